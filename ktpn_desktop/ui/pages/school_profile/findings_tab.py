"""Everything that visits found at a school, and what has become of it."""

from datetime import date
from itertools import groupby

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.app.school_profile import KnownFinding, SchoolProfile
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.ui.pages.school_profile.followed import Followed, Resolutions
from ktpn_desktop.ui.texts import round_name, short_date
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.chip import Chip
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, column, holder, row, scrolled


class SchoolFindings(QWidget):
    """A card for each visit; either everything, or what is still open."""

    status_wanted = Signal(str, object)  # finding id, ResolutionStatus

    def __init__(self) -> None:
        super().__init__()
        self._known: SchoolProfile | None = None
        self._lists: dict[VisitId, Followed] = {}
        self.everything = Chip(self.tr("ทั้งหมด"))
        self.open = Chip(self.tr("ที่ต้องติดตาม"))
        self.everything.setChecked(True)
        self.resolutions = Resolutions()
        self._resolution_card = Card(self.tr("มติที่ต้องติดตาม"), padding=14)
        self._resolution_card.body.addWidget(self.resolutions)
        self.empty = Empty(
            "list-checks",
            self.tr("ยังไม่มีข้อค้นพบของโรงเรียนนี้"),
            self.tr("จุดเด่น จุดที่ควรพัฒนา ข้อเสนอแนะ และข้อตกลงจากการนิเทศที่เสร็จแล้วจะแสดงที่นี่"),
        )
        self._cards = QVBoxLayout()
        self._cards.setSpacing(px(12))
        inner = column(self._resolution_card, self._cards, STRETCH, gap=12)
        content = column(row(self.everything, self.open, STRETCH), gap=12, margins=(20, 12))
        content.addWidget(scrolled(holder(inner)), 1)
        self._filled = holder(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._filled, 1)
        layout.addWidget(self.empty, 1)
        self.everything.clicked.connect(self._choose_everything)
        self.open.clicked.connect(self._choose_open)

    def show_profile(self, known: SchoolProfile) -> None:
        """Show what was found at a school."""
        self._known = known
        any_ = bool(known.findings or known.resolutions)
        self._filled.setVisible(any_)
        self.empty.setVisible(not any_)
        self.everything.set_count(len(known.findings))
        self.open.set_count(len(known.open_findings))
        self.resolutions.show_resolutions(known.resolutions, date.today())
        self._resolution_card.setVisible(bool(known.resolutions))
        self._show()

    def lists(self) -> list[Followed]:
        """Return the lists that are shown, the newest visit's first."""
        return list(self._lists.values())

    def _show(self) -> None:
        if self._known is None:
            return
        only_open = self.open.isChecked()
        shown = self._known.open_findings if only_open else self._known.findings
        groups = {visit: list(found) for visit, found in groupby(shown, lambda one: one.visit)}
        if list(groups) != list(self._lists):
            clear(self._cards)
            self._lists = {visit: self._card(found[0]) for visit, found in groups.items()}
        for visit, found in groups.items():
            self._lists[visit].show_findings(found)

    def _card(self, first: KnownFinding) -> Followed:
        held_in = first.round
        parts = [short_date(first.found_on)]
        if held_in is not None:
            parts.insert(0, round_name(held_in))
        card = Card(" · ".join(parts), padding=14)
        followed = Followed()
        followed.status_wanted.connect(self.status_wanted)
        card.body.addWidget(followed)
        self._cards.addWidget(card)
        return followed

    @Slot()
    def _choose_everything(self) -> None:
        self._choose(self.everything)

    @Slot()
    def _choose_open(self) -> None:
        self._choose(self.open)

    def _choose(self, chosen: Chip) -> None:
        for chip in (self.everything, self.open):
            chip.setChecked(chip is chosen)
        self._show()
