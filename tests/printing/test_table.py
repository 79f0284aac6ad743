import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printing.reading import letters, page_texts, picture

from ktpn_desktop.printing.columns import Need, column_widths
from ktpn_desktop.printing.flow import Placed, paginate
from ktpn_desktop.printing.lines import Line
from ktpn_desktop.printing.paper import Paper, write_pdf
from ktpn_desktop.printing.style import Space, Style
from ktpn_desktop.printing.table import Cell, Column, FittedTable, Row, ThaiTable
from ktpn_desktop.printing.table_rules import rules
from ktpn_desktop.thai.numerals import Numerals

SPACE = Space(450, Numerals.AS_TYPED)
LINE = Style().line_height
BY_NEED = Column()


def widths(table: FittedTable, row: int = 0) -> list[float]:
    return [cell.width for cell in table.rows[row].cells]


def words(lines: list[Line]) -> str:
    return "".join(line.text for line in lines)


def test_a_column_without_a_share_is_as_wide_as_its_words_need():
    rows = [Row(cells=["1", "โรงเรียนบ้านหนองจำลอง"]), Row(cells=["๑๒๘", "สั้น"])]

    table = ThaiTable(columns=[BY_NEED, Column(share=1)], rows=rows).fit(SPACE)

    number, name = widths(table)
    assert number < 40
    assert number + name == pytest.approx(450)
    assert all(len(cell.lines) == 1 for row in table.rows for cell in row.cells)


def test_columns_by_need_share_the_room_by_what_they_hold():
    long = "คณะกรรมการติดตาม ตรวจสอบ ประเมินผลและนิเทศการศึกษา " * 3
    table = ThaiTable(columns=[BY_NEED] * 3, rows=[Row(cells=["ที่", long, "ประชุม"])]).fit(SPACE)

    small, large, middle = widths(table)
    assert small < middle < large
    assert small + large + middle == pytest.approx(450)
    assert len(table.rows[0].cells[0].lines) == len(table.rows[0].cells[2].lines) == 1


def test_words_wider_than_the_paper_share_it_all_the_same():
    rows = [Row(cells=["x" * 200, "y" * 100])]

    table = ThaiTable(columns=[BY_NEED, BY_NEED], rows=rows).fit(SPACE)

    assert sum(widths(table)) == pytest.approx(450)
    assert [words(cell.lines) for cell in table.rows[0].cells] == ["x" * 200, "y" * 100]


def test_a_column_of_a_given_width_keeps_it():
    columns = [Column(width=50), Column(share=1), Column(share=3)]

    assert column_widths(columns, [Need()] * 3, 450) == pytest.approx([50, 100, 300])


def test_columns_of_given_widths_never_pass_the_margin():
    columns = [Column(width=300), Column(width=300)]

    assert sum(column_widths(columns, [Need()] * 2, 450)) == pytest.approx(450)


def test_a_cell_over_two_columns_has_the_room_of_both():
    heading = [
        Row(cells=[Cell(text="รายการ", rows=2), Cell(text="ระดับการปฏิบัติ", span=3)]),
        Row(cells=["มาก", "ปานกลาง", "น้อย"]),
    ]
    columns = [Column(share=3), *[Column(share=1)] * 3]
    table = ThaiTable(columns=columns, heading=heading, rows=[Row(cells=["ก"])]).fit(SPACE)

    first, second = table.heading
    assert [cell.x for cell in first.cells] == pytest.approx([0, 225])
    assert [cell.x for cell in second.cells] == pytest.approx([225, 300, 375])
    assert first.cells[1].width == pytest.approx(225)


def test_rows_grow_for_a_cell_that_spans_them():
    tall = Cell(text="\n".join("กขคงจ"), rows=2)
    table = ThaiTable(
        columns=[Column(share=1)] * 2, rows=[Row(cells=[tall, "หนึ่ง"]), Row(cells=["สอง"])]
    ).fit(SPACE)

    assert table.height == pytest.approx(5 * LINE + 4)
    assert table.rows[1].height > table.rows[0].height


def spanned(rows: int, lines: int) -> ThaiTable:
    """Return a table whose first column is one cell over all rows."""
    side = Cell(text="\n".join(f"ข้าง {number}" for number in range(lines)), rows=rows)
    cells = [Row(cells=[side, "แถว 0"]), *(Row(cells=[f"แถว {n}"]) for n in range(1, rows))]
    return ThaiTable(columns=[Column(share=1)] * 2, rows=cells)


def printed(pages: list[list[Placed]]) -> str:
    return "".join(
        words(cell.lines)
        for page in pages
        for place in page
        for row in place.block.rows
        for cell in row.cells
    )


def test_few_rows_beside_one_cell_move_to_the_next_page_together():
    rows = [Row(cells=["ก", "ข"])] * 4 + [
        Row(cells=[Cell(text="กลุ่ม", rows=3), "1"]),
        Row(cells=["2"]),
        Row(cells=["3"]),
    ]
    table = ThaiTable(columns=[Column(share=1)] * 2, rows=rows).fit(SPACE)

    pages = paginate([table], table.rows[0].height * 5.5)

    assert [len(page[0].block.rows) for page in pages] == [4, 3]


def test_a_cell_over_many_rows_goes_on_upon_the_next_page():
    table = spanned(20, 12).fit(SPACE)

    pages = paginate([table], 8 * table.rows[0].height)

    assert len(pages) > 2
    for number in range(12):
        assert f"ข้าง {number}" in printed(pages)
    for page in pages:
        part = page[0].block
        (side,) = (cell for row in part.rows for cell in row.cells if cell.x == 0)
        assert side.rows == len(part.rows)


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 12), st.integers(1, 60), st.integers(1, 12), st.integers(10, 40))
def test_cells_over_rows_lose_nothing_on_any_pages(
    rows: int, lines: int, before: int, room: int
):
    above = [Row(cells=["บน", "บน"])] * before
    inner = spanned(rows, lines)
    table = ThaiTable(
        columns=inner.columns, heading=[Row(cells=["ห", "ห"])], rows=[*above, *inner.rows]
    ).fit(SPACE)

    pages = paginate([table], room * LINE)

    text = printed(pages)
    assert [text.count(f"ข้าง {n}") >= 1 for n in range(lines)] == [True] * lines
    assert [text.count(f"แถว {n}") >= 1 for n in range(rows)] == [True] * rows
    for page in pages:
        for place in page:
            assert place.y + place.block.height <= room * LINE + 0.1
            _assert_cells_inside(place.block)


def _assert_cells_inside(part: FittedTable) -> None:
    tops = [0.0]
    for row in part.rows:
        tops.append(tops[-1] + row.height)
    for index, row in enumerate(part.rows):
        for cell in row.cells:
            assert index + cell.rows <= len(part.rows)
            assert tops[index] + cell.height <= tops[index + cell.rows] + 0.1


def test_rules_do_not_cross_a_cell_that_spans_rows():
    table = ThaiTable(
        columns=[Column(share=1)] * 2,
        rows=[Row(cells=[Cell(text="ก", rows=2), "ข"]), Row(cells=["ค"])],
    )
    fitted = table.fit(SPACE)
    middle = fitted.rows[0].height

    horizontal = [
        leg
        for leg in rules(fitted.rows, 0, fitted.width, [0, middle, fitted.height])
        if leg[1] == leg[3] == middle
    ]

    assert [(leg[0], leg[2]) for leg in horizontal] == [(225, 450)]


def test_a_table_with_spans_is_drawn_and_read():
    pdf = write_pdf([spanned(30, 5)], Paper(title="ก", numerals=Numerals.AS_TYPED))

    assert letters("แถว 29") in letters("".join(page_texts(pdf)))
    assert min(picture(pdf).tobytes()) < 60


def test_rows_that_no_page_can_keep_together_are_parted():
    rows = [Row(cells=[f"แถว {number}", "ก"], keep_with_next=True) for number in range(60)]
    table = ThaiTable(columns=[Column(share=1)] * 2, rows=rows).fit(SPACE)

    pages = paginate([table], 20 * LINE)

    assert len(pages) > 3
    assert all(f"แถว {number}" in printed(pages) for number in range(60))
    assert all(place.block.height <= 20 * LINE for page in pages for place in page)


def test_a_heading_higher_than_a_page_is_printed_over_several():
    high = "\n".join(f"บรรทัด {number}" for number in range(50))
    table = ThaiTable(
        columns=[Column(share=1)] * 2,
        heading=[Row(cells=[high, "ห"])],
        rows=[Row(cells=["แถว", "ก"])] * 3,
    ).fit(SPACE)

    pages = paginate([table], 20 * LINE)

    assert all(f"บรรทัด {number}" in printed(pages) for number in range(50))
    assert all(place.block.height <= 20 * LINE for page in pages for place in page)
