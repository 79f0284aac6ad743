"""Where the visit before stands: in a column beside the items, or as a drawer over them."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ktpn_desktop.ui.pages.visit.previous import PreviousPanel


class PreviousPlace:
    """Puts the panel into the last column of a form, where that has room for it."""

    def __init__(self, panel: PreviousPanel, form: QWidget, columns: QHBoxLayout) -> None:
        self._panel = panel
        self._form = form
        self._columns = columns
        self._narrow = False
        self.wanted = False  # beside the items, where there is room
        columns.addWidget(panel)

    def show(self, wanted: bool) -> None:
        """Show it from now on, or leave the items its room."""
        self.wanted = wanted
        self.fit(narrow=self._narrow)

    def toggle(self) -> None:
        """Show it, or hide it; a drawer is closed again, and whether it was open forgotten."""
        if self._narrow:
            self._panel.setVisible(self._panel.isHidden())
            self._panel.raise_()
        else:
            self.show(not self.wanted)

    def fit(self, *, narrow: bool) -> None:
        """Follow the form, which has another size now."""
        self._narrow = narrow
        if narrow == (self._columns.indexOf(self._panel) >= 0):
            if narrow:
                self._columns.removeWidget(self._panel)
                self._panel.hide()
            else:
                self._columns.addWidget(self._panel)
        if narrow:
            width = self._panel.width()
            place = self._form.width() - width
            self._panel.setGeometry(place, 0, width, self._form.height())
        else:
            self._panel.setVisible(self.wanted)
