"""The keys that make everything larger or smaller, as far as the window still holds a page."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.settings import LARGEST_ZOOM, SMALLEST_ZOOM
from ktpn_desktop.ui.hub import Hub

STEP = 10


class Zooming(QObject):
    """Changes the zoom in the settings; refuses what the window has no room for."""

    refused = Signal(int)  # the largest percentage there is room for

    def __init__(self, hub: Hub, window: QWidget) -> None:
        super().__init__(window)
        self._hub = hub
        self._window = window

    @Slot()
    def larger(self) -> None:
        """Show everything a step larger."""
        self._zoom(self._hub.session.settings.zoom + STEP)

    @Slot()
    def smaller(self) -> None:
        """Show everything a step smaller."""
        self._zoom(self._hub.session.settings.zoom - STEP)

    @Slot()
    def usual(self) -> None:
        """Show everything at its usual size."""
        self._zoom(100)

    def _zoom(self, percent: int) -> None:
        window = self._window
        largest = max(100, window.width() * 100 // window.minimumWidth())
        wanted = min(max(percent, SMALLEST_ZOOM), LARGEST_ZOOM)
        if wanted > largest:
            self.refused.emit(largest)
            wanted = largest
        if wanted != self._hub.session.settings.zoom:
            self._hub.change_settings(zoom=wanted)
