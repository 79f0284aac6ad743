"""An item as one short card: its words, what is known about it, and a small answer control."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import BINARIES, NUMBERS, SCALES, Item, ItemType
from ktpn_desktop.thai.dates import short_date
from ktpn_desktop.ui.pages.visit.choices import Binary, Cells, DropDown
from ktpn_desktop.ui.pages.visit.control import AnswerControl
from ktpn_desktop.ui.pages.visit.facts import Facts, computed_words, doubt, mark_words
from ktpn_desktop.ui.pages.visit.fields import Line
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.badge import Badge, Icon
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class FoldedItem(QWidget):
    """The card of an item that is not being worked on."""

    chosen = Signal(object)  # str | None

    def __init__(self, item: Item, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._item = item
        self.control = _control(item)
        self._words = Label("", Text.BODY, "text2")
        self._mark = Badge("", Tone.NEUTRAL, "minus")
        self._flag = holder(
            row(
                Icon("flag", "warnFg", 14),
                Label(self.tr("ปักธงไว้ตรวจทาน"), Text.CAPTION, "warnFg"),
                gap=5,
            )
        )
        self._note = WrapLabel("", Text.CAPTION, "text2")
        self._doubt = WrapLabel("", Text.CAPTION, "badFg")
        self._doubt_row = holder(row(Icon("circle-alert", "badFg", 16), self._doubt, gap=6))
        self._lay_out()
        if self.control is not None:
            self.control.chosen.connect(self.chosen)

    def show_answer(self, answer: Answer, facts: Facts) -> None:
        """Show what is known."""
        if answer.mark is not None:
            self._mark.show_pill(Pill(mark_words(answer.mark), Tone.NEUTRAL, "minus"))
        self._mark.setVisible(answer.mark is not None)
        if self.control is not None:
            self.control.setVisible(answer.mark is None)
            self.control.show_value(answer.value)
            self.control.set_locked(facts.locked)
            self.control.set_wrong(facts.doubtful)
        self._words.setText(self._short(answer, facts))
        self._words.setVisible(self.control is None and answer.mark is None)
        self._flag.setVisible(answer.flagged)
        self._note.setText(answer.note or "")
        self._note.setVisible(bool(answer.note))
        self._doubt.setText(doubt(self._item))
        self._doubt_row.setVisible(facts.doubtful)

    def _lay_out(self) -> None:
        number = Label(self._item.number, Text.BODY_STRONG, "text3")
        number.setMinimumWidth(px(36))
        words = column(
            WrapLabel(self._item.label, Text.LABEL),
            self._note,
            row(self._flag, STRETCH),
            self._doubt_row,
            gap=2,
        )
        numbered = row(gap=8)
        numbered.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
        numbered.addLayout(words, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(14), px(8), px(12), px(8))
        layout.setSpacing(px(8))
        layout.addLayout(column(STRETCH, numbered, STRETCH), 1)
        for part in (self._words, self._mark, self.control):
            if part is not None:
                layout.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)

    def _short(self, answer: Answer, facts: Facts) -> str:
        """Return the answer in a few words, for types without a small control."""
        kind = self._item.type
        if kind is ItemType.CALC:
            return computed_words(self._item, facts.computed)
        if answer.value is None:
            return "" if kind is ItemType.NOTE else self.tr("ยังไม่ตอบ")
        if kind is ItemType.MULTI:
            return self.tr("เลือก {count} ข้อ").format(count=len(answer.value.split()))
        if kind is ItemType.DATE:
            return _day(answer.value)
        first, *more = answer.value.splitlines()
        short = first if len(first) <= _FIRST_WORDS else first[:_FIRST_WORDS].rstrip() + "…"
        return f"{short} …" if more and not short.endswith("…") else short


_FIRST_WORDS = 32  # letters of a text that a folded card shows


def _control(item: Item) -> AnswerControl | None:
    if item.type in BINARIES:
        return Binary(item)
    if item.type in SCALES:
        return Cells(item)
    if item.type is ItemType.CHOICE:
        return DropDown(item)
    if item.type in NUMBERS or item.type is ItemType.TIME:
        line = Line(item)
        # A click on the card opens it, and there the field is typed into.
        line.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line.edit.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return line
    return None


def _day(value: str) -> str:
    return short_date(date.fromisoformat(value))
