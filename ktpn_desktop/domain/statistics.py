"""Means, deviations and shares, exactly: rounded once, half away from zero, to two decimals."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Context, Decimal
from fractions import Fraction

_EXACT_ENOUGH = Context(prec=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """Some figures in one line of a report; the S.D. of fewer than two is not known."""

    count: int
    mean: Decimal | None
    deviation: Decimal | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many of those counted said yes."""

    yes: int
    counted: int

    @property
    def percent(self) -> Decimal | None:
        """The share in hundredths; None while nothing is counted."""
        return rounded(Fraction(100 * self.yes, self.counted)) if self.counted else None


def summary(values: Iterable[Decimal]) -> Summary:
    """Return count, mean (x̄) and standard deviation (S.D.) of some figures."""
    figures = list(values)
    return Summary(count=len(figures), mean=mean(figures), deviation=deviation(figures))


def mean(values: Sequence[Decimal]) -> Decimal | None:
    """Return the mean; None of nothing."""
    if not values:
        return None
    return rounded(Fraction(sum(map(Fraction, values)), len(values)))


def deviation(values: Sequence[Decimal]) -> Decimal | None:
    """Return the standard deviation of a sample (n−1); None of fewer than two figures."""
    if len(values) < 2:
        return None
    exact = [Fraction(value) for value in values]
    middle = sum(exact, Fraction(0)) / len(exact)
    squares = sum(((one - middle) * (one - middle) for one in exact), Fraction(0))
    variance = squares / (len(exact) - 1)
    quotient = _EXACT_ENOUGH.divide(Decimal(variance.numerator), variance.denominator)
    return rounded(Fraction(_EXACT_ENOUGH.sqrt(quotient)))


def rounded(number: Fraction) -> Decimal:
    """Return a number with two decimals; half goes away from zero: 4.505 is 4.51."""
    over, under = abs(number.numerator), number.denominator
    hundredths = (200 * over + under) // (2 * under)
    return Decimal(hundredths if number >= 0 else -hundredths).scaleb(-2)
