"""Asks for a list of results, shows what it would do, and takes it in."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.school_results import apply_results, plan_results
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.choosing import ask_file
from ktpn_desktop.ui.dialogs.import_results import ImportResultsDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.widgets.toast import Toast

translate = QCoreApplication.translate


def ask_results(hub: Hub, owner: QWidget) -> Toast | None:
    """Ask for a file and take it in; return what to say of it, if anything was done."""
    title = translate("results", "เลือกไฟล์ผลสอบหรือผลประกันคุณภาพ")
    kinds = translate("results", "ตารางผลสอบ (*.xlsx *.csv)")
    path = ask_file(hub, owner, title, kinds)
    return import_results(hub, owner, path) if path else None


def import_results(hub: Hub, owner: QWidget, path: Path) -> Toast | None:
    """Rehearse taking in a list, and take it in when the person agrees."""
    try:
        plan = plan_results(hub.session, path)
        dialog = ImportResultsDialog(path.name, plan, hub.session.language, owner)
        if not dialog.exec():
            return None
        apply_results(hub.session, plan)
    except Trouble as trouble:
        hub.jobs.troubled.emit(trouble)
        return None
    words = translate("results", "นำเข้าแล้ว เพิ่ม {added} ปรับข้อมูล {updated} รายการ")
    text = words.format(added=f"{len(plan.added):,}", updated=f"{len(plan.updated):,}")
    return Toast(text, undo=bool(plan.added or plan.updated))
