"""A form while it is filled: an answer works out again only what hangs on it."""

from collections.abc import Mapping
from datetime import date
from heapq import heappop, heappush

from ktpn_desktop.app.forms import FormState, is_doubtful, state_and_values, typed_value
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Checklist, Item, ItemType
from ktpn_desktop.domain.expression import Expression, compile_expression
from ktpn_desktop.domain.expression_values import Value
from ktpn_desktop.domain.ids import ItemId


class FormModel:
    """Says what `form_state` says, and which items that is news for.

    An item's condition and calculation see the computed items that stand before it; those
    that come later have no value yet. A constraint sees all of them.
    """

    def __init__(self, checklist: Checklist) -> None:
        self.changed: frozenset[ItemId] = frozenset()  # by the answers that were shown last
        self._checklist = checklist
        self._plan: _Plan | None = None
        self._today: date | None = None
        self._answers: Mapping[ItemId, Answer] = {}
        self._values: dict[str, Value] = {}
        self._shown: set[ItemId] = set()
        self._asked: set[ItemId] = set()
        self._computed: dict[ItemId, str | None] = {}
        self._doubtful: set[ItemId] = set()
        self._given: set[ItemId] = set()

    def show(self, answers: Mapping[ItemId, Answer], *, today: date) -> FormState:
        """Return the state of the form with these answers; `changed` says what is another."""
        before, self._answers = self._answers, answers
        if today != self._today:
            self._today = today
            return self._begin(today)
        if self._plan is None:
            self._plan = _Plan(self._checklist)
        touched = self._follow(self._plan, before, today)
        self.changed = frozenset(self._plan.items[place].id for place in touched)
        return self._state(self._plan)

    def _begin(self, today: date) -> FormState:
        state, self._values = state_and_values(self._checklist, self._answers, today=today)
        self.changed = frozenset(item.id for item in self._checklist.items)
        self._shown = set(state.shown)
        self._asked = set(state.asked)
        self._computed = dict(state.computed)
        self._doubtful = set(state.doubtful)
        self._given = {item for item in state.asked - state.doubtful if self._is_given(item)}
        return state

    def _follow(self, plan: "_Plan", before: Mapping[ItemId, Answer], today: date) -> set[int]:
        """Bring up to date what hangs on the answers that are new; return all of that."""
        waiting: set[int] = set()  # conditions and calculations to look at again
        touched: set[int] = set()
        for place, item in enumerate(plan.items):
            if before.get(item.id) != self._answers.get(item.id):
                touched.add(place)
                self._type(item)
                waiting |= plan.followers[item.id]
                touched |= plan.constrained[item.id]
        in_order = sorted(waiting)  # a heap: what is computed comes before what looks at it
        while in_order:
            place = heappop(in_order)
            touched.add(place)
            if not self._compute(plan, place, today):
                continue
            name = plan.items[place].id
            touched |= plan.constrained[name]
            for follower in plan.followers[name] - waiting:
                if follower > place:
                    waiting.add(follower)
                    heappush(in_order, follower)
        for place in touched:
            self._judge(plan.items[place], today)
        return touched

    def _type(self, item: Item) -> None:
        if item.id not in self._computed:
            self._values[item.id] = self._typed(item)

    def _compute(self, plan: "_Plan", place: int, today: date) -> bool:
        """Work out whether an item is asked and what it computes; True for another value."""
        item = plan.items[place]
        known: Mapping[str, Value] = self._values
        if later := plan.later[place]:
            known = {**known, **{one.id: self._typed(one) for one in later}}
        condition = plan.conditions.get(place)
        calculation = plan.calculations.get(place)
        before = self._values[item.id]
        shown = condition is None or condition.holds(known, today=today)
        _put(self._shown, item.id, belongs=shown)
        _put(self._asked, item.id, belongs=shown and item.takes_answer)
        if calculation is not None:
            self._computed.pop(item.id, None)
            self._values[item.id] = self._typed(item)
            if shown:
                self._values[item.id] = calculation.evaluate(known, today=today)
                self._computed[item.id] = calculation.evaluate_text(known, today=today)
        return self._values[item.id] != before

    def _judge(self, item: Item, today: date) -> None:
        asked = item.id in self._asked
        wrong = asked and is_doubtful(item, self._answers.get(item.id), self._values, today)
        _put(self._doubtful, item.id, belongs=wrong)
        _put(self._given, item.id, belongs=asked and not wrong and self._is_given(item.id))

    def _typed(self, item: Item) -> Value:
        return typed_value(item, self._answers.get(item.id))

    def _is_given(self, item: ItemId) -> bool:
        answer = self._answers.get(item)
        return answer is not None and answer.given

    def _state(self, plan: "_Plan") -> FormState:
        missing = self._asked - self._given
        return FormState(
            asked=frozenset(self._asked),
            shown=frozenset(self._shown),
            computed=dict(self._computed),
            total=len(self._asked),
            answered=len(self._given),
            missing=tuple(item for item in plan.required if item in missing),
            doubtful=frozenset(self._doubtful),
        )


class _Plan:
    """What hangs on what in a checklist; places are those of the items in the form."""

    def __init__(self, checklist: Checklist) -> None:
        self.items = tuple(checklist.items)
        self.required = tuple(item.id for item in self.items if item.required)
        self.conditions: dict[int, Expression] = {}
        self.calculations: dict[int, Expression] = {}
        self.followers: dict[str, set[int]] = {item.id: set() for item in self.items}
        self.constrained: dict[str, set[int]] = {item.id: set() for item in self.items}
        self.later: list[
            tuple[Item, ...]
        ] = []  # computed items that are seen before their turn
        computed = {
            item.id: place
            for place, item in enumerate(self.items)
            if item.type is ItemType.CALC
        }
        for place, item in enumerate(self.items):
            names = self._read(place, item)
            later = (one for one in names if computed.get(ItemId(one), -1) >= place)
            self.later.append(tuple(self.items[computed[ItemId(one)]] for one in later))
            for name in names & self.followers.keys():
                self.followers[name].add(place)

    def _read(self, place: int, item: Item) -> set[str]:
        """Compile what an item says; return the items that it looks at to be asked."""
        names: set[str] = set()
        if item.relevant:
            self.conditions[place] = compile_expression(item.relevant)
            names.update(self.conditions[place].names)
        if item.type is ItemType.CALC and item.calculation:
            self.calculations[place] = compile_expression(item.calculation)
            names.update(self.calculations[place].names)
        if item.constraint:
            for name in self.constrained.keys() & set(
                compile_expression(item.constraint).names
            ):
                self.constrained[name].add(place)
        return names


def _put(items: set[ItemId], item: ItemId, *, belongs: bool) -> None:
    if belongs:
        items.add(item)
    else:
        items.discard(item)
