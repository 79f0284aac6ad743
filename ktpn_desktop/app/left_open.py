"""Which visit is being filled: left behind when the program is ended by force.

Every answer is in the database at once; this file only says where a person was, so that the
next start goes on there. It is no record: without it the next start shows the first page.
"""

import json
import logging
from dataclasses import dataclass
from datetime import datetime

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.ids import ItemId, VisitId
from ktpn_desktop.domain.repeats import expanded
from ktpn_desktop.paths import Profile
from ktpn_desktop.store import checklists, visits

_log = logging.getLogger(__name__)

FORM, PAPER = "visit", "paper_twin"
PAGES = (FORM, PAPER)
"""Where a form is filled: item by item, or from paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOpen:
    """Where a form was, and what of it is on the disk."""

    page: str  # on which it was filled
    visit: VisitId
    item: ItemId | None
    number: str | None  # of the item
    saved_number: str | None = None  # of the item that was answered last
    saved_at: datetime | None = None  # None: nothing was answered yet


def note_open(
    profile: Profile, visit: VisitId, item: ItemId | None, *, page: str = FORM
) -> None:
    """Write down which item is worked on, and where."""
    # Not flushed: this comes with every item. A power cut may take the newest place along.
    beside = profile.open_form.with_suffix(".new")
    try:
        beside.write_text(json.dumps({"visit": visit, "item": item, "page": page}), "utf-8")
        beside.replace(profile.open_form)
    except OSError as error:  # a full disk, say: the answers themselves tell about that
        _log.warning("where the form is could not be written down: %s", error.strerror)


def forget_open(profile: Profile) -> None:
    """Write down that no form is being filled."""
    try:
        profile.open_form.unlink(missing_ok=True)
    except OSError as error:
        _log.warning("the place in the form could not be forgotten: %s", error.strerror)


def left_open(session: Session) -> LeftOpen | None:
    """Return where a form was when the program was ended by force; None when it was closed."""
    try:
        noted = json.loads(session.profile.open_form.read_text("utf-8"))
        visit_id, item_id = VisitId(str(noted["visit"])), noted["item"]
        page = noted.get("page", FORM)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError):  # cut short by a power cut
        _log.warning("where the form was cannot be read")
        forget_open(session.profile)
        return None
    visit = visits.visit(session.store, visit_id)
    form = checklists.checklist(session.store, visit.checklist_id) if visit else None
    if visit is None or form is None:
        return None
    form = expanded(form, visit.answers)
    saved = form.item(visit.last_item) if visit.last_item else None
    item = form.item(ItemId(item_id)) if isinstance(item_id, str) else saved
    newest = session.store.history("answer", visit.id, limit=1)
    return LeftOpen(
        page=page if page in PAGES else FORM,
        visit=visit.id,
        item=item.id if item else None,
        number=item.number if item else None,
        saved_number=saved.number if saved else None,
        saved_at=newest[0].at if newest else None,
    )
