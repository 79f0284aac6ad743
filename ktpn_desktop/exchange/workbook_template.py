"""Workbooks that differ in some cells only: laid out once, then filled in quickly.

Laying out a form takes openpyxl some 50 ms. A round has hundreds of forms that differ in a few
texts, so the finished package is kept in pieces between its slots. Two workbooks with the same
texts are the same bytes.
"""

import html  # xml.sax has an `escape` too, and loads the whole of urllib for it
import io
import re
import uuid
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from openpyxl import Workbook

_MOMENT = datetime(2000, 1, 1)
_MOMENT_TEXT = "2000-01-01T00:00:00Z"
_MOMENT_SLOT = "written_at"
UNTOUCHED = b"ktpn"
"""The comment of every package we write; whatever suite saves it again drops that."""

_ZIP_DATE = (1980, 1, 1, 0, 0, 0)  # the first that a zip knows
_LONGEST = 32_767
_NO_HEIGHT = 900_000  # points; a row may have 409
NO_HEIGHTS: Mapping[str, float] = MappingProxyType({})
_NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_FIXED_HEIGHT = re.compile(r'(<row [^<>]*?) customHeight="1"')
_LOOKS_ESCAPED = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def cell_text(text: str) -> str:
    """Return a text as a cell may hold it: no control characters, not too long.

    `_x000D_` in a text would be read as a character code, so its first `_` is written as one.
    """
    return _LOOKS_ESCAPED.sub("_x005F_", without_control(text))[:_LONGEST]


def without_control(text: str) -> str:
    """Return a text without what no cell can hold."""
    return _NOT_XML.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


class Slots:
    """Gives out the placeholders of a workbook that is being laid out."""

    def __init__(self) -> None:
        self._key = uuid.uuid4().hex  # so that no text of a checklist can be one
        self.names: list[str] = []
        self.heights: list[tuple[str, float]] = []

    def slot(self, name: str) -> str:
        """Return the text that stands for a value until the workbook is filled."""
        self.names.append(name)
        return f"{self._key}:{len(self.names) - 1};"

    def height(self, name: str, lowest: float) -> float:
        """Return the number that stands for the height of a row until it is filled."""
        self.heights.append((name, lowest))
        return _NO_HEIGHT + len(self.heights) - 1

    @property
    def found(self) -> re.Pattern[str]:
        """Finds a cell that is a slot, the height of a row, and a slot elsewhere."""
        token = rf"{self._key}:(\d+);"
        cell = rf'<c ([^<>]*?) t="inlineStr"><is><t>{token}</t></is></c>'
        return re.compile(rf'{cell}|{token}|(?<= ht=")({_NO_HEIGHT // 100_000}\d{{5}})(?=")')


@dataclass(frozen=True, slots=True)
class _Slot:
    name: str
    cell: str | None = None  # its attributes; None outside of cells
    lowest: float | None = None  # of the height of a row


class Template:
    """A finished workbook with slots."""

    def __init__(self, workbook: "Workbook", slots: Slots) -> None:
        self._parts: list[tuple[str, bytes | list[str | _Slot]]] = []
        moment = slots.slot(_MOMENT_SLOT)
        for name, data in _saved_parts(workbook):
            text = data.decode().replace(_MOMENT_TEXT, moment)
            # Heights are where to begin: a row grows with what people write into it.
            text = _FIXED_HEIGHT.sub(r"\1", text)
            pieces = _in_pieces(text, slots)
            self._parts.append((name, text.encode() if len(pieces) == 1 else pieces))

    def filled(
        self,
        values: Mapping[str, str],
        written_at: datetime,
        *,
        heights: Mapping[str, float] = NO_HEIGHTS,
    ) -> bytes:
        """Return the workbook with the values in its slots; a missing one leaves it empty."""
        moment = written_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        values = {**values, _MOMENT_SLOT: moment}
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
            for name, content in self._parts:
                data = (
                    content if isinstance(content, bytes) else _fill(content, values, heights)
                )
                _add(package, name, data)
            package.comment = UNTOUCHED
        return out.getvalue()


def workbook_bytes(workbook: "Workbook", written_at: datetime) -> bytes:
    """Return a workbook without slots."""
    return Template(workbook, Slots()).filled({}, written_at)


def _saved_parts(workbook: "Workbook") -> list[tuple[str, bytes]]:
    from openpyxl.writer.excel import ExcelWriter

    workbook.properties.created = workbook.properties.modified = _MOMENT
    out = io.BytesIO()
    # Workbook.save would put this moment into it.
    ExcelWriter(workbook, zipfile.ZipFile(out, "w")).save()
    with zipfile.ZipFile(out) as package:
        return [(name, package.read(name)) for name in package.namelist()]


def _in_pieces(text: str, slots: Slots) -> list[str | _Slot]:
    pieces: list[str | _Slot] = []
    end = 0
    for match in slots.found.finditer(text):
        pieces.append(text[end : match.start()])
        if match[4]:
            name, lowest = slots.heights[int(match[4]) - _NO_HEIGHT]
            pieces.append(_Slot(name, lowest=lowest))
        else:
            pieces.append(_Slot(slots.names[int(match[2] or match[3])], match[1]))
        end = match.end()
    pieces.append(text[end:])
    return pieces


def _fill(
    pieces: list[str | _Slot], values: Mapping[str, str], heights: Mapping[str, float]
) -> bytes:
    texts = []
    for piece in pieces:
        if isinstance(piece, str):
            texts.append(piece)
        elif piece.lowest is not None:
            texts.append(f"{max(piece.lowest, heights.get(piece.name, 0)):g}")
        else:
            texts.append(_filled(piece, values.get(piece.name, "")))
    return "".join(texts).encode()


def _filled(slot: _Slot, value: str) -> str:
    text = html.escape(cell_text(value), quote=False)
    if slot.cell is None:
        return text
    if not text:
        return f"<c {slot.cell}/>"
    return f'<c {slot.cell} t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>'


def _add(package: zipfile.ZipFile, name: str, data: bytes) -> None:
    entry = zipfile.ZipInfo(name, _ZIP_DATE)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    package.writestr(entry, data)
