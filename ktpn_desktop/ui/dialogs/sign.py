"""Asks a person to sign on the screen, or to do so on paper."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.domain.signature import Strokes
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.signature_pad import SignaturePad
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class SignDialog(Dialog):
    """A pad under who signs, as what; `strokes` is None when it is left to paper."""

    def __init__(
        self,
        title: str,
        who: str,
        strokes: Strokes | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent, width=620)
        self.pad = SignaturePad()
        self.pad.set_strokes(strokes)
        self.pad.setMinimumHeight(px(280))
        self.body.addWidget(WrapLabel(who, Text.BODY, "text2"))
        self.body.addWidget(self.pad, 1)
        cancel = Button(self.tr("ยกเลิก"))
        self.keep = Button(self.tr("ใช้ลายมือชื่อนี้"), Kind.PRIMARY, icon="check")
        self.add_buttons(cancel, self.keep)
        cancel.clicked.connect(self.reject)
        self.keep.clicked.connect(self.accept)
        self.pad.on_paper.connect(self.accept)
        self.pad.changed.connect(self._show)
        self._show()
        self.pad.setFocus()

    @property
    def strokes(self) -> Strokes | None:
        """What was signed."""
        return self.pad.strokes()

    @Slot()
    def _show(self) -> None:
        self.keep.setEnabled(self.pad.strokes() is not None)
