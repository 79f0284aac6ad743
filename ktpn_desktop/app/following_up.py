"""What the schools of a supervisor were asked to do, the most urgent first."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from ktpn_desktop.app.previous_visit import MOST_VISITS, Recommendation
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.follow_up import OPEN, is_followed
from ktpn_desktop.domain.ids import FindingId, SchoolId
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.domain.visit import SchoolThen
from ktpn_desktop.store import rounds, visits
from ktpn_desktop.store.findings import findings_at
from ktpn_desktop.store.follow_ups import all_follow_ups
from ktpn_desktop.thai.text import sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A recommendation with the school that it was given to."""

    school: SchoolThen
    given_on: date
    recommendation: Recommendation

    @property
    def id(self) -> FindingId:
        """What its status is kept by."""
        return self.recommendation.finding.id

    @property
    def text(self) -> str:
        """What is to be done."""
        return self.recommendation.finding.text

    @property
    def due(self) -> date | None:
        """The day by which it is to be done."""
        return self.recommendation.finding.due

    @property
    def open(self) -> bool:
        """Whether it is not done yet."""
        return self.recommendation.status in OPEN


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


def matters(session: Session, schools: Collection[SchoolId], today: date) -> list[Matter]:
    """Return what was asked of these schools at their last visits, the most urgent first.

    Late ones come first, then those with a day, then the others, the newest first; what is
    done comes last.
    """
    seen = all_follow_ups(session.store)
    found = []
    for given in findings_at(session.store, schools, visits=MOST_VISITS):
        if not is_followed(given.finding):
            continue
        known = seen.get(given.finding.id)
        recommendation = Recommendation(
            finding=given.finding,
            status=known.status if known else ResolutionStatus.PENDING,
            seen_on=known.seen_on if known else None,
        )
        found.append(
            Matter(school=given.school, given_on=given.given_on, recommendation=recommendation)
        )
    return sorted(found, key=lambda one: _urgency(one, today))


def open_matters(several: Iterable[Matter]) -> list[Matter]:
    """Return those that are not done."""
    return [one for one in several if one.open]


def _urgency(one: Matter, today: date) -> tuple[object, ...]:
    given = one.recommendation
    return (
        not one.open,
        -given.days_late(today),
        one.due is None,
        one.due or date.max,
        -one.given_on.toordinal(),
        sort_key(one.school.name),
        given.finding.position,
    )
