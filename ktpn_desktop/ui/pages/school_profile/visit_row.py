"""One visit in the history of a school, in one line that opens it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ktpn_desktop.app.school_profile import KnownVisit
from ktpn_desktop.thai.dates import be_label
from ktpn_desktop.thai.text import UNKNOWN
from ktpn_desktop.ui.texts import short_date, visit_pill
from ktpn_desktop.ui.theme import color, px
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, row


class VisitRow(QAbstractButton):
    """The round, the day, the mean, the state."""

    def __init__(self, known: KnownVisit) -> None:
        super().__init__()
        self.known = known
        pill = visit_pill(known.visit.state, known.visit.planned_on)
        words = (short_round(known), short_date(known.day), mean_words(known))
        self.setAccessibleName(" ".join((*words, pill.text)))
        self.setToolTip(known.visit.person.name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        held_in = Label(words[0], Text.BODY_STRONG)
        held_in.setMinimumWidth(px(56))
        mean = Label(words[2], Text.BODY_STRONG)
        badge = Badge(pill.text, pill.tone, pill.icon)
        self._row = row(
            held_in,
            Label(words[1], Text.LABEL, "text2"),
            STRETCH,
            mean,
            badge,
            gap=10,
            margins=(6, 5),
        )
        self.setLayout(self._row)
        for label in self.findChildren(Label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return self._row.sizeHint().expandedTo(QSize(0, px(36)))

    def minimumSizeHint(self) -> QSize:
        return self._row.minimumSize().expandedTo(QSize(0, px(36)))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.underMouse():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(color("hover"))
        painter.setPen(QPen(color("hover"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)


def short_round(known: KnownVisit) -> str:
    """Return 1/2569."""
    held_in = known.round
    return UNKNOWN if held_in is None else f"{held_in.number}/{be_label(held_in.year)}"


def mean_words(known: KnownVisit) -> str:
    """Return the mean of a visit, with two decimals."""
    return UNKNOWN if known.mean is None else f"{known.mean:.2f}"
