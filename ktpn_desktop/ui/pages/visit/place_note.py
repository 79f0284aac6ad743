"""Writes down which item is open, for a start after an end by force."""

from PySide6.QtCore import QTimer, Slot

from ktpn_desktop.app.left_open import forget_open, note_open
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.paths import Profile
from ktpn_desktop.ui.pages.visit.form import VisitForm
from ktpn_desktop.ui.pages.visit.items import LATER


class PlaceNote(QTimer):
    """Follows the form a moment after the next item has been opened."""

    def __init__(self, profile: Profile, form: VisitForm) -> None:
        super().__init__(form)
        self.visit: VisitId | None = None
        self._profile = profile
        self._form = form
        self.setSingleShot(True)
        self.setInterval(LATER)
        self.timeout.connect(self._note)
        form.opened.connect(self._note_soon)

    def forget(self) -> None:
        """Note that no form is open."""
        self.stop()
        forget_open(self._profile)

    @Slot()
    def _note_soon(self) -> None:
        """Begin to wait; what is opened meanwhile does not make the wait longer."""
        if not self.isActive():
            self.start()

    @Slot()
    def _note(self) -> None:
        if self.visit is not None and self._form.isVisible():
            note_open(self._profile, self.visit, self._form.current)
