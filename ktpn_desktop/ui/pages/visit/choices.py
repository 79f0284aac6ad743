"""A few choices of an open item: rubric rows, segments, radio and check rows."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ktpn_desktop.domain.checklist import SCALES, Choice, Item, ItemType
from ktpn_desktop.ui.pages.visit.control import AnswerControl
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Keycap
from ktpn_desktop.ui.widgets.layout import STRETCH, holder, row
from ktpn_desktop.ui.widgets.rating import Level, RubricRows
from ktpn_desktop.ui.widgets.segments import Segments

LAST_KEY = 9


def key_of(item: Item, choice: Choice) -> str:
    """Return the digit that chooses it: the level on a scale, else its place; "" without."""
    if item.type in SCALES:
        return choice.value
    place = item.choices.index(choice) + 1
    return str(place) if place <= LAST_KEY else ""


def choice_for(
    item: Item, digit: str, offered: Sequence[Choice] | None = None
) -> Choice | None:
    """Return the choice that a digit stands for, among those that are offered."""
    if offered is None or item.type in SCALES:
        return next((one for one in item.choices if key_of(item, one) == digit), None)
    place = int(digit) if digit.isdecimal() else 0
    return offered[place - 1] if 0 < place <= len(offered) else None


def toggled(item: Item, value: str | None, choice: Choice) -> str | None:
    """Return several choices with one more, or one fewer; None when nothing is left."""
    chosen = set((value or "").split()) ^ {choice.value}
    return " ".join(one.value for one in item.choices if one.value in chosen) or None


class Rubric(AnswerControl):
    """The levels of a scale with what each asks for."""

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(item, parent)
        self._rows = RubricRows([_level(choice) for choice in item.choices])
        _fill(self, self._rows)
        self._rows.chosen.connect(self._choose)

    def show_item(self, item: Item) -> None:
        super().show_item(item)
        self._rows.set_levels([_level(choice) for choice in item.choices])

    def show_value(self, value: str | None) -> None:
        self._rows.set_value(None if value is None else int(value))

    def show_before(self, value: str | None) -> None:
        self._rows.set_previous(None if value is None else int(value))

    def set_locked(self, locked: bool) -> None:
        self._rows.setEnabled(not locked)

    @Slot(int)
    def _choose(self, value: int) -> None:
        self.chosen.emit(str(value))


class Binary(AnswerControl):
    """มี or ไม่มี, side by side."""

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(item, parent)
        self._segments = Segments([(choice.value, choice.label) for choice in item.choices])
        _fill(self, holder(row(self._segments, STRETCH)))
        self._segments.chosen.connect(self.chosen)

    def show_value(self, value: str | None) -> None:
        self._segments.set_value(value)

    def set_locked(self, locked: bool) -> None:
        self._segments.setEnabled(not locked)


class Rows(AnswerControl):
    """One choice or several, below each other, with the digit that chooses each."""

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(item, parent)
        self._value: str | None = None
        self._several = item.type is ItemType.MULTI
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(8), 0, 0, 0)
        layout.setSpacing(0)
        self.buttons = [self._button(choice) for choice in item.choices]
        for choice, button in zip(item.choices, self.buttons, strict=True):
            digit = key_of(item, choice)
            key = Keycap(digit) if digit else QWidget()
            key.setFixedWidth(Keycap("9").sizeHint().width())
            layout.addLayout(row(key, button, gap=12))

    def show_value(self, value: str | None) -> None:
        self._value = value
        chosen = set((value or "").split()) if self._several else {value}
        for choice, button in zip(self.item.choices, self.buttons, strict=True):
            button.setChecked(choice.value in chosen)

    def set_locked(self, locked: bool) -> None:
        for button in self.buttons:
            button.setEnabled(not locked)

    def _button(self, choice: Choice) -> QCheckBox | QRadioButton:
        words = f"{choice.label}  {choice.rubric}" if choice.rubric else choice.label
        button = QCheckBox(words) if self._several else QRadioButton(words)
        # Each stands alone: an exclusive radio button could never be let go of again.
        button.setAutoExclusive(False)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setProperty("choice", choice.value)
        button.clicked.connect(self._choose)
        return button

    @Slot()
    def _choose(self) -> None:
        choice = self.item.choice(self.sender().property("choice"))
        assert choice is not None
        value = toggled(self.item, self._value, choice) if self._several else choice.value
        self.show_value(value)
        self.chosen.emit(value)


def _level(choice: Choice) -> Level:
    return Level(int(choice.value), choice.label, choice.rubric or "")


def _fill(control: QWidget, inner: QWidget) -> None:
    layout = QHBoxLayout(control)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(inner)
