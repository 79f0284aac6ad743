"""The summary of a visit: findings, who gave the information, and the end of the visit."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from ktpn_desktop.app.answering import (
    complete,
    missing,
    open_visit,
    save_findings,
    save_header,
)
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.papers import MadePaper
from ktpn_desktop.app.reporting import plan_visit_paper, print_visit
from ktpn_desktop.app.score_rules import rules_of
from ktpn_desktop.app.scores import ScoredVisit, school_trend, score, score_before
from ktpn_desktop.app.signing import Place, places, sign, unsign
from ktpn_desktop.domain.checklist import Item
from ktpn_desktop.domain.finding import Finding
from ktpn_desktop.domain.ids import EditId, ItemId
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.school import PREFIX
from ktpn_desktop.domain.signature import Strokes
from ktpn_desktop.domain.visit import VisitState
from ktpn_desktop.ui.dialogs.explanation import ExplanationDialog
from ktpn_desktop.ui.dialogs.missing_items import MissingItemsDialog
from ktpn_desktop.ui.dialogs.visit_paper import VisitPaperDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.page import Hint, State
from ktpn_desktop.ui.pages.sharing import Sharing
from ktpn_desktop.ui.pages.summary.closing import Closing
from ktpn_desktop.ui.pages.summary.evidence import Evidence
from ktpn_desktop.ui.pages.summary.findings import Findings
from ktpn_desktop.ui.pages.summary.offer import Offer
from ktpn_desktop.ui.pages.summary.overview import History, Overview
from ktpn_desktop.ui.pages.summary.signing import Signing
from ktpn_desktop.ui.pages.summary.suggestions import suggestions
from ktpn_desktop.ui.pages.visit.notices import about, is_locked
from ktpn_desktop.ui.pages.visit.one_visit import OneVisitPage
from ktpn_desktop.ui.texts import visit_pill
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.layout import (
    STRETCH,
    column,
    holder,
    row,
    scrolled,
    vertical_line,
)
from ktpn_desktop.ui.widgets.toast import Toast

_FINDINGS = "findings"  # beside the fields of a visit, a key of what is saved


class SummaryPage(OneVisitPage):
    """Keeps findings and the last lines of a visit, and finishes it."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub, self._save)
        self.overview = Overview()
        self._history: History | None = None
        self.findings = Findings()
        self.closing = Closing()
        self.sharing = Sharing(hub, self)
        self.print_button = Button(self.tr("พิมพ์บันทึก"), icon="printer", shortcut="Ctrl+P")
        self.finish = Button(
            self.tr("เสร็จสิ้นการนิเทศ"), Kind.PRIMARY, icon="check", shortcut="Ctrl+Return"
        )
        self.finish.show_keys("Ctrl+Enter")
        self.finish.setToolTip(self.closing.promise)
        self.send = Button(self.tr("ส่งออกไฟล์ผล"), Kind.PRIMARY, icon="upload")
        self.header.add(self.print_button, self.finish, self.send)
        self.evidence = Evidence(hub)
        self.signing = Signing()
        self.offer = Offer()
        parts = (self.findings, self.offer, self.evidence, self.signing, STRETCH)
        listed = column(*parts, gap=14, margins=(20, 14))
        main = column(scrolled(holder(listed)), gap=0)
        main.setStretch(0, 1)
        main.addWidget(self.closing)
        content = row(gap=0)
        content.addWidget(self.overview, 1)
        content.addWidget(vertical_line())
        content.addLayout(main, 2)
        self.content.setLayout(content)
        self._connect()
        self.show_contents({})

    def hints(self) -> Sequence[Hint]:
        if self.visit is None or is_locked(self.visit, self.hub.session.role):
            return ()
        return (
            Hint(("Ctrl+1–4",), self.tr("เพิ่มข้อ")),
            Hint(("Enter",), self.tr("ข้อถัดไป")),
            Hint(("Ctrl+↑", "↓"), self.tr("ย้ายลำดับ")),
            Hint(("F2",), self.tr("แก้ไข")),
            Hint(("Del",), self.tr("ลบ")),
            Hint(("F3",), self.tr("เพิ่มภาพ")),
            Hint(("Esc",), self.tr("เลิกพิมพ์")),
        )

    def show_contents(self, state: State) -> None:
        self._history = None
        super().show_contents(state)
        self.print_button.setVisible(self.visit is not None)
        if self.visit is None:
            self.finish.hide()
            self.send.hide()

    def restore(self, state: State) -> None:
        super().restore(state)
        places = (self.finish, self.send, self.print_button)
        main = next((one for one in places if not one.isHidden()), None)
        if main is not None:
            main.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        visit, checklist = self.visit, self.checklist
        if visit is None or checklist is None:
            return
        locked = is_locked(visit, self.hub.session.role)
        scored = score(visit, checklist, rules_of(self.hub.session)[0])
        self.header.set_title(
            self.tr("สรุปผลการนิเทศ"),
            f"{PREFIX}{visit.school.name} · {about(self.hub.session, visit, checklist)}",
        )
        self.header.set_badge(visit_pill(visit.state, visit.planned_on))
        self.notices.show_visit(visit, locked=locked)
        self._history = self._history or self._read_history(scored)
        self.overview.show_visit(scored, self._history, self.hub.session.settings.language)
        if _FINDINGS not in self.saver.pending:
            self.findings.show_findings(visit.findings, scored.checklist, locked=locked)
        self.offer.show_offered(() if locked else suggestions(visit, checklist))
        typed = replace(visit, **self._pending_fields())
        self.closing.show_visit(typed, locked=locked)
        self.signing.show_places(places(self.hub.session, typed), locked=locked)
        self.evidence.show_visit(visit.id, locked=locked)
        self.finish.setVisible(not locked)
        own = self.hub.session.role is Role.SUPERVISOR
        self.send.setVisible(own and visit.state is VisitState.COMPLETE)
        self.hints_changed.emit()

    def _read_history(self, scored: ScoredVisit) -> History:
        """Return what is known of the visits before; typing in this one changes none of it."""
        school = scored.visit.school.id
        points = (
            school_trend(self.hub.session, school, scored.checklist.form_id) if school else ()
        )
        return History(before=score_before(self.hub.session, scored), points=points)

    @Slot(object)
    def _explain(self, section: str | None) -> None:
        """Show where a score comes from; go to an item of it that is chosen there."""
        if self.visit is None or self.checklist is None:
            return
        scored = score(self.visit, self.checklist, rules_of(self.hub.session)[0])
        told = next((one for one in scored.explanations if one.section == section), None)
        if told is None:
            return
        dialog = ExplanationDialog(told, self)
        if dialog.exec() and dialog.item is not None:
            self._open_item(dialog.item)

    def _connect(self) -> None:
        self.findings.typed.connect(partial(self.saver.keep_soon, _FINDINGS))
        self.findings.changed.connect(partial(self.saver.keep, _FINDINGS))
        self.findings.editing_ended.connect(self.saver.end_typing)
        self.findings.removed.connect(self._tell_removed)
        self.findings.item_wanted.connect(self._open_item)
        self.overview.item_wanted.connect(self._open_item)
        self.overview.means.asked.connect(self._explain)
        self.offer.chosen.connect(self._add)
        self.closing.typed.connect(self.saver.keep_soon)
        self.closing.left.connect(self.saver.end_typing)
        self.signing.signed.connect(self._sign)
        self.evidence.strip.told.connect(self.toast)
        QShortcut(QKeySequence("F3"), self, self.evidence.strip.add)
        # Who is writing pastes text: editors take the key for themselves.
        QShortcut(QKeySequence.StandardKey.Paste, self, self.evidence.strip.paste)
        self.sharing.told.connect(self.toast)
        self.print_button.clicked.connect(self._print)
        self.finish.clicked.connect(self._finish)
        self.send.clicked.connect(self._send)

    def _save(self, key: str, value: Any, step: EditId | None) -> EditId:
        session = self.hub.session
        assert self.visit is not None
        if key == _FINDINGS:
            return save_findings(session, self.visit.id, value, step=step)
        visit, _checklist = open_visit(session, self.visit.id)
        return save_header(session, replace(visit, **{key: value}), step=step)

    def _pending_fields(self) -> dict[str, Any]:
        return {key: value for key, value in self.saver.pending.items() if key != _FINDINGS}

    @Slot(object)
    def _add(self, worded: Sequence[Finding]) -> None:
        if self.saver.end_typing():
            self.findings.add_worded(worded)

    @Slot()
    def _finish(self) -> None:
        if self.visit is None or not self.leave():
            return
        visit = self.visit
        if (lacking := missing(self.hub.session, visit.id)) and not self._agreed(lacking):
            return
        complete(self.hub.session, visit.id)
        self.send.setFocus(Qt.FocusReason.OtherFocusReason)
        self.toast.emit(
            Toast(
                self.tr("เสร็จสิ้นการนิเทศแล้ว"),
                detail=PREFIX + visit.school.name,
                undo=True,
                action=self.tr("ส่งออกไฟล์ผลเลย"),
                act=self._send,
            )
        )

    def _agreed(self, lacking: Sequence[Item]) -> bool:
        """Ask whether to finish without these items; go to the one that is chosen instead."""
        dialog = MissingItemsDialog(lacking, self)
        if not dialog.exec():
            return False
        if dialog.item is not None:
            self._open_item(dialog.item)
        return dialog.item is None

    @Slot(object, object)
    def _sign(self, place: Place, strokes: Strokes | None) -> None:
        if self.visit is None or not self.leave():
            return
        if strokes is None:
            unsign(self.hub.session, self.visit.id, place)
        else:
            sign(self.hub.session, self.visit.id, place, strokes)

    @Slot()
    def _send(self) -> None:
        if self.visit is not None:
            self.sharing.send_visits((self.visit.id,))

    @Slot()
    def _print(self) -> None:
        if self.visit is None or not self.leave():
            return
        paper = plan_visit_paper(self.hub.session, self.visit.id)
        self.print_button.setEnabled(False)

        def work(_progress: Progress) -> MadePaper:
            return print_visit(paper)

        job = self.hub.jobs.run(work, self._show_document, owner=self)
        job.ended.connect(self._let_print)

    def _show_document(self, made: MadePaper) -> None:
        if self.visit is not None:
            VisitPaperDialog(self.hub, self.visit, made, self).exec()

    @Slot()
    def _let_print(self) -> None:
        self.print_button.setEnabled(True)

    @Slot(str)
    def _open_item(self, item: ItemId) -> None:
        if self.visit is not None:
            self.navigate.emit("visit", {"visit": self.visit.id, "item": item})

    @Slot()
    def _tell_removed(self) -> None:
        self.toast.emit(Toast(self.tr("ลบข้อค้นพบแล้ว"), icon="trash-2", undo=True))
