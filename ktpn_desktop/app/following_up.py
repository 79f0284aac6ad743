"""What the schools of a supervisor were asked to do, the most urgent first."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from ktpn_desktop.app.previous_visit import MOST_VISITS
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.follow_up import OPEN, is_followed
from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.domain.visit import SchoolThen
from ktpn_desktop.store import rounds, schools, visits
from ktpn_desktop.store.findings import findings_at
from ktpn_desktop.store.follow_ups import all_follow_ups
from ktpn_desktop.store.told_resolutions import told_resolutions
from ktpn_desktop.thai.text import sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A recommendation to a school, or what the committee resolved about it."""

    id: str
    text: str
    school: SchoolThen
    given_on: date
    due: date | None
    status: ResolutionStatus
    seen_on: date | None = None  # None: nobody has looked at it yet
    meeting: Meeting | None = None  # that resolved it; None: it was recommended at a visit

    @property
    def open(self) -> bool:
        """Whether it is not done yet."""
        return self.status in OPEN

    def days_late(self, today: date) -> int:
        """Return for how many days it should have been done."""
        return max(0, (today - self.due).days) if self.open and self.due else 0


def own_schools(session: Session) -> frozenset[SchoolId]:
    """Return the schools that this person goes to in the newest round that they are in."""
    mine = [one.visit for one in visits.visits(session.store, person_id=session.person.id)]
    held_in = {one.round_id for one in mine}
    newest = next(
        (one.id for one in rounds.all_rounds(session.store) if one.id in held_in), None
    )
    return frozenset(
        one.school.id for one in mine if one.round_id == newest and one.school.id is not None
    )


def matters(session: Session, going: Collection[SchoolId], today: date) -> list[Matter]:
    """Return what was asked of these schools at their last visits, the most urgent first.

    With it comes what a round told of resolutions. Late ones come first, then those with a
    day, then the others, the newest first; what is done comes last.
    """
    seen = all_follow_ups(session.store)
    found = []
    for given in findings_at(session.store, going, visits=MOST_VISITS):
        if is_followed(given.finding):
            known = seen.get(given.finding.id)
            matter = Matter(
                id=given.finding.id,
                text=given.finding.text,
                school=given.school,
                given_on=given.given_on,
                due=given.finding.due,
                status=known.status if known else ResolutionStatus.PENDING,
                seen_on=known.seen_on if known else None,
            )
            found.append(matter)
    found += _resolved(session, going)
    return sorted(found, key=lambda one: _urgency(one, today))


def open_matters(several: Iterable[Matter]) -> list[Matter]:
    """Return those that are not done."""
    return [one for one in several if one.open]


def _resolved(session: Session, known: Collection[SchoolId]) -> Iterator[Matter]:
    for school_id in known:
        for told in told_resolutions(session.store, school_id):
            school = schools.school(session.store, school_id)
            if school is None:
                continue
            due = told.resolution.due
            yield Matter(
                id=told.resolution.id,
                text=told.resolution.text,
                school=SchoolThen(
                    id=school.id, code=school.code, name=school.name, district=school.district
                ),
                given_on=told.meeting.held_on,
                due=due.end or due.on,
                status=told.resolution.status,
                meeting=told.meeting,
            )


def _urgency(one: Matter, today: date) -> tuple[object, ...]:
    return (
        not one.open,
        -one.days_late(today),
        one.due is None,
        one.due or date.max,
        -one.given_on.toordinal(),
        sort_key(one.school.name),
    )
