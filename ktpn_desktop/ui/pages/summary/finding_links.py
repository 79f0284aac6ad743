"""What a finding speaks of: the items it is linked with, and when it is followed up."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.finding import Finding
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.ui.texts import short_date
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.pill_button import PillButton
from ktpn_desktop.ui.wrapping import tip

_MOST = 6  # chips in the line; the menu of the items has all


class FindingLinks(QWidget):
    """Chips that lead to the items; while the finding is edited, a button that links more."""

    item_wanted = Signal(str)  # item id
    toggled = Signal(str)  # item id: link it, or no longer

    def __init__(self, checklist: Checklist) -> None:
        super().__init__()
        self._checklist = checklist
        self._linked: tuple[ItemId, ...] = ()
        self._chips = row(gap=6)
        self.add = Button(self.tr("เชื่อมกับข้อ"), Kind.LINK, icon="plus")
        self.add.clicked.connect(self._open_items)
        layout = row(self._chips, self.add, STRETCH, gap=6)
        self.setLayout(layout)

    def show_finding(self, finding: Finding, *, editing: bool) -> None:
        """Show the items, and the follow-up unless there are fields for it."""
        self._linked = finding.items
        clear(self._chips)
        known = [self._checklist.item(one) for one in finding.items]
        items = [one for one in known if one is not None]
        for item in items[:_MOST]:
            words = self.tr("ข้อ {number}").format(number=item.number)
            chip = PillButton(Pill(words, Tone.ACCENT, "link"))
            chip.setToolTip(tip(item.label))
            chip.setProperty("item", item.id)
            chip.clicked.connect(partial(self.item_wanted.emit, item.id))
            self._chips.addWidget(chip)
        if len(items) > _MOST:
            words = self.tr("และอีก {count} ข้อ").format(count=len(items) - _MOST)
            self._chips.addWidget(Label(words, Text.CAPTION, "text2"))
        followed = finding.follow_up and not editing
        if followed:
            words = self.tr("ติดตาม {day}")
            day = short_date(finding.due) if finding.due else ""
            pill = Pill(words.format(day=day).strip(), Tone.WARN, "clock")
            self._chips.addWidget(Badge(pill.text, pill.tone, pill.icon))
        self.add.setVisible(editing)
        self.setVisible(editing or followed or bool(items))

    @Slot()
    def _open_items(self) -> None:
        menu = QMenu(self)
        for section in self._checklist.sections:
            part = menu.addMenu(section.title)
            for item in section.items:
                action = part.addAction(f"{item.number}  {item.label}")
                action.setCheckable(True)
                action.setChecked(item.id in self._linked)
                action.setData(item.id)
        menu.triggered.connect(self._toggle)
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    @Slot(QAction)
    def _toggle(self, action: QAction) -> None:
        self.toggled.emit(action.data())
