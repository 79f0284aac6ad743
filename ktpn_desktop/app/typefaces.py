"""The typeface of the papers: which there are on this computer, and the choice of one."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.app.office import load_office, office_path, save_office

if TYPE_CHECKING:
    from ktpn_desktop.app.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class UsableTypeface:
    """A typeface that papers can be set in, and what is worth knowing about it."""

    choice: str  # a file, or the name of an installed family
    family: str
    faces: int  # of the four; for those it lacks the program's own stand in
    thai_digits: bool  # it draws every digit as a Thai one


def own_family() -> str:
    """Return the name of the family that comes with the program."""
    return "TH Sarabun New"


def installed_typefaces() -> list[str]:
    """Return the families of this computer that say they have Thai letters. Takes a moment."""
    from ktpn_desktop.printing.font_files import thai_families

    return [family for family in thai_families() if family != own_family()]


def try_typeface(choice: str) -> UsableTypeface:
    """Look whether papers can be set in a typeface.

    Raises BadData `printing.font_*` with the reason why they cannot.
    """
    from ktpn_desktop.printing.typeface import typeface

    found = typeface(choice)
    return UsableTypeface(
        choice=choice,
        family=found.family,
        faces=len(found.given),
        thai_digits=found.thai_digits,
    )


def chosen_typeface(session: "Session") -> str:
    """Return the file or the family that papers are set in; empty for the program's own."""
    return load_office(office_path(session))[0].font


def choose_typeface(session: "Session", choice: str) -> None:
    """Have all papers set in a typeface that was tried; empty is the program's own.

    Raises Refused `files.*`.
    """
    path = office_path(session)
    office, _problems = load_office(path)
    save_office(path, replace(office, font=choice))


def typeface_name(choice: str) -> str:
    """Return how a choice is called for people: a family's name, or that of the file."""
    path = Path(choice)
    return path.name if path.is_absolute() else choice or own_family()
