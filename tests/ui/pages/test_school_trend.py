"""How a school's mean went from visit to visit, beside the table of schools."""

from dataclasses import replace
from datetime import date

import pytest
from builders import item_id

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.ids import RoundId, VisitId, new_id
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.rounds import all_rounds, save_round
from ktpn_desktop.store.visits import add_visits
from ktpn_desktop.ui.pages.schools import SchoolsPage


@pytest.fixture
def finished(session, visits):
    """A school that was visited in two years."""
    (now,) = all_rounds(session.store)
    for year, level in ((2024, "3"), (2025, "4")):
        held_in = replace(now, id=RoundId(new_id()), year=year)
        save_round(session.store, held_in)
        made = replace(
            visits[0],
            id=VisitId(new_id()),
            round_id=held_in.id,
            held_on=date(year, 7, 1),
            state=VisitState.MERGED,
            answers={item_id("2.1"): Answer(value=level)},
        )
        add_visits(session.store, [made])
    return visits[0].school.id


def test_the_means_of_a_school_are_shown_beside_its_visits(qtbot, hub, finished):
    page = SchoolsPage(hub)
    qtbot.addWidget(page)
    page.show()

    page.table.select(finished)
    assert [cells[:2] for cells in page.peek.trend.as_table()] == [
        ("ครั้งที่ 1/2567", "3.00"),
        ("ครั้งที่ 1/2568", "4.00"),
    ]
    assert not page.peek.trend.isHidden()

    other = next(one for one in page.table.rows() if one.id != finished)
    page.table.select(other.id)
    assert page.peek.trend.isHidden()
