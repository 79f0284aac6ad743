"""Is this workbook safe to read? Decided on its bytes, before any parser sees them."""

import hashlib
import io
import re
import stat
import zipfile
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import MappingProxyType

from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.exchange.xml_bounds import CELLS_THAT_FIT, Effort

LARGEST_FILE = 20 << 20
MOST_PARTS = 300
LARGEST_UNPACKED = 60 << 20
LARGEST_SHEET = 40 << 20
LARGEST_SMALL_PART = 4 << 20

_LOCK_OR_TEMPORARY = re.compile(
    r"^(~|\.)|\.(tmp|temp|crdownload|part|partial|download|gsheet|url|lnk|icloud)$"
    r"|^(thumbs\.db|desktop\.ini)$",
    re.IGNORECASE,
)
# Windows: OFFLINE, RECALL_ON_OPEN, RECALL_ON_DATA_ACCESS. Reading would download the file.
_NOT_ON_THIS_COMPUTER = 0x1000 | 0x40000 | 0x400000
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
_ZIP_END = b"PK\x05\x06"
_DOCTYPES = tuple("<!DOCTYPE".encode(code) for code in ("ascii", "utf-16-le", "utf-16-be"))
_NEVER_READ = frozenset({"drawings", "charts", "media", "theme", "embeddings", "customxml"})
_TEXT_IN_ANY_CASE = 512


@dataclass(frozen=True, slots=True, kw_only=True)
class GuardedPackage:
    """The parts of a workbook that may be parsed, by lower-case name, and the file's hash."""

    name: str
    sha256: str
    size: int
    parts: Mapping[str, bytes]
    data: bytes = field(repr=False)  # the whole file, as it came


class Rejected(BadData):
    """This file is not read any further; `code` says why."""

    def __init__(self, code: str, name: str, /, **values: str) -> None:
        self.code = code
        values = {"name": name, **values}
        super().__init__(Problem(code=code, where=Place(file=name), values=values))


def guard(path: Path) -> GuardedPackage:
    """Read the file once and give its parts, or raise `Rejected`."""
    return guard_bytes(path.name, read_bounded(path))


def read_bounded(path: Path) -> bytes:
    """Give the whole file when it is a file, at rest and small enough, or raise `Rejected`."""
    name = path.name
    if is_lock_or_temporary(name):
        raise Rejected("file.lock_or_temporary", name)
    try:
        before = path.stat()
        if not stat.S_ISREG(before.st_mode):
            raise Rejected("file.not_a_file", name)
        if getattr(before, "st_file_attributes", 0) & _NOT_ON_THIS_COMPUTER:
            raise Rejected("file.cloud_only", name)
        if before.st_size > LARGEST_FILE:
            raise Rejected("file.too_big", name, size=_megabytes(before.st_size), limit="20")
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)
        after = path.stat()
    except FileNotFoundError as error:
        raise Rejected("file.missing", name) from error
    except OSError as error:
        raise Rejected("file.unreadable", name, reason=str(error)) from error
    if len(data) != before.st_size or after.st_mtime_ns != before.st_mtime_ns:
        raise Rejected("file.still_arriving", name)
    if not data:
        raise Rejected("file.empty", name)
    if not data.strip(b"\0"):
        raise Rejected("file.placeholder", name)
    return data


def is_lock_or_temporary(name: str) -> bool:
    """Tell whether the name is that of a lock file, a download or an unfinished write."""
    return _LOCK_OR_TEMPORARY.search(name) is not None


def guard_bytes(name: str, data: bytes) -> GuardedPackage:
    """Give the parts of a workbook in memory, or raise `Rejected`."""
    _check_kind(name, data)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            _check_directory(name, package)
            parts = _checked_parts(name, package)
    # Everything zipfile and zlib are known to raise on damaged files.
    except (
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        OSError,
        RuntimeError,
        NotImplementedError,
        ValueError,
        OverflowError,
        UnicodeError,
    ) as error:
        raise Rejected("file.damaged", name, reason=str(error)) from error
    return GuardedPackage(
        name=name,
        sha256=hashlib.sha256(data).hexdigest(),
        size=len(data),
        parts=MappingProxyType(parts),
        data=data,
    )


def _check_kind(name: str, data: bytes) -> None:
    if data.startswith(_OLE):
        encrypted = "EncryptedPackage".encode("utf-16-le") in data
        raise Rejected("file.encrypted" if encrypted else "file.old_excel", name)
    if not data.startswith(_ZIP):
        raise Rejected(
            "file.text_not_workbook" if _is_text(data) else "file.not_workbook", name
        )
    if _ZIP_END not in data[-(1 << 16) - 22 :]:
        raise Rejected("file.incomplete", name)


def _is_text(data: bytes) -> bool:
    head = data[:_TEXT_IN_ANY_CASE]
    return head.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" not in head


def _check_directory(name: str, package: zipfile.ZipFile) -> None:
    entries = package.infolist()
    if len(entries) > MOST_PARTS:
        raise Rejected("file.too_many_parts", name, count=str(len(entries)))
    names = [entry.filename.lower() for entry in entries]
    if len(set(names)) != len(names):
        raise Rejected("file.duplicate_parts", name)
    if any(map(_is_outside, names)):
        raise Rejected("file.bad_part_name", name)
    if any(entry.flag_bits & 1 for entry in entries):
        raise Rejected("file.encrypted", name)
    unpacked = sum(entry.file_size for entry in entries)
    if unpacked > LARGEST_UNPACKED or any(e.file_size > _limit(e.filename) for e in entries):
        raise Rejected("file.bomb", name, size=_megabytes(unpacked))
    if any(part.rsplit("/", 1)[-1].startswith("vbaproject") for part in names):
        raise Rejected("file.macros", name)
    _check_is_workbook(name, names)


def _is_outside(part: str) -> bool:
    plain = part.replace("\\", "/")
    return plain.startswith("/") or ":" in plain or ".." in plain.split("/") or "\0" in plain


def _check_is_workbook(name: str, names: list[str]) -> None:
    if "content.xml" in names:
        raise Rejected("file.opendocument", name)
    if any(part.startswith("word/") or part.startswith("ppt/") for part in names):
        raise Rejected("file.other_document", name)
    if "xl/workbook.bin" in names:
        raise Rejected("file.binary_workbook", name)
    if "[content_types].xml" not in names or "_rels/.rels" not in names:
        raise Rejected("file.not_workbook", name)


def _checked_parts(name: str, package: zipfile.ZipFile) -> dict[str, bytes]:
    """Unpack every part, which proves its CRC, and keep those that a reader needs."""
    parts = {}
    budget = LARGEST_UNPACKED
    effort = Effort()
    for entry in package.infolist():
        if entry.is_dir():
            continue
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Rejected("file.damaged", name, reason=f"compression {entry.compress_type}")
        limit = min(_limit(entry.filename), budget)
        with package.open(entry) as part:
            data = part.read(limit + 1)  # the directory may lie about the size
        if len(data) > limit:
            raise Rejected("file.bomb", name, size=_megabytes(len(data)))
        budget -= len(data)
        key = entry.filename.lower()
        if _is_xml(key):
            if any(doctype in data for doctype in _DOCTYPES):
                raise Rejected("file.doctype", name)
            if not _NEVER_READ & set(key.split("/")):
                parts[key] = data
                effort.add(data)
            if effort.too_much:
                raise Rejected("file.too_heavy", name)
            if effort.too_many_cells:
                raise Rejected("file.too_many_cells", name, limit=f"{CELLS_THAT_FIT:,}")
    if b"macroenabled" in parts["[content_types].xml"].lower():
        raise Rejected("file.macros", name)
    return parts


def _is_xml(part: str) -> bool:
    return part.endswith((".xml", ".rels", ".vml"))


def _limit(part: str) -> int:
    small = not re.search(r"(?i)/(worksheets/|sharedstrings|media/)", part)
    return LARGEST_SMALL_PART if small else LARGEST_SHEET


def _megabytes(size: int) -> str:
    return f"{size / (1 << 20):.1f}"
