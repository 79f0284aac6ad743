from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from printing.fonts_made import OWN, OWN_BOLD, codes, it9, named, psk, saved
from printing.reading import letters, page_texts

from ktpn_desktop.app.wording import problem_text
from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.paths import resource
from ktpn_desktop.printing import typeface as typefaces
from ktpn_desktop.printing.font_files import BOLD, find_family, font_file, thai_families
from ktpn_desktop.printing.fonts import face
from ktpn_desktop.printing.paper import Paper, write_pdf
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.style import Run, Style
from ktpn_desktop.printing.typeface import Typeface, typeface
from ktpn_desktop.thai.numerals import Numerals

TEXT = "ครั้งที่ 2/2568 ที่ประชุมเห็นชอบป้ำน้ำฤๅษีฤาษี"


def refused(path: Path | str) -> Problem:
    with pytest.raises(BadData) as caught:
        typeface(path)
    (problem,) = caught.value.problems
    assert "{" not in problem_text(problem) + problem_text(problem, "en")
    return problem


def printed(chosen: Typeface, text: str = TEXT, numerals: Numerals = Numerals.THAI) -> str:
    blocks = [ThaiParagraph([text, Run(" ตัวหนา", bold=True)], Style())]
    pdf = write_pdf(blocks, Paper(title="ทดสอบ", typeface=chosen, numerals=numerals))
    return letters("".join(page_texts(pdf)))


def test_a_family_with_the_common_shapes_is_taken_with_the_faces_beside_it(tmp_path: Path):
    chosen = typeface(psk(tmp_path))

    assert chosen.family == "TH SarabunPSK"
    assert not chosen.thai_digits
    assert chosen.face().width("ที่ประชุม", 16) == pytest.approx(face().width("ที่ประชุม", 16))
    assert chosen.face(bold=True) is not face(bold=True)
    assert chosen.face(italic=True) is face(italic=True), "a face it has not is our own"


def test_what_is_copied_from_another_face_is_what_was_typed(tmp_path: Path):
    # Only our own face has SARA AM over a tall letter in one piece; copied it is its two parts.
    assert printed(typeface(psk(tmp_path))) == "ครั้งที่๒/๒๕๖๘ที่ประชุมเห็นชอบป้ํานํ้าฤๅษีฤาษีตัวหนา".replace(
        "นํ้า", "น้ำ"
    )


def test_only_the_chosen_faces_are_in_the_file(tmp_path: Path):
    pdf = write_pdf(
        [ThaiParagraph(TEXT, Style())], Paper(title="ก", typeface=typeface(psk(tmp_path)))
    )

    assert pdf.count(b"/FontFile2") == 1
    assert b"+THSarabunPSK" in pdf


def test_a_face_that_draws_thai_digits_is_known_and_digits_are_left_as_typed(tmp_path: Path):
    chosen = typeface(it9(tmp_path))

    assert chosen.thai_digits
    assert printed(chosen).startswith("ครั้งที่2/2568"), "it is the face that shows ๒/๒๕๖๘"
    assert printed(chosen, numerals=Numerals.ARABIC).startswith("ครั้งที่2/2568")


def test_a_family_is_found_by_its_name_however_its_digit_is_typed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    (tmp_path / "deep" / "er").mkdir(parents=True)
    path = it9(tmp_path / "deep" / "er")
    (tmp_path / "broken.ttf").write_bytes(b"\0\1\0\0broken")
    monkeypatch.setattr(typefaces, "find_family", lambda name: find_family(name, [tmp_path]))

    assert font_file(path).family == "TH SarabunIT๙"
    assert typeface("TH SarabunIT9") is typeface("th sarabunit๙")


def test_families_with_thai_letters_are_listed_once_each(tmp_path: Path):
    psk(tmp_path)
    it9(tmp_path)
    (tmp_path / "broken.ttf").write_bytes(OWN.read_bytes()[:100])
    (tmp_path / "notes.ttf").write_text("no font", "ascii")
    latin = TTFont(OWN)
    latin["OS/2"].ulUnicodeRange1 &= ~(1 << 24)
    named(latin, "Only Latin")
    saved(latin, tmp_path / "latin.ttf")

    assert thai_families([tmp_path, tmp_path / "missing"]) == ["TH SarabunIT๙", "TH SarabunPSK"]


def test_a_face_that_is_bold_by_its_name_alone_is_the_bold_one(tmp_path: Path):
    font = TTFont(OWN_BOLD)
    font["OS/2"].fsSelection = 64  # "regular", as in one of the national fonts
    named(font, "TH SarabunPSK")
    saved(font, tmp_path / "bold.ttf")

    assert font_file(tmp_path / "bold.ttf").face == BOLD


def test_a_family_that_is_not_installed_is_refused():
    problem = refused("TH ไม่มีแบบอักษรนี้")

    assert (problem.code, problem.values["font"]) == ("printing.font_missing", "TH ไม่มีแบบอักษรนี้")


def test_a_face_whose_marks_are_moved_by_the_shaper_is_refused():
    path = resource("fonts", "IBMPlexSansThaiLooped_400Regular.ttf")

    assert refused(path).code == "printing.font_incomplete"


@pytest.mark.parametrize(
    ("changed", "code", "letter"),
    [
        ({0x0E01: None}, "printing.font_incomplete", "ก"),
        ({0xF70B: None}, "printing.font_incomplete", "อ้"),
        ({0xF701: 0x0E34}, "printing.font_moves_marks", "อิ"),
        ({0xF70B: 0x0E49}, "printing.font_moves_marks", "อ้"),
        ({0x0E48: 0x0E01}, "printing.font_moves_marks", "อ่"),
    ],
)
def test_a_face_in_which_marks_would_stand_wrongly_is_refused(
    tmp_path: Path, changed: dict[int, int | None], code: str, letter: str
):
    font = TTFont(OWN)
    codes(font, changed)
    named(font, "TH Wrong")

    problem = refused(saved(font, tmp_path / "wrong.ttf"))

    assert problem.code == code
    assert letter in (problem.values.get("letters") or problem.values["letter"]).split()


def test_a_face_that_may_not_be_embedded_is_refused(tmp_path: Path):
    font = TTFont(OWN)
    font["OS/2"].fsType = 2

    path = saved(font, tmp_path / "guarded.ttf")

    assert refused(path).code == "printing.font_not_embeddable"


def test_a_face_too_tall_for_its_lines_is_refused(tmp_path: Path):
    font = TTFont(OWN)
    glyph = font["glyf"][font.getBestCmap()[0xF713]]
    glyph.coordinates.translate((0, 400))
    glyph.recalcBounds(font["glyf"])

    assert refused(saved(font, tmp_path / "tall.ttf")).code == "printing.font_too_tall"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "unknown"),
        (b"not a font at all", "unknown"),
        (b"%PDF-1.4 and what follows", "unknown"),
        (b"OTTO\0\1\0\0\0\0\0\0", "postscript"),
        (b"ttcf\0\1\0\0\0\0\0\0", "collection"),
        (OWN.read_bytes()[:3000], "damaged"),
        (OWN.read_bytes()[:60], "damaged"),
        (OWN.read_bytes()[:20000], "damaged"),
    ],
    ids=["empty", "text", "pdf", "otf", "ttc", "cut", "cut at once", "cut late"],
)
def test_a_file_that_is_no_font_is_refused_by_its_name(
    tmp_path: Path, data: bytes, reason: str
):
    path = tmp_path / "ลองดู.ttf"
    path.write_bytes(data)

    problem = refused(path)

    assert problem.code == f"printing.font_{reason}"
    assert problem.values["font"] == "ลองดู.ttf"


def test_damaged_fonts_are_refused_or_set_but_never_worse(tmp_path: Path):
    whole = bytearray(OWN.read_bytes())
    path = tmp_path / "damaged.ttf"

    for place in range(0, 4000, 97):
        damaged = bytearray(whole)
        damaged[place : place + 8] = b"\xff" * 8
        path.write_bytes(damaged)
        try:
            typeface(path)
        except BadData as refusal:
            assert refusal.problems[0].code.startswith("printing.font_")
        typefaces._loaded.clear()
