"""One item of a paper form: its number, its words, a field for the answer, one for the note."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ktpn_desktop.app.paper_typing import is_whole, read_paper
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.answer import NO_ANSWER, Answer, Mark, normal_lines
from ktpn_desktop.domain.checklist import BINARIES, NUMBERS, SCALES, Item, ItemType
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.ui.pages.visit.answer_words import whole_words
from ktpn_desktop.ui.pages.visit.facts import computed_words, doubt, limits
from ktpn_desktop.ui.pages.visit.fields import Figures, unit_of
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.field import line_edit
from ktpn_desktop.ui.widgets.label import Label, Text, restyle
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

ELSEWHERE = frozenset({ItemType.PHOTO, ItemType.SIGNATURE})
"""What no paper can be typed in from: it is added in the form."""

_ANSWER, _UNIT, _NOTE = 150, 42, 240


class PaperLine(QWidget):
    """Announces the answer after every key that can be read."""

    answered = Signal(str, object)  # item id, Answer: to be kept at once
    typed = Signal(str, object)  # item id, Answer: to be kept in a moment
    left = Signal()
    whole = Signal()  # one key was the whole answer: the next line is to come

    def __init__(self, item: Item, language: str) -> None:
        super().__init__()
        self.item = item
        self.error = ""
        self._language = language
        self._known = NO_ANSWER
        self._locked = False
        self.answer = line_edit()
        self.note = line_edit(placeholder=self.tr("ข้อสังเกต"))
        for edit in (self.answer, self.note):
            edit.setParent(self)
            edit.hide()  # until it is given a place
        self._unit = Label(unit_of(item) or "", Text.CAPTION, "text2")
        self._computed = Label("", Text.BODY_STRONG)
        self._doubt = WrapLabel("", Text.CAPTION, "badFg")
        self._lay_out()
        self._connect()

    @property
    def takes_keys(self) -> bool:
        """Whether there is something to type in this line."""
        return self.item.takes_answer and self.item.type not in ELSEWHERE

    def show_answer(
        self, answer: Answer, *, computed: str | None, doubtful: bool, locked: bool
    ) -> None:
        """Show what is known, unless the same is being typed in other words."""
        self._known, self._locked = answer, locked
        if not self._says(answer):
            self._write(answer)
            self.error = ""
        if (normal_lines(self.note.text()) or None) != answer.note:
            self.note.setText(answer.note or "")
        for edit in (self.answer, self.note):
            if edit.isReadOnly() != locked:
                edit.setReadOnly(locked)
                restyle(edit)
        self._computed.setText(computed_words(self.item, computed))
        self._show_doubt(self.error or (doubt(self.item) if doubtful else ""))

    def begin(self) -> None:
        """Put the cursor into the answer; the next key replaces it, unless it is a text."""
        self.answer.setFocus(Qt.FocusReason.TabFocusReason)
        if self.item.type is not ItemType.TEXT:
            self.answer.selectAll()

    def tidy(self) -> None:
        """Say what cannot be read, or write the answer as it is kept, once nobody types."""
        if self.error:
            self._show_doubt(self.error)
        elif self.item.type is not ItemType.TEXT:
            self._write(self._known)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            if watched is self.answer:
                self.tidy()
            self.left.emit()
        elif (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_F2
        ):
            other = self.note if watched is self.answer else self.answer
            other.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        item = self.item
        number = Label(item.number, Text.BODY_STRONG, "text2")
        number.setFixedWidth(px(56))
        words = WrapLabel(item.label, Text.BODY)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(10))
        line.addWidget(number)
        line.addWidget(words, 1)
        if item.type is ItemType.CALC:
            line.addWidget(self._computed)
        elif item.type in ELSEWHERE:
            told = self.tr("เพิ่มในหน้าแบบนิเทศ")
            line.addWidget(Label(told, Text.CAPTION, "text2"))
        elif self.takes_keys:
            self._add_fields(line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(8), px(3), px(8), px(3))
        layout.setSpacing(px(2))
        layout.addLayout(line)
        layout.addWidget(self._doubt)
        self._doubt.hide()

    def _add_fields(self, line: QHBoxLayout) -> None:
        item = self.item
        is_text = item.type is ItemType.TEXT
        self.answer.setFixedWidth(px(_ANSWER + _UNIT + _NOTE + 20 if is_text else _ANSWER))
        self.answer.setAccessibleName(f"{item.number} {item.label}")
        self.answer.setPlaceholderText("" if is_text else self._hint())
        self.note.setFixedWidth(px(_NOTE))
        self.note.setAccessibleName(f"{self.tr('ข้อสังเกต')} {item.number}")
        if not is_text:
            Figures(self.answer)
        line.addWidget(self.answer)
        self.answer.show()
        if not is_text:
            self._unit.setMinimumWidth(px(_UNIT))  # so that the fields stand below each other
            line.addWidget(self._unit)
            line.addWidget(self.note)
            self.note.show()

    def _connect(self) -> None:
        self.answer.textEdited.connect(self._read)
        self.note.textEdited.connect(self._read_note)
        self.answer.installEventFilter(self)
        self.note.installEventFilter(self)

    def _hint(self) -> str:
        """Return what can be typed, in a few signs."""
        kind = self.item.type
        if kind in SCALES:
            levels = sorted((choice.value for choice in self.item.choices), key=int)
            return f"{levels[0]}–{levels[-1]}"
        if kind in BINARIES:
            return "/".join(
                f"{place} {choice.label}"
                for place, choice in enumerate(self.item.choices, start=1)
            )
        if self.item.choices:
            return f"1–{len(self.item.choices)}"
        if kind is ItemType.DATE:
            return "15/8/2569"
        if kind is ItemType.TIME:
            return "09:30"
        return limits(self.item) if kind in NUMBERS else ""

    def _write(self, answer: Answer) -> None:
        """Write an answer into its field, from the beginning where it is longer."""
        self.answer.setText(self._words(answer))
        self.answer.setCursorPosition(0)

    def _words(self, answer: Answer) -> str:
        if answer.mark is Mark.NOT_APPLICABLE:
            return "–"
        if answer.mark is Mark.NOT_OBSERVED:
            return "?"
        if answer.value is None:
            return ""
        if self.item.type in SCALES | NUMBERS:
            return answer.value
        return whole_words(self.item, answer).replace("\n", " ")

    def _says(self, answer: Answer) -> bool:
        """Whether the field means this answer; what cannot be read means none."""
        typed = self.answer.text()
        if not self.answer.hasFocus() and not self.error:
            return typed == self._words(answer)
        try:
            read = read_paper(self.item, typed, today=date.today())
        except BadData:
            return not answer.given
        return (read.value, read.mark) == (answer.value, answer.mark)

    def _show_doubt(self, words: str) -> None:
        self._doubt.setText(words)
        self._doubt.setVisible(bool(words))
        self.answer.setAccessibleDescription(words)
        if bool(self.answer.property("wrong")) != bool(words):
            self.answer.setProperty("wrong", bool(words))
            restyle(self.answer)

    @Slot(str)
    def _read(self, text: str) -> None:
        try:
            read = read_paper(self.item, text, today=date.today())
        except BadData as trouble:
            self.error = trouble_text(trouble, self._language)
            read = NO_ANSWER
        else:
            self.error = ""
            self._show_doubt("")
        self._known = replace(self._known, value=read.value, mark=read.mark)
        if is_whole(self.item, text) and not self.error:
            self.answered.emit(self.item.id, self._known)
            self.whole.emit()
        else:
            self.typed.emit(self.item.id, self._known)

    @Slot(str)
    def _read_note(self, text: str) -> None:
        self._known = replace(self._known, note=normal_lines(text) or None)
        self.typed.emit(self.item.id, self._known)
