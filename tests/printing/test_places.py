"""Where the parts of every paper stand, to a point, and how many pages it takes."""

import re
from dataclasses import replace

import pytest
from printing.all_papers import PAPERS
from printing.laid_out import PrintedLine, first_difference, outside_the_margins, printed_lines
from printing.sample_papers import HOUSE

from ktpn_desktop.printing.fonts import ASCENT, LINE_GAP
from ktpn_desktop.printing.paper import A4, Page, page_count
from ktpn_desktop.printing.style import CM

PAGES = {
    "agenda": 1,
    "attendance": 1,
    "blank_form": 2,
    "blank_form_full": 3,
    "invitation": 4,  # two letters, a reply slip to each
    "memo": 2,
    "minutes_with_amendment": 5,
    "order_committee": 2,
    "order_subcommittee": 2,
    "order_team": 2,
    "receipt": 1,
    "register": 1,
    "school_pack": 2,
    "summary": 1,
    "visit": 2,
    "visit_full": 4,
}
SECTIONS_OF_ONE_PAGE = ("invitation", "memo")
WITH_EMBLEM = ("invitation", "order_committee", "order_subcommittee", "order_team")
SIGNED_AT_RIGHT = {
    "minutes_with_amendment": 3,
    "invitation": 0,  # empty room above the name, no line
}


@pytest.fixture(scope="module")
def lines() -> dict[str, list[PrintedLine]]:
    return {name: printed_lines(make(HOUSE)) for name, make in PAPERS.items()}


def page_of(name: str) -> Page:
    return HOUSE.wide_paper("ก").page if name == "register" else A4


def centre(line: PrintedLine) -> float:
    return (line.left + line.right) / 2


def middle(page: Page) -> float:
    return page.left + page.inner_width / 2


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_takes_as_many_pages_as_when_it_was_looked_at(name: str):
    assert page_count(PAPERS[name](HOUSE)) == PAGES[name]


@pytest.mark.parametrize("name", PAPERS)
def test_nothing_stands_outside_the_margins(name: str, lines: dict[str, list[PrintedLine]]):
    assert outside_the_margins(lines[name], page_of(name)) == []


@pytest.mark.parametrize(
    "name", sorted(set(PAPERS) - {"blank_form", "blank_form_full", "memo"})
)
def test_the_heading_stands_in_the_middle(name: str, lines: dict[str, list[PrintedLine]]):
    page = page_of(name)
    inside = [line for line in lines[name] if line.page == 0]
    heading = inside[0] if name not in WITH_EMBLEM else None
    if name.startswith("order"):
        heading = next(line for line in inside if line.text.startswith("คำสั่ง"))
    if heading is not None:
        assert centre(heading) == pytest.approx(middle(page), abs=1.5)


@pytest.mark.parametrize(
    "name", sorted(set(PAPERS) - {"blank_form", "blank_form_full", "memo", *WITH_EMBLEM})
)
def test_the_first_line_stands_at_the_top_margin(
    name: str, lines: dict[str, list[PrintedLine]]
):
    page = page_of(name)
    first = lines[name][0]
    size = next(
        size
        for size in (20, 18, 16)
        if first.baseline
        == pytest.approx(page.height - page.top - (ASCENT + LINE_GAP / 2) * size, abs=0.5)
    )
    assert size in (18, 20)


@pytest.mark.parametrize("name", sorted(set(PAPERS) - set(SECTIONS_OF_ONE_PAGE)))
def test_pages_are_numbered_in_the_middle_of_their_top(
    name: str, lines: dict[str, list[PrintedLine]]
):
    page = page_of(name)
    numbers = [line for line in lines[name] if re.fullmatch("- [๐-๙] -", line.text.strip())]

    assert [line.page for line in numbers] == list(range(1, PAGES[name]))
    for line in numbers:
        assert centre(line) == pytest.approx(middle(page), abs=1)
        assert 1.0 * CM < page.height - line.top < 2.0 * CM
        assert line.text.strip() == f"- {'๐๑๒๓๔๕'[line.page + 1]} -"


def test_places_to_sign_a_record_stand_in_the_right_half(lines: dict[str, list[PrintedLine]]):
    found = [
        line
        for line in lines["minutes_with_amendment"]
        if re.match(r"\(ลงชื่อ\)|\(นา|ผู้(จด|ตรวจ)รายงาน|ผู้บันทึกการแก้ไข", line.text)
    ]

    assert len(found) == 9, "of who took the record, checked it, wrote the corrections"
    for line in found:
        assert line.left > middle(A4)
        assert centre(line) == pytest.approx(A4.left + A4.inner_width * 3 / 4, abs=1)


def test_the_place_to_sign_a_letter_stands_in_the_right_half(
    lines: dict[str, list[PrintedLine]],
):
    name = next(line for line in lines["invitation"] if line.text == "(นายตัวแบบ นำทาง)")

    assert centre(name) == pytest.approx(A4.left + A4.inner_width * 3 / 4, abs=1)


@pytest.mark.parametrize("name", ["minutes_with_amendment", "summary", "order_committee"])
def test_lines_that_are_spread_end_at_one_edge(name: str, lines: dict[str, list[PrintedLine]]):
    edge = A4.width - A4.right
    ends = [line.right for line in lines[name] if line.right > edge - 4]

    assert len(ends) > 2
    assert max(ends) - min(ends) < 2.5, "but for the room beside a letter"


@pytest.mark.parametrize(("left", "right"), [(2.0, 3.5), (4.0, 2.0)])
def test_other_margins_move_the_heading_and_the_edge(left: float, right: float):
    margins = replace(HOUSE.office.margins, left=left, right=right)
    house = replace(HOUSE, office=replace(HOUSE.office, margins=margins))
    page = house.paper("ก").page

    lines = printed_lines(PAPERS["minutes_with_amendment"](house))

    assert outside_the_margins(lines, page) == []
    assert centre(lines[0]) == pytest.approx(middle(page), abs=1.5)
    assert min(line.left for line in lines) == pytest.approx(left * CM, abs=2)


@pytest.mark.parametrize(
    ("given", "read"),
    [
        ("ก ข", "กข"),
        ("กข", "ก ข"),
        ("ก ข", "ก ค"),
        ("ก ข", "ก"),
        ("ก\nข", "ก\nขค"),
        ("น้ำ", "น้า"),
    ],
)
def test_the_comparing_of_texts_sees_a_space_and_a_letter(given: str, read: str):
    assert first_difference(given, read) is not None


@pytest.mark.parametrize(
    ("given", "read"), [("ก  ข", "ก ข"), ("ก ข", "ก\nข"), ("กข", "ก\nข"), ("ก\n\nข", "ก ข ")]
)
def test_the_comparing_of_texts_lets_lines_end_anywhere(given: str, read: str):
    assert first_difference(given, read) is None
