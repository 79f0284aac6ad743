import pytest
from hostile_workbooks import ATTACKS, HARMLESS

from ktpn_desktop.app.returned_file import MERGEABLE, FileState
from ktpn_desktop.store.backup import backups

KINDS = [kind for kind in ATTACKS if not kind.startswith("bomb")]


@pytest.fixture
def full_of_attacks(office):
    """Put an attack of every kind into the folder, beside one good return."""
    office.answer("2.1", "4")
    (sent,) = office.finish()
    for number, kind in enumerate(KINDS):
        (sent.path.parent / f"ปลอม {number}.xlsx").write_bytes(ATTACKS[kind][0]())
    for number, build in enumerate(HARMLESS.values()):
        (sent.path.parent / f"อื่น {number}.xlsx").write_bytes(build())
    return office, sent


def test_a_folder_of_attacks_changes_nothing_and_each_is_told(full_of_attacks):
    office, sent = full_of_attacks
    sent.path.unlink()
    before = office.secretary.store.records_hash()

    outcome = office.merge()

    assert (outcome.merged, outcome.edit) == (0, None)
    assert office.secretary.store.records_hash() == before
    assert backups(office.secretary.profile.backups) == []
    for one in outcome.files:
        told = one.problems or one.state in (FileState.ARRIVING, FileState.PLACEHOLDER)
        assert told, one.name
        assert one.state not in MERGEABLE


def test_the_good_return_among_them_is_merged(full_of_attacks):
    office, _sent = full_of_attacks

    assert office.merge().merged == 1
    assert office.value("2.1") == "4"
