"""A visit as a workbook that a person without the program can fill."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from ktpn_desktop.domain.answer import NO_ANSWER, Answer
from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.checklist_languages import in_language
from ktpn_desktop.domain.fields import PLAIN, Fields, decode_answer, decode_finding
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.repeats import expanded
from ktpn_desktop.domain.terms import FINDINGS
from ktpn_desktop.exchange import visit_layout as layout
from ktpn_desktop.exchange.carried import Carried, carried_rows
from ktpn_desktop.exchange.payload import Payload, payload_hash, reference
from ktpn_desktop.exchange.rows_sheet import rows_heights, rows_values
from ktpn_desktop.exchange.rows_table import RowsTable, answers_of, rows_tables
from ktpn_desktop.exchange.sheet_setup import lines_of, row_height
from ktpn_desktop.exchange.visit_cells import IN_PROGRAM, answer_text, note_cells, plain_text
from ktpn_desktop.exchange.workbook_template import Template
from ktpn_desktop.thai import dates

EMPTY_ROWS = 5
"""For each kind of finding, besides those that are there already."""

_ROWS_STEP = 5
_SPARE_ROWS = 3  # of no kind yet


@dataclass(frozen=True, slots=True)
class _Form:
    """What decides about the layout; the hash stands for the checklist."""

    hash: str
    language: str | None
    summary_rows: int
    carried_rows: int
    table_lines: tuple[int, ...]
    tables: Sequence[RowsTable] = field(compare=False)
    checklist: Checklist = field(compare=False)  # in that language
    source: Checklist = field(compare=False)


def visit_workbook(  # noqa: PLR0913 - a workbook carries all of these, and they are one thing
    payload: Payload,
    text: str,
    signature: str | None,
    public_key: str | None,
    checklist: Checklist,
    *,
    round_label: str,
    language: str | None = None,
) -> bytes:
    """Return the workbook of a visit, filled with what its payload holds.

    Its items are in a language of the checklist, the checklist's own when none is named.
    """
    source, checklist = checklist, in_language(checklist, language)
    carried = Carried(
        text=text, hash=payload_hash(text), signature=signature, public_key=public_key
    )
    rows = carried_rows(carried)
    form_with_rows = expanded(checklist, answers_of(payload.fields))
    summary = list(summary_rows(payload.fields, form_with_rows))
    tables = tuple(rows_tables(checklist, payload.fields))
    form = _Form(
        hash=payload.checklist.hash,
        language=checklist.language,
        summary_rows=-(-(len(summary) + _SPARE_ROWS) // _ROWS_STEP) * _ROWS_STEP,
        carried_rows=len(rows),
        table_lines=tuple(len(table.rows) for table in tables),
        tables=tables,
        checklist=checklist,
        source=source,
    )
    values = {
        "record": payload.id,
        "revision": str(payload.revision),
        "hash": carried.hash,
        **_head(payload, round_label),
        **_form_values(payload.fields, checklist),
    }
    for number, row in enumerate(summary):
        values |= {f"summary:{number}:{column}": value for column, value in enumerate(row)}
    for number, row in enumerate(rows):
        values |= {f"carried:{number}:{column}": value for column, value in enumerate(row)}
    heights = _heights(values, checklist, len(summary))
    for table in tables:
        values |= rows_values(table, payload.fields)
        heights |= rows_heights(table, values)
    return _template(form).filled(values, payload.written_at, heights=heights)


def finding_texts(finding: Finding, checklist: Checklist) -> tuple[str, ...]:
    """Return what the cells of a finding say, in the order of the columns."""
    return (
        FINDINGS[finding.kind],
        finding.text,
        ", ".join(_item_name(item, checklist) for item in finding.items),
        layout.FOLLOWED_UP if finding.follow_up else "",
        dates.numeric_date(finding.due) if finding.due else "",
    )


def summary_rows(fields: Fields, checklist: Checklist) -> Iterator[tuple[str, ...]]:
    """Return the rows of the summary: the findings by kind, and empty rows after each kind."""
    findings = sorted(
        (
            decode_finding(name.removeprefix("finding:"), text)
            for name, text in fields.items()
            if name.startswith("finding:")
        ),
        key=lambda finding: (finding.position, finding.id),
    )
    for kind in FindingKind:
        for finding in findings:
            if finding.kind is kind:
                yield (finding.id, *finding_texts(finding, checklist))
        for _ in range(EMPTY_ROWS):
            yield ("", FINDINGS[kind])


@lru_cache(maxsize=8)
def _template(form: _Form) -> Template:
    from ktpn_desktop.exchange.visit_form import lay_out

    if reference(form.source).hash != form.hash:
        raise ValueError("the payload was made with another checklist")
    return lay_out(
        form.checklist,
        form.tables,
        summary_rows=form.summary_rows,
        carried_rows=form.carried_rows,
    )


def _head(payload: Payload, round_label: str) -> dict[str, str]:
    school = payload.school
    code = f" (รหัส {school.code})" if school.code else ""
    district = f" อำเภอ{school.district}" if school.district else ""
    position = f" ตำแหน่ง {payload.person.position}" if payload.person.position else ""
    others = [one.name for one in payload.companions if one.id != payload.person.id]
    together = f" ร่วมกับ {', '.join(others)}" if others else ""
    planned = ""
    if payload.planned_on:
        planned = f"   กำหนดนิเทศ {dates.short_date(payload.planned_on)}"
    return {
        "round": f"{payload.area}   รอบการนิเทศ ครั้งที่ {round_label}{planned}",
        "school": f"โรงเรียน{school.name}{code}{district}",
        "person": f"ผู้นิเทศ {payload.person.name}{position}{together}",
    }


def _form_values(fields: Fields, checklist: Checklist) -> dict[str, str]:
    values = {f"plain:{name}": plain_text(name, fields.get(name)) for name in PLAIN}
    for item in checklist.items:
        answer = _answer(item.id, fields)
        if answer.given or item.type in IN_PROGRAM:
            values[f"answer:{item.id}"] = answer_text(item, answer)
        if note := fields.get(f"note:{item.id}"):
            values[f"note:{item.id}"], values[f"evidence:{item.id}"] = note_cells(note)
    return values


def _heights(values: Mapping[str, str], checklist: Checklist, summary: int) -> dict[str, float]:
    """Return the heights of the rows that need more than their own words do."""
    found = {}
    for item in checklist.items:
        lines = max(
            lines_of(values.get(f"{field}:{item.id}", ""), layout.FORM_WIDTHS[column])
            for field, column in (("answer", 3), ("note", 4), ("evidence", 5))
        )
        if lines > 1:
            found[f"item:{item.id}"] = row_height(lines)
    for number in range(summary):
        text = values.get(f"summary:{number}:2", "")
        found[f"summary:{number}"] = row_height(lines_of(text, layout.SUMMARY_WIDTHS[2]))
    return found


def _answer(item: ItemId, fields: Fields) -> Answer:
    text = fields.get(f"answer:{item}")
    return decode_answer(text) if text else NO_ANSWER


def _item_name(item_id: ItemId, checklist: Checklist) -> str:
    """Return the printed number of an item, if that says which one is meant."""
    item = checklist.item(item_id)
    if item is None or checklist.find(item.number) is not item:
        return item_id
    return item.number if not set(item.number) & {",", ";", " "} else item_id
