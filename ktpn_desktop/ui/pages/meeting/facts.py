"""When and where a meeting is, when it really began and ended, and who signs its record."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from ktpn_desktop.app.typed import read_text, read_time
from ktpn_desktop.domain.meeting import Meeting, Signatory
from ktpn_desktop.thai.dates import ui_time
from ktpn_desktop.ui.pages.meeting.writing import Writing
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.autosave import Autosave
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.layout import STRETCH, column
from ktpn_desktop.ui.widgets.thai_date import ThaiDateEdit

_TIMES = ("starts", "ends", "actual_start", "actual_end")
_SIGNATORIES = ("note_taker", "checker")


class Facts(QWidget):
    """Two cards of fields that save themselves."""

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        self.fields: dict[str, Field] = {}
        self._savers: dict[str, Autosave] = {}
        self.held_on = ThaiDateEdit()
        self.held_on.changed.connect(self._change_day)
        when = self._card(
            self.tr("วัน เวลา และสถานที่"),
            {
                "starts": self.tr("กำหนดเริ่ม (เช่น 13:30)"),
                "ends": self.tr("กำหนดเลิก"),
                "actual_start": self.tr("เริ่มประชุมจริง"),
                "actual_end": self.tr("เลิกประชุมจริง"),
                "place": self.tr("สถานที่"),
            },
            Field(self.tr("วันประชุม"), self.held_on),
        )
        who = self._card(
            self.tr("ผู้ลงนามในรายงาน"),
            {
                "note_taker": self.tr("ผู้จดรายงานการประชุม"),
                "note_taker.position": self.tr("ตำแหน่งผู้จด"),
                "checker": self.tr("ผู้ตรวจรายงานการประชุม"),
                "checker.position": self.tr("ตำแหน่งผู้ตรวจ"),
            },
        )
        self.setLayout(column(when, who, STRETCH, gap=12))

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what is kept; what is being typed stays."""
        self.held_on.set_value(meeting.held_on)
        shown = {name: getattr(meeting, name) for name in _TIMES}
        texts = {name: ui_time(one).split(" ")[0] if one else "" for name, one in shown.items()}
        texts["place"] = meeting.place or ""
        for name in _SIGNATORIES:
            signatory = getattr(meeting, name)
            texts[name] = signatory.name if signatory else ""
            texts[f"{name}.position"] = (signatory.position or "") if signatory else ""
        for name, text in texts.items():
            edit = self.fields[name].widget
            if isinstance(edit, QLineEdit) and not self._savers[name].pending:
                self._savers[name].accept(text)
                if edit.text() != text:
                    edit.setText(text)
                    edit.setCursorPosition(0)  # the beginning is what tells a long name

    def flush(self) -> bool:
        """Keep what is typed; False when some of it cannot be."""
        kept = [saver.flush() for saver in self._savers.values()]
        return all(kept)

    def _card(self, title: str, names: dict[str, str], *first: Field) -> Card:
        card, grid = Card(title), QGridLayout()
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(10))
        fields = [*first]
        for name, label in names.items():
            field = Field(label, line_edit())
            self._savers[name] = self._writing.watch(field, name, _setter(name))
            self.fields[name] = field
            fields.append(field)
        at = 0
        for field in fields:
            wide = field.widget in (self.held_on, self._place())
            grid.addWidget(field, at // 2, at % 2, 1, 2 if wide else 1)
            at += 2 if wide else 1
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        card.body.addLayout(grid)
        return card

    def _place(self) -> QWidget | None:
        return self.fields["place"].widget if "place" in self.fields else None

    @Slot(object)
    def _change_day(self, day: date | None) -> None:
        if day is not None:
            self._writing.choose("held_on", lambda meeting: replace(meeting, held_on=day))


def _setter(name: str) -> Callable[[str, Meeting], Meeting]:
    """Return how the text of a field changes a record."""

    def change(text: str, meeting: Meeting) -> Meeting:
        if name in _TIMES:
            return _with(meeting, name, read_time(text, name))
        if name == "place":
            return replace(meeting, place=read_text(text))
        who, _, part = name.partition(".")
        before: Signatory | None = getattr(meeting, who)
        if part:
            position = read_text(text)
            after = before and replace(before, position=position)
        else:
            given = read_text(text)
            position = before.position if before else None
            after = Signatory(name=given, position=position) if given else None
        return _with(meeting, who, after)

    return change


def _with(meeting: Meeting, name: str, value: object) -> Meeting:
    changed: dict[str, object] = {name: value}
    return replace(meeting, **changed)  # type: ignore[arg-type]  # each of its field's type
