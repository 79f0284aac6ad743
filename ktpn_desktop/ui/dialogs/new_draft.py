"""Asks what a new checklist begins with: nothing, one that ships with the program, another."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app import building, starter_checklists
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.checklist_draft import Draft
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.store.checklists import all_checklists
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.button_list import ButtonList, Choice
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import scrolled

_EMPTY = "empty"


class NewDraftDialog(Dialog):
    """Title and form id, and what is copied. `made` is the draft once it is there."""

    def __init__(self, hub: Hub, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("สร้างแบบนิเทศใหม่"), parent, width=620)
        self._hub = hub
        self.made: Draft | None = None
        self._sources: dict[str, Checklist] = {}
        self.title = line_edit(placeholder=self.tr("เช่น แบบนิเทศการจัดการเรียนรู้เชิงรุก"))
        self._title = Field(self.tr("ชื่อแบบนิเทศ"), self.title, required=True)
        self.form_id = line_edit(placeholder=self.tr("เช่น ACTIVE (เว้นว่างไว้ โปรแกรมตั้งให้)"))
        hint = self.tr("รหัสเดียวกันทุกรุ่น ใช้เทียบผลข้ามปี เปลี่ยนภายหลังไม่ได้")
        self._form_id = Field(self.tr("รหัสแบบ (ถ้ามี)"), self.form_id, hint=hint)
        self.sources = ButtonList()
        self.sources.show_choices(self._choices())
        area = scrolled(self.sources)
        area.setMinimumHeight(px(230))
        self.body.addWidget(self._title)
        self.body.addWidget(self._form_id)
        self.body.addWidget(Label(self.tr("เริ่มจาก"), Text.LABEL))
        self.body.addWidget(area, 1)
        cancel = Button(self.tr("ยกเลิก"))
        self.make = Button(self.tr("สร้างร่าง"), Kind.PRIMARY)
        self.add_buttons(cancel, self.make)
        cancel.clicked.connect(self.reject)
        self.make.clicked.connect(self._make)
        self.sources.chosen.connect(self._suggest)
        self.title.setFocus()

    def _choices(self) -> list[Choice]:
        session = self._hub.session
        choices = [
            Choice(
                key=_EMPTY,
                title=self.tr("แบบว่าง"),
                sub=self.tr("มีตอนเดียว เพิ่มข้อเอง"),
                icon="file-plus",
            )
        ]
        known = all_checklists(session.store)
        several = [
            *((one, "clipboard-list") for one in known),
            *((one, "sparkles") for one in starter_checklists.starters_to_take(session)),
        ]
        for one, icon in several:
            key = f"{one.form_id}@{one.version}"
            self._sources[key] = one
            count = sum(1 for _ in one.items)
            sub = self.tr("คัดลอกจาก {form} รุ่น {version} · {count} ข้อ").format(
                form=one.form_id, version=one.version, count=count
            )
            choices.append(Choice(key=key, title=one.title, sub=sub, icon=icon))
        return choices

    @Slot(object)
    def _suggest(self, key: str) -> None:
        source = self._sources.get(key)
        if source is not None and not self.title.text().strip():
            self.title.setText(source.title)

    @Slot()
    def _make(self) -> None:
        session = self._hub.session
        title, form_id = self.title.text(), self.form_id.text().strip() or None
        source = self._sources.get(str(self.sources.value()))
        try:
            if source is None:
                self.made = building.begin_empty(session, title, form_id)
            else:
                self.made = building.begin_copy(session, source, title, form_id)
        except BadData as trouble:
            words = trouble_text(trouble, session.language)
            at_title = trouble.problems[0].where.column == "title"
            self._title.set_error(words if at_title else "")
            self._form_id.set_error("" if at_title else words)
            (self.title if at_title else self.form_id).setFocus()
            return
        self.accept()
