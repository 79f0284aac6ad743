"""A notice that a form has a newer version, and the way to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.form_versions import (
    Revision,
    newer_version,
    newest_version,
    plan_move,
    plan_revision,
    revise,
)
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.store.checklists import checklist
from ktpn_desktop.ui.dialogs.new_version import NewVersionDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.layout import row
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.toast import Toast


class VersionStrip(QWidget):
    """Hidden while there is nothing newer. `ask` shows what would happen, and does it."""

    acted = Signal()

    def __init__(self, hub: Hub, margins: tuple[int, int, int, int] = (0, 0, 0, 0)) -> None:
        super().__init__()
        self._hub = hub
        self.strip = Strip("", Tone.INFO, "list-checks")
        self.setLayout(row(self.strip, margins=margins))
        self.strip.acted.connect(self.acted)
        self._visit: Visit | None = None
        self._round: Round | None = None
        self._new: Checklist | None = None
        self.hide()

    def show_visit(self, visit: Visit | None) -> None:
        """Tell of a version that this draft could move to."""
        self._visit, self._round = visit, None
        self._show(newer_version(self._hub.session, visit) if visit else None)

    def show_round(self, round_: Round | None) -> None:
        """Tell of a version that this round could go on with."""
        self._visit, self._round = None, round_
        own = checklist(self._hub.store, round_.checklist_id) if round_ else None
        self._show(newest_version(self._hub.session, own) if own else None)

    def ask(self, parent: QWidget) -> Toast | None:
        """Show what would happen to each draft; return what to say when it was done."""
        try:
            plan = self._plan()
            dialog = NewVersionDialog(plan, parent) if plan else None
            if plan is None or dialog is None or not dialog.exec():
                return None
            revise(self._hub.session, plan, dialog.left)
        except Trouble as error:
            return Toast(trouble_text(error, self._hub.session.language), icon="circle-alert")
        moved = len(plan.moves) - len(dialog.left)
        words = self.tr("ใช้แบบรุ่น {version} แล้ว ย้าย {count} ฉบับ")
        return Toast(words.format(version=plan.new.version, count=moved), undo=True)

    def _plan(self) -> Revision | None:
        session = self._hub.session
        if self._new is None:
            return None
        if self._round is not None:
            return plan_revision(session, self._round.id, self._new)
        if self._visit is None:
            return None
        one = plan_move(session, self._visit.id, self._new)
        return Revision(new=self._new, changes=one.changes, moves=(one,), finished=())

    def _show(self, new: Checklist | None) -> None:
        self._new = new
        self.setVisible(new is not None)
        if new is None:
            return
        if self._round is not None:
            words = self.tr("แบบนิเทศของรอบนี้มีรุ่น {version} แล้ว")
        else:
            words = self.tr("แบบนิเทศนี้มีรุ่น {version} แล้ว จะทำต่อด้วยรุ่นเดิมหรือย้ายไปรุ่นใหม่ก็ได้")
        self.strip.set_text(words.format(version=new.version), self.tr("ดูก่อนย้าย…"))
