"""How complete a visit is, what was flagged, and the mean of each section."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget

from ktpn_desktop.app.forms import FormState
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.scoring import VisitScores
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.ui.theme import SEMIBOLD, Tone, color, font, px
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, holder, row, scrolled
from ktpn_desktop.ui.widgets.painting import RIGHT, paint_bar, paint_text
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.wrapping import wrapped, wrapped_height

LOW = Decimal(3)  # means below this are marked
HIGHEST = 5


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of one section."""

    title: str
    value: Decimal


class Overview(QFrame):
    """The left side of the summary; its links lead back into the form."""

    item_wanted = Signal(str)  # item id

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "surface")
        self.setMinimumWidth(px(280))
        self.setMaximumWidth(px(336))
        self._missing: ItemId | None = None
        self._flagged: ItemId | None = None
        self.completeness = Strip("", Tone.OK, "circle-check")
        self.flags = Strip("", Tone.WARN, "flag")
        self.flags.set_text("", self.tr("ไปดู"))
        self.means = SectionMeans()
        self._title = Label(self.tr("คะแนนเฉลี่ยรายตอน"), Text.H2)
        self._overall = Label("", Text.CAPTION, "text2")
        box = QVBoxLayout()
        box.setContentsMargins(px(16), px(14), px(16), px(12))
        box.setSpacing(px(10))
        for part in (self.completeness, self.flags, self._title, self.means, self._overall):
            box.addWidget(part)
        low = self.tr("แถบสีส้ม: ต่ำกว่า {low}").format(low=f"{LOW:.1f}")
        self._legend = holder(row(Label(low, Text.CAPTION, "text2"), STRETCH))
        box.addWidget(self._legend)
        box.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(holder(box)))
        self.completeness.acted.connect(self._go_to_missing)
        self.flags.acted.connect(self._go_to_flagged)

    def show_visit(
        self, visit: Visit, checklist: Checklist, state: FormState, scores: VisitScores
    ) -> None:
        """Show how a visit stands."""
        self._show_completeness(visit, checklist, state)
        self._show_flags(visit, checklist, state)
        means = [
            Mean(section.title, score.mean)
            for section in checklist.sections
            if (score := scores.sections[section.id]).mean is not None
        ]
        self.means.show_means(means)
        for part in (self._title, self.means, self._overall, self._legend):
            part.setVisible(bool(means))
        if scores.overall.mean is not None:
            words = self.tr("เฉลี่ยทั้งฉบับ {mean} จาก {count} ข้อที่ให้ระดับ")
            mean = f"{scores.overall.mean:.2f}"
            self._overall.setText(words.format(mean=mean, count=scores.overall.rated))

    def _show_completeness(self, visit: Visit, checklist: Checklist, state: FormState) -> None:
        whole = state.answered == state.total
        self._missing = None if whole else _first_open(visit, checklist, state)
        words = (
            self.tr("ตอบครบ {answered} จาก {total} ข้อ")
            if whole
            else self.tr("ตอบแล้ว {answered} จาก {total} ข้อ")
        ).format(answered=state.answered, total=state.total)
        if state.missing:
            needed = self.tr("ข้อที่ต้องตอบยังขาด {count} ข้อ: {items}")
            words += "\n" + needed.format(
                count=len(state.missing), items=_numbers(checklist, state.missing)
            )
        self.completeness.set_tone(
            Tone.OK if whole else Tone.WARN, "circle-check" if whole else "circle-alert"
        )
        self.completeness.set_text(words, "" if whole else self.tr("ไปข้อที่ขาด"))

    def _show_flags(self, visit: Visit, checklist: Checklist, state: FormState) -> None:
        flagged = [
            item.id
            for item in checklist.items
            if item.id in state.asked and visit.answer(item.id).flagged
        ]
        self._flagged = flagged[0] if flagged else None
        self.flags.setVisible(bool(flagged))
        words = self.tr("ปักธงไว้ {count} ข้อ · {items}")
        items = _numbers(checklist, flagged)
        self.flags.set_text(words.format(count=len(flagged), items=items), self.tr("ไปดู"))

    @Slot()
    def _go_to_missing(self) -> None:
        if self._missing is not None:
            self.item_wanted.emit(self._missing)

    @Slot()
    def _go_to_flagged(self) -> None:
        if self._flagged is not None:
            self.item_wanted.emit(self._flagged)


class SectionMeans(QWidget):
    """A bar from 0 to 5 for each section, with its title above and its figure beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._means: Sequence[Mean] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_means(self, means: Sequence[Mean]) -> None:
        """Show these means."""
        self._means = means
        self.setAccessibleName(", ".join(f"{one.title} {one.value:.2f}" for one in means))
        self.updateGeometry()
        self.update()

    def as_table(self) -> Mapping[str, Decimal]:
        """Return what is drawn, for whoever reads it without seeing it."""
        return {one.title: one.value for one in self._means}

    def heightForWidth(self, width: int) -> int:
        return sum(self._title_height(one, width) + px(26) for one in self._means)

    def sizeHint(self) -> QSize:
        return QSize(px(200), self.heightForWidth(max(self.width(), px(200))))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        top = 0
        for one in self._means:
            height = self._title_height(one, self.width())
            painter.setFont(font(14))
            painter.setPen(color("text"))
            area = QRect(0, top, self.width() - px(60), height)
            lines = wrapped(one.title, font(14), self._title_room(self.width()))
            painter.drawText(area, Qt.TextFlag.TextDontClip, "\n".join(lines))
            painter.setFont(font(14, SEMIBOLD))
            right = QRectF(self.width() - px(60), top, px(60), px(23))
            paint_text(painter, right, f"{one.value:.2f}", RIGHT)
            bar = QRectF(0, top + height + px(3), self.width(), px(8))
            fill = "warnFill" if one.value < LOW else "accent"
            paint_bar(painter, bar, [(float(one.value) / HIGHEST, color(fill))])
            top += height + px(26)

    def _title_height(self, one: Mean, width: int) -> int:
        return wrapped_height(one.title, font(14), self._title_room(width))

    @staticmethod
    def _title_room(width: int) -> int:
        return max(width - px(60), px(80))


def _first_open(visit: Visit, checklist: Checklist, state: FormState) -> ItemId | None:
    """Return the item to go to: the first that must be answered, else the first unanswered."""
    if state.missing:
        return state.missing[0]
    open_items = (
        item.id
        for item in checklist.items
        if item.id in state.asked
        and (not visit.answer(item.id).given or item.id in state.doubtful)
    )
    return next(open_items, None)


def _numbers(checklist: Checklist, items: Sequence[ItemId]) -> str:
    return ", ".join(item.number for item in checklist.items if item.id in items)
