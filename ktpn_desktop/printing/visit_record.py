"""What the record of a visit is printed from."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import School
from ktpn_desktop.domain.score_explanation import Explanation
from ktpn_desktop.domain.scoring import VisitScores
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.printing.picture import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedOut:
    """What a form works out from its answers; `shown` is None when every item is printed."""

    computed: Mapping[ItemId, str | None] = field(default_factory=lambda: MappingProxyType({}))
    shown: frozenset[ItemId] | None = None


NOTHING = WorkedOut()


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """The scores of the school's visit before this one with the same form."""

    label: str
    overall: Decimal | None = None
    sections: Mapping[str, Decimal | None] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """The scores of the visit, where each comes from, and what they were before."""

    scores: VisitScores
    explanations: Sequence[Explanation] = ()
    before: Before | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A picture and the item that it belongs to; None is the visit as a whole."""

    picture: Picture
    item: ItemId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitOptions:
    """What may be left out of the record."""

    names: bool = True  # of those who sign; without them their names are left to be written
    explanations: bool = True  # of the scores
    chart: bool = True


EVERYTHING = VisitOptions()


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRecord:
    """A visit and its form; `school` adds what the register knows now.

    The checklist is as it is, its repeating sections not expanded.
    """

    visit: Visit
    checklist: Checklist
    school: School | None = None
    held_in: Round | None = None
    worked_out: WorkedOut = NOTHING
    scored: Scored | None = None  # None: worked out by the usual rules
    photographs: Sequence[Photo] = ()
    options: VisitOptions = EVERYTHING


class Numbered(NamedTuple):
    """A photograph with the number that is printed with it."""

    number: int
    photo: Photo


def numbered(photographs: Sequence[Photo], checklist: Checklist) -> list[Numbered]:
    """Return photographs as they are printed: item by item, those of the visit at the end."""
    places = {item.id: place for place, item in enumerate(checklist.items)}
    last = len(places)
    in_order = sorted(
        photographs, key=lambda one: last if one.item is None else places.get(one.item, last)
    )
    return [Numbered(number, one) for number, one in enumerate(in_order, start=1)]


def numbers_of(photographs: Sequence[Numbered], item: ItemId) -> str:
    """Return which photographs belong to an item: 3 or 3–5; empty when none does."""
    numbers = [one.number for one in photographs if one.photo.item == item]
    return "–".join(dict.fromkeys(map(str, numbers[:1] + numbers[-1:])))


def by_item(photographs: Sequence[Numbered]) -> Iterator[tuple[ItemId | None, list[Numbered]]]:
    """Yield the photographs of each item together, in their order."""
    groups: dict[ItemId | None, list[Numbered]] = {}
    for one in photographs:
        groups.setdefault(one.photo.item, []).append(one)
    yield from groups.items()
