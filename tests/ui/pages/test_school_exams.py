"""What a school came to in tests and quality assurance: charts, the same as tables, imports."""

from decimal import Decimal

import pytest
from builders import a_session
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from visited_schools import LONGER, SCHOOL, keep_schools

from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.school_result import Exam, SchoolResult
from ktpn_desktop.store.school_results import save_results, school_results
from ktpn_desktop.ui import results_import
from ktpn_desktop.ui.dialogs.import_results import ImportResultsDialog
from ktpn_desktop.ui.pages.school_profile.view import SchoolProfileView

LEFT = Qt.MouseButton.LeftButton


def result(exam, year, subject, *scores):
    """Return a result with the scores of school, area and country that are known."""
    score, area, country = [*map(Decimal, scores), None, None][:3]
    return SchoolResult(
        school=SCHOOL.id,
        year=year,
        exam=exam,
        subject=subject,
        score=score,
        area=area,
        country=country,
    )


RESULTS = (
    result(Exam.ONET_P6, 2025, "ภาษาไทย", "44", "45", "46"),
    result(Exam.ONET_P6, 2025, "คณิตศาสตร์", "30", "31", "32"),
    result(Exam.ONET_P6, 2023, "ภาษาไทย", "40", "41", "42"),
    result(Exam.ONET_P6, 2023, "คณิตศาสตร์", "29", "30", "31"),
    result(Exam.NT, 2025, "ภาษาไทย", "56", "55"),
    result(Exam.NT, 2024, "ภาษาไทย", "50", "55"),
    result(Exam.QUALITY, 2025, "1 คุณภาพของผู้เรียน", "3"),
    result(Exam.QUALITY, 2024, "1 คุณภาพของผู้เรียน", "2"),
    result(Exam.QUALITY, 2025, "2 การบริหารและการจัดการ", "5"),
)


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "profile", Role.SECRETARY)
    keep_schools(session)
    save_results(session.store, RESULTS)
    yield session
    session.close()


@pytest.fixture
def view(qtbot, hub):
    view = SchoolProfileView(hub)
    qtbot.addWidget(view)
    view.resize(1200, 560)
    view.show()
    view.show_school(SCHOOL.id)
    view.show_tab(1)
    return view


def test_the_means_of_the_years_are_a_line_with_a_gap_where_nothing_is_known(view):
    card = view.exams.years[Exam.ONET_P6]

    assert card.title.text() == "O-NET ป.6 คะแนนเฉลี่ย 2 วิชา"
    assert card.chart.as_table() == [
        ("", "โรงเรียน", "เขตพื้นที่", "ประเทศ"),
        ("2566", "34.50", "35.50", "36.50"),
        ("2567", "–", "–", "–"),
        ("2568", "37.00", "38.00", "39.00"),
    ]
    assert "2568 37.00" in card.chart.accessibleName()


def test_one_subject_can_be_looked_at_and_stays_chosen(view):
    card = view.exams.years[Exam.ONET_P6]

    card.subject.setCurrentText("คณิตศาสตร์")
    save_results(view._hub.store, [result(Exam.ONET_P6, 2025, "คณิตศาสตร์", "33", "31", "32")])

    assert card.title.text() == "O-NET ป.6 คณิตศาสตร์"
    assert card.chart.as_table()[-1] == ("2568", "33.00", "31.00", "32.00")


def test_bars_are_those_of_the_newest_year_and_what_is_not_known_is_left_out(view):
    card = view.exams.newest[Exam.NT]

    assert card.title.text() == "NT ป.3 ปี 2568"
    assert card.chart.as_table() == [
        ("", "โรงเรียน", "เขตพื้นที่"),
        ("ภาษาไทย", "56.00", "55.00"),
    ]
    assert not view.exams.newest[Exam.RT].isVisibleTo(view.exams)
    assert not view.exams.years[Exam.ONET_M3].isVisibleTo(view.exams)


def test_all_of_it_is_a_table_too(qtbot, view):
    qtbot.mouseClick(view.exams.turn, LEFT)

    assert view.exams.shows_table
    assert [one.exam for one in view.exams.table.rows()][:1] == [Exam.ONET_P6]
    assert len(view.exams.table.rows()) == 6
    assert view.focusWidget() is view.exams.table


def test_a_chart_can_be_copied(qtbot, view):
    chart = view.exams.newest[Exam.NT].chart

    qtbot.keyClick(chart, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)

    assert QGuiApplication.clipboard().text().splitlines()[1] == "ภาษาไทย\t56.00\t55.00"


def test_charts_are_painted(view):
    for card in (view.exams.years[Exam.ONET_P6], view.exams.newest[Exam.NT]):
        image = card.chart.grab().toImage()
        seen = {
            image.pixel(across, down)
            for across in range(0, image.width(), 3)
            for down in range(0, image.height(), 3)
        }
        assert len(seen) > 3  # ground, lines behind, series


def test_levels_of_quality_are_words_by_standard_and_year(view):
    view.show_tab(2)

    assert view.quality.as_table() == [
        ["", "2567", "2568"],
        ["1 คุณภาพของผู้เรียน", "ปานกลาง", "ดี"],
        ["2 การบริหารและการจัดการ", "–", "ยอดเยี่ยม"],
    ]


def test_a_school_of_which_nothing_is_known_says_so(view):
    view.show_school(LONGER.id)

    assert view.exams.empty.isVisible()
    view.show_tab(2)
    assert view.quality.empty.isVisible()


def test_a_list_is_taken_in_after_it_was_looked_at(qtbot, view, tmp_path, monkeypatch):
    path = tmp_path / "ผลสอบ.csv"
    header = "โรงเรียน,ปีการศึกษา,การทดสอบ,วิชา,คะแนนโรงเรียน\n"
    rows = "บ้านหนอง,2568,RT,การอ่านออกเสียง,71\nบ้านหนอง,2568,RT,การอ่านรู้เรื่อง,มาก\n"
    path.write_text(header + rows, "utf-8-sig")
    said, told = [], []
    view.told.connect(told.append)

    def agree(dialog):
        said.append(dialog.take_in.text())
        qtbot.mouseClick(dialog.take_in, LEFT)
        return dialog.result()

    monkeypatch.setattr(ImportResultsDialog, "exec", agree)
    monkeypatch.setattr(results_import, "ask_file", lambda *_: path)

    qtbot.mouseClick(view.exams.take_in, LEFT)

    assert said == ["นำเข้า 1 รายการ"]
    assert view.exams.newest[Exam.RT].chart.as_table()[1] == ("การอ่านออกเสียง", "71.00")
    assert told[0].undo
    view._hub.store.undo()
    assert len(school_results(view._hub.store, {SCHOOL.id})) == len(RESULTS)
