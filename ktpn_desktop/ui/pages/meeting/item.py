"""One agenda item: its title, what was said, and what was resolved."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from ktpn_desktop.app.typed import read_text
from ktpn_desktop.domain.agenda import Path, item_at, with_item
from ktpn_desktop.domain.ids import ResolutionId, new_id
from ktpn_desktop.domain.meeting import AgendaItem, Meeting
from ktpn_desktop.domain.resolution import Due, DueKind, Resolution, Verb
from ktpn_desktop.ui.meeting_texts import due_text, verb_text
from ktpn_desktop.ui.pages.meeting.writing import Writing
from ktpn_desktop.ui.widgets.autosave import Autosave
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.field import Field, Notes, line_edit
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, column, row
from ktpn_desktop.ui.widgets.thai_date import ThaiDateEdit
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_BY_HAND = frozenset({DueKind.NONE, DueKind.DATE, DueKind.CONDITION})


class ItemEditor(QWidget):
    """The editor of whatever item is chosen; its resolutions stand below the text."""

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        self.path: Path = ()
        self._known: tuple[ResolutionId, ...] = ()
        self.cards: list[ResolutionCard] = []
        self.title = line_edit()
        self.text = Notes(lines=(6, 18))
        self._title = Field(self.tr("ชื่อเรื่อง"), self.title, required=True)
        hint = self.tr("เว้นบรรทัดว่างระหว่างย่อหน้า")
        self._text = Field(self.tr("ข้อมูลและการอภิปราย"), self.text, hint=hint)
        self._savers = [
            writing.watch(self._title, "title", self._with_title),
            writing.watch(self._text, "text", self._with_text),
        ]
        self._resolutions = QVBoxLayout()
        self.add = Button(self.tr("เพิ่มมติ"), Kind.SOFT, icon="plus", shortcut="F9")
        self._card = Card(" ")
        self._card.body.addWidget(self._title)
        self._card.body.addWidget(self._text)
        parts = column(self._card, gap=12)
        parts.addLayout(self._resolutions)
        parts.addLayout(row(self.add, STRETCH))
        parts.addStretch(1)
        self.setLayout(parts)
        self.add.clicked.connect(self._add)

    def show_item(self, path: Path, meeting: Meeting) -> None:
        """Show the item at that place; what is being typed in it stays."""
        item = item_at(meeting.agenda, path)
        if item is None:
            return
        if path != self.path:
            self._known = ()
            clear(self._resolutions)
        self.path = path
        self._card.set_title(self.tr("ระเบียบวาระที่ {number}").format(number=item.number))
        _show(self._savers[0], self.title, item.title)
        _show(self._savers[1], self.text, item.text or "")
        self._show_resolutions(item)

    def flush(self) -> bool:
        """Keep what is typed; False when some of it cannot be."""
        savers = [*self._savers, *(saver for card in self.cards for saver in card.savers)]
        kept = [saver.flush() for saver in savers]
        return all(kept)

    def _show_resolutions(self, item: AgendaItem) -> None:
        ids = tuple(one.id for one in item.resolutions)
        if ids != self._known:
            clear(self._resolutions)
            self.cards = []
            for number in range(1, len(ids) + 1):
                card = ResolutionCard(self._writing, self.path, number)
                self.cards.append(card)
                self._resolutions.addWidget(card)
            self._known = ids
        for card, one in zip(self.cards, item.resolutions, strict=True):
            card.show_resolution(one)

    def _with_title(self, text: str, meeting: Meeting) -> Meeting:
        title = read_text(text)
        return _changed(
            meeting, self.path, lambda item: replace(item, title=title or item.title)
        )

    def _with_text(self, text: str, meeting: Meeting) -> Meeting:
        given = read_text(text)
        return _changed(meeting, self.path, lambda item: replace(item, text=given))

    @Slot()
    def _add(self) -> None:
        new = Resolution(id=ResolutionId(new_id()), verb=Verb.ACKNOWLEDGE, text="")
        self._writing.choose(
            "resolutions",
            lambda meeting: _changed(
                meeting,
                self.path,
                lambda item: replace(item, resolutions=(*item.resolutions, new)),
            ),
        )
        if self.cards:
            self.cards[-1].text.setFocus()


class ResolutionCard(Card):
    """What was resolved: which kind, the words, who carries it out, by when."""

    def __init__(self, writing: Writing, path: Path, number: int) -> None:
        super().__init__(look=Look.WELL, padding=14)
        self._writing = writing
        self._path = path
        self._at = number - 1
        self.set_title(self.tr("มติข้อ {number}").format(number=number))
        self.verb = QComboBox()
        for verb in Verb:
            self.verb.addItem(verb_text(verb), verb)
        self.text = Notes(lines=(2, 6))
        self.assignees = line_edit()
        self.due = ThaiDateEdit()
        self.due_words = line_edit()
        self._said = WrapLabel("", Text.CAPTION, "text2")
        self.remove = Button("", Kind.ICON, icon="trash-2", tip=self.tr("ลบมติ"))
        self.title_row.addWidget(self.remove)
        words = Field(self.tr("ข้อความมติ"), self.text)
        who = Field(self.tr("ผู้รับผิดชอบ (คั่นด้วยจุลภาค)"), self.assignees)
        condition = Field(self.tr("เงื่อนไขหรือข้อความของกำหนด"), self.due_words)
        name = f"resolutions.{self._at}"
        self.savers: list[Autosave] = [
            writing.watch(words, f"{name}.text", self._with_text),
            writing.watch(who, f"{name}.assignees", self._with_assignees),
            writing.watch(condition, f"{name}.due", self._with_due_words),
        ]
        first = row(gap=16)
        first.addWidget(Field(self.tr("ประเภทมติ"), self.verb), 1)
        first.addWidget(Field(self.tr("กำหนดเสร็จ"), self.due), 1)
        last = row(gap=16)
        last.addWidget(who, 1)
        last.addWidget(condition, 1)
        self.body.addLayout(first)
        self.body.addWidget(words)
        self.body.addLayout(last)
        self.body.addWidget(self._said)
        self.verb.activated.connect(self._choose_verb)
        self.due.changed.connect(self._choose_day)
        self.remove.clicked.connect(self._remove)

    def show_resolution(self, one: Resolution) -> None:
        """Show it as it is kept; what is being typed stays."""
        self.verb.setCurrentIndex(self.verb.findData(one.verb))
        self.due.set_value(one.due.on)
        by_hand = one.due.kind in _BY_HAND
        words = self.tr("กำหนดเดิม: {due}").format(due=due_text(one.due))
        self._said.setText("" if by_hand else words)
        self._said.setVisible(not by_hand)
        texts = (one.text, ", ".join(one.assignees), one.due.text or "")
        edits: tuple[Notes | QLineEdit, ...] = (self.text, self.assignees, self.due_words)
        for saver, edit, text in zip(self.savers, edits, texts, strict=True):
            _show(saver, edit, text)

    def _change(self, change: Callable[[Resolution], Resolution], meeting: Meeting) -> Meeting:
        def in_item(item: AgendaItem) -> AgendaItem:
            several = item.resolutions
            one = change(several[self._at])
            return replace(
                item, resolutions=(*several[: self._at], one, *several[self._at + 1 :])
            )

        return _changed(meeting, self._path, in_item)

    def _with_text(self, text: str, meeting: Meeting) -> Meeting:
        given = read_text(text) or ""
        return self._change(lambda one: replace(one, text=given), meeting)

    def _with_assignees(self, text: str, meeting: Meeting) -> Meeting:
        names = tuple(name for part in text.split(",") if (name := read_text(part)))
        return self._change(lambda one: replace(one, assignees=names), meeting)

    def _with_due_words(self, text: str, meeting: Meeting) -> Meeting:
        given = read_text(text)

        def change(one: Resolution) -> Resolution:
            kind = one.due.kind
            if kind in (DueKind.NONE, DueKind.CONDITION):
                kind = DueKind.CONDITION if given else DueKind.NONE
            return replace(one, due=replace(one.due, kind=kind, text=given))

        return self._change(change, meeting)

    @Slot()
    def _choose_verb(self) -> None:
        verb = Verb(self.verb.currentData())
        change = partial(self._change, lambda one: replace(one, verb=verb))
        self._writing.choose(f"resolutions.{self._at}.verb", change)

    @Slot(object)
    def _choose_day(self, day: object) -> None:
        on = self.due.value()
        if day is None and self.due.text().strip():
            return  # it cannot be read, and says so itself

        def change(one: Resolution) -> Resolution:
            text = one.due.text
            without = Due(kind=DueKind.CONDITION if text else DueKind.NONE, text=text)
            due = Due(kind=DueKind.DATE, on=on, text=text) if on else without
            return replace(one, due=due)

        self._writing.choose(f"resolutions.{self._at}.on", partial(self._change, change))

    @Slot()
    def _remove(self) -> None:
        def without(item: AgendaItem) -> AgendaItem:
            several = item.resolutions
            return replace(item, resolutions=(*several[: self._at], *several[self._at + 1 :]))

        self._writing.choose(
            "resolutions", lambda meeting: _changed(meeting, self._path, without)
        )


def _show(saver: Autosave, edit: Notes | QLineEdit, text: str) -> None:
    """Show what is kept, unless something newer is being typed."""
    if saver.pending:
        return
    saver.accept(text)
    if isinstance(edit, Notes):
        edit.set_text(text)
    elif edit.text() != text:
        edit.setText(text)


def _changed(
    meeting: Meeting, path: Path, change: Callable[[AgendaItem], AgendaItem]
) -> Meeting:
    item = item_at(meeting.agenda, path)
    if item is None:
        return meeting
    return replace(meeting, agenda=with_item(meeting.agenda, path, change(item)))
