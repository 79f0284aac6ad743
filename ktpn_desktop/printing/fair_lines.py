"""Lines spread to both margins whose gaps are alike: words move where one line has wide ones.

Lines are filled greedily: each takes all that fits. A long word that no longer fits leaves the
line before it short, and what is left there goes into its few spaces. Then earlier lines of the
paragraph can give words away, so that all of them share the room. The paragraph has as many
lines as before, and none is worse than its worst one was.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from ktpn_desktop.printing.lines import Line
from ktpn_desktop.printing.pieces import Piece
from ktpn_desktop.printing.spacing import WIDEST_LETTER_SPACE

_MUCH = 1.5  # of the size: so much room, or more, has a line with wide gaps
_WIDE = 0.5  # of the size, added to each space: what is less looks like any other line
_LOOSE_LETTERS = 12.0  # how much worse than in a space the same room looks between letters
_TOLERANCE = 0.001


def fair_lines(lines: Sequence[Line], size: float) -> list[Line]:
    """Return the lines of a text with its words moved where that makes gaps narrower."""
    fair: list[Line] = []
    start = 0
    for place, line in enumerate(lines, 1):
        if line.last:
            part = lines[start:place]
            wide = any(one.room > _MUCH * size and _is_wide(one, size) for one in part[:-1])
            fair += _shared(part, size) if wide and not line.tails else part
            start = place
    return fair


def _is_wide(line: Line, size: float) -> bool:
    spaces = -line.pieces[-1].spaces
    gaps = spaces - 1
    for piece in line.pieces:
        spaces += piece.spaces + piece.word.spaces
        gaps += piece.spaces + piece.word.letters
    return _gap(line.room / size, spaces, gaps) > _WIDE


def _gap(room: float, spaces: int, gaps: int) -> float:
    """Return what is added to each space of a line; letters take some of the room first."""
    if spaces:
        return max(0.0, room - WIDEST_LETTER_SPACE * gaps) / spaces
    return room / max(gaps, 1) * _LOOSE_LETTERS


def _shared(lines: Sequence[Line], size: float) -> Sequence[Line]:
    """Return the same words on as many lines, sharing the room as evenly as can be."""
    first, *_, last = lines
    width = last.indent + last.width + last.room
    paragraph = _Paragraph([piece for line in lines for piece in line.pieces], width, size)
    greedy = list(accumulate(len(line.pieces) for line in lines))
    ends = paragraph.fair_ends(greedy, first.indent)
    return [
        Line(
            paragraph.pieces[start:end],
            line.indent,
            width - line.indent - paragraph.natural(start, end),
            line.last,
            line.even,
        )
        for line, start, end in zip(lines, [0, *ends], ends, strict=False)
    ]


class _Paragraph:
    """Pieces to be parted into lines of one width, with running sums of what they measure."""

    def __init__(self, pieces: Sequence[Piece], width: float, size: float) -> None:
        self.pieces = pieces
        self._width, self._size = width, size
        self._edges = list(accumulate([piece.advance for piece in pieces], initial=0.0))
        spaces = [piece.spaces + piece.word.spaces for piece in pieces]
        letters = [piece.spaces + piece.word.letters for piece in pieces]
        self._spaces = list(accumulate(spaces, initial=0))
        self._letters = list(accumulate(letters, initial=0))

    def natural(self, start: int, end: int) -> float:
        """Return how wide a line is before it is spread, without spaces at its end."""
        return self._edges[end - 1] + self.pieces[end - 1].width - self._edges[start]

    def gap(self, start: int, end: int, width: float) -> float:
        """Return what is added to each space of a line, of the size."""
        behind = self.pieces[end - 1].spaces
        spaces = self._spaces[end] - self._spaces[start] - behind
        gaps = self._letters[end] - self._letters[start] - behind - 1
        return _gap((width - self.natural(start, end)) / self._size, spaces, gaps)

    def fair_ends(self, greedy: Sequence[int], indent: float) -> list[int]:
        """Return where lines end, as many as greedy ones, so that the widest gaps are least."""
        widths = [self._width - indent, *[self._width] * (len(greedy) - 1)]
        gaps = [
            self.gap(start, end, width)
            for start, end, width in zip([0, *greedy[:-2]], greedy[:-1], widths, strict=False)
        ]
        worst = max(gaps) + _TOLERANCE
        most = sum(gap**3 for gap in gaps) + _TOLERANCE
        earliest = self._earliest(widths)
        reached: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
        for width, least in zip(widths[:-1], earliest, strict=False):
            further: dict[int, tuple[float, list[int]]] = {}
            for start, (cost, ends) in reached.items():
                for end in self._ends(start, width, least):
                    gap = self.gap(start, end, width)
                    total = cost + gap**3
                    if gap > worst or total > most:
                        break  # an earlier end leaves more room still
                    if end not in further or total < further[end][0]:
                        further[end] = total, [*ends, end]
            reached = further
        if not reached:  # a word was taken apart to fit: those lines stay as they are
            return list(greedy)
        _, ends = min(reached.values())
        return [*ends, len(self.pieces)]

    def _ends(self, start: int, width: float, least: int) -> Iterator[int]:
        """Yield where a line may end that begins there, the longest line first."""
        limit = self._edges[start] + width + _TOLERANCE
        end = bisect_right(self._edges, limit, start) - 1
        if end < len(self.pieces) and self.natural(start, end + 1) <= width + _TOLERANCE:
            end += 1
        for place in range(min(end, len(self.pieces) - 1), max(start, least - 1), -1):
            if self.pieces[place - 1].may_break:
                yield place

    def _earliest(self, widths: Sequence[float]) -> list[int]:
        """Return for each line but the last where it ends at least, so that all others fit."""
        end, earliest = len(self.pieces), []
        for width in reversed(widths[1:]):
            needed = self._edges[end - 1] + self.pieces[end - 1].width - width - _TOLERANCE
            end = bisect_left(self._edges, needed)
            while end and not self.pieces[end - 1].may_break:
                end += 1
            earliest.append(end)
        return earliest[::-1]
