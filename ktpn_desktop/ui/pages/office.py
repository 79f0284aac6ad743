"""What the office prints on its papers: names, who signs, wording, labels, margins, emblem."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QPlainTextEdit

from ktpn_desktop.app.emblem import choose_emblem, remove_emblem
from ktpn_desktop.app.office import (
    load_office,
    office_fields,
    office_path,
    save_office,
    with_field,
)
from ktpn_desktop.app.papers import plan_house
from ktpn_desktop.app.wording import problem_text, trouble_text
from ktpn_desktop.domain.document import remarks_on_office
from ktpn_desktop.domain.office import MeetingNumbering, Office
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.choosing import ask_file
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.page import Page, State
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.autosave import Autosave
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.field import Field, Notes, line_edit
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row, scrolled
from ktpn_desktop.ui.widgets.segments import Segments
from ktpn_desktop.ui.widgets.typeface_choice import TypefaceChoice
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_WIDTH = 860
_EMBLEM = 96
_LONG = frozenset({"address", "legal_basis_text", "duty_text"})
_WIDE = _LONG | {"committee", "director_position", "chair_position"}

Names = Sequence[tuple[str, str]]
"""Fields of an office, each with what people call it."""


class OfficePage(Page):
    """Cards of fields that save themselves; a slip in the wording is shown under its field."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.fields: dict[str, Field] = {}
        self._savers: dict[str, Autosave] = {}
        self.numbering = Segments(
            [
                (MeetingNumbering.CALENDAR, self.tr("ปี พ.ศ.")),
                (MeetingNumbering.FISCAL, self.tr("ปีงบประมาณ")),
                (MeetingNumbering.RUNNING, self.tr("นับต่อเนื่อง")),
            ],
            numbered=False,
        )
        self.emblem = QLabel()
        self.emblem.setFixedSize(px(_EMBLEM), px(_EMBLEM))
        self.emblem.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.emblem_told = WrapLabel("", Text.BODY, "text2")
        self.choose = Button(self.tr("เลือกไฟล์ภาพ…"), icon="image-plus")
        self.remove = Button(self.tr("ไม่ใช้ภาพ"), icon="x")
        self.header.set_title(
            self.tr("ข้อมูลสำนักงานในเอกสาร"), self.tr("บันทึกเองเมื่อพิมพ์ ใช้กับเอกสารทุกฉบับ")
        )
        self._lay_out()
        self._connect()
        self._show()

    def restore(self, state: State) -> None:
        self._show()
        self.fields["name"].widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> bool:
        saved = [saver.flush() for saver in self._savers.values()]  # each, not up to a failure
        return all(saved)

    def _lay_out(self) -> None:
        cards = column(
            self._card(self.tr("สำนักงาน"), self._office_names()),
            self._card(self.tr("ผู้ลงนาม"), self._signing_names()),
            self._card(self.tr("ถ้อยคำทางกฎหมายในคำสั่ง"), self._legal_names()),
            self._card(self.tr("คำในรายงานการประชุม"), self._label_names()),
            self._page_card(),
            self._emblem_card(),
            STRETCH,
            gap=12,
        )
        middle = holder(cards)
        middle.setMaximumWidth(px(_WIDTH))
        self.body.addWidget(scrolled(holder(row(middle, STRETCH, margins=(20, 12)))))

    def _connect(self) -> None:
        self.numbering.chosen.connect(lambda kind: self._save("numbering", kind.value))
        self.choose.clicked.connect(self._ask_emblem)
        self.remove.clicked.connect(self._remove_emblem)

    def _office_names(self) -> Names:
        return (
            ("name", self.tr("ชื่อสำนักงาน")),
            ("short_name", self.tr("ชื่อย่อ")),
            ("address", self.tr("ที่อยู่ (บรรทัดตามที่พิมพ์ในหนังสือ)")),
            ("phone", self.tr("โทรศัพท์")),
            ("email", self.tr("ไปรษณีย์อิเล็กทรอนิกส์")),
            ("group", self.tr("กลุ่มงานเจ้าของเรื่อง")),
            ("committee", self.tr("ชื่อคณะกรรมการ")),
            ("document_prefix", self.tr("เลขที่หนังสือขึ้นต้นด้วย")),
            ("cluster_label", self.tr("คำเรียกกลุ่มโรงเรียน")),
        )

    def _signing_names(self) -> Names:
        return (
            ("director", self.tr("ผู้อำนวยการสำนักงาน")),
            ("director_position", self.tr("ตำแหน่งผู้อำนวยการ")),
            ("chair", self.tr("ประธานกรรมการ")),
            ("chair_position", self.tr("ตำแหน่งประธาน")),
        )

    def _legal_names(self) -> Names:
        return (
            ("legal_basis_text", self.tr("อาศัยอำนาจตามความใน")),
            ("duty_text", self.tr("หน้าที่ของคณะกรรมการ")),
        )

    def _label_names(self) -> Names:
        return (
            ("labels.minutes", self.tr("ชื่อเอกสาร")),
            ("labels.agenda", self.tr("ระเบียบวาระ")),
            ("labels.present", self.tr("กรรมการที่มา")),
            ("labels.absent", self.tr("กรรมการที่ไม่มา")),
            ("labels.participants", self.tr("ผู้ที่ไม่ใช่กรรมการ")),
            ("labels.started", self.tr("เวลาเริ่ม")),
            ("labels.ended", self.tr("เวลาเลิก")),
            ("labels.item", self.tr("หัวข้อวาระ")),
            ("labels.resolved", self.tr("มติ")),
            ("labels.assignees", self.tr("ผู้รับผิดชอบมติ")),
            ("labels.note_taker", self.tr("ผู้จด")),
            ("labels.checker", self.tr("ผู้ตรวจ")),
        )

    def _page_card(self) -> Card:
        names = (
            ("margins.left", self.tr("ขอบซ้าย (ซม.)")),
            ("margins.right", self.tr("ขอบขวา (ซม.)")),
            ("margins.top", self.tr("ขอบบน (ซม.)")),
            ("margins.bottom", self.tr("ขอบล่าง (ซม.)")),
        )
        card = self._card(self.tr("หน้ากระดาษและแบบอักษร"), names)
        card.body.addWidget(Field(self.tr("แบบอักษรของเอกสาร"), TypefaceChoice(self.hub)))
        card.body.addWidget(Field(self.tr("เลขครั้งที่ประชุมเริ่มใหม่ทุก"), self.numbering))
        return card

    def _emblem_card(self) -> Card:
        card = Card(self.tr("ตราครุฑ"))
        words = column(self.emblem_told, row(self.choose, self.remove, STRETCH), gap=8)
        line = row(self.emblem, gap=16)
        line.addLayout(words, 1)
        card.body.addLayout(line)
        return card

    def _card(self, title: str, names: Names) -> Card:
        """Return a card of fields, two beside each other where they are short."""
        card = Card(title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(10))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        at = 0
        for name, label in names:
            wide = name in _WIDE
            at += at % 2 if wide else 0
            place = Qt.AlignmentFlag.AlignTop
            field = self._field(name, label)
            grid.addWidget(field, at // 2, at % 2, 1, 2 if wide else 1, place)
            at += 2 if wide else 1
        card.body.addLayout(grid)
        return card

    def _field(self, name: str, label: str) -> Field:
        edit: QLineEdit | QPlainTextEdit = Notes(lines=(2, 4)) if name in _LONG else line_edit()
        saver = Autosave(edit, partial(self._save, name), self.header.save_state)
        field = Field(label, edit)
        saver.failed.connect(partial(self._show_failed, field))
        self.fields[name], self._savers[name] = field, saver
        return field

    def _show(self) -> None:
        """Show what the profile keeps; what follows from elsewhere stands in pale letters."""
        session = self.hub.session
        kept, _problems = load_office(office_path(session))
        printed = office_fields(plan_house(session).office)
        for name, text in office_fields(kept).items():
            if name in self.fields:
                self._show_field(name, text, printed[name])
        self.numbering.set_value(kept.numbering)
        self._show_emblem(kept)
        self._show_remarks(kept)

    def _show_field(self, name: str, text: str, printed: str) -> None:
        edit = self.fields[name].widget
        if self._savers[name].pending:
            return  # what is being typed is newer
        self._savers[name].accept(text)
        if isinstance(edit, Notes):
            edit.set_text(text)
            edit.setPlaceholderText(printed)
        elif isinstance(edit, QLineEdit):
            edit.setPlaceholderText(printed)
            if edit.text() != text:
                edit.setText(text)
                edit.setCursorPosition(0)  # the beginning of a long name is what tells it

    def _show_emblem(self, office: Office) -> None:
        picture = QPixmap(office.krut) if office.krut else QPixmap()
        there = not picture.isNull()
        side = px(_EMBLEM)
        fitted = Qt.AspectRatioMode.KeepAspectRatio
        smooth = Qt.TransformationMode.SmoothTransformation
        self.emblem.setPixmap(
            picture.scaled(side, side, fitted, smooth) if there else QPixmap()
        )
        self.emblem.setVisible(there)
        self.remove.setVisible(bool(office.krut))
        if there:
            words = self.tr("พิมพ์สูง 3 ซม. ในหนังสือและคำสั่ง และ 1.5 ซม. ในบันทึกข้อความ")
        elif office.krut:
            words = self.tr("ไม่พบไฟล์ภาพเดิม เอกสารจึงเว้นที่ไว้ โปรดเลือกไฟล์ใหม่")
        else:
            words = self.tr("ยังไม่มีภาพ เอกสารเว้นที่ไว้ให้พอดีกับตรา โปรดเลือกไฟล์ภาพของสำนักงาน")
        self.emblem_told.setText(words)

    def _show_remarks(self, office: Office) -> None:
        language = self.hub.session.language
        found = {
            one.where: problem_text(one.problem, language) for one in remarks_on_office(office)
        }
        for name, field in self.fields.items():
            field.set_error(found.get(name, ""))

    def _save(self, name: str, text: str) -> None:
        path = office_path(self.hub.session)
        office, _problems = load_office(path)
        changed = with_field(office, name, text)
        if changed != office:
            save_office(path, changed)
        self._show_remarks(changed)

    def _show_failed(self, field: Field, trouble: Trouble) -> None:
        field.set_error(trouble_text(trouble, self.hub.session.language))

    @Slot()
    def _ask_emblem(self) -> None:
        kinds = self.tr("ภาพ (*.png *.jpg *.jpeg *.webp *.bmp *.tif)")
        if path := ask_file(self.hub, self, self.tr("เลือกภาพตราครุฑ"), kinds):
            self.take_emblem(path)

    def take_emblem(self, path: Path) -> None:
        """Print this picture as the emblem from now on; say why when it cannot be."""
        try:
            choose_emblem(self.hub.session, path)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        self._show()
        self.say(self.tr("ใช้ตราครุฑจาก {file} แล้ว").format(file=path.name))

    @Slot()
    def _remove_emblem(self) -> None:
        try:
            remove_emblem(self.hub.session)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        self._show()
