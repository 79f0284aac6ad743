from io import BytesIO

import pytest
from PIL import Image

from ktpn_desktop.app.pictures import read_picture
from ktpn_desktop.app.wording import problem_text
from ktpn_desktop.domain.problem import BadData


def saved(path, mode="RGB", size=(60, 40), kind="PNG", colour=0):
    file = BytesIO()
    Image.new(mode, size, colour).save(file, kind)
    path.write_bytes(file.getvalue())
    return path


def refused(path):
    with pytest.raises(BadData) as caught:
        read_picture(path)
    (problem,) = caught.value.problems
    assert problem.values["picture"] == path.name
    assert "–" not in problem_text(problem, "en")
    return problem.code


def test_a_jpeg_is_taken_as_it_is(tmp_path):
    path = saved(tmp_path / "ภาพ.jpg", kind="JPEG")

    picture = read_picture(path, "คำบรรยาย")

    assert (picture.jpeg, picture.data) == (True, path.read_bytes())
    assert (picture.name, picture.caption) == ("ภาพ.jpg", "คำบรรยาย")


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_a_picture_of_another_kind_becomes_dots(tmp_path, mode, kind):
    picture = read_picture(saved(tmp_path / f"ภาพ.{kind}", mode, kind=kind))

    across, down = picture.pixels
    assert (across, down) == (60, 40)
    assert len(picture.data) == across * down * picture.colours
    assert not picture.jpeg


def test_what_is_transparent_is_white(tmp_path):
    picture = read_picture(saved(tmp_path / "ครุฑ.png", "RGBA", colour=(0, 0, 0, 0)))

    assert set(picture.data) == {255}


def test_a_picture_far_larger_than_paper_is_made_smaller(tmp_path):
    picture = read_picture(saved(tmp_path / "ใหญ่.png", "L", size=(5000, 2500)))

    assert picture.pixels == (2000, 1000)


def test_a_file_of_forty_megabytes_is_refused_unread(tmp_path):
    path = tmp_path / "ใหญ่มาก.jpg"
    with path.open("wb") as file:
        file.write(b"\xff\xd8")
        file.truncate(40_000_000)

    assert refused(path) == "printing.picture_too_large"


def test_a_small_file_with_too_many_dots_is_refused(tmp_path):
    path = saved(tmp_path / "ระเบิด.png", "1", size=(9000, 9000))

    assert refused(path) == "printing.picture_too_fine"


def test_a_photograph_with_too_many_dots_is_refused(tmp_path):
    path = saved(tmp_path / "ระเบิด.jpg", "L", kind="JPEG")
    data = bytearray(path.read_bytes())
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = b"\xff" * 4  # its height and width
    path.write_bytes(data)

    assert refused(path) == "printing.picture_too_fine"


def test_a_grey_picture_of_sixteen_bits_keeps_its_shades(tmp_path):
    dots = Image.frombytes("I;16", (3, 1), b"\0\0\0\x80\xff\xff")
    dots.save(tmp_path / "เทา.png")

    picture = read_picture(tmp_path / "เทา.png")

    assert (picture.colours, picture.data) == (1, bytes([0, 128, 255]))


def test_of_a_moving_picture_the_first_is_printed(tmp_path):
    first, then = (Image.new("RGB", (8, 8), colour) for colour in ("black", "white"))
    first.save(tmp_path / "ขยับ.gif", save_all=True, append_images=[then])

    assert set(read_picture(tmp_path / "ขยับ.gif").data) == {0}


def test_colours_of_a_printing_house_become_those_of_a_screen(tmp_path):
    picture = read_picture(
        saved(tmp_path / "สี่สี.tif", "CMYK", kind="TIFF", colour=(0, 0, 0, 255))
    )

    assert (picture.colours, set(picture.data)) == (3, {0})


@pytest.mark.parametrize(
    "data",
    [
        b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 10 10\n%%EndComments\nshowpage\n",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
        b"%PDF-1.4",
        b"\0\0\0\x18ftypheic",
    ],
    ids=["eps", "svg", "pdf", "heic"],
)
def test_a_picture_that_another_program_would_have_to_draw_is_refused(tmp_path, data):
    path = tmp_path / "ภาพ.png"
    path.write_bytes(data)

    assert refused(path) == "printing.picture_unreadable"


@pytest.mark.parametrize("data", [b"", b"text", b"\x89PNG\r\n\x1a\n broken", b"BM"])
def test_a_file_that_is_no_picture_is_refused(tmp_path, data):
    path = tmp_path / "เสีย.png"
    path.write_bytes(data)

    assert refused(path) == "printing.picture_unreadable"


def test_a_picture_that_is_not_there_is_refused(tmp_path):
    assert refused(tmp_path / "ไม่มี.png") == "printing.picture_missing"


def noisy(size=(200, 200)):
    """Return a picture that compresses badly, so that its file has a body to break."""
    image = Image.effect_noise(size, 90)
    file = BytesIO()
    image.save(file, "JPEG", quality=95)
    return bytearray(file.getvalue())


@pytest.mark.parametrize("marker", [b"\xff\xc4", b"\xff\xdb", b"\xff\xda"])
def test_a_photograph_that_nobody_could_draw_is_refused(tmp_path, marker):
    data = noisy()
    place = data.index(marker) + 4  # how it is packed stands there
    data[place : place + 12] = b"\xff" * 12
    path = tmp_path / "เสีย.jpg"
    path.write_bytes(data)

    assert refused(path) == "printing.picture_unreadable"


def test_a_photograph_in_four_colours_is_printed_in_three(tmp_path):
    path = saved(tmp_path / "สี่สี.jpg", "CMYK", kind="JPEG", colour=(0, 255, 255, 0))

    picture = read_picture(path)

    assert (picture.colours, picture.jpeg, picture.pixels) == (3, False, (60, 40))
    red, green, blue = picture.data[:3]
    assert (red > 200, green < 60, blue < 60) == (True, True, True)


def test_a_picture_stands_upright_whatever_its_kind(tmp_path):
    image = Image.new("RGB", (60, 40), "white")
    exif = image.getexif()
    exif[0x0112] = 6  # to be turned clockwise
    image.save(tmp_path / "ตั้ง.png", exif=exif)

    assert read_picture(tmp_path / "ตั้ง.png").pixels == (40, 60)
