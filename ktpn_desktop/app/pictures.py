"""Picture files made ready for paper: the state emblem, photographs that are no JPEG."""

from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.domain.problem import BadData, Place, Problem

if TYPE_CHECKING:
    from PIL.Image import Image

    from ktpn_desktop.printing.picture import Picture

# Not what Pillow could read besides: EPS, for one, is a program, and another one would run it.
_KINDS = ("BMP", "GIF", "JPEG", "PNG", "TIFF", "WEBP")
_FOUR = 4  # colours of a photograph that was made for printers
_LONGEST_SIDE = 2000  # pixels: 300 for an inch of half a page


def read_picture(path: Path, caption: str | None = None) -> "Picture":
    """Return a picture from a file of any usual kind. Raises BadData `printing.picture_*`."""
    # Imported here, as below: both are heavy to load.
    from ktpn_desktop.printing.picture import LARGEST, photograph

    try:
        size = path.stat().st_size
        data = path.read_bytes() if size <= LARGEST else b""
    except OSError as error:
        where = Place(file=str(path))
        values = {"picture": path.name}
        raise BadData(
            Problem(code="printing.picture_missing", where=where, values=values)
        ) from error
    if size > LARGEST:
        values = {
            "picture": path.name,
            "size": f"{size / 1e6:.0f}",
            "most": f"{LARGEST / 1e6:.0f}",
        }
        raise BadData(Problem(code="printing.picture_too_large", values=values))
    if data[:2] == b"\xff\xd8":
        picture = photograph(path.name, data, caption)
        if picture.colours < _FOUR:  # archives ask for colours that a screen has
            _check_whole(path)
            return picture
    return _pixels(path, caption)


def _check_whole(path: Path) -> None:
    """Raise BadData for a photograph that begins well and cannot be drawn."""
    from PIL import Image

    try:
        with Image.open(path, formats=("JPEG",)) as image:
            image.draft(image.mode, (1, 1))  # an eighth of the dots shows whether all are there
            image.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise _unreadable(path, "damaged") from error


def _pixels(path: Path, caption: str | None) -> "Picture":
    """Return the dots of a picture that is no JPEG, on white where it is transparent."""
    from PIL import Image, UnidentifiedImageError

    from ktpn_desktop.printing.picture import Picture, check_dots

    try:
        with Image.open(path, formats=_KINDS) as image:
            check_dots(path.name, image.size)
            grey = image.mode in ("1", "L", "LA") or image.mode.startswith("I;16")
            dots = _on_white(image, "L" if grey else "RGB")
    except UnidentifiedImageError as error:
        raise _unreadable(path, "not a picture") from error
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise _unreadable(path, str(error)) from error
    return Picture(
        name=path.name,
        data=dots.tobytes(),
        pixels=dots.size,
        colours=1 if grey else 3,
        jpeg=False,
        caption=caption,
    )


def _on_white(image: "Image", mode: str) -> "Image":
    """Return a picture of that mode no larger than is printed, white where it was clear."""
    from PIL.Image import new
    from PIL.ImageOps import exif_transpose as upright

    if image.mode in ("F", "I"):
        raise ValueError("rare colours")
    if image.mode.startswith("I;16"):  # Pillow would make all but the darkest white
        image = image.convert("I").point(lambda dot: dot * (1 / 256)).convert("L")
    image = upright(image)
    image.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    clear = image.convert("RGBA")
    flat = new("RGBA", clear.size, "white")
    flat.alpha_composite(clear)
    return flat.convert(mode)


def _unreadable(path: Path, reason: str) -> BadData:
    values = {"picture": path.name, "reason": reason}
    return BadData(Problem(code="printing.picture_unreadable", values=values))
