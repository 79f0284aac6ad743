import pytest
from offices import an_office

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.shared_folder import try_folder
from ktpn_desktop.domain.problem import Refused


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
