"""A table of which school goes to whom in a round, and when."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.domain.school import short_name
from ktpn_desktop.exchange.csv_sheet import read_list
from ktpn_desktop.exchange.list_values import RowReader, is_total, without_prefix
from ktpn_desktop.exchange.schools_table import COLUMNS as SCHOOL_COLUMNS
from ktpn_desktop.exchange.tables import Table, find_table

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "school": SCHOOL_COLUMNS["name"],
    "code": tuple(
        alias for kind in ("code", "smis", "ministry", "obec") for alias in SCHOOL_COLUMNS[kind]
    ),
    "district": SCHOOL_COLUMNS["district"],
    "person": (
        "ผู้นิเทศ",
        "ศึกษานิเทศก์",
        "ชื่อผู้นิเทศ",
        "ชื่อศึกษานิเทศก์",
        "ผู้รับผิดชอบ",
        "ศึกษานิเทศก์ผู้รับผิดชอบ",
        "ผู้นิเทศหลัก",
        "ชื่อ-สกุล",
        "ชื่อ-นามสกุล",
        "supervisor",
        "person",
        "assigned to",
    ),
    "planned_on": (
        "วันที่นิเทศ",
        "วันนิเทศ",
        "วันที่นัด",
        "วันนัด",
        "กำหนดนิเทศ",
        "กำหนดวันนิเทศ",
        "วันที่",
        "planned on",
        "date",
    ),
}
_BETWEEN_PEOPLE = re.compile(r"[\n;,/]| และ ")


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentRow:
    """One school for one person; a cell that names two people makes two of these."""

    sheet: str | None
    row: int
    school: str  # without the word โรงเรียน; empty when only the code is given
    code: str | None
    district: str | None
    person: str
    planned_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignmentsRead:
    """What a table of assignments says, and what of it could not be taken."""

    rows: tuple[AssignmentRow, ...]
    skipped: int
    problems: tuple[Problem, ...]


def read_assignments(
    path: Path, *, sheet: str | None = None, mapping: Mapping[str, str] | None = None
) -> AssignmentsRead:
    """Read a table of assignments; raise `BadData` when there is none in the file."""
    table = find_table(read_list(path), COLUMNS, sheet=sheet, mapping=mapping)
    _check_columns(table)
    problems = list(table.problems)
    if not table.rows:
        problems.append(Problem(code="table.no_rows", where=table.place()))
    rows: list[AssignmentRow] = []
    skipped = 0
    for row in table.rows:
        cell = RowReader(table, row, problems)
        school, person = cell.text("school"), cell.text("person")
        if is_total(school):
            continue
        code = cell.code("code")
        if person is None or (school is None and code is None):
            missing = "person" if person is None else "school"
            cell.problem(f"assignments.no_{missing}", missing)
            skipped += 1
            continue
        planned_on = cell.day("planned_on")
        rows += [
            AssignmentRow(
                sheet=table.sheet or None,
                row=row.number,
                school=short_name(school) if school else "",
                code=code,
                district=without_prefix(cell.text("district"), "อำเภอ", "อ."),
                person=name.strip(),
                planned_on=planned_on,
            )
            for name in _BETWEEN_PEOPLE.split(person)
            if name.strip()
        ]
    return AssignmentsRead(rows=tuple(rows), skipped=skipped, problems=tuple(problems))


def _check_columns(table: Table) -> None:
    headers = ", ".join(column.header for column in table.columns)
    for code, fields in (("school", ("school", "code")), ("person", ("person",))):
        if not table.has(*fields):
            values = {"headers": headers, "expected": COLUMNS[fields[0]][0]}
            raise BadData(
                Problem(
                    code=f"assignments.no_{code}_column", where=table.place(), values=values
                )
            )
