"""The visits of one round: who has which school and when, and correcting it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from ktpn_desktop.app.planning import apply_assignments, plan_assignments
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.domain.round import Round
from ktpn_desktop.store.visits import VisitSummary
from ktpn_desktop.thai.text import search_key
from ktpn_desktop.ui.choosing import ask_file
from ktpn_desktop.ui.dialogs.assignments import AssignmentsDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.round_corrections import Corrections
from ktpn_desktop.ui.texts import short_date, visit_pill
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.field import line_edit
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, holder, row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.table import Column, RowTable
from ktpn_desktop.ui.widgets.toast import Toast

_FEW = 12  # visits that are seen at a glance, without searching


class RoundVisits(Card):
    """A table of visits; what is marked in it changes hands, gets a day, or is taken back."""

    opened = Signal(object)  # VisitSummary
    told = Signal(object)  # Toast

    def __init__(self, hub: Hub) -> None:
        super().__init__(padding=2, gap=0)
        self._hub = hub
        self._round: Round | None = None
        self._all: Sequence[VisitSummary] = ()
        self._changed: frozenset[VisitId] = frozenset()
        self.search = line_edit(placeholder=self.tr("ค้นหาโรงเรียนหรือผู้นิเทศในรอบนี้ (Ctrl+F)"))
        self.table: RowTable[VisitSummary] = RowTable(
            self._columns(), key=lambda one: one.visit.id, several=True
        )
        self.table.setAccessibleName(self.tr("การนิเทศในรอบนี้"))
        self._corrections = Corrections(hub, self.table)
        self._corrections.told.connect(self.told)
        self.person = Button(self.tr("เปลี่ยนผู้นิเทศ…"), icon="users", shortcut="F2")
        self.along = Button(self.tr("ผู้ร่วมนิเทศ…"), icon="handshake", shortcut="F3")
        self.along.setToolTip(self.tr("ผู้ที่ไปนิเทศโรงเรียนที่เลือกด้วยกัน"))
        self.day = Button(self.tr("วันนัด…"), icon="calendar", shortcut="F4")
        self.remove = Button(self.tr("ถอน"), icon="x", shortcut="Del")
        self.remove.setToolTip(self.tr("ถอนโรงเรียนที่เลือกจากผู้นิเทศ"))
        self.hand_out = Button(self.tr("มอบหมาย…"), icon="plus", shortcut="Ins")
        self.hand_out.setToolTip(self.tr("มอบหมายโรงเรียนที่ยังไม่มีผู้นิเทศ"))
        self.from_table = Button(self.tr("จากตาราง…"), Kind.SOFT, icon="table")
        self.from_table.setToolTip(self.tr("มอบหมายจากตาราง Excel หรือ csv"))
        self.count = Label("", Text.LABEL)
        self.empty = self._empty()
        actions = Card(look=Look.FOOTER, padding=8)
        actions.body.addLayout(
            row(self.person, self.along, self.day, self.remove, STRETCH, gap=8)
        )
        footer = Card(look=Look.FOOTER, padding=8)
        footer.body.addLayout(row(self.count, STRETCH, self.hand_out, self.from_table, gap=8))
        self._actions = actions
        self._finding = holder(row(self.search, margins=(8, 8)))
        again = Button(self.tr("ล้างคำค้น"))
        again.clicked.connect(self.search.clear)
        self.nothing = Empty("search", self.tr("ไม่พบโรงเรียนหรือผู้นิเทศที่ตรงกับคำค้น"), "", again)
        self.body.addWidget(self._finding)
        self.body.addWidget(self.nothing, 1)
        for part in (self.table, self.empty):
            self.body.addWidget(part, 1)
        self.body.addWidget(actions)
        self.body.addWidget(footer)
        self._connect()
        self.show_round(None, [])

    def show_round(
        self,
        round_: Round | None,
        shown: Sequence[VisitSummary],
        changed: frozenset[VisitId] = frozenset(),
    ) -> None:
        """Show the visits of a round; those changed since it was published are marked."""
        self._round, self._all, self._changed = round_, shown, changed
        self._actions.setVisible(bool(shown))
        self._finding.setVisible(len(shown) > _FEW or bool(self.search.text()))
        self.empty.setVisible(round_ is not None and not shown)
        words = self.tr("มอบหมายแล้ว {count} โรงเรียน").format(count=len(shown))
        self.count.setText(words)
        self._filter()
        self.hand_out.setEnabled(round_ is not None)
        self.from_table.setEnabled(round_ is not None)

    def import_from(self, path: Path) -> None:
        """Show what a table of assignments would change, and change it when agreed to."""
        if (round_ := self._round) is None:
            return
        try:
            plan = plan_assignments(self._hub.session, round_, path)
            if not (plan.count or plan.problems):
                self._tell(self.tr("โรงเรียนในตารางนี้มอบหมายไว้แล้วทั้งหมด"), undo=False)
                return
            language = self._hub.session.language
            if not AssignmentsDialog(path.name, plan, language, self).exec():
                return
            apply_assignments(self._hub.session, plan)
        except Trouble as trouble:
            self._hub.jobs.troubled.emit(trouble)
            return
        words = self.tr("บันทึกการมอบหมายแล้ว {count} รายการ")
        self._tell(words.format(count=plan.count))

    def _columns(self) -> list[Column[VisitSummary]]:
        return [
            Column(
                self.tr("โรงเรียน"),
                lambda one: one.visit.school.name,
                sub=_code_and_place,
                strong=True,
                least=178,
            ),
            Column(
                self.tr("ผู้นิเทศ"),
                lambda one: one.visit.person.name,
                sub=self._companions,
                avatar=lambda one: one.visit.person.name,
                least=186,
            ),
            Column(
                self.tr("วันนัด"),
                lambda one: short_date(one.visit.held_on or one.visit.planned_on),
                lambda one: one.visit.held_on or one.visit.planned_on,
                width=110,
                optional=True,
            ),
            Column(
                self.tr("สถานะ"),
                lambda one: self._pill(one).text,
                badge=self._pill,
                width=130,
            ),
        ]

    def _companions(self, one: VisitSummary) -> str:
        words = self.tr("ร่วมกับ {people}")
        people = ", ".join(then.name for then in one.visit.companions)
        return words.format(people=people) if people else ""

    def _pill(self, one: VisitSummary) -> Pill:
        if one.visit.id in self._changed:
            return Pill(self.tr("รอเผยแพร่"), Tone.WARN, "send")
        return visit_pill(one.visit.state, one.visit.planned_on)

    def _empty(self) -> Empty:
        begin = Button(self.tr("มอบหมายโรงเรียน…"), Kind.PRIMARY, icon="plus")
        table = Button(self.tr("มอบหมายจากตาราง…"), icon="table")
        begin.clicked.connect(self._ask_schools)
        table.clicked.connect(self._ask_table)
        return Empty(
            "school",
            self.tr("ยังไม่มอบหมายโรงเรียนในรอบนี้"),
            self.tr("เลือกโรงเรียนแล้วมอบให้ผู้นิเทศ หรือนำเข้าตารางที่มีโรงเรียน ผู้นิเทศ และวันนัด"),
            begin,
            table,
        )

    def _connect(self) -> None:
        self.table.opened.connect(self.opened)
        self.search.textChanged.connect(self._filter)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self._find)
        find.setWhatsThis(self.tr("ค้นหาในหน้านี้"))
        self.table.selectionModel().selectionChanged.connect(self._show_choice)
        self.person.clicked.connect(self._ask_person)
        self.along.clicked.connect(self._ask_companions)
        self.day.clicked.connect(self._ask_day)
        self.remove.clicked.connect(self._take_back)
        self.hand_out.clicked.connect(self._ask_schools)
        self.from_table.clicked.connect(self._ask_table)

    @Slot()
    def _filter(self) -> None:
        wanted = search_key(self.search.text())
        found = [one for one in self._all if wanted in _words(one)]
        self.table.set_rows(found)
        self.table.setVisible(bool(found))
        self.nothing.setVisible(bool(self._all) and not found)
        self._show_choice()

    @Slot()
    def _show_choice(self) -> None:
        chosen = bool(self.table.selected_rows())
        for button in (self.person, self.along, self.day, self.remove):
            button.setEnabled(chosen)

    @Slot()
    def _find(self) -> None:
        self._finding.show()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _ask_person(self) -> None:
        self._correct(partial(self._corrections.ask_person, everything=self._all))

    @Slot()
    def _ask_companions(self) -> None:
        self._correct(self._corrections.ask_companions)

    @Slot()
    def _ask_day(self) -> None:
        self._correct(self._corrections.ask_day)

    @Slot()
    def _take_back(self) -> None:
        self._correct(self._corrections.take_back)

    def _correct(self, correct: Callable[[Sequence[VisitSummary]], None]) -> None:
        """Correct what is marked; the table keeps the focus."""
        if chosen := self.table.selected_rows():
            correct(chosen)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask_schools(self) -> None:
        if self._round is not None:
            self._corrections.ask_schools(self._round, self._all)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask_table(self) -> None:
        title, kinds = self.tr("เลือกตารางมอบหมายโรงเรียน"), self.tr("ตาราง (*.xlsx *.csv)")
        if path := ask_file(self._hub, self, title, kinds):
            self.import_from(path)

    def _tell(self, text: str, detail: str = "", *, undo: bool = True) -> None:
        self.told.emit(Toast(text, detail=detail, undo=undo))


def _words(one: VisitSummary) -> str:
    visit = one.visit
    school, people = visit.school, (one.name for one in visit.team)
    parts = (school.name, school.code, school.district, *people)
    return " ".join(search_key(part) for part in parts if part)


def _code_and_place(one: VisitSummary) -> str:
    school = one.visit.school
    place = f"อ.{school.district}" if school.district else ""
    return " · ".join(part for part in (school.code, place) if part)
