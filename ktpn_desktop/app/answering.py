"""Filling a visit: answers, findings, completing and reopening.

On the secretary's computer a change is also a Correction, so that a return that comes later
neither overwrites it silently nor is overwritten.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, time
from typing import Any, TypeVar  # Any: JSON

from ktpn_desktop.app.forms import FormState, form_state
from ktpn_desktop.app.session import Session, now
from ktpn_desktop.domain.answer import Answer, Mark, normal_lines, read_value
from ktpn_desktop.domain.checklist import Checklist, Item
from ktpn_desktop.domain.fields import Fields, fields_of
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import EditId, FindingId, ItemId, VisitId, new_id
from ktpn_desktop.domain.merge import Correction
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.store import checklists, corrections, visits
from ktpn_desktop.store.corrections import FieldCorrection
from ktpn_desktop.thai import dates

Moment = TypeVar("Moment", date, time)

_FINDING_LISTS = {
    "strengths": FindingKind.STRENGTH,
    "improvements": FindingKind.IMPROVEMENT,
    "suggestions": FindingKind.SUGGESTION,
    "agreements": FindingKind.AGREEMENT,
}
_MARKS = {
    "na": Mark.NOT_APPLICABLE,
    "ไม่เกี่ยวข้อง": Mark.NOT_APPLICABLE,
    "not_observed": Mark.NOT_OBSERVED,
    "ไม่ได้สังเกต": Mark.NOT_OBSERVED,
}


def open_visit(session: Session, visit_id: VisitId) -> tuple[Visit, Checklist]:
    """Return a visit with the checklist it is filled with. Raises Refused `visit.missing`."""
    visit = visits.visit(session.store, visit_id)
    if visit is None:
        raise Refused(Problem(code="visit.missing", where=Place(record=visit_id)))
    checklist = checklists.checklist(session.store, visit.checklist_id)
    if checklist is None:
        raise Refused(Problem(code="visit.no_checklist", where=Place(record=visit_id)))
    return visit, checklist


def save_answer(
    session: Session,
    visit_id: VisitId,
    item: ItemId,
    answer: Answer,
    *,
    step: EditId | None = None,
) -> EditId:
    """Save one answer and return the edit, for more typing in the same field to join.

    Raises Refused `visit.locked`.
    """
    before = _unlocked(session, visit_id)
    with session.store.edit("answer", step=step) as edit:
        visits.save_answer(session.store, visit_id, item, answer)
        _correct(session, before)
    return edit.step


def save_findings(
    session: Session,
    visit_id: VisitId,
    findings: Sequence[Finding],
    *,
    step: EditId | None = None,
) -> EditId:
    """Save the summary of a visit and return the undo step. Raises Refused `visit.locked`."""
    before = _unlocked(session, visit_id)
    with session.store.edit("save_findings", step=step) as edit:
        visits.save_findings(session.store, visit_id, findings)
        _correct(session, before)
    return edit.step


def save_header(
    session: Session, visit: Visit, *, label: str = "save_visit", step: EditId | None = None
) -> EditId:
    """Save when the visit was held and who gave the information. Raises `visit.locked`."""
    before = _unlocked(session, visit.id)
    with session.store.edit(label, step=step) as edit:
        visits.save_visit_head(session.store, visit, label)
        _correct(session, before)
    return edit.step


def schedule(session: Session, visit_id: VisitId, day: date | None) -> None:
    """Fix the day of a visit, or take it back."""
    visit = _unlocked(session, visit_id)
    visits.save_visit_head(session.store, replace(visit, planned_on=day), "schedule_visit")


def state_of(session: Session, visit_id: VisitId) -> FormState:
    """Return how far the form of a visit is filled."""
    visit, checklist = open_visit(session, visit_id)
    return form_state(checklist, visit.answers, today=date.today())


def missing(session: Session, visit_id: VisitId) -> tuple[Item, ...]:
    """Return the required items that are still not answered; they never block a draft."""
    visit, checklist = open_visit(session, visit_id)
    lacking = form_state(checklist, visit.answers, today=date.today()).missing
    return tuple(item for item in checklist.items if item.id in lacking)


def complete(session: Session, visit_id: VisitId) -> None:
    """Lock a visit as finished. Raises Refused `visit.locked` when it is."""
    visit = _unlocked(session, visit_id)
    held_on = visit.held_on or date.today()
    done = replace(visit, state=VisitState.COMPLETE, completed_at=now(), held_on=held_on)
    visits.save_visit_head(session.store, done, "complete_visit")


def reopen(session: Session, visit_id: VisitId, reason: str) -> None:
    """Open a finished visit again; the reason is kept in its history.

    Raises Refused `visit.not_complete`, BadData `visit.no_reason`.
    """
    visit, _checklist = open_visit(session, visit_id)
    if not visit.locked:
        raise Refused(Problem(code="visit.not_complete", where=_where(visit)))
    if not reason.strip():
        raise BadData(Problem(code="visit.no_reason", where=_where(visit)))
    opened = replace(
        visit,
        state=VisitState.IN_PROGRESS,
        completed_at=None,
        reopened_for=reason.strip(),
    )
    visits.save_visit_head(session.store, opened, "reopen_visit")


def apply_answers(session: Session, visit_id: VisitId, body: Mapping[str, Any]) -> None:
    """Take in answers, notes and findings given as JSON: all of them, or none.

    `{"answers": {item: value}, "notes": {item: text}, "findings": {"strengths": [text]}}`, and
    `visit` with `held_on`, `started`, `ended`, `informant`, `informant_position`. An item is
    named by its id or its printed number; a value may be text, number, list or null, a mark is
    `{"mark": "na"}`. Raises BadData with one Problem for each thing that cannot be read.
    """
    visit, checklist = _unlocked(session, visit_id), open_visit(session, visit_id)[1]
    reading = _AnswersFile(visit, checklist)
    after = reading.read(body)
    if reading.problems:
        raise BadData(reading.problems)
    if after.state is VisitState.ASSIGNED:
        after = replace(after, state=VisitState.IN_PROGRESS, opened_at=now())
    with session.store.edit("apply_answers"):
        visits.save_visit_head(session.store, after, "apply_answers")
        visits.replace_contents(session.store, after)
        _correct(session, visit)


class _AnswersFile:
    """Reads one JSON body into a visit and collects what cannot be read."""

    def __init__(self, visit: Visit, checklist: Checklist) -> None:
        self.problems: list[Problem] = []
        self._visit = visit
        self._checklist = checklist

    def read(self, body: Mapping[str, Any]) -> Visit:
        answers = dict(self._visit.answers)
        for name, given in self._part(body, "answers").items():
            if item := self._item(name):
                read = self._answer(item, given)
                answers[item.id] = replace(
                    answers.get(item.id, Answer()), value=read.value, mark=read.mark
                )
        for name, text in self._part(body, "notes").items():
            if item := self._item(name):
                note = normal_lines(str(text)) if text else None
                answers[item.id] = replace(answers.get(item.id, Answer()), note=note or None)
        held = replace(self._visit, held_on=self._visit.held_on or date.today())
        visit = self._header(held, self._part(body, "visit"))
        return replace(visit, answers=answers, findings=self._findings(body))

    def _part(self, body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
        part = body.get(name) or {}
        if isinstance(part, Mapping):
            return part
        self.problems.append(Problem(code="answers_file.not_an_object", values={"part": name}))
        return {}

    def _item(self, name: str) -> Item | None:
        item = self._checklist.find(name)
        if item is None:
            problem = Problem(
                code="answers_file.no_such_item",
                values={"item": name, "form": self._checklist.form_id},
            )
            self.problems.append(problem)
        return item

    def _answer(self, item: Item, given: Any) -> Answer:
        mark = given.get("mark") if isinstance(given, Mapping) else given
        if isinstance(mark, str) and mark in _MARKS and item.choice(mark) is None:
            return Answer(mark=_MARKS[mark])
        typed = ", ".join(map(str, given)) if isinstance(given, list) else str(given)
        try:
            value = read_value(item, "" if given is None else typed, today=date.today())
        except BadData as error:
            self.problems += error.problems
            return Answer()
        return Answer(value=value)

    def _header(self, visit: Visit, header: Mapping[str, Any]) -> Visit:
        moment = self._moment
        return replace(
            visit,
            held_on=moment(header, "held_on", dates.parse_date, visit.held_on),
            started=moment(header, "started", dates.parse_time, visit.started),
            ended=moment(header, "ended", dates.parse_time, visit.ended),
            informant=header.get("informant", visit.informant) or None,
            informant_position=header.get("informant_position", visit.informant_position)
            or None,
        )

    def _moment(
        self,
        header: Mapping[str, Any],
        name: str,
        parse: Callable[[str], Moment],
        before: Moment | None,
    ) -> Moment | None:
        if not header.get(name):
            return before
        try:
            return parse(str(header[name]))
        except dates.UnreadableDate as error:
            values = {**error.values, "item": name}
            self.problems.append(Problem(code=error.code, values=values))
            return None

    def _findings(self, body: Mapping[str, Any]) -> tuple[Finding, ...]:
        given = self._part(body, "findings")
        kept = [
            finding
            for finding in self._visit.findings
            if not any(_FINDING_LISTS.get(name) is finding.kind for name in given)
        ]
        for name, texts in given.items():
            kind = _FINDING_LISTS.get(name)
            if kind is None or not isinstance(texts, list):
                problem = Problem(code="answers_file.no_such_list", values={"list": name})
                self.problems.append(problem)
                continue
            kept += self._listed(kind, [str(text) for text in texts])
        return tuple(kept)

    def _listed(self, kind: FindingKind, texts: Sequence[str]) -> list[Finding]:
        """A text that stands there already keeps its id, so that it stays the same finding."""
        there = {one.text: one.id for one in self._visit.findings if one.kind is kind}
        return [
            Finding(
                id=there.get(normal_lines(text), FindingId(new_id())),
                kind=kind,
                text=normal_lines(text),
                position=number,
            )
            for number, text in enumerate(texts, start=1)
            if text.strip()
        ]


def _unlocked(session: Session, visit_id: VisitId) -> Visit:
    """Return the visit if it may be changed: on the secretary's side a merged one may."""
    visit, _checklist = open_visit(session, visit_id)
    merged_here = session.role is Role.SECRETARY and visit.state is VisitState.MERGED
    if visit.locked and not merged_here:
        raise Refused(Problem(code="visit.locked", where=_where(visit)))
    return visit


def _correct(session: Session, before: Visit) -> None:
    """Keep what changed as corrections, on the secretary's side."""
    if session.role is not Role.SECRETARY:
        return
    after = visits.visit(session.store, before.id)
    if after is None:
        return
    old, new = fields_of(before), fields_of(after)
    known = corrections.corrections_of(session.store, before.id)
    for field in sorted(old.keys() | new.keys()):
        if old.get(field) != new.get(field):
            correction = correct(known.get(field), old, new.get(field), field)
            kept = FieldCorrection(
                visit_id=before.id, field=field, correction=correction, note=None
            )
            corrections.save_correction(session.store, kept)


def correct(
    earlier: Correction | None, old: Fields, value: str | None, field: str
) -> Correction:
    """Return the correction of a field that was seen with its old value."""
    seen = earlier.superseded if earlier else frozenset[str | None]()
    return Correction(value=value, superseded=seen | {old.get(field)})


def _where(visit: Visit) -> Place:
    return Place(record=visit.school.name)
