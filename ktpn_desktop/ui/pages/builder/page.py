"""The page on which a checklist is written: sections, items, and all about the chosen one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from ktpn_desktop.app import building
from ktpn_desktop.domain.checklist_draft import changed_item
from ktpn_desktop.domain.ids import DraftId, ItemId
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.store.checklist_drafts import DRAFT_TABLES
from ktpn_desktop.store.database import Change
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.builder.acts import Acts
from ktpn_desktop.ui.pages.builder.faces import COPY
from ktpn_desktop.ui.pages.builder.head import Head
from ktpn_desktop.ui.pages.builder.inspector import Inspector, Side
from ktpn_desktop.ui.pages.builder.outline import ItemPane, SectionPane
from ktpn_desktop.ui.pages.builder.panes import Panes
from ktpn_desktop.ui.pages.builder.writing import Writing
from ktpn_desktop.ui.pages.page import Hint, Page, State
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.empty import Empty


class BuilderPage(Page):
    """Composes the panes, and goes from item to item; `Acts` changes the draft."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.writing = Writing(hub, self.header.save_state, self)
        self.acts = Acts(self.writing, self.leave, self)
        self.head = Head(self, self.writing, self.leave)
        self.sections = SectionPane(self.writing)
        self.items = ItemPane(self.writing)
        self.inspector = Inspector(self.writing)
        self.panes = Panes(self.sections, self.items, self.inspector)
        back = Button(self.tr("ไปรายการแบบนิเทศ"), Kind.PRIMARY, icon="list-checks")
        back.clicked.connect(self.head.go_to_list)
        self.nothing = Empty(
            "list-checks",
            self.tr("ไม่พบร่างแบบนิเทศนี้"),
            self.tr("อาจถูกลบหรือออกใช้งานไปแล้ว เลือกจากรายการแบบนิเทศ"),
            back,
        )
        self.body.addWidget(self.panes, 1)
        self.body.addWidget(self.nothing, 1)
        self._connect()

    def state(self) -> State:
        draft = self.writing.draft
        return {
            "draft": draft.id if draft else None,
            "section": self.writing.section,
            "item": self.writing.item,
            "side": int(self.inspector.side),
        }

    def restore(self, state: State) -> None:
        wanted = state.get("draft")
        self._read(DraftId(wanted) if wanted else None)
        draft = self.writing.draft
        if draft is None:
            return
        item = state.get("item")
        if item and draft.checklist.item(ItemId(item)):
            self._go(ItemId(item))
        else:
            sections = [one.id for one in draft.checklist.sections]
            known = state.get("section")
            self._go_to_section(str(known) if known in sections else next(iter(sections), ""))
        if state.get("side") is not None:
            self._show_side(Side(state["side"]))
        (self.items.list if self.writing.item else self.sections.list).setFocus()

    def leave(self) -> bool:
        return self.inspector.flush()

    def hints(self) -> Sequence[Hint]:
        return (
            Hint(("Ctrl", "N"), self.tr("เพิ่มข้อ")),
            Hint(("Enter",), self.tr("แก้ข้อ")),
            Hint(("Ctrl", "D"), self.tr("ทำสำเนา")),
            Hint(("Delete",), self.tr("ลบ")),
            Hint(("Ctrl", "↑ ↓"), self.tr("ย้าย")),
            Hint(("F6",), self.tr("ไปอีกช่อง")),
            Hint(("F5",), self.tr("ลองทำแบบ")),
            Hint(("F8",), self.tr("ไปจุดที่ต้องแก้")),
            Hint(("Ctrl", "Enter"), self.tr("ออกใช้งาน")),
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close_drawer()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        sections, items, acts = self.sections, self.items, self.acts
        sections.list.picked.connect(self._pick_section)
        sections.list.opened.connect(self._write_section)
        sections.list.stepped.connect(acts.step_section)
        sections.list.moved.connect(acts.drop_section)
        sections.list.received.connect(acts.give_item)
        sections.list.deleted.connect(acts.delete_section)
        sections.add.clicked.connect(acts.add_section)
        sections.problem_wanted.connect(self._go_to_problem)
        items.list.picked.connect(self._pick_item)
        items.list.opened.connect(self._write_item)
        items.list.pressed.connect(self._press)
        items.list.stepped.connect(acts.step_item)
        items.list.moved.connect(acts.drop_item)
        items.list.copied.connect(acts.copy_item)
        items.list.deleted.connect(acts.delete_item)
        items.add.clicked.connect(acts.add_item)
        items.edit.clicked.connect(self._write_section)
        items.remove.clicked.connect(self._delete_section)
        acts.told.connect(self._tell_done)
        acts.write_wanted.connect(self._write)
        self.inspector.replaced.connect(self._go_to_new)
        self.inspector.told.connect(self.say)
        self.inspector.deleted.connect(self.head.delete_draft)
        self.inspector.closed.connect(self._close_drawer)
        self.panes.became_narrow.connect(self._take_width)
        self.head.form.clicked.connect(self._show_form)
        self.head.wanted.connect(acts.take)
        self.writing.changed.connect(self._show)
        self.hub.changed.connect(self._on_change)
        for keys, slot in (("F8", self._go_to_problem), ("F6", self._next_pane)):
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    # What is shown

    def _read(self, draft_id: DraftId | None) -> None:
        try:
            draft = building.open_draft(self.hub.session, draft_id) if draft_id else None
        except Refused:
            draft = None  # deleted or published since: the page says so
        self.writing.begin(draft)
        self.panes.setVisible(draft is not None)
        self.nothing.setVisible(draft is None)
        self.head.show_draft(draft)

    @Slot()
    def _show(self) -> None:
        """Show the draft as it is now; what is chosen stays chosen, where it is still there."""
        draft = self.writing.draft
        if draft is None:
            return
        self.head.show_draft(draft)
        self.sections.show_draft(draft)
        self.items.show_section(draft, draft.section(self.writing.section))
        self.inspector.show_side(self.inspector.side)

    def _go_to_section(self, section: str, item: ItemId | None = None) -> None:
        self.inspector.flush()
        draft = self.writing.draft
        here = draft.section(section) if draft else None
        first = here.items[0].id if here and here.items else None
        self.writing.section, self.writing.item = section, item or first
        self._show()

    def _go(self, item: ItemId) -> None:
        draft = self.writing.draft
        if draft is not None:
            self._go_to_section(draft.section_of(item).id, item)
            self.inspector.show_side(Side.ITEM)

    def _show_side(self, side: Side) -> None:
        self.inspector.flush()
        self.inspector.show_side(side)

    @Slot(str)
    def _pick_section(self, section: str) -> None:
        self._go_to_section(section)
        self._show_side(Side.SECTION)

    @Slot(str)
    def _pick_item(self, item: str) -> None:
        self.inspector.flush()
        self.writing.item = ItemId(item)
        self.inspector.show_side(Side.ITEM)

    @Slot(str)
    def _go_to_new(self, item: str) -> None:
        self._go(ItemId(item))

    @Slot()
    def _go_to_problem(self) -> None:
        """Go to the next item or section with something to put right."""
        draft = self.writing.draft
        if draft is None:
            return
        wrong = [one.where.record for one in self.writing.problems if one.where.record]
        places = list(dict.fromkeys(wrong))
        here = self.writing.item if self.inspector.side is Side.ITEM else self.writing.section
        at = places.index(here) + 1 if here in places else 0
        if not places:
            self._show_form()
            return
        there = places[at % len(places)]
        if draft.checklist.item(ItemId(there)):
            self._go(ItemId(there))
            self._write()
        else:
            self._pick_section(there)

    # What is done

    @Slot()
    def _write(self) -> None:
        """Put the cursor where the text of what is new, or chosen, is written."""
        side = Side.ITEM if self.writing.item else Side.SECTION
        self._show_side(side)
        self._open_drawer()
        if self.inspector.side is Side.ITEM:
            self.inspector.item.write()
        elif self.inspector.side is Side.SECTION:
            self.inspector.section.write()

    @Slot()
    def _write_item(self) -> None:
        self._show_side(Side.ITEM)
        self._write()

    @Slot()
    def _write_section(self) -> None:
        self._show_side(Side.SECTION)
        self._open_drawer()
        self.inspector.section.write()

    @Slot(str, str)
    def _press(self, item: str, button: str) -> None:
        self.acts.copy_item(item) if button == COPY else self.acts.delete_item(item)

    @Slot()
    def _delete_section(self) -> None:
        self.acts.delete_section(self.writing.section)

    @Slot(str)
    def _tell_done(self, words: str) -> None:
        self.say(words, undo=True)

    @Slot()
    def _show_form(self) -> None:
        self._show_side(Side.FORM)
        self._open_drawer()

    # Panes

    @Slot()
    def _next_pane(self) -> None:
        """Go from the sections to the items, from there to what is written about them."""
        if self.sections.list.hasFocus():
            self.items.list.setFocus()
        elif self.items.list.hasFocus():
            self._write()
        else:
            self.sections.list.setFocus()

    def _open_drawer(self) -> None:
        if self.panes.narrow:
            self.panes.open_drawer(wanted=True)

    @Slot()
    def _close_drawer(self) -> None:
        self.inspector.flush()
        self.panes.open_drawer(wanted=False)
        self.items.list.setFocus()

    @Slot(bool)
    def _take_width(self, narrow: bool) -> None:
        self.inspector.show_drawer(drawer=narrow)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        """Show what an undo, or another page, has changed, and go to where that is."""
        draft = self.writing.draft
        if draft is None or self.writing.saving or not change.tables & DRAFT_TABLES:
            return
        self._read(draft.id)
        after = self.writing.draft
        if after is None:
            return
        if (changed := changed_item(draft, after)) is not None:
            self._go(changed)
            return
        sections = [one.id for one in after.checklist.sections]
        if self.writing.section not in sections:
            self._go_to_section(next(iter(sections), ""))
        elif self.writing.item and after.checklist.item(self.writing.item) is None:
            self._go_to_section(self.writing.section)
        else:
            self._show()
