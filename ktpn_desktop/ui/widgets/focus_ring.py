"""A ring around what has the keyboard focus, for those who work without a mouse."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QGuiApplication, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from ktpn_desktop.ui.theme import color

OFFSET = 4  # around what has the focus
# These show their focus themselves: fields by their border, lists by their cursor.
_OWN_FOCUS = (QLineEdit, QComboBox, QAbstractSpinBox, QAbstractScrollArea)
_MOVES = {QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide}


def paint_ring(painter: QPainter, area: QRectF) -> None:
    """Draw the ring into this area: filled, as a long outline takes a pen far longer."""
    ring = QPainterPath()
    ring.addRoundedRect(area, 10, 10)
    ring.addRoundedRect(area.adjusted(2, 2, -2, -2), 8, 8)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(ring, color("focus"))


class FocusRing(QWidget):
    """Lies over its window, lets the mouse through, and follows the focus.

    It is not shown for a focus that the mouse has set.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._target: QWidget | None = None
        self._around = QRect()  # the whole ring, of which this widget is what can be seen
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)
            self._follow(None, app.focusWidget())

    @property
    def target(self) -> QWidget | None:
        """What the ring is around, or None while it is not shown."""
        return self._target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_ring(QPainter(self), QRectF(self._around))

    @Slot(QWidget, QWidget)
    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched = []
        by_mouse = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        self._target = None
        if now is not None and not by_mouse and now.window() is self._window:
            _bring_into_sight(now)
            if _needs_ring(now):
                self._target = now
                self._watch(now)
        self._place()

    def _watch(self, target: QWidget) -> None:
        widget: QWidget | None = target
        while widget is not None and widget is not self._window:
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()

    def _place(self) -> None:
        target = self._target
        if target is None or not isValid(target) or target.visibleRegion().isEmpty():
            self.hide()
            return
        corner = target.mapTo(self._window, QPoint(0, 0))
        area = QRect(corner, target.size())
        around = area.adjusted(-OFFSET, -OFFSET, OFFSET, OFFSET)
        seen = around & self._room_around(target, area)
        self._around = around.translated(-seen.topLeft())
        self.setGeometry(seen)
        self.raise_()
        self.show()
        self.update()

    def _room_around(self, target: QWidget, area: QRect) -> QRect:
        """Return where the ring may be seen: what scrolls out of sight takes it along."""
        room = self._window.rect()
        widget = target.parentWidget()
        while widget is not None and widget is not self._window:
            above = widget.parentWidget()
            if isinstance(above, QAbstractScrollArea) and widget is above.viewport():
                corner = widget.mapTo(self._window, QPoint(0, 0))
                port = QRect(corner, widget.size())
                if not port.contains(area):
                    room &= port.adjusted(-OFFSET, 0, OFFSET, 0)
            widget = above
        return room


def _needs_ring(widget: QWidget) -> bool:
    """Say whether this is a stop of the Tab key that does not show its focus itself."""
    own = isinstance(widget, _OWN_FOCUS) or getattr(widget, "draws_focus", False)
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and not own


def _bring_into_sight(widget: QWidget) -> None:
    """Scroll to what has the focus, which Qt does not when it comes from outside."""
    above = widget.parentWidget()
    while above is not None and widget.isVisible() and widget.visibleRegion().isEmpty():
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()
