"""All that the supervisor's schools were asked to do: what is open, and what is done."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from ktpn_desktop.app.following_up import Matter, matters, own_schools
from ktpn_desktop.app.previous_visit import follow_up
from ktpn_desktop.domain.follow_up import next_status
from ktpn_desktop.domain.ids import FindingId
from ktpn_desktop.store.database import Change
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.meeting_texts import meeting_name
from ktpn_desktop.ui.pages.page import Hint, Page, State
from ktpn_desktop.ui.texts import follow_up_pill, short_date
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Look
from ktpn_desktop.ui.widgets.chip import Chip
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, column, holder, row, scrolled
from ktpn_desktop.ui.widgets.pill_button import PillButton
from ktpn_desktop.ui.widgets.toast import Toast
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

AT_ONCE = 40  # are built; more when they are asked for
_TABLES = frozenset({"visit", "finding", "follow_up"})


class MattersPage(Page):
    """Rows of what is open, or of what is done; the state of each is changed in place."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self.rows: list[MatterLine] = []
        self.open = Chip(self.tr("ค้างอยู่"))
        self.closed = Chip(self.tr("ปิดแล้ว"))
        self.more = Button("", Kind.LINK, icon="chevron-down")
        self.see_closed = Button(self.tr("ดูเรื่องที่ปิดแล้ว"), icon="history")
        self.empty = Empty(
            "circle-check",
            self.tr("ไม่มีเรื่องค้าง"),
            self.tr("ทุกข้อเสนอแนะได้รับการติดตามแล้ว เรื่องใหม่จะมาจากการนิเทศครั้งถัดไป"),
            self.see_closed,
            tone=Tone.OK,
        )
        self._shown = AT_ONCE
        self._lines = column(gap=8)
        self._listed = scrolled(
            holder(column(self._lines, self.more, STRETCH, gap=8, margins=(20, 0, 20, 12)))
        )
        self.body.addLayout(row(self.open, self.closed, STRETCH, gap=8, margins=(20, 12)))
        self.body.addWidget(self._listed, 1)
        self.body.addWidget(self.empty, 1)
        self.open.setChecked(True)
        self.open.clicked.connect(self._show_open)
        self.closed.clicked.connect(self._show_closed)
        self.see_closed.clicked.connect(self._show_closed)
        self.more.clicked.connect(self._show_more)
        hub.changed.connect(self._on_change)

    def hints(self) -> Sequence[Hint]:
        return (
            Hint(("↑", "↓"), self.tr("เลือกเรื่อง")),
            Hint(("Enter",), self.tr("เปิดโรงเรียน")),
            Hint(("Space",), self.tr("เปลี่ยนสถานะ")),
        )

    def state(self) -> State:
        at = next((one.matter.id for one in self.rows if one.hasFocus()), None)
        return {"closed": self.closed.isChecked(), "matter": at}

    def restore(self, state: State) -> None:
        self._choose(closed=bool(state.get("closed")))
        self._reload()
        wanted = state.get("matter")
        known = [one for one in self.rows if one.matter.id == wanted] or self.rows
        first: QWidget = known[0] if known else self.open
        first.show()  # what is not seen yet cannot have the focus
        first.setFocus()

    def _choose(self, *, closed: bool) -> None:
        self.open.setChecked(not closed)
        self.closed.setChecked(closed)
        self._shown = AT_ONCE

    def _reload(self) -> None:
        today = date.today()
        session = self.hub.session
        known = matters(session, own_schools(session), today)
        waiting = [one for one in known if one.open]
        done = [one for one in known if not one.open]
        late = sum(one.days_late(today) > 0 for one in waiting)
        self.open.set_count(len(waiting))
        self.closed.set_count(len(done))
        words = self.tr("ค้าง {count} เรื่อง · เกินกำหนด {late} เรื่อง")
        self.header.set_title(
            self.tr("เรื่องที่ต้องติดตาม"), words.format(count=len(waiting), late=late)
        )
        self._show_rows(done if self.closed.isChecked() else waiting, today)
        self._show_empty(bool(done))

    def _show_rows(self, listed: Sequence[Matter], today: date) -> None:
        """Show these; the row with the focus keeps it, or the one that takes its place does."""
        focused = next((at for at, one in enumerate(self.rows) if one.has_focus()), None)
        clear(self._lines)
        self.rows = [MatterLine(one, today) for one in listed[: self._shown]]
        for one in self.rows:
            self._lines.addWidget(one)
            one.opened.connect(self._open_school)
            one.next_wanted.connect(self._change)
        more = len(listed) - len(self.rows)
        self.more.setText(self.tr("แสดงอีก {count} เรื่อง").format(count=more))
        self.more.setVisible(more > 0)
        if focused is not None and self.rows:
            place = self.rows[min(focused, len(self.rows) - 1)]
            place.show()
            place.setFocus()

    def _show_empty(self, some_done: bool) -> None:
        if self.closed.isChecked():
            self.empty.set_words(self.tr("ยังไม่มีเรื่องที่ปิดแล้ว"), self.tr("เรื่องที่ดำเนินการแล้วจะอยู่ที่นี่"))
        else:
            self.empty.set_words(
                self.tr("ไม่มีเรื่องค้าง"),
                self.tr("ทุกข้อเสนอแนะได้รับการติดตามแล้ว เรื่องใหม่จะมาจากการนิเทศครั้งถัดไป"),
            )
        self.see_closed.setVisible(some_done and not self.closed.isChecked())
        self.empty.setVisible(not self.rows)
        self._listed.setVisible(bool(self.rows))

    @Slot()
    def _show_open(self) -> None:
        self._choose(closed=False)
        self._reload()

    @Slot()
    def _show_closed(self) -> None:
        self._choose(closed=True)
        self._reload()

    @Slot()
    def _show_more(self) -> None:
        self._shown += AT_ONCE
        self._reload()

    @Slot(object)
    def _change(self, matter: Matter) -> None:
        if matter.meeting is not None:
            self.say(self.tr("สถานะของมติ เลขานุการเป็นผู้บันทึก"))
            return
        status = next_status(matter.status)
        follow_up(self.hub.session, FindingId(matter.id), status)
        pill = follow_up_pill(status)
        detail = f"{matter.school.name} · {matter.text}"
        self.toast.emit(Toast(pill.text, _short(detail), pill.icon or "circle", undo=True))

    @Slot(object)
    def _open_school(self, matter: Matter) -> None:
        from ktpn_desktop.ui.pages.school_profile.view import FINDINGS

        self.navigate.emit("school", {"school": matter.school.id, "tab": FINDINGS})

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & _TABLES and self.isVisible():
            self._reload()


class MatterLine(QFrame):
    """One matter with its whole text. Enter opens its school, Space changes its state."""

    spoken_role = QAccessible.Role.Grouping

    opened = Signal(object)  # Matter
    next_wanted = Signal(object)  # Matter: it is one state further

    def __init__(self, matter: Matter, today: date) -> None:
        super().__init__()
        self.matter = matter
        self.setProperty("look", Look.CARD.value)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        late = matter.days_late(today)
        about = self._about()
        self.pill = PillButton(follow_up_pill(matter.status, late))
        if matter.meeting is None:
            self.pill.setToolTip(self.tr("กดเพื่อเปลี่ยนสถานะ"))
        self.pill.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.school = Button(self.tr("เปิดโรงเรียน"))
        self.school.setAccessibleName(f"{self.school.text()} {matter.school.name}")
        words = column(
            WrapLabel(matter.text, Text.BODY_STRONG),
            WrapLabel(about, Text.CAPTION, "text2"),
            gap=0,
        )
        layout = row(gap=12, margins=(16, 8, 12, 8))
        layout.addLayout(words, 1)
        layout.addWidget(self.pill)
        layout.addWidget(self.school)
        self.setLayout(layout)
        self.setAccessibleName(f"{matter.text} · {about} · {self.pill.pill.text}")
        self.pill.clicked.connect(self._want_next)
        self.school.clicked.connect(self._open)

    def has_focus(self) -> bool:
        """Return whether the focus is on it or in it."""
        focused = self.window().focusWidget()
        return focused is not None and (focused is self or self.isAncestorOf(focused))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif key == Qt.Key.Key_Space:
            self._want_next()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._step(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        """Give the focus to the row above or below."""
        holder_ = self.parentWidget()
        rows = holder_.findChildren(MatterLine) if holder_ else [self]
        there = rows.index(self) + by
        if 0 <= there < len(rows):
            rows[there].setFocus(Qt.FocusReason.TabFocusReason)

    def _about(self) -> str:
        """Say where and when it was asked for, by when it is to be done, who looked last."""
        matter = self.matter
        words = self.tr("ให้ไว้ {day}")
        parts = [self.matter.school.name, words.format(day=short_date(self.matter.given_on))]
        if self.matter.due is not None:
            parts.append(self.tr("กำหนด {day}").format(day=short_date(self.matter.due)))
        if matter.meeting is not None:
            words = self.tr("มติ {meeting}")
            parts.append(words.format(meeting=meeting_name(matter.meeting)))
        if matter.seen_on is not None:
            words = self.tr("ติดตามล่าสุด {day}")
            parts.append(words.format(day=short_date(matter.seen_on)))
        return " · ".join(parts)

    @Slot()
    def _want_next(self) -> None:
        self.next_wanted.emit(self.matter)

    @Slot()
    def _open(self) -> None:
        self.opened.emit(self.matter)


def _short(text: str) -> str:
    return text if len(text) <= _ROOM else text[: _ROOM - 1].rstrip() + "…"


_ROOM = 60  # letters of a toast's second line
