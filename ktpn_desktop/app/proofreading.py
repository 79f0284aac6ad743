"""What a secretary looks at before the record of a meeting is printed or adopted."""

from dataclasses import dataclass

from ktpn_desktop.domain.document import remarks_on_meeting
from ktpn_desktop.domain.meeting import Meeting, Quorum, count_quorum
from ktpn_desktop.domain.resolution import DueKind, Resolution, Verb
from ktpn_desktop.domain.slips import Remark

_ASKS = frozenset({Verb.ASSIGN, Verb.APPOINT, Verb.REFER})


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was found; agenda items are named by their numbers."""

    quorum: Quorum
    unassigned: tuple[str, ...]  # items with a resolution that asks for something of nobody
    empty: tuple[str, ...]  # items under which nothing is written
    untimed: bool  # it is not written when the meeting began, or when it ended
    unsigned: bool  # nobody signs as the one who wrote the record
    remarks: tuple[Remark, ...] = ()  # slips in the wording, as `domain.document` finds them


def proofread(meeting: Meeting) -> Proof:
    """Look through the record of a meeting."""
    items = list(meeting.items())
    return Proof(
        quorum=meeting.quorum or count_quorum(meeting.attendees),
        unassigned=tuple(
            item.number for item in items if any(map(_names_nobody, item.resolutions))
        ),
        empty=tuple(item.number for item in items if not (item.text or item.items)),
        untimed=meeting.actual_start is None or meeting.actual_end is None,
        unsigned=meeting.note_taker is None,
        remarks=tuple(remarks_on_meeting(meeting)),
    )


def _names_nobody(resolution: Resolution) -> bool:
    asks = resolution.verb in _ASKS or resolution.due.kind is not DueKind.NONE
    return asks and not resolution.assignees
