"""Items that ask for photographs are answered exactly while they have one.

On one computer that is kept with every photograph. When the photographs of several people are
united, one may have deleted the last while another added one: their answers follow from what is
there in the end.
"""

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Checklist, ItemType
from ktpn_desktop.domain.fields import Fields, decode_answer, decode_photograph, encode_answer
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.repeats import split_item

HAS_ONE = "1"
"""The answer of an item that has a photograph."""


def with_photo_answers(checklist: Checklist, fields: Fields) -> Fields:
    """Return fields with the answers that their photographs make; marks stay what they are."""
    asking = {item.id for item in checklist.items if item.type is ItemType.PHOTO}
    if not asking:
        return fields
    shown = {
        photograph.item
        for name, text in fields.items()
        if name.startswith("photograph:")
        and (photograph := decode_photograph("", text)).item is not None
        and split_item(photograph.item)[0] in asking
    }
    found = {
        name: text
        for name, text in fields.items()
        if not _answers(name, asking)
        or ItemId(name.removeprefix("answer:")) in shown
        or decode_answer(text).mark is not None
    }
    answer = encode_answer(Answer(value=HAS_ONE))
    return {**{f"answer:{item}": answer for item in shown}, **found}


def _answers(field: str, asking: set[ItemId]) -> bool:
    kind, _, item = field.partition(":")
    return kind == "answer" and split_item(ItemId(item))[0] in asking
