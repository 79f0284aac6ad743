"""The form of a visit on screen: sections at the left, the items of one section beside them."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ktpn_desktop.app.form_rows import RepeatShown
from ktpn_desktop.app.previous_visit import EarlierVisits
from ktpn_desktop.domain.answer import NO_ANSWER
from ktpn_desktop.domain.checklist import Section
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.ui.pages.visit.ahead import Ahead
from ktpn_desktop.ui.pages.visit.before import Before
from ktpn_desktop.ui.pages.visit.items import LATER, ItemList
from ktpn_desktop.ui.pages.visit.known import Known
from ktpn_desktop.ui.pages.visit.order import FormOrder
from ktpn_desktop.ui.pages.visit.previous import PreviousPanel
from ktpn_desktop.ui.pages.visit.previous_place import PreviousPlace
from ktpn_desktop.ui.pages.visit.row_bar import RowBar
from ktpn_desktop.ui.pages.visit.section_bar import SectionBar
from ktpn_desktop.ui.pages.visit.section_head import SectionHead
from ktpn_desktop.ui.pages.visit.sections import SectionPane
from ktpn_desktop.ui.pages.visit.shares import Shares
from ktpn_desktop.ui.theme import px

NARROW = 1140  # of the page; the menu beside it takes 60 more


class VisitForm(QWidget):
    """Shows a checklist with its answers and goes from item to item; it saves nothing."""

    answered = Signal(str, object)  # item id, Answer: to be kept at once
    typed = Signal(str, object)  # item id, Answer: to be kept in a moment
    left = Signal()  # the focus has left a field that was typed into
    opened = Signal(str)  # item id: this item is worked on from now on
    row_wanted = Signal(str)  # id of a section that repeats: one more row of it
    row_unwanted = Signal(object)  # Section: this row is to be deleted
    settled = Signal()  # what was new has been painted: now to what stands around it
    finished = Signal()  # there is nothing after this item
    summary_wanted = Signal()

    def __init__(self, language: str = "th", *, auto_advance: bool = True) -> None:
        super().__init__()
        self._order: FormOrder | None = None
        self._built: Section | None = None  # the section whose cards there are
        self._place = 0
        self._wanted: tuple[ItemId | None, ...] = ()
        self._shares = Shares()
        self._auto_advance = auto_advance
        self.sections = SectionPane()
        self.bar = SectionBar()
        self._head = SectionHead()
        self.items = ItemList(language)
        self.previous = PreviousPanel()
        self.rows = RowBar()
        self._repeats: tuple[RepeatShown, ...] = ()
        self._known = Known()
        self._ahead = Ahead(self.items)
        self._telling = QTimer(self)
        self._telling.setSingleShot(True)
        self._telling.setInterval(LATER)
        self._lay_out()
        self._connect()

    @property
    def current(self) -> ItemId | None:
        """The item that is worked on."""
        card = self.items.current
        return card.item.id if card is not None else None

    @property
    def order(self) -> FormOrder | None:
        """What comes after what in the form that is shown."""
        return self._order

    @property
    def is_narrow(self) -> bool:
        """Whether the sections, and the visit before, have no room beside the items."""
        return self.width() < px(NARROW)

    def begin(self, wanted: Sequence[ItemId | None] = ()) -> None:
        """Begin anew with what is shown next, in the section of the first of these items."""
        self._wanted = tuple(wanted)
        self._place = 0
        self._order = self._ahead.order = None
        self._built = None

    def show_answers(
        self, order: FormOrder, changed: Collection[ItemId], *, locked: bool
    ) -> None:
        """Show what is known about the items; these are the ones it has changed for."""
        before = self._order
        other = before is not None and before.checklist is not order.checklist
        everything = before is None or other or locked != self._known.locked
        self._order = self._ahead.order = order
        self._known.locked = locked
        if not order.checklist.sections:
            self._show_no_section()
            return
        if other:
            self._follow_rows(order)
        if self._built is None and (start := order.start(self._wanted)):
            self._place = order.place(start)
        section, item = self._section(), self.current
        self._shares.follow(order, None if everything else changed)
        if self._built is not section:
            self._show_section(self._place)
            if other and (
                there := item if item in self.items.cards else order.first(self._place)
            ):
                self.items.open(there)
            return
        told = [one for one in section.items if everything or one.id in changed]
        self.items.show_answers(order.answers, self._known.facts(order, told))
        self._tell_later()

    def show_earlier(self, earlier: EarlierVisits) -> None:
        """Show this of the visits before, with what is shown next."""
        self._known.before = Before(earlier)
        self._tell_later()

    def show_writers(self, writers: Mapping[ItemId, tuple[str, ...]]) -> None:
        """Say who answered what, with what is shown next."""
        self._known.writers = writers

    def show_previous(self, shown: bool) -> None:
        """Show the visit before beside the items, or leave them its room."""
        self._previous_place.show(shown)
        self._tell_previous()

    def toggle_previous(self) -> bool:
        """Show the visit before, or hide it; return whether it is beside the items from now on.

        In a narrow window it is a drawer over them, which is closed again and not remembered.
        """
        self._previous_place.toggle()
        self._tell_previous()
        return self._previous_place.wanted

    def show_repeats(self, repeats: Sequence[RepeatShown]) -> None:
        """Offer rows to the sections that take them."""
        self._repeats = tuple(repeats)
        self.sections.show_repeats(self._repeats, locked=self._known.locked)
        self._show_row()

    def show_findings(self, count: int) -> None:
        """Show how much of the summary is written."""
        self.sections.show_summary(count)

    def go(self, item: ItemId) -> None:
        """Open an item, in whichever section it is."""
        if self._order is None:
            return
        place = self._order.place(item)
        if place != self._place:
            self._show_section(place)
        self.items.open(item)

    def go_to_section(self, place: int) -> None:
        """Show a section where it begins."""
        if self._order is None or not 0 <= place < len(self._order.checklist.sections):
            return
        if first := self._order.first(place):
            self.go(first)
        else:
            self._show_section(place)

    @Slot()
    def go_to_unanswered(self) -> None:
        """Open the next item without an answer, wherever it is."""
        if self._order and (item := self._order.next_unanswered(self.current)):
            self.go(item)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.is_narrow
        self.sections.setVisible(not narrow)
        self.bar.setVisible(narrow)
        self._head.setVisible(not narrow)
        self._previous_place.fit(narrow=narrow)
        self._show_row()

    def _lay_out(self) -> None:
        middle = QVBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self.bar)
        middle.addWidget(self._head)
        middle.addWidget(self.rows)
        middle.addWidget(self.items, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.sections)
        layout.addLayout(middle, 1)
        self._previous_place = PreviousPlace(self.previous, self, layout)
        self.bar.hide()

    def _connect(self) -> None:
        self.items.answered.connect(self.answered)
        self.items.typed.connect(self.typed)
        self.items.left.connect(self.left)
        self.items.opened.connect(self.opened)
        self.items.opened.connect(self._tell_later)
        self._telling.timeout.connect(self._tell_around)
        self.items.go_on.connect(self._go_on)
        self.items.entered.connect(self._enter)
        self.items.step.connect(self._step)
        self.items.section_step.connect(self._step_section)
        self.sections.chosen.connect(self.go_to_section)
        self.sections.row_wanted.connect(self.row_wanted)
        self.rows.row_wanted.connect(self.row_wanted)
        self.rows.row_unwanted.connect(self.row_unwanted)
        self.sections.summary_wanted.connect(self.summary_wanted)
        self.sections.unanswered_wanted.connect(self.go_to_unanswered)
        self.bar.chosen.connect(self.go_to_section)
        self.bar.stepped.connect(self._step_section)
        self.bar.unanswered_wanted.connect(self.go_to_unanswered)

    @Slot()
    def _tell_later(self) -> None:
        """Show in a moment what stands around the item, which is painted before."""
        if not self._telling.isActive():
            self._telling.start()

    @Slot()
    def _tell_around(self) -> None:
        if self._order is not None and self._built is not None:
            self._show_progress()
        self._tell_previous()
        self.settled.emit()

    def _tell_previous(self) -> None:
        """Show the visit before for the open item."""
        if self._order is not None and not self.previous.isHidden():
            item = self.items.current.item if self.items.current is not None else None
            answer = self._order.answers.get(item.id, NO_ANSWER) if item else NO_ANSWER
            section = [one.id for one in self._built.items] if self._built is not None else []
            self.previous.show_item(item, answer, self._known.before.earlier, section)

    def _follow_rows(self, order: FormOrder) -> None:
        """Stay in the section that is shown, though rows have come or gone."""
        if self._built is None:
            return
        places = {section.id: at for at, section in enumerate(order.checklist.sections)}
        last = len(order.checklist.sections) - 1
        self._place = places.get(self._built.id, min(self._place, last))
        section = order.checklist.sections[self._place]
        if section == self._built:
            self._built = section
            self.items.keep_section(section)

    def _show_no_section(self) -> None:
        self._built, self._place = None, 0
        self.items.show_nothing()
        self.sections.show_progress((), 0)
        self.bar.show_progress((), 0)
        self._head.show_progress(None)

    def _show_row(self) -> None:
        self.rows.locked = self._known.locked
        self.rows.show_section(self._built, self._place, self._repeats, narrow=self.is_narrow)

    def _section(self) -> Section:
        assert self._order is not None
        return self._order.checklist.sections[self._place]

    def _show_section(self, place: int) -> None:
        assert self._order is not None
        self.left.emit()
        self._place = place
        section = self._built = self._section()
        facts = self._known.facts(self._order, section.items)
        self.items.show_section(section, self._order.answers, facts)
        self._show_progress()
        self._show_row()

    def _show_progress(self) -> None:
        shares = self._shares.of_sections
        self.sections.show_progress(shares, self._place)
        self.bar.show_progress(shares, self._place)
        self._head.show_progress(shares[self._place])

    @Slot(str)
    def _go_on(self, item: ItemId) -> None:
        if self._order is None or not self._auto_advance:
            return
        if following := self._order.after(item):
            self.go(following)
        else:
            self.finished.emit()

    @Slot(str)
    def _enter(self, item: ItemId) -> None:
        if self._order and (there := self._order.step(item, 1)):
            self.go(there)
        else:
            self.finished.emit()

    @Slot(str, int)
    def _step(self, item: ItemId, by: int) -> None:
        if self._order and (there := self._order.step(item, by)):
            self.go(there)

    @Slot(int)
    def _step_section(self, by: int) -> None:
        self.go_to_section(self._place + by)
