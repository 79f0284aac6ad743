"""What earlier visits asked for, the open item's first; one press says how far it has come."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.app.previous_visit import Near, Recommendation
from ktpn_desktop.domain.follow_up import next_status
from ktpn_desktop.domain.ids import FindingId
from ktpn_desktop.ui.texts import follow_up_pill, short_date
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.badge import Badge
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, horizontal_line, row
from ktpn_desktop.ui.widgets.painting import Pill
from ktpn_desktop.ui.widgets.pill_button import PillButton
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

Ordered = tuple[tuple[Near, Recommendation], ...]


class Recommendations(QWidget):
    """They stand in groups: those of the item, of its section, and the school's others."""

    status_wanted = Signal(str, object)  # finding id, ResolutionStatus

    def __init__(self) -> None:
        super().__init__()
        self._told: Ordered | None = None
        self._count = Badge("", Tone.WARN)
        self._entries: dict[FindingId, _Entry] = {}
        self._heads = {
            Near.ITEM: Label(self.tr("ของข้อนี้"), Text.LABEL, "text2"),
            Near.SECTION: Label(self.tr("ของตอนนี้"), Text.LABEL, "text2"),
            Near.SCHOOL: Label(self.tr("เรื่องอื่นของโรงเรียน"), Text.LABEL, "text2"),
        }
        self._list = QVBoxLayout()
        self._list.setSpacing(px(8))
        title = row(
            Label(self.tr("ข้อเสนอแนะที่ต้องติดตาม"), Text.BODY_STRONG), STRETCH, self._count
        )
        self.setLayout(column(horizontal_line(), title, self._list, gap=8))
        for head in self._heads.values():
            self._list.addWidget(head)

    @property
    def buttons(self) -> dict[FindingId, PillButton]:
        """What is pressed to say how far each has come, by the id of its finding."""
        return {finding: entry.button for finding, entry in self._entries.items()}

    def show_all(self, several: Ordered) -> None:
        """Show these, unless they are shown."""
        if several == self._told:
            return
        before, self._told = self._told, several
        self.setVisible(bool(several))
        words = self.tr("{count} เรื่อง").format(count=len(several))
        self._count.show_pill(Pill(words, Tone.WARN))
        self._keep_only(one for _near, one in several)
        if _places(before or ()) != _places(several):
            self._put_in_order(several)
        for _near, one in several:
            self._entries[one.finding.id].show_state(one)

    def _keep_only(self, several: Iterable[Recommendation]) -> None:
        wanted = {one.finding.id: one for one in several}
        for finding, entry in list(self._entries.items()):
            if wanted.get(finding) is None or wanted[finding].finding != entry.finding:
                del self._entries[finding]
                entry.hide()
                entry.deleteLater()
        for finding, one in wanted.items():
            if finding not in self._entries:
                entry = self._entries[finding] = _Entry(one)
                entry.button.clicked.connect(self._change)

    def _put_in_order(self, several: Ordered) -> None:
        """Lay them out anew, with heads unless the school's is the only group."""
        while self._list.count():
            self._list.takeAt(0)
        groups = {near for near, _one in several}
        for near, head in self._heads.items():
            head.setVisible(near in groups and groups != {Near.SCHOOL})
            self._list.addWidget(head)
            for own, one in several:
                if own is near:
                    self._list.addWidget(self._entries[one.finding.id])

    @Slot()
    def _change(self) -> None:
        pressed = self.sender()
        for _near, one in self._told or ():
            if self._entries[one.finding.id].button is pressed:
                self.status_wanted.emit(one.finding.id, next_status(one.status))
                return


class _Entry(QWidget):
    """One of them: what was asked for, by when, and how far it is."""

    def __init__(self, one: Recommendation) -> None:
        super().__init__()
        self.finding = one.finding
        self.button = PillButton(follow_up_pill(one.status))
        self.button.setToolTip(self.tr("กดเพื่อเปลี่ยนสถานะ"))
        self.button.setAccessibleDescription(self.tr("กดเพื่อเปลี่ยนสถานะ"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        layout.addWidget(WrapLabel(one.finding.text, Text.BODY))
        if one.finding.due is not None:
            layout.addWidget(self._due_label(one))
        layout.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_state(self, one: Recommendation) -> None:
        """Show how far it is."""
        pill = follow_up_pill(one.status)
        self.button.show_pill(pill)
        self.button.setAccessibleName(f"{one.finding.text} {pill.text}")

    def _due_label(self, one: Recommendation) -> WrapLabel:
        words = self.tr("กำหนด {day}").format(day=short_date(one.finding.due))
        if late := one.days_late(date.today()):
            words += " · " + self.tr("เกินกำหนด {days} วัน").format(days=late)
        return WrapLabel(words, Text.CAPTION, "badFg" if late else "text2")


def _places(several: Ordered) -> list[tuple[Near, str]]:
    return [(near, one.finding.id) for near, one in several]
