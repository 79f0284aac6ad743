"""Rounds of supervision: make one, hand out schools, publish it into the shared folder."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Slot

from ktpn_desktop.app.importing import PeoplePlan, apply_people, plan_people
from ktpn_desktop.app.planning import (
    AssignmentsPlan,
    apply_assignments,
    create_round,
    plan_assignments,
)
from ktpn_desktop.app.publishing import (
    PublicationPlan,
    confirm_publication,
    plan_publication,
    record_publication,
    write_publication,
)
from ktpn_desktop.domain.ids import RoundId
from ktpn_desktop.domain.problem import BadData, Problem, Trouble
from ktpn_desktop.domain.round import Round, RoundState
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.checklists import all_checklists
from ktpn_desktop.store.database import Change
from ktpn_desktop.store.rounds import all_rounds
from ktpn_desktop.store.visits import VisitSummary, visits
from ktpn_desktop.ui.choosing import ask_file, ask_shared_folder
from ktpn_desktop.ui.dialogs.new_round import NewRoundDialog
from ktpn_desktop.ui.dialogs.trouble_dialog import TroubleDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.jobs import Job
from ktpn_desktop.ui.pages.page import Page, State
from ktpn_desktop.ui.texts import round_name, round_pill, short_date, visit_pill
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, holder, row
from ktpn_desktop.ui.widgets.painting import Share
from ktpn_desktop.ui.widgets.progress import Bar
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.table import Column, RowTable

Made = TypeVar("Made")

_TABLES = frozenset({"round", "visit", "person", "checklist"})
_RETURNED = frozenset({VisitState.SENT, VisitState.MERGED})


class RoundsPage(Page):
    """The rounds at the left, the visits of the picked one at the right."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.take_people = Button(self.tr("นำเข้ารายชื่อผู้นิเทศ"), icon="users")
        self.new = Button(self.tr("สร้างรอบการนิเทศ"), icon="plus", shortcut="Ctrl+N")
        self.publish = Button(self.tr("เผยแพร่แผน"), Kind.PRIMARY, icon="send")
        self.hand_out = Button(self.tr("มอบหมายจากตาราง…"), Kind.SOFT, icon="table")
        self.rounds: RowTable[Round] = RowTable(self._round_columns(), key=lambda one: one.id)
        self.visits: RowTable[VisitSummary] = RowTable(
            self._visit_columns(), key=lambda one: one.visit.id
        )
        self.working = Strip("", Tone.INFO, "loader")
        self._job: Job | None = None
        self._by_round: dict[RoundId, list[VisitSummary]] = {}
        self._lay_out()
        self._connect()
        self._reload()

    def state(self) -> State:
        picked = self.rounds.selected()
        return {"round": picked.id if picked else None}

    def restore(self, state: State) -> None:
        self._reload()
        if round_id := state.get("round"):
            self.rounds.select(round_id)
        self.rounds.setFocus(Qt.FocusReason.OtherFocusReason)

    def _round_columns(self) -> list[Column[Round]]:
        return [
            Column(
                self.tr("รอบการนิเทศ"),
                round_name,
                lambda one: (one.year, one.number),
                sub=lambda one: one.name or "",
                strong=True,
                least=110,
            ),
            Column(
                self.tr("ส่งผลแล้ว"),
                lambda one: str(len(self._by_round.get(one.id, ()))),
                bar=self._share,
                width=126,
            ),
            Column(
                self.tr("สถานะ"),
                lambda one: round_pill(one.state).text,
                badge=lambda one: round_pill(one.state),
                width=150,
            ),
        ]

    def _visit_columns(self) -> list[Column[VisitSummary]]:
        return [
            Column(
                self.tr("โรงเรียน"),
                lambda one: one.visit.school.name,
                sub=_code_and_place,
                strong=True,
            ),
            Column(
                self.tr("ผู้นิเทศ"),
                lambda one: one.visit.person.name,
                avatar=lambda one: one.visit.person.name,
                least=200,
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
                lambda one: visit_pill(one.visit.state).text,
                badge=lambda one: visit_pill(one.visit.state, one.visit.planned_on),
                width=130,
            ),
        ]

    def _lay_out(self) -> None:
        self.header.add(self.take_people, self.new, self.publish)
        left = Card(padding=2, gap=0)
        left.body.addWidget(self.rounds, 1)
        left.setFixedWidth(px(404))
        right = Card(padding=2, gap=0)
        right.body.addWidget(self.visits, 1)
        footer = Card(look=Look.FOOTER, padding=8)
        self.count = Label("", Text.LABEL)
        footer.body.addLayout(row(self.count, STRETCH, self.hand_out))
        right.body.addWidget(footer)
        full = row(gap=12)
        full.addWidget(left)
        full.addWidget(right, 1)
        self._full = holder(full)
        begin = Button(self.tr("สร้างรอบการนิเทศ"), Kind.PRIMARY, icon="plus")
        begin.clicked.connect(self._ask_round)
        self.empty = Empty(
            "calendar-days",
            self.tr("ยังไม่มีรอบการนิเทศ"),
            self.tr("สร้างรอบ เลือกแบบนิเทศ แล้วมอบหมายโรงเรียนให้ผู้นิเทศ"),
            begin,
        )
        self.bar = Bar()
        content = column(self.working, self.bar, gap=10, margins=(20, 12))
        content.addWidget(self._full, 1)
        content.addWidget(self.empty, 1)
        self.body.addLayout(content, 1)
        self.working.hide()
        self.bar.hide()

    def _connect(self) -> None:
        self.new.clicked.connect(self._ask_round)
        self.take_people.clicked.connect(self._ask_people)
        self.hand_out.clicked.connect(self._ask_assignments)
        self.publish.clicked.connect(self._ask_folder)
        self.rounds.picked.connect(self._show_round)
        self.visits.opened.connect(self._open_visit)
        self.working.acted.connect(self._cancel)
        self.hub.changed.connect(self._on_change)

    @Slot()
    def _reload(self) -> None:
        known = all_rounds(self.hub.store)
        self._by_round = {}
        for one in visits(self.hub.store):
            self._by_round.setdefault(one.visit.round_id, []).append(one)
        self.rounds.set_rows(known)
        if known and self.rounds.selected() is None:
            self.rounds.select(known[0].id)
        self.header.set_title(self.tr("แผนการนิเทศ"), self.hub.session.area)
        self._full.setVisible(bool(known))
        self.empty.setVisible(not known)
        self._show_round(self.rounds.selected())

    def _share(self, one: Round) -> Share:
        handed = self._by_round.get(one.id, [])
        done = sum(summary.visit.state in _RETURNED for summary in handed)
        words = self.tr("{done} จาก {total}").format(done=done, total=len(handed))
        return Share(done, len(handed), words)

    @Slot(object)
    def _show_round(self, round_: Round | None) -> None:
        shown = self._by_round.get(round_.id, []) if round_ else []
        self.visits.set_rows(shown)
        words = self.tr("มอบหมายแล้ว {count} โรงเรียน")
        self.count.setText(words.format(count=len(shown)))
        self.hand_out.setEnabled(round_ is not None)
        self.publish.setEnabled(bool(shown) and self._job is None)
        self.publish.setText(self._publish_words(round_, shown))

    def _publish_words(self, round_: Round | None, shown: Sequence[VisitSummary]) -> str:
        if round_ is None or round_.state is not RoundState.PUBLISHED:
            return self.tr("เผยแพร่แผน")
        if any(one.visit.published is None for one in shown):
            return self.tr("เผยแพร่ส่วนที่เพิ่ม")
        return self.tr("เผยแพร่อีกครั้ง")  # files that are missing are written again

    @Slot(object)
    def _open_visit(self, summary: VisitSummary) -> None:
        self.navigate.emit("visit", {"visit": summary.visit.id})

    @Slot()
    def _ask_round(self) -> None:
        known = all_rounds(self.hub.store)
        dialog = NewRoundDialog(known, all_checklists(self.hub.store), self)
        if dialog.exec() and (new := dialog.new_round()):
            made = self._try(partial(create_round, self.hub.session, new))
            if made is not None:
                self.rounds.select(made.id)
                words = self.tr("สร้างรอบการนิเทศ {round} แล้ว")
                self.say(words.format(round=round_name(made)), undo=True)

    @Slot()
    def _ask_people(self) -> None:
        if path := self._ask_table(self.tr("เลือกไฟล์รายชื่อผู้นิเทศ")):
            plan = self._try(partial(self._take_people, path))
            if plan is not None:
                words = self.tr("นำเข้าแล้ว เพิ่ม {added} ปรับข้อมูล {updated} คน")
                text = words.format(added=len(plan.added), updated=len(plan.updated))
                self.say(text, undo=bool(plan.added or plan.updated))
                rest = self.tr("บางแถวนำเข้าไม่ได้ แถวอื่นนำเข้าแล้ว")
                self._tell(plan.problems, rest if plan.added or plan.updated else "")

    @Slot()
    def _ask_assignments(self) -> None:
        round_ = self.rounds.selected()
        path = self._ask_table(self.tr("เลือกตารางมอบหมายโรงเรียน"))
        if round_ is None or path is None:
            return
        plan = self._try(partial(self._take_assignments, round_, path))
        if plan is not None:
            rest = self.tr("บางแถวมอบหมายไม่ได้ แถวอื่นมอบหมายแล้ว")
            words = self.tr("มอบหมายแล้ว {count} โรงเรียน")
            if plan.visits:
                self.say(words.format(count=len(plan.visits)), undo=True)
            elif not plan.problems:
                self.say(self.tr("โรงเรียนในตารางนี้มอบหมายไว้แล้วทั้งหมด"))
            self._tell(plan.problems, rest if plan.visits else "")

    @Slot()
    def _ask_folder(self) -> None:
        title = self.tr("เลือกโฟลเดอร์กลาง")
        known = self.hub.session.settings.shared_folder
        if folder := known or ask_shared_folder(self.hub, self, title):
            self.publish_into(folder)

    def publish_into(self, folder: Path) -> None:
        """Publish the picked round into a folder, on the worker."""
        round_ = self.rounds.selected()
        if round_ is None or self._job is not None:
            return
        plan = self._try(partial(self._plan, round_, folder))
        if plan is None:
            return
        words = self.tr("กำลังเผยแพร่แผนรอบ {round}…").format(round=round_name(round_))
        self.working.set_text(words, self.tr("ยกเลิก"))
        self.working.show()
        self.bar.show()
        self._job = self.hub.jobs.run(
            partial(write_publication, plan), partial(self._published, plan), owner=self
        )
        self._job.progressed.connect(self._show_progress)
        self._job.ended.connect(self._end)
        self.publish.setEnabled(False)

    def _plan(self, round_: Round, folder: Path) -> PublicationPlan:
        plan = plan_publication(self.hub.session, round_.id, folder)
        record_publication(self.hub.session, plan)
        return plan

    def _take_people(self, path: Path) -> PeoplePlan:
        plan = plan_people(self.hub.session, path)
        apply_people(self.hub.session, plan)
        return plan

    def _take_assignments(self, round_: Round, path: Path) -> AssignmentsPlan:
        plan = plan_assignments(self.hub.session, round_, path)
        apply_assignments(self.hub.session, plan)
        return plan

    def _published(self, plan: PublicationPlan, written: tuple[Path, ...]) -> None:
        try:
            confirm_publication(self.hub.session, plan)
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return
        words = self.tr("เผยแพร่แผนแล้ว {count} ไฟล์")
        self.say(words.format(count=len(written)))

    @Slot(int, int, str)
    def _show_progress(self, done: int, total: int, _text: str) -> None:
        self.bar.set_share(done, total)

    @Slot()
    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    @Slot()
    def _end(self) -> None:
        self._job = None
        self.working.hide()
        self.bar.hide()
        self._show_round(self.rounds.selected())

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & _TABLES:
            self._reload()

    def _ask_table(self, title: str) -> Path | None:
        kinds = self.tr("ตาราง (*.xlsx *.csv)")
        return ask_file(self.hub, self, title, kinds)

    def _tell(self, problems: Sequence[Problem], title: str) -> None:
        """Show what of a table could not be used; the rest has been taken in."""
        if problems:
            language = self.hub.session.language
            TroubleDialog(BadData(problems), language, self, title=title).exec()

    def _try(self, work: Callable[[], Made]) -> Made | None:
        """Do it, or show why not."""
        try:
            return work()
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return None


def _code_and_place(one: VisitSummary) -> str:
    school = one.visit.school
    place = f"อ.{school.district}" if school.district else ""
    return " · ".join(part for part in (school.code, place) if part)
