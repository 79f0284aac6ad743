"""What is dropped anywhere on the window goes to the page that takes it."""

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from ktpn_desktop.domain.person import Role
from ktpn_desktop.ui.main_window import MainWindow
from ktpn_desktop.ui.navigation import PageSpec
from ktpn_desktop.ui.pages.page import Page


class Taker(Page):
    """Remembers what it was given."""

    def __init__(self, hub):
        super().__init__(hub)
        self.given = []

    def restore(self, state):
        self.given += state.get("dropped", [])


@pytest.fixture
def make_window(qtbot, make_hub):
    def make(role, *names):
        specs = [PageSpec(id=name, title=name, icon="house", factory=Taker) for name in names]
        window = MainWindow(make_hub(role), specs)
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.completed):
            window.show()
        return window

    return make


def drop(window, *paths):
    """Drag files over the window and let them go; tell whether it would take them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at, copy = QPointF(20, 20), Qt.DropAction.CopyAction
    buttons = (Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(at.toPoint(), copy, data, *buttons)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(at, copy, data, *buttons))
    return enter.isAccepted()


@pytest.mark.parametrize(
    ("role", "taker"), [(Role.SECRETARY, "exchange"), (Role.SUPERVISOR, "home")]
)
def test_files_and_folders_go_to_the_page_of_the_role(make_window, tmp_path, role, taker):
    window = make_window(role, "schools", "exchange", "home")
    file = tmp_path / "ผล.xlsx"
    file.touch()

    assert drop(window, file, tmp_path)

    assert window.current[0] == taker
    assert window.page(taker).given == [file, tmp_path]


def test_a_page_that_is_shown_already_is_not_left_for_itself(make_window, tmp_path):
    window = make_window(Role.SECRETARY, "exchange", "schools")

    drop(window, tmp_path)
    window.go_back()

    assert window.current[0] == "exchange"
    assert window.page("exchange").given == [tmp_path]


def test_what_is_no_workbook_is_not_taken(make_window, tmp_path):
    window = make_window(Role.SECRETARY, "schools", "exchange")
    picture = tmp_path / "รูป.png"
    picture.touch()

    assert not drop(window, picture)

    assert window.current[0] == "schools"
