"""Who signed what came back: the first key of a device is taken on trust, another one is told.

Nothing is refused for its signature: a person decides what to make of it. Of two keys that come
for one new device at the same time neither was first, so both are told.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from ktpn_desktop.app.returned_file import ReturnedFile
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.ids import DeviceId
from ktpn_desktop.domain.problem import Place, Problem
from ktpn_desktop.exchange.payload import Payload
from ktpn_desktop.store import payloads
from ktpn_desktop.store.profile import PinnedKey, pinned_keys


class Trust:
    """Judges signatures by the keys that are known now, and by what else came with them."""

    def __init__(self, session: Session, together: Iterable[ReturnedFile] = ()) -> None:
        self._session = session
        self._keys: dict[DeviceId, set[str]] = {}
        for one in together:
            if one.payload is not None and one.verified and one.public_key is not None:
                self._keys.setdefault(one.payload.device, set()).add(one.public_key)
        own = PinnedKey(public_key=session.key.public_key, person=session.person.name)
        self._pinned = {**pinned_keys(session.store), session.device: own}

    def judged(self, one: ReturnedFile) -> ReturnedFile:
        """Return the file with what is to be told about its signature.

        It stays verified only when nothing speaks against it.
        """
        if one.payload is None or one.by_hand:
            return one
        told = tuple(self._told(one, one.payload))
        verified = one.verified and all(problem.code == _NEW_COMPUTER for problem in told)
        return replace(one, verified=verified, problems=(*one.problems, *told))

    def _told(self, one: ReturnedFile, payload: Payload) -> Iterator[Problem]:
        values = {"person": payload.person.name, "school": payload.school.name}
        where = Place(file=one.path.name)
        if one.signature is None or one.public_key is None:
            yield Problem(code="returns.unsigned", where=where, values=values)
        if not one.verified or one.public_key is None:
            return  # a signature that does not hold was told by the reader
        values["words"] = words_of_key(one.public_key)
        pinned = self._pinned.get(payload.device)
        if pinned is not None and pinned.public_key != one.public_key:
            values["known"] = words_of_key(pinned.public_key)
            yield Problem(code="returns.changed_key", where=where, values=values)
        elif payload.device == self._session.device and not self._wrote(one.hash):
            yield Problem(code="returns.own_device", where=where, values=values)
        elif pinned is None and len(self._keys.get(payload.device, ())) > 1:
            others = self._keys[payload.device] - {one.public_key}
            values["others"] = " / ".join(sorted(map(words_of_key, others)))
            yield Problem(code="returns.two_keys", where=where, values=values)
        elif pinned is None and self._has_other_computer(payload.person.name):
            yield Problem(code=_NEW_COMPUTER, where=where, values=values)

    def _wrote(self, hash_: str) -> bool:
        return payloads.payload_body(self._session.store, hash_) is not None

    def _has_other_computer(self, person: str) -> bool:
        return any(key.person == person for key in self._pinned.values())


_NEW_COMPUTER = "returns.new_computer"


def words_of_key(public_key: str) -> str:
    """Return the six words of a key in one line."""
    from ktpn_desktop.exchange.signatures import fingerprint

    return " ".join(fingerprint(public_key))
