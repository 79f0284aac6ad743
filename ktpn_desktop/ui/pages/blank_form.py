"""A checklist as paper to fill in by hand: made by the worker, then shown."""

from functools import partial

from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.papers import HousePlan, MadePaper, plan_house
from ktpn_desktop.app.reporting import print_blank_form
from ktpn_desktop.app.wording import located_text
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.ui.dialogs.pdf import PdfDialog
from ktpn_desktop.ui.hub import Hub


def show_blank_form(hub: Hub, checklist: Checklist, page: QWidget) -> None:
    """Make a form to fill in by hand, and show it over the page that asked for it."""
    work = partial(_blank_form, checklist, plan_house(hub.session))
    hub.jobs.run(work, partial(_show, hub, checklist, page), owner=page)


def _blank_form(checklist: Checklist, setting: HousePlan, _progress: Progress) -> MadePaper:
    return print_blank_form(checklist, setting)


def _show(hub: Hub, checklist: Checklist, page: QWidget, made: MadePaper) -> None:
    name = f"{checklist.form_id}-{checklist.version}.pdf"
    language = hub.session.language
    dialog = PdfDialog(checklist.title, made.data, name, language=language, parent=page)
    dialog.tell_remarks([located_text(one, language) for one in made.problems])
    dialog.exec()
