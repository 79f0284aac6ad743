"""Photographs and signatures go from a supervisor to the secretary, soon or later."""

import shutil
from dataclasses import replace
from hashlib import sha256
from io import BytesIO

import pytest
from builders import item_id
from PIL import Image

from ktpn_desktop.app import answering
from ktpn_desktop.app.describing import FieldKind, describe_field
from ktpn_desktop.app.fetching import fetch_missing
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.photographs import (
    add_photographs,
    caption_photograph,
    delete_photograph,
    missing_pictures,
    picture_path,
)
from ktpn_desktop.app.resolving import Decision, resolve
from ktpn_desktop.app.sending import Pictures, pictures_with
from ktpn_desktop.app.signing import places, sign
from ktpn_desktop.domain.conflict import Choice
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.domain.signature import decode
from ktpn_desktop.store import conflicts

COLOURS = ("red", "green", "blue")


@pytest.fixture
def photos(tmp_path):
    files = []
    for colour in COLOURS:
        file = BytesIO()
        Image.new("RGB", (60, 40), colour).save(file, "JPEG")
        files.append(tmp_path / f"{colour}.jpg")
        files[-1].write_bytes(file.getvalue())
    return files


def add(office, *files, on=None):
    add_photographs(on or office.supervisor, office.visits[0], files, item_id("2.1"))


def kept(office, on=None):
    return office.visit(on or office.secretary).photographs


def codes(outcome):
    return [problem.code for problem in outcome.problems]


def pictures_of(session):
    return sorted(path.name for path in session.profile.photographs.iterdir())


def test_it_is_known_before_how_much_goes_with_a_visit(office, photos):
    add(office, *photos)

    known = pictures_with(office.supervisor, office.visits[0])

    lying = office.supervisor.profile.photographs.iterdir()
    assert known == Pictures(count=len(photos), size=sum(one.stat().st_size for one in lying))
    assert pictures_with(office.supervisor, office.visits[1]) == Pictures(count=0, size=0)


def test_photographs_arrive_with_their_visit(office, photos):
    add(office, *photos[:2])
    first = kept(office, office.supervisor)[0]
    caption_photograph(office.supervisor, office.visits[0], first.id, "หน้าเสาธง")
    office.finish()

    outcome = office.merge()

    mine, theirs = kept(office), kept(office, office.supervisor)
    assert [replace(one, added_at=None) for one in theirs] == list(mine)
    assert mine[0].caption == "หน้าเสาธง" and mine[0].item == item_id("2.1")
    assert missing_pictures(office.secretary) == frozenset()
    assert pictures_of(office.secretary) == pictures_of(office.supervisor)
    assert codes(outcome) == []
    assert office.secretary.store.check() == []


def test_the_shared_folder_holds_each_picture_once_by_its_content(office, photos):
    add(office, *photos[:2])
    add_photographs(office.supervisor, office.visits[1], photos[1:])
    office.finish()
    office.finish(visit=1)

    lying = list((office.shared / "photographs").iterdir())

    assert len(lying) == 3
    assert all(sha256(path.read_bytes()).hexdigest() == path.stem for path in lying)


def test_pictures_that_come_later_hold_nothing_back(office, photos):
    add(office, *photos[:2])
    office.finish()
    away = shutil.move(office.shared / "photographs", office.shared.parent / "elsewhere")

    outcome = office.merge()
    waiting = missing_pictures(office.secretary)
    again = office.merge()
    shutil.move(away, office.shared / "photographs")
    fetched = fetch_missing(office.secretary, [office.shared], Progress())

    assert outcome.merged == 1 and codes(outcome) == codes(again) == ["photographs.to_come"]
    assert len(waiting) == 2
    assert set(fetched.came) == waiting and fetched.told == ()
    assert missing_pictures(office.secretary) == frozenset()


def test_a_file_with_its_pictures_beside_it_needs_no_shared_folder(office, photos, tmp_path):
    add(office, photos[0])
    (sent,) = office.finish()
    stick = tmp_path / "stick"
    stick.mkdir()
    shutil.copy(sent.path, stick)
    shutil.copytree(office.shared / "photographs", stick / "photographs")

    office.merge(stick / sent.path.name)

    assert missing_pictures(office.secretary) == frozenset()


@pytest.mark.parametrize(
    "content",
    [b"", b"MZ executable", b"\xff\xd8\xff" + b"\0" * 500, b"\0" * 9_000_000],
    ids=["empty", "program", "half", "huge"],
)
def test_a_file_that_is_not_the_picture_of_its_name_is_not_taken(office, photos, content):
    add(office, photos[0])
    office.finish()
    (lying,) = (office.shared / "photographs").iterdir()
    lying.write_bytes(content)

    outcome = office.merge()

    assert outcome.merged == 1
    assert set(codes(outcome)) == {"photographs.strange", "photographs.to_come"}
    assert pictures_of(office.secretary) == []


def test_a_payload_that_names_another_file_as_its_picture_brings_no_file(office, photos):
    """Whoever signs a return may name any bytes; what is no picture never comes in."""
    add(office, photos[0])
    (one,) = kept(office, office.supervisor)
    body = b"MZ no picture at all"
    name = sha256(body).hexdigest()
    with office.supervisor.store.edit("add_photographs") as edit:
        edit.execute("UPDATE photograph SET hash = ?", (name,))
    picture_path(office.supervisor, replace(one, hash=name)).write_bytes(body)
    office.finish()

    outcome = office.merge()

    assert (office.shared / "photographs" / f"{name}.jpg").is_file()
    assert set(codes(outcome)) == {"photographs.strange", "photographs.to_come"}
    assert pictures_of(office.secretary) == []


def test_a_copy_that_a_synchroniser_renamed_will_do(office, photos):
    add(office, photos[0])
    office.finish()
    (lying,) = (office.shared / "photographs").iterdir()
    lying.rename(lying.with_name(f"{lying.stem} (1).jpg"))
    lying.write_bytes(b"half of it")

    assert codes(office.merge()) == []


def test_what_was_damaged_in_the_shared_folder_is_sent_again(office, photos):
    add(office, photos[0])
    office.finish()
    (lying,) = (office.shared / "photographs").iterdir()
    whole = lying.read_bytes()
    lying.write_bytes(b"damaged")
    answering.reopen(office.supervisor, office.visits[0], "แก้")
    office.answer("2.1", "3")
    office.finish()

    assert lying.read_bytes() == whole


def test_a_picture_that_is_lost_here_does_not_hold_back_the_answers(office, photos):
    add(office, *photos[:2])
    picture_path(office.supervisor, kept(office, office.supervisor)[0]).unlink()

    (sent,) = office.finish()

    assert [problem.code for problem in sent.problems] == ["photographs.not_sent"]
    assert len(list((office.shared / "photographs").iterdir())) == 1
    assert office.merge().merged == 1


def test_photographs_of_both_sides_are_united(office, photos):
    add(office, photos[0])
    office.finish()
    office.merge()
    add(office, photos[1], on=office.secretary)
    answering.reopen(office.supervisor, office.visits[0], "เพิ่มภาพ")
    add(office, photos[2])
    office.finish()

    outcome = office.merge()

    assert outcome.clashes == 0
    assert len(kept(office)) == 3
    assert missing_pictures(office.secretary) == frozenset()


def a_clash(office, photos):
    """Let both sides change the caption of one photograph; return the conflict."""
    add(office, photos[0])
    office.finish()
    office.merge()
    (one,) = kept(office)
    caption_photograph(office.secretary, office.visits[0], one.id, "ของเลขานุการ")
    answering.reopen(office.supervisor, office.visits[0], "แก้คำบรรยาย")
    caption_photograph(office.supervisor, office.visits[0], one.id, "ของผู้นิเทศ")
    office.finish()
    office.merge()
    (conflict,) = conflicts.open_conflicts(office.secretary.store)
    return conflict


def test_a_caption_changed_on_both_sides_is_a_conflict_in_words(office, photos):
    conflict = a_clash(office, photos)

    words = describe_field(office.secretary, conflict)

    assert (words.kind, words.title) == (FieldKind.PHOTOGRAPH, "ภาพถ่าย ข้อ 2.1")
    assert words.read(conflict.mine) == "ของเลขานุการ"
    assert words.read(conflict.candidates[0].value) == "ของผู้นิเทศ"
    assert words.read(None)


@pytest.mark.parametrize(
    ("decision", "caption"),
    [
        (Decision(choice=Choice.THEIRS), "ของผู้นิเทศ"),
        (Decision(choice=Choice.MINE), "ของเลขานุการ"),
        (Decision(choice=Choice.BASE), None),
        (Decision(choice=Choice.OWN, typed="ของทั้งสอง"), "ของทั้งสอง"),
    ],
)
def test_a_conflict_over_a_caption_is_decided(office, photos, decision, caption):
    conflict = a_clash(office, photos)

    resolve(office.secretary, conflict.id, decision)

    assert [one.caption for one in kept(office)] == [caption]
    assert office.merge().clashes == 0


def test_a_photograph_deleted_there_goes_here_too_and_its_file_stays(office, photos):
    add(office, *photos[:2])
    office.finish()
    office.merge()
    answering.reopen(office.supervisor, office.visits[0], "ลบภาพ")
    gone = kept(office, office.supervisor)[0]
    delete_photograph(office.supervisor, office.visits[0], gone.id)
    office.finish()
    before = pictures_of(office.secretary)

    outcome = office.merge()
    after = [one.id for one in kept(office)]
    office.secretary.store.undo(outcome.edit)

    assert gone.id not in after and len(after) == 1
    assert len(kept(office)) == 2
    assert pictures_of(office.secretary) == before


def test_signatures_travel_and_two_that_differ_are_a_conflict(office):
    session, visit_id = office.supervisor, office.visits[0]
    school = places(session, office.visit(session))[-1]
    sign(session, visit_id, school, decode("1,1 50,50"))
    office.finish()
    office.merge()
    (arrived,) = office.visit(office.secretary).signatures
    sign(office.secretary, visit_id, replace(school, name="นายสมมุติ ทดสอบ"), decode("2,2"))
    answering.reopen(session, visit_id, "ลงนามใหม่")
    sign(session, visit_id, school, decode("3,3"))
    office.finish()
    office.merge()

    (conflict,) = conflicts.open_conflicts(office.secretary.store)
    words = describe_field(office.secretary, conflict)
    with pytest.raises(BadData, match=r"conflict\.typed_signature"):
        resolve(office.secretary, conflict.id, Decision(choice=Choice.OWN, typed="ชื่อ"))
    resolve(office.secretary, conflict.id, Decision(choice=Choice.THEIRS))

    assert arrived.strokes == decode("1,1 50,50")
    assert (words.kind, words.title) == (FieldKind.SIGNATURE, "ลายมือชื่อผู้รับการนิเทศ")
    assert "นายสมมุติ ทดสอบ" in words.read(conflict.mine)
    assert office.visit(office.secretary).signatures[0].strokes == decode("3,3")


def test_what_somebody_writes_into_the_workbook_leaves_photographs_where_they_are(
    office, photos
):
    from openpyxl import load_workbook

    add(office, photos[0])
    (sent,) = office.finish()
    carried = office.carried(sent.path)
    book = load_workbook(sent.path)
    book.save(sent.path)  # as a suite does, which writes everything anew

    assert any(name.startswith("photograph:") for name in carried.fields)
    again = office.carried(sent.path)
    assert again.fields == carried.fields
    assert office.merge().merged == 1
    assert len(kept(office)) == 1
