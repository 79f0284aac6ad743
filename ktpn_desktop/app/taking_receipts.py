"""Taking in receipts: what secretaries say of the returns of this device."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ktpn_desktop.app.session import Session, now
from ktpn_desktop.domain.device import Receipt, ReceiptState
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.problem import Problem, Refused
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.store import receipts, refusals, visits
from ktpn_desktop.store.profile import pinned_keys
from ktpn_desktop.store.refusals import TOLD, Refusal

if TYPE_CHECKING:
    from ktpn_desktop.exchange.receipts_file import ReceiptFile


def take_receipts(
    session: Session, files: "Sequence[ReceiptFile]"
) -> tuple[tuple[Receipt, ...], tuple[Refusal, ...]]:
    """Keep what secretaries say of this device's returns now; return what is new of it.

    Raises Refused `receive.answer_of_another` when the answers are of nobody who is known here.
    """
    if not files:
        return (), ()
    store = session.store
    keys = {one.public_key for one in pinned_keys(store).values()}
    trusted = [one for one in files if one.public_key in keys]
    if not trusted and any(one.receipts or one.files for one in files):
        raise Refused(Problem(code="receive.answer_of_another"))
    here = {summary.visit.id: summary.visit for summary in visits.visits(store)}
    there = {(one.visit_id, one.revision): one.state for one in receipts.receipts(store)}
    known = [one for one in _together(trusted) if one.visit_id in here]
    receipts.make_receipts(store, known)
    merged = {(one.visit_id, one.revision) for one in known if one.state is ReceiptState.MERGED}
    for visit in here.values():
        is_merged = (visit.id, visit.revision) in merged
        if is_merged and visit.state is VisitState.SENT:
            visits.set_state(store, visit.id, VisitState.MERGED, "receive_round")
        elif visit.revision and not is_merged and visit.state is VisitState.MERGED:
            visits.set_state(store, visit.id, VisitState.SENT, "receive_round")
    fresh = [one for one in known if there.get((one.visit_id, one.revision)) is not one.state]
    unread = _refused_files(session, trusted)
    refused = [_refusal(here[one.visit_id], one) for one in fresh if _is_refusal(one)]
    return tuple(fresh), (*refused, *unread)


def _together(files: "Sequence[ReceiptFile]") -> list[Receipt]:
    """Return what several secretaries say: who has merged a return is right about it."""
    rank = list(ReceiptState)
    best: dict[tuple[VisitId, int], Receipt] = {}
    for one in (one for file in files for one in file.receipts):
        other = best.setdefault((one.visit_id, one.revision), one)
        if rank.index(one.state) < rank.index(other.state):
            best[one.visit_id, one.revision] = one
    return list(best.values())


def _is_refusal(one: Receipt) -> bool:
    return one.state is ReceiptState.REFUSED


def _refusal(visit: Visit, one: Receipt) -> Refusal:
    return Refusal(
        mark=f"{one.visit_id}:{one.revision}",
        file_name="",
        reason=one.reason or "",
        refused_at=one.at or now(),
        visit_id=one.visit_id,
        revision=one.revision,
        school=visit.school.name,
    )


def _refused_files(session: Session, files: "Sequence[ReceiptFile]") -> list[Refusal]:
    """Keep which files of this device nobody could read; return those that are new."""
    known = refusals.refused_marks(session.store)
    told = {
        (mark := f"{TOLD}{one.name} {one.at.isoformat()}"): Refusal(
            mark=mark, file_name=one.name, reason=one.reason, refused_at=one.at
        )
        for file in files
        for one in file.files
    }
    refusals.make_told(session.store, told.values())
    return [one for mark, one in told.items() if mark not in known]
