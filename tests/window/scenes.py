"""The pages of the program as a person gets to see them, one after the other."""

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from ktpn_desktop.ui.application import Application
    from ktpn_desktop.ui.hub import Hub
    from ktpn_desktop.ui.main_window import MainWindow

PATIENCE = 1500  # pauses, on a busy machine, for what is loaded or made beside the window
PAUSE = 20  # ms
SOON = 500  # ms: what a page does a moment after it was painted
State = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How the window is shown."""

    theme: str = "light"
    size: tuple[int, int] = (1366, 689)  # what Windows 11 leaves of a laptop's 1366 × 768
    zoom: int = 100
    language: str = "th"

    def name(self) -> str:
        """Return what tells its pictures from those of another look."""
        usual = Look(theme=self.theme)
        size = "" if self.size == usual.size else f"-{self.size[0]}x{self.size[1]}"
        zoom = "" if self.zoom == usual.zoom else f"-{self.zoom}"
        language = "" if self.language == usual.language else f"-{self.language}"
        return f"{self.theme}{size}{zoom}{language}"


@contextlib.contextmanager
def opened(application: "Application", profile: Path, look: Look) -> Iterator["MainWindow"]:
    """Open the window of a profile and close it again."""
    from ktpn_desktop.app.opening import open_session
    from ktpn_desktop.app.settings import Theme
    from ktpn_desktop.ui.application import Desktop

    session = open_session(profile)
    theme: Theme = Theme(look.theme)
    session.change_settings(
        replace(session.settings, theme=theme, zoom=look.zoom, language=look.language)
    )
    application.use(session.settings)
    desktop = Desktop(application, session)
    desktop.window.resize(*look.size)
    desktop.window.show()
    try:
        yield desktop.window
    finally:
        desktop.window.close()
        desktop.close()


def pages(window: "MainWindow") -> Iterator[str]:
    """Open each page of the role in turn and say which it is."""
    for page in window.page_ids():
        if go_to(window, page):
            yield page


def go_to(window: "MainWindow", page: str) -> bool:
    """Open a page and let it load; False where this profile has nothing to show there."""
    state = STATES.get(page, lambda hub: {})(window.hub)
    if state is None:
        return False
    assert window.open(page, state), page
    window.activateWindow()  # shortcuts are heard in the active window only
    settle(window)
    return True


def settle(window: "MainWindow") -> None:
    """Let what is shown load and lay itself out."""
    for _ in range(PATIENCE):
        QTest.qWait(0)
        if not window.hub.jobs.busy and not _comes_soon(window):
            break
        QTest.qWait(PAUSE)
    for _ in range(5):
        QTest.qWait(0)


def _comes_soon(window: "MainWindow") -> bool:
    """Tell whether anything of the window waits for a moment to pass."""
    timers = (one for one in window.findChildren(QTimer) if one.isActive())
    return any(one.isSingleShot() and one.remainingTime() < SOON for one in timers)


def a_visit(hub: "Hub") -> State | None:
    """Return the visit that has the most to show: one in progress, else the newest."""
    from ktpn_desktop.domain.visit import VisitState
    from ktpn_desktop.store.visits import visits

    known = [summary.visit for summary in visits(hub.store)]
    known.sort(key=lambda visit: visit.state is not VisitState.IN_PROGRESS)
    return {"visit": known[0].id} if known else None


def a_school(hub: "Hub") -> State | None:
    """Return the school that was visited most, and is visited next."""
    from collections import Counter

    from ktpn_desktop.store.visits import visits

    counts = Counter(one.visit.school.id for one in visits(hub.store))
    return {"school": counts.most_common(1)[0][0]} if counts else None


def a_meeting(hub: "Hub") -> State | None:
    """Return the newest meeting."""
    from ktpn_desktop.store.meetings import all_meetings

    known = all_meetings(hub.store)
    return {"meeting": known[0].id} if known else None


def a_draft(hub: "Hub") -> State | None:
    """Return a draft of the next version of a checklist, begun when there is none."""
    from ktpn_desktop.app import building
    from ktpn_desktop.store.checklists import all_checklists

    drafts = building.all_drafts(hub.session)
    if not drafts and (known := all_checklists(hub.store)):
        drafts = [building.begin_successor(hub.session, known[0])]
    return {"draft": drafts[0].id} if drafts else None


def a_draft_in_english(hub: "Hub") -> State | None:
    """Return a draft that is translated into another language."""
    state = a_draft(hub)
    return {**state, "language": "en"} if state else None


STATES: Mapping[str, "Callable[[Hub], State | None]"] = {
    "school": a_school,
    "visit": a_visit,
    "summary": a_visit,
    "paper_twin": a_visit,
    "builder": a_draft,
    "checklist_trial": a_draft,
    "checklist_languages": a_draft_in_english,
    "meeting": a_meeting,
    "minutes": a_meeting,
}
"""What a page that shows one record is opened with; None where there is no such record."""
