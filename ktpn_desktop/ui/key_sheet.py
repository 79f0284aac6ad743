"""Every key that works on a page, for the sheet that F1 shows.

A page says what its keys mean. What it need not say is found on it: the keys of its buttons, of
its tables and of other parts that have keys of their own, and shortcuts that say what they do.
"""

from collections.abc import Iterator, Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.hint_bar import Hint

translate = QCoreApplication.translate


@runtime_checkable
class HasKeys(Protocol):
    """A part of a page with keys of its own."""

    def own_keys(self) -> Sequence[Hint]:
        """Return what they do, while this has the focus."""


def sheet_of(page: QWidget, told: Sequence[Hint]) -> list[Hint]:
    """Return the keys that a page tells of, then those that are found on it."""
    sheet = list(told)
    known = {keys for hint in sheet for keys in hint.pressed}
    for hint in _found(page):
        if not hint.pressed <= known:
            sheet.append(hint)
            known |= hint.pressed
    return sheet


def everywhere() -> list[Hint]:
    """Return the keys that work on every page."""
    return [
        Hint(("Ctrl+K",), translate("keys", "ค้นหาหรือสั่งงาน")),
        Hint(("Alt+←",), translate("keys", "ย้อนกลับ")),
        Hint(("Alt+1–8",), translate("keys", "เปิดหน้าตามเมนู")),
        Hint(("Ctrl+,",), translate("keys", "ตั้งค่า")),
        Hint(("Ctrl+Z", "Ctrl+Y"), translate("keys", "เลิกทำ / ทำซ้ำ")),
        Hint(("Ctrl+S",), translate("keys", "บันทึกทันที (ปกติบันทึกให้เอง)")),
        Hint(("Ctrl+\\",), translate("keys", "ย่อหรือขยายเมนู")),
        Hint(("Ctrl+=", "Ctrl+-"), translate("keys", "ขยาย / ย่อตัวอักษร")),
        Hint(("Ctrl+0",), translate("keys", "ขนาดตัวอักษรปกติ")),
        Hint(("Tab", "Shift+Tab"), translate("keys", "ไปส่วนถัดไป / ก่อนหน้า")),
        Hint(("F1",), translate("keys", "ปุ่มลัดของหน้านี้")),
        Hint(("Esc",), translate("keys", "ปิดหน้าต่างย่อยหรือออกจากช่อง")),
    ]


def _found(page: QWidget) -> Iterator[Hint]:
    for widget in page.findChildren(QWidget):
        if widget.isVisibleTo(page):
            if isinstance(widget, QPushButton) and (keys := _keys_of(widget)):
                yield Hint((keys,), widget.text() or widget.toolTip().split(" (")[0])
            elif isinstance(widget, HasKeys):
                yield from widget.own_keys()
    for shortcut in page.findChildren(QShortcut):
        if shortcut.isEnabled() and shortcut.whatsThis():
            yield Hint((shortcut.key().toString(),), shortcut.whatsThis())


def _keys_of(button: QPushButton) -> str:
    printed = button.keys if isinstance(button, Button) else None
    return printed or button.shortcut().toString()
