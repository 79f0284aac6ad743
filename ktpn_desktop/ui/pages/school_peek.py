"""A look at one school, beside the table."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from ktpn_desktop.app.wording import UNKNOWN
from ktpn_desktop.domain.school import School
from ktpn_desktop.store.visits import VisitSummary
from ktpn_desktop.ui.texts import group_pill, short_date, size_text, visit_pill
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, column, row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

WIDTH = 304


class SchoolPeek(Card):
    """Name, badges, facts, and how the school stands in the newest round."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(px(WIDTH))
        self._name = WrapLabel("", Text.H2)
        self._close = Button("", Kind.ICON, icon="x", tip=self.tr("ปิดแผงนี้"))
        self._close.clicked.connect(self.closed)
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
        self.body.addLayout(self._facts)
        self.body.addStretch(1)

    def show_nothing(self) -> None:
        """Say that a school can be picked."""
        clear(self._badges)
        clear(self._facts)
        self._name.setText(self.tr("เลือกโรงเรียนเพื่อดูข้อมูล"))

    def show_school(self, school: School, summary: VisitSummary | None, round_: str) -> None:
        """Show one school."""
        clear(self._badges)
        clear(self._facts)
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
        if summary is not None:
            visit = summary.visit
            facts += [
                (self.tr("รอบการนิเทศ"), round_),
                (self.tr("สถานะ"), visit_pill(visit.state, visit.planned_on).text),
                (self.tr("ผู้นิเทศ"), visit.person.name),
                (self.tr("วันที่นิเทศ"), short_date(visit.held_on or visit.planned_on)),
            ]
        for line, (label, text) in enumerate(facts):
            caption = Label(label, Text.CAPTION, "text3")
            self._facts.addWidget(caption, line, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(WrapLabel(text, Text.BODY), line, 1)

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
