"""The first start: who uses the program, as what, and where the shared folder is."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ktpn_desktop import __version__
from ktpn_desktop.app.session import NewProfile, create_profile
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.paths import Profile
from ktpn_desktop.ui.dialogs.trouble_dialog import TroubleDialog
from ktpn_desktop.ui.first_run_steps import FolderStep, PersonStep, RoleStep, Step, SummaryStep
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.focus_ring import FocusRing
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import column, row
from ktpn_desktop.ui.widgets.sidebar import Logo
from ktpn_desktop.ui.widgets.steps import Steps
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

SIZE = (1180, 680)


class FirstRun(QWidget):
    """Four steps that end with a profile; closing the window before that makes nothing."""

    made = Signal()  # the profile is there; the window closes

    def __init__(self, profile: Profile, language: str = "th") -> None:
        super().__init__()
        self._profile = profile
        self._language = language
        self.setObjectName("page")
        self.setWindowTitle("KTPN Desktop")
        self.resize(*SIZE)
        self.role_step = RoleStep()
        self.person_step = PersonStep()
        self.folder_step = FolderStep(profile)
        self.summary_step = SummaryStep()
        self._steps: tuple[Step, ...] = (
            self.role_step,
            self.person_step,
            self.folder_step,
            self.summary_step,
        )
        self._rail = Steps([(step.name, step.about) for step in self._steps])
        self._stack = QStackedWidget()
        self.back = Button(self.tr("ย้อนกลับ"), icon="arrow-left")
        self.next = Button(self.tr("ถัดไป"), Kind.PRIMARY)
        self.next.show_keys("Enter")
        self._lay_out()
        self._ring = FocusRing(self)
        self.back.clicked.connect(self._go_back)
        self.next.clicked.connect(self._go_on)
        for step in self._steps:
            step.ready.connect(self._go_on)
        self._show(0)

    def new_profile(self) -> NewProfile:
        """Return what has been filled in."""
        return NewProfile(
            role=self.role_step.role or Role.SUPERVISOR,
            area=self.person_step.area,
            person=self.person_step.person,
            position=self.person_step.position or None,
        )

    @property
    def shared_folder(self) -> Path | None:
        """The shared folder, or None for later."""
        return self.folder_step.shared_folder

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go_on()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        for step in self._steps:
            self._stack.addWidget(step)
        foot = QFrame()
        foot.setProperty("look", "footer")
        buttons = QHBoxLayout(foot)
        buttons.setContentsMargins(px(56), px(13), px(56), px(13))
        buttons.setSpacing(px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._stack, 1)
        right.addWidget(foot)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._side())
        layout.addLayout(right, 1)

    def _side(self) -> QFrame:
        side = QFrame()
        side.setProperty("look", "sidebar")
        side.setFixedWidth(px(340))
        promise = Strip(
            self.tr("ข้อมูลทั้งหมดเก็บอยู่ในเครื่องนี้ โปรแกรมไม่ส่งข้อมูลขึ้นอินเทอร์เน็ต"), Tone.NEUTRAL, "lock"
        )
        content = column(
            row(Logo(40), Label("KTPN Desktop", Text.TITLE), 0, gap=12),
            WrapLabel(self.tr("ก.ต.ป.น. เดสก์ท็อป"), Text.BODY_LARGE, "text"),
            WrapLabel(self.tr("ระบบติดตาม ตรวจสอบ ประเมินผล และนิเทศการศึกษา"), Text.BODY, "text2"),
            16,
            self._rail,
            gap=6,
            margins=(32, 32, 28, 24),
        )
        content.addStretch(1)
        content.addWidget(promise)
        version = self.tr("รุ่น {version}").format(version=__version__)
        content.addWidget(Label(version, Text.CAPTION, "text3"))
        side.setLayout(content)
        return side

    @property
    def _at(self) -> int:
        return self._stack.currentIndex()

    def _show(self, at: int) -> None:
        self._stack.setCurrentIndex(at)
        self._rail.set_current(at)
        self.back.setEnabled(at > 0)
        last = at == len(self._steps) - 1
        self.next.setText(self.tr("เริ่มใช้งาน") if last else self.tr("ถัดไป"))
        if last:
            self.summary_step.show_summary(
                self.new_profile(), self.shared_folder, self._profile
            )
            self.next.setFocus(Qt.FocusReason.TabFocusReason)
        self._steps[at].focus_first()

    @Slot()
    def _go_back(self) -> None:
        if self._at > 0:
            self._show(self._at - 1)

    @Slot()
    def _go_on(self) -> None:
        if not self._steps[self._at].accept():
            return
        if self._at < len(self._steps) - 1:
            self._show(self._at + 1)
        else:
            self._make()

    def _make(self) -> None:
        try:
            session = create_profile(self._profile.folder, self.new_profile())
        except Trouble as trouble:
            TroubleDialog(trouble, self._language, self).exec()
            return
        if self.shared_folder is not None:
            session.change_settings(replace(session.settings, shared_folder=self.shared_folder))
        session.close()
        self.made.emit()
        self.close()
