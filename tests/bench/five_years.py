"""Profiles as they are after five years of work, for the benchmarks; all of it invented."""

import random
import sys
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # the small things that tests are made of

from builders import SCALE5, a_checklist, a_round, a_school, a_session, a_visit, an_item

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Checklist, ItemType
from ktpn_desktop.domain.ids import PersonId, new_id
from ktpn_desktop.domain.person import Person, Role
from ktpn_desktop.domain.round import RoundState
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.checklists import add_checklist
from ktpn_desktop.store.people import save_people
from ktpn_desktop.store.rounds import save_round
from ktpn_desktop.store.schools import save_schools
from ktpn_desktop.store.visits import add_visits

ROUNDS, SCHOOLS, ITEMS, SUPERVISORS = 10, 300, 60, 8
FIRST_YEAR = 2022
_SECTIONS = 6


def make_five_years(folder: Path, role: Role) -> None:
    """Make a profile: 10 rounds of 300 visits with 60 answers; a supervisor has an eighth.

    Of the newest round half the visits are merged; the others wait, one of them begun.
    """
    session = a_session(folder, role)
    try:
        _fill(session)
    finally:
        session.close()


def sixty_items() -> Checklist:
    """Return a checklist of 60 items in six sections; a few of them hang on others."""
    sections = []
    for section in range(1, _SECTIONS + 1):
        items = []
        for place in range(1, ITEMS // _SECTIONS + 1):
            number = f"{section}.{place}"
            relevant = f"${{q{section}_1}} > 2" if place % 5 == 0 else None
            label = f"โรงเรียนดำเนินการตามรายการจำลองที่ {number} อย่างต่อเนื่องและมีร่องรอยหลักฐาน"
            items.append(
                an_item(number, ItemType.SCALE5, label=label, choices=SCALE5, relevant=relevant)
            )
        sections.append((f"{section}. ตอนจำลองที่ {section}", items))
    return a_checklist(*sections)


def _fill(session: Session) -> None:
    store, supervisor = session.store, session.role is Role.SUPERVISOR
    people = _people(session)
    register = [
        a_school(f"บ้านจำลองที่ {n} ในหมู่บ้านตัวอย่าง", f"99{n:06}", principal=f"นายสมมุติ คนที่ {n}")
        for n in range(SCHOOLS)
    ]
    mine = register[: SCHOOLS // SUPERVISORS] if supervisor else register
    save_people(store, people)
    save_schools(store, register)
    checklist = add_checklist(store, sixty_items())
    chance = random.Random(2569)
    for number in range(ROUNDS):
        newest = number == ROUNDS - 1
        round_ = a_round(
            checklist,
            number=number % 2 + 1,
            year=FIRST_YEAR + number // 2,
            closes=date.today() + timedelta(days=20),
            state=RoundState.PUBLISHED if newest else RoundState.CLOSED,
        )
        visits = []
        for place, school in enumerate(mine):
            person = session.person if supervisor else people[place % SUPERVISORS]
            visits.append(_visit(a_visit(round_, school, person), checklist, place, chance))
        if newest:
            visits = [_newest(visit, place) for place, visit in enumerate(visits)]
        with store.edit("receive_round"):
            save_round(store, round_)
            add_visits(store, visits)


def _people(session: Session) -> list[Person]:
    others = (f"นางสาวตัวอย่าง คนที่ {n}" for n in range(2, SUPERVISORS + 1))
    return [
        replace(session.person, is_supervisor=True),
        *(Person(id=PersonId(new_id()), name=name, is_supervisor=True) for name in others),
    ]


def _visit(visit, checklist: Checklist, place: int, chance: random.Random):
    answers = {
        item.id: Answer(
            value=str(chance.randint(2, 5)), note="พบร่องรอย" if n % 3 == 0 else None
        )
        for n, item in enumerate(checklist.items)
    }
    day = date.today() - timedelta(days=200 - place // 3)
    return replace(visit, state=VisitState.MERGED, planned_on=day, held_on=day, answers=answers)


def _newest(visit, place: int):
    """Return the visit as it is in the middle of a round."""
    if place % 2:
        return visit
    if place == 0:
        begun = dict(list(visit.answers.items())[:25])
        return replace(
            visit, state=VisitState.IN_PROGRESS, answers=begun, planned_on=date.today()
        )
    day = date.today() + timedelta(days=place // 12)
    return replace(visit, state=VisitState.ASSIGNED, planned_on=day, held_on=None, answers={})
