"""What must hold of an office at play, whatever has happened: nothing lost, nothing silent."""

import random
from collections.abc import Mapping

from office_game import VALUES, Office, Wrong, a_secretary, merge

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.conflict import ConflictState
from ktpn_desktop.domain.fields import fields_of
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.merge import Correction
from ktpn_desktop.exchange.payload import Payload
from ktpn_desktop.store import conflicts, corrections, payloads, returns, visits
from ktpn_desktop.store.database import Store

REPLAYS = 2
"""Other orders that the files of an episode are merged in, at its end."""


def look(office: Office) -> None:
    """See that every value that came back is current, asked about, or was seen by a person."""
    store = office.store
    delivered = {one.hash: one for one in office.delivered}
    if returns.verified_by_payload(store).keys() != delivered.keys():
        raise Wrong("what is written down as returned is not what was merged")
    for one in delivered.values():
        if payloads.payload_body(store, one.hash) != one.text:
            raise Wrong("a payload that was merged is not kept")
    for start in office.published:
        of_visit = {hash_: one.payload for hash_, one in delivered.items() if one.payload}
        came = {hash_: one for hash_, one in of_visit.items() if one.id == start.id}
        _look_at_visit(office, start, came)


def _look_at_visit(office: Office, start: Payload, came: Mapping[str, Payload]) -> None:
    visit = visits.visit(office.store, start.id)
    assert visit is not None
    current = fields_of(visit)
    decided = corrections.corrections_of(office.store, visit.id)
    open_ = {
        one.field: one
        for one in conflicts.conflicts(office.store, visit.id)
        if one.state is ConflictState.OPEN
    }
    for name in VALUES:
        where = f"{visit.id} {name}"
        base, now = start.fields.get(name), current.get(name)
        living = living_values(name, start, came)
        asked = {one.value for one in open_[name].candidates} if name in open_ else set()
        if name in open_ and open_[name].mine != now:
            raise Wrong(f"{where}: the conflict says {open_[name].mine}, the record {now}")
        if name in decided:
            _look_at_decided(office, (visit.id, name), decided[name], now)
            lost = living - {now} - asked - decided[name].superseded
        else:
            lost = living - {now} - asked - {base}
            if len(living - {base}) < 2 and {now} != (living - {base} or {base}):
                raise Wrong(f"{where}: only {living} came, but it is {now}")
        if lost:
            raise Wrong(f"{where}: {lost} is neither current nor asked about nor seen")


def _look_at_decided(
    office: Office, place: tuple[VisitId, str], decided: Correction, now: str | None
) -> None:
    where = " ".join(place)
    if decided.value != now:
        raise Wrong(f"{where}: decided {decided.value}, but it is {now}")
    if not decided.superseded <= office.shown.get(place, set()):
        raise Wrong(f"{where}: a correction has seen what nobody was shown")


def living_values(name: str, start: Payload, came: Mapping[str, Payload]) -> set[str | None]:
    """Return the values that somebody wrote, and nobody who knew of that has written over."""
    writers = {}
    for hash_, one in came.items():
        known = [came[other] for other in one.ancestors if other in came]
        before = max(known, key=lambda other: len(other.ancestors), default=start)
        if one.fields.get(name) != before.fields.get(name):
            writers[hash_] = one
    return {
        one.fields.get(name)
        for hash_, one in writers.items()
        if not any(hash_ in other.ancestors for other in writers.values())
    }


def replay(office: Office, chance: random.Random) -> None:
    """Let other offices get the same files in other orders, and compare what they come to."""
    wanted = summary(office.session)
    hashes = office.store.records_hash(without_times=True)
    for _ in range(REPLAYS):
        session, _published = a_secretary([one.fields for one in office.published])
        try:
            carry_corrections(office.store, session.store)
            files = (
                [*office.delivered, *chance.choices(office.delivered or [], k=2)]
                if (office.delivered)
                else []
            )
            chance.shuffle(files)
            while files:
                batch = chance.randint(1, 4)
                merge(session, files[:batch])
                del files[:batch]
            if summary(session) != wanted:
                raise Wrong(f"another order: {differing(summary(session), wanted)}")
            if not office.decided and session.store.records_hash(without_times=True) != hashes:
                raise Wrong("another order, other records")
        finally:
            session.close()


def carry_corrections(old: Store, new: Store) -> None:
    with new.edit("save_correction"):
        for visit in visits.visits(old):
            for name, one in corrections.corrections_of(old, visit.visit.id).items():
                kept = corrections.FieldCorrection(
                    visit_id=visit.visit.id, field=name, correction=one
                )
                corrections.save_correction(new, kept)


def summary(session: Session) -> dict[str, object]:
    """Return what the files and the corrections decide about."""
    store = session.store
    found: dict[str, object] = {}
    for one in visits.visits(store):
        if returns.returns_of(store, one.visit.id):  # others were never computed anew
            visit = visits.visit(store, one.visit.id)
            assert visit is not None
            found[f"{visit.id} fields"] = fields_of(visit)
    for conflict in conflicts.open_conflicts(store):
        told = {(one.value, one.payload, one.device) for one in conflict.candidates}
        found[f"open {conflict.id}"] = conflict.base, conflict.mine, told
    found["returned"] = {
        (one.payload, one.device, one.revision, one.verified)
        for visit in visits.visits(store)
        for one in returns.returns_of(store, visit.visit.id)
    }
    return found


def differing(some: Mapping[str, object], others: Mapping[str, object]) -> str:
    """Return what differs, in few words."""
    names = sorted(some.keys() | others.keys())
    unlike = [name for name in names if some.get(name) != others.get(name)]
    return "; ".join(f"{n}: {some.get(n)} / {others.get(n)}" for n in unlike)
