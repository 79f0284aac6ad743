"""The office chooses what means are called."""

from decimal import Decimal

import pytest

from ktpn_desktop.app.score_rules import rules_of
from ktpn_desktop.ui.pages.score_choice import ScoreChoice


@pytest.fixture
def card(qtbot, hub):
    made = ScoreChoice(hub)
    qtbot.addWidget(made)
    return made


def rules(hub):
    return rules_of(hub.session)[0]


def test_other_bands_hold_once_they_are_chosen(hub, card):
    box = card.lists[5]

    box.setCurrentIndex(box.findData("practice5_equal"))
    box.activated.emit(box.currentIndex())

    assert rules(hub).bands.bands_for(None, 5).bands.name == "practice5_equal"
    assert "4.21–5.00 มากที่สุด" in card._ranges[5].text()


def test_the_limits_of_the_groups_are_kept(hub, card):
    card.ready.setText("๔.๐๐")
    card.ready.editingFinished.emit()

    assert rules(hub).groups[5].ready_from == Decimal("4.00")


@pytest.mark.parametrize("typed", ["มาก", "9", "", "NaN"])
def test_what_is_no_limit_is_marked_and_not_kept(hub, card, typed):
    card.ready.setText(typed)
    card.ready.editingFinished.emit()

    assert card.ready.property("wrong") == "true"
    assert rules(hub).groups[5].ready_from == Decimal("3.51")


def test_the_limits_cannot_cross(hub, card):
    card.urgent.setText("4.50")
    card.urgent.editingFinished.emit()

    assert card.urgent.property("wrong") == "true"
    assert rules(hub).groups[5].urgent_below == Decimal("2.51")
