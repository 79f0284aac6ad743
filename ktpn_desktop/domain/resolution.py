"""A resolution (มติ): what the committee decided, who carries it out, by when."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ktpn_desktop.domain.ids import ResolutionId


class Verb(StrEnum):
    """What kind of decision a resolution is; the words are in `printing` and `ui`."""

    ACKNOWLEDGE = "acknowledge"  # รับทราบ
    CERTIFY = "certify"  # รับรอง
    CERTIFY_WITH_CHANGES = "certify_with_changes"  # รับรองโดยมีการแก้ไข
    APPROVE = "approve"  # เห็นชอบ
    APPROVE_IN_PRINCIPLE = "approve_in_principle"  # เห็นชอบในหลักการ
    APPROVE_WITH_CHANGES = "approve_with_changes"  # เห็นชอบโดยมีเงื่อนไข
    AUTHORIZE = "authorize"  # อนุมัติ
    ASSIGN = "assign"  # มอบหมาย
    APPOINT = "appoint"  # แต่งตั้ง
    REJECT = "reject"  # ไม่เห็นชอบ
    DEFER = "defer"  # ให้เลื่อนการพิจารณา
    SUSPEND = "suspend"  # ให้ชะลอ
    REFER = "refer"  # ให้เสนอ/ประสาน


class DueKind(StrEnum):
    """How the end of a duty is fixed."""

    DATE = "date"
    PERIOD = "period"
    RECURRING = "recurring"
    CONDITION = "condition"
    IMMEDIATE = "immediate"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """When a resolution is to be done. Which fields count depends on the kind.

    `on`: the day. `start`, `end`: a period, both days included; or the first and last day of a
    recurring duty. `every`: `week`, `month`, `quarter`, `term` or `year`. `text`: a condition,
    or words that add to the rest.
    """

    kind: DueKind = DueKind.NONE
    on: date | None = None
    start: date | None = None
    end: date | None = None
    every: str | None = None
    text: str | None = None


class ResolutionStatus(StrEnum):
    """How far a resolution is; overdue is computed."""

    PENDING = "pending"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    CANCELLED = "cancelled"


_ERRANDS = frozenset({Verb.ASSIGN, Verb.APPOINT, Verb.REFER, Verb.DEFER, Verb.SUSPEND})
_NOT_DONE = frozenset({ResolutionStatus.PENDING, ResolutionStatus.IN_PROGRESS})


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """One resolution on one agenda item."""

    id: ResolutionId
    verb: Verb
    text: str
    assignees: tuple[str, ...] = ()
    due: Due = Due()
    status: ResolutionStatus = ResolutionStatus.PENDING
    status_note: str | None = None

    @property
    def asks(self) -> bool:
        """Whether someone is to do something: taking note of a report asks nothing."""
        due = self.due.kind is not DueKind.NONE
        return bool(self.assignees) or due or self.verb in _ERRANDS

    @property
    def open(self) -> bool:
        """Whether it asks for something that is not done yet."""
        return self.asks and self.status in _NOT_DONE


def days_late(due: Due, today: date) -> int:
    """Return how many days ago something was to be done; 0 while there is time."""
    last = due.end if due.kind in (DueKind.PERIOD, DueKind.RECURRING) else due.on
    return 0 if last is None else max(0, (today - last).days)
