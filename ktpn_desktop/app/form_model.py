"""A form while it is filled: an answer works out again only what hangs on it."""

from collections.abc import Mapping
from datetime import date
from heapq import heapify, heappop, heappush

from ktpn_desktop.app.forms import (
    FormState,
    is_doubtful,
    is_to_follow,
    state_and_values,
    written,
)
from ktpn_desktop.domain.answer import NO_ANSWER, Answer
from ktpn_desktop.domain.checklist import Checklist, Choice
from ktpn_desktop.domain.form_names import Values
from ktpn_desktop.domain.form_plan import FormPlan
from ktpn_desktop.domain.form_values import offered, worked_out
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.repeats import expanded, shown_rows

_Rows = tuple[tuple[str, ...], ...]


class FormModel:
    """Says what `form_state` says, and which items that is news for.

    Its `form` is the checklist with the rows that there are now (`domain.repeats`); it is
    another object when a row has come or gone.
    """

    def __init__(self, checklist: Checklist) -> None:
        self.changed: frozenset[ItemId] = frozenset()  # by the answers that were shown last
        self.form = checklist
        self._checklist = checklist
        self._rows: _Rows = ()
        self._plan: FormPlan | None = None
        self._today: date | None = None
        self._answers: Mapping[ItemId, Answer] = {}
        self._values = Values()
        self._shown: set[ItemId] = set()
        self._asked: set[ItemId] = set()
        self._computed: dict[ItemId, str | None] = {}
        self._doubtful: set[ItemId] = set()
        self._given: set[ItemId] = set()
        self._to_follow: set[ItemId] = set()

    def show(self, answers: Mapping[ItemId, Answer], *, today: date) -> FormState:
        """Return the state of the form with these answers; `changed` says what is another."""
        before, self._answers = self._answers, answers
        new = _new(before, answers)
        rows = self._rows_with(before, new)
        if self._plan is None or today != self._today or rows != self._rows:
            self._today, self._rows = today, rows
            return self._begin(today)
        touched = self._follow(self._plan, new, today)
        self.changed = frozenset(self._plan.items[place].id for place in touched)
        return self._state(self._plan)

    def choices(self, item: ItemId) -> tuple[Choice, ...]:
        """Return the choices that an item offers with the answers that were shown last."""
        if self._plan is None or self._today is None or item not in self._plan.places:
            return ()
        sight = self._plan.names.seen_from(item, self._values)
        return offered(self._plan.items[self._plan.places[item]], sight, self._today)

    def _rows_with(self, before: Mapping[ItemId, Answer], new: list[ItemId]) -> _Rows:
        """Return the rows that are shown, looked for only where they may be others."""
        repeating = [one for one in self._checklist.sections if one.repeat is not None]
        counted = any(one.repeat and one.repeat.count for one in repeating)
        came_or_went = any(
            before.get(item, NO_ANSWER) == NO_ANSWER
            or self._answers.get(item, NO_ANSWER) == NO_ANSWER
            for item in new
            if item[-1:] == "]"
        )
        if self._plan and not counted and not came_or_went:
            return self._rows
        return tuple(shown_rows(self._checklist, one, self._answers) for one in repeating)

    def _begin(self, today: date) -> FormState:
        """Work out everything: another day, or other rows."""
        self.form = expanded(self._checklist, self._answers)
        self._plan = FormPlan(self.form)
        state, self._values = state_and_values(self._plan, self._answers, today=today)
        self.changed = frozenset(item.id for item in self.form.items)
        self._shown = set(state.shown)
        self._asked = set(state.asked)
        self._computed = dict(state.computed)
        self._doubtful = set(state.doubtful)
        self._to_follow = set(state.to_follow)
        self._given = {item for item in state.asked - state.doubtful if self._is_given(item)}
        return state

    def _follow(self, plan: FormPlan, items: list[ItemId], today: date) -> set[int]:
        """Bring up to date what hangs on the answers that are new; return all of that."""
        rank = plan.rank
        new = [plan.places[item] for item in items if item in plan.places]
        touched = set(new)
        waiting = set(new)
        in_order = [rank[place] for place in new]  # what is computed before what looks at it
        heapify(in_order)
        while in_order:
            place = plan.order[heappop(in_order)]
            touched.add(place)
            if not self._work_out(plan, place, today):
                continue
            touched.update(plan.judged_by(place))
            for follower in plan.followers_of(place):
                if follower not in waiting:
                    waiting.add(follower)
                    heappush(in_order, rank[follower])
        for place in touched:
            self._judge(plan, place, today)
        return touched

    def _work_out(self, plan: FormPlan, place: int, today: date) -> bool:
        """Bring an item up to date; return whether its value is another now."""
        item = plan.items[place]
        before = self._values[item.id]
        shown, value = worked_out(plan, place, self._values, self._answers, today)
        self._values[item.id] = value
        _put(self._shown, item.id, belongs=shown)
        _put(self._asked, item.id, belongs=shown and item.takes_answer)
        if place in plan.calculations:
            self._computed.pop(item.id, None)
            if shown:
                self._computed[item.id] = written(value)
        return value != before

    def _judge(self, plan: FormPlan, place: int, today: date) -> None:
        item = plan.items[place]
        answer = self._answers.get(item.id)
        asked = item.id in self._asked
        wrong = asked and is_doubtful(plan, item, answer, self._values, today)
        _put(self._doubtful, item.id, belongs=wrong)
        _put(self._given, item.id, belongs=asked and not wrong and self._is_given(item.id))
        if item.followup_when:
            follow = item.id in self._shown and is_to_follow(plan, item, self._values, today)
            _put(self._to_follow, item.id, belongs=follow)

    def _is_given(self, item: ItemId) -> bool:
        answer = self._answers.get(item)
        return answer is not None and answer.given

    def _state(self, plan: FormPlan) -> FormState:
        missing = self._asked - self._given
        return FormState(
            asked=frozenset(self._asked),
            shown=frozenset(self._shown),
            computed=dict(self._computed),
            total=len(self._asked),
            answered=len(self._given),
            missing=tuple(item for item in plan.required if item in missing),
            doubtful=frozenset(self._doubtful),
            to_follow=frozenset(self._to_follow),
        )


def _new(before: Mapping[ItemId, Answer], after: Mapping[ItemId, Answer]) -> list[ItemId]:
    """Return the items with another answer than before."""
    new = [
        item
        for item, answer in after.items()
        if (old := before.get(item)) is not answer and old != answer
    ]
    return new + [item for item in before if item not in after]


def _put(items: set[ItemId], item: ItemId, *, belongs: bool) -> None:
    if belongs:
        items.add(item)
    else:
        items.discard(item)
