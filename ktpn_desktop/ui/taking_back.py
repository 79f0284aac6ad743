"""Undo and redo, and what a person is told of them."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from ktpn_desktop.app.wording import edit_text, trouble_text
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.store.database import Undone
from ktpn_desktop.ui.widgets.toast import Toast
from ktpn_desktop.ui.widgets.toast_host import ToastHost

translate = QCoreApplication.translate


def take_back(
    take: Callable[[], Undone],
    toasts: ToastHost,
    show: Callable[[Toast], None],
    language: str,
) -> None:
    """Undo or redo one step and say so, also when there is none or it is refused.

    What still offers to take the same step back is not shown any more.
    """
    try:
        undone = take()
    except Refused as refused:
        show(Toast(trouble_text(refused, language), icon="circle-alert"))
        return
    toasts.forget(undone.undone)
    show(undone_toast(undone, language))


def undone_toast(undone: Undone, language: str) -> Toast:
    """Return what to say of a step that was taken back."""
    detail = ""
    if kept := len(undone.kept_back):
        detail = translate("taking_back", "คงไว้ {count} รายการที่แก้ไขภายหลัง").format(count=kept)
    again = undone.redone
    words = (
        translate("taking_back", "ทำซ้ำแล้ว: {what}")
        if again
        else translate("taking_back", "เลิกทำแล้ว: {what}")
    )
    what = edit_text(undone.label, language)
    return Toast(words.format(what=what), detail=detail, icon="redo-2" if again else "undo-2")
