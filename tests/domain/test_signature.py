"""Strokes become one short text and come back from it; on paper they fill their place."""

import math
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.domain.ids import PersonId
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.domain.signature import (
    HEIGHT,
    LONGEST,
    WIDTH,
    Signer,
    Strokes,
    decode,
    encode,
    is_readable,
    paths,
    signature_key,
    simplified,
)

POINTS = st.tuples(st.integers(0, WIDTH), st.integers(0, HEIGHT))
STROKES = st.lists(st.lists(POINTS, min_size=1, max_size=20).map(tuple), min_size=1, max_size=9)


@given(STROKES.map(lambda some: Strokes(tuple(some))))
def test_strokes_come_back_from_their_one_text(strokes):
    text = encode(strokes)

    assert decode(text) == strokes
    assert encode(decode(text)) == text


@pytest.mark.parametrize(
    "text",
    [
        "",
        ";",
        "1",
        "1,2,3",
        "01,2",
        "1,2 ",
        " 1,2",
        "1,2  3,4",
        "1,2;",
        "-1,2",
        "1,401",
        "1001,1",
        "1.5,2",
        "๑,๒",
        "1,2\n",
        "1,2 " * 3000,
    ],
)
def test_no_other_text_is_read(text):
    with pytest.raises(BadData, match=r"signature\.unreadable"):
        decode(text)
    assert not is_readable(text)


def test_a_line_is_kept_by_its_ends_and_a_curve_by_few_points():
    line = [(float(x), 100.0) for x in range(0, 800)]
    curve = [(500 + 200 * math.cos(t / 50), 200 + 150 * math.sin(t / 50)) for t in range(314)]

    strokes = simplified([line, curve], (WIDTH, HEIGHT))

    assert strokes.strokes[0] == ((0, 100), (799, 100))
    assert len(strokes.strokes[1]) < 60


@given(st.lists(st.lists(st.tuples(st.floats(-50, 900), st.floats(-50, 500)), max_size=30)))
def test_what_is_drawn_stays_inside_and_near_where_it_was(drawn):
    strokes = simplified(drawn, (800, 320))

    assert (strokes is None) == (not any(drawn))
    if strokes:
        for one in strokes.strokes:
            assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in one)
        assert decode(encode(strokes)) == strokes


def test_however_much_is_scribbled_the_text_stays_short():
    chance = random.Random(4)
    wild = [[(chance.uniform(0, 1000), chance.uniform(0, 400)) for _ in range(1200)]]
    dots = [[(chance.uniform(0, 1000), chance.uniform(0, 400))] for _ in range(1200)]

    for drawn in (wild, dots, [*wild, *dots]):
        strokes = simplified(drawn, (WIDTH, HEIGHT))
        assert strokes is not None
        assert len(encode(strokes)) <= LONGEST


@given(STROKES.map(lambda some: Strokes(tuple(some))))
def test_on_paper_they_stay_in_their_place_in_one_shape(strokes):
    drawn = paths(strokes, 120, 40)

    assert [len(one) for one in drawn] == [len(one) for one in strokes.strokes]
    for one in drawn:
        assert all(-0.001 <= x <= 120.001 and -0.001 <= y <= 40.001 for x, y in one)


def test_a_small_signature_fills_its_place():
    small = Strokes((((400, 200), (500, 240)),))

    ((start, end),) = paths(small, 100, 40)

    assert start == pytest.approx((0, 0)) and end == pytest.approx((100, 40))


def test_each_who_signs_has_a_key_of_their_own():
    assert signature_key(Signer.INFORMANT) == "informant"
    assert signature_key(Signer.SUPERVISOR, PersonId("p1")) == "supervisor-p1"
