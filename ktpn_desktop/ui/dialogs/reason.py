"""Asks why something is done, before it is done."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class ReasonDialog(Dialog):
    """A sentence about what will happen, and a line for the reason, which must not be empty."""

    def __init__(
        self, title: str, sentence: str, action: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.edit = line_edit()
        self._field = Field(self.tr("เหตุผล"), self.edit, required=True)
        self.body.addWidget(WrapLabel(sentence, Text.BODY, "text2"))
        self.body.addWidget(self._field)
        cancel = Button(self.tr("ยกเลิก"))
        self.accept_button = Button(action, Kind.PRIMARY)
        self.add_buttons(cancel, self.accept_button)
        cancel.clicked.connect(self.reject)
        self.accept_button.clicked.connect(self._accept)
        self.edit.setFocus()

    @property
    def reason(self) -> str:
        """What was typed."""
        return self.edit.text().strip()

    @Slot()
    def _accept(self) -> None:
        if self.reason:
            self.accept()
        else:
            self._field.set_error(self.tr("โปรดระบุเหตุผล"))
            self.edit.setFocus()
