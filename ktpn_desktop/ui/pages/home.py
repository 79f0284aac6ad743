"""The supervisor's home: what to go on with, what is due, how the round stands."""

from datetime import date
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.appointments import next_visit
from ktpn_desktop.domain.ids import SchoolId, VisitId
from ktpn_desktop.domain.school import PREFIX
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.store.database import Change
from ktpn_desktop.store.own_visits import own_visits
from ktpn_desktop.store.receipts import refused_visits
from ktpn_desktop.store.rounds import all_rounds
from ktpn_desktop.store.schools import school
from ktpn_desktop.ui.folder_watch import FolderWatch
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.home_cards import FolderCard, ResumeCard, RoundCard
from ktpn_desktop.ui.pages.home_matters import MattersCard
from ktpn_desktop.ui.pages.home_visits import VisitsCard
from ktpn_desktop.ui.pages.page import Page, State
from ktpn_desktop.ui.pages.refused_strip import RefusedStrip
from ktpn_desktop.ui.pages.sharing import Sharing
from ktpn_desktop.ui.texts import long_date, round_name
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.layout import column, holder, row, scrolled
from ktpn_desktop.ui.widgets.strip import Strip

if TYPE_CHECKING:
    from ktpn_desktop.app.following_up import Matter

AFTER_PAINT = 250  # ms: the rest of the window is painted by then, on a slow laptop too
_TABLES = frozenset({"visit", "answer", "round", "receipt", "follow_up", "finding"})


class HomePage(Page):
    """Shows one's own visits of the newest round; receives and sends."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.sharing = Sharing(hub, self)
        self._watch = FolderWatch(hub, self)
        self.receive = Button(
            self.tr("รับแผนจากโฟลเดอร์กลาง"), icon="download", shortcut="Ctrl+R"
        )
        self.send = Button(
            self.tr("ส่งออกไฟล์ผล"), Kind.PRIMARY, icon="upload", shortcut="Ctrl+E"
        )
        self.resume = ResumeCard()
        self.listed = VisitsCard()
        self.appointments = self.listed.appointments
        self.round_card = RoundCard()
        self.matters = MattersCard()
        self.folder_card = FolderCard()
        self.working = Strip("", Tone.INFO, "loader")
        self.refused = RefusedStrip()
        # How far a form is takes the language of its conditions: that is loaded when the page
        # already stands there.
        self._catching_up = QTimer(self)
        self._catching_up.setSingleShot(True)
        self._behind = False  # the figures are not those of the visit that is shown
        self._folder_unseen = False
        self._lay_out()
        self._connect()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        # What these are read and worked out with takes longer to load than the page.
        if (self._behind or self._folder_unseen) and not self._catching_up.isActive():
            self._catching_up.start(AFTER_PAINT)

    def restore(self, state: State) -> None:
        self._reload()
        self._look_at_folder()
        self._focus()
        if dropped := state.get("dropped"):
            self.sharing.receive_dropped(dropped)

    def _focus(self) -> None:
        """Put the focus where Enter goes on with the work."""
        places = (self.resume.button, self.begin, self.send)
        seen = next(one for one in places if one.isVisibleTo(self))
        seen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self.header.add(self.receive, self.send)
        self.begin = Button(self.tr("รับแผนจากโฟลเดอร์กลาง"), Kind.PRIMARY, icon="download")
        elsewhere = Button(self.tr("เปิดจากโฟลเดอร์อื่น…"), icon="folder-open")
        self.begin.clicked.connect(self.sharing.receive)
        elsewhere.clicked.connect(self.sharing.receive_from_elsewhere)
        self.empty = Empty(
            "calendar-days",
            self.tr("ยังไม่มีแผนการนิเทศในเครื่องนี้"),
            self.tr("รับแผนและแบบนิเทศจากโฟลเดอร์กลาง หรือจากแฟลชไดรฟ์ที่เลขานุการให้มา"),
            self.begin,
            elsewhere,
        )
        left = column(self.resume, gap=12)
        left.addWidget(self.listed, 1)
        beside = column(self.round_card, gap=12)
        beside.addWidget(self.matters, 1)
        beside.addWidget(self.folder_card)
        self._right = scrolled(holder(beside))
        self._right.setMinimumWidth(px(332))
        self._right.setMaximumWidth(px(348))
        full = row(gap=14)
        full.addLayout(left, 2)
        full.addWidget(self._right, 1)
        self._full = holder(full)
        content = column(self.working, self.refused, gap=12, margins=(20, 12, 16, 12))
        content.addWidget(self.empty, 1)
        content.addWidget(self._full, 1)
        self.body.addLayout(content, 1)
        self.working.hide()

    def _connect(self) -> None:
        self.receive.clicked.connect(self.sharing.receive)
        self.send.clicked.connect(self.sharing.send)
        self.sharing.told.connect(self.toast)
        self.sharing.started.connect(self._show_working)
        self.sharing.ended.connect(self._show_rest)
        self.working.acted.connect(self.sharing.cancel)
        self.refused.opened.connect(self._open)
        self.resume.opened.connect(self._open)
        self.matters.opened.connect(self._open_matter)
        self.matters.all_wanted.connect(self._open_matters)
        self.listed.relisted.connect(self._order_tabs)
        self.appointments.opened.connect(self._open)
        self.appointments.completed.connect(self._order_tabs)
        self.appointments.prepare_wanted.connect(self._prepare)
        self.appointments.schedule_wanted.connect(self._ask_day)
        self.appointments.send_wanted.connect(self._send_one)
        self.appointments.school_wanted.connect(self._show_school)
        self.folder_card.choose.clicked.connect(self.sharing.choose_folder)
        self._catching_up.timeout.connect(self._catch_up)
        self.hub.closing.connect(self._catching_up.stop)
        self.hub.changed.connect(self._on_change)
        self.hub.settings_changed.connect(self._look_at_folder)
        self.sharing.ended.connect(self._watch.look)
        self._watch.looked.connect(self.folder_card.show_health)

    def _reload(self) -> None:
        today = date.today()
        session = self.hub.session
        mine = own_visits(self.hub.store, session.person.id)
        in_round = {one.round_id for one in mine}
        rounds = [one for one in all_rounds(self.hub.store) if one.id in in_round]
        subtitle = long_date(today)
        if rounds:
            own = [one for one in mine if one.round_id == rounds[0].id]
            subtitle += self.tr(" · รอบการนิเทศ {round}").format(round=round_name(rounds[0]))
            self.round_card.show_round(rounds[0], own, today)
            self._show_visits(mine, today)
        self.header.set_title(self.tr("หน้าหลัก"), subtitle)
        self.refused.show_refused(refused_visits(self.hub.store))
        turned = self._full.isHidden() == bool(mine)
        self.empty.setVisible(not mine)
        self._full.setVisible(bool(mine))
        if turned and self.isVisible():
            self._focus()  # the button with the focus is gone

    def _show_visits(self, mine: list[Visit], today: date) -> None:
        ids = {one.school.id for one in mine if one.school.id is not None}
        known = {one: found for one in ids if (found := school(self.hub.store, one))}
        self.listed.show_visits(mine, today, known)
        following = next_visit(mine, today)
        self.resume.setVisible(following is not None)
        if following is not None:
            self.resume.show_visit(following)
        self._behind = True
        self.update()

    @Slot()
    def _order_tabs(self) -> None:
        """Let Tab go through the list before the cards beside it, as one reads."""
        beside = [
            one
            for one in self._right.findChildren(QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        order = [self.resume.button, *self.listed.tab_stops(), *beside]
        for one, following in pairwise(order):
            QWidget.setTabOrder(one, following)

    @Slot()
    def _catch_up(self) -> None:
        if self._folder_unseen:
            self._folder_unseen = False
            self._watch.look()
            self.folder_card.show_used(
                self.hub.store.last_time("send_returns"),
                self.hub.store.last_time("receive_round"),
            )
        if self._behind:
            self._behind = False
            self._show_progress()
            self._show_matters()

    def _show_progress(self) -> None:
        from ktpn_desktop.app.answering import open_visit
        from ktpn_desktop.app.forms import form_state
        from ktpn_desktop.domain.repeats import find_item

        if self.resume.visit is None or not self.isVisible():
            return  # what is not seen is read when it is opened
        visit, checklist = open_visit(self.hub.session, self.resume.visit.id)
        last = visit.last_item
        left_at = find_item(checklist, last, visit.answers) if last else None
        state = form_state(checklist, visit.answers, today=date.today())
        self.resume.show_progress(state, left_at.number if left_at else None)

    def _show_matters(self) -> None:
        from ktpn_desktop.app.following_up import matters, open_matters, own_schools

        session, today = self.hub.session, date.today()
        known = matters(session, own_schools(session), today)
        self.matters.show_matters(open_matters(known), today)
        self._order_tabs()

    @Slot()
    def _look_at_folder(self) -> None:
        self.folder_card.show_folder(self.hub.session.settings.shared_folder)
        self._folder_unseen = True
        self.update()

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        # Every answer of a form is a change: what is not seen is read when it is opened.
        if change.tables & _TABLES and self.isVisible():
            self._reload()

    @Slot(str)
    def _open(self, visit: VisitId) -> None:
        self.navigate.emit("visit", {"visit": visit})

    @Slot(object)
    def _open_matter(self, matter: "Matter") -> None:
        from ktpn_desktop.ui.pages.school_profile.view import FINDINGS

        self.navigate.emit("school", {"school": matter.school.id, "tab": FINDINGS})

    @Slot(str)
    def _show_school(self, school_id: SchoolId) -> None:
        self.navigate.emit("school", {"school": school_id})

    @Slot()
    def _open_matters(self) -> None:
        self.navigate.emit("matters", {})

    @Slot(str)
    def _prepare(self, visit_id: VisitId) -> None:
        # Paper is heavy to load: looking at what is to be done does not need it.
        from ktpn_desktop.ui.dialogs.school_pack import show_school_pack

        then = self.appointments.row(visit_id).visit.school
        if then.id is not None:
            name, begin = PREFIX + then.name, partial(self._open, visit_id)
            show_school_pack(self.hub, then.id, name, self, begin)

    @Slot(str)
    def _ask_day(self, visit_id: VisitId) -> None:
        from ktpn_desktop.app.answering import schedule
        from ktpn_desktop.ui.dialogs.schedule import ScheduleDialog

        visit = self.appointments.row(visit_id).visit
        dialog = ScheduleDialog(PREFIX + visit.school.name, visit.planned_on, self)
        if dialog.exec() and dialog.day != visit.planned_on:
            schedule(self.hub.session, visit_id, dialog.day)
            self.say(self.tr("กำหนดวันนัดแล้ว"), undo=True)

    @Slot(str)
    def _send_one(self, visit: VisitId) -> None:
        self.sharing.send_visits((visit,))

    @Slot(str)
    def _show_working(self, words: str) -> None:
        self.working.set_text(words, self.tr("ยกเลิก"))
        self.working.show()
        self.receive.setEnabled(False)
        self.send.setEnabled(False)

    @Slot()
    def _show_rest(self) -> None:
        self.working.hide()
        self.refused.hide()
        self.receive.setEnabled(True)
        self.send.setEnabled(True)
        if self.isVisible():
            self._focus()  # the button that was pressed was disabled meanwhile
