"""How complete a visit is, what was flagged, and the mean of each section."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ktpn_desktop.app.forms import FormState
from ktpn_desktop.app.group_words import group_words
from ktpn_desktop.app.scores import ScoredVisit, ScoreThen, TrendPoint
from ktpn_desktop.app.settings import Language
from ktpn_desktop.domain.answer import Mark
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.ui.pages.summary.means import LOW, Mean, Means
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row, scrolled
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.trend import Trend
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_USUAL_HIGHEST = 5  # of a mean over different scales


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What is known of the visits to the school with this form before."""

    before: ScoreThen | None = None
    points: tuple[TrendPoint, ...] = ()


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
        self._failed: ItemId | None = None
        self.completeness = Strip("", Tone.OK, "circle-check")
        self.flags = Strip("", Tone.WARN, "flag")
        self.failures = Strip("", Tone.BAD, "circle-alert")
        self.means = Means()
        self.suggestion = WrapLabel("", Text.CAPTION, "text2")
        self.trend = Trend()
        self._title = Label(self.tr("คะแนนเฉลี่ยรายตอน"), Text.H2)
        self._counts = WrapLabel("", Text.CAPTION, "text2")
        self._before = WrapLabel("", Text.CAPTION, "text2")
        self._low = Label("", Text.CAPTION, "text2")
        self._trend_title = Label(self.tr("ค่าเฉลี่ยทั้งฉบับแต่ละครั้ง"), Text.H2)
        self._legend = holder(column(self._before, row(self._low, STRETCH), gap=0))
        box = QVBoxLayout()
        box.setContentsMargins(px(16), px(14), px(16), px(12))
        box.setSpacing(px(10))
        parts: tuple[QWidget, ...] = (
            *(self.completeness, self.flags, self.failures),
            *(self._title, self.means, self._counts, self._legend),
            *(self.suggestion, self._trend_title, self.trend),
        )
        for part in parts:
            box.addWidget(part)
        box.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(holder(box)))
        self.completeness.acted.connect(self._go_to_missing)
        self.flags.acted.connect(self._go_to_flagged)
        self.failures.acted.connect(self._go_to_failed)

    def show_visit(self, scored: ScoredVisit, history: History, language: Language) -> None:
        """Show how a visit stands, and what is known of its school's visits before."""
        visit, checklist, state = scored.visit, scored.checklist, scored.state
        self._show_completeness(visit, checklist, state)
        self._show_flags(visit, checklist, state)
        self._show_failures(scored)
        means = _means(scored, history.before, self.tr("เฉลี่ยทั้งฉบับ"))
        self.means.show_means(means)
        for part in (self._title, self.means, self._legend):
            part.setVisible(bool(means))
        self._show_counts(scored)
        self._show_legend(means, history)
        self._show_suggestion(scored, language)
        points = [(one.label, one.mean) for one in history.points]
        changed = [place for place, one in enumerate(history.points) if one.changed]
        self.trend.show_points(points, changed)
        for part in (self._trend_title, self.trend):
            part.setVisible(len(points) > 1)

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
        self.completeness.set_text(
            words, "" if whole else self.tr("ไปข้อที่ขาด"), self._evidence(visit, state)
        )

    def _evidence(self, visit: Visit, state: FormState) -> str:
        """Return how many photographs there are, and how many items do not apply."""
        parts = []
        if visit.photographs:
            words = self.tr("ภาพหลักฐาน {count} ภาพ")
            parts.append(words.format(count=len(visit.photographs)))
        marks = [visit.answer(item).mark for item in state.asked]
        for mark, words in (
            (Mark.NOT_APPLICABLE, self.tr("ไม่เกี่ยวข้อง {count} ข้อ")),
            (Mark.NOT_OBSERVED, self.tr("ไม่ได้สังเกต {count} ข้อ")),
        ):
            if count := marks.count(mark):
                parts.append(words.format(count=count))
        return " · ".join(parts)

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

    def _show_failures(self, scored: ScoredVisit) -> None:
        failed = scored.scores.critical
        self._failed = failed[0] if failed else None
        self.failures.setVisible(bool(failed))
        words = self.tr("รายการสำคัญที่ไม่ผ่าน {count} ข้อ · {items}")
        items = _numbers(scored.checklist, failed)
        self.failures.set_text(words.format(count=len(failed), items=items), self.tr("ไปดู"))

    def _show_counts(self, scored: ScoredVisit) -> None:
        """Show how many items the mean stands on, and how many were answered with yes."""
        lines = []
        if scored.scores.overall.mean is not None:
            words = self.tr("คิดจาก {count} ข้อที่ได้คะแนน")
            lines.append(words.format(count=scored.scores.overall.rated))
        yes = scored.scores.yes
        if yes.counted:
            words = self.tr("มี/ปฏิบัติ {yes} จาก {count} ข้อ (ร้อยละ {percent})")
            lines.append(words.format(yes=yes.yes, count=yes.counted, percent=yes.percent))
        self._counts.setText("\n".join(lines))
        self._counts.setVisible(bool(lines))

    def _show_legend(self, means: Sequence[Mean], history: History) -> None:
        before = any(one.before is not None for one in means)
        words = self.tr("ขีดบนแถบ: ครั้งก่อน ({label})")
        label = history.before.label if history.before else ""
        if history.before is not None and not history.before.same_version:
            words = self.tr("ขีดบนแถบ: ครั้งก่อน ({label} แบบคนละรุ่น)")
        self._before.setText(words.format(label=label))
        self._before.setVisible(before)
        self._low.setVisible(any(one.low for one in means))
        highest = means[0].highest if means else 5
        low = self.tr("แถบสีส้ม: ต่ำกว่า {low}")
        self._low.setText(low.format(low=f"{LOW * highest:.1f}"))

    def _show_suggestion(self, scored: ScoredVisit, language: Language) -> None:
        """Show the group that the rules suggest, with why; a person decides."""
        suggestion = scored.suggestion
        self.suggestion.setVisible(suggestion is not None)
        if suggestion is not None:
            thai, english = group_words(suggestion, scored.checklist)
            self.suggestion.setText(english if language is Language.ENGLISH else thai)

    @Slot()
    def _go_to_failed(self) -> None:
        if self._failed is not None:
            self.item_wanted.emit(self._failed)

    @Slot()
    def _go_to_missing(self) -> None:
        if self._missing is not None:
            self.item_wanted.emit(self._missing)

    @Slot()
    def _go_to_flagged(self) -> None:
        if self._flagged is not None:
            self.item_wanted.emit(self._flagged)


def _means(scored: ScoredVisit, before: ScoreThen | None, overall: str) -> list[Mean]:
    """Return the mean of each section that has one, and of all of them at the end."""
    scores = scored.scores
    rows = [(one.id, one.title, scores.sections[one.id]) for one in scored.checklist.sections]
    found = []
    for section, title, score in (*rows, (None, overall, scores.overall)):
        if score.mean is None:
            continue
        then = None
        if before is not None:
            then = before.overall if section is None else before.section(section)
        found.append(
            Mean(
                section=section,
                title=title,
                value=score.mean,
                highest=score.highest or _USUAL_HIGHEST,
                band=score.band.label if score.band else "",
                before=then,
            )
        )
    return found


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
