"""A list of painted cards, moved by mouse and by keyboard; only what is seen is drawn."""

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QMimeData,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QDrag,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from ktpn_desktop.ui.pages.builder.card_model import Face, FaceModel, Index
from ktpn_desktop.ui.theme import color, px
from ktpn_desktop.ui.wrapping import tip, wrapping

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class CardList(QListView):
    """Says what a person wants done with the cards; its owner does it and shows them anew."""

    picked = Signal(str)  # key: this card is worked on from now on
    opened = Signal(str)  # key: to be written
    pressed = Signal(str, str)  # key, button
    stepped = Signal(str, int)  # key, -1 or 1: to be moved up or down
    moved = Signal(str, int)  # key, place: dropped there, counted without itself
    received = Signal(str, str)  # key of a card of another list, key it was dropped on
    copied = Signal(str)
    deleted = Signal(str)

    def __init__(self, kind: str, receives: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = f"application/x-ktpn-{kind}"
        self._receives = f"application/x-ktpn-{receives}" if receives else ""
        self._faces: list[Face] = []
        self._above: tuple[int, str] = (-1, "")  # row and button that the mouse is above
        self._line: int | None = None  # where what is dragged would be put
        self._model = FaceModel(self._faces, self)
        self.setModel(self._model)
        self.setItemDelegate(_Cards(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setProperty("look", "plain")
        self.viewport().setAutoFillBackground(False)
        self.verticalScrollBar().setSingleStep(px(24))
        self.doubleClicked.connect(lambda index: self.opened.emit(self._faces[index.row()].key))
        wrapping().became_ready.connect(self.doItemsLayout)

    @property
    def faces(self) -> Sequence[Face]:
        """The cards, in order."""
        return self._faces

    @property
    def current(self) -> str:
        """The key of the card that is worked on, "" for none."""
        row = self.currentIndex().row()
        return self._faces[row].key if 0 <= row < len(self._faces) else ""

    def show_faces(self, faces: Sequence[Face], current: str = "") -> None:
        """Show these cards; what was scrolled to stays. Nothing is announced."""
        same = [one.key for one in faces] == [one.key for one in self._faces]
        at = self.verticalScrollBar().value()
        if same:
            self._faces[:] = faces
            self.doItemsLayout()
        else:
            self._model.replace(faces)
        self.choose(current)
        if at != self.verticalScrollBar().value():
            self.verticalScrollBar().setValue(at)
        self.viewport().update()

    def choose(self, key: str) -> None:
        """Show which card is worked on, and bring it into sight."""
        row = next((at for at, one in enumerate(self._faces) if one.key == key), -1)
        index = self._model.index(row)
        selection = self.selectionModel()
        if row < 0:
            selection.clear()
        elif index != self.currentIndex() or not selection.isSelected(index):
            blocked = self.blockSignals(True)
            selection.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            self.blockSignals(blocked)
            self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self.signalsBlocked():
            self.picked.emit(self._faces[current.row()].key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, current = Qt.Key(event.key()), self.current
        with_ctrl = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if not current:
            super().keyPressEvent(event)
        elif with_ctrl and key in _STEPS:
            self.stepped.emit(current, _STEPS[key])
        elif with_ctrl and key == Qt.Key.Key_D:
            self.copied.emit(current)
        elif key == Qt.Key.Key_Delete:
            self.deleted.emit(current)
        elif key in _OPENS:
            self.opened.emit(current)
        elif with_ctrl:
            event.ignore()  # a shortcut of the page or the window
        else:
            super().keyPressEvent(event)

    # The mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        row, button = self._at(event.position().toPoint())
        if button and event.button() is Qt.MouseButton.LeftButton:
            self.pressed.emit(self._faces[row].key, button)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._point_at(self._at(event.position().toPoint()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point_at((-1, ""))

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            row, button = self._at(event.pos())
            words = self._faces[row].tip(button) if row >= 0 else ""
            QToolTip.showText(event.globalPos(), tip(words), self)
            return True
        return super().viewportEvent(event)

    def button_above(self, row: int) -> str:
        """Return the button of a card that the mouse is above."""
        return self._above[1] if self._above[0] == row else ""

    def _at(self, place: QPoint) -> tuple[int, str]:
        index = self.indexAt(place)
        if not index.isValid():
            return -1, ""
        row = index.row()
        return row, self._faces[row].button_at(place, self.visualRect(index))

    def _point_at(self, above: tuple[int, str]) -> None:
        if above != self._above:
            self._above = above
            hand = Qt.CursorShape.PointingHandCursor
            self.viewport().setCursor(hand if above[1] else Qt.CursorShape.ArrowCursor)
            self.viewport().update()

    # Dragging

    def startDrag(self, _actions: Qt.DropAction) -> None:
        """Drag the card; what it is dropped on says so, and nothing is removed here."""
        data = QMimeData()
        data.setData(self._kind, self.current.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        area = self.visualRect(self.currentIndex())
        drag.setPixmap(self.viewport().grab(area))
        drag.setHotSpot(QPoint(px(24), area.height() // 2))
        drag.exec(Qt.DropAction.MoveAction)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._take_drag(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._take_drag(event)

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._show_line(None)

    def dropEvent(self, event: QDropEvent) -> None:
        place = event.position().toPoint()
        data = event.mimeData()
        self._show_line(None)
        if data.hasFormat(self._kind):
            key = _key(data, self._kind)
            before = next((at for at, one in enumerate(self._faces) if one.key == key), None)
            target = self._place(place)
            if before is not None:
                self.moved.emit(key, target - (before < target))
        elif self._receives and data.hasFormat(self._receives):
            index = self.indexAt(place)
            if index.isValid():
                self.received.emit(_key(data, self._receives), self._faces[index.row()].key)
        event.acceptProposedAction()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._line is not None:
            painter = QPainter(self.viewport())
            painter.fillRect(
                QRect(0, self._line - 1, self.viewport().width(), 3), color("accent")
            )

    def _take_drag(self, event: QDragMoveEvent) -> None:
        place, data = event.position().toPoint(), event.mimeData()
        if data.hasFormat(self._kind):
            self._show_line(self._line_at(self._place(place)))
        elif self._receives and data.hasFormat(self._receives):
            self._point_at((self.indexAt(place).row(), ""))
        else:
            event.ignore()
            return
        event.acceptProposedAction()

    def _place(self, place: QPoint) -> int:
        """Return before which card something dropped there is put."""
        for row in range(len(self._faces)):
            if place.y() < self.visualRect(self._model.index(row)).center().y():
                return row
        return len(self._faces)

    def _line_at(self, row: int) -> int:
        if row < len(self._faces):
            return self.visualRect(self._model.index(row)).top()
        return self.visualRect(self._model.index(row - 1)).bottom() if row else 1

    def _show_line(self, line: int | None) -> None:
        if line != self._line:
            self._line = line
            self.viewport().update()


class _Cards(QStyledItemDelegate):
    def __init__(self, view: CardList) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        return QSize(width, self._view.faces[index.row()].height(width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.row()
        area = QRectF(option.rect)
        chosen = self._view.selectionModel().isSelected(self._view.model().index(row, 0))
        above = self._view.button_above(row)
        self._view.faces[row].paint(painter, area, chosen=chosen, above=above)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(color("focus"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 9, 9)


def _key(data: QMimeData, kind: str) -> str:
    return bytes(data.data(kind).data()).decode()
