"""What people changed in the cells of a workbook, and what could not be read of it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from ktpn_desktop.domain.fields import Fields
from ktpn_desktop.domain.problem import NOWHERE, BadData, Place, Problem

_LONGEST_SHOWN = 200
_MOST_PROBLEMS = 500


@dataclass(slots=True)
class Differences:
    """Gathers changed fields (None: taken away) and problems while sheets are read."""

    fields: dict[str, str | None] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)  # where a changed field was read
    problems: list[Problem] = field(default_factory=list)

    def put(self, name: str, text: str | None, where: Place) -> None:
        """Note the new text of a field, and the cell that says it."""
        self.fields[name] = text
        self.places[name] = where

    def add(self, code: str, where: Place = NOWHERE, **values: str) -> None:
        """Note something that could not be taken over."""
        if self._full(where):
            return
        shown = {name: value[:_LONGEST_SHOWN] for name, value in values.items()}
        self.problems.append(Problem(code=code, where=where, values=MappingProxyType(shown)))

    @contextmanager
    def noting(self, where: Place, **values: str) -> Iterator[None]:
        """Note the problems of one cell; the other cells are still read."""
        try:
            yield
        except BadData as error:
            for problem in error.problems:
                if self._full(where):
                    return
                more = {**problem.values, **values}  # the words of the cell, not of the code
                shown = {name: value[:_LONGEST_SHOWN] for name, value in more.items()}
                self.problems.append(replace(problem, where=where, values=shown))

    def _full(self, where: Place) -> bool:
        """Tell whether so much is wrong that more of it helps nobody; the last one says so."""
        if len(self.problems) == _MOST_PROBLEMS:
            values = MappingProxyType({"count": str(_MOST_PROBLEMS)})
            self.problems.append(
                Problem(code="workbook.too_many_problems", where=where, values=values)
            )
        return len(self.problems) > _MOST_PROBLEMS

    def applied_to(self, fields: Fields) -> dict[str, str]:
        """Return the fields with the changes."""
        changed = {**fields, **self.fields}
        return {name: text for name, text in changed.items() if text is not None}


def rows_text(rows: Sequence[int]) -> str:
    """Return row numbers for a person."""
    return ", ".join(str(row) for row in rows)
