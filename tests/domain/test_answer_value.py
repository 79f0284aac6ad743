from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.domain.answer_value import in_range, plain, read_value, words
from ktpn_desktop.domain.checklist import Choice, Item, ItemType
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.problem import BadData

TODAY = date(2026, 7, 14)
LEVELS = tuple(
    Choice(value=str(level), label=label)
    for level, label in zip(
        (5, 4, 3, 2, 1), ("มากที่สุด", "มาก", "ปานกลาง", "น้อย", "น้อยที่สุด"), strict=True
    )
)


def item(kind, **more):
    return Item(id=ItemId("q1"), number="1.1", label="รายการ", type=kind, **more)


@pytest.mark.parametrize("typed", ["4", "๔", "มาก", "4 มาก", " ๔ มาก "])
def test_a_level_is_read_however_it_is_typed(typed):
    assert read_value(item(ItemType.SCALE5, choices=LEVELS), typed) == "4"


def test_a_level_that_does_not_exist_names_the_ones_that_do():
    with pytest.raises(BadData) as caught:
        read_value(item(ItemType.SCALE5, choices=LEVELS), "6")

    (problem,) = caught.value.problems
    assert problem.code == "answer.no_such_choice"
    assert "5 มากที่สุด" in problem.values["allowed"]


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("12", "12"),
        ("๑๒", "12"),
        ("1,250", "1250"),
        ("12.50", "12.5"),
        ("-0", "0"),
        ("75%", "75"),
    ],
)
def test_numbers_have_one_stored_form(typed, stored):
    assert read_value(item(ItemType.NUMBER), typed) == stored


@pytest.mark.parametrize("typed", ["5 คน", "๕คน", "5"])
def test_a_number_may_be_typed_with_its_unit(typed):
    assert read_value(item(ItemType.NUMBER, unit="คน"), typed) == "5"


def test_a_share_may_be_typed_as_it_is_said():
    assert read_value(item(ItemType.PERCENT, unit="ร้อยละ"), "ร้อยละ 52") == "52"


@pytest.mark.parametrize("typed", ["สิบ", "1.2.3", "NaN", "1e400", "ประมาณ 5"])
def test_what_is_not_a_number_is_said(typed):
    with pytest.raises(BadData, match=r"answer\.not_a_number"):
        read_value(item(ItemType.NUMBER), typed)


def test_a_count_takes_no_decimals():
    with pytest.raises(BadData, match=r"answer\.not_whole"):
        read_value(item(ItemType.NUMBER, whole=True), "2.5")


@pytest.mark.parametrize("typed", ["21/11/69", "๒๑ พฤศจิกายน ๒๕๖๙", "2026-11-21", "21 พ.ย. 69"])
def test_dates_are_stored_in_the_common_era(typed):
    assert read_value(item(ItemType.DATE), typed, today=TODAY) == "2026-11-21"


def test_a_day_that_does_not_exist_is_said():
    with pytest.raises(BadData, match=r"dates\.no_such_day"):
        read_value(item(ItemType.DATE), "31 กุมภาพันธ์ 2569", today=TODAY)


def test_several_choices_are_stored_in_the_order_of_the_form():
    choices = tuple(Choice(value=value, label=value.upper()) for value in "abc")

    assert read_value(item(ItemType.MULTI, choices=choices), "C, a") == "a c"
    assert read_value(item(ItemType.MULTI, choices=choices), "c a c") == "a c"


def test_text_keeps_its_lines():
    assert read_value(item(ItemType.TEXT), "บรรทัดหนึ่ง\r\nบรรทัดสอง\n") == "บรรทัดหนึ่ง\nบรรทัดสอง"


@pytest.mark.parametrize("kind", [kind for kind in ItemType if kind is not ItemType.CALC])
def test_nothing_typed_is_no_answer(kind):
    assert read_value(item(kind, choices=LEVELS), "  ") is None


def test_a_number_out_of_range_is_told_and_kept():
    limited = item(ItemType.NUMBER, minimum=Decimal(0), maximum=Decimal(13))

    assert in_range(limited, "13")
    assert not in_range(limited, "14")


def test_stored_values_read_as_words():
    assert words(item(ItemType.SCALE5, choices=LEVELS), "4") == "มาก"
    assert words(item(ItemType.DATE), "2026-11-21") == "21 พฤศจิกายน 2569"
    assert words(item(ItemType.NUMBER), "12") == "12"


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=4
    )
)
def test_a_stored_number_reads_back_as_itself(number):
    stored = plain(number)

    assert Decimal(stored) == number
    assert read_value(item(ItemType.NUMBER), stored) == stored
