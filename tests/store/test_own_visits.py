"""What a supervisor has in hand."""

from datetime import date

import pytest
from store.builders import a_person, a_round, a_visit, fill

from ktpn_desktop.domain.ids import PersonId, RoundId
from ktpn_desktop.domain.visit import PersonThen, VisitState
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.own_visits import own_visits
from ktpn_desktop.store.people import save_people
from ktpn_desktop.store.rounds import save_round
from ktpn_desktop.store.visits import add_visits

ME = PersonId("p1")
OLD, NEW = RoundId("r1"), RoundId("r2")


@pytest.fixture
def store(store: Store) -> Store:
    fill(store)
    save_round(store, a_round("r2", number=2))
    save_people(store, [a_person("p2", "นายสมมุติ ขยัน")])
    return store


def hand_out(store: Store, **of_round: tuple[RoundId, VisitState]) -> None:
    add_visits(
        store,
        [
            a_visit(name, round_id=round_id, state=state)
            for name, (round_id, state) in of_round.items()
        ],
    )


def ids(store: Store, person: PersonId = ME) -> list[str]:
    return [str(one.id) for one in own_visits(store, person)]


def test_of_the_newest_round_there_is_everything_and_of_earlier_ones_what_was_never_sent(store):
    hand_out(
        store,
        sent=(OLD, VisitState.SENT),
        merged=(OLD, VisitState.MERGED),
        ready=(OLD, VisitState.COMPLETE),
        new=(NEW, VisitState.ASSIGNED),
        new_merged=(NEW, VisitState.MERGED),
    )

    assert sorted(ids(store)) == ["new", "new_merged", "ready"]


def test_the_newest_round_is_the_newest_that_one_has_a_visit_of(store):
    hand_out(store, sent=(OLD, VisitState.SENT))

    assert ids(store) == ["sent"]


def test_one_who_goes_along_has_the_visit_too_and_others_have_not(store):
    along = (PersonThen(id=PersonId("p2"), name="นายสมมุติ ขยัน"),)
    add_visits(store, [a_visit("shared", companions=along), a_visit("mine")])

    assert ids(store, PersonId("p2")) == ["shared"]
    assert ids(store, PersonId("nobody")) == []


def test_they_come_by_day_and_then_by_name(store):
    days = {"late": date(2026, 7, 2), "early": date(2026, 7, 1), "undated": None}
    add_visits(store, [a_visit(name, planned_on=day) for name, day in days.items()])

    assert ids(store) == ["early", "late", "undated"]
