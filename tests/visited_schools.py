"""A school of an office with the visits that were made to it, each as a test wants it."""

from dataclasses import replace
from datetime import date

from builders import a_checklist, a_round, a_school, a_visit, an_item, item_id

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.finding import Finding
from ktpn_desktop.domain.ids import FindingId, new_id
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.checklists import add_checklist
from ktpn_desktop.store.rounds import all_rounds, save_round
from ktpn_desktop.store.schools import save_schools
from ktpn_desktop.store.visits import add_visits, replace_contents, save_visit_head

TODAY = date(2026, 9, 1)
SCHOOL = a_school("บ้านหนอง", "99010002", principal="นายสมมุติ บริหารดี", phone="0 9999")
LONGER = a_school("บ้านหนองจำลอง", "99010001")
FORM = a_checklist(
    (
        "ด้านที่ 1",
        [an_item("1.1", ItemType.SCALE5, critical=True), an_item("1.2", ItemType.SCALE5)],
    ),
)


def keep_schools(session):
    """Keep a round, and two schools of which one is named within the other's name."""
    with session.store.edit("receive_round"):
        checklist = add_checklist(session.store, FORM)
        save_round(session.store, a_round(checklist))
        save_schools(session.store, [LONGER, SCHOOL])


def found(kind, text, *, follow_up=False, due=None):
    """Return a finding."""
    return Finding(
        id=FindingId(new_id()), kind=kind, text=text, position=1, follow_up=follow_up, due=due
    )


def visited(session, day, *levels, findings=(), state=VisitState.COMPLETE, **fields):
    """Keep a visit to the school on that day, its items answered with these levels."""
    (round_,) = all_rounds(session.store)
    visit = a_visit(round_, SCHOOL, session.person, planned_on=day, **fields)
    answers = {
        item_id(f"1.{place}"): Answer(value=level)
        for place, level in enumerate(levels, start=1)
    }
    with session.store.edit("receive_round"):
        add_visits(session.store, [visit])
        whole = replace(visit, answers=answers, findings=tuple(findings))
        replace_contents(session.store, whole)
        held = day if state is VisitState.COMPLETE else None
        save_visit_head(session.store, replace(whole, held_on=held, state=state), "save_visit")
    return visit
