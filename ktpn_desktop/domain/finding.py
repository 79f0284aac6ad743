"""A finding of a visit: a strength, something to improve, a suggestion, an agreement."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ktpn_desktop.domain.ids import FindingId, ItemId


class FindingKind(StrEnum):
    """The lists of the summary page, in their order."""

    STRENGTH = "strength"  # จุดเด่น
    IMPROVEMENT = "improvement"  # จุดที่ควรพัฒนา
    SUGGESTION = "suggestion"  # ข้อเสนอแนะ
    AGREEMENT = "agreement"  # ข้อตกลงร่วม


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One line of the summary of a visit."""

    id: FindingId
    kind: FindingKind
    text: str
    position: int
    items: tuple[ItemId, ...] = ()
    follow_up: bool = False
    due: date | None = None
