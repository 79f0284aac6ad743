from datetime import date
from decimal import Decimal

from builders import a_checklist, an_item, every_kind

from ktpn_desktop.app.forms import form_state, prefilled
from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.checklist import ItemType
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
