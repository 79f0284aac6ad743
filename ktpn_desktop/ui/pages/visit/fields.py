"""Fields that are typed into: numbers, times, dates, texts."""

import re
from datetime import date, time

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ktpn_desktop.domain.answer import normal_lines
from ktpn_desktop.domain.answer_value import read_value
from ktpn_desktop.domain.checklist import NUMBERS, Item, ItemType
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.ui.pages.visit.control import AnswerControl
from ktpn_desktop.ui.pages.visit.keys import number_text
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.field import Notes, line_edit
from ktpn_desktop.ui.widgets.label import Label, Text, restyle
from ktpn_desktop.ui.widgets.thai_date import ThaiDateEdit

BEFORE_THE_NUMBER = "ร้อยละ"
_ONLY_FIGURES = re.compile(r"[0-9๐-๙/:.,\- ]*")


class Figures(QObject):
    """Lets the row of numbers type numbers into a field while the Thai layout is on."""

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        edit.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            # After a letter the name of a month is being typed, and every key means itself.
            figures = _ONLY_FIGURES.fullmatch(self._kept()) is not None
            text = number_text(event) if figures and not self._edit.isReadOnly() else None
            if text:
                self._edit.insert(text)  # announced like any typing
                return True
        return super().eventFilter(watched, event)

    def _kept(self) -> str:
        """Return what stands there beside what is selected, which the key replaces."""
        text, edit = self._edit.text(), self._edit
        if not edit.hasSelectedText():
            return text
        return text[: edit.selectionStart()] + text[edit.selectionEnd() :]


class Line(AnswerControl):
    """A number or a time: a short line, with the unit beside it."""

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(item, parent)
        self.edit = line_edit(placeholder="–" if item.type in NUMBERS else self.tr("เช่น 09:30"))
        self.edit.setFixedWidth(px(92 if item.type in NUMBERS else 120))
        if item.type in NUMBERS:
            self.edit.setAlignment(Qt.AlignmentFlag.AlignRight)
        Figures(self.edit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(self.edit)
        if unit := unit_of(item):
            place = 0 if unit == BEFORE_THE_NUMBER else 1
            layout.insertWidget(place, Label(unit, Text.CAPTION, "text2"))
        layout.addStretch(1)
        self.edit.textEdited.connect(self.typed)
        self.show_item(item)

    def editor(self) -> QWidget:
        return self.edit

    def show_item(self, item: Item) -> None:
        super().show_item(item)
        self.edit.setText("")
        self.edit.setAccessibleName(item.label)

    def show_typed(self, text: str) -> None:
        self.edit.setText(text)

    def show_value(self, value: str | None) -> None:
        if self._reads_as(value):
            return
        if value is not None and self.item.type is ItemType.TIME:
            self.edit.setText(f"{time.fromisoformat(value):%H:%M}")
        else:
            self.edit.setText(value or "")

    def set_locked(self, locked: bool) -> None:
        if self.edit.isReadOnly() != locked:
            self.edit.setReadOnly(locked)
            restyle(self.edit)

    def set_wrong(self, wrong: bool) -> None:
        if bool(self.edit.property("wrong")) != wrong:
            self.edit.setProperty("wrong", wrong)
            restyle(self.edit)

    def begin(self, typed: str = "") -> bool:
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()
        if typed:
            self.edit.insert(typed)
            self.edit.textEdited.emit(self.edit.text())
        return True

    def _reads_as(self, value: str | None) -> bool:
        """Whether what stands there means this value; what cannot be read means none."""
        try:
            return read_value(self.item, self.edit.text()) == value
        except BadData:
            return value is None


class Day(AnswerControl):
    """A date in the Buddhist era."""

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(item, parent)
        self.edit = ThaiDateEdit()
        self.edit.setFixedWidth(px(190))
        Figures(self.edit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.edit)
        layout.addStretch(1)
        self.edit.changed.connect(self._choose)
        self.edit.textEdited.connect(self.typed)
        self.show_item(item)

    def editor(self) -> QWidget:
        return self.edit

    def show_item(self, item: Item) -> None:
        super().show_item(item)
        self.edit.set_value(None)
        self.edit.setAccessibleName(item.label)

    def show_typed(self, text: str) -> None:
        self.edit.setText(text)

    def show_value(self, value: str | None) -> None:
        if not self._reads_as(value):
            self.edit.set_value(date.fromisoformat(value) if value else None)

    def set_locked(self, locked: bool) -> None:
        if self.edit.isReadOnly() != locked:
            self.edit.setReadOnly(locked)
            restyle(self.edit)

    def begin(self, typed: str = "") -> bool:
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.selectAll()
        if typed:
            self.edit.insert(typed)
            self.edit.textEdited.emit(self.edit.text())
        return True

    def _reads_as(self, value: str | None) -> bool:
        try:
            return read_value(self.item, self.edit.text(), today=date.today()) == value
        except BadData:
            return value is None

    @Slot(object)
    def _choose(self, day: date | None) -> None:
        self.chosen.emit(day.isoformat() if day else None)


class Lines(AnswerControl):
    """Several lines of text that grow while they are typed."""

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(item, parent)
        self.edit = Notes("", self.tr("กด F2 หรือ Enter เพื่อพิมพ์"), lines=(3, 8))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.edit)
        self._showing = False
        self.edit.textChanged.connect(self._announce)
        self.show_item(item)

    def editor(self) -> QWidget:
        return self.edit

    def show_item(self, item: Item) -> None:
        super().show_item(item)
        self._show_text("")
        self.edit.document().clearUndoRedoStacks()
        self.edit.setAccessibleName(item.label)

    def show_value(self, value: str | None) -> None:
        if (normal_lines(self.edit.toPlainText()) or None) != value:
            self._show_text(value or "")

    def set_locked(self, locked: bool) -> None:
        if self.edit.isReadOnly() != locked:
            self.edit.setReadOnly(locked)
            restyle(self.edit)

    def begin(self, typed: str = "") -> bool:
        if typed:  # a digit is not the start of a text, nor of one without its first digit
            return False
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _show_text(self, text: str) -> None:
        self._showing = True
        self.edit.set_text(text)
        self._showing = False

    @Slot()
    def _announce(self) -> None:
        if not self._showing:
            self.typed.emit(self.edit.toPlainText())


def unit_of(item: Item) -> str | None:
    """Return the unit of a number, the percent sign included."""
    return item.unit or ("%" if item.type is ItemType.PERCENT else None)


def with_unit(item: Item, value: str) -> str:
    """Return a number with its unit where Thai has it: ร้อยละ 75, but 9 คน."""
    unit = unit_of(item)
    if unit == BEFORE_THE_NUMBER:
        return f"{unit} {value}"
    return f"{value} {unit}" if unit else value
