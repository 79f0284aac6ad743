"""What a school came to in the national tests, beside its area and the country."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ktpn_desktop.app.school_profile import SchoolProfile
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.school_result import TESTS, Exam, SchoolResult
from ktpn_desktop.thai.dates import be_label
from ktpn_desktop.ui.exam_texts import exam_name
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.school_profile.exam_cards import (
    NewestCard,
    YearsCard,
    series_names,
)
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.chart import figure_text
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row, scrolled
from ktpn_desktop.ui.widgets.legend import Legend
from ktpn_desktop.ui.widgets.table import Column, RowTable

translate = QCoreApplication.translate


class SchoolExams(QWidget):
    """A chart for each test that is known, or all of it as one table."""

    import_wanted = Signal()

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        may_import = hub.session.role is Role.SECRETARY
        self.years = {exam: YearsCard(exam) for exam in (Exam.ONET_P6, Exam.ONET_M3)}
        self.newest = {exam: NewestCard(exam) for exam in (Exam.NT, Exam.RT)}
        self.table = _results_table()
        self.table.setAccessibleName(self.tr("ผลสัมฤทธิ์"))
        self.turn = Button("", Kind.LINK, icon="table")
        self.take_in = Button(self.tr("นำเข้าผลสอบ…"), icon="upload")
        self.take_in.setVisible(may_import)
        begin = Button(self.tr("นำเข้าผลสอบ…"), Kind.PRIMARY, icon="upload")
        told = self.tr("ผลสอบมากับแผนการนิเทศที่เลขานุการเผยแพร่ เมื่อสำนักงานนำเข้าแล้ว")
        asked = self.tr("นำเข้าตารางที่มีหนึ่งแถวต่อโรงเรียน ปีการศึกษา และวิชา จาก Excel หรือ csv")
        self.empty = Empty(
            "chart-column",
            self.tr("ยังไม่มีข้อมูล O-NET NT และ RT"),
            asked if may_import else told,
            *((begin,) if may_import else ()),
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self._charts())
        self._stack.addWidget(self._as_table())
        self.legend = Legend(series_names())
        bar = row(self.legend, STRETCH, self.turn, self.take_in, margins=(20, 10, 20, 0))
        filled = column(bar, gap=0)
        filled.addWidget(self._stack, 1)
        self._filled = holder(filled)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._filled, 1)
        layout.addWidget(self.empty, 1)
        begin.clicked.connect(self.import_wanted)
        self.take_in.clicked.connect(self.import_wanted)
        self.turn.clicked.connect(self._turn)
        self._show_table(False)

    def show_profile(self, known: SchoolProfile) -> None:
        """Show the tests of a school."""
        results = [one for exam in TESTS for one in known.results_of(exam)]
        self._filled.setVisible(bool(results))
        self.empty.setVisible(not results)
        self.table.set_rows(results)
        cards: tuple[YearsCard | NewestCard, ...] = (
            *self.years.values(),
            *self.newest.values(),
        )
        for card in cards:
            its = known.results_of(card.exam)
            card.setVisible(bool(its))
            if its:
                card.show_results(its)

    @property
    def shows_table(self) -> bool:
        """Whether the table is shown in the place of the charts."""
        return self._stack.currentIndex() == 1

    def _charts(self) -> QWidget:
        pair = QHBoxLayout()
        pair.setSpacing(px(12))
        for card in self.newest.values():
            pair.addWidget(card, 1)
        content = column(*self.years.values(), pair, STRETCH, gap=12, margins=(20, 10, 20, 12))
        return scrolled(holder(content))

    def _as_table(self) -> QWidget:
        card = Card(padding=2, gap=0)
        card.body.addWidget(self.table, 1)
        return holder(column(card, margins=(20, 10, 20, 12)))

    @Slot()
    def _turn(self) -> None:
        self._show_table(not self.shows_table)
        if self.shows_table:
            self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_table(self, wanted: bool) -> None:
        self._stack.setCurrentIndex(int(wanted))
        self.legend.setVisible(not wanted)
        self.turn.set_icon("chart-column" if wanted else "table")
        self.turn.setText(self.tr("ดูเป็นแผนภูมิ") if wanted else self.tr("ดูเป็นตาราง"))


def _results_table() -> RowTable[SchoolResult]:
    school, area, country = series_names()
    right = Qt.AlignmentFlag.AlignRight
    return RowTable[SchoolResult](
        [
            Column(
                translate("exams", "ปีการศึกษา"),
                lambda one: be_label(one.year),
                lambda one: one.year,
                width=120,
            ),
            Column(translate("exams", "การทดสอบ"), lambda one: exam_name(one.exam), width=140),
            Column(translate("exams", "วิชา"), lambda one: one.subject, least=150),
            Column(
                school,
                lambda one: figure_text(one.score),
                lambda one: one.score,
                strong=True,
                width=110,
                align=right,
            ),
            Column(
                area,
                lambda one: figure_text(one.area),
                lambda one: one.area,
                width=110,
                align=right,
            ),
            Column(
                country,
                lambda one: figure_text(one.country),
                lambda one: one.country,
                width=110,
                align=right,
            ),
            Column(
                translate("exams", "ต่างจากประเทศ"),
                lambda one: _signed(_apart(one)),
                _apart,
                width=140,
                align=right,
                optional=True,
            ),
        ],
        key=lambda one: one.key,
        row_height=40,
    )


def _apart(one: SchoolResult) -> Decimal | None:
    return None if one.score is None or one.country is None else one.score - one.country


def _signed(apart: Decimal | None) -> str:
    return "–" if apart is None else f"{apart:+.2f}".replace("-", "−")
