"""A round of supervision (รอบการนิเทศ): which schools, by whom, with which checklist."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from ktpn_desktop.domain.ids import ChecklistId, RoundId
from ktpn_desktop.thai.dates import be_label


class RoundState(StrEnum):
    """How far a round is."""

    DRAFT = "draft"
    PUBLISHED = "published"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One round: number 1 of the year 2026 is the round people call ครั้งที่ 1/2569."""

    id: RoundId
    number: int
    year: int  # common era
    name: str | None = None
    checklist_id: ChecklistId
    opens: date | None = None
    closes: date | None = None
    state: RoundState = RoundState.DRAFT
    area: str | None = None  # the office that holds it, as it was called then
    secretary: str | None = None  # who published it

    @property
    def label(self) -> str:
        """The round as papers call it: its name, or ครั้งที่ 1/2569."""
        return self.name or f"ครั้งที่ {self.number_label}"

    @property
    def number_label(self) -> str:
        """Its number in its year, as in 1/2569."""
        return f"{self.number}/{be_label(self.year)}"
