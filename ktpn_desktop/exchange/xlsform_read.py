"""Reading an XLSForm: the sheets, the sections, and everything wrong with them at once."""

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from ktpn_desktop.domain.checklist import Checklist, Choice, Item, ItemType, Section
from ktpn_desktop.domain.ids import ITEM_NAME, ChecklistId, ItemId, new_id
from ktpn_desktop.domain.problem import Place
from ktpn_desktop.exchange.checklist_read import ChecklistRead, Partial
from ktpn_desktop.exchange.sheets import Workbook, read_workbook
from ktpn_desktop.exchange.xlsform_bounds import TOO_MANY_FORMULAS, refuse_too_much
from ktpn_desktop.exchange.xlsform_companions import with_companions
from ktpn_desktop.exchange.xlsform_groups import read_groups
from ktpn_desktop.exchange.xlsform_items import read_item
from ktpn_desktop.exchange.xlsform_languages import languages_in, main_language
from ktpn_desktop.exchange.xlsform_lists import read_lists
from ktpn_desktop.exchange.xlsform_notes import Notes, RowCells
from ktpn_desktop.exchange.xlsform_partial import without_wrong_rows
from ktpn_desktop.exchange.xlsform_recorded import computed_here
from ktpn_desktop.exchange.xlsform_references import check_references
from ktpn_desktop.exchange.xlsform_sections import SectionMaker
from ktpn_desktop.exchange.xlsform_settings import FormSettings, read_settings
from ktpn_desktop.exchange.xlsform_sheet import FormRow, FormSheet, read_form_sheet
from ktpn_desktop.exchange.xlsform_types import (
    FROM_FILE,
    KINDS,
    RECORDED,
    SHOWN_ONLY,
    TypeCell,
    known_words,
    parse_type,
)

Files = Callable[[str], tuple[Choice, ...] | None]
"""Gives the choices that stand in a file or register of that name; None when there is none."""

_NAME = re.compile(ITEM_NAME)
_WORD = re.compile(r"[\w\u0e00-\u0e7f.\-]+")
_GIVEN_NAME = re.compile(r"(list|yesno|done|scale\d)\d*")  # as `xlsform_item_row` calls lists
_SHEETS = ("survey", "choices", "settings")


def no_files(_name: str) -> None:
    """There is no file and no register."""


def read_xlsform(path: Path, files: Files = no_files) -> ChecklistRead:
    """Read a checklist, with all that is wrong in it; raise `Rejected` for no safe workbook."""
    return parse_xlsform(read_workbook(path), files)


def parse_xlsform(workbook: Workbook, files: Files = no_files) -> ChecklistRead:
    """Read a checklist from the cells of a workbook."""
    reader = _FormReader(workbook, files)
    checklist = reader.read()
    problems = tuple(reader.notes.problems)
    return ChecklistRead(
        checklist=None if problems else checklist,
        problems=problems,
        warnings=tuple(reader.notes.warnings),
        partial=reader.partial(checklist) if checklist and problems else None,
    )


class _FormReader:
    """Reads one form; problems and warnings gather in `notes`."""

    def __init__(self, workbook: Workbook, files: Files) -> None:
        self.notes = Notes()
        self._workbook = workbook
        self._files = files
        self._survey = FormSheet(file=workbook.file, name="survey", headers={}, rows=())
        self._choices: FormSheet | None = None
        self._lists: dict[str, tuple[Choice, ...]] = {}
        self._used: set[str] = set()
        self._languages: tuple[str, ...] = ()
        self._words: frozenset[str] = frozenset()  # of all cells that may be formulas
        self._names: dict[str, FormRow] = {}
        self._rows: dict[ItemId, FormRow] = {}
        self._recorded: list[Mapping[str, str]] = []
        self._waiting: list[Item] = []  # items of recorded rows, until a section is there

    def read(self) -> Checklist | None:
        survey = self._sheet("survey", ("type", "name"))
        choices = self._sheet("choices", ("list_name", "name"))
        settings_sheet = self._sheet("settings", ())
        if survey is None:
            return None
        default = read_settings(settings_sheet, self._workbook.file, Notes()).language
        main = self._choose_language(survey, default)
        self._survey = survey.in_language(main)
        if settings_sheet:
            settings_sheet = settings_sheet.in_language(main)
        settings = read_settings(settings_sheet, self._workbook.file, self.notes)
        refuse_too_much(self._survey, choices, self.notes)
        if self.notes.problems:
            return None
        self._words = frozenset(_words(self._survey))
        if choices:
            self._choices = choices.in_language(main)
            self._lists = read_lists(self._choices, self.notes, self._words)
        checklist = self._checklist(settings)
        language = main or settings.language
        return replace(checklist, language=None if language == "default" else language)

    def partial(self, checklist: Checklist) -> Partial | None:
        """What the checklist is without the rows that have problems."""
        return without_wrong_rows(
            checklist, self.notes.problems, self._rows, self._survey, self._choices
        )

    def _checklist(self, settings: FormSettings) -> Checklist:
        whole = read_groups(self._survey, self.notes)
        made = SectionMaker(self._survey, self.notes, self._items).make(whole, settings.title)
        sections = self._with_waiting(made.sections, settings.title)
        numbered = tuple(self._numbered(sections))
        extras = dict(settings.extras)
        if self._recorded:
            extras["recorded"] = _json(self._recorded)
        if made.kept:
            extras["groups"] = _json(made.kept)
        checklist = Checklist(
            id=ChecklistId(new_id()),
            form_id=settings.form_id,
            version=settings.version,
            title=settings.title,
            instructions=settings.instructions,
            sections=numbered,
            parent=settings.parent,
            bands=settings.bands,
            overall=settings.overall,
            translations=settings.translations,
            extras=MappingProxyType(dict(sorted(extras.items()))),
        )
        if not sections:
            self.notes.wrong("xlsform.nothing_asked", self._survey.place())
        if not any(one.code == TOO_MANY_FORMULAS for one in self.notes.problems):
            check_references(checklist, self._survey, self._rows, self.notes)
        self._check_numbers(checklist)
        self._tell_unused()
        return checklist

    def _sheet(self, kind: str, columns: tuple[str, ...]) -> FormSheet | None:
        sheet = self._workbook.sheet(kind)
        where = Place(file=self._workbook.file, sheet=sheet.name if sheet else None)
        if sheet is None:
            if kind == "survey":
                names = ", ".join(one.name for one in self._workbook.sheets)
                self.notes.wrong("xlsform.no_sheet", where, sheet=kind, sheets=names)
            return None
        found = read_form_sheet(self._workbook.file, sheet, kind, columns)
        if found is None:
            if columns and (kind == "survey" or sheet.cells):
                wanted = ", ".join(columns)
                self.notes.wrong("xlsform.no_header", where, sheet=kind, columns=wanted)
            return None
        self.notes.warnings.extend(found.problems)
        return found

    def _choose_language(self, survey: FormSheet, default: str | None) -> str | None:
        spoken = languages_in(survey.headers)
        plain = "label" in survey.headers
        main = main_language(languages_in(survey.headers, "label"), default, plain=plain)
        others = [code for code in spoken if code != main]
        self._languages = (*others, *(["default"] if main else []))
        if others:
            where = survey.place(column="label")
            self.notes.warn("xlsform.languages_kept", where, languages=", ".join(others))
        return main

    def _items(self, row: FormRow) -> Iterable[Item]:
        """The items of a row that is no begin or end of a group."""
        kind = parse_type(row.get("type") or "")
        cells = RowCells(sheet=self._survey, row=row, notes=self.notes, extras={})
        if kind.word in RECORDED:
            self._record(cells, kind)
        elif kind.word not in KINDS and kind.word not in SHOWN_ONLY:
            self.notes.wrong(
                "xlsform.unknown_type",
                cells.place("type"),
                typed=row.get("type") or "",
                allowed=known_words(),
            )
        elif self._is_named(cells):
            item = self._item(cells, self._listed(cells, kind))
            for one in with_companions(cells, kind, item, self._names.keys()):
                self._rows[one.id] = row
                yield one

    def _item(self, cells: RowCells, kind: TypeCell) -> Item:
        item = read_item(cells, kind, self._lists, self._languages)
        if not item.label and item.type is not ItemType.CALC:
            where = cells.place("label")
            self.notes.warn("xlsform.no_label", where, name=item.id)
            item = replace(item, label=item.id)
        if item.choices and kind.list_name and not _GIVEN_NAME.fullmatch(kind.list_name):
            cells.extras["list"] = kind.list_name
        return replace(item, extras=MappingProxyType(dict(sorted(cells.extras.items()))))

    def _listed(self, cells: RowCells, kind: TypeCell) -> TypeCell:
        """The kind with its list at hand; one whose file is not to be had is only shown."""
        self._used.add(kind.list_name or "")
        name = kind.list_name or ""
        if kind.word not in FROM_FILE or name in self._lists:
            return kind
        choices = self._files(name)
        if not choices:
            self.notes.warn("xlsform.no_such_file", cells.place("type"), file=name)
            cells.extras["type"] = cells.text("type") or ""
            return TypeCell(word="note")
        self._lists[name] = choices
        count = str(len(choices))
        self.notes.warn("xlsform.file_read", cells.place("type"), file=name, count=count)
        return kind

    def _is_named(self, cells: RowCells) -> bool:
        name = cells.text("name")
        if name is None or not _NAME.fullmatch(name):
            code = "xlsform.no_name" if name is None else "xlsform.bad_name"
            self.notes.wrong(code, cells.place("name"), typed=name or "")
            return False
        if name in self._names:
            first = str(self._names[name].number)
            self.notes.wrong("xlsform.name_twice", cells.place("name"), name=name, first=first)
            return False
        self._names[name] = cells.row
        return True

    def _record(self, cells: RowCells, kind: TypeCell) -> None:
        """Keep a row that other programs record; one that formulas look at is computed here."""
        name = cells.text("name") or ""
        if name not in self._words or not self._is_named(cells):
            self._recorded.append(dict(cells.row.cells))
            code, where = "xlsform.type_not_asked", cells.place("type")
            self.notes.warn_once(code, kind.word, where, type=kind.word)
            return
        item = computed_here(cells, kind)
        self._rows[item.id] = cells.row
        self._waiting.append(item)

    def _with_waiting(self, sections: tuple[Section, ...], title: str) -> tuple[Section, ...]:
        """The sections, computed rows first in the first that is filled once."""
        if not self._waiting:
            return sections
        for place, one in enumerate(sections):
            if one.repeat is None:
                filled = replace(one, items=(*self._waiting, *one.items))
                return (*sections[:place], filled, *sections[place + 1 :])
        return (Section(id="recorded", title=title, items=tuple(self._waiting)), *sections)

    def _numbered(self, sections: Iterable[Section]) -> Iterable[Section]:
        """Without a column for numbers, items get the section's and their place in it."""
        for place, section in enumerate(sections, 1):
            if "number" in self._survey.headers:
                yield section
                continue
            counted = 0
            items = []
            for item in section.items:
                shown = item.takes_answer or bool(item.type is ItemType.CALC and item.label)
                counted += shown
                number = item.number or (f"{place}.{counted}" if shown else "")
                items.append(replace(item, number=number))
            yield replace(section, items=tuple(items))

    def _check_numbers(self, checklist: Checklist) -> None:
        seen: set[str] = set()
        for item in checklist.items:
            if item.number and item.number in seen:
                where = self._survey.place(self._rows.get(item.id), "number")
                self.notes.warn("xlsform.number_twice", where, number=item.number)
            seen.add(item.number)

    def _tell_unused(self) -> None:
        unused = sorted(set(self._lists) - self._used)
        if unused:
            where = Place(file=self._workbook.file, sheet="choices")
            self.notes.warn("xlsform.lists_unused", where, lists=", ".join(unused))
        for sheet in self._workbook.sheets:
            if sheet.cells and sheet.name.strip().casefold() not in _SHEETS:
                where = Place(file=self._workbook.file, sheet=sheet.name)
                self.notes.warn("xlsform.sheet_not_used", where, sheet=sheet.name)


def _words(survey: FormSheet) -> Iterable[str]:
    """The words of cells that look like formulas: names of items, and of attributes."""
    for row in survey.rows:
        for text in row.cells.values():
            if "{" in text or "=" in text:
                yield from _WORD.findall(text)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True)
