"""What an item is called and belongs to: start value, standard, domain, purpose, its names."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ktpn_desktop.domain.checklist import PREVIOUS, Item, ItemType, Purpose, WorkDomain
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.ui.pages.builder.combo import Combo
from ktpn_desktop.ui.pages.builder.item_field import ItemField, Typed, flush_all
from ktpn_desktop.ui.pages.builder.item_rules import text_of
from ktpn_desktop.ui.pages.builder.words import domain_words, item_words, purpose_words
from ktpn_desktop.ui.pages.builder.writing import Writing
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.chip import Chip
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, row


class ItemLinks(QWidget):
    """Everything about an item that a supervisor does not see on the form."""

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        self.prefill = Combo(self.tr("เติมให้ล่วงหน้า"))
        self._prefill = Field(self.tr("เติมให้ล่วงหน้า"), self.prefill)
        hint = self.tr("คำตอบที่ใส่ไว้ให้ก่อน แก้ได้")
        self.default = Field(self.tr("ค่าเริ่มต้น"), line_edit(), hint=hint)
        standard = line_edit(placeholder=self.tr("เช่น มฐ. 2 ข้อ 2.4"))
        self.standard = Field(self.tr("มาตรฐานหรือตัวชี้วัด"), standard)
        self.domain = Combo(self.tr("งาน 4 ฝ่าย"))
        self._domain = Field(self.tr("งาน 4 ฝ่าย"), self.domain)
        self.purposes = {one: Chip(purpose_words(one)) for one in Purpose}
        hint = self.tr("ใช้อ้างถึงข้อนี้ในสูตร และเทียบผลข้ามรุ่น")
        self.name = Field(self.tr("รหัสข้อ"), line_edit(), hint=hint)
        self.number = Field(self.tr("เลขข้อ"), line_edit())
        self.parent_item = Combo(self.tr("มาจากข้อเดิม"))
        hint = self.tr("เมื่อแยกหรือเปลี่ยนข้อเดิมเป็นข้อนี้ จะเทียบผลกับรุ่นก่อนได้")
        self._parent = Field(self.tr("มาจากข้อเดิม"), self.parent_item, hint=hint)
        self._fields = [
            ItemField(writing, "default", self.default, text_of("default", "draft_rules")),
            ItemField(writing, "standard_ref", self.standard, text_of("standard_ref")),
            ItemField(writing, "number", self.number, _number()),
        ]
        self._lay_out()
        self.prefill.chosen.connect(self._keep_prefill)
        self.domain.chosen.connect(self._keep_domain)
        self.parent_item.chosen.connect(self._keep_parent)
        for purpose, chip in self.purposes.items():
            chip.clicked.connect(partial(self._keep_purpose, purpose))
        self._name_edit().editingFinished.connect(self._rename)

    def show_item(self, item: Item) -> None:
        """Show what the item has."""
        asked = item.type not in (ItemType.CALC, ItemType.NOTE)
        pictured = item.type in (ItemType.PHOTO, ItemType.SIGNATURE)
        self._prefill.setVisible(asked and not pictured)
        self.default.setVisible(asked and not pictured)
        self._show_prefill(item)
        self.domain.set_choices(
            [("", self.tr("ไม่ระบุ"), ""), *((one, domain_words(one), "") for one in WorkDomain)]
        )
        self.domain.set_value(item.work_domain or "")
        for purpose, chip in self.purposes.items():
            chip.setChecked(purpose in item.purposes)
        draft = self._writing.draft
        self.number.setVisible(draft is not None and not draft.numbered)
        self._show_parent(item)
        if not self._name_edit().hasFocus():
            self._name_edit().setText(item.id)
            self.name.set_error("")
        for field in self._fields:
            field.show_item(item)

    def flush(self) -> bool:
        """Keep what is typed."""
        self._rename()
        return flush_all(self._fields)

    def _lay_out(self) -> None:
        chips = row(*self.purposes.values(), STRETCH, gap=6)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        for part in (self._prefill, self.default, self.standard, self._domain):
            layout.addWidget(part)
        layout.addLayout(column(Label(self.tr("วัตถุประสงค์"), Text.LABEL), chips, gap=4))
        for part in (self.name, self.number, self._parent):
            layout.addWidget(part)

    def _show_prefill(self, item: Item) -> None:
        known = {
            "pupils": self.tr("จำนวนนักเรียน"),
            "teachers": self.tr("จำนวนครู"),
            "principal": self.tr("ผู้อำนวยการ"),
            "cluster": self.tr("กลุ่มเครือข่าย"),
            "district": self.tr("อำเภอ"),
            PREVIOUS: self.tr("คำตอบของการนิเทศครั้งก่อน"),
        }
        if item.prefill:
            known.setdefault(item.prefill, item.prefill)  # of another program, kept
        choices = [
            ("", self.tr("ไม่เติม"), ""),
            *((one, words, "") for one, words in known.items()),
        ]
        self.prefill.set_choices(choices)
        self.prefill.set_value(item.prefill or "")

    def _show_parent(self, item: Item) -> None:
        draft, parent = self._writing.draft, self._writing.parent_version
        comes_anew = draft is not None and parent is not None and item.id not in draft.inherited
        self._parent.setVisible(comes_anew)
        if parent is None or not comes_anew:
            return
        earlier = [(str(one.id), item_words(one), "") for one in parent.items]
        self.parent_item.set_choices([("", self.tr("เป็นข้อใหม่"), ""), *earlier])
        self.parent_item.set_value(str(item.parents[0]) if item.parents else "")

    def _name_edit(self) -> QLineEdit:
        edit = self.name.widget
        assert isinstance(edit, QLineEdit)
        return edit

    @Slot(object)
    def _keep_prefill(self, name: str) -> None:
        self._writing.change_item(
            "draft_rules", lambda item: replace(item, prefill=name or None)
        )

    @Slot(object)
    def _keep_domain(self, domain: WorkDomain | str) -> None:
        known = domain if isinstance(domain, WorkDomain) else None
        self._writing.change_item("draft_rules", lambda item: replace(item, work_domain=known))

    @Slot(object)
    def _keep_parent(self, name: str) -> None:
        parents = (ItemId(name),) if name else ()
        self._writing.change_item("draft_rules", lambda item: replace(item, parents=parents))

    def _keep_purpose(self, purpose: Purpose, on: bool) -> None:
        def change(item: Item) -> Item:
            chosen = {*item.purposes, purpose} if on else {*item.purposes} - {purpose}
            return replace(item, purposes=tuple(one for one in Purpose if one in chosen))

        self._writing.change_item("draft_rules", change)

    @Slot()
    def _rename(self) -> None:
        """Give the item another name, once the field is left; say what hinders that."""
        item_id, typed = self._writing.item, self._name_edit().text().strip()
        if item_id is None or typed == item_id:
            return
        self.name.set_error(self._writing.rename(item_id, typed))


def _number() -> Typed:
    return Typed(
        read=lambda item: item.number,
        write=lambda item, text: replace(item, number=text.strip()),
        label="draft_rules",
    )
