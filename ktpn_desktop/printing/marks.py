"""What is drawn rather than written: rules, and the square code that a telephone reads."""

from dataclasses import dataclass, replace
from itertools import groupby
from typing import TYPE_CHECKING, Any

from ktpn_desktop.printing.flow import Block, Fitted
from ktpn_desktop.printing.style import CM, Align, Space
from ktpn_desktop.printing.whole import Whole

if TYPE_CHECKING:
    from ktpn_desktop.printing.pen import Pen

_ROOM = 0.01  # points that sums of rounded numbers may be out by
_WHOLE = 16 * CM  # less than this moves to the next page rather than being split
_QUIET = 2  # empty modules around the code


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """A line across the page, or part of it."""

    length: float | None = None  # None is the whole width
    align: Align = Align.CENTRE
    thickness: float = 0.7
    before: float = 4.0
    after: float = 6.0

    def fit(self, space: Space) -> "FittedRule":
        """Return it in its place."""
        length = space.width if self.length is None else min(self.length, space.width)
        x = {Align.LEFT: 0.0, Align.RIGHT: space.width - length}.get(
            self.align, (space.width - length) / 2
        )
        return FittedRule(x, length, self.thickness, self.before, self.after)


@dataclass(frozen=True, slots=True)
class FittedRule(Whole):
    """A line in its place."""

    x: float
    length: float
    height: float
    before: float
    after: float
    keep_with_next: bool = False

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Draw it."""
        left = x + self.x
        pen.lines([(left, y, left + self.length, y)], self.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class QrCode(Whole):
    """A text as a square that telephones read."""

    text: str
    side: float = 2.2 * CM
    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False

    def fit(self, space: Space) -> "QrCode":
        """It is the same in every width."""
        return self

    @property
    def height(self) -> float:
        """Its side."""
        return self.side

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Fill its dark modules, those of a row that touch as one box."""
        rows = modules(self.text)
        unit = self.side / (len(rows) + 2 * _QUIET)
        boxes = []
        for number, row in enumerate(rows):
            column = 0
            for dark, same in groupby(row):
                count = sum(1 for _ in same)
                if dark:
                    left = x + (column + _QUIET) * unit
                    boxes.append((left, y + (number + _QUIET) * unit, count * unit, unit))
                column += count
        pen.fill(boxes)


def modules(text: str) -> list[list[bool]]:
    """Return the rows of a code; a sixth of it may be dirty and it is still read."""
    from reportlab.graphics.barcode.qrencoder import QRCode, QRErrorCorrectLevel

    code: Any = QRCode(None, QRErrorCorrectLevel.M)  # ReportLab leaves it untyped
    code.addData(text)
    code.make()
    return [[bool(dark) for dark in row] for row in code.modules]


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """Two blocks beside each other; the right one has a width of its own."""

    left: Block
    right: Block
    right_width: float
    gap: float = 8.0
    keep_with_next: bool = False

    def fit(self, space: Space) -> "FittedBeside":
        """Return both, each in its width."""
        left = self.left.fit(space.of_width(space.width - self.right_width - self.gap))
        right = self.right.fit(space.of_width(self.right_width))
        return FittedBeside(left, right, space.width - self.right_width, self.keep_with_next)


@dataclass(frozen=True, slots=True)
class FittedBeside:
    """Two blocks beside each other; each is split by itself where a page ends."""

    left: Fitted | None
    right: Fitted | None
    x: float
    keep_with_next: bool
    before: float = 0.0
    after: float = 0.0

    @property
    def height(self) -> float:
        """The height of the higher one."""
        return max(one.height for one in (self.left, self.right) if one is not None)

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float) -> "tuple[FittedBeside, FittedBeside] | None":
        """Split the sides that are higher than the room; what is low stays whole."""
        if self.height < _WHOLE:
            return None
        left, right = _parted(self.left, room), _parted(self.right, room)
        if left is None or right is None:
            return None
        return (
            replace(self, left=left[0], right=right[0]),
            replace(self, left=left[1], right=right[1]),
        )

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Draw both from the same height."""
        if self.left is not None:
            self.left.draw(pen, x, y)
        if self.right is not None:
            self.right.draw(pen, x + self.x, y)


def _parted(side: Fitted | None, room: float) -> tuple[Fitted | None, Fitted | None] | None:
    """Return what of a side stands in a room and what below; None when it cannot be split."""
    if side is None or side.height <= room + _ROOM:
        return side, None
    return side.split(room)
