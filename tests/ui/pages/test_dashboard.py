"""The secretary's overview counts what is in the database, and leads to it."""

import pytest
from offices import an_office
from PySide6.QtCore import Qt

from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.dashboard import DashboardPage

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def office(tmp_path):
    with an_office(tmp_path) as office:
        yield office


@pytest.fixture
def page(qtbot, office):
    hub = Hub(office.secretary)
    page = DashboardPage(hub)
    qtbot.addWidget(page)
    page.restore({})
    page.show()
    yield page
    hub.close()


def test_returns_and_conflicts_are_counted_as_they_arrive(page, office):
    assert (page.returned.figure, page.conflicts.figure) == ("0", "0")

    office.answer("2.1", "3", on=office.secretary)
    office.answer("2.1", "4")
    office.finish()
    office.merge()

    assert (page.returned.figure, page.conflicts.figure) == ("1", "1")
    assert page.people.table.rows() == [("นางสาวตัวอย่าง ใจดี", 1, 2)]


@pytest.mark.parametrize(
    ("card", "leads_to"),
    [
        ("returned", "rounds"),
        ("conflicts", "conflicts"),
        ("urgent", "schools"),
        ("late", "meetings"),
        ("receive", "exchange"),
    ],
)
def test_every_figure_leads_to_the_list_behind_it(qtbot, page, card, leads_to):
    opened = []
    page.navigate.connect(lambda name, _state: opened.append(name))

    qtbot.mouseClick(getattr(page, card), LEFT)

    assert opened == [leads_to]


def test_before_the_first_round_the_page_says_where_to_begin(qtbot, make_hub):
    from ktpn_desktop.domain.person import Role

    page = DashboardPage(make_hub(Role.SECRETARY))
    qtbot.addWidget(page)
    page.restore({})
    page.show()

    assert page.empty.isVisible()


def test_enter_on_a_supervisor_leads_to_their_schools(qtbot, page):
    opened = []
    page.navigate.connect(lambda name, state: opened.append((name, state)))
    page.people.table.select("นางสาวตัวอย่าง ใจดี")

    qtbot.keyClick(page.people.table, Qt.Key.Key_Return)

    assert opened == [("rounds", {"search": "นางสาวตัวอย่าง ใจดี"})]
