"""Undo and redo, and what a person is told of them."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ktpn_desktop.app.wording import edit_text, trouble_text
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.store.database import Undone
from ktpn_desktop.ui.widgets.toast import Toast

translate = QCoreApplication.translate


def take_back(take: Callable[[], Undone], words: str, icon: str, language: str) -> Toast:
    """Undo or redo one step; return what to say, also when there is none or it is refused."""
    try:
        undone = take()
    except Refused as refused:
        return Toast(trouble_text(refused, language), icon="circle-alert")
    detail = ""
    if kept := len(undone.kept_back):
        detail = translate("taking_back", "คงไว้ {count} รายการที่แก้ไขภายหลัง").format(count=kept)
    what = edit_text(undone.label, language)
    return Toast(words.format(what=what), detail=detail, icon=icon)
