"""Moving what was answered from one version of a form to another."""

from dataclasses import replace

from builders import a_checklist, an_item, item_id
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.checklist import Choice, ItemType, Repeat
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.fields import (
    decode_photograph,
    encode_answer,
    encode_finding,
    encode_photograph,
)
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import FindingId, ItemId, PhotographId
from ktpn_desktop.domain.photograph import Photograph
from ktpn_desktop.domain.version_move import VersionMove, line_between, version_age

LEVEL, TEXT = ItemType.SCALE5, ItemType.TEXT


def form(*items, version="1", parent=None, **more):
    return a_checklist(
        ("ด้านที่ 1", items),
        version=version,
        parent=checklist_hash(parent) if parent else None,
        **more,
    )


def answered(**values):
    return {
        f"answer:{name}": encode_answer(Answer(value=value)) for name, value in values.items()
    }


def test_an_answer_follows_its_item_to_another_id():
    old = form(an_item("1", LEVEL))
    new = form(an_item("2", LEVEL, parents=(item_id("1"),)), version="2", parent=old)

    told = VersionMove(old, new).fields({**answered(q1="4"), "note:q1": "ดูแล้ว"})

    assert told.fields == {**answered(q2="4"), "note:q2": "ดูแล้ว"}
    assert told.dropped == ()


def test_what_has_no_place_is_told_with_its_text():
    old = form(an_item("1", LEVEL), an_item("2", TEXT), an_item("3"))
    new = form(an_item("3"), version="2", parent=old)
    fields = {
        **answered(q1="4", q2="ครบ", q3="1"),
        "note:q1": "ดูแล้ว",
        "informant": "นายสมมุติ",
    }

    told = VersionMove(old, new).fields(fields)

    assert set(told.fields) == {"answer:q3", "informant"}
    assert [(one.number, one.said) for one in told.dropped] == [
        ("1", "4 ดีมาก"),
        ("2", "ครบ"),
        ("1", "ดูแล้ว"),
    ]


def test_an_answer_that_is_no_choice_any_more_is_dropped():
    def choosing(*values):
        return an_item(
            "1", ItemType.CHOICE, choices=tuple(Choice(value=v, label=v) for v in values)
        )

    old = form(choosing("a", "b"))
    new = form(choosing("b", "c"), version="2", parent=old)
    move = VersionMove(old, new)

    assert move.fields(answered(q1="b")).fields == answered(q1="b")
    assert move.fields(answered(q1="a")).dropped[0].said == "a"


def test_a_mark_moves_like_an_answer():
    old = form(an_item("1", LEVEL, na_allowed=True))
    new = form(an_item("2", LEVEL, parents=(item_id("1"),)), version="2", parent=old)
    mark = encode_answer(Answer(mark=Mark.NOT_APPLICABLE))

    assert VersionMove(old, new).fields({"answer:q1": mark}).fields == {"answer:q2": mark}


def test_a_finding_keeps_its_words_and_follows_its_items():
    old = form(an_item("1"), an_item("2"))
    new = form(an_item("9", parents=(item_id("1"),)), version="2", parent=old)
    finding = Finding(
        id=FindingId("f"),
        kind=FindingKind.STRENGTH,
        text="ทำได้ดี",
        position=0,
        items=(item_id("1"), item_id("2")),
    )

    told = VersionMove(old, new).fields({"finding:f": encode_finding(finding)})

    moved = replace(finding, items=(item_id("9"),))
    assert told.fields == {"finding:f": encode_finding(moved)}


def test_a_photograph_stays_with_the_visit_when_its_item_is_gone():
    old = form(an_item("1"), an_item("2"))
    new = form(an_item("9", parents=(item_id("1"),)), version="2", parent=old)
    move = VersionMove(old, new)

    def moved(number):
        picture = Photograph(
            id=PhotographId("p"), hash="a" * 64, item=item_id(number), caption="ป้าย", position=0
        )
        text = move.fields({"photograph:p": encode_photograph(picture)}).fields["photograph:p"]
        return decode_photograph("p", text).item

    assert moved("1") == item_id("9")
    assert moved("2") is None


def test_a_row_moves_with_its_item():
    old = form(an_item("1", TEXT))
    old = replace(old, sections=(replace(old.sections[0], repeat=Repeat()),))
    item = an_item("2", TEXT, parents=(item_id("1"),))
    new = form(item, version="2", parent=old)
    new = replace(new, sections=(replace(new.sections[0], repeat=Repeat()),))

    told = VersionMove(old, new).fields(answered(**{"q1[0002-beef]": "ครู"}))

    assert told.fields == answered(**{"q2[0002-beef]": "ครู"})


def test_a_version_in_between_leads_on():
    first = form(an_item("1", LEVEL))
    second = form(an_item("2", LEVEL, parents=(item_id("1"),)), version="2", parent=first)
    third = form(an_item("3", LEVEL, parents=(item_id("2"),)), version="3", parent=second)
    known = {checklist_hash(one): one for one in (first, second, third)}

    assert line_between(first, third, known) == {item_id("1"): item_id("3")}
    assert line_between(third, first, known) == {item_id("3"): item_id("1")}


def test_without_known_parents_items_of_the_same_id_are_the_same():
    first = form(an_item("1", LEVEL), an_item("2"))
    other = form(an_item("1", LEVEL), version="7")

    assert line_between(first, other, {}) == {item_id("1"): item_id("1")}


def test_versions_grow_old_by_number():
    assert version_age("10") > version_age("9")
    assert version_age("2569.2") > version_age("2569.1")


ITEMS = st.lists(st.sampled_from("123456"), unique=True, max_size=6)


@given(ITEMS, ITEMS, st.dictionaries(st.sampled_from("123456"), st.sampled_from("12345")))
def test_everything_moves_or_is_told(before, after, values):
    old = form(*(an_item(number, LEVEL) for number in before))
    new = form(*(an_item(number, LEVEL) for number in after), version="2", parent=old)
    fields = answered(**{f"q{number}": value for number, value in values.items()})

    told = VersionMove(old, new).fields(fields)

    assert {*told.fields, *(one.field for one in told.dropped)} == set(fields)
    assert len(told.fields) + len(told.dropped) == len(fields)
    assert {ItemId(name.partition(":")[2]) for name in told.fields} <= {
        item_id(number) for number in after
    }


@given(ITEMS, st.dictionaries(st.sampled_from("123456"), st.sampled_from("12345")))
def test_the_same_version_changes_nothing(numbers, values):
    one = form(*(an_item(number, LEVEL) for number in numbers))
    fields = answered(**{f"q{number}": value for number, value in values.items()})

    assert VersionMove(one, one).fields(fields).fields == fields
