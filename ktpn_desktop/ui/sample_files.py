"""Lists of an invented office, saved for somebody who wants to fill one of the same shape."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.paths import resource
from ktpn_desktop.ui.choosing import ask_new_file
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.widgets.toast import Toast


def save_sample(hub: Hub, parent: QWidget, file: str, offered: str) -> Toast | None:
    """Ask where to, and write it there; return what is to be told of that."""
    from ktpn_desktop.app.reporting import write_document

    translate = QCoreApplication.translate
    source = resource("sample", file)
    path = ask_new_file(
        hub,
        parent,
        translate("samples", "บันทึกไฟล์ตัวอย่าง"),
        name=offered + source.suffix,
        kinds=translate("samples", "ตาราง Excel (*.xlsx)"),
    )
    if path is None:
        return None
    try:
        write_document(path, source.read_bytes())
    except Trouble as trouble:
        hub.jobs.troubled.emit(trouble)
        return None
    words = translate("samples", "บันทึกไฟล์ตัวอย่างแล้ว")
    return Toast(words, detail=str(path), icon="file-spreadsheet")
