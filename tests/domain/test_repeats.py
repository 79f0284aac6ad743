"""Rows of repeating sections: which there are, what they are called, what a form shows."""

from dataclasses import replace

from builders import a_checklist, an_item
from hypothesis import given
from hypothesis import strategies as some

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import ItemType, Repeat, Section
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.repeats import (
    MOST_ROWS,
    expanded,
    next_row,
    plain_rows,
    row_item,
    rows_of,
    split_item,
)

ROWS = some.from_regex(r"[0-8][0-9]{3}(-[0-9a-f]{4})?", fullmatch=True)
NAME = ItemId("q5_1")


def per_teacher(**repeat):
    """Return a checklist with a number, a computed number, and a section for each teacher."""
    items = (an_item("5.1", ItemType.TEXT), an_item("5.2", ItemType.NUMBER))
    rows = Section(id="t", title="ครู", items=items, repeat=Repeat(**repeat))
    double = an_item("1.2", ItemType.CALC, calculation="${q1_1} * 2")
    form = a_checklist(("ตอนที่ 1", [an_item("1.1", ItemType.NUMBER), double]))
    return with_section(form, rows)


def with_section(form, section):
    """Return the form with one more section."""
    return replace(form, sections=(*form.sections, section))


def given_in(*rows, **others):
    """Return answers to 5.1 in these rows, and others by item."""
    named = {row_item(NAME, row): Answer(value="ครูตัวอย่าง") for row in rows}
    return {**named, **{ItemId(item): Answer(value=value) for item, value in others.items()}}


def rows_shown(form, answers, **how):
    ids = [one.id for one in expanded(form, answers, **how).sections]
    return [one.removeprefix("t[").removesuffix("]") for one in ids if one != "s1"]


@given(some.text(min_size=1, max_size=9), ROWS)
def test_an_item_and_its_row_are_found_again(item, row):
    assert split_item(row_item(ItemId(item), row)) == (item, row)


def test_an_item_outside_of_rows_has_none():
    assert split_item(ItemId("q1_1")) == ("q1_1", None)
    assert split_item(ItemId("q[1]")) == ("q[1]", None)


@given(some.lists(ROWS, max_size=5))
def test_a_new_row_stands_below_all_others_and_is_another(rows):
    new = next_row(rows)

    assert split_item(row_item(NAME, new)) == (NAME, new)
    assert all(new > row for row in rows)


def test_a_row_is_there_while_it_has_an_answer():
    section = per_teacher().sections[1]

    assert rows_of(section, given_in("0002", "0001-3fa2", q1_1="9")) == ("0001-3fa2", "0002")
    assert rows_of(section, [ItemId("other[0001]")]) == ()


def test_every_row_is_a_section_of_its_own():
    form = expanded(per_teacher(row_label="คนที่"), given_in("0001-3fa2", "0004"))

    second = form.sections[2]
    assert (second.id, second.title, second.repeat) == ("t[0004]", "ครู (คนที่ 2)", None)
    assert [(item.id, item.number) for item in second.items] == [
        ("q5_1[0004]", "5.1/2"),
        ("q5_2[0004]", "5.2/2"),
    ]


def test_a_form_without_rows_is_left_as_it_is():
    form = a_checklist(("ตอนที่ 1", [an_item("1.1")]))

    assert expanded(form, {}) is form


def test_rows_are_shown_up_to_the_least_and_blank_ones_up_to_the_most():
    form = per_teacher(minimum=2, maximum=4)

    assert rows_shown(form, {}) == ["0001", "0002"]
    assert rows_shown(form, given_in("0001-3fa2")) == ["0001-3fa2", "0002"]
    assert rows_shown(form, given_in("0003"), blank_rows=5) == ["0003", "0004", "0005", "0006"]


def test_a_count_gives_as_many_rows_and_keeps_the_answers_beyond():
    form = per_teacher(count="${q1_2}")
    answers = given_in("0001", "0007", q1_1="1")

    assert rows_shown(form, answers) == ["0001", "0002"]
    assert rows_of(form.sections[1], answers) == ("0001", "0007")


def test_a_count_that_is_not_known_shows_what_is_there():
    form = per_teacher(count="${q1_2}")

    assert rows_shown(form, given_in("0003")) == ["0003"]
    assert rows_shown(per_teacher(count="${q1_1} +"), given_in("0003")) == ["0003"]


def test_no_count_makes_more_rows_than_a_form_can_bear():
    assert len(rows_shown(per_teacher(count="999999999"), {})) == MOST_ROWS
    assert rows_shown(per_teacher(count="-5"), {}) == []


def test_counting_ends_when_items_count_on_one_another():
    first = an_item("1.1", ItemType.CALC, calculation="${q1_2} + 1")
    second = an_item("1.2", ItemType.CALC, calculation="${q1_1} + 1")
    form = with_section(
        a_checklist(("ตอน", [first, second])), per_teacher(count="${q1_1}").sections[1]
    )

    assert rows_shown(form, {}) == []


@given(some.integers(0, 9), some.lists(ROWS, max_size=4))
def test_plain_rows_stand_below_in_order(count, rows):
    added = plain_rows(count, rows)

    assert list(added) == sorted(added)
    assert len(added) == count
    assert all(row > one for row in added for one in rows)
