"""The choices of an item: levels with their rubric, or an office's own list of answers."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.domain.answer_kinds import SCALE_NAMES, WITH_OWN_CHOICES
from ktpn_desktop.domain.checklist import BINARIES, SCALES, Choice, Item
from ktpn_desktop.domain.choice_cells import attribute_names, new_choice, with_cell
from ktpn_desktop.domain.copied_choices import choices_of, rubric_of
from ktpn_desktop.ui.pages.builder.choice_row import ChoiceRow
from ktpn_desktop.ui.pages.builder.choice_table import ChoiceTable
from ktpn_desktop.ui.pages.builder.combo import Combo
from ktpn_desktop.ui.pages.builder.writing import Writing
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, holder, row, tab_after
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_MOST_ROWS = 12  # more, or such with attributes, stand in a table


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
        self.table = ChoiceTable()
        self.column = line_edit(placeholder=self.tr("ชื่อคอลัมน์ใหม่ แล้วกด Enter"))
        keys = self.tr("Enter แก้ · Ctrl+↑ ↓ ย้าย · Ctrl+Delete ลบ")
        self._keys = WrapLabel(keys, Text.CAPTION, "text2")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(6))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addLayout(row(self._title, STRETCH, self.paste))
        layout.addWidget(self._names)
        layout.addLayout(self._rows)
        for part in (self.table, self._keys, self.column):
            layout.addWidget(part)
        layout.addWidget(self._add_row)
        self.paste.clicked.connect(self._paste)
        self.names.chosen.connect(self._choose_names)
        self.add.clicked.connect(self._add)
        self.table.changed.connect(self._write)
        self.table.moved.connect(self._move)
        self.table.deleted.connect(self._remove)
        self.column.returnPressed.connect(self._add_column)

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
        in_table = own and _belongs_in_table(item)
        for part in (self.table, self._keys, self.column):
            part.setVisible(in_table)
        if in_table:
            count = self.tr("ตัวเลือก {count} รายการ").format(count=len(item.choices))
            self._title.setText(count)
            self.table.show_choices(item.choices)
        shown = () if in_table else item.choices
        if anew or len(self.rows) != len(shown):
            self._build(item, shown)
        for choice_row, choice in zip(self.rows, shown, strict=True):
            choice_row.show_choice(choice)

    def flush(self) -> bool:
        """Keep what is typed."""
        self.table.flush()
        kept = [one.flush() for one in self.rows]
        return all(kept)

    def _build(self, item: Item, shown: Sequence[Choice]) -> None:
        clear(self._rows)
        self.rows = []
        for at, _choice in enumerate(shown):
            choice_row = ChoiceRow(self._writing, at, item)
            choice_row.removed.connect(partial(self._remove, at))
            choice_row.raised.connect(partial(self._raise, at))
            self.rows.append(choice_row)
            self._rows.addWidget(choice_row)
        tab_after(self._names, [stop for one in self.rows for stop in one.tab_stops()])

    def _keep(self, choices: Sequence[Choice]) -> None:
        self._writing.change_item(
            "draft_choices", lambda item: replace(item, choices=tuple(choices))
        )

    @Slot(int)
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
        self._keep([*self._item.choices, new_choice(self._item.choices)])
        if self.rows:
            self.rows[-1].label.setFocus()
        else:
            self.table.write(len(self._item.choices) - 1)

    @Slot(int, str, str)
    def _write(self, at: int, column: str, text: str) -> None:
        """Keep what was written into a cell of the table."""
        if self._item is not None:
            choices = list(self._item.choices)
            choices[at] = with_cell(choices[at], column, text)
            self._keep(choices)

    @Slot(int, int)
    def _move(self, at: int, by: int) -> None:
        if self._item is not None and 0 <= at + by < len(self._item.choices):
            choices = list(self._item.choices)
            choices.insert(at + by, choices.pop(at))
            self._keep(choices)
            self.table.go_to(at + by)

    @Slot()
    def _add_column(self) -> None:
        if self.table.add_column(self.column.text()):
            self.column.clear()
            self.table.setFocus()
        else:
            self.pasted.emit(self.tr("ชื่อคอลัมน์ใช้ไม่ได้ หรือมีอยู่แล้ว ใช้ตัวอักษรโดยไม่เว้นวรรค"))

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


def _belongs_in_table(item: Item) -> bool:
    filtered = item.choice_filter is not None or bool(attribute_names(item.choices))
    return len(item.choices) > _MOST_ROWS or filtered
