"""What a mean is called: bands (เกณฑ์การแปลผล) as data, and which of them hold for a form.

A checklist may name its bands; otherwise those hold that the office has chosen for the number
of levels, and the usual ones where it has chosen none. A mean is looked up as it is printed,
with two decimals.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """One row of an interpretation: the lowest mean that is called so."""

    least: Decimal
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bands:
    """One way to call means on a scale that ends at `highest`; the best band first."""

    name: str
    title: str
    highest: int
    bands: tuple[Band, ...]

    def of(self, mean: Decimal) -> Band | None:
        """Return what a mean is called; None for one that lies outside of the scale."""
        if mean > self.highest:
            return None
        return next((band for band in self.bands if mean >= band.least), None)

    def range_text(self, band: Band) -> str:
        """Return from where to where a band reaches: 3.51–4.50."""
        place = self.bands.index(band)
        above = self.bands[place - 1].least - _STEP if place else Decimal(self.highest)
        return f"{band.least:.2f}–{above:.2f}"


class BandsFrom(StrEnum):
    """Who decided how means are called."""

    CHECKLIST = "checklist"
    OFFICE = "office"
    USUAL = "usual"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChosenBands:
    """The bands that hold, and where they come from."""

    bands: Bands
    chosen_by: BandsFrom


_STEP = Decimal("0.01")


def _bands(name: str, title: str, highest: int, rows: Mapping[str, str]) -> Bands:
    bands = tuple(Band(least=Decimal(least), label=label) for least, label in rows.items())
    return Bands(name=name, title=title, highest=highest, bands=bands)


BANDS: Mapping[str, Bands] = MappingProxyType(
    {
        one.name: one
        for one in (
            _bands(
                "practice5",
                "ระดับการปฏิบัติ 5 ระดับ (บุญชม ศรีสะอาด)",
                5,
                {
                    "4.51": "มากที่สุด",
                    "3.51": "มาก",
                    "2.51": "ปานกลาง",
                    "1.51": "น้อย",
                    "1.00": "น้อยที่สุด",
                },
            ),
            _bands(
                "practice5_equal",
                "ระดับการปฏิบัติ 5 ระดับ ช่วงเท่ากัน 0.80",
                5,
                {
                    "4.21": "มากที่สุด",
                    "3.41": "มาก",
                    "2.61": "ปานกลาง",
                    "1.81": "น้อย",
                    "1.00": "น้อยที่สุด",
                },
            ),
            _bands(
                "quality5",
                "ระดับคุณภาพการศึกษา 5 ระดับ (.50 ขึ้นไปปัดขึ้น)",
                5,
                {
                    "4.50": "ยอดเยี่ยม",
                    "3.50": "ดีเลิศ",
                    "2.50": "ดี",
                    "1.50": "ปานกลาง",
                    "1.00": "กำลังพัฒนา",
                },
            ),
            _bands(
                "level4",
                "ระดับคุณภาพ 4 ระดับ",
                4,
                {"3.51": "ดีมาก", "2.51": "ดี", "1.51": "พอใช้", "1.00": "ปรับปรุง"},
            ),
            _bands(
                "level4_equal",
                "ระดับคุณภาพ 4 ระดับ ช่วงเท่ากัน 0.75",
                4,
                {"3.26": "ดีมาก", "2.51": "ดี", "1.76": "พอใช้", "1.00": "ปรับปรุง"},
            ),
            _bands(
                "level3",
                "ระดับคุณภาพ 3 ระดับ",
                3,
                {"2.34": "ดี", "1.67": "พอใช้", "1.00": "ปรับปรุง"},
            ),
            _bands(
                "level3_half",
                "ระดับคุณภาพ 3 ระดับ (.51 ขึ้นไปเป็นระดับถัดไป)",
                3,
                {"2.51": "ดี", "1.51": "พอใช้", "1.00": "ปรับปรุง"},
            ),
            _bands(
                "practice3",
                "ระดับการปฏิบัติ 3 ระดับ",
                3,
                {"2.34": "มาก", "1.67": "ปานกลาง", "1.00": "น้อย"},
            ),
        )
    }
)
"""Every interpretation that the program knows, by name."""

USUAL_BANDS: Mapping[int, str] = MappingProxyType({5: "practice5", 4: "level4", 3: "level3"})
"""The names of the bands that hold while nobody has chosen, by the highest level."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BandRules:
    """How an office calls means: its own bands with those known, and its choice of them."""

    known: Mapping[str, Bands] = field(default_factory=lambda: BANDS)
    chosen: Mapping[int, str] = field(default_factory=lambda: MappingProxyType({}))

    def bands_for(self, named: str | None, highest: int) -> ChosenBands | None:
        """Return the bands for means up to `highest`, given what a checklist names.

        A name that is not known, or that is of another scale, decides nothing.
        """
        wanted = (
            (named, BandsFrom.CHECKLIST),
            (self.chosen.get(highest), BandsFrom.OFFICE),
            (USUAL_BANDS.get(highest), BandsFrom.USUAL),
        )
        for name, chosen_by in wanted:
            bands = self.known.get(name) if name else None
            if bands is not None and bands.highest == highest:
                return ChosenBands(bands=bands, chosen_by=chosen_by)
        return None


USUAL_RULES = BandRules()
