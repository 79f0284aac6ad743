"""Asks which finished visits go back to the secretary, and shows where to."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from ktpn_desktop.app.sending import Pictures
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.texts import short_date
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import column, holder, row, scrolled
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

_NONE: Mapping[VisitId, Pictures] = MappingProxyType({})


class SendDialog(Dialog):
    """A list of visits to tick, all ticked at first."""

    def __init__(
        self,
        visits: Sequence[Visit],
        folder: Path,
        parent: QWidget | None = None,
        *,
        pictures: Mapping[VisitId, Pictures] = _NONE,
    ) -> None:
        super().__init__(self.tr("ส่งออกไฟล์ผลนิเทศ"), parent)
        self._pictures = pictures
        self._boxes = {visit.id: QCheckBox(self._words(visit)) for visit in visits}
        self.send = Button(self.tr("ส่งออก"), Kind.PRIMARY, icon="upload")
        boxes = QVBoxLayout()
        boxes.setContentsMargins(0, 0, 0, 0)
        boxes.setSpacing(0)
        for box in self._boxes.values():
            box.setChecked(True)
            box.toggled.connect(self._show_count)
            boxes.addWidget(box)
        boxes.addStretch(1)
        area = scrolled(holder(boxes))
        area.setMinimumHeight(min(len(visits), 6) * px(38))
        where = Card(look=Look.WELL, padding=12)
        path = WrapLabel(str(folder), Text.BODY)
        line = row(Icon("folder-sync"), gap=10)
        line.addLayout(
            column(WrapLabel(self.tr("ไปที่โฟลเดอร์กลาง"), Text.CAPTION, "text2"), path, gap=0), 1
        )
        where.body.addLayout(line)
        self.body.addWidget(area, 1)
        self.body.addWidget(where)
        self.told = WrapLabel("", Text.CAPTION, "text2")
        self.body.addWidget(self.told)
        cancel = Button(self.tr("ยกเลิก"))
        self.add_buttons(cancel, self.send)
        cancel.clicked.connect(self.reject)
        self.send.clicked.connect(self.accept)
        self._show_count()

    def chosen(self) -> tuple[VisitId, ...]:
        """Return the visits that are ticked."""
        return tuple(visit for visit, box in self._boxes.items() if box.isChecked())

    def _words(self, visit: Visit) -> str:
        parts = [visit.school.name, short_date(visit.held_on)]
        if (known := self._pictures.get(visit.id)) and known.count:
            parts.append(self.tr("ภาพ {count} ภาพ").format(count=known.count))
        return " · ".join(parts)

    def _show_count(self) -> None:
        chosen = self.chosen()
        self.send.setText(self.tr("ส่งออก {count} ไฟล์").format(count=len(chosen)))
        self.send.setEnabled(bool(chosen))
        known = [self._pictures[one] for one in chosen if one in self._pictures]
        words = self.tr("ไฟล์ผล {files} ไฟล์ และภาพ {pictures} ภาพ {size} MB")
        count, size = sum(one.count for one in known), sum(one.size for one in known)
        self.told.setText(
            words.format(files=len(chosen), pictures=count, size=f"{size / 1e6:.1f}")
        )
        self.told.setVisible(count > 0)
