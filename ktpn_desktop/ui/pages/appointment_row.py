"""One visit in the list of appointments: its day, its school, its state, one thing to do."""

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy

from ktpn_desktop.app.appointments import When, when
from ktpn_desktop.domain.school import PREFIX, School, SchoolGroup
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.ui.days import short_month
from ktpn_desktop.ui.texts import group_pill, visit_pill
from ktpn_desktop.ui.theme import SEMIBOLD, color, font, px
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.card import Look
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, row
from ktpn_desktop.ui.widgets.painting import CENTER, Pill, paint_text
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class Act(StrEnum):
    """The one thing to do with a visit."""

    OPEN = "open"
    PREPARE = "prepare"
    SCHEDULE = "schedule"
    SEND = "send"


class AppointmentRow(QFrame):
    """One visit."""

    spoken_role = QAccessible.Role.Grouping

    opened = Signal(str)
    prepare_wanted = Signal(str)
    schedule_wanted = Signal(str)
    send_wanted = Signal(str)
    school_wanted = Signal(str)  # school id: what is known of it

    def __init__(self, visit: Visit, today: date, school: School | None = None) -> None:
        super().__init__()
        self.visit = visit
        self.setProperty("look", Look.PLAIN.value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumHeight(px(64))
        self.setAccessibleName(visit.school.name)
        self.tile = DateTile(_day(visit), lit=when(visit, today) is When.TODAY)
        self.tile.setEnabled(not visit.locked)
        words, self._act = self._action(today)
        self.button = Button(words)
        layout = row(self.tile, gap=12, margins=(12, 8))
        name = WrapLabel(PREFIX + visit.school.name, Text.BODY_STRONG)
        self._place = self._about(school)
        self._sub = Label(self._place, Text.CAPTION, "text2")
        layout.addLayout(column(STRETCH, name, self._sub, STRETCH, gap=0), 1)
        pills = [visit_pill(visit.state, visit.planned_on)]
        if school is not None and school.group is SchoolGroup.URGENT and not visit.locked:
            pills.insert(0, group_pill(school.group))
        self.badges = [_badge(pill) for pill in pills]
        for badge in self.badges:
            layout.addWidget(badge)
        layout.addWidget(self.button)
        self.setLayout(layout)
        self.button.clicked.connect(self._do)
        self.tile.clicked.connect(self._schedule)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do()
        elif event.key() == Qt.Key.Key_Space and self.visit.school.id is not None:
            self.school_wanted.emit(self.visit.school.id)
        else:
            super().keyPressEvent(event)

    def set_narrow(self, narrow: bool) -> None:
        """Say the state below the name where there is no room for badges, or show these."""
        words = [badge.pill.text for badge in self.badges] if narrow else [self._place]
        self._sub.setText(" · ".join(words))
        for badge in self.badges:
            badge.setVisible(not narrow)

    def _about(self, school: School | None) -> str:
        """Say where it is and how large; of a school that is not known, its code."""
        district = self.visit.school.district
        parts = [self.tr("อ.{name}").format(name=district) if district else ""]
        if school is None or school.pupils is None:
            parts.append(self.visit.school.code or "")
        else:
            parts.append(self.tr("นักเรียน {count} คน").format(count=f"{school.pupils:,}"))
        return " · ".join(filter(None, parts))

    def _action(self, today: date) -> tuple[str, Act]:
        visit = self.visit
        if visit.state is VisitState.COMPLETE:
            return self.tr("ส่งออกไฟล์ผล"), Act.SEND
        if visit.state is not VisitState.ASSIGNED:
            return self.tr("เปิด"), Act.OPEN
        if visit.planned_on is None:
            return self.tr("กำหนดวันนัด"), Act.SCHEDULE
        if visit.planned_on > today:
            known = visit.school.id is not None  # else nothing is known of the school
            return self.tr("เตรียมนิเทศ"), Act.PREPARE if known else Act.OPEN
        return self.tr("เริ่มนิเทศ"), Act.OPEN

    @Slot()
    def _do(self) -> None:
        signals = {
            Act.OPEN: self.opened,
            Act.PREPARE: self.prepare_wanted,
            Act.SCHEDULE: self.schedule_wanted,
            Act.SEND: self.send_wanted,
        }
        signals[self._act].emit(self.visit.id)

    @Slot()
    def _schedule(self) -> None:
        self.schedule_wanted.emit(self.visit.id)


def _day(visit: Visit) -> date | None:
    """Return the day that a visit is held on, once it is begun, else the one planned."""
    return visit.planned_on if visit.held_on is None else visit.held_on


class DateTile(QAbstractButton):
    """The day of an appointment; a click changes it."""

    def __init__(self, day: date | None, *, lit: bool) -> None:
        super().__init__()
        self._day = day
        self._lit = lit
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(self.tr("กำหนดวันนัด"))
        self.setAccessibleName(self.tr("กำหนดวันนัด"))

    def sizeHint(self) -> QSize:
        return QSize(px(56), px(48))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        hovered = self.underMouse() and self.isEnabled()
        ground = "accentSoft" if self._lit else "pressed" if hovered else "sunken"
        painter.setBrush(color(ground))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()), 8, 8)
        painter.setPen(color("accentText" if self._lit else "text"))
        painter.setFont(font(18, SEMIBOLD))
        day = str(self._day.day) if self._day else "–"
        paint_text(painter, QRectF(0, px(2), self.width(), px(26)), day, CENTER)
        painter.setPen(color("text2"))
        painter.setFont(font(13))
        below = short_month(self._day.month) if self._day else self.tr("ยังไม่นัด")
        paint_text(painter, QRectF(0, px(26), self.width(), px(20)), below, CENTER)


def _badge(pill: Pill) -> Badge:
    return Badge(pill.text, pill.tone, pill.icon)
