"""The search over the whole program: type, choose with the arrows, Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ktpn_desktop.ui.finding import Found
from ktpn_desktop.ui.icons import icon, paint_icon
from ktpn_desktop.ui.theme import MEDIUM, color, font, px
from ktpn_desktop.ui.widgets.hint_bar import Hint, HintBar
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.painting import paint_text, text_width
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

WIDTH, TOP = 640, 80
_ROW, _GROUP, _MOST_ROWS = 44, 32, 9
FOUND = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

Find = Callable[[str], Sequence[Found]]


class Palette(QWidget):
    """Lies over the window while it is open; Esc or a click beside it closes it."""

    chosen = Signal(str, object)  # page id, state

    def __init__(self, find: Find, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._find = find
        self._before: QWidget | None = None  # what had the focus
        self._model = _FoundModel(self)
        self._frame = QFrame(self)
        self._frame.setProperty("look", "dialog")
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(self.tr("ค้นหาโรงเรียน การนิเทศ หน้าในโปรแกรม หรือคำสั่ง"))
        self.edit.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(_FoundDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setUniformItemSizes(False)
        self.nothing = WrapLabel(
            self.tr("ไม่พบ ลองพิมพ์เพียงบางส่วนของชื่อหรือรหัส"), Text.BODY, "text2"
        )
        self._lay_out()
        self.edit.textChanged.connect(self._search)
        self.edit.installEventFilter(self)
        self.list.clicked.connect(self._choose)
        window.installEventFilter(self)
        self.hide()

    @Slot()
    def open(self) -> None:
        """Show it, empty, with the focus in it."""
        if not self.isVisible():
            self._before = self._window.focusWidget()
        self.setGeometry(self._window.rect())
        self.edit.clear()
        self._search("")
        self.raise_()
        self.show()
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def found(self) -> Sequence[Found]:
        """Return what is listed."""
        return self._model.rows

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.edit and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.KeyPress and self._press(Qt.Key(event.key())):
                return True
        elif watched is self._window and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
            self._place()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._close()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), color("scrim"))

    def _lay_out(self) -> None:
        hints = HintBar()
        hints.show_hints(
            (
                Hint(("↑", "↓"), self.tr("เลือก")),
                Hint(("Enter",), self.tr("เปิด")),
                Hint(("Esc",), self.tr("ปิด")),
            )
        )
        layout = QVBoxLayout(self._frame)
        layout.setContentsMargins(px(10), px(10), px(10), px(6))
        layout.setSpacing(px(6))
        layout.addWidget(self.edit)
        layout.addWidget(self.nothing)
        layout.addWidget(self.list, 1)
        layout.addWidget(hints)
        shadow = QGraphicsDropShadowEffect(self._frame)
        shadow.setBlurRadius(px(36))
        shadow.setOffset(0, px(10))
        shadow.setColor(color("shadow"))
        self._frame.setGraphicsEffect(shadow)

    def _press(self, key: Qt.Key) -> bool:
        """Do what a key means here; False for those that write."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(key)
        if step is not None:
            rows = self._model.rowCount()
            if rows:
                row = (self.list.currentIndex().row() + step) % rows
                self.list.setCurrentIndex(self._model.index(row, 0))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self._close()
        else:
            return False
        return True

    @Slot(str)
    def _search(self, text: str) -> None:
        self._model.set_rows(self._find(text))
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.nothing.setVisible(not self.found())
        self._place()

    def _close(self) -> None:
        """Give the focus back to where it was, then go."""
        before, self._before = self._before, None
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _place(self) -> None:
        rows = self._model.rowCount()
        groups = len({found.group for found in self._model.rows})
        high = min(rows, _MOST_ROWS) * px(_ROW) + groups * px(_GROUP) + px(150)
        width = min(px(WIDTH), self.width() - px(40))
        high = min(high, self.height() - px(TOP) - px(40))
        self._frame.setGeometry((self.width() - width) // 2, px(TOP), width, high)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        found = index.data(FOUND)
        if isinstance(found, Found):
            self._close()
            if found.act is not None:
                found.act()
            else:
                self.chosen.emit(found.page, found.state)


class _FoundModel(QAbstractListModel):
    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: tuple[Found, ...] = ()

    def set_rows(self, rows: Sequence[Found]) -> None:
        """List these."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        found = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return found.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{found.group}: {found.title} {found.sub}"
        return found if role == FOUND else None

    def opens_group(self, row: int) -> bool:
        """Return whether a row is the first of its kind."""
        return row == 0 or self.rows[row - 1].group != self.rows[row].group


class _FoundDelegate(QStyledItemDelegate):
    """Icon, title and a smaller word; the first of a kind carries its heading."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        return QSize(px(300), px(_ROW) + (px(_GROUP) if _opens(index) else 0))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        found: Found = index.data(FOUND)
        area = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if _opens(index):
            painter.setFont(font(13))
            painter.setPen(color("text3"))
            heading = QRectF(area.x() + px(10), area.y(), area.width(), px(_GROUP))
            paint_text(painter, heading, found.group)
            area.setTop(area.top() + px(_GROUP))
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, color("selected"))
            painter.fillRect(QRectF(area.x(), area.y(), 3, area.height()), color("accent"))
        box = QRectF(area.x() + px(14), area.center().y() - px(9), px(18), px(18))
        paint_icon(painter, box, found.icon)
        left = box.right() + px(12)
        painter.setFont(font(14, MEDIUM))
        painter.setPen(color("text"))
        paint_text(painter, QRectF(left, area.y(), area.width(), area.height()), found.title)
        left += text_width(found.title, font(14, MEDIUM)) + px(12)
        painter.setFont(font(13))
        painter.setPen(color("text3"))
        paint_text(
            painter, QRectF(left, area.y(), area.right() - left, area.height()), found.sub
        )
        painter.restore()


def _opens(index: _Index) -> bool:
    model = index.model()
    return isinstance(model, _FoundModel) and model.opens_group(index.row())
