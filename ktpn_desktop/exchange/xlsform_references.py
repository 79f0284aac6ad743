"""Whether the formulas of a form work together, told with the cells that they stand in."""

from collections.abc import Mapping
from dataclasses import replace

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.checklist_check import check
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.problem import Place, Problem
from ktpn_desktop.exchange.xlsform_notes import Notes
from ktpn_desktop.exchange.xlsform_sheet import FormRow, FormSheet

_COLUMNS = {"followup_when": "make_followup_when", "count": "repeat_count"}


def check_references(
    checklist: Checklist, survey: FormSheet, rows: Mapping[ItemId, FormRow], notes: Notes
) -> None:
    """Note what keeps its formulas from working; `rows` are those of its items."""
    sections = {row.get("name"): row for row in survey.rows if row.get("repeat_count")}
    for problem in check(checklist):
        record = problem.where.record or ""
        row = rows.get(ItemId(record)) or sections.get(record)
        notes.problems.append(_placed(problem, survey, row))


def _placed(problem: Problem, survey: FormSheet, row: FormRow | None) -> Problem:
    field = problem.where.column or ""
    place: Place = survey.place(row, _COLUMNS.get(field, field))
    return replace(problem, where=place)
