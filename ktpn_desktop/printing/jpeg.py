"""What a JPEG file from a telephone says about itself, read within bounds."""

import struct
from collections.abc import Iterator

_START, _END = b"\xff\xd8", b"\xff\xd9"
_FRAMES = frozenset({0xC0, 0xC1, 0xC2})  # the kinds of compression that PDF has
_OTHER_FRAMES = frozenset({0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF})
_ALONE = frozenset({0x01, *range(0xD0, 0xD8)})
_SCAN, _EXIF, _ADOBE = 0xDA, 0xE1, 0xEE
_ORIENTATION = 0x0112
_QUARTERS = {3: 2, 4: 2, 5: 1, 6: 1, 7: 3, 8: 3}  # clockwise; mirrored ones are only turned


class NotAJpeg(Exception):
    """The bytes are not a photograph that can be printed; the message says why."""


def jpeg_size(data: bytes) -> tuple[int, int, int]:
    """Return width and height in pixels and the number of colours. Raises NotAJpeg."""
    for marker, start, end in _segments(data):
        if marker in _OTHER_FRAMES:
            raise NotAJpeg("a rare kind of compression")
        if marker in _FRAMES:
            if end - start < 6:
                raise NotAJpeg("damaged")
            depth, height, width, colours = struct.unpack_from(">BHHB", data, start)
            if depth != 8 or colours not in (1, 3, 4) or not width or not height:
                raise NotAJpeg("rare colours")
            if _END not in data[-64:]:
                raise NotAJpeg("cut off")
            return width, height, colours
    raise NotAJpeg("damaged")


def is_inverted(data: bytes) -> bool:
    """Tell whether four colours are stored the other way round, as Adobe's programs do."""
    return any(
        marker == _ADOBE and data[start : start + 5] == b"Adobe"
        for marker, start, _ in _segments(data)
    )


def quarters_turned(data: bytes) -> int:
    """Return by how many quarters clockwise the camera asks the picture to be turned."""
    for marker, start, end in _segments(data):
        if marker == _EXIF and data[start : start + 6] == b"Exif\0\0":
            return _QUARTERS.get(_orientation(data[start + 6 : end]), 0)
    return 0


def _segments(data: bytes) -> Iterator[tuple[int, int, int]]:
    """Yield marker, beginning and end of each part before the picture itself."""
    if data[:2] != _START:
        raise NotAJpeg("not a JPEG file")
    place = 2
    while place + 4 <= len(data):
        if data[place] != 0xFF:
            raise NotAJpeg("damaged")
        marker = data[place + 1]
        if marker == 0xFF or marker in _ALONE:  # fill bytes
            place += 1 if marker == 0xFF else 2
            continue
        (length,) = struct.unpack_from(">H", data, place + 2)
        if marker == _SCAN:
            return
        if length < 2 or place + 2 + length > len(data):
            raise NotAJpeg("damaged")
        yield marker, place + 4, place + 2 + length
        place += 2 + length


def _orientation(exif: bytes) -> int:
    order = {b"II": "<", b"MM": ">"}.get(exif[:2])
    if order is None or len(exif) < 8:
        return 0
    (place,) = struct.unpack_from(f"{order}L", exif, 4)
    if place + 2 > len(exif):
        return 0
    (count,) = struct.unpack_from(f"{order}H", exif, place)
    for index in range(min(count, 200)):
        entry = place + 2 + 12 * index
        if entry + 12 > len(exif):
            return 0
        tag, _, _, value = struct.unpack_from(f"{order}HHLH", exif, entry)
        if tag == _ORIENTATION:
            return int(value)
    return 0
