"""One item of a paper form: its number, its words, a field for the answer, one for the note."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from ktpn_desktop.app.paper_typing import is_whole, read_paper
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.answer import NO_ANSWER, Answer, Mark, normal_lines
from ktpn_desktop.domain.checklist import BINARIES, NUMBERS, SCALES, Item, ItemType
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.ui.pages.paper_twin.note_place import NOTE, NotePlace
from ktpn_desktop.ui.pages.visit.answer_words import whole_words
from ktpn_desktop.ui.pages.visit.facts import computed_words, doubt, limits
from ktpn_desktop.ui.pages.visit.fields import Figures, unit_of
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.field import line_edit
from ktpn_desktop.ui.widgets.label import Label, Text, restyle
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

ELSEWHERE = frozenset({ItemType.PHOTO, ItemType.SIGNATURE})
"""What no paper can be typed in from: it is added in the form."""

_NUMBER, _ANSWER, _UNIT = 56, 150, 42


def takes_keys(item: Item) -> bool:
    """Return whether there is something to type for an item."""
    return item.takes_answer and item.type not in ELSEWHERE


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
        # What a line may do without is made when it is wanted: a form has hundreds of them.
        self._answer: QLineEdit | None = None
        self._note: QLineEdit | None = None
        self._place = NotePlace(item)
        self._computed: Label | None = None
        self._doubt: WrapLabel | None = None
        self._lay_out()

    @property
    def answer(self) -> QLineEdit:
        """Where the answer is typed."""
        if self._answer is None:  # a line that takes none has a field that is never seen
            self._answer = line_edit()
            self._answer.setParent(self)
            self._answer.hide()
        return self._answer

    @property
    def note(self) -> QLineEdit:
        """Where the note is typed; it takes its place in the line once it is asked for."""
        if self._note is None:
            self._note = line_edit(placeholder=self._place.words)
            self._note.setFixedWidth(px(NOTE))
            self._note.setAccessibleName(self._place.accessibleName())
            self._note.setReadOnly(self._locked)
            self._note.textEdited.connect(self._read_note)
            self._note.installEventFilter(self)
            self._line.replaceWidget(self._place, self._note)
            self._place.hide()
            self._note.show()
            self.setTabOrder(self.answer, self._note)
        return self._note

    @property
    def takes_keys(self) -> bool:
        """Whether there is something to type in this line."""
        return takes_keys(self.item)

    @property
    def has_focus(self) -> bool:
        """Whether the cursor is in this line, also while another window is in front."""
        focused = self.window().focusWidget()
        return focused is not None and focused in (self._answer, self._note)

    def show_answer(
        self, answer: Answer, *, computed: str | None, doubtful: bool, locked: bool
    ) -> None:
        """Show what is known, unless the same is being typed in other words."""
        self._known, self._locked = answer, locked
        if not self._says(answer):
            self._write(answer)
            self.error = ""
        if answer.note or self._note is not None:
            self._show_note(answer.note)
        for edit in (self._answer, self._note):
            if edit is not None and edit.isReadOnly() != locked:
                edit.setReadOnly(locked)
                restyle(edit)
        if self._computed is not None:
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
            if self.item.type is not ItemType.TEXT:
                self._change_field(watched)
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        item = self.item
        number = Label(item.number, Text.BODY_STRONG, "text2")
        number.setMinimumWidth(px(_NUMBER))
        words = WrapLabel(item.label, Text.BODY)
        words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        line = self._line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(10))
        line.addWidget(number)
        line.addWidget(words, 1)
        if item.type is ItemType.CALC:
            self._computed = Label("", Text.BODY_STRONG)
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

    def _add_fields(self, line: QHBoxLayout) -> None:
        item, answer = self.item, self.answer
        is_text = item.type is ItemType.TEXT
        answer.setFixedWidth(px(_ANSWER + _UNIT + NOTE + 20 if is_text else _ANSWER))
        answer.setAccessibleName(f"{item.number} {item.label}")
        answer.setPlaceholderText("" if is_text else self._hint())
        answer.textEdited.connect(self._read)
        answer.installEventFilter(self)
        line.addWidget(answer)
        answer.show()
        if is_text:
            return
        Figures(answer)
        if unit := unit_of(item):
            label = Label(unit, Text.CAPTION, "text2")
            label.setMinimumWidth(px(_UNIT))  # so that the fields stand below each other
            line.addWidget(label)
        else:
            line.addSpacing(px(_UNIT) + line.spacing())
        line.addWidget(self._place)
        self._place.wanted.connect(self._begin_note)

    def _change_field(self, watched: QObject) -> None:
        """Go from the answer to the note, or back."""
        other = self.note if watched is self._answer else self.answer
        other.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _begin_note(self) -> None:
        self.note.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_note(self, note: str | None) -> None:
        if self.item.type is ItemType.TEXT:
            return
        if (normal_lines(self.note.text()) or None) != note:
            self.note.setText(note or "")

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
        if not words and self._doubt is None:
            return
        if self._doubt is None:
            self._doubt = WrapLabel("", Text.CAPTION, "badFg")
            layout = self.layout()
            assert layout is not None  # of _lay_out
            layout.addWidget(self._doubt)
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
