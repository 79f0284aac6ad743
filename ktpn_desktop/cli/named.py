"""The records that a person names on the command line, by an id or by what people call them."""

from typing import TypeVar

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.domain.round import Round

Record = TypeVar("Record")


def checklist_named(session: Session, name: str) -> Checklist:
    """Return a checklist by its id, form id, or form id@version.

    Raises Refused `checklist.missing`.
    """
    from ktpn_desktop.store.checklists import find_checklist

    return _there(find_checklist(session.store, name), "checklist.missing", name)


def round_named(session: Session, name: str) -> Round:
    """Return a round by its id, or as in 1/2569. Raises Refused `round.missing`."""
    from ktpn_desktop.store.rounds import find_round

    return _there(find_round(session.store, name), "round.missing", name)


def meeting_named(session: Session, name: str) -> Meeting:
    """Return a meeting by its id, or as in 1/2569. Raises Refused `meeting.missing`."""
    from ktpn_desktop.store.meetings import find_meeting

    return _there(find_meeting(session.store, name), "meeting.missing", name)


def supervisor_named(session: Session, name: str) -> Person:
    """Return who is to go to schools. Raises BadData `assignments.no_such_person`."""
    from ktpn_desktop.store.people import person_named

    if (person := person_named(session.store, name)) is None:
        values = {"person": name}
        raise BadData(Problem(code="assignments.no_such_person", values=values))
    return person


def _there(found: Record | None, code: str, name: str) -> Record:
    if found is None:
        raise Refused(Problem(code=code, where=Place(record=name)))
    return found
