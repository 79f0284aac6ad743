"""What is known of a school before a visit (เตรียมนิเทศ), to read, to print, to take along."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.papers import MadePaper
from ktpn_desktop.app.paperwork import OfficePaper, PlannedPaper, Wish, make_paper, plan_paper
from ktpn_desktop.app.wording import located_text
from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.dialogs.pdf import PdfDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.widgets.button import Button

BEGIN = 2
"""How the dialog ends when the form of the visit is wanted."""


class SchoolPackDialog(PdfDialog):
    """Shows the paper; from here the form of the visit can be opened, where there is one."""

    def __init__(self, hub: Hub, name: str, made: MadePaper, parent: QWidget) -> None:
        words = QCoreApplication.translate("SchoolPackDialog", "ข้อมูลเตรียมนิเทศ {school}")
        title, language = words.format(school=name), hub.session.language
        super().__init__(title, made.data, f"{title}.pdf", language=language, parent=parent)
        self.begin = Button(self.tr("เปิดแบบนิเทศ"), icon="clipboard-check")
        self.begin.setAutoDefault(False)
        self._buttons.insertWidget(0, self.begin)
        self.begin.clicked.connect(self._begin)
        self.tell_remarks([located_text(one, language) for one in made.problems])

    @Slot()
    def _begin(self) -> None:
        self.done(BEGIN)


def show_school_pack(
    hub: Hub,
    school: SchoolId,
    name: str,
    owner: QWidget,
    begin: Callable[[], None] | None = None,
) -> None:
    """Make the paper of a school beside the window, then show it over its owner.

    `begin` opens the form of the visit that is prepared.
    """
    try:
        planned = plan_paper(hub.session, Wish(document=OfficePaper.SCHOOL_PACK, about=school))
    except Trouble as trouble:
        hub.jobs.troubled.emit(trouble)
        return
    show = partial(_show, hub, name, owner, begin)
    hub.jobs.run(partial(_work, planned), show, owner=owner)


def _show(
    hub: Hub,
    name: str,
    owner: QWidget,
    begin: Callable[[], None] | None,
    made: MadePaper,
) -> None:
    dialog = SchoolPackDialog(hub, name, made, owner)
    dialog.begin.setVisible(begin is not None)
    if dialog.exec() == BEGIN and begin is not None:
        begin()


def _work(planned: PlannedPaper, _progress: Progress) -> MadePaper:
    return make_paper(planned)
