"""What is in a visit, written so that only what differs is touched."""

from collections.abc import Iterable

from ktpn_desktop.domain.answer import NO_ANSWER
from ktpn_desktop.domain.finding import Finding
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.signature import VisitSignature
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.store.database import Edit
from ktpn_desktop.store.rows import Row, texts
from ktpn_desktop.store.visit_rows import answer_row, finding_row, photograph_row, signature_row


def put_contents(edit: Edit, one: Visit) -> None:
    """Make all that is in a visit as it is in `one`."""
    rows = [
        answer_row(one.id, item, answer)
        for item, answer in one.answers.items()
        if answer != NO_ANSWER
    ]
    edit.put_all("answer", rows)
    _delete_others(edit, "answer", one.id, rows)
    put_findings(edit, one.id, one.findings)
    photographs = [photograph_row(one.id, photograph) for photograph in one.photographs]
    edit.put_all("photograph", photographs)
    _delete_others(edit, "photograph", one.id, photographs)
    put_signatures(edit, one.id, one.signatures)


def put_signatures(edit: Edit, visit_id: VisitId, signatures: Iterable[VisitSignature]) -> None:
    """Make the signatures of a visit exactly these."""
    rows = [signature_row(visit_id, signature) for signature in signatures]
    edit.put_all("signature", rows)
    _delete_others(edit, "signature", visit_id, rows)


def put_findings(edit: Edit, visit_id: VisitId, findings: Iterable[Finding]) -> None:
    """Make the findings of a visit exactly these."""
    rows = [finding_row(visit_id, finding) for finding in findings]
    edit.put_all("finding", rows)
    _delete_others(edit, "finding", visit_id, rows)


def _delete_others(edit: Edit, table: str, visit_id: VisitId, rows: Iterable[Row]) -> None:
    edit.execute(
        f"DELETE FROM {table}"
        " WHERE visit_id = ? AND id NOT IN (SELECT value FROM json_each(?))",
        (visit_id, texts(str(row["id"]) for row in rows)),
    )
