"""An item being worked on: its control, its note, its photographs, its flag and marks."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QVBoxLayout, QWidget

from ktpn_desktop.domain.answer import Answer, Mark, normal_lines
from ktpn_desktop.domain.checklist import Item, ItemType
from ktpn_desktop.ui.icons import icon
from ktpn_desktop.ui.pages.visit.control import AnswerControl
from ktpn_desktop.ui.pages.visit.controls import Controls
from ktpn_desktop.ui.pages.visit.facts import Facts, doubt, limits, mark_words
from ktpn_desktop.ui.pages.visit.photo_answer import PhotoAnswer, Photos
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.badge import Badge, Icon, Keycap
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import Notes
from ktpn_desktop.ui.widgets.label import Label, Text, restyle
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

if TYPE_CHECKING:
    from ktpn_desktop.ui.widgets.photo_strip import PhotoStrip


class OpenItem(QWidget):
    """The inside of the one card that is open.

    There is one of them, which is given one item after the other: to build as many widgets
    takes longer than it takes to answer. It lies over its card and not in it, since a widget
    that gets another parent is styled anew with all that is in it.
    """

    chosen = Signal(object)  # str | None
    typed = Signal(str)
    note_typed = Signal(str)
    marked = Signal(object)  # Mark | None
    cleared = Signal()
    flag_wanted = Signal(bool)
    left = Signal()  # the focus has left a field that was typed into
    next_wanted = Signal()  # Ctrl+↓ in a text
    pressed = Signal()  # by the mouse, where there is no control
    grown = Signal()  # it may want to be higher or lower

    def __init__(self, item: Item, photos: Photos | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._item = item
        self._locked = False
        self._photos = photos
        self._own_strip: PhotoStrip | None = None  # of items that are answered otherwise
        self._controls = Controls(photos, self._connect_control)
        self.control: AnswerControl
        self._number = Label("", Text.QUESTION, "accentText")
        self._question = WrapLabel("", Text.QUESTION)
        self._hint = WrapLabel("", Text.CAPTION, "text2")
        self._about = WrapLabel("", Text.CAPTION, "text2")
        self.note = Notes(lines=(2, 6))
        self.note.setAccessibleName(self.tr("ข้อสังเกต"))
        self.flag = Button("", Kind.ICON, icon="flag", tip=self.tr("ปักธงไว้ตรวจทาน (F7)"))
        self.flag.setCheckable(True)
        self.menu = Button("", Kind.ICON, icon="ellipsis", tip=self.tr("คำสั่งของข้อนี้"))
        self._mark = Badge("", Tone.NEUTRAL, "minus")
        self._answer_instead = Button(self.tr("ตอบข้อนี้"), Kind.LINK)
        self._mark_row = holder(row(self._mark, self._answer_instead, STRETCH, gap=10))
        self._doubt = WrapLabel("", Text.BODY, "badFg")
        self._doubt_row = holder(row(Icon("circle-alert", "badFg", 16), self._doubt, gap=6))
        self._written: WrapLabel | None = None
        self._showing = False
        self._lay_out()
        self._connect()
        self.show_item(item)

    @property
    def strip(self) -> "PhotoStrip | None":
        """The photographs of the item; None where it takes none."""
        if isinstance(self.control, PhotoAnswer):
            return self.control.strip
        return self._own_strip if _takes_photos(self._item) else None

    def show_item(self, item: Item) -> None:
        """Be the inside of this item from now on; its answer is shown next."""
        self._item = item
        self._showing = True
        self.setAccessibleName(f"{item.number} {item.label}")
        self._number.setText(item.number)
        self._question.setText(item.label)
        self._hint.setText(item.hint or "")
        self._hint.setVisible(bool(item.hint))
        self._about.setText(about := self._facts_of_item())
        self._about.setVisible(bool(about))
        self.control = self._controls.show_item(item)
        self.note.document().clearUndoRedoStacks()  # with what was typed for another item
        self._show_photographs(item)
        self._showing = False

    def prepare(self, item: Item) -> bool:
        """Build what this item needs, for it to open at once; False when that is there."""
        return self._controls.prepare(item)

    def _show_photographs(self, item: Item) -> None:
        beside = _takes_photos(item) and item.type is not ItemType.PHOTO
        if beside and self._photos is not None:
            if self._own_strip is None:
                self._own_strip = self._photos(item.id)
                words = self.tr("ภาพหลักฐาน")
                self._photo_part = _labelled(words, "F3", self._own_strip)
                self._beside.addWidget(self._photo_part, 2)
            else:
                self._photos(item.id, self._own_strip)
        if self._own_strip is not None:
            self._photo_part.setVisible(beside)

    def show_answer(self, answer: Answer, facts: Facts) -> None:
        """Show what is known."""
        self._showing = True
        self._locked = facts.locked
        if answer.mark is not None:
            self._mark.show_pill(Pill(mark_words(answer.mark), Tone.NEUTRAL, "minus"))
        self._mark_row.setVisible(answer.mark is not None)
        self._answer_instead.setVisible(not facts.locked)
        self._controls.setVisible(answer.mark is None)
        self.control.show_choices(
            self._item.choices if facts.choices is None else facts.choices
        )
        self.control.show_value(answer.value)
        self.control.show_before(facts.level_before)
        self.control.set_locked(facts.locked)
        if (normal_lines(self.note.toPlainText()) or None) != answer.note:
            self.note.set_text(answer.note or "")
        asks_for_note = self._item.type is not ItemType.TEXT and answer.mark is None
        self._note_part.setVisible(asks_for_note or bool(answer.note))
        if self.note.isReadOnly() != facts.locked:
            self.note.setReadOnly(facts.locked)
            restyle(self.note)
        if self.strip is not None:
            self.strip.set_locked(facts.locked)
        self.flag.setChecked(answer.flagged)
        self.flag.setText(self.tr("ปักธงแล้ว") if answer.flagged else "")
        self.flag.setEnabled(not facts.locked)
        self.menu.setEnabled(not facts.locked)
        self.show_doubt(doubt(self._item) if facts.doubtful else "")
        self._show_writers(facts.written_by)
        self._showing = False

    def show_doubt(self, words: str) -> None:
        """Say below the control what is wrong with the answer; "" when nothing is."""
        self._doubt.setText(words)
        self._doubt_row.setVisible(bool(words))
        self.control.set_wrong(bool(words))

    def _show_writers(self, writers: tuple[str, ...]) -> None:
        """Say who answered, in a record that several people filled."""
        if writers and self._written is None:
            self._written = WrapLabel("", Text.CAPTION, "text2")
            self._box.addWidget(self._written)
        if self._written is not None:
            words = self.tr("ผู้บันทึก {people}").format(people=", ".join(writers))
            self._written.setText(words if writers else "")
            self._written.setVisible(bool(writers))

    def begin_note(self) -> None:
        """Put the cursor where the note, or the text itself, is typed."""
        if self._item.type is ItemType.TEXT:
            self.control.begin()
        else:
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def tab_stops(self) -> list[QWidget]:
        """Return what Tab goes through: the control, the note, the flag, the menu."""
        tab = Qt.FocusPolicy.TabFocus
        parts = [one for one in self.control.findChildren(QWidget) if one.focusPolicy() & tab]
        own = isinstance(self.control, PhotoAnswer) or self.strip is None
        beside = [] if own or self.strip is None else [self.strip.row]
        return [*parts, self._answer_instead, self.note, *beside, self.flag, self.menu]

    def has_text_focus(self) -> bool:
        """Whether keys are typed into a field now, and mean what they type."""
        focused = self.focusWidget()
        return focused is not None and focused.hasFocus() and focused in self._editors()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.FocusOut:
            self.left.emit()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            down = event.key() == Qt.Key.Key_Down
            if down and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.next_wanted.emit()
                return True
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        event.accept()

    def event(self, event: QEvent) -> bool:
        handled = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest:
            self.grown.emit()
        return handled

    def _lay_out(self) -> None:
        for words in (self._number, self._question):  # in line with the buttons beside them
            words.setContentsMargins(0, px(5), 0, 0)
        top = Qt.AlignmentFlag.AlignTop
        head = row(self._number, gap=8)
        head.setAlignment(self._number, top)
        head.addWidget(self._question, 1, top)
        head.addWidget(self.flag, 0, top)
        head.addWidget(self.menu, 0, top)
        layout = self._box = QVBoxLayout(self)
        layout.setContentsMargins(px(12), px(8), px(12), px(12))
        layout.setSpacing(px(6))
        layout.addLayout(head)
        layout.addWidget(self._hint)
        layout.addWidget(self._about)
        layout.addWidget(self._mark_row)
        layout.addWidget(self._controls)
        layout.addWidget(self._doubt_row)
        self._note_part = _labelled(self.tr("ข้อสังเกต"), "F2", self.note)
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(px(10))
        self._beside.addWidget(self._note_part, 3)
        layout.addLayout(self._beside)

    def _connect(self) -> None:
        self.note.textChanged.connect(self._announce_note)
        self.flag.clicked.connect(self.flag_wanted)
        self.menu.clicked.connect(self._open_menu)
        self._answer_instead.clicked.connect(self.cleared)
        self.note.installEventFilter(self)

    def _connect_control(self, control: AnswerControl) -> None:
        control.chosen.connect(self.chosen)
        control.typed.connect(self.typed)
        if (editor := control.editor()) is not None:
            editor.installEventFilter(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= px(_ROOM_FOR_BOTH)
        direction = QBoxLayout.Direction
        self._beside.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _editors(self) -> tuple[QWidget, ...]:
        edit = self.control.editor()
        return (self.note,) if edit is None else (self.note, edit)

    def _facts_of_item(self) -> str:
        facts = [limits(self._item)]
        if self._item.required:
            facts.append(self.tr("ต้องตอบ"))
        if self._item.evidence_expected:
            facts.append(self.tr("บันทึกร่องรอยหลักฐานที่พบไว้ในข้อสังเกต"))
        return " · ".join(fact for fact in facts if fact)

    def _menu_of_marks(self) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._item.na_allowed:
            self._add(menu, "minus", mark_words(Mark.NOT_APPLICABLE) + "\t-", self._mark_na)
        self._add(menu, "eye", mark_words(Mark.NOT_OBSERVED), self._mark_not_observed)
        self._add(menu, "x", self.tr("ล้างคำตอบ") + "\t0", self.cleared.emit)
        return menu

    def _add(self, menu: QMenu, name: str, words: str, act: object) -> None:
        action = QAction(icon(name), words, menu)
        action.triggered.connect(act)
        menu.addAction(action)

    @Slot()
    def _open_menu(self) -> None:
        self._menu_of_marks().popup(self.menu.mapToGlobal(self.menu.rect().bottomLeft()))

    @Slot()
    def _mark_na(self) -> None:
        self.marked.emit(Mark.NOT_APPLICABLE)

    @Slot()
    def _mark_not_observed(self) -> None:
        self.marked.emit(Mark.NOT_OBSERVED)

    @Slot()
    def _announce_note(self) -> None:
        if not self._showing:
            self.note_typed.emit(self.note.toPlainText())


_ROOM_FOR_BOTH = 560  # the note and the photographs beside each other


def _takes_photos(item: Item) -> bool:
    return item.takes_answer and item.type is not ItemType.SIGNATURE


def _labelled(words: str, keys: str, widget: QWidget) -> QWidget:
    label = row(Label(words, Text.LABEL, "text2"), Keycap(keys), STRETCH, gap=6)
    return holder(column(label, widget, STRETCH, gap=2))
