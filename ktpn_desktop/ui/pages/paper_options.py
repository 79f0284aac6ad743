"""Which paper, how it is made, what is written on it, and what to look at before printing."""

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox

from ktpn_desktop.app.paperwork import Document, OfficePaper, Wish, document_named
from ktpn_desktop.app.reporting import MeetingDocument
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.printing.minutes import MinutesOptions
from ktpn_desktop.thai.numerals import Numerals
from ktpn_desktop.ui.pages.paper_form import PaperForm
from ktpn_desktop.ui.proof_lines import ProofLines
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.field import Field
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import column, holder, horizontal_line, scrolled
from ktpn_desktop.ui.widgets.switch import Switch
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

WIDTH = 340


class PaperOptions(Card):
    """A pane: which document, how it is made, and what was found in it."""

    changed = Signal()  # the same paper is to be made in another way
    document_chosen = Signal()

    def __init__(self, numerals: Numerals) -> None:
        super().__init__(look=Look.RIGHT, padding=0, gap=0)
        self.setFixedWidth(px(WIDTH))
        # Whoever prints digits as they were typed keeps that when Thai digits are off.
        self._other = Numerals.ARABIC if numerals is Numerals.THAI else numerals
        self.document = QComboBox()
        self.thai = Switch(self.tr("ใช้เลขไทย"))
        self.thai.setChecked(numerals is Numerals.THAI)
        self.absentees = Switch(self.tr("แสดงผู้ไม่มาประชุมและเหตุผล"))
        self.positions = Switch(self.tr("แสดงตำแหน่งผู้มาประชุม"))
        self.duties = Switch(self.tr("แสดงผู้รับผิดชอบและกำหนดเสร็จ"))
        self.checker = Switch(self.tr("แสดงผู้ตรวจรายงานการประชุม"))
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
        self.form = PaperForm()
        self.proof = ProofLines()
        self._typeface = WrapLabel("", Text.CAPTION, "text3")
        self._lay_out()
        self.offer(with_meeting=True)
        self.document.currentIndexChanged.connect(self._change_document)
        for switch in (self.thai, *self._of_minutes):
            switch.toggled.connect(self.changed)
        self.form.changed.connect(self.changed)

    def offer(self, *, with_meeting: bool) -> None:
        """Offer the papers of a meeting and of the office, or of the office alone."""
        chosen = self.document.currentData()
        with QSignalBlocker(self.document):
            self.document.clear()
            for document in MeetingDocument if with_meeting else ():
                self.document.addItem(self._names()[document], document)
            if with_meeting:
                self.document.insertSeparator(self.document.count())
            for paper in OfficePaper:
                self.document.addItem(self._names()[paper], paper)
            at = -1 if chosen is None else self.document.findData(chosen)
            self.document.setCurrentIndex(max(at, 0))
        self._show_parts()

    def wish(self, meeting: Meeting | None) -> Wish:
        """Return what is chosen and written now."""
        return Wish(
            document=self.chosen,
            meeting=meeting,
            about=self.form.about_what,
            note=self.form.note,
            listed=self.form.listed_what,
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
    def chosen(self) -> Document:
        """The chosen paper."""
        return document_named(self.document.currentData())

    @property
    def document_name(self) -> str:
        """What the chosen paper is called."""
        return self.document.currentText()

    def set_document(self, document: Document) -> None:
        """Choose a paper."""
        at = self.document.findData(document)
        if at >= 0:
            self.document.setCurrentIndex(at)

    def show_typeface(self, name: str) -> None:
        """Say which typeface the paper is set in."""
        words = self.tr("แบบอักษร {typeface} 16 พอยต์ กระดาษ A4")
        self._typeface.setText(words.format(typeface=name))

    def _names(self) -> dict[Document, str]:
        return {
            MeetingDocument.MINUTES: self.tr("รายงานการประชุม"),
            MeetingDocument.AGENDA: self.tr("ระเบียบวาระการประชุม"),
            MeetingDocument.INVITATION: self.tr("หนังสือเชิญประชุม (ภายนอก)"),
            MeetingDocument.MEMO: self.tr("บันทึกข้อความเชิญประชุม"),
            MeetingDocument.ATTENDANCE: self.tr("บัญชีลายมือชื่อผู้มาประชุม"),
            MeetingDocument.SUMMARY: self.tr("สรุปผลการประชุมเพื่อเผยแพร่"),
            OfficePaper.REGISTER: self.tr("ทะเบียนมติที่ประชุม"),
            OfficePaper.COMMITTEE_ORDER: self.tr("คำสั่งแต่งตั้งคณะกรรมการ"),
            OfficePaper.SUBCOMMITTEE_ORDER: self.tr("คำสั่งแต่งตั้งคณะอนุกรรมการ"),
            OfficePaper.TEAM_ORDER: self.tr("คำสั่งแต่งตั้งคณะนิเทศ"),
            OfficePaper.RECEIPT: self.tr("ใบรับผลการนิเทศ"),
            OfficePaper.SCHOOL_PACK: self.tr("ข้อมูลเตรียมนิเทศ"),
        }

    def _lay_out(self) -> None:
        content = column(
            Label(self.tr("รูปแบบเอกสาร"), Text.H2),
            Field(self.tr("เอกสาร"), self.document),
            self.form,
            self.thai,
            *self._of_minutes,
            self._typeface,
            horizontal_line(),
            Label(self.tr("ตรวจก่อนพิมพ์"), Text.H2),
            self.proof,
            gap=8,
            margins=(18, 14),
        )
        content.addStretch(1)
        self.body.addWidget(scrolled(holder(content)))

    def _show_parts(self) -> None:
        for switch in self._of_minutes:
            switch.setVisible(self.chosen is MeetingDocument.MINUTES)
        self.form.show_for(self.chosen)

    @Slot()
    def _change_document(self) -> None:
        self.form.flush()
        self._show_parts()
        self.document_chosen.emit()
