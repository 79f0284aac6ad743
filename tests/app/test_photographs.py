"""Photographs of a visit are kept whole, in their order, and printed with its record."""

from io import BytesIO

import pytest
from builders import a_session
from PIL import Image

from ktpn_desktop.app.papers import photographs_of
from ktpn_desktop.app.photographs import (
    MOST,
    add_photographs,
    caption,
    photographs,
    remove_photograph,
)
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import Refused

VISIT = VisitId("v1")


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "sup", Role.SUPERVISOR, "นางสาวตัวอย่าง ใจดี")
    yield session
    session.close()


def a_photo(folder, name):
    file = BytesIO()
    Image.new("RGB", (60, 40), "green").save(file, "JPEG")
    path = folder / name
    path.write_bytes(file.getvalue())
    return path


def test_photographs_are_kept_in_the_order_they_were_added(session, tmp_path):
    files = [a_photo(tmp_path, name) for name in ("ห้องเรียน.jpg", "ก่อนเข้าแถว.jpg")]

    problems = add_photographs(session, VISIT, files)
    add_photographs(session, VISIT, files[:1])

    kept = photographs(session, VISIT)
    assert problems == ()
    assert [caption(path) for path in kept] == ["ห้องเรียน", "ก่อนเข้าแถว", "ห้องเรียน"]
    assert kept[0].read_bytes() == files[0].read_bytes()
    assert [one.caption for one in photographs_of(kept)[0]] == [caption(path) for path in kept]


def test_what_is_no_picture_is_named_and_not_kept(session, tmp_path):
    bad = tmp_path / "รายชื่อ.jpg"
    bad.write_bytes(b"\xff\xd8 broken")

    (problem,) = add_photographs(session, VISIT, [bad, a_photo(tmp_path, "ดี.jpg")])

    assert problem.code == "printing.picture_unreadable"
    assert [caption(path) for path in photographs(session, VISIT)] == ["ดี"]


def test_one_is_taken_away_and_the_persons_own_file_stays(session, tmp_path):
    file = a_photo(tmp_path, "ห้องสมุด.jpg")
    add_photographs(session, VISIT, [file])

    remove_photograph(session, VISIT, photographs(session, VISIT)[0])
    remove_photograph(session, VISIT, file)  # not one of the visit's

    assert photographs(session, VISIT) == ()
    assert file.exists()


def test_an_album_is_refused_whole(session, tmp_path):
    with pytest.raises(Refused, match=r"photographs\.too_many"):
        add_photographs(session, VISIT, [a_photo(tmp_path, "ภาพ.jpg")] * (MOST + 1))

    assert photographs(session, VISIT) == ()
