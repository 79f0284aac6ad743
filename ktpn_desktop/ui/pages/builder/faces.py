"""The cards of the builder: an item with its kind and rules, a section with how many it has."""

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRect, QRectF
from PySide6.QtGui import QPainter

from ktpn_desktop.domain.answer_kinds import WITH_OWN_CHOICES
from ktpn_desktop.domain.checklist import Checklist, Item, Section
from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.pages.builder.words import condition_words, kind_words
from ktpn_desktop.ui.pages.checklist_items import kind_icon
from ktpn_desktop.ui.pages.visit.facts import limits
from ktpn_desktop.ui.theme import MEDIUM, SEMIBOLD, Tone, color, font, px
from ktpn_desktop.ui.widgets.painting import (
    RIGHT,
    Box,
    Pill,
    paint_box,
    paint_pill,
    paint_text,
    pill_width,
    text_width,
)
from ktpn_desktop.ui.widgets.paragraph import Paragraph, known_words

translate = QCoreApplication.translate

COPY, DELETE = "copy", "delete"
_BELOW = 8  # between the cards
_DOWN = 8  # inside a card, above and below
_BUTTON = 36
_KIND = 24  # height of the line of kind and rules


class ItemFace:
    """One item: handle, number, text, kind, rules, and what copies and deletes it."""

    def __init__(self, item: Item, checklist: Checklist, wrong: int = 0) -> None:
        self.item = item
        self._wrong = wrong  # how many problems it has
        self._pills = _pills(item, checklist)
        self._kind = kind_words(item.type)
        if item.unit:
            self._kind = f"{self._kind} ({item.unit})"
        if item.type in WITH_OWN_CHOICES:
            count = translate("builder", "{count} ตัวเลือก").format(count=len(item.choices))
            self._kind = f"{self._kind} · {count}"
        self._text = Paragraph(item.label or translate("builder", "(ยังไม่มีข้อความ)"), 14, MEDIUM)
        self._heights: dict[tuple[int, object], int] = {}

    def shows(self, item: Item, checklist: Checklist, wrong: int) -> bool:
        """Return whether this is how the item looks in the checklist as it is now."""
        if (self.item, self._wrong) != (item, wrong):
            return False
        return not item.relevant or self._pills == _pills(item, checklist)

    @property
    def key(self) -> str:
        return self.item.id

    @property
    def spoken(self) -> str:
        rules = [pill.text for pill in self._pills]
        wrong = self.tip("wrong") if self._wrong else ""
        parts = (f"{self.item.number} {self._text.text}", self._kind, *rules, wrong)
        return " · ".join(part for part in parts if part)

    def height(self, width: int) -> int:
        known = width, known_words()
        if known not in self._heights:
            text = self._text.height(self._room(width))
            self._heights = {known: max(text, px(23)) + px(_KIND + 2 * _DOWN + 1 + _BELOW)}
        return self._heights[known]

    def paint(self, painter: QPainter, area: QRectF, *, chosen: bool, above: str) -> None:
        card = area.adjusted(0, 0, 0, -px(_BELOW))
        look = Box("surface", "accent", thick=2) if chosen else Box("surface", "border")
        paint_box(painter, card, look)
        handle = QRectF(card.left() + px(10), card.center().y() - px(9), px(18), px(18))
        paint_icon(painter, handle, "grip-vertical", "text3")
        top = card.top() + px(_DOWN)
        number = QRectF(card.left() + px(34), top, px(38), px(23))
        painter.setFont(font(14, SEMIBOLD))
        painter.setPen(color("text2"))
        paint_text(painter, number, self.item.number)
        room = self._room(round(area.width()))
        left = self._left(card.left())
        self._text.paint(
            painter, QPointF(left, top), room, "text" if self.item.label else "text3"
        )
        line = QRectF(left, card.bottom() - px(_DOWN + _KIND), room, px(_KIND))
        self._paint_kind(painter, line)
        for button, place in self._buttons(card).items():
            if above == button:
                paint_box(painter, place, Box("hover", "border2", radius=8))
            icon = "copy" if button == COPY else "trash-2"
            middle = place.center()
            box = QRectF(middle.x() - px(9), middle.y() - px(9), px(18), px(18))
            paint_icon(painter, box, icon, "text2")

    def button_at(self, place: QPoint, area: QRect) -> str:
        card = QRectF(area).adjusted(0, 0, 0, -px(_BELOW))
        return next(
            (name for name, box in self._buttons(card).items() if box.contains(QPointF(place))),
            "",
        )

    def tip(self, button: str) -> str:
        if button == COPY:
            return translate("builder", "ทำสำเนา (Ctrl+D)")
        if button == DELETE:
            return translate("builder", "ลบ (Delete)")
        if self._wrong:
            return translate("builder", "ต้องแก้ {count} จุด").format(count=self._wrong)
        return ""

    def _paint_kind(self, painter: QPainter, line: QRectF) -> None:
        left = line.left()
        box = QRectF(left, line.top() + px(4), px(16), px(16))
        paint_icon(painter, box, kind_icon(self.item.type), "text2")
        left += px(22)
        painter.setFont(font(13))
        painter.setPen(color("text2"))
        paint_text(painter, QRectF(left, line.top(), line.width(), line.height()), self._kind)
        left += text_width(self._kind, font(13)) + px(8)
        pills = list(self._pills)
        if self._wrong:
            pills.insert(0, Pill(self.tip("wrong"), Tone.BAD, "circle-alert"))
        for at, pill in enumerate(pills):
            width = pill_width(pill) + 1
            more = Pill(f"+{len(pills) - at}")
            last = at == len(pills) - 1
            if left + width + (0 if last else pill_width(more) + px(8)) > line.right():
                paint_pill(
                    painter, QRectF(left, line.top(), pill_width(more) + 1, px(24)), more
                )
                return
            paint_pill(painter, QRectF(left, line.top(), width, px(24)), pill)
            left += width + px(6)

    def _buttons(self, card: QRectF) -> dict[str, QRectF]:
        side, right = px(_BUTTON), card.right() - px(10)
        top = card.center().y() - side / 2
        return {
            COPY: QRectF(right - 2 * side - px(6), top, side, side),
            DELETE: QRectF(right - side, top, side, side),
        }

    def _left(self, left: float) -> float:
        """Return where the text begins; a number of the office's own may be longer."""
        number = text_width(self.item.number, font(14, SEMIBOLD))
        return left + px(34) + max(px(34), number + px(10))

    def _room(self, width: int) -> int:
        return max(width - round(self._left(0)) - px(2 * _BUTTON + 26), px(80))


class SectionFace:
    """One section: handle, place, title, how many items it has."""

    def __init__(self, section: Section, place: int, wrong: int = 0) -> None:
        self.section = section
        self._wrong = wrong
        title = section.title or translate("builder", "(ยังไม่มีชื่อ)")
        titled = title if _numbered(title) else f"{place}. {title}"
        self._title = Paragraph(titled, 14)
        self._strong = Paragraph(titled, 14, SEMIBOLD)
        self._heights: dict[tuple[int, object], int] = {}

    @property
    def key(self) -> str:
        return self.section.id

    @property
    def spoken(self) -> str:
        words = translate("builder", "{title} {count} ข้อ")
        spoken = words.format(title=self._title.text, count=len(self.section.items))
        return f"{spoken} · {self.tip('')}" if self._wrong else spoken

    def height(self, width: int) -> int:
        known = width, known_words()
        if known not in self._heights:
            text = self._strong.height(self._room(width))
            self._heights = {known: max(text, px(23)) + px(19)}
        return self._heights[known]

    def paint(self, painter: QPainter, area: QRectF, *, chosen: bool, above: str) -> None:
        card = area.adjusted(0, 0, 0, -px(2))
        if chosen:
            paint_box(painter, card, Box("surface", "border", radius=8))
        top = card.top() + (card.height() - self._text_height(area)) / 2
        handle = QRectF(card.left() + px(4), top + px(3), px(18), px(18))
        paint_icon(painter, handle, "grip-vertical", "text3")
        title = self._strong if chosen else self._title
        room = self._room(round(area.width()))
        title.paint(painter, QPointF(card.left() + px(26), top), room, "text")
        right = QRectF(card.right() - px(40), top, px(32), px(23))
        if self._wrong:
            icon = QRectF(right.left() - px(18), top + px(4), px(16), px(16))
            paint_icon(painter, icon, "circle-alert", "badFg")
        painter.setFont(font(13))
        painter.setPen(color("text3"))
        paint_text(painter, right, str(len(self.section.items)), RIGHT)

    def button_at(self, place: QPoint, area: QRect) -> str:
        return ""

    def tip(self, button: str) -> str:
        if not self._wrong:
            return ""
        return translate("builder", "ต้องแก้ {count} จุด").format(count=self._wrong)

    def _text_height(self, area: QRectF) -> int:
        return max(self._strong.height(self._room(round(area.width()))), px(23))

    def _room(self, width: int) -> int:
        return max(width - px(26 + 64), px(60))


def _numbered(title: str) -> bool:
    """Return whether a title says its own number, as in "2. …" or "ด้านที่ ๒ …"."""
    return any(letter.isdigit() for word in title.split()[:2] for letter in word)


def _pills(item: Item, checklist: Checklist) -> tuple[Pill, ...]:
    pills = []
    if item.required:
        pills.append(Pill(translate("builder", "ต้องตอบ")))
    if item.critical:
        pills.append(Pill(translate("builder", "ข้อสำคัญ"), Tone.WARN, "flag"))
    if item.evidence_expected:
        pills.append(Pill(translate("builder", "ต้องมีหลักฐาน"), Tone.INFO, "image"))
    if words := limits(item):
        pills.append(Pill(words))
    if item.relevant:
        known = condition_words(item.relevant, checklist)
        words = translate("builder", "แสดงเมื่อ {condition}").format(condition=known)
        shown = words if known else translate("builder", "แสดงตามเงื่อนไข")
        pills.append(Pill(shown, Tone.VIOLET, "git-compare"))
    if item.followup_when:
        pills.append(Pill(translate("builder", "ติดตามต่อ"), Tone.WARN, "bell"))
    if item.prefill or item.default:
        pills.append(Pill(translate("builder", "เติมให้"), Tone.INFO, "sparkles"))
    if item.na_allowed:
        pills.append(Pill(translate("builder", "ไม่เกี่ยวข้องได้")))
    if item.weight != 1:
        weight = format(item.weight.normalize(), "f")
        pills.append(Pill(translate("builder", "น้ำหนัก {weight}").format(weight=weight)))
    return tuple(pills)
