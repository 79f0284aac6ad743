"""When the visit was held, from when to when, and who gave the information."""

from collections.abc import Callable
from datetime import date, time

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLineEdit

from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.thai.text import normal_form
from ktpn_desktop.thai.typed import UnreadableTime, parse_time
from ktpn_desktop.ui.pages.visit.fields import Figures
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.card import Look
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.label import Text, restyle
from ktpn_desktop.ui.widgets.layout import holder, row
from ktpn_desktop.ui.widgets.thai_date import ThaiDateEdit
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

HeadValue = str | time | None  # of what is typed into a plain line


class Closing(QFrame):
    """The last lines of a visit. A time that cannot be read is marked and not kept."""

    typed = Signal(str, object)  # field of the visit, its value: to be kept in a moment
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", Look.FOOTER.value)
        self.edits: dict[str, QLineEdit] = {}
        self._fields: dict[str, Field] = {}
        self.held_on = ThaiDateEdit()
        self.held_on.setMinimumWidth(px(150))
        self._held = Field(self.tr("วันที่นิเทศ"), self.held_on)
        self.held_on.problem.connect(self._mark_day)
        self.held_on.changed.connect(self._keep_day)
        when, who = row(self._held, gap=12), row(gap=12)
        for name, label, width, line in (
            ("started", self.tr("เวลาเริ่ม"), 100, when),
            ("ended", self.tr("เวลาสิ้นสุด"), 100, when),
            ("informant", self.tr("ผู้ให้ข้อมูลของโรงเรียน"), 230, who),
            ("informant_position", self.tr("ตำแหน่ง"), 190, who),
        ):
            line.addWidget(self._field(name, label, width), width)
        self.promise = self.tr("เมื่อเสร็จสิ้นแล้วคำตอบจะถูกล็อก เปิดแก้ไขใหม่ได้โดยระบุเหตุผล")
        note = row(Icon("lock", "text3"), gap=8)
        note.addWidget(WrapLabel(self.promise, Text.BODY, "text2"), 1)
        self._note = holder(note)
        who.addWidget(self._note, 240)
        self._lines = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lines.setContentsMargins(px(20), px(10), px(20), px(10))
        self._lines.setSpacing(px(12))
        self._lines.addLayout(when, 2)
        self._lines.addLayout(who, 3)
        self.setLayout(self._lines)

    def show_visit(self, visit: Visit, *, locked: bool) -> None:
        """Show what is stored, unless it says the same as what is being typed."""
        self.held_on.setReadOnly(locked)
        restyle(self.held_on)
        if not self.held_on.hasFocus() and self.held_on.value() != visit.held_on:
            self.held_on.set_value(visit.held_on)
            self._held.set_error("")
        for name, edit in self.edits.items():
            value = getattr(visit, name)
            if self._read(name)[0] != value:
                edit.setText(f"{value:%H:%M}" if isinstance(value, time) else value or "")
                self._fields[name].set_error("")
            edit.setReadOnly(locked)
            restyle(edit)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= px(_ROOM_FOR_ONE_LINE)
        direction = QBoxLayout.Direction
        self._lines.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self._note.setVisible(self.width() >= px(_ROOM_FOR_NOTE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self._show_errors()
            self.left.emit()
        return super().eventFilter(watched, event)

    def _field(self, name: str, label: str, width: int) -> Field:
        edit = line_edit(placeholder=self.tr("เช่น 09:30") if name in _TIMES else "")
        edit.setMinimumWidth(px(min(width, 100)))
        edit.setMaximumWidth(px(width))
        edit.installEventFilter(self)
        if name in _TIMES:
            Figures(edit)
        edit.textEdited.connect(self._announcing(name))
        self.edits[name] = edit
        self._fields[name] = Field(label, edit)
        return self._fields[name]

    @Slot(str)
    def _mark_day(self, code: str) -> None:
        """Say what is wrong with the day; it is called after every reading of it."""
        words = self.tr("พิมพ์แบบ 15/8/2569") if code else ""
        if self._is_to_come(self.held_on.value()):
            words = self.tr("วันที่นี้ยังมาไม่ถึง")
        self._held.set_error(words)

    @Slot(object)
    def _keep_day(self, day: date | None) -> None:
        """Keep another day; one that cannot be read, or is still to come, is not kept."""
        if not (self.held_on.wrong or self._is_to_come(day)):
            self.typed.emit("held_on", day)
            self.left.emit()

    def _is_to_come(self, day: date | None) -> bool:
        return day is not None and day > date.today()

    def _announcing(self, name: str) -> Callable[[str], None]:
        def announce(_text: str) -> None:
            value, wrong = self._read(name)
            if not wrong:
                self._fields[name].set_error("")
                self.typed.emit(name, value)

        return announce

    def _read(self, name: str) -> tuple[HeadValue, bool]:
        """Return what stands in a field, and whether that cannot be read."""
        text = normal_form(self.edits[name].text())
        if not text or name not in _TIMES:
            return text or None, False
        try:
            return parse_time(text), False
        except UnreadableTime:
            return None, True

    def _show_errors(self) -> None:
        for name, field in self._fields.items():
            wrong = self._read(name)[1]
            field.set_error(self.tr("พิมพ์แบบ 09:30") if wrong else "")


_ROOM_FOR_ONE_LINE = 760
_ROOM_FOR_NOTE = 1060
_TIMES = frozenset({"started", "ended"})
