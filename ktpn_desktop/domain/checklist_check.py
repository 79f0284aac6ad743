"""What is wrong with the formulas of a checklist: unknown names, circles, what cannot be read.

`Place.record` is the item's or the section's id, `Place.column` the field that says it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from ktpn_desktop.domain.checklist import Checklist, Item, ItemType, Section
from ktpn_desktop.domain.expression import (
    Expression,
    compile_expression,
    compile_filter,
    is_formula,
)
from ktpn_desktop.domain.problem import BadData, Place, Problem

_FIELDS = ("relevant", "constraint", "calculation", "choice_filter", "followup_when", "default")
_OF_EVERY_CHOICE = frozenset({"name", "label"})


def check(checklist: Checklist) -> tuple[Problem, ...]:
    """Return what keeps the formulas of a checklist from working, in the order of the form."""
    return tuple(_Check(checklist).problems())


@dataclass(frozen=True, slots=True)
class _Formula:
    """One formula: whose it is, which field, and what it says when it can be read."""

    owner: Item | Section
    field: str
    expression: Expression

    @property
    def where(self) -> Place:
        return Place(record=self.owner.id, column=self.field)


class _Check:
    def __init__(self, checklist: Checklist) -> None:
        self._checklist = checklist
        self._items = {str(item.id): item for item in checklist.items}
        repeating = [one for one in checklist.sections if one.repeat is not None]
        self._groups = {section.id for section in repeating}
        self._in_rows = {str(item.id) for section in repeating for item in section.items}

    def problems(self) -> Iterator[Problem]:
        """Say what is wrong with each formula, then which items go in a circle."""
        looks_at: dict[str, tuple[str, ...]] = {}
        for section in self._checklist.sections:
            yield from self._of_count(section)
            for item in section.items:
                seen: list[str] = []
                for field in _FIELDS:
                    formula, unreadable = _read(item, field)
                    yield from unreadable
                    if formula is not None:
                        yield from self._of_formula(formula)
                        seen += _needed(item, formula)
                looks_at[item.id] = tuple(name for name in seen if name in self._items)
        for circle in _circles(looks_at):
            yield self._circle(circle)

    def _of_count(self, section: Section) -> Iterator[Problem]:
        source = section.repeat.count if section.repeat else None
        if not source:
            return
        where = Place(record=section.id, column="count")
        expression, unreadable = _compiled(source, compile_expression, where)
        yield from unreadable
        for name in expression.names if expression else ():
            if name in self._in_rows or name in self._groups:
                yield Problem(code="form.count_within", where=where, values={"name": name})
            elif name not in self._items:
                yield self._unknown(where, section.title, name)

    def _of_formula(self, formula: _Formula) -> Iterator[Problem]:
        owner = _called(formula.owner)
        for name in formula.expression.names:
            if name not in self._items and name not in self._groups:
                yield self._unknown(formula.where, owner, name)
        for group in formula.expression.groups:
            if group not in self._groups:
                values = {"item": owner, "name": group}
                yield Problem(code="form.no_rows", where=formula.where, values=values)
        if isinstance(formula.owner, Item):
            yield from _of_attributes(formula.owner, formula)

    def _unknown(self, where: Place, owner: str, name: str) -> Problem:
        values = {"item": owner, "name": name}
        return Problem(code="form.no_such_item", where=where, values=values)

    def _circle(self, circle: tuple[str, ...]) -> Problem:
        first = self._items[circle[0]]
        way = " → ".join(_called(self._items[name]) for name in (*circle, circle[0]))
        field = "calculation" if first.type is ItemType.CALC else "relevant"
        where = Place(record=first.id, column=field)
        return Problem(
            code="form.circle", where=where, values={"item": _called(first), "way": way}
        )


def _read(item: Item, field: str) -> tuple[_Formula | None, tuple[Problem, ...]]:
    source: str | None = getattr(item, field)
    if not source or (field == "default" and not is_formula(source)):
        return None, ()
    compiler = compile_filter if field == "choice_filter" else compile_expression
    where = Place(record=item.id, column=field)
    expression, unreadable = _compiled(source, compiler, where)
    return (_Formula(item, field, expression) if expression else None), unreadable


def _compiled(
    source: str, compiler: Callable[[str], Expression], where: Place
) -> tuple[Expression | None, tuple[Problem, ...]]:
    try:
        return compiler(source), ()
    except BadData as error:
        return None, tuple(replace(problem, where=where) for problem in error.problems)


def _needed(item: Item, formula: _Formula) -> Iterator[str]:
    """Say which items have to be worked out before this one.

    A row may look at the rows above it: a running total is no circle.
    """
    computes = formula.field == "calculation" and item.type is ItemType.CALC
    if formula.field == "relevant" or computes:
        above = formula.expression.in_rows & {str(item.id)}
        yield from (name for name in formula.expression.names if name not in above)


def _of_attributes(item: Item, formula: _Formula) -> Iterator[Problem]:
    known = _OF_EVERY_CHOICE.union(*(choice.attributes for choice in item.choices))
    for attribute in formula.expression.attributes:
        if attribute not in known:
            values = {"item": _called(item), "name": attribute}
            yield Problem(code="form.no_attribute", where=formula.where, values=values)


def _called(owner: Item | Section) -> str:
    return (owner.number or owner.id) if isinstance(owner, Item) else owner.title or owner.id


def _circles(looks_at: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Say every circle that a walk along the formulas comes upon, each item in one at most."""
    done: set[str] = set()
    for start in looks_at:
        way: dict[str, Iterator[str]] = {}
        if start not in done:
            way[start] = iter(looks_at[start])
        while way:
            name = next(reversed(way))
            step = next(way[name], None)
            if step is None:
                done.add(name)
                del way[name]
            elif step in way:
                names = list(way)
                circle = tuple(names[names.index(step) :])
                done.update(circle)
                yield circle
            elif step not in done:
                way[step] = iter(looks_at[step])
