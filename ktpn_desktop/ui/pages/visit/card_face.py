"""How the card of an item looks and what the mouse does on it, folded or open."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QFocusEvent,
    QGuiApplication,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from ktpn_desktop.domain.checklist import Item
from ktpn_desktop.ui import theme
from ktpn_desktop.ui.pages.visit.choice_list import ChoiceList
from ktpn_desktop.ui.pages.visit.folded import FoldedItem
from ktpn_desktop.ui.pages.visit.opened import OpenItem
from ktpn_desktop.ui.theme import px, zoom
from ktpn_desktop.ui.widgets.focus_ring import OFFSET
from ktpn_desktop.ui.widgets.painting import Box, paint_box
from ktpn_desktop.ui.widgets.paragraph import known_words

LINE = 2  # around an open card
_MOST_IN_MENU = 20  # choices
_LEAST = 300  # of the width


class CardFace(QWidget):
    """Folded it is one painted widget, as a section has many; open, controls lie over it."""

    spoken_role = QAccessible.Role.Grouping

    draws_focus = True  # what it lies in does: a ring over the window would follow every event

    activated = Signal(str)  # item id: clicked or reached with Tab
    picked = Signal(object)  # str: clicked on the folded card

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self.opened: OpenItem | None = None
        self._folded = FoldedItem(item)
        self._pressed: str | None = None  # the choice that the mouse is down on
        self._fitted = (-1, 0)  # a width, and how high it is then
        self._picture: tuple[object, QPixmap] | None = None  # how it looks folded
        self.ringed = False  # it has the focus, and not by the mouse
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMouseTracking(True)
        self.setAccessibleName(f"{item.number} {item.label}")
        if item.takes_answer:
            # Not by click: a click on a folded card may answer it without opening it.
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def is_open(self) -> bool:
        """Whether this is the card that is worked on."""
        return self.opened is not None

    def heightForWidth(self, width: int) -> int:
        if self.opened is not None:
            return self.opened.heightForWidth(width - 2 * LINE) + 2 * LINE
        if self._fitted[0] != width:
            self._fitted = width, self._folded.height(width)
        return self._fitted[1]

    def hasHeightForWidth(self) -> bool:
        return True

    def sizeHint(self) -> QSize:
        width = max(self.width(), px(_LEAST))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_LEAST), self.heightForWidth(max(self.width(), px(_LEAST))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self.arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.is_open:
            paint_box(painter, QRectF(self.rect()), Box("surface", "accent", thick=LINE))
        else:
            painter.drawPixmap(0, 0, self._drawn())

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_ring(QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton)
        if not self.is_open:
            self.activated.emit(self.item.id)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_ring(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if not self.item.takes_answer or event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed = self._choice_at(event.position())
        if self.is_open:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        elif self._pressed is None:
            self.activated.emit(self.item.id)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        choice, self._pressed = self._pressed, None
        if choice is None or choice != self._choice_at(event.position()):
            return
        if self._folded.picks_from_list and len(self._folded.choices) > _MOST_IN_MENU:
            self.activated.emit(self.item.id)  # there one can look for it
        elif self._folded.picks_from_list:
            choices = ChoiceList(self._folded.choices, self._folded.value, self)
            choices.chosen.connect(self.picked)
            choices.popup(event.globalPosition().toPoint())
        else:
            self.picked.emit(choice)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point_at(self._choice_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at(None)

    def draw_ahead(self) -> None:
        """Draw the folded card before it is seen; it is painted from that."""
        self._drawn()

    def refit(self) -> None:
        """Ask for the room that is needed now, and draw anew."""
        self._fitted = (-1, 0)
        self._picture = None
        self.updateGeometry()
        self.update()

    def arrange(self) -> None:
        """Put the inside into its place."""
        around = self.opened.parentWidget() if self.opened is not None else None
        if self.opened is not None and around is not None:
            corner = self.mapTo(around, QPoint(0, 0))
            area = QRect(corner, self.size())
            self.opened.setGeometry(area.adjusted(LINE, LINE, -LINE, -LINE))

    def _show_ring(self, shown: bool) -> None:
        self.ringed = shown
        if (around := self.parentWidget()) is not None:
            far = OFFSET + 1
            around.update(self.geometry().adjusted(-far, -far, far, far))

    def _choice_at(self, place: QPointF) -> str | None:
        return None if self.is_open else self._folded.choice_at(place, QRectF(self.rect()))

    def _point_at(self, choice: str | None) -> None:
        if self._folded.set_under_mouse(choice):
            hand = Qt.CursorShape.PointingHandCursor
            self.setCursor(Qt.CursorShape.ArrowCursor if choice is None else hand)
            self._picture = None
            self.update()

    def _drawn(self) -> QPixmap:
        """Return the picture of the folded card: while it goes by, it stays the same."""
        ratio = self.devicePixelRatioF()
        of = self.size().toTuple(), ratio, theme.shown(), zoom(), known_words()
        if self._picture is None or self._picture[0] != of:
            drawn = QPixmap(self.size() * ratio)
            drawn.setDevicePixelRatio(ratio)
            drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(drawn)
            paint_box(painter, QRectF(self.rect()), Box("surface", "border"))
            self._folded.paint(painter, QRectF(self.rect()))
            painter.end()
            self._picture = of, drawn
        return self._picture[1]
