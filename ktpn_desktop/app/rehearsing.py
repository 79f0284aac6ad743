"""What merging returned files would do, worked out in full before anything is written."""

import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ktpn_desktop.app.arriving import remember
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.rehearsal import FileResult, Rehearsal, VisitRehearsal
from ktpn_desktop.app.returned_file import MERGEABLE, FileState, ReturnedFile, Returns
from ktpn_desktop.app.session import Session
from ktpn_desktop.app.trusting import Trust
from ktpn_desktop.app.version_lines import Versions
from ktpn_desktop.app.visit_merge import VisitMerge, changed_fields
from ktpn_desktop.domain.conflict import ConflictState
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.merge import Contribution, newest
from ktpn_desktop.domain.problem import Place, Problem
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.exchange.payload import Payload, payload_of
from ktpn_desktop.store import conflicts, payloads, refusals, returns, visits
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.refusals import Refusal
from ktpn_desktop.store.returns import Returned


def rehearse(session: Session, arrived: Returns, progress: Progress | None = None) -> Rehearsal:
    """Work out what merging these files would do; when nothing has changed, do so only once."""
    progress = progress or Progress()
    run = RehearsalRun(session, arrived)
    while run.waiting:
        progress.step(run.done, run.total)
        run.go_on(0)
    return run.rehearsal()


class RehearsalRun:
    """Works out a rehearsal in slices, for front ends that must not stand still meanwhile."""

    def __init__(self, session: Session, arrived: Returns) -> None:
        self._session = session
        self._arrived = arrived
        self._edit = session.store.last_edit
        self._versions = Versions(session.store)
        self._results: dict[Path, FileResult] = {}
        self._rehearsed: list[VisitRehearsal] = []
        self._fresh: list[tuple[VisitId, list[ReturnedFile]]] = []
        self._last = session.rehearsed  # worth nothing when something has changed since
        if self._last and (self._last.edit, self._last.arrived) != (self._edit, arrived):
            self._last = None
        if self._last is None:
            remember(session, arrived)
            self._begin()
        self.done = 0
        self.total = len(self._fresh)

    @property
    def waiting(self) -> bool:
        """Whether there are visits that were not looked at yet."""
        return self.done < self.total

    def go_on(self, seconds: float) -> None:
        """Look at the next visit, and at more while there is time."""
        until = time.monotonic() + seconds
        while self.waiting:
            self._look_at(*self._fresh[self.done])
            self.done += 1
            if time.monotonic() >= until:
                break

    def rehearsal(self) -> Rehearsal:
        """Return what was worked out."""
        if self._last is None:
            self._last = self._session.rehearsed = Rehearsal(
                arrived=self._arrived,
                files=tuple(self._results.values()),
                visits=tuple(self._rehearsed),
                edit=self._edit,
            )
        return self._last

    def _begin(self) -> None:
        store, trust = self._session.store, Trust(self._session, self._arrived.files)
        before = _Before(
            merged=returns.returned_by_file(store),
            refused={one.mark: one for one in refusals.refusals(store)},
        )
        judged = [trust.judged(one) for one in self._arrived.files]
        self._results = {one.path: _result(one, before) for one in judged}
        fresh = _fresh(judged, returns.verified_by_payload(store), self._results)
        self._fresh = list(fresh.items())

    def _look_at(self, visit_id: VisitId, files: Sequence[ReturnedFile]) -> None:
        handed_out = _handed_out(self._session.store, visit_id)
        fitting = []
        for one in files:
            if misfit := _misfit(one, handed_out, self._session):
                self._results[one.path] = _put_aside(self._results[one.path], *misfit)
            else:
                fitting.append(one)
        if handed_out is not None and fitting:
            merge = VisitMerge(self._versions, *handed_out, fitting)
            rehearsal = _rehearse_visit(merge, fitting)
            self._results |= {one.path: _file_after(one, rehearsal) for one in fitting}
            self._rehearsed.append(rehearsal)


def contributions_of(store: Store, visit_id: VisitId) -> Sequence[Contribution]:
    """Return everything that came back of a visit, in the version it stands on."""
    handed_out = _handed_out(store, visit_id)
    return VisitMerge(Versions(store), *handed_out).contributions if handed_out else ()


def refresh_conflicts(store: Store, visit_id: VisitId) -> None:
    """Ask about a visit what is still to be decided, now that something was corrected here."""
    if not any(one.state is ConflictState.OPEN for one in conflicts.conflicts(store, visit_id)):
        return
    if handed_out := _handed_out(store, visit_id):
        merged = VisitMerge(Versions(store), *handed_out).merged()
        conflicts.save_conflicts(store, visit_id, merged.clashes)


def _fresh(
    files: Sequence[ReturnedFile], known: Mapping[str, bool], results: dict[Path, FileResult]
) -> dict[VisitId, list[ReturnedFile]]:
    """Return the files that hold something new, by visit; of copies, only the best one does.

    A copy whose signature holds is better than one that has lost it, also than one that was
    merged before: so it does not matter which of them comes first.
    """
    best: dict[str, ReturnedFile] = {}
    for one in files:
        if one.payload is None or one.state not in MERGEABLE:
            continue
        other = best.get(one.hash)
        if other is None or _rank(one) > _rank(other):
            best[one.hash] = one
    fresh: dict[VisitId, list[ReturnedFile]] = {}
    for one in files:
        if one.payload is None or one.state not in MERGEABLE:
            continue
        is_new = one.hash not in known or (one.verified and not known[one.hash])
        if is_new and one is best[one.hash]:
            fresh.setdefault(one.payload.id, []).append(one)
        else:
            already = replace(results[one.path], state=FileState.ALREADY_MERGED)
            results[one.path] = already
    return fresh


def _rank(one: ReturnedFile) -> tuple[bool, str]:
    return one.verified, one.file_hash


def _handed_out(store: Store, visit_id: VisitId) -> tuple[Visit, Payload] | None:
    """Return a visit with the payload that it was published with."""
    visit = visits.visit(store, visit_id)
    body = payloads.payload_body(store, visit.published or "") if visit else None
    return (visit, payload_of(body)) if visit and body else None


def _misfit(
    one: ReturnedFile, handed_out: tuple[Visit, Payload] | None, session: Session
) -> tuple[FileState, str] | None:
    """Return why a file cannot be merged into its visit, if it cannot."""
    payload = one.payload
    if payload is None or handed_out is None:
        return FileState.UNKNOWN_VISIT, _stranger(session, payload)
    _visit, published = handed_out
    if _what(payload) != _what(published):
        return FileState.UNKNOWN_VISIT, "returns.other_round"
    if payload.revision == 0 and not one.by_hand:
        return FileState.NOT_FILLED, "returns.not_filled"
    return None


def _stranger(session: Session, payload: Payload | None) -> str:
    """Return what is known about a file whose visit is not here."""
    if payload is None:
        return "returns.unknown_visit"
    if payload.area != session.area:
        return "returns.other_area"
    handed_out = any(payloads.payload_body(session.store, one) for one in payload.ancestors)
    return "returns.taken_back" if handed_out else "returns.unknown_visit"


def _what(payload: Payload) -> tuple[object, ...]:
    """Return what a visit is about, which no return may change; a form has many versions."""
    return payload.round_id, payload.checklist.form_id, payload.school.id


def _put_aside(result: FileResult, state: FileState, code: str) -> FileResult:
    values = {"school": result.school or "–", "person": result.person or "–"}
    problem = Problem(code=code, where=Place(file=result.name), values=values)
    return replace(result, state=state, problems=(*result.problems, problem))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Before:
    """What became of files before, by their hashes."""

    merged: Mapping[str, tuple[Returned, str]]
    refused: Mapping[str, Refusal]


def _result(one: ReturnedFile, before: _Before | None = None) -> FileResult:
    plain = FileResult(
        path=one.path, state=one.state, modified=one.modified, problems=one.problems
    )
    payload = one.payload
    if payload is not None:
        return replace(
            plain,
            visit_id=payload.id,
            school=payload.school.name,
            person=payload.person.name,
            revision=payload.revision,
            verified=one.verified,
            by_hand=one.by_hand,
        )
    if before and one.file_hash in before.merged:
        returned, school = before.merged[one.file_hash]
        return replace(
            plain,
            visit_id=returned.visit_id,
            school=school,
            person=returned.person,
            revision=returned.revision,
            verified=returned.verified,
        )
    if before and (refusal := before.refused.get(one.file_hash)):
        return replace(
            plain,
            visit_id=refusal.visit_id,
            school=refusal.school,
            person=refusal.person,
            revision=refusal.revision,
            reason=refusal.reason,
        )
    return plain


def _rehearse_visit(merge: VisitMerge, files: Sequence[ReturnedFile]) -> VisitRehearsal:
    heads = {one.payload for one in newest(merge.contributions)}
    merged = merge.merged()
    return VisitRehearsal(
        before=merge.before,
        after=replace(merge.after(merged), state=VisitState.MERGED),
        changed=changed_fields(merge.before, merged.fields),
        clashes=merged.clashes,
        files=tuple(files),
        newest=tuple(one for one in files if one.hash in heads),
        move=merge.move,
        told={
            one.hash: (*merge.told(one), *merge.told_of_record(one))
            for one in files
            if one.hash in heads
        },
    )


def _file_after(one: ReturnedFile, rehearsal: VisitRehearsal) -> FileResult:
    result = _result(one)
    if one not in rehearsal.newest:
        return replace(result, state=FileState.OLDER)
    mine = sum(
        any(candidate.payload == one.hash for candidate in clash.candidates)
        for clash in rehearsal.clashes
    )
    state = FileState.CLASHES if mine else FileState.READY
    return replace(
        result,
        state=state,
        changes=len(rehearsal.changed),
        clashes=mine,
        problems=(
            *result.problems,
            *_holder_before(one, rehearsal.before),
            *rehearsal.told.get(one.hash, ()),
        ),
    )


def _holder_before(one: ReturnedFile, visit: Visit) -> Iterator[Problem]:
    """Tell of a file from somebody whose visit is another person's by now."""
    payload = one.payload
    if payload is not None and payload.person.id not in {one.id for one in visit.team}:
        values = {
            "school": visit.school.name,
            "person": payload.person.name,
            "to": visit.person.name,
        }
        where = Place(file=one.path.name)
        yield Problem(code="returns.handed_over", where=where, values=values)
