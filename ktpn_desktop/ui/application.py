"""The Qt application, set up in the one right order, and the window of the open profile."""

import atexit
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from ktpn_desktop import __version__, crash
from ktpn_desktop.app.session import Session
from ktpn_desktop.app.settings import Settings, Theme
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.paths import APPLICATION
from ktpn_desktop.ui import theme
from ktpn_desktop.ui.fonts import load_fonts
from ktpn_desktop.ui.garbage import GarbageCollector
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.main_window import MainWindow
from ktpn_desktop.ui.messages import log_qt_messages
from ktpn_desktop.ui.navigation import pages_for
from ktpn_desktop.ui.roles import speak_roles
from ktpn_desktop.ui.translation import Translation
from ktpn_desktop.ui.wrapping import load_dictionary, wrapping

if TYPE_CHECKING:
    from ktpn_desktop.domain.problem import Trouble
    from ktpn_desktop.ui.backup_keeper import BackupKeeper

_FRAME = 32


class Application(QObject):
    """Everything that is one for the process: fonts, language, colours, garbage, crashes."""

    _crashed = Signal(str)

    def __init__(self, arguments: list[str]) -> None:
        log_qt_messages()
        QApplication.setApplicationName(APPLICATION)
        QApplication.setApplicationVersion(__version__)
        QApplication.setDesktopFileName("ktpn-desktop")
        # As an argument: setStyle() hands the style back, and with it all that styles know.
        self.qt = QApplication([*arguments, "-style", "Fusion"])
        super().__init__()
        speak_roles()
        atexit.register(_hide_windows)  # after Qt's own, and so before it
        load_fonts()
        self._translation = Translation(self.qt)
        self._garbage = GarbageCollector(self)
        self._settings = Settings()
        self._crashed.connect(self._show_crash, Qt.ConnectionType.QueuedConnection)
        hints = self.qt.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    @property
    def settings(self) -> Settings:
        """The settings that are in use."""
        return self._settings

    @property
    def language(self) -> str:
        """The language that is spoken."""
        return self._settings.language

    def use(self, settings: Settings) -> None:
        """Speak this language and show these colours at this size."""
        self._settings = settings
        self._translation.speak(settings.language)
        theme.apply(self.qt, settings.theme, settings.zoom)

    def report_crash(self, report: Path) -> None:
        """Show where the report of an error is; may be called in any thread."""
        self._crashed.emit(str(report))

    def exec(self) -> int:
        """Run until the last window is closed."""
        return self.qt.exec()

    @Slot()
    def _follow_system(self) -> None:
        if self._settings.theme is Theme.SYSTEM:
            theme.apply(self.qt, self._settings.theme, self._settings.zoom)

    @Slot(str)
    def _show_crash(self, report: str) -> None:
        from ktpn_desktop.ui.dialogs.crash_dialog import CrashDialog

        CrashDialog(Path(report), self.qt.activeWindow()).exec()
        crash.mark_seen(Path(report))


class Desktop(QObject):
    """The window of one open profile; it is built anew when the language or zoom changes."""

    painted = Signal()  # once, when the first page can be seen

    def __init__(self, application: Application, session: Session) -> None:
        super().__init__(application)
        self._application = application
        self.hub = Hub(session, self)
        self.restore_from: Path | None = None
        """The copy that the profile is to become once it is closed."""
        self._backups: BackupKeeper | None = None  # until there can be something to keep
        self.window = self._build()
        self.hub.settings_changed.connect(
            self._use_settings, Qt.ConnectionType.QueuedConnection
        )
        self.hub.restore_wanted.connect(self._end_for, Qt.ConnectionType.QueuedConnection)

    def show(self) -> None:
        """Show the window; what it does not need for that is loaded afterwards."""
        self.window.filled.connect(self.painted, Qt.ConnectionType.QueuedConnection)
        self.window.completed.connect(self._after_paint, Qt.ConnectionType.QueuedConnection)
        if _fits(self.window):
            self.window.show()
        else:
            self.window.showMaximized()

    @Slot()
    def raise_to_front(self) -> None:
        """Bring the window to the front."""
        self.window.raise_to_front()

    def close(self) -> None:
        """Stop the worker, keep a last backup, then close the profile."""
        self.hub.close()
        if self._backups is not None:
            self._backups.close()
        self.hub.session.close()

    def _build(self) -> MainWindow:
        return MainWindow(self.hub, pages_for(self.hub.session.role))

    @Slot()
    def _after_paint(self) -> None:
        from ktpn_desktop.ui.backup_keeper import BackupKeeper  # now that the page is seen

        self._backups = BackupKeeper(self.hub.session, self)
        self._backups.failed.connect(self._show_trouble)
        self.hub.session.learn_names()
        self.hub.jobs.run(
            lambda progress: load_dictionary(), lambda _: wrapping().set_ready(), owner=self
        )
        self._go_on()
        if repaired := self.hub.session.repaired:
            self.hub.jobs.troubled.emit(BadData(repaired))

    def _go_on(self) -> None:
        """Open the form that was being filled when the program was ended by force."""
        if not self.hub.session.profile.open_form.exists():
            return
        from ktpn_desktop.app.left_open import left_open

        if place := left_open(self.hub.session):
            self.window.open(place.page, {"visit": place.visit, "left": place})

    @Slot(object)
    def _show_trouble(self, trouble: "Trouble") -> None:
        self.window.show_trouble(trouble)

    @Slot(object)
    def _end_for(self, copy: Path) -> None:
        """Close the window for a restoration, unless what is being typed cannot be saved."""
        if self.window.close():
            self.restore_from = copy

    @Slot(object, object)
    def _use_settings(self, before: Settings, now: Settings) -> None:
        self._application.use(now)
        if (before.language, before.zoom) != (now.language, now.zoom):
            self._rebuild()

    def _rebuild(self) -> None:
        """Build the window again at the same page: every text and size is a new one."""
        old = self.window
        if not old.leave():
            return
        place = old.current
        self.window = self._build()
        self.window.restoreGeometry(old.saveGeometry())
        if place is not None:
            self.window.open(*place)
        self.window.show()
        old.hide()
        old.deleteLater()


def _hide_windows() -> None:
    """Take every window off the screen while all of it is whole, however the program ends.

    Of a window that is still shown at the end PySide takes apart one piece after the other. A
    field that loses the focus meanwhile asks pieces that are gone already, which crashes.
    """
    for window in QApplication.topLevelWidgets():
        window.hide()


def _fits(window: MainWindow) -> bool:
    """Tell whether the screen has room for the window and what the system draws above it."""
    room = window.screen().availableGeometry()
    return window.width() <= room.width() and window.height() + _FRAME <= room.height()
