"""The secretary's overview: how the round stands, what waits, which resolutions are due."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Slot

from ktpn_desktop.domain.resolution import days_late
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import SchoolGroup, SchoolStatus
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.conflicts import count_open
from ktpn_desktop.store.database import Change
from ktpn_desktop.store.meetings import Resolved, open_resolutions
from ktpn_desktop.store.rounds import all_rounds
from ktpn_desktop.store.schools import all_schools
from ktpn_desktop.store.visits import VisitSummary, visits
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.dashboard_cards import FigureCard, PeopleCard, ResolutionsCard
from ktpn_desktop.ui.pages.page import Page, State
from ktpn_desktop.ui.texts import long_date, round_name
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.layout import column, holder, row

_TABLES = frozenset({"visit", "round", "school", "conflict", "meeting", "resolution"})


class DashboardPage(Page):
    """Four figures, the returns of each supervisor, the resolutions that wait."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.receive = Button(
            self.tr("รับไฟล์ผลนิเทศ"), Kind.PRIMARY, icon="inbox", shortcut="Ctrl+R"
        )
        self.returned = FigureCard(self.tr("รวมผลแล้ว"), "inbox", Tone.ACCENT)
        self.conflicts = FigureCard(self.tr("ข้อมูลไม่ตรงกัน"), "git-compare", Tone.VIOLET)
        self.urgent = FigureCard(self.tr("กลุ่มเร่งรัดพิเศษ"), "flag", Tone.BAD)
        self.late = FigureCard(self.tr("มติเกินกำหนด"), "gavel", Tone.WARN)
        self.people = PeopleCard()
        self.resolutions = ResolutionsCard()
        self._lay_out()
        self._connect()

    def restore(self, state: State) -> None:
        self._reload()
        self.returned.setFocus()

    def _lay_out(self) -> None:
        self.header.add(self.receive)
        figures = row(self.returned, self.conflicts, self.urgent, self.late, gap=12)
        below = row(gap=12)
        below.addWidget(self.people, 5)
        below.addWidget(self.resolutions, 4)
        self.resolutions.setMaximumWidth(px(420))
        full = column(gap=12)
        full.addLayout(figures)
        full.addLayout(below, 1)
        self._full = holder(full)
        schools = Button(self.tr("นำเข้ารายชื่อโรงเรียน"), Kind.PRIMARY, icon="school")
        rounds = Button(self.tr("สร้างรอบการนิเทศ"), icon="calendar-plus")
        schools.clicked.connect(self._open_schools)
        rounds.clicked.connect(self._open_rounds)
        self.empty = Empty(
            "layout-grid",
            self.tr("เริ่มจากรายชื่อโรงเรียนและรอบการนิเทศ"),
            self.tr("เมื่อมีรอบการนิเทศแล้ว หน้านี้จะบอกว่าใครส่งผลแล้ว และมีเรื่องใดรอท่าน"),
            schools,
            rounds,
        )
        content = column(gap=12, margins=(20, 12))
        content.addWidget(self._full, 1)
        content.addWidget(self.empty, 1)
        self.body.addLayout(content, 1)

    def _connect(self) -> None:
        self.receive.clicked.connect(self._open_exchange)
        self.returned.clicked.connect(self._open_rounds)
        self.conflicts.clicked.connect(self._open_conflicts)
        self.urgent.clicked.connect(self._open_urgent)
        self.late.clicked.connect(self._open_meetings)
        self.people.table.opened.connect(self._open_person)
        self.resolutions.opened.connect(self._open_meeting)
        self.hub.changed.connect(self._on_change)

    def _reload(self) -> None:
        rounds = all_rounds(self.hub.store)
        subtitle = " · ".join((long_date(date.today()), self.hub.session.area))
        self.header.set_title(self.tr("ภาพรวม"), subtitle)
        self._full.setVisible(bool(rounds))
        self.empty.setVisible(not rounds)
        if rounds:
            handed = visits(self.hub.store, round_id=rounds[0].id)
            self._show_round(rounds[0], handed)
            self.people.show_visits(handed)
            self._show_schools()
            self._show_waiting(open_resolutions(self.hub.store))

    def _show_round(self, round_: Round, handed: Sequence[VisitSummary]) -> None:
        done = sum(one.visit.state is VisitState.MERGED for one in handed)
        told = round_name(round_)
        if round_.closes is not None:
            left = (round_.closes - date.today()).days
            told += " · " + (
                self.tr("เหลือ {days} วันก่อนปิดรอบ").format(days=left)
                if left >= 0
                else self.tr("เลยกำหนดปิดรอบ {days} วัน").format(days=-left)
            )
        beside = self.tr("จาก {count} โรงเรียน").format(count=len(handed))
        self.returned.show_figure(done, beside, told, of=len(handed))

    def _show_schools(self) -> None:
        known = [
            one for one in all_schools(self.hub.store) if one.status is not SchoolStatus.CLOSED
        ]
        urgent = sum(one.group is SchoolGroup.URGENT for one in known)
        told = self.tr("จากทั้งหมด {count} โรงเรียน").format(count=len(known))
        self.urgent.show_figure(urgent, self.tr("โรงเรียน"), told, of=len(known))

    def _show_waiting(self, waiting: Sequence[Resolved]) -> None:
        clashing, places = count_open(self.hub.store)
        told = self.tr("ใน {count} โรงเรียน").format(count=places)
        if not clashing:
            told = self.tr("ไม่มีจุดที่รอตัดสิน")
        self.conflicts.show_figure(clashing, self.tr("จุด"), told, of=clashing)
        today = date.today()
        late = [one for one in waiting if days_late(one.resolution.due, today) > 0]
        beside = self.tr("จากมติค้าง {count} เรื่อง").format(count=len(waiting))
        told = self.tr("มติที่ถึงกำหนดแล้วแต่ยังไม่เสร็จ") if late else self.tr("ไม่มีมติที่เกินกำหนด")
        self.late.show_figure(len(late), beside, told, of=len(waiting))
        self.resolutions.show_resolutions(waiting, today)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & _TABLES and self.isVisible():
            self._reload()

    @Slot()
    def _open_exchange(self) -> None:
        self.navigate.emit("exchange", {})

    @Slot()
    def _open_rounds(self) -> None:
        self.navigate.emit("rounds", {})

    @Slot(object)
    def _open_person(self, row: tuple[str, int, int]) -> None:
        self.navigate.emit("rounds", {"search": row[0]})

    @Slot()
    def _open_schools(self) -> None:
        self.navigate.emit("schools", {})

    @Slot()
    def _open_conflicts(self) -> None:
        self.navigate.emit("conflicts", {})

    @Slot()
    def _open_urgent(self) -> None:
        self.navigate.emit("schools", {"groups": [SchoolGroup.URGENT.value]})

    @Slot()
    def _open_meetings(self) -> None:
        self.navigate.emit("meetings", {})

    @Slot(str)
    def _open_meeting(self, meeting: str) -> None:
        self.navigate.emit("meetings", {"meeting": meeting})
