"""Shows what a draft would become and what changed, before it is a version that stays."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ktpn_desktop.app import draft_publishing
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.checklist import Checklist, Item
from ktpn_desktop.domain.checklist_changes import ChangeKind, ItemChange
from ktpn_desktop.domain.checklist_draft import Draft
from ktpn_desktop.domain.ids import RoundId
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.builder.combo import Combo
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, column, holder, row, scrolled
from ktpn_desktop.ui.widgets.problem_list import ProblemList
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

translate = QCoreApplication.translate

_ORDER = (
    ChangeKind.NEW,
    ChangeKind.REWORDED,
    ChangeKind.RETYPED,
    ChangeKind.SPLIT,
    ChangeKind.JOINED,
    ChangeKind.GONE,
)


class PublishChecklistDialog(Dialog):
    """Version, round, problems and changes. `made` is the version once it is there."""

    def __init__(self, hub: Hub, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("ออกแบบนิเทศฉบับใช้งาน"), parent, width=720)
        self._hub = hub
        self._draft = draft
        self._plan = draft_publishing.plan_publishing(hub.session, draft)
        self.made: Checklist | None = None
        self.version = line_edit(self._plan.checklist.version)
        self._version = Field(self.tr("รุ่น"), self.version, required=True)
        self.round = Combo(self.tr("ใช้กับรอบ"))
        self._rounds = draft_publishing.rounds_to_use_in(hub.session)
        self._round = Field(self.tr("ใช้กับรอบ"), self.round)
        self._found = column(gap=6)
        self.publish = Button(self.tr("ออกใช้งาน"), Kind.PRIMARY, icon="check")
        self._lay_out()
        self._show_plan()

    def _lay_out(self) -> None:
        words = self.tr("{title} · {sections} ตอน {items} ข้อ")
        checklist = self._plan.checklist
        told = words.format(
            title=checklist.title,
            sections=len(checklist.sections),
            items=sum(1 for _ in checklist.items),
        )
        self.body.addWidget(WrapLabel(told, Text.BODY_STRONG))
        frozen = self.tr(
            "รุ่นที่ออกใช้งานแล้วแก้ไขไม่ได้อีก หากต้องการแก้ ให้ทำเป็นรุ่นใหม่ รุ่นก่อนและคำตอบเดิมอยู่ครบ"
        )
        self.body.addWidget(WrapLabel(frozen, Text.CAPTION, "text2"))
        choices = [("", self.tr("ยังไม่ใช้กับรอบใด"), "")]
        choices += [(one.id, one.number_label, "") for one in self._rounds]
        self.round.set_choices(choices)
        self.round.set_value(self._rounds[0].id if self._rounds else "")
        self.body.addLayout(row(self._version, self._round, gap=12))
        area = scrolled(holder(self._found))
        area.setMinimumHeight(px(240))
        self.body.addWidget(area, 1)
        cancel = Button(self.tr("ยกเลิก"))
        self.add_buttons(cancel, self.publish)
        cancel.clicked.connect(self.reject)
        self.publish.clicked.connect(self._publish)
        self.version.editingFinished.connect(self._plan_again)

    def _show_plan(self) -> None:
        plan = self._plan
        clear(self._found)
        taken = [one for one in plan.problems if one.where.column == "version"]
        others = [one for one in plan.problems if one not in taken]
        language = self._hub.session.language
        known = self.tr("มีรุ่นนี้แล้ว โปรดใช้เลขอื่น")
        self._version.set_error(known if taken else "")
        self.publish.setEnabled(not plan.problems)
        if others:
            words = self.tr("ต้องแก้ก่อน {count} จุด").format(count=len(others))
            self._found.addWidget(Label(words, Text.BODY_STRONG))
            problems = ProblemList()
            problems.show_problems(others, language)
            self._found.addWidget(problems)
        elif plan.parent is None:
            words = self.tr("เป็นแบบใหม่ ยังไม่มีรุ่นก่อนให้เทียบ")
            self._found.addWidget(WrapLabel(words, Text.BODY, "text2"))
        else:
            self._show_changes(plan.parent)
        self._found.addStretch(1)

    def _show_changes(self, parent: Checklist) -> None:
        plan = self._plan
        told = [one for one in plan.changes if one.kind is not ChangeKind.SAME]
        same = len(plan.changes) - len(told)
        words = self.tr("เทียบกับรุ่น {version}: เหมือนเดิม {same} ข้อ เปลี่ยน {changed} ข้อ")
        head = words.format(version=parent.version, same=same, changed=len(told))
        self._found.addWidget(Label(head, Text.BODY_STRONG))
        for kind in _ORDER:
            for change in (one for one in told if one.kind is kind):
                self._found.addLayout(_change_row(change, parent, plan.checklist))

    @Slot()
    def _plan_again(self) -> None:
        version = self.version.text()
        self._plan = draft_publishing.plan_publishing(self._hub.session, self._draft, version)
        self._show_plan()

    @Slot()
    def _publish(self) -> None:
        self._plan_again()
        chosen = self.round.value()
        round_id = RoundId(str(chosen)) if chosen else None
        try:
            self.made = draft_publishing.publish_draft(self._hub.session, self._plan, round_id)
        except Trouble as trouble:
            self._version.set_error(trouble_text(trouble, self._hub.session.language))
            return
        self.accept()


def change_words(kind: ChangeKind) -> tuple[str, Tone]:
    """Return what became of an item, and how that is coloured."""
    words = {
        ChangeKind.SAME: (translate("versions", "เหมือนเดิม"), Tone.NEUTRAL),
        ChangeKind.REWORDED: (translate("versions", "ปรับถ้อยคำ"), Tone.INFO),
        ChangeKind.RETYPED: (translate("versions", "เปลี่ยนชนิดคำตอบ"), Tone.WARN),
        ChangeKind.SPLIT: (translate("versions", "แยกจากข้อเดิม"), Tone.VIOLET),
        ChangeKind.JOINED: (translate("versions", "รวมหลายข้อ"), Tone.VIOLET),
        ChangeKind.NEW: (translate("versions", "ข้อใหม่"), Tone.OK),
        ChangeKind.GONE: (translate("versions", "ตัดออก"), Tone.BAD),
    }
    return words[kind]


def _change_row(change: ItemChange, parent: Checklist, child: Checklist) -> QHBoxLayout:
    words, tone = change_words(change.kind)
    gone = change.kind is ChangeKind.GONE
    item = (parent if gone else child).item(change.item)
    badge = column(Badge(words, tone), STRETCH)
    texts = column(WrapLabel(_text(item), Text.BODY), gap=0)
    before = [parent.item(one) for one in change.parents]
    if change.kind in (ChangeKind.REWORDED, ChangeKind.SPLIT, ChangeKind.JOINED):
        texts.addWidget(WrapLabel(_earlier(before), Text.CAPTION, "text2"))
    line = row(gap=10)
    line.addLayout(badge)
    line.addLayout(texts, 1)
    return line


def _text(item: Item | None) -> str:
    return f"{item.number}  {item.label}".strip() if item else ""


def _earlier(items: Iterable[Item | None]) -> str:
    texts = " · ".join(_text(one) for one in items if one is not None)
    return translate("versions", "เดิม: {text}").format(text=texts)
