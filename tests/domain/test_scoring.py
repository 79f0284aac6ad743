from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.checklist import Checklist, Choice, Item, ItemType, Section
from ktpn_desktop.domain.ids import ChecklistId, ItemId
from ktpn_desktop.domain.scoring import score_visit


def checklist(*items):
    section = Section(id="s1", title="ด้านที่ 1", items=items)
    return Checklist(
        id=ChecklistId("c"), form_id="F", version="1", title="แบบตัวอย่าง", sections=(section,)
    )


def rated(name, **more):
    choices = tuple(Choice(value=str(level), label=str(level)) for level in (5, 4, 3, 2, 1))
    return Item(
        id=ItemId(name), number=name, label=name, type=ItemType.SCALE5, choices=choices, **more
    )


def answers(**values):
    return {ItemId(name): Answer(value=value) for name, value in values.items()}


def test_a_mean_is_rounded_half_away_from_zero():
    form = checklist(*(rated(f"q{n}") for n in range(8)))

    scores = score_visit(form, answers(**{f"q{n}": "5" if n < 5 else "4" for n in range(8)}))

    assert scores.overall.mean == Decimal("4.63")  # 4.625


def test_items_without_a_rating_leave_numerator_and_denominator():
    form = checklist(rated("a"), rated("b"), rated("c"))
    given_answers = {**answers(a="4"), ItemId("b"): Answer(mark=Mark.NOT_APPLICABLE)}

    overall = score_visit(form, given_answers).overall

    assert (overall.mean, overall.rated) == (Decimal("4.00"), 1)


def test_before_the_first_rating_there_is_no_mean():
    assert score_visit(checklist(rated("a")), {}).overall.mean is None


def test_weights_count():
    form = checklist(rated("a", weight=Decimal(3)), rated("b"))

    assert score_visit(form, answers(a="5", b="1")).overall.mean == Decimal("4.00")


@pytest.mark.parametrize(("value", "failed"), [("1", True), ("2", False)])
def test_a_critical_item_fails_at_its_lowest_level(value, failed):
    form = checklist(rated("a", critical=True))

    assert bool(score_visit(form, answers(a=value)).critical) is failed


@given(st.lists(st.sampled_from("12345"), min_size=1, max_size=8))
def test_a_mean_lies_between_the_lowest_and_the_highest(values):
    form = checklist(*(rated(f"q{n}") for n in range(len(values))))

    mean = score_visit(form, answers(**{f"q{n}": v for n, v in enumerate(values)})).overall.mean

    assert Decimal(min(values)) <= mean <= Decimal(max(values))
