import struct
from io import BytesIO

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from printing.reading import letters, page_texts

from ktpn_desktop.app.wording import problem_text
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.printing.marks import Beside, QrCode, Rule, modules
from ktpn_desktop.printing.paper import Paper, write_pdf
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.picture import Picture, photograph
from ktpn_desktop.printing.pictures import PictureBlock, picture_rows
from ktpn_desktop.printing.style import CM, Space, Style


def jpeg(width: int, height: int, mode: str = "RGB", orientation: int | None = None) -> bytes:
    """Return a photograph whose upper half, as stored, is dark."""
    image = Image.new(mode, (width, height), "white" if mode != "CMYK" else (0, 0, 0, 0))
    image.paste("black" if mode != "CMYK" else (0, 0, 0, 255), (0, 0, width, height // 2))
    file = BytesIO()
    exif = Image.Exif()
    if orientation:
        exif[0x0112] = orientation
    image.save(file, "JPEG", exif=exif)
    return file.getvalue()


def drawn(*blocks: object) -> Image.Image:
    pdf = write_pdf(blocks, Paper(title="ก"))  # type: ignore[arg-type]  # of several kinds
    with pypdfium2.PdfDocument(pdf) as document:
        return document[0].render(scale=1).to_pil().convert("L")


def images(pdf: bytes) -> list[tuple[int, int]]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [
            image.get_px_size()
            for page in document
            for image in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])
        ]


@pytest.mark.parametrize("mode", ["RGB", "L", "CMYK"])
def test_a_photograph_is_printed_as_it_is(mode: str):
    page = drawn(PictureBlock(picture=photograph("ภาพ", jpeg(400, 200, mode)), width=200))

    top = round(2.5 * CM)
    middle = round(3 * CM + 16 * CM / 2)
    assert page.getpixel((middle, top + 20)) < 60
    assert page.getpixel((middle, top + 80)) > 200
    assert page.getpixel((middle, top + 120)) == 255, "half as high as wide"


@pytest.mark.parametrize(
    ("orientation", "dark"), [(1, "top"), (3, "bottom"), (6, "right"), (8, "left")]
)
def test_a_photograph_stands_upright_however_the_telephone_was_held(
    orientation: int, dark: str
):
    picture = photograph("ภาพ", jpeg(200, 200, orientation=orientation))
    page = drawn(PictureBlock(picture=picture, width=200))

    left, top = round(3 * CM + 8 * CM - 100), round(2.5 * CM)
    places = {"top": (100, 20), "bottom": (100, 180), "left": (20, 100), "right": (180, 100)}
    for name, (x, y) in places.items():
        shade = page.getpixel((left + x, top + y))
        if name == dark:
            assert shade < 80
        elif {name, dark} in ({"top", "bottom"}, {"left", "right"}):
            assert shade > 180


def test_size_is_as_people_see_it():
    assert photograph("ก", jpeg(40, 20, orientation=6)).size == (20, 40)


def test_two_wide_or_three_high_photographs_stand_in_a_row_in_their_order():
    wide = [photograph(f"กว้าง {n}", jpeg(40, 30)) for n in range(5)]
    high = [photograph(f"สูง {n}", jpeg(30, 40)) for n in range(4)]

    rows = picture_rows([*wide, *high])

    assert [[one.name[-1] for one in row.pictures] for row in rows] == [
        *(["0", "1"], ["2", "3"], ["4"]),
        *(["0", "1", "2"], ["3"]),
    ]


@given(st.lists(st.tuples(st.integers(1, 4000), st.integers(1, 4000)), min_size=1, max_size=7))
def test_photographs_are_never_cropped_or_pulled_and_stay_in_their_row(
    sizes: list[tuple[int, int]],
):
    pictures = [
        Picture(name="ภาพ", data=b"", pixels=size, colours=3, caption="คำบรรยาย")
        for size in sizes
    ]

    for row in picture_rows(pictures):
        fitted = row.fit(Space(450))
        assert fitted.height <= 9 * CM + 5 * Style().line_height
        right = -1.0
        for place in fitted.places:
            across, down = place.picture.size
            assert place.width * down == pytest.approx(place.height * across)
            assert place.x > right
            right = place.x + place.width
        assert right <= 450.01


def test_captions_are_read_under_their_photographs():
    pictures = [photograph(f"{n}.jpg", jpeg(40, 30), f"กิจกรรมที่ {n}") for n in (1, 2)]

    pdf = write_pdf(picture_rows(pictures), Paper(title="ก"))

    assert letters(page_texts(pdf)[0]) == letters("กิจกรรมที่ ๑ กิจกรรมที่ ๒")


def test_one_photograph_printed_twice_is_in_the_file_once():
    picture = photograph("ภาพ", jpeg(400, 300))
    once = write_pdf([PictureBlock(picture=picture, width=100)], Paper(title="ก"))
    twice = write_pdf([PictureBlock(picture=picture, width=100)] * 2, Paper(title="ก"))

    assert len(twice) < len(once) + 300
    assert images(twice) == [(400, 300)] * 2


def test_pixels_that_are_no_jpeg_are_printed_too():
    picture = Picture(
        name="ครุฑ", data=b"\0" * 50 + b"\xff" * 50, pixels=(10, 10), colours=1, jpeg=False
    )
    page = drawn(PictureBlock(picture=picture, width=100))

    middle = round(3 * CM + 8 * CM)
    assert page.getpixel((middle, round(2.5 * CM) + 10)) < 60
    assert page.getpixel((middle, round(2.5 * CM) + 90)) > 200


WHOLE = jpeg(60, 40)


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("ใหญ่.jpg", WHOLE + b"\0" * 40_000_000, "printing.picture_too_large"),
        ("ว่าง.jpg", b"", "printing.picture_unreadable"),
        ("ข้อความ.jpg", b"not a picture", "printing.picture_unreadable"),
        ("ภาพ.png", b"\x89PNG\r\n\x1a\n", "printing.picture_unreadable"),
        ("ขาด.jpg", WHOLE[: len(WHOLE) // 2], "printing.picture_unreadable"),
        ("ขาดหัว.jpg", WHOLE[:30], "printing.picture_unreadable"),
    ],
)
def test_a_photograph_that_cannot_be_printed_is_named(name: str, data: bytes, code: str):
    with pytest.raises(BadData) as refusal:
        photograph(name, data, "คำบรรยาย")

    (problem,) = refusal.value.problems
    assert problem.code == code
    assert problem.values["picture"] == name
    for language in ("th", "en"):
        assert "–" not in problem_text(problem, language)


@settings(max_examples=300)
@given(st.integers(0, len(WHOLE) - 1), st.binary(min_size=1, max_size=6))
def test_damaged_photographs_are_printed_or_refused_but_never_worse(place: int, other: bytes):
    damaged = WHOLE[:place] + other + WHOLE[place + len(other) :]
    try:
        picture = photograph("ภาพ", damaged)
    except BadData as refusal:
        assert refusal.problems[0].code.startswith("printing.picture_")
    else:
        write_pdf([PictureBlock(picture=picture, width=100)], Paper(title="ก"))


def test_an_orientation_that_points_outside_is_left_alone():
    exif = b"Exif\0\0II*\0" + struct.pack("<L", 4_000_000_000)
    segment = b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif

    assert photograph("ภาพ", WHOLE[:2] + segment + WHOLE[2:]).quarters == 0


def test_a_code_has_its_three_corners_and_is_drawn_dark():
    rows = modules("ktpn:checklist:QA-READY:1")
    corner = [row[:7] for row in rows[:7]]

    assert corner[0] == [True] * 7
    assert corner[1] == [True, *[False] * 5, True]
    assert [row[-7:] for row in rows[:7]] == corner
    assert [row[:7] for row in rows[-7:]] == corner[::-1]
    page = drawn(Beside(left=Rule(), right=QrCode(text="ก"), right_width=2.2 * CM))
    assert min(page.crop((450, 60, 560, 160)).tobytes()) < 60


def test_blocks_beside_each_other_begin_at_the_same_height():
    words = ThaiParagraph("ซ้าย\nซ้าย", Style())
    fitted = Beside(left=words, right=QrCode(text="ก"), right_width=70).fit(Space(450))

    assert fitted.height == max(words.fit(Space(300)).height, 2.2 * CM)
