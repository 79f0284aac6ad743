import pypdfium2
import pytest
from printing.reading import letters, links, outline, page_texts

from ktpn_desktop.printing.contents import Contents
from ktpn_desktop.printing.flow import Gap, PageBreak
from ktpn_desktop.printing.lines import break_lines
from ktpn_desktop.printing.paper import Paper, page_count, write_pdf, write_sections
from ktpn_desktop.printing.paragraph import Bookmark, ThaiParagraph
from ktpn_desktop.printing.style import Align, Run, Space, Style, Tab
from ktpn_desktop.thai.numerals import Numerals

ARABIC = Numerals.ARABIC
WIDE = Space(450, Numerals.AS_TYPED)


def chapter(number: int, pages: float) -> list[ThaiParagraph]:
    title = f"บทที่ {number} ผลการนิเทศ"
    body = "\n".join(["ผลการนิเทศเป็นไปตามเป้าหมายที่กำหนด"] * int(pages * 34))
    return [
        ThaiParagraph(title, Style(bold=True, keep_with_next=True), Bookmark(title=title)),
        ThaiParagraph(body, Style()),
    ]


def test_the_contents_name_the_pages_that_the_chapters_are_on():
    blocks = [Contents(), PageBreak(), *chapter(1, 1.5), *chapter(2, 0.3), *chapter(3, 2)]

    pdf = write_pdf(blocks, Paper(title="ก", numerals=ARABIC))

    pages = [letters(text) for text in page_texts(pdf)]
    starts = [
        next(
            n
            for n, text in enumerate(pages[1:], start=2)
            if letters(f"บทที่ {chapter} ผล") in text
        )
        for chapter in (1, 2, 3)
    ]
    assert starts[0] == 2
    assert starts == sorted(starts)
    for number, page in enumerate(starts, start=1):
        assert letters(f"บทที่ {number} ผลการนิเทศ {page}") in pages[0]
    assert links(pdf) == [f"#{page}" for page in starts]


def test_contents_that_fill_pages_themselves_still_name_the_right_pages():
    blocks = [Contents()]
    for number in range(60):
        blocks += chapter(number, 0.1)

    pdf = write_pdf(blocks, Paper(title="ก", numerals=ARABIC))

    pages = [letters(text) for text in page_texts(pdf)]
    last = next(
        n for n, text in enumerate(pages, start=1) if letters("บทที่ 59 ผลการนิเทศ ผลการ") in text
    )
    assert any(letters(f"บทที่ 59 ผลการนิเทศ {last}") in text for text in pages[:3])


def test_contents_of_a_document_without_chapters_are_a_heading():
    assert "สารบัญ" in page_texts(write_pdf([Contents()], Paper(title="ก")))[0]


def test_each_document_of_a_file_has_contents_of_its_own():
    sections = [[Contents(), PageBreak(), *chapter(n, 0.2)] for n in (1, 2)]

    pdf = write_sections(sections, Paper(title="ก", numerals=ARABIC))

    assert [links(pdf, page) for page in range(4)] == [["#2"], [], ["#4"], []]
    assert letters("บทที่ 2 ผลการนิเทศ 2") in letters(page_texts(pdf)[2])


def test_contents_have_the_digits_of_the_document():
    pdf = write_pdf([Contents(), PageBreak(), *chapter(1, 0.2)], Paper(title="ก"))

    assert letters("บทที่ ๑ ผลการนิเทศ ๒") in letters(page_texts(pdf)[0])
    assert outline(pdf) == [(0, "บทที่ ๑ ผลการนิเทศ")]


def test_an_outline_that_skips_a_level_is_printed_all_the_same():
    blocks = [
        ThaiParagraph("ข้อความ", Style(), Bookmark(title=f"ระดับ {level}", level=level))
        for level in (1, 0, 3, 1)
    ]

    pdf = write_pdf(blocks, Paper(title="ก", numerals=ARABIC))

    assert outline(pdf) == [(0, "ระดับ 1"), (0, "ระดับ 0"), (1, "ระดับ 3"), (1, "ระดับ 1")]


def test_what_follows_the_end_of_a_page_begins_the_next_one():
    paragraph = ThaiParagraph("ข้อความ", Style())

    assert page_count(write_pdf([paragraph, PageBreak(), paragraph], Paper(title="ก"))) == 2
    assert page_count(write_pdf([PageBreak(), paragraph], Paper(title="ก"))) == 1
    heading = ThaiParagraph("หัวข้อ", Style(keep_with_next=True))
    assert page_count(write_pdf([heading, PageBreak(), paragraph], Paper(title="ก"))) == 2


def test_a_gap_keeps_its_room_at_the_top_of_a_page():
    with_gap = write_pdf([Gap(690), ThaiParagraph("ก\nข", Style())], Paper(title="ก"))

    assert page_count(with_gap) == 2


def test_header_and_footer_stand_on_every_page_with_its_number():
    paper = Paper(
        title="ก",
        numerals=ARABIC,
        numbered=False,
        header="สพป.ตัวอย่าง|รายงานผล",
        footer="ลับ|กลาง|หน้า {page} จาก {pages}",
    )

    texts = [letters(text) for text in page_texts(write_pdf(chapter(1, 2.2), paper))]

    assert len(texts) == 3
    for number, text in enumerate(texts, start=1):
        assert letters(f"หน้า {number} จาก 3") in text
        assert letters("รายงานผล") in text
        assert f"-{number}-" not in text


@pytest.mark.parametrize(
    "header",
    [
        "รายงานผลการนิเทศ ติดตาม และประเมินผลการจัดการศึกษาขั้นพื้นฐานของสถานศึกษาในสังกัด " * 2,
        "รายงานผลการนิเทศ ติดตาม และประเมินผลการจัดการศึกษาขั้นพื้นฐาน|สำนักงานเขตพื้นที่การศึกษาตัวอย่าง",
        "ซ้าย ซึ่งยาวกว่าที่จะอยู่ได้ในหนึ่งในสามของบรรทัด|กลาง ซึ่งยาวเช่นกัน|ขวา ซึ่งยาวไม่แพ้กันเลยสักนิดเดียว",
        "ก|ข|ค|ง",
    ],
)
def test_a_long_header_is_smaller_and_loses_nothing(header: str):
    paper = Paper(title="ก", header=header)

    pdf = write_pdf([ThaiParagraph("ข้อความ", Style())], paper)

    assert letters(header.replace("|", "", 2)) in letters(page_texts(pdf)[0])
    with pypdfium2.PdfDocument(pdf) as document:
        boxes = [found.get_bounds() for found in document[0].get_objects()]
    assert min(left for left, _, _, _ in boxes) >= paper.page.left - 2
    assert max(right for _, _, right, _ in boxes) <= paper.page.width - paper.page.right + 2


def test_a_link_leads_to_its_address_and_is_read_as_its_words():
    runs = [
        "ดูที่ ",
        Run("เว็บไซต์ของเขต", underline=True, link="https://example.invalid/ก?a=1"),
        " นี้",
    ]

    pdf = write_pdf([ThaiParagraph(runs, Style())], Paper(title="ก"))

    assert links(pdf) == ["https://example.invalid/%E0%B8%81?a=1"]
    assert letters("ดูที่ เว็บไซต์ของเขต นี้") in letters(page_texts(pdf)[0])


def test_a_link_over_two_lines_has_a_place_on_each():
    long = Run("เว็บไซต์ของสำนักงานเขตพื้นที่การศึกษา " * 4, link="https://example.invalid/")

    assert len(links(write_pdf([ThaiParagraph(long, Style())], Paper(title="ก")))) == 2


def test_what_follows_a_tabulator_stands_at_the_right_edge():
    style = Style(tabs=(Tab(leader=True),))

    (line,) = break_lines("ด้านวิชาการ\t12", style, WIDE)

    (tail,) = line.tails
    assert tail.x + tail.pieces[0].width == pytest.approx(WIDE.width)
    assert tail.dots_from == pytest.approx(line.width)
    assert line.text == "ด้านวิชาการ\t12"


def test_a_long_text_before_a_tabulator_stays_clear_of_what_follows():
    style = Style(tabs=(Tab(),))

    lines = break_lines("การติดตาม ตรวจสอบ ประเมินผลและนิเทศ " * 4 + "\t124", style, WIDE)

    assert len(lines) > 1
    assert [bool(line.tails) for line in lines] == [False] * (len(lines) - 1) + [True]
    assert all(line.width <= lines[-1].tails[0].x for line in lines)


def test_several_tabulators_each_have_their_stop():
    style = Style(tabs=(Tab(at=120, align=Align.LEFT), Tab(at=300, align=Align.LEFT)))

    (line,) = break_lines("ที่\tวันที่\tเรื่อง", style, WIDE)

    assert [tail.x for tail in line.tails] == [120, 300]


@pytest.mark.parametrize("text", ["ก\t" + "ยาวมาก" * 60, "ยาวมาก" * 30 + "\tข\tค\tง", "\t\t"])
def test_text_that_its_stops_have_no_room_for_keeps_inside_the_width(text: str):
    style = Style(tabs=(Tab(at=120, align=Align.LEFT), Tab()))

    lines = break_lines(text, style, WIDE)

    assert all(line.width <= WIDE.width + 0.01 for line in lines)
    assert letters("".join(line.text for line in lines)) == letters(text)


def test_without_stops_a_tabulator_is_a_space():
    (line,) = break_lines("ก\tข", Style(), WIDE)

    assert line.text == "ก ข"
