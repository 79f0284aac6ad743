"""The checklists that are being written, each a button that goes on with it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.domain.checklist_draft import Draft
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import clear, horizontal_line
from ktpn_desktop.ui.widgets.list_button import ListButton


class DraftList(QWidget):
    """Not there while there are no drafts."""

    opened = Signal(str)  # id of a draft

    def __init__(self) -> None:
        super().__init__()
        self.buttons: list[ListButton] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(px(2))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(8))
        layout.addWidget(Label(self.tr("ร่างที่กำลังเขียน"), Text.H2))
        layout.addLayout(self._rows)
        layout.addWidget(horizontal_line())

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Show these drafts."""
        self.setVisible(bool(drafts))
        clear(self._rows)
        self.buttons = []
        for one in drafts:
            checklist = one.checklist
            words = self.tr("ร่าง {form} รุ่น {version} · {count} ข้อ")
            sub = words.format(
                form=checklist.form_id,
                version=checklist.version,
                count=sum(1 for _ in checklist.items),
            )
            button = ListButton(checklist.title or "–", sub, icon="pencil", ink="warnFg")
            button.setCheckable(False)
            button.clicked.connect(partial(self._open, one.id))
            self.buttons.append(button)
            self._rows.addWidget(button)

    def _open(self, draft: str) -> None:
        self.opened.emit(draft)
