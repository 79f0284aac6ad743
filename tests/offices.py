"""An office at work: a secretary, a supervisor, and a shared folder between them."""

from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from builders import a_school, a_session, every_kind

from ktpn_desktop.app import (
    answering,
    arriving,
    merging,
    planning,
    publishing,
    receiving,
    rehearsing,
    sending,
)
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.ids import ItemId, PersonId, VisitId, new_id
from ktpn_desktop.domain.person import Person, Role
from ktpn_desktop.exchange.visit_workbook import read_visit_workbook
from ktpn_desktop.store import checklists, people, schools

SUPERVISOR = "นางสาวตัวอย่าง ใจดี"


@dataclass
class Office:
    """A secretary and a supervisor with a shared folder between them."""

    secretary: Session
    supervisor: Session
    shared: Path
    visits: tuple[VisitId, ...]

    def look(self, *paths):
        plan = arriving.plan_merge(self.secretary, paths or [self.shared])
        return rehearsing.rehearse(self.secretary, arriving.read_returns(plan, Progress()))

    def merge(self, *paths, **options):
        return merging.apply_merge(self.secretary, self.look(*paths), **options)

    def receive(self):
        return receiving.receive(self.supervisor, self.shared, Progress())

    def send(self):
        return sending.send(self.supervisor, self.shared, Progress())

    def answer(self, number, value, *, on=None, visit=0):
        session = on or self.supervisor
        item = ItemId("q" + number.replace(".", "_"))
        answering.save_answer(session, self.visits[visit], item, Answer(value=value))

    def finish(self, visit=0):
        answering.complete(self.supervisor, self.visits[visit])
        return self.send()

    def visit(self, session, number=0):
        return answering.open_visit(session, self.visits[number])[0]

    def value(self, number, visit=0):
        """Return the value of an item as the secretary has it."""
        item = ItemId("q" + number.replace(".", "_"))
        return self.visit(self.secretary, visit).answer(item).value

    def carried(self, path):
        """Return what a workbook carries, as the secretary reads it."""
        known = checklists.all_checklists(self.secretary.store)
        return read_visit_workbook(path, {checklist_hash(one): one for one in known}.get)

    def join(self, folder, person):
        """Open the profile of one more person, who takes in the round; whoever asks closes it.

        Return the office as that person sees it.
        """
        session = a_session(folder, Role.SUPERVISOR, person)
        got = receiving.receive(session, self.shared, Progress())
        ordered = sorted(got.visits, key=lambda visit: visit.school.name)
        return replace(self, supervisor=session, visits=tuple(visit.id for visit in ordered))


@contextmanager
def an_office(tmp_path, checklist=None):
    """A published round of two schools that the supervisor has taken in."""
    shared = tmp_path / "shared"
    shared.mkdir()
    secretary = a_session(tmp_path / "sec", Role.SECRETARY, "นางสมมุติ เรียบร้อย")
    supervisor = a_session(tmp_path / "sup", Role.SUPERVISOR, SUPERVISOR)
    office = Office(secretary, supervisor, shared, ())
    try:
        names = ("บ้านหนองจำลอง", "บ้านทุ่งตัวอย่าง")
        round_ = a_planned_round(secretary, *names, checklist=checklist)
        publishing.publish(secretary, round_.id, shared, Progress())
        got = receiving.receive(supervisor, shared, Progress())
        ordered = sorted(got.visits, key=lambda visit: visit.school.name)
        office.visits = tuple(visit.id for visit in ordered)
        yield office
    finally:
        office.secretary.close()  # a test may have opened the profile anew
        office.supervisor.close()


def a_planned_round(session, *names, checklist=None):
    """Put schools, a supervisor and a checklist into the session; hand the schools out."""
    register = [a_school(name, f"9901{n:04}") for n, name in enumerate(names, start=1)]
    person = Person(id=PersonId(new_id()), name=SUPERVISOR, is_supervisor=True)
    schools.save_schools(session.store, register)
    people.save_person(session.store, person)
    form = checklist or replace(every_kind(), form_id="ALL")
    checklist = checklists.add_checklist(session.store, form)
    new = planning.NewRound(number=1, year=2026, checklist_id=checklist.id)
    round_ = planning.create_round(session, new)
    planning.assign(session, round_, [(school, person) for school in register])
    return round_
