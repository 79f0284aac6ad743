"""The record of one visit (บันทึกการนิเทศ): who, where, every answer, the findings, signatures."""

from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType

from ktpn_desktop.domain.checklist import Checklist, ItemType
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.office import Office
from ktpn_desktop.domain.repeats import expanded
from ktpn_desktop.domain.school import PREFIX, School
from ktpn_desktop.domain.scoring import score_visit
from ktpn_desktop.domain.terms import FINDINGS
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.printing.fields import Field, FieldRow
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.house import USUAL, House
from ktpn_desktop.printing.lists import ListItem
from ktpn_desktop.printing.paper import write_pdf
from ktpn_desktop.printing.paragraph import Bookmark, ThaiParagraph
from ktpn_desktop.printing.style import CM, Align, Style
from ktpn_desktop.printing.visit_pictures import pictures
from ktpn_desktop.printing.visit_record import Scored, VisitRecord, numbered
from ktpn_desktop.printing.visit_scores import scores
from ktpn_desktop.printing.visit_sections import Filled, computed_answers, sections
from ktpn_desktop.printing.visit_signatures import signatures
from ktpn_desktop.thai.dates import long_date, time_range, time_text, weekday_date

_TITLE = "บันทึกการนิเทศ"
_DRAFT = "ร่าง"
_HEADING = Style(bold=True, before=10, keep_with_next=True)
_LISTED = Style(left=1.25 * CM, align=Align.SPREAD)
_NUMBER = 0.65 * CM


def visit_pdf(record: VisitRecord, house: House = USUAL) -> bytes:
    """Return the record of a visit as a PDF file, its photographs at the end."""
    visit = record.visit
    paper = house.paper(
        f"{_TITLE} {_school_name(visit)}",
        author=visit.person.name,
        watermark=None if visit.locked else _DRAFT,
    )
    return write_pdf(_blocks(record, house.office), paper)


def _blocks(record: VisitRecord, office: Office) -> Iterator[Block]:
    visit, whole = record.visit, expanded(record.checklist, record.visit.answers)
    photographs = numbered(record.photographs, whole)
    scored = record.scored or Scored(scores=score_visit(whole, visit.answers))
    answers = {**visit.answers, **computed_answers(record.worked_out.computed)}
    filled = Filled(
        visit=replace(visit, answers=MappingProxyType(answers)),
        checklist=record.checklist,
        expanded=whole,
        shown=record.worked_out.shown,
        scores=scored.scores,
        photographs=photographs,
    )
    yield from _titles(record, office)
    yield from _header(visit, record.school, office)
    yield from sections(filled)
    yield from scores(whole, scored, record.options)
    for kind, title in FINDINGS.items():
        yield from _findings(title, _not_in_the_form(visit, whole, kind), whole)
    yield from signatures(visit, names=record.options.names)
    yield from pictures(photographs, whole)


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
    for one in visit.team:
        yield FieldRow([Field("ผู้นิเทศ", one.name), Field("ตำแหน่ง", one.position)])
    if visit.order is not None:
        dated = long_date(visit.order.dated) if visit.order.dated else None
        yield FieldRow([Field("ตามคำสั่งที่", visit.order.number), Field("ลงวันที่", dated)])
    yield FieldRow(
        [Field("ผู้ให้ข้อมูล", visit.informant), Field("ตำแหน่ง", visit.informant_position)]
    )


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
