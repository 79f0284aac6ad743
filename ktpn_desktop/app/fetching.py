"""Fetching the pictures of visits that came back: they may come later than their workbooks.

A picture is named by its content, so that nothing is written into the database when it comes:
the visit has known it since the merge. What a picture is not is never taken.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from ktpn_desktop.app.developing import is_kept_picture
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.photographs import missing_pictures, put_picture
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.photograph import SUFFIX
from ktpn_desktop.domain.problem import Place, Problem, Refused
from ktpn_desktop.exchange.pictures import folders_near, read_picture


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchPlan:
    """Which pictures are wanted, where they may lie, and where they are to go."""

    wanted: tuple[str, ...]
    near: tuple[Path, ...]
    into: Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """What came, and what is still to come."""

    came: tuple[str, ...] = ()
    waiting: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def told(self) -> tuple[Problem, ...]:
        """What to say of it: strange files, and how many pictures are still to come."""
        if not self.waiting:
            return self.problems
        values = {"count": str(len(self.waiting))}
        return (*self.problems, Problem(code="photographs.to_come", values=values))


def plan_fetching(session: Session, paths: Iterable[Path]) -> FetchPlan:
    """Gather which pictures are not here yet; `paths` are shared folders, or files in them."""
    return FetchPlan(
        wanted=tuple(sorted(missing_pictures(session))),
        near=tuple(paths),
        into=session.profile.photographs,
    )


def fetch(plan: FetchPlan, progress: Progress) -> Fetched:
    """Bring the pictures that lie there. Raises Refused `files.*` when there is no room."""
    came: list[str] = []
    waiting: list[str] = []
    problems: list[Problem] = []
    folders = folders_near(plan.near) if plan.wanted else ()
    for number, hash_ in enumerate(plan.wanted):
        progress.step(number, len(plan.wanted), hash_[:12])
        try:
            data = read_picture(folders, hash_)
            if data is not None and not is_kept_picture(data):
                raise _strange(hash_)
        except Refused as error:
            problems += error.problems
            data = None
        if data is None:
            waiting.append(hash_)
        else:
            put_picture(plan.into, hash_, data)
            came.append(hash_)
    return Fetched(came=tuple(came), waiting=tuple(waiting), problems=tuple(problems))


def fetch_missing(session: Session, paths: Iterable[Path], progress: Progress) -> Fetched:
    """Fetch in one go, for front ends that can wait; no room here stops nothing else."""
    try:
        return fetch(plan_fetching(session, paths), progress)
    except Refused as error:
        return Fetched(problems=error.problems)


def _strange(hash_: str) -> Refused:
    name = hash_ + SUFFIX
    where, values = Place(file=name), {"picture": name}
    return Refused(Problem(code="photographs.strange", where=where, values=values))
