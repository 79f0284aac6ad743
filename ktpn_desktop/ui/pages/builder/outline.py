"""The two lists of the builder: the sections at the left, the items of one in the middle."""

from collections import Counter

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ktpn_desktop.domain.checklist import Section
from ktpn_desktop.domain.checklist_draft import Draft
from ktpn_desktop.ui.pages.builder.card_list import CardList
from ktpn_desktop.ui.pages.builder.faces import ItemFace, SectionFace
from ktpn_desktop.ui.pages.builder.writing import Writing
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Look
from ktpn_desktop.ui.widgets.empty import Empty
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, row
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class SectionPane(QFrame):
    """The sections, and how much is still to be put right."""

    problem_wanted = Signal()  # to be led to the next one

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self.setProperty("look", Look.LEFT.value)
        self._writing = writing
        self.add = Button("", Kind.ICON, icon="plus", tip=self.tr("เพิ่มตอน"))
        self.list = CardList("draft-section", receives="draft-item")
        self.list.setAccessibleName(self.tr("ตอน"))
        self.problems = Button("", Kind.DANGER, icon="circle-alert")
        self.problems.show_keys("F8")
        words = self.tr("ลากเพื่อย้าย หรือกด Ctrl+↑ ↓")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(10), px(10), px(10), px(8))
        layout.setSpacing(px(6))
        layout.addLayout(
            row(
                Label(self.tr("ตอน"), Text.BODY_STRONG), STRETCH, self.add, margins=(6, 0, 0, 0)
            )
        )
        layout.addWidget(self.list, 1)
        layout.addLayout(row(self.problems, STRETCH))
        layout.addWidget(WrapLabel(words, Text.CAPTION, "text3"))
        self.problems.clicked.connect(self.problem_wanted)

    def show_draft(self, draft: Draft) -> None:
        """Show the sections as they are."""
        wrong = Counter(one.where.record for one in self._writing.problems)
        faces = [
            SectionFace(one, at, wrong[one.id] + sum(wrong[item.id] for item in one.items))
            for at, one in enumerate(draft.checklist.sections, 1)
        ]
        self.list.show_faces(faces, self._writing.section)
        count = len(self._writing.problems)
        self.problems.setText(self.tr("ต้องแก้ {count} จุด").format(count=count))
        self.problems.setVisible(bool(count))


class ItemPane(QWidget):
    """The items of the section that is shown."""

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        self._faces: dict[str, ItemFace] = {}
        self.title = WrapLabel("", Text.H2)
        self._count = Label("", Text.CAPTION, "text2")
        self.edit = Button("", Kind.ICON, icon="pencil", tip=self.tr("แก้ชื่อและกติกาของตอน"))
        self.remove = Button("", Kind.ICON, icon="trash-2", tip=self.tr("ลบตอนนี้"))
        self.add = Button(self.tr("เพิ่มข้อ"), Kind.SOFT, icon="plus", shortcut="Ctrl+N")
        self.list = CardList("draft-item")
        self.list.setAccessibleName(self.tr("ข้อ"))
        self.empty = Empty(
            "list-checks",
            self.tr("ตอนนี้ยังไม่มีข้อ"),
            self.tr("กด เพิ่มข้อ (Ctrl+N) หรือนำข้อจากแบบอื่นมาใช้"),
        )
        head = row(gap=6)
        head.addWidget(self.title, 1)
        for part in (self._count, self.edit, self.remove, self.add):
            head.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(12), px(16), 0)
        layout.setSpacing(px(8))
        layout.addLayout(head)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.empty, 1)

    def show_section(self, draft: Draft, section: Section | None) -> None:
        """Show the items of a section as they are."""
        items = section.items if section else ()
        wrong = Counter(one.where.record for one in self._writing.problems)
        self.title.setText(section.title if section else "")
        self._count.setText(self.tr("{count} ข้อ").format(count=len(items)))
        for part in (self._count, self.edit, self.remove, self.add):
            part.setEnabled(section is not None)
        faces = []
        for item in items:
            before = self._faces.get(item.id)
            count = wrong[item.id]
            if before is None or not before.shows(item, draft.checklist, count):
                before = ItemFace(item, draft.checklist, count)
            faces.append(before)
        self._faces = {face.key: face for face in faces}
        self.list.show_faces(faces, self._writing.item or "")
        self.list.setVisible(bool(items))
        self.empty.setVisible(not items)
