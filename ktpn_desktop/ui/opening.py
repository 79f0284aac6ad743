"""Opens the window on a profile: the one place that puts all parts together."""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from ktpn_desktop import __version__, crash
from ktpn_desktop.app.session import open_at_once
from ktpn_desktop.app.settings import load_settings
from ktpn_desktop.domain.problem import Problem, Refused, Trouble
from ktpn_desktop.paths import Profile
from ktpn_desktop.ui.application import Application, Desktop
from ktpn_desktop.ui.single_instance import SingleInstance

_LOG_SIZE = 1_000_000  # bytes; then a new one is begun, and the one before is kept
_REFUSED = 3


def open_window(profile: Profile) -> int:
    """Stay until the window is closed; return the status of the program's end."""
    application = Application([sys.argv[0]])
    settings, _repaired = load_settings(profile.settings)
    application.use(settings)
    try:
        profile.ensure()
    except OSError as error:
        return _refuse(application, _unwritable(profile, error))
    instance = SingleInstance(profile.lock, application)
    if not instance.acquire():
        if instance.call_first():
            return 0
        return _refuse(application, Refused(Problem(code="profile.in_use")))
    _log_to(profile.logs)
    watch = crash.install(profile.logs, application.report_crash)
    try:
        return _run_profile(application, profile, instance)
    finally:
        watch.remove()
        instance.release()


def _run_profile(application: Application, profile: Profile, instance: SingleInstance) -> int:
    """Open the profile, or make it first, and stay until its window is closed."""
    try:
        if not profile.database.is_file() and not _first_run(application, profile):
            return 0
        session = open_at_once(profile.folder)
    except Trouble as trouble:
        return _refuse(application, trouble)
    if session.settings != application.settings:
        application.use(session.settings)
    unseen = crash.pending_reports(profile.logs)
    desktop = Desktop(application, session)
    instance.raise_wanted.connect(desktop.raise_to_front)
    desktop.painted.connect(instance.listen)
    desktop.painted.connect(lambda: _tell_last_crash(application, unseen))
    desktop.show()
    try:
        return application.exec()
    finally:
        desktop.close()


def _tell_last_crash(application: Application, reports: Sequence[Path]) -> None:
    """Show the report of what ended the program the last time; older ones are only kept."""
    for report in reports[:-1]:
        crash.mark_seen(report)
    if reports:
        application.report_crash(reports[-1])


def _first_run(application: Application, profile: Profile) -> bool:
    """Ask who uses the program and make the profile; False when the window was closed."""
    from ktpn_desktop.ui.pages.first_run import FirstRun
    from ktpn_desktop.ui.widgets.focus_ring import FocusRing

    wizard = FirstRun(profile, application.language)
    FocusRing(wizard)
    wizard.show()
    application.exec()
    return profile.database.is_file()


def _refuse(application: Application, trouble: Trouble) -> int:
    """Say why the program cannot start."""
    from ktpn_desktop.ui.dialogs.trouble_dialog import TroubleDialog

    TroubleDialog(trouble, application.language).exec()
    return _REFUSED


def _unwritable(profile: Profile, error: OSError) -> Refused:
    values = {"folder": str(profile.folder), "reason": error.strerror or type(error).__name__}
    return Refused(Problem(code="profile.unwritable", values=values))


def _log_to(folder: Path) -> None:
    # Turned over here: logging.handlers brings in sockets and pickles, which a start pays for.
    path = folder / "ktpn.log"
    if path.exists() and path.stat().st_size > _LOG_SIZE:
        path.replace(folder / "ktpn-before.log")
    handler = logging.FileHandler(path, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])
    logging.getLogger(__name__).info("KTPN Desktop %s starts", __version__)
