"""Asks how the plan of a round is to be corrected, and corrects it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.assigning import accompany, hand_over, leave, plan_day, take_back
from ktpn_desktop.app.handing import Wanted, apply_handing, plan_handing
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import Place, Trouble
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import SchoolStatus
from ktpn_desktop.store.people import supervisors
from ktpn_desktop.store.schools import all_schools
from ktpn_desktop.store.visits import VisitSummary
from ktpn_desktop.ui.dialogs.assign_schools import AssignSchoolsDialog
from ktpn_desktop.ui.dialogs.assignments import published_notice
from ktpn_desktop.ui.dialogs.choose_person import ChoosePersonDialog, Load
from ktpn_desktop.ui.dialogs.companions import CompanionsDialog
from ktpn_desktop.ui.dialogs.schedule import ScheduleDialog
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.widgets.toast import Toast

Chosen = Sequence[VisitSummary]


class Corrections(QObject):
    """Who has a school, who goes along, on which day: each asked in a dialog over the table."""

    told = Signal(object)  # Toast

    def __init__(self, hub: Hub, table: QWidget) -> None:
        super().__init__(table)
        self._hub = hub
        self._table = table

    def ask_person(self, chosen: Chosen, everything: Chosen) -> None:
        """Let somebody else have the visits that are marked."""
        loads = self._loads(everything)
        dialog = ChoosePersonDialog(self._about(chosen), loads, _notice(chosen), self._table)
        if dialog.exec() and (person := dialog.person):
            words = self.tr("เปลี่ยนผู้นิเทศแล้ว {count} โรงเรียน")
            self._do(partial(hand_over, self._hub.session, _ids(chosen), person), chosen, words)

    def ask_companions(self, chosen: Chosen) -> None:
        """Let others go along, or stay away."""
        leaders = {one.visit.person.id for one in chosen}
        others = [one for one in supervisors(self._hub.store) if one.id not in leaders]
        going = [{then.id for then in one.visit.companions} for one in chosen]
        dialog = CompanionsDialog(
            self._about(chosen), others, going, _notice(chosen), self._table
        )
        if dialog.exec():
            words = self.tr("บันทึกผู้ร่วมนิเทศแล้ว {count} โรงเรียน")
            work = partial(self._go_along, chosen, dialog.joining, dialog.leaving)
            self._do(work, chosen, words)

    def ask_day(self, chosen: Chosen) -> None:
        """Fix the day of the visits that are marked."""
        days = {one.visit.planned_on for one in chosen}
        known = days.pop() if len(days) == 1 else None
        dialog = ScheduleDialog(self._about(chosen), known, self._table)
        if dialog.exec():
            words = self.tr("กำหนดวันนัดแล้ว {count} โรงเรียน")
            work = partial(plan_day, self._hub.session, _ids(chosen), dialog.day)
            self._do(work, chosen, words)

    def take_back(self, chosen: Chosen) -> None:
        """Take the visits that are marked out of the round."""
        words = self.tr("ถอนโรงเรียนจากผู้นิเทศแล้ว {count} โรงเรียน")
        self._do(partial(take_back, self._hub.session, _ids(chosen)), chosen, words)

    def ask_schools(self, round_: Round, everything: Chosen) -> None:
        """Hand out schools that nobody has."""
        handed = {one.visit.school.id for one in everything}
        free = [
            school
            for school in all_schools(self._hub.store)
            if school.id not in handed and school.status is not SchoolStatus.CLOSED
        ]
        dialog = AssignSchoolsDialog(free, self._loads(everything), self._table)
        if dialog.exec() and (person := dialog.person):
            wanted = [
                Wanted(school=school, person=person, planned_on=dialog.day, where=Place())
                for school in dialog.schools
            ]
            handing = plan_handing(self._hub.session, round_, wanted)
            words = self.tr("มอบหมายแล้ว {count} โรงเรียน")
            self._do(partial(apply_handing, self._hub.session, handing), (), words)

    def _go_along(
        self, chosen: Chosen, joining: Sequence[Person], leaving: Sequence[Person]
    ) -> int:
        session, ids = self._hub.session, _ids(chosen)
        with session.store.edit("accompany"):
            for person in joining:
                accompany(session, ids, person)
            for person in leaving:
                leave(session, ids, person)
        return len(ids) if joining or leaving else 0

    def _loads(self, everything: Chosen) -> list[Load]:
        held: dict[str, int] = {}
        for then in (then for one in everything for then in one.visit.team):
            held[then.id] = held.get(then.id, 0) + 1
        everyone = supervisors(self._hub.store)
        return [Load(person, held.get(person.id, 0)) for person in everyone]

    def _about(self, chosen: Chosen) -> str:
        if len(chosen) == 1:
            visit = chosen[0].visit
            words = self.tr("โรงเรียน{school} ขณะนี้เป็นของ {person}")
            return words.format(school=visit.school.name, person=visit.person.name)
        return self.tr("{count} โรงเรียนที่เลือก").format(count=len(chosen))

    def _do(self, work: Callable[[], int], chosen: Chosen, words: str) -> None:
        """Do it and say so, or show why not."""
        published = any(one.visit.published for one in chosen)
        try:
            count = work()
        except Trouble as trouble:
            self._hub.jobs.troubled.emit(trouble)
            return
        if count:
            later = self.tr("ผู้นิเทศจะทราบเมื่อเผยแพร่แผนอีกครั้ง") if published else ""
            self.told.emit(Toast(words.format(count=count), detail=later, undo=True))


def _ids(chosen: Chosen) -> list[VisitId]:
    return [one.visit.id for one in chosen]


def _notice(chosen: Chosen) -> str:
    return published_notice() if any(one.visit.published for one in chosen) else ""
