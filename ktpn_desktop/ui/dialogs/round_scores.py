"""The scores of a round: x̄, S.D. and what they are called, by school, by section, by item."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.round_scores import RoundScores
from ktpn_desktop.domain.bands import Band
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.school import PREFIX
from ktpn_desktop.domain.statistics import Summary, Tally
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.texts import group_pill
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.segments import Segments
from ktpn_desktop.ui.widgets.table import Column, RowTable
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class By(StrEnum):
    """What the rows are."""

    SCHOOL = "school"
    SECTION = "section"
    ITEM = "item"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row: figures of a school, a section or an item."""

    key: str
    title: str
    mean: Decimal | None  # as it is printed: a school's is weighted
    figures: Summary
    band: Band | None
    yes: Tally | None = None
    visit: VisitId | None = None
    group: str = ""


class RoundScoresDialog(Dialog):
    """Tables to read and to copy; Enter on a school opens its visit."""

    def __init__(self, told: RoundScores, parent: QWidget | None = None) -> None:
        title = self.tr("คะแนน {round}").format(round=told.round.label)
        super().__init__(title, parent, width=860)
        self._told = told
        self.visit: VisitId | None = None
        self.by = Segments(
            [
                (By.SCHOOL, self.tr("รายโรงเรียน")),
                (By.SECTION, self.tr("รายตอน")),
                (By.ITEM, self.tr("รายข้อ")),
            ],
            numbered=False,
        )
        right = Qt.AlignmentFlag.AlignRight
        self.table: RowTable[Line] = RowTable(
            [
                Column(self.tr("รายการ"), lambda line: line.title, least=240),
                Column("x̄", lambda line: _figure(line.mean), _mean_key, width=72, align=right),
                Column(
                    "S.D.",
                    lambda line: _figure(line.figures.deviation),
                    width=72,
                    align=right,
                ),
                Column("n", lambda line: str(line.figures.count), width=56, align=right),
                Column(
                    self.tr("แปลผล"),
                    lambda line: line.band.label if line.band else "–",
                    width=130,
                ),
                Column(self.tr("มี/ปฏิบัติ"), _share, width=130, align=right),
                Column(self.tr("กลุ่มที่แนะนำ"), lambda line: line.group, width=130, optional=True),
            ],
            key=lambda line: line.key,
            row_height=36,
        )
        self.table.setAccessibleName(title)
        self.table.setMinimumHeight(px(36 * 11))
        self.body.addWidget(WrapLabel(self._summary(), Text.BODY, "text2"))
        self.body.addWidget(self.by, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.table, 1)
        copy = Button(self.tr("คัดลอกตาราง"), icon="copy")
        copy.show_keys("Ctrl+C")
        close = Button(self.tr("ปิด"), Kind.PRIMARY)
        self.add_buttons(copy, close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Copy), self).activated.connect(
            self.copy
        )
        copy.clicked.connect(self.copy)
        close.clicked.connect(self.reject)
        self.by.chosen.connect(self.show_lines)
        self.table.opened.connect(self._open)
        self.by.set_value(By.SCHOOL)
        self.show_lines(By.SCHOOL)

    @Slot()
    def copy(self) -> None:
        """Copy what is shown as a table that any program takes."""
        rows = [(self.tr("รายการ"), "x̄", "S.D.", "n", self.tr("แปลผล"), self.tr("มี/ปฏิบัติ"))]
        rows += [_cells(line) for line in self.table.rows()]
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in rows))

    @Slot(object)
    def show_lines(self, by: By) -> None:
        """Show the rows of one kind."""
        self.table.set_rows(self._lines(by))

    def _summary(self) -> str:
        words = self.tr(
            "นิเทศเสร็จแล้ว {done} จาก {all} ครั้ง · "
            "ค่าเฉลี่ยของค่าเฉลี่ยโรงเรียน {mean} · S.D. {deviation} {band}"
        )
        told = self._told
        return words.format(
            done=len(told.schools),
            all=told.visits,
            mean=_figure(told.overall.mean),
            deviation=_figure(told.overall.deviation),
            band=told.band.label if told.band else "",
        ).strip()

    def _lines(self, by: By) -> Sequence[Line]:
        told = self._told
        if by is By.SECTION:
            return [
                Line(
                    key=one.section.id,
                    title=one.section.title,
                    mean=one.figures.mean,
                    figures=one.figures,
                    band=one.band,
                )
                for one in told.sections
            ]
        if by is By.ITEM:
            return [
                Line(
                    key=one.item.id,
                    title=f"{one.item.number} {one.item.label}",
                    mean=one.figures.mean,
                    figures=one.figures,
                    band=one.band,
                    yes=one.yes,
                )
                for one in told.items
            ]
        return [
            Line(
                key=one.scored.visit.id,
                title=PREFIX + one.scored.visit.school.name,
                mean=one.scored.scores.overall.mean,
                figures=one.figures,
                band=one.scored.scores.overall.band,
                yes=one.scored.scores.yes,
                visit=one.scored.visit.id,
                group=group_pill(one.scored.suggestion.group).text
                if one.scored.suggestion
                else "",
            )
            for one in told.schools
        ]

    @Slot(object)
    def _open(self, line: Line) -> None:
        if line.visit is not None:
            self.visit = line.visit
            self.accept()


def _cells(line: Line) -> tuple[str, str, str, str, str, str]:
    return (
        line.title,
        _figure(line.mean),
        _figure(line.figures.deviation),
        str(line.figures.count),
        line.band.label if line.band else "–",
        _share(line),
    )


def _figure(value: Decimal | None) -> str:
    return "–" if value is None else f"{value:.2f}"


def _mean_key(line: Line) -> Decimal:
    return Decimal(-1) if line.mean is None else line.mean


def _share(line: Line) -> str:
    if line.yes is None or not line.yes.counted:
        return ""
    return f"{line.yes.yes}/{line.yes.counted} ({line.yes.percent}%)"
