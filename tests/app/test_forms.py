from dataclasses import replace
from datetime import date
from decimal import Decimal

from builders import a_checklist, an_item, every_kind

from ktpn_desktop.app.forms import allowed_choices, form_state, prefilled
from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.checklist import Choice, ItemType, Repeat, Section
from ktpn_desktop.domain.ids import ItemId

TODAY = date(2026, 7, 14)


def answers(**values):
    return {ItemId(name): Answer(value=value) for name, value in values.items()}


def state(checklist, given):
    return form_state(checklist, given, today=TODAY)


def test_a_conditional_item_is_asked_only_when_its_condition_holds():
    form = every_kind()

    assert ItemId("q1_2") not in state(form, answers(q1_1="1")).asked
    assert ItemId("q1_2") in state(form, answers(q1_1="0")).asked


def test_an_item_that_is_not_asked_counts_nowhere():
    form = every_kind()
    before = state(form, answers(q1_1="1"))

    after = state(form, answers(q1_1="1", q1_2="เหตุผลเดิม"))

    assert (after.total, after.answered) == (before.total, before.answered)


def test_a_computed_item_follows_its_items():
    assert state(every_kind(), answers(q2_2="9")).computed[ItemId("q3_1")] == "4"
    assert state(every_kind(), {}).computed[ItemId("q3_1")] is None


def test_a_number_out_of_range_counts_as_unanswered():
    doubtful = state(every_kind(), answers(q2_2="14"))

    assert ItemId("q2_2") in doubtful.doubtful
    assert doubtful.answered == 0


def test_a_constraint_looks_at_the_answer_itself():
    form = a_checklist(
        (
            "ตอน",
            [
                an_item("1.1", ItemType.NUMBER, constraint=". <= ${q1_2}"),
                an_item("1.2", ItemType.NUMBER),
            ],
        )
    )

    assert state(form, answers(q1_1="5", q1_2="4")).doubtful == {ItemId("q1_1")}
    assert state(form, answers(q1_1="4", q1_2="4")).doubtful == frozenset()


def test_a_mark_answers_a_required_item():
    given = {ItemId("q1_1"): Answer(mark=Mark.NOT_APPLICABLE)}

    assert ItemId("q1_1") not in state(every_kind(), given).missing


def test_nothing_is_divided_by_zero():
    form = a_checklist(
        (
            "ตอน",
            [
                an_item("1.1", ItemType.NUMBER),
                an_item("1.2", ItemType.CALC, calculation="100 div ${q1_1}"),
            ],
        )
    )

    assert state(form, answers(q1_1="0")).computed == {ItemId("q1_2"): None}
    assert state(form, answers(q1_1="8")).computed == {ItemId("q1_2"): "12.5"}


def test_an_item_starts_with_what_the_profile_knows():
    form = a_checklist(
        (
            "ตอน",
            [
                an_item("1.1", ItemType.NUMBER, prefill="pupils", minimum=Decimal(0)),
                an_item("1.2", ItemType.NUMBER, default="3"),
            ],
        )
    )

    assert prefilled(form, {"pupils": "97"}) == {ItemId("q1_1"): "97", ItemId("q1_2"): "3"}


def test_an_item_that_is_not_shown_has_no_value_for_others():
    form = a_checklist(
        (
            "ตอน",
            [
                an_item("1.1"),
                an_item("1.2", ItemType.NUMBER, relevant="${q1_1} = 1"),
                an_item("1.3", ItemType.CALC, calculation="${q1_2} * 2"),
            ],
        )
    )

    assert state(form, answers(q1_1="1", q1_2="4")).computed == {"q1_3": "8"}
    assert state(form, answers(q1_1="0", q1_2="4")).computed == {"q1_3": None}


def test_a_total_may_stand_above_what_it_sums_up():
    form = a_checklist(
        (
            "ตอน",
            [
                an_item("1.1", ItemType.CALC, calculation="${q1_2} + 1"),
                an_item("1.2", ItemType.CALC, calculation="${q1_3} + 1"),
                an_item("1.3", ItemType.NUMBER),
            ],
        )
    )

    assert state(form, answers(q1_3="4")).computed == {"q1_1": "6", "q1_2": "5"}


def with_rows(*outside, **repeat):
    """Return a form with a number and a running total for each class."""
    above = "indexed-repeat(${q5_2}, ${t}, position(..) - 1)"
    rows = (
        an_item("5.1", ItemType.NUMBER, required=True, constraint=". <= ${q1_1}"),
        an_item("5.2", ItemType.CALC, calculation=f"${{q5_1}} + coalesce({above}, 0)"),
    )
    form = a_checklist(("ตอน", [an_item("1.1", ItemType.NUMBER), *outside]))
    return replace(
        form,
        sections=(
            *form.sections,
            Section(id="t", title="ชั้น", items=rows, repeat=Repeat(**repeat)),
        ),
    )


def test_rows_are_asked_judged_and_summed_up_one_by_one():
    form = with_rows(an_item("1.2", ItemType.CALC, calculation="sum(${q5_1})"))
    given = {
        ItemId("q1_1"): Answer(value="30"),
        ItemId("q5_1[0001-3fa2]"): Answer(value="20"),
        ItemId("q5_1[0002]"): Answer(value="40"),
        ItemId("q5_1[0003]"): Answer(value="5"),
    }

    now = state(form, given)

    assert now.computed == {
        "q1_2": "65",
        "q5_2[0001-3fa2]": "20",
        "q5_2[0002]": "60",
        "q5_2[0003]": "65",
    }
    assert now.doubtful == {"q5_1[0002]"}
    assert (now.answered, now.total) == (3, 4)


def test_rows_that_are_counted_are_asked_for():
    form = with_rows(count="${q1_1} - 1")

    assert state(form, answers(q1_1="3")).missing == ("q5_1[0001]", "q5_1[0002]")
    assert state(form, {}).missing == ()


DISTRICTS = tuple(Choice(value=value, label=value) for value in ("a1", "a2"))
TAMBONS = tuple(
    Choice(value=f"t{place}", label=f"ตำบล {place}", attributes={"อำเภอ": f"a{1 + place % 2}"})
    for place in range(4)
)


def test_an_item_offers_the_choices_that_its_filter_lets_through():
    form = a_checklist(
        (
            "ตอน",
            [
                an_item("1.1", ItemType.CHOICE, choices=DISTRICTS),
                an_item(
                    "1.2", ItemType.MULTI, choices=TAMBONS, choice_filter="อำเภอ = ${q1_1}"
                ),
            ],
        )
    )

    def offered(**given):
        choices = allowed_choices(form, ItemId("q1_2"), answers(**given), today=TODAY)
        return [one.value for one in choices]

    assert offered(q1_1="a1") == ["t0", "t2"]
    assert offered(q1_1="a2") == ["t1", "t3"]
    assert offered() == []
    assert state(form, answers(q1_1="a1", q1_2="t0 t2")).doubtful == set()
    assert state(form, answers(q1_1="a2", q1_2="t0 t1")).doubtful == {"q1_2"}
    assert state(form, answers(q1_1="a1", q1_2="gone")).doubtful == {"q1_2"}


def test_a_form_with_a_formula_that_cannot_be_read_goes_on_without_it():
    form = a_checklist(("ตอน", [an_item("1.1", relevant="${q1_1} >"), an_item("1.2")]))

    assert state(form, {}).total == 2


def test_a_default_may_be_worked_out_and_starts_rows_too():
    form = a_checklist(
        (
            "ตอน",
            [
                an_item("1.1", ItemType.NUMBER, prefill="pupils"),
                an_item(
                    "1.2", ItemType.NUMBER, default="round(${q1_1} div 10)", read_only=True
                ),
                an_item("1.3", ItemType.DATE, default="today()"),
                an_item("1.4", ItemType.TEXT, default="ครู (ชำนาญการ)"),
                an_item("1.5", ItemType.NUMBER, default="${nobody} +"),
            ],
        )
    )
    rows = Section(
        id="t",
        title="ชั้น",
        items=(an_item("5.1", ItemType.TEXT, default="ไม่มี"),),
        repeat=Repeat(minimum=1),
    )

    assert prefilled(replace(form, sections=(*form.sections, rows)), {"pupils": "97"}) == {
        "q1_1": "97",
        "q1_2": "10",
        "q1_4": "ครู (ชำนาญการ)",
        "q5_1[0001]": "ไม่มี",
    }


def test_the_form_says_what_is_to_be_followed_up():
    form = a_checklist(
        (
            "ตอน",
            [
                an_item("1.1", ItemType.SCALE5, followup_when=". <= 2"),
                an_item("1.2", ItemType.NUMBER, followup_when="${q1_1} = 1 and . = ''"),
                an_item("1.3", ItemType.CALC, calculation="${q1_2} * 2", followup_when=". > 5"),
                an_item("1.4", relevant="${q1_1} > 2", followup_when="true()"),
            ],
        )
    )

    assert state(form, {}).to_follow == set()
    assert state(form, answers(q1_1="3", q1_2="2")).to_follow == set()
    assert state(form, answers(q1_1="1", q1_2="4", q1_4="1")).to_follow == {"q1_1", "q1_3"}
