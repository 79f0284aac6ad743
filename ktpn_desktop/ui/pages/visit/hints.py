"""The keys that work now on the form, for the bar at the bottom."""

from PySide6.QtCore import QCoreApplication

from ktpn_desktop.domain.checklist import NUMBERS, Item, ItemType
from ktpn_desktop.ui.widgets.hint_bar import Hint

translate = QCoreApplication.translate

_MOST_KEYS = 9


def key_hints(
    item: Item, *, typing: bool, locked: bool = False, offered: int | None = None
) -> tuple[Hint, ...]:
    """Return the keys for the open item; while one types, most keys mean what they type.

    `offered` says how many of its choices there are to choose from now, if not all.
    """
    if locked:
        return (
            Hint(("↑", "↓"), translate("visit", "ข้อก่อน / ถัดไป")),
            Hint(("PgUp", "PgDn"), translate("visit", "เปลี่ยนตอน")),
        )
    if typing:
        return (
            Hint(("Esc",), translate("visit", "เลิกพิมพ์")),
            Hint(("Ctrl", "↓"), translate("visit", "ข้อถัดไป")),
            Hint(("F8",), translate("visit", "ไปข้อที่ยังไม่ตอบ")),
        )
    hints = [
        *_answering(item, len(item.choices) if offered is None else offered),
        Hint(("↑", "↓"), translate("visit", "ข้อก่อน / ถัดไป")),
        Hint(("F3",), translate("visit", "แนบภาพ")),
        Hint(("F4",), translate("visit", "ครั้งก่อน")),
        Hint(("F7",), translate("visit", "ปักธง")),
    ]
    if item.type is not ItemType.TEXT:
        hints.insert(2, Hint(("F2",), translate("visit", "ข้อสังเกต")))
    if item.na_allowed:
        hints.append(Hint(("-",), translate("visit", "ไม่เกี่ยวข้อง")))
    if item.choices:
        hints.append(Hint(("0",), translate("visit", "ล้างคำตอบ")))
    return (
        *hints,
        Hint(("PgUp", "PgDn"), translate("visit", "เปลี่ยนตอน")),
        Hint(("F9",), translate("visit", "โปรไฟล์โรงเรียน")),
    )


def all_keys() -> tuple[Hint, ...]:
    """Return every key of the form but those of its buttons, whatever item is open."""
    return (
        Hint(("1–9",), translate("visit", "ตอบและไปข้อถัดไป")),
        Hint(("Shift+1–9",), translate("visit", "ตอบแล้วอยู่ที่ข้อเดิม")),
        Hint(("0",), translate("visit", "ล้างคำตอบ")),
        Hint(("-",), translate("visit", "ไม่เกี่ยวข้อง")),
        Hint(("↑", "↓"), translate("visit", "ข้อก่อน / ถัดไป")),
        Hint(("Enter",), translate("visit", "ข้อถัดไป")),
        Hint(("PgUp", "PgDn"), translate("visit", "เปลี่ยนตอน")),
        Hint(("F8",), translate("visit", "ไปข้อที่ยังไม่ตอบ")),
        Hint(("F2",), translate("visit", "ข้อสังเกต")),
        Hint(("F3",), translate("visit", "แนบภาพ")),
        Hint(("Ctrl+V",), translate("visit", "วางภาพ")),
        Hint(("F7",), translate("visit", "ปักธง")),
        Hint(("F4",), translate("visit", "ครั้งก่อน")),
        Hint(("F9",), translate("visit", "โปรไฟล์โรงเรียน")),
        Hint(("Esc",), translate("visit", "เลิกพิมพ์")),
        Hint(("Ctrl+↓",), translate("visit", "ข้อถัดไป ขณะพิมพ์")),
    )


def _answering(item: Item, offered: int) -> list[Hint]:
    if item.choices:
        return _choosing(item, offered)
    if item.type is ItemType.PHOTO:
        return [Hint(("Ctrl+V",), translate("visit", "วางภาพ"))]
    if item.type is ItemType.SIGNATURE:
        return [Hint(("Tab",), translate("visit", "ไปช่องลงนาม"))]
    if item.type in NUMBERS:
        return [Hint(("0–9",), translate("visit", "พิมพ์ตัวเลขได้ทันที"))]
    if item.type is ItemType.TEXT:
        return [Hint(("F2",), translate("visit", "พิมพ์ข้อความ"))]
    return [Hint(("0–9",), translate("visit", "พิมพ์ได้ทันที"))]


def _choosing(item: Item, offered: int) -> list[Hint]:
    if not offered:
        return []
    keys = "1" if offered == 1 else f"1–{min(offered, _MOST_KEYS)}"
    words = translate("visit", "ตอบและไปข้อถัดไป")
    if item.type is ItemType.MULTI:
        words = translate("visit", "เลือกหรือไม่เลือก")
    hints = [Hint((keys,), words)]
    if offered > _MOST_KEYS:
        hints.append(Hint(("Enter",), translate("visit", "ค้นหาคำตอบ")))
    return hints
