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
    PHOTO = "photo"  # answered with "1" while photographs are attached to it
    SIGNATURE = "signature"  # answered with its strokes as one text, see `domain.signature`


PREVIOUS = "previous"
"""What an item is prefilled from that starts with the answer of the visit before."""

SCALES = frozenset({ItemType.SCALE3, ItemType.SCALE4, ItemType.SCALE5})
BINARIES = frozenset({ItemType.YESNO, ItemType.DONE})
NUMBERS = frozenset({ItemType.NUMBER, ItemType.PERCENT})
UNANSWERED_TYPES = frozenset({ItemType.CALC, ItemType.NOTE})


class WorkDomain(StrEnum):
    """The four domains of a school's work (งานสี่ฝ่าย)."""

    ACADEMIC = "academic"  # วิชาการ
    BUDGET = "budget"  # งบประมาณ
    PERSONNEL = "personnel"  # บริหารงานบุคคล
    GENERAL = "general"  # บริหารทั่วไป


class Purpose(StrEnum):
    """What the committee asks for (ติดตาม ตรวจสอบ ประเมินผล นิเทศ)."""

    FOLLOW = "follow"  # ติดตาม
    INSPECT = "inspect"  # ตรวจสอบ
    ASSESS = "assess"  # ประเมินผล
    SUPERVISE = "supervise"  # นิเทศ


class Overall(StrEnum):
    """What the overall score is the mean of."""

    ITEMS = "items"
    SECTIONS = "sections"


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemTexts:
    """What an item says in another language; None is not translated."""

    label: str | None = None
    hint: str | None = None
    required_message: str | None = None
    constraint_message: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTexts:
    """What a checklist says of itself in another language."""

    title: str | None = None
    instructions: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One possible answer: `value` is stored, `label` shown, `rubric` says when it applies.

    `attributes` are what the filters of items look at: the amphoe of a tambon. `translations`
    are labels by language, `rubrics` the rubric.
    """

    value: str
    label: str
    rubric: str | None = None
    score: Decimal | None = None
    attributes: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    translations: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    rubrics: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


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
    prefill: str | None = None  # name of a field of the school profile, or PREVIOUS
    standard_ref: str | None = None
    followup_when: str | None = None
    read_only: bool = False  # its answer is shown: it comes from `default` or `prefill`
    choice_filter: str | None = None  # expression over a choice's attributes and `${items}`
    work_domain: WorkDomain | None = None
    purposes: tuple[Purpose, ...] = ()
    parents: tuple[ItemId, ...] = ()  # of the parent version, when not just the same id
    translations: Mapping[str, ItemTexts] = field(default_factory=lambda: MappingProxyType({}))
    extras: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def takes_answer(self) -> bool:
        """Whether a person answers it (a computed item and a note are only read)."""
        return self.type not in UNANSWERED_TYPES and not self.read_only

    def choice(self, value: str) -> Choice | None:
        """Return the choice with that stored value."""
        return next((choice for choice in self.choices if choice.value == value), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """That a section is filled once for each teacher, class … : see `domain.repeats`."""

    count: str | None = None  # expression: as many rows; a person adds none
    minimum: int = 0
    maximum: int | None = None
    row_label: str | None = None  # what a row is called: "ครูคนที่"


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """A group of items under one heading (ด้าน, ตอน); `translations` are titles by language."""

    id: str
    title: str
    items: tuple[Item, ...]
    repeat: Repeat | None = None
    translations: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Checklist:
    """One version of one form. `form_id` names the form in every version of it."""

    id: ChecklistId
    form_id: str
    version: str
    title: str
    instructions: str | None = None
    sections: tuple[Section, ...]
    parent: str | None = None  # hash of the version that it grew from
    language: str | None = None  # code of the language that its own texts are in; None is Thai
    bands: str | None = None  # name of the bands that interpret means; None is the scale's own
    overall: Overall = Overall.ITEMS
    translations: Mapping[str, FormTexts] = field(default_factory=lambda: MappingProxyType({}))
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
