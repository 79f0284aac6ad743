"""What is wrong with the formulas of a checklist is told with its place."""

from dataclasses import replace

import pytest
from builders import a_checklist, an_item, every_kind
from hypothesis import given
from hypothesis import strategies as some

from ktpn_desktop.domain.checklist import Choice, ItemType, Repeat, Section
from ktpn_desktop.domain.checklist_check import check

TAMBONS = (
    Choice(value="t1", label="ตำบลตัวอย่าง", attributes={"amphoe": "a1"}),
    Choice(value="t2", label="ตำบลสมมุติ", attributes={"amphoe": "a2"}),
)


def a_form(*items, rows=(), **repeat):
    form = a_checklist(("ตอน", [an_item("1.1", ItemType.NUMBER), *items]))
    per_teacher = Section(id="t", title="ครู", items=tuple(rows), repeat=Repeat(**repeat))
    return replace(form, sections=(*form.sections, per_teacher))


def told(form):
    return [(one.code, one.where.record, one.where.column) for one in check(form)]


def a_total(number, calculation):
    return an_item(number, ItemType.CALC, calculation=calculation)


def test_a_form_with_formulas_that_work_has_nothing_wrong():
    salary = an_item("5.1", ItemType.NUMBER, relevant="position(..) > 0")
    so_far = a_total(
        "5.2", "${q5_1} + coalesce(indexed-repeat(${q5_2}, ${t}, position(..) - 1), 0)"
    )
    tambon = an_item("1.3", ItemType.CHOICE, choices=TAMBONS, choice_filter="amphoe = ${q1_1}")
    everyone = a_total("1.2", "sum(${q5_1}) div count(${t})")
    form = a_form(everyone, tambon, rows=[salary, so_far], count="${q1_1}")

    assert check(form) == ()
    assert check(every_kind()) == ()


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"relevant": "${nobody} > 1"}, "form.no_such_item"),
        ({"constraint": ". > ${nobody}"}, "form.no_such_item"),
        ({"followup_when": "${nobody} = 1"}, "form.no_such_item"),
        ({"default": "${nobody}"}, "form.no_such_item"),
        ({"relevant": "jr:choice-name(1, '${nobody}') = 'ก'"}, "form.no_such_item"),
        ({"relevant": "${q1_1} >"}, "expression.syntax"),
        ({"constraint": "regex(., '(a+)+b')"}, "expression.costly_pattern"),
        ({"default": "today() +"}, None),
        ({"choice_filter": "pulldata('x') = 1"}, "expression.unknown_function"),
        ({"choice_filter": "province = ${q1_1}"}, "form.no_attribute"),
        ({"relevant": "indexed-repeat(${q1_1}, ${q1_1}, 1) = 1"}, "form.no_rows"),
    ],
)
def test_a_formula_that_cannot_work_is_told_at_its_item_and_field(fields, code):
    form = a_form(an_item("1.2", ItemType.CHOICE, choices=TAMBONS, **fields))

    assert told(form) == ([(code, "q1_2", *fields)] if code else [])


def test_items_that_wait_for_one_another_are_told_once_with_their_way():
    form = a_form(
        a_total("1.2", "${q1_4} + 1"),
        an_item("1.3", relevant="${q1_2} > 1"),
        a_total("1.4", "${q1_3} + ${q1_1}"),
        a_total("1.5", "${q1_5} + 1"),
        a_total("1.6", "${q1_2}"),
    )

    problems = check(form)

    assert told(form) == [
        ("form.circle", "q1_2", "calculation"),
        ("form.circle", "q1_5", "calculation"),
    ]
    assert problems[0].values["way"] == "1.2 → 1.4 → 1.3 → 1.2"


def test_a_constraint_may_look_back_at_who_looks_at_it():
    form = a_form(
        an_item("1.2", ItemType.NUMBER, constraint=". < ${q1_3}"), a_total("1.3", "${q1_2}")
    )

    assert check(form) == ()


def test_rows_are_counted_from_outside():
    within = a_form(rows=[an_item("5.1", ItemType.NUMBER)], count="${q5_1}")
    nobody = a_form(rows=[an_item("5.1")], count="${nobody}")

    assert told(within) == [("form.count_within", "t", "count")]
    assert told(nobody) == [("form.no_such_item", "t", "count")]
    assert told(a_form(count="1 +")) == [("expression.syntax", "t", "count")]


def test_a_long_chain_is_followed_to_its_end():
    chain = [a_total(f"1.{place}", f"${{q1_{place + 1}}}") for place in range(2, 3000)]

    assert told(a_form(*chain)) == [("form.no_such_item", "q1_2999", "calculation")]


@given(some.lists(some.tuples(some.integers(2, 9), some.integers(2, 9)), max_size=8))
def test_a_circle_is_told_when_and_only_when_there_is_one(links):
    said = {place: [to for start, to in links if start == place] for place in range(2, 10)}
    items = [
        a_total(f"1.{place}", " + ".join([f"${{q1_{to}}}" for to in seen] or ["1"]))
        for place, seen in said.items()
    ]

    circle = any(place in reached(place, said) for place in said)

    assert bool(check(a_form(*items))) == circle


def reached(place, links):
    """Return everything that a walk from here comes to."""
    found, todo = set(), list(links[place])
    while todo:
        step = todo.pop()
        if step not in found:
            found.add(step)
            todo += links[step]
    return found
