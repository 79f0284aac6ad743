"""What is to be followed up at a school: what visits asked for, what the committee decided."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.app.school_profile import KnownFinding
from ktpn_desktop.domain.follow_up import next_status
from ktpn_desktop.domain.resolution import days_late
from ktpn_desktop.store.meetings import Resolved
from ktpn_desktop.ui.meeting_texts import due_text, meeting_name
from ktpn_desktop.ui.pages.summary.kinds import kind_icon, kind_title
from ktpn_desktop.ui.texts import follow_up_pill, short_date
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Badge, Icon
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import STRETCH, clear, column, horizontal_line, row
from ktpn_desktop.ui.widgets.pill_button import PillButton
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class Followed(QWidget):
    """Findings one below the other; a press on a state says how far that has come."""

    status_wanted = Signal(str, object)  # finding id, ResolutionStatus

    def __init__(self) -> None:
        super().__init__()
        self._shown: tuple[KnownFinding, ...] | None = None
        self.buttons: dict[str, PillButton] = {}
        self._origins: dict[str, WrapLabel] = {}
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(px(8))

    def show_findings(self, findings: Sequence[KnownFinding]) -> None:
        """Show these; where only states changed, the button with the focus stays."""
        if self._shown == tuple(findings):
            return
        before = [one.finding for one in self._shown] if self._shown is not None else None
        self._shown = tuple(findings)
        if before != [one.finding for one in findings]:
            self._build(findings)
        for one in findings:
            self._origins[one.finding.id].setText(self._origin(one))
            if (button := self.buttons.get(one.finding.id)) is not None:
                self._show_state(button, one)

    def _build(self, findings: Sequence[KnownFinding]) -> None:
        clear(self._list)
        self.buttons.clear()
        self._origins.clear()
        for place, one in enumerate(findings):
            if place:
                self._list.addWidget(horizontal_line())
            self._list.addLayout(self._row(one))

    def _row(self, one: KnownFinding) -> QVBoxLayout:
        finding = one.finding
        head = row(gap=8)
        icon = Icon(*kind_icon(finding.kind), 18)
        icon.setToolTip(kind_title(finding.kind))
        head.addLayout(column(icon, STRETCH))
        head.addWidget(WrapLabel(finding.text, Text.BODY), 1)
        origin = WrapLabel("", Text.CAPTION, "text2")
        self._origins[finding.id] = origin
        words = column(origin, gap=0)
        if finding.due is not None:
            words.addWidget(self._due(one))
        below = row(26, gap=0)
        below.addLayout(words, 1)
        if one.status is not None:
            button = PillButton(follow_up_pill(one.status))
            button.setToolTip(self.tr("กดเพื่อเปลี่ยนสถานะ"))
            button.clicked.connect(partial(self._change, finding.id))
            self.buttons[finding.id] = button
            below.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        return column(head, below, gap=0)

    def _origin(self, one: KnownFinding) -> str:
        told = [kind_title(one.finding.kind), short_date(one.found_on)]
        if one.seen_on is not None and one.status is not None:
            seen = self.tr("ติดตามล่าสุด {day} โดย {person}")
            told.append(seen.format(day=short_date(one.seen_on), person=one.seen_by))
        return " · ".join(told)

    def _due(self, one: KnownFinding) -> WrapLabel:
        words = self.tr("กำหนด {day}").format(day=short_date(one.finding.due))
        if late := one.days_late(date.today()):
            words += " · " + self.tr("เกินกำหนด {days} วัน").format(days=late)
        return WrapLabel(words, Text.CAPTION, "badFg" if late else "text2")

    def _show_state(self, button: PillButton, one: KnownFinding) -> None:
        assert one.status is not None  # only these have a button
        pill = follow_up_pill(one.status)
        button.show_pill(pill)
        button.setAccessibleName(f"{one.finding.text} {pill.text}")
        button.setAccessibleDescription(self.tr("กดเพื่อเปลี่ยนสถานะ"))

    def _change(self, finding: str) -> None:
        for one in self._shown or ():
            if one.finding.id == finding and one.status is not None:
                self.status_wanted.emit(finding, next_status(one.status))
                return


class Resolutions(QWidget):
    """Open resolutions that name the school: to be known here, and changed at the meeting."""

    def __init__(self) -> None:
        super().__init__()
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(px(8))

    def show_resolutions(self, resolutions: Sequence[Resolved], today: date) -> None:
        """Show these."""
        clear(self._list)
        for place, one in enumerate(resolutions):
            if place:
                self._list.addWidget(horizontal_line())
            self._list.addLayout(self._row(one, today))

    def _row(self, one: Resolved, today: date) -> QVBoxLayout:
        resolution = one.resolution
        head = row(gap=8)
        head.addLayout(column(Icon("gavel", "text2", 18), STRETCH))
        head.addWidget(WrapLabel(resolution.text, Text.BODY), 1)
        from_ = self.tr("การประชุม{meeting} วาระ {item}")
        told = [from_.format(meeting=meeting_name(one.meeting), item=one.item)]
        told += [", ".join(resolution.assignees)] if resolution.assignees else []
        if due := due_text(resolution.due):
            told.append(self.tr("กำหนด {day}").format(day=due))
        pill = follow_up_pill(resolution.status, days_late(resolution.due, today))
        below = row(26, gap=0)
        below.addWidget(WrapLabel(" · ".join(told), Text.CAPTION, "text2"), 1)
        below.addWidget(
            Badge(pill.text, pill.tone, pill.icon), 0, Qt.AlignmentFlag.AlignVCenter
        )
        return column(head, below, gap=0)
