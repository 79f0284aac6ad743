"""The first start: by keyboard from the role to a profile that opens."""

import pytest
from PySide6.QtCore import Qt

from ktpn_desktop.app.session import open_session
from ktpn_desktop.domain.person import Role
from ktpn_desktop.paths import Profile
from ktpn_desktop.ui.first_run import FirstRun


@pytest.fixture
def profile(tmp_path):
    return Profile(tmp_path / "งาน")


@pytest.fixture
def wizard(qtbot, profile):
    wizard = FirstRun(profile)
    qtbot.addWidget(wizard)
    wizard.show()
    wizard.activateWindow()
    qtbot.waitUntil(wizard.isActiveWindow)
    return wizard


def fill_in(wizard):
    wizard.person_step._person.insert("นางสมมุติ เรียบร้อย")
    wizard.person_step._area.insert("สพป.ตัวอย่าง เขต 1")


def enter(qtbot, wizard):
    qtbot.keyClick(wizard.focusWidget() or wizard, Qt.Key.Key_Return)


def test_a_profile_is_made_by_keyboard(qtbot, wizard, profile, tmp_path):
    shared = tmp_path / "กลาง"
    shared.mkdir()

    qtbot.keyClick(wizard.focusWidget(), Qt.Key.Key_2)
    enter(qtbot, wizard)
    fill_in(wizard)
    enter(qtbot, wizard)
    wizard.folder_step.set_shared_folder(shared)
    enter(qtbot, wizard)
    assert wizard.next.text() == "เริ่มใช้งาน"
    with qtbot.waitSignal(wizard.made):
        qtbot.mouseClick(wizard.next, Qt.MouseButton.LeftButton)

    session = open_session(profile.folder)
    assert session.role is Role.SECRETARY
    assert session.person.name == "นางสมมุติ เรียบร้อย"
    assert session.settings.shared_folder == shared
    assert not wizard.isVisible()
    session.close()


def test_a_missing_name_is_said_at_the_field_which_gets_the_focus(qtbot, wizard):
    enter(qtbot, wizard)
    enter(qtbot, wizard)

    step = wizard.person_step
    assert step.person_field.error
    assert step.area_field.error
    qtbot.waitUntil(step._person.hasFocus)


def test_a_folder_that_is_not_there_is_refused_and_none_is_allowed(qtbot, wizard, tmp_path):
    wizard._show(2)
    wizard.folder_step.set_shared_folder(tmp_path / "ไม่มี")

    enter(qtbot, wizard)
    assert wizard.folder_step.shared_field.error
    wizard.folder_step._shared.clear()
    enter(qtbot, wizard)

    assert wizard.summary_step.isVisible()


def test_going_back_keeps_what_was_filled_in(qtbot, wizard):
    enter(qtbot, wizard)
    fill_in(wizard)
    enter(qtbot, wizard)

    qtbot.mouseClick(wizard.back, Qt.MouseButton.LeftButton)

    assert wizard.person_step.isVisible()
    assert wizard.new_profile().person == "นางสมมุติ เรียบร้อย"


def test_closing_the_window_makes_nothing(wizard, profile):
    wizard.close()

    assert not profile.database.exists()


def test_a_profile_that_cannot_be_made_is_explained_and_the_window_stays(
    qtbot, wizard, profile, monkeypatch
):
    from ktpn_desktop.ui.dialogs.trouble_dialog import TroubleDialog

    profile.ensure()
    profile.database.write_bytes(b"something else")
    said = []
    monkeypatch.setattr(TroubleDialog, "exec", lambda self: said.append(self._text))
    fill_in(wizard)
    wizard._show(3)

    qtbot.mouseClick(wizard.next, Qt.MouseButton.LeftButton)

    assert len(said) == 1
    assert wizard.isVisible()
    assert profile.database.read_bytes() == b"something else"
