"""One item of the form: folded, or open to be worked on. It knows the answer it shows."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.answer import NO_ANSWER, Answer, Mark, normal_lines, read_value
from ktpn_desktop.domain.checklist import Choice, Item, ItemType
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.ui.pages.visit.choices import choice_for, toggled
from ktpn_desktop.ui.pages.visit.facts import Facts
from ktpn_desktop.ui.pages.visit.folded import FoldedItem
from ktpn_desktop.ui.pages.visit.opened import OpenItem
from ktpn_desktop.ui.widgets.card import Look
from ktpn_desktop.ui.widgets.label import restyle


class ItemCard(QFrame):
    """Turns what a person does with one item into its new answer, and announces that."""

    activated = Signal(str)  # item id: clicked or reached with Tab
    answered = Signal(str, object)  # item id, Answer: to be kept at once
    typed = Signal(str, object)  # item id, Answer: to be kept in a moment
    left = Signal()  # the focus has left a field that was typed into
    next_wanted = Signal(str)

    def __init__(self, item: Item, language: str = "th", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.item = item
        self._language = language
        self.folded = FoldedItem(item)
        self.opened: OpenItem | None = None
        self._answer = NO_ANSWER
        self._facts = Facts()
        self._unread: str | None = None  # what stands in the field but cannot be read
        self.setProperty("look", Look.CARD.value)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setAccessibleName(f"{item.number} {item.label}")
        if item.takes_answer:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.folded)
        self.folded.chosen.connect(self._choose)

    @property
    def answer(self) -> Answer:
        """The answer as it is shown, saved or not."""
        return self._answer

    @property
    def is_open(self) -> bool:
        """Whether this is the card that is worked on."""
        return self.opened is not None and not self.opened.isHidden()

    def show_answer(self, answer: Answer, facts: Facts) -> None:
        """Show what is known; what is being typed stays as it is typed."""
        self._answer, self._facts = answer, facts
        self.folded.show_answer(answer, facts)
        if self.opened is not None:
            self.opened.show_answer(answer, facts)
            self._show_unread()
        self.setVisible(facts.shown)

    def open(self) -> None:
        """Open the card and give it the keys."""
        if self.opened is None:
            self.opened = self._build_inside()
        self.opened.show_answer(self._answer, self._facts)
        self.folded.hide()
        self.opened.show()
        self._set_look(Look.ACTIVE)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def fold(self) -> None:
        """Show it short again."""
        if self.opened is not None:
            self.opened.hide()
        self.folded.show_answer(self._answer, self._facts)
        self.folded.show()
        self._set_look(Look.CARD)

    def press(self, key: str) -> bool:
        """Do what a digit or the minus means here; True when that was an answer to go on from.

        On a field that is typed into, the digit is the first that is typed.
        """
        if self._facts.locked or self.opened is None:
            return False
        if key == "-" and self.item.na_allowed:
            self._set_mark(Mark.NOT_APPLICABLE)
            return True
        if not self.item.choices:
            self._begin(key)
        elif key == "0":
            self._clear()
        elif choice := choice_for(self.item, key):
            return self._press_choice(choice)
        return False

    def begin_note(self) -> None:
        """Start typing the note, or the text that is asked for."""
        if self.opened is not None and not self._facts.locked:
            self.opened.begin_note()

    def toggle_flag(self) -> None:
        """Flag the item to be looked at again, or take the flag away."""
        if not self._facts.locked:
            self._keep(replace(self._answer, flagged=not self._answer.flagged))

    def has_text_focus(self) -> bool:
        """Whether keys are typed into a field now."""
        return self.opened is not None and self.opened.has_text_focus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.is_open:
            self.activated.emit(self.item.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        if self.item.takes_answer and not self.is_open:
            self.activated.emit(self.item.id)

    def _build_inside(self) -> OpenItem:
        inside = OpenItem(self.item)
        self._box.addWidget(inside)
        inside.chosen.connect(self._choose)
        inside.typed.connect(self._type)
        inside.note_typed.connect(self._type_note)
        inside.marked.connect(self._set_mark)
        inside.cleared.connect(self._clear)
        inside.flag_wanted.connect(self.toggle_flag)
        inside.left.connect(self._leave_field)
        inside.next_wanted.connect(self._want_next)
        before: QWidget = self
        for stop in inside.tab_stops():  # built last, they would come after all other cards
            QWidget.setTabOrder(before, stop)
            before = stop
        return inside

    def _begin(self, typed: str) -> None:
        assert self.opened is not None
        if self._answer.mark is not None:
            self._keep(replace(self._answer, mark=None))
        self.opened.control.begin(typed)

    def _press_choice(self, choice: Choice) -> bool:
        several = self.item.type is ItemType.MULTI
        value = toggled(self.item, self._answer.value, choice) if several else choice.value
        self._choose(value)
        return not several

    @Slot(object)
    def _choose(self, value: str | None) -> None:
        self._unread = None
        self._keep(replace(self._answer, value=value, mark=None))

    @Slot(str)
    def _type(self, text: str) -> None:
        try:
            value = read_value(self.item, text, today=date.today())
        except BadData:
            # Half a number is no mistake yet; it is one when the field is left.
            self._unread, value = text, None
        else:
            self._unread = None
        self._answer = replace(self._answer, value=value, mark=None)
        self.typed.emit(self.item.id, self._answer)

    @Slot(str)
    def _type_note(self, text: str) -> None:
        self._answer = replace(self._answer, note=normal_lines(text) or None)
        self.typed.emit(self.item.id, self._answer)

    @Slot(object)
    def _set_mark(self, mark: Mark) -> None:
        self._unread = None
        self._keep(replace(self._answer, value=None, mark=mark))

    @Slot()
    def _clear(self) -> None:
        self._unread = None
        self._keep(replace(self._answer, value=None, mark=None))

    @Slot()
    def _leave_field(self) -> None:
        self._show_unread()
        self.left.emit()

    @Slot()
    def _want_next(self) -> None:
        self.next_wanted.emit(self.item.id)

    def _keep(self, answer: Answer) -> None:
        self._answer = answer
        self.answered.emit(self.item.id, answer)

    def _show_unread(self) -> None:
        """Say why what stands in the field cannot be kept, once nobody types in it."""
        if self._unread is None or self.opened is None or self.opened.has_text_focus():
            return
        try:
            read_value(self.item, self._unread, today=date.today())
        except BadData as trouble:
            self.opened.show_doubt(trouble_text(trouble, self._language))

    def _set_look(self, look: Look) -> None:
        if self.property("look") != look.value:
            self.setProperty("look", look.value)
            restyle(self)
