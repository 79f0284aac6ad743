"""Rounds of supervision: make one, hand out schools, publish it into the shared folder."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Qt, Slot

from ktpn_desktop.app.importing import apply_checklist, import_starters
from ktpn_desktop.app.planning import create_round
from ktpn_desktop.app.publication import PublicationPlan
from ktpn_desktop.app.publishing import (
    confirm_publication,
    plan_publication,
    record_publication,
    unpublished,
    write_publication,
)
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.ids import RoundId
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.domain.round import Round, RoundState
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.checklists import all_checklists
from ktpn_desktop.store.database import Change
from ktpn_desktop.store.rounds import all_rounds
from ktpn_desktop.store.visits import VisitSummary, visits
from ktpn_desktop.ui.choosing import ask_file, ask_shared_folder
from ktpn_desktop.ui.dialogs.import_checklist import ask_to_import
from ktpn_desktop.ui.dialogs.need_checklist import NeedChecklistDialog
from ktpn_desktop.ui.dialogs.new_round import NewRoundDialog
from ktpn_desktop.ui.dialogs.publish import PublishDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.jobs import Job
from ktpn_desktop.ui.pages.page import Page, State
from ktpn_desktop.ui.pages.round_scores_button import RoundScoresButton
from ktpn_desktop.ui.pages.round_visits import RoundVisits
from ktpn_desktop.ui.pages.version_strip import VersionStrip
from ktpn_desktop.ui.texts import round_name, round_pill
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.layout import column, holder, row
from ktpn_desktop.ui.widgets.painting import Share
from ktpn_desktop.ui.widgets.progress import Bar
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.table import Column, RowTable

Made = TypeVar("Made")

_FORMS = "Excel, CSV (*.xlsx *.csv)"
_TABLES = frozenset({"round", "visit", "person", "checklist"})
_RETURNED = frozenset({VisitState.SENT, VisitState.MERGED})


class RoundsPage(Page):
    """The rounds at the left, the visits of the picked one at the right."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.new = Button(self.tr("สร้างรอบการนิเทศ"), icon="plus", shortcut="Ctrl+N")
        self.publish = Button(self.tr("เผยแพร่แผน"), Kind.PRIMARY, icon="send")
        self.rounds: RowTable[Round] = RowTable(self._round_columns(), key=lambda one: one.id)
        self.rounds.setAccessibleName(self.tr("รอบการนิเทศ"))
        self.handed = RoundVisits(hub)
        self.version = VersionStrip(hub)
        self.scores = RoundScoresButton(hub)
        self.visits = self.handed.table
        self.working = Strip("", Tone.INFO, "loader")
        self._job: Job | None = None
        self._by_round: dict[RoundId, list[VisitSummary]] = {}
        self._lay_out()
        self._connect()
        self._reload()

    def state(self) -> State:
        picked = self.rounds.selected()
        search = self.handed.search.text()
        return {"round": picked.id if picked else None, "search": search}

    def restore(self, state: State) -> None:
        self._reload()
        if round_id := state.get("round"):
            self.rounds.select(round_id)
        self.handed.search.setText(state.get("search", ""))
        found = state.get("search") and self.visits.rows()
        place = self.visits if found else self.rounds
        place.setFocus(Qt.FocusReason.OtherFocusReason)

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
                optional=True,
            ),
            Column(
                self.tr("สถานะ"),
                lambda one: round_pill(one.state).text,
                badge=lambda one: round_pill(one.state),
                width=150,
            ),
        ]

    def _lay_out(self) -> None:
        self.header.add(self.scores, self.new, self.publish)
        left = Card(padding=2, gap=0)
        left.body.addWidget(self.rounds, 1)
        full = row(gap=12)
        left.setMinimumWidth(px(266))
        left.setMaximumWidth(px(404))
        full.addWidget(left, 3)
        full.addWidget(self.handed, 5)
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
        content = column(self.version, self.working, self.bar, gap=10, margins=(20, 12))
        content.addWidget(self._full, 1)
        content.addWidget(self.empty, 1)
        self.body.addLayout(content, 1)
        self.working.hide()
        self.bar.hide()

    def _connect(self) -> None:
        self.new.clicked.connect(self._ask_round)
        self.publish.clicked.connect(self._ask_folder)
        self.rounds.picked.connect(self._show_round)
        self.handed.opened.connect(self._open_visit)
        self.handed.told.connect(self.toast)
        self.working.acted.connect(self._cancel)
        self.version.acted.connect(self._ask_version)
        self.scores.visit_wanted.connect(self._show_summary)
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
        changed = unpublished(self.hub.session, round_) if round_ else frozenset()
        draft = round_ is None or round_.state is RoundState.DRAFT
        self.handed.show_round(round_, shown, frozenset() if draft else changed)
        self.version.show_round(round_)
        self.scores.show_round(round_)
        news = len(changed)
        words = self.tr("เผยแพร่แผน…")
        if not draft:
            # With nothing new, files that are missing from the folder are written again.
            some = self.tr("เผยแพร่ที่เปลี่ยน {count} รายการ…").format(count=news)
            words = some if news else self.tr("เผยแพร่อีกครั้ง…")
        self.publish.setText(words)
        self.publish.set_kind(Kind.PRIMARY if draft or news else Kind.PLAIN)
        self.publish.setEnabled(bool(shown or news) and self._job is None)

    @Slot(str)
    def _show_summary(self, visit: str) -> None:
        self.navigate.emit("summary", {"visit": visit})

    @Slot()
    def _ask_version(self) -> None:
        if told := self.version.ask(self):
            self.toast.emit(told)

    @Slot(object)
    def _open_visit(self, summary: VisitSummary) -> None:
        self.navigate.emit("visit", {"visit": summary.visit.id})

    @Slot()
    def _ask_round(self) -> None:
        if not (forms := all_checklists(self.hub.store)):
            forms = self._ask_checklist()
        if not forms:
            return
        dialog = NewRoundDialog(all_rounds(self.hub.store), forms, self)
        if dialog.exec() and (new := dialog.new_round()):
            made = self._try(partial(create_round, self.hub.session, new))
            if made is not None:
                self.rounds.select(made.id)
                words = self.tr("สร้างรอบการนิเทศ {round} แล้ว")
                self.say(words.format(round=round_name(made)), undo=True)
                self.handed.hand_out.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_checklist(self) -> list[Checklist]:
        """Take in the first checklist, so that the round can be made without leaving."""
        dialog = NeedChecklistDialog(self)
        if not dialog.exec():
            return []
        if not dialog.from_file:
            self._try(partial(import_starters, self.hub.session))
        elif path := ask_file(self.hub, self, self.tr("เลือกแบบนิเทศ"), _FORMS):
            self._try(partial(self._take_checklist, path))
        return all_checklists(self.hub.store)

    def _take_checklist(self, path: Path) -> Checklist | None:
        plan = ask_to_import(self.hub.session, path, self)
        return apply_checklist(self.hub.session, plan) if plan else None

    @Slot()
    def _ask_folder(self) -> None:
        title = self.tr("เลือกโฟลเดอร์กลาง")
        known = self.hub.session.settings.shared_folder
        if folder := known or ask_shared_folder(self.hub, self, title):
            self.publish_into(folder)

    def publish_into(self, folder: Path) -> None:
        """Show what publishing the picked round would hand out; do it when agreed to."""
        round_ = self.rounds.selected()
        if round_ is None or self._job is not None:
            return
        plan = self._try(partial(plan_publication, self.hub.session, round_.id, folder))
        if plan is None or not PublishDialog(plan, self).exec():
            return
        if self._try(partial(self._record, plan)) is None:
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

    def _record(self, plan: PublicationPlan) -> PublicationPlan:
        record_publication(self.hub.session, plan)
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
        if change.tables & _TABLES and self.isVisible():
            self._reload()

    def _try(self, work: Callable[[], Made]) -> Made | None:
        """Do it, or show why not."""
        try:
            return work()
        except Trouble as trouble:
            self.hub.jobs.troubled.emit(trouble)
            return None
