import pytest
from PySide6.QtWidgets import QFileDialog, QWidget

from ktpn_desktop.domain.person import Role
from ktpn_desktop.ui.choosing import ask_file, ask_new_file, ask_shared_folder, last_folder


@pytest.fixture
def hub(make_hub):
    return make_hub(Role.SECRETARY)


@pytest.fixture
def parent(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    return parent


def answer(monkeypatch, method, chosen):
    """Let the person choose this; return the folders or files where the dialog began."""
    began = []

    def ask(_parent, _title, start, *_kinds):
        began.append(start)
        return chosen if method == "getExistingDirectory" else (chosen, "")

    monkeypatch.setattr(QFileDialog, method, ask)
    return began


def test_the_next_question_begins_where_the_last_file_was(hub, parent, monkeypatch, tmp_path):
    listed = tmp_path / "รายชื่อ.xlsx"
    answer(monkeypatch, "getOpenFileName", str(listed))
    assert ask_file(hub, parent, "เลือกไฟล์", "*.xlsx") == listed

    began = answer(monkeypatch, "getOpenFileName", "")
    assert ask_file(hub, parent, "เลือกไฟล์", "*.xlsx") is None

    assert began == [str(tmp_path)]


def test_a_folder_that_is_gone_is_passed_over(hub, tmp_path):
    gone = tmp_path / "stick" / "a.xlsx"
    hub.change_settings(recent_files=(gone, tmp_path / "b.xlsx"))

    assert last_folder(hub) == tmp_path


def test_a_name_is_offered_for_what_is_saved(hub, parent, monkeypatch, tmp_path):
    hub.change_settings(recent_files=(tmp_path / "b.xlsx",))
    began = answer(monkeypatch, "getSaveFileName", "")

    ask_new_file(hub, parent, "ส่งออก", name="รายงาน.pdf", kinds="*.pdf")

    assert began == [str(tmp_path / "รายงาน.pdf")]


def test_the_shared_folder_is_remembered(hub, parent, monkeypatch, tmp_path):
    answer(monkeypatch, "getExistingDirectory", str(tmp_path))

    ask_shared_folder(hub, parent, "เลือกโฟลเดอร์กลาง")

    assert hub.session.settings.shared_folder == tmp_path
