"""Visits, answers, findings, and what comes back about them."""

from dataclasses import replace
from datetime import date, timedelta
from types import MappingProxyType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from store.builders import (
    MOMENT,
    ROUND,
    SCHOOL,
    a_finding,
    a_full_visit,
    a_person,
    a_school,
    a_visit,
    fill,
)

from ktpn_desktop.domain.answer import NO_ANSWER, Answer, Mark
from ktpn_desktop.domain.conflict import Choice, ConflictState
from ktpn_desktop.domain.device import Receipt, ReceiptState
from ktpn_desktop.domain.finding import FindingKind
from ktpn_desktop.domain.ids import DeviceId, ItemId, PersonId, VisitId
from ktpn_desktop.domain.merge import Candidate, Clash, Correction
from ktpn_desktop.domain.visit import SchoolThen, Visit, VisitState
from ktpn_desktop.store import (
    conflicts,
    corrections,
    people,
    receipts,
    returns,
    schools,
    visits,
)
from ktpn_desktop.store.database import Author, Store

V1 = VisitId("v1")
I1, I2 = ItemId("i1"), ItemId("i2")


@pytest.fixture
def store(store: Store) -> Store:
    fill(store)
    return store


def there(store: Store, visit: str = "v1") -> Visit:
    found = visits.visit(store, VisitId(visit))
    assert found is not None
    return found


def in_order(visit: Visit) -> Visit:
    """Return the visit with its findings in the order they are read in."""
    ordered = sorted(visit.findings, key=lambda one: (one.kind, one.position, one.id))
    return replace(visit, findings=tuple(ordered))


def test_a_visit_comes_back_as_saved(store: Store) -> None:
    bare = a_visit("v2")
    unknown = a_visit("v3", planned_on=None)
    unknown = replace(unknown, school=SchoolThen(id=None, code=None, name="บ้านนอกทะเบียน"))

    visits.add_visits(store, [a_full_visit(), bare, unknown])

    assert there(store) == in_order(a_full_visit())
    assert there(store, "v2") == bare
    assert there(store, "v3") == unknown
    assert visits.visit(store, VisitId("v4")) is None


def test_a_list_of_visits_counts_answers_without_reading_them(store: Store) -> None:
    schools.save_school(store, a_school("s2", "กลางตัวอย่าง"))
    people.save_person(store, a_person("p2", "นายจำลอง สมมุติ"))
    other = a_visit("v2", "s2")
    other = replace(other, person=replace(other.person, id=PersonId("p2")))
    visits.add_visits(store, [other, a_full_visit()])

    listed = visits.visits(store)

    assert [(one.visit.id, one.answered) for one in listed] == [("v1", 2), ("v2", 0)]
    empty = replace(
        a_full_visit(),
        answers=MappingProxyType({}),
        findings=(),
        photographs=(),
        signatures=(),
    )
    assert listed[0].visit == empty
    assert [one.visit.id for one in visits.visits(store, school_id=SCHOOL)] == ["v1"]
    assert [one.visit.id for one in visits.visits(store, person_id=PersonId("p2"))] == ["v2"]
    assert len(visits.visits(store, round_id=ROUND)) == 2


def test_the_first_answer_begins_the_visit(store: Store) -> None:
    visits.add_visits(store, [a_visit()])

    visits.save_answer(store, V1, I1, Answer(value="5"))

    found = there(store)
    assert found.answers == {I1: Answer(value="5")}
    assert (found.state, found.held_on) == (VisitState.IN_PROGRESS, date.today())
    assert found.opened_at is not None
    assert found.last_item == I1
    store.undo()
    assert there(store) == a_visit()


def test_later_answers_leave_day_and_state_alone(store: Store) -> None:
    started = a_visit(state=VisitState.IN_PROGRESS, held_on=date(2026, 11, 1), opened_at=MOMENT)
    visits.add_visits(store, [started])

    visits.save_answer(store, V1, I2, Answer(mark=Mark.NOT_APPLICABLE, note="ไม่มีห้อง"))

    expected = {I2: Answer(mark=Mark.NOT_APPLICABLE, note="ไม่มีห้อง")}
    assert there(store) == replace(started, answers=expected, last_item=I2)


def test_an_answer_taken_back_is_gone(store: Store) -> None:
    visits.add_visits(store, [a_full_visit()])

    visits.save_answer(store, V1, I1, NO_ANSWER)

    assert set(there(store).answers) == {"i2", "i3"}


def test_typing_a_note_is_one_step(store: Store) -> None:
    visits.add_visits(store, [a_visit()])
    step = None
    for note in ("อ", "อ่าน", "อ่านคล่อง"):
        step = visits.save_answer(store, V1, I1, Answer(note=note), step=step)

    store.undo()

    assert there(store) == a_visit()


def test_saving_the_same_answer_again_is_no_edit(store: Store) -> None:
    visits.add_visits(store, [a_visit()])
    visits.save_answer(store, V1, I1, Answer(value="5"))
    last = store.last_edit

    visits.save_answer(store, V1, I1, Answer(value="5"))

    assert store.last_edit == last


def test_after_any_edit_a_visit_is_read_again_by_what_changed(store: Store) -> None:
    visits.add_visits(store, [a_full_visit(), a_visit("v2")])
    finding = a_finding("f9", FindingKind.STRENGTH)
    edits = (
        lambda: visits.save_answer(store, V1, I1, Answer(value="2", note="ใหม่")),
        lambda: visits.save_answer(store, V1, I2, NO_ANSWER),
        lambda: visits.save_answer(store, VisitId("v2"), I1, Answer(value="5")),
        lambda: visits.save_findings(store, V1, [finding]),
        lambda: visits.set_state(store, V1, VisitState.COMPLETE, "complete_visit", MOMENT),
        lambda: visits.replace_contents(store, many_answers(there(store))),
        store.undo,
        store.undo,
    )
    before = there(store)

    for edit in edits:
        edit()
        after = visits.visit_after(store, before, store.last_edit)
        assert after == there(store)
        before = there(store)


def test_a_visit_that_an_edit_has_taken_away_is_not_read_again(store: Store) -> None:
    visits.add_visits(store, [a_full_visit()])
    before = there(store)

    store.undo()

    assert visits.visit_after(store, before, store.last_edit) is None


def many_answers(visit: Visit) -> Visit:
    answers = {ItemId(f"i{place}"): Answer(value="1") for place in range(40)}
    return replace(visit, answers=MappingProxyType(answers))


def test_findings_become_exactly_those_given(store: Store) -> None:
    visits.add_visits(store, [a_full_visit(), replace(a_full_visit("v2"))])
    kept = a_finding("f1", FindingKind.STRENGTH, "ดีมาก")
    new = a_finding("f3", FindingKind.AGREEMENT, due=date(2027, 2, 1))

    visits.save_findings(store, V1, [kept, new])

    assert there(store).findings == (new, kept)
    assert len(there(store, "v2").findings) == 2


def test_contents_are_replaced_and_only_what_differs_is_touched(store: Store) -> None:
    visits.add_visits(store, [a_full_visit()])
    answers = {**a_full_visit().answers, I1: Answer(value="4", note="อ่านคล่อง")}
    del answers[I2]
    wanted = replace(a_full_visit(), answers=MappingProxyType(answers), informant="นางอื่น")

    visits.replace_contents(store, wanted)

    assert there(store) == in_order(wanted)
    assert store.history()[0].changes == 3
    visits.replace_contents(store, wanted)
    assert store.history()[0].changes == 3


def test_saving_the_head_leaves_contents_alone(store: Store) -> None:
    visits.add_visits(store, [a_full_visit()])
    head = replace(a_full_visit(), answers=MappingProxyType({}), findings=(), revision=3)

    visits.save_visit_head(store, head, "record_returns")

    assert there(store) == in_order(replace(a_full_visit(), revision=3))
    assert store.history()[0].label == "record_returns"


def test_a_state_is_set_and_the_moment_of_completion_kept(store: Store) -> None:
    visits.add_visits(store, [a_visit()])

    visits.set_state(store, V1, VisitState.COMPLETE, "complete_visit", completed_at=MOMENT)
    visits.set_state(store, V1, VisitState.SENT, "send_returns")

    assert (there(store).state, there(store).completed_at) == (VisitState.SENT, MOMENT)


answers_st = st.dictionaries(
    st.sampled_from([ItemId(f"i{n}") for n in range(6)]),
    st.builds(
        Answer,
        value=st.one_of(st.none(), st.text(max_size=8)),
        mark=st.one_of(st.none(), st.sampled_from(Mark)),
        note=st.one_of(st.none(), st.text(max_size=8)),
        flagged=st.booleans(),
    ).filter(lambda one: one != NO_ANSWER),
)


@settings(max_examples=40)
@given(before=answers_st, after=answers_st)
def test_any_answers_replace_any_others_and_undo_brings_them_back(
    before: dict[ItemId, Answer], after: dict[ItemId, Answer]
) -> None:
    store = Store.memory(author=Author("p1", "d1"))
    fill(store)
    visits.add_visits(store, [a_visit(answers=MappingProxyType(before))])
    there_before = store.records_hash()

    visits.replace_contents(store, a_visit(answers=MappingProxyType(after)))

    assert there(store).answers == after
    if store.history()[0].label == "replace_contents":
        store.undo()
        assert store.records_hash() == there_before
    assert store.check() == []
    store.close()


def a_return(payload: str, device: str, revision: int) -> returns.Returned:
    return returns.Returned(
        payload=payload,
        visit_id=V1,
        device=DeviceId(device),
        person="นางสาวตัวอย่าง ใจดี",
        revision=revision,
        verified=True,
        file_hash=f"file-{payload}",
        file_name="ผลนิเทศ.xlsx",
        merged_at=MOMENT,
    )


def test_returns_are_known_by_payload_file_and_visit(store: Store) -> None:
    visits.add_visits(store, [a_visit()])
    first, second = a_return("h1", "d2", 1), a_return("h2", "d2", 2)
    for one in (second, first, first):
        returns.add_return(store, one)

    assert returns.returns_of(store, V1) == [first, second]
    assert returns.verified_by_payload(store).keys() == {"h1", "h2"}
    assert returns.returned_files(store) == {"file-h1", "file-h2"}


def test_each_device_is_told_what_became_of_its_revisions(store: Store) -> None:
    visits.add_visits(store, [a_visit()])
    for one in (a_return("h1", "d2", 1), a_return("h2", "d2", 2), a_return("h3", "d3", 1)):
        returns.add_return(store, one)

    told = returns.receipts_by_device(store)

    def of(revision: int, state: ReceiptState) -> Receipt:
        return Receipt(visit_id=V1, revision=revision, state=state, at=MOMENT)

    assert told == {
        "d2": (of(1, ReceiptState.OLDER), of(2, ReceiptState.MERGED)),
        "d3": (of(1, ReceiptState.MERGED),),
    }


def test_a_correction_takes_the_place_of_the_earlier_one(store: Store) -> None:
    visits.add_visits(store, [a_visit()])
    first = Correction(value="a", superseded=frozenset({None, "b"}))
    second = Correction(value=None, superseded=frozenset({"a", "b"}))
    field = "answer:i1"

    for one in (first, second):
        corrections.save_correction(
            store, corrections.FieldCorrection(visit_id=V1, field=field, correction=one)
        )
        assert corrections.corrections_of(store, V1) == {field: one}


def a_clash(field: str, value: str = "4") -> Clash:
    candidate = Candidate(
        value=value, payload="h1", device="d2", revision=1, person="นายจำลอง สมมุติ"
    )
    return Clash(field=field, base=None, mine="3", candidates=(candidate,))


def test_conflicts_open_close_and_open_again(store: Store) -> None:
    visits.add_visits(store, [a_visit()])
    conflicts.save_conflicts(store, V1, [a_clash("answer:i1"), a_clash("answer:i2")])
    first, second = conflicts.conflicts(store, V1)
    assert first.candidates == a_clash("answer:i1").candidates
    assert (first.mine, first.base, first.state) == ("3", None, ConflictState.OPEN)

    conflicts.mark_resolved(store, first.id, Choice.THEIRS, "4", "ตรวจสอบแล้ว")
    conflicts.save_conflicts(store, V1, [])

    (decided,) = conflicts.conflicts(store)
    assert (decided.state, decided.choice) == (ConflictState.RESOLVED, Choice.THEIRS)
    assert (decided.chosen, decided.note) == ("4", "ตรวจสอบแล้ว")
    assert conflicts.conflict(store, second.id) is None
    assert conflicts.open_conflicts(store) == []
    conflicts.save_conflicts(store, V1, [a_clash("answer:i1", "5")])
    (again,) = conflicts.open_conflicts(store)
    assert (again.candidates[0].value, again.choice, again.chosen) == ("5", None, None)


def test_receipts_are_kept_by_visit_and_revision(store: Store) -> None:
    visits.add_visits(store, [a_visit()])
    refused = Receipt(
        visit_id=V1, revision=1, state=ReceiptState.REFUSED, reason="x", at=MOMENT
    )
    merged = replace(
        refused, state=ReceiptState.MERGED, reason=None, at=MOMENT + timedelta(days=1)
    )

    receipts.make_receipts(store, [refused])
    assert receipts.receipts(store) == [refused]
    receipts.make_receipts(store, [merged, replace(merged, revision=2)])

    assert receipts.receipts(store) == [merged, replace(merged, revision=2)]
