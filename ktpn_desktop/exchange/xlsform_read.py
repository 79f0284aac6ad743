"""Reading an XLSForm: the sheets, the groups, and everything wrong with them at once."""

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType

from ktpn_desktop.domain.checklist import Checklist, Choice, Item, ItemType, Section
from ktpn_desktop.domain.expression import compile_expression
from ktpn_desktop.domain.ids import ChecklistId, new_id
from ktpn_desktop.domain.problem import Place, Problem
from ktpn_desktop.exchange.sheets import Workbook, read_workbook
from ktpn_desktop.exchange.xlsform_items import read_item
from ktpn_desktop.exchange.xlsform_lists import read_lists
from ktpn_desktop.exchange.xlsform_notes import Notes, RowCells
from ktpn_desktop.exchange.xlsform_sheet import FormRow, FormSheet, read_form_sheet
from ktpn_desktop.exchange.xlsform_types import (
    KINDS,
    RECORDED,
    SHOWN_ONLY,
    known_words,
    parse_type,
)

_NAME = re.compile(r"[^\W\d][\w.\-]*")
_SETTINGS_READ = frozenset({"form_title", "form_id", "version", "instructions"})
_EXPRESSIONS = {
    "relevant": "relevant",
    "constraint": "constraint",
    "calculation": "calculation",
    "followup_when": "make_followup_when",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ChecklistRead:
    """A checklist read from a spreadsheet; None while it has problems."""

    checklist: Checklist | None
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


def read_xlsform(path: Path) -> ChecklistRead:
    """Read a checklist, with all that is wrong in it; raise `Rejected` for no safe workbook."""
    return parse_xlsform(read_workbook(path))


def parse_xlsform(workbook: Workbook) -> ChecklistRead:
    """Read a checklist from the cells of a workbook."""
    reader = _FormReader(workbook)
    checklist = reader.read()
    problems = tuple(reader.notes.problems)
    return ChecklistRead(
        checklist=None if problems else checklist,
        problems=problems,
        warnings=tuple(reader.notes.warnings),
    )


@dataclass(slots=True)
class _Group:
    """A group that is open: its row, what it asks for, and the items in it so far."""

    row: FormRow
    name: str
    title: str
    relevant: str | None
    word: str
    items: list[Item] = field(default_factory=list)


class _FormReader:
    """Reads one form; problems and warnings gather in `notes`."""

    def __init__(self, workbook: Workbook) -> None:
        self.notes = Notes()
        self._workbook = workbook
        self._extras: dict[str, str] = {}
        self._lists: dict[str, tuple[Choice, ...]] = {}
        self._used: set[str] = set()
        self._rows: dict[str, FormRow] = {}  # by item
        self._recorded: list[dict[str, str]] = []

    def read(self) -> Checklist | None:
        settings = self._settings()
        language = settings.get("default_language")
        survey = self._sheet("survey", ("type", "name"), language, needed=True)
        if survey is None:
            return None
        choices = self._sheet("choices", ("list_name", "name"), language, needed=False)
        if choices:
            self._lists, kept = read_lists(choices, self.notes)
            self._extras |= kept
        sections = self._sections(survey, settings.get("form_title") or "")
        self._check_references(survey, sections)
        self._check_numbers(survey, sections)
        self._keep_rest(settings)
        return Checklist(
            id=ChecklistId(new_id()),
            form_id=settings["form_id"],
            version=settings["version"],
            title=settings["form_title"],
            instructions=settings.get("instructions"),
            sections=sections,
            extras=MappingProxyType(dict(sorted(self._extras.items()))),
        )

    def _sheet(
        self, name: str, columns: tuple[str, ...], language: str | None, *, needed: bool
    ) -> FormSheet | None:
        sheet = self._workbook.sheet(name)
        where = Place(file=self._workbook.file, sheet=sheet.name if sheet else None)
        if sheet is None:
            if needed:
                names = ", ".join(one.name for one in self._workbook.sheets)
                self.notes.wrong("xlsform.no_sheet", where, sheet=name, sheets=names)
            return None
        found = read_form_sheet(self._workbook.file, sheet, columns, language)
        if found is None:
            if needed or sheet.cells:
                wanted = ", ".join(columns)
                self.notes.wrong("xlsform.no_header", where, sheet=name, columns=wanted)
            return None
        self.notes.warnings.extend(found.problems)
        return found

    def _settings(self) -> dict[str, str]:
        sheet = self._workbook.sheet("settings")
        found = read_form_sheet(self._workbook.file, sheet, (), None) if sheet else None
        cells = dict(found.rows[0].cells) if found and found.rows else {}
        stem = re.sub(r"[^\w.\-]", "_", Path(self._workbook.file).stem)
        where = Place(file=self._workbook.file, sheet="settings")
        for name, instead in (("form_id", stem), ("version", "1")):
            if not cells.get(name):
                self.notes.warn("xlsform.setting_missing", where, setting=name, instead=instead)
                cells[name] = instead
        cells["form_title"] = cells.get("form_title") or cells["form_id"]
        return cells

    def _sections(self, survey: FormSheet, form_title: str) -> tuple[Section, ...]:
        sections: list[_Group] = []
        stack: list[_Group] = []
        for row in survey.rows:
            said = row.get("type")
            if said is None:
                self._row_without_type(survey, row)
                continue
            word = parse_type(said).word
            if word.startswith("begin_"):
                stack.append(self._open(survey, row, word, stack))
                if len(stack) == 1:
                    sections.append(stack[0])
            elif word.startswith("end_"):
                self._close(survey, row, word, stack)
            elif word in RECORDED:
                self._record(survey, row, word)
            elif item := self._item(survey, row, stack):
                if not stack and (not sections or sections[-1].word):
                    sections.append(_ungrouped(row, form_title, len(sections)))
                (stack[0] if stack else sections[-1]).items.append(item)
        for group in stack:
            self.notes.wrong(
                "xlsform.group_not_closed", survey.place(group.row, "type"), name=group.name
            )
        return tuple(self._numbered(sections))

    def _row_without_type(self, survey: FormSheet, row: FormRow) -> None:
        if row.get("name") or row.get("label"):
            self.notes.wrong("xlsform.no_type", survey.place(row, "type"))

    def _open(self, survey: FormSheet, row: FormRow, word: str, stack: list[_Group]) -> _Group:
        cells = RowCells(sheet=survey, row=row, notes=self.notes, extras={})
        name = row.get("name") or f"group_{row.number}"
        if row.get("name") is None:
            self.notes.warn("xlsform.group_without_name", survey.place(row, "name"))
        if word == "begin_repeat":
            self.notes.warn("xlsform.repeat_once", survey.place(row, "type"), name=name)
        if stack:
            self.notes.warn("xlsform.nested_group", survey.place(row, "type"), name=name)
        conditions = [stack[-1].relevant if stack else None, cells.expression("relevant")]
        return _Group(
            row=row,
            name=name,
            title=row.get("label") or "",
            relevant=_all_of(conditions),
            word=word,
        )

    def _close(self, survey: FormSheet, row: FormRow, word: str, stack: list[_Group]) -> None:
        if stack and stack[-1].word.removeprefix("begin_") == word.removeprefix("end_"):
            stack.pop()
        else:
            self.notes.wrong("xlsform.end_without_begin", survey.place(row, "type"), word=word)

    def _record(self, survey: FormSheet, row: FormRow, word: str) -> None:
        self._recorded.append(dict(row.cells))
        self.notes.warn_once(
            "xlsform.type_not_asked", word, survey.place(row, "type"), type=word
        )

    def _item(self, survey: FormSheet, row: FormRow, stack: list[_Group]) -> Item | None:
        kind = parse_type(row.get("type") or "")
        if kind.word not in KINDS and kind.word not in SHOWN_ONLY:
            self.notes.wrong(
                "xlsform.unknown_type",
                survey.place(row, "type"),
                typed=row.get("type") or "",
                allowed=known_words(),
            )
            return None
        name = row.get("name")
        if name is None or not _NAME.fullmatch(name):
            code = "xlsform.no_name" if name is None else "xlsform.bad_name"
            self.notes.wrong(code, survey.place(row, "name"), typed=name or "")
            return None
        if name in self._rows:
            first = str(self._rows[name].number)
            self.notes.wrong(
                "xlsform.name_twice", survey.place(row, "name"), name=name, first=first
            )
            return None
        self._rows[name] = row
        self._used.add(kind.list_name or "")
        cells = RowCells(sheet=survey, row=row, notes=self.notes, extras={})
        if kind.list_name and any(key.startswith("choices.") for key in self._extras):
            cells.extras["list"] = kind.list_name  # what is kept of choices goes by it
        item = read_item(cells, kind, self._lists)
        if not item.label and item.type is not ItemType.CALC:
            self.notes.warn("xlsform.no_label", survey.place(row, "label"), name=name)
            item = replace(item, label=name)
        group = stack[-1].relevant if stack else None
        return replace(
            item,
            relevant=_all_of([group, item.relevant]),
            extras=MappingProxyType(dict(sorted(cells.extras.items()))),
        )

    def _numbered(self, groups: list[_Group]) -> Iterator[Section]:
        """Items without a number of their own get the section's and their place in it."""
        filled = [group for group in groups if group.items]
        names = Counter(group.name for group in filled)
        for place, group in enumerate(filled, 1):
            if names[group.name] > 1:
                self.notes.wrong(
                    "xlsform.name_twice",
                    Place(file=self._workbook.file, sheet="survey", row=group.row.number),
                    name=group.name,
                    first=str(next(g for g in filled if g.name == group.name).row.number),
                )
            counted = 0
            items = []
            for item in group.items:
                shown = item.takes_answer or (item.type is ItemType.CALC and item.label)
                counted += bool(shown)
                number = item.number or (f"{place}.{counted}" if shown else "")
                items.append(replace(item, number=number))
            yield Section(id=group.name, title=group.title, items=tuple(items))

    def _check_references(self, survey: FormSheet, sections: tuple[Section, ...]) -> None:
        """Formulas may name items of the form; computed ones only those above them."""
        items = [item for section in sections for item in section.items]
        known = {str(item.id): place for place, item in enumerate(items)}
        computed = {str(item.id) for item in items if item.type is ItemType.CALC}
        for place, item in enumerate(items):
            row = self._rows[item.id]
            for attribute, column in _EXPRESSIONS.items():
                formula = getattr(item, attribute)
                for name in compile_expression(formula).names if formula else ():
                    where = survey.place(row, column)
                    if name not in known:
                        self.notes.wrong("xlsform.no_such_item", where, name=name)
                    elif name in computed and known[name] >= place:
                        self.notes.wrong("xlsform.computed_later", where, name=name)

    def _check_numbers(self, survey: FormSheet, sections: tuple[Section, ...]) -> None:
        seen: set[str] = set()
        for item in (item for section in sections for item in section.items):
            if item.number and item.number in seen:
                where = survey.place(self._rows[item.id], "number")
                self.notes.warn("xlsform.number_twice", where, number=item.number)
            seen.add(item.number)

    def _keep_rest(self, settings: dict[str, str]) -> None:
        for name, text in settings.items():
            if name not in _SETTINGS_READ and text:
                self._extras[f"settings.{name}"] = text
        if self._recorded:
            self._extras["recorded"] = _json(self._recorded)
        unused = sorted(set(self._lists) - self._used)
        if unused:
            where = Place(file=self._workbook.file, sheet="choices")
            self.notes.warn("xlsform.lists_unused", where, lists=", ".join(unused))
        for sheet in self._workbook.sheets:
            if sheet.name.strip().casefold() not in ("survey", "choices", "settings"):
                where = Place(file=self._workbook.file, sheet=sheet.name)
                self.notes.warn("xlsform.sheet_not_used", where, sheet=sheet.name)


def _ungrouped(row: FormRow, form_title: str, before: int) -> _Group:
    """A section for items that stand in no group."""
    name = f"items_{row.number}"
    return _Group(
        row=row, name=name, title="" if before else form_title, relevant=None, word=""
    )


def _all_of(conditions: list[str | None]) -> str | None:
    said = [condition for condition in conditions if condition]
    return said[0] if len(said) == 1 else " and ".join(f"({one})" for one in said) or None


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
