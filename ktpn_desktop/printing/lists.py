"""Lists: the number stands beside its paragraph, whose lines stand under each other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from ktpn_desktop.printing.lines import break_lines
from ktpn_desktop.printing.paragraph import FittedParagraph, Label
from ktpn_desktop.printing.style import CM, Align, Space, Style, Text

STEP = 0.9 * CM
"""How much further each level of a list begins, and the room its numbers have."""

_LETTERS = "กขคงจฉชซญฎฏฐณดตถทธนบปผฝพฟภมยรลวศษสหอ"  # as lists count: without ฃ ฅ ฆ ฌ ฑ ฬ ฮ
_GAP = 6.0
_SPREAD = Style(align=Align.SPREAD)


class Numbering(StrEnum):
    """What stands before the items of a list."""

    POINT = "point"  # 1.
    BRACKET = "bracket"  # 1)
    BRACKETS = "brackets"  # (1)
    LETTER = "letter"  # ก.
    BULLET = "bullet"  # •
    DASH = "dash"  # –

    def mark(self, number: int) -> str:
        """Return what stands before the item of that number."""
        match self:
            case Numbering.POINT:
                return f"{number}."
            case Numbering.BRACKET:
                return f"{number})"
            case Numbering.BRACKETS:
                return f"({number})"
            case Numbering.LETTER:
                return f"{_letters(number)}."
            case Numbering.BULLET:
                return "•"
            case Numbering.DASH:
                return "–"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """One item; `left` in its style is where the number begins."""

    mark: Text
    text: Text
    style: Style = _SPREAD
    room: float = STEP  # for the number; a longer one takes more

    def fit(self, space: Space) -> FittedParagraph:
        """Return the item in lines."""
        style = self.style
        marks = break_lines(self.mark, Style(size=style.size, bold=style.bold), space)
        room = max(self.room, marks[0].width + _GAP)
        text_style = replace(style, left=style.left + room, first_indent=0.0)
        return FittedParagraph(
            break_lines(self.text, text_style, space),
            text_style,
            style.before,
            style.after,
            label=Label(marks[0], style.left),
        )


def listed(
    items: Sequence[Text],
    style: Style = _SPREAD,
    *,
    numbering: Numbering = Numbering.POINT,
    first: int = 1,
) -> Iterator[ListItem]:
    """Yield the items of a list with their numbers."""
    marks = [numbering.mark(number) for number in range(first, first + len(items))]
    for mark, text in zip(marks, items, strict=True):
        yield ListItem(mark=mark, text=text, style=style)


def _letters(number: int) -> str:
    """Return ก for 1, ข for 2, and กก after the last letter."""
    row, place = divmod(number - 1, len(_LETTERS))
    return (_letters(row) if row else "") + _LETTERS[place]
