"""Not taking a returned file: kept as it came, told to its sender, and undone at any time."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from pathlib import Path

from ktpn_desktop.app.arriving import whole_file
from ktpn_desktop.app.returned_file import FileState, ReturnedFile
from ktpn_desktop.app.session import Session, now
from ktpn_desktop.domain.ids import DeviceId
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.exchange.files import write_new
from ktpn_desktop.store import profile, refusals, returns
from ktpn_desktop.store.refusals import Refusal
from ktpn_desktop.thai.text import normal_form

REFUSABLE = frozenset(
    {FileState.READY, FileState.CLASHES, FileState.UNREADABLE, FileState.UNKNOWN_VISIT}
)


def refusals_of(
    session: Session, files: Iterable[ReturnedFile], reason: str
) -> tuple[Refusal, ...]:
    """Return what refusing these files would write down.

    Raises BadData `refusal.no_reason`, Refused `refusal.merged` or `refusal.not_due`.
    """
    reason = normal_form(reason)
    if not reason:
        raise BadData(Problem(code="refusal.no_reason"))
    fresh = [one for one in files if one.state is not FileState.REFUSED]
    merged = returns.returned_files(session.store)
    if problems := [
        Problem(
            code="refusal.merged" if one.file_hash in merged else "refusal.not_due",
            where=Place(file=one.path.name),
        )
        for one in fresh
        # A folder that cannot be looked into has no hash.
        if one.state not in REFUSABLE or one.file_hash in merged or not one.file_hash
    ]:
        raise Refused(problems)
    return tuple(_refusal(session, one, reason) for one in fresh)


def refuse(
    session: Session, files: Collection[ReturnedFile], reason: str
) -> tuple[Refusal, ...]:
    """Leave files out of every merge from now on, until that is undone; one edit.

    Their bytes go into the archive, unless they are too many to be read. The files themselves
    stay where they are. Raises what `refusals_of` does, and Refused `files.*` or
    `returns.changed_since`.
    """
    refused = refusals_of(session, files, reason)
    archive = session.profile.archive
    archive.mkdir(parents=True, exist_ok=True)
    for one in files:
        if data := _readable(one):
            write_new(archive / f"{one.file_hash}{one.path.suffix.lower()}", data)
    with session.store.edit("refuse_return"):
        for refusal in refused:
            refusals.add_refusal(session.store, refusal)
    return refused


def accept_again(session: Session, files: Iterable[ReturnedFile]) -> None:
    """Look at refused files again as if they were new. Raises Refused `refusal.missing`."""
    known = refusals.refused_marks(session.store)
    with session.store.edit("accept_return"):
        for one in files:
            if one.file_hash not in known:
                raise Refused(Problem(code="refusal.missing", where=Place(file=one.path.name)))
            refusals.drop_refusal(session.store, one.file_hash)


def _readable(one: ReturnedFile) -> bytes:
    """Return the bytes of a file; none of one that cannot even be read, or is too big."""
    try:
        return whole_file(one)
    except BadData:
        return b""


def _refusal(session: Session, one: ReturnedFile, reason: str) -> Refusal:
    unread = Refusal(
        mark=one.file_hash, file_name=one.path.name, reason=reason, refused_at=now()
    )
    payload = one.payload
    if payload is None:
        return replace(unread, device=_writer(session, one.path))
    return replace(
        unread,
        device=payload.device,
        visit_id=payload.id,
        revision=payload.revision,
        school=payload.school.name,
        person=payload.person.name,
    )


def _writer(session: Session, path: Path) -> DeviceId | None:
    """Return the device whose folder an unreadable file lies in, if it can only be one."""
    from ktpn_desktop.exchange import folder, receipts_file

    shared = folder.shared_folder(path.parent)
    if shared is None:
        return None
    known = {*profile.pinned_keys(session.store), *returns.devices(session.store)}
    known.update(receipts_file.answered_by(shared, session.key.public_key))
    found = [one for one in known if folder.returns_folder(shared, one) == path.parent]
    return found[0] if len(found) == 1 else None
