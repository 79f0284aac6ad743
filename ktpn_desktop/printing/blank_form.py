"""A checklist as a form to fill by hand: boxes, columns for levels, room for words."""

from collections.abc import Iterator, Sequence

from ktpn_desktop.domain.answer import Mark
from ktpn_desktop.domain.checklist import SCALES, Checklist, Choice, Item, ItemType, Section
from ktpn_desktop.domain.finding import FindingKind
from ktpn_desktop.domain.office import Office
from ktpn_desktop.domain.terms import FINDINGS, MARKS
from ktpn_desktop.printing.fields import Field, FieldRow, WritingLines
from ktpn_desktop.printing.flow import Block, Together
from ktpn_desktop.printing.house import USUAL, House
from ktpn_desktop.printing.marks import Beside, QrCode
from ktpn_desktop.printing.paper import write_pdf
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.signature import Signature, signatures_side_by_side
from ktpn_desktop.printing.style import CM, Align, Run, Style
from ktpn_desktop.printing.table import Cell, Column, Frame, Row, ThaiTable
from ktpn_desktop.printing.visit_sections import with_unit

BOX = "☐"
NOT_APPLICABLE = MARKS[Mark.NOT_APPLICABLE]

_NO_BREAK = "\u00a0"
_SIZE = 15.0
_CODE = 2.3 * CM
_VERSION = Style(size=10, align=Align.CENTRE)
_TEXT_ROOM = 2.4 * CM
_ONE_LINE = 24  # letters of choices that stand beside each other
_ANSWER_SHARE = 4.0
_BLANKS = {
    ItemType.DATE: "......../......../............",
    ItemType.TIME: "............ น.",
}
_BLANK = "................"
_SUMMARIES = (FindingKind.STRENGTH, FindingKind.IMPROVEMENT, FindingKind.SUGGESTION)


def blank_form_pdf(checklist: Checklist, house: House = USUAL) -> bytes:
    """Return the form of a checklist as a PDF file."""
    return write_pdf(_blocks(checklist, house.office), house.paper(checklist.title))


def form_code(checklist: Checklist) -> str:
    """Return what the square on the form says: which form, in which version."""
    return f"ktpn:checklist:{checklist.form_id}:{checklist.version}"


def _blocks(checklist: Checklist, office: Office) -> Iterator[Block]:
    name = f"{checklist.title}\n{office.name}" if office.name else checklist.title
    title = ThaiParagraph(name, Style(size=18, bold=True, align=Align.CENTRE))
    version = ThaiParagraph(f"{checklist.form_id} v{checklist.version}", _VERSION)
    code = Together((QrCode(text=form_code(checklist), side=_CODE), version))
    yield Beside(left=title, right=code, right_width=_CODE)
    yield FieldRow([Field("ภาคเรียนที่"), Field("ปีการศึกษา", share=1.4), Field("ครั้งที่")])
    yield FieldRow([Field("โรงเรียน", share=2), Field(office.cluster_label), Field("อำเภอ")])
    yield FieldRow(
        [
            Field("จำนวนนักเรียน"),
            Field("คน จำนวนครู"),
            Field("คน นิเทศเมื่อวันที่", share=1.8),
        ]
    )
    yield FieldRow([Field("เวลา"), Field("ถึง"), Field("ระดับชั้นที่เปิดสอน", share=1.6)])
    yield FieldRow([Field("ผู้นิเทศ"), Field("ผู้ให้ข้อมูล"), Field("ตำแหน่ง")])
    if checklist.instructions:
        explained: list[str | Run] = [Run("คำชี้แจง", bold=True), f"  {checklist.instructions}"]
        yield ThaiParagraph(explained, Style(align=Align.SPREAD, before=6))
    for section in checklist.sections:
        yield _section(section)
    labels = [item.label for item in checklist.items]
    for kind in _SUMMARIES:
        if not any(label.startswith(FINDINGS[kind]) for label in labels):
            yield _summary(FINDINGS[kind])
    yield signatures_side_by_side(
        Signature(role="ผู้นิเทศ", dated=True), Signature(role="ผู้รับการนิเทศ", dated=True)
    )


def _summary(title: str) -> Together:
    heading = ThaiParagraph(title, Style(bold=True, keep_with_next=True))
    return Together((heading, WritingLines(3)), before=8)


def _section(section: Section) -> ThaiTable:
    levels = _levels(section)
    count = max(len(levels), 1)
    share = max(_ANSWER_SHARE / count, 0.75)
    notes = "ร่องรอย/หลักฐาน" if any(one.evidence_expected for one in section.items) else ""
    answers = [choice.value for choice in levels] or ["คำตอบ"]
    return ThaiTable(
        columns=[
            Column(share=1.2, align=Align.CENTRE),
            Column(share=7.6),
            *[Column(share=share, align=Align.CENTRE)] * count,
            Column(share=3.2),
        ],
        heading=[Row(cells=["ที่", "รายการ", *answers, notes or "หมายเหตุ"])],
        rows=[_title(section, count), *(_item(item, levels) for item in section.items)],
        frame=Frame(size=_SIZE),
    )


def _levels(section: Section) -> Sequence[Choice]:
    """Return the levels that the section's columns are for: those of its longest scale."""
    scales = [item.choices for item in section.items if item.type in SCALES]
    return max(scales, key=len, default=())


def _title(section: Section, answer_columns: int) -> Row:
    title = Cell(text=section.title, align=Align.LEFT, span=answer_columns + 3)
    return Row(cells=[title], bold=True, keep_with_next=True)


def _item(item: Item, levels: Sequence[Choice]) -> Row:
    span = max(len(levels), 1)
    if item.type is ItemType.NOTE:
        return Row(cells=[item.number, Cell(text=item.label, span=span + 2)])
    if item.type is ItemType.TEXT:
        cell = Cell(text=item.label, span=span + 2)
        return Row(cells=[item.number, cell], least_height=_TEXT_ROOM)
    label = f"{item.label} ({item.hint})" if item.hint else item.label
    if item.type in SCALES and [one.value for one in item.choices] == [
        one.value for one in levels
    ]:
        note = _box(NOT_APPLICABLE) if item.na_allowed else ""
        return Row(cells=[item.number, label, *[BOX] * span, note])
    boxes = [_box(choice.label) for choice in item.choices]
    if boxes and item.na_allowed:
        boxes.append(_box(NOT_APPLICABLE))
    if sum(map(len, boxes)) > _ONE_LINE:
        wide = Cell(text=f"{label}\n{'   '.join(boxes)}", span=span + 1)
        return Row(cells=[item.number, wide, ""])
    answer = "  ".join(boxes) or _BLANKS.get(item.type) or with_unit(item, _BLANK)
    align = Align.LEFT if boxes else Align.CENTRE
    return Row(cells=[item.number, label, Cell(text=answer, span=span, align=align), ""])


def _box(label: str) -> str:
    """Return a box that stays on one line with the beginning of its label."""
    return f"{BOX}{_NO_BREAK}{label}"
