"""The visit before beside the form, as a person sees and presses it."""

from dataclasses import replace
from datetime import date

import pytest
from builders import a_round, a_visit, every_kind, item_id
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from ktpn_desktop.app.answering import save_answer
from ktpn_desktop.app.previous_visit import EarlierVisits
from ktpn_desktop.domain.answer import NO_ANSWER, Answer
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import FindingId
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.follow_ups import all_follow_ups
from ktpn_desktop.store.rounds import save_round
from ktpn_desktop.store.schools import all_schools
from ktpn_desktop.store.visits import add_visits, save_findings
from ktpn_desktop.ui.pages.visit.page import VisitPage
from ktpn_desktop.ui.pages.visit.previous import PreviousPanel

ASKED = Finding(
    id=FindingId("f1"), kind=FindingKind.SUGGESTION, text="ขยายผลกิจกรรมกลุ่ม", position=1
)


@pytest.fixture
def before(session, visits):
    """Put a visit of the year before into the profile."""
    visit = visits[0]
    round_ = replace(a_round(every_kind(), year=2025), checklist_id=visit.checklist_id)
    school = next(one for one in all_schools(session.store) if one.id == visit.school.id)
    made = a_visit(
        round_,
        school,
        session.person,
        state=VisitState.MERGED,
        held_on=date(2025, 6, 12),
        answers={
            item_id("2.1"): Answer(value="3", note="ครูส่วนใหญ่บรรยายหน้าชั้น"),
            item_id("2.2"): Answer(value="9"),
            item_id("2.4"): Answer(value="c1 c3"),
        },
        findings=(ASKED,),
    )
    save_round(session.store, round_)
    add_visits(session.store, [made])
    return made


@pytest.fixture
def page(qtbot, hub, visits, before):
    page = VisitPage(hub)
    qtbot.addWidget(page)
    page.resize(1306, 649)
    page.show()
    page.restore({"visit": visits[0].id, "item": item_id("2.1")})
    page.form._tell_previous()
    return page


def test_the_panel_shows_the_answer_its_note_and_who_wrote_it(page, before):
    panel = page.form.previous

    assert panel._then.pill.text == "3 ดี"
    assert panel._note.text() == "ครูส่วนใหญ่บรรยายหน้าชั้น"
    assert before.person.name in panel._author.text()
    assert "1/2568" in panel._where.text()
    assert panel._now.isHidden()


@pytest.mark.parametrize(
    ("value", "words"), [("5", "+2 ระดับ"), ("1", "−2 ระดับ"), ("3", "เท่าเดิม")]
)
def test_an_answer_shows_by_how_much_it_is_another(page, value, words):
    save_answer(page.hub.session, page.visit_id, item_id("2.1"), Answer(value=value))
    page.form._tell_previous()

    assert page.form.previous._change.pill.text == words
    assert page.form.previous._trend.as_table()[-1][1] == value


def test_the_level_of_the_visit_before_is_marked_in_the_rubric(page):
    rows = page.form.items.current.opened.control._rows

    assert [value for value, one in rows._buttons.items() if one._previous] == [3]


def test_folded_cards_say_what_it_was(page):
    words = page.form.items.cards[item_id("2.2")].accessibleDescription()

    assert "ครั้งก่อน 9 คน" in words


def test_several_choices_are_all_named(page):
    page.form.go(item_id("2.4"))
    page.form._tell_previous()

    assert page.form.previous._whole.text() == "PLC, ให้คำปรึกษารายบุคคล"


def test_pressing_the_status_keeps_the_next_one(qtbot, page):
    button = page.form.previous.recommendations.buttons[ASKED.id]

    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    kept = all_follow_ups(page.hub.store)[ASKED.id]
    assert kept.status is ResolutionStatus.IN_PROGRESS
    page.form._tell_previous()
    assert "กำลังดำเนินการ" in button.accessibleName()


def test_what_was_asked_of_the_open_item_stands_first(session, page, before):
    several = [
        Finding(
            id=FindingId(text), kind=FindingKind.SUGGESTION, text=text, position=at, items=items
        )
        for at, (text, items) in enumerate(
            (
                ("ทั้งโรงเรียน", ()),
                ("ของข้อสอง", (item_id("2.2"),)),
                ("ของข้อหนึ่ง", (item_id("2.1"),)),
            )
        )
    ]
    save_findings(session.store, before.id, several)
    page._show_earlier()
    panel = page.form.previous.recommendations

    page.form._tell_previous()
    first = in_order(panel)
    pressed = panel.buttons[FindingId("ของข้อสอง")]
    page.form.go(item_id("2.2"))
    page.form._tell_previous()

    assert first == [
        "ของข้อนี้",
        "ของข้อหนึ่ง",
        "ของตอนนี้",
        "ของข้อสอง",
        "เรื่องอื่นของโรงเรียน",
        "ทั้งโรงเรียน",
    ]
    assert in_order(panel)[:2] == ["ของข้อนี้", "ของข้อสอง"]
    assert panel.buttons[FindingId("ของข้อสอง")] is pressed
    page.form.go(item_id("1.1"))
    page.form._tell_previous()
    assert len(in_order(panel)) == 3  # all are the school's: no heads


def in_order(panel):
    """Return the texts of the list from the top, heads with them."""
    QApplication.processEvents()
    texts = [one for one in panel.findChildren(QLabel) if one.isVisible() and one.text()]
    wanted = {"ของข้อนี้", "ของตอนนี้", "เรื่องอื่นของโรงเรียน", "ทั้งโรงเรียน", "ของข้อสอง", "ของข้อหนึ่ง"}
    shown = [one for one in texts if one.text() in wanted]
    return [
        one.text() for one in sorted(shown, key=lambda one: one.mapTo(panel, QPoint(0, 0)).y())
    ]


def test_f4_hides_the_panel_and_the_next_form_remembers(qtbot, page):
    page._toggle_previous()

    another = VisitPage(page.hub)
    qtbot.addWidget(another)
    assert page.form.previous.isHidden()
    assert another.form.previous.isHidden()
    page._toggle_previous()
    assert page.form.previous.isVisible()


def test_in_a_narrow_window_it_is_a_drawer_over_the_items(qtbot, page):
    page.resize(964, 649)
    qtbot.waitUntil(page.form.previous.isHidden)

    page._toggle_previous()

    assert page.form.previous.isVisible()
    assert page.form.previous.geometry().right() == page.form.width() - 1
    assert page.form.items.width() == page.form.width()
    assert page.hub.session.settings.previous_visit


def test_a_first_visit_says_that_there_is_none(qtbot, visits):
    panel = PreviousPanel()
    qtbot.addWidget(panel)

    panel.show_item(next(every_kind().items), NO_ANSWER, EarlierVisits())

    assert panel._nothing.text() == "ยังไม่มีข้อมูลครั้งก่อน"
    assert not panel._nothing.isHidden()
    assert panel.recommendations.isHidden()
