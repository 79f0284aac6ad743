"""The window: menu, pages, bottom bar, toasts; it composes and passes on, nothing more."""

from collections.abc import Sequence
from datetime import datetime
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from ktpn_desktop.domain.ids import EditId
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.navigation import PageSpec
from ktpn_desktop.ui.page_stack import PageStack
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.hint_bar import HintBar, StatusBar
from ktpn_desktop.ui.widgets.sidebar import MenuEntry, Sidebar

if TYPE_CHECKING:
    # Imported where they are used, so that the frame of the window is there at once.
    from ktpn_desktop.ui.pages.page import Page, State
    from ktpn_desktop.ui.palette import Palette
    from ktpn_desktop.ui.widgets.focus_ring import FocusRing
    from ktpn_desktop.ui.widgets.toast import Toast
    from ktpn_desktop.ui.widgets.toast_host import ToastHost
    from ktpn_desktop.ui.window_keys import WindowKeys

SETTINGS_PAGE = "settings"
SMALLEST = (1000, 640)
USUAL = (1366, 768)
NARROW_BELOW = 1200
DIRECT_PAGES = 8  # Alt+1 to Alt+8
_COUNT_AFTER = 200  # ms; whoever answers a form is not kept waiting for figures in the menu

_Seen = Enum("_Seen", ["NOTHING", "FRAME", "PAGE"])  # what of the window has been painted


class MainWindow(QMainWindow):
    """Shows these pages; each is built when it is first opened.

    Its frame is painted first: menu, name, bars, all that is known without reading any page.
    The first page follows right after, and then what only the hands need.
    """

    painted = Signal()  # once, when the frame can be seen
    filled = Signal()  # once, when a page can be seen in it
    completed = Signal()  # once, when it also knows its keys

    def __init__(self, hub: Hub, specs: Sequence[PageSpec]) -> None:
        super().__init__()
        self.hub = hub
        self.specs = tuple(specs)
        self._menu = [
            spec for spec in self.specs if spec.under is None and spec.id != SETTINGS_PAGE
        ]
        self.entries = self._menu_entries()
        self._seen = _Seen.NOTHING
        self._wants_narrow: bool | None = None  # None: as the page and the width say

        settings = next((one for one in self.entries if one.id == SETTINGS_PAGE), None)
        self.sidebar = Sidebar([one for one in self.entries if one is not settings], settings)
        self.pages = PageStack(hub, specs)
        self.hint_bar = HintBar()
        self.status_bar = StatusBar()
        self._lay_out()
        self._keys: WindowKeys | None = None
        self._ring: FocusRing | None = None
        self._toasts: ToastHost | None = None
        self._search: Palette | None = None
        self._counting = QTimer(self)
        self._counting.setSingleShot(True)

        self._connect()
        self._name()
        self._restore_geometry()

    @property
    def current(self) -> "tuple[str, State] | None":
        """The page that is shown, and what stands on it."""
        return self.pages.current

    def page(self, page: str) -> "Page":
        """Return a page, built if it was not there yet."""
        return self.pages.page(page)

    def page_ids(self) -> tuple[str, ...]:
        """Return the pages of this role."""
        return tuple(spec.id for spec in self.specs)

    def open(self, page: str, state: "State | None" = None) -> bool:
        """Show a page; False when the present one cannot be left yet."""
        return self.pages.open(page, state)

    @Slot()
    def go_back(self) -> None:
        """Show the page before as it was; without one, the page this one belongs to."""
        self.pages.go_back()

    @Slot()
    def leave(self) -> bool:
        """Save what is being typed; False, with the reason shown, when that cannot be done."""
        return self.pages.leave()

    @Slot()
    def toggle_menu(self) -> None:
        """Show the menu with words, or as icons; from now on as it is wanted."""
        self._wants_narrow = not self.sidebar.narrow
        self._choose_width()

    @property
    def search(self) -> "Palette":
        """The search over the whole program, built when it is first wanted."""
        if self._search is None:
            from ktpn_desktop.ui.finding import Finder
            from ktpn_desktop.ui.palette import Palette

            self._search = Palette(Finder(hub=self.hub, specs=self.specs, window=self), self)
            self._search.chosen.connect(self.open)
        return self._search

    @Slot()
    def open_search(self) -> None:
        """Show the search."""
        self.search.open()

    @property
    def toasts(self) -> "ToastHost":
        """Where toasts stand, built for the first of them."""
        if self._toasts is None:
            from ktpn_desktop.ui.widgets.toast_host import ToastHost

            self._toasts = ToastHost(self)
            self._toasts.undo.connect(self._undo_edit)
        return self._toasts

    @Slot(object)
    def show_toast(self, toast: "Toast") -> None:
        """Say something at the bottom of the window."""
        bar = self.hint_bar if self.hint_bar.isVisibleTo(self) else self.status_bar
        self.toasts.bottom = bar.sizeHint().height()
        self.toasts.show_toast(toast.after(self.hub.store.last_edit))

    @Slot(object)
    def show_trouble(self, trouble: Trouble) -> None:
        """Say why something could not be done."""
        from ktpn_desktop.ui.dialogs.trouble_dialog import TroubleDialog

        TroubleDialog(trouble, self.hub.session.language, self).exec()

    @Slot()
    def raise_to_front(self) -> None:
        """Come to the front, for a second start of the program."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.raise_()
        self.activateWindow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from ktpn_desktop.ui.widgets.enter_key import press_focused

        if not press_focused(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.leave():
            event.ignore()
            return
        self._window_settings().setValue("geometry", self.saveGeometry())
        super().closeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._tell_of_frame()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A page covers the window, which is then not painted itself.
        if event.type() is QEvent.Type.Paint and self._seen is not _Seen.PAGE:
            self._tell_of_frame()
            self._seen = _Seen.PAGE
            watched.removeEventFilter(self)
            self.filled.emit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_width()

    # What it is made of

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.pages, 1)
        right.addWidget(self.hint_bar)
        right.addWidget(self.status_bar)
        root = QWidget()
        layout = QHBoxLayout(root)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sidebar)
        layout.addLayout(right, 1)
        self.setCentralWidget(root)
        self.setMinimumSize(*SMALLEST)
        self.hint_bar.hide()

    def _connect(self) -> None:
        self.sidebar.chosen.connect(self.open)
        self.sidebar.search_wanted.connect(self.open_search)
        self.painted.connect(self._fill, Qt.ConnectionType.QueuedConnection)
        self.filled.connect(self._complete_soon, Qt.ConnectionType.QueuedConnection)
        self.hub.changed.connect(self._on_change)
        self.hub.jobs.troubled.connect(self.show_trouble)
        self.pages.troubled.connect(self.show_trouble)
        self.pages.toast.connect(self.show_toast)
        self.pages.shown.connect(self._on_shown)
        self.pages.hints_changed.connect(self._show_hints)
        self._counting.timeout.connect(self._count)
        self.hub.closing.connect(self._counting.stop)
        QGuiApplication.instance().commitDataRequest.connect(self.leave)  # type: ignore[union-attr]

    def _tell_of_frame(self) -> None:
        if self._seen is _Seen.NOTHING:
            self._seen = _Seen.FRAME
            self.painted.emit()

    @Slot()
    def _fill(self) -> None:
        """Show the first page in the frame."""
        if self._menu and self.pages.spec is None:
            self.open(self._menu[0].id)

    @Slot()
    def _complete_soon(self) -> None:
        QTimer.singleShot(0, self._complete)  # after all that waits for the same

    @Slot()
    def _complete(self) -> None:
        """Add what the first page was painted without."""
        from ktpn_desktop.ui.dropping import Dropping
        from ktpn_desktop.ui.widgets.focus_ring import FocusRing
        from ktpn_desktop.ui.window_keys import WindowKeys

        self._keys = WindowKeys(self)
        self._ring = FocusRing(self)
        self._dropping = Dropping(self)
        self._count()
        self.completed.emit()

    def _menu_entries(self) -> list[MenuEntry]:
        """Return the pages of the menu, and the settings, with the keys that open them."""
        keys = {spec.id: f"Alt+{at}" for at, spec in enumerate(self._menu, start=1)}
        direct = dict(list(keys.items())[:DIRECT_PAGES]) | {SETTINGS_PAGE: "Ctrl+,"}
        return [
            MenuEntry(spec.id, spec.shown_title, spec.icon, direct.get(spec.id, ""))
            for spec in self.specs
            if spec.under is None
        ]

    def _name(self) -> None:
        session = self.hub.session
        roles = {
            Role.SECRETARY: self.tr("เลขานุการ ก.ต.ป.น."),
            Role.SUPERVISOR: self.tr("ศึกษานิเทศก์"),
        }
        name = session.profile.folder.name
        self.setWindowTitle(f"{name} – KTPN Desktop")
        self.sidebar.set_person(session.person.name, roles[session.role], session.area)
        self.status_bar.show_profile(self.tr("ไฟล์งาน: {name}").format(name=name))

    # What the pages say

    @Slot(object)
    def _on_shown(self, spec: PageSpec) -> None:
        if self._seen is not _Seen.PAGE and self.pages.on_top is not None:
            self.pages.on_top.installEventFilter(self)
        self.sidebar.set_current(spec.under or spec.id)
        self._choose_width()
        self._show_hints()

    @Slot()
    def _show_hints(self) -> None:
        hints = self.pages.hints()
        self.hint_bar.show_hints(hints)
        self.hint_bar.setVisible(bool(hints))
        self.status_bar.setVisible(not hints)

    # News of changes, undo

    @Slot(object)
    def _on_change(self, _change: object) -> None:
        from ktpn_desktop.ui.texts import clock

        at = clock(datetime.now())
        self.status_bar.show_saved(self.tr("บันทึกแล้ว {time}").format(time=at))
        self._counting.start(_COUNT_AFTER)

    @Slot()
    def _count(self) -> None:
        for spec in self._menu:
            if spec.count is not None:
                self.sidebar.set_count(spec.id, spec.count(self.hub))

    @Slot(object)
    def _undo_edit(self, edit: EditId) -> None:
        from ktpn_desktop.ui.taking_back import take_back

        if self.leave():
            undo = partial(self.hub.store.undo, edit)
            take_back(undo, self.toasts, self.show_toast, self.hub.session.language)

    # Widths and sizes

    def _choose_width(self) -> None:
        spec = self.pages.spec
        narrow = self._wants_narrow
        if narrow is None:
            narrow = spec is not None and spec.narrow_menu
        narrow = narrow or self.width() < px(NARROW_BELOW)
        if narrow != self.sidebar.narrow:
            self.sidebar.set_narrow(narrow)

    def _window_settings(self) -> QSettings:
        path = self.hub.session.profile.folder / "window.ini"
        return QSettings(str(path), QSettings.Format.IniFormat)

    def _restore_geometry(self) -> None:
        saved = self._window_settings().value("geometry")
        if not saved or not self.restoreGeometry(saved):
            self.resize(*USUAL)
