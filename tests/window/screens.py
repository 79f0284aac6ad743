"""Takes a picture of every page in both colours: `python tests/window/screens.py OUT`.

The pages are those of the program, over the profiles of a demo run. Whatever cannot be read on
them is listed, and the status is 1 when anything is.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from ktpn_desktop.ui.application import Application
    from ktpn_desktop.ui.hub import Hub
    from ktpn_desktop.ui.main_window import MainWindow

SIZE = (1366, 689)  # what Windows 11 leaves of a laptop's 1366 × 768
PATIENCE = 200  # rounds of the event loop for a page to load what it loads beside the window


def main(arguments: list[str] | None = None) -> int:
    """Take the pictures; return 1 when there is something that cannot be read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, metavar="OUT")
    parser.add_argument(
        "--profile",
        type=Path,
        metavar="DIR",
        action="append",
        default=[],
        help="show the pages of this profile instead of those of a new demo run",
    )
    parser.add_argument(
        "--theme", action="append", metavar="NAME", help="light, dark, contrast; two usually"
    )
    given = parser.parse_args(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="ktpn-screens-") as folder:
        work = Path(folder)
        profiles = given.profile or demo_profiles(work / "demo")
        copies = [
            shutil.copytree(profile, work / f"copy-{at}") for at, profile in enumerate(profiles)
        ]
        found = take_all(copies, given.out, given.theme or ("light", "dark"))
    (given.out / "findings.txt").write_text("".join(f"{line}\n" for line in found), "utf-8")
    print("\n".join(found) or "every text can be read")
    return 1 if found else 0


def demo_profiles(folder: Path) -> list[Path]:
    """Do the whole job once, as `ktpn demo` does; return the profiles worth looking at."""
    from ktpn_desktop.app.demo import run_demo
    from ktpn_desktop.app.jobs import Progress

    told = run_demo(folder, Progress())
    return [told.secretary, told.supervisors[0]]


def take_all(profiles: Sequence[Path], out: Path, themes: Sequence[str]) -> list[str]:
    """Take the pictures of each profile's pages; return everything that cannot be read."""
    from ktpn_desktop.app.settings import Theme
    from ktpn_desktop.ui.application import Application
    from ktpn_desktop.ui.wrapping import load_dictionary, wrapping

    application = Application(["ktpn-desktop"])
    load_dictionary()
    wrapping().set_ready()
    found = []
    for profile in profiles:
        for theme in map(Theme, themes):
            for page, window in pages(application, profile, theme):
                name = f"{window.hub.session.role}-{page}-{theme.value}"
                window.grab().save(str(out / f"{name}.png"))
                found += [f"{name}: {line}" for line in examine(window)]
    return found


def pages(
    application: "Application", profile: Path, theme: Any
) -> Iterator[tuple[str, "MainWindow"]]:
    """Open the window on a profile and yield it on each page in turn."""
    from dataclasses import replace

    from ktpn_desktop.app.opening import open_session
    from ktpn_desktop.ui.application import Desktop

    session = open_session(profile)
    session.change_settings(replace(session.settings, theme=theme, zoom=100))
    application.use(session.settings)
    desktop = Desktop(application, session)
    window = desktop.window
    window.resize(*SIZE)
    window.show()
    try:
        for page in window.page_ids():
            state = STATES.get(page, lambda hub: {})(desktop.hub)
            if state is None:
                continue  # this profile has nothing to show there
            assert window.open(page, state), page
            settle(application, desktop.hub)
            yield page, window
    finally:
        window.close()
        desktop.close()


def settle(application: "Application", hub: "Hub") -> None:
    """Let the page load and lay itself out."""
    for _ in range(PATIENCE):
        application.qt.processEvents()
        if not hub.jobs.busy:
            break
        application.qt.thread().msleep(20)
    for _ in range(5):
        application.qt.processEvents()


def examine(window: "MainWindow") -> list[str]:
    """Return what cannot be read, and whether the window had to grow for the page."""
    from audit import findings

    found = findings(window)
    if (window.width(), window.height()) != SIZE:
        found.append(f"SIZE {window.width()}x{window.height()}")
    return found


State = Mapping[str, Any]


def a_visit(hub: "Hub") -> State | None:
    """Return the visit that has the most to show: one in progress, else the newest."""
    from ktpn_desktop.domain.visit import VisitState
    from ktpn_desktop.store.visits import visits

    known = [summary.visit for summary in visits(hub.store)]
    known.sort(key=lambda visit: visit.state is not VisitState.IN_PROGRESS)
    return {"visit": known[0].id} if known else None


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


STATES: Mapping[str, "Callable[[Hub], State | None]"] = {
    "visit": a_visit,
    "summary": a_visit,
    "paper_twin": a_visit,
    "builder": a_draft,
    "checklist_trial": a_draft,
    "meeting": a_meeting,
    "minutes": a_meeting,
}
"""What a page that shows one record is opened with; None where there is no such record."""

if __name__ == "__main__":
    sys.exit(main())
