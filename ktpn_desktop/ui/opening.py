"""Opens the window on a profile: the one place that puts all parts together."""

import logging
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ktpn_desktop import __version__, crash
from ktpn_desktop.app.opening import open_at_once
from ktpn_desktop.app.session import Session
from ktpn_desktop.app.settings import load_settings
from ktpn_desktop.domain.problem import Problem, Refused, Trouble
from ktpn_desktop.paths import Profile
from ktpn_desktop.ui.application import Application, Desktop
from ktpn_desktop.ui.single_instance import SingleInstance

if TYPE_CHECKING:
    from ktpn_desktop.store.restore import Restored

translate = QCoreApplication.translate

_LOG_SIZE = 1_000_000  # bytes; then a new one is begun, and the one before is kept
_REFUSED = 3
_DAMAGES = frozenset({"store.damaged", "store.not_ours"})


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
    """Open the profile, or make it first, and stay until its window is closed.

    When a copy is to take its place, it is closed, restored, and opened again.
    """
    if not profile.database.is_file() and not _first_run(application, profile):
        return 0
    restored: Restored | None = None
    while True:
        try:
            session = open_at_once(profile.folder)
        except Trouble as trouble:
            status, copy = _REFUSED, _ask_copy(application, profile, trouble)
        else:
            status, copy = _stay(application, session, instance, restored=restored)
        if copy is None:
            return status
        restored = _restore(application, profile, copy)


def _stay(
    application: Application,
    session: Session,
    instance: SingleInstance,
    *,
    restored: "Restored | None",
) -> tuple[int, Path | None]:
    """Show the window until it is closed; return the status, and the copy to restore."""
    if session.settings != application.settings:
        application.use(session.settings)
    unseen = crash.pending_reports(session.profile.logs)
    desktop = Desktop(application, session)
    instance.raise_wanted.connect(desktop.raise_to_front)
    desktop.painted.connect(instance.listen)
    desktop.painted.connect(lambda: _tell_last_crash(application, unseen))
    if restored is not None:
        kept = restored.kept
        desktop.painted.connect(lambda: _tell_restored(desktop, kept))
    desktop.show()
    try:
        return application.exec(), desktop.restore_from
    finally:
        desktop.close()
        desktop.deleteLater()


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


def _ask_copy(application: Application, profile: Profile, trouble: Trouble) -> Path | None:
    """Say why the profile cannot be opened; offer its copies where it is damaged."""
    if trouble.problems[0].code not in _DAMAGES:
        _refuse(application, trouble)
        return None
    from ktpn_desktop.ui.dialogs.backups import BackupsDialog

    dialog = BackupsDialog(
        profile.backups,
        is_open=False,
        trouble=trouble,
        language=application.language,
    )
    dialog.exec()
    return dialog.restore_from


def _restore(application: Application, profile: Profile, copy: Path) -> "Restored | None":
    """Put a copy in the profile's place; None, with the reason shown, when that cannot be."""
    from ktpn_desktop.app.restoring import lacking, restore_profile
    from ktpn_desktop.ui.dialogs.trouble_dialog import TroubleDialog

    try:
        restored = restore_profile(profile, copy)
    except Trouble as trouble:
        _refuse(application, trouble)
        return None
    if (problem := lacking(restored)) is not None:
        title = translate("opening", "กู้คืนแล้ว แต่ไฟล์ประกอบไม่ครบ")
        TroubleDialog(Refused(problem), application.language, title=title).exec()
    return restored


def _tell_restored(desktop: Desktop, kept: Path | None) -> None:
    from ktpn_desktop.ui.widgets.toast import Toast

    words = translate("opening", "กู้คืนไฟล์งานจากสำเนาแล้ว")
    where = translate("opening", "ไฟล์งานก่อนหน้านี้เก็บไว้ที่ {file}")
    detail = where.format(file=kept.name) if kept is not None else ""
    desktop.window.show_toast(Toast(words, detail))


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
