import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from printing.reading import letters, page_texts, printed
from reportlab.pdfgen.canvas import Canvas

from ktpn_desktop.printing.fonts import face
from ktpn_desktop.printing.paper import Paper, write_pdf
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.shaping import shape
from ktpn_desktop.printing.style import Align, Run, Style
from ktpn_desktop.printing.unprinted import noticing
from ktpn_desktop.thai.numerals import Numerals

AS_TYPED = Numerals.AS_TYPED

consonants = st.sampled_from([chr(code) for code in range(0x0E01, 0x0E2F)])
vowels = st.sampled_from(["", *"ะาำๆ", *map(chr, range(0x0E34, 0x0E3A)), "\u0e31", "\u0e47"])
tones = st.sampled_from(["", *"\u0e48\u0e49\u0e4a\u0e4b\u0e4c"])
syllables = st.builds(
    lambda leading, consonant, vowel, tone: leading + consonant + vowel + tone,
    st.sampled_from(["", *"เแโใไ"]),
    consonants,
    vowels,
    tones,
)
words = st.lists(syllables, min_size=1, max_size=4).map("".join)
texts = st.lists(words, min_size=1, max_size=12).map(" ".join)


def printed_text(text: str | list[str | Run], style: Style) -> str:
    pdf = write_pdf([ThaiParagraph(text, style)], Paper(title="ทดสอบ", numerals=AS_TYPED))
    return "".join(page_texts(pdf))


def missing_letters(text: str, style: Style) -> set[str]:
    with noticing() as noticed:
        printed_text(text, style)
    return set(noticed.letters)


@settings(max_examples=150)
@given(texts, st.sampled_from(Align), st.booleans())
def test_what_is_copied_from_the_paper_is_what_was_typed(text: str, align: Align, bold: bool):
    copied = printed_text(text, Style(align=align, bold=bold, size=16))

    assert letters(copied) == printed(text, AS_TYPED)


@pytest.mark.parametrize(
    "text",
    [
        "ป้ำ ป๊ำ ฟ้ำ น้ำ ก่ำ ฤๅษี ฤาษี ฦๅชา ฬ่อ ญู ฐู ฎุ ฏู ปี่ ฝ่าย ฟื้น",
        "เครื่องหมาย ☐ มี ☑ ไม่มี ☒ ✓ ✗ → ← ○ ● × ÷ ≤ ≥ ½ ° …",
        "English, café, naïve – “quoted” (brackets) \\ back",
        "๐๑๒๓๔๕๖๗๘๙ 0123456789 ฿ ๚ ๛ ฯลฯ",
    ],
)
def test_every_sign_of_the_forms_is_copied_as_it_was_typed(text: str):
    assert letters(printed_text(text, Style())) == printed(text, AS_TYPED)
    assert missing_letters(text, Style()) == set()


def test_runs_of_several_faces_inside_a_word_are_copied_as_typed():
    runs = ["ที่", Run("ประ", bold=True), Run("ชุม", italic=True, underline=True), "เห็นชอบ"]

    assert letters(printed_text(runs, Style())) == "ที่ประชุมเห็นชอบ"


def test_a_mark_that_begins_a_run_stays_with_its_letter():
    assert letters(printed_text(["ท", Run("ี่ประชุม", bold=True)], Style())) == "ที่ประชุม"


def test_characters_without_a_shape_are_named():
    assert missing_letters("ประชุม 😀 漢字 ที่", Style()) == set("漢字")


def test_a_letter_without_a_shape_prints_a_sign_and_does_not_move_the_rest():
    assert letters(printed_text("ก漢ข", Style())) == "ก\ufffdข"


@pytest.mark.parametrize(
    "text",
    ["😀😊 ดีมาก", "Łódź Ω Привет 10 ℃ → ⇒ ★ ♥ ☎ ①", "ก\u2714ข", "x₁ + y² ≈ ∑ ∞"],
)
@pytest.mark.parametrize("bold", [False, True])
def test_letters_that_the_face_lacks_are_borrowed(text: str, bold: bool):
    assert missing_letters(text, Style(bold=bold)) == set()
    assert letters(printed_text(text, Style(bold=bold))) == printed(text, AS_TYPED)


def test_borrowed_letters_stand_on_the_line_of_the_others_and_keep_its_height():
    drawn = face().word("ชั้น Ω😀★").width
    apart = sum(face().word(part).width for part in ("ชั้น", " ", "Ω", "😀", "★"))

    assert drawn == pytest.approx(apart)
    assert face().width("Ω", 16) < 1.2 * face().width("O", 16) * 1.3


def test_a_document_without_such_letters_does_not_read_the_symbols():
    program = """
from ktpn_desktop.printing.paper import Paper, write_pdf
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.style import Style
from ktpn_desktop.printing import paper_font
write_pdf([ThaiParagraph("ที่ประชุม ☐ ☑ ✓ → “ก” Active Learning", Style())], Paper(title="ก"))
assert paper_font._symbols.cache_info().currsize == 0
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def test_text_that_reportlab_draws_itself_is_copied_right_too(tmp_path):
    file = tmp_path / "drawn.pdf"
    canvas = Canvas(str(file))
    canvas.setFont(face(bold=True).fontName, 20)
    canvas.drawString(100, 700, shape("ผู้ปกครองชี้แจงที่ฝ่ายปกครอง"))
    canvas.drawRightString(400, 600, shape("café ปี่"))
    canvas.save()

    assert letters(page_texts(file.read_bytes())[0]) == "ผู้ปกครองชี้แจงที่ฝ่ายปกครองcaféปี่"


def test_only_the_letters_in_use_are_embedded():
    short = write_pdf([ThaiParagraph("ประชุม", Style())], Paper(title="สั้น"))
    longer = write_pdf(
        [ThaiParagraph("กขคงจฉชซญฎฏฐณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ 0123456789", Style())],
        Paper(title="ยาว"),
    )

    assert len(short) < 9_000
    assert len(short) < len(longer)


def test_the_same_document_gives_the_same_bytes():
    blocks = [ThaiParagraph("ระเบียบวาระที่ 1 เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ", Style())]

    assert write_pdf(blocks, Paper(title="ก")) == write_pdf(blocks, Paper(title="ก"))


def test_every_font_in_the_file_is_embedded():
    pdf = write_pdf([ThaiParagraph("ประชุม", Style())], Paper(title="ก", watermark="ร่าง"))

    assert b"/Helvetica" not in pdf
    assert pdf.count(b"/FontFile2") == pdf.count(b"/Subtype /TrueType") == 2


def test_documents_can_be_made_in_several_threads_at_once():
    def document(number: int) -> bytes:
        text = f"ผู้จัดทำเอกสารฉบับที่ {number} ชี้แจงที่ประชุม " * 60
        return write_pdf([ThaiParagraph(text, Style(bold=number % 2 == 0))], Paper(title="ก"))

    alone = [document(number) for number in range(8)]
    with ThreadPoolExecutor(max_workers=4) as pool:
        together = list(pool.map(document, range(8)))

    assert together == alone
