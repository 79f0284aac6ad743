"""How a line is spread to both margins, and where on it the words then stand."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from ktpn_desktop.printing.lines import Line
from ktpn_desktop.printing.pieces import Piece
from ktpn_desktop.printing.style import Align, Style

# Some programs that read PDF see a space where letters stand further apart than this.
WIDEST_LETTER_SPACE = 0.022
_EAGER_WORD_SPACE = 0.25  # spaces take half of the room, up to this, before letters take any
_WIDEST_WORD_SPACE = 1.2
_TORN = 0.08  # of the size between letters: a line looks better short than in pieces

T = TypeVar("T")


class Spacing(NamedTuple):
    """Room added after each letter and each space of a line, in points."""

    letters: float = 0.0
    words: float = 0.0


NO_SPACING = Spacing()


def spacing_of(line: Line, style: Style) -> Spacing:
    """Share the room of a line out: spaces first, then letters, what is too much to spaces.

    Where even that would tear words apart, as before a long address, the line stays short.
    """
    if style.align is not Align.SPREAD or line.last or line.room <= 0:
        return NO_SPACING
    spaces = -line.pieces[-1].spaces  # those at the end are not printed
    gaps = spaces - 1
    for piece in line.pieces:
        spaces += piece.spaces + piece.word.spaces
        gaps += piece.spaces + piece.word.letters
    if gaps < 1:
        return NO_SPACING
    words = min(line.room / 2 / spaces, _EAGER_WORD_SPACE * style.size) if spaces else 0.0
    letters = (line.room - words * spaces) / gaps
    widest = WIDEST_LETTER_SPACE * style.size
    if spaces and letters > widest:
        letters = widest
        words = (line.room - letters * gaps) / spaces
        if words > _WIDEST_WORD_SPACE * style.size:
            words = _WIDEST_WORD_SPACE * style.size
            letters = (line.room - words * spaces) / gaps
    if letters > _TORN * style.size:
        return NO_SPACING
    return Spacing(round(letters, 4), round(words, 3))


def spans(
    pieces: Sequence[Piece], x: float, spacing: Spacing, look: Callable[[Piece], T]
) -> Iterator[tuple[T, float, float]]:
    """Yield from where to where neighbours look the same, with the spaces between them."""
    start, end = x, x
    for index, piece in enumerate(pieces):
        letters, spaces = piece.word.letters, piece.word.spaces
        if index and look(piece) != look(pieces[index - 1]):
            yield look(pieces[index - 1]), start, end
            start = x
        end = x + piece.width + spacing.letters * letters + spacing.words * spaces
        x = end + piece.gap + (spacing.letters + spacing.words) * piece.spaces
    if pieces:
        yield look(pieces[-1]), start, end
