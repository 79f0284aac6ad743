"""A date as Thai offices write it: typed freely, or picked from a Buddhist calendar."""

from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ktpn_desktop.thai.typed import UnreadableDate, parse_date
from ktpn_desktop.ui.days import short_date
from ktpn_desktop.ui.icons import icon
from ktpn_desktop.ui.widgets.calendar import CalendarPopup
from ktpn_desktop.ui.widgets.label import restyle


class ThaiDateEdit(QLineEdit):
    """A line to type a date into; never a QDateEdit, which would store the year 2569 CE.

    What cannot be read stays as typed, marked wrong, and counts as no date.
    """

    changed = Signal(object)  # date or None
    problem = Signal(str)  # code of what is wrong with the typing; "" when nothing is

    def __init__(self, value: date | None = None, *, today: date | None = None) -> None:
        super().__init__()
        self._value = value
        self._today = today or date.today()
        self._popup: CalendarPopup | None = None
        self.setPlaceholderText(self.tr("เช่น 15/8/2569"))
        action = self.addAction(icon("calendar"), QLineEdit.ActionPosition.TrailingPosition)
        action.setText(self.tr("เลือกจากปฏิทิน"))
        action.setToolTip(self.tr("เลือกจากปฏิทิน (F4)"))
        action.triggered.connect(self.open_calendar)
        self.editingFinished.connect(self._read)
        self._show()

    def value(self) -> date | None:
        """Return the date, or None when there is none or it cannot be read."""
        return self._value

    def set_value(self, value: date | None) -> None:
        """Show this date without announcing it."""
        self._value = value
        self._show()

    @property
    def wrong(self) -> bool:
        """Whether something is typed that is no date."""
        return bool(self.property("wrong") == "true")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F4, Qt.Key.Key_Down):
            self.open_calendar()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.TabFocusReason:
            self.selectAll()

    @Slot()
    def open_calendar(self) -> None:
        """Show the calendar under the line, at its date or at today."""
        if self.isReadOnly():
            return
        if self._popup is None:
            self._popup = CalendarPopup(self)
            self._popup.picked.connect(self._take)
        self._popup.show_month(self._value or self._today, chosen=self._value)
        self._popup.adjustSize()
        self._popup.move(_below(self, self._popup))
        self._popup.show()
        self._popup.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot(object)
    def _take(self, day: date) -> None:
        self._set(day)
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    @Slot()
    def _read(self) -> None:
        text = self.text().strip()
        if not text:
            self._set(None)
            return
        try:
            day = parse_date(text, today=self._today)
        except UnreadableDate as error:
            self._mark(error.code)
            self._announce(None)
        else:
            self._set(day)

    def _set(self, day: date | None) -> None:
        self._announce(day)
        self._show()

    def _announce(self, day: date | None) -> None:
        if day != self._value:
            self._value = day
            self.changed.emit(day)

    def _show(self) -> None:
        self.setText("" if self._value is None else short_date(self._value))
        self._mark("")

    def _mark(self, code: str) -> None:
        wrong = "true" if code else "false"
        if self.property("wrong") != wrong:
            self.setProperty("wrong", wrong)
            restyle(self)
        self.problem.emit(code)


def _below(field: QWidget, popup: QWidget) -> QPoint:
    """Return where the popup goes: under the field, or over it near the end of the screen."""
    place = field.mapToGlobal(QPoint(0, field.height() + 4))
    screen = field.screen().availableGeometry()
    if place.y() + popup.height() > screen.bottom():
        place.setY(field.mapToGlobal(QPoint(0, 0)).y() - popup.height() - 4)
    place.setX(min(place.x(), screen.right() - popup.width()))
    return place
