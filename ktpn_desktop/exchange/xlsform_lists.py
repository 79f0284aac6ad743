"""The choices sheet of an XLSForm: lists of choices by name."""

import json
from decimal import Decimal, InvalidOperation

from ktpn_desktop.domain.checklist import Choice
from ktpn_desktop.exchange.xlsform_notes import Notes
from ktpn_desktop.exchange.xlsform_sheet import FormRow, FormSheet
from ktpn_desktop.thai.numerals import to_arabic

READ = frozenset({"list_name", "name", "label", "rubric", "score"})


def read_lists(
    sheet: FormSheet, notes: Notes
) -> tuple[dict[str, tuple[Choice, ...]], dict[str, str]]:
    """Give the lists, and what else the sheet says, to be kept with the checklist."""
    lists: dict[str, dict[str, Choice]] = {}
    others: dict[str, dict[str, str]] = {}
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
        for column in row.cells.keys() - READ:
            others.setdefault(column, {})[f"{name}/{value}"] = row.cells[column]
            header = sheet.headers.get(column, column)
            where = sheet.place(row, column)
            notes.warn_once("xlsform.column_kept", f"choices/{column}", where, column=header)
    kept = {
        f"choices.{column}": json.dumps(texts, ensure_ascii=False, sort_keys=True)
        for column, texts in others.items()
    }
    return {name: tuple(choices.values()) for name, choices in lists.items()}, kept


def _choice(sheet: FormSheet, row: FormRow, value: str, notes: Notes) -> Choice:
    label = row.get("label")
    if " " in value:
        notes.wrong("xlsform.choice_space", sheet.place(row, "name"), value=value)
    if label is None:
        notes.warn("xlsform.no_label", sheet.place(row, "label"), name=value)
    return Choice(
        value=value,
        label=label or value,
        rubric=row.get("rubric"),
        score=_score(sheet, row, notes),
    )


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
