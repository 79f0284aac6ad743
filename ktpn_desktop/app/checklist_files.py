"""Checklists that come in files: what is read of them, with the lists that they ask for."""

from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.checklist import Choice, ItemType
from ktpn_desktop.domain.school import School
from ktpn_desktop.store import schools

if TYPE_CHECKING:
    from ktpn_desktop.exchange.checklist_read import ChecklistRead

SCHOOLS = "schools"
"""What a form calls the register of schools: `select_one_from_file schools.csv`."""

UNSAID = (ItemType.TEXT, ItemType.YESNO, ItemType.SCALE5, ItemType.SCALE4, ItemType.SCALE3)
"""Kinds of answers that a person may choose from where a drawn table names none."""


def read_checklist_file(
    session: Session, path: Path, *, unsaid: ItemType = ItemType.TEXT
) -> "ChecklistRead":
    """Read a checklist from an XLSForm or a drawn table, with all that is wrong in it.

    Raises BadData when the file is not safe, or when there is no checklist in it.
    """
    from ktpn_desktop.exchange.checklist_file import read_checklist

    return read_checklist(path, registers(session), unsaid=unsaid)


def registers(session: Session) -> Callable[[str], tuple[Choice, ...] | None]:
    """Return what gives the lists that are kept here, by the name of a file."""

    def named(name: str) -> tuple[Choice, ...] | None:
        if Path(name).stem.casefold() != SCHOOLS:
            return None
        listed = map(_school, schools.all_schools(session.store))
        return tuple({one.value: one for one in listed}.values()) or None

    return named


def _school(school: School) -> Choice:
    code = next(iter(school.codes.known()), school.id)
    parts = {
        "subdistrict": school.subdistrict,
        "district": school.district,
        "province": school.province,
    }
    known = {name: text for name, text in parts.items() if text}
    return Choice(value=code, label=school.name, attributes=MappingProxyType(known))
