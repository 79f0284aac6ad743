"""Font files on this computer: whose face each one is, and where a family is found."""

import os
import struct
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

REGULAR, BOLD, ITALIC, BOLD_ITALIC = range(4)

_LARGEST = 40_000_000  # bytes; Thai faces have less than one million
_LONGEST_TABLE = 1_000_000  # bytes, of those that tell whose face it is
_OTHER_KINDS = {b"OTTO": "postscript", b"ttcf": "collection"}
_TRUETYPE = (b"\x00\x01\x00\x00", b"true", *_OTHER_KINDS)
_THAI = 1 << 24  # of the ranges of letters that a font says it has
_FAMILY, _STYLE, _POSTSCRIPT = 1, 2, 6  # numbers of names in a font
_WINDOWS, _MACINTOSH = 3, 1  # numbers of platforms
_ENGLISH = 0x409


class NotAFont(Exception):
    """The file is no font that can be used; `reason` is the last word of a Problem's code."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class FontFile:
    """One face of a family in a file of its own."""

    path: Path
    family: str
    face: int  # REGULAR, BOLD, ITALIC or BOLD_ITALIC
    thai: bool = False  # whether it says that it has Thai letters


def font_file(path: Path) -> FontFile:
    """Read whose face a file is. Raises NotAFont, or OSError when it cannot be read.

    Only what says so is read: a computer has hundreds of fonts, some of many megabytes.
    """
    with path.open("rb") as file:
        start = file.read(12)
        _check_kind(start)
        (count,) = struct.unpack_from(">H", start, 4)
        tables = {}
        for tag, offset, length in _directory(start + file.read(16 * count)):
            if tag in ("name", "OS/2"):
                file.seek(offset)
                tables[tag] = file.read(min(length, _LONGEST_TABLE))
    bold = italic = thai = False
    if len(tables.get("OS/2", b"")) >= 64:
        (ranges,) = struct.unpack_from(">L", tables["OS/2"], 42)
        (selection,) = struct.unpack_from(">H", tables["OS/2"], 62)
        italic, bold, thai = bool(selection & 1), bool(selection & 32), bool(ranges & _THAI)
    names = tables.get("name", b"")
    style = (_name(names, _STYLE) or "").casefold()  # some fonts say it only there
    bold, italic = bold or "bold" in style, italic or "italic" in style
    family = _name(names, _FAMILY)
    if not family:
        raise NotAFont("damaged")
    return FontFile(path, family, bold + 2 * italic, thai)


def family_of(file: FontFile) -> dict[int, Path]:
    """Return the faces of a file's family that lie beside it."""
    return _faces(file.family, [file.path.parent]) | {file.face: file.path}


def find_family(family: str, folders: list[Path] | None = None) -> dict[int, Path]:
    """Return the files of an installed family by face; empty when it is not installed."""
    return _faces(family, font_folders() if folders is None else folders)


def thai_families(folders: list[Path] | None = None) -> list[str]:
    """Return the names of the installed families that say they have Thai letters."""
    found: dict[str, str] = {}
    for file in _font_files(font_folders() if folders is None else folders):
        if file.thai:
            found.setdefault(_key(file.family), file.family)
    return sorted(found.values())


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
        raise NotAFont("too_large")
    data = path.read_bytes()
    _check_kind(data)
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
    for file in _font_files(folders):
        if _key(file.family) == _key(family):
            found.setdefault(file.face, file.path)
    return found


def _font_files(folders: list[Path]) -> Iterator[FontFile]:
    for path in _files(folders):
        try:
            yield font_file(path)
        except (NotAFont, OSError):
            continue  # other people's files: only fonts are looked for


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


def _check_kind(data: bytes) -> None:
    if len(data) < 12 or data[:4] not in _TRUETYPE:
        raise NotAFont("unknown")
    if data[:4] in _OTHER_KINDS:
        raise NotAFont(_OTHER_KINDS[data[:4]])


def _directory(data: bytes) -> Iterator[tuple[str, int, int]]:
    """Yield the tag, the offset and the length of each table."""
    try:
        (count,) = struct.unpack_from(">H", data, 4)
        for index in range(count):
            tag, _, offset, length = struct.unpack_from(">4sLLL", data, 12 + 16 * index)
            yield tag.decode("latin-1"), offset, length
    except struct.error as error:
        raise NotAFont("damaged") from error


def _tables(data: bytes) -> dict[str, bytes]:
    tables = {tag: data[at : at + length] for tag, at, length in _directory(data)}
    if "name" not in tables:
        raise NotAFont("damaged")
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
        raise NotAFont("damaged") from error


def _name(table: bytes, wanted: int) -> str | None:
    found: dict[int, str] = {}
    for platform, language, number, start, end in _names(table):
        if number == wanted and platform == _WINDOWS:
            name = table[start:end].decode("utf-16-be", "replace")
            found.setdefault(0 if language == _ENGLISH else 1, name)
        elif number == wanted and platform == _MACINTOSH:
            found.setdefault(2, table[start:end].decode("mac-roman"))
    return found[min(found)] if found else None


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
