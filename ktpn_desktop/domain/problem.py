"""What went wrong in the world: a code, a place and values, never a sentence.

The sentences, in Thai and English, are in `app.sentences`; they say what happened, whether the
data is safe, and what to do.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a problem is: as much of file, sheet, row, column and record as is known."""

    file: str | None = None
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    record: str | None = None


NOWHERE = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that a person has to know about, and can do something about."""

    code: str
    where: Place = NOWHERE
    values: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


class Trouble(Exception):
    """Work stopped because of the world, not because of a bug; nothing was half-written."""

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems = (problems,) if isinstance(problems, Problem) else tuple(problems)
        super().__init__(", ".join(problem.code for problem in self.problems))


class BadData(Trouble):
    """The data or a file has problems (the command line ends with status 1)."""


class Refused(Trouble):
    """Something is missing, locked or not allowed (the command line ends with status 3)."""
