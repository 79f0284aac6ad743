"""What merging would do, and what is wrong with a file, before anything is written."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout

from ktpn_desktop.app.refusing import REFUSABLE
from ktpn_desktop.app.rehearsal import FileResult, Rehearsal, VisitRehearsal
from ktpn_desktop.app.returned_file import FileState
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.badge import Badge, Icon
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.label import Label, ShortLabel, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, column, holder, row, scrolled
from ktpn_desktop.ui.widgets.problem_list import ProblemList
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_MOST = 15


class RehearsalPanel(Card):
    """Counts, the changes school by school, the promise, the ways to merge or to refuse."""

    merge_wanted = Signal()
    clean_wanted = Signal()
    refuse_wanted = Signal()
    again_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(self.tr("ตัวอย่างก่อนรวม"), padding=14)
        self.title_row.addWidget(Badge(self.tr("ยังไม่บันทึก"), Tone.NEUTRAL, "eye"))
        self.merge = Button(self.tr("รวมข้อมูล"), Kind.SOFT, icon="git-merge")
        self.clean = Button(self.tr("รวมเฉพาะที่ตรงกัน"))
        self.refuse = Button(self.tr("ไม่รับไฟล์นี้…"), Kind.DANGER, shortcut="Del")
        self.again = Button(self.tr("รับพิจารณาอีกครั้ง"), icon="rotate-ccw")
        self._counts = row(gap=8)
        self._list = column(gap=6)
        self._file = WrapLabel("", Text.BODY_STRONG)
        self._problems = ProblemList()
        promise = Strip(self.tr("สำรองไฟล์งานให้ก่อนรวม เลิกทำได้"), Tone.OK, "shield-check")
        inner = column(gap=10)
        inner.addWidget(self._file)
        inner.addWidget(self._problems)
        inner.addLayout(self._counts)
        inner.addLayout(self._list)
        inner.addStretch(1)
        self.body.addWidget(scrolled(holder(inner)), 1)
        self.body.addWidget(promise)
        self.body.addWidget(self.clean)
        self.body.addLayout(row(self.merge, STRETCH, self.again, self.refuse))
        self.merge.clicked.connect(self._ask_merge)
        self.clean.clicked.connect(self._ask_clean)
        self.refuse.clicked.connect(self._ask_refuse)
        self.again.clicked.connect(self._ask_again)
        self.show_file(None)

    def show_rehearsal(self, rehearsal: Rehearsal | None) -> None:
        """Show what merging everything that is ready would do."""
        clear(self._counts)
        clear(self._list)
        visits = rehearsal.visits if rehearsal else ()
        clashes = rehearsal.clashes if rehearsal else 0
        changed = sum(len(one.changed) for one in visits)
        for number, words in (
            (len(visits), self.tr("การนิเทศ")),
            (changed, self.tr("คำตอบที่ปรับ")),
            (clashes, self.tr("จุดที่ไม่ตรงกัน")),
        ):
            self._counts.addWidget(_count(number, words), 1)
        for one in visits[:_MOST]:
            self._list.addLayout(self._line(one))
        if len(visits) > _MOST:
            more = self.tr("และอีก {count} โรงเรียน").format(count=len(visits) - _MOST)
            self._list.addWidget(Label(more, Text.CAPTION, "text2"))
        if not visits:
            words = self.tr("ไม่มีไฟล์ที่รอรวม")
            self._list.addWidget(WrapLabel(words, Text.BODY, "text2"))
        self.merge.setEnabled(bool(visits))
        self.clean.setVisible(clashes > 0)
        self.clean.setEnabled(any(not one.clashes for one in visits))

    def show_file(self, one: FileResult | None, language: str = "th") -> None:
        """Show what is wrong with the picked file, and what to do about it."""
        problems = one.problems if one is not None else ()
        refused = one is not None and one.state is FileState.REFUSED
        self._file.setVisible(bool(problems) or refused)
        self._file.setText(one.school or one.name if one is not None else "")
        if one is not None and one.reason is not None:
            words = self.tr("{name}: ไม่รับเพราะ {reason}")
            self._file.setText(words.format(name=one.school or one.name, reason=one.reason))
        self._problems.setVisible(bool(problems))
        self._problems.show_problems(problems, language)
        self.again.setVisible(refused)
        is_file = one is not None and one.modified > 0  # and no folder that may not be seen
        self.refuse.setVisible(is_file and one is not None and one.state in REFUSABLE)

    def _line(self, one: VisitRehearsal) -> QHBoxLayout:
        new = Icon("plus", "okFg") if one.first else Icon("pencil", "infoFg")
        icon = Icon("git-compare", "violetFg") if one.clashes else new
        icon = Icon("shield-alert", "badFg") if one.doubtful else icon
        words = column(WrapLabel(one.after.school.name, Text.BODY_STRONG), gap=0)
        words.addWidget(ShortLabel(self._told(one), Text.CAPTION, "text2"))
        line = row(gap=10)
        line.addLayout(column(icon, STRETCH))
        line.addLayout(words, 1)
        return line

    def _told(self, one: VisitRehearsal) -> str:
        parts = [self.tr("ปรับ {count} คำตอบ").format(count=len(one.changed))]
        if one.clashes:
            parts.append(self.tr("ไม่ตรงกัน {count} จุด").format(count=len(one.clashes)))
        if any(file.by_hand for file in one.newest):
            parts.append(self.tr("กรอกโดยไม่ใช้โปรแกรม"))
        if one.doubtful:
            parts.append(self.tr("ลายเซ็นน่าสงสัย จะถามก่อนรวม"))
        elif any(not file.verified and not file.by_hand for file in one.newest):
            parts.append(self.tr("ลายเซ็นไม่ผ่านการตรวจ"))
        return " · ".join(parts)

    @Slot()
    def _ask_merge(self) -> None:
        self.merge_wanted.emit()

    @Slot()
    def _ask_clean(self) -> None:
        self.clean_wanted.emit()

    @Slot()
    def _ask_refuse(self) -> None:
        self.refuse_wanted.emit()

    @Slot()
    def _ask_again(self) -> None:
        self.again_wanted.emit()


def _count(number: int, words: str) -> Card:
    card = Card(look=Look.WELL, padding=10, gap=0)
    card.body.addWidget(Label(f"{number:,}", Text.H1))
    card.body.addWidget(Label(words, Text.CAPTION, "text2"))
    return card
