"""A form that is filled step by step says what it would say when it was read anew."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from builders import a_checklist, an_item, every_kind
from hypothesis import given, settings
from hypothesis import strategies as some

from ktpn_desktop.app.form_model import FormModel
from ktpn_desktop.app.forms import allowed_choices, form_state
from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.checklist import Choice, ItemType, Repeat, Section
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.repeats import expanded

TODAY = date(2026, 7, 14)
ITEMS = 7

names = some.integers(1, ITEMS).map(lambda place: f"${{q1_{place}}}")
sums = some.builds("{} + {}".format, names, names)
conditions = some.one_of(
    some.builds("{} > {}".format, names, some.integers(0, 4)),
    some.builds("{} = '' or {} < 3".format, names, names),
    some.builds("{} > {}".format, sums, some.integers(0, 6)),
)
own_limits = some.builds(". <= {}".format, names)
answers = some.dictionaries(
    some.integers(1, ITEMS).map(lambda place: ItemId(f"q1_{place}")),
    some.one_of(
        some.builds(Answer, value=some.sampled_from("01234"), flagged=some.booleans()),
        some.just(Answer(mark=Mark.NOT_APPLICABLE)),
        some.just(Answer(note="พบหลักฐาน")),
    ),
)


@some.composite
def checklists(draw):
    items = []
    for place in range(1, ITEMS + 1):
        relevant = draw(some.none() | conditions)
        number = f"1.{place}"
        if draw(some.booleans()):
            constraint = draw(some.none() | own_limits)
            items.append(
                an_item(
                    number,
                    ItemType.NUMBER,
                    relevant=relevant,
                    constraint=constraint,
                    required=draw(some.booleans()),
                    maximum=Decimal(3),
                )
            )
        else:
            calculation = draw(sums)
            items.append(
                an_item(
                    number,
                    ItemType.CALC,
                    relevant=relevant,
                    calculation=calculation,
                    followup_when=draw(some.none() | conditions | some.just(". > 2")),
                )
            )
    return a_checklist(("ตอน", items))


def typed(checklist, given):
    """Return the answers without those to items that are computed, which nobody gives."""
    asked = {one.id for one in checklist.items if one.takes_answer}
    return {item: answer for item, answer in given.items() if item in asked}


@settings(max_examples=100, deadline=None)
@given(checklist=checklists(), steps=some.lists(answers, min_size=1, max_size=5))
def test_every_step_says_what_reading_anew_says(checklist, steps):
    model = FormModel(checklist)

    for step in (typed(checklist, one) for one in steps):
        assert model.show(step, today=TODAY) == form_state(checklist, step, today=TODAY)


@settings(max_examples=60, deadline=None)
@given(checklist=checklists(), before=answers, after=answers)
def test_what_is_not_told_as_changed_is_as_it_was(checklist, before, after):
    model = FormModel(checklist)
    before, after = typed(checklist, before), typed(checklist, after)
    was = model.show(before, today=TODAY)

    now = model.show(after, today=TODAY)

    for item in (one.id for one in checklist.items if one.id not in model.changed):
        assert before.get(item) == after.get(item)
        assert (item in was.shown) == (item in now.shown)
        assert (item in was.doubtful) == (item in now.doubtful)
        assert (item in was.to_follow) == (item in now.to_follow)
        assert was.computed.get(item) == now.computed.get(item)


ROWS = ("0001", "0002-3fa2", "0003")
IN_ROWS = (
    "${n} + sum(${a})",
    "coalesce(indexed-repeat(${b}, ${t}, position(..) - 1), 0) + ${a}",
    "count(${t}) - position(..)",
    "${total} + ${b} + count-non-empty(${c})",
)
OUTSIDE = ("sum(${a}) + ${n}", "count(${t})", "max(${b}, ${c})", "${a} = 2", "${total}")
OFFERED = tuple(Choice(value=one, label=one, attributes={"of": one}) for one in "012")
row_conditions = some.none() | some.sampled_from(["${a} > 1", "${n} > 1", "position(..) > 1"])


@some.composite
def forms_with_rows(draw):
    """Draw a form whose rows and totals look at one another, in circles too."""

    def calc(name, formulas):
        return replace(
            an_item(name, ItemType.CALC, calculation=draw(some.sampled_from(formulas))),
            id=ItemId(name),
        )

    def asked(name, kind, **fields):
        fields = {"relevant": draw(row_conditions) if name in "abc" else None, **fields}
        return replace(an_item(name, kind, **fields), id=ItemId(name))

    filtered = draw(some.none() | some.sampled_from(["of = ${n}", "of != ${a} and of <= ${n}"]))
    limit = draw(some.none() | some.sampled_from([". <= ${n}", "sum(${a}) < 5"]))
    rows = [
        asked("a", ItemType.NUMBER, constraint=limit, required=draw(some.booleans())),
        replace(calc("b", IN_ROWS), followup_when="${b} > ${n}"),
        asked("c", ItemType.CHOICE, choices=OFFERED, choice_filter=filtered),
    ]
    count = draw(some.none() | some.sampled_from(["${n}", "${total}"]))
    repeat = Repeat(count=count, minimum=draw(some.integers(0, 2)))
    outside = [asked("n", ItemType.NUMBER), calc("total", OUTSIDE)]
    form = a_checklist(("ตอน", outside))
    section = Section(id="t", title="ครู", items=tuple(rows), repeat=repeat)
    return replace(form, sections=tuple(draw(some.permutations([section, *form.sections]))))


in_rows = some.dictionaries(
    some.sampled_from([ItemId(f"{name}[{row}]") for name in "ac" for row in ROWS])
    | some.just(ItemId("n")),
    some.one_of(some.builds(Answer, value=some.sampled_from("0123")), some.just(Answer())),
)


@settings(max_examples=60, deadline=None)
@given(form=forms_with_rows(), steps=some.lists(in_rows, min_size=1, max_size=6))
def test_every_step_says_what_reading_anew_says_with_rows_too(form, steps):
    model = FormModel(form)

    for step in steps:
        was = model.form
        state = model.show(step, today=TODAY)
        assert state == form_state(form, step, today=TODAY)
        assert model.form == expanded(form, step)
        if was is not model.form:
            assert model.changed == {item.id for item in model.form.items}
        for item in (one.id for one in model.form.items):
            assert model.choices(item) == allowed_choices(form, item, step, today=TODAY)


def test_a_row_that_comes_or_goes_makes_another_form():
    section = Section(id="t", title="ครู", items=(an_item("5.1"),), repeat=Repeat())
    model = FormModel(replace(every_kind(), sections=(section,)))
    first = ItemId("q5_1[0001]")
    model.show({}, today=TODAY)

    assert [one.id for one in model.form.items] == []
    model.show({first: Answer(value="1")}, today=TODAY)
    form = model.form
    assert [one.id for one in form.items] == [first]
    model.show({first: Answer(value="0")}, today=TODAY)
    assert model.form is form
    assert model.changed == {first}


def test_an_answer_is_news_for_its_item_and_for_what_hangs_on_it():
    model = FormModel(every_kind())
    model.show({}, today=TODAY)

    model.show({ItemId("q1_1"): Answer(value="0")}, today=TODAY)

    assert model.changed == {"q1_1", "q1_2"}


def test_another_day_is_news_for_all():
    form = a_checklist(("ตอน", [an_item("1.1", relevant="today() > '2026-07-14'")]))
    model = FormModel(form)

    assert model.show({}, today=TODAY).total == 0
    assert model.show({}, today=TODAY + timedelta(days=1)).total == 1
