"""The state emblem of an office's papers: a copy of its own picture, kept in the profile."""

from dataclasses import replace
from pathlib import Path

from ktpn_desktop.app.office import load_office, office_path, save_office
from ktpn_desktop.app.pictures import read_picture
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.problem import Place, Problem, Refused
from ktpn_desktop.exchange.files import write_whole

_NAME = "emblem"


def choose_emblem(session: Session, picture: Path) -> None:
    """Print this picture on letters and orders from now on.

    Raises BadData `printing.picture_*`, Refused `printing.picture_missing`, `files.*`.
    """
    read_picture(picture)  # what cannot be printed is not taken
    try:
        data = picture.read_bytes()
    except OSError as error:
        where, values = Place(file=str(picture)), {"picture": picture.name}
        raise Refused(
            Problem(code="printing.picture_missing", where=where, values=values)
        ) from error
    kept = session.profile.folder / f"{_NAME}{picture.suffix.lower()}"
    write_whole(kept, data)
    _save(session, str(kept))


def remove_emblem(session: Session) -> None:
    """Leave the emblem's room empty from now on. Raises Refused `files.*`."""
    _save(session, "")


def _save(session: Session, krut: str) -> None:
    path = office_path(session)
    office, _problems = load_office(path)
    save_office(path, replace(office, krut=krut))
