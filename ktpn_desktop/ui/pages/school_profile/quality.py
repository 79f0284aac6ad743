"""The levels of quality that a school gives itself, standard by standard and year by year."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ktpn_desktop.app.school_profile import SchoolProfile
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.school_result import Exam
from ktpn_desktop.thai.dates import be_label
from ktpn_desktop.ui.exam_texts import quality_pill
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, column, holder, scrolled
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

MOST_YEARS = 5


class SchoolQuality(QWidget):
    """A row for each standard, a column for each year; the word stands in every cell."""

    import_wanted = Signal()

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        may_import = hub.session.role is Role.SECRETARY
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(px(8))
        card = Card(self.tr("ระดับคุณภาพภายในสถานศึกษา"), padding=14)
        card.body.addLayout(self._grid)
        self._filled = scrolled(holder(column(card, STRETCH, margins=(20, 12))))
        begin = Button(self.tr("นำเข้าผลประกันคุณภาพ…"), Kind.PRIMARY, icon="upload")
        told = self.tr("ผลมากับแผนการนิเทศที่เลขานุการเผยแพร่ เมื่อสำนักงานนำเข้าแล้ว")
        asked = self.tr("นำเข้าตารางที่มีหนึ่งแถวต่อโรงเรียน ปีการศึกษา และมาตรฐาน จาก Excel หรือ csv")
        self.empty = Empty(
            "shield-check",
            self.tr("ยังไม่มีข้อมูลประกันคุณภาพ"),
            asked if may_import else told,
            *((begin,) if may_import else ()),
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._filled, 1)
        layout.addWidget(self.empty, 1)
        begin.clicked.connect(self.import_wanted)
        self._cells: list[list[str]] = []

    def as_table(self) -> list[list[str]]:
        """Return what is shown: the years first, then a line for each standard."""
        return self._cells

    def show_profile(self, known: SchoolProfile) -> None:
        """Show the levels of a school."""
        results = known.results_of(Exam.QUALITY)
        self._filled.setVisible(bool(results))
        self.empty.setVisible(not results)
        clear(self._grid)
        for across in range(self._grid.columnCount()):
            self._grid.setColumnMinimumWidth(across, 0)
        years = sorted({one.year for one in results})[-MOST_YEARS:]
        levels = {(one.subject, one.year): one.score for one in results}
        standards = sorted({one.subject for one in results})
        self._cells = [["", *(be_label(year) for year in years)]]
        for across, year in enumerate(years, start=1):
            self._grid.setColumnMinimumWidth(across, px(104))
            head = Label(be_label(year), Text.CAPTION, "text2")
            self._grid.addWidget(head, 0, across, Qt.AlignmentFlag.AlignHCenter)
        for down, standard in enumerate(standards, start=1):
            self._grid.addWidget(WrapLabel(standard, Text.BODY), down, 0)
            pills = [quality_pill(levels.get((standard, year))) for year in years]
            self._cells.append([standard, *(pill.text for pill in pills)])
            for across, pill in enumerate(pills, start=1):
                badge = Badge(pill.text, pill.tone)
                badge.setAccessibleName(f"{standard} {self._cells[0][across]} {pill.text}")
                self._grid.addWidget(badge, down, across, Qt.AlignmentFlag.AlignHCenter)
        self._grid.setColumnStretch(0, 1)
