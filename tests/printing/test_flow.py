import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.printing.flow import Fitted, Placed, Together, paginate
from ktpn_desktop.printing.paragraph import FittedParagraph, ThaiParagraph
from ktpn_desktop.printing.style import Space, Style
from ktpn_desktop.printing.table import Column, FittedTable, Frame, Row, ThaiTable

LINE = Style().line_height
SPACE = Space(400)


def paragraph(lines: int, **style: object) -> FittedParagraph:
    text = "\n".join(f"บรรทัดที่ {number}" for number in range(1, lines + 1))
    return ThaiParagraph(text, Style(**style)).fit(SPACE)  # type: ignore[arg-type]  # named as in the class


def table(rows: int, lines: int = 1) -> FittedTable:
    cell = "\n".join(["แถว"] * lines)
    return ThaiTable(
        columns=[Column(share=1), Column(share=3)],
        heading=[Row(cells=["ที่", "รายการ"])],
        rows=[Row(cells=[str(number), cell]) for number in range(rows)],
        frame=Frame(before=0, after=0),
    ).fit(SPACE)


def lines_of(page: list[Placed]) -> list[int]:
    return [
        len(place.block.lines) for place in page if isinstance(place.block, FittedParagraph)
    ]


def test_a_document_without_blocks_is_one_empty_page():
    assert paginate([], 700) == [[]]


def test_a_paragraph_splits_where_the_page_ends():
    pages = paginate([paragraph(10)], 6 * LINE)

    assert [lines_of(page) for page in pages] == [[6], [4]]


@pytest.mark.parametrize(("room", "expected"), [(9, [[7], [2]]), (8, [[7], [2]])])
def test_a_single_line_never_goes_to_the_next_page_alone(room: int, expected: list[list[int]]):
    pages = paginate([paragraph(9)], room * LINE - 1)

    assert [lines_of(page) for page in pages] == expected


def test_a_single_line_never_stays_behind():
    pages = paginate([paragraph(5), paragraph(4)], 6 * LINE)

    assert [lines_of(page) for page in pages] == [[5], [4]]


def test_a_heading_goes_with_the_paragraph_it_heads():
    heading = paragraph(1, keep_with_next=True)
    pages = paginate([paragraph(4), heading, paragraph(3)], 6 * LINE)

    assert [lines_of(page) for page in pages] == [[4], [1, 3]]


def test_a_row_of_headings_goes_with_two_lines_of_what_follows():
    chain = [paragraph(1, keep_with_next=True), paragraph(1, keep_with_next=True), paragraph(8)]
    pages = paginate([paragraph(2), *chain], 6 * LINE)

    assert [lines_of(page) for page in pages] == [[2, 1, 1, 2], [6]]


def test_a_heading_goes_with_the_first_row_of_a_table():
    body = table(3)
    room = 4 * LINE + body.least - 1
    pages = paginate([paragraph(3), paragraph(1, keep_with_next=True), body], room)

    assert lines_of(pages[0]) == [3]
    assert lines_of(pages[1]) == [1]


def test_a_chain_higher_than_a_page_is_printed_all_the_same():
    pages = paginate([paragraph(1, keep_with_next=True) for _ in range(9)], 4 * LINE)

    assert sum(len(page) for page in pages) == 9


def test_room_above_a_block_is_dropped_at_the_top_of_a_page():
    pages = paginate([paragraph(4), paragraph(4, before=20)], 5 * LINE)

    assert [page[0].y for page in pages] == [0, 0]


def test_the_larger_of_two_neighbouring_rooms_counts():
    (page,) = paginate([paragraph(1, after=5), paragraph(1, before=12)], 700)

    assert page[1].y == pytest.approx(LINE + 12)


def test_blocks_that_belong_together_move_together():
    block = Together(tuple(ThaiParagraph("ลงชื่อ", Style()) for _ in range(4))).fit(SPACE)
    pages = paginate([paragraph(4), block], 6 * LINE)

    assert [len(page) for page in pages] == [1, 1]
    assert pages[1][0].block.height == pytest.approx(4 * LINE)


def test_a_table_repeats_its_heading_on_every_page():
    body = table(30)
    pages = paginate([body], 10 * LINE)

    parts = [place.block for page in pages for place in page]
    assert len(parts) > 3
    assert all(isinstance(part, FittedTable) and part.heading == body.heading for part in parts)
    assert sum(len(part.rows) for part in parts) == 30


def test_a_high_row_is_split_and_a_low_one_is_not():
    low, high = table(2, lines=6), table(1, lines=20)

    low_pages, high_pages = paginate([low], 12 * LINE), paginate([high], 12 * LINE)

    assert [len(page[0].block.rows) for page in low_pages] == [1, 1]
    rows = [row for page in high_pages for row in page[0].block.rows]
    assert [len(row.cells[1].lines) for row in rows] == [10, 10]


def test_a_heading_row_of_a_table_does_not_end_a_page():
    rows = [
        Row(cells=["ก", ""]),
        Row(cells=["ด้าน", ""], keep_with_next=True),
        Row(cells=["ข", ""]),
    ]
    body = ThaiTable(columns=[Column(share=1)] * 2, rows=rows).fit(SPACE)

    pages = paginate([body], body.rows[0].height * 2 + 1)

    assert [len(page[0].block.rows) for page in pages] == [1, 2]


def test_a_single_row_does_not_go_to_the_next_page_alone():
    body = table(6)

    pages = paginate([body], body.height - 1)

    assert [len(page[0].block.rows) for page in pages] == [4, 2]


blocks = st.one_of(
    st.builds(paragraph, st.integers(1, 30), keep_with_next=st.booleans(), before=st.just(6)),
    st.builds(table, st.integers(1, 12), st.integers(1, 12)),
)


@given(st.lists(blocks, max_size=12), st.floats(min_value=8 * LINE, max_value=40 * LINE))
def test_pages_hold_every_line_once_and_in_order(content: list[Fitted], height: float):
    pages = paginate(content, height)

    printed = [place for page in pages for place in page]
    assert sum(map(_size, [place.block for place in printed])) == sum(map(_size, content))
    assert all(place.y + place.block.height <= height + 0.1 for place in printed)
    for page in pages:
        edges = [place.y for place in page]
        assert edges == sorted(edges)


def _size(block: Fitted) -> int:
    if isinstance(block, FittedTable):
        return sum(len(row.cells[1].lines) for row in block.rows)
    assert isinstance(block, FittedParagraph)
    return len(block.lines)
