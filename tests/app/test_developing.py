"""A photograph becomes upright and small, and nothing else of its file is kept."""

import struct
import time
import zlib
from hashlib import sha256
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from ktpn_desktop.app.developing import (
    LARGEST,
    LONGEST_SIDE,
    develop,
    is_kept_picture,
    small_picture,
)
from ktpn_desktop.domain.problem import BadData

RED, BLUE = (220, 30, 30), (30, 30, 220)


def written(image, kind="JPEG", **more):
    file = BytesIO()
    image.save(file, kind, **more)
    return file.getvalue()


def red_over_blue(size=(60, 40)):
    """Return a picture whose upper half is red."""
    image = Image.new("RGB", size, BLUE)
    image.paste(RED, (0, 0, size[0], size[1] // 2))
    return image


def opened(developed):
    return Image.open(BytesIO(developed.data))


def colour_at(developed, x, y):
    return opened(developed).convert("RGB").getpixel((x, y))


def near(colour, other):
    return all(abs(one - two) < 40 for one, two in zip(colour, other, strict=True))


def code(error):
    return error.value.problems[0].code


def with_exif(image, **more):
    exif = Image.Exif()
    exif[0x010F] = "โทรศัพท์ตัวอย่าง"
    exif[0x9286] = "ความลับ"
    for tag, value in more.pop("tags", {}).items():
        exif[tag] = value
    return written(image, exif=exif, **more)


TURN_BACK = {
    1: None,
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_90,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_270,
}


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_photograph_is_turned_as_the_camera_asks(orientation):
    image = red_over_blue()
    image.paste((20, 200, 20), (0, 0, 12, 12))
    stored = image if (turn := TURN_BACK[orientation]) is None else image.transpose(turn)

    developed = develop("a.jpg", with_exif(stored, tags={0x0112: orientation}, quality=95))

    assert developed.size == (60, 40)
    assert near(colour_at(developed, 30, 5), RED)
    assert near(colour_at(developed, 30, 35), BLUE)
    assert near(colour_at(developed, 4, 4), (20, 200, 20))


def test_nothing_that_the_camera_wrote_is_kept_and_a_place_is_told():
    gps = {1: "N", 2: (18.0, 47.0, 12.0), 3: "E", 4: (98.0, 59.0, 1.0)}
    source = with_exif(red_over_blue(), tags={0x8825: gps}, comment=b"secret")

    developed = develop("a.jpg", source)
    plain = develop("a.jpg", with_exif(red_over_blue()))

    assert b"secret" in source and b"Exif" in source
    assert developed.located and not plain.located
    for lost in (b"Exif", b"secret", "ความลับ".encode(), b"http://ns.adobe.com", b"ICC_PROFILE"):
        assert lost not in developed.data
    assert not opened(developed).getexif()
    assert set(opened(developed).info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


def test_a_place_in_xmp_is_a_place_too():
    xmp = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><a exif:GPSLatitude="18,47N"/></x:xmpmeta>'

    assert develop("a.jpg", written(red_over_blue(), xmp=xmp)).located


def test_what_was_hidden_behind_the_picture_is_gone():
    developed = develop(
        "a.jpg", written(red_over_blue()) + b"PK\x03\x04<script>alert(1)</script>"
    )

    assert b"script" not in developed.data and b"PK\x03\x04" not in developed.data


def test_a_large_photograph_becomes_small_and_keeps_its_shape():
    developed = develop("a.jpg", written(Image.new("RGB", (4000, 3000), RED)))

    assert developed.size == (LONGEST_SIDE, 1200)
    assert develop("b.jpg", written(Image.new("L", (300, 200)))).size == (300, 200)


def test_the_same_file_is_the_same_picture():
    source = written(red_over_blue())

    one, other = develop("a.jpg", source), develop("b.jpg", source)

    assert one == other
    assert one.hash == sha256(one.data).hexdigest()
    assert is_kept_picture(one.data)


@pytest.mark.parametrize(
    ("image", "kind"),
    [
        (red_over_blue().convert("CMYK"), "JPEG"),
        (red_over_blue().convert("CMYK"), "TIFF"),
        (red_over_blue().convert("P"), "GIF"),
        (red_over_blue().convert("RGBA"), "PNG"),
        (red_over_blue().convert("P"), "PNG"),
        (red_over_blue(), "WEBP"),
        (red_over_blue(), "BMP"),
        (red_over_blue(), "TIFF"),
    ],
    ids=lambda one: one if isinstance(one, str) else one.mode,
)
def test_every_usual_kind_has_its_colours(image, kind):
    developed = develop("a", written(image, kind))

    assert near(colour_at(developed, 30, 5), RED)
    assert near(colour_at(developed, 30, 35), BLUE)


def test_fine_greys_stay_grey():
    image = Image.new("I;16", (40, 40), 128 * 256)

    assert near(colour_at(develop("a", written(image, "PNG")), 5, 5), (128, 128, 128))


def test_what_is_clear_becomes_white():
    image = Image.new("RGBA", (20, 20), (0, 0, 0, 0))

    assert colour_at(develop("a", written(image, "PNG")), 5, 5) == (255, 255, 255)


def test_of_a_moving_picture_the_first_is_kept():
    first, second = Image.new("RGB", (30, 30), RED), Image.new("RGB", (30, 30), BLUE)
    moving = written(first, "WEBP", save_all=True, append_images=[second])

    assert near(colour_at(develop("a.webp", moving), 5, 5), RED)


def test_a_colour_profile_is_worked_in_and_a_wrong_one_left_out():
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()

    for profile in (srgb, b"no profile", srgb[:200]):
        developed = develop("a.jpg", written(red_over_blue(), icc_profile=profile))
        assert near(colour_at(developed, 30, 5), RED)
        assert "icc_profile" not in opened(developed).info


def a_bomb(across, down):
    """Return a PNG file of very few bytes that says to have very many dots."""

    def part(kind, body):
        check = zlib.crc32(kind + body)
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", across, down, 8, 2, 0, 0, 0)
    body = zlib.compress(b"\0" * 100_000)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", body) + part(b"IEND", b"")


@pytest.mark.parametrize(("across", "down"), [(20_000, 10_000), (60_000, 60_000)])
def test_a_bomb_is_refused_at_once(across, down):
    begun = time.perf_counter()

    with pytest.raises(BadData) as error:
        develop("ระเบิด.png", a_bomb(across, down))

    assert code(error) in ("photographs.too_many_dots", "photographs.no_picture")
    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "photographs.no_picture"),
        (b"PK\x03\x04" + b"x" * 500, "photographs.no_picture"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n", "photographs.no_picture"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "photographs.no_picture"),
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "photographs.heic"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1heic", "photographs.heic"),
        (b"\xff\xd8\xff\xe0" + b"\0" * 100, "photographs.no_picture"),
    ],
)
def test_what_is_no_picture_is_named(data, expected):
    with pytest.raises(BadData) as error:
        develop("ไฟล์.jpg", data)

    assert code(error) == expected
    assert error.value.problems[0].values["picture"] == "ไฟล์.jpg"


def test_a_picture_that_is_cut_short_anywhere_is_told():
    whole = with_exif(red_over_blue((400, 300)), quality=90)

    for length in range(2, len(whole) - 40, 97):
        with pytest.raises(BadData) as error:
            develop("a.jpg", whole[:length])
        assert code(error) in ("photographs.broken", "photographs.no_picture")


def test_a_file_beyond_measure_is_not_even_opened(tmp_path):
    path = tmp_path / "ยาว.jpg"
    with path.open("wb") as file:
        file.truncate(LARGEST + 1)

    with pytest.raises(BadData) as error:
        develop(path.name, path)
    with pytest.raises(BadData) as gone:
        develop("ไม่มี.jpg", tmp_path / "ไม่มี.jpg")

    assert (code(error), code(gone)) == ("photographs.too_large", "photographs.cannot_open")


def test_a_thumbnail_is_small(tmp_path):
    path = tmp_path / "a.jpg"
    path.write_bytes(develop("a", written(Image.new("RGB", (3000, 2000), RED))).data)

    small = Image.open(BytesIO(small_picture(path, (168, 120))))

    assert small.size[0] == 168 and abs(small.size[1] - 112) <= 1
    with pytest.raises(BadData, match=r"photographs\.not_here"):
        small_picture(tmp_path / "b.jpg", (10, 10))


def test_only_a_picture_as_it_is_kept_is_taken_for_one():
    good = develop("a", written(red_over_blue())).data

    assert is_kept_picture(good)
    for bad in (
        b"",
        good[:-40],
        written(red_over_blue(), "PNG"),
        written(Image.new("RGB", (1700, 10))),
        written(red_over_blue().convert("CMYK")),
    ):
        assert not is_kept_picture(bad)
