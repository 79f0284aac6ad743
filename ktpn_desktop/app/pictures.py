"""Picture files made ready for paper: the state emblem, photographs that are no JPEG."""

from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.domain.problem import BadData, Place, Problem

if TYPE_CHECKING:
    from ktpn_desktop.printing.pictures import Picture

_MOST_PIXELS = 60_000_000
_LONGEST_SIDE = 2000  # pixels: 300 for an inch of half a page


def read_picture(path: Path, caption: str | None = None) -> "Picture":
    """Return a picture from a file of any usual kind. Raises BadData `printing.picture_*`."""
    # Imported here, as below: both are heavy to load.
    from ktpn_desktop.printing.pictures import LARGEST, photograph

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
        return photograph(path.name, data, caption)
    return _pixels(path, caption)


def _pixels(path: Path, caption: str | None) -> "Picture":
    """Return the dots of a picture that is no JPEG, on white where it is transparent."""
    from PIL import Image, UnidentifiedImageError

    from ktpn_desktop.printing.pictures import Picture

    try:
        with Image.open(path) as image:
            if image.width * image.height > _MOST_PIXELS:
                raise _unreadable(path, "too many pixels")
            image.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
            clear = image.convert("RGBA")
            flat = Image.new("RGBA", clear.size, "white")
            flat.alpha_composite(clear)
            grey = image.mode in ("1", "L", "LA")
            dots = flat.convert("L" if grey else "RGB")
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


def _unreadable(path: Path, reason: str) -> BadData:
    values = {"picture": path.name, "reason": reason}
    return BadData(Problem(code="printing.picture_unreadable", values=values))
