"""Answers, notes and findings of a visit as JSON, as the command line takes them in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any, TypeVar  # Any: JSON

from ktpn_desktop.app.typed import read_answer, read_date, read_text, read_time
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Checklist, Item
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import FindingId, new_id
from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.domain.repeats import find_item
from ktpn_desktop.domain.visit import Visit

Read = TypeVar("Read")

_FINDING_LISTS = {
    "strengths": FindingKind.STRENGTH,
    "improvements": FindingKind.IMPROVEMENT,
    "suggestions": FindingKind.SUGGESTION,
    "agreements": FindingKind.AGREEMENT,
}


class AnswersFile:
    """Reads one JSON body into a visit and collects what cannot be read.

    An item is named by its id or its printed number; a value may be text, number, list or null,
    a mark is `{"mark": "na"}`. A finding is its text, or an object with `text`, `follow_up` and
    `due`.
    """

    def __init__(self, visit: Visit, checklist: Checklist) -> None:
        self.problems: list[Problem] = []
        self._visit = visit
        self._checklist = checklist

    def read(self, body: Mapping[str, Any]) -> Visit:
        """Return the visit with what the body says; it counts when `problems` is empty."""
        answers = dict(self._visit.answers)
        for item, given in self._by_item(body, "answers"):
            read = self._answer(item, given)
            before = answers.get(item.id, Answer())
            answers[item.id] = replace(before, value=read.value, mark=read.mark)
        for item, given in self._by_item(body, "notes"):
            note = self._text(item.number, given)
            answers[item.id] = replace(answers.get(item.id, Answer()), note=note)
        visit = self._header(self._visit, self._part(body, "visit"))
        return replace(visit, answers=answers, findings=self._findings(body))

    def _part(self, body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
        part = body.get(name) or {}
        if isinstance(part, Mapping):
            return part
        self._problem("answers_file.not_an_object", part=name)
        return {}

    def _by_item(self, body: Mapping[str, Any], part: str) -> Iterator[tuple[Item, Any]]:
        for name, given in self._part(body, part).items():
            item = find_item(self._checklist, name, self._visit.answers)
            if item is None:
                form = self._checklist.form_id
                self._problem("answers_file.no_such_item", item=name, form=form)
            else:
                yield item, given

    def _answer(self, item: Item, given: Any) -> Answer:
        if isinstance(given, Mapping) and isinstance(given.get("mark"), str):
            given = given["mark"]
        if isinstance(given, list):
            given = ", ".join(map(str, given))
        if given is None:
            return Answer()
        if isinstance(given, Mapping):
            self._problem("answers_file.not_a_value", name=item.number)
            return Answer()
        read = partial(read_answer, item, str(given), today=date.today())
        return self._noting(read) or Answer()

    def _header(self, visit: Visit, header: Mapping[str, Any]) -> Visit:
        """Return the visit with the fields that the header names; null takes one away."""
        said: dict[str, Any] = {}
        for name in header.keys() & _HEADER.keys():
            typed = self._text(name, header[name]) or ""
            said[name] = self._noting(partial(_HEADER[name], typed, name))
        return replace(visit, **said)

    def _findings(self, body: Mapping[str, Any]) -> tuple[Finding, ...]:
        given = self._part(body, "findings")
        named = {_FINDING_LISTS.get(name) for name in given}
        kept = [finding for finding in self._visit.findings if finding.kind not in named]
        for name, listed in given.items():
            kind = _FINDING_LISTS.get(name)
            if kind is None or not isinstance(listed, list):
                self._problem("answers_file.no_such_list", list=name)
            else:
                kept += self._listed(kind, name, listed)
        return tuple(kept)

    def _listed(self, kind: FindingKind, name: str, listed: Sequence[Any]) -> Iterator[Finding]:
        """A text that stands there already stays the same finding, with all it had."""
        there = {one.text: one for one in self._visit.findings if one.kind is kind}
        for position, given in enumerate(listed, start=1):
            body = given if isinstance(given, Mapping) else {"text": given}
            text = self._text(name, body.get("text"))
            if text is None:
                continue
            new = Finding(id=FindingId(new_id()), kind=kind, text=text, position=position)
            finding = replace(there.pop(text, new), position=position)
            if "follow_up" in body:
                finding = replace(finding, follow_up=bool(body["follow_up"]))
            if "due" in body:
                due = self._text(name, body["due"]) or ""
                finding = replace(finding, due=self._noting(partial(read_date, due, name)))
            yield finding

    def _text(self, name: str, given: Any) -> str | None:
        if given is None or isinstance(given, str | int | float):
            return read_text("" if given is None else str(given))
        self._problem("answers_file.not_a_value", name=name)
        return None

    def _noting(self, read: Callable[[], Read]) -> Read | None:
        try:
            return read()
        except BadData as error:
            self.problems += error.problems
            return None

    def _problem(self, code: str, **values: str) -> None:
        self.problems.append(Problem(code=code, values=values))


_HEADER: Mapping[str, Callable[[str, str], Any]] = {
    "held_on": read_date,
    "started": read_time,
    "ended": read_time,
    "informant": lambda typed, _name: read_text(typed),
    "informant_position": lambda typed, _name: read_text(typed),
}
