"""Photographs that earlier versions kept as loose files, taken over when a profile is opened.

They lay in `photographs/<visit>/001-name.jpg`, known to nobody else. Each has an id that
follows from its place, so that a run which is cut off and begun again takes none twice.
"""

import re
from contextlib import suppress
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.domain.ids import PhotographId, VisitId
from ktpn_desktop.domain.photograph import GAP, LONGEST_CAPTION, Photograph, after_all
from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.paths import Profile
from ktpn_desktop.store import photographs, visits
from ktpn_desktop.thai.text import normal_form

if TYPE_CHECKING:
    from ktpn_desktop.app.session import Session

_NUMBERED = re.compile(r"(\d{3})-(.+)", re.DOTALL)


def take_over(session: "Session") -> tuple[Problem, ...]:
    """Make loose files photographs of their visits, one edit for each visit.

    Return a Problem for each file that cannot be read; it is left where it lies. Raises Refused
    `files.*` or `store.*`; what was taken over before stays.
    """
    problems: list[Problem] = []
    for folder in _folders(session.profile):
        visit_id = VisitId(folder.name)
        if visits.visit_head(session.store, visit_id) is not None:
            problems += _take_over_visit(session, visit_id, folder)
    return tuple(problems)


def _folders(profile: Profile) -> list[Path]:
    if not profile.photographs.is_dir():
        return []
    return sorted(path for path in profile.photographs.iterdir() if path.is_dir())


def _take_over_visit(session: "Session", visit_id: VisitId, folder: Path) -> list[Problem]:
    # Here, for hardly any start has something to take over: pictures are heavy.
    from ktpn_desktop.app.answering import note_corrections

    problems: list[Problem] = []
    fresh: list[Photograph] = []
    done: list[Path] = []
    first = after_all(photographs.photographs(session.store, visit_id))
    for path in sorted(one for one in folder.iterdir() if _NUMBERED.fullmatch(one.name)):
        photograph = _photograph(folder, path, first + len(fresh) * GAP)
        if not photographs.was_added(session.store, visit_id, photograph):
            try:
                fresh.append(_developed(session, photograph, path))
            except BadData as error:
                problems += error.problems
                continue
        done.append(path)
    before = visits.visit(session.store, visit_id)
    if fresh and before is not None:
        with session.store.edit("take_over_photographs"):
            photographs.save_photographs(
                session.store, visit_id, fresh, "take_over_photographs"
            )
            note_corrections(session, before)
    for path in done:
        path.unlink()
    with suppress(OSError):  # what could not be read lies there still
        folder.rmdir()
    return problems


def _developed(session: "Session", photograph: Photograph, path: Path) -> Photograph:
    """Put the picture into the profile, and return the photograph that names it."""
    from dataclasses import replace

    from ktpn_desktop.app.developing import develop
    from ktpn_desktop.app.photographs import put_picture

    developed = develop(path.name, path)
    put_picture(session.profile.photographs, developed.hash, developed.data)
    return replace(photograph, hash=developed.hash)


def _photograph(folder: Path, path: Path, position: int) -> Photograph:
    numbered = _NUMBERED.fullmatch(path.stem)
    words = normal_form(numbered[2] if numbered else path.stem)[:LONGEST_CAPTION]
    added = datetime.fromtimestamp(path.stat().st_mtime).astimezone().replace(microsecond=0)
    return Photograph(
        id=PhotographId(sha256(f"{folder.name}/{path.name}".encode()).hexdigest()[:32]),
        hash="",
        caption=words or None,
        position=position,
        added_at=added,
    )
