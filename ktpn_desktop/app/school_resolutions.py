"""What the committee decided about a school and is not done yet (มติที่ต้องติดตาม)."""

from collections.abc import Iterator, Sequence

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.meeting import AgendaItem
from ktpn_desktop.domain.school import School
from ktpn_desktop.store import meetings, schools
from ktpn_desktop.store.meetings import Resolved


def open_resolutions_of(session: Session, school: School) -> Iterator[Resolved]:
    """Yield the open resolutions that name the school, or whose agenda item does."""
    longer = [
        one.name
        for one in schools.all_schools(session.store)
        if school.name in one.name and one.name != school.name
    ]
    items: dict[str, dict[str, AgendaItem]] = {}  # by meeting and number
    for one in meetings.open_resolutions(session.store):
        if one.meeting.id not in items:
            whole = meetings.meeting(session.store, one.meeting.id)
            items[one.meeting.id] = (
                {each.number: each for each in whole.items()} if whole else {}
            )
        item = items[one.meeting.id].get(one.item)
        texts = [one.resolution.text, *one.resolution.assignees, *_texts(item)]
        if any(_names(text, school.name, longer) for text in texts):
            yield one


def _texts(item: AgendaItem | None) -> tuple[str, ...]:
    return () if item is None else (item.title, item.text or "")


def _names(text: str, name: str, longer: Sequence[str]) -> bool:
    """Tell whether a text names a school: บ้านหนอง is not meant where บ้านหนองใหญ่ stands."""
    for other in longer:
        text = text.replace(other, "")
    return bool(name) and name in text
