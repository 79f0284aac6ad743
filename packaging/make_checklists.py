"""Make resources/checklists from `starter_checklists` and the lines in `checklists/`.

    python packaging/make_checklists.py

The same text always gives the same bytes, so a change in a form is a change in the recipe.
"""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

from starter_checklists import INSTRUCTIONS, LISTS, SCALES, TITLES

from ktpn_desktop.domain import checklist as kinds
from ktpn_desktop.domain.checklist import (
    BINARIES,
    Checklist,
    Choice,
    Item,
    ItemType,
    Section,
)
from ktpn_desktop.domain.ids import ChecklistId, ItemId
from ktpn_desktop.exchange.xlsform import write_xlsform

SOURCES = Path(__file__).parent / "checklists"
TARGET = Path(__file__).parents[1] / "resources" / "checklists"
YES_NO = (Choice(value="1", label="มี"), Choice(value="0", label="ไม่มี"))
TOO_MANY = "ต้องเป็นจำนวนตั้งแต่ 0 และไม่เกินจำนวนทั้งหมด"


def main() -> None:
    """Write the three workbooks."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for form_id in TITLES:
        (TARGET / f"{form_id}.xlsx").write_bytes(write_xlsform(checklist(form_id)))


def checklist(form_id: str) -> Checklist:
    """Make a checklist of its lines."""
    sections: list[Section] = []
    for line in (SOURCES / f"{form_id}.txt").read_text("utf-8").splitlines():
        if "|" in line:
            item = _item(form_id, line)
            sections[-1] = replace(sections[-1], items=(*sections[-1].items, item))
        else:
            sections.append(Section(id=f"part{len(sections) + 1}", title=line, items=()))
    return Checklist(
        id=ChecklistId(""),
        form_id=form_id,
        version="1",
        title=TITLES[form_id],
        instructions=INSTRUCTIONS[form_id],
        sections=tuple(sections),
    )


def _item(form_id: str, line: str) -> Item:
    code, kind, flags, label = (part.strip() for part in line.split("|", 3))
    words = flags.split()
    values = dict(word.replace("~", " ").split("=", 1) for word in words if "=" in word)
    item = Item(
        id=ItemId("q" + code.replace(".", "_")),
        number=code if kind != "note" else "",
        label=label,
        type=ItemType(kind),
        hint=values.get("hint"),
        choices=_choices(form_id, ItemType(kind), values.get("list")),
        required="req" in words,
        na_allowed="na" in words,
        evidence_expected="ev" in words,
        critical="crit" in words,
        unit=values.get("unit"),
        prefill=values.get("pre"),
        calculation=values.get("calc"),
        constraint=values.get("constraint"),
        constraint_message=TOO_MANY if "constraint" in values else None,
        extras={"appearance": "multiline"} if kind == "text" else {},
    )
    return _with_rules(item)


def _with_rules(item: Item) -> Item:
    """Counts are whole and not negative; what fails on a critical item is followed up."""
    if item.type is ItemType.NUMBER:
        item = replace(item, whole=True, minimum=None if item.constraint else Decimal(0))
    if item.type is ItemType.PERCENT:
        item = replace(item, minimum=Decimal(0), maximum=Decimal(100))
    if item.critical and item.type in kinds.SCALES:
        low = ". <= 2" if item.type is ItemType.SCALE5 else ". = 1"
        item = replace(item, followup_when=low)
    if item.critical and item.type in BINARIES:
        item = replace(item, followup_when=". = 0")
    return item


def _choices(form_id: str, kind: ItemType, name: str | None) -> tuple[Choice, ...]:
    if name is not None:
        return tuple(Choice(value=value, label=label) for value, label in LISTS[name].items())
    if kind in BINARIES:
        return YES_NO
    words = SCALES[form_id].get(kind.value, ()) if kind in kinds.SCALES else ()
    levels = range(len(words), 0, -1)
    return tuple(
        Choice(value=str(level), label=word) for level, word in zip(levels, words, strict=True)
    )


if __name__ == "__main__":
    main()
