"""Which items the formulas of a form look at: all are there, and none looks at itself."""

import re
from collections.abc import Iterator, Mapping

from ktpn_desktop.domain.checklist import Checklist, Item
from ktpn_desktop.domain.expression import compile_expression
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.exchange.xlsform_notes import Notes
from ktpn_desktop.exchange.xlsform_sheet import FormRow, FormSheet

_REFERENCE = re.compile(r"\$\{\s*([^\s{}]+)\s*\}")


def check_references(
    checklist: Checklist, survey: FormSheet, rows: Mapping[ItemId, FormRow], notes: Notes
) -> None:
    """Note formulas that name an item which is not there, and computed items in a circle."""
    known = {str(item.id) for item in checklist.items}
    hangs_on: dict[str, list[str]] = {}
    for item in checklist.items:
        for column, names in _names(item):
            where = survey.place(rows.get(item.id), column)
            for name in names:
                if name not in known:
                    notes.wrong("xlsform.no_such_item", where, name=name)
            if column in ("calculation", "relevant"):
                hangs_on.setdefault(item.id, []).extend(names)
    for name in _circular(hangs_on):
        where = survey.place(rows.get(ItemId(name)), "calculation")
        notes.wrong("xlsform.in_a_circle", where, name=name)
    for section in checklist.sections:
        if section.repeat and section.repeat.count:
            for name in compile_expression(section.repeat.count).names:
                if name not in known:
                    where = survey.place(column="repeat_count")
                    notes.wrong("xlsform.no_such_item", where, name=name)


def _names(item: Item) -> Iterator[tuple[str, tuple[str, ...]]]:
    formulas = {
        "relevant": item.relevant,
        "constraint": item.constraint,
        "calculation": item.calculation,
        "make_followup_when": item.followup_when,
    }
    for column, formula in formulas.items():
        if formula:
            yield column, compile_expression(formula).names
    if item.choice_filter:
        yield "choice_filter", tuple(dict.fromkeys(_REFERENCE.findall(item.choice_filter)))


def _circular(hangs_on: Mapping[str, list[str]]) -> list[str]:
    """The names that hang on themselves, by whatever way."""
    left = {name: {one for one in on if one in hangs_on} for name, on in hangs_on.items()}
    while free := [name for name, on in left.items() if not on]:
        for name in free:
            del left[name]
        done = set(free)
        left = {name: on - done for name, on in left.items()}
    return list(left)
