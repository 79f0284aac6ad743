"""Shows who gets what before a round is published: that cannot be called back unseen."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.publication import News, PublicationPlan
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.texts import round_name, short_date
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.change_table import Change, change_table
from ktpn_desktop.ui.widgets.figure import figure
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import column, row
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.table import Column, RowTable
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_PEOPLE = 4  # rows before the table scrolls


@dataclass(frozen=True, slots=True)
class _Share:
    """What one person gets."""

    person: str
    schools: int
    new: int
    undated: int


class PublishDialog(Dialog):
    """Counts, a line for each supervisor, what has changed, and where it goes."""

    def __init__(self, plan: PublicationPlan, parent: QWidget | None = None) -> None:
        title = self.tr("เผยแพร่แผนรอบ {round}").format(round=round_name(plan.round))
        super().__init__(title, parent, width=720)
        added, moved = plan.count(News.ADDED), plan.count(News.MOVED)
        joined, redated = plan.count(News.JOINED), plan.count(News.REDATED)
        revised = plan.count(News.REVISED)
        withdrawn = sum(one.fresh for one in plan.withdrawn)
        content = column(gap=12)
        content.addLayout(
            row(
                figure(len(plan.visits), self.tr("โรงเรียนในแผน")),
                figure(added, self.tr("เพิ่มใหม่")),
                figure(moved, self.tr("เปลี่ยนผู้นิเทศ")),
                figure(joined, self.tr("เปลี่ยนผู้ร่วมนิเทศ")),
                figure(redated, self.tr("เปลี่ยนวันนัด")),
                figure(withdrawn, self.tr("ถอนออก")),
                *([figure(revised, self.tr("แบบรุ่นใหม่"))] if revised else []),
                gap=10,
            )
        )
        shares = _shares(plan)
        self.table = self._table(shares)
        content.addWidget(self.table)
        if changes := self._changes(plan):
            content.addWidget(change_table(changes))
        if plan.empty:
            words = self.tr("ไม่มีสิ่งใดเปลี่ยนจากครั้งก่อน จะเขียนเฉพาะไฟล์ที่หายไปจากโฟลเดอร์")
            content.addWidget(Strip(words, Tone.INFO, "info"))
        if undated := sum(one.undated for one in shares):
            words = self.tr("ยังไม่กำหนดวันนัด {count} โรงเรียน ผู้นิเทศกำหนดเองได้")
            content.addWidget(Strip(words.format(count=undated), Tone.NEUTRAL, "calendar"))
        where = Card(look=Look.WELL, padding=12)
        line = row(Icon("folder-sync"), gap=10)
        caption = WrapLabel(self.tr("ไปที่โฟลเดอร์กลาง"), Text.CAPTION, "text2")
        line.addLayout(column(caption, WrapLabel(str(plan.folder), Text.BODY), gap=0), 1)
        where.body.addLayout(line)
        content.addWidget(where)
        self.add_scrolled(content)
        cancel = Button(self.tr("ยกเลิก"))
        words = self.tr("เขียนไฟล์ที่หายไป") if plan.empty else self.tr("เผยแพร่")
        self.publish = Button(words, Kind.PRIMARY, icon="send", shortcut="Ctrl+Return")
        self.publish.show_keys("Ctrl+Enter")
        self.add_buttons(cancel, self.publish)
        cancel.clicked.connect(self.reject)
        self.publish.clicked.connect(self.accept)
        self.publish.setFocus()

    def _table(self, shares: Sequence[_Share]) -> RowTable[_Share]:
        table: RowTable[_Share] = RowTable(
            [
                Column(
                    self.tr("ผู้นิเทศ"),
                    lambda one: one.person,
                    avatar=lambda one: one.person,
                    strong=True,
                ),
                Column(
                    self.tr("โรงเรียน"),
                    lambda one: str(one.schools),
                    lambda one: one.schools,
                    width=110,
                ),
                Column(
                    self.tr("ใหม่หรือเปลี่ยน"),
                    lambda one: str(one.new) if one.new else "–",
                    lambda one: one.new,
                    width=140,
                ),
            ],
            key=lambda one: one.person,
            row_height=40,
        )
        table.setAccessibleName(self.tr("ผู้นิเทศ"))
        table.set_rows(shares)
        table.setFixedHeight(px(36 + 40 * min(max(len(shares), 1), _PEOPLE) + 4))
        return table

    def _changes(self, plan: PublicationPlan) -> list[Change]:
        moved = self.tr("จาก {before} ไปเป็น {after}")
        team = self.tr("ผู้นิเทศ {people}")
        redated = self.tr("วันนัด {day}")
        gone = self.tr("ถอนจาก {person}")
        revised = self.tr("แบบนิเทศรุ่น {version}")
        changes: list[Change] = []
        for one in plan.visits:
            visit, before = one.visit, one.before
            if one.news is News.MOVED and before is not None:
                words = moved.format(before=before.person.name, after=visit.person.name)
                changes.append((visit.school.name, words))
            elif one.news is News.JOINED:
                people = ", ".join(then.name for then in visit.team)
                changes.append((visit.school.name, team.format(people=people)))
            elif one.news is News.REDATED:
                day = redated.format(day=short_date(visit.planned_on))
                changes.append((visit.school.name, day))
            elif one.news is News.REVISED:
                words = revised.format(version=one.checklist.version)
                changes.append((visit.school.name, words))
        return changes + [
            (one.taken.school, gone.format(person=one.taken.person))
            for one in plan.withdrawn
            if one.fresh
        ]


def _shares(plan: PublicationPlan) -> list[_Share]:
    by_person: dict[str, list[tuple[bool, bool]]] = {}
    for one in plan.visits:
        news = (one.news is not News.NOTHING, one.visit.planned_on is None)
        for then in one.visit.team:
            by_person.setdefault(then.name, []).append(news)
    return [
        _Share(name, len(visits), sum(new for new, _ in visits), _undated(visits))
        for name, visits in sorted(by_person.items(), key=lambda one: (-len(one[1]), one[0]))
    ]


def _undated(visits: Iterable[tuple[bool, bool]]) -> int:
    return sum(undated for _new, undated in visits)
