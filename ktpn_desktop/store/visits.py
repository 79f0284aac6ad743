"""Visits with all that is in them. Rows go in and out here and nowhere else."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from types import MappingProxyType

from ktpn_desktop.domain.answer import NO_ANSWER, Answer
from ktpn_desktop.domain.fields import PLAIN
from ktpn_desktop.domain.finding import Finding
from ktpn_desktop.domain.ids import (
    ChecklistId,
    EditId,
    ItemId,
    PersonId,
    RoundId,
    SchoolId,
    VisitId,
)
from ktpn_desktop.domain.signature import VisitSignature
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.store.database import Edit, Store
from ktpn_desktop.store.photographs import photographs
from ktpn_desktop.store.rows import Value, iso, now
from ktpn_desktop.store.visit_contents import put_contents, put_findings, put_signatures
from ktpn_desktop.store.visit_heads import plain_value, visit_of, visit_row
from ktpn_desktop.store.visit_rows import (
    answer_id,
    answer_of,
    answer_row,
    finding_of,
    signature_of,
)
from ktpn_desktop.thai.text import sort_key


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitSummary:
    """A visit in a list: without answers and findings, with the number of items answered."""

    visit: Visit
    answered: int


def visits(
    store: Store,
    *,
    round_id: RoundId | None = None,
    person_id: PersonId | None = None,
    school_id: SchoolId | None = None,
) -> list[VisitSummary]:
    """Return the visits of a round, a person, a school, or all: by day planned, then name."""
    rows = store.rows(
        """
        SELECT visit.*, (
            SELECT count(*) FROM answer
            WHERE visit_id = visit.id AND (value IS NOT NULL OR mark IS NOT NULL)
        ) AS answered
        FROM visit
        WHERE round_id = coalesce(:round, round_id) AND (
            :person IS NULL OR person_id = :person
            OR instr(companions, '"' || :person || '"')
        )
              AND (:school IS NULL OR school_id = :school)
        """,
        {"round": round_id, "person": person_id, "school": school_id},
    )
    found = [VisitSummary(visit=visit_of(row), answered=row["answered"]) for row in rows]
    return sorted(found, key=_place_in_list)


def count_unfinished(store: Store, person_id: PersonId) -> int:
    """Return how many visits a person has still to make."""
    row = store.row(
        """
        SELECT count(*) FROM visit WHERE state IN (:assigned, :begun)
            AND (person_id = :person OR instr(companions, '"' || :person || '"'))
        """,
        {
            "person": person_id,
            "assigned": VisitState.ASSIGNED,
            "begun": VisitState.IN_PROGRESS,
        },
    )
    return int(row[0]) if row else 0


def unpublished(store: Store, round_id: RoundId) -> frozenset[VisitId]:
    """Return the visits of a round that were never published as they are planned now."""
    rows = store.rows(
        """
        SELECT visit.id FROM visit LEFT JOIN payload ON hash = published
        WHERE round_id = ? AND (
            hash IS NULL OR json_extract(body, '$.person.id') IS NOT person_id
            OR json_extract(body, '$.planned_on') IS NOT planned_on
            OR coalesce(json_extract(body, '$.companions'), '[]') IS NOT companions
            OR json_extract(body, '$.checklist.hash')
                IS NOT (SELECT hash FROM checklist WHERE id = visit.checklist_id)
                AND NOT EXISTS (SELECT 1 FROM returned WHERE visit_id = visit.id)
        )
        """,
        (round_id,),
    )
    return frozenset(VisitId(row["id"]) for row in rows)


def visit_head(store: Store, visit_id: VisitId) -> Visit | None:
    """Return the visit with that id without its answers and findings."""
    row = store.row("SELECT * FROM visit WHERE id = ?", (visit_id,))
    return None if row is None else visit_of(row)


def visit(store: Store, visit_id: VisitId) -> Visit | None:
    """Return the visit with that id, with all that is in it."""
    row = store.row("SELECT * FROM visit WHERE id = ?", (visit_id,))
    if row is None:
        return None
    answers = store.rows(
        "SELECT item, value, mark, note, flagged FROM answer WHERE visit_id = ? ORDER BY item",
        (visit_id,),
    )
    findings = store.rows(
        "SELECT id, kind, position, text, items, follow_up, due FROM finding"
        " WHERE visit_id = ? ORDER BY kind, position, id",
        (visit_id,),
    )
    return visit_of(
        row,
        {ItemId(one["item"]): answer_of(one) for one in answers},
        tuple(finding_of(one, visit_id) for one in findings),
        photographs(store, visit_id),
        _signatures(store, visit_id),
    )


def visit_after(store: Store, before: Visit, edit: EditId) -> Visit | None:
    """Return a visit after an edit, given what it was before it; reads only what changed."""
    rows = store.rows(
        """
        SELECT tbl, row_id FROM change, edit
        WHERE edit.id = ? AND change.id BETWEEN first_change AND last_change
            AND tbl IN ('answer', 'finding', 'photograph', 'signature') LIMIT ?
        """,
        (edit, _FEW + 1),
    )
    if len(rows) > _FEW or any(row["tbl"] != "answer" for row in rows):
        return visit(store, before.id)
    head = visit_head(store, before.id)
    if head is None:
        return None
    answers = dict(before.answers)
    own = answer_id(before.id, ItemId(""))
    for changed in (row["row_id"] for row in rows if row["row_id"].startswith(own)):
        item = ItemId(changed.removeprefix(own))
        answers.pop(item, None)
        if found := store.row("SELECT * FROM answer WHERE id = ?", (changed,)):
            answers[item] = answer_of(found)
    return replace(
        head,
        answers=MappingProxyType(answers),
        findings=before.findings,
        photographs=before.photographs,
        signatures=before.signatures,
    )


_FEW = 20  # changes that are read one by one
_CONTENTS = ("answer", "finding", "photograph", "signature")


def add_visits(store: Store, several: Iterable[Visit]) -> None:
    """Insert visits with all that is in them."""
    several = list(several)
    with store.edit("add_visits") as edit:
        edit.put_all("visit", map(visit_row, several))
        for one in several:
            put_contents(edit, one)


def delete_visits(store: Store, several: Iterable[VisitId]) -> None:
    """Delete visits with all that is in them."""
    with store.edit("delete_visits") as edit:
        for one in several:
            for table in _CONTENTS:
                edit.execute(f"DELETE FROM {table} WHERE visit_id = ?", (one,))
            edit.delete("visit", one)


def save_visit_head(store: Store, one: Visit, label: str) -> None:
    """Save everything about a visit but what is in it."""
    with store.edit(label) as edit:
        edit.put("visit", visit_row(one))


def save_answer(
    store: Store,
    visit_id: VisitId,
    item: ItemId,
    answer: Answer,
    *,
    step: EditId | None = None,
) -> EditId:
    """Save one answer; return the step, for the next save while the same field is typed in.

    The first answer begins the visit: it is held today, unless something else is known.
    """
    with store.edit("save_answer", step=step) as edit:
        if answer == NO_ANSWER:
            edit.delete("answer", answer_id(visit_id, item))
        else:
            edit.put("answer", answer_row(visit_id, item, answer))
        _begin(edit, visit_id)
        edit.execute(
            "UPDATE visit SET last_item = ? WHERE id = ? AND last_item IS NOT ?",
            (item, visit_id, item),
        )
    return edit.step


def begin(store: Store, visit_id: VisitId) -> None:
    """Let a visit that nobody has begun begin now, today unless something else is known."""
    with store.edit("begin_visit") as edit:
        _begin(edit, visit_id)


def save_findings(store: Store, visit_id: VisitId, findings: Iterable[Finding]) -> None:
    """Make the findings of a visit exactly these; the ones that stay the same stay."""
    with store.edit("save_findings") as edit:
        put_findings(edit, visit_id, list(findings))


def save_signatures(
    store: Store, visit_id: VisitId, signatures: Iterable[VisitSignature]
) -> None:
    """Make the signatures of a visit exactly these."""
    with store.edit("save_signatures") as edit:
        put_signatures(edit, visit_id, signatures)


def replace_contents(store: Store, one: Visit) -> None:
    """Make all that is in the visit, and its plain fields, as in `one`; touch what differs."""
    plain: dict[str, Value] = {name: plain_value(getattr(one, name)) for name in PLAIN}
    assignments = ", ".join(f"{name} = :{name}" for name in PLAIN)
    with store.edit("replace_contents") as edit:
        edit.execute(f"UPDATE visit SET {assignments} WHERE id = :id", {**plain, "id": one.id})
        put_contents(edit, one)


def set_checklist(store: Store, visit_id: VisitId, checklist_id: ChecklistId) -> None:
    """Let a visit be filled with another version of its form."""
    with store.edit("move_to_version") as edit:
        edit.execute(
            "UPDATE visit SET checklist_id = ? WHERE id = ? AND checklist_id IS NOT ?",
            (checklist_id, visit_id, checklist_id),
        )


def set_state(
    store: Store,
    visit_id: VisitId,
    state: VisitState,
    label: str,
    completed_at: datetime | None = None,
) -> None:
    """Change how far a visit is; keep when it was completed, unless that is told anew."""
    with store.edit(label) as edit:
        edit.execute(
            "UPDATE visit SET state = ?, completed_at = coalesce(?, completed_at) WHERE id = ?",
            (state, iso(completed_at), visit_id),
        )


def _signatures(store: Store, visit_id: VisitId) -> tuple[VisitSignature, ...]:
    rows = store.rows("SELECT * FROM signature WHERE visit_id = ? ORDER BY id", (visit_id,))
    return tuple(signature_of(row) for row in rows)


def _begin(edit: Edit, visit_id: VisitId) -> None:
    edit.execute(
        """
        UPDATE visit SET state = :begun, opened_at = coalesce(opened_at, :now),
            held_on = coalesce(held_on, :today)
        WHERE id = :visit AND state = :assigned
        """,
        {
            "begun": VisitState.IN_PROGRESS,
            "assigned": VisitState.ASSIGNED,
            "now": iso(now()),
            "today": iso(date.today()),
            "visit": visit_id,
        },
    )


def _place_in_list(summary: VisitSummary) -> tuple[date, str, str]:
    one = summary.visit
    return one.planned_on or date.max, sort_key(one.school.name), one.id
