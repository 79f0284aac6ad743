"""Items from the rows of a checklist drawn as a table."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal, InvalidOperation

from ktpn_desktop.domain.checklist import BINARIES, NUMBERS, SCALES, Choice, Item, ItemType
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.exchange.plain_header import Answers, PlainHeader
from ktpn_desktop.exchange.plain_rows import PlainRow
from ktpn_desktop.exchange.plain_words import LEVELS, SCALE_OF, binary_kind, kind_of
from ktpn_desktop.exchange.sheets import Sheet
from ktpn_desktop.exchange.xlsform_notes import YES, Notes
from ktpn_desktop.thai.numerals import to_arabic

_SHORTEST_RUBRIC = 4  # letters; less is a tick, a level or a dash
_UNIT = re.compile(r"\(([^()\d]{1,20})\)\s*$")
_SPLIT = re.compile(r"[/;|\n]|,\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainItems:
    """Makes the items of one table. `names` are what a legend calls the levels."""

    file: str
    sheet: Sheet
    header: PlainHeader
    names: Mapping[int, str]
    notes: Notes
    unsaid: ItemType
    taken: set[str]

    def heading(self, row: PlainRow) -> Item:
        """A note for a heading under that of the section."""
        return Item(id=self._id(row), number=row.number, label=row.text, type=ItemType.NOTE)

    def open_question(self, row: PlainRow) -> Item:
        """A text for a line with dots to write on."""
        return Item(id=self._id(row), number=row.number, label=row.text, type=ItemType.TEXT)

    def items(self, row: PlainRow) -> Iterator[Item]:
        """The item of a row; one for each group of columns when there are several.

        Raises BadData for what only a person can decide.
        """
        item = self._plain(row)
        said = self._cell(row, "type")
        if said is not None:
            yield self._of_kind(item, row, said)
            return
        groups = self.header.answers
        if not groups:
            yield self._unsaid(item, row)
            return
        for place, group in enumerate(groups):
            made = self._answered(item, row, group)
            if place:
                label = f"{item.label} – {group.title}" if group.title else item.label
                number = f"{item.number} ({place + 1})" if item.number else ""
                made = replace(made, id=self._id(row), label=label, number=number)
            yield made

    def _plain(self, row: PlainRow) -> Item:
        evidence = self._cell(row, "evidence")
        hints = [self._cell(row, "criteria"), f"หลักฐาน: {evidence}" if evidence else None]
        return Item(
            id=self._id(row),
            number=row.number,
            label=row.text,
            type=ItemType.TEXT,
            hint="\n".join(hint for hint in hints if hint) or None,
            required=(self._cell(row, "required") or "").casefold() in YES,
            evidence_expected="evidence" in self.header.fields,
            weight=self._weight(row),
            unit=self._cell(row, "unit"),
        )

    def _of_kind(self, item: Item, row: PlainRow, said: str) -> Item:
        kind = kind_of(said)
        words = [part for part in map(str.strip, said.split("/")) if part]
        if kind is None and len(words) > 1:
            return _with_words(item, words)
        if kind is None:
            raise _bad("plain.unknown_type", typed=said)
        if kind in BINARIES and len(words) > 1:
            return _with_words(item, words)
        listed = [
            one for one in map(str.strip, _SPLIT.split(self._cell(row, "choices") or "")) if one
        ]
        if kind in (ItemType.CHOICE, ItemType.MULTI):
            if not listed:
                raise _bad("plain.no_choices", typed=said)
            return replace(item, type=kind, choices=_listed(listed))
        return self._finished(replace(item, type=kind), row, listed)

    def _finished(self, item: Item, row: PlainRow, listed: list[str]) -> Item:
        if item.type in SCALES:
            highest = int(item.type.value[-1])
            return replace(item, choices=self._levels(row, highest, listed))
        if item.type in BINARIES:
            yes = "ปฏิบัติ" if item.type is ItemType.DONE else "มี"
            return replace(item, choices=_binary(yes, f"ไม่{yes}"))
        if item.type in NUMBERS:
            return self._number(item, row)
        return item

    def _answered(self, item: Item, row: PlainRow, group: Answers) -> Item:
        """The item as the columns of a group say, with what their cells say of levels."""
        choices = []
        for column, choice in group.choices.items():
            said = row.cells.get(column, "")
            rubric = said if len(said) >= _SHORTEST_RUBRIC else None
            choices.append(replace(choice, rubric=rubric))
        return replace(
            item, type=group.type, choices=tuple(choices), na_allowed=group.na_allowed
        )

    def _unsaid(self, item: Item, row: PlainRow) -> Item:
        """An item of which the file does not say how it is answered."""
        if "full" in self.header.fields:
            return self._number(replace(item, type=ItemType.NUMBER), row)
        highest = max(self.names, default=0)
        graded = "answer" in self.header.fields and set(self.names) >= set(
            range(1, highest + 1)
        )
        if graded and highest in SCALE_OF:
            choices = self._levels(row, highest, [])
            return replace(item, type=SCALE_OF[highest], choices=choices)
        where = Place(file=self.file, sheet=self.sheet.name or None, row=row.row)
        self.notes.warn_once("plain.not_said_how", "kind", where)
        return self._finished(replace(item, type=self.unsaid), row, [])

    def _levels(self, row: PlainRow, highest: int, listed: list[str]) -> tuple[Choice, ...]:
        words = listed if len(listed) == highest else list(LEVELS[highest])
        if len(listed) != highest and set(self.names) >= set(range(1, highest + 1)):
            words = [self.names[level] for level in range(highest, 0, -1)]
        elif len(listed) != highest:
            where = Place(file=self.file, sheet=self.sheet.name or None, row=row.row)
            named = " ".join(words)
            self.notes.warn_once("plain.levels_named", str(highest), where, words=named)
        levels = range(highest, 0, -1)
        return tuple(
            Choice(value=str(level), label=word)
            for level, word in zip(levels, words, strict=True)
        )

    def _number(self, item: Item, row: PlainRow) -> Item:
        match = _UNIT.search(item.label)
        unit = item.unit or (match[1] if match else None)
        if item.type is ItemType.PERCENT or unit in ("ร้อยละ", "%"):
            return replace(
                item,
                type=ItemType.PERCENT,
                unit=unit,
                minimum=Decimal(0),
                maximum=Decimal(100),
            )
        full = self._decimal(row, "full")
        return replace(item, unit=unit, minimum=Decimal(0), maximum=full)

    def _weight(self, row: PlainRow) -> Decimal:
        said = self._decimal(row, "weight")
        return Decimal(1) if said is None else said

    def _decimal(self, row: PlainRow, field: str) -> Decimal | None:
        said = self._cell(row, field)
        if said is None:
            return None
        try:
            value = Decimal(to_arabic(said).replace(",", ""))
        except InvalidOperation:
            value = Decimal("NaN")
        if value.is_finite() and 0 <= value <= 1000:
            return value
        raise _bad(
            "plain.bad_number",
            typed=said,
            column=self.header.headers[self.header.fields[field]],
        )

    def _cell(self, row: PlainRow, field: str) -> str | None:
        index = self.header.fields.get(field)
        return row.cells.get(index) if index is not None else None

    def _id(self, row: PlainRow) -> ItemId:
        """An id that says the printed number, and that no other item has."""
        stem = "q" + (row.number.replace(".", "_") if row.number else f"row{row.row}")
        name, counted = stem, 2
        while name in self.taken:
            name, counted = f"{stem}_{counted}", counted + 1
        self.taken.add(name)
        return ItemId(name)


def _with_words(item: Item, words: list[str]) -> Item:
    """An item whose kind is told by its answers: ผ่าน/ไม่ผ่าน, or พร้อม/เกือบพร้อม/ไม่พร้อม."""
    if len(words) == 2 and (kind := binary_kind(*words)):
        return replace(item, type=kind, choices=_binary(*words))
    return replace(item, type=ItemType.CHOICE, choices=_listed(words))


def _binary(yes: str, no: str) -> tuple[Choice, ...]:
    return (Choice(value="1", label=yes), Choice(value="0", label=no))


def _listed(words: list[str]) -> tuple[Choice, ...]:
    unique = list(dict.fromkeys(words))
    return tuple(Choice(value=f"c{at}", label=word) for at, word in enumerate(unique, 1))


def _bad(code: str, **values: str) -> BadData:
    return BadData(Problem(code=code, values=values))
