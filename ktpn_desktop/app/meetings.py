"""Keeping the records of meetings: taking one in again, and adopting it at a later meeting."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.ids import MeetingId, ResolutionId, new_id
from ktpn_desktop.domain.meeting import AgendaItem, Meeting, MeetingState
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.domain.resolution import Resolution, ResolutionStatus, Verb
from ktpn_desktop.store import meetings
from ktpn_desktop.thai.dates import be_label
from ktpn_desktop.thai.numerals import to_arabic

_CERTIFYING = frozenset({Verb.CERTIFY, Verb.CERTIFY_WITH_CHANGES})
_CERTIFYING_TITLE = "รับรองรายงานการประชุม"


def import_meeting(session: Session, meeting: Meeting) -> Meeting:
    """Keep a meeting, or replace the one with its number and year while that is not adopted.

    How far its resolutions have come stays. Raises Refused `meeting.adopted`.
    """
    store = session.store
    same = (meeting.number, meeting.year)
    known = meetings.all_meetings(store)
    there = next((one for one in known if (one.number, one.year) == same), None)
    if there is not None:
        _refuse_adopted(there)
        meeting = replace(
            meeting, id=there.id, state=there.state, agenda=_followed_up(meeting, there)
        )
    with store.edit("import_meeting"):
        meetings.save_meeting(store, meeting)
    return meeting


def submit(session: Session, meeting_id: MeetingId) -> Meeting:
    """Put a checked record up for adoption at the next meeting; it stays a draft until then.

    Raises Refused `meeting.missing`, `meeting.adopted`.
    """
    meeting = meetings.meeting(session.store, meeting_id)
    if meeting is None:
        raise Refused(Problem(code="meeting.missing", where=Place(record=meeting_id)))
    _refuse_adopted(meeting)
    waiting = replace(meeting, state=MeetingState.AWAITING_ADOPTION)
    with session.store.edit("submit_minutes"):
        meetings.save_meeting(session.store, waiting)
    return waiting


def later_meetings(session: Session, meeting: Meeting) -> list[Meeting]:
    """Return the meetings that may adopt a record, first the one whose agenda names it."""
    later = [
        one
        for one in reversed(meetings.all_meetings(session.store))
        if one.id != meeting.id and one.held_on >= meeting.held_on
    ]
    return sorted(later, key=lambda one: not adoption_resolutions(one, meeting))


def waiting_records(session: Session, later: Meeting) -> list[Meeting]:
    """Return the records that a meeting has resolved to adopt and that are not adopted yet."""
    return [
        one
        for one in meetings.all_meetings(session.store)
        if one.state is not MeetingState.ADOPTED
        and one.id != later.id
        and one.held_on <= later.held_on
        and adoption_resolutions(later, one)
    ]


def adoption_resolutions(later: Meeting, meeting: Meeting) -> tuple[Resolution, ...]:
    """Return what a meeting resolved about an earlier record that its agenda names."""
    label = meeting_label(meeting)
    return tuple(
        resolution
        for item in later.items()
        if label in to_arabic(f"{item.title} {item.text or ''}")
        for resolution in item.resolutions
        if resolution.verb in _CERTIFYING
    )


def adopt(
    session: Session, meeting_id: MeetingId, by: MeetingId, correction: str | None = None
) -> Meeting:
    """Adopt the record of a meeting at a later one: it is locked, and no longer a draft.

    A correction is what the later meeting resolved about it, and stands in the later record.
    Raises Refused `meeting.missing`, `meeting.adopted`, BadData `meeting.adopted_too_early`,
    `meeting.no_adoption_item`.
    """
    store = session.store
    meeting, later = meetings.meeting(store, meeting_id), meetings.meeting(store, by)
    if meeting is None or later is None:
        missing = meeting_id if meeting is None else by
        raise Refused(Problem(code="meeting.missing", where=Place(record=missing)))
    _refuse_adopted(meeting)
    if later.id == meeting.id or later.held_on < meeting.held_on:
        raise BadData(Problem(code="meeting.adopted_too_early"))
    adopted = replace(meeting, state=MeetingState.ADOPTED, adopted_by=by)
    with store.edit("adopt_minutes"):
        meetings.save_meeting(store, adopted)
        if correction is not None:
            _refuse_adopted(later)
            meetings.save_meeting(store, _with_correction(later, meeting, correction))
    return adopted


def adopt_circulated(session: Session, meeting_id: MeetingId) -> Meeting:
    """Adopt a record that was sent round and that nobody wanted changed.

    Raises Refused `meeting.missing`, `meeting.adopted`, `meeting.not_submitted`.
    """
    meeting = meetings.meeting(session.store, meeting_id)
    if meeting is None:
        raise Refused(Problem(code="meeting.missing", where=Place(record=meeting_id)))
    _refuse_adopted(meeting)
    if meeting.state is not MeetingState.AWAITING_ADOPTION:
        where = Place(record=meeting_label(meeting))
        raise Refused(Problem(code="meeting.not_submitted", where=where))
    adopted = replace(meeting, state=MeetingState.ADOPTED, adopted_by=None)
    with session.store.edit("adopt_minutes"):
        meetings.save_meeting(session.store, adopted)
    return adopted


def update_resolution(
    session: Session, resolution_id: ResolutionId, status: ResolutionStatus, note: str | None
) -> None:
    """Write down how far a resolution is. Raises Refused `resolution.missing`."""
    known = {one.resolution.id for one in meetings.all_resolutions(session.store)}
    if resolution_id not in known:
        raise Refused(Problem(code="resolution.missing", where=Place(record=resolution_id)))
    meetings.update_resolution(session.store, resolution_id, status, note)


def meeting_label(meeting: Meeting) -> str:
    """Return the meeting as people call it: 2/2568."""
    return f"{meeting.number}/{be_label(meeting.year)}"


def _refuse_adopted(meeting: Meeting) -> None:
    if meeting.state is MeetingState.ADOPTED:
        where = Place(record=meeting_label(meeting))
        raise Refused(Problem(code="meeting.adopted", where=where))


def _followed_up(meeting: Meeting, before: Meeting) -> tuple[AgendaItem, ...]:
    """Return the agenda with each resolution as the register already follows it up.

    It is the same one when its item has a resolution of that text, else one at that place.
    """
    left = dict(_placed(before))
    texts = {(item, one.text): (item, place) for (item, place), one in left.items()}
    same: dict[ResolutionId, Resolution] = {}
    for (item, _place), one in _placed(meeting):
        if (there := texts.get((item, one.text))) in left:
            same[one.id] = left.pop(there)
    for place, one in _placed(meeting):
        if one.id not in same and place in left:
            same[one.id] = left.pop(place)

    def known(one: Resolution) -> Resolution:
        was = same.get(one.id)
        if was is None:
            return one
        return replace(one, id=was.id, status=was.status, status_note=was.status_note)

    return _each_resolution(meeting.agenda, known)


def _placed(meeting: Meeting) -> Iterator[tuple[tuple[str, int], Resolution]]:
    for item in meeting.items():
        for place, one in enumerate(item.resolutions):
            yield (item.number, place), one


def _with_correction(later: Meeting, meeting: Meeting, correction: str) -> Meeting:
    """Return the later meeting with what it resolved about the record of the earlier one."""
    item = adoption_item(later, meeting)
    certifying = next((one for one in item.resolutions if one.verb in _CERTIFYING), None)
    if certifying is not None:
        resolved = replace(certifying, verb=Verb.CERTIFY_WITH_CHANGES, text=correction)
        changed = replace(
            item,
            resolutions=tuple(
                resolved if one is certifying else one for one in item.resolutions
            ),
        )
    else:
        resolved = Resolution(
            id=ResolutionId(new_id()), verb=Verb.CERTIFY_WITH_CHANGES, text=correction
        )
        changed = replace(item, resolutions=(*item.resolutions, resolved))
    return replace(later, agenda=_with_item(later.agenda, item, changed))


def adoption_item(later: Meeting, meeting: Meeting) -> AgendaItem:
    """Return the agenda item at which a record was adopted: the one that names it, if several.

    Raises BadData `meeting.no_adoption_item`.
    """
    found = [one for one in later.items() if _is_about_adoption(one)]
    label = meeting_label(meeting)
    naming = [one for one in found if label in to_arabic(f"{one.title} {one.text or ''}")]
    chosen = naming or found
    if len(chosen) != 1:
        values = {"meeting": label, "later": meeting_label(later)}
        raise BadData(Problem(code="meeting.no_adoption_item", values=values))
    return chosen[0]


def _is_about_adoption(item: AgendaItem) -> bool:
    certifies = any(one.verb in _CERTIFYING for one in item.resolutions)
    return certifies or (_CERTIFYING_TITLE in item.title and not item.items)


def _with_item(
    items: tuple[AgendaItem, ...], item: AgendaItem, changed: AgendaItem
) -> tuple[AgendaItem, ...]:
    return tuple(
        changed if one is item else replace(one, items=_with_item(one.items, item, changed))
        for one in items
    )


def _each_resolution(
    items: tuple[AgendaItem, ...], change: Callable[[Resolution], Resolution]
) -> tuple[AgendaItem, ...]:
    return tuple(
        replace(
            one,
            resolutions=tuple(change(resolution) for resolution in one.resolutions),
            items=_each_resolution(one.items, change),
        )
        for one in items
    )
