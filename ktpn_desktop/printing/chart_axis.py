"""The axis of a chart: from where to where, in steps that people count in."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

_MOST_STEPS = 6
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_CLOSE = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """The lowest and the highest value, and the distance of its marks."""

    low: float
    high: float
    step: float

    @property
    def marks(self) -> list[float]:
        """The values that stand beside it, from the lowest."""
        count = math.floor((self.high - self.low) / self.step + _CLOSE)
        return [self.low + index * self.step for index in range(count + 1)]

    @property
    def places(self) -> int:
        """How many decimal places its marks need."""
        return next((n for n in range(6) if abs(round(self.step, n) - self.step) < _CLOSE), 6)

    def part(self, value: float) -> float:
        """Return where a value stands: 0 at the low end, 1 at the high one, never outside."""
        return min(max((value - self.low) / (self.high - self.low), 0.0), 1.0)


def axis_for(values: Iterable[float], highest: float | None = None) -> Axis:
    """Return an axis that has zero and all the values on it; it ends at `highest` if given."""
    known = [0.0, *values]
    low, high = min(known), max(known) if highest is None else max(highest, 0.0)
    if high - low < _CLOSE:
        high = low + 1.0
    step = _step((high - low) / _MOST_STEPS)
    high = high if highest is not None and low == 0 else math.ceil(high / step - _CLOSE) * step
    return Axis(low=math.floor(low / step + _CLOSE) * step, high=high, step=step)


def _step(least: float) -> float:
    """Return the least step of people that is not smaller."""
    unit = 10.0 ** math.floor(math.log10(least))
    return next(unit * step for step in _STEPS if unit * step >= least - _CLOSE)
