"""The right pane: all about the chosen item, the chosen section, or the form as a whole."""

from enum import IntEnum
from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from ktpn_desktop.ui.pages.builder.form_inspector import FormInspector, SectionInspector
from ktpn_desktop.ui.pages.builder.item_inspector import ItemInspector
from ktpn_desktop.ui.pages.builder.writing import Writing
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Look
from ktpn_desktop.ui.widgets.layout import STRETCH, holder, row, scrolled


class Side(IntEnum):
    """What the pane is about."""

    ITEM = 0
    SECTION = 1
    FORM = 2


class Inspector(QFrame):
    """Shows one of the three, built when first wanted; each keeps its place of scrolling."""

    replaced = Signal(str)  # id of the item that stands in the place of the one before
    told = Signal(str)  # something to say at the bottom of the window
    deleted = Signal()  # the whole draft is not wanted any more
    closed = Signal()  # wanted where the pane is a drawer

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self.setProperty("look", Look.RIGHT.value)
        self._writing = writing
        self._stack = QStackedWidget()
        for _side in Side:
            self._stack.addWidget(scrolled(QWidget()))
        close = Button(self.tr("ปิดแผงนี้"), Kind.GHOST, icon="x")
        close.show_keys("Esc")
        self._close_row = holder(row(STRETCH, close, margins=(8, 6, 8, 0)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._close_row)
        layout.addWidget(self._stack, 1)
        self._close_row.hide()
        close.clicked.connect(self.closed)

    @cached_property
    def item(self) -> ItemInspector:
        """All about one item."""
        made = ItemInspector(self._writing)
        made.replaced.connect(self.replaced)
        made.told.connect(self.told)
        self._put(Side.ITEM, made)
        return made

    @cached_property
    def section(self) -> SectionInspector:
        """All about one section."""
        made = SectionInspector(self._writing)
        self._put(Side.SECTION, made)
        return made

    @cached_property
    def form(self) -> FormInspector:
        """All about the form as a whole."""
        made = FormInspector(self._writing)
        made.deleted.connect(self.deleted)
        self._put(Side.FORM, made)
        return made

    @property
    def side(self) -> Side:
        """What is shown."""
        return Side(self._stack.currentIndex())

    def show_drawer(self, *, drawer: bool) -> None:
        """Show the way out where the pane lies over the items."""
        self._close_row.setVisible(drawer)

    def show_side(self, side: Side) -> None:
        """Show what is chosen now; without an item, its section."""
        draft = self._writing.draft
        if draft is None:
            return
        item = draft.checklist.item(self._writing.item) if self._writing.item else None
        section = draft.section(self._writing.section)
        if side is Side.ITEM and item is None:
            side = Side.SECTION
        if side is Side.SECTION and section is None:
            side = Side.FORM
        if side is Side.ITEM and item is not None:
            self.item.show_item(item)
        elif side is Side.SECTION and section is not None:
            self.section.show_section(section)
        else:
            self.form.show_draft(draft)
        self._stack.setCurrentIndex(side)

    def flush(self) -> bool:
        """Keep what is typed."""
        if self._writing.draft is None:
            return True
        built = {"item": Side.ITEM, "section": Side.SECTION, "form": Side.FORM}
        for name, side in built.items():
            if side is self.side and name in self.__dict__:
                part: ItemInspector | SectionInspector | FormInspector = getattr(self, name)
                return part.flush()
        return True

    def _put(self, side: Side, part: QWidget) -> None:
        area = self._stack.widget(side)
        assert isinstance(area, QScrollArea)
        area.setWidget(part)
