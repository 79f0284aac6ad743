"""The button that shows the scores of a round; they are worked out in the background."""

from functools import partial

from PySide6.QtCore import Signal, Slot

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.round_scores import RoundScores, plan_round_scores, work_out
from ktpn_desktop.domain.round import Round
from ktpn_desktop.ui.dialogs.round_scores import RoundScoresDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.widgets.button import Button


class RoundScoresButton(Button):
    """Enabled while a round is picked."""

    visit_wanted = Signal(str)  # visit id

    def __init__(self, hub: Hub) -> None:
        super().__init__("", icon="chart-column")
        self.setText(self.tr("คะแนน…"))
        self.setToolTip(self.tr("x̄ และ S.D. รายโรงเรียน รายตอน และรายข้อ"))
        self._hub = hub
        self._round: Round | None = None
        self.clicked.connect(self._work)

    def show_round(self, round_: Round | None) -> None:
        """Be about this round."""
        self._round = round_
        self.setEnabled(round_ is not None)

    @Slot()
    def _work(self) -> None:
        if self._round is None:
            return
        plan = plan_round_scores(self._hub.session, self._round.id)
        self.setEnabled(False)

        def work(_progress: Progress) -> RoundScores:
            return work_out(plan)

        job = self._hub.jobs.run(work, self._show_scores, owner=self)
        job.ended.connect(partial(self.setEnabled, True))

    def _show_scores(self, told: RoundScores) -> None:
        dialog = RoundScoresDialog(told, self.window())
        if dialog.exec() and dialog.visit is not None:
            self.visit_wanted.emit(dialog.visit)
