"""What a card shows about its item beside the answer."""

from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from ktpn_desktop.domain.answer import Mark
from ktpn_desktop.domain.checklist import Choice, Item
from ktpn_desktop.ui.pages.visit.fields import with_unit

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the form knows about one item."""

    shown: bool = True  # its condition holds
    computed: str | None = None
    doubtful: bool = False  # its value is outside what the item allows
    locked: bool = False
    choices: tuple[Choice, ...] | None = None  # offered now, where that hangs on other answers
    photographs: int = 0
    level_before: str | None = None  # what was chosen at the visit before
    written_by: tuple[str, ...] = ()  # of several people who filled this record
    beside: str = ""  # what a folded card says of the visit before and of what is allowed


def mark_words(mark: Mark) -> str:
    """Return a mark as people read it."""
    if mark is Mark.NOT_APPLICABLE:
        return translate("visit", "ไม่เกี่ยวข้อง")
    return translate("visit", "ไม่ได้สังเกต")


def limits(item: Item) -> str:
    """Return the range of a number in words; "" when it has none."""
    low, high = _figure(item.minimum), _figure(item.maximum)
    if low and high:
        between = translate("visit", "{low} ถึง {high}").format(low=low, high=high)
        return with_unit(item, between)
    if low:
        return translate("visit", "ตั้งแต่ {low} ขึ้นไป").format(low=with_unit(item, low))
    return translate("visit", "ไม่เกิน {high}").format(high=with_unit(item, high)) if high else ""


def doubt(item: Item) -> str:
    """Return what is wrong with a value that the item does not allow."""
    if item.constraint_message:
        return item.constraint_message
    if words := limits(item):
        return translate("visit", "ตัวเลขอยู่นอกช่วง {limits} โปรดตรวจอีกครั้ง").format(limits=words)
    return translate("visit", "คำตอบไม่ตรงตามเงื่อนไขของข้อนี้ โปรดตรวจอีกครั้ง")


def computed_words(item: Item, value: str | None) -> str:
    """Return a computed value with its unit; a dash while it is not known."""
    return "–" if value is None else with_unit(item, value)


def _figure(number: Decimal | None) -> str:
    return "" if number is None else f"{number:,f}"
