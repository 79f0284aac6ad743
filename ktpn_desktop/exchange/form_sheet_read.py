"""The form of a visit workbook, read: which cells differ from what was written into them."""

from datetime import date

from ktpn_desktop.domain.answer import NO_ANSWER
from ktpn_desktop.domain.checklist import Checklist, Item
from ktpn_desktop.domain.fields import PLAIN, decode_answer, encode_answer
from ktpn_desktop.domain.terms import PLAIN_FIELDS
from ktpn_desktop.exchange import visit_layout as layout
from ktpn_desktop.exchange.differences import Differences, rows_text
from ktpn_desktop.exchange.marked_sheet import MarkedSheet
from ktpn_desktop.exchange.payload import Payload
from ktpn_desktop.exchange.visit_cells import (
    IN_PROGRAM,
    PLAIN_HINTS,
    allowed,
    answer_text,
    note_cells,
    plain_text,
    read_answer,
    read_note,
    read_plain,
    refuse_unreadable,
    same,
)

_FILLED = (layout.ANSWER, layout.NOTE, layout.EVIDENCE)


def read_form(
    form: MarkedSheet, payload: Payload, checklist: Checklist, found: Differences
) -> None:
    """Gather what people changed on the form."""
    _FormReader(form, payload, found).read(checklist)


class _FormReader:
    def __init__(self, form: MarkedSheet, payload: Payload, found: Differences) -> None:
        self._form = form
        self._payload = payload
        self._school = payload.school.name  # how people know whose cell it is
        self._found = found
        self._rows = form.rows()
        # Years of two digits are read near the day the workbook was written: no clock of ours.
        self._today: date = payload.written_at.date()

    def read(self, checklist: Checklist) -> None:
        """Read every row."""
        items = [
            item
            for section in checklist.sections
            for item in section.items
            if section.repeat is None and item.takes_answer
        ]
        if items and not any(item.id in self._rows for item in items):
            place = self._form.place(self._form.head_row, layout.ANSWER, self._school)
            self._found.add("workbook.no_item_rows", place, sheet=self._form.sheet.name)
            return
        for name in PLAIN:
            row = self._only_row(layout.PLAIN_ROW + name, PLAIN_FIELDS[name], needed=False)
            if row is not None:
                self._read_plain(name, row)
        for item in items:
            row = self._only_row(item.id, item.number, needed=True)
            if row is not None:
                self._read_answer(item, row)
                self._read_note(item, row)
        self._report_strays()

    def _only_row(self, name: str, label: str, *, needed: bool) -> int | None:
        """Return the one row with an id; copies that say the same are one."""
        rows = self._rows.get(name, [])
        if len({self._form.texts(row, _FILLED) for row in rows}) == 1:
            return rows[0]
        record = self._school
        if rows:
            place = self._form.place(rows[0], layout.ANSWER, record)
            self._found.add("workbook.row_twice", place, item=label, rows=rows_text(rows))
        elif needed:
            place = self._form.place(self._form.head_row, layout.ANSWER, record)
            self._found.add("workbook.row_missing", place, item=label)
        return None

    def _read_plain(self, name: str, row: int) -> None:
        base = self._payload.fields.get(name)
        cell = self._form.cell(row, layout.ANSWER)
        if same(cell, plain_text(name, base)):
            return
        place = self._form.place(row, layout.ANSWER, self._school)
        values = {"item": PLAIN_FIELDS[name], "allowed": PLAIN_HINTS[name], "typed": cell.text}
        with self._found.noting(place, **values):
            value = read_plain(name, cell, today=self._today)
            if value != base:
                self._found.fields[name] = value

    def _read_answer(self, item: Item, row: int) -> None:
        field = f"answer:{item.id}"
        text = self._payload.fields.get(field)
        base = decode_answer(text) if text else NO_ANSWER
        cell = self._form.cell(row, layout.ANSWER)
        if same(cell, answer_text(item, base)) or (item.type in IN_PROGRAM and not cell.text):
            return
        place = self._form.place(row, layout.ANSWER, self._school)
        with self._found.noting(
            place, item=item.number, allowed=allowed(item), typed=cell.text
        ):
            answer = read_answer(item, cell, today=self._today)
            if answer != base:
                self._found.put(field, encode_answer(answer) if answer.given else None, place)

    def _read_note(self, item: Item, row: int) -> None:
        field = f"note:{item.id}"
        base = self._payload.fields.get(field)
        cells = [self._form.cell(row, label) for label in (layout.NOTE, layout.EVIDENCE)]
        if all(same(cell, text) for cell, text in zip(cells, note_cells(base), strict=True)):
            return
        place = self._form.place(row, layout.NOTE, self._school)
        with self._found.noting(place, item=item.number, allowed="", typed=cells[0].text):
            for cell in cells:
                refuse_unreadable(cell)
            note = read_note(*(cell.text for cell in cells))
            if note != base:
                self._found.fields[field] = note

    def _report_strays(self) -> None:
        """Note what stands in rows that belong to no item: nothing may be lost unseen."""
        for row in self._form.rows_without_id():
            written = [text for text in self._form.texts(row, _FILLED) if text]
            if written:
                place = self._form.place(row, layout.ANSWER, self._school)
                self._found.add("workbook.row_without_item", place, typed=" | ".join(written))
