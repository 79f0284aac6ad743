"""Rows of an XLSForm's survey as items."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from types import MappingProxyType

from ktpn_desktop.domain.answer_value import read_value
from ktpn_desktop.domain.checklist import (
    BINARIES,
    SCALES,
    UNANSWERED_TYPES,
    Choice,
    Item,
    ItemTexts,
    ItemType,
)
from ktpn_desktop.domain.expression import compile_expression, is_formula
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.exchange.xlsform_columns import SURVEY
from ktpn_desktop.exchange.xlsform_languages import TRANSLATED, in_language
from ktpn_desktop.exchange.xlsform_limits import with_number_rules
from ktpn_desktop.exchange.xlsform_lists import Lists
from ktpn_desktop.exchange.xlsform_notes import RowCells
from ktpn_desktop.exchange.xlsform_types import (
    ASKED_OTHERWISE,
    KINDS,
    LEVEL_SCALES,
    REMEMBERED,
    TypeCell,
)
from ktpn_desktop.exchange.xlsform_words import read_purposes, read_work_domain
from ktpn_desktop.thai.numerals import to_arabic

ACKNOWLEDGED = Choice(value="OK", label="รับทราบ")
GEOPOINT = "regex(., '-?[0-9.]{1,12}[ ,]{1,3}-?[0-9.]{1,12}[-0-9., ]{0,40}')"
"""What a typed place is held to: latitude and longitude, then perhaps height and accuracy."""

KEPT_IN_SILENCE = frozenset({"appearance", "parameters"})

_READ = frozenset(SURVEY) - {"appearance", "guidance_hint"}
_OF_GROUPS = ("repeat_count", "repeat_minimum", "repeat_maximum", "row_label")
_NUMBER_IN_LABEL = re.compile(r"([0-9๐-๙]+(?:\.[0-9๐-๙]+)*)[.)]?\s+(?=\S)")
_CALL = re.compile(r"[a-z][a-z:\-]*\(.*\)", re.DOTALL)
_SIGNATURE = "signature"


def read_item(cells: RowCells, kind: TypeCell, lists: Lists, languages: Sequence[str]) -> Item:
    """Make an item of a row. Its number may still be empty: the form numbers those in order."""
    number, label = _number_and_label(cells)
    item = Item(
        id=ItemId(cells.text("name") or ""),
        number=number,
        label=label,
        type=_type(cells, kind, lists),
        hint=_hint(cells, None),
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
        read_only=cells.flag("read_only"),
        choice_filter=cells.text("choice_filter"),
        work_domain=read_work_domain(cells),
        purposes=read_purposes(cells),
        parents=tuple(ItemId(one) for one in (cells.text("parents") or "").split()),
        translations=_translations(cells, languages),
        extras=cells.extras,
    )
    item = replace(item, choices=_choices(cells, kind, item.type, lists))
    item = with_number_rules(cells, kind, item)
    item = _with_calculation(cells, item)
    if kind.word == "geopoint" and item.constraint is None:
        item = replace(item, constraint=GEOPOINT)
    if item.type in UNANSWERED_TYPES and item.required:
        cells.notes.warn("xlsform.required_not_asked", cells.place("required"))
        item = replace(item, required=False)
    _keep_unread(cells)
    return replace(item, default=_default(cells, item))


def _type(cells: RowCells, kind: TypeCell, lists: Lists) -> ItemType:
    item_type = KINDS.get(kind.word)
    if item_type is None:  # a type that is only shown
        cells.extras["type"] = cells.text("type") or ""
        cells.notes.warn("xlsform.type_only_shown", cells.place("type"), type=kind.word)
        return ItemType.NOTE
    if kind.word in REMEMBERED:
        cells.extras["type"] = kind.word
    if kind.word in ASKED_OTHERWISE:
        cells.notes.warn(ASKED_OTHERWISE[kind.word], cells.place("type"))
    if kind.word == "image" and _taken_from_appearance(cells, _SIGNATURE):
        return ItemType.SIGNATURE
    if "label" in (cells.text("appearance") or "").split() and item_type in _LISTED:
        return ItemType.NOTE  # the head of a table, which nobody answers
    return _likert(cells, kind, lists) or _scale(cells, item_type)


def _likert(cells: RowCells, kind: TypeCell, lists: Lists) -> ItemType | None:
    """The scale that a choice is when it is shown as one, and its choices are levels."""
    said = (cells.text("appearance") or "").split()
    if "likert" not in said or kind.word != "select_one" or cells.text("level_scale"):
        return None
    values = {choice.value for choice in lists.get(kind.list_name or "", ())}
    for scale in sorted(SCALES):
        if values == set(map(str, range(1, int(scale.value[-1]) + 1))):
            code, where = "xlsform.likert_scale", cells.place("appearance")
            cells.notes.warn_once(code, scale.value, where, scale=scale.value)
            return scale
    return None


def _taken_from_appearance(cells: RowCells, word: str) -> bool:
    """Whether an appearance has the word; the other words are kept."""
    words = (cells.text("appearance") or "").split()
    if word not in words:
        return False
    if rest := " ".join(one for one in words if one != word):
        cells.extras["appearance"] = rest
    cells.taken.add("appearance")
    return True


def _scale(cells: RowCells, item_type: ItemType) -> ItemType:
    said = cells.text("level_scale")
    if said is None:
        return item_type
    if item_type is ItemType.NUMBER and said.casefold() == ItemType.PERCENT:
        return ItemType.PERCENT
    named = LEVEL_SCALES.get(said.casefold())
    if named is None or item_type is not ItemType.CHOICE:
        allowed = ", ".join(LEVEL_SCALES)
        cells.notes.wrong(
            "xlsform.bad_scale", cells.place("level_scale"), typed=said, allowed=allowed
        )
        return item_type
    return named


def _hint(cells: RowCells, language: str | None) -> str | None:
    """A hint with the guidance that stands in a column of its own below it."""
    hint = cells.text(in_language("hint", language))
    guidance = cells.text(in_language("guidance_hint", language))
    if guidance is None:
        return hint
    cells.extras[in_language("guidance_hint", language)] = guidance
    return f"{hint}\n{guidance}" if hint else guidance


def _translations(cells: RowCells, languages: Sequence[str]) -> Mapping[str, ItemTexts]:
    found = {
        code: ItemTexts(
            label=cells.text(in_language("label", code)),
            hint=_hint(cells, code),
            required_message=cells.text(in_language("required_message", code)),
            constraint_message=cells.text(in_language("constraint_message", code)),
        )
        for code in languages
    }
    return MappingProxyType({c: texts for c, texts in found.items() if texts != ItemTexts()})


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
    if item_type not in _LISTED:
        return ()
    choices = lists.get(kind.list_name or "")
    if choices is None:
        name = kind.list_name or ""
        known = ", ".join(lists)
        cells.notes.wrong("xlsform.no_such_list", cells.place("type"), list=name, lists=known)
        return ()
    if item_type in (ItemType.CHOICE, ItemType.MULTI):
        return choices
    return _levels(cells, item_type, choices)


_LISTED = frozenset({ItemType.CHOICE, ItemType.MULTI, *LEVEL_SCALES.values()})


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


def _with_calculation(cells: RowCells, item: Item) -> Item:
    if item.type is ItemType.CALC:
        if not cells.text("calculation"):
            cells.notes.wrong("xlsform.no_calculation", cells.place("calculation"))
        return item
    if item.calculation is None:
        return item
    # A question with a calculation is typed over by it everywhere; here it is only computed.
    cells.notes.warn("xlsform.question_computed", cells.place("calculation"))
    return replace(item, type=ItemType.CALC, choices=(), read_only=False)


def _default(cells: RowCells, item: Item) -> str | None:
    said = cells.text("default")
    if said is None or item.type in _WITHOUT_DEFAULT:
        return None
    if is_formula(said) or _CALL.fullmatch(said):
        return _computed_default(cells, said)
    try:
        return read_value(item, said)
    except BadData:
        cells.notes.wrong("xlsform.bad_default", cells.place("default"), typed=said)
        return None


_WITHOUT_DEFAULT = UNANSWERED_TYPES | {ItemType.PHOTO, ItemType.SIGNATURE}


def _computed_default(cells: RowCells, said: str) -> str | None:
    try:
        compile_expression(said)
    except BadData:
        cells.keep("default", "xlsform.default_not_run")
        return None
    return said


def _keep_unread(cells: RowCells) -> None:
    for column, text in cells.row.cells.items():
        is_read = column in _READ and column not in _OF_GROUPS
        if is_read or column in cells.taken or column.partition("::")[0] in TRANSLATED:
            continue
        cells.extras.setdefault(column, text)
        if column not in KEPT_IN_SILENCE:
            header = cells.sheet.headers.get(column, column)
            cells.notes.warn_once(
                "xlsform.column_kept", column, cells.place(column), column=header
            )
