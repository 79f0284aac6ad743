"""The choices of an item: levels with their rubric, or an office's own list of answers."""

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ktpn_desktop.domain.answer_kinds import SCALE_NAMES, WITH_OWN_CHOICES
from ktpn_desktop.domain.checklist import BINARIES, SCALES, Choice, Item
from ktpn_desktop.domain.copied_choices import choices_of, rubric_of
from ktpn_desktop.thai.numerals import to_arabic
from ktpn_desktop.ui.pages.builder.combo import Combo
from ktpn_desktop.ui.pages.builder.writing import Writing
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import Field, Notes, line_edit
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, column, holder, row
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_MOST_ROWS = 60  # more are edited where they came from
_SCORE_WIDTH, _VALUE_WIDTH = 58, 64


class ChoicesEditor(QWidget):
    """Shows the choices of an item below each other; each edit is kept as it is typed."""

    pasted = Signal(str)  # what was taken in, or why nothing was

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        self._item: Item | None = None
        self.rows: list[ChoiceRow] = []
        self._title = Label("", Text.LABEL)
        self.paste = Button(
            self.tr("วางจาก Excel"),
            Kind.LINK,
            tip=self.tr("คัดลอกเซลล์จาก Excel แล้วกดที่นี่ หนึ่งบรรทัดต่อหนึ่งระดับ"),
        )
        self.names = Combo(self.tr("ชุดชื่อระดับ"))
        self.names.setPlaceholderText(self.tr("ตั้งชื่อเอง"))
        self._names = Field(self.tr("ชุดชื่อระดับ"), self.names)
        self.add = Button(self.tr("เพิ่มตัวเลือก"), Kind.LINK, icon="plus")
        self._add_row = holder(row(self.add, STRETCH))
        self._more = WrapLabel("", Text.CAPTION, "text2")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(6))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addLayout(row(self._title, STRETCH, self.paste))
        layout.addWidget(self._names)
        layout.addLayout(self._rows)
        layout.addWidget(self._more)
        layout.addWidget(self._add_row)
        self.paste.clicked.connect(self._paste)
        self.names.chosen.connect(self._choose_names)
        self.add.clicked.connect(self._add)

    def show_item(self, item: Item) -> None:
        """Show the choices of an item."""
        anew = self._item is None or self._item.id != item.id or self._item.type != item.type
        self._item = item
        own = item.type in WITH_OWN_CHOICES
        self._title.setText(
            self.tr("เกณฑ์การให้ระดับ") if item.type in SCALES else self.tr("ตัวเลือก")
        )
        self.paste.setVisible(item.type not in BINARIES)
        self._names.setVisible(item.type in SCALES)
        self._add_row.setVisible(own)
        if item.type in SCALES:
            sets = SCALE_NAMES[item.type]
            self.names.set_choices([(one, " · ".join(one), "") for one in sets])
            self.names.set_value(tuple(one.label for one in item.choices))
        shown = item.choices[:_MOST_ROWS]
        if anew or len(self.rows) != len(shown):
            self._build(item)
        for choice_row, choice in zip(self.rows, shown, strict=True):
            choice_row.show_choice(choice)
        hidden = len(item.choices) - len(shown)
        words = self.tr("และอีก {count} ตัวเลือก แก้ทั้งหมดใน Excel แล้ววางกลับมา หรือนำข้อมาจากไฟล์")
        self._more.setText(words.format(count=hidden))
        self._more.setVisible(bool(hidden))

    def flush(self) -> bool:
        """Keep what is typed."""
        kept = [one.flush() for one in self.rows]
        return all(kept)

    def _build(self, item: Item) -> None:
        clear(self._rows)
        self.rows = []
        for at, _choice in enumerate(item.choices[:_MOST_ROWS]):
            choice_row = ChoiceRow(self._writing, at, item)
            choice_row.removed.connect(partial(self._remove, at))
            choice_row.raised.connect(partial(self._raise, at))
            self.rows.append(choice_row)
            self._rows.addWidget(choice_row)

    def _keep(self, choices: Sequence[Choice]) -> None:
        self._writing.change_item(
            "draft_choices", lambda item: replace(item, choices=tuple(choices))
        )

    def _remove(self, at: int) -> None:
        if self._item is not None:
            choices = list(self._item.choices)
            del choices[at]
            self._keep(choices)

    def _raise(self, at: int) -> None:
        if self._item is not None and at > 0 and self.flush():
            choices = list(self._item.choices)
            choices[at - 1], choices[at] = choices[at], choices[at - 1]
            self._keep(choices)
            self.rows[at - 1].up.setFocus()

    @Slot()
    def _add(self) -> None:
        if self._item is None or not self.flush():
            return
        taken = {one.value for one in self._item.choices}
        number = next(str(at) for at in range(1, len(taken) + 2) if str(at) not in taken)
        self._keep([*self._item.choices, Choice(value=number, label="")])
        if len(self.rows) == len(self._item.choices):
            self.rows[-1].label.setFocus()

    @Slot(object)
    def _choose_names(self, names: tuple[str, ...]) -> None:
        if self._item is not None and self.flush():
            pairs = zip(self._item.choices, names, strict=True)
            self._keep([replace(choice, label=name) for choice, name in pairs])

    @Slot()
    def _paste(self) -> None:
        item = self._item
        if item is None or not self.flush():
            return
        text = QGuiApplication.clipboard().text()
        choices = rubric_of(text, item.choices) if item.type in SCALES else choices_of(text)
        if choices is None:
            words = self.tr("ในคลิปบอร์ดไม่มี {count} บรรทัด โปรดคัดลอกเกณฑ์ครบทุกระดับจาก Excel ก่อน")
            self.pasted.emit(words.format(count=len(item.choices)))
        elif not choices:
            self.pasted.emit(self.tr("ในคลิปบอร์ดไม่มีข้อความ โปรดคัดลอกตัวเลือกจาก Excel ก่อน"))
        else:
            self._keep(choices)
            words = self.tr("วางจาก Excel แล้ว {count} บรรทัด")
            self.pasted.emit(words.format(count=len(choices)))


class ChoiceRow(QWidget):
    """One choice: its value, name and score, and when it applies."""

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
        self.attributes = WrapLabel("", Text.CAPTION, "text2")
        self.up = Button("", Kind.ICON, icon="arrow-up", tip=self.tr("เลื่อนขึ้น"))
        self.remove = Button("", Kind.ICON, icon="x", tip=self.tr("ลบตัวเลือกนี้"))
        self._savers = [
            self._watch(self.value, "value"),
            self._watch(self.label, "label"),
            self._watch(self.score, "score"),
            self._watch(self.rubric, "rubric"),
        ]
        self._lay_out(item)
        self.up.clicked.connect(self.raised)
        self.remove.clicked.connect(self.removed)

    def show_choice(self, choice: Choice) -> None:
        """Show what is known; what is being typed stays."""
        score = "" if choice.score is None else format(choice.score.normalize(), "f")
        texts = (choice.value, choice.label, score, choice.rubric or "")
        for saver, text in zip(self._savers, texts, strict=True):
            saver.show(text)
        told = " · ".join(f"{name}: {text}" for name, text in choice.attributes.items())
        self.attributes.setText(told)
        self.attributes.setVisible(bool(told))

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
        layout.addLayout(column(line, self.attributes, self.rubric, gap=4))

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
        elif edit.text() != text and not (self._field == "score" and edit.hasFocus()):
            self._saver.accept(text)
            edit.setText(text)

    def flush(self) -> bool:
        return self._saver.flush()

    def _write(self, text: str, item: Item) -> Item:
        if self._place >= len(item.choices):
            return item
        choices = list(item.choices)
        choices[self._place] = _with(choices[self._place], self._field, text)
        return replace(item, choices=tuple(choices))


def _with(choice: Choice, field: str, text: str) -> Choice:
    if field == "value":
        return replace(choice, value=to_arabic(text).strip())
    if field == "label":
        return replace(choice, label=text)
    if field == "rubric":
        return replace(choice, rubric=text or None)
    try:
        score = Decimal(to_arabic(text).strip()) if text.strip() else None
    except InvalidOperation:
        return choice
    return replace(choice, score=score if score is None or score.is_finite() else choice.score)
