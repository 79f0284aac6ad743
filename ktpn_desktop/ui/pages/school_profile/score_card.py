"""How the mean of a school went from visit to visit: a line, and the same as a table."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QStackedWidget

from ktpn_desktop.app.school_profile import KnownVisit, SchoolProfile
from ktpn_desktop.app.scores import TrendPoint
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.thai.text import UNKNOWN
from ktpn_desktop.ui.pages.school_profile.visit_row import short_round
from ktpn_desktop.ui.texts import short_date
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.table import Column, RowTable
from ktpn_desktop.ui.widgets.trend import Trend
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_HEIGHT = 208
_USUAL_HIGHEST = 5  # of a mean over different scales


class ScoreCard(Card):
    """The line is drawn when two visits can be compared; the table is there from the first."""

    opened = Signal(str)  # visit id

    def __init__(self) -> None:
        super().__init__(self.tr("ค่าเฉลี่ยทั้งฉบับแต่ละครั้ง"), padding=14)
        self._visits: Mapping[VisitId, KnownVisit] = {}
        self.trend = Trend(height=_HEIGHT)
        self.table = RowTable[TrendPoint](
            [
                Column(self.tr("รอบ"), self._round, lambda one: one.held_on, width=96),
                Column(
                    self.tr("วันนิเทศ"),
                    lambda one: short_date(one.held_on),
                    lambda one: one.held_on,
                    least=110,
                ),
                Column(
                    self.tr("ค่าเฉลี่ย"),
                    lambda one: UNKNOWN if one.mean is None else f"{one.mean:.2f}",
                    lambda one: one.mean,
                    width=90,
                    align=Qt.AlignmentFlag.AlignRight,
                ),
                Column(
                    self.tr("ระดับ"),
                    lambda one: one.band.label if one.band else UNKNOWN,
                    least=100,
                ),
                Column(self.tr("แบบรุ่น"), lambda one: one.version, width=100, optional=True),
            ],
            key=lambda one: one.visit,
            row_height=36,
        )
        self.table.setAccessibleName(self.title.text())
        self.table.setMinimumHeight(px(_HEIGHT))
        self.nothing = WrapLabel(
            self.tr("ยังไม่มีการนิเทศที่เสร็จแล้วในเครื่องนี้ ค่าเฉลี่ยจะแสดงที่นี่เมื่อเสร็จสิ้นการนิเทศครั้งแรก"),
            ink="text2",
        )
        self.turn = Button("", Kind.LINK, icon="table")
        self.title_row.addWidget(self.turn)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.trend)
        self._stack.addWidget(self.table)
        self.body.addWidget(self._stack)
        self.body.addWidget(self.nothing)
        self.turn.clicked.connect(self._turn)
        self.table.opened.connect(self._open)
        self._show_table(False)

    def show_profile(self, known: SchoolProfile) -> None:
        """Show how the school went."""
        self._visits = {one.visit.id: one for one in known.visits}
        changed = [place for place, one in enumerate(known.trend) if one.changed]
        self.trend.set_scale(1, known.highest or _USUAL_HIGHEST)
        points = [(self._round(one), one.mean) for one in known.trend]
        self.trend.show_points(points, changed)
        self.table.set_rows(reversed(known.trend))
        for part in (self._stack, self.turn):
            part.setVisible(bool(known.trend))
        self.nothing.setVisible(not known.trend)

    @property
    def shows_table(self) -> bool:
        """Whether the table is shown in the place of the line."""
        return self._stack.currentWidget() is self.table

    def _round(self, one: TrendPoint) -> str:
        known = self._visits.get(one.visit)
        return UNKNOWN if known is None else short_round(known)

    @Slot()
    def _turn(self) -> None:
        self._show_table(not self.shows_table)

    def _show_table(self, wanted: bool) -> None:
        self._stack.setCurrentWidget(self.table if wanted else self.trend)
        self.turn.set_icon("trending-up" if wanted else "table")
        self.turn.setText(self.tr("ดูเป็นแผนภูมิ") if wanted else self.tr("ดูเป็นตาราง"))

    @Slot(object)
    def _open(self, one: TrendPoint) -> None:
        self.opened.emit(one.visit)
