"""The keys that work everywhere in the window."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from ktpn_desktop.ui.widgets.toast import Toast
from ktpn_desktop.ui.zooming import Zooming

if TYPE_CHECKING:
    from ktpn_desktop.store.database import Undone
    from ktpn_desktop.ui.main_window import MainWindow

translate = QCoreApplication.translate


class WindowKeys(QObject):
    """Hears them and has the window do what they mean; it needs none of them to be painted."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._zooming = Zooming(window.hub, window)
        self._zooming.refused.connect(self._tell_largest)
        for keys, action in self._actions().items():
            QShortcut(QKeySequence(keys), window).activated.connect(action)

    def take_back(self, take: "Callable[[], Undone]") -> None:
        """Undo or redo, once what is being typed is saved, and say what was done."""
        from ktpn_desktop.ui.taking_back import take_back

        window = self._window
        if window.leave():
            take_back(take, window.toasts, window.show_toast, window.hub.session.language)

    def _actions(self) -> dict[str, Callable[[], object]]:
        window, store = self._window, self._window.hub.store
        actions: dict[str, Callable[[], object]] = {
            "Alt+Left": window.go_back,
            "Ctrl+K": window.open_search,
            "Ctrl+Z": partial(self.take_back, store.undo),
            "Ctrl+Y": partial(self.take_back, store.redo),
            "Ctrl+Shift+Z": partial(self.take_back, store.redo),
            "Ctrl+S": self._save_now,
            "Ctrl+\\": window.toggle_menu,
            "Ctrl+=": self._zooming.larger,
            "Ctrl++": self._zooming.larger,
            "Ctrl+-": self._zooming.smaller,
            "Ctrl+0": self._zooming.usual,
            "F1": self._show_keys,
        }
        for entry in window.entries:
            if entry.keys:
                actions[entry.keys] = partial(window.open, entry.id)
        return actions

    @Slot()
    def _save_now(self) -> None:
        if self._window.leave():
            words = translate("MainWindow", "บันทึกข้อมูลทั้งหมดแล้ว")
            self._window.show_toast(Toast(words))

    @Slot()
    def _show_keys(self) -> None:
        from ktpn_desktop.ui.dialogs.keys_dialog import KeysDialog
        from ktpn_desktop.ui.key_sheet import sheet_of

        page = self._window.pages.on_top
        KeysDialog(sheet_of(page, page.keys()) if page else (), self._window).exec()

    @Slot(int)
    def _tell_largest(self, percent: int) -> None:
        words = translate("MainWindow", "จอนี้ขยายได้ไม่เกิน {percent}%").format(percent=percent)
        self._window.show_toast(Toast(words, icon="circle-alert"))
