"""A person's choices, and where the work is kept. A choice takes effect at once."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ktpn_desktop import __version__
from ktpn_desktop.app.checking import check
from ktpn_desktop.app.restoring import refuse_unfit
from ktpn_desktop.app.settings import LARGEST_ZOOM, SMALLEST_ZOOM, Language, Settings, Theme
from ktpn_desktop.app.shared_folder import FolderAccess, try_folder
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.store import backup
from ktpn_desktop.thai.numerals import Numerals
from ktpn_desktop.ui.choosing import ask_shared_folder
from ktpn_desktop.ui.dialogs.backups import BackupsDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.page import Page, State
from ktpn_desktop.ui.pages.score_choice import ScoreChoice
from ktpn_desktop.ui.texts import moment_text
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row, scrolled
from ktpn_desktop.ui.widgets.problem_list import ProblemList
from ktpn_desktop.ui.widgets.segments import Segments
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.switch import Switch
from ktpn_desktop.ui.widgets.typeface_choice import TypefaceChoice
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

ZOOM_STEP = 10
_WIDTH = 760
_LABELS = 200
_CONTROL = 36


class SettingsPage(Page):
    """Cards of settings, one line each."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(hub, parent)
        self.theme = Segments(
            [
                (Theme.SYSTEM, self.tr("ตามเครื่อง")),
                (Theme.LIGHT, self.tr("สว่าง")),
                (Theme.DARK, self.tr("มืด")),
                (Theme.CONTRAST, self.tr("ตัดกันชัด")),
            ],
            numbered=False,
        )
        self.language = Segments(
            [(Language.THAI, "ไทย"), (Language.ENGLISH, "English")], numbered=False
        )
        self.smaller = Button("", icon="zoom-out", tip=self.tr("ย่อ (Ctrl+−)"))
        self.larger = Button("", icon="zoom-in", tip=self.tr("ขยาย (Ctrl+=)"))
        self.zoom = Label("", Text.BODY_STRONG)
        self.auto_advance = Switch(self.tr("ตอบแล้วไปข้อถัดไปเอง"))
        self.numerals = Segments(
            [
                (Numerals.THAI, self.tr("เลขไทย ๑๒๓")),
                (Numerals.ARABIC, self.tr("เลขอารบิก 123")),
                (Numerals.AS_TYPED, self.tr("ตามที่พิมพ์")),
            ],
            numbered=False,
        )
        self.typeface = TypefaceChoice(hub)
        self.scores = ScoreChoice(hub)
        self.office = Button(self.tr("แก้ชื่อ ผู้ลงนาม ถ้อยคำ และตราครุฑ…"), icon="building-2")
        self.shared_folder = WrapLabel("")
        self.choose = Button(self.tr("เลือก…"), icon="folder-open")
        self.try_out = Button(self.tr("ทดสอบการเข้าถึง"), icon="folder-check")
        self.access = Strip("", Tone.OK, "folder-check")
        self.backed_up = WrapLabel("")
        self.back_up = Button(self.tr("สำรองตอนนี้"), icon="database")
        self.copies = Button(self.tr("ดูสำเนา…"), icon="archive")
        self.history = Button(self.tr("ดูประวัติและเลิกทำ"), icon="history")
        self.examine = Button(self.tr("ตรวจสอบไฟล์งาน"), icon="shield-check")
        self.open_folder = Button(self.tr("เปิดโฟลเดอร์"), icon="folder-open")
        self.problems = ProblemList()

        self.header.set_title(self.tr("ตั้งค่า"), self.tr("มีผลทันที ไม่ต้องกดบันทึก"))
        self._lay_out()
        self._connect()
        self._show(hub.session.settings)

    def restore(self, state: State) -> None:
        self.scores.show_rules()
        self._show(self.hub.session.settings)

    def _lay_out(self) -> None:
        session = self.hub.session
        look = Card(self.tr("การแสดงผล"))
        _add(look, self.tr("สี"), self.theme)
        _add(look, self.tr("ขนาดตัวอักษร"), self.smaller, self.zoom, self.larger)
        _add(look, self.tr("ภาษา"), self.language)
        work = Card(self.tr("การกรอกแบบและเอกสาร"))
        if session.role is Role.SUPERVISOR:
            work.body.addWidget(self.auto_advance)
        _add(work, self.tr("ตัวเลขในเอกสารพิมพ์"), self.numerals)
        _add(work, self.tr("แบบอักษรของเอกสาร"), self.typeface)
        _add(work, self.tr("ข้อมูลสำนักงานในเอกสาร"), self.office)
        places = Card(self.tr("ที่เก็บข้อมูล"))
        _add(places, self.tr("โฟลเดอร์กลาง"), self.shared_folder, self.try_out, self.choose)
        places.body.addWidget(self.access)
        self.access.hide()
        where = WrapLabel(str(session.profile.folder))
        _add(places, self.tr("ไฟล์งาน"), where, self.open_folder)
        _add(places, self.tr("สำรองล่าสุด"), self.backed_up, self.copies, self.back_up)
        _add(places, self.tr("ประวัติการแก้ไข"), self.history, self.examine)
        places.body.addWidget(self.problems)
        about = Card(self.tr("ผู้ใช้และโปรแกรม"))
        _add(about, self.tr("ผู้ใช้"), WrapLabel(session.person.name))
        _add(about, self.tr("สำนักงาน"), WrapLabel(session.area))
        _add(about, self.tr("โปรแกรม"), WrapLabel(f"KTPN Desktop {__version__}"))
        cards = column(look, work, self.scores, places, about, STRETCH, gap=12)
        middle = holder(cards)
        middle.setMaximumWidth(px(_WIDTH))
        self.body.addWidget(scrolled(holder(row(middle, STRETCH, margins=(20, 12)))))

    def _connect(self) -> None:
        self.theme.chosen.connect(lambda theme: self.hub.change_settings(theme=theme))
        self.language.chosen.connect(lambda name: self.hub.change_settings(language=name))
        self.numerals.chosen.connect(lambda kind: self.hub.change_settings(numerals=kind))
        self.auto_advance.toggled.connect(lambda on: self.hub.change_settings(auto_advance=on))
        self.smaller.clicked.connect(self._make_smaller)
        self.larger.clicked.connect(self._make_larger)
        self.choose.clicked.connect(self._choose_folder)
        self.try_out.clicked.connect(self._try_out)
        self.copies.clicked.connect(self._show_copies)
        self.history.clicked.connect(self._open_history)
        self.office.clicked.connect(self._open_office)
        self.open_folder.clicked.connect(self._open_folder)
        self.back_up.clicked.connect(self._back_up)
        self.examine.clicked.connect(self._examine)
        self.hub.settings_changed.connect(self._follow)  # a lambda would outlive the page

    @Slot(object, object)
    def _follow(self, _before: Settings, now: Settings) -> None:
        self._show(now)

    def _show(self, settings: Settings) -> None:
        self.theme.set_value(settings.theme)
        self.language.set_value(settings.language)
        self.numerals.set_value(settings.numerals)
        self.auto_advance.setChecked(settings.auto_advance)
        self.zoom.setText(f"{settings.zoom}%")
        self.smaller.setEnabled(settings.zoom > SMALLEST_ZOOM)
        self.larger.setEnabled(settings.zoom < LARGEST_ZOOM)
        folder = settings.shared_folder
        self.shared_folder.setText(str(folder) if folder else self.tr("ยังไม่กำหนด"))
        self.try_out.setEnabled(folder is not None)
        self._show_backup()

    def _show_backup(self) -> None:
        newest = next(iter(backup.backups(self.hub.session.profile.backups)), None)
        words = moment_text(newest.made_at) if newest else self.tr("ยังไม่เคยสำรอง")
        self.backed_up.setText(words)

    @Slot()
    def _make_smaller(self) -> None:
        zoom = self.hub.session.settings.zoom - ZOOM_STEP
        self.hub.change_settings(zoom=max(zoom, SMALLEST_ZOOM))

    @Slot()
    def _make_larger(self) -> None:
        zoom = self.hub.session.settings.zoom + ZOOM_STEP
        self.hub.change_settings(zoom=min(zoom, LARGEST_ZOOM))

    @Slot()
    def _choose_folder(self) -> None:
        if ask_shared_folder(self.hub, self, self.tr("เลือกโฟลเดอร์กลาง")):
            self._try_out()

    @Slot()
    def _try_out(self) -> None:
        folder = self.hub.session.settings.shared_folder
        if folder is not None:
            self.try_out.setEnabled(False)
            self._tell(self.tr("กำลังทดสอบ…"), Tone.INFO, "loader")
            job = self.hub.jobs.run(
                partial(try_folder, folder), self._told, failed=self._refused, owner=self
            )
            job.ended.connect(self._end_trying)

    def _told(self, access: FolderAccess) -> None:
        words = self.tr("อ่านและเขียนได้ · แผน {rounds} ไฟล์ · ไฟล์ผล {returns} ไฟล์")
        told = words.format(rounds=access.rounds, returns=access.returns)
        self._tell(told, Tone.OK, "folder-check")

    def _refused(self, trouble: Trouble) -> None:
        words = trouble_text(trouble, self.hub.session.language)
        self._tell(words, Tone.BAD, "circle-alert")

    def _tell(self, words: str, tone: Tone, icon: str) -> None:
        self.access.set_text(words)
        self.access.set_tone(tone, icon)
        self.access.show()

    @Slot()
    def _end_trying(self) -> None:
        self.try_out.setEnabled(True)

    @Slot()
    def _show_copies(self) -> None:
        dialog = BackupsDialog(self.hub.session.profile.backups, self)
        dialog.exec()
        if dialog.elsewhere is not None:
            self._back_up_into(dialog.elsewhere)
        elif dialog.restore_from is not None:
            self._restore(dialog.restore_from)

    def _restore(self, copy: Path) -> None:
        """Have the profile closed, restored and opened again, if the copy is fit for it."""
        try:
            refuse_unfit(self.hub.session.profile, copy)
        except Trouble as trouble:
            self.problems.show_problems(trouble.problems, self.hub.session.language)
            return
        self.hub.restore_wanted.emit(copy)

    @Slot()
    def _open_history(self) -> None:
        self.navigate.emit("history", {})

    @Slot()
    def _open_office(self) -> None:
        self.navigate.emit("office", {})

    @Slot()
    def _open_folder(self) -> None:
        folder = str(self.hub.session.profile.folder)
        QDesktopServices.openUrl(QUrl.fromLocalFile(folder))

    @Slot()
    def _back_up(self) -> None:
        self._back_up_into(self.hub.session.profile.backups)

    def _back_up_into(self, folder: Path) -> None:
        session = self.hub.session
        try:
            made = backup.back_up(session.store, folder, "asked")
        except Trouble as trouble:
            self.problems.show_problems(trouble.problems, session.language)
            return
        self._show_backup()
        self.say(self.tr("สำรองและตรวจสำเนาแล้ว: {file}").format(file=made.name))

    @Slot()
    def _examine(self) -> None:
        report = check(self.hub.session)
        self.problems.show_problems(report.findings, self.hub.session.language)
        if report.ok:
            self.say(self.tr("ไฟล์งานสมบูรณ์ ไม่พบปัญหา"))


def _add(card: Card, label: str, *parts: QWidget) -> None:
    """Add one line to a card: a label, and what is chosen."""
    name = Label(label, Text.BODY, "text2")
    name.setFixedWidth(px(_LABELS))
    line = row(name, gap=10)
    for part in parts:
        line.addWidget(part, 1 if isinstance(part, WrapLabel) else 0)
    if not any(isinstance(part, WrapLabel) for part in parts):
        line.addStretch(1)
        name.setMinimumHeight(px(_CONTROL))  # beside the first of what stands below each other
        line.setAlignment(name, Qt.AlignmentFlag.AlignTop)
    card.body.addLayout(line)
