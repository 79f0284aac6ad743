"""A condition put together from an item, a comparison and a value; or written as a formula."""

from dataclasses import replace
from functools import partial
from typing import Any  # the formula of an item, by its name

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.domain.checklist import Checklist, Item, ItemType
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.simple_condition import (
    ITSELF,
    Joined,
    Part,
    of_parts,
    read_condition,
    write_condition,
)
from ktpn_desktop.ui.pages.builder.condition_part import PartRow, first_part
from ktpn_desktop.ui.pages.builder.item_field import ItemField, Typed
from ktpn_desktop.ui.pages.builder.writing import Writing
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import Field, Notes
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, row
from ktpn_desktop.ui.widgets.segments import Segments


class ConditionEditor(QWidget):
    """Shows one expression of an item; the simple ones as rows, all others as a formula."""

    def __init__(self, writing: Writing, field: str, title: str, *, itself: bool) -> None:
        super().__init__()
        self._writing = writing
        self._field = field
        self._itself = itself  # about the item's own answer, else about another item's
        self._shown: str | None = None
        self._as_formula = False
        self.add = Button(self.tr("เพิ่มเงื่อนไข"), Kind.LINK, icon="plus")
        self.switch = Button(self.tr("เขียนเป็นสูตร"), Kind.LINK)
        self.joined = Segments(
            [(Joined.ALL, self.tr("ครบทุกเงื่อนไข")), (Joined.ANY, self.tr("เงื่อนไขใดก็ได้"))],
            numbered=False,
        )
        self.rows: list[PartRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(6))
        notes = Notes(placeholder="${q1} >= 4", lines=(2, 6))
        hint = self.tr("อ้างถึงข้ออื่นด้วยรหัสข้อ เช่น ${q1} = '1' and ${q2} > 3")
        self.formula = Field(self.tr("สูตร"), notes, hint=hint)
        self._formula = ItemField(
            writing,
            field,
            self.formula,
            Typed(read=self._text, write=self._with_text, label="draft_formula"),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addLayout(row(Label(title, Text.LABEL), STRETCH, self.add, self.switch, gap=0))
        layout.addWidget(self.joined)
        layout.addLayout(self._rows)
        layout.addWidget(self.formula)
        self.add.clicked.connect(self._add)
        self.switch.clicked.connect(self._switch)
        self.joined.chosen.connect(self._keep_rows)

    def show_item(self, item: Item, *, anew: bool) -> None:
        """Show the expression of an item; `anew` when another item was shown before."""
        text: str | None = getattr(item, self._field)
        if anew:
            self._as_formula = bool(text) and read_condition(text or "") is None
        self._formula.show_item(item)
        if anew or text != self._shown:
            self._shown = text
            self._build_rows(text)
        for part in self.rows:
            part.refresh()
        self._arrange()

    def flush(self) -> bool:
        """Keep what is typed."""
        for part in self.rows:
            part.flush()
        return self._formula.flush()

    def _arrange(self) -> None:
        self.formula.setVisible(self._as_formula)
        self.add.setVisible(not self._as_formula)
        self.joined.setVisible(not self._as_formula and len(self.rows) > 1)
        for part in self.rows:
            part.setVisible(not self._as_formula)
        simple = not self._shown or read_condition(self._shown) is not None
        self.switch.setVisible(bool(self._shown) or self._as_formula)
        self.switch.setEnabled(not self._as_formula or simple)
        self.switch.setText(
            self.tr("เลือกจากรายการ") if self._as_formula else self.tr("เขียนเป็นสูตร")
        )

    def _build_rows(self, text: str | None) -> None:
        condition = read_condition(text) if text else None
        parts = condition.parts if condition else ()
        self.joined.set_value(condition.joined if condition else Joined.ALL)
        if len(parts) == len(self.rows):
            for part_row, part in zip(self.rows, parts, strict=True):
                part_row.show_part(part)
            return
        clear(self._rows)
        self.rows = []
        for part in parts:
            self._add_row(part)

    def _add_row(self, part: Part) -> None:
        part_row = PartRow(self._writing, part, itself=self._itself)
        part_row.changed.connect(self._keep_rows)
        part_row.removed.connect(partial(self._remove, part_row))
        self.rows.append(part_row)
        self._rows.addWidget(part_row)

    @Slot()
    def _add(self) -> None:
        """Begin with the item above, as conditions mostly look at that."""
        checklist, item_id = self._writing.checklist, self._writing.item
        if checklist is None or item_id is None:
            return
        if self._itself:
            item = checklist.item(item_id)
        else:
            above = _above(checklist, item_id)
            item = above[-1] if above else None
        if item is not None:
            name = ITSELF if self._itself else str(item.id)
            self._add_row(first_part(name, item))
            self._keep_rows()
            self.rows[-1].item.setFocus()

    def _remove(self, part_row: PartRow) -> None:
        self.rows.remove(part_row)
        part_row.hide()
        part_row.deleteLater()
        self._keep_rows()

    @Slot()
    def _keep_rows(self) -> None:
        joined = self.joined.value()
        condition = of_parts(
            (part.part for part in self.rows),
            joined if isinstance(joined, Joined) else Joined.ALL,
        )
        self._shown = write_condition(condition) if condition else None
        self._writing.change_item(
            "draft_formula", lambda item: self._with_text(item, self._shown or "")
        )
        self._arrange()

    @Slot()
    def _switch(self) -> None:
        self.flush()
        self._as_formula = not self._as_formula
        self._arrange()
        if self._as_formula:
            self.formula.widget.setFocus()

    def _text(self, item: Item) -> str:
        return getattr(item, self._field) or ""

    def _with_text(self, item: Item, text: str) -> Item:
        fields: dict[str, Any] = {self._field: text if text.strip() else None}
        return replace(item, **fields)


def _above(checklist: Checklist, item_id: ItemId) -> list[Item]:
    """Return the items that are answered before this one; without any, those after it."""
    items = [one for one in checklist.items if one.type is not ItemType.NOTE]
    ids = [one.id for one in items]
    above = items[: ids.index(item_id)] if item_id in ids else items
    return above or [one for one in items if one.id != item_id][:1]
