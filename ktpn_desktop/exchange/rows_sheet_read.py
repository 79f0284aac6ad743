"""The sheet of a repeating section, read: which rows differ, which are new."""

from datetime import date

from ktpn_desktop.domain.answer import NO_ANSWER, normal_lines
from ktpn_desktop.domain.checklist import Item
from ktpn_desktop.domain.fields import decode_answer, encode_answer
from ktpn_desktop.domain.problem import Place
from ktpn_desktop.domain.repeats import plain_rows
from ktpn_desktop.exchange.differences import Differences, rows_text
from ktpn_desktop.exchange.marked_sheet import MarkedSheet
from ktpn_desktop.exchange.payload import Payload
from ktpn_desktop.exchange.rows_table import NOTE, PLACE, RowsTable, in_row
from ktpn_desktop.exchange.sheets import Cell
from ktpn_desktop.exchange.visit_cells import (
    LONGEST,
    allowed,
    answer_text,
    read_answer,
    refuse_unreadable,
    same,
)


def read_rows(
    sheet: MarkedSheet, table: RowsTable, payload: Payload, found: Differences
) -> None:
    """Gather what people changed in the table of a section."""
    _RowsReader(sheet, table, payload, found).read()


def columns_of(table: RowsTable) -> tuple[str, ...]:
    """Return the words over the columns, in their order."""
    return (PLACE, *table.labels.values(), NOTE)


class _RowsReader:
    def __init__(
        self, sheet: MarkedSheet, table: RowsTable, payload: Payload, found: Differences
    ) -> None:
        self._sheet = sheet
        self._table = table
        self._fields = payload.fields
        self._school = payload.school.name
        self._found = found
        self._today: date = payload.written_at.date()
        self._labels = table.labels
        self._filled_in = (*(self._labels[one.id] for one in self._asked()), NOTE)

    def read(self) -> None:
        """Read the rows with an id of ours, then those that people added."""
        lines = self._sheet.rows()
        added = [*self._sheet.rows_without_id()]
        ours = {self._table.mark, self._table.head, *self._table.rows}
        added += [line for name, there in lines.items() if name not in ours for line in there]
        for place, row in enumerate(self._table.rows, start=1):
            own, others = self._own(row, lines.get(row, []), place)
            added += others
            if own is not None:
                self._read(row, own, place)
        written = [line for line in sorted(added) if self._says_something(line)]
        room = max(self._table.most, len(self._table.rows)) - self._rows_used()
        for line in written[max(room, 0) :]:
            self._note("workbook.too_many_rows", line, count=str(self._table.most))
        new = written[: max(room, 0)]
        for row, line in zip(plain_rows(len(new), self._table.rows), new, strict=False):
            self._read(row, line, len(self._table.rows) + new.index(line) + 1)

    def _own(self, row: str, lines: list[int], place: int) -> tuple[int | None, list[int]]:
        """Return the line of a row, and copies of it that people made rows of their own."""
        known = place <= self._table.filled
        if not lines:
            if known:
                self._note("workbook.table_row_missing", self._sheet.head_row, row=str(place))
            return None, []
        if len({self._sheet.texts(line, self._filled_in) for line in lines}) == 1:
            return lines[0], []
        as_it_was = [line for line in lines if self._unchanged(row, line)]
        if as_it_was or not known:
            own = as_it_was[0] if known else next(filter(self._says_something, lines))
            return own, [one for one in lines if one != own and not self._unchanged(row, one)]
        self._note("workbook.row_twice", lines[0], item=f"แถวที่ {place}", rows=rows_text(lines))
        return None, []

    def _unchanged(self, row: str, line: int) -> bool:
        cells = [(self._cell(line, item), self._written(item, row)) for item in self._asked()]
        note = self._sheet.cell(line, NOTE)
        return same(note, self._note_of(row)) and all(same(*one) for one in cells)

    def _says_something(self, line: int) -> bool:
        return any(self._sheet.texts(line, self._filled_in))

    def _rows_used(self) -> int:
        """Count the rows that say something, here or in the payload."""
        lines = self._sheet.rows()
        return sum(
            place <= self._table.filled or any(map(self._says_something, lines.get(row, [])))
            for place, row in enumerate(self._table.rows, start=1)
        )

    def _read(self, row: str, line: int, place: int) -> None:
        for item in self._asked():
            self._read_answer(item, row, line, place)
        self._read_note(row, line, place)

    def _read_answer(self, item: Item, row: str, line: int, place: int) -> None:
        cell = self._cell(line, item)
        if same(cell, self._written(item, row)):
            return
        field = f"answer:{in_row(item, row)}"
        where = self._sheet.place(line, self._labels[item.id], self._school)
        words = {"item": f"{item.number} แถวที่ {place}", "typed": cell.text}
        with self._found.noting(where, allowed=allowed(item), **words):
            answer = read_answer(item, cell, today=self._today)
            self._put(field, encode_answer(answer) if answer.given else None, where)

    def _read_note(self, row: str, line: int, place: int) -> None:
        cell = self._sheet.cell(line, NOTE)
        if self._table.noted is None or same(cell, self._note_of(row)):
            return
        where = self._sheet.place(line, NOTE, self._school)
        with self._found.noting(where, item=f"แถวที่ {place}", allowed="", typed=cell.text):
            refuse_unreadable(cell)
            field = f"note:{in_row(self._table.noted, row)}"
            self._put(field, normal_lines(cell.text) or None, where)

    def _put(self, field: str, text: str | None, where: Place) -> None:
        if text != self._fields.get(field):
            self._found.put(field, text, where)

    def _asked(self) -> list[Item]:
        return [item for item in self._table.columns if item.takes_answer]

    def _cell(self, line: int, item: Item) -> Cell:
        return self._sheet.cell(line, self._labels[item.id])

    def _written(self, item: Item, row: str) -> str:
        text = self._fields.get(f"answer:{in_row(item, row)}")
        return answer_text(item, decode_answer(text) if text else NO_ANSWER)

    def _note_of(self, row: str) -> str:
        noted = self._table.noted
        return self._fields.get(f"note:{in_row(noted, row)}", "")[:LONGEST] if noted else ""

    def _note(self, code: str, line: int, **values: str) -> None:
        where = self._sheet.place(line, PLACE, self._school)
        self._found.add(code, where, section=self._table.section.title, **values)
