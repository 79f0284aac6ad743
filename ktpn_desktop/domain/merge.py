"""Merging: one published record and what came back for it → one record, and the clashes.

The merged record is a function of *sets*: what was published, every payload that came back, and
the corrections made here. It does not depend on the order in which files arrive, on how often
they arrive, or on any clock.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ktpn_desktop.domain.fields import Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Contribution:
    """One payload that came back, with the fields of the publication it grew from."""

    payload: str  # hash
    device: str
    revision: int
    person: str
    ancestors: frozenset[str] = frozenset()
    lead: bool = False  # written by the person the visit was handed to
    base: Fields
    fields: Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A value decided here; `superseded` are the values that the person saw when deciding."""

    value: str | None
    superseded: frozenset[str | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A value that one contribution wants for a field."""

    value: str | None
    payload: str
    device: str
    revision: int
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A field that a person has to decide: `mine` stands until then, nothing is dropped."""

    field: str
    base: str | None
    mine: str | None
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What a merge comes to."""

    fields: Fields
    clashes: tuple[Clash, ...]


def newest(contributions: Iterable[Contribution]) -> tuple[Contribution, ...]:
    """Return the contributions that no other one grew from, in the order of their hashes.

    The number of a revision decides nothing: a computer that was restored from an old backup
    counts again from there, and knows nothing of what it had returned since.
    """
    everyone = {one.payload: one for one in contributions}
    grown_from = {ancestor for one in everyone.values() for ancestor in one.ancestors}
    return tuple(everyone[payload] for payload in sorted(everyone.keys() - grown_from))


def merge(
    published: Fields,
    contributions: Sequence[Contribution],
    corrections: Mapping[str, Correction],
) -> Merged:
    """Merge what came back into the published record, field by field.

    A field that one side changed takes the change. A field that several sides changed to
    different values is a Clash. A correction stands against every value seen when it was made,
    and clashes with every other one, also when it says what was published.
    """
    heads = [_Branch.of(head, contributions) for head in newest(contributions)]
    names = {*published, *corrections, *(name for one in heads for name in one.head.fields)}
    fields: dict[str, str] = {}
    clashes: list[Clash] = []
    for name in sorted(names):
        value, clash = _merge_field(name, published.get(name), heads, corrections.get(name))
        if value is not None:
            fields[name] = value
        if clash is not None:
            clashes.append(clash)
    return Merged(fields=fields, clashes=tuple(clashes))


def writers(
    fields: Fields, contributions: Sequence[Contribution]
) -> dict[str, tuple[str, ...]]:
    """Return who wrote the values of a merged record, by field; several may agree.

    A field is not there when nobody who returned it touched it: it was handed out so, or was
    corrected here.
    """
    branches = [_Branch.of(head, contributions) for head in newest(contributions)]
    found: dict[str, tuple[str, ...]] = {}
    for name, value in fields.items():
        living = [one for one in _living(name, branches) if one.value(name) == value]
        people = (writer.person for one in living if (writer := one.writer(name)))
        if named := tuple(dict.fromkeys(people)):
            found[name] = named
    return found


@dataclass(frozen=True, slots=True)
class _Branch:
    """A newest contribution with what came back before it, the oldest first."""

    head: Contribution
    earlier: tuple[Contribution, ...]

    @classmethod
    def of(cls, head: Contribution, everyone: Iterable[Contribution]) -> "_Branch":
        unique = {one.payload: one for one in everyone if one.payload in head.ancestors}
        order = sorted(unique.values(), key=lambda one: (len(one.ancestors), one.payload))
        return cls(head, tuple(order))

    def value(self, name: str) -> str | None:
        return self.head.fields.get(name)

    def writer(self, name: str) -> Contribution | None:
        """Return who wrote the value that this branch has; None when nobody touched the field.

        A value that was changed and changed back is written too.
        """
        value, writer = self.value(name), self.head
        for one in reversed(self.earlier):
            if one.fields.get(name) != value:
                return writer
            writer = one
        return writer if value != writer.base.get(name) else None

    def before(self, name: str) -> str | None:
        """The value that both sides knew last."""
        known = self.earlier[-1].fields if self.earlier else self.head.base
        return known.get(name)


def _merge_field(
    name: str,
    base: str | None,
    branches: Sequence[_Branch],
    correction: Correction | None,
) -> tuple[str | None, Clash | None]:
    mine = correction.value if correction else base
    seen = correction.superseded if correction else frozenset[str | None]()
    news = [
        one
        for one in _living(name, branches)
        if one.value(name) != mine and one.value(name) not in seen
    ]
    values = {one.value(name) for one in news}
    if not values:
        return mine, None
    if correction is None and len(values) == 1:
        return values.pop(), None
    stands = _leads_value(name, news, mine) if correction is None else mine
    known = {one.before(name) for one in news}
    clash = Clash(
        field=name,
        base=known.pop() if len(known) == 1 else base,
        mine=stands,
        candidates=tuple(_candidate(name, one.head) for one in news),
    )
    return stands, clash


def _living(name: str, branches: Sequence[_Branch]) -> Iterator[_Branch]:
    """Yield the branches whose value was not replaced by somebody who had it before them."""
    written = [(one, writer) for one in branches if (writer := one.writer(name))]
    for one, writer in written:
        if not any(writer.payload in other.ancestors for _branch, other in written):
            yield one


def _leads_value(name: str, news: Sequence[_Branch], mine: str | None) -> str | None:
    """While nothing is decided, the value of the person the visit was handed to stands."""
    values = {one.value(name) for one in news if one.head.lead}
    return values.pop() if len(values) == 1 else mine


def _candidate(name: str, head: Contribution) -> Candidate:
    return Candidate(
        value=head.fields.get(name),
        payload=head.payload,
        device=head.device,
        revision=head.revision,
        person=head.person,
    )
