"""People: supervisors, the secretary, members of the committee."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ktpn_desktop.domain.ids import PersonId


class Role(StrEnum):
    """What a profile is used for."""

    SECRETARY = "secretary"
    SUPERVISOR = "supervisor"


class CommitteeRole(StrEnum):
    """The role of a member of the committee, as its order of appointment names it."""

    CHAIR = "chair"
    PUBLIC_SCHOOL_REP = "member_public_school_rep"
    PRIVATE_SCHOOL_REP = "member_private_school_rep"
    EXPERT = "member_expert"
    SECRETARY = "secretary"
    ASSISTANT_SECRETARY = "assistant_secretary"


@dataclass(frozen=True, slots=True, kw_only=True)
class Membership:
    """A seat in the committee; dates are the first and last day of the term."""

    role: CommitteeRole
    since: date | None = None
    until: date | None = None
    counts_for_quorum: bool = True
    may_be_represented: bool = False

    def active_on(self, day: date) -> bool:
        """Return whether the seat was held on that day."""
        started = self.since is None or self.since <= day
        return started and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One person; `name` carries the title as it is written: นางสาวตัวอย่าง ใจดี."""

    id: PersonId
    name: str
    position: str | None = None
    phone: str | None = None
    email: str | None = None
    is_supervisor: bool = False
    membership: Membership | None = None
    capacity: int | None = None  # schools a round may hand out to this person
    active: bool = True
