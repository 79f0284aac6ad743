"""Places to sign: a line, the name in brackets, the position, and as what one signs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ktpn_desktop.printing.flow import Block, Gap, Together
from ktpn_desktop.printing.lines import break_lines
from ktpn_desktop.printing.strokes import draw_strokes
from ktpn_desktop.printing.style import Align, Space, Style
from ktpn_desktop.printing.table import Column, FittedTable, Frame, Row, ThaiTable
from ktpn_desktop.printing.whole import Whole
from ktpn_desktop.thai.dates import long_date

if TYPE_CHECKING:
    from ktpn_desktop.domain.signature import Strokes
    from ktpn_desktop.printing.pen import Pen

LINE = "." * 40
NO_NAME = f"({'.' * 40})"

_SIGNED = "(ลงชื่อ) "
_ABOVE = 24.0  # room for the hand
_BELOW = 6.0  # how far a signature reaches below its line of dots
_BASE = 0.72  # of a line's height: where its dots stand
_STYLE = Style(align=Align.CENTRE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """One person who signs; a name not known is left to be written."""

    role: str
    name: str | None = None
    position: str | None = None
    dated: bool = False
    lined: bool = True  # letters and orders have empty room instead of a line
    strokes: "Strokes | None" = None  # what was signed on the screen
    on: date | None = None  # when it was


def signature_at_right(signature: Signature) -> Together:
    """Return one place to sign, centred in the right half of the page."""
    return _together([None, signature])


def signatures_side_by_side(left: Signature, right: Signature) -> Together:
    """Return two places to sign beside each other."""
    return _together([left, right])


def _together(signatures: Sequence[Signature | None]) -> Together:
    block: Block = _table(signatures)
    if any(one is not None and one.strokes for one in signatures):
        # The hand keeps its room at the top of a page too.
        return Together((Gap(_ABOVE), Signed(tuple(signatures))))
    return Together((block,), before=_ABOVE)


def _table(signatures: Sequence[Signature | None]) -> ThaiTable:
    texts = ["\n".join(_lines(signature)) if signature else "" for signature in signatures]
    return ThaiTable(
        columns=[Column(share=1, align=Align.CENTRE) for _ in texts],
        rows=[Row(cells=texts)],
        frame=Frame(ruled=False, before=0, after=0),
    )


def _lines(signature: Signature) -> list[str]:
    lines = [f"{_SIGNED}{LINE}"] if signature.lined else [""]
    lines.append(f"({signature.name})" if signature.name else NO_NAME)
    if signature.position:
        lines.append(signature.position)
    if signature.role:
        lines.append(signature.role)
    if signature.on is not None:
        lines.append(f"วันที่ {long_date(signature.on)}")
    elif signature.dated:
        lines.append("วันที่ ........ เดือน ........................ พ.ศ. ............")
    return lines


@dataclass(frozen=True, slots=True)
class Signed:
    """Places to sign of which some were signed on the screen."""

    signatures: tuple[Signature | None, ...]

    def fit(self, space: Space) -> "FittedSigned":
        """Return the places laid out, and where in each the dots are."""
        table = _table(self.signatures).fit(space)
        label = break_lines(_SIGNED.rstrip(), _STYLE, space)[0].width
        return FittedSigned(table, self.signatures, label)


@dataclass(frozen=True, slots=True)
class FittedSigned(Whole):
    """Places to sign with what was signed; they stay whole."""

    table: FittedTable
    signatures: tuple[Signature | None, ...]
    label: float  # the width of the words before the dots
    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False

    @property
    def height(self) -> float:
        """That of the places."""
        return self.table.height

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Write the places, then draw each signature over its dots."""
        self.table.draw(pen, x, y)
        base = y + _BASE * _STYLE.line_height
        for cell, one in zip(self.table.rows[0].cells, self.signatures, strict=True):
            if one is not None and one.strokes is not None and one.lined:
                line = cell.lines[0].width
                left = x + cell.x + (cell.width - line) / 2 + self.label
                box = (left, base - _ABOVE, line - self.label, _ABOVE + _BELOW)
                draw_strokes(pen, one.strokes, box)
