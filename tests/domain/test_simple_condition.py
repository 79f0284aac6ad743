from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.domain.expression import compile_expression
from ktpn_desktop.domain.simple_condition import (
    ITSELF,
    TAKES_NO_VALUE,
    Comparison,
    Joined,
    Part,
    SimpleCondition,
    read_condition,
    write_condition,
)

VALUES = st.from_regex(r"-?[0-9]{1,4}(\.[0-9])?|[a-zก-ฮ][a-z0-9_ก-ฮ]{0,6}", fullmatch=True)


@st.composite
def parts(draw):
    comparison = draw(st.sampled_from(Comparison))
    return Part(
        item=draw(st.sampled_from(["q1", "AL_02", "b.1", ITSELF])),
        comparison=comparison,
        value="" if comparison in TAKES_NO_VALUE else draw(VALUES),
    )


@given(st.lists(parts(), min_size=1, max_size=4), st.sampled_from(Joined))
def test_what_is_written_is_read_again_and_is_an_expression(several, joined):
    condition = SimpleCondition(
        parts=tuple(several), joined=joined if len(several) > 1 else Joined.ALL
    )

    written = write_condition(condition)

    assert read_condition(written) == condition
    assert set(compile_expression(written).names) == {
        one.item for one in several if one.item != ITSELF
    }


@pytest.mark.parametrize(
    ("expression", "answers", "holds"),
    [
        ("${q1} >= 4", {"q1": Decimal(5)}, True),
        ("${q1} = '1'", {"q1": "0"}, False),
        ("selected(${q1}, 'a')", {"q1": "b a"}, True),
        ("not(selected(${q1}, 'a'))", {"q1": "b a"}, False),
        ("${q1} != ''", {}, False),
        ("${q1} = ''", {}, True),
    ],
)
def test_a_condition_means_what_its_parts_say(expression, answers, holds):
    condition = read_condition(expression)

    assert compile_expression(write_condition(condition)).holds(answers) is holds


@pytest.mark.parametrize(
    "expression",
    [
        "",
        "${a} > ${b}",
        "${a} = 1 and ${b} = 2 or ${c} = 3",
        "(${a} = 1)",
        "count-selected(${a}) > 1",
        "not(${a} = 1)",
    ],
)
def test_what_is_more_than_that_stays_a_formula(expression):
    assert read_condition(expression) is None


def test_a_value_between_quotes_may_say_and():
    condition = read_condition("${q1} = 'ครู and นักเรียน'")

    assert [part.value for part in condition.parts] == ["ครู and นักเรียน"]
