"""The answer of an item that asks for photographs follows from those that it has."""

from builders import a_checklist, an_item, item_id

from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.fields import encode_answer, encode_photograph
from ktpn_desktop.domain.ids import ItemId, PhotographId
from ktpn_desktop.domain.photo_answers import HAS_ONE, with_photo_answers
from ktpn_desktop.domain.photograph import Photograph

FORM = a_checklist(("1. ตัวอย่าง", [an_item("1.1", ItemType.PHOTO), an_item("1.2")]))
PHOTO, YESNO = item_id("1.1"), item_id("1.2")
YES, NONE = encode_answer(Answer(value=HAS_ONE)), encode_answer(Answer(mark=Mark.NOT_OBSERVED))


def a_photograph(item: ItemId | None) -> str:
    return encode_photograph(Photograph(id=PhotographId("p"), hash="a" * 64, item=item))


def test_an_item_with_a_photograph_is_answered():
    fields = {"photograph:p": a_photograph(PHOTO)}

    assert with_photo_answers(FORM, fields) == {**fields, f"answer:{PHOTO}": YES}


def test_an_item_without_one_is_not():
    fields = {f"answer:{PHOTO}": YES, f"note:{PHOTO}": "ถ่ายไม่ได้", f"answer:{YESNO}": YES}

    found = with_photo_answers(FORM, fields)

    assert found == {f"note:{PHOTO}": "ถ่ายไม่ได้", f"answer:{YESNO}": YES}


def test_what_a_person_marked_stays():
    for fields in (
        {f"answer:{PHOTO}": NONE},
        {f"answer:{PHOTO}": NONE, "photograph:p": a_photograph(PHOTO)},
    ):
        assert with_photo_answers(FORM, fields) == fields


def test_each_row_of_a_repeat_has_its_own():
    row = ItemId(f"{PHOTO}[0002]")
    fields = {"photograph:p": a_photograph(row), f"answer:{PHOTO}[0001]": YES}

    assert with_photo_answers(FORM, fields) == {
        "photograph:p": a_photograph(row),
        f"answer:{row}": YES,
    }


def test_photographs_of_other_items_and_of_the_visit_answer_nothing():
    for item in (YESNO, None, ItemId("unknown")):
        fields = {"photograph:p": a_photograph(item)}
        assert with_photo_answers(FORM, fields) == fields
