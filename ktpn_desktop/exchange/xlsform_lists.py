"""The choices sheet of an XLSForm: lists of choices by name."""

from collections.abc import Container, Mapping
from decimal import Decimal, InvalidOperation
from types import MappingProxyType

from ktpn_desktop.domain.checklist import Choice
from ktpn_desktop.exchange.xlsform_notes import Notes
from ktpn_desktop.exchange.xlsform_sheet import FormRow, FormSheet
from ktpn_desktop.thai.numerals import to_arabic

Lists = Mapping[str, tuple[Choice, ...]]

_READ = frozenset({"list_name", "name", "label", "rubric", "score"})


def read_lists(
    sheet: FormSheet, notes: Notes, words: Container[str]
) -> dict[str, tuple[Choice, ...]]:
    """Give the lists by name.

    What the standard does not name in a row becomes an attribute of its choice; columns that
    are none of the words in the form's formulas are told to be only kept.
    """
    lists: dict[str, dict[str, Choice]] = {}
    for row in sheet.rows:
        name, value = row.get("list_name"), row.get("name")
        if not name or not value:
            missing = "name" if name else "list_name"
            notes.wrong("xlsform.choice_incomplete", sheet.place(row, missing), column=missing)
            continue
        choices = lists.setdefault(name, {})
        if value in choices:
            where = sheet.place(row, "name")
            notes.wrong("xlsform.choice_twice", where, value=value, list=name)
            continue
        choices[value] = _choice(sheet, row, value, notes)
        for column in choices[value].attributes:
            if column not in words:
                where = sheet.place(row, column)
                notes.warn_once("xlsform.column_kept", column, where, column=column)
    return {name: tuple(choices.values()) for name, choices in lists.items()}


def _choice(sheet: FormSheet, row: FormRow, value: str, notes: Notes) -> Choice:
    label = row.get("label")
    if " " in value:
        notes.wrong("xlsform.choice_space", sheet.place(row, "name"), value=value)
    if label is None:
        notes.warn("xlsform.no_label", sheet.place(row, "label"), name=value)
    others = {column: text for column, text in row.cells.items() if column not in _READ}
    labels, rubrics = _in_languages(others, "label"), _in_languages(others, "rubric")
    spoken = {*(f"label::{code}" for code in labels), *(f"rubric::{code}" for code in rubrics)}
    return Choice(
        value=value,
        label=label or value,
        rubric=row.get("rubric"),
        score=_score(sheet, row, notes),
        attributes=MappingProxyType({c: t for c, t in others.items() if c not in spoken}),
        translations=MappingProxyType(labels),
        rubrics=MappingProxyType(rubrics),
    )


def _in_languages(cells: Mapping[str, str], column: str) -> dict[str, str]:
    """Give what a column says in other languages, by their codes."""
    spoken = ((*name.partition("::"), text) for name, text in cells.items())
    return {code: text for name, _, code, text in spoken if name == column and code}


def _score(sheet: FormSheet, row: FormRow, notes: Notes) -> Decimal | None:
    said = row.get("score")
    if said is None:
        return None
    try:
        score = Decimal(to_arabic(said))
    except InvalidOperation:
        score = Decimal("NaN")
    if score.is_finite():
        return score
    notes.wrong("xlsform.bad_score", sheet.place(row, "score"), typed=said)
    return None
