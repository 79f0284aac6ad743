"""Font files on this computer: whose face each one is, and where a family is found."""

import os
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

REGULAR, BOLD, ITALIC, BOLD_ITALIC = range(4)

_LARGEST = 40_000_000  # bytes; Thai faces have less than one million
_TRUETYPE = (b"\x00\x01\x00\x00", b"true", b"OTTO", b"ttcf")
_FAMILY, _POSTSCRIPT = 1, 6  # numbers of names in a font
_WINDOWS, _MACINTOSH = 3, 1  # numbers of platforms
_ENGLISH = 0x409


class NotAFont(Exception):
    """The file is not a font that can be read; the message says why."""


@dataclass(frozen=True, slots=True)
class FontFile:
    """One face of a family in a file of its own."""

    path: Path
    family: str
    face: int  # REGULAR, BOLD, ITALIC or BOLD_ITALIC


def font_file(path: Path) -> FontFile:
    """Read whose face a file is. Raises NotAFont, or OSError when it cannot be read."""
    tables = _tables(read_font(path))
    family, bold, italic = _family(tables["name"]), False, False
    if len(tables.get("OS/2", b"")) >= 64:
        (selection,) = struct.unpack_from(">H", tables["OS/2"], 62)
        italic, bold = bool(selection & 1), bool(selection & 32)
    return FontFile(path, family, bold + 2 * italic)


def family_of(file: FontFile) -> dict[int, Path]:
    """Return the faces of a file's family that lie beside it."""
    return _faces(file.family, [file.path.parent]) | {file.face: file.path}


def find_family(family: str, folders: list[Path] | None = None) -> dict[int, Path]:
    """Return the files of an installed family by face; empty when it is not installed."""
    return _faces(family, font_folders() if folders is None else folders)


def font_folders() -> list[Path]:
    """Return the folders where this system keeps fonts, this person's own first."""
    home = Path.home()
    if sys.platform == "win32":
        local = Path(os.environ.get("LOCALAPPDATA", home / "AppData" / "Local"))
        system = Path(os.environ.get("WINDIR", r"C:\Windows"))
        return [local / "Microsoft" / "Windows" / "Fonts", system / "Fonts"]
    if sys.platform == "darwin":
        library = Path("/Library/Fonts")
        return [home / "Library" / "Fonts", library, Path("/System/Library/Fonts")]
    data = Path(os.environ.get("XDG_DATA_HOME") or home / ".local" / "share")
    shared = [Path("/usr/local/share/fonts"), Path("/usr/share/fonts")]
    return [data / "fonts", home / ".fonts", *shared]


def read_font(path: Path) -> bytes:
    """Return the bytes of a font with names that a PDF can hold; glyphs are as they were."""
    if path.stat().st_size > _LARGEST:
        raise NotAFont("too large")
    data = path.read_bytes()
    if data[:4] not in _TRUETYPE:
        raise NotAFont("not a font file")
    if data[:4] == b"ttcf":
        raise NotAFont("a collection of fonts")
    if data[:4] == b"OTTO":
        raise NotAFont("PostScript outlines")
    return _with_plain_names(data)


def may_be_embedded(data: bytes) -> bool:
    """Tell whether the font's maker lets documents carry it."""
    table = _tables(data).get("OS/2", b"")
    if len(table) < 10:
        return True
    (rights,) = struct.unpack_from(">H", table, 8)
    return bool((rights & 0x000F) != 0x0002 and not rights & 0x0300)


def _faces(family: str, folders: list[Path]) -> dict[int, Path]:
    found: dict[int, Path] = {}
    for path in _files(folders):
        try:
            file = font_file(path)
        except (NotAFont, OSError):
            continue  # other people's files: only fonts are looked for
        if _key(file.family) == _key(family):
            found.setdefault(file.face, path)
    return found


def _files(folders: list[Path]) -> Iterator[Path]:
    for folder in folders:
        for place, _, names in os.walk(folder):
            yield from (
                Path(place, name)
                for name in sorted(names)
                if name.lower().endswith((".ttf", ".otf"))
            )


def _key(family: str) -> str:
    """Return a family's name as people tell them apart: TH SarabunIT9 is TH SarabunIT๙."""
    return family.replace(" ", "").replace("๙", "9").casefold()


def _tables(data: bytes) -> dict[str, bytes]:
    try:
        (count,) = struct.unpack_from(">H", data, 4)
        tables = {}
        for index in range(count):
            tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * index)
            tables[tag.decode("latin-1")] = data[offset : offset + length]
    except struct.error as error:
        raise NotAFont("damaged") from error
    if "name" not in tables:
        raise NotAFont("no names in it")
    return tables


def _names(table: bytes) -> Iterator[tuple[int, int, int, int, int]]:
    """Yield platform, language and number of each name, and where its letters are."""
    try:
        _, count, start = struct.unpack_from(">HHH", table)
        for index in range(count):
            platform, _, language, number, length, offset = struct.unpack_from(
                ">6H", table, 6 + 12 * index
            )
            yield platform, language, number, start + offset, start + offset + length
    except struct.error as error:
        raise NotAFont("damaged names") from error


def _family(table: bytes) -> str:
    found: dict[int, str] = {}
    for platform, language, number, start, end in _names(table):
        if number == _FAMILY and platform == _WINDOWS:
            name = table[start:end].decode("utf-16-be", "replace")
            found.setdefault(0 if language == _ENGLISH else 1, name)
        elif number == _FAMILY and platform == _MACINTOSH:
            found.setdefault(2, table[start:end].decode("mac-roman"))
    if not found:
        raise NotAFont("no name of its family")
    return found[min(found)]


def _with_plain_names(data: bytes) -> bytes:
    """Return the font with its PostScript name in ASCII: some have a Thai 9 there."""
    tables = _tables(data)
    place = data.index(tables["name"])
    changed = bytearray(data)
    for platform, _, number, start, end in _names(tables["name"]):
        if number != _POSTSCRIPT:
            continue
        encoding = "utf-16-be" if platform != _MACINTOSH else "latin-1"
        name = tables["name"][start:end].decode(encoding, "replace")
        plain = "".join(map(_plain, name)).encode(encoding)
        if len(plain) == end - start:
            changed[place + start : place + end] = plain
    return bytes(changed)


def _plain(letter: str) -> str:
    if letter == "๙":
        return "9"
    return letter if letter.isascii() and letter not in " [](){}<>/%" else "-"
