"""The sections of the form: how far each is, and which one is shown."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout

from ktpn_desktop.app.form_rows import RepeatShown
from ktpn_desktop.ui.icons import paint_icon
from ktpn_desktop.ui.pages.visit.row_bar import row_words
from ktpn_desktop.ui.theme import MEDIUM, SEMIBOLD, color, font, px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Look
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import holder, horizontal_line, row, scrolled
from ktpn_desktop.ui.widgets.painting import paint_text, text_width
from ktpn_desktop.ui.widgets.paragraph import Paragraph
from ktpn_desktop.ui.widgets.progress import paint_ring


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionProgress:
    """How far one section is."""

    title: str
    answered: int
    total: int
    flagged: int = 0

    @property
    def done(self) -> bool:
        """Whether nothing is left to answer."""
        return self.answered == self.total


class SectionRow(QAbstractButton):
    """One section: ring, title, figures; the shown one has a bar at its left."""

    def __init__(self, progress: SectionProgress) -> None:
        super().__init__()
        self._progress = progress
        self._title = Paragraph(progress.title, 14, MEDIUM)
        self._strong_title = Paragraph(progress.title, 14, SEMIBOLD)  # of the shown section
        self._words = ""
        self._told: tuple[SectionProgress, str] | None = None
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_progress(progress)

    def show_progress(self, progress: SectionProgress, words: str = "") -> None:
        """Show how far it is; `words` stand instead of the figures."""
        if (progress, words) == self._told:
            return
        self._told = progress, words
        if progress.title != self._progress.title:
            self._title.set_text(progress.title)
            self._strong_title.set_text(progress.title)
            self.updateGeometry()
        self._progress = progress
        self._words = words or self._figures()
        self.setAccessibleName(f"{progress.title} {self._words}")
        self.update()

    def heightForWidth(self, width: int) -> int:
        return px(35) + max(self._title_height(width), px(23))

    def sizeHint(self) -> QSize:
        width = max(self.width(), px(200))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), self.heightForWidth(max(self.width(), px(200))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        progress = self._progress
        share = progress.answered / progress.total if progress.total else 0.0
        painter.setBrush(Qt.BrushStyle.NoBrush)
        paint_ring(painter, QRectF(px(11), px(11), px(20), px(20)), share)
        title, width = self._strong_title if self.isChecked() else self._title, self.width()
        title.paint(painter, QPointF(px(40), px(7)), self._room(width), "text")
        self._paint_figures(painter, px(7) + self._title_height(width))

    def _paint_ground(self, painter: QPainter) -> None:
        area = QRectF(self.rect())
        if self.isChecked():
            painter.setBrush(color("surface"))
            painter.setPen(QPen(color("border"), 1))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            painter.setBrush(color("accent"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(QRectF(0, px(14), 3, area.height() - px(28)), 1.5, 1.5)
        elif self.underMouse():
            painter.setBrush(color("hover"))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.drawRoundedRect(area, 8, 8)

    def _paint_figures(self, painter: QPainter, top: int) -> None:
        done = self._progress.done and self._progress.total
        painter.setFont(font(13))
        painter.setPen(color("okFg" if done else "text3"))
        paint_text(painter, QRectF(px(40), top, self.width(), px(21)), self._words)
        if not self._progress.flagged:
            return
        left = px(50) + text_width(self._words, font(13))
        paint_icon(painter, QRectF(left, top + px(4), px(14), px(14)), "flag", "warnFg")
        painter.setPen(color("warnFg"))
        words = self.tr("ปักธง {count}").format(count=self._progress.flagged)
        paint_text(painter, QRectF(QPointF(left + px(18), top), QSize(px(90), px(21))), words)

    def _title_height(self, width: int) -> int:
        return self._strong_title.height(self._room(width))

    def _room(self, width: int) -> int:
        return max(width - px(46), px(80))

    def _figures(self) -> str:
        progress = self._progress
        if progress.done and progress.total:
            return self.tr("ครบ {count} ข้อ").format(count=progress.total)
        if progress.answered:
            words = self.tr("{answered} / {count} ข้อ")
            return words.format(answered=progress.answered, count=progress.total)
        return self.tr("ยังไม่เริ่ม · {count} ข้อ").format(count=progress.total)


class SectionPane(QFrame):
    """The sections below each other, the summary at the end, and a way to what is missing."""

    chosen = Signal(int)
    row_wanted = Signal(str)  # id of a section that repeats
    summary_wanted = Signal()
    unanswered_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", Look.LEFT.value)
        self.setFixedWidth(px(264))
        self.rows: list[SectionRow] = []
        self.adders: list[Button] = []
        self._repeats: tuple[RepeatShown, ...] = ()
        self._rows_box = QVBoxLayout()
        self._rows_box.setSpacing(px(4))
        self.summary = SectionRow(
            SectionProgress(title=self.tr("สรุปผลการนิเทศ"), answered=0, total=0)
        )
        self.summary.setCheckable(False)
        self.unanswered = Button(self.tr("ไปข้อที่ยังไม่ตอบ"), Kind.GHOST, icon="circle-dashed")
        self.unanswered.show_keys("F8")
        inner = QVBoxLayout()
        inner.setContentsMargins(px(10), px(12), px(10), px(4))
        inner.setSpacing(px(4))
        inner.addLayout(row(Label(self.tr("ตอนของแบบนิเทศ"), Text.BODY_STRONG), margins=(4, 0)))
        inner.addLayout(self._rows_box)
        inner.addSpacing(px(4))
        inner.addWidget(horizontal_line())
        inner.addSpacing(px(4))
        inner.addWidget(self.summary)
        inner.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, px(8))
        layout.setSpacing(0)
        layout.addWidget(scrolled(holder(inner)), 1)
        layout.addLayout(row(self.unanswered, margins=(10, 0)))
        self.summary.clicked.connect(self.summary_wanted)
        self.unanswered.clicked.connect(self.unanswered_wanted)

    def show_repeats(self, repeats: Sequence[RepeatShown], *, locked: bool) -> None:
        """Offer one more row below those of each section that repeats."""
        told = () if locked else tuple(repeats)
        if told == self._repeats:
            return
        self._repeats = told
        for button in self.adders:
            button.hide()
            button.deleteLater()
        self.adders = [Button(row_words(one), Kind.LINK, icon="plus") for one in told]
        for button, one in zip(self.adders, told, strict=True):
            button.setProperty("section", one.section.id)
            button.setAccessibleDescription(one.section.title)
            button.setEnabled(not one.is_full)
            button.clicked.connect(self._add_row)
        self._arrange()

    def show_progress(self, sections: Sequence[SectionProgress], shown: int) -> None:
        """Show how far the sections are, and which one is shown."""
        before = len(self.rows)
        while len(self.rows) > len(sections):
            self.rows.pop().deleteLater()
        while len(self.rows) < len(sections):
            section_row = SectionRow(sections[len(self.rows)])
            section_row.clicked.connect(self._choose)
            self.rows.append(section_row)
        if len(self.rows) != before:
            self._arrange()
        for place, (section_row, progress) in enumerate(zip(self.rows, sections, strict=True)):
            section_row.show_progress(progress)
            section_row.setChecked(place == shown)

    def show_summary(self, findings: int) -> None:
        """Show how much of the summary is written."""
        title = self.tr("สรุปผลการนิเทศ")
        progress = SectionProgress(title=title, answered=min(findings, 1), total=1)
        words = self.tr("{count} รายการ").format(count=findings) if findings else ""
        self.summary.show_progress(progress, words or self.tr("ยังไม่เริ่ม"))

    def _arrange(self) -> None:
        """Put the buttons that add a row below the rows they add to."""
        while self._rows_box.count():
            self._rows_box.takeAt(0)
        by_place: dict[int, list[Button]] = {}
        for button, one in zip(self.adders, self._repeats, strict=True):
            by_place.setdefault(min(one.after, len(self.rows) - 1), []).append(button)
        for button in by_place.get(-1, []):
            self._rows_box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        for place, section_row in enumerate(self.rows):
            self._rows_box.addWidget(section_row)
            for button in by_place.get(place, []):
                self._rows_box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    @Slot()
    def _add_row(self) -> None:
        self.row_wanted.emit(self.sender().property("section"))

    @Slot()
    def _choose(self) -> None:
        chosen = self.sender()
        assert isinstance(chosen, SectionRow)
        place = self.rows.index(chosen)
        for other, section_row in enumerate(self.rows):
            section_row.setChecked(other == place)
        self.chosen.emit(place)
