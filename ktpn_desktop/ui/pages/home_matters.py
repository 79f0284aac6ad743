"""The card of the supervisor's home that says what schools were asked to do."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.texts import follow_up_pill, short_date
from ktpn_desktop.ui.theme import Tone, color, font, px
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import clear, column, holder, horizontal_line, scrolled
from ktpn_desktop.ui.widgets.painting import Pill, paint_pill, paint_text, pill_width
from ktpn_desktop.ui.widgets.paragraph import Paragraph
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel
from ktpn_desktop.ui.wrapping import tip, wrapped

if TYPE_CHECKING:
    # What is open is read when the page stands there.
    from ktpn_desktop.app.following_up import Matter
    from ktpn_desktop.domain.resolution import ResolutionStatus

MOST = 8  # are shown here, the most urgent; the others are a click away
_LINES = 2  # of a text that may be long; the tip has the whole


class MattersCard(Card):
    """The most urgent matters. Until they are read it is empty."""

    opened = Signal(object)  # Matter
    all_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("เรื่องที่ต้องติดตาม"), padding=16, gap=4)
        self.rows: list[MatterRow] = []
        self.count = Badge("")
        self.count.hide()
        self.all = Button(self.tr("ดูทั้งหมด"), Kind.LINK)
        self.title_row.insertWidget(1, self.count)
        self.title_row.addWidget(self.all)
        self.body.setContentsMargins(px(16), px(8), px(8), px(8))
        self._lines = column(gap=0, margins=(0, 0, 8, 0))
        area = scrolled(holder(self._lines))
        area.setMinimumHeight(px(104))
        self.body.addWidget(area, 1)
        self.all.clicked.connect(self.all_wanted)

    def show_matters(self, waiting: "Sequence[Matter]", today: date) -> None:
        """Show what is open, the most urgent first as it is given."""
        clear(self._lines)
        self.rows = [MatterRow(one, today) for one in waiting[:MOST]]
        for place, one in enumerate(self.rows):
            if place:
                self._lines.addWidget(horizontal_line())
            self._lines.addWidget(one)
            one.clicked.connect(partial(self.opened.emit, one.matter))
        if not waiting:
            self._lines.addWidget(_nothing(self.tr("ไม่มีเรื่องค้าง")))
        self._lines.addStretch(1)
        late = any(one.days_late(today) for one in waiting)
        self.count.show_pill(Pill(str(len(waiting)), Tone.BAD if late else Tone.NEUTRAL))
        self.count.setAccessibleName(self.tr("{count} เรื่อง").format(count=len(waiting)))
        self.count.setVisible(bool(waiting))


class MatterRow(QAbstractButton):
    """What is to be done, at which school, by when; late ones say by how much."""

    def __init__(self, matter: "Matter", today: date) -> None:
        super().__init__()
        self.matter = matter
        late = matter.days_late(today)
        status = matter.status
        self._pill = follow_up_pill(status, late) if late else None
        self._mark = _mark(status, late)
        self._sub = Paragraph(self._about(late), 13)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        told = follow_up_pill(status, late).text
        self.setText(matter.text)
        self.setAccessibleName(f"{matter.text} · {self._sub.text} · {told}")
        self.setToolTip(tip(matter.text))

    def heightForWidth(self, width: int) -> int:
        line = px(23)
        return px(14) + len(self._texts(width)) * line + self._sub_height(width)

    def sizeHint(self) -> QSize:
        width = max(self.width(), px(200))
        return QSize(px(200), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.hasFocus():
            painter.setBrush(color("hover"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
        icon, ink = self._mark
        paint_icon(painter, QRectF(px(1), px(9), px(18), px(18)), icon, ink)
        painter.setFont(font(14))
        painter.setPen(color("text"))
        top = px(7)
        for line in self._texts(self.width()):
            paint_text(painter, QRectF(px(_LEFT), top, self.width(), px(23)), line)
            top += px(23)
        self._sub.paint(painter, QPointF(px(_LEFT), top), self._sub_room(self.width()), "text2")
        if self._pill is not None:
            width = pill_width(self._pill)
            area = QRectF(self.width() - width, top, width, px(23))
            paint_pill(painter, area, self._pill)

    def _texts(self, width: int) -> list[str]:
        room = width - px(_LEFT)
        lines = wrapped(self.matter.text, font(14), room)
        if len(lines) > _LINES:
            lines = [*lines[: _LINES - 1], lines[_LINES - 1].rstrip() + "…"]
        return lines

    def _sub_height(self, width: int) -> int:
        return max(self._sub.height(self._sub_room(width)), px(21))

    def _sub_room(self, width: int) -> float:
        pill = pill_width(self._pill) + px(8) if self._pill else 0
        return max(width - px(_LEFT) - pill, px(80))

    def _about(self, late: int) -> str:
        """Say where, by when, and whether it is begun; the badge says how late it is."""
        parts = [self.matter.school.name]
        if self.matter.meeting is not None:
            # Rows come after the first paint, and few of them are of a meeting.
            from ktpn_desktop.ui.meeting_texts import meeting_name

            words = self.tr("มติ {meeting}")
            parts.append(words.format(meeting=meeting_name(self.matter.meeting)))
        if self.matter.due is not None and not late:
            parts.append(self.tr("กำหนด {day}").format(day=short_date(self.matter.due)))
        if _begun(self.matter.status):
            parts.append(self.tr("กำลังดำเนินการ"))
        return " · ".join(parts)


def _begun(status: "ResolutionStatus") -> bool:
    from ktpn_desktop.domain.resolution import ResolutionStatus

    return status is ResolutionStatus.IN_PROGRESS


def _mark(status: "ResolutionStatus", late: int) -> tuple[str, str]:
    if late:
        return "circle-alert", Tone.BAD.ink
    return ("clock" if _begun(status) else "circle-dot"), Tone.WARN.ink


def _nothing(words: str) -> QWidget:
    label = WrapLabel(words, Text.BODY, "text2")
    label.setContentsMargins(0, px(4), 0, px(4))
    return label


_LEFT = 28
