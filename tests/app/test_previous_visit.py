"""What a form knows of the school's earlier visits, from what the profile holds."""

from dataclasses import replace
from datetime import date

import pytest
from builders import (
    a_checklist,
    a_round,
    a_session,
    a_visit,
    an_item,
    every_kind,
    handed_out,
    in_two_languages,
    item_id,
)

from ktpn_desktop.app.previous_visit import Near, earlier_visits, follow_up
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.checklist_languages import in_language
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.follow_up import next_status
from ktpn_desktop.domain.ids import FindingId
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.domain.school import Codes, School
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.checklists import add_checklist
from ktpn_desktop.store.checklists import checklist as read_checklist
from ktpn_desktop.store.rounds import save_round
from ktpn_desktop.store.visits import add_visits, visits

LEVEL = item_id("2.1")


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "profile")
    yield session
    session.close()


@pytest.fixture
def visit(session):
    return handed_out(session, every_kind(), "บ้านหนองจำลอง", "วัดตัวอย่างวนาราม")[0]


def visited(session, visit, day, checklist=None, **fields):
    """Put a finished visit to the same school into the profile; return it."""
    checklist_id = checklist.id if checklist else visit.checklist_id
    number = len(visits(session.store)) + 1
    round_ = replace(a_round(every_kind(), number=number), checklist_id=checklist_id)
    then = School(
        id=visit.school.id, name=visit.school.name, codes=Codes(smis=visit.school.code)
    )
    made = a_visit(
        round_,
        then,
        session.person,
        **{"state": VisitState.MERGED, "held_on": day, **fields},
    )
    save_round(session.store, round_)
    add_visits(session.store, [made])
    return made


def earlier(session, visit):
    return earlier_visits(session, visit, read_checklist(session.store, visit.checklist_id))


def suggestion(text, **fields):
    usual = {"kind": FindingKind.SUGGESTION, "position": 1}
    return Finding(id=FindingId(text), text=text, **{**usual, **fields})


def test_the_newest_answer_comes_first(session, visit):
    for year, level in ((2023, "2"), (2025, "3"), (2024, "5")):
        visited(session, visit, date(year, 6, 12), answers={LEVEL: Answer(value=level)})

    found = [one.answer.value for one in earlier(session, visit).answers(LEVEL)]

    assert found == ["3", "5", "2"]


def test_a_visit_without_an_answer_is_passed_over(session, visit):
    visited(session, visit, date(2024, 6, 12), answers={LEVEL: Answer(value="2")})
    visited(session, visit, date(2025, 6, 12), answers={item_id("1.1"): Answer(value="1")})

    assert earlier(session, visit).last(LEVEL).answer.value == "2"


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2025, 6, 12), VisitState.IN_PROGRESS),
        (None, VisitState.MERGED),
        (date(2026, 7, 14), VisitState.MERGED),
        (date(2026, 7, 15), VisitState.MERGED),
    ],
    ids=["unfinished", "without a day", "of the same day", "of a later day"],
)
def test_what_is_not_earlier_and_finished_is_no_previous_visit(session, visit, day, state):
    visited(session, visit, day, state=state, answers={LEVEL: Answer(value="2")})
    now = replace(visit, held_on=date(2026, 7, 14))

    assert earlier(session, now).visits == ()


def test_another_school_has_its_own_history(session, visit):
    other = visits(session.store)[1].visit
    visited(session, other, date(2025, 6, 12), answers={LEVEL: Answer(value="2")})

    assert earlier(session, visit).visits == ()


def test_another_form_gives_no_answers_but_its_recommendations(session, visit):
    form = a_checklist(("1. อื่น", [an_item("2.1", ItemType.SCALE5)]), form_id="OTHER")
    form = add_checklist(session.store, form)
    asked = suggestion("จัดทำแผน")
    answers = {LEVEL: Answer(value="2")}
    visited(session, visit, date(2025, 6, 12), form, answers=answers, findings=(asked,))

    found = earlier(session, visit)

    assert found.last(LEVEL) is None
    assert [one.finding for one in found.recommendations] == [asked]


def test_an_item_with_another_id_in_a_later_version_keeps_its_history(session, visit):
    visited(session, visit, date(2025, 6, 12), answers={LEVEL: Answer(value="2")})
    first = read_checklist(session.store, visit.checklist_id)
    (asked,) = [item for item in first.items if item.id == LEVEL]
    renamed = replace(asked, id=item_id("9.1"), parents=(LEVEL,))
    second = a_checklist(("1. ใหม่", [renamed]), form_id=first.form_id, version="2")

    found = earlier_visits(session, visit, second)

    assert found.last(renamed.id).answer == Answer(value="2")
    assert found.last(renamed.id).item == asked


def test_what_was_asked_then_is_in_the_language_that_the_form_is_shown_in(session, visit):
    whole = in_two_languages(every_kind())
    before = add_checklist(session.store, replace(whole, form_id="TWO", version="1"))
    now = replace(whole, form_id="TWO", version="2")
    visited(session, visit, date(2025, 6, 12), before, answers={LEVEL: Answer(value="2")})

    found = earlier_visits(session, visit, in_language(now, "en"))

    assert found.last(LEVEL).item.choice("2").label.startswith("EN ")


def test_a_status_is_kept_shown_and_undone(session, visit):
    asked = suggestion("จัดทำแผน")
    visited(session, visit, date(2025, 6, 12), findings=(asked,))

    follow_up(session, asked.id, ResolutionStatus.DONE)
    (done,) = earlier(session, visit).recommendations
    session.store.undo()
    (undone,) = earlier(session, visit).recommendations

    assert (done.status, done.seen_on) == (ResolutionStatus.DONE, date.today())
    assert (undone.status, undone.seen_on) == (ResolutionStatus.PENDING, None)


def test_what_is_done_stays_only_from_the_last_visit(session, visit):
    old, new = suggestion("เก่า"), suggestion("ใหม่")
    visited(session, visit, date(2024, 6, 12), findings=(old,))
    visited(session, visit, date(2025, 6, 12), findings=(new,))
    for finding in (old, new):
        follow_up(session, finding.id, ResolutionStatus.DONE)

    assert [one.finding for one in earlier(session, visit).recommendations] == [new]


def test_what_was_asked_of_an_item_comes_before_the_rest_of_its_section(session, visit):
    first = read_checklist(session.store, visit.checklist_id)
    (asked,) = [item for item in first.items if item.id == LEVEL]
    others = ("ทั้งโรงเรียน", ()), ("ในตอน", (item_id("2.2"),)), ("ในข้อ", (item_id("1.1"), LEVEL))
    findings = [
        suggestion(text, items=items, position=at) for at, (text, items) in enumerate(others)
    ]
    visited(session, visit, date(2025, 6, 12), findings=tuple(findings))
    renamed = replace(asked, id=item_id("9.1"), parents=(LEVEL,))
    kept = [item for item in first.items if item.id == item_id("2.2")]
    second = a_checklist(("1. ใหม่", [renamed, *kept]), form_id=first.form_id, version="2")

    found = earlier_visits(session, visit, second)

    near = found.nearest(renamed.id, [item.id for item in second.items])
    assert [(how, one.finding.text) for how, one in near] == [
        (Near.ITEM, "ในข้อ"),
        (Near.SECTION, "ในตอน"),
        (Near.SCHOOL, "ทั้งโรงเรียน"),
    ]
    assert {how for how, _one in found.nearest(None, ())} == {Near.SCHOOL}


def test_a_strength_is_not_followed_unless_that_was_asked_for(session, visit):
    plain = suggestion("ดีอยู่", kind=FindingKind.STRENGTH)
    asked = suggestion("ดีและตามต่อ", kind=FindingKind.STRENGTH, follow_up=True)
    visited(session, visit, date(2025, 6, 12), findings=(plain, asked))

    assert [one.finding for one in earlier(session, visit).recommendations] == [asked]


def test_late_is_what_is_open_after_its_day(session, visit):
    due = suggestion("จัดทำแผน", due=date(2026, 1, 1))
    visited(session, visit, date(2025, 6, 12), findings=(due,))

    (open_,) = earlier(session, visit).recommendations
    done = replace(open_, status=ResolutionStatus.DONE)

    assert open_.days_late(date(2026, 1, 11)) == 10
    assert open_.days_late(date(2026, 1, 1)) == 0
    assert done.days_late(date(2026, 1, 11)) == 0


def test_pressing_a_status_three_times_comes_round():
    pending = ResolutionStatus.PENDING
    first, second = next_status(pending), next_status(next_status(pending))

    assert [first, second] == [ResolutionStatus.IN_PROGRESS, ResolutionStatus.DONE]
    assert next_status(second) is pending
    assert next_status(ResolutionStatus.CANCELLED) is pending
