"""The summary of a visit workbook, read: findings changed, added, taken away."""

import hashlib
import re
from collections import Counter
from contextlib import AbstractContextManager
from datetime import date

from ktpn_desktop.domain.answer import normal_lines
from ktpn_desktop.domain.checklist import Checklist, ItemType
from ktpn_desktop.domain.fields import decode_finding, encode_finding
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import FindingId, ItemId
from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.domain.terms import FINDINGS
from ktpn_desktop.exchange import visit_layout as layout
from ktpn_desktop.exchange.differences import Differences, rows_text
from ktpn_desktop.exchange.marked_sheet import MarkedSheet
from ktpn_desktop.exchange.payload import Payload
from ktpn_desktop.exchange.visit_cells import TYPE_HINTS, read_day, refuse_unreadable, same
from ktpn_desktop.exchange.visit_workbook_write import finding_texts
from ktpn_desktop.thai.text import search_key

_FIELD = "finding:"
_MOST_NEW = 300
_YES = frozenset({"ติดตาม", "ต้องติดตาม", "ใช่", "true", "1", "✓", "✔", "/", "x", "yes"})
_NO = frozenset({"", "ไม่ติดตาม", "ไม่ต้องติดตาม", "ไม่", "ไม่ใช่", "false", "0", "-", "no"})
_SEPARATORS = re.compile(r"[,;\s]+")


def read_summary(
    summary: MarkedSheet,
    payload: Payload,
    payload_hash: str,
    checklist: Checklist,
    found: Differences,
) -> None:
    """Gather what people changed in the summary of a payload."""
    _SummaryReader(summary, payload, payload_hash, checklist, found).read()


class _SummaryReader:
    def __init__(
        self,
        summary: MarkedSheet,
        payload: Payload,
        payload_hash: str,
        checklist: Checklist,
        found: Differences,
    ) -> None:
        self._summary = summary
        self._payload = payload
        self._school = payload.school.name  # how people know whose cell it is
        self._hash = payload_hash
        self._checklist = checklist
        self._found = found
        self._today: date = payload.written_at.date()
        self._known = {
            name.removeprefix(_FIELD): decode_finding(name.removeprefix(_FIELD), text)
            for name, text in payload.fields.items()
            if name.startswith(_FIELD)
        }
        self._positions = Counter[FindingKind]()
        for finding in self._known.values():
            last = max(self._positions[finding.kind], finding.position)
            self._positions[finding.kind] = last
        self._seen = Counter[str]()
        self._new = 0

    def read(self) -> None:
        """Read every row: first those of known findings, then the new ones."""
        rows = self._summary.rows()
        for finding in self._known.values():
            self._read_known(finding, rows.get(finding.id, []))
        new = [row for name, found in rows.items() if self._is_new(name) for row in found]
        for row in sorted([*new, *self._summary.rows_without_id()]):
            self._read_new(row)

    def _is_new(self, name: str) -> bool:
        """Tell a row that came with an id from elsewhere from our own rows."""
        ours = (layout.SUMMARY_MARK, layout.SUMMARY_HEAD)
        return name not in self._known and name not in ours

    def _read_known(self, finding: Finding, rows: list[int]) -> None:
        texts = {self._summary.texts(row, layout.SUMMARY_COLUMNS) for row in rows}
        if len(texts) != 1:
            code = "workbook.row_twice" if rows else "workbook.finding_missing"
            row = rows[0] if rows else self._summary.head_row
            self._note(code, row, layout.TEXT, item=finding.text, rows=rows_text(rows))
            return
        (row,) = rows[:1]
        cells = [self._summary.cell(row, label) for label in layout.SUMMARY_COLUMNS]
        written = finding_texts(finding, self._checklist)
        if all(same(cell, text) for cell, text in zip(cells, written, strict=True)):
            return
        field = _FIELD + finding.id
        changed = self._changed(finding, row)
        if changed is None:
            self._found.fields[field] = None
        elif changed != finding:
            self._found.fields[field] = encode_finding(changed)

    def _read_new(self, row: int) -> None:
        _kind, text, *others = self._summary.texts(row, layout.SUMMARY_COLUMNS)
        if not text:
            if any(others):
                self._note("workbook.finding_without_text", row, layout.TEXT)
            return
        kind = self._kind(row, None)
        if kind is None:
            return
        if self._new == _MOST_NEW:
            self._note("workbook.too_many_findings", row, layout.TEXT, count=str(_MOST_NEW))
            return
        self._new += 1
        self._positions[kind] += 1
        start = Finding(
            id=FindingId(self._new_id(kind, normal_lines(text))),
            kind=kind,
            text=text,
            position=self._positions[kind],
        )
        made = self._changed(start, row)
        if made is not None:
            self._found.fields[_FIELD + made.id] = encode_finding(made)

    def _new_id(self, kind: FindingKind, text: str) -> str:
        """Return an id that depends on what is written alone: read twice, it is one finding."""
        key = f"{self._hash}\n{kind}\n{text}"
        self._seen[key] += 1
        again = f"\n{self._seen[key]}" if self._seen[key] > 1 else ""
        return hashlib.sha256((key + again).encode()).hexdigest()[:32]

    def _changed(self, finding: Finding, row: int) -> Finding | None:
        """Return the finding as the row has it; None when its text was taken away."""
        kind = self._kind(row, finding.kind)
        text = finding.text
        with self._noting(row, layout.TEXT):
            cell = self._summary.cell(row, layout.TEXT)
            refuse_unreadable(cell)
            text = normal_lines(cell.text)
        if not text:
            return None
        items, follow_up, due = finding.items, finding.follow_up, finding.due
        with self._noting(row, layout.ITEMS):
            items = self._items(self._summary.cell(row, layout.ITEMS).text)
        with self._noting(row, layout.FOLLOW_UP, allowed=layout.FOLLOWED_UP):
            follow_up = _flag(self._summary.cell(row, layout.FOLLOW_UP).text)
        with self._noting(row, layout.DUE, allowed=TYPE_HINTS[ItemType.DATE]):
            written = self._summary.cell(row, layout.DUE).text.strip()
            due = read_day(written, today=self._today) if written else None
        return Finding(
            id=finding.id,
            kind=kind or finding.kind,
            text=text,
            position=finding.position,
            items=items,
            follow_up=follow_up,
            due=due,
        )

    def _kind(self, row: int, base: FindingKind | None) -> FindingKind | None:
        typed = self._summary.cell(row, layout.KIND).text.strip()
        if not typed and base is not None:
            return base
        for kind, words in FINDINGS.items():
            if search_key(typed) == search_key(words):
                return kind
        allowed = " / ".join(FINDINGS.values())
        text = self._summary.cell(row, layout.TEXT).text
        self._note(
            "workbook.finding_without_kind", row, layout.KIND, typed=text, allowed=allowed
        )
        return base

    def _items(self, typed: str) -> tuple[ItemId, ...]:
        found = []
        for name in _SEPARATORS.split(typed.strip()):
            item = self._checklist.find(name) if name else None
            if name and item is None:
                raise BadData(Problem(code="workbook.no_such_item", values={"typed": name}))
            if item is not None and item.id not in found:
                found.append(item.id)
        return tuple(found)

    def _note(self, code: str, row: int, label: str, **values: str) -> None:
        self._found.add(code, self._summary.place(row, label, self._school), **values)

    def _noting(self, row: int, label: str, allowed: str = "") -> AbstractContextManager[None]:
        place = self._summary.place(row, label, self._school)
        typed = self._summary.cell(row, label).text
        return self._found.noting(place, item=label, allowed=allowed, typed=typed)


def _flag(typed: str) -> bool:
    word = typed.strip().casefold()
    if word not in _YES | _NO:
        raise BadData(Problem(code="workbook.not_yes_or_no", values={"typed": typed}))
    return word in _YES
