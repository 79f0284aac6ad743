"""A whole form as lines in the order of the paper, section by section."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ktpn_desktop.app.form_rows import RepeatShown, row_of
from ktpn_desktop.domain.checklist import Section
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.repeats import split_item
from ktpn_desktop.ui.pages.paper_twin.line import PaperLine
from ktpn_desktop.ui.pages.paper_twin.section import PaperForm, PaperSection
from ktpn_desktop.ui.pages.visit.row_bar import row_words
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind

_KEYS = {
    Qt.Key.Key_Return: 1,
    Qt.Key.Key_Enter: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
}
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}
_PAUSE = 10  # ms between the sections that are built while somebody types


class PaperSheet(QScrollArea):
    """Enter and the arrows go from line to line, Page Up and Down from section to section.

    The section that is typed in is built first, the others while the eyes are on it.
    """

    answered = Signal(str, object)
    typed = Signal(str, object)
    left = Signal()
    moved = Signal()  # to another line
    row_wanted = Signal(str)  # id of a section
    row_unwanted = Signal(object)  # Section: the row

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._paper: PaperForm | None = None
        self._places: dict[ItemId, PaperSection] = {}
        self.sections: list[PaperSection] = []
        self.adders: list[tuple[RepeatShown, Button]] = []
        self.goes_on = True  # to the next line, after a key that is a whole answer
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        self._box = QVBoxLayout(inner)
        self._box.setContentsMargins(px(20), px(10), px(20), px(12))
        self._box.setSpacing(px(12))
        self._box.addStretch(1)
        self.setWidget(inner)
        self._building = QTimer(self)
        self._building.setSingleShot(True)
        self._building.setInterval(_PAUSE)
        self._building.timeout.connect(self._build_next)

    def lines(self) -> Iterator[PaperLine]:
        """Yield every line, in the order of the paper."""
        for section in self.sections:
            self._build(section)
            yield from section.lines

    def show_form(self, paper: PaperForm) -> None:
        """Show the lines that are asked, with what is known."""
        before, self._paper = self._paper, paper
        anew = before is None or before.form is not paper.form
        if anew:
            self._arrange(paper)
        whole = anew or before is None or before.locked != paper.locked
        for section in self.sections:
            section.show_lines(paper, whole=whole)
        if anew or whole:
            self._show_adders(paper)
        self._building.start()

    def begin(self, item: ItemId | None) -> None:
        """Put the cursor where this item is typed, else at the first line without an answer."""
        if self._paper is None:
            return
        items = [one.id for one in self._paper.open_items()]
        empty = (one for one in items if not self._paper.is_given(one))
        there = item if item in items else next(empty, next(iter(items), None))
        if there is not None:
            self._go(there)

    def current(self) -> ItemId | None:
        """Return the item whose line has the cursor."""
        lines = (line for section in self.sections for line in section.lines)
        return next((line.item.id for line in lines if line.has_focus), None)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._building.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            self._step(_KEYS[key])
        elif key in _PAGES:
            self._step_section(_PAGES[key])
        else:
            super().keyPressEvent(event)

    @Slot()
    def go_to_unanswered(self) -> None:
        """Go to the next line without an answer, round at the end."""
        if self._paper is None:
            return
        items = [one.id for one in self._paper.open_items()]
        here = self.current()
        at = items.index(here) if here in items else -1
        later = (*items[at + 1 :], *items[: at + 1])
        if item := next((one for one in later if not self._paper.is_given(one)), None):
            self._go(item)

    @Slot()
    def add_row(self) -> None:
        """Want one more row where the cursor is, else of the next section that takes rows."""
        here = self._here()
        name = split_item(ItemId(here.section.id))[0] if here else None
        wanted = [repeat for repeat, button in self.adders if button.isEnabled()]
        own = (one for one in wanted if one.section.id == name)
        at = self.sections.index(here) if here else 0
        later = (one for one in wanted if one.after >= at - 1)
        if (repeat := next(own, next(later, None))) is not None:
            self.row_wanted.emit(repeat.section.id)

    @Slot()
    def delete_row(self) -> None:
        """Want the row away that the cursor is in."""
        here = self._here()
        if here is not None and row_of(here.section) is not None:
            self.row_unwanted.emit(here.section)

    def _arrange(self, paper: PaperForm) -> None:
        """Put the sections in order; those that are the same stay as they are."""
        self._drop_adders()
        known = {one.section.id: one for one in self.sections}
        made = []
        for section in paper.form.sections:
            there = known.get(section.id)
            if there is not None and there.section == section:
                made.append(known.pop(section.id))
            else:
                made.append(self._made(section))
        for gone in known.values():
            self._box.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self.sections = made
        for place, one in enumerate(made):
            if self._box.indexOf(one) != place:
                self._box.insertWidget(place, one)
        self._places = {item.id: one for one in made for item in one.section.items}

    def _made(self, section: Section) -> PaperSection:
        made = PaperSection(section, self._language)
        made.delete_wanted.connect(self.row_unwanted)
        return made

    def _show_adders(self, paper: PaperForm) -> None:
        """Show below the rows of each section that one more can be added."""
        self._drop_adders()
        for repeat in () if paper.locked else paper.repeats:
            words = f"{repeat.section.title} · {row_words(repeat)}"
            button = Button(words, Kind.SOFT, icon="plus")
            button.show_keys("Ctrl+N")
            button.setEnabled(not repeat.is_full)
            button.clicked.connect(lambda _=False, name=repeat.section.id: self._want(name))
            self._box.insertWidget(repeat.after + 1 + len(self.adders), button)
            self.adders.append((repeat, button))

    def _drop_adders(self) -> None:
        for _repeat, button in self.adders:
            self._box.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.adders = []

    def _want(self, section: str) -> None:
        self.row_wanted.emit(section)

    @Slot()
    def _build_next(self) -> None:
        """Build one more section; the line that is typed in stays where it is seen."""
        waiting = next((one for one in self.sections if not one.is_built), None)
        if waiting is None or not self.isVisible():
            return
        here = self.current()
        self._build(waiting)
        if here is not None and self._places[here] is not waiting:
            self._bring_into_sight(here)
        self._building.start()

    def _build(self, section: PaperSection) -> None:
        if section.is_built or self._paper is None:
            return
        section.build(self._paper)
        for line in section.lines:
            line.answered.connect(self.answered)
            line.typed.connect(self.typed)
            line.left.connect(self.left)
            line.whole.connect(self._go_on)

    def _here(self) -> PaperSection | None:
        here = self.current()
        return self._places.get(here) if here else None

    def _step(self, by: int) -> None:
        if self._paper is None:
            return
        items = [one.id for one in self._paper.open_items()]
        here = self.current()
        there = (items.index(here) if here in items else -1) + by
        if 0 <= there < len(items):
            self._go(items[there])

    def _step_section(self, by: int) -> None:
        here = self._here()
        if here is None or self._paper is None:
            return
        there = self.sections.index(here) + by
        while 0 <= there < len(self.sections):
            if items := self._paper.open_items(self.sections[there].section):
                self._go(items[0].id)
                return
            there += by

    def _go(self, item: ItemId) -> None:
        self._build(self._places[item])
        line = self._line(item)
        line.begin()
        self._bring_into_sight(item)
        self.moved.emit()

    def _line(self, item: ItemId) -> PaperLine:
        return next(line for line in self._places[item].lines if line.item.id == item)

    def _bring_into_sight(self, item: ItemId) -> None:
        self.ensureWidgetVisible(self._line(item), 0, px(120))

    @Slot()
    def _go_on(self) -> None:
        if self.goes_on:
            self._step(1)
