"""A form in another of its languages, in the window."""

import pytest
from builders import every_kind, handed_out, in_two_languages, item_id

from ktpn_desktop.store.visits import visit as read_visit
from ktpn_desktop.ui.pages.paper_twin.page import PaperTwinPage
from ktpn_desktop.ui.pages.visit.page import VisitPage


@pytest.fixture
def visits(session):
    form = in_two_languages(every_kind())
    return handed_out(session, form, "บ้านหนองจำลอง", "วัดตัวอย่างวนาราม")


def opened(qtbot, page, visit):
    qtbot.addWidget(page)
    page.resize(1306, 649)
    page.show()
    page.restore({"visit": visit.id})
    return page


def choose(page, title):
    actions = page.languages.menu_of_languages().actions()
    next(one for one in actions if one.text() == title).trigger()


def test_the_form_is_shown_in_the_language_that_is_chosen_at_the_same_item(qtbot, hub, visits):
    page = opened(qtbot, VisitPage(hub), visits[0])
    page.form.go(item_id("2.1"))
    assert page.languages.language == "th"

    choose(page, "English")

    order = page.form.order
    assert all(one.label.startswith("EN ") for one in order.checklist.items)
    assert all(one.title.startswith("EN ") for one in order.checklist.sections)
    assert page.form.current == item_id("2.1")
    assert "English" in page.languages.toolTip()
    assert hub.session.settings.form_language == "en"


def test_what_is_answered_in_another_language_is_the_same_answer(qtbot, hub, visits):
    page = opened(qtbot, VisitPage(hub), visits[0])
    choose(page, "English")
    page.form.go(item_id("1.1"))

    page.form.items.current.press("1")
    page.leave()

    assert read_visit(hub.store, visits[0].id).answer(item_id("1.1")).value == "1"
    choose(page, "ภาษาไทย")
    assert page.form.order.answers[item_id("1.1")].value == "1"


def test_a_form_in_one_language_offers_none(qtbot, hub, session):
    (visit,) = handed_out(session, every_kind(), "บ้านสวนสมมุติ")

    page = opened(qtbot, VisitPage(hub), visit)

    assert page.languages.isHidden()


def test_the_lines_of_the_paper_are_in_the_chosen_language(qtbot, hub, visits):
    hub.change_settings(form_language="en")

    page = opened(qtbot, PaperTwinPage(hub), visits[0])

    assert all(line.item.label.startswith("EN ") for line in page.sheet.lines())
