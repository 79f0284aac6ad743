"""A place to sign with a pen, a finger or the mouse; and what was signed, to look at."""

from itertools import pairwise

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QTabletEvent,
)
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ktpn_desktop.domain.signature import HEIGHT, WIDTH, Strokes, paths, simplified
from ktpn_desktop.ui.theme import color, font, px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.layout import STRETCH, row
from ktpn_desktop.ui.widgets.painting import LEFT, paint_text

Drawn = list[tuple[float, float]]

_LINE = 0.78  # of the height: where the name would stand on paper
_THICK = 2.6  # units of the box of a signature, for one pixel of a small screen


class SignaturePad(QWidget):
    """Strokes are kept in the units of a signature, whatever its size on the screen.

    Who cannot draw here chooses to sign on paper: the pad is emptied, and the line stays blank.
    """

    changed = Signal()  # a stroke was ended, taken back, or all of them
    on_paper = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.area = SigningArea()
        self.area.changed.connect(self._tell)
        self.setFocusProxy(self.area)
        self.take_back = Button(self.tr("เลิกเส้นล่าสุด"), Kind.GHOST, icon="undo-2")
        self.empty = Button(self.tr("ล้าง"), Kind.GHOST, icon="x")
        self.paper = Button(self.tr("ลงนามบนกระดาษ"), Kind.GHOST, icon="printer")
        for button in (self.take_back, self.empty, self.paper):
            button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addWidget(self.area, 1)
        layout.addLayout(row(self.take_back, self.empty, STRETCH, self.paper, gap=4))
        self.take_back.clicked.connect(self.area.take_back)
        self.empty.clicked.connect(self.area.clear)
        self.paper.clicked.connect(self._sign_on_paper)
        self._show()

    def strokes(self) -> Strokes | None:
        """Return what is signed; None while nothing is."""
        return self.area.strokes()

    def set_strokes(self, strokes: Strokes | None) -> None:
        """Show what was signed; it can be gone on with, taken back and cleared."""
        self.area.set_strokes(strokes)
        self._show()

    def set_locked(self, locked: bool) -> None:
        """Let what is signed only be looked at."""
        self.area.locked = locked
        for button in (self.take_back, self.empty, self.paper):
            button.setVisible(not locked)

    @Slot()
    def _tell(self) -> None:
        self._show()
        self.changed.emit()

    @Slot()
    def _sign_on_paper(self) -> None:
        self.area.clear()
        self.on_paper.emit()

    def _show(self) -> None:
        drawn = self.area.strokes() is not None
        self.take_back.setEnabled(drawn)
        self.empty.setEnabled(drawn)


class SigningArea(QWidget):
    """Takes strokes; a pen before a hand that rests beside it. Ctrl+Z and Delete take back."""

    spoken_role = QAccessible.Role.Canvas

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.locked = False
        self._drawn: list[Drawn] = []
        self._drawing = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, False)  # as the mouse
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setSizePolicy(policy)
        self._name()

    def strokes(self) -> Strokes | None:
        """Return what is drawn, with no more points than it needs."""
        return simplified(self._drawn, (WIDTH, HEIGHT))

    def set_strokes(self, strokes: Strokes | None) -> None:
        """Show these strokes."""
        known = strokes.strokes if strokes else ()
        self._drawn = [[(float(x), float(y)) for x, y in one] for one in known]
        self._name()
        self.update()

    @Slot()
    def clear(self) -> None:
        """Take all strokes away."""
        if self._drawn and not self.locked:
            self._drawn.clear()
            self._end()

    @Slot()
    def take_back(self) -> None:
        """Take the last stroke away."""
        if self._drawn and not self.locked:
            self._drawn.pop()
            self._end()

    def sizeHint(self) -> QSize:
        return QSize(px(500), px(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(250), px(100))

    def tabletEvent(self, event: QTabletEvent) -> None:
        """Follow a pen; its events do not become those of a mouse, as they are taken here."""
        kinds = QEvent.Type
        if event.type() == kinds.TabletPress:
            self._begin(event.position())
        elif event.type() == kinds.TabletMove:
            self._go_on(event.position())
        elif event.type() == kinds.TabletRelease:
            self._finish()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._begin(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._go_on(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.take_back()
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(color("surface"))
        painter.setPen(QPen(color("focus" if self.hasFocus() else "borderStrong"), 1))
        painter.drawRoundedRect(area, 8, 8)
        box = self._box()
        line = box.top() + box.height() * _LINE
        painter.setPen(QPen(color("border2"), 1, Qt.PenStyle.DashLine))
        painter.drawLine(
            QPointF(box.left() + px(16), line), QPointF(box.right() - px(16), line)
        )
        if not self._drawn:
            painter.setFont(font(13))
            painter.setPen(color("text3"))
            hint = QRectF(box.left() + px(16), line, box.width(), px(26))
            paint_text(painter, hint, self.tr("ลงนามด้วยปากกา นิ้ว หรือเมาส์"), LEFT)
        scale = box.width() / WIDTH
        painter.translate(box.topLeft())
        painter.setPen(_ink(px(_THICK)))
        for one in self._drawn:
            _draw(painter, [(x * scale, y * scale) for x, y in one])

    def _box(self) -> QRectF:
        """Return the part of it that strokes are measured in."""
        scale = min(self.width() / WIDTH, self.height() / HEIGHT)
        box = QRectF(0, 0, WIDTH * scale, HEIGHT * scale)
        box.moveCenter(QRectF(self.rect()).center())
        return box

    def _begin(self, at: QPointF) -> None:
        if self.locked:
            return
        self._drawing = True
        self._drawn.append([])
        self._go_on(at)

    def _go_on(self, at: QPointF) -> None:
        if self._drawing:
            box = self._box()
            scale = box.width() / WIDTH
            self._drawn[-1].append(((at.x() - box.x()) / scale, (at.y() - box.y()) / scale))
            self.update()

    def _finish(self) -> None:
        if self._drawing:
            self._drawing = False
            self._end()

    def _end(self) -> None:
        self._name()
        self.update()
        self.changed.emit()

    def _name(self) -> None:
        """Say to those who do not see it whether it is signed."""
        self.setAccessibleName(self.tr("ช่องลงนาม"))
        signed = self.tr("ลงนามแล้ว") if self._drawn else self.tr("ยังไม่ได้ลงนาม")
        self.setAccessibleDescription(signed)


class SignaturePicture(QWidget):
    """What was signed, small."""

    def __init__(self) -> None:
        super().__init__()
        self._strokes: Strokes | None = None
        self.setFixedSize(px(140), px(48))

    def show_strokes(self, strokes: Strokes | None) -> None:
        """Show these strokes, or nothing."""
        self._strokes = strokes
        self.setAccessibleName(self.tr("ลงนามแล้ว") if strokes else self.tr("ยังไม่ได้ลงนาม"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._strokes is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = px(3)
        painter.translate(QPointF(around, around))
        painter.setPen(_ink(px(1.6)))
        room = self.width() - 2 * around, self.height() - 2 * around
        for one in paths(self._strokes, *room):
            _draw(painter, list(one))


def _ink(thick: float) -> QPen:
    caps, joins = Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin
    return QPen(color("text"), thick, Qt.PenStyle.SolidLine, caps, joins)


def _draw(painter: QPainter, points: Drawn) -> None:
    """Draw a stroke as a smooth line through the middles between its points."""
    if len(points) == 1:
        painter.drawPoint(QPointF(*points[0]))
        return
    path = QPainterPath(QPointF(*points[0]))
    for (x, y), (next_x, next_y) in pairwise(points):
        path.quadTo(QPointF(x, y), QPointF((x + next_x) / 2, (y + next_y) / 2))
    path.lineTo(QPointF(*points[-1]))
    painter.drawPath(path)
