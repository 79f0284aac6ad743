"""What is seen of a school at a glance."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.app.school_profile import SchoolProfile, SectionChange
from ktpn_desktop.domain.contact import Contact
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.school_profile.facts import Facts
from ktpn_desktop.ui.pages.school_profile.followed import Followed, Resolutions
from ktpn_desktop.ui.pages.school_profile.photos import SchoolPhotos
from ktpn_desktop.ui.pages.school_profile.score_card import ScoreCard
from ktpn_desktop.ui.pages.school_profile.visit_row import VisitRow, short_round
from ktpn_desktop.ui.pages.summary.means import Mean, Means
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.badge import Badge, Icon
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import (
    STRETCH,
    clear,
    column,
    holder,
    horizontal_line,
    row,
    scrolled,
)
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.toast import Toast
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

MOST_VISITS = 4
MOST_FOLLOWED = 5


class SchoolOverview(QWidget):
    """Facts on top; means at the left, visits and what is open at the right."""

    visit_wanted = Signal(str)  # visit id
    explanation_wanted = Signal(str)  # visit id: where do its means come from?
    all_visits_wanted = Signal()
    all_findings_wanted = Signal()
    told = Signal(object)  # Toast

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self._last: VisitId | None = None  # whose means are shown
        self.facts = Facts()
        self.scores = ScoreCard()
        self.means = Means()
        self.photos = SchoolPhotos(hub)
        self.followed = Followed()
        self.resolutions = Resolutions()
        self.rows: list[VisitRow] = []
        self._visits = QVBoxLayout()
        self._visits.setSpacing(0)
        self._people = QVBoxLayout()
        self._people.setSpacing(px(8))
        self._build_cards()
        left = column(self.scores, self._means_card, self._photo_card, STRETCH, gap=12)
        right = column(
            self._visit_card,
            self._followed_card,
            self._resolution_card,
            self._people_card,
            STRETCH,
            gap=12,
        )
        both = row(gap=12)
        both.addLayout(left, 3)
        both.addLayout(right, 2)
        content = column(self.facts, both, gap=12, margins=(20, 12))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scrolled(holder(content)))
        self.scores.opened.connect(self.visit_wanted)
        self.means.asked.connect(self._explain)

    def show_profile(self, known: SchoolProfile) -> None:
        """Show a school."""
        self.facts.show_profile(known)
        self.scores.show_profile(known)
        self._show_means(known)
        self._show_visits(known)
        self._show_followed(known)
        self._show_people(known.people)
        self.photos.show_profile(known)
        self._photo_card.setVisible(bool(known.photographs))

    def _build_cards(self) -> None:
        self._means_card = Card(self.tr("ค่าเฉลี่ยรายตอน"), padding=14)
        self._means_of = Label("", Text.CAPTION, "text2")
        self._means_card.title_row.addWidget(self._means_of)
        self._means_card.body.addWidget(self.means)
        self._photo_card = Card(self.tr("ภาพถ่าย"), padding=14)
        self._photo_card.body.addWidget(self.photos)
        self._visit_card = Card(self.tr("ประวัติการนิเทศ"), padding=14, gap=6)
        self.all_visits = Button(self.tr("ดูทั้งหมด"), Kind.LINK)
        self.all_visits.clicked.connect(self.all_visits_wanted)
        self._visit_card.title_row.addWidget(self.all_visits)
        self._visit_card.body.addLayout(self._visits)
        self._followed_card = Card(self.tr("เรื่องที่ต้องติดตาม"), padding=14)
        self._followed_count = Badge("")
        self.all_findings = Button(self.tr("ดูทั้งหมด"), Kind.LINK)
        self.all_findings.clicked.connect(self.all_findings_wanted)
        self._followed_card.title_row.insertWidget(1, self._followed_count)
        self._followed_card.title_row.addWidget(self.all_findings)
        self._none_open = WrapLabel(self.tr("ไม่มีเรื่องที่ค้างอยู่"), ink="text2")
        self._followed_card.body.addWidget(self.followed)
        self._followed_card.body.addWidget(self._none_open)
        self._resolution_card = Card(self.tr("มติที่ต้องติดตาม"), padding=14)
        self._resolution_count = Badge("")
        self._resolution_card.title_row.insertWidget(1, self._resolution_count)
        self._resolution_card.body.addWidget(self.resolutions)
        self._people_card = Card(self.tr("บุคคลที่ติดต่อได้"), padding=14)
        self._people_card.body.addLayout(self._people)

    def _show_means(self, known: SchoolProfile) -> None:
        means = [made for one in known.sections if (made := _mean(one)) is not None]
        self._means_card.setVisible(bool(means))
        self.means.show_means(means)
        if not known.trend:
            return
        self._last = known.trend[-1].visit
        rounds = {one.visit.id: short_round(one) for one in known.visits}
        last, *before = [rounds[one.visit] for one in reversed(known.trend[-2:])]
        words = self.tr("ครั้งที่ {last} เทียบกับ {before}") if before else self.tr("ครั้งที่ {last}")
        self._means_of.setText(words.format(last=last, before="".join(before)))

    def _show_visits(self, known: SchoolProfile) -> None:
        clear(self._visits)
        self.rows = [VisitRow(one) for one in known.visits[:MOST_VISITS]]
        for place, one in enumerate(self.rows):
            if place:
                self._visits.addWidget(horizontal_line())
            one.clicked.connect(partial(self.visit_wanted.emit, one.known.visit.id))
            self._visits.addWidget(one)
        self.all_visits.setVisible(bool(known.visits))
        if not known.visits:
            words = self.tr("ยังไม่มีการนิเทศโรงเรียนนี้ในเครื่องนี้")
            self._visits.addWidget(WrapLabel(words, ink="text2"))

    def _show_followed(self, known: SchoolProfile) -> None:
        open_ = known.open_findings
        self.followed.show_findings(open_[:MOST_FOLLOWED])
        self.followed.setVisible(bool(open_))
        self._none_open.setVisible(not open_)
        self._followed_count.setVisible(bool(open_))
        self._followed_count.show_pill(Pill(str(len(open_)), Tone.WARN))
        self.all_findings.setVisible(bool(known.findings))
        self.resolutions.show_resolutions(known.resolutions, date.today())
        self._resolution_card.setVisible(bool(known.resolutions))
        self._resolution_count.show_pill(Pill(str(len(known.resolutions)), Tone.WARN))

    def _show_people(self, people: Sequence[Contact]) -> None:
        clear(self._people)
        self._people_card.setVisible(bool(people))
        for one in people:
            words = column(WrapLabel(one.name, Text.BODY_STRONG), gap=0)
            if one.position:
                words.addWidget(WrapLabel(one.position, Text.CAPTION, "text2"))
            line = row(gap=10)
            line.addLayout(column(Icon("user"), STRETCH))
            line.addLayout(words, 1)
            if one.phone:
                line.addWidget(self._phone_button(one.name, one.phone))
            self._people.addLayout(line)

    def _phone_button(self, name: str, phone: str) -> Button:
        button = Button(phone, Kind.LINK, icon="phone")
        words = self.tr("คัดลอกหมายเลขโทรศัพท์ของ{person}").format(person=name)
        button.setToolTip(words)
        button.setAccessibleName(f"{phone} {words}")
        button.clicked.connect(partial(self._copy, phone))
        return button

    def _copy(self, phone: str) -> None:
        QGuiApplication.clipboard().setText(phone)
        self.told.emit(Toast(self.tr("คัดลอก {phone} แล้ว").format(phone=phone), icon="copy"))

    def _explain(self, _section: object) -> None:
        if self._last is not None:
            self.explanation_wanted.emit(self._last)


def _mean(one: SectionChange) -> Mean | None:
    if one.mean is None or not one.highest:
        return None
    return Mean(
        section=one.section,
        title=one.title,
        value=Decimal(one.mean),
        highest=one.highest,
        band=one.band.label if one.band else "",
        before=one.before,
    )
