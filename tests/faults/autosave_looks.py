"""Whether what a killed window has left agrees with what it showed; see `autosave`."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from hashlib import sha256
from pathlib import Path
from typing import Any  # lines of JSON

from ktpn_desktop.domain.photograph import SUFFIX
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.exchange.files import is_leftover
from ktpn_desktop.exchange.guard import guard

MAY_BE_LOST = 1.0  # seconds of typing
NOTED_WITHIN = 1.0  # seconds after an item is opened
State = tuple[str | None, str | None]  # value, note
NOTHING: State = (None, None)


@dataclass(slots=True)
class Tally:
    """What was seen, and what was wrong with it."""

    kills: int = 0
    saves: int = 0  # that the window showed
    typed: int = 0
    lost: int = 0  # shown as saved, and not there
    late: int = 0  # typed more than a second before, and not there
    strange: int = 0  # there, but never shown
    misplaced: int = 0  # the next start opened another item, or did not say so
    broken: int = 0  # the database, a picture or a file of results
    crashed: int = 0  # the program ended by itself, or reported an error
    worst: float = 0.0  # seconds of typing that were gone
    faults: list[str] = field(default_factory=list)

    def add(self, other: "Tally") -> None:
        """Count in what another has seen."""
        for one in fields(self):
            mine, its = getattr(self, one.name), getattr(other, one.name)
            setattr(self, one.name, max(mine, its) if one.name == "worst" else mine + its)

    def fault(self, kind: str, words: str) -> None:
        """Count something wrong, and keep the words for it."""
        setattr(self, kind, getattr(self, kind) + 1)
        self.faults.append(f"{kind}: {words}")


@dataclass(slots=True)
class Shown:
    """What one run of the window showed, until it was killed."""

    lines: list[dict[str, Any]]
    killed_at: float

    @property
    def first(self) -> Mapping[str, Any] | None:
        """What the window told when it could be used; None when it was killed before."""
        return self.lines[0] if self.lines else None

    def tells(self, what: str) -> bool:
        """Return whether it told of this."""
        return any(what in one for one in self.lines)

    def states(self, item: str) -> list[tuple[int, State]]:
        """Return every state of an item that was shown, with the place of its line."""
        kinds = ("typed", "writing")
        return [
            (place, state_of(one))
            for place, one in enumerate(self.lines)
            if item in map(one.get, kinds)
        ]

    def items(self) -> set[str]:
        """Return the items that were worked on."""
        found = {one.get(kind) for one in self.lines for kind in ("typed", "writing")}
        return {item for item in found if item is not None}

    def opened(self) -> set[str] | None:
        """Return the items that may be noted as the open one; None when none need be."""
        first = self.first
        if first is None or self.tells("left") or self.tells("finished") or self.tells("sent"):
            return None
        if any(one.get("act") in ("finish", "send") for one in self.lines):
            return None
        early = self.killed_at - NOTED_WITHIN
        if not first["said"] and not self.tells("noted") and first["at"] > early:
            return None  # nobody has seen the form
        place, since = first["ready"], []
        for line in self.lines:
            if "noted" in line:
                place, since = line["noted"], []
            elif "opened" in line:
                since.append(line)
        overdue = [line["opened"] for line in since if line["at"] < early]
        newer = {line["opened"] for line in since if line["at"] >= early}
        return {overdue[-1] if overdue else place} | newer


def look_at_start(first: Mapping[str, Any], before: set[str] | None, tally: Tally) -> None:
    """See whether the form was opened where it was, and said so."""
    if before is None:
        return
    if first["ready"] not in before or not first["said"] or not first["seen"]:
        tally.fault("misplaced", f"was at {sorted(before)}, opened {first}")


def look_at_answers(
    there: Mapping[str, State], before: Mapping[str, State], shown: Shown, tally: Tally
) -> None:
    """Compare the answers that are there with those that the window showed."""
    tally.saves += sum("saved" in one for one in shown.lines)
    tally.typed += sum("typed" in one for one in shown.lines)
    for item in shown.items():
        states = [(-1, before.get(item, NOTHING)), *shown.states(item)]
        has = there.get(item, NOTHING)
        newest = max((place for place, state in states if state == has), default=None)
        if newest is None:
            tally.fault("strange", f"{item}: there is {has}, which was never shown")
        else:
            _look_at_item(item, states, newest, shown, tally)
    for item in before.keys() - shown.items():
        if there.get(item, NOTHING) != before[item]:
            tally.fault("lost", f"{item}: was {before[item]}, nobody touched it")


def _look_at_item(
    item: str, states: Sequence[tuple[int, State]], newest: int, shown: Shown, tally: Tally
) -> None:
    """Look for what came after the newest state that is there."""
    for place, line in enumerate(shown.lines):
        if line.get("saved") == item:
            meant = max(one for one, state in states if one < place and state == state_of(line))
            if meant > newest:
                tally.fault("lost", f"{item}: shown as saved and not there: {line}")
        if line.get("typed") == item and place > newest:
            gone = shown.killed_at - line["at"]
            tally.worst = max(tally.worst, gone)
            if gone > MAY_BE_LOST:
                tally.fault("late", f"{item}: typed {gone:.2f} s before, not there: {line}")


def look_at_pictures(
    visit: Visit, kept: set[str], folder: Path, shown: Shown, tally: Tally
) -> set[str]:
    """See that every photograph shown is there, and whole; return the ones that are."""
    there = {one.hash for one in visit.photographs}
    told = {one for line in shown.lines for one in line.get("photographs", ())}
    tally.saves += len(told - kept)
    for hash_ in (told | kept) - there:
        tally.fault("lost", f"a photograph that was shown: {hash_}")
    for hash_ in there:
        path = folder / (hash_ + SUFFIX)
        if not path.is_file() or sha256(path.read_bytes()).hexdigest() != hash_:
            tally.fault("broken", f"a photograph that the visit has: {hash_}")
    return there


def look_at_end(visit: Visit, shared: Path, shown: Shown, tally: Tally) -> None:
    """See that a visit shown as finished or sent is that, and that no file is a part of one."""
    if shown.tells("finished") and not visit.locked:
        tally.fault("lost", f"shown as finished, and is {visit.state}")
    if shown.tells("sent") and visit.state is not VisitState.SENT:
        tally.fault("lost", f"shown as sent, and is {visit.state}")
    files = list(results(shared))
    if visit.state is VisitState.SENT and not files:
        tally.fault("lost", "the file of a visit that was sent")
    for path in files:
        try:
            guard(path)
        except Trouble as trouble:
            tally.fault("broken", f"{path.name}: {trouble}")


def results(shared: Path) -> Iterator[Path]:
    """Yield the files of results that have their own name."""
    return (path for path in shared.rglob("*.xlsx") if not is_leftover(path.name))


def state_of(line: Mapping[str, Any]) -> State:
    """Return the state of an answer that a line tells."""
    value, note = line["state"]
    return value, note
