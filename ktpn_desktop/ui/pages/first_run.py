"""The first run: four short steps that make the profile."""

from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ktpn_desktop import __version__
from ktpn_desktop.app.opening import NewProfile, create_profile
from ktpn_desktop.app.restoring import restore_profile
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.paths import Profile
from ktpn_desktop.ui.dialogs.backups import BackupsDialog
from ktpn_desktop.ui.dialogs.trouble_dialog import TroubleDialog
from ktpn_desktop.ui.jobs import JobRunner
from ktpn_desktop.ui.pages.first_run_steps import (
    PersonStep,
    PlacesStep,
    ReadyStep,
    RoleStep,
    Step,
)
from ktpn_desktop.ui.theme import SEMIBOLD, color, font, px
from ktpn_desktop.ui.widgets.badge import Icon, Keycap
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.enter_key import press_focused
from ktpn_desktop.ui.widgets.focus_ring import FocusRing
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row, scrolled
from ktpn_desktop.ui.widgets.painting import CENTER, paint_text
from ktpn_desktop.ui.widgets.sidebar import Logo
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class FirstRun(QWidget):
    """Asks, makes the profile in its folder, and closes itself."""

    created = Signal()  # the profile is there

    def __init__(self, profile: Profile, language: str = "th") -> None:
        super().__init__()
        self._profile = profile
        self._language = language
        self._jobs = JobRunner(self)
        self.setObjectName("page")
        self.setWindowTitle("KTPN Desktop")
        self.role = RoleStep()
        self.person = PersonStep()
        self.places = PlacesStep(profile.folder, self._jobs, language)
        self.ready = ReadyStep()
        self._steps: tuple[Step, ...] = (self.role, self.person, self.places, self.ready)
        self._stack = QStackedWidget()
        for step in self._steps:
            self._stack.addWidget(scrolled(step))
        self._side = _Side()
        self.existing = Button(
            self.tr("เปิดไฟล์งานที่มีอยู่แล้ว…"), Kind.LINK, icon="folder-open", shortcut="Ctrl+O"
        )
        self.back = Button(self.tr("ย้อนกลับ"), icon="arrow-left")
        self.next = Button("", Kind.PRIMARY)
        self.next.show_keys("Enter")
        self._lay_out()
        self.back.clicked.connect(self.go_back)
        self.next.clicked.connect(self.go_on)
        self.existing.clicked.connect(self._take_over)
        self._ring = FocusRing(self)
        self.resize(px(1200), px(720))
        self._show(0)

    @property
    def at(self) -> int:
        """The step that is shown, from 0."""
        return self._stack.currentIndex()

    @Slot()
    def go_on(self) -> None:
        """Go to the next step, or make the profile after the last."""
        if not self._steps[self.at].accept():
            return
        if self.at + 1 < len(self._steps):
            self._show(self.at + 1)
        else:
            self._create()

    @Slot()
    def go_back(self) -> None:
        """Go to the step before."""
        if self.at > 0:
            self._show(self.at - 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.role.isAncestorOf(self.focusWidget()) and press_focused(event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif event.key() == Qt.Key.Key_Escape:
            self.go_back()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._jobs.close()
        super().closeEvent(event)

    def _show(self, at: int) -> None:
        if self._steps[at] is self.ready:
            self._sum_up()
        self._stack.setCurrentIndex(at)
        self._side.set_current(at)
        self.back.setEnabled(at > 0)
        self.existing.setVisible(at == 0)
        self._keys.setVisible(at == 0)
        last = at + 1 == len(self._steps)
        self.next.setText(self.tr("เริ่มใช้งาน") if last else self.tr("ถัดไป"))
        self._steps[at].begin()
        if last:
            self.next.setFocus()

    def _sum_up(self) -> None:
        roles = {
            Role.SUPERVISOR: self.tr("ศึกษานิเทศก์"),
            Role.SECRETARY: self.tr("เลขานุการ ก.ต.ป.น."),
        }
        person = [self.person.name.text().strip(), self.person.position.text().strip()]
        folder = self.places.shared_folder
        self.ready.show_lines(
            roles[self.role.role],
            " · ".join(part for part in person if part),
            self.person.area.text().strip(),
            str(self._profile.folder),
            str(folder) if folder else self.tr("กำหนดภายหลัง"),
        )

    def _create(self) -> None:
        new = NewProfile(
            role=self.role.role,
            area=self.person.area.text(),
            person=self.person.name.text(),
            position=self.person.position.text() or None,
        )
        try:
            session = create_profile(self._profile.folder, new)
        except Trouble as trouble:
            self.ready.show_failed(trouble_text(trouble, self._language))
            return
        try:
            folder = self.places.shared_folder
            session.change_settings(replace(session.settings, shared_folder=folder))
        finally:
            session.close()
        self.created.emit()
        self.close()

    @Slot()
    def _take_over(self) -> None:
        """Go on with a copy of a work file: this computer's own, or one from another."""
        dialog = BackupsDialog(self._profile.backups, self, is_open=False)
        dialog.exec()
        if dialog.restore_from is None:
            return
        try:
            restore_profile(self._profile, dialog.restore_from)
        except Trouble as trouble:
            TroubleDialog(trouble, self._language, self).exec()
            return
        self.close()

    def _lay_out(self) -> None:
        choose = Label(self.tr("เลือกบทบาท"), Text.CAPTION, "text2")
        self._keys = holder(row(Keycap("1–2"), choose, gap=8))
        foot = QFrame()
        foot.setProperty("look", Look.FOOTER.value)
        foot.setLayout(
            row(
                *(self.existing, STRETCH, self._keys, 12, self.back, self.next),
                gap=8,
                margins=(56, 13),
            )
        )
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addWidget(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._side)
        layout.addLayout(right, 1)


class _Side(QFrame):
    """The name of the program, the steps, and where the data stays."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "sidebar")
        self.setFixedWidth(px(340))
        steps = (
            (self.tr("เลือกบทบาท"), self.tr("ใช้กำหนดเมนูและสิทธิ์")),
            (self.tr("ข้อมูลผู้ใช้"), self.tr("ชื่อ ตำแหน่ง สำนักงานเขต")),
            (self.tr("ที่เก็บข้อมูลและโฟลเดอร์กลาง"), self.tr("ที่เก็บข้อมูลและที่รับ–ส่งไฟล์")),
            (self.tr("พร้อมใช้งาน"), self.tr("ตรวจสอบและเริ่มต้น")),
        )
        self._lines = [
            _StepLine(number, title, about, last=number == len(steps))
            for number, (title, about) in enumerate(steps, start=1)
        ]
        promise = Card(look=Look.WELL, padding=12)
        line = row(Icon("lock", "okFg"), gap=10)
        words = self.tr("ข้อมูลทั้งหมดเก็บอยู่ในเครื่องนี้ โปรแกรมไม่ส่งข้อมูลขึ้นอินเทอร์เน็ต")
        line.addWidget(WrapLabel(words, Text.BODY, "text2"), 1)
        promise.body.addLayout(line)
        about = self.tr("ระบบติดตาม ตรวจสอบ ประเมินผล และนิเทศการศึกษา")
        layout = column(
            row(Logo(40), Label("KTPN Desktop", Text.H1), STRETCH, gap=12),
            6,
            Label(self.tr("ก.ต.ป.น. เดสก์ท็อป"), Text.BODY_LARGE, "text2"),
            WrapLabel(about, Text.BODY, "text2"),
            28,
            *self._lines,
            STRETCH,
            promise,
            8,
            Label(self.tr("รุ่น {version}").format(version=__version__), Text.CAPTION, "text3"),
            gap=2,
            margins=(32, 32, 28, 24),
        )
        self.setLayout(layout)

    def set_current(self, at: int) -> None:
        """Show which step one is at."""
        for place, line in enumerate(self._lines):
            line.set_state(current=place == at, done=place < at)


class _StepLine(QWidget):
    """One step: its number in a circle, its title, what it asks."""

    def __init__(self, number: int, title: str, about: str, *, last: bool) -> None:
        super().__init__()
        self._number = number
        self._last = last
        self._current = self._done = False
        self._title = Label(title, Text.BODY_STRONG, "text2")
        self.setLayout(
            column(
                self._title,
                Label(about, Text.CAPTION, "text3"),
                STRETCH,
                gap=0,
                margins=(42, 2, 0, 0),
            )
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_state(self, *, current: bool, done: bool) -> None:
        """Show whether one is here, or has been."""
        self._current, self._done = current, done
        self._title.set_ink("text" if current else "text2")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(240), px(88))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        lit = self._current or self._done
        painter.setBrush(color("accent" if self._current else "surface"))
        painter.setPen(QPen(color("accent" if lit else "borderStrong"), 1.2))
        circle = QRectF(1, 1, px(28), px(28))
        painter.drawEllipse(circle)
        ink = "onAccent" if self._current else "accentText" if self._done else "text2"
        painter.setPen(color(ink))
        painter.setFont(font(14, SEMIBOLD))
        paint_text(painter, circle, "✓" if self._done else str(self._number), CENTER)
        if not self._last:
            painter.setPen(QPen(color("border2"), 1.5))
            x = circle.center().x()
            painter.drawLine(QPointF(x, px(34)), QPointF(x, px(80)))
