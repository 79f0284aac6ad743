"""What a merge has brought, for a person who reads it afterwards."""

from collections.abc import Sequence
from dataclasses import dataclass

from ktpn_desktop.app.merging import MergeRun
from ktpn_desktop.app.rehearsal import VisitRehearsal
from ktpn_desktop.domain.ids import EditId, RoundId
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.visits import visits


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeSummary:
    """Counts of one merge, and how far its round is now."""

    edit: EditId | None
    files: int
    left: int  # files that were to be merged and were not, since it was stopped
    people: tuple[str, ...]
    added: int  # visits of which nothing was here before
    answers: int
    clashes: int
    follow_ups: int
    merged_before: int
    merged: int
    total: int


def summarize(store: Store, run: MergeRun) -> MergeSummary:
    """Return what a merge did, and how far the round is in which it did most."""
    done = run.done
    added = sum(one.first for one in done)
    here = visits(store, round_id=_round(done)) if done else []
    merged = sum(one.visit.state is VisitState.MERGED for one in here)
    in_round = {one.visit.id for one in here}
    fresh = sum(one.first and one.after.id in in_round for one in done)
    return MergeSummary(
        edit=run.edit,
        files=sum(len(one.newest) for one in done),
        left=sum(len(one.newest) for one in run.waiting),
        people=tuple(dict.fromkeys(one.after.person.name for one in done)),
        added=added,
        answers=sum(len(one.changed) for one in done),
        clashes=sum(len(one.clashes) for one in done),
        follow_ups=sum(map(_new_follow_ups, done)),
        merged_before=merged - fresh,
        merged=merged,
        total=len(here),
    )


def _round(done: Sequence[VisitRehearsal]) -> RoundId:
    rounds = [one.after.round_id for one in done]
    return max(rounds, key=rounds.count)


def _new_follow_ups(one: VisitRehearsal) -> int:
    before = {finding.id for finding in one.before.findings if finding.follow_up}
    return sum(finding.follow_up and finding.id not in before for finding in one.after.findings)
