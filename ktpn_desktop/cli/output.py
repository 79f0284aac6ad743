"""What a command answers, and how it is shown: JSON for programs, words for people."""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from datetime import date, time
from decimal import Decimal
from enum import StrEnum
from pathlib import Path
from typing import Any  # JSON

from ktpn_desktop.app.wording import located_text
from ktpn_desktop.domain.problem import Problem

Words = tuple[str, str]
"""One line for people, in Thai and in English."""

_BAR = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The answer of one command."""

    data: Mapping[str, Any]
    lines: Sequence[Words] = ()
    problems: Sequence[Problem] = ()
    failed: bool = False  # the data has problems: status 1


@dataclass(slots=True, kw_only=True)
class Voice:
    """Speaks to the person or program that called."""

    as_json: bool
    language: str = "th"
    _shown: bool = field(default=False, init=False)

    def answer(self, answer: Answer) -> None:
        """Show an answer on standard output; its problems on standard error for people."""
        self._end_bar()
        if self.as_json:
            told = {**answer.data, "problems": [self._problem(one) for one in answer.problems]}
            _write(sys.stdout, json.dumps(plain(told), ensure_ascii=False, indent=2))
            return
        for thai, english in answer.lines:
            _write(sys.stdout, thai if self.language == "th" else english)
        self.problems(answer.problems)

    def refuse(self, problems: Sequence[Problem]) -> None:
        """Show why nothing was done."""
        self._end_bar()
        if self.as_json:
            told = {"problems": [self._problem(one) for one in problems]}
            _write(sys.stdout, json.dumps(plain(told), ensure_ascii=False, indent=2))
        else:
            self.problems(problems)

    def problems(self, problems: Sequence[Problem]) -> None:
        """Show problems as sentences, on standard error."""
        for problem in problems:
            _write(sys.stderr, located_text(problem, self.language))

    def step(self, done: int, total: int, text: str) -> None:
        """Draw the progress of long work, when a person is looking."""
        if self.as_json or not total or not sys.stderr.isatty():
            return
        full = _BAR * done // total
        bar = "█" * full + "░" * (_BAR - full)
        sys.stderr.write(f"\r\x1b[K{bar} {done}/{total} {text}")
        sys.stderr.flush()
        self._shown = True

    def _end_bar(self) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            self._shown = False

    def _problem(self, problem: Problem) -> dict[str, Any]:
        where = {
            part.name: value
            for part in fields(problem.where)
            if (value := getattr(problem.where, part.name)) is not None
        }
        return {
            "code": problem.code,
            "where": where,
            "values": dict(problem.values),
            "message": located_text(problem, self.language),
            **{name: where.get(name) for name in ("sheet", "row", "column")},
        }


def vars_of(record: Any) -> dict[str, Any]:
    """Return the fields of one record of the domain, to put more beside them."""
    return {part.name: getattr(record, part.name) for part in fields(record)}


def plain(value: Any) -> Any:
    """Return anything as JSON knows it: dates ISO, numbers of the domain as texts."""
    if is_dataclass(value) and not isinstance(value, type):
        return {name: plain(part) for name, part in vars_of(value).items()}
    for kind, convert in _AS_JSON:
        if isinstance(value, kind):
            return convert(value)
    return value


_AS_JSON: tuple[tuple[type[Any], Callable[[Any], Any]], ...] = (
    (Mapping, lambda one: {str(key): plain(value) for key, value in one.items()}),
    (StrEnum, lambda one: one.value),
    (list, lambda one: [plain(part) for part in one]),
    (tuple, lambda one: [plain(part) for part in one]),
    (set, lambda one: sorted(plain(part) for part in one)),
    (frozenset, lambda one: sorted(plain(part) for part in one)),
    (time, lambda one: one.strftime("%H:%M")),
    (date, lambda one: one.isoformat()),  # moments too
    (Decimal, str),
    (Path, str),
)


def _write(stream: Any, text: str) -> None:
    """Write a line; what the terminal cannot show is replaced, not an error."""
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding) + "\n")
