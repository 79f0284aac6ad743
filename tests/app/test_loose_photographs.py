"""Loose photographs of an earlier version are taken over, once, whatever happens."""

from io import BytesIO
from pathlib import Path

import pytest
from builders import a_session, every_kind, handed_out
from PIL import Image

from ktpn_desktop.app import photographs
from ktpn_desktop.app.answering import complete, open_visit
from ktpn_desktop.app.opening import open_session
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.store.database import Store

NAMES = ("001-ห้องเรียน.jpg", "002-หน้าเสาธง.png", "003-ห้องสมุด.jpg")


@pytest.fixture
def loose(tmp_path):
    """Return the folder of a profile with three loose files of one visit, and the visit."""
    session = a_session(tmp_path / "sup")
    visit = handed_out(session, every_kind(), "บ้านตัวอย่าง")[0]
    folder = session.profile.photographs / visit.id
    folder.mkdir()
    for name, colour in zip(NAMES, ("red", "green", "blue"), strict=True):
        file = BytesIO()
        Image.new("RGB", (60, 40), colour).save(file, "PNG" if name.endswith("png") else "JPEG")
        (folder / name).write_bytes(file.getvalue())
    session.close()
    return tmp_path / "sup", visit.id


@pytest.fixture
def opened():
    sessions = []

    def open_it(folder):
        sessions.append(open_session(folder))
        return sessions[-1]

    yield open_it
    for session in sessions:
        session.close()


def captions(session, visit_id):
    return [one.caption for one in open_visit(session, visit_id)[0].photographs]


def test_loose_files_become_photographs_in_their_order(loose, opened):
    folder, visit_id = loose

    session = opened(folder)

    assert captions(session, visit_id) == ["ห้องเรียน", "หน้าเสาธง", "ห้องสมุด"]
    assert session.repaired == ()
    assert not (session.profile.photographs / visit_id).exists()
    assert photographs.missing_pictures(session) == frozenset()
    assert session.store.check() == []
    assert session.store.next_undo() != "take_over_photographs"


def test_a_finished_visit_keeps_its_photographs_too(loose, opened):
    folder, visit_id = loose
    away = (folder / "photographs" / visit_id).rename(folder / "aside")
    session = open_session(folder)
    complete(session, visit_id)
    session.close()
    away.rename(folder / "photographs" / visit_id)

    assert len(captions(opened(folder), visit_id)) == 3


@pytest.mark.parametrize("step", ["picture", "edit", "remove", "remove_second"])
def test_a_start_that_is_cut_off_takes_nothing_twice_and_loses_nothing(
    loose, opened, monkeypatch, step
):
    folder, visit_id = loose
    calls = []

    def cut(after, real):
        def call(*args, **more):
            calls.append(args)
            if len(calls) > after:
                raise KeyboardInterrupt
            return real(*args, **more)

        return call

    unlink = Path.unlink
    if step == "picture":
        monkeypatch.setattr(photographs, "put_picture", cut(1, photographs.put_picture))
    elif step == "edit":
        monkeypatch.setattr(Store, "edit", cut(0, Store.edit))
    else:
        allowed = int(step == "remove_second")
        guarded = cut(allowed, unlink)

        def remove(path, **more):
            loose_one = path.parent.name == visit_id
            return guarded(path, **more) if loose_one else unlink(path, **more)

        monkeypatch.setattr(Path, "unlink", remove)
    with pytest.raises(KeyboardInterrupt):
        open_session(folder)
    monkeypatch.undo()

    session = opened(folder)

    assert captions(session, visit_id) == ["ห้องเรียน", "หน้าเสาธง", "ห้องสมุด"]
    assert not any(path.is_dir() for path in session.profile.photographs.iterdir())


def test_one_that_was_deleted_since_does_not_come_back(loose, opened, monkeypatch):
    folder, visit_id = loose
    keep = {name: (folder / "photographs" / visit_id / name).read_bytes() for name in NAMES}
    session = open_session(folder)
    first = open_visit(session, visit_id)[0].photographs[0]
    photographs.delete_photograph(session, visit_id, first.id)
    session.close()
    again = folder / "photographs" / visit_id
    again.mkdir()
    for name, data in keep.items():  # as if the files had not been removed yet
        (again / name).write_bytes(data)

    assert captions(opened(folder), visit_id) == ["หน้าเสาธง", "ห้องสมุด"]


def test_a_file_that_cannot_be_read_is_named_and_left(loose, opened):
    folder, visit_id = loose
    bad = folder / "photographs" / visit_id / NAMES[1]
    bad.write_bytes(b"\xff\xd8 broken")

    session = opened(folder)

    assert [one.code for one in session.repaired] == ["photographs.no_picture"]
    assert captions(session, visit_id) == ["ห้องเรียน", "ห้องสมุด"]
    assert bad.is_file()


def test_photographs_of_a_visit_that_is_not_here_stay_where_they_are(loose, opened):
    folder, visit_id = loose
    other = (folder / "photographs" / visit_id).rename(folder / "photographs" / "unknown")

    opened(folder)

    assert len(list(other.iterdir())) == 3


def test_a_full_disk_does_not_keep_the_profile_closed(loose, opened, monkeypatch):
    folder, visit_id = loose

    def full(*_args):
        from ktpn_desktop.domain.problem import Problem

        raise Refused(Problem(code="files.disk_full", values={"name": "x"}))

    monkeypatch.setattr(photographs, "put_picture", full)
    session = opened(folder)

    assert [one.code for one in session.repaired] == ["files.disk_full"]
    assert captions(session, visit_id) == []
    assert len(list((folder / "photographs" / visit_id).iterdir())) == 3
