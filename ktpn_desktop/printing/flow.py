"""Blocks one under another, and how they are shared out over pages."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from ktpn_desktop.printing.style import Space
from ktpn_desktop.printing.table_rows import FittedTable
from ktpn_desktop.printing.unprinted import notice_shrunk
from ktpn_desktop.printing.whole import Whole

if TYPE_CHECKING:
    from ktpn_desktop.printing.pen import Pen


class Fitted(Protocol):
    """A block laid out in a known width. All measures are points."""

    @property
    def height(self) -> float:
        """How much of the page it takes."""

    @property
    def least(self) -> float:
        """How much the first part of it takes when it is split as early as it may be."""

    @property
    def before(self) -> float:
        """Room above, but not at the top of a page."""

    @property
    def after(self) -> float:
        """Room below, but not at the foot of a page."""

    @property
    def keep_with_next(self) -> bool:
        """Whether the beginning of the next block has to stand on the same page."""

    def split(self, room: float) -> "tuple[Fitted, Fitted] | None":
        """Return a first part that fits and the rest; None when it cannot be split there."""

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Draw it with its upper left corner there."""


class Block(Protocol):
    """Something that a document is made of."""

    def fit(self, space: Space) -> Fitted:
        """Return it laid out in that space."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A block, or a part of one, and the y of its upper edge on its page."""

    block: Fitted
    y: float


def paginate(blocks: Iterable[Fitted], height: float) -> list[list[Placed]]:
    """Return the pages, each with its blocks in their places; at least one page."""
    waiting = list(reversed(list(blocks)))
    pages: list[list[Placed]] = [[]]
    y = gap = 0.0
    while waiting:
        block = waiting.pop()
        page = pages[-1]
        if isinstance(block, FittedTogether) and block.height > height + 0.01:
            waiting += [place.block for place in reversed(block.placed)]
            continue
        if isinstance(block, PageBreak):
            if page:
                pages.append([])
            gap = 0.0
            continue
        top = y + max(gap, block.before) if page else 0.0
        parts = None
        if page and top + _needed(block, waiting) > height + 0.01:
            parts = block.split(height - top) if not block.keep_with_next else None
            if parts is None:
                waiting.append(block)
                pages.append([])
                continue
            block, rest = parts
            waiting.append(rest)
        elif top + block.height > height + 0.01:
            parts = block.split(height - top)
            if parts is None and isinstance(block, FittedTable):
                parts = block.loosened(height).split(height - top)
            if parts is not None:
                block, rest = parts
                waiting.append(rest)
            else:
                block = Shrunk(block, height)
                notice_shrunk()
        page.append(Placed(block, top))
        y, gap = top + block.height, block.after
        if parts is not None:  # the page is full, however much a table left free for its looks
            pages.append([])
    return pages


@dataclass(frozen=True, slots=True)
class Shrunk(Whole):
    """A block that cannot be split, drawn smaller to fit the height of a page."""

    block: Fitted
    height: float
    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Draw it from the same corner."""
        with pen.scaled(self.height / self.block.height, x, y):
            self.block.draw(pen, x, y)


@dataclass(frozen=True, slots=True)
class PageBreak:
    """The end of a page: what follows begins the next one."""

    height: float = 0.0
    least: float = 0.0
    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False

    def fit(self, space: Space) -> "PageBreak":
        """It is the same in every width."""
        return self

    def split(self, room: float) -> None:
        """There is nothing to split."""

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Nothing is drawn."""


@dataclass(frozen=True, slots=True)
class Gap(Whole):
    """Empty room, also at the top of a page."""

    height: float
    before: float = 0.0
    after: float = 0.0
    keep_with_next: bool = False

    def fit(self, space: Space) -> "Gap":
        """It is the same in every width."""
        return self

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Nothing is drawn."""


def _needed(block: Fitted, following: Sequence[Fitted]) -> float:
    """Return how much room a block asks for, with what it has to stay with.

    Only a chain that fits on one page can be kept together; that is the caller's care.
    """
    needed = 0.0
    index = len(following)
    while block.keep_with_next and index > 0:
        index -= 1
        if isinstance(following[index], PageBreak):
            break
        needed += block.height + max(block.after, following[index].before)
        block = following[index]
    return needed + (block.height if needed == 0.0 else block.least)


@dataclass(frozen=True, slots=True)
class Together:
    """Blocks that stay on one page, such as those of a signature, unless no page holds them."""

    blocks: tuple[Block, ...]
    before: float = 0.0
    after: float = 0.0

    def fit(self, space: Space) -> "FittedTogether":
        """Return the blocks laid out and stacked."""
        placed: list[Placed] = []
        y = gap = 0.0
        for block in self.blocks:
            fitted = block.fit(space)
            y += max(gap, fitted.before) if placed else 0.0
            placed.append(Placed(fitted, y))
            y, gap = y + fitted.height, fitted.after
        return FittedTogether(tuple(placed), y, self.before, self.after)


@dataclass(frozen=True, slots=True)
class FittedTogether(Whole):
    """A stack of blocks that is never split."""

    placed: tuple[Placed, ...]
    height: float
    before: float
    after: float
    keep_with_next: bool = False

    def draw(self, pen: "Pen", x: float, y: float) -> None:
        """Draw every block of it."""
        for place in self.placed:
            place.block.draw(pen, x, y + place.y)
