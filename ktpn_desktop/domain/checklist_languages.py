"""A checklist in one of its languages.

It has texts of its own and, beside them, translations. Nobody downstream knows of this: who
shows or prints a form in a language takes the checklist *in* that language.
"""

from dataclasses import replace

from ktpn_desktop.domain.checklist import Checklist, Choice, FormTexts, Item, ItemTexts
from ktpn_desktop.domain.languages import THAI


def own_language(checklist: Checklist) -> str:
    """Return the code of the language that a checklist's own texts are in."""
    return checklist.language or THAI


def languages_of(checklist: Checklist) -> tuple[str, ...]:
    """Return the languages of a checklist: its own, then those it is translated to."""
    found = dict.fromkeys((own_language(checklist), *checklist.translations))
    seen: set[int] = set()  # a list of choices that items share is looked at once
    for section in checklist.sections:
        found |= dict.fromkeys(section.translations)
        for item in section.items:
            found |= dict.fromkeys(item.translations)
            if id(item.choices) not in seen:
                seen.add(id(item.choices))
                for choice in item.choices:
                    found |= dict.fromkeys((*choice.translations, *choice.rubrics))
    return tuple(found)


def in_language(checklist: Checklist, language: str | None) -> Checklist:
    """Return the checklist with its texts in a language; what is not translated stays.

    It is for showing and printing alone: its hash is another, so it is never kept. None, or a
    language that it does not have, is the checklist as it is.
    """
    own = own_language(checklist)
    if language is None or language == own or language not in languages_of(checklist):
        return checklist
    known: dict[int, tuple[Choice, ...]] = {}  # lists that items share are shared again
    sections = []
    for section in checklist.sections:
        items = []
        for item in section.items:
            if id(item.choices) not in known:
                choices = (_choice_in(one, language, own) for one in item.choices)
                known[id(item.choices)] = tuple(choices)
            items.append(replace(_item_in(item, language), choices=known[id(item.choices)]))
        title = section.translations.get(language) or section.title
        sections.append(replace(section, title=title, items=tuple(items)))
    said = checklist.translations.get(language, FormTexts())
    return replace(
        checklist,
        language=language,
        title=said.title or checklist.title,
        instructions=said.instructions or checklist.instructions,
        sections=tuple(sections),
    )


def _item_in(item: Item, language: str) -> Item:
    said = item.translations.get(language, ItemTexts())
    return replace(
        item,
        label=said.label or item.label,
        hint=said.hint or item.hint,
        required_message=said.required_message or item.required_message,
        constraint_message=said.constraint_message or item.constraint_message,
    )


def _choice_in(choice: Choice, language: str, own: str) -> Choice:
    """Return a choice in a language; whoever types it in the form's own is understood."""
    return replace(
        choice,
        label=choice.translations.get(language) or choice.label,
        rubric=choice.rubrics.get(language) or choice.rubric,
        translations={**choice.translations, own: choice.label},
    )
