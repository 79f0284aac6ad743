"""A draft in other languages: each text beside the Thai, kept as it is typed."""

import pytest
from builders import a_session, every_kind, in_two_languages, item_id
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ktpn_desktop.app import building
from ktpn_desktop.domain.checklist_languages import languages_of
from ktpn_desktop.domain.checklist_translating import TextKey, TextKind
from ktpn_desktop.domain.person import Role
from ktpn_desktop.store.checklists import add_checklist
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.builder.translating import TranslatingPage
from ktpn_desktop.ui.pages.builder.trial import TrialPage

CTRL = Qt.KeyboardModifier.ControlModifier
FIRST = TextKey(TextKind.LABEL, item_id("1.1"))


@pytest.fixture
def hub(qapp, tmp_path):
    session = a_session(tmp_path / "profile", Role.SECRETARY)
    hub = Hub(session)
    yield hub
    hub.close()
    session.close()


def a_draft(hub, checklist):
    return building.begin_successor(hub.session, add_checklist(hub.store, checklist))


def opened(qtbot, page, **state):
    qtbot.addWidget(page)
    page.resize(1306, 649)
    page.show()
    page.restore(state)
    return page


@pytest.fixture
def page(qtbot, hub):
    draft = a_draft(hub, every_kind())
    return opened(qtbot, TranslatingPage(hub), draft=draft.id)


def kept(page, key=FIRST, language="en"):
    draft = building.open_draft(page.hub.session, page.writing.draft.id)
    item = draft.checklist.item(key.record)
    texts = item.translations.get(language)
    return texts.label if texts else None


def write(page, key, words):
    page.table.select(key)
    page.pane.edit.setFocus()
    page.pane.edit.setPlainText(words)
    page.pane.flush()


def test_a_form_in_one_language_asks_for_another(page):
    assert not page.nothing.isHidden()
    assert page.content.isHidden()

    menu = page.menu_of_languages()
    next(one for one in menu.actions() if one.text() == "Melayu").trigger()

    assert page.language == "ms"
    assert page.nothing.isHidden()
    assert page.missing._count == len(page.table.rows())


def test_what_is_typed_is_kept_and_counted_and_undone_in_one_step(page):
    page.choose_language("en")
    before = page.missing._count

    write(page, FIRST, "Is there")
    write(page, FIRST, "Is there a plan?")

    assert kept(page) == "Is there a plan?"
    assert page.missing._count == before - 1
    page.hub.store.undo()
    assert kept(page) is None
    assert page.pane.edit.toPlainText() == ""
    assert page.table.selected().key == FIRST


def test_typing_in_two_texts_is_two_steps(page):
    second = TextKey(TextKind.LABEL, item_id("1.3"))
    page.choose_language("en")
    write(page, FIRST, "One")
    write(page, second, "Two")

    page.hub.store.undo()

    assert kept(page) == "One"
    assert kept(page, second) is None


def test_the_name_of_a_level_is_translated_for_all_items_at_once(page):
    page.choose_language("en")
    write(page, TextKey(TextKind.CHOICE, text="มี"), "Yes")

    checklist = page.writing.draft.checklist
    said = [
        choice.translations
        for item in checklist.items
        for choice in item.choices
        if choice.label == "มี"
    ]
    assert len(said) > 1
    assert all(one == {"en": "Yes"} for one in said)


def test_the_keyboard_goes_from_text_to_text(page):
    page.choose_language("en")
    page.table.select(FIRST)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.pane.edit.hasFocus()
    QTest.keyClicks(page.pane.edit, "Plan")

    QTest.keyClick(page.pane.edit, Qt.Key.Key_Down, CTRL)

    assert kept(page) == "Plan"
    assert page.table.selected().key != FIRST
    assert page.pane.edit.toPlainText() == ""
    QTest.keyClick(page.pane.edit, Qt.Key.Key_Up, CTRL)
    assert page.table.selected().key == FIRST
    QTest.keyClick(page.pane.edit, Qt.Key.Key_Escape)
    assert page.table.hasFocus()


def test_only_what_is_missing_is_listed_when_asked_for(qtbot, hub):
    draft = a_draft(hub, in_two_languages(every_kind()))
    page = opened(qtbot, TranslatingPage(hub), draft=draft.id)
    assert page.missing._count == 0
    write(page, FIRST, "")

    page.missing.click()

    assert [one.key for one in page.table.rows()] == [FIRST]
    page.table.clearSelection()
    page._go_to_missing()
    assert page.pane.text.key == FIRST


def test_a_language_is_taken_out_and_brought_back(qtbot, hub):
    draft = a_draft(hub, in_two_languages(every_kind()))
    page = opened(qtbot, TranslatingPage(hub), draft=draft.id)

    page.remove.click()

    assert languages_of(page.writing.draft.checklist) == ("th",)
    assert not page.nothing.isHidden()
    hub.store.undo()
    assert languages_of(page.writing.draft.checklist) == ("th", "en")
    assert page.language == "en"


def test_the_draft_is_tried_in_the_language_that_is_worked_on(qtbot, hub):
    draft = a_draft(hub, in_two_languages(every_kind()))
    page = opened(qtbot, TranslatingPage(hub), draft=draft.id)
    page.table.select(TextKey(TextKind.LABEL, item_id("2.1")))

    with qtbot.waitSignal(page.navigate) as asked:
        page.trial.click()

    where, state = asked.args
    assert where == "checklist_trial"
    trial = opened(qtbot, TrialPage(hub), **state)
    assert trial.form.order.checklist.item(item_id("2.1")).label.startswith("EN ")
    assert trial.form.current == item_id("2.1")
    with qtbot.waitSignal(trial.navigate) as back:
        trial._back()
    assert back.args[0] == "checklist_languages"


def test_answers_of_a_trial_stay_when_its_language_changes(qtbot, hub):
    draft = a_draft(hub, in_two_languages(every_kind()))
    trial = opened(qtbot, TrialPage(hub), draft=draft.id, item=item_id("1.1"))
    trial.form.items.current.press("1")

    next(
        one for one in trial.languages.menu_of_languages().actions() if one.text() == "English"
    ).trigger()

    assert trial.answers[item_id("1.1")].value == "1"
    assert trial.form.order.checklist.title.startswith("EN ")
