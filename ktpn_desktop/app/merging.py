"""Merging what came back: scan, guard, read → rehearse → back up, apply in one edit, archive.

Reading runs in any thread on a frozen plan. The rehearsal writes nothing. One bad file never
stops the others.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from hashlib import sha256
from pathlib import Path

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.session import Session, now
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.fields import Fields, fields_of, with_fields
from ktpn_desktop.domain.ids import DeviceId, EditId, VisitId
from ktpn_desktop.domain.merge import Clash, Contribution, merge, newest
from ktpn_desktop.domain.problem import Place, Problem, Trouble
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.exchange.files import write_new
from ktpn_desktop.exchange.payload import Payload, payload_of
from ktpn_desktop.store import (
    backup,
    checklists,
    conflicts,
    corrections,
    payloads,
    profile,
    returns,
    visits,
)
from ktpn_desktop.store.returns import Returned


class FileState(StrEnum):
    """What is to be done with a file that lies there."""

    READY = "ready"
    CLASHES = "clashes"
    UNREADABLE = "unreadable"
    OLDER = "older"
    ALREADY_MERGED = "already_merged"
    ARRIVING = "arriving"
    PLACEHOLDER = "placeholder"
    UNKNOWN_VISIT = "unknown_visit"


MERGEABLE = frozenset({FileState.READY, FileState.CLASHES})


@dataclass(frozen=True, slots=True, kw_only=True)
class MergePlan:
    """Where to look, and what is known already."""

    paths: tuple[Path, ...]
    own_device: DeviceId
    known_files: frozenset[str]  # SHA-256 of files merged before
    checklists: Mapping[str, Checklist]  # by hash
    pinned: Mapping[str, str]  # device → public key
    published: Mapping[str, str]  # hash → payload text, for files that lost theirs


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedFile:
    """One file, as far as it could be read."""

    path: Path
    state: FileState
    data: bytes = b""
    file_hash: str = ""
    payload: Payload | None = None
    text: str = ""
    hash: str = ""
    signature: str | None = None
    public_key: str | None = None
    verified: bool = False
    by_hand: bool = False
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Returns:
    """All files that were looked at; `folder` is the shared folder, where there is one."""

    files: tuple[ReturnedFile, ...]
    folder: Path | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileResult:
    """One file in a rehearsal or after a merge."""

    path: Path
    state: FileState
    visit_id: VisitId | None = None
    school: str | None = None
    person: str | None = None
    revision: int | None = None
    verified: bool = False
    by_hand: bool = False
    changes: int = 0
    clashes: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """The name people see."""
        return self.path.name


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRehearsal:
    """What would become of one visit. Older copies among the files are kept, and do nothing."""

    before: Visit
    after: Visit
    changed: tuple[str, ...]  # fields
    clashes: tuple[Clash, ...]
    files: tuple[ReturnedFile, ...]
    newest: tuple[ReturnedFile, ...]

    @property
    def first(self) -> bool:
        """Whether nothing of this visit was merged before."""
        return self.before.state is not VisitState.MERGED


@dataclass(frozen=True, slots=True, kw_only=True)
class Rehearsal:
    """What a merge would do. Nothing is written yet."""

    files: tuple[FileResult, ...]
    visits: tuple[VisitRehearsal, ...]
    folder: Path | None = None

    def count(self, *states: FileState) -> int:
        """Return how many files are in one of these states."""
        return sum(one.state in states for one in self.files)

    @property
    def clashes(self) -> int:
        """Fields that a person will have to decide."""
        return sum(len(one.clashes) for one in self.visits)


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeOutcome:
    """What a merge did."""

    files: tuple[FileResult, ...]
    edit: EditId | None  # to undo the whole of it; None when there was nothing to merge
    merged: int
    unchanged: int
    refused: int
    waiting: int
    clashes: int
    visits: tuple[VisitId, ...] = field(default=())


def plan_merge(session: Session, paths: Sequence[Path]) -> MergePlan:
    """Gather what reading needs to know."""
    store = session.store
    return MergePlan(
        paths=tuple(paths),
        own_device=session.device,
        known_files=frozenset(returns.returned_files(store)),
        checklists={checklist_hash(one): one for one in checklists.all_checklists(store)},
        pinned=profile.pinned_keys(store),
        published=_published_texts(session),
    )


def read_returns(plan: MergePlan, progress: Progress) -> Returns:
    """Scan, guard and read. Raises Refused when a path is not there."""
    # Imported here: the reader's libraries are needed only when files have arrived.
    from ktpn_desktop.exchange import folder

    found = folder.find_returns(plan.paths)
    worth = [one for one in found.files if one.state is not folder.FoundState.LOCK_OR_TEMPORARY]
    files = []
    for number, one in enumerate(worth):
        progress.step(number, len(worth), one.path.name)
        files.append(_read_one(plan, one.path, one.state))
    progress.step(len(worth), len(worth))
    return Returns(files=tuple(files), folder=found.folder)


def rehearse(session: Session, arrived: Returns) -> Rehearsal:
    """Work out what merging these files would do."""
    results: dict[Path, FileResult] = {}
    fresh: dict[VisitId, list[ReturnedFile]] = {}
    known = returns.all_returned_hashes(session.store)
    for one in arrived.files:
        results[one.path] = _result(one)
        if one.payload is None or one.state not in MERGEABLE:
            continue
        if one.hash in known:
            results[one.path] = replace(_result(one), state=FileState.ALREADY_MERGED)
        else:
            fresh.setdefault(one.payload.id, []).append(one)
    rehearsed = []
    for visit_id, files in fresh.items():
        visit = visits.visit(session.store, visit_id)
        if visit is None or visit.published is None:
            for one in files:
                results[one.path] = _unknown(one)
            continue
        rehearsal = _rehearse_visit(session, visit, files)
        for one in files:
            results[one.path] = _file_after(one, rehearsal)
        rehearsed.append(rehearsal)
    return Rehearsal(
        files=tuple(results.values()), visits=tuple(rehearsed), folder=arrived.folder
    )


def apply_merge(
    session: Session, rehearsal: Rehearsal, *, only_clean: bool = False
) -> MergeOutcome:
    """Merge what was rehearsed, in one edit, after a backup; then write the receipts."""
    chosen = [one for one in rehearsal.visits if not (only_clean and one.clashes)]
    edit_id = None
    if chosen:
        backup.back_up(session.store, session.profile.backups, "merge")
        for one in chosen:
            _archive(session.profile.archive, one.files)
        with session.store.edit("merge_returns") as edit:
            for one in chosen:
                _apply_visit(session, one)
        edit_id = edit.id
    if rehearsal.folder is not None:
        write_receipts(session, rehearsal.folder)
    return outcome_of(rehearsal, chosen, edit_id)


def write_receipts(session: Session, shared: Path) -> None:
    """Tell every device what became of its returns, as the database has it now."""
    from ktpn_desktop.exchange import receipts_file

    receipts_file.write_all(shared, session.key, returns.receipts_by_device(session.store))


def _read_one(plan: MergePlan, path: Path, state: str) -> ReturnedFile:
    from ktpn_desktop.exchange.guard import guard
    from ktpn_desktop.exchange.visit_workbook import read_visit_workbook

    if state != "new":
        return ReturnedFile(path=path, state=FileState(state))
    try:
        package = guard(path)
        if package.sha256 in plan.known_files:
            return ReturnedFile(
                path=path, state=FileState.ALREADY_MERGED, file_hash=package.sha256
            )
        book = read_visit_workbook(package, plan.checklists.get, plan.published.get)
    except Trouble as error:
        return ReturnedFile(path=path, state=FileState.UNREADABLE, problems=error.problems)
    return ReturnedFile(
        path=path,
        state=FileState.READY,
        data=package.data,
        file_hash=package.sha256,
        payload=book.payload,
        text=book.text,
        hash=book.hash,
        signature=book.signature,
        public_key=book.public_key,
        verified=book.verified and _trusted(plan, book.payload.device, book.public_key),
        by_hand=book.by_hand,
        problems=(*book.problems, *book.disagreements),
    )


def _published_texts(session: Session) -> dict[str, str]:
    hashes = (summary.visit.published for summary in visits.visits(session.store))
    texts = {hash_: payloads.payload_body(session.store, hash_) for hash_ in hashes if hash_}
    return {hash_: text for hash_, text in texts.items() if text}


def _trusted(plan: MergePlan, device: str, public_key: str | None) -> bool:
    """A device's first key is taken on trust; another key for it later is not."""
    pinned = plan.pinned.get(device)
    return pinned is None or pinned == public_key


def _result(one: ReturnedFile) -> FileResult:
    payload = one.payload
    return FileResult(
        path=one.path,
        state=one.state,
        visit_id=payload.id if payload else None,
        school=payload.school.name if payload else None,
        person=payload.person.name if payload else None,
        revision=payload.revision if payload else None,
        verified=one.verified,
        by_hand=one.by_hand,
        problems=one.problems,
    )


def _unknown(one: ReturnedFile) -> FileResult:
    problem = Problem(code="returns.unknown_visit", where=Place(file=one.path.name))
    result = _result(one)
    return replace(result, state=FileState.UNKNOWN_VISIT, problems=(*result.problems, problem))


def _rehearse_visit(
    session: Session, visit: Visit, files: Sequence[ReturnedFile]
) -> VisitRehearsal:
    published = _published_fields(session, visit)
    there = [
        payload_of(body)
        for one in returns.returns_of(session.store, visit.id)
        if (body := payloads.payload_body(session.store, one.payload))
    ]
    hashes = [one.payload for one in returns.returns_of(session.store, visit.id)]
    earlier = [
        _contribution(visit, one, hash_, published)
        for one, hash_ in zip(there, hashes, strict=True)
    ]
    new = [
        _contribution(visit, one.payload, one.hash, published)
        for one in files
        if one.payload is not None
    ]
    heads = {one.payload for one in newest([*earlier, *new])}
    decided = corrections.corrections_of(session.store, visit.id)
    merged = merge(published, [*earlier, *new], decided)
    after = with_fields(visit, merged.fields)
    return VisitRehearsal(
        before=visit,
        after=replace(after, state=VisitState.MERGED),
        changed=_changed(fields_of(visit), merged.fields),
        clashes=merged.clashes,
        files=tuple(files),
        newest=tuple(one for one in files if one.hash in heads),
    )


def _contribution(
    visit: Visit, payload: Payload, hash_: str, published: Fields
) -> Contribution:
    return Contribution(
        payload=hash_,
        device=payload.device,
        revision=payload.revision,
        person=payload.person.name,
        ancestors=frozenset(payload.ancestors),
        lead=payload.person.id == visit.person.id,
        base=published,
        fields=payload.fields,
    )


def _published_fields(session: Session, visit: Visit) -> Fields:
    body = payloads.payload_body(session.store, visit.published or "")
    return payload_of(body).fields if body else {}


def _changed(before: Fields, after: Fields) -> tuple[str, ...]:
    names = sorted(before.keys() | after.keys())
    return tuple(name for name in names if before.get(name) != after.get(name))


def _file_after(one: ReturnedFile, rehearsal: VisitRehearsal) -> FileResult:
    result = _result(one)
    if one not in rehearsal.newest:
        return replace(result, state=FileState.OLDER)
    mine = sum(
        any(candidate.payload == one.hash for candidate in clash.candidates)
        for clash in rehearsal.clashes
    )
    state = FileState.CLASHES if mine else FileState.READY
    return replace(result, state=state, changes=len(rehearsal.changed), clashes=mine)


def _archive(folder: Path, files: Iterable[ReturnedFile]) -> None:
    """Keep every file that is merged exactly as it came."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in files:
        write_new(folder / f"{sha256(one.data).hexdigest()}.xlsx", one.data)


def _apply_visit(session: Session, one: VisitRehearsal) -> None:
    store = session.store
    for file in one.files:
        if file.payload is None:
            continue
        payloads.keep_payload(
            store,
            hash=file.hash,
            body=file.text,
            signature=file.signature,
            public_key=file.public_key,
        )
        returns.add_return(store, _returned(one.before.id, file, file.payload))
        if file.verified and file.public_key:
            profile.pin_key(
                store, file.payload.device, file.public_key, file.payload.person.name
            )
    visits.replace_contents(store, one.after)
    visits.set_state(store, one.after.id, VisitState.MERGED, "merge_returns")
    conflicts.save_conflicts(store, one.after.id, one.clashes)


def _returned(visit_id: VisitId, file: ReturnedFile, payload: Payload) -> Returned:
    return Returned(
        payload=file.hash,
        visit_id=visit_id,
        device=payload.device,
        person=payload.person.name,
        revision=payload.revision,
        verified=file.verified,
        file_hash=file.file_hash,
        file_name=file.path.name,
        merged_at=now(),
    )


def outcome_of(
    rehearsal: Rehearsal, chosen: Sequence[VisitRehearsal], edit: EditId | None
) -> MergeOutcome:
    """Count what merging the chosen visits of a rehearsal does."""
    waiting = (FileState.ARRIVING, FileState.PLACEHOLDER)
    unchanged = (FileState.ALREADY_MERGED, FileState.OLDER)
    return MergeOutcome(
        files=rehearsal.files,
        edit=edit,
        merged=sum(len(one.newest) for one in chosen),
        unchanged=rehearsal.count(*unchanged),
        refused=rehearsal.count(FileState.UNREADABLE, FileState.UNKNOWN_VISIT),
        waiting=rehearsal.count(*waiting),
        clashes=sum(len(one.clashes) for one in chosen),
        visits=tuple(one.after.id for one in chosen),
    )
