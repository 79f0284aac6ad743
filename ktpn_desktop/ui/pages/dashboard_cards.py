"""The cards of the secretary's overview."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from ktpn_desktop.domain.resolution import days_late
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.store.meetings import Resolved
from ktpn_desktop.store.visits import VisitSummary
from ktpn_desktop.thai.text import sort_key
from ktpn_desktop.ui.meeting_texts import meeting_name
from ktpn_desktop.ui.texts import follow_up_pill
from ktpn_desktop.ui.theme import Tone, color
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.label import Label, ShortLabel, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, column, holder, row, scrolled
from ktpn_desktop.ui.widgets.list_button import ListButton
from ktpn_desktop.ui.widgets.painting import Share
from ktpn_desktop.ui.widgets.progress import Bar
from ktpn_desktop.ui.widgets.table import Column, RowTable
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_RETURNED = frozenset({VisitState.SENT, VisitState.MERGED})


class FigureCard(QAbstractButton):
    """One figure with what it is of; pressing it opens the list behind it."""

    def __init__(self, title: str, icon: str, tone: Tone) -> None:
        super().__init__()
        self._title = title
        self._figure = Label("", Text.NUMBER)
        self._beside = Label("", Text.BODY, "text2")
        self._told = ShortLabel("", Text.CAPTION, "text2")
        self._bar = Bar(tone)
        self._column = column(
            row(Icon(icon, tone.ink), Label(title, Text.LABEL), STRETCH, gap=8),
            row(self._figure, self._beside, STRETCH, gap=8),
            self._bar,
            self._told,
            gap=4,
            margins=16,
        )
        self.setLayout(self._column)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        for label in self.findChildren(Label):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_figure(self, figure: int, beside: str, told: str, *, of: int) -> None:
        """Show a number, the words beside it, a line below, and its share of `of`."""
        self._figure.setText(f"{figure:,}")
        self._beside.setText(beside)
        self._told.setText(told)
        self._bar.set_share(figure, of)
        self.setAccessibleName(f"{self._title} {figure} {beside}")
        self.setAccessibleDescription(told)

    @property
    def figure(self) -> str:
        """The number that is shown."""
        return self._figure.text()

    def sizeHint(self) -> QSize:
        return self._column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self._column.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(color("surface"))
        painter.setPen(QPen(color("borderStrong" if self.underMouse() else "border"), 1))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 10, 10)


class PeopleCard(Card):
    """How far the returns of each supervisor are."""

    def __init__(self) -> None:
        super().__init__(self.tr("การส่งผลของศึกษานิเทศก์"), padding=14)
        self.table: RowTable[tuple[str, int, int]] = RowTable(
            [
                Column(
                    self.tr("ผู้นิเทศ"),
                    lambda one: one[0],
                    avatar=lambda one: one[0],
                    strong=True,
                    least=200,
                ),
                Column(
                    self.tr("ส่งผลแล้ว"),
                    lambda one: f"{one[1]}/{one[2]}",
                    lambda one: one[1] / one[2],
                    bar=lambda one: Share(
                        one[1],
                        one[2],
                        f"{one[1]}/{one[2]}",
                        Tone.OK if one[1] == one[2] else Tone.ACCENT,
                    ),
                    least=120,
                ),
            ],
            key=lambda one: one[0],
            row_height=44,
        )
        self.table.setAccessibleName(self.tr("การส่งผลของศึกษานิเทศก์"))
        self.body.addWidget(self.table, 1)

    def show_visits(self, handed: Sequence[VisitSummary]) -> None:
        """Show the visits of one round, counted by person; who has most to send comes last."""
        counts: dict[str, list[int]] = {}
        for one in handed:
            done, total = counts.setdefault(one.visit.person.name, [0, 0])
            returned = one.visit.state in _RETURNED
            counts[one.visit.person.name] = [done + returned, total + 1]
        rows = [(name, done, total) for name, (done, total) in counts.items()]
        self.table.set_rows(sorted(rows, key=lambda one: (-one[1] / one[2], sort_key(one[0]))))


class ResolutionsCard(Card):
    """The resolutions that are not done, the latest first; each leads to its meeting."""

    opened = Signal(str)  # meeting id

    def __init__(self) -> None:
        super().__init__(self.tr("มติที่ต้องติดตาม"), padding=14)
        self._rows = column(gap=2)
        self.body.addWidget(scrolled(holder(self._rows)), 1)

    def show_resolutions(self, waiting: Sequence[Resolved], today: date) -> None:
        """Show what waits."""
        clear(self._rows)
        late = {one.resolution.id: days_late(one.resolution.due, today) for one in waiting}
        for one in sorted(waiting, key=lambda one: -late[one.resolution.id]):
            pill = follow_up_pill(one.resolution.status, late[one.resolution.id])
            who = ", ".join(one.resolution.assignees)
            parts = (pill.text, meeting_name(one.meeting), who)
            button = ListButton(
                one.resolution.text,
                " · ".join(part for part in parts if part),
                icon=pill.icon or "circle",
                ink=pill.tone.ink,
            )
            button.setCheckable(False)
            button.clicked.connect(partial(self.opened.emit, one.meeting.id))
            self._rows.addWidget(button)
        if not waiting:
            words = self.tr("ไม่มีมติที่ค้างอยู่")
            self._rows.addWidget(WrapLabel(words, Text.BODY, "text2"))
        self._rows.addStretch(1)
