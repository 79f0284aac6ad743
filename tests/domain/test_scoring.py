from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.checklist import (
    Checklist,
    Choice,
    Item,
    ItemType,
    Overall,
    Repeat,
    Section,
)
from ktpn_desktop.domain.ids import ChecklistId, ItemId
from ktpn_desktop.domain.repeats import expanded
from ktpn_desktop.domain.scoring import LeftOut, rate, score_visit


def checklist(*items, **more):
    section = Section(id="s1", title="ด้านที่ 1", items=items)
    return form(section, **more)


def form(*sections, **more):
    return Checklist(
        id=ChecklistId("c"),
        form_id="F",
        version="1",
        title="แบบตัวอย่าง",
        sections=sections,
        **more,
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


@given(
    st.lists(st.tuples(st.sampled_from("12345"), st.integers(1, 9)), min_size=1, max_size=8),
    st.randoms(use_true_random=False),
)
def test_the_order_of_the_items_does_not_matter(pairs, random):
    def mean(order):
        items = [rated(f"q{n}", weight=Decimal(weight)) for n, (_value, weight) in order]
        values = {f"q{n}": value for n, (value, _weight) in order}
        return score_visit(checklist(*items), answers(**values)).overall.mean

    numbered = list(enumerate(pairs))
    shuffled = random.sample(numbered, len(numbered))

    assert mean(shuffled) == mean(numbered)


@given(st.lists(st.sampled_from("12345"), min_size=1, max_size=8), st.integers(2, 7))
def test_equal_weights_are_no_weights(values, weight):
    given_answers = answers(**{f"q{n}": value for n, value in enumerate(values)})

    def mean(**more):
        items = (rated(f"q{n}", **more) for n in range(len(values)))
        return score_visit(checklist(*items), given_answers).overall.mean

    assert mean(weight=Decimal(weight)) == mean()


def test_every_item_that_counts_nowhere_knows_why():
    items = (
        rated("na"),
        rated("unseen"),
        rated("hidden"),
        rated("open"),
        rated("old"),
        rated("light", weight=Decimal(0)),
        rated("counted"),
    )
    given_answers = {
        **answers(hidden="5", old="ดี", light="5", counted="3"),
        ItemId("na"): Answer(mark=Mark.NOT_APPLICABLE),
        ItemId("unseen"): Answer(mark=Mark.NOT_OBSERVED),
    }
    asked = {item.id for item in items} - {"hidden"}
    one = checklist(*items)

    reasons = [each.left_out for each in rate(one.sections[0], given_answers, asked)]

    assert reasons == [
        LeftOut.NOT_APPLICABLE,
        LeftOut.NOT_OBSERVED,
        LeftOut.NOT_ASKED,
        LeftOut.UNANSWERED,
        LeftOut.NO_POINTS,
        LeftOut.NO_WEIGHT,
        None,
    ]
    assert score_visit(one, given_answers, asked=asked).overall.mean == Decimal("3.00")


def choice_item(name, **scores):
    choices = tuple(
        Choice(value=value, label=value, score=score and Decimal(score))
        for value, score in scores.items()
    )
    return Item(id=ItemId(name), number=name, label=name, type=ItemType.CHOICE, choices=choices)


def test_a_choice_counts_with_its_score():
    form_ = checklist(choice_item("a", ready="5", partly="2", none="0"), rated("b"))

    overall = score_visit(form_, answers(a="partly", b="5")).overall

    assert (overall.mean, overall.rated) == (Decimal("3.50"), 2)


def test_choices_without_scores_count_nowhere():
    assert score_visit(checklist(choice_item("a", x=None)), answers(a="x")).overall.rated == 0


def test_a_critical_choice_fails_with_the_fewest_points():
    item = replace(choice_item("a", bad="1", good="5"), critical=True)

    assert score_visit(checklist(item), answers(a="bad")).critical == ("a",)
    assert score_visit(checklist(item), answers(a="good")).critical == ()


def test_what_is_not_asked_fails_nothing():
    form_ = checklist(rated("a", critical=True))

    assert score_visit(form_, answers(a="1"), asked=frozenset()).critical == ()


def test_the_overall_score_may_be_the_mean_of_the_sections_as_printed():
    first = Section(id="s1", title="1", items=(rated("a"), rated("b"), rated("c")))
    second = Section(id="s2", title="2", items=(rated("d"),))
    third = Section(id="s3", title="3", items=(rated("e"),))
    given_answers = answers(a="5", b="5", c="4", d="1")

    by_items = score_visit(form(first, second, third), given_answers).overall
    by_sections = score_visit(
        form(first, second, third, overall=Overall.SECTIONS), given_answers
    ).overall

    assert by_items.mean == Decimal("3.75")
    assert by_sections.mean == Decimal("2.84")  # (4.67 + 1.00) / 2 = 2.835; e is not answered
    assert by_sections.rated == 4


def test_a_mean_over_different_scales_has_no_band():
    three = Item(
        id=ItemId("t"),
        number="t",
        label="t",
        type=ItemType.SCALE3,
        choices=tuple(Choice(value=v, label=v) for v in "321"),
    )
    scores = score_visit(checklist(rated("a"), three), answers(a="5", t="3"))

    assert (scores.overall.highest, scores.overall.band) == (None, None)
    assert scores.overall.mean == Decimal("4.00")


def test_the_checklist_names_its_bands():
    usual = score_visit(checklist(rated("a")), answers(a="4")).overall
    quality = score_visit(checklist(rated("a"), bands="quality5"), answers(a="4")).overall

    assert (usual.band.label, quality.band.label) == ("มาก", "ดีเลิศ")


def test_yes_and_no_are_counted():
    def yes_no(name):
        choices = (Choice(value="1", label="มี"), Choice(value="0", label="ไม่มี"))
        return Item(
            id=ItemId(name), number=name, label=name, type=ItemType.YESNO, choices=choices
        )

    form_ = checklist(*(yes_no(name) for name in "abcd"))
    scores = score_visit(form_, answers(a="1", b="1", c="0"))

    assert (scores.yes.yes, scores.yes.counted) == (2, 3)
    assert scores.section_yes["s1"].percent == Decimal("66.67")
    assert scores.overall.mean is None


def test_the_rows_of_a_repeated_section_score_like_sections():
    section = Section(id="t", title="ครู", items=(rated("q"),), repeat=Repeat())
    given_answers = {
        ItemId("q[0001]"): Answer(value="5"),
        ItemId("q[0002]"): Answer(value="2"),
    }

    scores = score_visit(expanded(form(section), given_answers), given_answers)

    assert scores.overall.mean == Decimal("3.50")
    assert [one.mean for one in scores.sections.values()] == [Decimal(5), Decimal(2)]
