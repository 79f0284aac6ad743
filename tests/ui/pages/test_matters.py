"""What is to be followed up: the card of the home page, and the page with all of it."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import FindingId
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.follow_ups import all_follow_ups
from ktpn_desktop.store.visits import add_visits, delete_visits
from ktpn_desktop.store.visits import visit as read_visit
from ktpn_desktop.ui.pages.home import HomePage
from ktpn_desktop.ui.pages.matters import AT_ONCE, MattersPage
from ktpn_desktop.ui.pages.school_profile.view import FINDINGS

TODAY = date.today()
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def asked(session, visits):
    """Return a function that lets the first visit be finished with these recommendations."""

    def ask(*several):
        findings = tuple(
            Finding(
                id=FindingId(f"f{at}"),
                kind=FindingKind.SUGGESTION,
                text=text,
                position=at,
                due=None if days is None else TODAY + timedelta(days=days),
            )
            for at, (text, days) in enumerate(several, start=1)
        )
        made = replace(
            read_visit(session.store, visits[0].id),
            state=VisitState.SENT,
            held_on=TODAY,
            findings=findings,
        )
        with session.store.edit("add_visits"):
            delete_visits(session.store, [made.id])
            add_visits(session.store, [made])
        return made

    return ask


def shown(qtbot, page):
    qtbot.addWidget(page)
    page.resize(1150, 649)
    page.show()
    page.restore({})
    qtbot.waitExposed(page)
    page.activateWindow()
    return page


def test_the_home_page_shows_what_is_late_first_and_leads_to_the_school(qtbot, hub, asked):
    visit = asked(("จัดทำแผน", 20), ("ซ่อมหลังคา", -12))
    page = shown(qtbot, HomePage(hub))
    qtbot.waitUntil(lambda: len(page.matters.rows) == 2)

    first = page.matters.rows[0]
    with qtbot.waitSignal(page.navigate) as opened:
        qtbot.mouseClick(first, LEFT)

    assert first.matter.text == "ซ่อมหลังคา"
    assert "เกินกำหนด 12 วัน" in first.accessibleName()
    assert page.matters.count.pill.text == "2"
    assert opened.args == ["school", {"school": visit.school.id, "tab": FINDINGS}]


def test_the_home_page_says_that_nothing_waits(qtbot, hub, visits):
    page = shown(qtbot, HomePage(hub))

    qtbot.waitUntil(lambda: "ไม่มีเรื่องค้าง" in _texts(page.matters))
    assert not page.matters.count.isVisible()


def test_space_moves_the_state_on_until_the_row_is_closed(qtbot, hub, session, asked):
    asked(("ซ่อมหลังคา", -12), ("จัดทำแผน", 20))
    page = shown(qtbot, MattersPage(hub))
    qtbot.waitUntil(page.rows[0].hasFocus)

    qtbot.keyClick(page.rows[0], Qt.Key.Key_Space)
    assert all_follow_ups(session.store)["f1"].status is ResolutionStatus.IN_PROGRESS
    with qtbot.waitSignal(page.toast) as told:
        qtbot.keyClick(page.rows[0], Qt.Key.Key_Space)

    assert [one.matter.text for one in page.rows] == ["จัดทำแผน"]
    assert page.rows[0].has_focus()
    assert told.args[0].undo
    session.store.undo()
    assert [one.matter.text for one in page.rows] == ["ซ่อมหลังคา", "จัดทำแผน"]


def test_arrows_move_and_enter_opens_the_school(qtbot, hub, asked):
    visit = asked(("ซ่อมหลังคา", -12), ("จัดทำแผน", 20))
    page = shown(qtbot, MattersPage(hub))
    qtbot.waitUntil(page.rows[0].hasFocus)

    qtbot.keyClick(page.rows[0], Qt.Key.Key_Down)
    assert page.rows[1].hasFocus()
    with qtbot.waitSignal(page.navigate) as opened:
        qtbot.keyClick(page.rows[1], Qt.Key.Key_Return)

    assert opened.args == ["school", {"school": visit.school.id, "tab": FINDINGS}]
    assert page.state()["matter"] == "f2"


def test_what_is_done_is_found_under_its_own_word(qtbot, hub, asked):
    asked(("ซ่อมหลังคา", -12))
    page = shown(qtbot, MattersPage(hub))
    for _ in range(2):
        qtbot.mouseClick(page.rows[0].pill, LEFT)
    assert page.rows == []
    assert page.empty.isVisible()

    qtbot.mouseClick(page.see_closed, LEFT)

    assert [one.pill.pill.text for one in page.rows] == ["ดำเนินการแล้ว"]
    assert page.state()["closed"]


def test_of_very_many_the_first_are_shown_and_more_when_asked_for(qtbot, hub, asked):
    asked(*((f"เรื่องที่ {number}", None) for number in range(AT_ONCE + 3)))
    page = shown(qtbot, MattersPage(hub))
    assert len(page.rows) == AT_ONCE

    qtbot.mouseClick(page.more, LEFT)

    assert len(page.rows) == AT_ONCE + 3
    assert not page.more.isVisible()


def _texts(widget):
    from PySide6.QtWidgets import QLabel

    return [label.text() for label in widget.findChildren(QLabel)]
