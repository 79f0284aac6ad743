"""What is still wrong with a draft before it can be used, each with the item and the field.

`Place.record` is the item's or the section's id, `Place.column` the field.
"""

from collections import Counter
from collections.abc import Iterator, Mapping

from ktpn_desktop.domain.answer_kinds import WITH_CHOICES
from ktpn_desktop.domain.checklist import Checklist, Item, ItemType, Section
from ktpn_desktop.domain.checklist_check import check
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.problem import Place, Problem

_FEWEST_CHOICES = 2


def draft_problems(checklist: Checklist) -> tuple[Problem, ...]:
    """Return everything that keeps a draft from being used, in the order of the form."""
    found = [*_of_form(checklist), *check(checklist)]
    names: list[str] = []
    for section in checklist.sections:
        names += [section.id, *(item.id for item in section.items)]
    order = {name: at for at, name in enumerate(names)}
    return tuple(sorted(found, key=lambda one: order.get(one.where.record or "", -1)))


def retyped_with_answers(
    parent: Checklist, child: Checklist, answered: Mapping[ItemId, int]
) -> Iterator[Problem]:
    """Yield the items that have answers and are answered in another way than before.

    Those answers would say something else from then on.
    """
    before = {item.id: item for item in parent.items}
    for item in child.items:
        for name in item.parents or (item.id,):
            old, visits = before.get(name), answered.get(name, 0)
            if old is not None and old.type is not item.type and visits:
                yield _problem(item, "draft.type_with_answers", "type", count=str(visits))
                break


def _of_form(checklist: Checklist) -> Iterator[Problem]:
    if not checklist.title.strip():
        yield Problem(code="draft.no_title", where=Place(column="title"))
    if not checklist.sections:
        yield Problem(code="draft.empty")
    for section in checklist.sections:
        yield from _of_section(section)
        for item in section.items:
            yield from _of_item(item)


def _of_section(section: Section) -> Iterator[Problem]:
    values = {"section": section.title}
    if not section.title.strip():
        yield Problem(
            code="draft.section_untitled", where=Place(record=section.id, column="title")
        )
    if not section.items:
        yield Problem(code="draft.section_empty", where=Place(record=section.id), values=values)
    repeat = section.repeat
    if repeat and repeat.maximum is not None and repeat.maximum < repeat.minimum:
        where = Place(record=section.id, column="maximum")
        yield Problem(code="draft.rows_reversed", where=where, values=values)


def _of_item(item: Item) -> Iterator[Problem]:
    if not item.label.strip() and item.type is not ItemType.CALC:
        yield _problem(item, "draft.no_text", "label")
    if item.type is ItemType.CALC and not item.calculation:
        yield _problem(item, "draft.no_calculation", "calculation")
    if item.minimum is not None and item.maximum is not None and item.maximum < item.minimum:
        yield _problem(item, "draft.range_reversed", "maximum")
    if item.type in WITH_CHOICES:
        yield from _of_choices(item)


def _of_choices(item: Item) -> Iterator[Problem]:
    if len(item.choices) < _FEWEST_CHOICES:
        yield _problem(item, "draft.few_choices", "choices")
    if any(not one.label.strip() or not one.value.strip() for one in item.choices):
        yield _problem(item, "draft.choice_unnamed", "choices")
    if any(" " in one.value.strip() for one in item.choices):
        yield _problem(item, "draft.choice_spaced", "choices")
    several = Counter(one.value for one in item.choices if one.value.strip())
    if twice := [value for value, count in several.items() if count > 1]:
        yield _problem(item, "draft.choice_twice", "choices", choice=twice[0])


def _problem(item: Item, code: str, column: str, **values: str) -> Problem:
    where = Place(record=item.id, column=column)
    return Problem(code=code, where=where, values={"item": item.number or item.id, **values})
