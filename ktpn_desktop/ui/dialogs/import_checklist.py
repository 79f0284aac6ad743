"""Shows what a checklist from a file is, and what is wrong with it, before it is taken in."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from ktpn_desktop.app.checklist_files import UNSAID, read_checklist_file
from ktpn_desktop.app.importing import ChecklistPlan, plan_of
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.checklist import Checklist, ItemType, Section
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.pages.checklist_items import kind_name, kind_text
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, column, holder, row, scrolled
from ktpn_desktop.ui.widgets.problem_list import ProblemList
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

if TYPE_CHECKING:
    from ktpn_desktop.exchange.checklist_read import ChecklistRead

Read = Callable[[ItemType], "ChecklistRead"]

_WIDTH = 760
_MOST_ITEMS = 300  # in the preview; the rest is counted


def ask_to_import(session: Session, path: Path, parent: QWidget) -> ChecklistPlan | None:
    """Show what is in a file and give what importing it would do; None when it is not to be.

    Nothing is asked for a checklist that is here already. Raises BadData for a file that cannot
    be read at all.
    """
    read = read_checklist_file(session, path)
    if read.checklist is not None and (plan := plan_of(session, read)).exists:
        return plan
    again = partial(_read_again, session, path)
    dialog = ImportChecklistDialog(read, again, session.language, parent)
    return plan_of(session, dialog.read, dialog.leave_out) if dialog.exec() else None


def _read_again(session: Session, path: Path, unsaid: ItemType) -> "ChecklistRead":
    return read_checklist_file(session, path, unsaid=unsaid)


class ImportChecklistDialog(Dialog):
    """What was understood of a file, what has to be corrected, and what is only to be known.

    `read_again` reads it with another kind of answer where the file names none.
    """

    def __init__(
        self,
        read: "ChecklistRead",
        read_again: Read,
        language: str = "th",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(self.tr("นำเข้าแบบนิเทศ"), parent, width=_WIDTH)
        self._read_with = read_again
        self._language = language
        self.read = read
        self.leave_out = False
        self._summary = WrapLabel("")
        self.kinds = QComboBox()
        for kind in UNSAID:
            words = self.tr("มี / ไม่มี") if kind is ItemType.YESNO else kind_name(kind)
            self.kinds.addItem(words)
        self._kind_row = holder(
            row(QLabel(self.tr("ข้อที่ไฟล์ไม่บอกชนิด ให้ตอบแบบ")), self.kinds, STRETCH, gap=8)
        )
        self.problems, self.warnings = ProblemList(Tone.BAD), ProblemList()
        self._wrong = Label(self.tr("ต้องแก้ในไฟล์"), Text.BODY_STRONG)
        self._known = Label(self.tr("ควรทราบ"), Text.BODY_STRONG)
        self._preview = QVBoxLayout()
        self._preview.setSpacing(px(4))
        cancel = Button(self.tr("ยกเลิก"))
        self.without = Button("")
        self.take_in = Button(self.tr("นำเข้าแบบนิเทศ"), Kind.PRIMARY)
        self._lay_out()
        self.add_buttons(cancel, self.without, self.take_in)
        cancel.clicked.connect(self.reject)
        self.without.clicked.connect(self._accept_without)
        self.take_in.clicked.connect(self.accept)
        self.kinds.currentIndexChanged.connect(self._read_again)
        self._show()

    def _lay_out(self) -> None:
        self.body.addWidget(self._summary)
        self.body.addWidget(self._kind_row)
        content = column(
            self._wrong, self.problems, self._known, self.warnings, self._preview, gap=8
        )
        content.addStretch(1)
        area = scrolled(holder(content))
        area.setMinimumHeight(px(340))
        self.body.addWidget(area, 1)

    def _show(self) -> None:
        read = self.read
        checklist = read.checklist or (read.partial.checklist if read.partial else None)
        self._summary.setText(self._size(checklist))
        codes = {one.code for one in read.warnings}
        unsaid = "plain.not_said_how" in codes or self.kinds.currentIndex() > 0
        self._kind_row.setVisible(unsaid)
        self.problems.show_problems(read.problems, self._language)
        self.warnings.show_problems(read.warnings, self._language)
        for widget in (self._wrong, self.problems):
            widget.setVisible(bool(read.problems))
        for widget in (self._known, self.warnings):
            widget.setVisible(bool(read.warnings))
        self.take_in.setVisible(not read.problems)
        self.without.setVisible(read.partial is not None)
        if read.partial:
            words = self.tr("นำเข้าโดยไม่มี {count} แถวที่มีปัญหา")
            self.without.setText(words.format(count=len(read.partial.rows)))
        clear(self._preview)
        left = _MOST_ITEMS
        for section in checklist.sections if checklist else ():
            self._preview.addLayout(self._section(section, left))
            left -= len(section.items)

    def _size(self, checklist: Checklist | None) -> str:
        if checklist is None:
            return self.tr("ยังนำเข้าไม่ได้ โปรดแก้ไฟล์ตามรายการด้านล่าง แล้วนำเข้าอีกครั้ง")
        words = self.tr("{title} · {form} รุ่น {version} · {sections} ตอน {items} ข้อ")
        return words.format(
            title=checklist.title,
            form=checklist.form_id,
            version=checklist.version,
            sections=len(checklist.sections),
            items=sum(1 for _ in checklist.items),
        )

    def _section(self, section: Section, left: int) -> QVBoxLayout:
        title = section.title
        if section.repeat is not None:
            title = self.tr("{title} (กรอกเป็นตาราง หลายแถว)").format(title=title)
        lines = column(WrapLabel(title, Text.BODY_STRONG), gap=2, margins=(0, 8, 0, 0))
        for item in section.items[: max(left, 0)]:
            told = f"{item.number}  {item.label}".strip()
            lines.addWidget(WrapLabel(told, Text.BODY))
            lines.addWidget(WrapLabel(kind_text(item), Text.CAPTION, "text2"))
        if len(section.items) > left:
            count = len(section.items) - max(left, 0)
            more = self.tr("และอีก {count} ข้อ").format(count=count)
            lines.addWidget(WrapLabel(more, Text.CAPTION, "text2"))
        return lines

    @Slot()
    def _read_again(self) -> None:
        from ktpn_desktop.exchange.checklist_read import ChecklistRead

        try:
            self.read = self._read_with(UNSAID[self.kinds.currentIndex()])
        except Trouble as trouble:  # the file is gone, or was changed meanwhile
            problems = tuple(trouble.problems)
            self.read = ChecklistRead(checklist=None, problems=problems, warnings=())
        self._show()

    @Slot()
    def _accept_without(self) -> None:
        self.leave_out = True
        self.accept()
