from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made_up_visits import FIELDS, payload

from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.fields import (
    encode_answer,
    encode_finding,
    encode_photograph,
    encode_signature,
)
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import FindingId, ItemId, PhotographId
from ktpn_desktop.domain.photograph import Photograph
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.domain.signature import Signer, VisitSignature, decode
from ktpn_desktop.exchange.payload import by_hand, payload_hash, payload_of, payload_text
from ktpn_desktop.thai.text import normal_form

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=40).map(normal_form)
some_words = words.filter(bool)
names = st.from_regex("[a-z][a-z0-9_]{0,8}", fullmatch=True)
answers = st.one_of(
    st.builds(Answer, value=some_words), st.builds(Answer, mark=st.sampled_from(Mark))
)
findings = st.builds(
    Finding,
    id=names.map(FindingId),
    kind=st.sampled_from(FindingKind),
    text=some_words,
    position=st.integers(0, 99),
    items=st.lists(names.map(ItemId), max_size=3).map(tuple),
    follow_up=st.booleans(),
    due=st.none() | st.dates(),
)
photographs = st.builds(
    Photograph,
    id=names.map(PhotographId),
    hash=st.binary(min_size=32, max_size=32).map(bytes.hex),
    item=st.none() | names.map(ItemId),
    caption=st.none() | some_words,
    position=st.integers(0, 99),
)
signatures = st.builds(
    VisitSignature,
    signer=st.sampled_from(Signer),
    name=st.none() | some_words,
    strokes=st.sampled_from(["0,0", "1000,400 7,8;9,10"]).map(decode),
    signed=st.datetimes(timezones=st.just(UTC)),
)
PHOTOGRAPH = Photograph(id=PhotographId("h1"), hash="a" * 64, caption="หน้าเสาธง")
SIGNATURE = VisitSignature(
    signer=Signer.INFORMANT,
    name="นายสมมุติ ทดสอบ",
    strokes=decode("12,30 15,33;200,40"),
    signed=datetime(2026, 11, 20, 11, 30, tzinfo=UTC),
)
LATER = {
    "photograph:h1": encode_photograph(PHOTOGRAPH),
    "signature:informant": encode_signature(SIGNATURE),
}


@st.composite
def all_fields(draw):
    fields = {}
    for item, answer in draw(st.dictionaries(names, answers, max_size=8)).items():
        fields[f"answer:{item}"] = encode_answer(answer)
    for item, note in draw(st.dictionaries(names, some_words, max_size=4)).items():
        fields[f"note:{item}"] = note
    for finding in draw(st.lists(findings, max_size=3)):
        fields[f"finding:{finding.id}"] = encode_finding(finding)
    for photograph in draw(st.lists(photographs, max_size=2)):
        fields[f"photograph:{photograph.id}"] = encode_photograph(photograph)
    for signature in draw(st.lists(signatures, max_size=2)):
        fields[f"signature:{signature.key}"] = encode_signature(signature)
    if draw(st.booleans()):
        fields["informant"] = draw(some_words)
    return fields


@given(all_fields())
def test_a_payload_comes_back_from_its_text_as_it_was(fields):
    one = payload(fields=fields)

    again = payload_of(payload_text(one))

    assert again == one
    assert payload_text(again) == payload_text(one)


@given(all_fields(), st.randoms(use_true_random=False))
def test_the_order_of_the_fields_does_not_change_the_hash(fields, random):
    shuffled = list(fields.items())
    random.shuffle(shuffled)

    one, other = payload(fields=fields), payload(fields=dict(shuffled))

    assert payload_hash(payload_text(one)) == payload_hash(payload_text(other))


def test_the_text_groups_what_a_person_looks_for():
    text = payload_text(payload(fields={"answer:q1": '{"value":"4"}', "note:q1": "ดี"}))

    assert '"answers":{"q1":{"value":"4"}}' in text
    assert '"notes":{"q1":"ดี"}' in text


def test_a_payload_without_photographs_is_what_it_always_was():
    text = payload_text(payload(fields={"answer:q1": '{"value":"4"}'}))

    assert '"format":1' in text
    assert "photographs" not in text and "signatures" not in text
    assert '"format":2' in payload_text(payload(fields=LATER))


@pytest.mark.parametrize(
    ("find", "put"),
    [
        ('"format":2', '"format":1'),
        (f'"hash":"{"a" * 64}","item"', '"hash":"../x","item"'),
        ('"caption":"หน้าเสาธง"', '"caption":""'),
        ('"caption":"หน้าเสาธง"', f'"caption":"{"ก" * 501}"'),
        ('"position":0', '"position":-1'),
        ('"item":null', '"item":""'),
        ('"signer":"informant"', '"signer":"supervisor"'),
        ('"signer":"informant"', '"signer":"king"'),
        ('"strokes":"12,30 15,33;200,40"', '"strokes":"12,030"'),
        ('"strokes":"12,30 15,33;200,40"', '"strokes":"1001,30"'),
        ('"strokes":"12,30 15,33;200,40"', '"strokes":""'),
        ("11:30:00+00:00", "11:30:00Z"),
        ("11:30:00+00:00", "11:30:00"),
    ],
)
def test_a_photograph_or_signature_that_is_none_is_refused(find, put):
    text = payload_text(payload(fields=LATER))
    assert find in text

    with pytest.raises(BadData, match=r"payload\.bad_value"):
        payload_of(text.replace(find, put))


@pytest.mark.parametrize(
    ("find", "put", "code"),
    [
        ('"format":1', '"format":3', "payload.newer"),
        ('"kind":"visit"', '"kind":"meeting"', "payload.other_kind"),
        ('"revision":0', '"revision":-1', "payload.bad_value"),
        ('"revision":0', '"revision":true', "payload.bad_value"),
        ('"revision":0', '"revision":1.0', "payload.unreadable"),
        ('"revision":0', '"revision":NaN', "payload.unreadable"),
        ('"parent":null', '"parent":"x"', "payload.bad_value"),
        ('"completed":false', '"completed":0', "payload.bad_value"),
        ('"held_on":"2026-11-20"', '"held_on":"2026-13-20"', "payload.bad_value"),
        ('"started":"09:30"', '"started":"9:30"', "payload.bad_value"),
        ('{"value":"12"}', '{"value":12}', "payload.bad_value"),
        ('{"value":"12"}', '{"mark":"perhaps"}', "payload.bad_value"),
        ('"kind":"strength"', '"kind":"weakness"', "payload.bad_value"),
        ('"due":"2027-01-15"', '"due":"soon"', "payload.bad_value"),
        ('"written_at":"2026-11-21T09:30:00+07:00"', '"written_at":"now"', "payload.bad_value"),
        ("+07:00", "", "payload.bad_value"),
        ('"revision":0', '"revision": 0', "payload.not_canonical"),
        ('"revision":0', '"revision":0,"revision":0', "payload.not_canonical"),
        ("ตัวอย่าง", "ตัวอย่าง\\ud800", "payload.unreadable"),
        ("ตัวอย่าง", "ตัวอย่าง\\u0e01", "payload.not_canonical"),
        ("}", "", "payload.unreadable"),
    ],
)
def test_what_is_not_a_payload_is_refused_with_its_reason(find, put, code):
    text = payload_text(payload())
    assert find in text

    with pytest.raises(BadData) as refused:
        payload_of(text.replace(find, put, 1))

    assert [problem.code for problem in refused.value.problems] == [code]


@pytest.mark.parametrize(
    "text", ["", "null", "[]", "[" * 100_000, '"' + "x" * 17_000_000 + '"', "1" * 5000]
)
def test_hostile_texts_are_refused_quickly(text):
    with pytest.raises(BadData):
        payload_of(text)


def test_the_first_ancestor_is_the_parent():
    text = payload_text(payload(parent="a" * 64, ancestors=("b" * 64, "a" * 64)))

    with pytest.raises(BadData):
        payload_of(text)


def test_a_field_that_does_not_exist_is_a_bug():
    with pytest.raises(ValueError, match="no such field"):
        payload_text(payload(fields={"colour": "red"}))


def test_a_moment_without_offset_is_never_read():
    text = payload_text(replace(payload(), written_at=datetime(2026, 11, 21)))

    with pytest.raises(BadData):
        payload_of(text)


def test_the_same_cells_filled_by_hand_are_the_same_payload():
    start, fields = payload(), {**FIELDS, "answer:q1_1": '{"value":"0"}'}
    parent = payload_hash(payload_text(start))

    one = by_hand(start, parent, fields)
    again = by_hand(start, parent, dict(reversed(fields.items())))
    other = by_hand(start, parent, FIELDS)

    assert payload_text(one) == payload_text(again)
    assert one.by_hand
    assert not start.by_hand
    assert one.device != other.device
    assert one.ancestors == (parent,)
    assert payload_of(payload_text(one)) == one
