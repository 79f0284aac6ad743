"""A file that is not taken is kept, told to its sender, and taken when that is undone."""

import json
import os
import zipfile

import pytest

from ktpn_desktop.app import answering
from ktpn_desktop.app.refusing import accept_again, refuse
from ktpn_desktop.app.returned_file import FileState, ReturnedFile
from ktpn_desktop.app.wording import problem_text
from ktpn_desktop.domain.device import ReceiptState
from ktpn_desktop.domain.problem import BadData, Refused
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.exchange.folder import returns_folder
from ktpn_desktop.store import receipts, refusals

REASON = "ตัวเลขข้อ 3 สลับชั้นกัน โปรดแก้แล้วส่งใหม่"


@pytest.fixture
def returned(office):
    """The one file that lies in the shared folder."""
    office.answer("2.1", "4")
    (one,) = office.finish()
    return one.path


def broken(folder):
    """Write a whole archive that is no workbook."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "เสีย.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("อ่านฉัน.txt", "ไม่ใช่แบบนิเทศ")
    return path


def turn_away(office, *paths, reason=REASON):
    refuse(office.secretary, office.look(*paths).arrived.files, reason)


def states(office, *paths):
    return [one.state for one in office.look(*paths).files]


def test_a_refused_file_is_left_out_of_every_merge(office, returned):
    turn_away(office)

    outcome = office.merge()

    assert (outcome.merged, outcome.edit) == (0, None)
    assert office.value("2.1") is None
    (one,) = outcome.files
    assert (one.state, one.reason) == (FileState.REFUSED, REASON)
    assert one.school == office.visit(office.supervisor).school.name


def test_the_file_stays_where_it_is_and_in_the_archive(office, returned):
    before = returned.read_bytes()

    turn_away(office)

    assert returned.read_bytes() == before
    (kept,) = office.secretary.profile.archive.iterdir()
    assert kept.read_bytes() == before


def test_a_refusal_is_undone_and_the_file_can_be_merged(office, returned):
    before = office.secretary.store.records_hash()
    turn_away(office)

    office.secretary.store.undo()

    assert office.secretary.store.records_hash() == before
    assert states(office) == [FileState.READY]
    assert office.merge().merged == 1


def test_a_refused_file_is_looked_at_again_when_a_person_says_so(office, returned):
    turn_away(office)

    accept_again(office.secretary, office.look().arrived.files)

    assert states(office) == [FileState.READY]


def test_what_was_not_refused_cannot_be_taken_again(office, returned):
    with pytest.raises(Refused) as told:
        accept_again(office.secretary, office.look().arrived.files)

    assert told.value.problems[0].code == "refusal.missing"


def test_the_sender_is_told_the_reason_once_and_may_send_a_correction(office, returned):
    turn_away(office)
    office.merge()

    got = office.receive()

    assert [problem.code for problem in got.told] == ["receive.refused_return"]
    assert REASON in problem_text(got.told[0])
    (receipt,) = receipts.receipts(office.supervisor.store)
    assert (receipt.state, receipt.reason) == (ReceiptState.REFUSED, REASON)
    assert office.receive().told == ()
    answering.reopen(office.supervisor, office.visits[0], REASON)
    office.answer("2.1", "3")
    office.finish()
    assert office.merge().merged == 1
    assert office.value("2.1") == "3"
    assert office.receive().told == ()
    assert office.visit(office.supervisor).state is VisitState.MERGED


def test_an_unreadable_file_does_not_stay_on_top_for_ever(office, returned):
    office.merge()
    path = broken(returns_folder(office.shared, office.supervisor.device))
    assert FileState.UNREADABLE in states(office)

    turn_away(office, path)

    assert FileState.UNREADABLE not in states(office)
    assert office.merge().refused == 0
    assert path.is_file()


def test_the_owner_of_the_folder_is_told_of_a_file_that_nobody_could_read(office, returned):
    office.merge()
    turn_away(office, broken(returns_folder(office.shared, office.supervisor.device)))
    office.merge()

    got = office.receive()

    assert [problem.code for problem in got.told] == ["receive.refused_file"]
    assert "เสีย.xlsx" in problem_text(got.told[0])
    assert office.receive().told == ()
    office.secretary.store.undo()
    office.merge()
    office.receive()
    assert refusals.refusals(office.supervisor.store) == []


def test_a_file_of_nobody_known_is_refused_all_the_same(office, tmp_path):
    path = broken(tmp_path / "elsewhere")

    turn_away(office, path)

    assert states(office, path) == [FileState.REFUSED]
    (one,) = refusals.refusals(office.secretary.store)
    assert one.device is None


def test_a_file_too_big_to_read_is_known_again_by_its_size_and_time(office, tmp_path):
    path = tmp_path / "ใหญ่.xlsx"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(21 << 20)
    os.utime(path, (1_700_000_000, 1_700_000_000))  # whatever brought it has ended

    turn_away(office, path)

    assert states(office, path) == [FileState.REFUSED]
    assert list(office.secretary.profile.archive.iterdir()) == []


def test_a_refusal_needs_a_reason(office, returned):
    with pytest.raises(BadData) as told:
        turn_away(office, reason=" ")

    assert told.value.problems[0].code == "refusal.no_reason"
    assert states(office) == [FileState.READY]


def test_what_is_merged_cannot_be_refused(office, returned):
    office.merge()

    with pytest.raises(Refused) as told:
        turn_away(office)

    assert told.value.problems[0].code == "refusal.merged"


def test_a_folder_that_may_not_be_seen_is_no_file_to_refuse(office):
    folder = ReturnedFile(path=office.shared / "returns", state=FileState.UNREADABLE)

    with pytest.raises(Refused, match=r"refusal\.not_due"):
        refuse(office.secretary, [folder], "ไม่ทราบที่มา")

    assert refusals.refusals(office.secretary.store) == []


def test_a_file_that_is_still_arriving_is_waited_for(office, tmp_path):
    path = tmp_path / "กำลังมา.xlsx"
    path.write_bytes(b"PK\x03\x04")

    with pytest.raises(Refused) as told:
        turn_away(office, path)

    assert told.value.problems[0].code == "refusal.not_due"


def test_the_receipt_of_a_merge_stands_against_a_refusal_of_another_copy(office, returned):
    copy = returned.with_name(f"{returned.stem} (1).xlsx")
    with zipfile.ZipFile(returned) as old, zipfile.ZipFile(copy, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name))  # the same workbook in other bytes
    turn_away(office, copy)

    office.merge()

    path = office.shared / "receipts" / f"{office.supervisor.device}.json"
    told = json.loads(path.read_text("utf-8"))["body"]["receipts"]
    assert [one["state"] for one in told] == ["merged"]
