"""Offers to write into the summary what stands out in the answers and is not mentioned yet."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot

from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import FindingId, new_id
from ktpn_desktop.ui.dialogs.suggestions import SuggestionsDialog
from ktpn_desktop.ui.pages.summary.kinds import kind_title
from ktpn_desktop.ui.pages.summary.suggestions import Suggestion
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.strip import Strip


class Offer(Strip):
    """Says how many items stand out; asks which of them to write about."""

    chosen = Signal(object)  # tuple of Finding

    def __init__(self) -> None:
        super().__init__("", Tone.ACCENT, "sparkles", action=" ")
        self._offered: Sequence[Suggestion] = ()
        self.acted.connect(self._ask)

    def show_offered(self, offered: Sequence[Suggestion]) -> None:
        """Offer these; nothing is shown where there are none."""
        self._offered = offered
        high = sum(one.kind is FindingKind.STRENGTH for one in offered)
        words = self.tr(
            "ข้อที่ได้ระดับสูงสุด {high} ข้อ และข้อที่ได้ระดับ 1–2 จำนวน {low} ข้อ ยังไม่ถูกเขียนในสรุป"
        )
        told = words.format(high=high, low=len(offered) - high)
        self.set_text(told, self.tr("เลือกมาใส่…"))
        self.setVisible(bool(offered))

    @Slot()
    def _ask(self) -> None:
        offered = self._offered
        plain = self.tr("{list} · {item}")
        asked_for = self.tr("{list} · {item} · แบบเสนอให้ติดตาม")
        rows = [
            (
                (asked_for if one.follow_up else plain).format(
                    list=kind_title(one.kind), item=f"{one.item.number} {one.item.label}"
                ),
                one.text,
            )
            for one in offered
        ]
        dialog = SuggestionsDialog(rows, self)
        if dialog.exec():
            self.chosen.emit(tuple(_finding(offered[at]) for at in dialog.chosen()))


def _finding(one: Suggestion) -> Finding:
    return Finding(
        id=FindingId(new_id()),
        kind=one.kind,
        text=one.text,
        position=0,
        items=(one.item.id,),
        follow_up=one.follow_up,
    )
