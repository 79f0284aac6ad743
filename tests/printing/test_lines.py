import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from ktpn_desktop.printing.fonts import face
from ktpn_desktop.printing.lines import Line, break_lines
from ktpn_desktop.printing.shaping import MARKS
from ktpn_desktop.printing.spacing import spacing_of
from ktpn_desktop.printing.style import CM, Align, Run, Space, Style
from ktpn_desktop.thai.numerals import Numerals

TEXT = (
    "ประธานกรรมการกล่าวเปิดประชุมและแจ้งให้ที่ประชุมทราบว่า "
    "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง "
    "ได้แจ้งแนวทางการดำเนินงานประกันคุณภาพภายในสถานศึกษา "
    "และขอให้ทุกโรงเรียนจัดทำรายงานการประเมินตนเอง (SAR) ให้แล้วเสร็จภายในเดือนเมษายน ทั้งนี้ "
    "คณะกรรมการจะลงพื้นที่ตรวจเยี่ยมสถานศึกษาเพื่อให้คำปรึกษาแนะนำ"
)
WIDE = Space(16 * CM, Numerals.AS_TYPED)
DEPENDENT = MARKS | {*"ะาำๅๆฯ"}

widths = st.floats(min_value=30, max_value=480)
typed = st.lists(st.sampled_from(TEXT.split()), min_size=1, max_size=25).map(" ".join)


def width_of(line: Line) -> float:
    width = sum(piece.width + piece.gap for piece in line.pieces)
    return width - (line.pieces[-1].gap if line.pieces else 0)


@given(typed, widths)
def test_lines_keep_every_letter_and_fit(text: str, width: float):
    lines = break_lines(text, Style(size=16), Space(width, Numerals.AS_TYPED))

    assert "".join(line.text for line in lines) == text
    assert all(width_of(line) <= width + 0.01 for line in lines)
    assert all(line.room == pytest.approx(width - width_of(line)) for line in lines)


def test_an_indent_wider_than_the_column_loses_no_letter():
    lines = break_lines(TEXT, Style(size=16, first_indent=71), Space(60, Numerals.AS_TYPED))

    assert "".join(line.text for line in lines) == TEXT
    assert len(break_lines("", Style(size=16, first_indent=71), Space(60))) == 1


@given(typed, widths)
def test_no_line_begins_with_a_sign_that_belongs_to_the_letter_before(text: str, width: float):
    for line in break_lines(text, Style(size=16), Space(width, Numerals.AS_TYPED)):
        assert line.text[0] not in DEPENDENT


@settings(max_examples=30)
@given(typed, st.integers(min_value=0, max_value=200))
def test_a_run_changes_the_face_and_nothing_else(text: str, place: int):
    assume(place < len(text) and text[place] not in MARKS)
    whole = break_lines(text, Style(), WIDE)

    parts = break_lines([text[:place], Run(text[place:], underline=True)], Style(), WIDE)

    assert [line.text for line in parts] == [line.text for line in whole]


def test_bold_begins_inside_an_unspaced_word():
    (line,) = break_lines(["ที่", Run("ประชุม", bold=True)], Style(), WIDE)

    assert [piece.word.text for piece in line.pieces if piece.font is face(bold=True)] == [
        "ประชุม"
    ]
    assert line.text == "ที่ประชุม"


def test_a_typed_line_break_ends_the_line():
    lines = break_lines("บรรทัดแรก\nบรรทัดที่สอง\n\nบรรทัดที่สี่", Style(), WIDE)

    assert [line.text for line in lines] == ["บรรทัดแรก", "บรรทัดที่สอง", "", "บรรทัดที่สี่"]


def test_an_empty_text_is_one_empty_line():
    assert [line.text for line in break_lines("", Style(), WIDE)] == [""]


def test_only_the_first_line_is_indented():
    lines = break_lines(TEXT, Style(first_indent=2.5 * CM), WIDE)

    assert [line.indent for line in lines[:2]] == [2.5 * CM, 0]
    assert len(lines) > 3


def test_a_word_longer_than_the_line_breaks_between_letters_and_loses_none():
    address = "https://example.invalid/รายงานการประชุมครั้งที่สอง/" + "x" * 40

    lines = break_lines(address, Style(), Space(60, Numerals.AS_TYPED))

    assert "".join(line.text for line in lines) == address
    assert all(width_of(line) <= 60 for line in lines)


def test_a_word_longer_than_the_line_breaks_at_its_words_then_at_its_syllables():
    def lines(width: float) -> list[str]:
        space = Space(width, Numerals.AS_TYPED)
        return [line.text for line in break_lines("ระบบสารสนเทศ", Style(size=16), space)]

    assert lines(75) == ["ระบบสารสนเทศ"]
    assert lines(60) == ["ระบบ", "สารสนเทศ"]
    assert lines(40) == ["ระบบ", "สาร", "สนเทศ"]


def test_a_name_too_long_for_its_cell_breaks_before_the_surname():
    space = Space(80, Numerals.AS_TYPED)

    lines = break_lines("นางสาวจำลอง ทดสอบวงศ์", Style(size=16), space)

    assert [line.text for line in lines] == ["นางสาวจำลอง ", "ทดสอบวงศ์"]


def test_a_space_narrower_than_a_letter_still_ends():
    lines = break_lines("ประชุม", Style(size=16), Space(1, Numerals.AS_TYPED))

    assert "".join(line.text for line in lines) == "ประชุม"


def test_digits_follow_the_document_but_codes_do_not():
    (line,) = break_lines("ครั้งที่ 2/2568 รหัส KT-001", Style(), Space(16 * CM, Numerals.THAI))

    assert line.text == "ครั้งที่ ๒/๒๕๖๘ รหัส KT-001"


def test_spread_lines_end_at_the_right_edge_and_the_last_one_does_not():
    style = Style(align=Align.SPREAD)
    *full, last = break_lines(TEXT, style, WIDE)

    for line in full:
        spacing = spacing_of(line, style)
        letters = sum(piece.word.letters for piece in line.pieces)
        inner = sum(piece.spaces for piece in line.pieces[:-1])
        gained = spacing.letters * (letters + inner - 1) + spacing.words * inner
        assert width_of(line) + gained == pytest.approx(WIDE.width, abs=0.01)
    assert spacing_of(last, style).letters == 0


def test_letters_are_not_drawn_so_far_apart_that_a_reader_sees_spaces():
    style = Style(align=Align.SPREAD)

    for line in break_lines(TEXT, style, WIDE):
        if " " in line.text.strip():
            assert spacing_of(line, style).letters <= 0.022 * style.size + 1e-9
