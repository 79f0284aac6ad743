"""The settings sheet of an XLSForm."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from ktpn_desktop.domain.checklist import FormTexts, Overall
from ktpn_desktop.domain.languages import language_code
from ktpn_desktop.domain.problem import Place
from ktpn_desktop.exchange.xlsform_columns import SETTINGS
from ktpn_desktop.exchange.xlsform_languages import languages_in
from ktpn_desktop.exchange.xlsform_notes import Notes
from ktpn_desktop.exchange.xlsform_sheet import FormRow, FormSheet
from ktpn_desktop.exchange.xlsform_words import OVERALLS


@dataclass(frozen=True, slots=True, kw_only=True)
class FormSettings:
    """What the settings say; `extras` is what of them is only kept."""

    form_id: str
    version: str
    title: str
    instructions: str | None
    language: str | None
    bands: str | None
    overall: Overall
    parent: str | None
    translations: Mapping[str, FormTexts]
    extras: Mapping[str, str]


def read_settings(sheet: FormSheet | None, file: str, notes: Notes) -> FormSettings:
    """Read the settings; what a form has to have and has not is filled in and told."""
    row = sheet.rows[0] if sheet and sheet.rows else FormRow(number=0, cells={})
    cells = dict(row.cells)
    where = Place(file=file, sheet="settings")
    stem = re.sub(r"[^\w\u0e00-\u0e7f.\-]", "_", Path(file).stem)
    for name, instead in (("form_id", stem), ("version", "1")):
        if not cells.get(name):
            notes.warn("xlsform.setting_missing", where, setting=name, instead=instead)
            cells[name] = instead
    default = cells.get("default_language")
    return FormSettings(
        form_id=cells["form_id"],
        version=cells["version"],
        title=cells.get("form_title") or cells["form_id"],
        instructions=cells.get("instructions"),
        language=language_code(default) if default else None,
        bands=cells.get("bands"),
        overall=_overall(cells.get("overall"), where, notes),
        parent=cells.get("parent"),
        translations=_translations(cells),
        extras={
            f"settings.{column}": text
            for column, text in cells.items()
            if column.partition("::")[0] not in SETTINGS
        },
    )


def _overall(said: str | None, where: Place, notes: Notes) -> Overall:
    if said is None or said.casefold() in OVERALLS:
        return OVERALLS[(said or Overall.ITEMS).casefold()]
    allowed = ", ".join(OVERALLS)
    notes.wrong("xlsform.bad_word", where, typed=said, allowed=allowed)
    return Overall.ITEMS


def _translations(cells: Mapping[str, str]) -> Mapping[str, FormTexts]:
    codes = languages_in(cells, "form_title", "instructions")
    return MappingProxyType(
        {
            code: FormTexts(
                title=cells.get(f"form_title::{code}"),
                instructions=cells.get(f"instructions::{code}"),
            )
            for code in codes
        }
    )
