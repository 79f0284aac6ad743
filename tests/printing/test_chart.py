import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printing.reading import letters, page_texts, picture

from ktpn_desktop.printing.chart import NOTHING, Chart, ChartKind, Series
from ktpn_desktop.printing.chart_axis import axis_for
from ktpn_desktop.printing.paper import A4, Paper, write_pdf
from ktpn_desktop.printing.style import Align, Space
from ktpn_desktop.thai.numerals import Numerals

PAPER = Paper(title="แผนภูมิ")
YEARS = ("2566", "2567", "2568")
THAI = Series(name="ภาษาไทย", values=(52.3, None, 61.25))
MATHS = Series(name="คณิตศาสตร์", values=(31.4, 40, 45.9))
KINDS = list(ChartKind)

numbers = st.floats(-1e6, 1e6).map(lambda value: round(value, 2))
names = st.sampled_from(["ก", "โรงเรียนชุมชนวัดจำลองราษฎร์บำรุงวิทยาคาร มิตรภาพที่ 199", "2569", ""])


def printed(chart: Chart, paper: Paper = PAPER) -> str:
    return letters(page_texts(write_pdf([chart], paper))[0])


@pytest.mark.parametrize(
    ("values", "highest", "marks"),
    [
        ([4.25, 3.5], 5, [0, 1, 2, 3, 4, 5]),
        ([52.3, 61.2], 100, [0, 20, 40, 60, 80, 100]),
        ([52.3, 61.2], None, [0, 20, 40, 60, 80]),
        ([1280, 9], None, [0, 250, 500, 750, 1000, 1250, 1500]),
        ([-3, 4.2], None, [-4, -2, 0, 2, 4, 6]),
        ([0, 0], None, [0, 0.2, 0.4, 0.6, 0.8, 1]),
        ([0.03], None, [0, 0.005, 0.01, 0.015, 0.02, 0.025, 0.03]),
    ],
)
def test_an_axis_counts_as_people_do(
    values: list[float], highest: float | None, marks: list[float]
):
    assert axis_for(values, highest).marks == pytest.approx(marks)


@given(st.lists(numbers, min_size=1))
def test_every_value_is_on_its_axis(values: list[float]):
    axis = axis_for(values)

    assert 3 <= len(axis.marks) <= 9
    assert all(axis.low - 1e-6 <= value <= axis.high + 1e-6 for value in values)
    assert round(axis.step, axis.places) == pytest.approx(axis.step)


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_is_read_with_the_digits_of_its_document(kind: ChartKind):
    chart = Chart(
        title="แผนภูมิที่ 1 ผลสัมฤทธิ์",
        categories=YEARS,
        series=[THAI, MATHS],
        unit="ร้อยละ",
        kind=kind,
    )

    thai = printed(chart)
    arabic = printed(chart, Paper(title="ก", numerals=Numerals.ARABIC))

    for word in ("แผนภูมิที่๑ผลสัมฤทธิ์", "ภาษาไทย", "คณิตศาสตร์", "ร้อยละ", "๒๕๖๘", "๕๒.๓๐", "๔๐.๐๐"):
        assert word in thai
    for word in ("แผนภูมิที่1ผลสัมฤทธิ์", "2568", "52.30", "61.25"):
        assert word in arabic


@pytest.mark.parametrize("kind", [ChartKind.COLUMNS, ChartKind.BARS])
def test_a_value_not_known_is_a_dash_and_no_zero(kind: ChartKind):
    text = printed(Chart(categories=YEARS, series=[THAI], kind=kind, places=1))

    assert text.count("–") == 1
    assert "๐.๐" not in text


def test_a_line_has_a_gap_where_nothing_is_known():
    whole = Series(name="ก", values=(50, 50, 50))
    broken = Series(name="ก", values=(50, None, 50))

    dark = [
        sum(
            value < 200
            for value in picture(
                write_pdf([Chart(categories=YEARS, series=[one], kind=ChartKind.LINES)], PAPER)
            ).tobytes()
        )
        for one in (whole, broken)
    ]

    assert dark[1] < dark[0] - 500


def test_one_series_needs_no_key():
    assert "ภาษาไทย" not in printed(Chart(categories=YEARS, series=[THAI]))


@pytest.mark.parametrize(
    "chart",
    [
        Chart(categories=(), series=()),
        Chart(categories=YEARS, series=[Series(name="ก", values=(None, None))]),
    ],
)
def test_a_chart_of_nothing_says_so(chart: Chart):
    assert printed(chart) == letters(NOTHING)


def test_a_higher_value_is_a_higher_column():
    dark = [
        sum(
            value < 120
            for value in picture(
                write_pdf(
                    [
                        Chart(
                            categories=["ก"],
                            series=[Series(name="ก", values=[value])],
                            highest=100,
                        )
                    ],
                    PAPER,
                )
            ).tobytes()
        )
        for value in (20, 40, 80)
    ]

    assert (dark[2] - dark[1]) / (dark[1] - dark[0]) == pytest.approx(2, rel=0.1)


@settings(max_examples=12, deadline=None)
@given(
    st.lists(names, min_size=1, max_size=8),
    st.lists(st.lists(st.none() | numbers, max_size=9), max_size=5),
    st.sampled_from(KINDS),
)
def test_nothing_of_any_chart_leaves_its_place(
    categories: list[str], values: list[list[float | None]], kind: ChartKind
):
    series = [Series(name=f"ชุดที่ {number}", values=one) for number, one in enumerate(values)]
    space = Space(A4.inner_width)

    drawing = Chart(categories=categories, series=series, kind=kind, title="ก").fit(space)

    for part in drawing._parts:
        if hasattr(part, "lines"):
            for line in part.lines:
                shift = {Align.CENTRE: line.room / 2, Align.RIGHT: line.room}
                x = part.x + shift.get(part.style.align, 0.0)
                assert x >= -0.1
                assert x + line.width <= space.width + 0.1
            bottom = part.y + len(part.lines) * part.style.line_height
            assert part.y >= -0.1
            assert bottom <= drawing.height + 0.1
        for x, y in getattr(part, "points", ()):
            assert -0.1 <= x <= space.width + 0.1
            assert -0.1 <= y <= drawing.height + 0.1
    assert math.isfinite(drawing.height)


def test_bars_of_many_schools_go_on_with_the_same_axis():
    schools = [f"โรงเรียนที่ {number}" for number in range(45)]
    values = [number / 10 for number in range(45)]
    chart = Chart(
        title="คะแนน",
        categories=schools,
        series=[Series(name="ก", values=values)],
        kind=ChartKind.BARS,
    )

    parts = list(chart.parts())
    pages = [letters(text) for text in page_texts(write_pdf(parts, PAPER))]

    assert [len(part.categories) for part in parts] == [20, 20, 5]
    assert len({axis_for([0.0], part.highest).high for part in parts}) == 1
    assert "คะแนน(ต่อ)" in "".join(pages)
    assert "โรงเรียนที่๔๔" in pages[-1]
    assert all(part.fit(PAPER.space).height < A4.inner_height for part in parts)
