"""What official letters, memos and orders have in common: the emblem, the place to sign."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from ktpn_desktop.domain.meeting import Signatory
from ktpn_desktop.printing.flow import Block, Gap, Together
from ktpn_desktop.printing.house import House
from ktpn_desktop.printing.lines import Line, break_lines
from ktpn_desktop.printing.lists import ListItem
from ktpn_desktop.printing.pictures import PictureBlock
from ktpn_desktop.printing.signature import Signature, signature_at_right
from ktpn_desktop.printing.style import CM, Align, Space, Style
from ktpn_desktop.printing.table import Column, Frame, Row, ThaiTable
from ktpn_desktop.printing.whole import Whole
from ktpn_desktop.thai.dates import long_date

if TYPE_CHECKING:
    from ktpn_desktop.printing.pen import Pen
    from ktpn_desktop.printing.picture import Picture

KRUT = 3 * CM
"""The height of the emblem on letters and orders."""

SMALL_KRUT = 1.5 * CM
"""The height of the emblem on memos."""

_MEMO_TITLE = Style(size=29, bold=True, align=Align.CENTRE)
_MEMO_LINE = 35.0  # points, as the official manual sets the title
BODY = Style(align=Align.SPREAD, first_indent=2.5 * CM, before=6)
DOTS = "." * 30


def krut(house: House) -> Block:
    """Return the emblem in the middle, or its room while the office has set no picture."""
    if house.krut is None:
        return Gap(KRUT, after=4)
    across, down = house.krut.size
    return PictureBlock(picture=house.krut, width=KRUT * across / down)


def labelled(label: str, text: str, *, before: float = 6.0) -> ListItem:
    """Return a line such as เรื่อง: further lines stand under the first word, not the label."""
    return ListItem(mark=label, text=text, style=Style(before=before), room=_room(label))


def day_or_dots(day: date | None) -> str:
    """Return a day as letters have it, or room to write it."""
    return long_date(day) if day else "......... ................................ ............."


def at_half(text: str, align: Align = Align.LEFT, *, before: float = 4.0) -> ThaiTable:
    """Return a line that begins, or is centred, in the right half of the page."""
    return ThaiTable(
        columns=[Column(share=1), Column(share=1, align=align)],
        rows=[Row(cells=["", text])],
        frame=Frame(ruled=False, before=before, after=0),
    )


def signed(signatory: Signatory | None, closing: str = "") -> Block:
    """Return the place to sign a letter or an order: no line, name and position below.

    The closing of a letter stands over the name and never on another page.
    """
    name, position = (signatory.name, signatory.position) if signatory else (None, None)
    place = signature_at_right(Signature(role=position or "", name=name, lined=False))
    if not closing:
        return place
    return Together((at_half(closing, Align.CENTRE), place), before=12)


def _room(label: str) -> float:
    """Return how far after a label its text begins: labels of letters are short words."""
    return 1.2 * CM if len(label) < 8 else 2.7 * CM


@dataclass(frozen=True, slots=True)
class MemoHead:
    """The emblem at the left and บันทึกข้อความ in the middle, over the memo."""

    picture: "Picture | None"
    title: str = "บันทึกข้อความ"

    def fit(self, space: Space) -> "FittedMemoHead":
        """Return it as high as the emblem and the title are."""
        return FittedMemoHead(self.picture, break_lines(self.title, _MEMO_TITLE, space)[0])


@dataclass(frozen=True, slots=True)
class FittedMemoHead(Whole):
    """The head of a memo; it is never split."""

    picture: "Picture | None"
    title: Line
    height: float = max(SMALL_KRUT, _MEMO_LINE)
    before: float = 0.0
    after: float = 4.0
    keep_with_next: bool = True

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Draw the emblem, when there is one, and the title at its foot."""
        if self.picture is not None:
            across, down = self.picture.size
            pen.picture(self.picture, x, y, SMALL_KRUT * across / down, SMALL_KRUT)
        pen.write([self.title], _MEMO_TITLE, x, y + self.height - _MEMO_TITLE.line_height)
