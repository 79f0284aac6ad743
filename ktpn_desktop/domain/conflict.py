"""A conflict (ข้อมูลไม่ตรงกัน): a clash of a merge, kept until a person decides and after."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from ktpn_desktop.domain.ids import ConflictId, VisitId

if TYPE_CHECKING:
    from ktpn_desktop.domain.merge import Candidate


class ConflictState(StrEnum):
    """Whether a person still has to decide."""

    OPEN = "open"
    RESOLVED = "resolved"


class Choice(StrEnum):
    """Whose value a person took."""

    BASE = "base"  # ค่าเดิม
    MINE = "mine"  # ของเลขานุการ
    THEIRS = "theirs"  # ของผู้นิเทศ
    OWN = "own"  # written anew


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """One field of one visit that several sides changed; values are texts of `fields`."""

    id: ConflictId
    visit_id: VisitId
    field: str
    base: str | None
    mine: str | None
    candidates: "tuple[Candidate, ...]"
    state: ConflictState = ConflictState.OPEN
    choice: Choice | None = None
    chosen: str | None = None
    note: str | None = None


def conflict_id(visit: VisitId, field: str) -> ConflictId:
    """Return the id of the conflict on a field: one field has at most one."""
    return ConflictId(f"{visit}:{field}")
