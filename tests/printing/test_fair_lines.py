from annotated_words import sentences
from hypothesis import given, settings
from hypothesis import strategies as st

from ktpn_desktop.printing.fair_lines import fair_lines
from ktpn_desktop.printing.lines import Line, break_lines
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.spacing import spacing_of
from ktpn_desktop.printing.style import CM, Align, Run, Space, Style, Tab
from ktpn_desktop.thai.numerals import Numerals

BODY = Style(size=16, align=Align.SPREAD, first_indent=2.5 * CM)
SPACE = Space(16 * CM)
# Greedy, its second line is left with much room and two spaces.
TEXT = (
    "เครื่องคอมพิวเตอร์ใช้งานได้เพียงหกเครื่องจากยี่สิบเครื่อง อินเทอร์เน็ตช้ามาก คุณครูสมมุติรัตน์ลาคลอด "
    "จึงให้ครูจำลองลักษณ์สอนแทน ขั้นตอนแรกคือศึกษาสภาพปัจจุบันและปัญหาจากข้อมูลสารสนเทศ "
    "ประธานขอให้กรรมการทุกท่านให้ข้อเสนอแนะเพิ่มเติมก่อนลงมติ"
)

texts = st.lists(
    st.sampled_from([one.text for one in sentences()]), min_size=1, max_size=5
).map(" ".join)


def gaps(lines: list[Line]) -> list[float]:
    return [spacing_of(line, BODY).words for line in lines if not line.last]


def test_words_move_where_one_line_has_wide_gaps():
    greedy = break_lines(TEXT, BODY, SPACE)

    fair = ThaiParagraph(TEXT, BODY).fit(SPACE).lines

    assert max(gaps(greedy)) > BODY.size
    assert max(gaps(list(fair))) < 0.8 * max(gaps(greedy))


@settings(max_examples=60, deadline=None)
@given(texts, st.integers(min_value=180, max_value=480), st.sampled_from([0.0, 71.0]))
def test_fair_lines_are_as_many_have_the_same_words_and_none_is_worse(text, width, indent):
    style = Style(size=16, align=Align.SPREAD, first_indent=indent)
    greedy = break_lines(text, style, Space(width))

    fair = fair_lines(greedy, style.size)

    assert len(fair) == len(greedy)
    assert [piece for line in fair for piece in line.pieces] == [
        piece for line in greedy for piece in line.pieces
    ]
    assert all(line.room >= -0.01 for line in fair)
    assert all(abs(line.indent + line.width + line.room - width) < 0.01 for line in fair)
    assert [line.last for line in fair] == [line.last for line in greedy]
    assert worst(fair) <= worst(greedy) + 0.01


def worst(lines: list[Line]) -> float:
    """Return the widest gap of a line, as it would be if nothing limited it."""
    found = [0.0]
    for line in lines:
        behind = line.pieces[-1].spaces
        spaces = sum(piece.spaces + piece.word.spaces for piece in line.pieces) - behind
        letters = sum(piece.spaces + piece.word.letters for piece in line.pieces) - behind - 1
        if not line.last and spaces:
            found.append(max(0.0, line.room / 16 - 0.022 * letters) / spaces)
        elif not line.last:
            found.append(line.room / 16 / max(letters, 1) * 12)
    return max(found)


def test_no_line_ends_inside_a_word_of_two_faces():
    runs = [Run("โรงเรียนบ้านสมมุติ", bold=True), *[Run("วิทยา"), Run("คาร ", italic=True)] * 9]
    greedy = break_lines(runs, BODY, SPACE)

    fair = fair_lines(greedy, BODY.size)

    assert all(line.pieces[-1].may_break for line in fair)


def test_typed_lines_and_tabulators_stay_as_they_are():
    style = Style(size=16, align=Align.SPREAD, tabs=(Tab(),))
    text = f"{TEXT}\n{TEXT}\t๑"
    greedy = break_lines(text, style, SPACE)

    fair = fair_lines(greedy, style.size)

    assert [line.last for line in fair] == [line.last for line in greedy]
    after_the_typed_end = next(i for i, line in enumerate(greedy, 1) if line.last)
    assert fair[after_the_typed_end:] == greedy[after_the_typed_end:]


def test_lines_of_a_word_that_was_taken_apart_stay_as_they_are():
    style = Style(size=16, align=Align.SPREAD)
    number = "1234567890" * 20
    text = (
        f"มติที่ประชุม  มอบหมายให้{number} ร้อยละ “น้ำป่า” ป.1–ป.6 เรื่องอื่น ๆ "
        "123,456.78 ชี้แจง ก.ต.ป.น. ฯพณฯ"
    )
    greedy = break_lines(text, style, Space(453.543, Numerals.AS_TYPED))

    fair = fair_lines(greedy, style.size)

    assert [line.pieces for line in fair] == [line.pieces for line in greedy]
