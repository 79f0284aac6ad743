"""How the shared folder is doing, in one line for people."""

from PySide6.QtCore import QCoreApplication

from ktpn_desktop.app.folder_health import FolderHealth, Hindrance
from ktpn_desktop.ui.texts import moment_text
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.painting import Pill

translate = QCoreApplication.translate


def health_pill(health: FolderHealth) -> Pill:
    """Return whether the folder can be used."""
    if not health.reachable:
        return Pill(translate("folder", "เข้าไม่ได้"), Tone.BAD, "wifi-off")
    if not health.writable:
        return Pill(translate("folder", "เขียนไม่ได้"), Tone.WARN, "triangle-alert")
    return Pill(translate("folder", "อ่านและเขียนได้"), Tone.OK, "check")


def health_line(health: FolderHealth) -> str:
    """Return why it cannot be used, what waits there, what was not sent, the last success."""
    if health.last_success is None:
        last = translate("folder", "ยังไม่เคยรับส่ง")
    else:
        words = translate("folder", "รับส่งล่าสุด {moment}")
        last = words.format(moment=moment_text(health.last_success.astimezone()))
    return " · ".join(filter(None, (open_line(health), last)))


def open_line(health: FolderHealth) -> str:
    """Return why it cannot be used, what waits there, what was not sent; often nothing."""
    parts = [_hindrance(health)] if health.hindrance else []
    for count, words in (
        (health.waiting, translate("folder", "รอรวม {count} ไฟล์")),
        (health.cloud_only, translate("folder", "ยังไม่ดาวน์โหลด {count} ไฟล์")),
        (health.arriving, translate("folder", "กำลังคัดลอกมา {count} ไฟล์")),
        (health.unsent, _unsent(health.unsent_days)),
    ):
        if count:
            parts.append(words.format(count=count, days=health.unsent_days))
    return " · ".join(parts)


def _hindrance(health: FolderHealth) -> str:
    words = {
        Hindrance.MISSING: translate("folder", "ไม่พบโฟลเดอร์นี้ อาจถูกย้าย หรือยังไม่ได้เชื่อมต่อ"),
        Hindrance.NO_RIGHT: translate("folder", "ไม่มีสิทธิ์ในโฟลเดอร์นี้"),
        Hindrance.FULL: translate("folder", "ที่เก็บข้อมูลเต็ม"),
        Hindrance.READ_ONLY: translate("folder", "โฟลเดอร์นี้อ่านได้อย่างเดียว"),
    }
    return words.get(health.hindrance or Hindrance.OTHER, health.reason)


def _unsent(days: int) -> str:
    if days:
        return translate("folder", "ยังไม่ส่งผล {count} โรงเรียน นาน {days} วัน")
    return translate("folder", "ยังไม่ส่งผล {count} โรงเรียน")
