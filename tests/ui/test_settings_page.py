"""Settings take effect at once and are kept."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QFileDialog
from shiboken6 import delete

from ktpn_desktop.app.settings import Language, Theme, load_settings
from ktpn_desktop.domain.person import Role
from ktpn_desktop.store import backup, backup_files
from ktpn_desktop.thai.numerals import Numerals
from ktpn_desktop.ui.dialogs.backups import BackupsDialog, RestoreDialog
from ktpn_desktop.ui.pages.settings import SettingsPage


@pytest.fixture
def page(qtbot, hub):
    page = SettingsPage(hub)
    qtbot.addWidget(page)
    page.show()
    return page


def kept(hub):
    return load_settings(hub.session.profile.settings)[0]


def click(qtbot, segments, at):
    qtbot.mouseClick(segments.findChildren(QAbstractButton)[at], Qt.MouseButton.LeftButton)


def test_what_is_chosen_is_kept_and_announced(qtbot, page, hub):
    with qtbot.waitSignal(hub.settings_changed):
        click(qtbot, page.theme, 2)
    click(qtbot, page.language, 1)
    click(qtbot, page.numerals, 1)

    settings = kept(hub)
    assert settings.theme is Theme.DARK
    assert settings.language is Language.ENGLISH
    assert settings.numerals is Numerals.ARABIC


def test_choosing_what_is_chosen_announces_nothing(qtbot, page, hub):
    with qtbot.assertNotEmitted(hub.settings_changed):
        click(qtbot, page.theme, 0)


def test_zoom_goes_up_and_down_within_its_bounds(qtbot, page, hub):
    for _ in range(9):
        qtbot.mouseClick(page.larger, Qt.MouseButton.LeftButton)
    assert page.zoom.text() == "150%"
    assert not page.larger.isEnabled()

    for _ in range(9):
        qtbot.mouseClick(page.smaller, Qt.MouseButton.LeftButton)

    assert kept(hub).zoom == 90


def test_settings_can_be_changed_after_the_page_is_gone(hub):
    page = SettingsPage(hub)
    delete(page)  # as the window is, which is built anew for another size

    hub.change_settings(zoom=110)

    assert kept(hub).zoom == 110


def test_the_shared_folder_is_chosen_in_a_dialog(qtbot, page, hub, monkeypatch, tmp_path):
    assert page.shared_folder.text() == "ยังไม่กำหนด"
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))

    qtbot.mouseClick(page.choose, Qt.MouseButton.LeftButton)

    assert kept(hub).shared_folder == Path(tmp_path)
    assert page.shared_folder.text() == str(tmp_path)


def test_a_backup_is_made_and_named(qtbot, page, hub):
    said = []
    page.toast.connect(said.append)

    qtbot.mouseClick(page.back_up, Qt.MouseButton.LeftButton)

    made = backup.backups(hub.session.profile.backups)
    assert [one.reason for one in made] == ["asked"]
    assert made[0].path.name in said[0].text
    assert page.backed_up.text().startswith("วันนี้ ")


def test_a_copy_of_everything_is_put_on_a_stick(qtbot, page, hub, tmp_path, monkeypatch):
    stick = tmp_path / "stick"
    stick.mkdir()
    (hub.session.profile.folder / "office.json").write_text("{}")
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(stick))

    def ask(dialog):
        qtbot.addWidget(dialog)
        qtbot.mouseClick(dialog.copy_elsewhere, Qt.MouseButton.LeftButton)

    monkeypatch.setattr(BackupsDialog, "exec", ask)
    qtbot.mouseClick(page.copies, Qt.MouseButton.LeftButton)

    (made,) = backup.backups(stick)
    held = backup_files.contents(made.path)
    assert made.reason == "asked" and held is not None
    assert "office.json" in held.settings
    assert backup.backups(hub.session.profile.backups) == []


def wanted_from(qtbot, page, monkeypatch, *, agreed):
    """Choose the only copy and ask for it; return what the page hands on."""
    wanted = []
    page.hub.restore_wanted.connect(wanted.append)

    def ask(dialog):
        qtbot.addWidget(dialog)
        assert not dialog.restore.isEnabled()
        dialog.table.selectRow(0)
        qtbot.mouseClick(dialog.restore, Qt.MouseButton.LeftButton)

    monkeypatch.setattr(RestoreDialog, "exec", lambda _dialog: int(agreed))
    monkeypatch.setattr(BackupsDialog, "exec", ask)
    qtbot.mouseClick(page.copies, Qt.MouseButton.LeftButton)
    return wanted


def test_a_copy_is_restored_when_that_was_agreed_to(qtbot, page, hub, monkeypatch):
    copy = backup.back_up(hub.store, hub.session.profile.backups, "asked")

    assert wanted_from(qtbot, page, monkeypatch, agreed=False) == []
    assert wanted_from(qtbot, page, monkeypatch, agreed=True) == [copy]


def test_a_copy_that_went_bad_is_told_and_the_window_stays(qtbot, page, hub, monkeypatch):
    copy = backup.back_up(hub.store, hub.session.profile.backups, "asked")
    copy.write_bytes(b"x" * 5000)

    assert wanted_from(qtbot, page, monkeypatch, agreed=True) == []
    assert page.problems.isVisible()


def test_a_sound_work_file_is_said_to_be_sound(qtbot, page):
    said = []
    page.toast.connect(said.append)

    qtbot.mouseClick(page.examine, Qt.MouseButton.LeftButton)

    assert [toast.text for toast in said] == ["ไฟล์งานสมบูรณ์ ไม่พบปัญหา"]


def test_only_who_fills_forms_is_asked_about_them(qtbot, make_hub):
    for role, asked in ((Role.SUPERVISOR, True), (Role.SECRETARY, False)):
        page = SettingsPage(make_hub(role))
        qtbot.addWidget(page)
        page.show()

        assert page.auto_advance.isVisible() is asked
