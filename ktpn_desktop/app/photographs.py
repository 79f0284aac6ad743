"""Photographs of visits: whole files in the profile, in the order they were added."""

import re
from collections.abc import Sequence
from pathlib import Path

from ktpn_desktop.app.pictures import read_picture
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.exchange.files import write_whole

MOST = 30
"""Photographs of one visit; a record with more is an album."""

_NUMBERED = re.compile(r"(\d{3})-(.+)", re.DOTALL)


def photographs(session: Session, visit_id: VisitId) -> tuple[Path, ...]:
    """Return the photographs of a visit, in the order they were added."""
    folder = _folder(session, visit_id)
    if not folder.is_dir():
        return ()
    return tuple(sorted(path for path in folder.iterdir() if _NUMBERED.fullmatch(path.name)))


def add_photographs(
    session: Session, visit_id: VisitId, files: Sequence[Path]
) -> tuple[Problem, ...]:
    """Keep copies of photographs; return a Problem for each file that is none.

    Raises Refused `photographs.too_many`, `files.*`.
    """
    known = photographs(session, visit_id)
    if len(known) + len(files) > MOST:
        raise Refused(Problem(code="photographs.too_many", values={"most": str(MOST)}))
    number = int(known[-1].name[:3]) if known else 0
    folder = _folder(session, visit_id)
    problems: list[Problem] = []
    for file in files:
        try:
            read_picture(file)  # what cannot be printed is not kept
            data = file.read_bytes()
        except BadData as error:
            problems += error.problems
            continue
        except OSError as error:
            where, values = Place(file=str(file)), {"picture": file.name}
            raise Refused(
                Problem(code="printing.picture_missing", where=where, values=values)
            ) from error
        number += 1
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / f"{number:03}-{file.name}", data)
    return tuple(problems)


def remove_photograph(session: Session, visit_id: VisitId, path: Path) -> None:
    """Forget one photograph of a visit; the file it was copied from stays."""
    if path in photographs(session, visit_id):
        path.unlink()


def caption(path: Path) -> str:
    """Return what stands beneath a photograph: the name of the file that was added."""
    numbered = _NUMBERED.fullmatch(path.stem)
    return numbered[2] if numbered else path.stem


def _folder(session: Session, visit_id: VisitId) -> Path:
    return session.profile.photographs / visit_id
