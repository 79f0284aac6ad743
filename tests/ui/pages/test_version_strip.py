"""A newer version of a form, in the window: told, looked at, used or not."""

from dataclasses import replace

import pytest
from builders import a_session, item_id
from PySide6.QtCore import Qt

from ktpn_desktop.app.answering import save_answer
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.ids import ChecklistId, new_id
from ktpn_desktop.domain.person import Role
from ktpn_desktop.store.checklists import add_checklist, all_checklists
from ktpn_desktop.store.rounds import all_rounds
from ktpn_desktop.store.visits import visit as read_visit
from ktpn_desktop.ui.dialogs.new_version import NewVersionDialog
from ktpn_desktop.ui.pages.rounds import RoundsPage
from ktpn_desktop.ui.pages.summary.page import SummaryPage
from ktpn_desktop.ui.pages.visit.page import VisitPage


@pytest.fixture
def session(tmp_path):
    """A secretary's profile: a supervisor moves only to what the round was published with."""
    session = a_session(tmp_path / "profile", Role.SECRETARY, "นางสมมุติ เรียบร้อย")
    yield session
    session.close()


@pytest.fixture
def newer(session, visits):
    """A version without item 1.3, which is answered."""
    save_answer(session, visits[0].id, item_id("1.1"), Answer(value="1"))
    save_answer(session, visits[0].id, item_id("1.3"), Answer(value="0"))
    (old,) = all_checklists(session.store)
    items = tuple(item for item in old.sections[0].items if item.id != item_id("1.3"))
    sections = (replace(old.sections[0], items=items), *old.sections[1:])
    return add_checklist(
        session.store,
        replace(
            old,
            id=ChecklistId(new_id()),
            version="2",
            sections=sections,
            parent=checklist_hash(old),
        ),
    )


@pytest.fixture
def dialogs(monkeypatch):
    """Every dialog that opened; each is agreed to."""
    seen = []

    def agree(dialog):
        seen.append(dialog)
        return 1

    monkeypatch.setattr(NewVersionDialog, "exec", agree)
    return seen


@pytest.fixture
def window(qtbot, hub):
    return qtbot, hub


def opened(qtbot, hub, kind, state):
    page = kind(hub)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.restore(state)
    qtbot.waitExposed(page)
    return page


@pytest.mark.parametrize("kind", [VisitPage, SummaryPage])
def test_a_draft_is_moved_after_its_dropped_answers_were_shown(
    window, visits, newer, dialogs, kind
):
    qtbot, hub = window
    page = opened(qtbot, hub, kind, {"visit": visits[0].id})

    with qtbot.waitSignal(page.toast) as said:
        qtbot.mouseClick(page.version.strip.button, Qt.MouseButton.LeftButton)

    after = read_visit(hub.store, visits[0].id)
    shown = [label.text() for label in dialogs[0].findChildren(type(page.version.strip._label))]
    assert any("1.3" in text and "ไม่มี" in text for text in shown)
    assert after.checklist_id == newer.id
    assert item_id("1.3") not in after.answers
    assert after.answer(item_id("1.1")).value == "1"
    assert page.version.isHidden()
    assert page.checklist == newer
    assert said.args[0].undo


def test_nothing_is_said_without_a_newer_version(qtbot, hub, visits):
    page = opened(qtbot, hub, SummaryPage, {"visit": visits[0].id})

    assert page.version.isHidden()


def test_a_round_goes_on_with_the_newer_version_and_leaves_who_is_not_ticked(
    window, visits, newer, monkeypatch
):
    qtbot, hub = window
    page = opened(qtbot, hub, RoundsPage, {})
    chosen = visits[1].id

    def leave_one(dialog):
        dialog.boxes[chosen].setChecked(False)
        return 1

    monkeypatch.setattr(NewVersionDialog, "exec", leave_one)
    qtbot.mouseClick(page.version.strip.button, Qt.MouseButton.LeftButton)

    assert all_rounds(hub.store)[0].checklist_id == newer.id
    assert read_visit(hub.store, visits[0].id).checklist_id == newer.id
    assert read_visit(hub.store, chosen).checklist_id != newer.id
    assert page.version.isHidden()
