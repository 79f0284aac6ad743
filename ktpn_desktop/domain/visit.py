"""A supervision visit: who went to which school, with which checklist, and what was found.

A visit keeps the names it was made with (school, person, checklist version): what is current in
the registers may change later, a visit does not.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from ktpn_desktop.domain.answer import NO_ANSWER, Answer
from ktpn_desktop.domain.ids import ChecklistId, ItemId, PersonId, RoundId, SchoolId, VisitId

if TYPE_CHECKING:
    # Lists of visits, such as the first page, do without what is in a visit.
    from ktpn_desktop.domain.finding import Finding
    from ktpn_desktop.domain.photograph import Photograph
    from ktpn_desktop.domain.signature import VisitSignature


class VisitState(StrEnum):
    """How far a visit is on this computer."""

    ASSIGNED = "assigned"  # ยังไม่นัด, or นัดแล้ว when planned_on is known
    IN_PROGRESS = "in_progress"  # กำลังนิเทศ
    COMPLETE = "complete"  # เสร็จแล้ว: locked, not yet sent
    SENT = "sent"  # ส่งผลแล้ว
    MERGED = "merged"  # รวมผลแล้ว


LOCKED = frozenset({VisitState.COMPLETE, VisitState.SENT, VisitState.MERGED})


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolThen:
    """The school as it was called when the visit was handed out."""

    id: SchoolId | None  # None while the school is not in this register
    code: str | None
    name: str
    district: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonThen:
    """The supervisor as named when the visit was handed out."""

    id: PersonId
    name: str
    position: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderThen:
    """The order (คำสั่ง) that sent the supervisors, as it was when the visit was handed out."""

    number: str
    dated: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One visit to one school; changing it means making a new one."""

    id: VisitId
    round_id: RoundId
    checklist_id: ChecklistId
    school: SchoolThen
    person: PersonThen  # who leads it
    companions: tuple[PersonThen, ...] = ()  # who fill the same record with them
    order: OrderThen | None = None
    planned_on: date | None = None
    held_on: date | None = None
    started: time | None = None
    ended: time | None = None
    informant: str | None = None
    informant_position: str | None = None
    state: VisitState = VisitState.ASSIGNED
    revision: int = 0  # of the last return this device wrote
    published: str | None = None  # hash of the payload the visit was handed out with
    parent: str | None = (
        None  # hash of the newest payload this record has become or started from
    )
    opened_at: datetime | None = None
    completed_at: datetime | None = None
    reopened_for: str | None = None  # the reason given last
    last_item: ItemId | None = None  # where the form was left
    answers: Mapping[ItemId, Answer] = field(default_factory=lambda: MappingProxyType({}))
    findings: "tuple[Finding, ...]" = ()
    photographs: "tuple[Photograph, ...]" = ()  # in their order
    signatures: "tuple[VisitSignature, ...]" = ()

    @property
    def team(self) -> tuple[PersonThen, ...]:
        """Everybody who supervises: the leader, then the companions."""
        return (self.person, *self.companions)

    @property
    def locked(self) -> bool:
        """Whether answers are closed until the visit is reopened for a reason."""
        return self.state in LOCKED

    @property
    def returned(self) -> bool:
        """Whether its result has left the hands of who made it."""
        return self.state in (VisitState.SENT, VisitState.MERGED)

    def answer(self, item: ItemId) -> Answer:
        """Return what is known about an item; an empty answer when it is not answered."""
        return self.answers.get(item, NO_ANSWER)
