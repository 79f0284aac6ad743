"""A checklist from whatever file it comes in: an XLSForm, in CSV too, or a drawn table."""

import re
from dataclasses import replace
from pathlib import Path

from ktpn_desktop.domain.checklist import Choice, ItemType
from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.exchange.checklist_read import ChecklistRead
from ktpn_desktop.exchange.csv_sheet import read_csv, read_list
from ktpn_desktop.exchange.guard import Rejected
from ktpn_desktop.exchange.plain_checklist import read_plain_checklist
from ktpn_desktop.exchange.sheets import Cell, Sheet, Workbook
from ktpn_desktop.exchange.xlsform_read import Files, no_files, parse_xlsform
from ktpn_desktop.exchange.xlsform_sheet import read_form_sheet

SHEETS = ("survey", "choices", "settings")
_FILE_NAME = re.compile(r"[^\\/:]+\.csv", re.IGNORECASE)
_VALUE_COLUMNS = ("name", "value", "code", "id", "รหัส")
_LABEL_COLUMNS = ("label", "title", "ชื่อ", "name")


def read_checklist(
    path: Path, files: Files = no_files, *, unsaid: ItemType = ItemType.TEXT
) -> ChecklistRead:
    """Read a checklist; raise `BadData` for no safe file, and for one without any checklist.

    `files` gives registers by name; lists beside the file are found by themselves. `unsaid` is
    the kind of items of a drawn table that does not say how they are answered.
    """
    workbook = _workbook(path)
    beside = path if path.is_dir() else path.parent
    if _is_xlsform(workbook):
        return parse_xlsform(workbook, lambda name: files(name) or _list_beside(beside, name))
    read = read_plain_checklist(workbook, unsaid)
    if read is not None:
        return read
    if workbook.sheet("survey"):
        return parse_xlsform(workbook)  # which says what its header lacks
    raise BadData(Problem(code="plain.no_table", where=Place(file=workbook.file)))


def _workbook(path: Path) -> Workbook:
    """The file as a workbook with the sheets of a form, if it is one."""
    folder = path if path.is_dir() else path.parent
    if path.is_dir() or path.name.casefold() == "survey.csv":
        return _of_folder(folder)
    workbook = read_list(path)
    if len(workbook.sheets) == 1 and not workbook.sheets[0].name:
        return _of_one_csv(workbook)
    return workbook


def _of_folder(folder: Path) -> Workbook:
    """The sheets of a form as CSV files in one folder."""
    sheets = []
    first: Workbook | None = None
    for name in SHEETS:
        path = folder / f"{name}.csv"
        if path.exists() or name == "survey":
            read = read_csv(path)
            first = first or read
            sheets.append(replace(read.sheets[0], name=name))
    sha256 = first.sha256 if first else ""
    return Workbook(file=folder.name, sha256=sha256, sheets=tuple(sheets))


def _of_one_csv(workbook: Workbook) -> Workbook:
    """A form in one CSV file: the first column names the sheet that the rows below are of."""
    parts: dict[str, dict[int, dict[int, Cell]]] = {}
    name = ""
    only = workbook.sheets[0]
    for number, row in only.cells.items():
        said = row[1].text.strip().casefold() if 1 in row else ""
        if said in SHEETS:
            name = said
        rest = {index - 1: cell for index, cell in row.items() if index > 1}
        if name and rest:
            parts.setdefault(name, {})[number] = rest
    if "survey" not in parts:
        return (
            replace(workbook, sheets=(replace(only, name="survey"),))
            if _has_types(workbook.file, only)
            else workbook
        )
    sheets = tuple(Sheet(name=name, cells=cells, cut=only.cut) for name, cells in parts.items())
    return replace(workbook, sheets=sheets)


def _is_xlsform(workbook: Workbook) -> bool:
    survey = workbook.sheet("survey")
    return survey is not None and _has_types(workbook.file, survey)


def _has_types(file: str, sheet: Sheet) -> bool:
    return read_form_sheet(file, sheet, "survey", ("type", "name")) is not None


def _list_beside(folder: Path, name: str) -> tuple[Choice, ...] | None:
    """The choices in a CSV file that stands beside the form."""
    path = folder / name
    if not _FILE_NAME.fullmatch(name) or not path.is_file():
        return None
    try:
        sheet = read_csv(path).sheets[0]
    except Rejected:
        return None  # the form says that its list was not found
    rows = [row for _, row in sorted(sheet.cells.items())]
    if not rows:
        return None
    columns = {cell.text.strip(): index for index, cell in rows[0].items()}
    lowered = {text.casefold(): index for text, index in columns.items()}
    value = next((lowered[one] for one in _VALUE_COLUMNS if one in lowered), None)
    label = next((lowered[one] for one in _LABEL_COLUMNS if one in lowered), value)
    if value is None or label is None:
        return None
    choices = {}
    for row in rows[1:]:
        texts = {index: cell.text.strip() for index, cell in row.items()}
        if said := texts.get(value, "").replace(" ", "_"):
            attributes = {
                name: texts[index]
                for name, index in columns.items()
                if index not in (value, label) and texts.get(index)
            }
            choices[said] = Choice(
                value=said, label=texts.get(label) or said, attributes=attributes
            )
    return tuple(choices.values())
