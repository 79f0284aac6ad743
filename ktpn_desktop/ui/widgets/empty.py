"""What stands where a list is empty: what that means, and what to do."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import Tone, color, px
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class Empty(QWidget):
    """A disc with an icon, one line, one sentence, and up to two buttons."""

    def __init__(
        self,
        icon: str,
        title: str,
        sentence: str = "",
        *buttons: Button,
        tone: Tone = Tone.ACCENT,
    ) -> None:
        super().__init__()
        self._title = WrapLabel(title, Text.H2)
        self._sentence = WrapLabel(sentence, Text.BODY, "text2")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(24), px(24), px(24), px(24))
        layout.setSpacing(px(6))
        layout.addStretch(1)
        layout.addWidget(Disc(icon, tone), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (self._title, self._sentence):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
            layout.addWidget(label)
        layout.addSpacing(px(6))
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addStretch(1)
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        layout.addLayout(row)
        layout.addStretch(1)
        self._sentence.setVisible(bool(sentence))

    def set_words(self, title: str, sentence: str = "") -> None:
        """Say something else."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))


class Disc(QWidget):
    """An icon on a disc of its tone."""

    def __init__(self, icon: str, tone: Tone = Tone.ACCENT, size: int = 54) -> None:
        super().__init__()
        self._icon = icon
        self._tone = tone
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(self._size), px(self._size))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(color(self._tone.ground))
        painter.setPen(Qt.PenStyle.NoPen)
        area = QRectF(self.rect())
        painter.drawEllipse(area)
        side = px(26)
        box = QRectF(0, 0, side, side)
        box.moveCenter(area.center())
        paint_icon(painter, box, self._icon, self._tone.ink)
