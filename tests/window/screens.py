"""Takes a picture of every page and dialog: `python tests/window/screens.py OUT`.

They are those of the program, over the profiles of a demo run, in as many looks as are asked
for (`--theme dark --size 1024x768 --zoom 150`). Whatever cannot be read, or cannot be told by a
screen reader, or reached by keys, is listed, and the status is 1 when anything is.
"""

import argparse
import itertools
import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

sys.path[:0] = [str(Path(__file__).parents[2]), str(Path(__file__).parent)]

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget
    from scenes import Look

    from ktpn_desktop.ui.application import Application
    from ktpn_desktop.ui.main_window import MainWindow

SCREEN = (1366, 768)
SHOWN = ("pages", "dialogs")
ROLES = ("secretary", "supervisor")
ACROSS, TO_A_SHEET = 2, 6


def main(arguments: list[str] | None = None) -> int:
    """Take the pictures; return 1 when there is something that cannot be read."""
    given = _given(arguments)
    given.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="ktpn-screens-") as folder:
        work = Path(folder)
        _choose_screen(work, given.scale)
        profiles = given.profile or demo_profiles(work / "demo", given.role or ROLES)
        found = take_all(profiles, given)
    (given.out / "findings.txt").write_text("".join(f"{line}\n" for line in found), "utf-8")
    print("\n".join(found) or "everything can be read, and told")
    return 1 if found else 0


def _given(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    several = parser.add_argument_group("what is shown; each may be given more than once")
    parser.add_argument("out", type=Path, metavar="OUT")
    several.add_argument("--profile", type=Path, metavar="DIR", action="append")
    several.add_argument("--role", choices=ROLES, action="append", help="of the demo run")
    several.add_argument("--show", choices=SHOWN, action="append", help="default: both")
    several.add_argument(
        "--theme", metavar="NAME", action="append", help="light, dark, contrast; two usually"
    )
    several.add_argument("--size", metavar="WxH", type=_size, action="append")
    several.add_argument("--zoom", metavar="PERCENT", type=int, action="append")
    parser.add_argument("--language", choices=("th", "en"), default="th")
    parser.add_argument("--scale", type=float, default=1, help="1.25 or 1.5: of the screen")
    parser.add_argument("--sheets", action="store_true", help="also six pictures to a sheet")
    return parser.parse_args(arguments)


def _size(words: str) -> tuple[int, int]:
    wide, high = words.split("x")
    return int(wide), int(high)


def _choose_screen(work: Path, scale: float) -> None:
    """Let there be a laptop's screen, without a monitor."""
    if scale != 1:
        os.environ["QT_SCALE_FACTOR"] = str(scale)
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
        size = {"x": 0, "y": 0, "width": SCREEN[0], "height": SCREEN[1]}
        dots = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        screen = work / "screen.json"
        screen.write_text(json.dumps({"screens": [{"name": "laptop", **size, **dots}]}))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"


def demo_profiles(folder: Path, roles: Sequence[str]) -> list[Path]:
    """Do the whole job once, as `ktpn demo` does; return the profiles worth looking at."""
    from ktpn_desktop.app.demo import run_demo
    from ktpn_desktop.app.jobs import Progress

    told = run_demo(folder, Progress())
    known = dict(zip(ROLES, (told.secretary, told.supervisors[0]), strict=True))
    return [known[role] for role in roles]


def take_all(profiles: Iterable[Path], given: argparse.Namespace) -> list[str]:
    """Take the pictures of each profile in each look; return all that is wrong with them."""
    from scenes import Look

    from ktpn_desktop.ui.application import Application
    from ktpn_desktop.ui.wrapping import load_dictionary, wrapping

    application = Application(["ktpn-desktop"])
    load_dictionary()
    wrapping().set_ready()
    looks = [
        Look(theme=theme, size=size, zoom=zoom, language=given.language)
        for theme, size, zoom in itertools.product(
            given.theme or ("light", "dark"), given.size or [Look().size], given.zoom or [100]
        )
    ]
    found = []
    for profile, look in itertools.product(profiles, looks):
        with tempfile.TemporaryDirectory(prefix="ktpn-profile-") as folder:
            copy = shutil.copytree(profile, Path(folder) / profile.name)
            found += _take(application, copy, look, given)
    return found


def _take(
    application: "Application", profile: Path, look: "Look", given: argparse.Namespace
) -> list[str]:
    """Take the pictures of one profile in one look."""
    import scenes
    from dialog_scenes import dialogs
    from tabbing import tab_faults
    from told_keys import untold

    found: list[str] = []
    taken: list[Path] = []

    def look_at(name: str, shown: "QWidget") -> None:
        picture: QPixmap = shown.grab()
        taken.append(given.out / f"{window.hub.session.role}-{name}-{look.name()}.png")
        picture.save(str(taken[-1]))
        found.extend(f"{taken[-1].stem}: {line}" for line in examine(shown))

    with scenes.opened(application, profile, look) as window:
        if "pages" in (given.show or SHOWN):
            for page in scenes.pages(window):
                look_at(page, window)
                wrong = [
                    *_grown(window, look),
                    *untold(window, page),
                    *tab_faults(window, page),
                ]
                found.extend(f"{taken[-1].stem}: {line}" for line in wrong)
        if "dialogs" in (given.show or SHOWN):
            dialogs(window, look_at)
    if given.sheets:
        _lay_on_sheets(taken)
    return found


def examine(shown: "QWidget") -> list[str]:
    """Return what cannot be read of what is shown, and what cannot be told."""
    from audit import findings
    from spoken import unspoken

    return [*findings(shown), *unspoken(shown)]


def _grown(window: "MainWindow", look: "Look") -> list[str]:
    """Return whether the window had to grow for the page."""
    size = (window.width(), window.height())
    return [f"SIZE {size[0]}x{size[1]}"] if size != look.size else []


def _lay_on_sheets(pictures: Sequence[Path]) -> None:
    """Put six pictures on one, to look at many at a time."""
    from PIL import Image

    for at in range(0, len(pictures), TO_A_SHEET):
        opened = [Image.open(path).convert("RGB") for path in pictures[at : at + TO_A_SHEET]]
        wide, high = max(one.width for one in opened), max(one.height for one in opened)
        rows = -(-len(opened) // ACROSS)
        sheet = Image.new("RGB", (wide * ACROSS, high * rows), "magenta")
        for place, one in enumerate(opened):
            sheet.paste(one, (place % ACROSS * wide, place // ACROSS * high))
        first = pictures[at]
        sheet.save(first.with_name(f"sheet-{first.stem}.png"))


if __name__ == "__main__":
    sys.exit(main())
