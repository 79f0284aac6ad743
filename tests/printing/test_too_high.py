"""Blocks that are higher than a page are split or made smaller, and it is told."""

from collections.abc import Sequence

from printing.laid_out import outside_the_margins, printed_lines
from printing.reading import letters, page_texts

from ktpn_desktop.app.papers import made_paper
from ktpn_desktop.printing.chart import Chart, ChartKind, Series
from ktpn_desktop.printing.flow import Block, Together
from ktpn_desktop.printing.house import USUAL
from ktpn_desktop.printing.marks import Beside, QrCode
from ktpn_desktop.printing.paper import page_count, write_pdf
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.picture import Picture
from ktpn_desktop.printing.pictures import PictureBlock
from ktpn_desktop.printing.style import CM, Style

PAPER = USUAL.paper("ก")
TOWER = Picture(name="หอ", data=b"\x80" * 3000, pixels=(1, 3000), colours=1, jpeg=False)


def chart(names: int) -> Chart:
    return Chart(
        kind=ChartKind.BARS,
        categories=[f"โรงเรียนบ้านตัวอย่างที่ {number}" for number in range(names)],
        series=[Series(name="เฉลี่ย", values=[number / names * 5 for number in range(names)])],
    )


def printed(blocks: Sequence[Block]) -> tuple[bytes, list[str]]:
    """Return the document, and the codes of what was told of it."""
    made = made_paper(lambda: write_pdf(blocks, PAPER), ())
    assert outside_the_margins(printed_lines(made.data), PAPER.page) == []
    return made.data, [one.code for one in made.problems]


def test_a_chart_that_fits_is_as_large_as_it_was_asked_for():
    pdf, told = printed([chart(10)])

    assert (page_count(pdf), told) == (1, [])


def test_a_chart_higher_than_a_page_is_made_smaller_with_all_that_is_on_it():
    pdf, told = printed(
        [ThaiParagraph("ก่อน", Style()), chart(120), ThaiParagraph("หลัง", Style())]
    )

    assert (page_count(pdf), told) == (3, ["printing.too_high"])
    texts = [letters(text) for text in page_texts(pdf)]
    assert letters("โรงเรียนบ้านตัวอย่างที่ ๑๑๙") in texts[1]
    assert texts[0] == "ก่อน"
    assert texts[2].endswith("หลัง")


def test_what_comes_after_something_small_is_of_its_own_size():
    pdf, _told = printed([chart(120), ThaiParagraph("หลัง", Style()), chart(3)])

    (after,) = [line for line in printed_lines(pdf) if line.text.strip() == "หลัง"]
    (usual,) = printed_lines(write_pdf([ThaiParagraph("หลัง", Style())], PAPER))
    assert round(after.right - after.left, 1) == round(usual.right - usual.left, 1)


def test_a_picture_like_a_tower_is_made_smaller():
    pdf, told = printed([PictureBlock(picture=TOWER, width=3 * CM)])

    assert (page_count(pdf), told) == (1, ["printing.too_high"])


def test_two_columns_go_on_over_the_page():
    long = "\n".join(f"บรรทัดที่ {number}" for number in range(60))
    beside = Beside(
        left=ThaiParagraph(long, Style()),
        right=QrCode(text="ก"),
        right_width=3 * CM,
    )

    pdf, told = printed([beside])

    assert (page_count(pdf), told) == (2, [])
    assert "".join(map(letters, page_texts(pdf))).replace("-๒-", "").endswith("บรรทัดที่๕๙")


def test_two_columns_stay_together_when_they_fit_on_a_page():
    beside = Beside(
        left=ThaiParagraph("ก\nข\nค\nง", Style()), right=QrCode(text="ก"), right_width=3 * CM
    )

    pdf, _told = printed([*[ThaiParagraph("บรรทัด", Style())] * 30, beside])

    assert letters(page_texts(pdf)[1]).replace("-๒-", "") == "กขคง"


def test_signatures_of_many_people_go_on_over_the_page():
    names = ["สมมุติ", "จำลอง", "ทดสอบ", "ตัวอย่าง", "ตัวแบบ"]
    signatures = Together(tuple(ThaiParagraph(f"ลงชื่อ {n}", Style()) for n in names * 10))

    pdf, told = printed([signatures])

    assert (page_count(pdf), told) == (2, [])
    text = "".join(map(letters, page_texts(pdf)))
    assert all(text.count(f"ลงชื่อ{name}") == 10 for name in names)
