"""The last resort: a report file for an error nobody caught, or a crash of the process.

A report can be shown and sent, so it names no person and no place: file names without folders,
no values of variables, and of the error's own text only what cannot be somebody's words.
"""

import faulthandler
import logging
import re
import sys
import threading
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath, PureWindowsPath
from types import TracebackType

from ktpn_desktop import __version__
from ktpn_desktop.paths import default_profile

PENDING = "crash-*.txt"
"""Reports that no person has seen yet; a seen one is renamed to `seen-crash-…`."""

FAULT = "fault.txt"
"""Where the process writes its last words when a fatal signal ends it."""

MOST_REPORTS = 20

_QUOTED = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"|`[^`\n]*`|“[^”\n]*”|‘[^’\n]*’|«[^»\n]*»")
_ABOUT_CODE = re.compile(r"[ -.0-\[\]-~]*")  # ASCII without the slashes of a path
_PATH = re.compile(r"(?:[A-Za-z]:)?[\\/][^\s:,;'\"]+")
_NOT_LATIN = re.compile(r"[^\x00-\x7f]+(?:[ .]*[^\x00-\x7f]+)*")
_CAPITALISED = re.compile(r"\b[A-Z][a-z]+\b")
_ADDRESS = re.compile(r"\S+@\S+")
_LONG_NUMBER = re.compile(r"\d[\d\s-]{5,}\d")

# fmt: off
_OWN_WORDS = frozenset({
    "A", "An", "Can", "Cannot", "Could", "Expected", "Failed", "False", "Got", "In", "Internal",
    "Invalid", "Is", "Missing", "No", "None", "Not", "Out", "Path", "Permission", "Such", "The",
    "Too", "True", "Unable", "Unknown", "Unsupported",
})
# fmt: on
"""Capitalised words that begin Python's own messages; any other may be a name."""

_log = logging.getLogger(__name__)

Show = Callable[[Path], None]


def install(folder: Path, show: Show | None = None) -> "Watch":
    """Report from now on every error that reaches the top, in any thread, and fatal signals.

    Call it when the profile is locked: the file for fatal signals belongs to one process.
    `show` is called with each new report, in the thread of the error.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _keep_last_fault(folder)
    watch = Watch(folder, show)
    sys.excepthook = watch.caught
    threading.excepthook = watch.caught_in_thread
    return watch


def write_report(error: BaseException, folder: Path | None = None) -> Path:
    """Write the report of this error, into the default profile's logs if no folder is named."""
    folder = folder or default_profile().logs
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.now(UTC)
    path = folder / f"crash-{now:%Y%m%d-%H%M%S-%f}.txt"
    path.write_text(report_text(error, now), "utf-8")
    _keep_newest(folder)
    return path


def pending_reports(folder: Path) -> list[Path]:
    """Return the reports that no person has seen yet, oldest first."""
    return sorted(folder.glob(PENDING))


def mark_seen(report: Path) -> Path:
    """Keep the report, but do not offer it again."""
    return report.rename(report.with_name(f"seen-{report.name}"))


class Watch:
    """Stands where errors end that nobody caught."""

    def __init__(self, folder: Path, show: Show | None) -> None:
        self._folder = folder
        self._show = show
        self._busy = threading.local()
        self._faults = (folder / FAULT).open("w", encoding="ascii", errors="replace")
        faulthandler.enable(self._faults)

    def caught(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None = None,
    ) -> None:
        """Report one error; an error while reporting is only logged, never reported in turn."""
        if not isinstance(error, Exception):  # Ctrl+C and the like are no bugs
            sys.__excepthook__(kind, error, trace)
            return
        if getattr(self._busy, "now", False):
            _log.error("an error while another was being reported: %s", kind.__name__)
            return
        self._busy.now = True
        try:
            path = write_report(error, self._folder)
            _log.error("an error that nobody expected; its report is %s", path.name)
            if self._show:
                self._show(path)
        except Exception as second:  # the last resort has nobody left to tell but the log
            _log.error("the report could not be finished: %s", type(second).__name__)
        finally:
            self._busy.now = False

    def caught_in_thread(self, caught: threading.ExceptHookArgs) -> None:
        """Report an error that ended a thread."""
        if caught.exc_value is not None:
            self.caught(caught.exc_type, caught.exc_value, caught.exc_traceback)

    def remove(self) -> None:
        """Give everything back, as a clean end of the program does."""
        sys.excepthook = sys.__excepthook__
        threading.excepthook = threading.__excepthook__
        faulthandler.disable()
        self._faults.close()
        (self._folder / FAULT).unlink(missing_ok=True)


def report_text(error: BaseException, at: datetime) -> str:
    """Return the whole report: version, platform, and where the code was, cause by cause."""
    parts = [_head(at)]
    for link, meaning in _chain(error):
        kind = f"{type(link).__module__}.{type(link).__qualname__}"
        parts.append(f"{meaning}{kind}: {_own_text(link)}")
        parts += [
            f"  {_base(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(link.__traceback__)
        ]
    return "\n".join(parts) + "\n"


def masked(text: str) -> str:
    """Return the text without what may be a person's words, names, numbers or folders."""
    text = _QUOTED.sub("'…'", text)
    text = _PATH.sub("…", text)
    text = _ADDRESS.sub("…", text)
    text = _LONG_NUMBER.sub("…", text)
    text = _CAPITALISED.sub(lambda word: word[0] if word[0] in _OWN_WORDS else "…", text)
    return _NOT_LATIN.sub("…", text)[:500]


def without_folders(text: str) -> str:
    """Return a fault's text with the file names cut to their last part."""
    return re.sub(r'File "([^"]*)"', lambda match: f'File "{_base(match[1])}"', text)


def _keep_last_fault(folder: Path) -> None:
    """Make a report of what a fatal signal left behind the last time."""
    path = folder / FAULT
    if not path.exists():
        return
    text = path.read_text("ascii", errors="replace")
    if text.strip():
        at = datetime.fromtimestamp(path.stat().st_mtime, UTC)
        report = folder / f"crash-{at:%Y%m%d-%H%M%S-%f}.txt"
        report.write_text(_head(at) + "\n" + without_folders(text), "utf-8")
    path.unlink()


def _keep_newest(folder: Path) -> None:
    reports = [*folder.glob(PENDING), *folder.glob(f"seen-{PENDING}")]
    by_age = sorted(reports, key=lambda path: path.name.removeprefix("seen-"))
    for path in by_age[:-MOST_REPORTS]:
        path.unlink(missing_ok=True)


def _head(at: datetime) -> str:
    import platform  # asks the system for much, which a start without an error does not need

    lines = [
        f"KTPN Desktop {__version__}",
        f"Python {platform.python_version()}",
        f"{platform.system()} {platform.release()} {platform.machine()}",
        f"{at:%Y-%m-%d %H:%M:%S} UTC",
    ]
    return "\n".join(lines) + "\n"


def _own_text(error: BaseException) -> str:
    """Return what the error says itself, masked; what it quotes of our own code may stay."""
    try:
        text = str(error)
    except Exception:  # an error that cannot even say what it is still gets its report
        return "…"
    if isinstance(error, ImportError | NameError | AttributeError) and _ABOUT_CODE.fullmatch(
        text
    ):
        return text[:500]
    return masked(text)


def _chain(error: BaseException) -> list[tuple[BaseException, str]]:
    """Return the error and what led to it, the latest first."""
    links: list[tuple[BaseException, str]] = []
    link: BaseException | None = error
    while link is not None and all(link is not known for known, _ in links):
        links.append((link, "caused by " if links else ""))
        link = link.__cause__ or (None if link.__suppress_context__ else link.__context__)
    return links


def _base(name: str) -> str:
    """Return a file's name without its folders, whichever system wrote it."""
    return PureWindowsPath(PurePosixPath(name).name).name
