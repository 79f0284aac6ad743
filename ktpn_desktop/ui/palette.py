"""The search over the whole program: type, choose with the arrows, Enter."""

from collections import deque
from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QGraphicsDropShadowEffect,
    QLineEdit,
    QListView,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ktpn_desktop.ui.finding import Finder, Found, Scope, scope_of
from ktpn_desktop.ui.palette_list import FOUND, FoundDelegate, FoundModel, height_of
from ktpn_desktop.ui.theme import color, px
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.hint_bar import Hint, HintBar
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import horizontal_line, row
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

WIDTH, TOP = 640, 96
MOST_RECENT = 4
_MOST_ROWS = 8


class Palette(QWidget):
    """Lies over the window while it is open; Esc or a click beside it closes it."""

    chosen = Signal(str, object)  # page id, state

    def __init__(self, finder: Finder, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._finder = finder
        self._scope = Scope.ALL
        self._recent: deque[Found] = deque(maxlen=MOST_RECENT)
        self._before: QWidget | None = None  # what had the focus
        self._model = FoundModel(self)
        self._frame = QFrame(self)
        self._frame.setProperty("look", "palette")
        self.edit = QLineEdit()
        self.edit.setFrame(False)
        self.edit.setProperty("look", "bare")
        self.edit.setAccessibleName(self.tr("ค้นหาหรือสั่งงาน"))
        self.edit.setPlaceholderText(self.tr("ค้นหาโรงเรียน การนิเทศ หน้าในโปรแกรม หรือคำสั่ง"))
        self.scope = Button("", Kind.GHOST, tip=self.tr("เปลี่ยนขอบเขตการค้นหา"))
        self.scope.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scope.show_keys("Tab")
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(FoundDelegate(self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(False)
        self.list.setAccessibleName(self.tr("ผลการค้นหา"))
        self.nothing = WrapLabel(
            self.tr("ไม่พบ ลองพิมพ์เพียงบางส่วนของชื่อหรือรหัส"), Text.BODY, "text2"
        )
        self.nothing.setContentsMargins(px(18), px(14), px(18), px(14))
        self._lay_out()
        self.edit.textChanged.connect(self._search)
        self.edit.installEventFilter(self)
        self.scope.clicked.connect(self._next_scope)
        self.list.clicked.connect(self._choose)
        window.installEventFilter(self)
        self.hide()

    @Slot()
    def open(self) -> None:
        """Show it, empty, with the focus in it."""
        if not self.isVisible():
            self._before = self._window.focusWidget()
        self.setGeometry(self._window.rect())
        self._scope = Scope.ALL
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
            if event.type() is QEvent.Type.KeyPress and self._press(event):
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
        hints = HintBar(of_page=False)
        listed = [
            Hint(("↑", "↓"), self.tr("เลือก")),
            Hint(("Enter",), self.tr("เปิด")),
            Hint((">",), self.tr("เฉพาะคำสั่ง")),
        ]
        if Scope.RESOLUTIONS in self._finder.scopes():
            listed.append(Hint(("#",), self.tr("มติ")))
        hints.show_hints((*listed, Hint(("Esc",), self.tr("ปิด"))))
        typed = row(Icon("search", "text2", 20), gap=10, margins=(18, 9, 12, 9))
        typed.addWidget(self.edit, 1)
        typed.addWidget(self.scope)
        layout = QVBoxLayout(self._frame)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addLayout(typed)
        layout.addWidget(horizontal_line())
        layout.addWidget(self.nothing)
        layout.addWidget(self.list, 1)
        layout.addWidget(hints)
        shadow = QGraphicsDropShadowEffect(self._frame)
        shadow.setBlurRadius(px(36))
        shadow.setOffset(0, px(10))
        shadow.setColor(color("shadow"))
        self._frame.setGraphicsEffect(shadow)

    def _press(self, event: QKeyEvent) -> bool:
        """Do what a key means here; False for those that write."""
        key = Qt.Key(event.key())
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
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self._step_scope(1 if key == Qt.Key.Key_Tab else -1)
        else:
            return False
        return True

    @Slot()
    def _next_scope(self) -> None:
        self._step_scope(1)

    def _step_scope(self, by: int) -> None:
        """Search elsewhere; a sign that chose where to search gives way."""
        known = self._finder.scopes()
        self._scope = known[(known.index(self._scope) + by) % len(known)]
        text = self.edit.text()
        bare = text.lstrip(Scope.ORDERS.value + Scope.RESOLUTIONS.value)
        if bare != text:
            self.edit.setText(bare)
        else:
            self._search(text)

    @Slot(str)
    def _search(self, text: str) -> None:
        self.scope.setText(self._scope_word(scope_of(text, self._scope)[0]))
        found = self._finder.find(text, self._scope)
        if not text and self._scope is Scope.ALL:
            found = [*self._recent, *found]
        self._model.set_rows(found, scope_of(text, self._scope)[1])
        self.list.setCurrentIndex(self._model.index(0, 0))
        self.list.scrollToTop()
        self.nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        self._place()

    def _scope_word(self, scope: Scope) -> str:
        match scope:
            case Scope.ALL:
                return self.tr("ทุกอย่าง")
            case Scope.SCHOOLS:
                return self.tr("โรงเรียน")
            case Scope.VISITS:
                return self.tr("การนิเทศ")
            case Scope.ORDERS:
                return self.tr("คำสั่ง")
            case Scope.RESOLUTIONS:
                return self.tr("มติ")

    def _close(self) -> None:
        """Give the focus back to where it was, then go."""
        before, self._before = self._before, None
        if before is not None and isValid(before):
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()

    def _place(self) -> None:
        listed = height_of(self._model.rows, _MOST_ROWS)
        high = listed + px(54 + 1 + 40) + 2
        if not listed:
            high += self.nothing.sizeHint().height()
        width = min(px(WIDTH), self.width() - px(40))
        top = min(px(TOP), max(self.height() - high - px(20), px(20)))
        high = min(high, self.height() - top - px(20))
        self._frame.setGeometry((self.width() - width) // 2, top, width, high)

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        found = index.data(FOUND)
        if not isinstance(found, Found):
            return
        self._close()
        if found.act is not None:
            found.act()
            return
        self._remember(found)
        self.chosen.emit(found.page, found.state)

    def _remember(self, found: Found) -> None:
        """Keep where somebody went, to be offered first; pages are offered anyway."""
        if not found.state:
            return
        known = replace(found, group=self.tr("ล่าสุด"))
        if known in self._recent:
            self._recent.remove(known)
        self._recent.appendleft(known)
