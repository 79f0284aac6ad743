"""What one visit is merged from: its publication, all that came back, what was corrected here.

Returns may have been made with different versions of the form: a draft may be moved to a newer
version, or end with the one it began with. The record stands on the newest version among those
that it came back with, and everything else is read as that version has it. So it is a function
of what came back, as the merge itself is: no order matters.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ktpn_desktop.app.returned_file import ReturnedFile
from ktpn_desktop.app.version_lines import Versions, corrections_in, fields_in
from ktpn_desktop.domain.fields import Fields, fields_of, with_fields
from ktpn_desktop.domain.merge import Contribution, Merged, merge
from ktpn_desktop.domain.photo_answers import with_photo_answers
from ktpn_desktop.domain.problem import Place, Problem
from ktpn_desktop.domain.version_move import Dropped, MovedVisit, VersionMove
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.exchange.payload import Payload, payload_of
from ktpn_desktop.store import corrections, payloads, returns
from ktpn_desktop.store.database import Store

_FEW = 5  # dropped answers that are told one by one


class VisitMerge:
    """Everything that one visit is merged from, in one version of its form."""

    def __init__(
        self,
        versions: Versions,
        visit: Visit,
        published: Payload,
        files: Sequence[ReturnedFile] = (),
    ) -> None:
        store = self._store = versions.store
        self._versions = versions
        self._published = published
        self._came = {**dict(_earlier(store, visit)), **dict(_new(files))}
        here = self._versions.hash_of(visit.checklist_id)
        came_with = (one.checklist.hash for one in self._came.values())
        self._version = self._versions.newest(came_with) or published.checklist.hash
        if self._versions.of(self._version) is None:
            self._version = here
        self.move: VersionMove = self._versions.move(here, self._version)
        self.moved: MovedVisit = self.move.visit(visit)
        self.contributions = tuple(
            self._contribution(visit, hash_, payload) for hash_, payload in self._came.items()
        )

    @property
    def before(self) -> Visit:
        """The visit as it is, in the version that it is merged in."""
        return self.moved.after

    def merged(self) -> Merged:
        """Merge; nothing is written."""
        known = corrections.corrections_of(self._store, self.before.id)
        decided = corrections_in(known, self.move)
        found = merge(self._base(self._publication()), self.contributions, decided)
        return replace(found, fields=with_photo_answers(self.move.new, found.fields))

    def after(self, merged: Merged) -> Visit:
        """Return the visit with what the merge comes to."""
        return with_fields(self.before, merged.fields)

    def told(self, one: ReturnedFile) -> Iterator[Problem]:
        """Tell of a file that was made with another version than the record stands on."""
        payload, newest = one.payload, self._versions.of(self._version)
        if payload is None or newest is None or payload.checklist.hash == self._version:
            return
        move = self._versions.move(payload.checklist.hash, self._version)
        dropped = move.fields(payload.fields).dropped
        values = {
            "school": payload.school.name,
            "version": payload.checklist.version,
            "newest": newest.version,
            "dropped": dropped_words(dropped),
        }
        code = "returns.older_version" if dropped else "returns.older_version_whole"
        yield Problem(code=code, where=Place(file=one.path.name), values=values)

    def told_of_record(self, one: ReturnedFile) -> Iterator[Problem]:
        """Tell what of the record here has no place in the version that came back."""
        if self.moved.dropped:
            values = {
                "school": self.before.school.name,
                "version": self.move.new.version,
                "dropped": dropped_words(self.moved.dropped),
            }
            where = Place(file=one.path.name)
            yield Problem(code="returns.record_moved", where=where, values=values)

    def _contribution(self, visit: Visit, hash_: str, payload: Payload) -> Contribution:
        return Contribution(
            payload=hash_,
            device=payload.device,
            revision=payload.revision,
            person=payload.person.name,
            ancestors=frozenset(payload.ancestors),
            lead=payload.person.id == visit.person.id,
            base=self._base(self._grown_from(payload)),
            fields=self._base(payload),
        )

    def _base(self, payload: Payload) -> Fields:
        if payload.checklist.hash == self._version:
            return payload.fields
        return fields_in(self._versions, payload, self.before.checklist_id)

    def _grown_from(self, payload: Payload) -> Payload:
        """Return the publication that a return grew from."""
        if not self._published.ancestors:
            return self._published
        editions = set(self._published.ancestors)
        known = (one for one in payload.ancestors if one in editions)
        body = payloads.payload_body(self._store, next(known, ""))
        return payload_of(body) if body else self._published

    def _publication(self) -> Payload:
        """Return the newest publication in the record's version, else the newest of all."""
        if self._published.checklist.hash == self._version:
            return self._published
        for hash_ in self._published.ancestors:
            body = payloads.payload_body(self._store, hash_)
            earlier = payload_of(body) if body else None
            if earlier is not None and earlier.checklist.hash == self._version:
                return earlier
        return self._published


def changed_fields(before: Visit, after: Fields) -> tuple[str, ...]:
    """Return the names of the fields in which a visit would change."""
    own = fields_of(before)
    return tuple(
        name for name in sorted(own.keys() | after.keys()) if own.get(name) != after.get(name)
    )


def dropped_words(dropped: Sequence[Dropped]) -> str:
    """Return what was dropped in words, the first few one by one."""
    told = [f"{one.number} {one.label}: {one.said}".strip() for one in dropped[:_FEW]]
    more = len(dropped) - _FEW
    return "; ".join(told) + (f"; +{more}" if more > 0 else "")


def _earlier(store: Store, visit: Visit) -> Iterator[tuple[str, Payload]]:
    for one in returns.returns_of(store, visit.id):
        if body := payloads.payload_body(store, one.payload):
            yield one.payload, payload_of(body)


def _new(files: Sequence[ReturnedFile]) -> Iterator[tuple[str, Payload]]:
    for one in files:
        if one.payload is not None:
            yield one.hash, one.payload
