"""What publishing a round hands out, and what of it is new since the last time."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.device import DeviceKey
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import School
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.exchange.about_schools import NOTHING, AboutSchools
from ktpn_desktop.exchange.payload import Payload
from ktpn_desktop.exchange.round_history import NO_HISTORY, RoundHistory
from ktpn_desktop.store.payloads import TakenBack


class News(StrEnum):
    """What is new about a visit."""

    NOTHING = "nothing"
    ADDED = "added"
    MOVED = "moved"
    JOINED = "joined"  # other companions, or the order that sends them
    REDATED = "redated"
    REVISED = "revised"  # with another version of the form


@dataclass(frozen=True, slots=True, kw_only=True)
class HandedOut:
    """One visit as it is handed out."""

    visit: Visit
    checklist: Checklist  # of the visit: a finished one stays with its version
    payload: Payload
    text: str
    hash: str
    fresh: bool  # not yet recorded
    before: Payload | None = None  # as it was handed out last, when that has changed

    @property
    def news(self) -> News:
        """What is new about it since the round was published last."""
        if not self.fresh:
            return News.NOTHING
        if self.before is None:
            return News.ADDED
        if self.before.person.id != self.payload.person.id:
            return News.MOVED
        if self.before.checklist != self.payload.checklist:
            return News.REVISED
        redated = self.before.planned_on != self.payload.planned_on
        return News.REDATED if redated else News.JOINED


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """A visit that was handed out and taken back, and the notice that says so."""

    taken: TakenBack
    text: str
    hash: str
    fresh: bool  # not yet recorded


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicationPlan:
    """Everything that publishing needs; frozen, so that a worker may write it."""

    round: Round
    folder: Path
    area: str
    secretary: str
    checklist: Checklist
    visits: tuple[HandedOut, ...]
    schools: tuple[School, ...]
    people: tuple[Person, ...]
    key: DeviceKey
    withdrawn: tuple[Withdrawn, ...] = ()
    history: RoundHistory = NO_HISTORY
    about: AboutSchools = NOTHING
    language: str | None = None  # of the forms, where they have it

    @property
    def empty(self) -> bool:
        """Whether nothing is new since the round was published last."""
        new = (*(one.fresh for one in self.visits), *(one.fresh for one in self.withdrawn))
        return not any(new)

    def count(self, news: News) -> int:
        """Return how many visits have this news."""
        return sum(one.news is news for one in self.visits)
