"""A signature as it was written on the screen: strokes, kept as one short canonical text.

Strokes are whole numbers in a box of `WIDTH` × `HEIGHT`, the same on every screen and on paper.
The text is `12,30 15,33;200,40 …`: points with a space between, strokes with a semicolon.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from ktpn_desktop.domain.ids import PersonId
from ktpn_desktop.domain.problem import BadData, Problem

WIDTH, HEIGHT = 1000, 400
LONGEST = 8000
"""Characters of a signature; a usual one has about a thousand."""

Point = tuple[int, int]
Stroke = tuple[Point, ...]

_FINEST = 1.2  # how far a point may lie from a line that leaves it out
_POINT = re.compile("(0|[1-9][0-9]{0,3}),(0|[1-9][0-9]{0,3})")


class Signer(StrEnum):
    """As what somebody signs the record of a visit."""

    SUPERVISOR = "supervisor"  # ผู้นิเทศ
    INFORMANT = "informant"  # ผู้รับการนิเทศ


@dataclass(frozen=True, slots=True)
class Strokes:
    """What a hand wrote. At least one stroke of at least one point."""

    strokes: tuple[Stroke, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitSignature:
    """Who signed a visit, as what, and when."""

    signer: Signer
    person: PersonId | None = None  # of the register; the school's people are in none
    name: str | None = None
    position: str | None = None
    strokes: Strokes
    signed: datetime

    @property
    def key(self) -> str:
        """What tells the signatures of one visit apart: one for each who signs."""
        return signature_key(self.signer, self.person)


def signature_key(signer: Signer, person: PersonId | None = None) -> str:
    """Return the key of a signature."""
    return f"{signer}-{person}" if person else str(signer)


def simplified(
    drawn: Iterable[Sequence[tuple[float, float]]], size: tuple[float, float]
) -> Strokes | None:
    """Return what was drawn on an area of that size, with no more points than it needs.

    None when nothing was drawn. However much was, the text of it stays within `LONGEST`.
    """
    scale = min(WIDTH / size[0], HEIGHT / size[1])
    scaled = [
        [(_within(x * scale, WIDTH), _within(y * scale, HEIGHT)) for x, y in one]
        for one in drawn
        if one
    ]
    fineness = _FINEST
    while scaled:
        strokes = Strokes(tuple(_plainer(one, fineness) for one in scaled))
        if len(encode(strokes)) <= LONGEST:
            return strokes
        if fineness > WIDTH:  # dots alone are too many: the later ones are left out
            scaled = scaled[: len(scaled) // 2]
        fineness *= 1.5
    return None


def encode(strokes: Strokes) -> str:
    """Return the one text of strokes."""
    return ";".join(" ".join(f"{x},{y}" for x, y in one) for one in strokes.strokes)


def decode(text: str) -> Strokes:
    """Return the strokes of a text. Raises BadData `signature.unreadable`."""
    if len(text) > LONGEST:
        raise BadData(Problem(code="signature.unreadable"))
    return Strokes(
        tuple(tuple(_point(one) for one in stroke.split(" ")) for stroke in text.split(";"))
    )


def is_readable(text: str) -> bool:
    """Tell whether a text holds strokes."""
    try:
        decode(text)
    except BadData:
        return False
    return True


def paths(
    strokes: Strokes, width: float, height: float
) -> tuple[tuple[tuple[float, float], ...], ...]:
    """Return the strokes as large as fits into a box, in its middle: points from its top left.

    What is empty around them is left out, so that a small signature is not smaller on paper. A
    stroke of one point is a dot.
    """
    points = [point for one in strokes.strokes for point in one]
    left, top = min(x for x, _y in points), min(y for _x, y in points)
    across = max(max(x for x, _y in points) - left, WIDTH / 10)
    down = max(max(y for _x, y in points) - top, HEIGHT / 10)
    scale = min(width / across, height / down)
    right, below = (width - across * scale) / 2, (height - down * scale) / 2
    return tuple(
        tuple(((x - left) * scale + right, (y - top) * scale + below) for x, y in one)
        for one in strokes.strokes
    )


def _within(value: float, most: int) -> int:
    return max(0, min(most, round(value)))


def _point(text: str) -> Point:
    match = _POINT.fullmatch(text)
    if match is None or int(match[1]) > WIDTH or int(match[2]) > HEIGHT:
        raise BadData(Problem(code="signature.unreadable"))
    return int(match[1]), int(match[2])


def _plainer(stroke: Sequence[Point], fineness: float) -> Stroke:
    """Leave out the points that lie on the line between others (Ramer, Douglas and Peucker)."""
    kept = {0, len(stroke) - 1}
    waiting = [(0, len(stroke) - 1)]
    while waiting:
        first, last = waiting.pop()
        if last - first < 2:
            continue
        far = max(
            range(first + 1, last),
            key=lambda at: _distance(stroke[at], stroke[first], stroke[last]),
        )
        if _distance(stroke[far], stroke[first], stroke[last]) > fineness:
            kept.add(far)
            waiting += [(first, far), (far, last)]
    points = [stroke[at] for at in sorted(kept)]
    return tuple(point for at, point in enumerate(points) if at == 0 or point != points[at - 1])


def _distance(point: Point, start: Point, end: Point) -> float:
    """Return how far a point is from the line between two others, ends included."""
    (x, y), (x1, y1), (x2, y2) = point, start, end
    across, down = x2 - x1, y2 - y1
    length = across * across + down * down
    share = ((x - x1) * across + (y - y1) * down) / length if length else 0.0
    share = max(0.0, min(1.0, share))
    nearest_x, nearest_y = x1 + share * across, y1 + share * down
    return float(((x - nearest_x) ** 2 + (y - nearest_y) ** 2) ** 0.5)
