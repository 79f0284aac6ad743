"""The card of the supervisor's home with the visits of the round, all or those to be made."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.school import School
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.ui.pages.appointments import Appointments
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.chip import Chip
from ktpn_desktop.ui.widgets.layout import scrolled
from ktpn_desktop.ui.widgets.painting import Pill

_ROOM_FOR_BADGES, _ROOM_FOR_COUNT = 640, 520
_OPEN = frozenset({VisitState.ASSIGNED, VisitState.IN_PROGRESS})


class VisitsCard(Card):
    """The list of appointments under its title, the count of what is shown, two filters."""

    relisted = Signal()  # its rows are others now

    def __init__(self) -> None:
        super().__init__(self.tr("นัดหมายการนิเทศของฉัน"), padding=2, gap=0)
        self.appointments = Appointments()
        self.count = Badge("")
        self.all = Chip(self.tr("ทั้งหมด"))
        self.unfinished = Chip(self.tr("ยังไม่เสร็จ"))
        self._visits: Sequence[Visit] = ()
        self._today = date.today()
        self._schools: Mapping[SchoolId, School] = {}
        self.title_row.setContentsMargins(px(16), px(8), px(12), px(8))
        self.title_row.insertWidget(1, self.count)
        self.title_row.addWidget(self.all)
        self.title_row.addWidget(self.unfinished)
        self.body.addWidget(scrolled(self.appointments), 1)
        self.all.setChecked(True)
        self.all.clicked.connect(self._show_all)
        self.unfinished.clicked.connect(self._show_unfinished)

    def show_visits(
        self,
        visits: Sequence[Visit],
        today: date,
        schools: Mapping[SchoolId, School],
    ) -> None:
        """Show these, as far as the filter lets them through."""
        self._visits, self._today, self._schools = visits, today, schools
        shown = visits
        if self.unfinished.isChecked():
            shown = [one for one in visits if one.state in _OPEN]
        self.appointments.show_visits(shown, today, schools)
        self.count.show_pill(Pill(self.tr("{count} โรงเรียน").format(count=len(shown))))
        self.relisted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.appointments.set_narrow(self.width() < px(_ROOM_FOR_BADGES))
        self.count.setVisible(self.width() >= px(_ROOM_FOR_COUNT))

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab goes through, from top to bottom."""
        return [self.all, self.unfinished, *self.appointments.tab_stops()]

    @Slot()
    def _show_all(self) -> None:
        self._choose(self.all)

    @Slot()
    def _show_unfinished(self) -> None:
        self._choose(self.unfinished)

    def _choose(self, chosen: Chip) -> None:
        for chip in (self.all, self.unfinished):
            chip.setChecked(chip is chosen)
        self.show_visits(self._visits, self._today, self._schools)
