"""A checklist (แบบนิเทศ): sections of items, each with its type, rubric and rules.

A published version never changes; answers point to items by id, so a successor can follow them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType

from ktpn_desktop.domain.ids import ChecklistId, ItemId


class ItemType(StrEnum):
    """How an item is answered."""

    YESNO = "yesno"  # มี / ไม่มี: choices "1" and "0"
    DONE = "done"  # ปฏิบัติ / ไม่ปฏิบัติ: choices "1" and "0"
    SCALE3 = "scale3"
    SCALE4 = "scale4"
    SCALE5 = "scale5"  # choices "5" … "1", highest first
    CHOICE = "choice"
    MULTI = "multi"
    NUMBER = "number"
    PERCENT = "percent"
    TEXT = "text"
    DATE = "date"
    TIME = "time"
    CALC = "calc"  # computed, never typed
    NOTE = "note"  # only read


SCALES = frozenset({ItemType.SCALE3, ItemType.SCALE4, ItemType.SCALE5})
BINARIES = frozenset({ItemType.YESNO, ItemType.DONE})
NUMBERS = frozenset({ItemType.NUMBER, ItemType.PERCENT})
UNANSWERED_TYPES = frozenset({ItemType.CALC, ItemType.NOTE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One possible answer: `value` is stored, `label` shown, `rubric` says when it applies."""

    value: str
    label: str
    rubric: str | None = None
    score: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of a checklist."""

    id: ItemId
    number: str  # as printed: "3.2"
    label: str
    type: ItemType
    hint: str | None = None
    choices: tuple[Choice, ...] = ()
    required: bool = False
    required_message: str | None = None
    na_allowed: bool = False
    evidence_expected: bool = False
    critical: bool = False
    weight: Decimal = Decimal(1)
    unit: str | None = None
    whole: bool = False  # a number without decimals
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    relevant: str | None = None  # expression; the item is asked when it is true
    constraint: str | None = None
    constraint_message: str | None = None
    calculation: str | None = None
    default: str | None = None
    prefill: str | None = None  # name of a field of the school profile
    standard_ref: str | None = None
    followup_when: str | None = None
    extras: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def takes_answer(self) -> bool:
        """Whether a person answers it (a computed item and a note are only read)."""
        return self.type not in UNANSWERED_TYPES

    def choice(self, value: str) -> Choice | None:
        """Return the choice with that stored value."""
        return next((choice for choice in self.choices if choice.value == value), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A group of items under one heading (ด้าน, ตอน)."""

    id: str
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """One version of one form. `form_id` names the form in every version of it."""

    id: ChecklistId
    form_id: str
    version: str
    title: str
    instructions: str | None = None
    sections: tuple[Section, ...]
    extras: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def items(self) -> Iterator[Item]:
        """All items, in the order of the form."""
        for section in self.sections:
            yield from section.items

    def item(self, item_id: ItemId) -> Item | None:
        """Return the item with that id."""
        return next((item for item in self.items if item.id == item_id), None)

    def find(self, name: str) -> Item | None:
        """Return the item that a person means by its id or its printed number."""
        by_number = (item for item in self.items if item.number == name)
        return self.item(ItemId(name)) or next(by_number, None)
