"""An item as a row of the sheet survey, and the lists that its choices are in."""

import itertools
from collections.abc import Mapping

from ktpn_desktop.domain.answer_value import plain
from ktpn_desktop.domain.checklist import (
    BINARIES,
    NUMBERS,
    SCALES,
    Checklist,
    Choice,
    Item,
    ItemType,
)
from ktpn_desktop.exchange.xlsform_items import GEOPOINT
from ktpn_desktop.exchange.xlsform_limits import limits_text
from ktpn_desktop.exchange.xlsform_types import PER_CENT_UNITS, parse_type

_TYPES = {
    ItemType.TEXT: "text",
    ItemType.DATE: "date",
    ItemType.TIME: "time",
    ItemType.CALC: "calculate",
    ItemType.NOTE: "note",
    ItemType.PHOTO: "image",
    ItemType.SIGNATURE: "image",
}

Row = Mapping[str, str | None]


class ListNames:
    """A name for every set of choices: its own, that of its scale, or list1, list2 …"""

    def __init__(self, checklist: Checklist) -> None:
        self.choices: dict[str, tuple[Choice, ...]] = {}
        self._names: dict[str, str] = {}
        for item in checklist.items:
            key = self._key(item)
            if not item.choices or key in self._names:
                continue
            own = item.extras.get("list")
            scale = item.type.value if item.type in SCALES | BINARIES else None
            stem = own or scale or "list"
            numbered = (f"{stem}{number}" for number in itertools.count(1))
            wanted = [stem] if own or scale else []
            name = next(
                one for one in itertools.chain(wanted, numbered) if one not in self.choices
            )
            self._names[key], self.choices[name] = name, item.choices

    def of(self, item: Item) -> str:
        """The name of the list that an item has its choices from."""
        return self._names[self._key(item)]

    @staticmethod
    def _key(item: Item) -> str:
        return repr((item.choices, item.extras.get("list")))


def item_row(item: Item, lists: ListNames) -> Row:
    """Return what the columns say of an item, texts in other languages beside its own."""
    said: dict[str, str | None] = {
        "type": _type(item, lists),
        "name": item.id,
        "number": item.number,
        "label": item.label,
        "hint": _hint(item, None, item.hint),
        "required": _flag(item.required),
        "required_message": item.required_message,
        "relevant": item.relevant,
        "constraint": _constraint(item),
        "constraint_message": item.constraint_message,
        "calculation": item.calculation,
        "default": item.default,
        "read_only": _flag(item.read_only),
        "choice_filter": item.choice_filter,
        "level_scale": _level_scale(item),
        "unit": item.unit,
        "na_allowed": _flag(item.na_allowed),
        "evidence_required": _flag(item.evidence_expected),
        "critical": _flag(item.critical),
        "weight": plain(item.weight) if item.weight != 1 else None,
        "standard_ref": item.standard_ref,
        "prefill": item.prefill,
        "make_followup_when": item.followup_when,
        "work_domain": item.work_domain,
        "purposes": " ".join(item.purposes) or None,
        "parents": " ".join(item.parents) or None,
    }
    for code, texts in item.translations.items():
        said[f"label::{code}"] = texts.label
        said[f"hint::{code}"] = _hint(item, code, texts.hint)
        said[f"required_message::{code}"] = texts.required_message
        said[f"constraint_message::{code}"] = texts.constraint_message
    if item.type is ItemType.SIGNATURE:
        said["appearance"] = f"signature {item.extras.get('appearance', '')}".strip()
    kept = {
        column: text
        for column, text in item.extras.items()
        if column != "list" and not said.get(column)
    }
    return {**said, **kept}


def _type(item: Item, lists: ListNames) -> str:
    original = item.extras.get("type")
    if original and not parse_type(original).word.startswith("select_"):
        return original
    if item.type in _TYPES:
        return _TYPES[item.type]
    if item.type in NUMBERS:
        return "integer" if item.whole else "decimal"
    word = "select_multiple" if item.type is ItemType.MULTI else "select_one"
    return f"{word} {lists.of(item)}"


def _hint(item: Item, code: str | None, hint: str | None) -> str | None:
    """The hint without the guidance below it, which has a column of its own."""
    guidance = item.extras.get(f"guidance_hint::{code}" if code else "guidance_hint")
    if guidance is None or hint is None:
        return hint
    return None if hint == guidance else hint.removesuffix(f"\n{guidance}")


def _constraint(item: Item) -> str | None:
    if item.extras.get("type") == "geopoint" and item.constraint == GEOPOINT:
        return None
    return limits_text(item)


def _level_scale(item: Item) -> str | None:
    per_cent = item.type is ItemType.PERCENT and item.unit not in PER_CENT_UNITS
    return item.type.value if per_cent or item.type in SCALES | BINARIES else None


def _flag(value: bool) -> str | None:
    return "yes" if value else None
