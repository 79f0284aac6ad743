import pytest
from closed_folders import closed, without_rights
from offices import an_office

from ktpn_desktop.app import answering, arriving, publishing, receiving, sending
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.receipting import write_receipts
from ktpn_desktop.app.shared_folder import try_folder
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.store import rounds


def test_a_folder_that_works_is_counted_and_left_as_it_was(tmp_path):
    with an_office(tmp_path) as office:
        office.answer("2.1", "4")
        office.finish()
        before = sorted(office.shared.rglob("*"))

        access = try_folder(office.shared, Progress())

        assert (access.rounds, access.returns) == (1, 1)
        assert sorted(office.shared.rglob("*")) == before


def test_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Refused) as caught:
        try_folder(tmp_path / "ไม่มี", Progress())

    assert caught.value.problems[0].code == "files.missing_folder"


def test_a_folder_that_takes_no_file_is_refused(tmp_path, monkeypatch):
    from pathlib import Path

    def full(self, mode="r", *rest, **more):
        raise PermissionError(13, "denied", str(self))

    monkeypatch.setattr(Path, "open", full)

    with pytest.raises(Refused) as caught:
        try_folder(tmp_path, Progress())

    assert caught.value.problems[0].code == "files.not_writable"


@without_rights
def test_a_folder_within_one_that_may_not_be_seen_is_told_by_everything(office, tmp_path):
    above = tmp_path / "ปิด"
    shared = above / "กลาง"
    shared.mkdir(parents=True)
    office.answer("2.1", "4")
    answering.complete(office.supervisor, office.visits[0])
    (round_,) = rounds.all_rounds(office.secretary.store)

    with closed(above):
        for do in (
            lambda: try_folder(shared, Progress()),
            lambda: publishing.plan_publication(office.secretary, round_.id, shared),
            lambda: receiving.plan_receiving(office.supervisor, shared),
            lambda: sending.plan_sending(office.supervisor, shared),
            lambda: arriving.read_returns(
                arriving.plan_merge(office.secretary, [shared]), Progress()
            ),
        ):
            with pytest.raises(Refused, match=r"files\.closed_folder"):
                do()
        told = write_receipts(office.secretary, shared)

    assert [problem.code for problem in told] == ["files.not_writable"]
