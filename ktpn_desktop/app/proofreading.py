"""What a secretary looks at before the record of a meeting is printed or adopted."""

from collections.abc import Iterator
from dataclasses import dataclass

from ktpn_desktop.domain.document import Remark, remarks_on_meeting
from ktpn_desktop.domain.meeting import Meeting, Quorum, count_quorum
from ktpn_desktop.domain.resolution import DueKind, Resolution, Verb

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
    unprintable: frozenset[str] = frozenset()  # characters that the paper has no shape for


def proofread(meeting: Meeting) -> Proof:
    """Look through the record of a meeting; characters are left to `unprintable`."""
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


def unprintable(meeting: Meeting) -> frozenset[str]:
    """Return the characters of a meeting's documents that would print as an empty box."""
    from ktpn_desktop.printing.fonts import missing_characters

    words = " ".join(_texts(meeting)).split()  # the ends of lines are not printed
    return missing_characters(" ".join(words))


def _names_nobody(resolution: Resolution) -> bool:
    asks = resolution.verb in _ASKS or resolution.due.kind is not DueKind.NONE
    return asks and not resolution.assignees


def _texts(meeting: Meeting) -> Iterator[str]:
    yield meeting.committee
    yield meeting.office
    yield meeting.place or ""
    for one in meeting.attendees:
        yield from (one.name, one.position or "", one.role or "", one.reason or "")
        yield one.represented_by or ""
    for item in meeting.items():
        yield from (item.title, item.text or "")
        for resolution in item.resolutions:
            yield from (resolution.text, resolution.due.text or "", *resolution.assignees)
    for signatory in (meeting.note_taker, meeting.checker):
        if signatory is not None:
            yield from (signatory.name, signatory.position or "")
