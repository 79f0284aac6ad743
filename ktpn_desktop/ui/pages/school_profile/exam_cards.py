"""One exam of a school: a line over the years, or the bars of the newest year."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QComboBox

from ktpn_desktop.domain.school_result import Exam, SchoolResult, year_scores
from ktpn_desktop.thai.dates import be_label
from ktpn_desktop.ui.exam_texts import exam_name
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.bar_chart import BarChart
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.chart import Figures, Series
from ktpn_desktop.ui.widgets.line_chart import LineChart

translate = QCoreApplication.translate

LINE_HEIGHT, BAR_HEIGHT = 230, 220


class YearsCard(Card):
    """The mean over the subjects of each year, or one of the subjects."""

    def __init__(self, exam: Exam) -> None:
        super().__init__(padding=14)
        self.exam = exam
        self._results: Sequence[SchoolResult] = ()
        self.chart = LineChart(LINE_HEIGHT)
        self.subject = QComboBox()
        self.subject.setAccessibleName(self.tr("วิชา"))
        self.subject.setMinimumWidth(px(180))
        self.title_row.addWidget(self.subject)
        self.body.addWidget(self.chart)
        self.subject.currentIndexChanged.connect(self._draw)

    def show_results(self, results: Sequence[SchoolResult]) -> None:
        """Show the results of this exam; the chosen subject stays."""
        self._results = results
        subjects = list(dict.fromkeys(one.subject for one in results))
        chosen = self.subject.currentText()
        self.subject.blockSignals(True)
        self.subject.clear()
        self.subject.addItem(self.tr("ทุกวิชา"))
        self.subject.addItems(subjects)
        self.subject.setCurrentIndex(max(self.subject.findText(chosen), 0))
        self.subject.blockSignals(False)
        self._draw()

    @Slot()
    def _draw(self) -> None:
        at = self.subject.currentIndex()
        subject = self.subject.currentText() if at > 0 else None
        chosen = [one for one in self._results if subject in (None, one.subject)]
        years = year_scores(chosen)
        count = len({one.subject for one in chosen})
        words = self.tr("{exam} คะแนนเฉลี่ย {count} วิชา") if at <= 0 else "{exam} {subject}"
        self.set_title(words.format(exam=exam_name(self.exam), count=count, subject=subject))
        self.chart.show_series(
            [be_label(one.year) for one in years],
            _series(
                [one.score for one in years],
                [one.area for one in years],
                [one.country for one in years],
            ),
        )


class NewestCard(Card):
    """The subjects of the newest year."""

    def __init__(self, exam: Exam) -> None:
        super().__init__(padding=14)
        self.exam = exam
        self.chart = BarChart(BAR_HEIGHT)
        self.body.addWidget(self.chart)

    def show_results(self, results: Sequence[SchoolResult]) -> None:
        """Show the results of this exam in its newest year."""
        newest = max(one.year for one in results)
        shown = [one for one in results if one.year == newest]
        words = self.tr("{exam} ปี {year}")
        self.set_title(words.format(exam=exam_name(self.exam), year=be_label(newest)))
        self.chart.show_series(
            [one.subject for one in shown],
            _series(
                [one.score for one in shown],
                [one.area for one in shown],
                [one.country for one in shown],
            ),
        )


def series_names() -> tuple[str, str, str]:
    """Return what the three series of every chart are."""
    return (
        translate("exams", "โรงเรียน"),
        translate("exams", "เขตพื้นที่"),
        translate("exams", "ประเทศ"),
    )


def _series(*figures: Figures) -> list[Series]:
    return [
        Series(name, tuple(several), look)
        for look, (name, several) in enumerate(zip(series_names(), figures, strict=True))
    ]
