"""Telling every device what became of its returns, as the database has it now."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.device import DeviceKey, Receipt, RefusedFile
from ktpn_desktop.domain.ids import DeviceId, EditId
from ktpn_desktop.domain.problem import Problem, Trouble
from ktpn_desktop.exchange.files import is_folder, sweep_leftovers
from ktpn_desktop.store import refusals, returns


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptsPlan:
    """What is to be told, as it is after `edit`."""

    shared: Path
    key: DeviceKey
    receipts: Mapping[DeviceId, tuple[Receipt, ...]]
    files: Mapping[DeviceId, tuple[RefusedFile, ...]]
    edit: EditId


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """How telling it went: that a folder cannot be written changes nothing that was merged."""

    plan: ReceiptsPlan
    problems: tuple[Problem, ...]


def plan_receipts(session: Session, shared: Path) -> ReceiptsPlan:
    """Gather what is to be told."""
    store = session.store
    receipts = dict(returns.receipts_by_device(store))
    for device, refused in refusals.refused_returns(store).items():
        merged = receipts.get(device, ())
        known = {(one.visit_id, one.revision) for one in merged}
        fresh = [one for one in refused if (one.visit_id, one.revision) not in known]
        receipts[device] = (*merged, *fresh)
    files = refusals.refused_files(store)
    for device in files:
        receipts.setdefault(device, ())
    return ReceiptsPlan(
        shared=shared, key=session.key, receipts=receipts, files=files, edit=store.last_edit
    )


def write_answers(plan: ReceiptsPlan, progress: Progress) -> Answered:
    """Write what has changed. What was told before and is not so any more is taken back."""
    from ktpn_desktop.exchange import receipts_file
    from ktpn_desktop.exchange.folder_names import RECEIPTS

    receipts = dict(plan.receipts)
    try:
        sweep_leftovers(plan.shared / RECEIPTS)  # another secretary may be writing there now
        for device in receipts_file.answered_by(plan.shared, plan.key.public_key):
            receipts.setdefault(device, ())
        receipts_file.write_all(plan.shared, plan.key, receipts, plan.files)
    except Trouble as error:
        return Answered(plan=plan, problems=error.problems)
    progress.step(1, 1)
    return Answered(plan=plan, problems=())


def are_answered(session: Session, shared: Path) -> bool:
    """Return whether this folder was told everything since the last change."""
    return session.answered == (session.store.last_edit, shared)


def note_answers(session: Session, answered: Answered) -> None:
    """Remember what was told, so that it is not looked at again before something changes."""
    if not answered.problems:
        session.answered = (answered.plan.edit, answered.plan.shared)


def write_receipts(session: Session, shared: Path) -> tuple[Problem, ...]:
    """Tell every device in one go, for front ends that can wait."""
    from ktpn_desktop.exchange.folder_names import RECEIPTS

    try:
        if are_answered(session, shared) and is_folder(shared / RECEIPTS):
            return ()
    except Trouble as error:
        return error.problems
    answered = write_answers(plan_receipts(session, shared), Progress())
    note_answers(session, answered)
    return answered.problems
