"""The parts of the paper that prepares a visit, each as far as there is room for it."""

from collections.abc import Iterator
from decimal import Decimal

from ktpn_desktop.domain.finding import FindingKind
from ktpn_desktop.domain.school import School, SchoolStatus
from ktpn_desktop.domain.terms import FINDINGS, GROUPS, SIZES, STATUSES
from ktpn_desktop.printing.chart import Chart, ChartKind, Series
from ktpn_desktop.printing.fields import Field, FieldRow
from ktpn_desktop.printing.flow import Block, Together
from ktpn_desktop.printing.house import House
from ktpn_desktop.printing.lists import ListItem
from ktpn_desktop.printing.marks import Beside, QrCode
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.school_known import PastVisit, Room, SchoolPack
from ktpn_desktop.printing.school_pack_open import open_findings, open_resolutions
from ktpn_desktop.printing.school_pack_pieces import (
    FRAME,
    NOTHING,
    SIZE,
    UNKNOWN,
    clipped,
    heading,
    more,
)
from ktpn_desktop.printing.school_pack_results import results
from ktpn_desktop.printing.style import CM, Align, Run, Style, Text
from ktpn_desktop.printing.table import Column, Frame, Row, ThaiTable
from ktpn_desktop.thai.dates import long_date, short_date, weekday_date
from ktpn_desktop.thai.era import be_label

TITLE = "ข้อมูลเตรียมนิเทศ"
MAP = "https://maps.google.com/?q="
"""What opens the map of a telephone at a place given in words."""

_QR = 2.6 * CM
_MAP_LETTERS = 70
_CAPTION = Style(size=12, align=Align.CENTRE)
_LISTED = Style(size=15, left=0.6 * CM)
_HIGHEST = 5.0
_TWO = 2  # visits that make a trend
_SMALL = 13.0
_TABLE = 9.2 * CM
_APART = 0.5 * CM
_TITLE_LETTERS = 48


def parts(pack: SchoolPack, house: House, room: Room) -> Iterator[Block]:
    """Yield all that the paper says, as far as there is room."""
    yield from _head(pack, house, room)
    yield from _people(pack, room)
    yield from _visits(pack, room)
    yield from results(pack, room)
    yield from _sections(pack, room)
    yield from _said(pack, room)
    yield from open_findings(pack, room)
    yield from open_resolutions(pack, room)


def map_link(school: School) -> str:
    """Return the address that shows the school on a map."""
    return MAP + clipped(_on_the_map(school), _MAP_LETTERS).removesuffix("…").replace(" ", "+")


def _on_the_map(school: School) -> str:
    places = (
        school.official_name,
        school.subdistrict and f"ต.{school.subdistrict}",
        school.district and f"อ.{school.district}",
        school.province and f"จ.{school.province}",
    )
    return " ".join(place for place in places if place)


def _head(pack: SchoolPack, house: House, room: Room) -> Iterator[Block]:
    school, short = pack.school, room.letters
    yield ThaiParagraph(TITLE, Style(size=20, bold=True, align=Align.CENTRE))
    name = clipped(school.official_name, 80)
    yield ThaiParagraph(name, Style(size=18, bold=True, align=Align.CENTRE))
    office = clipped(house.office.name, 80)
    made = f"ข้อมูล ณ วันที่ {long_date(pack.today)}"
    line = f"{office} · {made}" if office else made
    yield ThaiParagraph(line, Style(size=SIZE, align=Align.CENTRE, after=4))
    fields = Together(tuple(_facts(pack, house, min(short, 90))))
    code = QrCode(text=map_link(school), side=_QR)
    caption = ThaiParagraph([Run("แผนที่", link=map_link(school))], _CAPTION)
    yield Beside(left=fields, right=Together((code, caption)), right_width=_QR)
    place: Text = [
        Run("ค้นในแผนที่", bold=True),
        "  ",
        Run(clipped(_on_the_map(school), 120), link=map_link(school)),
    ]
    yield ThaiParagraph(place, Style(size=15, before=2))


def _facts(pack: SchoolPack, house: House, letters: int) -> Iterator[Block]:
    school, planned = pack.school, pack.planned
    if planned is not None:
        day = weekday_date(planned.planned_on) if planned.planned_on else None
        round_name = clipped(planned.round_name, letters)
        yield FieldRow([Field("รอบการนิเทศ", round_name), Field("วันที่นัด", day, 1.4)], 15)
        yield FieldRow([Field("ผู้นิเทศ", clipped(planned.supervisor, letters))], 15)
    known = [GROUPS[school.group]]
    if school.size is not None:
        known.append(SIZES[school.size])
    if school.status is not SchoolStatus.ACTIVE:
        known.append(STATUSES[school.status])
    codes = clipped(school.code, letters)
    yield FieldRow([Field("รหัส", codes), Field("สถานะ", " · ".join(known), 1.8)], 15)
    yield FieldRow(
        [
            Field("นักเรียน", _people_count(school.pupils)),
            Field("ครู", _people_count(school.teachers)),
            Field("เปิดสอน", clipped(school.levels, letters), 1.8),
        ],
        15,
    )
    cluster = clipped(school.cluster, letters)
    yield FieldRow([Field(clipped(house.office.cluster_label, 40), cluster)], 15)


def _people(pack: SchoolPack, room: Room) -> Iterator[Block]:
    if not pack.people:
        return
    rows = [
        Row(
            cells=[
                clipped(one.name, room.letters),
                clipped(one.position, room.letters) or UNKNOWN,
                clipped(one.phone, 40) or "....................",
            ]
        )
        for one in pack.people[: room.people]
    ]
    yield ThaiTable(
        columns=[Column(share=4), Column(share=5), Column(share=3)],
        heading=[Row(cells=["ผู้ติดต่อ", "ตำแหน่ง", "โทรศัพท์"])],
        rows=rows,
        frame=Frame(size=SIZE, padding=3),
    )
    yield from more(len(pack.people) - room.people, "คน")


def _visits(pack: SchoolPack, room: Room) -> Iterator[Block]:
    yield heading("การนิเทศที่ผ่านมา")
    if not pack.visits:
        yield ThaiParagraph("ยังไม่มีผลการนิเทศโรงเรียนนี้ในเครื่องนี้", NOTHING)
        return
    yield ThaiTable(
        columns=[
            Column(align=Align.CENTRE),
            Column(share=6),
            Column(share=4),
            Column(align=Align.CENTRE),
            Column(share=2.6, align=Align.CENTRE),
        ],
        heading=[Row(cells=["วันที่", "รอบและแบบนิเทศ", "ผู้นิเทศ", "เฉลี่ย", "ระดับ"])],
        rows=[_visit_row(one, room) for one in pack.visits[: room.visits]],
        frame=FRAME,
    )
    yield from more(len(pack.visits) - room.visits, "ครั้ง")
    if years := [one for one in pack.years if one.visits]:
        told = [
            f"{be_label(one.year)}: {_mean(one.mean)} {one.level or ''}".rstrip()
            + f" ({one.visits}\u00a0ครั้ง)"
            for one in years
        ]
        words: Text = [Run("เฉลี่ยรายปีการศึกษา", bold=True), f"  {' · '.join(told)}"]
        yield ThaiParagraph(words, Style(size=15, before=3))


def _visit_row(one: PastVisit, room: Room) -> Row:
    about: list[str | Run] = [clipped(f"{one.round_name} {one.form}", room.letters)]
    if one.failed:
        about.append(Run(f"\nข้อสำคัญไม่ผ่าน {one.failed} ข้อ", bold=True))
    cells: list[Text] = [short_date(one.held_on), about]
    cells += [clipped(one.supervisor, room.letters), _mean(one.mean), one.level or UNKNOWN]
    return Row(cells=cells)


def _sections(pack: SchoolPack, room: Room) -> Iterator[Block]:
    """Yield the means of the newest visit, and how the means of all went, beside each other."""
    table, chart = _section_means(pack, room), _trend(pack, room)
    if table and chart:
        yield Beside(left=chart, right=table, right_width=_TABLE, gap=_APART)
    else:
        yield from filter(None, (table, chart))


def _section_means(pack: SchoolPack, room: Room) -> Together | None:
    newest = pack.visits[0].sections if pack.visits else ()
    rated = [one for one in newest if one.mean is not None]
    if not rated or not room.sections:
        return None
    rows = [
        Row(
            cells=[
                clipped(one.title, min(room.letters, _TITLE_LETTERS)),
                _mean(one.mean),
                _mean(one.before),
                _change(one.mean, one.before),
            ]
        )
        for one in rated[: room.sections]
    ]
    table = ThaiTable(
        columns=[Column(share=5), *[Column(share=1.5, align=Align.CENTRE)] * 3],
        heading=[Row(cells=["คะแนนเฉลี่ยรายด้าน", "ล่าสุด", "ครั้งก่อน", "ต่างกัน"])],
        rows=rows,
        frame=Frame(size=_SMALL, padding=3, before=2),
    )
    return Together((table, *more(len(rated) - room.sections, "ด้าน")), before=4)


def _trend(pack: SchoolPack, room: Room) -> Chart | None:
    """Return how the means went, of the form that was used last: others have other scales."""
    rated = [one for one in pack.visits if one.mean is not None]
    alike = [one for one in rated if one.form_id == rated[0].form_id][: room.visits]
    if not room.chart or len(alike) < _TWO:
        return None
    means = [float(one.mean or 0) for one in reversed(alike)]
    return Chart(
        kind=ChartKind.LINES,
        categories=[short_date(one.held_on) for one in reversed(alike)],
        series=[Series(name="เฉลี่ย", values=means)],
        title="แนวโน้มคะแนนเฉลี่ย",
        highest=float(alike[0].highest or max(_HIGHEST, *means)),
        height=3.2 * CM,
        before=4,
        after=4,
    )


def _said(pack: SchoolPack, room: Room) -> Iterator[Block]:
    for kind in (FindingKind.STRENGTH, FindingKind.IMPROVEMENT):
        found = (
            [one for one in pack.visits[0].findings if one.kind is kind] if pack.visits else []
        )
        if not found or not room.said:
            continue
        yield heading(f"{FINDINGS[kind]}ที่พบครั้งล่าสุด")
        for one in found[: room.said]:
            yield ListItem(mark="•", text=clipped(one.text, room.letters), style=_LISTED)
        yield from more(len(found) - room.said, "เรื่อง")


def _people_count(number: int | None) -> str | None:
    return None if number is None else f"{number:,} คน"


def _mean(mean: Decimal | None) -> str:
    return UNKNOWN if mean is None else f"{mean:.2f}"


def _change(mean: Decimal | None, before: Decimal | None) -> str:
    if mean is None or before is None:
        return UNKNOWN
    return f"{mean - before:+.2f}".replace("-", "−") if mean != before else "เท่าเดิม"
