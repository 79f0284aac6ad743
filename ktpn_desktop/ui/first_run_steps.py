"""The steps of the first start; each knows whether it is filled in."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from ktpn_desktop.app.session import NewProfile
from ktpn_desktop.domain.person import Role
from ktpn_desktop.paths import Profile
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.choice_card import ChoiceCard
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import holder, row
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class Step(QWidget):
    """A question with its fields; `accept` says whether one may go on."""

    ready = Signal()  # Enter in its last field

    def __init__(self, name: str, about: str, title: str, sentence: str) -> None:
        super().__init__()
        self.name = name
        self.about = about
        self.body = QVBoxLayout()
        self.body.setSpacing(px(14))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(56), px(40), px(56), px(24))
        layout.setSpacing(px(6))
        layout.addStretch(1)
        layout.addWidget(WrapLabel(title, Text.DISPLAY))
        layout.addWidget(WrapLabel(sentence, Text.BODY_LARGE, "text2"))
        layout.addSpacing(px(18))
        layout.addLayout(self.body)
        layout.addStretch(2)

    def accept(self) -> bool:
        """Return whether one may go on; show at the field what is missing."""
        return True

    def focus_first(self) -> None:
        """Put the focus where one begins."""


class RoleStep(Step):
    """Supervisor or secretary."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("เลือกบทบาท"),
            self.tr("ใช้กำหนดเมนู"),
            self.tr("ท่านใช้โปรแกรมนี้ในบทบาทใด"),
            self.tr("เลือกบทบาทหลักของท่าน"),
        )
        supervisor = ChoiceCard("clipboard-check", self.tr("ศึกษานิเทศก์"), "1")
        supervisor.set_lines(
            self.tr("ออกนิเทศโรงเรียน ทำแบบนิเทศ และส่งผลให้เลขานุการ"),
            [
                self.tr("รับแผนและแบบนิเทศจากโฟลเดอร์กลาง"),
                self.tr("ทำแบบนิเทศได้แม้ไม่มีอินเทอร์เน็ต"),
                self.tr("ส่งออกไฟล์ผลนิเทศไปโฟลเดอร์กลาง"),
            ],
        )
        secretary = ChoiceCard("presentation", self.tr("เลขานุการ ก.ต.ป.น."), "2")
        secretary.set_lines(
            self.tr("วางแผนการนิเทศ รวมผล และจัดการประชุมคณะกรรมการ"),
            [
                self.tr("นำเข้าโรงเรียน วางแผนรอบ มอบหมายงาน"),
                self.tr("รวมผลและแก้ข้อมูลที่ไม่ตรงกัน"),
                self.tr("จัดทำรายงานการประชุมและรายงานผล"),
            ],
        )
        self._cards = {Role.SUPERVISOR: supervisor, Role.SECRETARY: secretary}
        cards = QHBoxLayout()
        cards.setSpacing(px(20))
        for card in self._cards.values():
            cards.addWidget(card, 1)
            card.clicked.connect(card.setFocus)
        supervisor.setChecked(True)
        self.body.addLayout(cards)

    @property
    def role(self) -> Role | None:
        """The chosen role."""
        return next((role for role, card in self._cards.items() if card.isChecked()), None)

    def choose(self, role: Role) -> None:
        """Choose a role as a click does."""
        self._cards[role].setChecked(True)
        self._cards[role].setFocus(Qt.FocusReason.TabFocusReason)

    def focus_first(self) -> None:
        if self.role is not None:
            self._cards[self.role].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by_key = {
            Qt.Key.Key_1: Role.SUPERVISOR,
            Qt.Key.Key_2: Role.SECRETARY,
            Qt.Key.Key_Left: Role.SUPERVISOR,
            Qt.Key.Key_Right: Role.SECRETARY,
        }
        role = by_key.get(Qt.Key(event.key()))
        if role is None:
            super().keyPressEvent(event)
        else:
            self.choose(role)


class PersonStep(Step):
    """Name, position, office."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("ข้อมูลผู้ใช้"),
            self.tr("ชื่อ ตำแหน่ง สำนักงานเขต"),
            self.tr("ข้อมูลของท่าน"),
            self.tr("ใช้ลงชื่อในแบบนิเทศและรายงาน"),
        )
        self._person = line_edit(placeholder=self.tr("เช่น นางสาวตัวอย่าง ใจดี"))
        self._position = line_edit(placeholder=self.tr("เช่น ศึกษานิเทศก์ชำนาญการพิเศษ"))
        self._area = line_edit(placeholder=self.tr("เช่น สพป.ตัวอย่าง เขต 1"))
        self.person_field = Field(self.tr("คำนำหน้า ชื่อ–สกุล"), self._person, required=True)
        self.position_field = Field(self.tr("ตำแหน่ง"), self._position)
        self.area_field = Field(self.tr("สำนักงานเขต"), self._area, required=True)
        for field in (self.person_field, self.position_field, self.area_field):
            field.setMaximumWidth(px(520))
            self.body.addWidget(field)

    @property
    def person(self) -> str:
        """The name with its title."""
        return self._person.text().strip()

    @property
    def position(self) -> str:
        """The position, or nothing."""
        return self._position.text().strip()

    @property
    def area(self) -> str:
        """The area office."""
        return self._area.text().strip()

    def accept(self) -> bool:
        self.person_field.set_error("" if self.person else self.tr("โปรดกรอกชื่อและนามสกุล"))
        self.area_field.set_error("" if self.area else self.tr("โปรดกรอกชื่อสำนักงานเขต"))
        for field in (self.person_field, self.area_field):
            if field.error:
                field.widget.setFocus(Qt.FocusReason.TabFocusReason)
                return False
        return True

    def focus_first(self) -> None:
        self._person.setFocus(Qt.FocusReason.TabFocusReason)


class FolderStep(Step):
    """Where the work file is, and the shared folder if there is one yet."""

    def __init__(self, profile: Profile) -> None:
        super().__init__(
            self.tr("ไฟล์งานและโฟลเดอร์กลาง"),
            self.tr("ที่เก็บข้อมูลและที่รับ–ส่งไฟล์"),
            self.tr("ที่เก็บไฟล์"),
            self.tr("ไฟล์งานอยู่ในเครื่องนี้เท่านั้น ส่วนโฟลเดอร์กลางใช้รับและส่งไฟล์กับผู้อื่น"),
        )
        work = line_edit(str(profile.folder))
        work.setReadOnly(True)
        self._shared = line_edit(placeholder=self.tr("กำหนดภายหลังได้"))
        browse = Button(self.tr("เลือกโฟลเดอร์…"), icon="folder-open", shortcut="Ctrl+O")
        self.shared_field = Field(
            self.tr("โฟลเดอร์กลาง"),
            self._shared,
            hint=self.tr("โฟลเดอร์ที่เลขานุการและศึกษานิเทศก์เปิดได้ทุกคน เช่น ไดรฟ์ของสำนักงานหรือแฟลชไดรฟ์"),
        )
        work_field = Field(self.tr("ไฟล์งาน"), work)
        for field in (work_field, self.shared_field):
            field.setMaximumWidth(px(640))
            self.body.addWidget(field)
        self.body.addWidget(holder(row(browse, gap=0)), 0, Qt.AlignmentFlag.AlignLeft)
        browse.clicked.connect(self._browse)

    @property
    def shared_folder(self) -> Path | None:
        """The folder, or None for later."""
        text = self._shared.text().strip()
        return Path(text) if text else None

    def set_shared_folder(self, folder: Path) -> None:
        """Fill in a folder."""
        self._shared.setText(str(folder))

    def accept(self) -> bool:
        folder = self.shared_folder
        missing = folder is not None and not folder.is_dir()
        words = self.tr("ไม่พบโฟลเดอร์นี้ โปรดเลือกใหม่ หรือเว้นว่างไว้เพื่อกำหนดภายหลัง")
        self.shared_field.set_error(words if missing else "")
        return not missing

    def focus_first(self) -> None:
        self._shared.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _browse(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("เลือกโฟลเดอร์กลาง"))
        if chosen:
            self._shared.setText(chosen)
            self.accept()


class SummaryStep(Step):
    """What will be made, to look over."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("พร้อมใช้งาน"),
            self.tr("ตรวจสอบและเริ่มต้น"),
            self.tr("พร้อมเริ่มใช้งาน"),
            self.tr("ตรวจสอบข้อมูล แล้วกด “เริ่มใช้งาน” เปลี่ยนภายหลังได้ที่หน้าตั้งค่า"),
        )
        self._card = Card(gap=8)
        self._card.setMaximumWidth(px(640))
        self._values = {
            name: WrapLabel("", Text.BODY_STRONG)
            for name in ("role", "person", "position", "area", "shared", "work")
        }
        titles = (
            self.tr("บทบาท"),
            self.tr("ชื่อ–สกุล"),
            self.tr("ตำแหน่ง"),
            self.tr("สำนักงานเขต"),
            self.tr("โฟลเดอร์กลาง"),
            self.tr("ไฟล์งาน"),
        )
        for title, value in zip(titles, self._values.values(), strict=True):
            label = Label(title, Text.BODY, "text2")
            label.setFixedWidth(px(120))
            self._card.body.addLayout(row(label, value, gap=12))
        self.body.addWidget(self._card)

    def show_summary(self, new: NewProfile, shared: Path | None, profile: Profile) -> None:
        """Show what has been filled in."""
        roles = {
            Role.SECRETARY: self.tr("เลขานุการ ก.ต.ป.น."),
            Role.SUPERVISOR: self.tr("ศึกษานิเทศก์"),
        }
        values: Sequence[str] = (
            roles[new.role],
            new.person,
            new.position or "–",
            new.area,
            str(shared) if shared else self.tr("กำหนดภายหลัง"),
            str(profile.folder),
        )
        for label, value in zip(self._values.values(), values, strict=True):
            label.setText(value)
