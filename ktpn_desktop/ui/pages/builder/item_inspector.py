"""Everything about the item that is worked on, to be changed."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.domain.answer_kinds import WITH_CHOICES, retyped
from ktpn_desktop.domain.checklist import Item, ItemType
from ktpn_desktop.domain.checklist_draft import Draft, replace_item
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.problem import NOWHERE, Problem
from ktpn_desktop.ui.pages.builder.choices import ChoicesEditor
from ktpn_desktop.ui.pages.builder.combo import Combo
from ktpn_desktop.ui.pages.builder.item_field import ItemField, Typed, flush_all
from ktpn_desktop.ui.pages.builder.item_links import ItemLinks
from ktpn_desktop.ui.pages.builder.item_rules import (
    ItemNumbers,
    ItemRules,
    formula_of,
    text_of,
)
from ktpn_desktop.ui.pages.builder.words import kind_words
from ktpn_desktop.ui.pages.builder.writing import Writing
from ktpn_desktop.ui.pages.checklist_items import kind_icon
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.field import Field, Notes
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, horizontal_line, row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.problem_list import ProblemList
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class ItemInspector(QWidget):
    """Shows one item; what stands in it is kept through `Writing`."""

    replaced = Signal(str)  # id of the item that stands in the place of the one before
    told = Signal(str)  # something to say at the bottom of the window

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        self.title = Label("", Text.H2)
        self.code = Badge("")
        self.label = Field(self.tr("ข้อความ"), Notes(lines=(2, 8)), required=True)
        self.hint = Field(self.tr("คำอธิบายใต้ข้อ (ถ้ามี)"), Notes(lines=(1, 5)))
        self.kind = Combo(self.tr("ชนิดคำตอบ"))
        self._kind = Field(self.tr("ชนิดคำตอบ"), self.kind)
        self.locked = Card(look=Look.WELL, padding=10, gap=6)
        self._locked_words = WrapLabel("", Text.CAPTION, "text2")
        self.exchange = Button(self.tr("แทนด้วยข้อใหม่"), icon="refresh-cw")
        self.choices = ChoicesEditor(writing)
        self.numbers = ItemNumbers(writing)
        hint = self.tr("เช่น round(${q2} div ${q1} * 100, 2)")
        self.calculation = Field(self.tr("สูตรคำนวณ"), Notes(lines=(2, 5)), hint=hint)
        self.rules = ItemRules(writing)
        self.links = ItemLinks(writing)
        self.problems = ProblemList()
        self._fields = [
            ItemField(
                writing,
                "label",
                self.label,
                Typed(
                    read=lambda item: item.label,
                    write=lambda item, text: replace(item, label=text),
                ),
            ),
            ItemField(writing, "hint", self.hint, text_of("hint")),
            ItemField(writing, "calculation", self.calculation, formula_of("calculation")),
        ]
        self._lay_out()
        self.kind.chosen.connect(self._keep_kind)
        self.exchange.clicked.connect(self._exchange)
        self.choices.pasted.connect(self.told)

    def show_item(self, item: Item) -> None:
        """Show an item; what is being typed into it stays."""
        self.title.setText(self.tr("ข้อ {number}").format(number=item.number or "–"))
        self.code.show_pill(Pill(self.tr("รหัส {name}").format(name=item.id)))
        self.kind.set_choices([(one, kind_words(one), kind_icon(one)) for one in ItemType])
        self.kind.set_value(item.type)
        self._show_locked(item)
        self.choices.setVisible(item.type in WITH_CHOICES)
        if item.type in WITH_CHOICES:
            self.choices.show_item(item)
        self.numbers.show_item(item)
        self.calculation.setVisible(item.type is ItemType.CALC)
        self.rules.show_item(item)
        self.links.show_item(item)
        for field in self._fields:
            field.show_item(item)
        self._show_problems(item)

    def flush(self) -> bool:
        """Keep what is typed."""
        kept = [part.flush() for part in (self.choices, self.numbers, self.rules, self.links)]
        return flush_all(self._fields) and all(kept)

    def write(self) -> None:
        """Put the cursor into the text, all of it chosen."""
        edit = self.label.widget
        assert isinstance(edit, Notes)
        edit.setFocus()
        edit.selectAll()

    def _lay_out(self) -> None:
        self.locked.body.addWidget(self._locked_words)
        self.locked.body.addLayout(row(self.exchange, STRETCH))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(12), px(16), px(16))
        layout.setSpacing(px(10))
        layout.addLayout(row(self.title, STRETCH, self.code))
        for part in (
            self.problems,
            self.label,
            self._kind,
            self.locked,
            self.choices,
            self.numbers,
            self.calculation,
            horizontal_line(),
            self.rules,
            horizontal_line(),
            self.hint,
            self.links,
        ):
            layout.addWidget(part)
        layout.addStretch(1)

    def _show_locked(self, item: Item) -> None:
        """Say why the kind of answer stays what it is, and what can be done."""
        visits = self._writing.answers_to(item)
        wrong = self._writing.problem_words(item.id, "type")  # by a file that was loaded
        locked = bool(visits) and not wrong
        self.kind.setEnabled(not locked)
        self.locked.setVisible(locked)
        words = self.tr(
            "ข้อนี้มีคำตอบแล้วใน {count} การนิเทศ จึงเปลี่ยนชนิดคำตอบไม่ได้ "
            "คำตอบเดิมจะอ่านผิดความหมาย หากต้องการถามแบบอื่น ให้แทนด้วยข้อใหม่ คำตอบเดิมยังอยู่ในรุ่นก่อน"
        )
        self._locked_words.setText(words.format(count=visits))

    def _show_problems(self, item: Item) -> None:
        """Show on top what is wrong with what has no field of its own."""
        own = ("label", "calculation", "constraint", "choice_filter", "default")
        found = [
            one
            for one in self._writing.problems_of(item.id)
            if one.where.column not in own and one.code != "draft.no_text"
        ]
        self.problems.setVisible(bool(found))
        self.problems.show_problems([_placeless(one) for one in found], self._writing.language)

    @Slot(object)
    def _keep_kind(self, kind: ItemType) -> None:
        self._writing.change_item("draft_type", lambda item: retyped(item, kind))

    @Slot()
    def _exchange(self) -> None:
        item_id = self._writing.item
        if item_id is None or not self.flush():
            return
        made: list[ItemId] = []

        def change(draft: Draft) -> Draft:
            changed, name = replace_item(draft, item_id)
            made.append(name)
            return changed

        if self._writing.change_draft("draft_replace_item", change):
            self.replaced.emit(made[-1])


def _placeless(problem: Problem) -> Problem:
    """Return a problem without its place, which is this item."""
    return replace(problem, where=NOWHERE)
