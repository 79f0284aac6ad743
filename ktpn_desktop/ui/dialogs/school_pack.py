"""What is known of a school before a visit (เตรียมนิเทศ), to read, to print, to take along."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.papers import MadePaper
from ktpn_desktop.app.paperwork import OfficePaper, PlannedPaper, Wish, make_paper, plan_paper
from ktpn_desktop.app.wording import located_text
from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.dialogs.pdf import PdfDialog
from ktpn_desktop.ui.hub import Hub


def show_school_pack(hub: Hub, school: SchoolId, name: str, owner: QWidget) -> None:
    """Make the paper of a school beside the window, then show it over its owner."""
    try:
        planned = plan_paper(hub.session, Wish(document=OfficePaper.SCHOOL_PACK, about=school))
    except Trouble as trouble:
        hub.jobs.troubled.emit(trouble)
        return
    hub.jobs.run(partial(_work, planned), partial(_show, hub, name, owner), owner=owner)


def _show(hub: Hub, name: str, owner: QWidget, made: MadePaper) -> None:
    title = QCoreApplication.translate("SchoolPackDialog", "ข้อมูลเตรียมนิเทศ {school}")
    title = title.format(school=name)
    language = hub.session.language
    dialog = PdfDialog(title, made.data, f"{title}.pdf", language=language, parent=owner)
    dialog.tell_remarks([located_text(one, language) for one in made.problems])
    dialog.exec()


def _work(planned: PlannedPaper, _progress: Progress) -> MadePaper:
    return make_paper(planned)
