"""What is done to a draft with keys, buttons and the mouse; every one of them can be undone."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ktpn_desktop.domain.checklist import Checklist, ItemType
from ktpn_desktop.domain.checklist_draft import (
    Draft,
    add_item,
    add_section,
    delete_items,
    delete_section,
    duplicate_item,
    move_item,
    move_section,
    step_item,
    take_sections,
)
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.item_names import mentions
from ktpn_desktop.ui.pages.builder.writing import Writing


class Acts(QObject):
    """Changes the draft and says which item or section is worked on from then on."""

    told = Signal(str)  # what was done, worth saying with a way to undo it
    write_wanted = Signal()  # something new waits for its text

    def __init__(self, writing: Writing, keep: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._writing = writing
        self._keep = keep  # what is typed; False when that is not possible

    def add_item(self) -> None:
        """Add an item below the chosen one, answered as that is."""
        draft, section = self._kept(), self._writing.section
        if draft is None or (here := draft.section(section)) is None:
            return
        ids = [one.id for one in here.items]
        current = self._writing.item
        place = ids.index(current) + 1 if current in ids else len(ids)
        kind = here.items[place - 1].type if place else ItemType.SCALE5
        made: list[ItemId] = []

        def change(one: Draft) -> Draft:
            changed, name = add_item(one, section, "", kind=kind, place=place)
            made.append(name)
            self._writing.item = name
            return changed

        if self._writing.change_draft("draft_add_item", change):
            self.write_wanted.emit()
        else:
            self._writing.item = current

    def copy_item(self, item_id: str) -> None:
        """Put a copy of an item below it."""

        def change(draft: Draft) -> Draft:
            changed, self._writing.item = duplicate_item(draft, ItemId(item_id))
            return changed

        if self._keep():
            self._writing.change_draft("draft_copy_item", change)

    def delete_item(self, item_id: str) -> None:
        """Delete an item; say so, and who still looks at it."""
        draft, gone = self._kept(), ItemId(item_id)
        if draft is None:
            return
        items = [one.id for one in draft.section_of(gone).items]
        at = items.index(gone)
        beside = [*items[at + 1 :], *reversed(items[:at])]
        number = next(one.number for one in draft.checklist.items if one.id == gone)
        self._writing.item = beside[0] if beside else None
        users = mentions(draft.checklist, gone)
        if not self._writing.change_draft(
            "draft_delete_items", lambda one: delete_items(one, {gone})
        ):
            self._writing.item = gone
        elif users:
            words = self.tr("ลบข้อ {number} แล้ว แต่ข้อ {others} ยังอ้างถึง")
            others = ", ".join(one.number or one.id for one in users)
            self.told.emit(words.format(number=number, others=others))
        else:
            self.told.emit(self.tr("ลบข้อ {number} แล้ว").format(number=number or gone))

    def step_item(self, item_id: str, by: int) -> None:
        """Move an item up or down, at the end of its section into the next."""

        def change(draft: Draft) -> Draft:
            changed = step_item(draft, ItemId(item_id), by)
            self._writing.section = changed.section_of(ItemId(item_id)).id
            return changed

        self._writing.change_draft("draft_move_item", change)

    def drop_item(self, item_id: str, place: int) -> None:
        """Let an item be the one at that place of the section that is shown."""
        section = self._writing.section
        self._writing.change_draft(
            "draft_move_item", lambda one: move_item(one, ItemId(item_id), section, place)
        )

    def give_item(self, item_id: str, section: str) -> None:
        """Put an item at the end of another section."""
        draft = self._writing.draft
        there = draft.section(section) if draft else None
        if there is None or section == self._writing.section:
            return
        place = len(there.items)
        if self._writing.change_draft(
            "draft_move_item", lambda one: move_item(one, ItemId(item_id), section, place)
        ):
            self.told.emit(self.tr("ย้ายข้อไปไว้ที่ {section} แล้ว").format(section=there.title))

    def add_section(self) -> None:
        """Add a section below the one that is shown."""
        after = self._writing.section or None

        def change(draft: Draft) -> Draft:
            changed, self._writing.section = add_section(draft, "", after)
            self._writing.item = None
            return changed

        if self._keep() and self._writing.change_draft("draft_add_section", change):
            self.write_wanted.emit()

    def delete_section(self, section: str) -> None:
        """Delete a section with its items."""
        draft = self._kept()
        if draft is None or (gone := draft.section(section)) is None:
            return
        ids = [one.id for one in draft.checklist.sections]
        at = ids.index(section)
        beside = [*ids[at + 1 :], *reversed(ids[:at])]
        self._writing.section, self._writing.item = (beside[0] if beside else ""), None
        if self._writing.change_draft(
            "draft_delete_section", lambda one: delete_section(one, section)
        ):
            words = self.tr("ลบตอน {title} พร้อม {count} ข้อแล้ว")
            self.told.emit(words.format(title=gone.title, count=len(gone.items)))

    def step_section(self, section: str, by: int) -> None:
        """Move a section up or down."""
        draft = self._writing.draft
        ids = [one.id for one in draft.checklist.sections] if draft else []
        if section in ids and 0 <= ids.index(section) + by < len(ids):
            self.drop_section(section, ids.index(section) + by)

    def drop_section(self, section: str, place: int) -> None:
        """Let a section be the one at that place."""
        self._writing.change_draft(
            "draft_move_section", lambda one: move_section(one, section, place)
        )

    def take(self, source: Checklist, wanted: frozenset[ItemId]) -> None:
        """Copy items of another checklist, below the section that is shown."""
        after = self._writing.section or None
        if self._writing.change_draft(
            "draft_take", lambda one: take_sections(one, source, wanted, after)
        ):
            self.told.emit(self.tr("นำมาใช้แล้ว {count} ข้อ").format(count=len(wanted)))

    def _kept(self) -> Draft | None:
        """Return the draft with what is being typed."""
        return self._writing.draft if self._keep() else None
