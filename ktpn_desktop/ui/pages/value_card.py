"""One of the values of a conflict: whose it is, and how it differs from the value before."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ktpn_desktop.domain.conflict import Choice
from ktpn_desktop.thai.differing import Part, differences
from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.theme import color, px
from ktpn_desktop.ui.widgets.badge import Icon, Keycap
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, horizontal_line, row
from ktpn_desktop.ui.widgets.marked_label import MarkedLabel, Stretch
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_ICONS = {Choice.BASE: "history", Choice.MINE: "presentation", Choice.THEIRS: "clipboard-check"}
_LEAST_HEIGHT = 180


class ValueCard(QAbstractButton):
    """A column that is chosen like a radio button; `value` is the value as people read it."""

    def __init__(self, choice: Choice, key: str, title: str, who: str) -> None:
        super().__init__()
        self.choice = choice
        self.key = key  # that chooses it
        self.payload = ""  # of a candidate; empty for the others
        self.value = ""
        self.title = title
        self.marks = False  # whether what differs is marked in it
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._shown = MarkedLabel("", Text.BODY_LARGE)
        self._short = WrapLabel("", Text.H1)
        self._short.hide()
        head = row(Icon(_ICONS[choice]), Label(title, Text.H2), STRETCH, Keycap(key), 30)
        self._column = column(head, gap=8, margins=16)
        self._column.addWidget(WrapLabel(who, Text.CAPTION, "text2"))
        self._column.addWidget(horizontal_line())
        self._column.addWidget(self._shown)
        self._column.addWidget(self._short)
        self._column.addStretch(1)
        self.setLayout(self._column)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_short(self, text: str) -> None:
        """Show a level, a number, a day: read at a glance, with nothing to compare inside."""
        self._keep(text)
        self._short.setText(text or "–")
        self._short.show()
        self._shown.hide()

    def show_value(self, text: str, base: str) -> None:
        """Show a text, and what differs from the one before: never by colour alone."""
        self._keep(text)
        parts = differences(base, text) if self.choice is not Choice.BASE else [Part(text)]
        self.marks = len(parts) > 1
        if not self.marks:
            self._shown.setText(text or "–")
            return
        self._shown.set_stretches(map(marked, parts))

    def _keep(self, text: str) -> None:
        self.value = text
        self.setAccessibleName(f"{self.title}: {text or '–'}")

    def sizeHint(self) -> QSize:
        return self._column.sizeHint().expandedTo(QSize(0, px(_LEAST_HEIGHT)))

    def minimumSizeHint(self) -> QSize:
        return self._column.minimumSize().expandedTo(QSize(0, px(_LEAST_HEIGHT)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        on = self.isChecked()
        painter.setBrush(color("surface"))
        ink = "accent" if on else "borderStrong" if self.underMouse() else "border2"
        painter.setPen(QPen(color(ink), 2 if on else 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 10, 10)
        mark = QRectF(self.width() - px(38), px(16), px(20), px(20))
        name, ink = ("circle-dot", "accent") if on else ("circle", "borderStrong")
        paint_icon(painter, mark, name, ink)


def marked(part: Part) -> Stretch:
    """Return a part as it is shown: what was added underlined, what was removed struck out."""
    if part.added:
        ground, ink = color("okBg").name(), color("okFg").name()
        return Stretch(part.text, f'<u style="background:{ground};color:{ink}">', "</u>")
    if part.removed:
        ground, ink = color("badBg").name(), color("badFg").name()
        return Stretch(part.text, f'<s style="background:{ground};color:{ink}">', "</s>")
    return Stretch(part.text)
