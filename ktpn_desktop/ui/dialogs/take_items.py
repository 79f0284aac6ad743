"""Chooses items of another checklist, or of a file, to be copied into a draft."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from ktpn_desktop.app import building, starter_checklists
from ktpn_desktop.app.importing import plan_checklist
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.checklist_draft import Draft
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.store.checklists import all_checklists
from ktpn_desktop.ui.choosing import ask_file
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.builder.combo import Combo
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import Field
from ktpn_desktop.ui.widgets.layout import row
from ktpn_desktop.ui.wrapping import tip

_NAME = Qt.ItemDataRole.UserRole


class TakeItemsDialog(Dialog):
    """A tree of sections and items to tick. `source` is what they are of."""

    def __init__(self, hub: Hub, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("นำข้อจากแบบอื่นมาใช้"), parent, width=720)
        self._hub = hub
        session = hub.session
        others = [one for one in building.all_drafts(session) if one.id != draft.id]
        self._sources = [
            *all_checklists(session.store),
            *(one.checklist for one in others),
            *starter_checklists.starters_to_take(session),
        ]
        self.choice = Combo(self.tr("แบบต้นทาง"), room=430)
        self._choice = Field(self.tr("แบบต้นทาง"), self.choice)
        self.file = Button(self.tr("จากไฟล์ Excel…"), icon="file-spreadsheet")
        self.tree = QTreeWidget()
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("ตอนและข้อที่จะนำมาใช้"))
        self.tree.setMinimumHeight(px(280))
        self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head = row(gap=8)
        head.addWidget(self._choice, 1)
        head.addWidget(self.file, 0, Qt.AlignmentFlag.AlignBottom)
        self.body.addLayout(head)
        self.body.addWidget(self.tree, 1)
        cancel = Button(self.tr("ยกเลิก"))
        self.take = Button(self.tr("นำมาใช้"), Kind.PRIMARY)
        self.add_buttons(cancel, self.take)
        cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self.accept)
        self.choice.chosen.connect(self._show_source)
        self.file.clicked.connect(self._ask_file)
        self.tree.itemChanged.connect(self._count)
        self._offer(0 if self._sources else -1)

    @property
    def source(self) -> Checklist | None:
        """The checklist that is shown."""
        at = self.choice.value()
        return self._sources[at] if isinstance(at, int) and at >= 0 else None

    def wanted(self) -> frozenset[ItemId]:
        """Return the items that are ticked."""
        return frozenset(
            ItemId(item.data(0, _NAME))
            for section in self._tops()
            for item in _below(section)
            if item.checkState(0) is Qt.CheckState.Checked
        )

    def _offer(self, shown: int) -> None:
        words = self.tr("{title} ({form} รุ่น {version})")
        self.choice.set_choices(
            (at, words.format(title=one.title, form=one.form_id, version=one.version), "")
            for at, one in enumerate(self._sources)
        )
        self.choice.set_value(shown)
        self._show_source()

    @Slot()
    def _show_source(self) -> None:
        self.tree.clear()
        source = self.source
        for section in source.sections if source else ():
            top = _row(section.title, "")
            top.setFlags(top.flags() | Qt.ItemFlag.ItemIsAutoTristate)
            for item in section.items:
                top.addChild(_row(f"{item.number}  {item.label}".strip(), item.id))
            self.tree.addTopLevelItem(top)
        if self.tree.topLevelItemCount() == 1:
            self.tree.expandAll()
        self._count()

    @Slot()
    def _count(self) -> None:
        count = len(self.wanted())
        self.take.setEnabled(bool(count))
        words = self.tr("นำมาใช้ {count} ข้อ").format(count=count)
        self.take.setText(words if count else self.tr("นำมาใช้"))

    @Slot()
    def _ask_file(self) -> None:
        kinds = self.tr("แบบนิเทศ XLSForm (*.xlsx)")
        path = ask_file(self._hub, self, self.tr("เลือกไฟล์แบบนิเทศ"), kinds)
        if path is None:
            return
        try:
            plan = plan_checklist(self._hub.session, path)
        except Trouble as trouble:
            self._choice.set_error(trouble_text(trouble, self._hub.session.language))
            return
        self._choice.set_error("")
        self._sources.append(plan.checklist)
        self._offer(len(self._sources) - 1)

    def _tops(self) -> list[QTreeWidgetItem]:
        found = (self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount()))
        return [one for one in found if one is not None]


def _row(words: str, name: str) -> QTreeWidgetItem:
    one = QTreeWidgetItem([words])
    one.setFlags(one.flags() | Qt.ItemFlag.ItemIsUserCheckable)
    one.setCheckState(0, Qt.CheckState.Unchecked)
    one.setData(0, _NAME, name)
    one.setToolTip(0, tip(words))
    return one


def _below(section: QTreeWidgetItem) -> list[QTreeWidgetItem]:
    found = (section.child(at) for at in range(section.childCount()))
    return [one for one in found if one is not None]
