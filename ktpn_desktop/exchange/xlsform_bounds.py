"""How large a form may be: whoever made it, reading it takes a few seconds at most."""

from ktpn_desktop.exchange.checklist_read import (
    LONGEST_TEXT,
    MOST_CHOICES,
    MOST_FORMULA_TEXT,
    MOST_ITEMS,
)
from ktpn_desktop.exchange.xlsform_notes import Notes
from ktpn_desktop.exchange.xlsform_sheet import FormRow, FormSheet

TOO_MANY_FORMULAS = "xlsform.too_many_formulas"

_FORMULAS = (
    *("relevant", "constraint", "calculation", "choice_filter", "default"),
    *("make_followup_when", "repeat_count"),
)


def refuse_too_much(survey: FormSheet, choices: FormSheet | None, notes: Notes) -> None:
    """Note sheets with too many rows, texts that are too long, and formulas without end."""
    for sheet, most in ((survey, MOST_ITEMS), (choices, MOST_CHOICES)):
        if sheet is None:
            continue
        if len(sheet.rows) > most:
            count, limit = str(len(sheet.rows)), str(most)
            notes.wrong("xlsform.too_many", sheet.place(), count=count, limit=limit)
        else:
            _refuse_long_texts(sheet, notes)
    if sum(map(_formula_text, survey.rows)) > MOST_FORMULA_TEXT:
        refuse_formulas(survey, notes)


def refuse_formulas(survey: FormSheet, notes: Notes) -> None:
    """Note, once, that the formulas are too much together."""
    limit = f"{MOST_FORMULA_TEXT:,}"
    notes.wrong_once(TOO_MANY_FORMULAS, "survey", survey.place(), limit=limit)


def _refuse_long_texts(sheet: FormSheet, notes: Notes) -> None:
    for row in sheet.rows:
        for column, text in row.cells.items():
            if len(text) > LONGEST_TEXT:
                where = sheet.place(row, column)
                length, limit = str(len(text)), str(LONGEST_TEXT)
                notes.wrong("xlsform.text_too_long", where, length=length, limit=limit)


def _formula_text(row: FormRow) -> int:
    return sum(len(row.cells.get(column, "")) for column in _FORMULAS)
