"""Deciding a conflict: whose value stands, or one written anew; the others stay in history."""

from dataclasses import dataclass, replace
from datetime import date

from ktpn_desktop.app.describing import FieldKind, FieldWords
from ktpn_desktop.app.session import Session
from ktpn_desktop.app.typed import read_answer, read_date, read_text, read_time
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.conflict import Choice, Conflict, ConflictState
from ktpn_desktop.domain.fields import (
    decode_finding,
    decode_photograph,
    encode_answer,
    encode_finding,
    encode_photograph,
    field_item,
    fields_of,
    with_fields,
)
from ktpn_desktop.domain.ids import ConflictId
from ktpn_desktop.domain.merge import Correction
from ktpn_desktop.domain.photograph import LONGEST_CAPTION
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.domain.repeats import find_item
from ktpn_desktop.store import checklists, conflicts, corrections, visits
from ktpn_desktop.store.corrections import FieldCorrection
from ktpn_desktop.thai.differing import joined

_JOINABLE = frozenset({FieldKind.TEXT, FieldKind.NOTE, FieldKind.FINDING})


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What a person decided. `typed` is the value written anew, as a person types it."""

    choice: Choice
    typed: str | None = None
    candidate: str | None = None  # payload hash, or its beginning, where several sides differ
    note: str | None = None


def resolve(session: Session, conflict_id: ConflictId, decision: Decision) -> Conflict:
    """Settle a conflict and return it.

    Raises Refused `conflict.missing`, `conflict.resolved`; BadData `conflict.which_candidate`
    or what is wrong with a typed value.
    """
    store = session.store
    conflict = conflicts.conflict(store, conflict_id)
    if conflict is None:
        raise Refused(Problem(code="conflict.missing", where=Place(record=conflict_id)))
    if conflict.state is ConflictState.RESOLVED:
        raise Refused(Problem(code="conflict.resolved", where=Place(record=conflict_id)))
    visit = visits.visit(store, conflict.visit_id)
    if visit is None:
        raise Refused(Problem(code="visit.missing", where=Place(record=conflict.visit_id)))
    checklist = checklists.checklist(store, visit.checklist_id)
    value = _chosen(conflict, decision, checklist)
    fields = dict(fields_of(visit))
    fields.pop(conflict.field, None)
    if value is not None:
        fields[conflict.field] = value
    seen = frozenset({conflict.mine, *(one.value for one in conflict.candidates)})
    earlier = corrections.corrections_of(store, visit.id).get(conflict.field)
    if earlier:
        seen |= earlier.superseded
    with store.edit("resolve_conflict"):
        correction = FieldCorrection(
            visit_id=visit.id,
            field=conflict.field,
            correction=Correction(value=value, superseded=seen),
            note=decision.note,
        )
        corrections.save_correction(store, correction)
        visits.replace_contents(store, with_fields(visit, fields))
        conflicts.mark_resolved(store, conflict.id, decision.choice, value, decision.note)
    return replace(
        conflict,
        state=ConflictState.RESOLVED,
        choice=decision.choice,
        chosen=value,
        note=decision.note,
    )


def resolve_all(session: Session, choice: Choice, note: str | None = None) -> int:
    """Settle every open conflict in which this is one value, in one edit; return how many.

    Where several people gave different values, a person still has to say whose.
    """
    waiting = [
        one
        for one in conflicts.open_conflicts(session.store)
        if choice is not Choice.THEIRS or len({side.value for side in one.candidates}) == 1
    ]
    with session.store.edit("resolve_conflict"):
        for one in waiting:
            resolve(session, one.id, Decision(choice=choice, note=note))
    return len(waiting)


def joined_text(conflict: Conflict, words: FieldWords) -> str | None:
    """Return a text with the changes of both sides; None where there is none to propose."""
    values = {one.value for one in conflict.candidates}
    if words.kind not in _JOINABLE or conflict.field in ("started", "ended"):
        return None
    if len(values) != 1 or None in (conflict.mine, *values) or conflict.mine == conflict.base:
        return None
    theirs = values.pop()
    return joined(words.read(conflict.base), words.read(conflict.mine), words.read(theirs))


def _chosen(conflict: Conflict, decision: Decision, checklist: Checklist | None) -> str | None:
    if decision.choice is Choice.BASE:
        return conflict.base
    if decision.choice is Choice.MINE:
        return conflict.mine
    if decision.choice is Choice.OWN:
        return _typed(conflict, decision.typed or "", checklist)
    wanted = decision.candidate or ""  # the beginning of a hash will do
    values = {one.value for one in conflict.candidates if one.payload.startswith(wanted)}
    if len(values) != 1:
        problem = Problem(
            code="conflict.which_candidate",
            where=Place(record=conflict.id),
            values={"candidates": ", ".join(one.payload[:12] for one in conflict.candidates)},
        )
        raise BadData(problem)
    return values.pop()


def _typed(conflict: Conflict, typed: str, checklist: Checklist | None) -> str | None:
    """Read a value written anew into the text of its field; None for nothing."""
    field = conflict.field
    if field.startswith("finding:"):
        return _finding(conflict, typed)
    if field.startswith("photograph:"):
        return _photograph(conflict, typed)
    if field.startswith("signature:"):
        raise BadData(Problem(code="conflict.typed_signature", where=Place(record=conflict.id)))
    if field.startswith("answer:"):
        item_id = field_item(field)
        item = find_item(checklist, item_id, {}) if checklist and item_id else None
        answer = (
            read_answer(item, typed, today=date.today())
            if item is not None
            else Answer(value=read_text(typed))
        )
        return encode_answer(answer) if answer.given else None
    if field == "held_on":
        day = read_date(typed, field)
        return day.isoformat() if day else None
    if field in ("started", "ended"):
        moment = read_time(typed, field)
        return moment.strftime("%H:%M") if moment else None
    return read_text(typed)


def _like(conflict: Conflict) -> str | None:
    """Return what is written anew in a conflict, but for its words."""
    sides = (conflict.mine, conflict.base, *(one.value for one in conflict.candidates))
    return next((side for side in sides if side), None)


def _photograph(conflict: Conflict, typed: str) -> str | None:
    """Return the photograph with another caption."""
    if (like := _like(conflict)) is None:
        return None
    photograph = decode_photograph(conflict.field.removeprefix("photograph:"), like)
    caption = (read_text(typed) or "")[:LONGEST_CAPTION] or None
    return encode_photograph(replace(photograph, caption=caption))


def _finding(conflict: Conflict, typed: str) -> str | None:
    """Return the finding with another text; all else of it is as it was."""
    like, text = _like(conflict), read_text(typed)
    if like is None or text is None:
        return None
    finding = decode_finding(conflict.field.removeprefix("finding:"), like)
    return encode_finding(replace(finding, text=text))
