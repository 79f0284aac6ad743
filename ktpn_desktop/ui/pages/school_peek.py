"""A look at one school, beside the table: what it is, and every visit to it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout

from ktpn_desktop.app.scores import TrendPoint
from ktpn_desktop.domain.school import School
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.thai.text import UNKNOWN
from ktpn_desktop.ui.texts import group_pill, short_date, size_text, visit_pill
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, column, holder, row, scrolled
from ktpn_desktop.ui.widgets.list_button import ListButton
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.trend import Trend
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

WIDTH = 304


class SchoolPeek(Card):
    """Name, badges, facts, and the visits, the newest first; Enter on one opens it."""

    closed = Signal()
    opened = Signal(str)  # visit id
    prepare_wanted = Signal()  # the paper to read before a visit
    profile_wanted = Signal()  # all that is known of the school

    def __init__(self) -> None:
        super().__init__()
        self.visits: list[ListButton] = []
        self.setFixedWidth(px(WIDTH))
        self._name = WrapLabel("", Text.H2)
        self._close = Button("", Kind.ICON, icon="x", tip=self.tr("ปิดแผงนี้"))
        self._close.clicked.connect(self.closed)
        self.prepare = Button(
            self.tr("เตรียมนิเทศ"),
            icon="clipboard-list",
            tip=self.tr("ข้อมูลโรงเรียนสองหน้าสำหรับพิมพ์ไปด้วย"),
        )
        self.prepare.clicked.connect(self.prepare_wanted)
        self.profile = Button(self.tr("เปิดโปรไฟล์"), Kind.SOFT, icon="school")
        self.profile.show_keys("Enter")
        self.profile.clicked.connect(self.profile_wanted)
        self._badges = row(gap=6)
        self._facts = QGridLayout()
        self._facts.setHorizontalSpacing(px(12))
        self._facts.setVerticalSpacing(px(4))
        self._facts.setColumnStretch(1, 1)
        head = row(gap=4)
        head.addWidget(self._name, 1)
        head.addLayout(column(self._close, STRETCH))
        self.body.addLayout(head)
        self.body.addLayout(self._badges)
        self._list = column(gap=2)
        content = column(self._facts, gap=14)
        content.addLayout(self._list)
        self.trend = Trend()
        self._trend_title = Label(self.tr("ค่าเฉลี่ยทั้งฉบับแต่ละครั้ง"), Text.LABEL)
        content.addWidget(self._trend_title)
        content.addWidget(self.trend)
        content.addStretch(1)
        self.body.addWidget(scrolled(holder(content)), 1)
        self.body.addLayout(row(self.profile, STRETCH))
        self.body.addLayout(row(self.prepare, STRETCH))

    def show_nothing(self) -> None:
        """Say that a school can be picked."""
        clear(self._badges)
        clear(self._facts)
        self._show_visits([])
        for part in (self.profile, self.prepare, self._trend_title, self.trend):
            part.hide()
        self._name.setText(self.tr("เลือกโรงเรียนเพื่อดูข้อมูล"))

    def focus(self) -> None:
        """Put the focus on the newest visit, else on the button that closes this."""
        place = self.visits[0] if self.visits else self._close
        place.show()  # what is not seen yet cannot have the focus
        place.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = next((at for at, one in enumerate(self.visits) if one.hasFocus()), None)
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        elif here is not None and step and 0 <= here + step < len(self.visits):
            self.visits[here + step].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def show_school(
        self,
        school: School,
        visits: Sequence[tuple[str, Visit]],
        trend: Sequence[TrendPoint] = (),
    ) -> None:
        """Show one school with its visits, each with the name of its round, and its means."""
        clear(self._badges)
        clear(self._facts)
        self.profile.show()
        self.prepare.show()
        self._name.setText(school.official_name)
        self._badges.addWidget(_badge(group_pill(school.group)))
        if school.size is not None:
            self._badges.addWidget(
                Badge(self.tr("ขนาด{size}").format(size=size_text(school.size)))
            )
        self._badges.addStretch(1)
        counts = [self._people(school.pupils), self._people(school.teachers)]
        facts = [
            (self.tr("รหัส"), ", ".join(school.codes.known()) or UNKNOWN),
            (self.tr("ผู้อำนวยการ"), school.principal or UNKNOWN),
            (self.tr("โทรศัพท์"), school.phone or UNKNOWN),
            (self.tr("ที่ตั้ง"), _place(school)),
            (self.tr("กลุ่มเครือข่าย"), school.cluster or UNKNOWN),
            (self.tr("นักเรียน / ครู"), " / ".join(counts)),
            (self.tr("เปิดสอน"), school.levels or UNKNOWN),
        ]
        for line, (label, text) in enumerate(facts):
            caption = Label(label, Text.CAPTION, "text3")
            self._facts.addWidget(caption, line, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(WrapLabel(text, Text.BODY), line, 1)
        self._show_visits(visits)
        changed = [place for place, one in enumerate(trend) if one.changed]
        self.trend.show_points([(one.label, one.mean) for one in trend], changed)
        for part in (self._trend_title, self.trend):
            part.setVisible(len(trend) > 1)

    def _show_visits(self, visits: Sequence[tuple[str, Visit]]) -> None:
        clear(self._list)
        self.visits = []
        self._list.addWidget(Label(self.tr("การนิเทศ"), Text.LABEL))
        for round_, visit in visits:
            pill = visit_pill(visit.state, visit.planned_on)
            day = short_date(visit.held_on or visit.planned_on)
            button = ListButton(
                self.tr("{round} · {state}").format(round=round_, state=pill.text),
                self.tr("{person} · {day}").format(person=visit.person.name, day=day),
                icon=pill.icon or "circle",
                ink=pill.tone.ink,
            )
            button.setCheckable(False)
            button.clicked.connect(partial(self.opened.emit, visit.id))
            self._list.addWidget(button)
            self.visits.append(button)
        if not visits:
            words = self.tr("ยังไม่มีการนิเทศโรงเรียนนี้ในเครื่องนี้")
            self._list.addWidget(WrapLabel(words, Text.BODY, "text2"))

    def _people(self, count: int | None) -> str:
        return UNKNOWN if count is None else self.tr("{count} คน").format(count=f"{count:,}")


def _badge(pill: Pill) -> Badge:
    badge = Badge("")
    badge.show_pill(pill)
    return badge


def _place(school: School) -> str:
    parts = (
        school.subdistrict and f"ต.{school.subdistrict}",
        school.district and f"อ.{school.district}",
        school.province and f"จ.{school.province}",
    )
    return " ".join(part for part in parts if part) or UNKNOWN
