"""Sections of a checklist from the groups of an XLSForm.

A group is a section, a repeat is a section of rows. What stands in a group within a group joins
the outer one under a heading; a repeat within a group becomes a section of its own, after which
the outer one goes on.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Literal

from ktpn_desktop.domain.checklist import Item, ItemTexts, ItemType, Repeat, Section
from ktpn_desktop.domain.expression import compile_expression
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.exchange.checklist_read import MOST_FORMULA_TEXT
from ktpn_desktop.exchange.xlsform_bounds import refuse_formulas
from ktpn_desktop.exchange.xlsform_columns import SURVEY
from ktpn_desktop.exchange.xlsform_groups import Group
from ktpn_desktop.exchange.xlsform_items import KEPT_IN_SILENCE
from ktpn_desktop.exchange.xlsform_notes import Notes, RowCells
from ktpn_desktop.exchange.xlsform_sheet import FormRow, FormSheet
from ktpn_desktop.exchange.xlsform_types import parse_type
from ktpn_desktop.thai.numerals import to_arabic

ReadRow = Callable[[FormRow], Iterable[Item]]

_READ = frozenset(SURVEY) - {"appearance"}
_MOST_ROWS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Sections:
    """The sections of a survey, and what else their begin rows say, by section."""

    sections: tuple[Section, ...]
    kept: Mapping[str, Mapping[str, str]]


@dataclass(slots=True, eq=False)
class _Draft:
    """A section that is being filled."""

    row: FormRow | None
    id: str
    title: str
    repeat: Repeat | None = None
    translations: dict[str, str] = field(default_factory=dict)
    items: list[Item] = field(default_factory=list)
    headings: int = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing but headings stands in it."""
        return len(self.items) == self.headings


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """One thing met on the way through a group: a row, a heading, or a repeat."""

    kind: Literal["row", "heading", "repeat"]
    row: FormRow | None
    relevant: str | None
    group: Group | None = None


class SectionMaker:
    """Makes the sections of one survey; what is wrong with its groups is noted."""

    def __init__(self, survey: FormSheet, notes: Notes, read_row: ReadRow) -> None:
        self._survey = survey
        self._notes = notes
        self._read_row = read_row
        self._drafts: list[_Draft] = []
        self._kept: dict[str, dict[str, str]] = {}
        self._text = 0  # letters in all conditions together
        self._taken = {row.get("name") for row in survey.rows if not _begins(row)}

    def make(self, whole: Group, form_title: str) -> Sections:
        """Make the sections of a whole survey; rows that stand in no group get one."""
        loose: _Draft | None = None
        for child in whole.children:
            if isinstance(child, Group):
                self._group(child, None)
                loose = None
            elif items := list(self._read_row(child)):
                if loose is None:
                    title, name = "" if self._drafts else form_title, f"items_{child.number}"
                    loose = self._open(_Draft(row=child, id=name, title=title))
                loose.items += items
        filled = [draft for draft in self._drafts if draft.items]
        return Sections(
            sections=tuple(map(_section, filled)),
            kept={draft.id: kept for draft in filled if (kept := self._kept.get(draft.id))},
        )

    def _group(self, group: Group, around: str | None) -> None:
        """A group that is a section, or one without a name of its own that holds sections."""
        relevant = self._condition(group, around)
        if group.repeated:
            self._repeat(group, relevant, None)
            return
        inner = [child for child in group.children if isinstance(child, Group)]
        if inner == group.children and not (group.row and group.row.get("label")):
            for child in inner:
                self._group(child, relevant)
            return
        first = draft = self._open(self._draft(group))
        for step in self._steps(group, relevant, within_row=False):
            if step.group is not None and step.kind == "repeat":
                if draft.is_empty and draft in self._drafts:
                    self._drafts.remove(draft)
                self._repeat(step.group, step.relevant, draft)
                number = len(self._drafts)
                draft = replace(first, id=f"{first.id}_{number}", items=[], headings=0)
            else:
                if draft not in self._drafts:
                    self._open(draft)
                self._take(step, draft)

    def _repeat(self, group: Group, relevant: str | None, around: _Draft | None) -> None:
        draft = self._draft(group)
        draft.repeat = self._rows(group)
        above = around.title if around is not None and around.is_empty else ""
        if above and above != draft.title:
            draft.title = f"{above} – {draft.title}" if draft.title else above
        self._open(draft)
        for step in self._steps(group, relevant, within_row=True):
            self._take(step, draft)

    def _take(self, step: _Step, draft: _Draft) -> None:
        if step.row is None:
            return
        if step.kind == "heading":
            if heading := self._heading(step.row):
                draft.items.append(_when(step.relevant, heading))
                draft.headings += 1
            return
        for item in self._read_row(step.row):
            draft.items.append(self._checked(_when(step.relevant, item), step.row))

    def _steps(
        self, group: Group, relevant: str | None, *, within_row: bool
    ) -> Iterator[_Step]:
        for child in group.children:
            if isinstance(child, FormRow):
                yield _Step(kind="row", row=child, relevant=relevant)
            elif child.repeated and not within_row:
                inner = self._condition(child, relevant)
                yield _Step(kind="repeat", row=child.row, relevant=inner, group=child)
            else:
                if child.repeated and child.row:
                    where = self._survey.place(child.row, "type")
                    name = child.row.get("name") or ""
                    self._notes.warn("xlsform.inner_repeat_once", where, name=name)
                inner = self._condition(child, relevant)
                yield _Step(kind="heading", row=child.row, relevant=inner)
                yield from self._steps(child, inner, within_row=within_row)

    def _open(self, draft: _Draft) -> _Draft:
        there = next((one for one in self._drafts if one.id == draft.id), None)
        if there and draft.row:
            first = str(there.row.number) if there.row else ""
            where = self._survey.place(draft.row, "name")
            self._notes.wrong("xlsform.name_twice", where, name=draft.id, first=first)
        self._drafts.append(draft)
        return draft

    def _draft(self, group: Group) -> _Draft:
        row = group.row
        if row is None:
            return _Draft(row=None, id="items", title="")
        name = row.get("name") or f"group_{row.number}"
        if row.get("name") is None:
            self._notes.warn("xlsform.group_without_name", self._survey.place(row, "name"))
        self._kept[name] = self._unread(row)
        return _Draft(row=row, id=name, title=row.get("label") or "", translations=_spoken(row))

    def _rows(self, group: Group) -> Repeat:
        cells = self._cells(group)
        return Repeat(
            count=cells.expression("repeat_count"),
            minimum=self._whole(cells, "repeat_minimum") or 0,
            maximum=self._whole(cells, "repeat_maximum"),
            row_label=cells.text("row_label"),
        )

    def _whole(self, cells: RowCells, column: str) -> int | None:
        said = to_arabic(cells.text(column) or "")
        if not said:
            return None
        if said.isdecimal() and len(said) <= len(str(_MOST_ROWS)) and int(said) <= _MOST_ROWS:
            return int(said)
        where, limit = cells.place(column), str(_MOST_ROWS)
        self._notes.wrong("xlsform.bad_row_number", where, typed=said, limit=limit)
        return None

    def _heading(self, row: FormRow) -> Item | None:
        """A note with the label of an inner group, which has no place of its own here."""
        label = row.get("label")
        others = self._unread(row)
        if label is None:
            return None
        name = row.get("name") or f"group_{row.number}"
        name = f"{name}_{row.number}" if name in self._taken else name
        self._taken.add(name)
        texts = {code: ItemTexts(label=text) for code, text in _spoken(row).items()}
        return Item(
            id=ItemId(name),
            number="",
            label=label,
            type=ItemType.NOTE,
            translations=MappingProxyType(texts),
            extras=MappingProxyType(others),
        )

    def _unread(self, row: FormRow) -> dict[str, str]:
        """What a begin row says that is only kept."""
        found = {
            column: text
            for column, text in row.cells.items()
            if column not in _READ and not column.startswith("label::")
        }
        for column in found.keys() - KEPT_IN_SILENCE:
            where = self._survey.place(row, column)
            header = self._survey.headers.get(column, column)
            self._notes.warn_once("xlsform.column_kept", column, where, column=header)
        return found

    def _condition(self, group: Group, around: str | None) -> str | None:
        return _all_of([around, self._cells(group).expression("relevant")])

    def _cells(self, group: Group) -> RowCells:
        row = group.row or FormRow(number=0, cells={})
        return RowCells(sheet=self._survey, row=row, notes=self._notes, extras={})

    def _checked(self, item: Item, row: FormRow) -> Item:
        """The item, when its condition and those of its groups are not too much together."""
        self._text += len(item.relevant or "")
        if self._text > MOST_FORMULA_TEXT:
            refuse_formulas(self._survey, self._notes)
            return item
        try:
            compile_expression(item.relevant or "1")
        except BadData as error:
            problem = error.problems[0]
            where = self._survey.place(row, "relevant")
            self._notes.wrong(problem.code, where, **problem.values)
        return item


def _begins(row: FormRow) -> bool:
    return parse_type(row.get("type") or "").word.startswith("begin_")


def _section(draft: _Draft) -> Section:
    return Section(
        id=draft.id,
        title=draft.title,
        items=tuple(draft.items),
        repeat=draft.repeat,
        translations=MappingProxyType(draft.translations),
    )


def _spoken(row: FormRow) -> dict[str, str]:
    return {
        column.removeprefix("label::"): text
        for column, text in row.cells.items()
        if column.startswith("label::")
    }


def _when(relevant: str | None, item: Item) -> Item:
    return replace(item, relevant=_all_of([relevant, item.relevant]))


def _all_of(conditions: list[str | None]) -> str | None:
    said = [condition for condition in conditions if condition]
    return said[0] if len(said) == 1 else " and ".join(f"({one})" for one in said) or None
