"""A row of a list that is chosen: icon, title, a smaller line."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ktpn_desktop.ui.theme import color, px
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, row
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class ListButton(QAbstractButton):
    """Checkable; the chosen one is a white tile with a bar at its left."""

    def __init__(self, title: str, sub: str = "", *, icon: str, ink: str = "text2") -> None:
        super().__init__()
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._ink = ink
        self._icon = Icon(icon, ink)
        self._title = WrapLabel("", Text.LABEL)
        self._sub = WrapLabel("", Text.CAPTION, "text2")
        self._row = row(gap=10, margins=(12, 8))
        self._row.addLayout(column(self._icon, STRETCH))
        self._row.addLayout(column(self._title, self._sub, gap=0), 1)
        self.setLayout(self._row)
        self.set_words(title, sub)
        for label in self.findChildren(WrapLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_words(self, title: str, sub: str = "") -> None:
        """Say something else, in the same place."""
        self.setText(title)
        self.setAccessibleName(f"{title} {sub}".strip())
        self._title.setText(title)
        self._sub.setText(sub)
        self._sub.setVisible(bool(sub))

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon.set_icon(icon, self._ink)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize()

    def heightForWidth(self, width: int) -> int:
        return self._row.heightForWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.isChecked() and not self.underMouse():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(color("surface" if self.isChecked() else "hover"))
        line = "border2" if self.isChecked() else "hover"
        painter.setPen(QPen(color(line), 1))
        painter.drawRoundedRect(area, 6, 6)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color("accent"))
            painter.drawRoundedRect(QRectF(0, px(8), px(3), self.height() - px(16)), 1.5, 1.5)
