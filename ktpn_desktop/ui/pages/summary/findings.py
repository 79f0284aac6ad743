"""The lists of findings: strengths, what to improve, suggestions, agreements."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import FindingId, new_id
from ktpn_desktop.ui.pages.summary.finding_row import FindingRow
from ktpn_desktop.ui.pages.summary.kinds import kind_about, kind_add, kind_icon, kind_title
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Badge, Icon
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class Findings(QWidget):
    """All lists; announces the findings as they are to be. An empty row is no finding yet."""

    typed = Signal(object)  # tuple of Finding: to be kept in a moment
    changed = Signal(object)  # tuple of Finding: to be kept at once
    removed = Signal()  # one was deleted; it can be brought back
    editing_ended = Signal()
    item_wanted = Signal(str)  # item id

    def __init__(self) -> None:
        super().__init__()
        self._checklist: Checklist | None = None
        self._locked = False
        self._all: list[Finding] = []  # in order, empty ones included
        self.rows: dict[FindingId, FindingRow] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(10))
        self.lists = {kind: _List(kind, at) for at, kind in enumerate(FindingKind, start=1)}
        for one in self.lists.values():
            layout.addWidget(one)
            one.add_wanted.connect(self.add)

    def show_findings(
        self, findings: Sequence[Finding], checklist: Checklist, *, locked: bool
    ) -> None:
        """Show what is stored; a row that is typed in keeps what is typed."""
        if checklist != self._checklist:  # another form, or a row has come or gone
            self._checklist = checklist
            self._forget_rows()
        self._locked = locked
        stored = {finding.id for finding in findings}
        # A row that was just added is kept while it is empty and being typed in.
        new = [one for one in self._all if one.id not in stored and self._in_work(one)]
        self._all = sorted([*findings, *new], key=_place)
        self._show()

    @Slot(object)
    def add(self, kind: FindingKind, after: FindingId | None = None) -> None:
        """Add an empty row to a list, at its end or below another, and type in it."""
        if self._locked:
            return
        listed = self._of(kind)
        at = [one.id for one in listed].index(after) + 1 if after else len(listed)
        new = Finding(id=FindingId(new_id()), kind=kind, text="", position=0)
        listed.insert(at, new)
        self._replace_list(kind, listed)
        self._show()
        self.rows[new.id].begin()

    def add_worded(self, new: Sequence[Finding]) -> None:
        """Add findings that have their text already, each at the end of its list."""
        for one in new:
            self._replace_list(one.kind, [*self._of(one.kind), one])
        self._show()
        self.changed.emit(self._worded())

    @Slot(str, int)
    def shift(self, finding: FindingId, by: int) -> None:
        """Move a finding up or down in its list."""
        one = self._find(finding)
        listed = self._of(one.kind)
        here = listed.index(one)
        there = here + by
        if not 0 <= there < len(listed):
            return
        listed[here], listed[there] = listed[there], listed[here]
        self._replace_list(one.kind, listed)
        self._show()
        self.changed.emit(self._worded())

    @Slot(str)
    def remove(self, finding: FindingId) -> None:
        """Delete a finding; the focus goes to the row before it."""
        one = self._find(finding)
        listed = self._of(one.kind)
        here = listed.index(one)
        listed.remove(one)
        self._replace_list(one.kind, listed)
        self._show()
        if listed:
            self.rows[listed[max(here - 1, 0)].id].setFocus()
        if one.text:
            self.changed.emit(self._worded())
            self.removed.emit()

    @Slot(str, object)
    def move_to(self, finding: FindingId, kind: FindingKind) -> None:
        """Move a finding to the end of another list."""
        one = self._find(finding)
        left = [other for other in self._of(one.kind) if other is not one]
        self._replace_list(one.kind, left)
        self._replace_list(kind, [*self._of(kind), replace(one, kind=kind)])
        self.rows.pop(finding).deleteLater()
        self._show()
        self.changed.emit(self._worded())

    def _show(self) -> None:
        assert self._checklist is not None
        known = {one.id for one in self._all}
        for finding in [one for one in self.rows if one not in known]:
            self.rows.pop(finding).deleteLater()
        for one in self._all:
            if one.id not in self.rows:
                self.rows[one.id] = self._row(one, self._checklist)
            self.rows[one.id].show_finding(one)
            self.rows[one.id].set_locked(self._locked)
        for kind, shown in self.lists.items():
            listed = self._of(kind)
            shown.show_rows([self.rows[one.id] for one in listed], locked=self._locked)

    def _row(self, finding: Finding, checklist: Checklist) -> FindingRow:
        made = FindingRow(finding, checklist)
        made.typed.connect(self._type)
        made.changed.connect(self._change)
        made.editing_began.connect(self._stop_others)
        made.editing_ended.connect(self._stop)
        made.next_wanted.connect(self._add_below)
        made.removed.connect(self.remove)
        made.moved.connect(self.shift)
        made.kind_wanted.connect(self.move_to)
        made.item_wanted.connect(self.item_wanted)
        return made

    def _forget_rows(self) -> None:
        for one in self.rows.values():
            one.deleteLater()
        self.rows = {}
        self._all = []

    def _find(self, finding: FindingId) -> Finding:
        return next(one for one in self._all if one.id == finding)

    def _of(self, kind: FindingKind) -> list[Finding]:
        return [one for one in self._all if one.kind is kind]

    def _replace_list(self, kind: FindingKind, listed: Sequence[Finding]) -> None:
        others = [one for one in self._all if one.kind is not kind]
        numbered = [replace(one, position=at) for at, one in enumerate(listed, start=1)]
        self._all = sorted([*others, *numbered], key=_place)

    def _worded(self) -> tuple[Finding, ...]:
        """Return the findings that have a text."""
        return tuple(one for one in self._all if one.text)

    def _in_work(self, one: Finding) -> bool:
        shown = self.rows.get(one.id)
        return shown is not None and shown.editing and not one.text

    def _take(self, finding: Finding) -> None:
        self._all = [finding if one.id == finding.id else one for one in self._all]

    @Slot(object)
    def _type(self, finding: Finding) -> None:
        self._take(replace(finding, position=self._find(finding.id).position))
        self.typed.emit(self._worded())

    @Slot(object)
    def _change(self, finding: Finding) -> None:
        self._take(replace(finding, position=self._find(finding.id).position))
        self.changed.emit(self._worded())

    @Slot(str)
    def _add_below(self, finding: FindingId) -> None:
        one = self._find(finding)
        if one.text:
            self.add(one.kind, finding)

    @Slot(str)
    def _stop_others(self, finding: FindingId) -> None:
        for other in [one for one in self.rows.values() if one.finding.id != finding]:
            if other.editing:
                self._stop(other.finding.id)

    @Slot(str)
    def _stop(self, finding: FindingId) -> None:
        shown = self.rows[finding]
        shown.stop()
        if self._find(finding).text:
            shown.setFocus()
        else:
            self.remove(finding)
        self.editing_ended.emit()


class _List(QWidget):
    """One list: its title, how many there are, the button that adds one, the rows."""

    add_wanted = Signal(object)  # FindingKind

    def __init__(self, kind: FindingKind, number: int) -> None:
        super().__init__()
        self.kind = kind
        self.button = Button(kind_add(kind), Kind.LINK, icon="plus", shortcut=f"Ctrl+{number}")
        self._count = Badge("")
        name, ink = kind_icon(kind)
        head = row(
            Icon(name, ink, 20),
            Label(kind_title(kind), Text.H2),
            self._count,
            gap=8,
        )
        head.addWidget(WrapLabel(kind_about(kind), Text.CAPTION, "text3"), 1)
        head.addWidget(self.button)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(6))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addLayout(head)
        layout.addLayout(self._rows)
        self.button.clicked.connect(self._want)

    def show_rows(self, rows: Sequence[FindingRow], *, locked: bool) -> None:
        """Put these rows below each other; the ones that are there stay as they are."""
        for at, one in enumerate(rows):
            item = self._rows.itemAt(at)
            if item is None or item.widget() is not one:
                self._rows.insertWidget(at, one)
        self._count.show_pill(Pill(self.tr("{count} ข้อ").format(count=len(rows))))
        self._count.setVisible(bool(rows))
        self.button.setVisible(not locked)

    @Slot()
    def _want(self) -> None:
        self.add_wanted.emit(self.kind)


def _place(one: Finding) -> tuple[int, int]:
    return list(FindingKind).index(one.kind), one.position
