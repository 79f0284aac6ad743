"""The places where the record of a visit is signed, and the hands that have."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.app.signing import Place
from ktpn_desktop.domain.signature import Signer
from ktpn_desktop.ui.dialogs.sign import SignDialog
from ktpn_desktop.ui.texts import moment_text
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import clear, column, row
from ktpn_desktop.ui.widgets.signature_pad import SignaturePicture
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

translate = QCoreApplication.translate


class Signing(QWidget):
    """One line for each who signs. What nobody signs here is left blank on paper."""

    signed = Signal(object, object)  # Place, Strokes, or None to sign it on paper

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[Button] = []
        self._places: tuple[Place, ...] = ()
        self._locked = False
        self._lines = QVBoxLayout()
        self._lines.setSpacing(px(6))
        card = Card(padding=12)
        words = self.tr("ลงนามบนจอได้ หรือเว้นไว้ลงนามบนกระดาษ")
        card.body.addLayout(self._lines)
        heading = row(Icon("pencil", "text2", 20), Label(self.tr("ลงนาม"), Text.H2), gap=8)
        heading.addWidget(WrapLabel(words, Text.LABEL, "text2"), 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addLayout(heading)
        layout.addWidget(card)

    def show_places(self, places: Sequence[Place], *, locked: bool) -> None:
        """Show these places; a locked visit is only looked at."""
        if (tuple(places), locked) == (self._places, self._locked) and self.buttons:
            return
        self._places, self._locked = tuple(places), locked
        focused = [button.hasFocus() for button in self.buttons]
        clear(self._lines)
        self.buttons = []
        for place in self._places:
            self._lines.addWidget(self._line(place))
        if True in focused and len(focused) == len(self.buttons):
            self.buttons[focused.index(True)].setFocus()

    def _line(self, place: Place) -> QWidget:
        line = QWidget()
        picture = SignaturePicture()
        picture.show_strokes(place.strokes)
        button = Button(
            self.tr("แก้ไข") if place.strokes else self.tr("ลงนาม"), Kind.SOFT, icon="pencil"
        )
        button.setAccessibleName(f"{button.text()} {signer_text(place.signer)}")
        button.setVisible(not self._locked)
        button.clicked.connect(partial(self._ask, place))
        self.buttons.append(button)
        name = place.name or self.tr("ยังไม่ได้ระบุชื่อ")
        under = self.tr("ยังไม่ได้ลงนาม")
        if place.signed is not None:
            under = self.tr("ลงนามเมื่อ {time}").format(time=moment_text(place.signed))
        words = column(
            WrapLabel(f"{signer_text(place.signer)} · {name}", Text.BODY_STRONG),
            Label(under, Text.CAPTION, "text2"),
            gap=0,
        )
        parts = row(gap=12)
        parts.addLayout(words, 1)
        parts.addWidget(picture)
        parts.addWidget(button)
        line.setLayout(parts)
        return line

    def _ask(self, place: Place) -> None:
        title = self.tr("ลงนาม{who}").format(who=signer_text(place.signer))
        who = " ".join(part for part in (place.name, place.position) if part)
        dialog = SignDialog(title, who or self.tr("ยังไม่ได้ระบุชื่อ"), place.strokes, self)
        if dialog.exec():
            self.signed.emit(place, dialog.strokes)


def signer_text(signer: Signer) -> str:
    """Return as what somebody signs."""
    if signer is Signer.SUPERVISOR:
        return translate("Signing", "ผู้นิเทศ")
    return translate("Signing", "ผู้รับการนิเทศ")
