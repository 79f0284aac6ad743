"""An item as one short card, painted: its words, what is known about it, a short answer."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainter

from ktpn_desktop.domain.answer import NO_ANSWER, Answer
from ktpn_desktop.domain.checklist import Choice, Item, ItemType
from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.pages.visit.answer_words import value_words
from ktpn_desktop.ui.pages.visit.facts import Facts, computed_words, doubt, mark_words
from ktpn_desktop.ui.pages.visit.short import Shown, short_answer
from ktpn_desktop.ui.theme import MEDIUM, SEMIBOLD, Tone, color, font, px
from ktpn_desktop.ui.widgets.painting import (
    RIGHT,
    Pill,
    paint_pill,
    paint_text,
    pill_width,
    text_width,
)
from ktpn_desktop.ui.widgets.paragraph import Paragraph, known_words

translate = QCoreApplication.translate

_GAP = 2  # between the lines
_WIDTHS = 4  # that are asked for while a window finds its layout


@dataclass(slots=True)
class _Line:
    """One of the texts below each other, with the icon before it."""

    text: Paragraph
    ink: str
    icon: str | None = None
    icon_size: int = 0

    @property
    def indent(self) -> int:
        return px(self.icon_size) + px(6) if self.icon else 0

    def height(self, width: float) -> int:
        return self.text.height(width - self.indent)

    def paint(self, painter: QPainter, place: QPointF, width: float) -> None:
        if self.icon:
            down = (px(21) - px(self.icon_size)) / 2
            box = QRectF(place + QPointF(0, down), _square(self.icon_size))
            paint_icon(painter, box, self.icon, self.ink)
        beside = place + QPointF(self.indent, 0)
        self.text.paint(painter, beside, width - self.indent, self.ink)


class FoldedItem:
    """What the card of an item shows while it is not being worked on."""

    def __init__(self, item: Item) -> None:
        self._item = item
        self._short = short_answer(item)
        self._answer = NO_ANSWER
        self._facts = Facts()
        self._under_mouse: str | None = None
        self._heights: dict[tuple[int, object], int] = {}
        self._number_width = max(float(px(36)), text_width(item.number, font(14, SEMIBOLD)))
        flagged = translate("FoldedItem", "ปักธงไว้ตรวจทาน")
        self._label = _Line(Paragraph(item.label, 14, MEDIUM), "text")
        self._beside = _Line(Paragraph("", 13), "text2")
        self._note = _Line(Paragraph("", 13), "text2")
        self._photos = _Line(Paragraph("", 13), "text2", "image", 14)
        self._flag = _Line(Paragraph(flagged, 13), "warnFg", "flag", 14)
        self._doubt = _Line(Paragraph("", 13), "badFg", "circle-alert", 16)

    @property
    def value(self) -> str | None:
        """The value that is shown."""
        return self._answer.value

    @property
    def choices(self) -> tuple[Choice, ...]:
        """The choices that are offered."""
        offered = self._facts.choices
        return self._item.choices if offered is None else offered

    @property
    def picks_from_list(self) -> bool:
        """Whether a click on the answer shows a list of the choices."""
        return self._short is not None and self._short.picks_from_list

    def show_answer(self, answer: Answer, facts: Facts) -> None:
        """Show what is known."""
        self._answer, self._facts = answer, facts
        self._heights.clear()
        self._beside.text.set_text(facts.beside)
        self._note.text.set_text(answer.note or "")
        count = translate("FoldedItem", "{count} ภาพ").format(count=facts.photographs)
        self._photos.text.set_text(count if facts.photographs else "")
        self._doubt.text.set_text(doubt(self._item) if facts.doubtful else "")

    def set_under_mouse(self, choice: str | None) -> bool:
        """Show which choice a click would take; return whether that is another than before."""
        changed = self._under_mouse != choice
        self._under_mouse = choice
        return changed

    def words(self) -> str:
        """Return all that is shown beside the question, for who hears it."""
        parts = [self._answer_words(), *(line.text.text for line in self._lines()[1:])]
        return " · ".join(part for part in parts if part)

    def height(self, width: int) -> int:
        """Return how high the card is at this width."""
        known = width, known_words()
        if known not in self._heights:
            beside = self._answer_size().height()
            inner = max(round(self._words_height(width)), round(beside))
            if len(self._heights) >= _WIDTHS:
                self._heights.clear()
            self._heights[known] = inner + 2 * px(8) + 2
        return self._heights[known]

    def paint(self, painter: QPainter, area: QRectF) -> None:
        """Draw it into the area of the card."""
        width = round(area.width())
        top = area.top() + (area.height() - self._words_height(width)) / 2
        left = area.left() + px(14) + 1
        painter.setFont(font(14, SEMIBOLD))
        painter.setPen(color("text3"))
        paint_text(painter, QRectF(left, top, self._number_width, px(23)), self._item.number)
        left += self._number_width + px(8)
        room = self._words_width(width)
        for line in self._lines():
            line.paint(painter, QPointF(left, top), room)
            top += line.height(room) + px(_GAP)
        self._paint_answer(painter, self._answer_area(area))

    def choice_at(self, place: QPointF, area: QRectF) -> str | None:
        """Return the choice that a click at this place takes; None where it takes none.

        Where the choices are picked from a list, it is the present one, or "".
        """
        if self._short is None or self._facts.locked or self._answer.mark is not None:
            return None
        corner = self._answer_area(area).topLeft()
        return self._short.choice_at(place - corner, self._shown())

    def _lines(self) -> list[_Line]:
        several = (
            (self._beside, bool(self._facts.beside)),
            (self._note, bool(self._answer.note)),
            (self._photos, bool(self._facts.photographs)),
            (self._flag, self._answer.flagged),
            (self._doubt, self._facts.doubtful),
        )
        return [self._label, *(line for line, wanted in several if wanted)]

    def _words_width(self, width: int) -> float:
        answer = self._answer_size().width()
        beside = answer + px(8) if answer else 0.0
        return width - 2 - px(14) - self._number_width - px(8) - beside - px(12)

    def _words_height(self, width: int) -> float:
        room, lines = self._words_width(width), self._lines()
        return sum(line.height(room) for line in lines) + (len(lines) - 1) * px(_GAP)

    def _answer_area(self, area: QRectF) -> QRectF:
        size = self._answer_size()
        left = area.right() - 1 - px(12) - size.width()
        return QRectF(QPointF(left, area.center().y() - size.height() / 2), size)

    def _answer_size(self) -> QSizeF:
        if self._answer.mark is not None:
            return QSizeF(pill_width(self._pill()) + 1, px(24))
        if self._short is not None:
            return QSizeF(self._short.size(self._shown()))
        words = self._answer_words()
        return QSizeF(text_width(words, font(14)) + 1 if words else 0, px(23))

    def _paint_answer(self, painter: QPainter, area: QRectF) -> None:
        if self._answer.mark is not None:
            paint_pill(painter, area, self._pill())
        elif self._short is not None:
            self._short.paint(painter, area, self._shown())
        else:
            painter.setFont(font(14))
            painter.setPen(color("text2"))
            paint_text(painter, area, self._answer_words(), RIGHT)

    def _pill(self) -> Pill:
        assert self._answer.mark is not None
        return Pill(mark_words(self._answer.mark), Tone.NEUTRAL, "minus")

    def _shown(self) -> Shown:
        return Shown(
            value=self._answer.value,
            locked=self._facts.locked,
            doubtful=self._facts.doubtful,
            under_mouse=self._under_mouse,
        )

    def _answer_words(self) -> str:
        """Return the answer in a few words."""
        kind, value = self._item.type, self._answer.value
        if self._answer.mark is not None:
            return mark_words(self._answer.mark)
        if kind is ItemType.CALC:
            return computed_words(self._item, self._facts.computed)
        if kind in (ItemType.PHOTO, ItemType.SIGNATURE) and value is not None:
            return ""  # the photographs are counted, the signature is drawn
        if value is None:
            told = self._item.takes_answer
            return translate("FoldedItem", "ยังไม่ตอบ") if told else ""
        return value_words(self._item, value)


def _square(size: int) -> QSizeF:
    return QSizeF(px(size), px(size))
