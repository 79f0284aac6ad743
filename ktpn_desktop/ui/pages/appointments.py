"""A supervisor's visits by when they are due, each with its state and one thing to do."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from ktpn_desktop.domain.ids import SchoolId, VisitId
from ktpn_desktop.domain.school import PREFIX, School, SchoolGroup
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.ui.days import short_month
from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.texts import group_pill, visit_pill
from ktpn_desktop.ui.theme import SEMIBOLD, Tone, color, font, px
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.button import Button
from ktpn_desktop.ui.widgets.card import Look
from ktpn_desktop.ui.widgets.hint_bar import Hint
from ktpn_desktop.ui.widgets.label import Label, ShortLabel, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, column, horizontal_line, row
from ktpn_desktop.ui.widgets.painting import CENTER, Pill, paint_text
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

IN_SIGHT = 8  # rows; those below are built when these have been painted


class When(StrEnum):
    """The groups of the list, in their order."""

    LATE = "late"
    TODAY = "today"
    THIS_WEEK = "this_week"
    LATER = "later"
    READY = "ready"
    SENT = "sent"


class Act(StrEnum):
    """The one thing to do with a visit."""

    OPEN = "open"
    PREPARE = "prepare"
    SCHEDULE = "schedule"
    SEND = "send"


_UNKNOWN: Mapping[SchoolId, School] = MappingProxyType({})
_GONE = frozenset({VisitState.SENT, VisitState.MERGED})


def when(visit: Visit, today: date) -> When:
    """Return the group of a visit: by its state, then by the day of its appointment."""
    if visit.state in _GONE:
        return When.SENT
    if visit.state is VisitState.COMPLETE:
        return When.READY
    if visit.state is VisitState.IN_PROGRESS or visit.planned_on == today:
        return When.TODAY
    if visit.planned_on is None:
        return When.LATER
    if visit.planned_on < today:
        return When.LATE
    sunday = today + timedelta(days=6 - today.weekday())
    return When.THIS_WEEK if visit.planned_on <= sunday else When.LATER


def next_visit(visits: Sequence[Visit], today: date) -> Visit | None:
    """Return the visit to go on with: the one begun last, else the next appointment."""
    begun = [one for one in visits if one.state is VisitState.IN_PROGRESS]
    if begun:
        return max(begun, key=lambda one: one.opened_at.timestamp() if one.opened_at else 0.0)
    order = (When.LATE, When.TODAY, When.THIS_WEEK, When.LATER)
    waiting = [one for one in visits if one.state is VisitState.ASSIGNED]
    dated = [one for one in waiting if one.planned_on is not None]
    return min(
        dated or waiting,
        key=lambda one: (order.index(when(one, today)), one.planned_on or date.max),
        default=None,
    )


class Appointments(QWidget):
    """The list. ↑ and ↓ move, Enter does what the button of the row does."""

    opened = Signal(str)  # visit id
    prepare_wanted = Signal(str)  # visit id: what to know of its school
    schedule_wanted = Signal(str)  # visit id
    send_wanted = Signal(str)  # visit id
    school_wanted = Signal(str)  # school id: what is known of it
    completed = Signal()  # rows that were out of sight are there now

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[AppointmentRow] = []
        self._building: Iterator[AppointmentRow] | None = None  # None: nothing is missing
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._complete)
        self._shows_sent = False
        self._narrow = False
        self._visits: Sequence[Visit] = ()
        self._schools: Mapping[SchoolId, School] = _UNKNOWN
        self._today = date.today()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(0)

    def show_visits(
        self,
        visits: Sequence[Visit],
        today: date,
        schools: Mapping[SchoolId, School] = _UNKNOWN,
    ) -> None:
        """Show these visits in their groups, with what is known of their schools."""
        self._visits, self._today, self._schools = visits, today, schools
        focused = self._visit_in_focus()
        clear(self._box)
        self.rows = []
        self._box.addStretch(1)
        self._building = self._build()
        for _row in islice(self._building, IN_SIGHT):
            pass
        if len(self.rows) < IN_SIGHT or focused is not None:
            self._complete()
        if not visits:
            words = WrapLabel(self.tr("ไม่มีการนิเทศที่ยังไม่เสร็จ"), Text.BODY, "text2")
            words.setContentsMargins(px(16), px(12), px(16), px(12))
            self._add(words)
        for one in self.rows:
            if one.visit.id == focused:
                one.show()  # what is not seen yet cannot have the focus
                one.setFocus()

    def set_narrow(self, narrow: bool) -> None:
        """Leave the badges out where there is no room for them, or show them again."""
        if narrow != self._narrow:
            self._narrow = narrow
            for one in self.rows:
                one.set_narrow(narrow)

    def _visit_in_focus(self) -> VisitId | None:
        """Return the visit whose row has the focus, also while a dialog is over the window."""
        focused: QWidget | None = self.window().focusWidget()
        while focused is not None and not isinstance(focused, AppointmentRow):
            focused = focused.parentWidget()
        return None if focused is None else focused.visit.id

    def row(self, visit: VisitId) -> "AppointmentRow":
        """Return the row of a visit."""
        return next(one for one in self.rows if one.visit.id == visit)

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab goes through, from top to bottom."""
        stops: list[QWidget] = []
        for at in range(self._box.count()):
            item = self._box.itemAt(at)
            widget = item.widget() if item else None
            if isinstance(widget, AppointmentRow):
                stops += [widget, widget.button]
            elif isinstance(widget, _Fold):
                stops.append(widget)
        return stops

    def own_keys(self) -> Sequence[Hint]:
        """Return what the keys do."""
        return (
            Hint(("↑", "↓"), self.tr("เลือกโรงเรียน")),
            Hint(("Enter",), self.tr("ทำงานของโรงเรียนที่เลือก")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        here = next((at for at, one in enumerate(self.rows) if one.hasFocus()), None)
        if step is None or here is None or not 0 <= here + step < len(self.rows):
            super().keyPressEvent(event)
        else:
            self.rows[here + step].setFocus(Qt.FocusReason.TabFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._building is not None:
            self._later.start()

    @Slot()
    def _complete(self) -> None:
        """Build what is missing."""
        if self._building is not None:
            building, self._building = self._building, None
            for _row in building:
                pass
            self.completed.emit()

    def _build(self) -> Iterator["AppointmentRow"]:
        """Add group after group, and yield each row as it is added."""
        for group in When:
            members = [one for one in self._visits if when(one, self._today) is group]
            if members:
                yield from self._add_group(group, members)

    def _add(self, widget: QWidget) -> None:
        self._box.insertWidget(self._box.count() - 1, widget)  # the last is empty room

    def _add_group(self, group: When, visits: Sequence[Visit]) -> Iterator["AppointmentRow"]:
        if group is When.SENT:
            names = [one.school.name for one in visits]
            head = _Fold(self._title(group), names, open_=self._shows_sent)
            head.clicked.connect(self._fold)
            self._add(head)
            if not self._shows_sent:
                return
        else:
            self._add(_group_head(self._title(group)))
        for place, visit in enumerate(visits):
            if place:
                self._add(horizontal_line())
            school = self._schools.get(visit.school.id) if visit.school.id else None
            one = AppointmentRow(visit, self._today, school)
            one.opened.connect(self.opened)
            one.prepare_wanted.connect(self.prepare_wanted)
            one.schedule_wanted.connect(self.schedule_wanted)
            one.send_wanted.connect(self.send_wanted)
            one.school_wanted.connect(self.school_wanted)
            one.set_narrow(self._narrow)
            self._add(one)
            self.rows.append(one)
            yield one

    def _title(self, group: When) -> str:
        match group:
            case When.LATE:
                return self.tr("เลยวันนัด")
            case When.TODAY:
                return self.tr("วันนี้")
            case When.THIS_WEEK:
                return self.tr("สัปดาห์นี้")
            case When.LATER:
                return self.tr("ถัดไป")
            case When.READY:
                return self.tr("เสร็จแล้ว รอส่งผล")
            case When.SENT:
                return self.tr("ส่งผลแล้ว")

    @Slot()
    def _fold(self) -> None:
        self._shows_sent = not self._shows_sent
        self.show_visits(self._visits, self._today, self._schools)


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


class _Fold(QAbstractButton):
    """The head of a group that can be folded."""

    def __init__(self, title: str, schools: Sequence[str], *, open_: bool) -> None:
        super().__init__()
        self._title = title
        self._open = open_
        words = self.tr("{count} โรงเรียน").format(count=len(schools))
        self._badge = Badge(words, Tone.OK, "check")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setMinimumHeight(px(36))
        self.setAccessibleName(f"{title} {self._badge.pill.text}")
        self.setAccessibleDescription(self.tr("กางอยู่") if open_ else self.tr("พับอยู่"))
        layout = row(
            20, Label(title, Text.CAPTION, "text2"), self._badge, gap=8, margins=(14, 5)
        )
        layout.addWidget(ShortLabel("" if open_ else " · ".join(schools), ink="text2"), 1)
        self.setLayout(layout)

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), color("sunken"))
        box = QRectF(px(12), (self.height() - px(18)) / 2, px(18), px(18))
        paint_icon(painter, box, "chevron-down" if self._open else "chevron-right")


def _group_head(title: str) -> QFrame:
    head = QFrame()
    head.setProperty("look", Look.SUNKEN.value)
    head.setLayout(row(Label(title, Text.CAPTION, "text2"), STRETCH, margins=(14, 5)))
    return head


def _badge(pill: Pill) -> Badge:
    return Badge(pill.text, pill.tone, pill.icon)
