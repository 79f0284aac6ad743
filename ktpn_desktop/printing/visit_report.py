"""The record of one visit (บันทึกการนิเทศ): who, where, every answer, the findings, signatures."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from types import MappingProxyType

from ktpn_desktop.domain.answer import Answer, words
from ktpn_desktop.domain.checklist import SCALES, Checklist, Item, ItemType, Section
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.office import Office
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import PREFIX, School
from ktpn_desktop.domain.scoring import Score, VisitScores, score_visit
from ktpn_desktop.domain.terms import FINDINGS, MARKS
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.printing.fields import Field, FieldRow
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.house import USUAL, House
from ktpn_desktop.printing.lists import ListItem
from ktpn_desktop.printing.paper import write_pdf
from ktpn_desktop.printing.paragraph import Bookmark, ThaiParagraph
from ktpn_desktop.printing.pictures import Picture, picture_rows
from ktpn_desktop.printing.signature import Signature, signatures_side_by_side
from ktpn_desktop.printing.style import CM, Align, Run, Style
from ktpn_desktop.printing.table import Cell, Column, Frame, Row, ThaiTable
from ktpn_desktop.thai.dates import long_date, time_range, time_text, weekday_date

PERCENT = "ร้อยละ"

_TITLE = "บันทึกการนิเทศ"
_DRAFT = "ร่าง"
_PICTURES = "ภาพประกอบการนิเทศ"
_NOTHING = "–"
_SIZE = 15.0
_HEADING = Style(bold=True, before=10, keep_with_next=True)
_LISTED = Style(left=1.25 * CM, align=Align.SPREAD)
_NUMBER = 0.65 * CM
_COLUMNS = (
    Column(share=1.2, align=Align.CENTRE),
    Column(share=7.6),
    Column(share=3.6, align=Align.CENTRE),
    Column(share=3.8),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkedOut:
    """What a form works out from its answers; `shown` is None when every item is printed."""

    computed: Mapping[ItemId, str | None] = field(default_factory=lambda: MappingProxyType({}))
    shown: frozenset[ItemId] | None = None


NOTHING = WorkedOut()


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitRecord:
    """What the record of a visit is made of; `school` adds what the register knows now."""

    visit: Visit
    checklist: Checklist
    school: School | None = None
    held_in: Round | None = None
    worked_out: WorkedOut = NOTHING
    photographs: Sequence[Picture] = ()


def visit_pdf(record: VisitRecord, house: House = USUAL) -> bytes:
    """Return the record of a visit as a PDF file, its photographs at the end."""
    visit, worked_out = record.visit, record.worked_out
    paper = house.paper(
        f"{_TITLE} {_school_name(visit)}",
        author=visit.person.name,
        watermark=None if visit.locked else _DRAFT,
    )
    computed = {item: Answer(value=value) for item, value in worked_out.computed.items()}
    visit = replace(visit, answers={**visit.answers, **computed})
    checklist = _shown(record.checklist, worked_out.shown)
    blocks = _blocks(replace(record, visit=visit, checklist=checklist), house.office)
    return write_pdf([*blocks, *_pictures(record.photographs)], paper)


def _pictures(photographs: Sequence[Picture]) -> Iterator[Block]:
    if photographs:
        yield ThaiParagraph(_PICTURES, _HEADING, Bookmark(title=_PICTURES))
        yield from picture_rows(photographs)


def _shown(checklist: Checklist, items: frozenset[ItemId] | None) -> Checklist:
    """Return the checklist with what is shown; a section of which nothing is shown goes too."""
    if items is None:
        return checklist
    sections = [
        replace(section, items=tuple(item for item in section.items if item.id in items))
        for section in checklist.sections
    ]
    return replace(checklist, sections=tuple(section for section in sections if section.items))


def _blocks(record: VisitRecord, office: Office) -> Iterator[Block]:
    visit, checklist = record.visit, record.checklist
    scores = score_visit(checklist, visit.answers)
    yield from _titles(record, office)
    yield from _header(visit, record.school, office)
    for section in checklist.sections:
        yield _section(section, visit, scores)
    yield from _overall(scores)
    for kind, title in FINDINGS.items():
        yield from _findings(title, _not_in_the_form(visit, checklist, kind), checklist)
    yield signatures_side_by_side(
        Signature(
            role="ผู้นิเทศ", name=visit.person.name, position=visit.person.position, dated=True
        ),
        Signature(
            role="ผู้รับการนิเทศ",
            name=visit.informant,
            position=visit.informant_position,
            dated=True,
        ),
    )


def _titles(record: VisitRecord, office: Office) -> Iterator[Block]:
    """Yield what the paper is, of which form, which round and whose."""
    yield ThaiParagraph(_TITLE, Style(size=20, bold=True, align=Align.CENTRE))
    lines = [record.checklist.title]
    if record.held_in is not None:
        name = record.held_in.label
        lines.append(name if name.startswith("รอบ") else f"รอบการนิเทศ {name}")
    lines += [office.name] if office.name else []
    for number, line in enumerate(lines, start=1):
        after = 6 if number == len(lines) else 0
        size = 18 if number == 1 else 16
        yield ThaiParagraph(line, Style(size=size, bold=True, align=Align.CENTRE, after=after))


def _not_in_the_form(visit: Visit, checklist: Checklist, kind: FindingKind) -> list[Finding]:
    """Return the findings of a kind, without those that an item of the form says already."""
    said = [
        visit.answer(item.id).value or ""
        for item in checklist.items
        if item.type is ItemType.TEXT and item.label.startswith(FINDINGS[kind])
    ]
    return [
        one
        for one in visit.findings
        if one.kind is kind
        and (one.follow_up or not any(one.text.strip() in answer for answer in said))
    ]


def _header(visit: Visit, school: School | None, office: Office) -> Iterator[Block]:
    district = visit.school.district or (school.district if school else None)
    yield FieldRow([Field("โรงเรียน", _bare_name(visit), 2), Field("อำเภอ", district)])
    if school is not None:
        yield FieldRow(
            [
                Field(office.cluster_label, school.cluster, 2),
                Field("นักเรียน", _count(school.pupils, "คน")),
                Field("ครู", _count(school.teachers, "คน")),
            ]
        )
    held_on = weekday_date(visit.held_on) if visit.held_on else None
    yield FieldRow([Field("นิเทศเมื่อ", held_on, 2), Field("เวลา", _times(visit), 1.2)])
    yield FieldRow([Field("ผู้นิเทศ", visit.person.name), Field("ตำแหน่ง", visit.person.position)])
    yield FieldRow(
        [Field("ผู้ให้ข้อมูล", visit.informant), Field("ตำแหน่ง", visit.informant_position)]
    )


def _section(section: Section, visit: Visit, scores: VisitScores) -> ThaiTable:
    rows = [_title_row(section, scores.sections[section.id])]
    rows += [_item_row(item, visit) for item in section.items]
    return ThaiTable(
        columns=_COLUMNS,
        heading=[Row(cells=["ที่", "รายการ", "ผล", "หมายเหตุ"])],
        rows=rows,
        frame=Frame(size=_SIZE),
    )


def _title_row(section: Section, score: Score) -> Row:
    mean = [] if score.mean is None else [f"เฉลี่ย {score.mean}", ""]
    title = Cell(text=section.title, align=Align.LEFT, span=len(_COLUMNS) - len(mean))
    return Row(cells=[title, *mean], bold=True, keep_with_next=bool(section.items))


def _item_row(item: Item, visit: Visit) -> Row:
    answer = visit.answer(item.id)
    if item.type is ItemType.NOTE:
        return Row(cells=[item.number, Cell(text=item.label, span=3)])
    result = _NOTHING
    if answer.value is not None:
        result = _result(item, answer.value)
    elif answer.mark is not None:
        result = MARKS[answer.mark]
    if item.type is ItemType.TEXT:
        text: list[str | Run] = [Run(item.label, bold=True), f"\n{result}"]
        if answer.note:
            text.append(f"\n{answer.note}")
        return Row(cells=[item.number, Cell(text=text, span=3)])
    return Row(cells=[item.number, item.label, result, answer.note or ""])


def _result(item: Item, value: str) -> str:
    if item.type in SCALES:
        return f"{value} {words(item, value)}"
    return with_unit(item, words(item, value))


def with_unit(item: Item, value: str) -> str:
    """Return a value with its unit where Thai has it: ร้อยละ 75, but 9 คน."""
    if item.unit == PERCENT or (item.unit is None and item.type is ItemType.PERCENT):
        return f"{PERCENT} {value}"
    return f"{value} {item.unit}" if item.unit else value


def _overall(scores: VisitScores) -> Iterator[Block]:
    mean: Decimal | None = scores.overall.mean
    if mean is not None:
        text = f"คะแนนเฉลี่ยรวม {mean} จากรายการที่ให้ระดับ {scores.overall.rated} รายการ"
        yield ThaiParagraph(text, Style(bold=True, before=6))


def _findings(title: str, findings: list[Finding], checklist: Checklist) -> Iterator[Block]:
    if not findings:
        return
    yield ThaiParagraph(title, _HEADING, Bookmark(title=title))
    for number, one in enumerate(sorted(findings, key=lambda each: each.position), start=1):
        said = f"{one.text}{_about(one, checklist)}"
        yield ListItem(mark=f"{number}.", text=said, style=_LISTED, room=_NUMBER)


def _about(finding: Finding, checklist: Checklist) -> str:
    """Return the items a finding stands on and when it is followed up, in brackets."""
    numbers = [item.number for item in map(checklist.item, finding.items) if item]
    parts = [f"ข้อ {', '.join(numbers)}"] if numbers else []
    if finding.follow_up:
        parts.append(f"ติดตามภายใน {long_date(finding.due)}" if finding.due else "ติดตาม")
    return f" ({' · '.join(parts)})" if parts else ""


def _school_name(visit: Visit) -> str:
    return PREFIX + _bare_name(visit)


def _bare_name(visit: Visit) -> str:
    return visit.school.name.removeprefix(PREFIX)


def _count(number: int | None, unit: str) -> str | None:
    return None if number is None else f"{number:,} {unit}"


def _times(visit: Visit) -> str | None:
    if visit.started is None:
        return None
    if visit.ended is None or visit.ended < visit.started:
        return time_text(visit.started)
    return time_range(visit.started, visit.ended)
