"""Asks at which later meeting the record of a meeting was adopted; adopting locks it."""

from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QRadioButton, QWidget

from ktpn_desktop.app.meetings import adoption_resolutions
from ktpn_desktop.app.proofreading import proofread
from ktpn_desktop.domain.meeting import Meeting, MeetingState
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.meeting_texts import meeting_name, verb_text
from ktpn_desktop.ui.proof_lines import proof_lines
from ktpn_desktop.ui.texts import long_date
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.field import Field, Notes
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import column
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class AdoptDialog(Dialog):
    """What is about to be locked, what may be amiss in it, and by which meeting."""

    def __init__(
        self, meeting: Meeting, later: Sequence[Meeting], parent: QWidget | None = None
    ) -> None:
        words = self.tr("รับรองรายงานการประชุม {meeting}")
        super().__init__(words.format(meeting=meeting_name(meeting)), parent, width=600)
        self._meeting = meeting
        self._later = list(later)
        resolved = sum(len(item.resolutions) for item in meeting.items())
        words = self.tr("ประชุมเมื่อ{date} · {count} มติ")
        about = words.format(date=long_date(meeting.held_on), count=resolved)
        self.body.addWidget(WrapLabel(about, Text.BODY, "text2"))
        well = Card(look=Look.WELL, padding=14, gap=6)
        proof = proofread(meeting)
        well.body.addLayout(proof_lines(proof))
        if proof.remarks:
            words = self.tr("มีถ้อยคำที่ควรตรวจ {count} แห่ง ดูได้ที่หน้าดูก่อนพิมพ์")
            told = words.format(count=len(proof.remarks))
            well.body.addWidget(WrapLabel(told, Text.BODY, "warnFg"))
        self.body.addWidget(well)
        self.meetings = QComboBox()
        for one in self._later:
            self.meetings.addItem(f"{meeting_name(one)} · {long_date(one.held_on)}")
        self._field = Field(self.tr("รับรองในการประชุม"), self.meetings, required=True)
        self.resolved = WrapLabel("", Text.CAPTION, "text2")
        self.as_it_is = QRadioButton(self.tr("รับรองโดยไม่มีการแก้ไข"))
        self.as_it_is.setChecked(True)
        self.with_changes = QRadioButton(self.tr("รับรองโดยมีการแก้ไข"))
        self.circulated = QRadioButton(self.tr("แจ้งเวียนรายงานแล้ว ไม่มีผู้ขอแก้ไข"))
        self.circulated.setVisible(meeting.state is MeetingState.AWAITING_ADOPTION)
        self.changes = Notes(lines=(2, 4))
        example = self.tr("เช่น แก้ไขหน้า 2 บรรทัดที่ 5 จาก “31 โรงเรียน” เป็น “32 โรงเรียน”")
        self.changes.setPlaceholderText(example)
        words = self.tr("ข้อความนี้บันทึกเป็นมติของการประชุมที่รับรอง")
        self._changes = Field(self.tr("สิ่งที่แก้ไข"), self.changes, hint=words, required=True)
        self._changes.hide()
        self.with_changes.toggled.connect(self._changes.setVisible)
        self.body.addWidget(self._field)
        self.body.addWidget(self.resolved)
        self.body.addLayout(column(self.as_it_is, self.with_changes, self.circulated, gap=0))
        self.body.addWidget(self._changes)
        self.body.addWidget(
            Strip(
                self.tr(
                    "เมื่อรับรองแล้ว รายงานจะถูกล็อกและเอาลายน้ำ “ร่าง” ออก เลิกทำได้จากประวัติการแก้ไข"
                ),
                Tone.WARN,
                "lock",
            )
        )
        cancel = Button(self.tr("ยกเลิก"))
        self.adopt = Button(
            self.tr("รับรองรายงานการประชุม"),
            Kind.PRIMARY,
            icon="stamp",
            shortcut="Ctrl+Return",
        )
        self.adopt.show_keys("Ctrl+Enter")
        self.add_buttons(cancel, self.adopt)
        self.circulated.toggled.connect(self._show_way)
        self.meetings.currentIndexChanged.connect(self._show_resolved)
        self._show_resolved()
        cancel.clicked.connect(self.reject)
        self.adopt.clicked.connect(self._accept)
        if not self._later:
            self._show_way(self.circulated.isChecked())
            self._field.set_error(
                self.tr("ยังไม่มีการประชุมหลังจากครั้งนี้ โปรดนำเข้าบันทึกการประชุมครั้งถัดไปก่อน")
            )

    def chosen(self) -> Meeting | None:
        """Return the meeting that adopts; None while there is none to choose."""
        at = self.meetings.currentIndex()
        return self._later[at] if at >= 0 else None

    @property
    def correction(self) -> str | None:
        """What was corrected; None when the record was adopted as it is."""
        return self.changes.toPlainText().strip() if self.with_changes.isChecked() else None

    @Slot(bool)
    def _show_way(self, circulated: bool) -> None:
        """Ask for no meeting when the record was sent round."""
        self._field.setVisible(not circulated)
        self.resolved.setVisible(not circulated and bool(self.resolved.text()))
        self.adopt.setEnabled(circulated or bool(self._later))

    @Slot()
    def _show_resolved(self) -> None:
        """Say what the chosen meeting resolved about this record, when its agenda names it."""
        chosen = self.chosen()
        told = adoption_resolutions(chosen, self._meeting) if chosen else ()
        words = self.tr("มติในการประชุมนั้น: {resolved}")
        lines = [words.format(resolved=one.text or verb_text(one.verb)) for one in told]
        self.resolved.setText("\n".join(lines))
        self.resolved.setVisible(bool(lines))

    @Slot()
    def _accept(self) -> None:
        if self.correction == "":
            self._changes.set_error(self.tr("โปรดระบุสิ่งที่แก้ไข"))
            self.changes.setFocus()
        elif self.circulated.isChecked() or self.chosen() is not None:
            self.accept()
