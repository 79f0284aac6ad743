from dataclasses import replace
from datetime import UTC, date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.domain.answer import Answer, Mark
from ktpn_desktop.domain.fields import fields_of, with_fields
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import (
    ChecklistId,
    FindingId,
    ItemId,
    PersonId,
    PhotographId,
    RoundId,
    VisitId,
)
from ktpn_desktop.domain.photograph import Photograph, in_order
from ktpn_desktop.domain.signature import Signer, Strokes, VisitSignature
from ktpn_desktop.domain.visit import PersonThen, SchoolThen, Visit

EMPTY = Visit(
    id=VisitId("v1"),
    round_id=RoundId("r1"),
    checklist_id=ChecklistId("c1"),
    school=SchoolThen(id=None, code="99010001", name="บ้านตัวอย่าง"),
    person=PersonThen(id=PersonId("p1"), name="นางสาวตัวอย่าง ใจดี"),
)

TEXTS = st.text(min_size=1, max_size=20)
ANSWERS = st.one_of(
    st.builds(Answer, value=TEXTS, note=st.none() | TEXTS),
    st.builds(Answer, mark=st.sampled_from(Mark), note=st.none() | TEXTS),
    st.builds(Answer, note=TEXTS),
)
FINDINGS = st.builds(
    Finding,
    id=st.uuids().map(lambda one: FindingId(one.hex)),
    kind=st.sampled_from(FindingKind),
    text=TEXTS,
    position=st.integers(1, 9),
    items=st.lists(st.sampled_from(["q1", "q2"]).map(ItemId), max_size=2, unique=True).map(
        tuple
    ),
    follow_up=st.booleans(),
    due=st.none() | st.dates(),
)
PHOTOGRAPHS = st.builds(
    Photograph,
    id=st.uuids().map(lambda one: PhotographId(one.hex)),
    hash=st.binary(min_size=32, max_size=32).map(bytes.hex),
    item=st.none() | st.sampled_from(["q1", "q2"]).map(ItemId),
    caption=st.none() | TEXTS,
    position=st.integers(0, 9),
)
POINTS = st.tuples(st.integers(0, 1000), st.integers(0, 400))
SIGNATURES = st.builds(
    VisitSignature,
    signer=st.sampled_from(Signer),
    person=st.none() | st.sampled_from(["p1", "p2"]).map(PersonId),
    name=st.none() | TEXTS,
    position=st.none() | TEXTS,
    strokes=st.lists(st.lists(POINTS, min_size=1).map(tuple), min_size=1, max_size=3).map(
        lambda some: Strokes(tuple(some))
    ),
    signed=st.datetimes(timezones=st.just(UTC)),
)
VISITS = st.builds(
    replace,
    st.just(EMPTY),
    answers=st.dictionaries(st.sampled_from(["q1", "q2", "q3"]).map(ItemId), ANSWERS),
    findings=st.lists(FINDINGS, max_size=3, unique_by=lambda one: one.id).map(
        lambda some: tuple(sorted(some, key=lambda one: (one.kind, one.position, one.id)))
    ),
    photographs=st.lists(PHOTOGRAPHS, max_size=3, unique_by=lambda one: one.id).map(in_order),
    signatures=st.lists(SIGNATURES, max_size=3, unique_by=lambda one: one.key).map(
        lambda some: tuple(sorted(some, key=lambda one: one.key))
    ),
    held_on=st.none() | st.dates(),
    started=st.none() | st.times().map(lambda one: time(one.hour, one.minute)),
    informant=st.none() | TEXTS,
)


@given(VISITS)
def test_a_visit_is_its_fields(visit):
    again = with_fields(EMPTY, fields_of(visit))

    assert again == visit


@given(VISITS)
def test_equal_visits_have_equal_fields(visit):
    backwards = replace(visit, answers=dict(reversed(visit.answers.items())))

    assert fields_of(backwards) == fields_of(visit)


def test_an_empty_visit_has_no_fields():
    assert fields_of(EMPTY) == {}


def test_flags_stay_on_this_computer():
    flagged = replace(EMPTY, answers={ItemId("q1"): Answer(value="4", flagged=True)})

    assert fields_of(flagged) == fields_of(
        replace(EMPTY, answers={ItemId("q1"): Answer(value="4")})
    )
    assert with_fields(flagged, {"answer:q1": '{"value":"3"}'}).answer(ItemId("q1")).flagged


def test_when_a_photograph_was_added_stays_on_this_computer():
    photograph = Photograph(id=PhotographId("p"), hash="a" * 64, caption="หน้าเสาธง")
    here = replace(photograph, added_at=datetime(2026, 11, 20, 9, 30, tzinfo=UTC))
    fields = fields_of(replace(EMPTY, photographs=(photograph,)))

    assert fields_of(replace(EMPTY, photographs=(here,))) == fields
    assert with_fields(replace(EMPTY, photographs=(here,)), fields).photographs == (here,)
    assert with_fields(EMPTY, fields).photographs == (photograph,)


def test_a_mark_is_not_a_value_that_looks_like_it():
    marked = replace(EMPTY, answers={ItemId("q1"): Answer(mark=Mark.NOT_APPLICABLE)})
    typed = replace(EMPTY, answers={ItemId("q1"): Answer(value="na")})

    assert fields_of(marked) != fields_of(typed)


def test_a_visit_is_read_in_the_common_era():
    assert fields_of(replace(EMPTY, held_on=date(2026, 7, 14))) == {"held_on": "2026-07-14"}
