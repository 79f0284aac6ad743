"""What schools came to in national tests and quality assurance, year by year."""

import sqlite3
from collections.abc import Collection, Iterable
from decimal import Decimal

from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.school_result import Exam, SchoolResult
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.rows import Row, texts

_SELECT = "SELECT school_id, year, exam, subject, score, area, country FROM school_result"


def school_results(store: Store, schools: Collection[SchoolId]) -> list[SchoolResult]:
    """Return the results of schools, the newest year first, subjects as they were listed."""
    rows = store.rows(
        f"{_SELECT} WHERE school_id IN (SELECT value FROM json_each(?))"
        " ORDER BY school_id, year DESC, exam, rowid",
        (texts(schools),),
    )
    return [_from_row(row) for row in rows]


def save_results(store: Store, several: Iterable[SchoolResult]) -> None:
    """Insert results, or update those of the same school, year, exam and subject."""
    with store.edit("save_results") as edit:
        edit.put_all("school_result", map(_to_row, several))


def _from_row(row: sqlite3.Row) -> SchoolResult:
    return SchoolResult(
        school=SchoolId(row["school_id"]),
        year=row["year"],
        exam=Exam(row["exam"]),
        subject=row["subject"],
        score=_decimal(row["score"]),
        area=_decimal(row["area"]),
        country=_decimal(row["country"]),
    )


def _to_row(one: SchoolResult) -> Row:
    return {
        "id": ":".join((one.school, str(one.year), one.exam, one.subject)),
        "school_id": one.school,
        "year": one.year,
        "exam": one.exam,
        "subject": one.subject,
        "score": _text(one.score),
        "area": _text(one.area),
        "country": _text(one.country),
    }


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _text(score: Decimal | None) -> str | None:
    return None if score is None else str(score)
