"""The texts of a checklist one by one, each with what it is in other languages."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from ktpn_desktop.domain.answer import normal_lines
from ktpn_desktop.domain.checklist import (
    Checklist,
    Choice,
    FormTexts,
    Item,
    ItemTexts,
    Section,
)
from ktpn_desktop.domain.checklist_draft import Draft


class TextKind(StrEnum):
    """What a text of a checklist is; the names are those of the fields."""

    TITLE = "title"
    INSTRUCTIONS = "instructions"
    SECTION = "section"
    LABEL = "label"
    HINT = "hint"
    REQUIRED = "required_message"
    CONSTRAINT = "constraint_message"
    CHOICE = "choice"
    RUBRIC = "rubric"


class TextKey(NamedTuple):
    """Tells a text from the others of its form.

    Equal names of choices are one text wherever they stand, as are equal rubrics: nobody
    translates "ดีมาก" sixty times. Others are told apart by their section or item.
    """

    kind: TextKind
    record: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormText:
    """One text of a form; `place` is where people find it: a number of an item or section."""

    key: TextKey
    record: str = ""  # the section or item that it belongs to, the first of several
    place: str = ""
    text: str
    said: Mapping[str, str]  # by language


Words = Mapping[TextKey, str | None]
Texts = TypeVar("Texts", FormTexts, ItemTexts)

_OF_FORM = (TextKind.TITLE, TextKind.INSTRUCTIONS)
_OF_ITEM = (TextKind.LABEL, TextKind.HINT, TextKind.REQUIRED, TextKind.CONSTRAINT)


def form_texts(checklist: Checklist) -> tuple[FormText, ...]:
    """Return every text of a checklist that can be translated, in the order of the form."""
    texts: dict[TextKey, FormText] = {}
    for one in _all_texts(checklist):
        before = texts.get(one.key)
        if before is None:
            texts[one.key] = one
        elif before.said != one.said:  # what is missing somewhere is missing
            both = {code: text for code, text in before.said.items() if code in one.said}
            texts[one.key] = replace(before, said=MappingProxyType(both))
    return tuple(texts.values())


def translated(checklist: Checklist, language: str, words: Words) -> Checklist:
    """Return the checklist with texts in another language; None takes one back.

    What does not change stays the same object, so that a draft is not written anew for it.
    """
    form = _put_texts(checklist.translations, FormTexts, language, _told(words, _OF_FORM))
    if form != checklist.translations:
        checklist = replace(checklist, translations=form)
    sections = tuple(_section(one, language, words) for one in checklist.sections)
    return replace(checklist, sections=sections)


def without_language(checklist: Checklist, language: str) -> Checklist:
    """Return the checklist without its texts in one of its other languages."""
    return translated(
        checklist, language, dict.fromkeys(one.key for one in form_texts(checklist))
    )


def say(draft: Draft, language: str, words: Words) -> Draft:
    """Put texts of a draft in another language, in normal form; an empty one takes it back."""
    tidy = {key: normal_lines(text or "") or None for key, text in words.items()}
    return replace(draft, checklist=translated(draft.checklist, language, tidy))


def _all_texts(checklist: Checklist) -> Iterator[FormText]:
    for kind in _OF_FORM:
        if text := getattr(checklist, kind):
            said = _said(checklist.translations, kind)
            yield FormText(key=TextKey(kind), text=text, said=said)
    for at, section in enumerate(checklist.sections, 1):
        if section.title:
            yield FormText(
                key=TextKey(TextKind.SECTION, section.id),
                record=section.id,
                place=str(at),
                text=section.title,
                said=section.translations,
            )
        for item in section.items:
            yield from _texts_of(item)


def _texts_of(item: Item) -> Iterator[FormText]:
    texts: list[tuple[TextKey, str | None, Mapping[str, str]]] = [
        (TextKey(kind, item.id), getattr(item, kind), _said(item.translations, kind))
        for kind in _OF_ITEM
    ]
    for choice in item.choices:
        texts.append((_key(TextKind.CHOICE, choice), choice.label, choice.translations))
        texts.append((_key(TextKind.RUBRIC, choice), choice.rubric, choice.rubrics))
    for key, text, said in texts:
        if text:
            yield FormText(key=key, record=item.id, place=item.number, text=text, said=said)


def _key(kind: TextKind, choice: Choice) -> TextKey:
    text = choice.label if kind is TextKind.CHOICE else choice.rubric
    return TextKey(kind, text=text or "")


def _said(translations: Mapping[str, FormTexts | ItemTexts], kind: TextKind) -> dict[str, str]:
    """Return one text of a form or an item by language."""
    told = {code: getattr(texts, kind) for code, texts in translations.items()}
    return {code: text for code, text in told.items() if text}


def _told(words: Words, kinds: tuple[TextKind, ...], record: str = "") -> dict[str, str | None]:
    """Return what is said of one record, by the names of its fields."""
    keys = {kind: TextKey(kind, record) for kind in kinds}
    return {kind.value: words[key] for kind, key in keys.items() if key in words}


def _section(section: Section, language: str, words: Words) -> Section:
    items = tuple(_item(one, language, words) for one in section.items)
    titles = _put(section.translations, language, words, TextKey(TextKind.SECTION, section.id))
    same = all(one is before for one, before in zip(items, section.items, strict=True))
    if same and titles is section.translations:
        return section
    return replace(section, items=items, translations=titles)


def _item(item: Item, language: str, words: Words) -> Item:
    texts = _put_texts(item.translations, ItemTexts, language, _told(words, _OF_ITEM, item.id))
    choices = tuple(_choice(one, language, words) for one in item.choices)
    same = all(one is before for one, before in zip(choices, item.choices, strict=True))
    if same and texts is item.translations:
        return item
    return replace(item, translations=texts, choices=item.choices if same else choices)


def _choice(choice: Choice, language: str, words: Words) -> Choice:
    labels = _put(choice.translations, language, words, _key(TextKind.CHOICE, choice))
    rubrics = _put(choice.rubrics, language, words, _key(TextKind.RUBRIC, choice))
    if labels is choice.translations and rubrics is choice.rubrics:
        return choice
    return replace(choice, translations=labels, rubrics=rubrics)


def _put(
    said: Mapping[str, str], language: str, words: Words, key: TextKey
) -> Mapping[str, str]:
    if key not in words or said.get(language) == words[key]:
        return said
    rest = {code: text for code, text in said.items() if code != language}
    text = words[key]
    return MappingProxyType({**rest, language: text} if text else rest)


def _put_texts(
    said: Mapping[str, Texts],
    kind: type[Texts],
    language: str,
    told: Mapping[str, str | None],
) -> Mapping[str, Texts]:
    before = said.get(language, kind())
    after = replace(before, **told)
    if after == before:
        return said
    rest = {code: texts for code, texts in said.items() if code != language}
    return MappingProxyType(rest if after == kind() else {**rest, language: after})
