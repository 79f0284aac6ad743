"""The visit before, beside the form: what was answered then, and what was to be followed up."""

from collections.abc import Callable, Collection, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QVBoxLayout, QWidget

from ktpn_desktop.app.previous_visit import EarlierAnswer, EarlierVisits
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import NUMBERS, SCALES, Item
from ktpn_desktop.domain.ids import ItemId, VisitId
from ktpn_desktop.domain.photograph import of_item
from ktpn_desktop.thai.dates import be_label
from ktpn_desktop.ui.pages.visit.answer_words import answer_words, whole_words
from ktpn_desktop.ui.pages.visit.recommendations import Recommendations
from ktpn_desktop.ui.texts import round_name, short_date
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.badge import Badge, Icon, Keycap
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import (
    STRETCH,
    column,
    holder,
    row,
    scrolled,
)
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.trend import Trend
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

if TYPE_CHECKING:
    from ktpn_desktop.ui.widgets.photo_strip import PhotoStrip

    PreviousPhotos = Callable[[VisitId, ItemId], PhotoStrip]

WIDTH = 296
_MOST_POINTS = 3  # of the trend, this visit with them


class PreviousPanel(QFrame):
    """Shows one item's history; announces what a person saw of a recommendation."""

    closed = Signal()
    status_wanted = Signal(str, object)  # finding id, ResolutionStatus

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", Look.RIGHT.value)
        self.setFixedWidth(px(WIDTH))
        self._shown: tuple[Item, Answer, EarlierVisits] | None = None
        self._close = Button("", Kind.ICON, icon="x", tip=self.tr("ปิดข้อมูลครั้งก่อน (F4)"))
        self._where = WrapLabel("", Text.CAPTION, "text2")
        self._then, self._now = Badge(""), Badge("", Tone.INFO)
        self._arrow = Icon("arrow-right", "text3", 16)
        self._change = Badge("")
        self._whole = WrapLabel("", Text.BODY)
        self._trend = Trend(height=96, decimals=0)
        self._note = WrapLabel("", Text.BODY, "text2")
        self._author = WrapLabel("", Text.CAPTION, "text2")
        self.photos: PreviousPhotos | None = None  # makes the photographs of a visit's item
        self._strip: PhotoStrip | None = None  # once there is a photograph to show
        self._nothing = WrapLabel(self.tr("ยังไม่มีข้อมูลครั้งก่อน"), Text.BODY, "text2")
        self.recommendations = Recommendations()
        self._lay_out()
        self._close.clicked.connect(self.closed)
        self.recommendations.status_wanted.connect(self.status_wanted)

    def show_item(
        self,
        item: Item | None,
        answer: Answer,
        earlier: EarlierVisits,
        section: Collection[ItemId] = (),
    ) -> None:
        """Show what is known of the item that is worked on, which is one of this section."""
        near = earlier.nearest(item.id if item is not None else None, section)
        self.recommendations.show_all(near)
        if item is None:
            self._shown = None
            self._show_nothing(bool(earlier.visits))
            return
        if self._shown == (item, answer, earlier):
            return
        self._shown = (item, answer, earlier)
        several = list(earlier.answers(item.id))
        if several:
            self._show_answers(item, answer, several)
        else:
            self._show_nothing(bool(earlier.visits))

    def _lay_out(self) -> None:
        quote = Card(look=Look.QUOTE, padding=12, gap=2)
        quote.body.addWidget(self._note)
        quote.body.addWidget(self._author)
        self._quote = quote
        head = row(
            Icon("history", "text2", 18),
            Label(self.tr("ครั้งก่อน"), Text.H2),
            STRETCH,
            Keycap("F4"),
            gap=8,
        )
        head.addWidget(self._close)
        self._levels_box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._levels_box.setContentsMargins(0, 0, 0, 0)
        self._levels_box.addLayout(row(self._then, self._arrow, self._now, STRETCH, gap=6), 1)
        self._levels_box.addLayout(row(self._change))
        self._levels = holder(self._levels_box)
        parts: Sequence[QWidget] = (
            self._where,
            self._levels,
            self._whole,
            self._trend,
            self._quote,
            self._nothing,
            self.recommendations,
        )
        self._photo_place = QVBoxLayout()
        above, below = parts[:-1], parts[-1]
        inner = column(
            *above, self._photo_place, below, STRETCH, gap=10, margins=(16, 4, 16, 12)
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(column(head, margins=(16, 10, 8, 2)))
        layout.addWidget(scrolled(holder(inner)), 1)

    def _show_nothing(self, any_visit: bool) -> None:
        words = self.tr("ครั้งก่อนยังไม่มีคำตอบของข้อนี้") if any_visit else self.tr("ยังไม่มีข้อมูลครั้งก่อน")
        self._nothing.setText(words)
        self._nothing.show()
        for part in (self._where, self._levels, self._whole, self._trend, self._quote):
            part.hide()
        self._show_photographs(None)

    def _show_answers(
        self, item: Item, answer: Answer, several: Sequence[EarlierAnswer]
    ) -> None:
        self._nothing.hide()
        last = several[0]
        held_in = round_name(last.made.round) if last.made.round else ""
        parts = (
            self.tr("ข้อ {number}").format(number=last.item.number),
            held_in,
            short_date(last.made.held_on),
        )
        self._where.setText(" · ".join(part for part in parts if part))
        self._where.show()
        self._show_levels(item, answer, last)
        self._show_trend(item, answer, several)
        self._note.setText(last.answer.note or "")
        person = last.made.visit.person
        about = (person.name, person.position)
        self._author.setText(" · ".join(part for part in about if part))
        self._quote.setVisible(bool(last.answer.note))
        self._show_photographs(last)

    def _show_photographs(self, last: EarlierAnswer | None) -> None:
        wanted = last is not None and bool(of_item(last.made.visit.photographs, last.item.id))
        if wanted and last is not None and self.photos is not None:
            if self._strip is None:
                self._strip = self.photos(last.made.visit.id, last.item.id)
                self._strip.set_locked(True)
                self._photo_place.addWidget(self._strip)
            self._strip.show_visit(last.made.visit.id, last.item.id)
        if self._strip is not None:
            self._strip.setVisible(wanted)

    def _show_levels(self, item: Item, answer: Answer, last: EarlierAnswer) -> None:
        whole = whole_words(last.item, last.answer)
        then, now = answer_words(last.item, last.answer), answer_words(item, answer)
        fits = whole == then and len(then) <= _SHORT
        self._whole.setText("" if fits else whole)
        self._whole.setVisible(bool(whole) and not fits)
        self._levels.setVisible(bool(then) and fits)
        self._then.show_pill(Pill(then))
        self._now.show_pill(Pill(now, Tone.INFO))
        beside = bool(now) and len(then) + len(now) <= _SHORT
        self._now.setVisible(beside)
        self._arrow.setVisible(beside)
        self._change.setVisible((pill := self._change_pill(item, answer, last)) is not None)
        if pill is not None:
            self._change.show_pill(pill)
            self._fit_levels()

    def _fit_levels(self) -> None:
        """Put the change below the two answers where it has no room beside them."""
        marks = (self._then, self._arrow, self._now, self._change)
        room = sum(mark.sizeHint().width() + px(6) for mark in marks)
        direction = QBoxLayout.Direction
        fits = room <= px(WIDTH - 44)  # the margins, and a bar to scroll with
        wanted = direction.LeftToRight if fits else direction.TopToBottom
        self._levels_box.setDirection(wanted)

    def _change_pill(self, item: Item, answer: Answer, last: EarlierAnswer) -> Pill | None:
        """Return by how much the answer is another, where that can be counted."""
        counted = SCALES | NUMBERS
        if item.type not in counted or last.item.type not in counted:
            return None
        if answer.value is None or last.answer.value is None:
            return None
        by = Decimal(answer.value) - Decimal(last.answer.value)
        if not by:
            return Pill(self.tr("เท่าเดิม"), Tone.NEUTRAL, "minus")
        figure = f"{by:+f}".replace("-", "−")
        words = self.tr("{figure} ระดับ") if item.type in SCALES else "{figure}"
        up = by > 0
        icon = "trending-up" if up else "trending-down"
        if item.type in NUMBERS:  # more is not always better
            return Pill(words.format(figure=figure), Tone.NEUTRAL, icon)
        return Pill(words.format(figure=figure), Tone.OK if up else Tone.WARN, icon)

    def _show_trend(self, item: Item, answer: Answer, several: Sequence[EarlierAnswer]) -> None:
        rated = [
            one
            for one in several
            if one.item.type == item.type and one.answer.value is not None
        ]
        shown = list(reversed(rated[: _MOST_POINTS - 1]))
        self._trend.setVisible(item.type in SCALES and bool(shown))
        if item.type not in SCALES or not shown:
            return
        points = [(_label(one), _figure(one.answer)) for one in shown]
        points.append((self.tr("ครั้งนี้"), _figure(answer)))
        versions = [one.made.checklist_id for one in shown]
        changed = [
            place for place in range(1, len(shown)) if versions[place] != versions[place - 1]
        ]
        self._trend.set_scale(1, max(int(choice.value) for choice in item.choices))
        self._trend.show_points(points, changed)


_SHORT = 24  # letters of two answers that stand beside each other


def _label(one: EarlierAnswer) -> str:
    held_in = one.made.round
    if held_in is None:
        return short_date(one.made.held_on)
    return f"{held_in.number}/{be_label(held_in.year)}"


def _figure(answer: Answer) -> Decimal | None:
    return None if answer.value is None else Decimal(answer.value)
