"""Lines as a typist would part them: even gaps in a text, no word alone under a heading."""

from collections.abc import Sequence

from ktpn_desktop.printing.fair_lines import fair_lines
from ktpn_desktop.printing.lines import Line, break_lines
from ktpn_desktop.printing.style import Align, Space, Style, Text

_MOST = 4  # lines; what has more is no heading
_NARROWER = [1 - step / 25 for step in range(1, 16)]  # the widths to try, down to two fifths
_STUMP = 0.4  # of the longest line: what is shorter looks lost


def set_lines(text: Text, style: Style, space: Space) -> list[Line]:
    """Return the lines of a text, those of a heading broken at its spaces where they can be."""
    lines = break_lines(text, style, space)
    if style.align is Align.SPREAD:
        return fair_lines(lines, style.size) if len(lines) > 1 else lines
    if style.align is not Align.CENTRE or all(line.last for line in lines):
        return lines
    if isinstance(text, str) and "\n" in text:
        parts = [set_lines(part, style, space) for part in text.split("\n")]
        return [line for part in parts for line in part]
    return _balanced(lines, text, style, space) if len(lines) <= _MOST else lines


def _balanced(lines: list[Line], text: Text, style: Style, space: Space) -> list[Line]:
    best, best_look = lines, _look(lines)
    for part in _NARROWER:
        width = part * space.width
        narrower = break_lines(text, style, space.of_width(width))
        if len(narrower) != len(lines) or not _same_words(lines, narrower):
            break
        if (look := _look(narrower)) < best_look:
            best = [one._replace(room=one.room + space.width - width) for one in narrower]
            best_look = look
    return best


def _look(lines: Sequence[Line]) -> tuple[bool, int]:
    """Return what is less the better the lines look."""
    widths = [line.width for line in lines]
    inside_words = sum(not line.last and not line.pieces[-1].spaces for line in lines)
    return min(widths) < _STUMP * max(widths), inside_words


def _same_words(lines: Sequence[Line], others: Sequence[Line]) -> bool:
    """Tell whether no word was taken apart to fit."""
    return sum(len(one.pieces) for one in lines) == sum(len(one.pieces) for one in others)
