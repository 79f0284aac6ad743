"""Tells which required items are not answered before a visit is finished without them."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.domain.checklist import Item
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.table import Column, RowTable
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_ROW = 36
_MOST = 7  # rows before the list scrolls


class MissingItemsDialog(Dialog):
    """The list; Enter goes to an item, a button finishes all the same."""

    def __init__(self, items: Sequence[Item], parent: QWidget | None = None) -> None:
        title = self.tr("ยังไม่ตอบข้อที่ต้องตอบ {count} ข้อ").format(count=len(items))
        super().__init__(title, parent, width=640)
        self.item: ItemId | None = None
        words = self.tr("เสร็จสิ้นได้ทั้งที่ยังไม่ครบ แต่ข้อเหล่านี้จะว่างอยู่ในบันทึกการนิเทศและรายงาน")
        self.body.addWidget(WrapLabel(words, Text.BODY, "text2"))
        self.table: RowTable[Item] = RowTable(
            [
                Column(self.tr("ข้อ"), lambda one: one.number, width=70, strong=True),
                Column(self.tr("รายการ"), lambda one: one.label, may_cut=True),
            ],
            key=lambda one: one.id,
            row_height=_ROW,
        )
        self.table.setAccessibleName(self.tr("ข้อที่ยังไม่ตอบ"))
        self.table.set_rows(items)
        self.table.setFixedHeight(px(36 + _ROW * min(len(items), _MOST) + 4))
        self.body.addWidget(self.table)
        cancel = Button(self.tr("ยกเลิก"))
        self.finish = Button(self.tr("เสร็จสิ้นทั้งที่ยังไม่ครบ"))
        self.go = Button(self.tr("ไปตอบข้อนี้"), Kind.PRIMARY, icon="arrow-right")
        self.go.show_keys("Enter")
        self.add_buttons(cancel, self.finish, self.go)
        cancel.clicked.connect(self.reject)
        self.finish.clicked.connect(self.accept)
        self.go.clicked.connect(self._go)
        self.table.opened.connect(self._go)
        self.table.select(items[0].id)
        self.table.setFocus()

    @Slot()
    def _go(self) -> None:
        if (chosen := self.table.selected()) is not None:
            self.item = chosen.id
            self.accept()
