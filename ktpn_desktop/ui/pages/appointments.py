"""A supervisor's visits by when they are due, each with its state and one thing to do."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import islice
from types import MappingProxyType

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QVBoxLayout, QWidget

from ktpn_desktop.app.appointments import When, when
from ktpn_desktop.domain.ids import SchoolId, VisitId
from ktpn_desktop.domain.school import School
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.pages.appointment_row import AppointmentRow
from ktpn_desktop.ui.theme import Tone, color, px
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.card import Look
from ktpn_desktop.ui.widgets.hint_bar import Hint
from ktpn_desktop.ui.widgets.label import Label, ShortLabel, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, horizontal_line, row
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

IN_SIGHT = 8  # rows; those below are built when these have been painted


_UNKNOWN: Mapping[SchoolId, School] = MappingProxyType({})


class Appointments(QWidget):
    """The list. ↑ and ↓ move, Enter does what the button of the row does."""

    opened = Signal(str)  # visit id
    prepare_wanted = Signal(str)  # visit id: what to know of its school
    schedule_wanted = Signal(str)  # visit id
    send_wanted = Signal(str)  # visit id
    school_wanted = Signal(str)  # school id: what is known of it
    completed = Signal()  # rows that were out of sight are there now
    _seen = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[AppointmentRow] = []
        self._building: Iterator[AppointmentRow] | None = None  # None: nothing is missing
        self._seen.connect(self._complete, Qt.ConnectionType.QueuedConnection)
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

    def row(self, visit: VisitId) -> AppointmentRow:
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
            self._seen.emit()

    @Slot()
    def _complete(self) -> None:
        """Build what is missing."""
        if self._building is not None:
            building, self._building = self._building, None
            for _row in building:
                pass
            self.completed.emit()

    def _build(self) -> Iterator[AppointmentRow]:
        """Add group after group, and yield each row as it is added."""
        for group in When:
            members = [one for one in self._visits if when(one, self._today) is group]
            if members:
                yield from self._add_group(group, members)

    def _add(self, widget: QWidget) -> None:
        self._box.insertWidget(self._box.count() - 1, widget)  # the last is empty room

    def _add_group(self, group: When, visits: Sequence[Visit]) -> Iterator[AppointmentRow]:
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
