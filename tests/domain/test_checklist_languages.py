"""A form in another language, and its texts one by one."""

from dataclasses import replace

from builders import every_kind
from hypothesis import given
from made_up_checklists import checklists

from ktpn_desktop.domain.checklist import FormTexts, Item, ItemTexts, ItemType, Section
from ktpn_desktop.domain.checklist_draft import Draft
from ktpn_desktop.domain.checklist_json import checklist_hash, checklist_of, checklist_text
from ktpn_desktop.domain.checklist_languages import in_language, languages_of
from ktpn_desktop.domain.checklist_translating import (
    TextKey,
    TextKind,
    form_texts,
    say,
    translated,
    without_language,
)
from ktpn_desktop.domain.ids import DraftId, ItemId

FORM = every_kind()
TITLE = TextKey(TextKind.TITLE)


def in_capitals(checklist):
    """Every text of a checklist, translated."""
    return {one.key: f"EN {one.text}" for one in form_texts(checklist)}


def test_a_form_without_translations_has_its_own_language_alone():
    assert languages_of(FORM) == ("th",)
    assert in_language(FORM, "en") is FORM
    assert in_language(FORM, "th") is FORM
    assert in_language(FORM, None) is FORM


def test_what_is_translated_is_shown_and_the_rest_stays_as_it_is():
    item = next(iter(FORM.items))
    key = TextKey(TextKind.LABEL, item.id)

    form = in_language(translated(FORM, "ms", {key: "Soalan"}), "ms")

    shown, *others = form.items
    assert shown.label == "Soalan"
    assert [one.label for one in others] == [one.label for one in FORM.items][1:]
    assert form.title == FORM.title
    assert form.language == "ms"


def test_every_text_of_a_form_can_be_translated_and_taken_back():
    whole = translated(FORM, "en", in_capitals(FORM))

    assert all(one.text.startswith("EN ") for one in form_texts(in_language(whole, "en")))
    assert in_language(whole, "th") is whole
    assert languages_of(whole) == ("th", "en")
    assert without_language(whole, "en") == FORM


def test_a_name_that_many_choices_have_is_one_text():
    levels = [one for one in form_texts(FORM) if one.key.kind is TextKind.CHOICE]
    labels = {choice.label for item in FORM.items for choice in item.choices}

    assert {one.text for one in levels} == labels
    assert len(levels) == len(labels)

    form = in_language(
        translated(FORM, "en", {one.key: f"<{one.text}>" for one in levels}), "en"
    )

    for item, before in zip(form.items, FORM.items, strict=True):
        pairs = zip(item.choices, before.choices, strict=True)
        assert all(now.label == f"<{then.label}>" for now, then in pairs)


def test_a_text_that_is_translated_in_one_place_only_is_missing():
    first = Item(id=ItemId("a"), number="1", label="ก", type=ItemType.CHOICE, choices=choice())
    second = replace(first, id=ItemId("b"), choices=choice({"en": "Good"}))
    form = replace(FORM, sections=(Section(id="s", title="ต", items=(first, second)),))

    (text,) = (one for one in form_texts(form) if one.key.kind is TextKind.CHOICE)

    assert text.said == {}


def choice(said=None):
    from ktpn_desktop.domain.checklist import Choice

    return (Choice(value="1", label="ดี", translations=said or {}),)


def test_only_what_is_translated_is_written_anew():
    item = next(iter(FORM.items))
    draft = Draft(id=DraftId("d"), checklist=FORM)

    after = say(draft, "en", {TextKey(TextKind.LABEL, item.id): "  Yes \n"}).checklist

    changed = [one for one in after.items if FORM.item(one.id) is not one]
    assert [one.id for one in changed] == [item.id]
    assert changed[0].translations == {"en": ItemTexts(label="Yes")}


def test_the_title_of_a_form_is_translated_and_kept_in_its_text():
    form = translated(FORM, "en", {TITLE: "Visit"})

    assert form.translations == {"en": FormTexts(title="Visit")}
    assert checklist_of(form.id, checklist_text(form)) == form
    assert checklist_hash(form) != checklist_hash(FORM)


@given(checklists())
def test_any_form_in_a_language_is_made_of_its_own_texts_and_translations(form):
    for language in languages_of(form)[1:]:
        shown = in_language(form, language)

        pairs = zip(form.items, shown.items, strict=True)
        for own, item in pairs:
            said = own.translations.get(language, ItemTexts())
            assert item.label == (said.label or own.label)
            assert [one.value for one in item.choices] == [one.value for one in own.choices]
        assert [one.id for one in shown.sections] == [one.id for one in form.sections]


@given(checklists())
def test_any_form_translated_and_taken_back_is_the_same(form):
    assert without_language(translated(form, "fr", in_capitals(form)), "fr") == form
