"""The versions of forms that are here, and the ways between them."""

from collections.abc import Iterable

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.fields import Fields
from ktpn_desktop.domain.ids import ChecklistId
from ktpn_desktop.domain.merge import Correction
from ktpn_desktop.domain.version_move import VersionMove, line_between, version_age
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.exchange.payload import Payload, payload_of
from ktpn_desktop.store import checklists, corrections, payloads, visits
from ktpn_desktop.store.corrections import FieldCorrection
from ktpn_desktop.store.database import Store


class Versions:
    """Every version of every form in a store, by its hash; read once."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._by_hash = checklists.checklists_by_hash(store)
        self._hashes = {one.id: hash_ for hash_, one in self._by_hash.items()}
        self._moves: dict[tuple[str, str], VersionMove] = {}

    def of(self, hash_: str) -> Checklist | None:
        """Return the version whose text has that hash."""
        return self._by_hash.get(hash_)

    def hash_of(self, checklist_id: ChecklistId) -> str:
        """Return the hash of a version that is here."""
        return self._hashes[checklist_id]

    def newest(self, hashes: Iterable[str]) -> str | None:
        """Return the newest of some versions of one form that are here."""
        known = {one: found.version for one in hashes if (found := self.of(one))}
        return max(known, key=lambda one: (version_age(known[one]), one), default=None)

    def newer_than(self, one: Checklist) -> tuple[Checklist, ...]:
        """Return the newer versions of a form, the newest first."""
        family = [each for each in self._by_hash.values() if each.form_id == one.form_id]
        age = version_age(one.version)
        newer = [each for each in family if version_age(each.version) > age]
        return tuple(sorted(newer, key=lambda each: version_age(each.version), reverse=True))

    def move(self, old: str, new: str) -> VersionMove:
        """Return the way from one version to another; both are here."""
        if (old, new) not in self._moves:
            before, after = self._by_hash[old], self._by_hash[new]
            line = line_between(before, after, self._by_hash)
            self._moves[old, new] = VersionMove(before, after, line)
        return self._moves[old, new]


def handed_out_fields(store: Store, visit: Visit) -> Fields:
    """Return the fields that a visit was handed out with, in the visit's own version."""
    body = payloads.payload_body(store, visit.published or "")
    if body is None:
        return {}
    payload = payload_of(body)
    own = checklists.checklist_with_hash(store, payload.checklist.hash)
    if own is None or own.id == visit.checklist_id:
        return payload.fields
    return fields_in(Versions(store), payload, visit.checklist_id)


def fields_in(versions: Versions, payload: Payload, checklist_id: ChecklistId) -> Fields:
    """Return the fields of a payload in a version; as they are when its own is not here."""
    if versions.of(payload.checklist.hash) is None:
        return payload.fields
    move = versions.move(payload.checklist.hash, versions.hash_of(checklist_id))
    return move.fields(payload.fields).fields


def corrections_in(known: dict[str, Correction], move: VersionMove) -> dict[str, Correction]:
    """Return what was corrected here in another version, as far as it has a place there."""
    found = {}
    for field, one in known.items():
        if (told := move.value(field, one.value)) is not None:
            found[told[0]] = Correction(value=told[1], superseded=one.superseded)
    return found


def save_in_version(store: Store, visit: Visit, move: VersionMove) -> None:
    """Save a visit that has moved to another version, with the corrections made of it."""
    with store.edit("move_to_version"):
        visits.set_checklist(store, visit.id, visit.checklist_id)
        visits.replace_contents(store, visit)
        known = corrections.corrections_of(store, visit.id)
        moved = corrections_in(known, move)
        if moved == known:
            return
        for field in known:
            corrections.drop_correction(store, visit.id, field)
        for field, one in moved.items():
            kept = FieldCorrection(visit_id=visit.id, field=field, correction=one)
            corrections.save_correction(store, kept)
