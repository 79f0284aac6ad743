"""The steps of the first run: the role, the person, the folders, a last look."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ktpn_desktop import places
from ktpn_desktop.app.shared_folder import FolderAccess, try_folder
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.thai.text import normal_form
from ktpn_desktop.ui.jobs import JobRunner
from ktpn_desktop.ui.pages.role_card import RoleCard
from ktpn_desktop.ui.pages.visit.keys import answer_key
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, row
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class Step(QWidget):
    """One step: a heading, a sentence, what there is to fill in."""

    def __init__(self, number: int, title: str, sentence: str) -> None:
        super().__init__()
        self.box = QVBoxLayout()
        self.box.setSpacing(px(16))
        numbered = self.tr("ขั้นที่ {number} จาก {count}").format(number=number, count=4)
        head = column(
            Label(numbered, Text.CAPTION, "text2"),
            WrapLabel(title, Text.DISPLAY),
            WrapLabel(sentence, Text.BODY_LARGE, "text2"),
            gap=2,
        )
        layout = column(STRETCH, head, 24, self.box, STRETCH, gap=0, margins=(56, 12))
        self.setLayout(layout)

    def begin(self) -> None:
        """Put the focus where this step begins."""

    def accept(self) -> bool:
        """Return whether one may go on; otherwise say beside the field what is wrong."""
        return True


class RoleStep(Step):
    """Two cards; 1 and 2 choose."""

    def __init__(self) -> None:
        super().__init__(
            1,
            self.tr("ท่านใช้โปรแกรมนี้ในบทบาทใด"),
            self.tr("บทบาทกำหนดเมนูและงานที่ทำได้ในเครื่องนี้"),
        )
        self.cards = {
            Role.SUPERVISOR: RoleCard(
                "clipboard-check",
                self.tr("ศึกษานิเทศก์"),
                self.tr("ออกนิเทศโรงเรียน ทำแบบนิเทศ และส่งผลให้เลขานุการ"),
                (
                    self.tr("รับแผนและแบบนิเทศจากโฟลเดอร์กลาง"),
                    self.tr("ทำแบบนิเทศได้แม้ไม่มีอินเทอร์เน็ต"),
                    self.tr("ส่งออกไฟล์ผลนิเทศไปโฟลเดอร์กลาง"),
                ),
                "1",
            ),
            Role.SECRETARY: RoleCard(
                "presentation",
                self.tr("เลขานุการ ก.ต.ป.น."),
                self.tr("วางแผนการนิเทศ รวมผล และจัดการประชุมคณะกรรมการ"),
                (
                    self.tr("นำเข้าโรงเรียน วางแผนรอบ มอบหมายงาน"),
                    self.tr("รวมผลและแก้ข้อมูลที่ไม่ตรงกัน"),
                    self.tr("จัดทำรายงานการประชุมและบันทึกการนิเทศ"),
                ),
                "2",
            ),
        }
        self.box.addLayout(row(*self.cards.values(), gap=20))
        self.cards[Role.SUPERVISOR].setChecked(True)

    @property
    def role(self) -> Role:
        """The role that is chosen."""
        return next(role for role, card in self.cards.items() if card.isChecked())

    def begin(self) -> None:
        self.cards[self.role].setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        chosen = {"1": Role.SUPERVISOR, "2": Role.SECRETARY}.get(answer_key(event) or "")
        if chosen is None:
            super().keyPressEvent(event)
        else:
            self.cards[chosen].setChecked(True)
            self.cards[chosen].setFocus()


class PersonStep(Step):
    """Who uses the program, and at which office."""

    def __init__(self) -> None:
        super().__init__(
            2,
            self.tr("ข้อมูลผู้ใช้"),
            self.tr("ชื่อและตำแหน่งจะปรากฏในบันทึกการนิเทศและรายงานการประชุม"),
        )
        self.name = line_edit(placeholder=self.tr("เช่น นางสาวตัวอย่าง ใจดี"))
        self.position = line_edit(placeholder=self.tr("เช่น ศึกษานิเทศก์ชำนาญการพิเศษ"))
        self.area = line_edit(placeholder=self.tr("เช่น สพป.ตัวอย่าง เขต 1"))
        self._fields = {
            self.name: Field(
                self.tr("คำนำหน้า ชื่อ–สกุล"),
                self.name,
                hint=self.tr("พิมพ์ให้ตรงกับที่เลขานุการใช้ในแผนการนิเทศ"),
                required=True,
            ),
            self.position: Field(self.tr("ตำแหน่ง"), self.position),
            self.area: Field(self.tr("สำนักงานเขตพื้นที่การศึกษา"), self.area, required=True),
        }
        card = Card(padding=20, gap=14)
        for edit, field in self._fields.items():
            card.body.addWidget(field)
            edit.textEdited.connect(partial(self._forget, field))
        self.box.addWidget(card)

    def begin(self) -> None:
        self.name.setFocus()

    def accept(self) -> bool:
        empty = [edit for edit in (self.name, self.area) if not normal_form(edit.text())]
        for edit in (self.name, self.area):
            missing = edit in empty
            self._fields[edit].set_error(self.tr("โปรดกรอกช่องนี้") if missing else "")
        if empty:
            empty[0].setFocus()
        return not empty

    @staticmethod
    def _forget(field: Field, _text: str) -> None:
        field.set_error("")


class PlacesStep(Step):
    """Where the data lies, and the folder shared with the others."""

    def __init__(self, profile: Path, jobs: JobRunner, language: str) -> None:
        super().__init__(
            3,
            self.tr("ที่เก็บข้อมูลและโฟลเดอร์กลาง"),
            self.tr("ข้อมูลเก็บในเครื่องนี้ ส่วนโฟลเดอร์กลางใช้รับแผนและส่งไฟล์ผลเท่านั้น"),
        )
        self._profile = profile
        self._jobs = jobs
        self._language = language
        self.danger = Strip("", Tone.BAD, "circle-alert")
        self.folder = line_edit(placeholder=self.tr("เช่น Z:\\นิเทศ"))
        self._field = Field(
            self.tr("โฟลเดอร์กลาง"),
            self.folder,
            hint=self.tr("เว้นว่างไว้แล้วกำหนดภายหลังได้"),
        )
        self.told = Strip("", Tone.OK, "check")
        self.choose = Button(self.tr("เลือก…"), icon="folder-open")
        self.test = Button(self.tr("ทดสอบการเข้าถึง"), icon="folder-sync")
        data = Card(self.tr("ข้อมูลในเครื่องนี้"), padding=20, gap=6)
        line = row(Icon("hard-drive"), gap=10)
        line.addWidget(WrapLabel(str(profile), Text.BODY), 1)
        data.body.addLayout(line)
        data.body.addWidget(self.danger)
        shared = Card(padding=20, gap=10)
        shared.body.addWidget(self._field)
        shared.body.addLayout(row(self.choose, self.test, STRETCH))
        shared.body.addWidget(self.told)
        self.box.addWidget(data)
        self.box.addWidget(shared)
        self.danger.hide()
        self.told.hide()
        self.choose.clicked.connect(self._choose)
        self.test.clicked.connect(self._test)
        self.folder.textEdited.connect(self._forget)

    @property
    def shared_folder(self) -> Path | None:
        """The shared folder, when one was named."""
        text = self.folder.text().strip()
        return Path(text) if text else None

    def begin(self) -> None:
        self.folder.setFocus()
        self._check_profile()

    def accept(self) -> bool:
        self._field.set_error("")
        folder = self.shared_folder
        if folder is not None and not folder.is_absolute():
            self._field.set_error(self.tr("โปรดระบุที่อยู่เต็มของโฟลเดอร์ หรือกดเลือก…"))
            self.folder.setFocus()
            return False
        return self._check_profile()

    def _check_profile(self) -> bool:
        shared = [self.shared_folder] if self.shared_folder else []
        try:
            places.check(self._profile, shared=shared)
        except Trouble as trouble:
            self.danger.set_text(trouble_text(trouble, self._language))
            self.danger.show()
            return False
        self.danger.hide()
        return True

    @Slot()
    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("เลือกโฟลเดอร์กลาง"))
        if chosen:
            self.folder.setText(chosen)
            self._forget()
            self._test()

    @Slot()
    def _test(self) -> None:
        folder = self.shared_folder
        if folder is None:
            self._field.set_error(self.tr("โปรดเลือกโฟลเดอร์กลางก่อนทดสอบ"))
            self.folder.setFocus()
            return
        self._field.set_error("")
        self._tell(self.tr("กำลังทดสอบ…"), Tone.INFO, "info")
        # The button stays enabled: a disabled one would pass its focus on.
        self._jobs.run(
            partial(try_folder, folder), self._tell_reached, failed=self._tell_why, owner=self
        )

    def _tell_reached(self, _access: FolderAccess) -> None:
        self._tell(self.tr("เข้าถึงได้ อ่านและเขียนไฟล์ได้"), Tone.OK, "check")

    def _tell_why(self, trouble: Trouble) -> None:
        self._tell(trouble_text(trouble, self._language), Tone.WARN, "wifi-off")

    def _tell(self, words: str, tone: Tone, icon: str) -> None:
        self.told.set_text(words)
        self.told.set_tone(tone, icon)
        self.told.show()

    @Slot()
    def _forget(self) -> None:
        self.told.hide()
        self._field.set_error("")


class ReadyStep(Step):
    """What was entered, once more; then the profile is made."""

    def __init__(self) -> None:
        super().__init__(
            4,
            self.tr("พร้อมใช้งาน"),
            self.tr("ตรวจสอบข้อมูล แล้วกดเริ่มใช้งาน"),
        )
        self._card = Card(padding=20, gap=10)
        self._lines = [WrapLabel("", Text.BODY) for _ in range(5)]
        names = (
            self.tr("บทบาท"),
            self.tr("ผู้ใช้"),
            self.tr("สำนักงาน"),
            self.tr("ข้อมูลในเครื่องนี้"),
            self.tr("โฟลเดอร์กลาง"),
        )
        for name, label in zip(names, self._lines, strict=True):
            caption = Label(name, Text.CAPTION, "text2")
            caption.setFixedWidth(px(140))
            line = row(caption, gap=12)
            line.addWidget(label, 1)
            self._card.body.addLayout(line)
        self.failed = Strip("", Tone.BAD, "circle-alert")
        self.failed.hide()
        self.box.addWidget(self._card)
        self.box.addWidget(self.failed)

    def show_lines(self, *texts: str) -> None:
        """Show what was entered, in the order of the names."""
        for label, text in zip(self._lines, texts, strict=True):
            label.setText(text)
        self.failed.hide()

    def show_failed(self, words: str) -> None:
        """Say why the profile could not be made."""
        self.failed.set_text(words)
        self.failed.show()
