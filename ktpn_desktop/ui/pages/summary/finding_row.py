"""One finding: a line to read, or an editor when it is worked on."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAction,
    QKeyEvent,
    QMouseEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QFrame, QMenu, QSizePolicy, QVBoxLayout

from ktpn_desktop.domain.answer import normal_lines
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.ui.icons import icon
from ktpn_desktop.ui.pages.summary.finding_links import FindingLinks
from ktpn_desktop.ui.pages.summary.kinds import kind_title
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Look
from ktpn_desktop.ui.widgets.field import Notes
from ktpn_desktop.ui.widgets.grip import Grip
from ktpn_desktop.ui.widgets.label import Label, Text, restyle
from ktpn_desktop.ui.widgets.layout import STRETCH, holder, row
from ktpn_desktop.ui.widgets.thai_date import ThaiDateEdit
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class FindingRow(QFrame):
    """Announces what a person wants with one finding; its list decides."""

    spoken_role = QAccessible.Role.Grouping

    typed = Signal(object)  # Finding: to be kept in a moment
    changed = Signal(object)  # Finding: to be kept at once
    editing_began = Signal(str)  # finding id
    editing_ended = Signal(str)
    next_wanted = Signal(str)  # Enter: another row below this one
    removed = Signal(str)
    moved = Signal(str, int)  # finding id, -1 or 1
    kind_wanted = Signal(str, object)  # finding id, FindingKind
    item_wanted = Signal(str)  # item id

    def __init__(self, finding: Finding, checklist: Checklist) -> None:
        super().__init__()
        self.finding = finding
        self._checklist = checklist
        self._locked = False
        self._showing = False
        self.setProperty("look", Look.CARD.value)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.text = WrapLabel("", Text.BODY_LARGE)
        self.edit = Notes(lines=(1, 6))
        self.follow_up = QCheckBox(self.tr("ติดตามในการนิเทศครั้งหน้า"))
        self.due = ThaiDateEdit()
        self.due.setFixedWidth(px(160))
        self.menu = Button("", Kind.ICON, icon="ellipsis", tip=self.tr("แก้ไข ย้าย หรือลบ"))
        self.links = FindingLinks(checklist)
        self.grip = Grip(self)
        self._editing = False
        self._lay_out()
        self._connect()
        self.show_finding(finding)
        self.stop()

    @property
    def editing(self) -> bool:
        """Whether the row is being typed in."""
        return self._editing

    def show_finding(self, finding: Finding) -> None:
        """Show a finding; what is being typed stays as it is typed."""
        self.finding = finding
        self._showing = True
        self.text.setText(finding.text)
        if normal_lines(self.edit.toPlainText()) != finding.text:
            self.edit.set_text(finding.text)
        self.follow_up.setChecked(finding.follow_up)
        if self.due.value() != finding.due:
            self.due.set_value(finding.due)
        self._show_links()
        self.setAccessibleName(finding.text)
        self._showing = False

    def set_locked(self, locked: bool) -> None:
        """Let it be read only, or be changed again."""
        self._locked = locked
        self.menu.setVisible(not locked)
        self.grip.setVisible(not locked)
        if locked and self.editing:
            self.stop()

    def begin(self) -> None:
        """Start editing, the cursor behind the last letter."""
        if self._locked:
            return
        if not self.editing:
            self._show_parts(editing=True)
            self.editing_began.emit(self.finding.id)
        self.edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.edit.moveCursor(QTextCursor.MoveOperation.End)

    def stop(self) -> None:
        """End editing."""
        self._show_parts(editing=False)

    def _show_parts(self, *, editing: bool) -> None:
        """Show the text to read, or the fields to write it in."""
        self._editing = editing
        self.text.setVisible(not editing)
        self.edit.setVisible(editing)
        self._options.setVisible(editing)
        room = px(6) if editing else 0
        self._below.setContentsMargins(0, room, 0, room)
        self._set_look(Look.ACTIVE if editing else Look.CARD)
        self._show_links()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= px(_ROOM_FOR_ONE_LINE)
        direction = QBoxLayout.Direction
        self._below.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._hear(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._hear(event)
        return super().eventFilter(watched, event)

    def _hear(self, event: QKeyEvent) -> bool:
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        control = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        shift = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
        if self._locked:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not control and not shift:
            self._enter()
        elif control and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.moved.emit(self.finding.id, -1 if key == Qt.Key.Key_Up else 1)
        elif key == Qt.Key.Key_Escape and self.editing:
            self.editing_ended.emit(self.finding.id)
        elif key == Qt.Key.Key_F2 and not self.editing:
            self.begin()
        elif self._deletes(key):
            self.removed.emit(self.finding.id)
        else:
            return False
        return True

    def _deletes(self, key: Qt.Key) -> bool:
        if not self.editing:
            return key == Qt.Key.Key_Delete
        return key == Qt.Key.Key_Backspace and not self.edit.toPlainText()

    def _enter(self) -> None:
        if self.editing:
            self.next_wanted.emit(self.finding.id)
        else:
            self.begin()

    def _lay_out(self) -> None:
        due_label = Label(self.tr("กำหนด"), Text.CAPTION, "text2")
        self._due_part = holder(row(due_label, self.due, gap=8))
        self._options = holder(row(self.follow_up, self._due_part, STRETCH, gap=10))
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._below.setSpacing(px(6))
        self._below.addWidget(self.links, 1)
        self._below.addWidget(self._options)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.text)
        words.addWidget(self.edit)
        words.addLayout(self._below)
        layout = row(gap=6, margins=(8, 8, 6, 4))
        layout.addWidget(self.grip)
        layout.addLayout(words, 1)
        layout.addWidget(self.menu, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(layout)

    def _connect(self) -> None:
        self.edit.textChanged.connect(self._type)
        self.edit.installEventFilter(self)
        self.follow_up.clicked.connect(self._change_follow_up)
        self.due.changed.connect(self._change_due)
        self.menu.clicked.connect(self._open_menu)
        self.links.item_wanted.connect(self.item_wanted)
        self.links.toggled.connect(self.toggle_item)
        self.grip.dragged.connect(self._drag)

    def _show_links(self) -> None:
        self.links.show_finding(self.finding, editing=self.editing)
        self._due_part.setVisible(self.finding.follow_up)

    @Slot(int)
    def _drag(self, by: int) -> None:
        self.moved.emit(self.finding.id, by)

    @Slot()
    def _type(self) -> None:
        if self._showing:
            return
        self.finding = replace(self.finding, text=normal_lines(self.edit.toPlainText()))
        self.typed.emit(self.finding)

    @Slot()
    def _change_follow_up(self) -> None:
        wanted = self.follow_up.isChecked()
        due = self.finding.due if wanted else None
        self._change(replace(self.finding, follow_up=wanted, due=due))

    @Slot(object)
    def _change_due(self, due: date | None) -> None:
        if not self._showing:
            self._change(replace(self.finding, due=due))

    def _change(self, finding: Finding) -> None:
        self.finding = finding
        self._show_links()
        self.changed.emit(finding)

    @Slot(str)
    def toggle_item(self, item: ItemId) -> None:
        """Link the finding with an item, or no longer."""
        linked = set(self.finding.items) ^ {item}
        items = tuple(one.id for one in self._checklist.items if one.id in linked)
        self._change(replace(self.finding, items=items))

    @Slot()
    def _open_menu(self) -> None:
        menu = QMenu(self)
        menu.addAction(icon("pencil"), self.tr("แก้ไข") + "\tF2", self.begin)
        other = menu.addMenu(self.tr("ย้ายไปหมวดอื่น"))
        for kind in FindingKind:
            if kind is not self.finding.kind:
                other.addAction(kind_title(kind)).setData(kind.value)
        other.triggered.connect(self._want_kind)
        menu.addAction(icon("trash-2", "badFg"), self.tr("ลบ") + "\tDel", self._remove)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.menu.mapToGlobal(self.menu.rect().bottomLeft()))

    @Slot(QAction)
    def _want_kind(self, action: QAction) -> None:
        self.kind_wanted.emit(self.finding.id, FindingKind(action.data()))

    @Slot()
    def _remove(self) -> None:
        self.removed.emit(self.finding.id)

    def _set_look(self, look: Look) -> None:
        if self.property("look") != look.value:
            self.setProperty("look", look.value)
            restyle(self)


_ROOM_FOR_ONE_LINE = 800
