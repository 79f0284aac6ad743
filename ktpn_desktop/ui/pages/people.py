"""The register of people: who they are, what they have in hand; add, change, retire, import."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Slot

from ktpn_desktop.app.importing import apply_people, plan_people
from ktpn_desktop.app.people import (
    PersonStanding,
    add_person,
    change_person,
    employ_again,
    retire_person,
    standings,
)
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.store.database import Change
from ktpn_desktop.store.rounds import all_rounds
from ktpn_desktop.thai.text import UNKNOWN, search_key
from ktpn_desktop.ui.choosing import ask_file
from ktpn_desktop.ui.dialogs.import_people import ImportPeopleDialog
from ktpn_desktop.ui.dialogs.person import PersonDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.page import Page, State
from ktpn_desktop.ui.people_texts import person_pill, role_text
from ktpn_desktop.ui.texts import round_name
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.chip import Chip
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.field import line_edit
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, row
from ktpn_desktop.ui.widgets.painting import Share
from ktpn_desktop.ui.widgets.table import Column, RowTable

_TABLES = frozenset({"person", "visit", "round", "pinned_key"})

FILTERS: dict[str, Callable[[Person], bool]] = {
    "supervisors": lambda one: one.is_supervisor and one.active,
    "members": lambda one: one.membership is not None and one.active,
    "retired": lambda one: not one.active,
}


class PeoplePage(Page):
    """A table of people; Enter changes one."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.take_in = Button(self.tr("นำเข้ารายชื่อ…"), icon="upload")
        self.add = Button(
            self.tr("เพิ่มบุคลากร"), Kind.PRIMARY, icon="user-plus", shortcut="Ctrl+N"
        )
        self.search = line_edit(placeholder=self.tr("ค้นหาชื่อหรือตำแหน่ง"))
        self.chips = {
            "supervisors": Chip(self.tr("ผู้นิเทศ")),
            "members": Chip(self.tr("กรรมการ ก.ต.ป.น.")),
            "retired": Chip(self.tr("ผู้พ้นหน้าที่")),
        }
        self.table: RowTable[PersonStanding] = RowTable(
            self._columns(), key=lambda one: one.person.id
        )
        self.table.setAccessibleName(self.tr("บุคลากร"))
        self.change = Button(self.tr("แก้ไข…"), icon="pencil", shortcut="F2")
        self.retire = Button(self.tr("พ้นหน้าที่"), icon="archive", shortcut="Del")
        self.count = Label("", Text.LABEL)
        again = Button(self.tr("ล้างคำค้นและตัวกรอง"))
        again.clicked.connect(self._clear)
        self.nothing = Empty(
            "search", self.tr("ไม่พบบุคลากรที่ตรงกับคำค้น"), self.tr("ลองพิมพ์เพียงบางส่วนของชื่อ"), again
        )
        self._lay_out()
        self._connect()

    def state(self) -> State:
        picked = self.table.selected()
        return {"person": picked.person.id if picked else None, "search": self.search.text()}

    def restore(self, state: State) -> None:
        self.search.setText(state.get("search", ""))
        self._reload()
        if person := state.get("person"):
            self.table.select(person)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def import_from(self, path: Path) -> None:
        """Show what taking in a list would do, and take it in when agreed to."""
        session = self.hub.session
        try:
            plan = plan_people(session, path)
            if not ImportPeopleDialog(path.name, plan, session.language, self).exec():
                return
            apply_people(session, plan)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        words = self.tr("นำเข้าแล้ว เพิ่ม {added} ปรับข้อมูล {updated} คน")
        self.say(words.format(added=len(plan.added), updated=len(plan.updated)), undo=True)

    def _columns(self) -> list[Column[PersonStanding]]:
        return [
            Column(
                self.tr("ชื่อ"),
                lambda one: one.person.name,
                sub=lambda one: one.person.position or "",
                avatar=lambda one: one.person.name,
                strong=True,
                least=230,
                may_cut=True,
            ),
            Column(
                self.tr("บทบาท"),
                lambda one: role_text(one.person) or UNKNOWN,
                least=170,
                may_cut=True,
            ),
            Column(
                self.tr("ส่งผลแล้วในรอบนี้"),
                lambda one: (
                    self.tr("{done} จาก {total}").format(
                        done=one.schools - one.waiting, total=one.schools
                    )
                    if one.schools
                    else UNKNOWN
                ),
                lambda one: one.schools,
                bar=self._share,
                width=160,
            ),
            Column(
                self.tr("เครื่องที่เคยส่งผล"),
                self._computers,
                lambda one: len(one.devices),
                width=150,
                optional=True,
            ),
            Column(
                self.tr("สถานะ"),
                lambda one: person_pill(one.person).text,
                badge=lambda one: person_pill(one.person),
                width=140,
            ),
        ]

    def _lay_out(self) -> None:
        self.header.add(self.take_in, self.add)
        listed = Card(padding=2, gap=0)
        listed.body.addWidget(self.table, 1)
        listed.body.addWidget(self.nothing, 1)
        footer = Card(look=Look.FOOTER, padding=8)
        footer.body.addLayout(row(self.change, self.retire, STRETCH, self.count, gap=8))
        listed.body.addWidget(footer)
        content = column(self.search, gap=10, margins=(20, 12))
        content.addLayout(row(*self.chips.values(), STRETCH, gap=8))
        content.addWidget(listed, 1)
        self.body.addLayout(content, 1)

    def _connect(self) -> None:
        self.take_in.clicked.connect(self._ask_file)
        self.add.clicked.connect(self._ask_new)
        self.search.textChanged.connect(self._reload)
        for chip in self.chips.values():
            chip.clicked.connect(self._reload)
        self.table.opened.connect(self._ask_change)
        self.table.picked.connect(self._show_choice)
        self.change.clicked.connect(self._ask_change)
        self.retire.clicked.connect(self._turn)
        self.hub.changed.connect(self._on_change)

    @Slot()
    def _reload(self) -> None:
        everyone = standings(self.hub.session)
        for name, chip in self.chips.items():
            chip.set_count(sum(FILTERS[name](one.person) for one in everyone))
        shown = self._found(everyone)
        self.table.set_rows(shown)
        if shown and self.table.selected() is None:
            self.table.select(shown[0].person.id)
        self.table.setVisible(bool(shown))
        self.nothing.setVisible(not shown)
        words = self.tr("แสดง {shown} จาก {total} คน")
        self.count.setText(words.format(shown=len(shown), total=len(everyone)))
        rounds = all_rounds(self.hub.store)
        self.header.set_title(self.tr("บุคลากร"), round_name(rounds[0]) if rounds else "")
        self._show_choice()

    def _found(self, everyone: Sequence[PersonStanding]) -> list[PersonStanding]:
        wanted = search_key(self.search.text())
        chosen = [FILTERS[name] for name, chip in self.chips.items() if chip.isChecked()]
        return [
            one
            for one in everyone
            if wanted in search_key(f"{one.person.name} {one.person.position or ''}")
            and (not chosen or any(fits(one.person) for fits in chosen))
        ]

    def _share(self, one: PersonStanding) -> Share | None:
        if not one.schools:
            return None
        done = one.schools - one.waiting
        words = self.tr("{done} จาก {total}").format(done=done, total=one.schools)
        return Share(done, one.schools, words, Tone.ACCENT if one.waiting else Tone.OK)

    def _computers(self, one: PersonStanding) -> str:
        if one.here:
            return self.tr("เครื่องนี้")
        if not one.devices:
            return UNKNOWN
        return self.tr("{count} เครื่อง").format(count=len(one.devices))

    @Slot()
    def _show_choice(self) -> None:
        chosen = self.table.selected()
        self.change.setEnabled(chosen is not None)
        self.retire.setEnabled(chosen is not None)
        back = chosen is not None and not chosen.person.active
        self.retire.setText(self.tr("กลับมาปฏิบัติหน้าที่") if back else self.tr("พ้นหน้าที่"))

    @Slot()
    def _ask_new(self) -> None:
        dialog = PersonDialog(None, self)
        if dialog.exec():
            self._keep(partial(add_person, self.hub.session, dialog.person()))

    @Slot()
    def _ask_change(self) -> None:
        if (chosen := self.table.selected()) is None:
            return
        dialog = PersonDialog(chosen, self)
        if dialog.exec() and dialog.person() != chosen.person:
            self._keep(partial(change_person, self.hub.session, dialog.person()))

    @Slot()
    def _turn(self) -> None:
        """Retire who is picked, or bring them back."""
        if (chosen := self.table.selected()) is not None:
            turn = retire_person if chosen.person.active else employ_again
            self._keep(partial(turn, self.hub.session, chosen.person.id))

    def _keep(self, work: Callable[[], Person]) -> None:
        try:
            person = work()
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        self.table.select(person.id)
        self.say(self.tr("บันทึกข้อมูล {person} แล้ว").format(person=person.name), undo=True)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _ask_file(self) -> None:
        title, kinds = self.tr("เลือกไฟล์รายชื่อบุคลากร"), self.tr("ตารางรายชื่อ (*.xlsx *.csv)")
        if path := ask_file(self.hub, self, title, kinds):
            self.import_from(path)

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
