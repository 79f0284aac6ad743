"""Garbage is collected on the main thread only.

The automatic collection may run in a worker thread and destroy Qt's objects there, which
crashes; see invariant 12 in ARCHITECTURE.md.
"""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

INTERVAL = 1000  # ms


class GarbageCollector(QObject):
    """Switches the automatic collection off and does its work from a timer."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect_what_is_due)
        self._timer.start(INTERVAL)

    @Slot()
    def collect_what_is_due(self) -> None:
        """Collect as far up the generations as Python itself would."""
        due = -1
        for generation, count in enumerate(gc.get_count()):
            if count <= self._thresholds[generation]:
                break
            due = generation
        if due >= 0:
            gc.collect(due)

    def stop(self) -> None:
        """Give the collection back to Python."""
        self._timer.stop()
        gc.enable()
