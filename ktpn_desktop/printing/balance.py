"""Headings of several lines: as even as their words let them be, no word alone on the last."""

from collections.abc import Sequence

from ktpn_desktop.printing.lines import Line, break_lines
from ktpn_desktop.printing.style import Space, Style, Text

_MOST = 4  # lines; what has more is no heading
_STEPS = 7  # of halving: to a few points of a page
_NARROWEST = 0.4  # of the width


def balanced(lines: list[Line], text: Text, style: Style, space: Space) -> list[Line]:
    """Return the text in as many lines, broken for the narrowest width that they still fit."""
    if len(lines) > _MOST or all(line.last for line in lines):
        return lines
    low, high, best = _NARROWEST * space.width, space.width, lines
    for _ in range(_STEPS):
        width = (low + high) / 2
        narrower = break_lines(text, style, space.of_width(width))
        if len(narrower) == len(lines) and _same_words(lines, narrower):
            high = width
            best = [one._replace(room=one.room + space.width - width) for one in narrower]
        else:
            low = width
    return best


def _same_words(lines: Sequence[Line], others: Sequence[Line]) -> bool:
    """Tell whether no word was taken apart to fit."""
    return sum(len(one.pieces) for one in lines) == sum(len(one.pieces) for one in others)
