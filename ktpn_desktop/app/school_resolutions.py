"""What the committee decided about schools and is not done yet (มติที่ต้องติดตาม).

The secretary has the meetings. A supervisor is told by the published round what concerns the
schools that it sends them to; of several rounds the newest one for a school counts.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.meeting import AgendaItem, Meeting
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import School
from ktpn_desktop.domain.told_resolution import ToldResolution
from ktpn_desktop.store import meetings, rounds, schools, told_resolutions, visits
from ktpn_desktop.store.meetings import Resolved


def open_resolutions_of(session: Session, school: School) -> Iterator[Resolved]:
    """Yield the open resolutions that name the school: of meetings here, and those told."""
    yield from _naming(school, schools.all_schools(session.store), _open(session))
    here = {one.resolution.id for one in meetings.all_resolutions(session.store)}
    for told in told_resolutions.told_resolutions(session.store, school.id):
        if told.resolution.id not in here:
            yield Resolved(told.meeting, told.item, told.resolution)


def resolutions_to_tell(
    session: Session, going: Collection[SchoolId]
) -> tuple[ToldResolution, ...]:
    """Return what is open about these schools, as those who go there are told of it."""
    open_ = _open(session)
    if not open_:
        return ()
    register = schools.all_schools(session.store)
    return tuple(
        ToldResolution(
            school=school.id,
            meeting=_name(one.meeting),
            item=one.item,
            resolution=one.resolution,
        )
        for school in register
        if school.id in going
        for one in _naming(school, register, open_)
    )


def take_resolutions(
    session: Session, round_: Round, told: Sequence[ToldResolution], going: Collection[SchoolId]
) -> None:
    """Know of the schools that one goes to in a round what it tells, if no newer round does."""
    newest = _newest_rounds(session)
    number = (round_.year, round_.number)
    told_now = {school for school in going if newest.get(school, number) <= number}
    told_resolutions.replace_told(session.store, told_now, told)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Texts:
    """An open resolution with all the texts that may name a school."""

    resolved: Resolved
    texts: tuple[str, ...]


def _open(session: Session) -> list[_Texts]:
    items: dict[str, dict[str, AgendaItem]] = {}  # by meeting and number
    found = []
    for one in meetings.open_resolutions(session.store):
        if one.meeting.id not in items:
            items[one.meeting.id] = {each.number: each for each in one.meeting.items()}
        item = items[one.meeting.id].get(one.item)
        about = () if item is None else (item.title, item.text or "")
        texts = (one.resolution.text, *one.resolution.assignees, *about)
        found.append(_Texts(resolved=one, texts=texts))
    return found


def _naming(
    school: School, register: Sequence[School], open_: Sequence[_Texts]
) -> Iterator[Resolved]:
    """Yield those that name the school, or whose agenda item does."""
    longer = [
        one.name for one in register if school.name in one.name and one.name != school.name
    ]
    for one in open_:
        if any(_names(text, school.name, longer) for text in one.texts):
            yield one.resolved


def _names(text: str, name: str, longer: Sequence[str]) -> bool:
    """Tell whether a text names a school: บ้านหนอง is not meant where บ้านหนองใหญ่ stands."""
    for other in longer:
        text = text.replace(other, "")
    return bool(name) and name in text


def _name(meeting: Meeting) -> Meeting:
    """Return what a meeting is known by; who sat there, and what else they said, stays."""
    return Meeting(
        id=meeting.id,
        committee=meeting.committee,
        office=meeting.office,
        number=meeting.number,
        year=meeting.year,
        held_on=meeting.held_on,
    )


def _newest_rounds(session: Session) -> dict[SchoolId, tuple[int, int]]:
    """Return year and number of the newest round in which this person goes to each school."""
    numbers = {one.id: (one.year, one.number) for one in rounds.all_rounds(session.store)}
    newest: dict[SchoolId, tuple[int, int]] = {}
    for one in visits.visits(session.store, person_id=session.person.id):
        school, number = one.visit.school.id, numbers.get(one.visit.round_id)
        if school is not None and number is not None:
            newest[school] = max(newest.get(school, number), number)
    return newest
