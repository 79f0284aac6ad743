"""Developing a photograph: upright, of a size to send, without what the camera wrote into it.

Whatever somebody chooses is read within bounds and written anew, so that nothing but the
picture itself is kept: no place, no name of a telephone, nothing hidden behind the last dot.
"""

import logging
import struct
from dataclasses import dataclass
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.domain.problem import BadData, Place, Problem

if TYPE_CHECKING:
    from PIL.Image import Exif, Image

LONGEST_SIDE = 1600  # pixels
LARGEST = 100_000_000
"""Bytes of a file that is taken in; what is kept of it has some hundred thousand."""

_KINDS = ("BMP", "GIF", "JPEG", "PNG", "TIFF", "WEBP")
"""Not what Pillow could read besides: EPS, for one, is a program that another would run."""

_MOST_DOTS = 25_000_000  # they lie in memory whole, four bytes each and more
_MOST_DOTS_OF_ROWS = 250_000_000  # a JPEG file is read row by row, and made smaller at once
_QUALITY = 85
_GAP = 1.1  # a JPEG file is read no finer than so many times the size it becomes
_ORIENTATION, _GPS = 0x0112, 0x8825
_HEIC = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif"})

_BAD_NOTES = (OSError, SyntaxError, ValueError, TypeError, LookupError, struct.error)
"""What Pillow raises on what a camera wrote, if that is broken while the picture is whole."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Developed:
    """A picture as it is kept. `located`: where it was taken stood in the file."""

    data: bytes
    hash: str
    size: tuple[int, int]
    located: bool


def develop(name: str, source: Path | bytes) -> Developed:
    """Return the picture in a file, or in bytes that were pasted.

    Raises BadData `photographs.*`. For any thread; one picture is in memory at a time.
    """
    from PIL import Image, UnidentifiedImageError  # heavy to load

    _check_file(name, source)
    # Pillow would warn of good telephones; what is too large is seen below, before loading.
    Image.MAX_IMAGE_PIXELS = _MOST_DOTS_OF_ROWS
    try:
        opened = BytesIO(source) if isinstance(source, bytes) else source
        with Image.open(opened, formats=_KINDS) as image:
            _check_dots(name, image)
            located = _is_located(image)
            picture = _upright(_small(image), _exif(image))
            return _kept(picture, located=located)
    except (UnidentifiedImageError, Image.DecompressionBombError) as error:
        raise _problem("photographs.no_picture", name) from error
    except BadData:
        raise
    except Exception as error:
        # A broken file makes Pillow raise almost anything: it says which, and no file is kept.
        _log.info("a picture could not be read: %s", type(error).__name__)
        raise _problem("photographs.broken", name) from error


def small_picture(path: Path, size: tuple[int, int]) -> bytes:
    """Return a kept picture as a JPEG no larger than that. Raises BadData `photographs.*`."""
    from PIL import Image

    try:
        with Image.open(path, formats=("JPEG",)) as image:
            _check_dots(path.name, image)
            _shrink(image, size)
            data = BytesIO()
            image.convert("RGB").save(data, "JPEG", quality=_QUALITY)
            return data.getvalue()
    except FileNotFoundError as error:
        raise _problem("photographs.not_here", path.name) from error
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise _problem("photographs.broken", path.name) from error


def is_kept_picture(data: bytes) -> bool:
    """Tell whether bytes are a whole picture such as this program keeps, and no other file."""
    from PIL import Image

    try:
        with Image.open(BytesIO(data), formats=("JPEG",)) as image:
            if max(image.size) > LONGEST_SIDE or image.mode not in ("L", "RGB"):
                return False
            image.load()
            return True
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return False


def _check_file(name: str, source: Path | bytes) -> None:
    """Refuse what need not be opened: too large, or of a kind that has to be converted."""
    try:
        if isinstance(source, bytes):
            size, head = len(source), source[:12]
        else:
            size = source.stat().st_size
            with source.open("rb") as file:
                head = file.read(12)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise _problem("photographs.cannot_open", name, reason=reason) from error
    if size > LARGEST:
        megabytes, most = f"{size / 1e6:.0f}", f"{LARGEST / 1e6:.0f}"
        raise _problem("photographs.too_large", name, size=megabytes, most=most)
    if head[4:8] == b"ftyp" and head[8:12] in _HEIC:
        raise _problem("photographs.heic", name)


def _check_dots(name: str, image: "Image") -> None:
    """Refuse a picture that memory would not hold, before a dot of it is read."""
    rows = image.format in ("JPEG", "MPO") and not image.info.get("progressive")
    across, down = image.size
    if across * down > (_MOST_DOTS_OF_ROWS if rows else _MOST_DOTS):
        raise _problem("photographs.too_many_dots", name, across=str(across), down=str(down))


def _small(image: "Image") -> "Image":
    """Return the picture in the colours of a screen, no longer than a side may be."""
    if image.mode.startswith("I;16") or image.mode in ("I", "F"):
        image = _sixteen_bits(image)
    _shrink(image, (LONGEST_SIDE, LONGEST_SIDE))
    if image.mode in ("1", "L"):
        return image.convert("L")
    if image.mode in ("RGB", "CMYK", "YCbCr", "LAB", "HSV"):
        return _true_colours(image)
    return _on_white(image)


def _shrink(image: "Image", size: tuple[int, int]) -> None:
    """Make a picture fit into that size; of a JPEG file no more is read than that needs."""
    across, down = image.size
    share = max(across / size[0], down / size[1])
    if share > 1:
        image.draft(None, (round(across / share * _GAP), round(down / share * _GAP)))
        image.thumbnail(size, reducing_gap=2.0)


def _sixteen_bits(image: "Image") -> "Image":
    """Return a picture of fine greys as one of 256: Pillow would make most of them white."""
    if image.mode == "F":
        raise ValueError("rare colours")
    return image.convert("I").point(lambda dot: dot * (1 / 256)).convert("L")


def _true_colours(image: "Image") -> "Image":
    """Return the colours that the camera or scanner meant, as a screen shows them."""
    from PIL import ImageCms

    profile = image.info.get("icc_profile")
    if profile:
        try:
            meant = ImageCms.ImageCmsProfile(BytesIO(profile))
            shown = ImageCms.createProfile("sRGB")
            changed = ImageCms.profileToProfile(image, meant, shown, outputMode="RGB")
            return changed or image.convert("RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            _log.info("a colour profile was left out: it does not fit its picture")
    return image.convert("RGB")


def _on_white(image: "Image") -> "Image":
    """Return the picture, white where it was clear."""
    from PIL.Image import new

    clear = image.convert("RGBA")
    flat = new("RGBA", clear.size, "white")
    flat.alpha_composite(clear)
    return flat.convert("RGB")


def _upright(picture: "Image", exif: "Exif | None") -> "Image":
    """Turn the picture as the camera asks for."""
    from PIL.Image import Transpose

    turned = {
        2: Transpose.FLIP_LEFT_RIGHT,
        3: Transpose.ROTATE_180,
        4: Transpose.FLIP_TOP_BOTTOM,
        5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270,
        7: Transpose.TRANSVERSE,
        8: Transpose.ROTATE_90,
    }.get(exif.get(_ORIENTATION, 1) if exif else 1)
    return picture if turned is None else picture.transpose(turned)


def _exif(image: "Image") -> "Exif | None":
    try:
        return image.getexif()
    except _BAD_NOTES:
        _log.info("what a camera wrote into a picture could not be read")
        return None


def _is_located(image: "Image") -> bool:
    exif = _exif(image)
    try:
        if exif and exif.get_ifd(_GPS):
            return True
    except _BAD_NOTES:
        _log.info("the place in a picture could not be read")
        return True  # something is there, and it is removed
    about = image.info.get("xmp", b"")
    return b"GPSLatitude" in (about if isinstance(about, bytes) else str(about).encode())


def _kept(picture: "Image", *, located: bool) -> Developed:
    picture.info = {}  # what Pillow would write again: comments, profiles
    file = BytesIO()
    picture.save(file, "JPEG", quality=_QUALITY, optimize=True)
    data = file.getvalue()
    return Developed(
        data=data, hash=sha256(data).hexdigest(), size=picture.size, located=located
    )


def _problem(code: str, name: str, **values: str) -> BadData:
    return BadData(
        Problem(code=code, where=Place(file=name), values={"picture": name, **values})
    )
