"""A card that stands for a role; one of a few is chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import color, px
from ktpn_desktop.ui.widgets.badge import Icon, Keycap
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, row
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class RoleCard(QAbstractButton):
    """Icon, name of the role, what it is for, what it does; the key that chooses it."""

    def __init__(
        self, icon: str, title: str, about: str, points: Sequence[str], key: str
    ) -> None:
        super().__init__()
        self.setText(title)
        self.setCheckable(True)
        self.setAutoExclusive(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        self.setAccessibleDescription(about)
        self._disc = _Tile(icon)
        self._mark = Icon("circle", "borderStrong", 22)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(20), px(18), px(20), px(16))
        layout.setSpacing(px(6))
        layout.addLayout(row(self._disc, STRETCH, Keycap(key), self._mark, gap=10))
        layout.addSpacing(px(4))
        layout.addWidget(Label(title, Text.H1))
        layout.addWidget(WrapLabel(about, Text.BODY, "text2"))
        layout.addSpacing(px(4))
        for point in points:
            line = row(Icon("check", "okFg", 16), gap=8)
            line.addWidget(WrapLabel(point), 1)
            layout.addLayout(line)
        layout.addStretch(1)
        self.setMinimumHeight(px(268))
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.toggled.connect(self._show_choice)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        painter.setBrush(color("surface"))
        painter.setPen(QPen(color("accent" if on else "border2"), 2 if on else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 12, 12)

    def _show_choice(self, on: bool) -> None:
        self._disc.set_on(on)
        self._mark.set_icon("circle-check" if on else "circle", "accentText" if on else "text3")


class _Tile(QWidget):
    """The icon of the role on a square."""

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self._on = False
        self.setFixedSize(px(44), px(44))

    def set_on(self, on: bool) -> None:
        """Show it as chosen, or not."""
        self._on = on
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color("accent" if self._on else "sunken"))
        painter.drawRoundedRect(QRectF(self.rect()), 10, 10)
        side = px(22)
        box = QRectF(0, 0, side, side)
        box.moveCenter(QRectF(self.rect()).center())
        paint_icon(painter, box, self._icon, "onAccent" if self._on else "text2")
