"""The table of returned files, and of visits that nothing came back of; chips to filter it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.rehearsal import FileResult
from ktpn_desktop.app.returned_file import FileState
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.rounds import all_rounds
from ktpn_desktop.store.visits import visits
from ktpn_desktop.thai.text import UNKNOWN
from ktpn_desktop.ui.texts import file_pill, missing_file_pill, moment_text
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.chip import Chip
from ktpn_desktop.ui.widgets.layout import STRETCH, column, row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.table import Column, RowTable

_GROUPS: dict[str, tuple[FileState, ...]] = {
    "ready": (FileState.READY,),
    "clashes": (FileState.CLASHES,),
    "problems": (FileState.UNREADABLE, FileState.UNKNOWN_VISIT),
    "waiting": (FileState.ARRIVING, FileState.PLACEHOLDER, FileState.NOT_FILLED),
    "merged": (FileState.ALREADY_MERGED, FileState.MERGED, FileState.OLDER),
    "refused": (FileState.REFUSED,),
}
_MISSING = "missing"
_ORDER = {state: place for place, state in enumerate(FileState)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the table: a file, or a visit that nothing came back of yet."""

    file: FileResult | None = None
    visit: Visit | None = None

    @property
    def key(self) -> object:
        """What stays the same when the folder is looked at again."""
        return self.file.path if self.file else self.visit.id if self.visit else None

    @property
    def group(self) -> str:
        """The chip that shows it."""
        if self.file is None:
            return _MISSING
        state = self.file.state
        return next(name for name, states in _GROUPS.items() if state in states)


class ReturnedFiles(QWidget):
    """Chips with counts above a table; `picked` tells which file is looked at."""

    picked = Signal(object)  # FileResult | None
    peeked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.chips = {name: Chip(words) for name, words in self._words().items()}
        self.all = Chip(self.tr("ทั้งหมด"))
        self.table: RowTable[Line] = RowTable(self._columns(), key=lambda one: one.key)
        self.table.setAccessibleName(self.tr("ไฟล์ผลนิเทศ"))
        self._lines: list[Line] = []
        self.chip_row = row(self.all, *self.chips.values(), STRETCH)
        listed = Card(padding=2, gap=0)
        listed.body.addWidget(self.table, 1)
        self._column = column(gap=0)
        self._column.addWidget(listed, 1)
        self.setLayout(self._column)
        self.table.picked.connect(self._pick)
        self.table.peeked.connect(self._peek)
        self.table.opened.connect(self._peek)
        self.all.clicked.connect(self._show_all)
        for chip in self.chips.values():
            chip.clicked.connect(self._filter)

    def show_files(self, files: Sequence[FileResult], missing: Sequence[Visit]) -> None:
        """Show these, what there is to do first."""
        self._lines = [
            *(Line(file=one) for one in sorted(files, key=_place)),
            *(Line(visit=one) for one in missing),
        ]
        groups = [one.group for one in self._lines]
        self.all.set_count(len(groups))
        for name, chip in self.chips.items():
            count = groups.count(name)
            chip.set_count(count)
            chip.setChecked(chip.isChecked() and count > 0)
            chip.setVisible(count > 0)
        self._filter()

    def files(self) -> list[FileResult]:
        """Return the files that are shown, in the order shown."""
        return [one.file for one in self.table.rows() if one.file is not None]

    def selected(self) -> FileResult | None:
        """Return the file that is looked at."""
        line = self.table.selected()
        return line.file if line is not None else None

    def _columns(self) -> list[Column[Line]]:
        return [
            Column(
                self.tr("ผู้นิเทศ / ไฟล์"),
                _who,
                sub=self._about,
                avatar=lambda one: _who(one) if _person(one) else "?",
                strong=True,
                least=170,
                may_cut=True,
            ),
            Column(self.tr("โรงเรียน"), _school, least=130),
            Column(
                self.tr("ได้รับเมื่อ"),
                _received,
                lambda one: one.file.modified if one.file else None,
                width=190,
                optional=True,
            ),
            Column(
                self.tr("สถานะ"),
                lambda one: _pill(one).text,
                lambda one: _ORDER[one.file.state] if one.file else len(_ORDER),
                badge=_pill,
                width=176,
            ),
        ]

    def _about(self, line: Line) -> str:
        one = line.file
        if one is None:
            return self.tr("ยังไม่พบไฟล์ในโฟลเดอร์กลาง")
        if one.reason is not None:
            return self.tr("เหตุผล: {reason}").format(reason=one.reason)
        parts = []
        if one.by_hand or one.revision == 0:  # the program counts from 1
            parts.append(self.tr("กรอกโดยไม่ใช้โปรแกรม"))
        elif one.revision is not None:
            parts.append(self.tr("ส่งครั้งที่ {revision}").format(revision=one.revision))
        if one.doubtful:
            parts.append(self.tr("ลายเซ็นน่าสงสัย"))
        if one.problems and one.person is not None:
            words = self.tr("ควรตรวจ {count} จุด")
            parts.append(words.format(count=len(one.problems)))
        return " · ".join(parts)

    def _words(self) -> dict[str, str]:
        return {
            "ready": self.tr("พร้อมรวม"),
            "clashes": self.tr("ไม่ตรงกัน"),
            "problems": self.tr("มีปัญหา"),
            "waiting": self.tr("ยังมาไม่ครบ"),
            "merged": self.tr("รวมแล้ว"),
            "refused": self.tr("ไม่รับ"),
            _MISSING: self.tr("ยังไม่ส่ง"),
        }

    @Slot()
    def _show_all(self) -> None:
        for chip in self.chips.values():
            chip.setChecked(False)
        self._filter()

    @Slot()
    def _filter(self) -> None:
        chosen = {name for name, chip in self.chips.items() if chip.isChecked()}
        self.all.setChecked(not chosen)
        self.table.set_rows([one for one in self._lines if not chosen or one.group in chosen])
        if self.table.selected() is None and self.table.rows():
            self.table.select(self.table.rows()[0].key)
        self.table.scrollTo(self.table.currentIndex())
        self._pick(self.table.selected())

    @Slot(object)
    def _pick(self, line: Line | None) -> None:
        self.picked.emit(line.file if line is not None else None)

    @Slot(object)
    def _peek(self, _line: Line) -> None:
        self.peeked.emit()


def missing_visits(store: Store, files: Sequence[FileResult]) -> list[Visit]:
    """Return the visits of the newest round that was handed out, of which nothing came back."""
    here = {one.visit_id for one in files}
    rounds = all_rounds(store)
    handed = [one.visit for one in visits(store, round_id=rounds[0].id)] if rounds else []
    return [
        one
        for one in handed
        if one.published and one.state is not VisitState.MERGED and one.id not in here
    ]


def _place(one: FileResult) -> tuple[int, str]:
    return _ORDER[one.state], one.name


def _person(line: Line) -> str | None:
    if line.visit is not None:
        return line.visit.person.name
    return line.file.person if line.file is not None else None


def _who(line: Line) -> str:
    return _person(line) or (line.file.name if line.file is not None else UNKNOWN)


def _school(line: Line) -> str:
    if line.visit is not None:
        return line.visit.school.name
    return (line.file.school if line.file is not None else None) or UNKNOWN


def _received(line: Line) -> str:
    if line.file is None or not line.file.modified:
        return UNKNOWN
    return moment_text(datetime.fromtimestamp(line.file.modified / 1e9))


def _pill(line: Line) -> Pill:
    if line.file is None:
        return missing_file_pill()
    return file_pill(line.file.state, line.file.clashes)
