from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.printing.lines import break_lines
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.style import Align, Space, Style

HEADING = Style(size=18, bold=True, align=Align.CENTRE)
SPACE = Space(380)


def test_no_word_of_a_heading_stands_alone_on_the_last_line():
    title = "แบบติดตามความพร้อมระบบประกันคุณภาพภายในและการรับการประเมินภายนอก"

    first, last = ThaiParagraph(title, HEADING).fit(SPACE).lines

    assert break_lines(title, HEADING, SPACE)[1].text == "ภายนอก", "as it would be otherwise"
    assert last.width > 0.4 * first.width
    for line in (first, last):
        assert line.width + line.room == SPACE.width, "so that its middle is that of the page"


def test_a_heading_keeps_the_line_ends_that_were_typed():
    lines = ThaiParagraph("รายงานการประชุม\nครั้งที่ 2", HEADING).fit(SPACE).lines

    assert [line.text for line in lines] == ["รายงานการประชุม", "ครั้งที่ ๒"]


@given(st.lists(st.sampled_from(["การ", "นิเทศ", "ติดตาม ", "ก" * 60, "(ถ้ามี) "]), max_size=25))
def test_a_balanced_heading_takes_no_more_lines_and_keeps_its_letters(words: list[str]):
    title = "".join(words)

    lines = ThaiParagraph(title, HEADING).fit(SPACE).lines

    plain = break_lines(title, HEADING, SPACE)
    assert len(lines) == len(plain)
    assert "".join(line.text for line in lines) == "".join(line.text for line in plain)
    assert all(line.width <= SPACE.width + 0.01 for line in lines)
