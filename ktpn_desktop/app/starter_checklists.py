"""The checklists that ship with the program."""

from pathlib import Path

from ktpn_desktop.app.importing import plan_checklist
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.paths import resource
from ktpn_desktop.store import checklists


def starters() -> tuple[Path, ...]:
    """Return the files of the checklists that ship with the program."""
    return tuple(sorted(resource("checklists").glob("*.xlsx")))


def starters_to_take(session: Session) -> tuple[Checklist, ...]:
    """Return the checklists that ship with the program and are not here yet."""
    # A file bears the name of its form, so those that are here need not be read.
    here = {one.form_id for one in checklists.all_checklists(session.store)}
    return tuple(starter(session, path) for path in starters() if path.stem not in here)


def starter(session: Session, path: Path) -> Checklist:
    """Return a checklist that ships with the program."""
    return plan_checklist(session, path).checklist
