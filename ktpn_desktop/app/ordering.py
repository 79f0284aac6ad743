"""Orders of appointment from what the registers hold."""

from collections.abc import Sequence

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.ids import ResolutionId
from ktpn_desktop.domain.office import Office
from ktpn_desktop.domain.order import (
    HEAD,
    MEMBER,
    SECRETARY,
    Appointed,
    Appointee,
    Order,
    committee_order,
    subcommittee_order,
    team_order,
)
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import Place, Problem, Refused
from ktpn_desktop.domain.school import PREFIX
from ktpn_desktop.store import meetings, people, rounds, visits


def order_of_the_committee(session: Session, office: Office) -> Order:
    """Return the order that appoints whoever has a seat. Raises Refused `orders.no_members`."""
    members = [one for one in people.all_people(session.store) if one.membership and one.active]
    if not members:
        raise Refused(Problem(code="orders.no_members"))
    return committee_order(members, office)


def order_of_a_subcommittee(
    session: Session,
    office: Office,
    resolution_id: ResolutionId,
    names: Sequence[str],
    duties: Sequence[str] = (),
) -> Order:
    """Return the order for a sub-committee: its head is named first, its secretary last.

    Raises Refused `resolution.missing`, `orders.no_members`.
    """
    resolved = next(
        (
            one
            for one in meetings.all_resolutions(session.store)
            if one.resolution.id == resolution_id
        ),
        None,
    )
    if resolved is None:
        raise Refused(Problem(code="resolution.missing", where=Place(record=resolution_id)))
    if not names:
        raise Refused(Problem(code="orders.no_members"))
    last = len(names) - 1
    roles = [HEAD if n == 0 else SECRETARY if n == last else MEMBER for n in range(len(names))]
    appointees = tuple(
        _appointee(session, name, role) for name, role in zip(names, roles, strict=True)
    )
    group = Appointed(people=appointees, duties=tuple(duties))
    return subcommittee_order([group], office, (resolved.meeting, resolved.resolution))


def order_of_teams(
    session: Session, office: Office, round_name: str, duties: Sequence[str] = ()
) -> Order:
    """Return the order that sends supervisors to the schools of a round.

    Raises Refused `round.missing`, `orders.no_members`.
    """
    round_ = rounds.find_round(session.store, round_name)
    if round_ is None:
        raise Refused(Problem(code="round.missing", where=Place(record=round_name)))
    register = {one.id: one for one in people.all_people(session.store)}
    teams: dict[tuple[Person, ...], list[str]] = {}
    for summary in visits.visits(session.store, round_id=round_.id):
        team = tuple(
            register.get(then.id) or Person(id=then.id, name=then.name, position=then.position)
            for then in summary.visit.team
        )
        teams.setdefault(team, []).append(_school_name(summary.visit.school.name))
    if not teams:
        raise Refused(Problem(code="orders.no_members"))
    return team_order(round_, teams, office, duties)


def _appointee(session: Session, name: str, role: str) -> Appointee:
    """Return who is appointed; one the register does not know is printed as named."""
    known = people.person_named(session.store, name)
    position = known.position if known else None
    return Appointee(name=known.name if known else name, position=position, role=role)


def _school_name(name: str) -> str:
    return name if name.startswith(PREFIX) else f"{PREFIX}{name}"
