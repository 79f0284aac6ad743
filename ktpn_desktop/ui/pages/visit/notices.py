"""Notices above a visit: whose work it is, why it is read-only, what is not saved."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.app.answering import reopen
from ktpn_desktop.app.left_open import LeftOpen
from ktpn_desktop.app.session import Session
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.store.rounds import round_
from ktpn_desktop.ui.dialogs.reason import ReasonDialog
from ktpn_desktop.ui.texts import long_date, moment_text, round_name
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.strip import Strip


class VisitNotices(QWidget):
    """Strips that are there only when they have something to say."""

    reopen_wanted = Signal()
    retry_wanted = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.whose = Strip("", Tone.WARN, "users")
        self.locked = Strip("", Tone.INFO, "lock")
        self.restored = Strip("", Tone.INFO, "history")
        self.failed = Strip("", Tone.BAD, "circle-alert")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(8), px(16), 0)
        layout.setSpacing(px(6))
        layout.addWidget(self.whose)
        layout.addWidget(self.locked)
        layout.addWidget(self.restored)
        layout.addWidget(self.failed)
        self.restored.acted.connect(self.forget_restored)
        self.locked.acted.connect(self.reopen_wanted)
        self.failed.acted.connect(self.retry_wanted)
        self._show()

    def show_visit(self, visit: Visit, *, locked: bool) -> None:
        """Say whose it is, and that it is finished; offer to open it again where one may."""
        self.whose.set_text(self._whose(visit))
        words = action = ""
        if locked:
            words = self.tr("เสร็จสิ้นแล้วเมื่อ {moment} คำตอบอ่านได้อย่างเดียว")
            words = words.format(moment=moment_text(visit.completed_at))
            merged = visit.state is VisitState.MERGED
            action = "" if merged else self.tr("เปิดแก้ไขใหม่…")
        self.locked.set_text(words, action)
        self._show()

    def show_failed(self, trouble: Trouble, language: str) -> None:
        """Say that what was entered last is not on the disk."""
        words = self.tr("บันทึกคำตอบล่าสุดไม่สำเร็จ คำตอบยังอยู่บนหน้าจอ อย่าปิดโปรแกรม {reason}")
        reason = trouble_text(trouble, language)
        self.failed.set_text(words.format(reason=reason), self.tr("ลองบันทึกอีกครั้ง"))
        self._show()

    def show_restored(self, place: LeftOpen) -> None:
        """Say that the program was ended by force, and what is there of the form."""
        words = self.tr("ครั้งก่อนโปรแกรมปิดกลางคัน เปิดแบบนิเทศที่ข้อ {number} ให้ทำต่อแล้ว")
        told = [words.format(number=place.number or "1")]
        if place.saved_at is not None:
            saved = self.tr("คำตอบที่บันทึกไว้ล่าสุดคือข้อ {number} เมื่อ{moment} คำตอบก่อนหน้านั้นอยู่ครบ")
            moment = moment_text(place.saved_at)
            told.append(saved.format(number=place.saved_number or "–", moment=moment))
        self.restored.set_text(" · ".join(told), self.tr("รับทราบ"))
        self._show()

    @Slot()
    def forget_restored(self) -> None:
        """Say no more of the end by force."""
        self.restored.set_text("")
        self._show()

    def forget(self) -> None:
        """Say nothing, as there is no visit."""
        self.whose.set_text("")
        self.restored.set_text("")
        self.locked.set_text("")
        self.clear_failed()

    def clear_failed(self) -> None:
        """Say nothing of the kind any more."""
        self.failed.set_text("")
        self._show()

    def ask_and_reopen(self, session: Session, visit: Visit) -> None:
        """Ask for the reason, and open a finished visit again."""
        dialog = ReasonDialog(
            self.tr("เปิดแก้ไขการนิเทศใหม่"),
            self.tr("เหตุผลจะเก็บไว้ในประวัติ หลังแก้ไขแล้วให้กดเสร็จสิ้นและส่งออกไฟล์ผลอีกครั้ง"),
            self.tr("เปิดแก้ไข"),
            parent=self,
        )
        if dialog.exec():
            reopen(session, visit.id, dialog.reason)

    def _show(self) -> None:
        strips = (self.whose, self.locked, self.restored, self.failed)
        for strip in strips:
            strip.setVisible(bool(strip.text()))
        self.setVisible(any(strip.text() for strip in strips))

    def _whose(self, visit: Visit) -> str:
        """Tell the secretary of a visit that somebody else is still to return."""
        session = self._session
        own = visit.person.id == session.person.id
        if own or session.role is not Role.SECRETARY or visit.returned:
            return ""
        if visit.published is None:
            words = self.tr(
                "การนิเทศนี้มอบหมายให้ {person} และยังไม่เผยแพร่ สิ่งที่กรอกที่นี่จะติดไปกับแบบที่เผยแพร่"
            )
        else:
            words = self.tr(
                "การนิเทศนี้เป็นของ {person} และยังไม่ส่งผล สิ่งที่กรอกที่นี่เป็นการแก้ไขของท่าน "
                "เมื่อ {person} ส่งผลมา ค่าที่ต่างกันจะรอให้ท่านตัดสิน"
            )
        return words.format(person=visit.person.name)


def is_locked(visit: Visit, role: Role) -> bool:
    """Return whether a visit is read-only; the secretary may still correct a merged one."""
    merged = visit.state is VisitState.MERGED
    return visit.locked and not (merged and role is Role.SECRETARY)


def about(session: Session, visit: Visit, checklist: Checklist) -> str:
    """Return the line under a visit's title: round, day, and the form."""
    parts = []
    if (held_in := round_(session.store, visit.round_id)) is not None:
        parts.append(round_name(held_in))
    if day := visit.held_on or visit.planned_on:
        parts.append(long_date(day))
    return " · ".join([*parts, checklist.title])
