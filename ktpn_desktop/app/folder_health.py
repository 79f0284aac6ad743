"""How the shared folder is doing: reachable, writable, what waits in it, since when."""

import errno
import hashlib
import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.session import Session, now
from ktpn_desktop.domain.ids import new_id
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store import refusals, returns
from ktpn_desktop.store.visits import visits

if TYPE_CHECKING:
    from ktpn_desktop.exchange.folder_scan import Found

_PROBE = b"KTPN Desktop\r\n"
_EXCHANGES = {
    Role.SECRETARY: ("merge_returns", "publish_round"),
    Role.SUPERVISOR: ("receive_round", "send_returns"),
}


class Hindrance(StrEnum):
    """Why a folder cannot be read or written."""

    MISSING = "missing"
    NO_RIGHT = "no_right"
    FULL = "full"
    READ_ONLY = "read_only"
    OTHER = "other"


_BY_NUMBER = {
    errno.ENOENT: Hindrance.MISSING,
    errno.ENOTDIR: Hindrance.MISSING,
    errno.EACCES: Hindrance.NO_RIGHT,
    errno.EPERM: Hindrance.NO_RIGHT,
    errno.ENOSPC: Hindrance.FULL,
    errno.EDQUOT: Hindrance.FULL,
    errno.EROFS: Hindrance.READ_ONLY,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderHealth:
    """What is known of a folder. `reason` is the system's own word for a hindrance."""

    folder: Path
    looked_at: datetime
    reachable: bool = False
    writable: bool = False
    hindrance: Hindrance | None = None
    reason: str = ""
    waiting: int = 0  # returned files that nothing was decided about
    cloud_only: int = 0
    arriving: int = 0
    last_success: datetime | None = None
    unsent: int = 0  # finished visits that were not returned
    unsent_days: int = 0  # the longest that any of them has waited


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthPlan:
    """What this profile knows by itself of the files about which all is decided."""

    known: FolderHealth
    role: Role
    decided: frozenset[str]  # hashes of their content
    settled: Mapping[str, tuple[int, int]]  # size and time of those it has looked at, by path


def plan_health(session: Session, folder: Path) -> HealthPlan:
    """Gather what looking needs to know."""
    store = session.store
    done = returns.returned_files(store) | refusals.refused_marks(store)
    finished = []
    if session.role is Role.SUPERVISOR:
        known = (one.visit for one in visits(store))
        finished = [one for one in known if one.state is VisitState.COMPLETE]
    since = min((one.completed_at for one in finished if one.completed_at), default=None)
    return HealthPlan(
        known=FolderHealth(
            folder=folder,
            looked_at=now(),
            last_success=store.last_time(*_EXCHANGES[session.role]),
            unsent=len(finished),
            unsent_days=(now().date() - since.astimezone().date()).days if since else 0,
        ),
        role=session.role,
        decided=frozenset(done),
        settled={
            path: (one.size, one.modified)
            for path, one in session.looked_at.items()
            if one.file_hash in done
        },
    )


def look_at_folder(plan: HealthPlan, progress: Progress) -> FolderHealth:
    """Read the folder, try to write into it, and count what waits there.

    Never raises for the folder's sake: a folder that went away is what this is to tell.
    """
    health = replace(plan.known, looked_at=now())
    folder = health.folder
    if error := _reading(folder):
        return _hindered(health, error)
    progress.step(1, 2)
    if error := _writing(folder):
        health = _hindered(health, error)
    states = _states(plan, folder)
    progress.step(2, 2)
    return replace(
        health,
        reachable=True,
        writable=error is None,
        waiting=states["new"] if plan.role is Role.SECRETARY else 0,
        cloud_only=states["placeholder"],
        arriving=states["arriving"],
    )


def _states(plan: HealthPlan, folder: Path) -> Counter[str]:
    """Count what comes for this role and was not dealt with, by what can be seen of it."""
    from ktpn_desktop.exchange.folder import plans_in, returns_in

    try:
        found = returns_in(folder) if plan.role is Role.SECRETARY else plans_in(folder)
    except (OSError, Trouble):  # it went away while it was read: the next look will say so
        return Counter()
    return Counter(one.state.value for one in found if not _is_decided(plan, one))


def _is_decided(plan: HealthPlan, one: "Found") -> bool:
    """Whether nothing waits in a file; its content tells where its stamp is not known."""
    if plan.settled.get(str(one.path)) == (one.size, one.modified):
        return True
    if one.state.value != "new" or not plan.decided:
        return False
    try:
        with one.path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() in plan.decided
    except OSError:  # it waits, whatever it is
        return False


def _hindered(health: FolderHealth, error: OSError) -> FolderHealth:
    hindrance = _BY_NUMBER.get(error.errno or 0, Hindrance.OTHER)
    reason = error.strerror or type(error).__name__
    return replace(health, hindrance=hindrance, reason=reason)


def _reading(folder: Path) -> OSError | None:
    try:
        with os.scandir(folder) as entries:
            next(entries, None)
    except OSError as error:
        return error
    return None


def _writing(folder: Path) -> OSError | None:
    """Write a small file and remove it; return why that fails.

    Synchronisers leave such names alone, and a leftover is swept like any other.
    """
    probe = folder / f"~ktpn-{new_id()}.tmp"
    try:
        probe.write_bytes(_PROBE)
        probe.unlink()
    except OSError as error:
        return error
    return None
