"""What may be chosen about a document of a meeting, and what to look at before printing."""

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QComboBox

from ktpn_desktop.app.proofreading import Proof
from ktpn_desktop.app.reporting import MeetingDocument
from ktpn_desktop.printing.minutes import MinutesOptions
from ktpn_desktop.thai.numerals import Numerals
from ktpn_desktop.ui.proof_lines import proof_lines
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.field import Field
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import clear, column, holder, horizontal_line, scrolled
from ktpn_desktop.ui.widgets.switch import Switch
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

WIDTH = 312


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Everything a document of a meeting is made from besides the meeting."""

    document: MeetingDocument
    numerals: Numerals
    options: MinutesOptions


class PaperOptions(Card):
    """A pane: which document, how it is made, and what was found in it."""

    changed = Signal()

    def __init__(self, numerals: Numerals) -> None:
        super().__init__(look=Look.RIGHT, padding=0, gap=0)
        self.setFixedWidth(px(WIDTH))
        # Whoever prints digits as they were typed keeps that when Thai digits are off.
        self._other = Numerals.ARABIC if numerals is Numerals.THAI else numerals
        self._names = {
            MeetingDocument.MINUTES: self.tr("รายงานการประชุม"),
            MeetingDocument.AGENDA: self.tr("ระเบียบวาระการประชุม"),
            MeetingDocument.ATTENDANCE: self.tr("บัญชีลายมือชื่อผู้มาประชุม"),
        }
        self.document = QComboBox()
        for name in self._names.values():
            self.document.addItem(name)
        self.thai = Switch(self.tr("ใช้เลขไทย"))
        self.thai.setChecked(numerals is Numerals.THAI)
        self.absentees = Switch(self.tr("แสดงผู้ไม่มาประชุมและเหตุผล"))
        self.positions = Switch(self.tr("แสดงตำแหน่งผู้มาประชุม"))
        self.duties = Switch(self.tr("แสดงผู้รับผิดชอบและกำหนดเสร็จ"))
        self.checker = Switch(self.tr("แสดงผู้ตรวจรายงาน"))
        self.draft = Switch(self.tr("ลายน้ำ “ร่าง” จนกว่าจะรับรอง"))
        self._of_minutes = (
            self.absentees,
            self.positions,
            self.duties,
            self.checker,
            self.draft,
        )
        for switch in self._of_minutes:
            switch.setChecked(True)
        self._found = column(gap=6)
        self._lay_out()
        self.document.currentIndexChanged.connect(self._change_document)
        for switch in (self.thai, *self._of_minutes):
            switch.toggled.connect(self.changed)

    @property
    def wanted(self) -> Wanted:
        """What is chosen now."""
        return Wanted(
            document=list(self._names)[self.document.currentIndex()],
            numerals=Numerals.THAI if self.thai.isChecked() else self._other,
            options=MinutesOptions(
                absentees=self.absentees.isChecked(),
                positions=self.positions.isChecked(),
                duties=self.duties.isChecked(),
                checker=self.checker.isChecked(),
                draft_mark=self.draft.isChecked(),
            ),
        )

    @property
    def document_name(self) -> str:
        """What the chosen document is called."""
        return self.document.currentText()

    def set_document(self, document: MeetingDocument) -> None:
        """Choose a document."""
        self.document.setCurrentIndex(list(self._names).index(document))

    def show_working(self) -> None:
        """Say that the document is being made."""
        clear(self._found)
        self._found.addWidget(WrapLabel(self.tr("กำลังจัดหน้า…"), Text.BODY, "text2"))

    def show_proof(self, proof: Proof) -> None:
        """Say what was found in the document."""
        clear(self._found)
        self._found.addLayout(proof_lines(proof))

    def _lay_out(self) -> None:
        content = column(
            Label(self.tr("รูปแบบเอกสาร"), Text.H2),
            Field(self.tr("เอกสาร"), self.document),
            self.thai,
            *self._of_minutes,
            WrapLabel(
                self.tr("แบบอักษร TH Sarabun New 16 พอยต์ กระดาษ A4"), Text.CAPTION, "text3"
            ),
            horizontal_line(),
            Label(self.tr("ตรวจก่อนพิมพ์"), Text.H2),
            gap=8,
            margins=(18, 14),
        )
        content.addLayout(self._found)
        content.addStretch(1)
        self.body.addWidget(scrolled(holder(content)))

    @Slot()
    def _change_document(self) -> None:
        for switch in self._of_minutes:
            switch.setVisible(self.wanted.document is MeetingDocument.MINUTES)
        self.changed.emit()
