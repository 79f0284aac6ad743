"""One XML part of a workbook package, walked with a streaming parser and within bounds."""

import re
from collections.abc import Callable
from functools import lru_cache
from xml.parsers.expat import ParserCreate

from ktpn_desktop.exchange.guard import Rejected

_REFERENCE = re.compile(r"([A-Z]{1,3})([1-9][0-9]{0,6})")


_PREFIXED = re.compile(
    rb"<[A-Za-z_][\w.-]*:|xmlns:[\w.-]+\s*=\s*.[^\"']*spreadsheetml/(?:2006/)?main"
)


_HEAD = 4_096


_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


_LAST_POSSIBLE_ROW = 1_048_576


_PIECE = 1 << 20


_MOST_NAMES = 10_000


_MANY_TAGS = 500_000


_DEEPEST = 1_000


class PartReader:
    """Walks one XML part with a streaming parser; names come without their namespace.

    A document type is refused here too, in whatever encoding the part is written.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.buffer: list[str] = []
        self.collecting = False

    def read(self, data: bytes) -> None:
        """Walk through the part."""
        parser = ParserCreate()
        parser.buffer_text = True
        parser.buffer_size = 1 << 16
        parser.StartDoctypeDeclHandler = self._refuse_doctype
        # Most writers use no prefix; then the walk is a third faster without looking for one.
        prefixed = _PREFIXED.search(data[:_HEAD]) is not None or data[:2] in _UTF_16
        start = self._start_prefixed if prefixed else self.start
        end = self._end_prefixed if prefixed else self.end
        if data.count(b"<") > _MANY_TAGS:
            depth = _Depth(self.file, start, end)
            start, end = depth.start, depth.end
        parser.StartElementHandler = start
        parser.EndElementHandler = end
        parser.CharacterDataHandler = self._text
        for at in range(0, len(data), _PIECE):
            parser.Parse(data[at : at + _PIECE], False)
            if len(parser.intern) > _MOST_NAMES:  # they are kept until the end
                raise Rejected("file.too_heavy", self.file)
        parser.Parse(b"", True)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Meet an element."""

    def end(self, tag: str) -> None:
        """Leave an element."""

    def _start_prefixed(self, tag: str, attributes: dict[str, str]) -> None:
        self.start(tag.rsplit(":", 1)[-1], attributes)

    def _end_prefixed(self, tag: str) -> None:
        self.end(tag.rsplit(":", 1)[-1])

    def _text(self, text: str) -> None:
        if self.collecting:
            self.buffer.append(text)

    def _refuse_doctype(self, *_: object) -> None:
        raise Rejected("file.doctype", self.file)

    def _place(self, reference: str) -> tuple[int, int]:
        match = _REFERENCE.fullmatch(reference)
        if match is None:
            raise Rejected("file.bad_reference", self.file, reference=reference[:20])
        return int(match[2]), _column(match[1])

    def _checked_row(self, number: str) -> int:
        if not (number.isascii() and number.isdigit()) or len(number) > 7:
            raise Rejected("file.bad_reference", self.file, reference=number[:20])
        if not 1 <= int(number) <= _LAST_POSSIBLE_ROW:
            raise Rejected("file.bad_reference", self.file, reference=number)
        return int(number)


class _Depth:
    """Watches how deeply the elements of a long part stand in each other."""

    def __init__(
        self,
        file: str,
        start: Callable[[str, dict[str, str]], None],
        end: Callable[[str], None],
    ) -> None:
        self._file = file
        self._start = start
        self._end = end
        self._depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Go one deeper."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise Rejected("file.too_heavy", self._file)
        self._start(tag, attributes)

    def end(self, tag: str) -> None:
        """Come back."""
        self._depth -= 1
        self._end(tag)


@lru_cache(maxsize=20_000)  # as many as there can be, nearly
def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column
