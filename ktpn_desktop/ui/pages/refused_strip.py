"""Says of a return that was refused what the secretary wants, until it is sent anew."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot

from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.store.receipts import RefusedVisit
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.strip import Strip


class RefusedStrip(Strip):
    """The first of the refused visits, how many more there are, and the way to its form."""

    opened = Signal(str)  # visit id

    def __init__(self) -> None:
        super().__init__("", Tone.WARN, "circle-x", action=" ")
        self._visit: VisitId | None = None
        self.acted.connect(self._open)
        self.hide()

    def show_refused(self, refused: Sequence[RefusedVisit]) -> None:
        """Show these; nothing where there are none."""
        self.setVisible(bool(refused))
        if not refused:
            return
        first = refused[0]
        self._visit = first.visit_id
        words = self.tr("เลขานุการไม่รับผลของโรงเรียน{school}: {reason}")
        told = words.format(school=first.school, reason=first.reason)
        if more := len(refused) - 1:
            told += self.tr(" · และอีก {count} โรงเรียน").format(count=more)
        self.set_text(told, self.tr("เปิดแบบนิเทศ"))

    @Slot()
    def _open(self) -> None:
        if self._visit is not None:
            self.opened.emit(self._visit)
