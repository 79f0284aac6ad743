"""What hangs on what in a form: in which order it is worked out, and what an answer moves."""

import logging
from collections import deque
from collections.abc import Callable, Iterable
from functools import lru_cache

from ktpn_desktop.domain.checklist import Checklist, Item, ItemType
from ktpn_desktop.domain.expression import Expression, compile_expression, compile_filter
from ktpn_desktop.domain.form_names import FormNames
from ktpn_desktop.domain.problem import BadData

log = logging.getLogger(__name__)

_NOBODY: frozenset[int] = frozenset()


class FormPlan:
    """The items of a form whose rows are spread out, by their places in it.

    `order` is that of working out: an item comes after those that it looks at. Where items go
    in a circle, which no checked form has, the one that comes first sees nothing of the others:
    `cut` says of what.
    """

    def __init__(self, form: Checklist) -> None:
        self.form = form
        self.items: tuple[Item, ...] = tuple(form.items)
        self.names = FormNames(form)
        self.places = {item.id: place for place, item in enumerate(self.items)}
        self.required = tuple(item.id for item in self.items if item.required)
        self.conditions: dict[int, Expression] = {}
        self.calculations: dict[int, Expression] = {}
        self.followers: dict[int, set[int]] = {}  # whose condition or value may become another
        self.judged: dict[int, set[int]] = {}  # who may be right or wrong, or worth following
        self.cut: dict[int, tuple[str, ...]] = {}
        looks_at = {}
        for place, item in enumerate(self.items):
            if _has_formula(item) and (seen := self._read(place, item)):
                looks_at[place] = sorted(seen)
        self.order = tuple(_in_order(looks_at, len(self.items)))
        self.rank = {place: rank for rank, place in enumerate(self.order)}
        self._link(looks_at)

    def followers_of(self, place: int) -> Iterable[int]:
        """Return what is to be worked out again when an item's value is another."""
        return self.followers.get(place, _NOBODY)

    def judged_by(self, place: int) -> Iterable[int]:
        """Return whose answers are judged by an item's value."""
        return self.judged.get(place, _NOBODY)

    def _read(self, place: int, item: Item) -> set[int]:
        """Compile what an item says; return the places that it looks at to have its value."""
        seen: set[int] = set()
        if item.relevant and (condition := runnable(item.relevant)):
            self.conditions[place] = condition
            seen |= self._places_of(item, condition)
        is_computed = item.type is ItemType.CALC and item.calculation
        if is_computed and (calculation := runnable(item.calculation or "")):
            self.calculations[place] = calculation
            if hidden := self.names.not_above(item.id, calculation):
                self.cut[place] = hidden
            seen |= self._places_of(item, calculation)
        judges = (item.constraint, item.followup_when)
        for judge in (*map(runnable, judges), runnable_filter(item.choice_filter)):
            for one in self._places_of(item, judge) if judge else ():
                self.judged.setdefault(one, set()).add(place)
        return seen

    def _places_of(self, item: Item, expression: Expression) -> set[int]:
        return {self.places[one] for one in self.names.looked_at(item.id, expression)}

    def _link(self, looks_at: dict[int, list[int]]) -> None:
        for place, seen in looks_at.items():
            for one in seen:
                if self.rank[one] < self.rank[place]:
                    self.followers.setdefault(one, set()).add(place)
                else:
                    self.cut[place] = (*self.cut.get(place, ()), str(self.items[one].id))


_RECENT: deque[FormPlan] = deque(maxlen=4)


def plan_of(form: Checklist) -> FormPlan:
    """Return the plan of a form; that of one that was just asked about is still there."""
    for known in tuple(_RECENT):
        if known.form is form:
            return known
    plan = FormPlan(form)
    _RECENT.append(plan)
    return plan


def _has_formula(item: Item) -> bool:
    return bool(
        item.relevant
        or item.calculation
        or item.constraint
        or item.choice_filter
        or item.followup_when
    )


@lru_cache(maxsize=2_000)
def runnable(source: str | None) -> Expression | None:
    """Return a compiled expression; None for none, and for one that cannot be read.

    Those are told where a form is checked (`domain.checklist_check`); a form that is open
    nevertheless, a draft that is tried out, goes on without them.
    """
    return _tried(compile_expression, source)


@lru_cache(maxsize=500)
def runnable_filter(source: str | None) -> Expression | None:
    """Return a compiled filter of choices; None as `runnable` says."""
    return _tried(compile_filter, source)


def _tried(compiler: Callable[[str], Expression], source: str | None) -> Expression | None:
    if not source:
        return None
    try:
        return compiler(source)
    except BadData as error:
        log.warning("An expression of a form is left out: %s", error)
        return None


def _in_order(looks_at: dict[int, list[int]], count: int) -> list[int]:
    """Return the places so that each stands after those that it looks at."""
    order: list[int] = []
    begun: set[int] = set()
    for start in range(count):
        if start in begun:
            continue
        begun.add(start)
        way = [(start, iter(looks_at.get(start, ())))]
        while way:
            place, rest = way[-1]
            step = next((one for one in rest if one not in begun), None)
            if step is None:
                order.append(place)
                way.pop()
            else:
                begun.add(step)
                way.append((step, iter(looks_at.get(step, ()))))
    return order
