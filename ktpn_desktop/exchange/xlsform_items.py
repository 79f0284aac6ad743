"""Rows of an XLSForm's survey as items."""

import re
from collections.abc import Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from ktpn_desktop.domain.answer import read_value
from ktpn_desktop.domain.checklist import (
    BINARIES,
    NUMBERS,
    UNANSWERED_TYPES,
    Choice,
    Item,
    ItemType,
)
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.exchange.xlsform_notes import RowCells
from ktpn_desktop.exchange.xlsform_types import (
    KINDS,
    LEVEL_SCALES,
    PER_CENT_UNITS,
    TypeCell,
)
from ktpn_desktop.thai.numerals import to_arabic

Lists = Mapping[str, tuple[Choice, ...]]

OTHER = Choice(value="other", label="อื่น ๆ")
ACKNOWLEDGED = Choice(value="OK", label="รับทราบ")

READ = frozenset(
    {"type", "name", "label", "hint", "number", "unit", "default", "calculation", "relevant"}
    | {"constraint", "constraint_message", "required", "required_message", "level_scale"}
    | {"na_allowed", "evidence_required", "critical", "weight", "standard_ref", "prefill"}
    | {"make_followup_when"}
)
"""Columns that become fields of an item; all others are kept as they are."""

KEPT_IN_SILENCE = frozenset({"appearance", "read_only", "parameters"})

_NUMBER_IN_LABEL = re.compile(r"([0-9๐-๙]+(?:\.[0-9๐-๙]+)*)[.)]?\s+(?=\S)")
_BOUND = re.compile(r"\.\s*(>=|<=)\s*(-?\d+(?:\.\d+)?)")
_DYNAMIC = re.compile(r"\$\{|\w\s*\(")


def read_item(cells: RowCells, kind: TypeCell, lists: Lists) -> Item:
    """Make an item of a row. Its number may still be empty: the form numbers those in order."""
    number, label = _number_and_label(cells)
    item = Item(
        id=ItemId(cells.text("name") or ""),
        number=number,
        label=label,
        type=_type(cells, kind),
        hint=cells.text("hint"),
        required=cells.flag("required"),
        required_message=cells.text("required_message"),
        na_allowed=cells.flag("na_allowed"),
        evidence_expected=cells.flag("evidence_required"),
        critical=cells.flag("critical"),
        weight=_weight(cells),
        unit=cells.text("unit"),
        relevant=cells.expression("relevant"),
        constraint=cells.expression("constraint"),
        constraint_message=cells.text("constraint_message"),
        calculation=cells.expression("calculation"),
        prefill=cells.text("prefill"),
        standard_ref=cells.text("standard_ref"),
        followup_when=cells.expression("make_followup_when"),
        extras=cells.extras,
    )
    item = replace(item, choices=_choices(cells, kind, item.type, lists))
    item = _with_number_rules(cells, kind, item)
    item = _with_calculation(cells, item)
    if item.type in UNANSWERED_TYPES and item.required:
        cells.notes.warn("xlsform.required_not_asked", cells.place("required"))
        item = replace(item, required=False)
    _keep_unread(cells)
    return replace(item, default=_default(cells, item))


def _type(cells: RowCells, kind: TypeCell) -> ItemType:
    item_type = KINDS.get(kind.word)
    if item_type is None:  # a type that is only shown
        cells.extras["type"] = cells.text("type") or ""
        cells.notes.warn("xlsform.type_only_shown", cells.place("type"), type=kind.word)
        return ItemType.NOTE
    if kind.word in ("image", "range", "acknowledge"):
        cells.extras["type"] = kind.word
    if kind.word == "image":
        cells.notes.warn("xlsform.image_only_shown", cells.place("type"))
    scale = cells.text("level_scale")
    if scale is None:
        return item_type
    if item_type is ItemType.NUMBER and scale.casefold() == ItemType.PERCENT:
        return ItemType.PERCENT
    named = LEVEL_SCALES.get(scale.casefold())
    if named is None or item_type is not ItemType.CHOICE:
        allowed = ", ".join(LEVEL_SCALES)
        cells.notes.wrong(
            "xlsform.bad_scale", cells.place("level_scale"), typed=scale, allowed=allowed
        )
        return item_type
    return named


def _number_and_label(cells: RowCells) -> tuple[str, str]:
    """A number in a column of its own, else, without such a column, at the label's start."""
    label, number = cells.text("label"), cells.text("number")
    if label is None:
        return number or "", ""
    if "number" not in cells.sheet.headers and (match := _NUMBER_IN_LABEL.match(label)):
        return to_arabic(match[1]), label[match.end() :]
    return to_arabic(number or ""), label


def _weight(cells: RowCells) -> Decimal:
    said = cells.text("weight")
    try:
        weight = Decimal(to_arabic(said or "1"))
    except InvalidOperation:
        weight = Decimal("NaN")
    if weight.is_finite() and 0 <= weight <= 1000:
        return weight
    cells.notes.wrong("xlsform.bad_weight", cells.place("weight"), typed=said or "")
    return Decimal(1)


def _choices(
    cells: RowCells, kind: TypeCell, item_type: ItemType, lists: Lists
) -> tuple[Choice, ...]:
    if kind.word == "acknowledge":
        return (ACKNOWLEDGED,)
    if item_type not in _WITH_LIST:
        return ()
    choices = lists.get(kind.list_name or "")
    if choices is None:
        name = kind.list_name or ""
        known = ", ".join(lists)
        cells.notes.wrong("xlsform.no_such_list", cells.place("type"), list=name, lists=known)
        return ()
    if kind.or_other and OTHER.value not in {choice.value for choice in choices}:
        choices = (*choices, OTHER)
        cells.notes.warn("xlsform.other_without_text", cells.place("type"))
    if item_type in (ItemType.CHOICE, ItemType.MULTI):
        return choices
    return _levels(cells, item_type, choices)


_WITH_LIST = frozenset({ItemType.CHOICE, ItemType.MULTI, *LEVEL_SCALES.values()})


def _levels(
    cells: RowCells, item_type: ItemType, choices: tuple[Choice, ...]
) -> tuple[Choice, ...]:
    """The choices of a scale, highest first."""
    expected = ["1", "0"]
    if item_type not in BINARIES:
        expected = [str(level) for level in range(int(item_type.value[-1]), 0, -1)]
    by_value = {to_arabic(choice.value): choice for choice in choices}
    if set(by_value) != set(expected) or len(choices) != len(expected):
        cells.notes.wrong(
            "xlsform.scale_mismatch",
            cells.place("level_scale"),
            scale=item_type.value,
            expected=", ".join(expected),
            found=", ".join(choice.value for choice in choices),
        )
        return choices
    return tuple(replace(by_value[value], value=value) for value in expected)


def _with_number_rules(cells: RowCells, kind: TypeCell, item: Item) -> Item:
    """Whole or not, per cent or not, and the limits that a range or a plain constraint sets."""
    if item.type not in NUMBERS:
        return item
    whole = kind.word == "integer"
    low, high = _bounds(item.constraint)
    if low is not None or high is not None:
        item = replace(item, constraint=None)  # the limits say all of it
    if kind.word == "range":
        parts = dict(re.findall(r"(\w+)\s*=\s*(-?[\d.]+)", cells.text("parameters") or ""))
        try:
            step = Decimal(parts.get("step", "1"))
            low, high = Decimal(parts.get("start", "0")), Decimal(parts.get("end", "10"))
        except InvalidOperation:
            cells.notes.wrong("xlsform.bad_range", cells.place("parameters"))
            return item
        whole = step == int(step) and low == int(low)
    item = replace(item, whole=whole, minimum=low, maximum=high)
    if item.type is ItemType.PERCENT or item.unit in PER_CENT_UNITS:
        low = Decimal(0) if low is None else low
        high = Decimal(100) if high is None else high
        return replace(item, type=ItemType.PERCENT, minimum=low, maximum=high)
    return item


def _bounds(constraint: str | None) -> tuple[Decimal | None, Decimal | None]:
    """The limits of `. >= 0 and . <= 100`; any other constraint is only an expression."""
    bounds: dict[str, Decimal] = {}
    for part in re.split(r"\band\b", constraint or ""):
        match = _BOUND.fullmatch(part.strip())
        if match is None or match[1] in bounds:
            return None, None
        bounds[match[1]] = Decimal(match[2])
    return bounds.get(">="), bounds.get("<=")


def _with_calculation(cells: RowCells, item: Item) -> Item:
    if item.type is ItemType.CALC:
        if not cells.text("calculation"):
            cells.notes.wrong("xlsform.no_calculation", cells.place("calculation"))
        return item
    if item.calculation is None:
        return item
    # A question with a calculation is typed over by it everywhere; here it is only computed.
    cells.notes.warn("xlsform.question_computed", cells.place("calculation"))
    cells.extras["type"] = cells.text("type") or ""
    return replace(item, type=ItemType.CALC, choices=())


def _default(cells: RowCells, item: Item) -> str | None:
    said = cells.text("default")
    if said is None or item.type in UNANSWERED_TYPES:
        return None
    if _DYNAMIC.search(said):
        cells.keep("default", "xlsform.default_not_run")
        return None
    try:
        return read_value(item, said)
    except BadData:
        cells.notes.wrong("xlsform.bad_default", cells.place("default"), typed=said)
        return None


def _keep_unread(cells: RowCells) -> None:
    for column, text in cells.row.cells.items():
        if column in READ or not text:
            continue
        cells.extras.setdefault(column, text)
        if column not in KEPT_IN_SILENCE:
            header = cells.sheet.headers.get(column, column)
            cells.notes.warn_once(
                "xlsform.column_kept", column, cells.place(column), column=header
            )
