"""A table of what schools came to: a row for each school, year, exam and subject."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.domain.school import short_name
from ktpn_desktop.domain.school_result import Exam
from ktpn_desktop.domain.terms import QUALITY
from ktpn_desktop.exchange.assignments_table import COLUMNS as ASSIGNMENT_COLUMNS
from ktpn_desktop.exchange.csv_sheet import read_list
from ktpn_desktop.exchange.list_values import RowReader, is_total, without_prefix
from ktpn_desktop.exchange.tables import Table, find_table
from ktpn_desktop.thai.dates import ce_year
from ktpn_desktop.thai.numerals import to_arabic

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "school": ASSIGNMENT_COLUMNS["school"],
    "code": ASSIGNMENT_COLUMNS["code"],
    "district": ASSIGNMENT_COLUMNS["district"],
    "year": ("ปีการศึกษา", "ปี", "ปี พ.ศ.", "school year", "year"),
    "exam": ("การทดสอบ", "การสอบ", "การประเมิน", "ประเภท", "ชื่อการทดสอบ", "exam", "test"),
    "grade": ("ชั้น", "ระดับชั้น", "grade"),
    "subject": (
        "วิชา",
        "กลุ่มสาระ",
        "กลุ่มสาระการเรียนรู้",
        "ด้าน",
        "สมรรถนะ",
        "มาตรฐาน",
        "รายการ",
        "subject",
        "standard",
    ),
    "score": (
        "คะแนนโรงเรียน",
        "คะแนนเฉลี่ย",
        "คะแนนเฉลี่ยโรงเรียน",
        "คะแนน",
        "โรงเรียนได้",
        "ระดับคุณภาพ",
        "ผล",
        "score",
    ),
    "area": (
        "คะแนนเขต",
        "ระดับเขต",
        "เขตพื้นที่",
        "เฉลี่ยเขต",
        "คะแนนเฉลี่ยเขต",
        "คะแนนเฉลี่ยระดับเขตพื้นที่",
        "area",
    ),
    "country": (
        "คะแนนประเทศ",
        "ระดับประเทศ",
        "ประเทศ",
        "เฉลี่ยประเทศ",
        "คะแนนเฉลี่ยประเทศ",
        "คะแนนเฉลี่ยระดับประเทศ",
        "country",
    ),
}

_NEEDED = ("year", "exam", "subject", "score")
_EXAMS = (
    (re.compile(r"(^|[^a-z])r\.?t\.?([^a-z]|$)|การอ่าน"), Exam.RT),
    (re.compile(r"o-?net.*(ม\.?|มัธยม\D*)3"), Exam.ONET_M3),
    (re.compile(r"o-?net.*(ป\.?|ประถม\D*)6"), Exam.ONET_P6),
    (re.compile(r"(^|[^a-z-])n\.?t\.?([^a-z]|$)|คุณภาพผู้เรียน"), Exam.NT),
    (re.compile(r"ประกันคุณภาพ|คุณภาพภายใน|iqa|sar|quality"), Exam.QUALITY),
)
_YEARS = range(1990, 2100)


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRow:
    """One line of the table; which school it means is not looked up yet."""

    sheet: str | None
    row: int
    school: str  # without the word โรงเรียน; empty when only the code is given
    code: str | None
    district: str | None
    year: int
    exam: Exam
    subject: str
    score: Decimal | None
    area: Decimal | None
    country: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultsRead:
    """What a table of results says, and what of it could not be taken."""

    rows: tuple[ResultRow, ...]
    skipped: int
    problems: tuple[Problem, ...]


def read_results(
    path: Path, *, sheet: str | None = None, mapping: Mapping[str, str] | None = None
) -> ResultsRead:
    """Read a table of results; raise `BadData` when there is none in the file."""
    table = find_table(read_list(path), COLUMNS, sheet=sheet, mapping=mapping)
    _check_columns(table)
    problems = list(table.problems)
    if not table.rows:
        problems.append(Problem(code="table.no_rows", where=table.place()))
    rows: list[ResultRow] = []
    skipped = 0
    for row in table.rows:
        cell = RowReader(table, row, problems)
        if is_total(cell.text("school")):
            continue
        one = _row(cell, table.sheet or None, row.number)
        if one is None:
            skipped += 1
        else:
            rows.append(one)
    return ResultsRead(rows=tuple(rows), skipped=skipped, problems=tuple(problems))


def _row(cell: RowReader, sheet: str | None, number: int) -> ResultRow | None:
    """Return what a row says; None, with the reason told, when it cannot be taken."""
    school, code = cell.text("school"), cell.code("code")
    if school is None and code is None:
        cell.problem("results.no_school", "school")
        return None
    subject = cell.text("subject")
    if subject is None:
        cell.problem("results.no_subject", "subject")
        return None
    year, exam = _year(cell), _exam(cell)
    if year is None or exam is None:
        return None
    try:
        scores = [_score(cell, field, exam) for field in ("score", "area", "country")]
    except _Unreadable as error:
        values = {"typed": str(error), "lowest": str(exam.lowest), "highest": str(exam.highest)}
        cell.problem("results.bad_score", "score", **values)
        return None
    return ResultRow(
        sheet=sheet,
        row=number,
        school=short_name(school) if school else "",
        code=code,
        district=without_prefix(cell.text("district"), "อำเภอ", "อ."),
        year=year,
        exam=exam,
        subject=subject,
        score=scores[0],
        area=scores[1],
        country=scores[2],
    )


class _Unreadable(Exception):
    """A score that is none, as it was typed."""


def _year(cell: RowReader) -> int | None:
    typed = cell.text("year") or ""
    if found := re.fullmatch(r"(?:พ\.?ศ\.?\s*)?(\d{4})(?:\.0)?", to_arabic(typed)):
        year = int(found[1])
        year = year if year in _YEARS else ce_year(year)
        if year in _YEARS:
            return year
    cell.problem("results.bad_year", "year", typed=typed)
    return None


def _exam(cell: RowReader) -> Exam | None:
    typed = " ".join(part for part in (cell.text("exam"), cell.text("grade")) if part)
    plain = to_arabic(typed).casefold()
    for pattern, exam in _EXAMS:
        if pattern.search(plain):
            return exam
    cell.problem("results.unknown_exam", "exam", typed=typed)
    return None


def _score(cell: RowReader, field: str, exam: Exam) -> Decimal | None:
    """Return a score within the scale of its exam; raise _Unreadable."""
    typed = cell.text(field)
    if typed is None:
        return None
    if exam is Exam.QUALITY and typed in QUALITY:
        return Decimal(QUALITY.index(typed) + 1)
    try:
        score = Decimal(to_arabic(typed).replace("%", "").strip())
    except InvalidOperation as error:
        raise _Unreadable(typed) from error
    whole = exam is not Exam.QUALITY or score == score.to_integral_value()
    if not (score.is_finite() and exam.lowest <= score <= exam.highest and whole):
        raise _Unreadable(typed)
    return round(score, 2)


def _check_columns(table: Table) -> None:
    headers = ", ".join(column.header for column in table.columns)
    wanted = [("school", ("school", "code")), *((name, (name,)) for name in _NEEDED)]
    for name, fields in wanted:
        if not table.has(*fields):
            values = {"headers": headers, "expected": COLUMNS[name][0]}
            raise BadData(Problem(code="results.no_column", where=table.place(), values=values))
