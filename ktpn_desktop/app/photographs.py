"""Photographs of visits: taken in, captioned, put in order, deleted; each an edit of its own.

Taking in is slow and has three parts: `plan_taking` on the main thread, `take` on any, and
`keep` on the main thread again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from hashlib import sha256
from pathlib import Path

from ktpn_desktop.app.answering import changing, holds, unlocked
from ktpn_desktop.app.developing import develop
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.session import Session, now
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.ids import EditId, ItemId, PhotographId, VisitId, new_id
from ktpn_desktop.domain.photo_answers import HAS_ONE
from ktpn_desktop.domain.photograph import (
    GAP,
    LONGEST_CAPTION,
    MOST,
    SUFFIX,
    Photograph,
    after_all,
    moved,
    of_item,
)
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.domain.repeats import split_item
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.exchange.files import sweep_leftovers, write_new, write_whole
from ktpn_desktop.store import checklists, photographs, visits
from ktpn_desktop.thai.text import normal_form


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What somebody chose, dropped or pasted: a file, or the bytes of one."""

    name: str
    data: Path | bytes

    @classmethod
    def of(cls, path: Path) -> "Source":
        """Return the source of a file."""
        return cls(name=path.name, data=path)


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingPlan:
    """What is to be taken in, for which item of which visit, and where pictures are kept."""

    visit_id: VisitId
    item: ItemId | None
    sources: tuple[Source, ...]
    folder: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture that lies in the profile. `located`: the place in its file was left out."""

    hash: str
    name: str
    located: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What could be taken in, and a Problem for each thing that could not."""

    pictures: tuple[Picture, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def located(self) -> int:
        """Of how many pictures the place was removed."""
        return sum(one.located for one in self.pictures)


def plan_taking(
    session: Session, visit_id: VisitId, sources: Sequence[Source], item: ItemId | None = None
) -> TakingPlan:
    """Gather what taking in needs. Raises Refused `visit.locked`, `photographs.too_many`."""
    unlocked(session, visit_id)
    known = photographs.photographs(session.store, visit_id)
    if len(known) + len(sources) > MOST:
        raise Refused(Problem(code="photographs.too_many", values={"most": str(MOST)}))
    return TakingPlan(
        visit_id=visit_id,
        item=item,
        sources=tuple(sources),
        folder=session.profile.photographs,
    )


def take(plan: TakingPlan, progress: Progress) -> Taken:
    """Develop the pictures and put them into the profile; one that is none stops no other.

    Raises Refused `files.*` when the profile takes no file.
    """
    pictures: list[Picture] = []
    problems: list[Problem] = []
    sweep_leftovers(plan.folder, older_than=timedelta(0))
    for number, source in enumerate(plan.sources):
        progress.step(number, len(plan.sources), source.name)
        try:
            developed = develop(source.name, source.data)
        except BadData as error:
            problems += error.problems
            continue
        put_picture(plan.folder, developed.hash, developed.data)
        pictures.append(
            Picture(hash=developed.hash, name=source.name, located=developed.located)
        )
    progress.step(len(plan.sources), len(plan.sources))
    return Taken(pictures=tuple(pictures), problems=tuple(problems))


def keep(session: Session, plan: TakingPlan, taken: Taken) -> tuple[Photograph, ...]:
    """Add what was taken in to the visit, in one edit; a picture that is there already is not.

    Raises Refused `visit.locked` when the visit was locked meanwhile.
    """
    with changing(session, plan.visit_id, "add_photographs") as (visit, _edit):
        known = photographs.photographs(session.store, plan.visit_id)
        there = {one.hash for one in of_item(known, plan.item)}
        first = after_all(known)
        fresh = {one.hash: one for one in taken.pictures if one.hash not in there}
        added = tuple(
            Photograph(
                id=PhotographId(new_id()),
                hash=picture.hash,
                item=plan.item,
                caption=_caption_of(picture.name),
                position=first + number * GAP,
                added_at=now(),
            )
            for number, picture in enumerate(fresh.values())
        )
        if added:
            photographs.save_photographs(session.store, plan.visit_id, added, "add_photographs")
            if holds(session, visit):
                visits.begin(session.store, plan.visit_id)
            _answer(session, plan.visit_id, plan.item)
    return added


def add_photographs(
    session: Session, visit_id: VisitId, files: Sequence[Path], item: ItemId | None = None
) -> Taken:
    """Take in files in one go, for front ends that can wait. Raises what its parts raise."""
    plan = plan_taking(session, visit_id, [Source.of(path) for path in files], item)
    taken = take(plan, Progress())
    keep(session, plan, taken)
    return taken


def caption_photograph(
    session: Session,
    visit_id: VisitId,
    photograph: PhotographId,
    caption: str,
    *,
    step: EditId | None = None,
) -> EditId:
    """Write what stands beneath a photograph; return the undo step, for more typing to join.

    Raises Refused `visit.locked`, `photographs.gone`.
    """
    words = normal_form(caption)[:LONGEST_CAPTION] or None
    with changing(session, visit_id, "caption_photograph", step=step) as (_visit, edit):
        changed = replace(_known(session, visit_id, photograph), caption=words)
        photographs.save_photographs(session.store, visit_id, [changed], "caption_photograph")
    return edit.step


def move_photograph(
    session: Session, visit_id: VisitId, photograph: PhotographId, to: int
) -> None:
    """Put a photograph at a place among those of its item, counted from 0.

    Raises Refused `visit.locked`, `photographs.gone`.
    """
    with changing(session, visit_id, "move_photograph"):
        known = photographs.photographs(session.store, visit_id)
        row = of_item(known, _known(session, visit_id, photograph).item)
        photographs.save_photographs(
            session.store, visit_id, moved(row, photograph, to), "move_photograph"
        )


def delete_photograph(session: Session, visit_id: VisitId, photograph: PhotographId) -> None:
    """Delete a photograph; undo brings it back. Raises `visit.locked`, `photographs.gone`."""
    with changing(session, visit_id, "delete_photograph"):
        gone = _known(session, visit_id, photograph)
        photographs.delete_photograph(session.store, visit_id, gone)
        _answer(session, visit_id, gone.item)


def picture_path(session: Session, photograph: Photograph) -> Path:
    """Return where the picture of a photograph lies, or will lie when it comes."""
    return session.profile.photographs / photograph.file_name


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptPicture:
    """A picture for a page: where it lies, what stands beneath it, which item it belongs to."""

    path: Path
    caption: str | None = None
    item: ItemId | None = None


def kept_pictures(session: Session, visit: Visit) -> tuple[KeptPicture, ...]:
    """Return the pictures of a visit as a page has them, in their order."""
    return tuple(
        KeptPicture(path=picture_path(session, one), caption=one.caption, item=one.item)
        for one in visit.photographs
    )


def missing_pictures(session: Session) -> frozenset[str]:
    """Return the hashes of pictures that visits have and that are not on this computer."""
    folder = session.profile.photographs
    here = {path.stem for path in folder.glob(f"*{SUFFIX}")} if folder.is_dir() else set()
    return photographs.shown_pictures(session.store) - here


def put_picture(folder: Path, hash_: str, data: bytes) -> None:
    """Put a picture under its name, unless it lies there whole. Raises Refused `files.*`."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = folder / (hash_ + SUFFIX)
    try:
        write_new(path, data)
    except Refused:
        if not path.is_file() or sha256(path.read_bytes()).hexdigest() == hash_:
            raise
        write_whole(path, data)  # what lay there was damaged


def _known(session: Session, visit_id: VisitId, photograph: PhotographId) -> Photograph:
    for one in photographs.photographs(session.store, visit_id):
        if one.id == photograph:
            return one
    raise Refused(Problem(code="photographs.gone", where=Place(record=photograph)))


def _answer(session: Session, visit_id: VisitId, item_id: ItemId | None) -> None:
    """Let an item that asks for photographs be answered while it has one."""
    visit = visits.visit(session.store, visit_id)
    checklist = checklists.checklist(session.store, visit.checklist_id) if visit else None
    if visit is None or checklist is None or item_id is None:
        return
    item = checklist.item(split_item(item_id)[0])
    if item is None or item.type is not ItemType.PHOTO:
        return
    value = HAS_ONE if of_item(visit.photographs, item_id) else None
    before = visit.answer(item_id)
    after = Answer(value=value, note=before.note, flagged=before.flagged)
    if after == before:
        return
    if holds(session, visit):
        visits.save_answer(session.store, visit_id, item_id, after)
    else:
        answers = {**visit.answers, item_id: after}
        visits.replace_contents(session.store, replace(visit, answers=answers))


def _caption_of(name: str) -> str | None:
    """Return the name that a person gave to a file; those that cameras give are not Thai."""
    stem = normal_form(Path(name).stem)
    return stem[:LONGEST_CAPTION] if any("ก" <= letter <= "๛" for letter in stem) else None
