"""What means are called."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.domain.bands import BANDS, USUAL_BANDS, BandRules, BandsFrom
from ktpn_desktop.domain.statistics import rounded


@pytest.mark.parametrize(
    ("name", "mean", "label"),
    [
        ("practice5", "4.51", "มากที่สุด"),
        ("practice5", "4.50", "มาก"),
        ("practice5", "2.51", "ปานกลาง"),
        ("practice5", "1.50", "น้อยที่สุด"),
        ("practice5_equal", "4.21", "มากที่สุด"),
        ("practice5_equal", "4.20", "มาก"),
        ("practice5_equal", "1.81", "น้อย"),
        ("quality5", "4.50", "ยอดเยี่ยม"),
        ("quality5", "4.49", "ดีเลิศ"),
        ("level3", "2.34", "ดี"),
        ("level3", "2.33", "พอใช้"),
        ("level3", "1.66", "ปรับปรุง"),
        ("level3_half", "2.50", "พอใช้"),
    ],
)
def test_a_mean_is_called_as_published(name, mean, label):
    assert BANDS[name].of(Decimal(mean)).label == label


@pytest.mark.parametrize(("exact", "label"), [("4.505", "มากที่สุด"), ("4.504", "มาก")])
def test_a_mean_is_rounded_before_it_is_looked_up(exact, label):
    assert BANDS["practice5"].of(rounded(Fraction(exact))).label == label


@pytest.mark.parametrize("name", sorted(BANDS))
def test_bands_have_neither_gaps_nor_overlaps(name):
    bands = BANDS[name]
    least = [band.least for band in bands.bands]

    assert least == sorted(set(least), reverse=True)
    assert least[-1] == 1
    assert bands.range_text(bands.bands[0]).endswith(f"{bands.highest}.00")


@given(st.sampled_from(sorted(BANDS)), st.decimals(1, 5, places=2))
def test_every_mean_on_the_scale_lies_in_the_range_of_its_band(name, mean):
    bands = BANDS[name]
    band = bands.of(mean)

    if mean > bands.highest:
        assert band is None
    else:
        low, high = map(Decimal, bands.range_text(band).split("–"))
        assert low <= mean <= high


def test_what_lies_outside_of_a_scale_has_no_name():
    assert BANDS["practice5"].of(Decimal("0.99")) is None


def test_the_checklist_decides_before_the_office_and_the_office_before_the_usual():
    rules = BandRules(chosen={5: "practice5_equal"})

    def chosen(named, highest):
        found = rules.bands_for(named, highest)
        return (found.bands.name, found.chosen_by)

    assert chosen("quality5", 5) == ("quality5", BandsFrom.CHECKLIST)
    assert chosen(None, 5) == ("practice5_equal", BandsFrom.OFFICE)
    assert chosen(None, 3) == (USUAL_BANDS[3], BandsFrom.USUAL)


@pytest.mark.parametrize("named", ["nobody knows it", "level3"])
def test_bands_that_are_unknown_or_of_another_scale_decide_nothing(named):
    assert BandRules().bands_for(named, 5).bands.name == "practice5"


def test_a_scale_that_nobody_has_bands_for_has_none():
    assert BandRules().bands_for(None, 10) is None
