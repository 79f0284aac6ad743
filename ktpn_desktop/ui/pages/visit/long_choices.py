"""Many choices, or choices that hang on another answer: a list that typing makes shorter."""

from collections.abc import Sequence
from typing import Any  # a value for any role

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ktpn_desktop.domain.checklist import Choice, Item, ItemType
from ktpn_desktop.thai.text import search_key
from ktpn_desktop.ui.icons import icon
from ktpn_desktop.ui.pages.visit.choices import LAST_KEY, toggled
from ktpn_desktop.ui.pages.visit.control import AnswerControl
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.field import line_edit
from ktpn_desktop.ui.widgets.label import restyle

_MOST_ROWS = 7  # before the list scrolls
_ROW = 36

Index = QModelIndex | QPersistentModelIndex


class ChoiceModel(QAbstractListModel):
    """The choices that are offered and hold what is looked for, with those that are chosen."""

    def __init__(self, several: bool, parent: QObject) -> None:
        super().__init__(parent)
        self.shown: tuple[Choice, ...] = ()
        self.chosen: frozenset[str] = frozenset()
        self._several = several
        self._offered: tuple[Choice, ...] = ()
        self._keys: tuple[str, ...] = ()
        self._wanted = ""

    def show_choices(self, offered: tuple[Choice, ...]) -> None:
        """Offer these."""
        if offered != self._offered:
            self._offered = offered
            self._keys = tuple(search_key(choice.label) for choice in offered)
            self._filter()

    def look_for(self, text: str) -> None:
        """Show only those that hold this text."""
        self._wanted = search_key(text)
        self._filter()

    def show_chosen(self, values: frozenset[str]) -> None:
        """Mark these as chosen."""
        if values != self.chosen:
            self.chosen = values
            if self.shown:
                self.dataChanged.emit(self.index(0), self.index(len(self.shown) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        roles, choice = Qt.ItemDataRole, self.shown[index.row()]
        chosen = choice.value in self.chosen
        if role in (roles.DisplayRole, roles.ToolTipRole):
            number = index.row() + 1
            counted = not self._wanted and number <= LAST_KEY
            return f"{number}   {choice.label}" if counted else choice.label
        if role == roles.DecorationRole:
            return icon("circle-check", "accent") if chosen else icon("circle", "text3")
        if role == roles.AccessibleTextRole:
            return f"{choice.label} {self.tr('เลือกอยู่')}" if chosen else choice.label
        if role == roles.SizeHintRole:
            return QSize(px(120), px(_ROW))
        return None

    def _filter(self) -> None:
        self.beginResetModel()
        pairs = zip(self._offered, self._keys, strict=True)
        self.shown = tuple(choice for choice, key in pairs if self._wanted in key)
        self.endResetModel()


class LongChoices(AnswerControl):
    """One choice or several of many; a field above them looks for what is typed."""

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(item, parent)
        self._several = item.type is ItemType.MULTI
        self._value: str | None = None
        self.search = line_edit(placeholder=self.tr("พิมพ์เพื่อค้นหาคำตอบ"))
        self.model = ChoiceModel(self._several, self)
        self.list = _List()
        self.list.setModel(self.model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addWidget(self.search)
        layout.addWidget(self.list)
        self.search.installEventFilter(self)
        self.search.textEdited.connect(self._look_for)
        self.list.clicked.connect(self._pick)
        self.show_item(item)

    def show_item(self, item: Item) -> None:
        super().show_item(item)
        self.list.setAccessibleName(item.label)
        self.search.clear()
        self.model.look_for("")
        self.show_choices(item.choices)
        self.list.scrollToTop()

    def editor(self) -> QWidget:
        return self.search

    def show_choices(self, offered: Sequence[Choice]) -> None:
        self.model.show_choices(tuple(offered))
        self.search.setVisible(len(offered) > LAST_KEY)
        self.list.fit()

    def show_value(self, value: str | None) -> None:
        self._value = value
        chosen = (value or "").split() if self._several else [value] if value else []
        self.model.show_chosen(frozenset(chosen))
        self._show_current()

    def set_locked(self, locked: bool) -> None:
        self.list.setEnabled(not locked)
        if self.search.isReadOnly() != locked:
            self.search.setReadOnly(locked)
            restyle(self.search)

    def begin(self, typed: str = "") -> bool:
        """Begin to look for a choice; a digit chooses, and is typed nowhere."""
        if typed or self.search.isHidden():
            return False
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()
        return True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows move in the list while the field has the keys, and Enter choose."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if (step := steps.get(Qt.Key(event.key()))) is not None and not control:
                self.list.step(step)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._wants_pick():
                self._pick(self.list.currentIndex())
                return self._several  # one choice was made: Enter goes on to the next item
        return super().eventFilter(watched, event)

    def _wants_pick(self) -> bool:
        """Whether Enter chooses: something was looked for, or there is nothing chosen yet."""
        looked_for = bool(self.search.text()) or self._value is None
        return (
            looked_for and not self.search.isReadOnly() and self.list.currentIndex().isValid()
        )

    def _show_current(self) -> None:
        """Stand on what is chosen, else on the first."""
        shown = self.model.shown
        place = next((at for at, one in enumerate(shown) if one.value in self.model.chosen), 0)
        if shown and not self.list.hasFocus():
            self.list.setCurrentIndex(self.model.index(place))

    @Slot(str)
    def _look_for(self, text: str) -> None:
        self.model.look_for(text)
        if self.model.shown:
            self.list.setCurrentIndex(self.model.index(0))

    @Slot(QModelIndex)
    def _pick(self, index: Index) -> None:
        if not index.isValid():
            return
        choice = self.model.shown[index.row()]
        value = toggled(self.item, self._value, choice) if self._several else choice.value
        if self.search.text():
            self.search.clear()
            self.model.look_for("")
        self.show_value(value)
        self.chosen.emit(value)


class _List(QListView):
    """As high as its rows, up to a few of them; Enter and Space choose."""

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(True)
        self.setIconSize(QSize(px(18), px(18)))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def fit(self) -> None:
        """Take the room of the rows there are."""
        rows = min(max(self.model().rowCount(), 1), _MOST_ROWS)
        self.setFixedHeight(rows * px(_ROW) + 2 * self.frameWidth() + 2)

    def step(self, by: int) -> None:
        """Go to the row before or after."""
        there = self.model().index(self.currentIndex().row() + by, 0)
        if there.isValid():
            self.setCurrentIndex(there)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        if event.key() in (keys.Key_Up, keys.Key_Down):
            super().keyPressEvent(event)
        elif event.key() in (keys.Key_Space, keys.Key_Return, keys.Key_Enter):
            self.clicked.emit(self.currentIndex())
            if event.key() != keys.Key_Space:
                event.ignore()  # and on to the next item
        else:
            event.ignore()  # a digit, or a key of the form
