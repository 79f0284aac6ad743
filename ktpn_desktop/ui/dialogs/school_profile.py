"""The profile of a school over what one is doing; closing it leads back to the same place."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.school import PREFIX
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.school_profile.view import SchoolProfileView
from ktpn_desktop.ui.widgets.button import Button, Kind

_AROUND = 0.92  # of the window that it stands over


class SchoolProfileDialog(Dialog):
    """Shows the profile; what leads to another page closes it first."""

    navigate = Signal(str, object)  # page id, state

    def __init__(self, hub: Hub, school: SchoolId, name: str, parent: QWidget) -> None:
        super().__init__(PREFIX + name, parent, width=900)
        self.view = SchoolProfileView(hub)
        self.body.setContentsMargins(0, 8, 0, 0)
        self.body.addWidget(self.view, 1)
        close = Button(self.tr("ปิด"), Kind.PRIMARY)
        close.show_keys("Esc")
        self.add_buttons(close)
        close.clicked.connect(self.reject)
        self.view.navigate.connect(self._leave)
        self.view.show_school(school)
        self.resize(parent.window().size() * _AROUND)
        self.view.tabs.setFocus()

    @Slot(str, object)
    def _leave(self, page: str, state: object) -> None:
        self.accept()
        self.navigate.emit(page, state)
