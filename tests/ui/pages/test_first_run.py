"""The first run, step by step; what counts is the profile that is there afterwards."""

import pytest
from builders import a_session
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFileDialog

from ktpn_desktop.app.opening import open_session
from ktpn_desktop.domain.person import Role
from ktpn_desktop.paths import Profile
from ktpn_desktop.ui.dialogs.backups import BackupsDialog, RestoreDialog
from ktpn_desktop.ui.dialogs.trouble_dialog import TroubleDialog
from ktpn_desktop.ui.pages.first_run import FirstRun


@pytest.fixture
def wizard(qtbot, tmp_path):
    wizard = FirstRun(Profile(tmp_path / "profile"))
    qtbot.addWidget(wizard)
    wizard.show()
    qtbot.waitExposed(wizard)
    wizard.activateWindow()
    return wizard


def press(qtbot, key):
    qtbot.keyClick(QApplication.focusWidget(), key)


def fill_in(wizard, name="นางสาวตัวอย่าง  ใจดี", area="สพป.ตัวอย่าง เขต 1"):
    wizard.person.name.setText(name)
    wizard.person.area.setText(area)


def test_a_profile_is_made_with_the_keyboard_alone(qtbot, wizard, tmp_path):
    press(qtbot, Qt.Key.Key_Return)
    fill_in(wizard)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)
    press(qtbot, Qt.Key.Key_Return)

    session = open_session(tmp_path / "profile")
    assert session.role is Role.SUPERVISOR
    assert session.person.name == "นางสาวตัวอย่าง ใจดี"
    assert session.area == "สพป.ตัวอย่าง เขต 1"
    session.close()
    assert not wizard.isVisible()


def test_the_key_two_of_the_thai_layout_chooses_the_secretary(wizard):
    slash = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier, 11, 0, 0, "/"
    )

    QApplication.sendEvent(QApplication.focusWidget(), slash)

    assert wizard.role.role is Role.SECRETARY


def test_the_shared_folder_is_remembered(wizard, tmp_path):
    wizard.go_on()
    fill_in(wizard)
    wizard.go_on()
    wizard.places.folder.setText(str(tmp_path / "shared"))
    wizard.go_on()
    wizard.go_on()

    session = open_session(tmp_path / "profile")
    assert session.settings.shared_folder == tmp_path / "shared"
    session.close()


def test_a_missing_name_is_said_beside_its_field(wizard):
    wizard.go_on()
    fill_in(wizard, name=" ")

    wizard.go_on()

    assert wizard.at == 1
    assert wizard.person.name.property("wrong") == "true"


def test_what_is_wrong_with_a_field_is_forgotten_when_it_is_filled_in(qtbot, wizard):
    wizard.go_on()
    wizard.go_on()

    qtbot.keyClicks(wizard.person.area, "1")

    assert wizard.person.area.property("wrong") == "false"
    assert wizard.person.name.property("wrong") == "true"


def test_escape_goes_back(qtbot, wizard):
    wizard.go_on()

    press(qtbot, Qt.Key.Key_Escape)

    assert wizard.at == 0


def test_a_synchronised_folder_is_refused_with_the_reason(qtbot, tmp_path):
    wizard = FirstRun(Profile(tmp_path / "Dropbox" / "profile"))
    qtbot.addWidget(wizard)
    wizard.show()
    wizard.go_on()
    fill_in(wizard)
    wizard.go_on()

    wizard.go_on()

    assert wizard.at == 2
    assert "Dropbox" in wizard.places.danger.text()


def test_a_profile_inside_the_shared_folder_is_refused(wizard, tmp_path):
    wizard.go_on()
    fill_in(wizard)
    wizard.go_on()
    wizard.places.folder.setText(str(tmp_path))

    wizard.go_on()

    assert wizard.at == 2
    assert wizard.places.danger.isVisible()


def test_access_to_the_shared_folder_is_tried(qtbot, wizard, tmp_path):
    wizard.go_on()
    fill_in(wizard)
    wizard.go_on()
    wizard.places.folder.setText(str(tmp_path))
    wizard.places.test.click()
    qtbot.waitUntil(lambda: wizard.places.told.text().startswith("เข้าถึงได้"), timeout=3000)

    wizard.places.folder.setText(str(tmp_path / "gone"))
    wizard.places.test.setFocus()
    wizard.places.test.click()

    qtbot.waitUntil(lambda: wizard.places.told.text().startswith("ไม่พบ"), timeout=3000)
    assert wizard.places.test.hasFocus()


def test_the_work_file_of_another_computer_is_taken_over(qtbot, wizard, tmp_path, monkeypatch):
    old = a_session(tmp_path / "เครื่องเก่า", person="นายสมมุติ ตั้งใจ")
    (old.profile.folder / "office.json").write_text("{}", "utf-8")

    def choose(dialog):
        assert dialog.table.rows() == []
        monkeypatch.setattr(
            QFileDialog, "getOpenFileName", lambda *_: (str(old.profile.database), "")
        )
        qtbot.mouseClick(dialog.restore_file, Qt.MouseButton.LeftButton)

    monkeypatch.setattr(RestoreDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(BackupsDialog, "exec", choose)
    assert (
        old.profile.database.with_name("ktpn.db-wal").stat().st_size > 0
    )  # not yet in the file
    qtbot.mouseClick(wizard.existing, Qt.MouseButton.LeftButton)
    old.close()

    session = open_session(tmp_path / "profile")
    assert session.person.name == "นายสมมุติ ตั้งใจ"
    assert (session.profile.folder / "office.json").read_text("utf-8") == "{}"
    session.close()
    assert not wizard.isVisible()


def test_what_is_no_work_file_is_told_and_the_first_run_goes_on(
    qtbot, wizard, tmp_path, monkeypatch
):
    told = []

    def choose(dialog):
        dialog.restore_from = tmp_path / "ไม่มี.sqlite3"

    def read(dialog):
        told.append(dialog)

    monkeypatch.setattr(BackupsDialog, "exec", choose)
    monkeypatch.setattr(TroubleDialog, "exec", read)
    qtbot.mouseClick(wizard.existing, Qt.MouseButton.LeftButton)

    assert len(told) == 1
    assert wizard.isVisible()
