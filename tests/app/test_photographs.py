"""Photographs of visits: taken in, in order, captioned, deleted and brought back."""

from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pytest
from builders import a_checklist, a_session, an_item, handed_out, item_id
from PIL import Image

from ktpn_desktop.app.answering import complete, open_visit, save_answer
from ktpn_desktop.app.jobs import Cancelled, Progress
from ktpn_desktop.app.papers import photographs_of
from ktpn_desktop.app.photographs import (
    Source,
    add_photographs,
    caption_photograph,
    delete_photograph,
    keep,
    kept_pictures,
    missing_pictures,
    move_photograph,
    picture_path,
    plan_taking,
    put_picture,
    take,
)
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.ids import PhotographId
from ktpn_desktop.domain.photograph import MOST
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store import photographs
from ktpn_desktop.store.backup_files import NEEDED_PICTURES

PHOTO, YESNO = item_id("1.1"), item_id("1.2")
COLOURS = ("red", "green", "blue", "yellow")


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "sup")
    yield session
    session.close()


@pytest.fixture
def visit(session):
    items = [an_item("1.1", ItemType.PHOTO), an_item("1.2")]
    return handed_out(session, a_checklist(("1. ตัวอย่าง", items)), "บ้านตัวอย่าง")[0]


@pytest.fixture
def photos(tmp_path):
    """Return four files of four colours."""
    files = []
    for colour in COLOURS:
        file = BytesIO()
        Image.new("RGB", (60, 40), colour).save(file, "JPEG")
        files.append(tmp_path / f"{colour}.jpg")
        files[-1].write_bytes(file.getvalue())
    return files


@pytest.fixture
def put(session, visit, photos):
    """Return a function that puts one of four photographs at a place, and how they stand."""

    def move(which, to):
        add_photographs(session, visit.id, photos)
        before = ids(session, visit)
        move_photograph(session, visit.id, before[which], to)
        return before, ids(session, visit)

    return move


def now(session, visit):
    return open_visit(session, visit.id)[0]


def ids(session, visit):
    return [one.id for one in now(session, visit).photographs]


def test_photographs_are_kept_once_by_content_in_the_order_they_were_added(
    session, visit, photos
):
    add_photographs(session, visit.id, photos[:2], YESNO)
    add_photographs(session, visit.id, photos[1:3])

    kept = now(session, visit).photographs
    files = sorted(path.name for path in session.profile.photographs.iterdir())
    assert [one.item for one in kept] == [YESNO, YESNO, None, None]
    assert kept[1].hash == kept[2].hash
    assert files == sorted({one.file_name for one in kept}) and len(files) == 3
    for one in kept:
        data = picture_path(session, one).read_bytes()
        assert sha256(data).hexdigest() == one.hash
    pages, problems = photographs_of(kept_pictures(session, now(session, visit)))
    assert len(pages) == 4 and problems == ()


def test_the_first_photograph_begins_a_visit(session, visit, photos):
    add_photographs(session, visit.id, photos[:1])

    after = now(session, visit)
    assert (visit.state, after.state) == (VisitState.ASSIGNED, VisitState.IN_PROGRESS)
    assert after.held_on is not None


def test_a_name_that_a_person_gave_becomes_the_caption(session, visit, photos):
    named = photos[0].rename(photos[0].with_name("หน้าเสาธง ชั้น ป.1.jpg"))

    add_photographs(session, visit.id, [named, photos[1]])

    assert [one.caption for one in now(session, visit).photographs] == ["หน้าเสาธง ชั้น ป.1", None]


def test_a_picture_that_the_item_has_already_is_not_added_twice(session, visit, photos):
    add_photographs(session, visit.id, photos[:1], YESNO)

    add_photographs(session, visit.id, [photos[0], photos[0], photos[1]], YESNO)

    assert len(now(session, visit).photographs) == 2


def test_what_is_no_picture_is_named_and_stops_no_other(session, visit, photos, tmp_path):
    bad = tmp_path / "รายชื่อ.jpg"
    bad.write_bytes(b"\xff\xd8 broken")

    taken = add_photographs(session, visit.id, [bad, photos[0]])

    assert [one.code for one in taken.problems] == ["photographs.no_picture"]
    assert len(now(session, visit).photographs) == 1
    assert len(list(session.profile.photographs.iterdir())) == 1


def test_an_item_for_photographs_is_answered_while_it_has_one(session, visit, photos):
    save_answer(session, visit.id, PHOTO, Answer(note="ถ่ายเวลาเข้าแถว", flagged=True))

    add_photographs(session, visit.id, photos[:2], PHOTO)
    answered = now(session, visit).answer(PHOTO)
    for one in ids(session, visit):
        delete_photograph(session, visit.id, one)
    empty = now(session, visit).answer(PHOTO)
    session.store.undo()

    assert answered == Answer(value="1", note="ถ่ายเวลาเข้าแถว", flagged=True)
    assert empty == Answer(note="ถ่ายเวลาเข้าแถว", flagged=True)
    assert now(session, visit).answer(PHOTO) == answered
    assert len(ids(session, visit)) == 1


def test_an_item_of_another_kind_is_not_answered_by_a_photograph(session, visit, photos):
    add_photographs(session, visit.id, photos[:1], YESNO)

    assert now(session, visit).answer(YESNO).value is None


def test_adding_is_one_step_back(session, visit, photos):
    add_photographs(session, visit.id, photos, PHOTO)
    before = now(session, visit)

    session.store.undo()
    gone = now(session, visit)
    session.store.redo()

    assert gone.photographs == () and gone.answer(PHOTO).value is None
    assert now(session, visit) == before
    assert missing_pictures(session) == frozenset()


def test_a_caption_that_is_typed_is_one_step_back(session, visit, photos):
    add_photographs(session, visit.id, photos[:1])
    (photograph,) = ids(session, visit)

    step = caption_photograph(session, visit.id, photograph, "หน้า")
    caption_photograph(session, visit.id, photograph, " หน้าเสาธง ", step=step)
    (typed,) = now(session, visit).photographs
    session.store.undo()

    assert typed.caption == "หน้าเสาธง"
    assert now(session, visit).photographs[0].caption is None


@pytest.mark.parametrize(
    ("which", "to", "expected"),
    [(0, 2, "1203"), (3, 0, "3012"), (1, 1, "0123"), (2, 99, "0132"), (3, -5, "3012")],
)
def test_a_photograph_is_put_at_a_place(put, which, to, expected):
    before, after = put(which, to)

    assert after == [before[int(place)] for place in expected]


def test_a_photograph_that_is_moved_leaves_the_others_as_they_are(session, visit, photos):
    add_photographs(session, visit.id, photos)
    before = {one.id: one for one in now(session, visit).photographs}

    for _ in range(30):  # also when there is no room left between two
        move_photograph(session, visit.id, ids(session, visit)[0], 1)

    after = now(session, visit).photographs
    assert len({one.position for one in after}) == 4
    assert sorted(before) == sorted(one.id for one in after)
    session.store.undo()
    move_photograph(session, visit.id, ids(session, visit)[3], 1)
    entry = session.store.history("photograph", limit=1)[0]
    assert entry.changes == 1


def test_a_locked_visit_takes_no_photograph(session, visit, photos):
    add_photographs(session, visit.id, photos[:1])
    plan = plan_taking(session, visit.id, [Source.of(photos[1])])
    taken = take(plan, Progress())
    complete(session, visit.id)

    for step in (
        lambda: plan_taking(session, visit.id, [Source.of(photos[1])]),
        lambda: keep(session, plan, taken),
        lambda: delete_photograph(session, visit.id, ids(session, visit)[0]),
    ):
        with pytest.raises(Refused, match=r"visit\.locked"):
            step()

    assert len(ids(session, visit)) == 1


def test_an_album_is_refused_whole(session, visit, photos):
    with pytest.raises(Refused, match=r"photographs\.too_many"):
        add_photographs(session, visit.id, photos[:1] * (MOST + 1))

    assert not list(session.profile.photographs.iterdir())


def test_a_photograph_that_is_gone_is_told(session, visit):
    with pytest.raises(Refused, match=r"photographs\.gone"):
        caption_photograph(session, visit.id, PhotographId("x"), "ภาพ")


def test_taking_in_can_be_stopped_and_adds_nothing(session, visit, photos):
    progress = Progress(lambda done, _total, _text: progress.cancel() if done else None)

    with pytest.raises(Cancelled):
        take(plan_taking(session, visit.id, [Source.of(one) for one in photos]), progress)

    assert ids(session, visit) == []


def test_a_picture_that_was_damaged_is_put_back_whole(session, visit, photos):
    add_photographs(session, visit.id, photos[:1])
    (one,) = now(session, visit).photographs
    path = picture_path(session, one)
    whole = path.read_bytes()
    path.write_bytes(b"damaged")

    put_picture(session.profile.photographs, one.hash, whole)

    assert path.read_bytes() == whole


def test_pictures_that_are_not_here_are_named_and_those_of_the_journal_are_kept_in_mind(
    session, visit, photos
):
    add_photographs(session, visit.id, photos[:2])
    first, second = now(session, visit).photographs
    delete_photograph(session, visit.id, first.id)
    picture_path(session, second).unlink()

    assert missing_pictures(session) == {second.hash}
    assert photographs.shown_pictures(session.store) == {second.hash}
    needed = session.store.rows(NEEDED_PICTURES)
    assert {row["hash"] for row in needed} - {None} == {first.hash, second.hash}


def test_photographs_of_a_visit_travel_with_its_fields(session, visit, photos):
    add_photographs(session, visit.id, photos[:2])

    after = now(session, visit)

    assert replace(after, photographs=()) != after
    assert session.store.check() == []
