"""The conflicts by school: the open ones, and what was chosen for the decided."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ktpn_desktop.app.describing import FieldWords
from ktpn_desktop.domain.conflict import Choice, Conflict, ConflictState
from ktpn_desktop.domain.ids import ConflictId
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import clear
from ktpn_desktop.ui.widgets.list_button import ListButton
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_SHORT = 24


class ConflictList(QWidget):
    """One row for each conflict under the name of its school."""

    picked = Signal(object)  # Conflict, or None when there is none

    def __init__(self) -> None:
        super().__init__()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(2))
        self._group = QButtonGroup(self)
        self._order: list[Conflict] = []
        self._buttons: dict[ConflictId, ListButton] = {}
        self._current: ConflictId | None = None

    def show_conflicts(self, known: Sequence[tuple[Conflict, FieldWords]]) -> None:
        """Show these; the one that was picked stays picked, else the first open one is."""
        clear(self._column)
        self._order, self._buttons = [], {}
        school = None
        for conflict, words in sorted(known, key=lambda one: (one[1].school, one[1].order)):
            if words.school != school:
                school = words.school
                self._column.addWidget(WrapLabel(school, Text.BODY_STRONG))
            self._add(conflict, words)
        self._column.addStretch(1)
        if self._current not in self._buttons:
            first = next((one for one in self._order if _is_open(one)), None)
            first = first or next(iter(self._order), None)
            self._current = first.id if first else None
        self.select(self._current)

    def select(self, conflict: ConflictId | None) -> None:
        """Pick a conflict."""
        self._current = conflict
        if conflict in self._buttons:
            self._buttons[conflict].setChecked(True)
        self.picked.emit(next((one for one in self._order if one.id == conflict), None))

    def step(self, by: int) -> None:
        """Pick the next or the previous one."""
        ids = [one.id for one in self._order]
        if self._current in ids:
            place = min(max(ids.index(self._current) + by, 0), len(ids) - 1)
            self.select(ids[place])

    def go_to_next_open(self) -> None:
        """Pick the next one that is not decided, starting below the current one."""
        ids = [one.id for one in self._order]
        at = ids.index(self._current) if self._current in ids else -1
        following = self._order[at + 1 :] + self._order[: at + 1]
        wanted = next((one for one in following if _is_open(one)), None)
        if wanted is not None:
            self.select(wanted.id)

    def _add(self, conflict: Conflict, words: FieldWords) -> None:
        self._order.append(conflict)
        waiting = _is_open(conflict)
        told = self._both(conflict, words) if waiting else self._chosen(conflict.choice)
        icon, ink = ("git-compare", "violetFg") if waiting else ("circle-check", "okFg")
        button = ListButton(words.title, told, icon=icon, ink=ink)
        button.clicked.connect(partial(self.select, conflict.id))
        self._group.addButton(button)
        self._buttons[conflict.id] = button
        self._column.addWidget(button)

    def _both(self, conflict: Conflict, words: FieldWords) -> str:
        changed = [one.value for one in conflict.candidates]
        if conflict.mine != conflict.base or len(changed) == 1:
            changed.insert(0, conflict.mine)
        texts = [words.read(value) or "–" for value in changed]
        if max(map(len, texts)) > _SHORT:
            return self.tr("ข้อความแก้ทั้งสองฝ่าย")
        return self.tr(" กับ ").join(texts)

    def _chosen(self, choice: Choice | None) -> str:
        words = {
            Choice.BASE: self.tr("เลือกแล้ว: ค่าเดิม"),
            Choice.MINE: self.tr("เลือกแล้ว: ของเลขานุการ"),
            Choice.THEIRS: self.tr("เลือกแล้ว: ของผู้นิเทศ"),
            Choice.OWN: self.tr("เลือกแล้ว: แก้เอง"),
        }
        return words[choice] if choice else ""


def _is_open(conflict: Conflict) -> bool:
    return conflict.state is ConflictState.OPEN
