"""What reading a checklist from a file gives, whatever the file looks like."""

from dataclasses import dataclass

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.problem import Problem

MARK = "ไม่ครบ"
"""What is added to a partial form's version: the corrected one can still be taken in."""

LONGEST_TEXT = 3_000
MOST_ITEMS = 3_000
MOST_CHOICES = 30_000
MOST_FORMULA_TEXT = 200_000
"""Letters in all formulas of a form: what is compiled in a second or two."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Partial:
    """A checklist without the rows that had problems; `rows` are those, as the file counts."""

    checklist: Checklist
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRead:
    """A checklist read from a file; None while it has problems.

    `partial` is what it is without the rows that have problems, where that makes a checklist.
    """

    checklist: Checklist | None
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]
    partial: Partial | None = None
