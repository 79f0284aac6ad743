"""The scores of a round, looked at and copied."""

from dataclasses import replace

import pytest
from builders import item_id
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ktpn_desktop.app.round_scores import round_scores
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.visits import replace_contents, set_state
from ktpn_desktop.ui.dialogs.round_scores import By, RoundScoresDialog
from ktpn_desktop.ui.pages.rounds import RoundsPage

PATIENCE = 20_000  # ms for work in the background


@pytest.fixture
def finished(session, visits):
    """Two finished visits and one draft."""
    for visit, level in zip(visits, "531", strict=True):
        answers = {item_id("2.1"): Answer(value=level), item_id("1.1"): Answer(value="1")}
        replace_contents(session.store, replace(visit, answers=answers))
    for visit in visits[:2]:
        set_state(session.store, visit.id, VisitState.COMPLETE, "complete_visit")
    return visits


@pytest.fixture
def dialog(qtbot, session, finished):
    made = RoundScoresDialog(round_scores(session, finished[0].round_id))
    qtbot.addWidget(made)
    return made


def shown(dialog, by):
    dialog.show_lines(by)
    dialog.copy()
    return [line.split("\t") for line in QApplication.clipboard().text().split("\n")[1:]]


def test_schools_sections_and_items_are_shown_with_mean_and_deviation(dialog):
    assert [one[1] for one in shown(dialog, By.SCHOOL)] == ["5.00", "3.00"]
    section = next(one for one in shown(dialog, By.SECTION) if one[3] == "2")
    assert section[1:5] == ["4.00", "1.41", "2", "มาก"]
    items = {one[0].split(" ")[0]: one for one in shown(dialog, By.ITEM)}
    assert items["2.1"][1:5] == ["4.00", "1.41", "2", "มาก"]
    assert items["1.1"][5] == "2/2 (100.00%)"
    assert items["3.3"][1:4] == ["–", "–", "0"]


def test_a_school_leads_to_its_visit(qtbot, dialog, finished):
    dialog.table.selectRow(1)
    qtbot.keyClick(dialog.table, Qt.Key.Key_Return)

    assert dialog.visit == finished[1].id


def test_the_button_of_a_round_works_them_out_in_the_background(
    qtbot, hub, finished, monkeypatch
):
    def choose_first(dialog):
        dialog.table.selectRow(0)
        dialog.table.opened.emit(dialog.table.selected())
        return 1

    monkeypatch.setattr(RoundScoresDialog, "exec", choose_first)
    page = RoundsPage(hub)
    qtbot.addWidget(page)
    page.show()

    with qtbot.waitSignal(page.navigate, timeout=PATIENCE) as opened:
        qtbot.mouseClick(page.scores, Qt.MouseButton.LeftButton)

    assert opened.args == ["summary", {"visit": finished[0].id}]
    assert page.scores.isEnabled()
