"""The button of a form's header that shows the school's profile over the form."""

from PySide6.QtCore import Signal, Slot

from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind

_WORDS_FROM = 1200  # pixels of the page: below it only the icon is shown


class SchoolButton(Button):
    """Esc in the profile leads back to the item, and to where one typed."""

    navigate = Signal(str, object)  # page id, state: the profile leads elsewhere
    closed = Signal()  # the profile was looked at, and the form goes on

    def __init__(self, hub: Hub) -> None:
        super().__init__(icon="school")
        self._hub = hub
        self._visit: Visit | None = None
        self._words = self.tr("โปรไฟล์โรงเรียน")
        self.setToolTip(self.tr("โปรไฟล์โรงเรียน (F9)"))
        self.setAccessibleName(self._words)
        self.clicked.connect(self.open_profile)

    def show_visit(self, visit: Visit | None) -> None:
        """Offer the profile of the school of this visit, if that is in the register."""
        self._visit = visit
        self.setVisible(visit is not None and visit.school.id is not None)

    def fit(self, width: int) -> None:
        """Show words where the page is so wide, else the icon alone."""
        wide = width >= px(_WORDS_FROM)
        self.set_kind(Kind.PLAIN if wide else Kind.ICON)
        self.setText(self._words if wide else "")

    @Slot()
    def open_profile(self) -> None:
        """Show the profile until it is closed."""
        # Here, for a form is mostly filled without it.
        from ktpn_desktop.ui.dialogs.school_profile import SchoolProfileDialog

        visit = self._visit
        if visit is None or visit.school.id is None:
            return
        window = self.window()
        dialog = SchoolProfileDialog(self._hub, visit.school.id, visit.school.name, window)
        dialog.navigate.connect(self.navigate)
        if not dialog.exec():
            self.closed.emit()
        dialog.deleteLater()
