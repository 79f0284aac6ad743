"""The window: menu, pages, bottom bar, toasts; it composes and passes on, nothing more."""

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import Enum
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSettings, Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QCloseEvent,
    QGuiApplication,
    QKeyEvent,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ktpn_desktop.domain.ids import EditId
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.history import History, Visited
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.navigation import PageSpec
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.hint_bar import HintBar, StatusBar
from ktpn_desktop.ui.widgets.sidebar import MenuEntry, Sidebar

if TYPE_CHECKING:
    # Imported where they are used, so that the frame of the window is there at once.
    from ktpn_desktop.store.database import Undone
    from ktpn_desktop.ui.pages.page import Page, State
    from ktpn_desktop.ui.palette import Palette
    from ktpn_desktop.ui.widgets.focus_ring import FocusRing
    from ktpn_desktop.ui.widgets.toast import Toast
    from ktpn_desktop.ui.widgets.toast_host import ToastHost

SETTINGS_PAGE = "settings"
SMALLEST = (1000, 640)
USUAL = (1366, 768)
NARROW_BELOW = 1200
DIRECT_PAGES = 8  # Alt+1 to Alt+8


_Seen = Enum("_Seen", ["NOTHING", "FRAME", "PAGE"])  # what of the window has been painted


class MainWindow(QMainWindow):
    """Shows these pages; each is built when it is first opened.

    Its frame is painted first: menu, name, bars, all that is known without reading any page.
    The first page and what only the hands need follow right after, when that stands there.
    """

    painted = Signal()  # once, when the frame can be seen
    filled = Signal()  # once, when a page can be seen in it

    def __init__(self, hub: Hub, specs: Sequence[PageSpec]) -> None:
        super().__init__()
        self.hub = hub
        self._specs = {spec.id: spec for spec in specs}
        self._menu = [
            spec
            for spec in self._specs.values()
            if spec.under is None and spec.id != SETTINGS_PAGE
        ]
        self._pages: dict[str, Page] = {}
        self._current: str | None = None
        self._history = History()
        self._seen = _Seen.NOTHING
        self._wants_narrow: bool | None = None  # None: as the page and the width say

        self.sidebar = Sidebar(self._menu_entries(), self._settings_entry())
        self._stack = QStackedWidget()
        self.hint_bar = HintBar()
        self.status_bar = StatusBar()
        self._lay_out()
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
        if self._current is None:
            return None
        return self._current, self._pages[self._current].state()

    def page(self, page: str) -> "Page":
        """Return a page, built if it was not there yet."""
        if page not in self._pages:
            self._pages[page] = self._build(self._specs[page])
        return self._pages[page]

    def page_ids(self) -> tuple[str, ...]:
        """Return the pages of this role."""
        return tuple(self._specs)

    def open(self, page: str, state: "State | None" = None) -> bool:
        """Show a page; False when the present one cannot be left yet."""
        if not self.leave():
            return False
        if self._current is not None:
            self._history.push(Visited(self._current, self._pages[self._current].state()))
        self._show(page, state or {})
        return True

    @Slot()
    def go_back(self) -> None:
        """Show the page before as it was; without one, the page this one belongs to."""
        if self._current is None or not self.leave():
            return
        if (visited := self._history.pop()) is not None:
            self._show(visited.page, visited.state)
        elif (above := self._specs[self._current].under) is not None:
            self._show(above, {})

    @Slot()
    def leave(self) -> bool:
        """Save what is being typed; False, with the reason shown, when that cannot be done."""
        if self._current is None:
            return True
        try:
            return self._pages[self._current].leave()
        except Trouble as trouble:
            self.show_trouble(trouble)
            return False

    @property
    def search(self) -> "Palette":
        """The search over the whole program, built when it is first wanted."""
        if self._search is None:
            from ktpn_desktop.ui.finding import Finder
            from ktpn_desktop.ui.palette import Palette

            specs = tuple(self._specs.values())
            self._search = Palette(Finder(hub=self.hub, specs=specs, window=self), self)
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
        if self._seen is _Seen.NOTHING:
            self._seen = _Seen.FRAME
            self.painted.emit()
        elif self._seen is _Seen.FRAME and self._current is not None:
            self._seen = _Seen.PAGE
            self.filled.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._choose_width()

    # What it is made of

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
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
        self.hub.changed.connect(self._on_change)
        self.hub.jobs.troubled.connect(self.show_trouble)
        self._counting.timeout.connect(self._count)
        QGuiApplication.instance().commitDataRequest.connect(self.leave)  # type: ignore[union-attr]

    @Slot()
    def _fill(self) -> None:
        """Add what the frame was painted without."""
        from ktpn_desktop.ui.dropping import Dropping
        from ktpn_desktop.ui.widgets.focus_ring import FocusRing

        self._add_shortcuts()
        self._ring = FocusRing(self)
        self._dropping = Dropping(self)
        if self._menu and self._current is None:
            self.open(self._menu[0].id)
        self._count()

    def _add_shortcuts(self) -> None:
        from PySide6.QtGui import QKeySequence, QShortcut

        from ktpn_desktop.ui.zooming import Zooming

        zooming = Zooming(self.hub, self)
        zooming.refused.connect(self._tell_largest)
        actions: dict[str, Callable[[], object]] = {
            "Alt+Left": self.go_back,
            "Ctrl+K": self.open_search,
            "Ctrl+Z": partial(self._take_back, self.hub.store.undo),
            "Ctrl+Y": partial(self._take_back, self.hub.store.redo),
            "Ctrl+Shift+Z": partial(self._take_back, self.hub.store.redo),
            "Ctrl+S": self._save_now,
            "Ctrl+\\": self._toggle_menu,
            "Ctrl+=": zooming.larger,
            "Ctrl++": zooming.larger,
            "Ctrl+-": zooming.smaller,
            "Ctrl+0": zooming.usual,
            "F1": self._show_keys,
        }
        if SETTINGS_PAGE in self._specs:
            actions["Ctrl+,"] = partial(self.open, SETTINGS_PAGE)
        for at, spec in enumerate(self._menu[:DIRECT_PAGES], start=1):
            actions[f"Alt+{at}"] = partial(self.open, spec.id)
        for keys, action in actions.items():
            QShortcut(QKeySequence(keys), self).activated.connect(action)

    def _menu_entries(self) -> list[MenuEntry]:
        return [
            MenuEntry(spec.id, spec.shown_title, spec.icon, f"Alt+{at}" if at <= 8 else "")
            for at, spec in enumerate(self._menu, start=1)
        ]

    def _settings_entry(self) -> MenuEntry | None:
        spec = self._specs.get(SETTINGS_PAGE)
        return MenuEntry(spec.id, spec.shown_title, spec.icon, "Ctrl+,") if spec else None

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

    def _build(self, spec: PageSpec) -> "Page":
        page = spec.factory(self.hub)
        page.navigate.connect(self.open)
        page.go_back.connect(self.go_back)
        page.toast.connect(self.show_toast)
        page.hints_changed.connect(self._show_hints)
        page.header.back_button.setVisible(spec.under is not None)
        self._stack.addWidget(page)
        return page

    # Moving between pages

    def _show(self, page: str, state: "State") -> None:
        shown = self.page(page)
        self._current = page
        self._stack.setCurrentWidget(shown)
        shown.restore(state)
        self.sidebar.set_current(self._specs[page].under or page)
        self._choose_width()
        self._show_hints()

    @Slot()
    def _show_hints(self) -> None:
        hints = self._pages[self._current].hints() if self._current else ()
        self.hint_bar.show_hints(hints)
        self.hint_bar.setVisible(bool(hints))
        self.status_bar.setVisible(not hints)

    @Slot()
    def _show_keys(self) -> None:
        from ktpn_desktop.ui.dialogs.keys_dialog import KeysDialog
        from ktpn_desktop.ui.key_sheet import sheet_of

        page = self._pages[self._current] if self._current else None
        KeysDialog(sheet_of(page, page.keys()) if page else (), self).exec()

    # News of changes, undo

    def _say(self, words: str, icon: str = "circle-check") -> None:
        from ktpn_desktop.ui.widgets.toast import Toast

        self.show_toast(Toast(words, icon=icon))

    @Slot(object)
    def _on_change(self, _change: object) -> None:
        from ktpn_desktop.ui.texts import clock

        at = clock(datetime.now())
        self.status_bar.show_saved(self.tr("บันทึกแล้ว {time}").format(time=at))
        self._counting.start(0)

    @Slot()
    def _count(self) -> None:
        for spec in self._menu:
            if spec.count is not None:
                self.sidebar.set_count(spec.id, spec.count(self.hub))

    @Slot()
    def _save_now(self) -> None:
        if self.leave():
            self._say(self.tr("บันทึกข้อมูลทั้งหมดแล้ว"))

    @Slot(object)
    def _undo_edit(self, edit: EditId) -> None:
        self._take_back(partial(self.hub.store.undo, edit))

    def _take_back(self, take: "Callable[[], Undone]") -> None:
        from ktpn_desktop.ui.taking_back import take_back

        if self.leave():
            take_back(take, self.toasts, self.show_toast, self.hub.session.language)

    # Widths and sizes

    @Slot()
    def _toggle_menu(self) -> None:
        self._wants_narrow = not self.sidebar.narrow
        self._choose_width()

    def _choose_width(self) -> None:
        spec = self._specs.get(self._current or "")
        narrow = self._wants_narrow
        if narrow is None:
            narrow = spec is not None and spec.narrow_menu
        narrow = narrow or self.width() < px(NARROW_BELOW)
        if narrow != self.sidebar.narrow:
            self.sidebar.set_narrow(narrow)

    @Slot(int)
    def _tell_largest(self, percent: int) -> None:
        words = self.tr("จอนี้ขยายได้ไม่เกิน {percent}%").format(percent=percent)
        self._say(words, icon="circle-alert")

    def _window_settings(self) -> QSettings:
        path = self.hub.session.profile.folder / "window.ini"
        return QSettings(str(path), QSettings.Format.IniFormat)

    def _restore_geometry(self) -> None:
        saved = self._window_settings().value("geometry")
        if not saved or not self.restoreGeometry(saved):
            self.resize(*USUAL)
