"""What the names in the expressions of a form stand for, seen from each of its items.

Inside a row of a repeating section a name is the answer of that row; from outside it is the
answers of all rows. The name of such a section is its rows, by their numbers.
"""

from collections.abc import Iterable, Mapping
from decimal import Decimal

from ktpn_desktop.domain.checklist import Checklist, Choice
from ktpn_desktop.domain.expression import Expression
from ktpn_desktop.domain.expression_tree import ITSELF, POSITION, Known, in_all_rows, of_choice
from ktpn_desktop.domain.expression_values import Scalar, Value, first
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.repeats import split_item

_ATTRIBUTE = of_choice("")
_Meaning = str | tuple[str, ...]  # the item that a name stands for, or that item in all rows


class Values(dict[str, Value]):
    """What the items are; what one is in all rows is put together once for all who ask."""

    def __init__(self, known: "Values | None" = None) -> None:
        super().__init__(known or {})
        self._in_rows: dict[str, tuple[Scalar, ...]] = dict(known._in_rows) if known else {}

    def __setitem__(self, item: str, value: Value) -> None:
        super().__setitem__(item, value)
        if item[-1:] == "]":
            self._in_rows.pop(item.rpartition("[")[0], None)

    def without(self, items: Iterable[str]) -> "Values":
        """Return these values but for some that are not known."""
        fewer = Values(self)
        for item in items:
            fewer[item] = None
        return fewer

    def in_rows(self, items: tuple[str, ...]) -> tuple[Scalar, ...]:
        """Return what an item is in all rows, given its ids there."""
        name = items[0].rpartition("[")[0] if items else ""
        known = self._in_rows.get(name)
        if known is None:
            known = tuple(first(self.get(item)) for item in items)
            self._in_rows[name] = known
        return known


class FormNames:
    """The names of one form whose rows are spread out (`domain.repeats.expanded`)."""

    def __init__(self, form: Checklist) -> None:
        self._items = {str(item.id): item for item in form.items}
        self._groups: dict[str, tuple[Decimal, ...]] = {}
        in_all: dict[str, list[str]] = {}
        rows: list[tuple[Decimal, dict[str, str]]] = []
        for section in form.sections:
            group, row = split_item(ItemId(section.id))
            if row is None:
                continue
            place = Decimal(len(self._groups.get(group, ())) + 1)
            self._groups[group] = (*self._groups.get(group, ()), place)
            own = {str(split_item(item.id)[0]): str(item.id) for item in section.items}
            rows.append((place, own))
            for name, item in own.items():
                in_all.setdefault(name, []).append(item)
        several = {name: tuple(items) for name, items in in_all.items()}
        self._several: Mapping[str, tuple[str, ...]] = several
        self._outside: Mapping[str, _Meaning] = {
            **several,
            **{in_all_rows(name): items for name, items in several.items()},
        }
        self._in_row: dict[ItemId, tuple[Mapping[str, _Meaning], Decimal]] = {}
        for place, own in rows:
            meanings = {**self._outside, **own}
            self._in_row.update((ItemId(item), (meanings, place)) for item in own.values())

    def seen_from(self, item: ItemId, values: Values) -> "Sight":
        """Return what an item's expressions see of these values."""
        meanings, place = self._in_row.get(item, (self._outside, None))
        return Sight(values, meanings, self._groups, item=item, row=place)

    def looked_at(self, item: ItemId, expression: Expression) -> set[ItemId]:
        """Return all items that an expression of this item looks at."""
        meanings, _ = self._in_row.get(item, (self._outside, None))
        seen: set[ItemId] = set()
        for name in expression.names:
            in_all = self._several.get(name) if name in expression.in_rows else None
            if in_all and item in in_all:
                in_all = in_all[: in_all.index(item)]  # a row looks at the rows above it
            meaning = meanings.get(name, name) if in_all is None else in_all
            items = meaning if isinstance(meaning, tuple) else (meaning,)
            seen.update(ItemId(one) for one in items if one in self._items)
        return seen

    def not_above(self, item: ItemId, expression: Expression) -> tuple[str, ...]:
        """Return the item itself and its rows below, when it looks at itself in other rows."""
        own = str(split_item(item)[0])
        if own not in expression.in_rows or own not in self._several:
            return ()
        return self._several[own][self._several[own].index(item) :]

    def label(self, name: str, value: str) -> str | None:
        """Return what a choice of an item is called, in whatever row."""
        item = self._items.get(self._several.get(name, (name,))[0])
        choice = item.choice(value) if item else None
        return choice.label if choice else None


class Sight:
    """What one item sees: a mapping of names, as expressions look them up."""

    __slots__ = ("_groups", "_item", "_meanings", "_row", "_values")

    def __init__(
        self,
        values: Values,
        meanings: Mapping[str, _Meaning],
        groups: Mapping[str, tuple[Decimal, ...]],
        *,
        item: ItemId,
        row: Decimal | None,
    ) -> None:
        self._values = values
        self._meanings = meanings
        self._groups = groups
        self._item = item
        self._row = row

    def get(self, name: str, /) -> Value:
        """Return what a name stands for; None when it is not known."""
        if name == ITSELF:
            return self._values.get(self._item)
        if name == POSITION:
            return self._row
        meaning = self._meanings.get(name, name)
        if isinstance(meaning, tuple):
            return self._values.in_rows(meaning)
        if meaning in self._values:
            return self._values[meaning]
        return self._groups.get(name)


class OfChoice:
    """What a filter of choices sees: the choice itself, and what its item sees."""

    __slots__ = ("_choice", "_sight")

    def __init__(self, choice: Choice, sight: Known) -> None:
        self._choice = choice
        self._sight = sight

    def get(self, name: str, /) -> Value:
        """Return an attribute of the choice, or what a name stands for."""
        if not name.startswith(_ATTRIBUTE):
            return self._sight.get(name)
        attribute = name.removeprefix(_ATTRIBUTE)
        if attribute == "name":
            return self._choice.value
        return self._choice.attributes.get(
            attribute, self._choice.label if attribute == "label" else None
        )
