"""The photographs at the end of the record of a visit: item by item, then the others."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.paragraph import Bookmark, ThaiParagraph
from ktpn_desktop.printing.picture import Picture
from ktpn_desktop.printing.pictures import picture_rows
from ktpn_desktop.printing.style import Style
from ktpn_desktop.printing.visit_record import Numbered, by_item

_PICTURES = "ภาพประกอบการนิเทศ"
_OF_THE_VISIT = "ภาพรวมของการนิเทศ"
_HEADING = Style(bold=True, before=10, keep_with_next=True)
_OF_AN_ITEM = Style(size=15, bold=True, before=6, after=2, keep_with_next=True)


def pictures(photographs: Sequence[Numbered], checklist: Checklist) -> Iterator[Block]:
    """Yield the photographs in rows, each with its number and its words."""
    if not photographs:
        return
    yield ThaiParagraph(_PICTURES, _HEADING, Bookmark(title=_PICTURES))
    groups = list(by_item(photographs))
    for item, group in groups:
        if len(groups) > 1 or item is not None:
            yield ThaiParagraph(_of(item, checklist), _OF_AN_ITEM)
        yield from picture_rows([_captioned(one) for one in group])


def _of(item: ItemId | None, checklist: Checklist) -> str:
    found = checklist.item(item) if item is not None else None
    return f"ข้อ {found.number} {found.label}" if found is not None else _OF_THE_VISIT


def _captioned(one: Numbered) -> Picture:
    caption = one.photo.picture.caption
    words = f"ภาพที่ {one.number}" + (f" {caption}" if caption else "")
    return replace(one.photo.picture, caption=words)
