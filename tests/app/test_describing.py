import pytest

from ktpn_desktop.app import answering
from ktpn_desktop.app.describing import FieldKind, describe_field
from ktpn_desktop.store import conflicts


def clash(office, here, there):
    """Let both sides write something else; return the conflict and its words."""
    answering.apply_answers(office.secretary, office.visits[0], here)
    answering.apply_answers(office.supervisor, office.visits[0], there)
    office.finish()
    office.merge()
    (conflict,) = conflicts.open_conflicts(office.secretary.store)
    return conflict, describe_field(office.secretary, conflict)


CASES = {
    "a level": ("2.1", 3, 4, FieldKind.RATING, "3 ดี"),
    "yes or no": ("1.1", "มี", "ไม่มี", FieldKind.CHOICE, "มี"),
    "a number": ("2.2", 9, 11, FieldKind.NUMBER, "9"),
    "a date": ("2.5", "1/6/2569", "2/6/2569", FieldKind.DATE, "1 มิถุนายน 2569"),
    "a text": ("3.2", "ครู", "สื่อ", FieldKind.TEXT, "ครู"),
}


@pytest.mark.parametrize("case", CASES)
def test_an_answer_is_named_by_its_item_and_read_in_its_words(office, case):
    number, here, there, kind, read = CASES[case]
    body = {"visit": {"held_on": "2026-07-14"}}

    conflict, words = clash(
        office, {"answers": {number: here}} | body, {"answers": {number: there}} | body
    )

    assert (words.title, words.kind, words.school) == (f"ข้อ {number}", kind, "บ้านทุ่งตัวอย่าง")
    assert words.read(conflict.mine) == read
    assert words.read(None) == ""


def test_the_day_of_a_visit_is_read_as_a_day(office):
    conflict, words = clash(
        office, {"visit": {"held_on": "2026-07-14"}}, {"visit": {"held_on": "2026-07-15"}}
    )

    assert (words.title, words.kind) == ("วันที่นิเทศ", FieldKind.DATE)
    assert words.read(conflict.mine) == "14 กรกฎาคม 2569"
