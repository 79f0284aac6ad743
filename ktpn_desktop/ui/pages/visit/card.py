"""One item of the form: folded, or open to be worked on. It knows the answer it shows."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.answer import NO_ANSWER, Answer, Mark, normal_lines
from ktpn_desktop.domain.answer_value import read_value
from ktpn_desktop.domain.checklist import Choice, Item, ItemType
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.ui.pages.visit.card_face import CardFace
from ktpn_desktop.ui.pages.visit.choices import choice_for, toggled
from ktpn_desktop.ui.pages.visit.facts import Facts
from ktpn_desktop.ui.pages.visit.opened import OpenItem


class ItemCard(CardFace):
    """Turns what a person does with one item into its new answer, and announces that."""

    answered = Signal(str, object)  # item id, Answer: to be kept at once
    typed = Signal(str, object)  # item id, Answer: to be kept in a moment
    left = Signal()  # the focus has left a field that was typed into
    next_wanted = Signal(str)

    def __init__(self, item: Item, language: str = "th", parent: QWidget | None = None) -> None:
        super().__init__(item, parent)
        self._language = language
        self._answer = NO_ANSWER
        self._facts = Facts()
        self._shown: tuple[Answer, Facts] | None = None  # what the visible side shows
        self._inside_shows: tuple[Answer, Facts] | None = None
        self._asked = True  # its condition held when that was last told
        self._unread: str | None = None  # what stands in the field but cannot be read
        self.picked.connect(self.choose)

    @property
    def answer(self) -> Answer:
        """The answer as it is shown, saved or not."""
        return self._answer

    @property
    def is_asked(self) -> bool:
        """Whether the card is there: the condition of its item holds."""
        return self._asked

    @property
    def offered(self) -> int:
        """How many choices there are to choose from now."""
        choices = self._facts.choices
        return len(self.item.choices if choices is None else choices)

    def show_answer(self, answer: Answer, facts: Facts) -> None:
        """Show what is known; what is being typed stays as it is typed."""
        self._answer, self._facts = answer, facts
        if self._shown == (answer, facts):
            return
        self._shown = (answer, facts)
        if self.is_open:
            self._show_inside()
        else:
            self._show_folded()
        if facts.shown != self._asked:
            self._asked = facts.shown
            self.setVisible(facts.shown)
            if self.opened is not None:
                self.opened.setVisible(facts.shown)

    def open(self, inside: OpenItem) -> None:
        """Open the card with this for its inside, until it is folded."""
        self.opened = inside
        inside.show_item(self.item)
        before: QWidget = self
        for stop in inside.tab_stops():
            QWidget.setTabOrder(before, stop)
            before = stop
        self._inside_shows = None
        self._show_inside()
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.setAccessibleDescription("")
        self.refit()

    def fold(self) -> None:
        """Show it short again, and let go of the inside."""
        self.opened = None
        self._show_folded()

    def press(self, key: str) -> bool:
        """Do what a digit or the minus means here; True when that was an answer to go on from.

        On a field that is typed into, the digit is the first that is typed.
        """
        if self._facts.locked or self.opened is None:
            return False
        if key == "-" and self.item.na_allowed:
            self.set_mark(Mark.NOT_APPLICABLE)
            return True
        if not self.item.choices:
            self._begin(key)
        elif key == "0":
            self.clear()
        elif choice := choice_for(self.item, key, self._facts.choices):
            return self._press_choice(choice)
        return False

    def begin_note(self) -> None:
        """Start typing the note, or the text that is asked for."""
        if self.opened is not None and not self._facts.locked:
            self.opened.begin_note()

    def begin_with_enter(self) -> bool:
        """Start to type a text, or to look for one of many choices; False elsewhere."""
        if self.opened is None or self._facts.locked or self._answer.mark is not None:
            return False
        is_text = self.item.type is ItemType.TEXT
        looked_for = bool(self.item.choices) and self._answer.value is None
        return (is_text or looked_for) and self.opened.control.begin()

    def add_photograph(self) -> None:
        """Ask for photographs."""
        if self.opened is not None and self.opened.strip is not None:
            self.opened.strip.add()

    def paste(self) -> bool:
        """Take a picture out of the clipboard; False when there is none, or no place for it."""
        strip = self.opened.strip if self.opened is not None else None
        return strip is not None and strip.paste()

    def toggle_flag(self) -> None:
        """Flag the item to be looked at again, or take the flag away."""
        if not self._facts.locked:
            self._keep(replace(self._answer, flagged=not self._answer.flagged))

    def has_text_focus(self) -> bool:
        """Whether keys are typed into a field now."""
        return self.opened is not None and self.opened.has_text_focus()

    @Slot(object)
    def choose(self, value: str | None) -> None:
        """Answer with this choice."""
        self._unread = None
        self._keep(replace(self._answer, value=value, mark=None))

    @Slot(str)
    def type_text(self, text: str) -> None:
        """Take what stands in the field for the answer, if it can be read."""
        try:
            value = read_value(self.item, text, today=date.today())
        except BadData:
            # Half a number is no mistake yet; it is one when the field is left.
            self._unread, value = text, None
        else:
            self._unread = None
        self._expect(replace(self._answer, value=value, mark=None))
        self.typed.emit(self.item.id, self._answer)

    @Slot(str)
    def type_note(self, text: str) -> None:
        """Take this for the note."""
        self._expect(replace(self._answer, note=normal_lines(text) or None))
        self.typed.emit(self.item.id, self._answer)

    @Slot(object)
    def set_mark(self, mark: Mark) -> None:
        """Mark the item instead of answering it."""
        self._unread = None
        self._keep(replace(self._answer, value=None, mark=mark))

    @Slot()
    def clear(self) -> None:
        """Take the answer away."""
        self._unread = None
        self._keep(replace(self._answer, value=None, mark=None))

    @Slot()
    def leave_field(self) -> None:
        """Say what is wrong with what was typed, now that its field is left."""
        self._show_unread()
        self.left.emit()

    @Slot()
    def take_keys(self) -> None:
        """Hear the keys again, as the mouse was pressed beside all controls."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)

    @Slot()
    def want_next(self) -> None:
        """Go on from a field that is typed into."""
        self.next_wanted.emit(self.item.id)

    def _begin(self, typed: str) -> None:
        assert self.opened is not None
        if self._answer.mark is not None:
            self._keep(replace(self._answer, mark=None))
        self.opened.control.begin(typed)

    def _press_choice(self, choice: Choice) -> bool:
        several = self.item.type is ItemType.MULTI
        value = toggled(self.item, self._answer.value, choice) if several else choice.value
        self.choose(value)
        return not several

    def _keep(self, answer: Answer) -> None:
        self._expect(answer)
        self.answered.emit(self.item.id, answer)

    def _expect(self, answer: Answer) -> None:
        """Take this for the answer until what was kept is told, which is shown in any case."""
        self._answer = answer
        self._shown = self._inside_shows = None

    def _show_unread(self) -> None:
        """Say why what stands in the field cannot be kept, once nobody types in it."""
        if self._unread is None or self.opened is None or self.opened.has_text_focus():
            return
        try:
            read_value(self.item, self._unread, today=date.today())
        except BadData as trouble:
            self.opened.show_doubt(trouble_text(trouble, self._language))

    def _show_inside(self) -> None:
        known = self._answer, self._facts
        if self.opened is not None and self._inside_shows != known:
            self._inside_shows = known
            self.opened.show_answer(*known)
            if self._unread is not None and not self.opened.has_text_focus():
                self.opened.control.show_typed(self._unread)
            self._show_unread()

    def _show_folded(self) -> None:
        self._folded.show_answer(self._answer, self._facts)
        self.setAccessibleDescription(self._folded.words())
        self.refit()
