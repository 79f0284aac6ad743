"""A month with its days, weeks from Sunday, years of the Buddhist era."""

import calendar
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ktpn_desktop.ui.days import month_year, short_weekday
from ktpn_desktop.ui.theme import MEDIUM, REGULAR, SEMIBOLD, color, font, px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, row
from ktpn_desktop.ui.widgets.painting import CENTER, paint_text

_FROM_SUNDAY = (6, 0, 1, 2, 3, 4, 5)


class CalendarPopup(QFrame):
    """One month to pick a day from; arrow keys move by days, PgUp and PgDn by months."""

    picked = Signal(object)  # date

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "popup")
        self._month = Label("", Text.BODY_STRONG)
        back = Button("", Kind.ICON, icon="chevron-left", tip=self.tr("เดือนก่อน"))
        forward = Button("", Kind.ICON, icon="chevron-right", tip=self.tr("เดือนถัดไป"))
        today = Button(self.tr("วันนี้"), Kind.LINK)
        self._days = _Days()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(10), px(8), px(10), px(10))
        layout.setSpacing(px(4))
        layout.addLayout(row(back, STRETCH, self._month, STRETCH, forward))
        layout.addWidget(self._days)
        layout.addLayout(row(STRETCH, today, STRETCH))
        self.setFocusProxy(self._days)
        back.clicked.connect(lambda: self._move(-1))
        forward.clicked.connect(lambda: self._move(1))
        today.clicked.connect(lambda: self._pick(date.today()))
        self._days.picked.connect(self._pick)
        self._days.moved.connect(self._name_month)

    def show_month(self, day: date, *, chosen: date | None) -> None:
        """Show the month of this day, with the cursor on it."""
        self._days.show_day(day, chosen=chosen)
        self._name_month()

    def _move(self, months: int) -> None:
        self._days.show_day(add_months(self._days.day, months))
        self._name_month()

    def _name_month(self) -> None:
        day = self._days.day
        self._month.setText(month_year(day))

    def _pick(self, day: date) -> None:
        self.hide()
        self.picked.emit(day)


class _Days(QWidget):
    """The grid of days, painted; the keyboard moves a cursor in it."""

    spoken_role = QAccessible.Role.Table

    picked = Signal(object)  # date
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.day = date.today()
        self._chosen: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_day(self, day: date, *, chosen: date | None = None) -> None:
        """Put the cursor on a day; the month follows."""
        self.day = day
        if chosen is not None:
            self._chosen = chosen
        self.setAccessibleName(f"{day.day} {month_year(day)}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(36) * 7, px(32) * 7)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        days = {keys.Key_Left: -1, keys.Key_Right: 1, keys.Key_Up: -7, keys.Key_Down: 7}
        months = {keys.Key_PageUp: -1, keys.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if key in days:
            self._go(self.day + timedelta(days=days[key]))
        elif key in months:
            self._go(add_months(self.day, months[key]))
        elif key in (keys.Key_Return, keys.Key_Enter, keys.Key_Space):
            self.picked.emit(self.day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        column = int(event.position().x() // px(36))
        line = int(event.position().y() // px(32)) - 1
        days = month_days(self.day)
        if 0 <= column < 7 and 0 <= line * 7 + column < len(days):
            self.picked.emit(days[line * 7 + column])

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font(13, MEDIUM))
        painter.setPen(color("text3"))
        for column, weekday in enumerate(_FROM_SUNDAY):
            box = QRectF(column * px(36), 0, px(36), px(32))
            paint_text(painter, box, short_weekday(weekday), CENTER)
        for at, day in enumerate(month_days(self.day)):
            box = QRectF(at % 7 * px(36), (at // 7 + 1) * px(32), px(36), px(32))
            self._paint_day(painter, box.adjusted(2, 1, -2, -1), day)

    def _paint_day(self, painter: QPainter, box: QRectF, day: date) -> None:
        chosen = day == self._chosen
        painter.setBrush(color("accent") if chosen else Qt.BrushStyle.NoBrush)
        at_cursor = day == self.day
        painter.setPen(QPen(color("focus"), 2) if at_cursor else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(box, 6, 6)
        today = day == date.today()
        painter.setFont(font(14, SEMIBOLD if chosen or today else REGULAR))
        ink = "onAccent" if chosen else "accentText" if today else "text"
        painter.setPen(color(ink if day.month == self.day.month else "text3"))
        paint_text(painter, box, str(day.day), CENTER)

    def _go(self, day: date) -> None:
        self.show_day(day)
        self.moved.emit()


def month_days(day: date) -> list[date]:
    """Return the days of six weeks from the Sunday on or before the first of the month."""
    first = day.replace(day=1)
    start = first - timedelta(days=(first.weekday() + 1) % 7)
    return [start + timedelta(days=at) for at in range(42)]


def add_months(day: date, months: int) -> date:
    """Return the same day some months on, or the last day of a shorter month."""
    at = day.year * 12 + day.month - 1 + months
    year, month = at // 12, at % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
