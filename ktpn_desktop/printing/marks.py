"""What is drawn rather than written: rules, and the square code that a telephone reads."""

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from ktpn_desktop.printing.flow import Block, Fitted
from ktpn_desktop.printing.style import CM, Align, Space

if TYPE_CHECKING:
    from ktpn_desktop.printing.pen import Pen

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
class FittedRule:
    """A line in its place."""

    x: float
    length: float
    height: float
    before: float
    after: float
    keep_with_next: bool = False

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float) -> None:
        """It stays whole."""

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Draw it."""
        left = x + self.x
        pen.lines([(left, y, left + self.length, y)], self.height)


@dataclass(frozen=True, slots=True, kw_only=True)
class QrCode:
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

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float) -> None:
        """It stays whole."""

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
    """Two blocks beside each other; they are never split."""

    left: Fitted
    right: Fitted
    x: float
    keep_with_next: bool
    before: float = 0.0
    after: float = 0.0

    @property
    def height(self) -> float:
        """The height of the higher one."""
        return max(self.left.height, self.right.height)

    @property
    def least(self) -> float:
        """All of it."""
        return self.height

    def split(self, room: float) -> None:
        """It stays whole."""

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Draw both from the same height."""
        self.left.draw(pen, x, y)
        self.right.draw(pen, x + self.x, y)
