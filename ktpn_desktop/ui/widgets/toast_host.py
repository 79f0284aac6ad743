"""Where toasts stand: at the bottom of the window, three at most, each for eight seconds."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QEnterEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ktpn_desktop.domain.ids import EditId
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import column
from ktpn_desktop.ui.widgets.toast import Toast

SHOWN = 8000  # ms
MOST = 3


class ToastHost(QWidget):
    """Keeps the toasts above the lower edge of its window, in the middle."""

    undo = Signal(object)  # EditId

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._toasts: list[_Shown] = []
        self.bottom = 0  # pixels kept free below, for the status bar
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        window.installEventFilter(self)
        self.hide()

    def show_toast(self, toast: Toast) -> None:
        """Show it below the others; the oldest gives way. The focus stays where it is."""
        while len(self._toasts) >= MOST:
            self._close(self._toasts[0])
        for earlier in self._toasts if toast.undo else ():
            earlier.drop_keys()
        shown = _Shown(toast)
        shown.closed.connect(self._close_sender)
        shown.undone.connect(self.undo)
        self._toasts.append(shown)
        self._column.addWidget(shown)
        self.show()
        self._place()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, toast.text))

    def forget(self, edit: EditId) -> None:
        """Close what offers to take back an edit that is taken back now."""
        for shown in [one for one in self._toasts if one.toast.undo]:
            if shown.toast.edit == edit:
                self._close(shown)

    def texts(self) -> list[str]:
        """Return what is shown, the oldest first."""
        return [shown.toast.text for shown in self._toasts]

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    @Slot()
    def _close_sender(self) -> None:
        shown = self.sender()
        if isinstance(shown, _Shown):
            self._close(shown)

    def _close(self, shown: "_Shown") -> None:
        if shown in self._toasts:
            self._toasts.remove(shown)
            self._column.removeWidget(shown)
            shown.hide()
            shown.deleteLater()
        self.setVisible(bool(self._toasts))
        self._place()

    def _place(self) -> None:
        size = self._column.sizeHint()
        left = (self._window.width() - size.width()) // 2
        top = self._window.height() - self.bottom - px(18) - size.height()
        self.setGeometry(left, top, size.width(), size.height())
        self.raise_()


class _Shown(QFrame):
    """One toast; its time stands still while the mouse or the focus is on it."""

    closed = Signal()
    undone = Signal(object)  # EditId

    def __init__(self, toast: Toast) -> None:
        super().__init__()
        self.toast = toast
        self.setProperty("look", "toast")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._expire)
        words = column(Label(toast.text, Text.LABEL, "onTooltip"), gap=0)
        if toast.detail:
            words.addWidget(Label(toast.detail, Text.CAPTION, "onTooltip"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), px(7), px(8), px(7))
        layout.setSpacing(px(10))
        layout.addWidget(Icon(toast.icon, "onTooltip", 20))
        layout.addLayout(words, 1)
        layout.addSpacing(px(16))
        self._button = self._undo_button() if toast.undo else None
        if self._button is not None:
            layout.addWidget(self._button)
        if toast.action:
            button = Button(toast.action, Kind.TOAST)
            button.clicked.connect(self._act)
            layout.addWidget(button)
        close = Button("", Kind.TOAST, icon="x", tip=self.tr("ปิด"))
        close.setProperty("kind", "icon")
        close.clicked.connect(self.closed)
        layout.addWidget(close)
        self._timer.start(SHOWN)

    def drop_keys(self) -> None:
        """Print no key any more: it takes back what was done after this."""
        if self._button is not None:
            self._button.show_keys(None)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._timer.start(SHOWN)

    def _undo_button(self) -> Button:
        button = Button(self.tr("เลิกทำ"), Kind.TOAST, icon="undo-2")
        button.show_keys("Ctrl+Z")
        button.clicked.connect(self._undo)
        return button

    @Slot()
    def _expire(self) -> None:
        focus = self.window().focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self._timer.start(SHOWN)
        else:
            self.closed.emit()

    @Slot()
    def _undo(self) -> None:
        self.undone.emit(self.toast.edit)
        self.closed.emit()

    @Slot()
    def _act(self) -> None:
        if self.toast.act is not None:
            self.toast.act()
        self.closed.emit()
