"""The texts of a checklist in normal form, once nobody types in them any more."""

from dataclasses import replace

from ktpn_desktop.domain.answer import normal_lines
from ktpn_desktop.domain.checklist import Checklist, Item


def tidied(checklist: Checklist) -> Checklist:
    """Return the checklist with its texts in normal form, as nobody types in them any more."""
    sections = tuple(
        replace(
            section,
            title=normal_lines(section.title),
            items=tuple(_tidied(item) for item in section.items),
        )
        for section in checklist.sections
    )
    title, instructions = normal_lines(checklist.title), _tidy(checklist.instructions)
    return replace(checklist, title=title, instructions=instructions, sections=sections)


def _tidied(item: Item) -> Item:
    return replace(
        item,
        label=normal_lines(item.label),
        hint=_tidy(item.hint),
        unit=_tidy(item.unit),
        required_message=_tidy(item.required_message),
        constraint_message=_tidy(item.constraint_message),
        standard_ref=_tidy(item.standard_ref),
        choices=tuple(
            replace(one, label=normal_lines(one.label), rubric=_tidy(one.rubric))
            for one in item.choices
        ),
    )


def _tidy(text: str | None) -> str | None:
    return normal_lines(text) or None if text else None
