"""Files in any order, twice, renamed, late or lost come to the same records; nothing is lost.

First with the program's own sessions, workbooks and a folder; then at play without workbooks,
where many more steps fit into a second.
"""

import random
import shutil
import tempfile
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest
from edited_workbooks import opened
from faults import merge_steps
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from office_rules import carry_corrections, differing, living_values, summary
from offices import SUPERVISOR, an_office

from ktpn_desktop.app import answering, resolving, sending, visit_merge
from ktpn_desktop.app.opening import open_session
from ktpn_desktop.domain.conflict import Choice
from ktpn_desktop.domain.fields import fields_of
from ktpn_desktop.domain.merge import Candidate, Clash, Merged
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.exchange.payload import payload_of
from ktpn_desktop.paths import Profile
from ktpn_desktop.store import backup, conflicts, corrections, payloads, returns, visits

LEVELS = st.sampled_from("345")
VISITS = st.sampled_from([0, 1])
ITEMS = st.sampled_from(["2.1", "3.3"])
PLACES = st.integers(0, 99)
CONFLICT_COPIES = st.sampled_from(
    ["{} (1)", "{}.sync-conflict-20260714-093000-ABCDEF7", "{}-DESKTOP-AB12CD", "ผลนิเทศ {}"]
)


class RealOffice(RuleBasedStateMachine):
    """A secretary, two laptops of one supervisor, a folder; files do what files do."""

    @initialize()
    def begin(self):
        self.stack = ExitStack()
        root = Path(self.stack.enter_context(tempfile.TemporaryDirectory(prefix="ktpn-สมมุติ-")))
        self.office = self.stack.enter_context(an_office(root))
        second = self.office.join(root / "second", SUPERVISOR)
        self.stack.callback(second.supervisor.close)
        self.laptops = (self.office, second)
        self.store = self.office.secretary.store
        self.pristine = backup.back_up(self.store, root / "pristine", "merge")
        self.root, self.late, self.merged = root, root / "late", root / "merged"
        self.late.mkdir()
        self.merged.mkdir()
        self.clock = sending.now
        self.stack.callback(setattr, sending, "now", self.clock)

    @rule(laptop=VISITS, visit=VISITS, item=ITEMS, level=LEVELS)
    def answer(self, laptop, visit, item, level):
        self._try(self.laptops[laptop].answer, item, level, visit=visit)

    @rule(laptop=VISITS, visit=VISITS)
    def return_it(self, laptop, visit):
        self._try(self.laptops[laptop].finish, visit)

    @rule(laptop=VISITS, visit=VISITS)
    def reopen(self, laptop, visit):
        office = self.laptops[laptop]
        self._try(answering.reopen, office.supervisor, office.visits[visit], "แก้ระดับ")

    @rule(years=st.integers(-30, 30))
    def set_the_clock_wrong(self, years):
        sending.now = lambda: self.clock() + timedelta(days=365 * years)

    @rule(place=PLACES, item=ITEMS, level=LEVELS)
    def fill_by_hand(self, place, item, level):
        forms = [*self.office.shared.rglob("forms/*.xlsx"), *self._files()]
        path = sorted(forms)[place % len(forms)]
        with opened(path.read_bytes()) as edited:
            edited.type("q" + item.replace(".", "_"), level)
        (self.office.shared / "returns" / f"{place} {path.name}").write_bytes(edited.saved)

    @precondition(lambda self: self._files())
    @rule(place=PLACES, name=CONFLICT_COPIES, moved=st.booleans())
    def copy_or_rename(self, place, name, moved):
        path = self._files()[place % len(self._files())]
        target = path.with_name(name.format(path.stem) + ".xlsx")
        if len(target.name.encode()) < 250:
            (Path.rename if moved else shutil.copy)(path, target)

    @precondition(lambda self: self._files())
    @rule(place=PLACES, for_ever=st.booleans())
    def delay_or_lose(self, place, for_ever):
        path = self._files()[place % len(self._files())]
        if for_ever:
            path.unlink()
        else:
            path.replace(self.late / f"{place} {path.name}"[-80:])

    @rule()
    def arrive_late(self):
        for path in sorted(self.late.iterdir()):
            path.replace(self.office.shared / "returns" / path.name)

    @rule(visit=VISITS, item=ITEMS, level=LEVELS)
    def correct(self, visit, item, level):
        self.office.answer(item, level, on=self.office.secretary, visit=visit)

    @rule(place=PLACES, choice=st.sampled_from([Choice.BASE, Choice.MINE, Choice.THEIRS]))
    def decide(self, place, choice):
        if open_ := conflicts.open_conflicts(self.store):
            conflict = open_[place % len(open_)]
            candidate = conflict.candidates[place % len(conflict.candidates)].payload
            decision = resolving.Decision(choice=choice, candidate=candidate)
            resolving.resolve(self.office.secretary, conflict.id, decision)
            assert conflict.id not in {one.id for one in conflicts.open_conflicts(self.store)}

    @rule()
    def merge(self):
        before = self.store.records_hash()
        outcome = self.office.merge()
        after = self.store.records_hash()

        assert outcome.refused == 0
        if outcome.edit is None:
            assert after == before
        else:
            self.store.undo()
            assert self.store.records_hash() == before
            self.store.redo()
            assert self.store.records_hash() == after
        again = self.office.merge()
        assert (again.edit, again.merged, self.store.records_hash()) == (None, 0, after)
        for path in self._files():
            shutil.copy(path, self.merged / f"{len(list(self.merged.iterdir()))}.xlsx")
        self._look()

    def _look(self):
        for summary_ in visits.visits(self.store):
            visit = visits.visit(self.store, summary_.visit.id)
            start = payload_of(payloads.payload_body(self.store, visit.published))
            came = {
                one.payload: payload_of(payloads.payload_body(self.store, one.payload))
                for one in returns.returns_of(self.store, visit.id)
            }
            decided = corrections.corrections_of(self.store, visit.id)
            now = fields_of(visit)
            asked = {
                one.field: {candidate.value for candidate in one.candidates}
                for one in conflicts.open_conflicts(self.store)
                if one.visit_id == visit.id
            }
            for name in {name for one in came.values() for name in one.fields}:
                living = living_values(name, start, came) - {now.get(name)}
                living -= asked.get(name, set())
                seen = {start.fields.get(name)}
                living -= decided[name].superseded if name in decided else seen
                assert not living, f"{name}: {living} is gone"

    def teardown(self):
        if not hasattr(self, "stack"):
            return
        try:
            self.merge()
            self._another_order()
        finally:
            self.stack.close()

    def _another_order(self):
        files = sorted(self.merged.iterdir())
        random.Random(len(files)).shuffle(files)
        profile = Profile(self.root / "other")
        profile.ensure()
        shutil.copy(self.pristine, profile.database)
        other = open_session(profile.folder)
        try:
            carry_corrections(self.store, other.store)
            for path in files:
                self.office.__class__(other, other, self.root, ()).merge(path)
            wanted, found = summary(self.office.secretary), summary(other)
            assert found == wanted, differing(found, wanted)
        finally:
            other.close()

    def _files(self):
        return sorted((self.office.shared / "returns").rglob("*.xlsx"))

    def _try(self, work, *arguments, **more):
        """Do what the program may refuse: a finished visit is locked."""
        try:
            work(*arguments, **more)
        except Trouble as error:
            assert {one.code for one in error.problems} <= {
                "visit.locked",
                "visit.not_complete",
            }


RealOffice.TestCase.settings = settings(
    max_examples=8,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
TestRealOffice = RealOffice.TestCase


def test_an_office_at_play_loses_nothing_and_hides_nothing():
    findings = [found for episode in range(12) if (found := merge_steps.play(episode))]

    assert findings == []


def last_writer_wins(published, contributions, corrected):
    """Merge as many programs do."""
    last = max(contributions, key=lambda one: (one.revision, one.payload))
    return Merged(fields=last.fields, clashes=())


def ours_always_wins(published, contributions, corrected):
    """Merge and keep quiet about what differs."""
    merged = real_merge(published, contributions, corrected)
    return Merged(fields=merged.fields, clashes=())


def clashes_as_they_come(published, contributions, corrected):
    """Merge with what the first file says in doubt."""
    merged = real_merge(published, contributions, corrected)
    fields = dict(merged.fields)
    clashes = []
    for clash in merged.clashes:
        first: Candidate = next(
            one
            for given in contributions
            for one in clash.candidates
            if one.payload == given.payload
        )
        if clash.field not in corrected and first.value is not None:
            fields[clash.field] = first.value
            clash = Clash(  # noqa: PLW2901
                field=clash.field,
                base=clash.base,
                mine=first.value,
                candidates=clash.candidates,
            )
        clashes.append(clash)
    return Merged(fields=fields, clashes=tuple(clashes))


real_merge = visit_merge.merge


@pytest.mark.parametrize("broken", [last_writer_wins, ours_always_wins, clashes_as_they_come])
def test_the_play_sees_a_merge_that_is_broken(broken, monkeypatch):
    monkeypatch.setattr(visit_merge, "merge", broken)

    found = next((found for number in range(40) if (found := merge_steps.play(number))), None)

    assert found is not None
    assert "Wrong" in found
