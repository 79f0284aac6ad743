"""A photograph of a visit: which picture, of which item, and what stands beneath it.

The picture itself is a file that is named by the SHA-256 of its bytes, so that the same picture
is kept, copied and carried once, wherever it is used.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from ktpn_desktop.domain.ids import ItemId, PhotographId

MOST = 60
"""Photographs of one visit; a record with more is an album."""

LONGEST_CAPTION = 500

GAP = 1024
"""Between the positions of two photographs: one that is moved finds room, the others stay."""

SUFFIX = ".jpg"

_HASH = re.compile("[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Photograph:
    """One photograph; without an item it is of the visit as a whole."""

    id: PhotographId
    hash: str  # of the JPEG file
    item: ItemId | None = None
    caption: str | None = None
    position: int = 0
    added_at: datetime | None = None  # on this computer; None when it came from another

    @property
    def file_name(self) -> str:
        """The name of its picture, wherever pictures lie."""
        return self.hash + SUFFIX


def is_hash(text: str) -> bool:
    """Tell whether a text can be the hash of a picture."""
    return _HASH.fullmatch(text) is not None


def in_order(photographs: Iterable[Photograph]) -> tuple[Photograph, ...]:
    """Return photographs as they are shown."""
    return tuple(sorted(photographs, key=lambda one: (one.position, one.id)))


def of_item(photographs: Iterable[Photograph], item: ItemId | None) -> tuple[Photograph, ...]:
    """Return the photographs of an item, or those of no item, as they are shown."""
    return in_order(one for one in photographs if one.item == item)


def after_all(photographs: Iterable[Photograph]) -> int:
    """Return a position behind every photograph."""
    return max((one.position for one in photographs), default=0) + GAP


def moved(
    row: tuple[Photograph, ...], photograph: PhotographId, to: int
) -> tuple[Photograph, ...]:
    """Return the photographs of a row that change when one of them is put at a place.

    That is the one alone while there is room between its neighbours, and all of the row when
    there is none.
    """
    others = [one for one in row if one.id != photograph]
    (moving,) = (one for one in row if one.id == photograph)
    to = max(0, min(to, len(others)))
    if [*others[:to], moving, *others[to:]] == list(row):
        return ()
    before = others[to - 1].position if to else 0
    after = others[to].position if to < len(others) else before + 2 * GAP
    if after - before > 1:
        return (replace(moving, position=(before + after) // 2),)
    others.insert(to, moving)
    return tuple(replace(one, position=(at + 1) * GAP) for at, one in enumerate(others))
