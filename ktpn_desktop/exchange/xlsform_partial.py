"""What a form is without the rows that have problems, for somebody who cannot correct it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from ktpn_desktop.domain.checklist import Checklist, Item
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.problem import Problem
from ktpn_desktop.exchange.checklist_read import MARK, Partial
from ktpn_desktop.exchange.xlsform_notes import Notes
from ktpn_desktop.exchange.xlsform_references import check_references
from ktpn_desktop.exchange.xlsform_sheet import FormRow, FormSheet
from ktpn_desktop.exchange.xlsform_types import parse_type

_MOST_ROUNDS = 20  # items that look at items that look at what is left out, and so on


def without_wrong_rows(
    checklist: Checklist,
    problems: Iterable[Problem],
    rows: Mapping[ItemId, FormRow],
    survey: FormSheet,
    choices: FormSheet | None,
) -> Partial | None:
    """Leave out items with problems and those that look at them; None when no form is left.

    A problem of a group leaves no whole form: nobody could say where the items after it belong,
    or when they are asked.
    """
    groups = {row.number for row in survey.rows if _is_of_group(row)}
    wrong: set[int] = set()
    lists: set[str] = set()
    for problem in problems:
        number = problem.where.row
        if number is None or (problem.where.sheet == survey.name and number in groups):
            return None
        if choices and problem.where.sheet == choices.name:
            lists |= {
                one.get("list_name") or "" for one in choices.rows if one.number == number
            }
        else:
            wrong.add(number)
    wrong |= {
        row.number
        for item in checklist.items
        if item.extras.get("list") in lists and (row := rows.get(item.id))
    }
    return _without(checklist, wrong, rows)


def _is_of_group(row: FormRow) -> bool:
    return parse_type(row.get("type") or "").word.startswith(("begin_", "end_"))


def _without(
    checklist: Checklist, wrong: set[int], rows: Mapping[ItemId, FormRow]
) -> Partial | None:
    survey = FormSheet(file="", name="survey", headers={}, rows=())
    for _ in range(_MOST_ROUNDS):
        sections = tuple(
            replace(
                one, items=tuple(item for item in one.items if not _is_in(item, wrong, rows))
            )
            for one in checklist.sections
        )
        left = replace(checklist, sections=tuple(one for one in sections if one.items))
        notes = Notes()
        check_references(left, survey, rows, notes)
        more = {one.where.row for one in notes.problems if one.where.row is not None}
        if not more:
            break
        wrong = wrong | more
    else:
        return None
    if notes.problems or not any(item.takes_answer for item in left.items):
        return None
    version = f"{checklist.version}-{MARK}"
    return Partial(checklist=replace(left, version=version), rows=tuple(sorted(wrong)))


def _is_in(item: Item, wrong: set[int], rows: Mapping[ItemId, FormRow]) -> bool:
    row = rows.get(item.id)
    return row is not None and row.number in wrong
