"""The register of schools: search, filter, look at one, take in a list."""

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from ktpn_desktop.app.importing import apply_schools, plan_schools
from ktpn_desktop.app.scores import newest_trend
from ktpn_desktop.app.searching import find_schools
from ktpn_desktop.domain.ids import RoundId, SchoolId
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import School, SchoolGroup
from ktpn_desktop.store.database import Change
from ktpn_desktop.store.rounds import all_rounds
from ktpn_desktop.store.visits import VisitSummary, visits
from ktpn_desktop.thai.text import UNKNOWN
from ktpn_desktop.ui.choosing import ask_file
from ktpn_desktop.ui.dialogs.import_schools import ImportSchoolsDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.no_schools import NoSchoolFound, NoSchools
from ktpn_desktop.ui.pages.page import Page, State
from ktpn_desktop.ui.pages.school_peek import SchoolPeek
from ktpn_desktop.ui.sample_files import save_sample
from ktpn_desktop.ui.texts import group_pill, round_name, size_text, visit_pill
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.chip import Chip
from ktpn_desktop.ui.widgets.field import line_edit
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.table import Column, RowTable

_TABLES = frozenset({"school", "visit", "round"})


class SchoolsPage(Page):
    """Lists the schools; what is picked is shown beside the table."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.take_in = Button(self.tr("นำเข้ารายชื่อโรงเรียน"), Kind.PRIMARY, icon="upload")
        self.take_results = Button(self.tr("นำเข้าผลสอบ…"), icon="chart-column")
        self.take_results.setVisible(hub.session.role is Role.SECRETARY)
        self.search = line_edit(placeholder=self.tr("ค้นหาชื่อโรงเรียน รหัส ตำบล หรือผู้อำนวยการ"))
        self.chips = {group: Chip(_group_word(group)) for group in SchoolGroup}
        self.clear = Button(self.tr("ล้างตัวกรอง"), Kind.LINK)
        self.table: RowTable[School] = RowTable(self._columns(), key=lambda one: one.id)
        self.table.setAccessibleName(self.tr("โรงเรียน"))
        self.peek = SchoolPeek()
        self.count = Label("", Text.LABEL)
        self._summaries: dict[SchoolId, VisitSummary] = {}
        self._rounds: dict[RoundId, Round] = {}
        self._lay_out()
        self._connect()
        self._reload()

    def state(self) -> State:
        picked = self.table.selected()
        chosen = [group.value for group, chip in self.chips.items() if chip.isChecked()]
        return {
            "search": self.search.text(),
            "groups": chosen,
            "school": picked.id if picked else None,
            "scrolled": self.table.verticalScrollBar().value(),
        }

    def restore(self, state: State) -> None:
        self.search.setText(state.get("search", ""))
        for group, chip in self.chips.items():
            chip.setChecked(group.value in state.get("groups", ()))
        self._reload()
        if school := state.get("school"):
            self.table.select(school)
        if "scrolled" in state:
            self.table.verticalScrollBar().setValue(state["scrolled"])
        self._focus()

    def _focus(self) -> None:
        where = self.begin if self._full.isHidden() else self.table
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _columns(self) -> list[Column[School]]:
        return [
            Column(
                self.tr("โรงเรียน"),
                lambda one: one.name,
                sub=_code_and_place,
                strong=True,
                least=190,
            ),
            Column(
                self.tr("นักเรียน"),
                lambda one: UNKNOWN if one.pupils is None else f"{one.pupils:,}",
                lambda one: one.pupils,
                sub=lambda one: size_text(one.size) if one.size else "",
                width=96,
                align=Qt.AlignmentFlag.AlignRight,
            ),
            Column(
                self.tr("กลุ่ม"),
                lambda one: _group_word(one.group),
                badge=lambda one: group_pill(one.group),
                width=140,
            ),
            Column(
                self.tr("ตำบล"),
                lambda one: one.subdistrict or UNKNOWN,
                width=140,
                optional=True,
            ),
            Column(
                self.tr("สถานะรอบนี้"),
                self._state_word,
                badge=self._state_pill,
                width=150,
            ),
        ]

    def _lay_out(self) -> None:
        self.header.add(self.take_results, self.take_in)
        chips = row(*self.chips.values(), self.clear, STRETCH)
        listed = Card(padding=2, gap=0)
        listed.body.addWidget(self.table, 1)
        self.nothing = NoSchoolFound()
        self.nothing.cleared.connect(self._clear)
        listed.body.addWidget(self.nothing, 1)
        footer = Card(look=Look.FOOTER, padding=8)
        footer.body.addLayout(row(self.count, STRETCH))
        listed.body.addWidget(footer)
        self._filled = row(gap=12)
        self._filled.addWidget(listed, 1)
        self._filled.addWidget(self.peek)
        self._full = holder(self._filled)
        self.empty = NoSchools()
        self.begin = self.empty.begin
        self.begin.clicked.connect(self._ask_file)
        self.empty.sample.clicked.connect(self._save_sample)
        content = column(self.search, gap=10, margins=(20, 12))
        content.addLayout(chips)
        content.addWidget(self._full, 1)
        content.addWidget(self.empty, 1)
        self.body.addLayout(content, 1)

    def _connect(self) -> None:
        self.take_in.clicked.connect(self._ask_file)
        self.take_results.clicked.connect(self._ask_results)
        self.search.textChanged.connect(self._reload)
        for chip in self.chips.values():
            chip.clicked.connect(self._reload)
        self.clear.clicked.connect(self._clear)
        self.table.picked.connect(self._show_picked)
        self.table.peeked.connect(self._toggle_peek)
        self.table.opened.connect(self._open_profile)
        self.peek.closed.connect(self._close_peek)
        self.peek.opened.connect(self._open_visit)
        self.peek.prepare_wanted.connect(self._prepare)
        self.peek.profile_wanted.connect(self._open_selected)
        self.hub.changed.connect(self._on_change)
        find = QShortcut(QKeySequence.StandardKey.Find, self)
        find.activated.connect(self.search.setFocus)
        find.setWhatsThis(self.tr("ค้นหาในหน้านี้"))
        other = QShortcut(QKeySequence("F6"), self)
        other.activated.connect(self._change_pane)
        other.setWhatsThis(self.tr("ไปอีกช่อง"))

    @Slot()
    def _reload(self) -> None:
        session = self.hub.session
        rounds = all_rounds(session.store)
        self._rounds = {one.id: one for one in rounds}
        latest = visits(session.store, round_id=rounds[0].id) if rounds else []
        self._summaries = {one.visit.school.id: one for one in latest if one.visit.school.id}
        known = find_schools(session, "")
        chosen = {group for group, chip in self.chips.items() if chip.isChecked()}
        found = find_schools(session, self.search.text())
        shown = [one for one in found if not chosen or one.group in chosen]
        self.table.set_rows(shown)
        for group, chip in self.chips.items():
            chip.set_count(sum(one.group is group for one in found))
        self.clear.setVisible(bool(chosen or self.search.text()))
        words = self.tr("พบ {found} จาก {total} โรงเรียน")
        self.count.setText(words.format(found=len(shown), total=len(known)))
        newest = round_name(rounds[0]) if rounds else ""
        self.header.set_title(self.tr("โรงเรียน"), newest)
        self._full.setVisible(bool(known))
        self.empty.setVisible(not known)
        self.table.setVisible(bool(shown))
        self.nothing.setVisible(not shown)
        self.nothing.explain(self.search.text().strip(), len(chosen))
        self._show_picked(self.table.selected())

    def _state_word(self, school: School) -> str:
        pill = self._state_pill(school)
        return pill.text if pill else ""

    def _state_pill(self, school: School) -> Pill | None:
        summary = self._summaries.get(school.id)
        return visit_pill(summary.visit.state, summary.visit.planned_on) if summary else None

    @Slot(object)
    def _show_picked(self, school: School | None) -> None:
        if school is not None:
            known = visits(self.hub.store, school_id=school.id)
            told = [(self._rounds.get(one.visit.round_id), one.visit) for one in known]
            told.sort(key=lambda one: (one[0].year, one[0].number) if one[0] else (0, 0))
            named = [(round_name(held) if held else UNKNOWN, visit) for held, visit in told]
            trend = newest_trend(self.hub.session, school.id)
            self.peek.show_school(school, named[::-1], trend)
        else:
            self.peek.show_nothing()

    @Slot(object)
    def _open_profile(self, school: School) -> None:
        self.navigate.emit("school", {"school": school.id})

    @Slot()
    def _open_selected(self) -> None:
        if school := self.table.selected():
            self._open_profile(school)

    @Slot()
    def _close_peek(self) -> None:
        self.peek.hide()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _change_pane(self) -> None:
        """Go from the table to what is shown of the school, and back."""
        if self.peek.isAncestorOf(self.focusWidget()):
            self.table.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.table.selected() is not None:
            self.peek.show()
            self.peek.focus()

    @Slot(str)
    def _open_visit(self, visit: str) -> None:
        self.navigate.emit("visit", {"visit": visit})

    @Slot()
    def _prepare(self) -> None:
        # Paper is heavy to load: looking at schools does not need it.
        from ktpn_desktop.ui.dialogs.school_pack import show_school_pack

        if school := self.table.selected():
            show_school_pack(self.hub, school.id, school.official_name, self)

    @Slot(object)
    def _toggle_peek(self, _school: School) -> None:
        self.peek.setVisible(not self.peek.isVisible())

    @Slot()
    def _clear(self) -> None:
        for chip in self.chips.values():
            chip.setChecked(False)
        self.search.clear()
        self._reload()

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & _TABLES and self.isVisible():
            self._reload()

    @Slot()
    def _ask_file(self) -> None:
        title = self.tr("เลือกไฟล์รายชื่อโรงเรียน")
        kinds = self.tr("ตารางรายชื่อ (*.xlsx *.csv)")
        if path := ask_file(self.hub, self, title, kinds):
            self.import_from(path)

    @Slot()
    def _save_sample(self) -> None:
        name = self.tr("ตัวอย่างรายชื่อโรงเรียน")
        if toast := save_sample(self.hub, self, "schools.xlsx", name):
            self.toast.emit(toast)

    @Slot()
    def _ask_results(self) -> None:
        # Here, for results are taken in once a year.
        from ktpn_desktop.ui.results_import import ask_results

        if told := ask_results(self.hub, self):
            self.toast.emit(told)

    def import_from(self, path: Path) -> None:
        """Rehearse taking in a list, and take it in when the person agrees."""
        try:
            plan = plan_schools(self.hub.session, path)
            if not ImportSchoolsDialog(path.name, plan, self).exec():
                return
            apply_schools(self.hub.session, plan)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        words = self.tr("นำเข้าแล้ว เพิ่ม {added} ปรับข้อมูล {updated} โรงเรียน")
        text = words.format(added=len(plan.added), updated=len(plan.updated))
        self.say(text, undo=bool(plan.added or plan.updated))
        self._focus()  # the button that was pressed may be gone


def _code_and_place(school: School) -> str:
    place = f"อ.{school.district}" if school.district else ""
    return " · ".join(part for part in (school.code, place) if part)


def _group_word(group: SchoolGroup) -> str:
    return group_pill(group).text
