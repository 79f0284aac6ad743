"""The sections of a form with their answers; one that repeats is one table of its rows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.answer_value import words
from ktpn_desktop.domain.checklist import SCALES, Checklist, Item, ItemType, Section
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.domain.repeats import row_item
from ktpn_desktop.domain.scoring import Score, VisitScores
from ktpn_desktop.domain.signature import Strokes, decode
from ktpn_desktop.domain.terms import MARKS
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.printing.blank_rows import MOST_LETTERS
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.strokes import SignedItem
from ktpn_desktop.printing.style import Align, Run
from ktpn_desktop.printing.table import Cell, Column, Frame, Row, ThaiTable
from ktpn_desktop.printing.visit_record import Numbered, numbers_of

PERCENT = "ร้อยละ"
SIZE = 15.0
UNKNOWN = "–"

_NUMBER, _OF_LETTER = 1.2, 0.27  # shares: of the column of numbers, of a letter in it
_COLUMNS = (
    Column(share=7.6),
    Column(share=3.6, align=Align.CENTRE),
    Column(share=3.8),
)
_HEADING = Row(cells=["ที่", "รายการ", "ผล", "หมายเหตุ"])
_MOST_COLUMNS = 6  # of a table of rows, beside the number
_NO_ROWS = "ไม่มีรายการ"
_SIGNED, _PHOTOGRAPHED = "ลงลายมือชื่อแล้ว", "มีภาพ"
_WIDE = frozenset({ItemType.TEXT})
_NOT_IN_ROWS = frozenset({ItemType.TEXT, ItemType.PHOTO, ItemType.SIGNATURE, ItemType.NOTE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A form with its answers, as its sections are printed."""

    visit: Visit  # with what the form works out among its answers
    checklist: Checklist  # as it is
    expanded: Checklist  # with a section for each row
    shown: frozenset[ItemId] | None
    scores: VisitScores
    photographs: Sequence[Numbered] = ()

    def is_shown(self, item: ItemId) -> bool:
        """Tell whether an item is printed."""
        return self.shown is None or item in self.shown


def sections(filled: Filled) -> Iterator[Block]:
    """Yield the form section by section; one of which nothing is shown is left out."""
    for section in filled.checklist.sections:
        if section.repeat is None:
            yield from _section(section, filled)
        elif _fits_a_table(section):
            yield from _rows(section, filled)
        else:
            for one, _row in rows_in(section, filled.expanded):
                yield from _section(one, filled)


def rows_in(section: Section, expanded: Checklist) -> Iterator[tuple[Section, str]]:
    """Yield the rows of a repeating section, each as a section, with its id."""
    start = f"{section.id}["
    for one in expanded.sections:
        if one.id.startswith(start) and one.id.endswith("]"):
            yield one, one.id.removeprefix(start)[:-1]


def result_words(item: Item, answer: Answer, photographs: str = "") -> str:
    """Return what was answered, as the record says it."""
    if answer.value is None:
        return MARKS[answer.mark] if answer.mark is not None else UNKNOWN
    if item.type is ItemType.PHOTO:
        return f"{_PHOTOGRAPHED} {photographs}".rstrip()
    if item.type is ItemType.SIGNATURE:
        return _SIGNED
    if item.type in SCALES:
        return f"{answer.value} {words(item, answer.value)}"
    return with_unit(item, words(item, answer.value))


def with_unit(item: Item, value: str) -> str:
    """Return a value with its unit where Thai has it: ร้อยละ 75, but 9 คน."""
    if item.unit == PERCENT or (item.unit is None and item.type is ItemType.PERCENT):
        return f"{PERCENT} {value}"
    return f"{value} {item.unit}" if item.unit else value


def mean_words(score: Score) -> str:
    """Return a mean with what it is called: 4.20 (มาก)."""
    called = f" ({score.band.label})" if score.band else ""
    return f"{score.mean:.2f}{called}" if score.mean is not None else UNKNOWN


def _section(section: Section, filled: Filled) -> Iterator[Block]:
    items = [item for item in section.items if filled.is_shown(item.id)]
    if section.items and not items:
        return
    rows = [_title_row(section, filled.scores.sections[section.id])]
    rows += [_item_row(item, filled) for item in items]
    columns = [_numbers(filled), *_COLUMNS]
    yield ThaiTable(columns=columns, heading=[_HEADING], rows=rows, frame=Frame(size=SIZE))
    for item in items:
        strokes = _strokes(item, filled.visit.answer(item.id))
        if strokes is not None:
            yield SignedItem(words=f"{item.number} {item.label}", strokes=strokes)


def _numbers(filled: Filled) -> Column:
    """Return the column of numbers, in every section as wide as the longest: ๒.๑๐/๑๒."""
    tables = tuple(f"{one.id}[" for one in filled.checklist.sections if _fits_a_table(one))
    numbered = (one for one in filled.expanded.sections if not one.id.startswith(tables))
    lengths = (len(item.number) for section in numbered for item in section.items)
    share = max(_NUMBER, _OF_LETTER * max(lengths, default=0))
    return Column(share=share, align=Align.CENTRE)


def _title_row(section: Section, score: Score) -> Row:
    mean = [] if score.mean is None else [f"เฉลี่ย {score.mean:.2f}", _level(score)]
    title = Cell(text=section.title, align=Align.LEFT, span=len(_COLUMNS) + 1 - len(mean))
    return Row(cells=[title, *mean], bold=True, keep_with_next=bool(section.items))


def _level(score: Score) -> str:
    return f"ระดับ{score.band.label}" if score.band else ""


def _item_row(item: Item, filled: Filled) -> Row:
    answer = filled.visit.answer(item.id)
    if item.type is ItemType.NOTE:
        return Row(cells=[item.number, Cell(text=item.label, span=3)])
    photographs = numbers_of(filled.photographs, item.id)
    result = result_words(item, answer, photographs and f"({_pictures(photographs)})")
    note = answer.note or ""
    if photographs and item.type is not ItemType.PHOTO:
        note = "\n".join(filter(None, (note, f"ดู{_pictures(photographs)}")))
    if item.type in _WIDE:
        text: list[str | Run] = [Run(item.label, bold=True), f"\n{result}"]
        if note:
            text.append(f"\n{note}")
        return Row(cells=[item.number, Cell(text=text, span=3)])
    return Row(cells=[item.number, item.label, result, note])


def _pictures(numbers: str) -> str:
    return f"ภาพที่\u00a0{numbers}"


def _strokes(item: Item, answer: Answer) -> Strokes | None:
    if item.type is not ItemType.SIGNATURE or answer.value is None:
        return None
    try:
        return decode(answer.value)
    except BadData:  # the table says that it was signed; there is nothing to draw
        return None


def _fits_a_table(section: Section) -> bool:
    """Tell whether the rows of a section can stand under each other, an item in each column."""
    items = section.items
    return len(items) <= _MOST_COLUMNS and all(
        one.type not in _NOT_IN_ROWS and len(one.label) <= MOST_LETTERS for one in items
    )


def _rows(section: Section, filled: Filled) -> Iterator[Block]:
    rows = [row for _one, row in rows_in(section, filled.expanded)]
    means = {row: filled.scores.sections.get(f"{section.id}[{row}]") for row in rows}
    rated = any(one is not None and one.mean is not None for one in means.values())
    items = section.items
    heading = ["ที่", *(f"{item.number} {item.label}" for item in items)]
    columns = [Column(width=30.0, align=Align.CENTRE)]
    columns += [Column(share=1, align=Align.CENTRE) for _ in items]
    if rated:
        heading.append("เฉลี่ย")
        columns.append(Column(width=64.0, align=Align.CENTRE))
    title = Cell(text=section.title, align=Align.LEFT, span=len(columns))
    printed = [Row(cells=[title], bold=True, keep_with_next=True)]
    if not rows:
        printed.append(Row(cells=[Cell(text=_NO_ROWS, span=len(columns))]))
    for place, row in enumerate(rows, start=1):
        cells: list[str | Cell] = [str(place)]
        cells += [_row_words(item, row, filled) for item in items]
        mean = means[row]
        if rated:
            cells.append(mean_words(mean) if mean is not None else UNKNOWN)
        printed.append(Row(cells=cells))
    yield ThaiTable(
        columns=columns, heading=[Row(cells=heading)], rows=printed, frame=Frame(size=SIZE - 1)
    )


def _row_words(item: Item, row: str, filled: Filled) -> str:
    one = replace(item, id=row_item(item.id, row))
    if not filled.is_shown(one.id):
        return ""
    answer = filled.visit.answer(one.id)
    said = result_words(one, answer)
    photographs = numbers_of(filled.photographs, one.id)
    notes = (answer.note, photographs and f"ดู{_pictures(photographs)}")
    return "\n".join(filter(None, (said, *notes)))


def computed_answers(computed: Mapping[ItemId, str | None]) -> dict[ItemId, Answer]:
    """Return what a form works out as answers to its items."""
    return {item: Answer(value=value) for item, value in computed.items()}
