"""The menu at the left: wide with words, or a narrow rail of icons."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import REGULAR, SEMIBOLD, color, font, px
from ktpn_desktop.ui.widgets.badge import Avatar
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, horizontal_line, row
from ktpn_desktop.ui.widgets.painting import (
    CENTER,
    keycap_width,
    paint_keycap,
    paint_text,
    text_width,
)

WIDE, NARROW = 216, 60


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One page of the menu."""

    id: str
    title: str
    icon: str
    keys: str = ""


class Sidebar(QFrame):
    """Search, the pages of the role, settings, and who uses the program."""

    chosen = Signal(str)  # page id
    search_wanted = Signal()

    def __init__(self, entries: Sequence[MenuEntry], settings: MenuEntry | None) -> None:
        super().__init__()
        self.setProperty("look", "sidebar")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._narrow = False
        self._items: dict[str, _Item] = {}
        self._office = Label("", Text.CAPTION, "text3")
        self._name = Label("", Text.LABEL)
        self._role = Label("", Text.CAPTION, "text3")
        self._avatar_place = QVBoxLayout()
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(px(2))
        self._logo_words = holder(
            column(Label("KTPN Desktop", Text.BODY_STRONG), self._office, gap=0)
        )
        self._user_words = holder(column(self._name, self._role, gap=0))
        self._layout.addLayout(row(Logo(), self._logo_words, STRETCH, gap=10))
        self._layout.addSpacing(px(10))
        self._search = _Search()
        self._search.clicked.connect(self.search_wanted)
        self._layout.addWidget(self._search)
        self._layout.addSpacing(px(8))
        for entry in entries:
            self._layout.addWidget(self._item(entry))
        self._layout.addStretch(1)
        if settings is not None:
            self._layout.addWidget(self._item(settings))
        self._layout.addSpacing(px(6))
        self._layout.addWidget(horizontal_line())
        self._layout.addSpacing(px(8))
        self._layout.addLayout(
            row(holder(self._avatar_place), self._user_words, STRETCH, gap=10)
        )
        self.set_narrow(False)

    @property
    def narrow(self) -> bool:
        """Whether only icons are shown."""
        return self._narrow

    def set_narrow(self, narrow: bool) -> None:
        """Show icons only, or words too."""
        self._narrow = narrow
        self._logo_words.setVisible(not narrow)
        self._user_words.setVisible(not narrow)
        self._search.set_narrow(narrow)
        for item in self._items.values():
            item.set_narrow(narrow)
        self._layout.setContentsMargins(px(10), px(12), px(10), px(12))
        self.updateGeometry()

    def set_person(self, name: str, role: str, office: str) -> None:
        """Say who uses the program, and for which office."""
        self._office.setText(office)
        self._name.setText(name)
        self._role.setText(role)
        while (item := self._avatar_place.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        self._avatar_place.setContentsMargins(0, 0, 0, 0)
        self._avatar_place.addWidget(Avatar(name, 34))

    def set_current(self, page: str | None) -> None:
        """Light up the page that is shown."""
        for known, item in self._items.items():
            item.setChecked(known == page)

    def set_count(self, page: str, count: int) -> None:
        """Say how many things wait on a page; 0 says nothing."""
        if page in self._items:
            self._items[page].set_count(count)

    def sizeHint(self) -> QSize:
        return QSize(px(NARROW if self._narrow else WIDE), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(NARROW if self._narrow else WIDE), super().minimumSizeHint().height())

    def _item(self, entry: MenuEntry) -> "_Item":
        item = _Item(entry)
        item.clicked.connect(self._choose)
        self._items[entry.id] = item
        return item

    @Slot()
    def _choose(self) -> None:
        item = self.sender()
        if isinstance(item, _Item):
            self.chosen.emit(item.entry.id)


class _Item(QAbstractButton):
    """A page in the menu; a dot replaces its count in the rail."""

    def __init__(self, entry: MenuEntry) -> None:
        super().__init__()
        self.entry = entry
        self._count = 0
        self._narrow = False
        self.setCheckable(True)
        self.setText(entry.title)
        self.setAccessibleName(entry.title)
        self.setToolTip(f"{entry.title} ({entry.keys})" if entry.keys else entry.title)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_count(self, count: int) -> None:
        """Show how many things wait there."""
        if count == self._count:
            return
        self._count = count
        self.setAccessibleName(f"{self.entry.title} {count}" if count else self.entry.title)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon only."""
        self._narrow = narrow
        self.update()

    def nextCheckState(self) -> None:
        """Leave it to the window which page is lit: opening one may be refused."""

    def sizeHint(self) -> QSize:
        return QSize(px(38), px(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        on = self.isChecked()
        if on or self.underMouse():
            painter.setBrush(color("surface" if on else "pressed"))
            painter.setPen(QPen(color("border"), 1) if on else Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent"))
            painter.drawRoundedRect(QRectF(0, px(10), 3, px(18)), 1.5, 1.5)
        ink = "accentText" if on else "text2"
        side = px(18)
        left = area.center().x() - side / 2 if self._narrow else px(12)
        box = QRectF(left, (area.height() - side) / 2, side, side)
        paint_icon(painter, box, self.entry.icon, ink)
        if self._narrow:
            self._paint_dot(painter)
        else:
            self._paint_words(painter, on)

    def _paint_words(self, painter: QPainter, on: bool) -> None:
        painter.setFont(font(14, SEMIBOLD if on else REGULAR))
        painter.setPen(color("text" if on else "text2"))
        paint_text(painter, QRectF(self.rect()).adjusted(px(40), 0, -px(8), 0), self.text())
        if self._count:
            words = str(self._count)
            width = max(px(22), text_width(words, font(13, SEMIBOLD)) + px(12))
            box = QRectF(self.width() - width - px(8), px(8), width, px(22))
            painter.setFont(font(13, SEMIBOLD))
            painter.setBrush(color("accentSoft"))
            painter.setPen(QPen(color("accentLine"), 1))
            painter.drawRoundedRect(box, px(11), px(11))
            painter.setPen(color("accentText"))
            paint_text(painter, box, words, CENTER)

    def _paint_dot(self, painter: QPainter) -> None:
        if self._count:
            painter.setBrush(color("accent"))
            painter.setPen(QPen(color("sidebar"), 2))
            middle = QPointF(self.rect().center().x() + px(10), px(11))
            painter.drawEllipse(middle, px(5), px(5))


class _Search(QAbstractButton):
    """Opens the search; looks like a field with the keys that do the same."""

    def __init__(self) -> None:
        super().__init__()
        self._narrow = False
        self.setText(self.tr("ค้นหา/สั่งงาน"))
        self.setToolTip(self.tr("ค้นหาหรือสั่งงาน (Ctrl+K)"))
        self.setAccessibleName(self.text())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon only."""
        self._narrow = narrow
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(38), px(38))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        side = px(18 if self._narrow else 16)
        left = area.center().x() - side / 2 if self._narrow else px(10)
        if not self._narrow:
            painter.setBrush(color("surface"))
            painter.setPen(QPen(color("border2"), 1))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 7, 7)
        elif self.underMouse():
            painter.setBrush(color("pressed"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area, 7, 7)
        box = QRectF(left, (area.height() - side) / 2, side, side)
        paint_icon(painter, box, "search", "text2" if self._narrow else "text3")
        if not self._narrow:
            painter.setFont(font(14))
            painter.setPen(color("text3"))
            paint_text(painter, area.adjusted(px(33), 0, 0, 0), self.text())
            right = area.right() - px(8) - keycap_width("Ctrl+K")
            place = QPointF(right, area.center().y() - px(11))
            paint_keycap(painter, place, "Ctrl+K")


class Logo(QWidget):
    """The mark of the program."""

    def __init__(self, size: int = 36) -> None:
        super().__init__()
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent"))
        area = QRectF(self.rect())
        painter.drawRoundedRect(area, 8, 8)
        box = QRectF(0, 0, px(18), px(18))
        box.moveCenter(area.center())
        paint_icon(painter, box, "clipboard-check", "onAccent")
