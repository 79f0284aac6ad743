"""The shared folder is tried out, and copies and the history are reached, from the settings."""

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices

from ktpn_desktop.domain.person import Role
from ktpn_desktop.ui.dialogs.backups import BackupsDialog
from ktpn_desktop.ui.pages.settings import SettingsPage

LEFT = Qt.MouseButton.LeftButton
PATIENCE = 20_000  # ms for work in the background


@pytest.fixture
def page(qtbot, make_hub):
    page = SettingsPage(make_hub(Role.SECRETARY))
    qtbot.addWidget(page)
    page.show()
    return page


def tried(qtbot, page):
    qtbot.mouseClick(page.try_out, LEFT)
    qtbot.waitUntil(
        lambda: not page.hub.jobs.busy and page.try_out.isEnabled(), timeout=PATIENCE
    )
    return page.access.text(), page.access.property("look")


def test_without_a_shared_folder_there_is_nothing_to_try(page):
    assert not page.try_out.isEnabled()
    assert not page.access.isVisible()


def test_a_folder_that_works_is_said_to_work(qtbot, page, tmp_path):
    page.hub.change_settings(shared_folder=tmp_path)

    assert tried(qtbot, page) == ("อ่านและเขียนได้ · แผน 0 ไฟล์ · ไฟล์ผล 0 ไฟล์", "ok")


def test_a_folder_that_is_gone_is_said_to_be_gone(qtbot, page, tmp_path):
    page.hub.change_settings(shared_folder=tmp_path / "ไม่มี")

    words, look = tried(qtbot, page)

    assert look == "bad"
    assert str(tmp_path / "ไม่มี") in words


def test_the_copies_are_listed_and_their_folder_opened(qtbot, page, monkeypatch):
    qtbot.mouseClick(page.back_up, LEFT)
    opened, listed = [], []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)

    def look(dialog):
        listed.extend(one.reason for one in dialog.table.rows())
        qtbot.mouseClick(dialog.open_folder, LEFT)

    monkeypatch.setattr(BackupsDialog, "exec", look)
    qtbot.mouseClick(page.copies, LEFT)

    assert listed == ["asked"]
    assert opened == [QUrl.fromLocalFile(str(page.hub.session.profile.backups))]


def test_the_history_is_a_page_of_its_own(qtbot, page):
    gone = []
    page.navigate.connect(lambda name, _state: gone.append(name))

    qtbot.mouseClick(page.history, LEFT)

    assert gone == ["history"]
