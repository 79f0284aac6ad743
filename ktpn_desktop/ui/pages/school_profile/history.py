"""Every visit to a school, to open one or to print its record."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.app.school_profile import KnownVisit, SchoolProfile
from ktpn_desktop.thai.text import UNKNOWN
from ktpn_desktop.ui.pages.school_profile.visit_row import mean_words, short_round
from ktpn_desktop.ui.texts import short_date, visit_pill
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.layout import STRETCH, column, row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.table import Column, RowTable


class SchoolHistory(QWidget):
    """A table of visits; Enter opens one."""

    visit_wanted = Signal(str)  # visit id
    summary_wanted = Signal(str)  # visit id
    paper_wanted = Signal(str)  # visit id

    def __init__(self) -> None:
        super().__init__()
        self.table = RowTable[KnownVisit](
            [
                Column(self.tr("รอบ"), short_round, _round_key, strong=True, width=110),
                Column(
                    self.tr("วันที่"),
                    lambda one: short_date(one.day),
                    lambda one: one.day,
                    width=140,
                ),
                Column(self.tr("ศึกษานิเทศก์"), _team, least=190),
                Column(
                    self.tr("ค่าเฉลี่ย"),
                    mean_words,
                    lambda one: one.mean,
                    width=100,
                    align=Qt.AlignmentFlag.AlignRight,
                ),
                Column(self.tr("ระดับ"), _band, width=150, optional=True),
                Column(self.tr("สถานะ"), lambda one: _pill(one).text, badge=_pill, width=150),
            ],
            key=lambda one: one.visit.id,
        )
        self.table.setAccessibleName(self.tr("ประวัติการนิเทศ"))
        self.open_button = Button(self.tr("เปิดแบบนิเทศ"), Kind.SOFT, icon="clipboard-check")
        self.open_button.show_keys("Enter")
        self.summary = Button(self.tr("สรุปผลการนิเทศ"), icon="list-checks")
        self.paper = Button(self.tr("พิมพ์บันทึกการนิเทศ…"), icon="printer")
        self.empty = Empty(
            "clipboard-list",
            self.tr("ยังไม่มีการนิเทศโรงเรียนนี้ในเครื่องนี้"),
            self.tr("การนิเทศที่มอบหมายแล้วและที่ผ่านมาจะแสดงที่นี่"),
        )
        self._card = Card(padding=2, gap=0)
        self._card.body.addWidget(self.table, 1)
        foot = Card(look=Look.FOOTER, padding=10)
        foot.body.addLayout(row(self.open_button, self.summary, self.paper, STRETCH))
        self._card.body.addWidget(foot)
        content = column(gap=0, margins=(20, 12))
        content.addWidget(self._card, 1)
        content.addWidget(self.empty, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(content)
        self.table.opened.connect(self._open)
        self.table.picked.connect(self._show_buttons)
        self.open_button.clicked.connect(self._open_selected)
        self.summary.clicked.connect(self._open_summary)
        self.paper.clicked.connect(self._open_paper)

    def show_profile(self, known: SchoolProfile) -> None:
        """Show the visits of a school."""
        self.table.set_rows(known.visits)
        if self.table.selected() is None and known.visits:
            self.table.select(known.visits[0].visit.id)
        self._card.setVisible(bool(known.visits))
        self.empty.setVisible(not known.visits)
        self._show_buttons()

    @Slot()
    def _show_buttons(self) -> None:
        chosen = self.table.selected()
        self.open_button.setEnabled(chosen is not None)
        for button in (self.summary, self.paper):
            button.setEnabled(chosen is not None and chosen.visit.held_on is not None)

    @Slot(object)
    def _open(self, one: KnownVisit) -> None:
        self.visit_wanted.emit(one.visit.id)

    @Slot()
    def _open_selected(self) -> None:
        if (one := self.table.selected()) is not None:
            self.visit_wanted.emit(one.visit.id)

    @Slot()
    def _open_summary(self) -> None:
        if (one := self.table.selected()) is not None:
            self.summary_wanted.emit(one.visit.id)

    @Slot()
    def _open_paper(self) -> None:
        if (one := self.table.selected()) is not None:
            self.paper_wanted.emit(one.visit.id)


def _round_key(one: KnownVisit) -> tuple[int, int] | None:
    return None if one.round is None else (one.round.year, one.round.number)


def _team(one: KnownVisit) -> str:
    return ", ".join(each.name for each in one.visit.team)


def _band(one: KnownVisit) -> str:
    return one.band.label if one.band else UNKNOWN


def _pill(one: KnownVisit) -> Pill:
    return visit_pill(one.visit.state, one.visit.planned_on)
