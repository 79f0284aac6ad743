"""What a newer version of a form would do to each draft, told before anything is moved."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QCheckBox, QLayout, QVBoxLayout, QWidget

from ktpn_desktop.app.form_versions import DraftMove, Revision
from ktpn_desktop.domain.checklist_changes import ChangeKind
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.school import PREFIX
from ktpn_desktop.domain.version_move import Dropped
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, row
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_MOST_SHOWN = 20  # dropped answers of one draft; the rest is counted


class NewVersionDialog(Dialog):
    """Drafts to tick, each with what would be dropped of it; `left` end as they were begun."""

    def __init__(self, plan: Revision, parent: QWidget | None = None) -> None:
        title = self.tr("ใช้แบบนิเทศรุ่น {version}").format(version=plan.new.version)
        super().__init__(title, parent, width=720)
        self._plan = plan
        self.boxes: dict[VisitId, QCheckBox] = {}
        self.body.addWidget(WrapLabel(plan.new.title, Text.BODY_STRONG))
        self.body.addWidget(WrapLabel(self._summary(), Text.BODY, "text2"))
        drafts = QVBoxLayout()
        drafts.setContentsMargins(0, 0, px(8), 0)
        drafts.setSpacing(px(10))
        for one in plan.moves:
            drafts.addWidget(self._draft(one))
        drafts.addStretch(1)
        self.add_scrolled(drafts)
        self.keep = Button(self.tr("ทำต่อด้วยรุ่นเดิม"))
        self.use = Button("", Kind.PRIMARY, icon="check")
        self.add_buttons(self.keep, self.use)
        self.keep.clicked.connect(self.reject)
        self.use.clicked.connect(self.accept)
        self._show_count()

    @property
    def left(self) -> frozenset[VisitId]:
        """The drafts that are to end with the version they have."""
        return frozenset(visit for visit, box in self.boxes.items() if not box.isChecked())

    def _summary(self) -> str:
        """Say what the new version changes, and what it leaves alone."""
        kinds = [one.kind for one in self._plan.changes]
        words = self.tr(
            "ข้อใหม่ {new} · ตัดออก {gone} · ปรับถ้อยคำ {reworded} · เปลี่ยนวิธีตอบ {retyped}"
        )
        lines = [
            words.format(
                new=kinds.count(ChangeKind.NEW),
                gone=kinds.count(ChangeKind.GONE),
                reworded=kinds.count(ChangeKind.REWORDED),
                retyped=sum(kinds.count(one) for one in _OTHERWISE),
            )
        ]
        if self._plan.finished:
            finished = self.tr("เสร็จหรือส่งผลแล้ว {count} ครั้ง คงรุ่นเดิมและคะแนนเดิมไว้")
            lines.append(finished.format(count=len(self._plan.finished)))
        if self._plan.round is not None:
            lines.append(self.tr("ผู้นิเทศจะได้รับรุ่นใหม่เมื่อท่านเผยแพร่แผนครั้งต่อไป"))
        return "\n".join(lines)

    def _draft(self, one: DraftMove) -> Card:
        card = Card(look=Look.WELL, padding=12, gap=4)
        box = QCheckBox(PREFIX + one.visit.school.name)
        box.setChecked(True)
        box.toggled.connect(self._show_count)
        self.boxes[one.visit.id] = box
        words = self.tr("รุ่น {version} · คำตอบที่ย้ายได้ {kept} · ข้อใหม่ที่ต้องตอบ {fresh}").format(
            version=one.old.version, kept=one.told.kept, fresh=len(one.told.fresh)
        )
        head: QLayout = row(box, STRETCH, Label(words, Text.CAPTION, "text2"))
        card.body.addLayout(head)
        if one.told.dropped:
            count = self.tr("คำตอบที่ไม่มีที่ในรุ่นใหม่ {count} ข้อ ยังดูได้ในประวัติ:")
            card.body.addWidget(
                WrapLabel(count.format(count=len(one.told.dropped)), Text.LABEL, "warnFg")
            )
            for line in self._lines(one.told.dropped):
                card.body.addWidget(WrapLabel(line, Text.BODY))
        return card

    def _lines(self, dropped: Sequence[Dropped]) -> Iterator[str]:
        for one in dropped[:_MOST_SHOWN]:
            yield f"{one.number} {one.label}: {one.said}"
        if len(dropped) > _MOST_SHOWN:
            yield self.tr("และอีก {count} ข้อ").format(count=len(dropped) - _MOST_SHOWN)

    def _show_count(self) -> None:
        count = len(self.boxes) - len(self.left)
        if self._plan.round is not None:
            words = self.tr("ใช้รุ่นใหม่กับรอบ ย้าย {count} ฉบับ")
        else:
            words = self.tr("ย้าย {count} ฉบับ")
            self.use.setEnabled(count > 0)
        self.use.setText(words.format(count=count))


_OTHERWISE = (ChangeKind.RETYPED, ChangeKind.SPLIT, ChangeKind.JOINED)
