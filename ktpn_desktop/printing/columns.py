"""How wide the columns of a table are: as told, in shares, or by what stands in them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ktpn_desktop.printing.lines import Line, break_lines
from ktpn_desktop.printing.style import Align, Space, Style, Text

_ENDLESS = 100_000.0  # points: wide enough for any line to stay one
_MOST_BY_NEED = 0.7  # of the width, when other columns share the rest
_LEAST = 12.0  # points of a column that nothing stands in
_SPARE = 0.5  # points more than the words take: widths are sums of rounded numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column. Without share and width it is as wide as its words need.

    `share` is its part of the room beside the others' parts, `width` is in points.
    """

    share: float | None = None
    width: float | None = None
    align: Align = Align.LEFT

    @property
    def by_need(self) -> bool:
        """Whether its words say how wide it is."""
        return self.share is None and self.width is None


@dataclass(slots=True)
class Need:
    """The least width of a column, that of its longest word, and the width it would like."""

    least: float = _LEAST
    most: float = _LEAST

    def add(self, text: Text, style: Style, space: Space, padding: float) -> None:
        """Take a cell of the column into account."""
        for line in break_lines(text, style, space.of_width(_ENDLESS)):
            self.most = max(self.most, line.width + 2 * padding + _SPARE)
            self.least = max(self.least, _longest_word(line) + 2 * padding + _SPARE)


def column_widths(
    columns: Sequence[Column], needs: Sequence[Need], width: float
) -> list[float]:
    """Share a width out among columns; together they take all of it."""
    fixed = sum(column.width or 0.0 for column in columns)
    shares = sum(column.share or 0.0 for column in columns)
    room = max(width - fixed, 0.0)
    needed = [need for column, need in zip(columns, needs, strict=True) if column.by_need]
    given = iter(_by_need(needed, room * _MOST_BY_NEED if shares else room, fill=not shares))
    widths = [next(given) if column.by_need else column.width or 0.0 for column in columns]
    rest = width - sum(widths)
    widths = [
        rest * column.share / shares if column.share else taken
        for column, taken in zip(columns, widths, strict=True)
    ]
    scale = width / sum(widths)  # columns of fixed widths alone may not fill the page
    return [each * scale for each in widths] if shares or needed or scale < 1 else widths


def _by_need(needs: Sequence[Need], room: float, *, fill: bool) -> Iterable[float]:
    most, least = sum(need.most for need in needs), sum(need.least for need in needs)
    if most <= room:
        scale = room / most if fill and most else 1.0
        return [need.most * scale for need in needs]
    if least >= room:
        return [need.least * room / least for need in needs]
    part = (room - least) / (most - least)
    return [need.least + (need.most - need.least) * part for need in needs]


def _longest_word(line: Line) -> float:
    longest = word = 0.0
    for piece in line.pieces:
        word += piece.width
        longest = max(longest, word)
        word = 0.0 if piece.may_break else word + piece.gap
    return longest
