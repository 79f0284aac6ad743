"""One choice of an item: its value, name and score, and when it applies."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ktpn_desktop.domain.answer_kinds import WITH_OWN_CHOICES
from ktpn_desktop.domain.checklist import SCALES, Choice, Item
from ktpn_desktop.domain.choice_cells import LABEL, RUBRIC, SCORE, VALUE, cell_of, with_cell
from ktpn_desktop.ui.pages.builder.writing import Writing
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import Notes, line_edit
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import column, row

_SCORE_WIDTH, _VALUE_WIDTH = 58, 64


class ChoiceRow(QWidget):
    """Keeps each text as it is typed."""

    removed = Signal()
    raised = Signal()

    def __init__(self, writing: Writing, place: int, item: Item) -> None:
        super().__init__()
        self._writing = writing
        self._place = place
        self._own = item.type in WITH_OWN_CHOICES
        choice = item.choices[place]
        self.value = line_edit(placeholder=self.tr("ค่า"))
        self.label = line_edit(
            placeholder=self.tr("ข้อความของตัวเลือก {value}").format(value=choice.value)
        )
        self.score = line_edit(placeholder=self.tr("คะแนน"))
        words = self.tr("เกณฑ์ของระดับ {value}").format(value=choice.value)
        self.rubric = Notes(placeholder=words, lines=(2, 5))
        self.up = Button("", Kind.ICON, icon="arrow-up", tip=self.tr("เลื่อนขึ้น"))
        self.remove = Button("", Kind.ICON, icon="x", tip=self.tr("ลบตัวเลือกนี้"))
        self._savers = [
            self._watch(self.value, VALUE),
            self._watch(self.label, LABEL),
            self._watch(self.score, SCORE),
            self._watch(self.rubric, RUBRIC),
        ]
        self._lay_out(item)
        self.up.clicked.connect(self.raised)
        self.remove.clicked.connect(self.removed)

    def show_choice(self, choice: Choice) -> None:
        """Show what is known; what is being typed stays."""
        for saver, name in zip(self._savers, (VALUE, LABEL, SCORE, RUBRIC), strict=True):
            saver.show(cell_of(choice, name))

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab goes through, as it is read."""
        return [self.value, self.label, self.score, self.up, self.remove, self.rubric]

    def flush(self) -> bool:
        """Keep what is typed."""
        kept = [saver.flush() for saver in self._savers]
        return all(kept)

    def _lay_out(self, item: Item) -> None:
        scale = item.type in SCALES
        self.value.setFixedWidth(px(_VALUE_WIDTH))
        self.score.setFixedWidth(px(_SCORE_WIDTH))
        number = Label(item.choices[self._place].value, Text.BODY_STRONG)
        number.setFixedWidth(px(18))
        number.setVisible(not self._own)
        line = row(number, self.value, gap=6)
        line.addWidget(self.label, 1)
        for part in (self.score, self.up, self.remove):
            line.addWidget(part)
        for part in (self.value, self.score, self.up, self.remove):
            part.setVisible(self._own)
        self.up.setEnabled(self._place > 0)
        self.rubric.setVisible(scale)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(column(line, self.rubric, gap=4))

    def _watch(self, edit: QLineEdit | Notes, field: str) -> "_ChoiceSaver":
        return _ChoiceSaver(self._writing, edit, self._place, field)


class _ChoiceSaver:
    """Keeps one text of one choice."""

    def __init__(
        self, writing: Writing, edit: QLineEdit | Notes, place: int, field: str
    ) -> None:
        self._edit = edit
        self._place = place
        self._field = field
        named = f"choice{place}.{field}"
        self._saver = writing.watch_item(edit, named, "draft_choices", self._write)

    def show(self, text: str) -> None:
        edit = self._edit
        if self._saver.pending:
            return
        if isinstance(edit, Notes):
            self._saver.accept(text)
            edit.set_text(text)
        elif edit.text() != text and not (self._field == SCORE and edit.hasFocus()):
            self._saver.accept(text)
            edit.setText(text)

    def flush(self) -> bool:
        return self._saver.flush()

    def _write(self, text: str, item: Item) -> Item:
        if self._place >= len(item.choices):
            return item
        choices = list(item.choices)
        choices[self._place] = with_cell(choices[self._place], self._field, text)
        return replace(item, choices=tuple(choices))
