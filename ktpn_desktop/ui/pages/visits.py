"""All visits of the person who uses the program, round by round."""

from datetime import date

from PySide6.QtCore import Qt, Slot

from ktpn_desktop.app.answering import schedule
from ktpn_desktop.domain.ids import RoundId
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import PREFIX
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.store.database import Change
from ktpn_desktop.store.rounds import all_rounds
from ktpn_desktop.store.visits import VisitSummary, visits
from ktpn_desktop.thai.text import UNKNOWN
from ktpn_desktop.ui.dialogs.schedule import ScheduleDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.page import Page, State
from ktpn_desktop.ui.texts import round_name, short_date, visit_pill
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.chip import Chip
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.layout import STRETCH, column, row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.table import Column, RowTable

_TABLES = frozenset({"visit", "answer", "round"})
_LAST = date.max  # visits without a day come after those with one

FILTERS: dict[str, frozenset[VisitState]] = {
    "all": frozenset(VisitState),
    "open": frozenset({VisitState.ASSIGNED, VisitState.IN_PROGRESS}),
    "ready": frozenset({VisitState.COMPLETE}),
    "sent": frozenset({VisitState.SENT, VisitState.MERGED}),
}


class VisitsPage(Page):
    """A table of visits; Enter opens one."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self._rounds: dict[RoundId, Round] = {}
        self._filter = "all"
        self.table = RowTable[VisitSummary](
            [
                Column(self.tr("โรงเรียน"), _school, sub=_place, strong=True, least=210),
                Column(self.tr("รอบ"), self._round, width=130, optional=True),
                Column(self.tr("วันนัด"), _planned, _planned_key, width=130),
                Column(self.tr("วันนิเทศ"), _held, _held_key, width=130, optional=True),
                Column(
                    self.tr("ตอบแล้ว"), self._answered, _answered_key, width=110, optional=True
                ),
                Column(self.tr("สถานะ"), _state_text, _state_key, badge=_state, width=150),
            ],
            key=_key,
        )
        self.table.setAccessibleName(self.tr("การนิเทศของฉัน"))
        self.chips = {
            "all": Chip(self.tr("ทั้งหมด")),
            "open": Chip(self.tr("ยังไม่เสร็จ")),
            "ready": Chip(self.tr("รอส่งผล")),
            "sent": Chip(self.tr("ส่งผลแล้ว")),
        }
        self.schedule = Button(self.tr("กำหนดวันนัด…"), icon="calendar")
        self.open_button = Button(self.tr("เปิดแบบนิเทศ"), Kind.PRIMARY, icon="clipboard-check")
        self.open_button.show_keys("Enter")
        self.begin = Button(self.tr("ไปหน้าหลัก"), Kind.PRIMARY, icon="house")
        self.begin.clicked.connect(self._go_home)
        self.empty = Empty(
            "calendar-days",
            self.tr("ยังไม่มีการนิเทศในเครื่องนี้"),
            self.tr("รับแผนจากโฟลเดอร์กลางที่หน้าหลัก แล้วการนิเทศของท่านจะอยู่ที่นี่"),
            self.begin,
        )
        everything = Button(self.tr("ดูทั้งหมด"))
        everything.clicked.connect(self._show_all)
        self.nothing = Empty("clipboard-list", self.tr("ไม่มีการนิเทศในกลุ่มนี้"), "", everything)
        self._card = Card(padding=4)
        self._card.body.addWidget(self.table, 1)
        self._card.body.addWidget(self.nothing, 1)
        self.header.add(self.schedule, self.open_button)
        content = column(row(*self.chips.values(), STRETCH, gap=8), gap=12, margins=(20, 12))
        content.addWidget(self.empty, 1)
        content.addWidget(self._card, 1)
        self.body.addLayout(content, 1)
        self._connect()
        self._reload()

    def state(self) -> State:
        chosen = self.table.selected()
        return {"filter": self._filter, "visit": chosen.visit.id if chosen else None}

    def restore(self, state: State) -> None:
        self._filter = state.get("filter", self._filter)
        self._reload()
        if state.get("visit"):
            self.table.select(state["visit"])
        where = self.begin if self._card.isHidden() else self.table
        where.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        for name, chip in self.chips.items():
            chip.setProperty("filter", name)
            chip.clicked.connect(self._choose_filter)
        self.table.opened.connect(self._open)
        self.table.picked.connect(self._show_buttons)
        self.open_button.clicked.connect(self._open_selected)
        self.schedule.clicked.connect(self._ask_day)
        self.hub.changed.connect(self._on_change)

    def _reload(self) -> None:
        mine = visits(self.hub.store, person_id=self.hub.session.person.id)
        self._rounds = {one.id: one for one in all_rounds(self.hub.store)}
        for name, chip in self.chips.items():
            chip.set_count(sum(one.visit.state in FILTERS[name] for one in mine))
            chip.setChecked(name == self._filter)
        shown = [one for one in mine if one.visit.state in FILTERS[self._filter]]
        self.table.set_rows(shown)
        self.table.setVisible(bool(shown))
        self.nothing.setVisible(not shown)
        self.empty.setVisible(not mine)
        self._card.setVisible(bool(mine))
        words = self.tr("{count} โรงเรียน").format(count=len(mine))
        self.header.set_title(self.tr("การนิเทศของฉัน"), words)
        self._show_buttons()

    def _round(self, one: VisitSummary) -> str:
        found = self._rounds.get(one.visit.round_id)
        return round_name(found) if found else UNKNOWN

    def _answered(self, one: VisitSummary) -> str:
        return self.tr("{count} ข้อ").format(count=one.answered)

    @Slot()
    def _show_buttons(self) -> None:
        chosen = self.table.selected()
        self.open_button.setEnabled(chosen is not None)
        self.schedule.setEnabled(chosen is not None and not chosen.visit.locked)

    @Slot()
    def _go_home(self) -> None:
        self.navigate.emit("home", {})

    @Slot()
    def _show_all(self) -> None:
        self._filter = "all"
        self._reload()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _choose_filter(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._filter = str(sender.property("filter"))
            self._reload()

    @Slot(object)
    def _open(self, one: VisitSummary) -> None:
        self.navigate.emit("visit", {"visit": one.visit.id})

    @Slot()
    def _open_selected(self) -> None:
        if (chosen := self.table.selected()) is not None:
            self._open(chosen)

    @Slot()
    def _ask_day(self) -> None:
        if (chosen := self.table.selected()) is None:
            return
        visit = chosen.visit
        dialog = ScheduleDialog(PREFIX + visit.school.name, visit.planned_on, self)
        if dialog.exec() and dialog.day != visit.planned_on:
            schedule(self.hub.session, visit.id, dialog.day)
            self.say(self.tr("กำหนดวันนัดแล้ว"), undo=True)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & _TABLES and self.isVisible():
            self._reload()


def _key(one: VisitSummary) -> str:
    return one.visit.id


def _school(one: VisitSummary) -> str:
    return one.visit.school.name


def _place(one: VisitSummary) -> str:
    school = one.visit.school
    return " · ".join(part for part in (school.district, school.code) if part)


def _planned(one: VisitSummary) -> str:
    return short_date(one.visit.planned_on)


def _planned_key(one: VisitSummary) -> date:
    return one.visit.planned_on or _LAST


def _held(one: VisitSummary) -> str:
    return short_date(one.visit.held_on)


def _held_key(one: VisitSummary) -> date:
    return one.visit.held_on or _LAST


def _answered_key(one: VisitSummary) -> int:
    return one.answered


def _state(one: VisitSummary) -> Pill:
    return _pill(one.visit)


def _state_text(one: VisitSummary) -> str:
    return _pill(one.visit).text


def _state_key(one: VisitSummary) -> int:
    return list(VisitState).index(one.visit.state)


def _pill(visit: Visit) -> Pill:
    return visit_pill(visit.state, visit.planned_on)
