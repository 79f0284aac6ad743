"""Says why something could not be done, whether the data is safe, and what to do."""

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.layout import scrolled
from ktpn_desktop.ui.widgets.problem_list import ProblemList


class TroubleDialog(Dialog):
    """The problems of one Trouble; their text can be copied for whoever helps."""

    def __init__(
        self,
        trouble: Trouble,
        language: str = "th",
        parent: QWidget | None = None,
        *,
        title: str = "",  # where some of it was done
    ) -> None:
        super().__init__(title or self.tr("ทำรายการนี้ไม่สำเร็จ"), parent)
        self._text = trouble_text(trouble, language)
        problems = ProblemList(Tone.WARN if title else Tone.BAD)
        problems.show_problems(trouble.problems, language)
        area = scrolled(problems)
        area.setMinimumHeight(px(min(110 * len(trouble.problems), 330)))
        self.body.addWidget(area)
        copy = Button(self.tr("คัดลอกข้อความ"), icon="copy")
        close = Button(self.tr("ปิด"), Kind.PRIMARY)
        self.add_buttons(copy, close)
        copy.clicked.connect(self._copy)
        close.clicked.connect(self.accept)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text)
