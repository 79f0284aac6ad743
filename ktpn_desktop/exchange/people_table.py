"""A list of people that someone else made: supervisors, and members of the committee."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from ktpn_desktop.domain.ids import PersonId
from ktpn_desktop.domain.person import CommitteeRole, Membership, Person
from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.exchange.csv_sheet import read_list
from ktpn_desktop.exchange.list_values import RowReader, is_total
from ktpn_desktop.exchange.tables import Row, Table, find_table
from ktpn_desktop.thai.text import search_key

NOT_YET = PersonId("")
"""The register gives the id when it takes the person in."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": (
        "ชื่อ-สกุล",
        "ชื่อ-นามสกุล",
        "ชื่อและนามสกุล",
        "ชื่อ สกุล",
        "ชื่อผู้นิเทศ",
        "ชื่อศึกษานิเทศก์",
        "รายชื่อ",
        "name",
        "full name",
    ),
    "title": ("คำนำหน้า", "คำนำหน้าชื่อ", "คำนำหน้านาม", "title", "prefix"),
    "first": ("ชื่อ", "ชื่อตัว", "first name", "firstname"),
    "last": ("สกุล", "นามสกุล", "ชื่อสกุล", "last name", "lastname", "surname"),
    "position": ("ตำแหน่ง", "ตำแหน่งและวิทยฐานะ", "ตำแหน่ง วิทยฐานะ", "position"),
    "standing": ("วิทยฐานะ", "ระดับ", "standing"),
    "role": ("บทบาท", "หน้าที่", "role"),
    "committee": (
        "ตำแหน่งในคณะกรรมการ",
        "ตำแหน่งใน ก.ต.ป.น.",
        "กรรมการ ก.ต.ป.น.",
        "ก.ต.ป.น.",
        "คณะกรรมการ",
        "committee role",
        "committee",
    ),
    "phone": ("โทรศัพท์", "เบอร์โทรศัพท์", "หมายเลขโทรศัพท์", "โทร", "เบอร์โทร", "phone", "tel"),
    "email": ("อีเมล", "อีเมล์", "e-mail", "ไปรษณีย์อิเล็กทรอนิกส์"),
    "since": ("วาระเริ่ม", "เริ่มวาระ", "วันที่แต่งตั้ง", "ตั้งแต่", "since", "term start"),
    "until": ("วาระสิ้นสุด", "สิ้นสุดวาระ", "ครบวาระ", "ถึง", "until", "term end"),
    "capacity": ("จำนวนโรงเรียนที่รับได้", "จำนวนโรงเรียนที่รับผิดชอบ", "รับได้", "capacity"),
}

# Longer names first: กรรมการและเลขานุการ is no plain กรรมการ.
_COMMITTEE = (
    ("ผู้ช่วยเลขานุการ", CommitteeRole.ASSISTANT_SECRETARY),
    ("assistantsecretary", CommitteeRole.ASSISTANT_SECRETARY),
    ("เลขานุการ", CommitteeRole.SECRETARY),
    ("secretary", CommitteeRole.SECRETARY),
    ("ประธาน", CommitteeRole.CHAIR),
    ("chair", CommitteeRole.CHAIR),
    ("เอกชน", CommitteeRole.PRIVATE_SCHOOL_REP),
    ("private", CommitteeRole.PRIVATE_SCHOOL_REP),
    ("ของรัฐ", CommitteeRole.PUBLIC_SCHOOL_REP),
    ("public", CommitteeRole.PUBLIC_SCHOOL_REP),
    ("ผู้ทรงคุณวุฒิ", CommitteeRole.EXPERT),
    ("expert", CommitteeRole.EXPERT),
)
_PLAIN_MEMBER = ("กรรมการ", "member")
_SUPERVISORS = ("ศึกษานิเทศก์", "ผู้นิเทศ", "supervisor")


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One line of the list; what it does not say stands at the default of `Person`."""

    row: int
    person: Person


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleRead:
    """What a list of people says, and what of it could not be taken."""

    rows: tuple[PersonRow, ...]
    skipped: int
    problems: tuple[Problem, ...]


def read_people(
    path: Path, *, sheet: str | None = None, mapping: Mapping[str, str] | None = None
) -> PeopleRead:
    """Read a list of people; raise `BadData` when there is none in the file."""
    table = find_table(read_list(path), COLUMNS, sheet=sheet, mapping=mapping)
    if not table.has("name", "first"):
        names = ", ".join(column.header for column in table.columns)
        values = {"headers": names, "expected": COLUMNS["name"][0]}
        raise BadData(Problem(code="people.no_name_column", where=table.place(), values=values))
    problems = list(table.problems)
    if not table.rows:
        problems.append(Problem(code="table.no_rows", where=table.place()))
    rows: list[PersonRow] = []
    seen: dict[str, int] = {}
    lines = [row for row in table.rows if not is_total(row.get("name"))]
    for row in lines:
        cell = RowReader(table, row, problems)
        name = _name(cell)
        if name is None:
            cell.problem("people.no_name", "name")
        elif search_key(name) in seen:
            first = str(seen[search_key(name)])
            cell.problem("people.listed_twice", "name", name=name, first=first)
        else:
            seen[search_key(name)] = row.number
            rows.append(PersonRow(row=row.number, person=_person(table, row, cell, name)))
    return PeopleRead(
        rows=tuple(rows), skipped=len(lines) - len(rows), problems=tuple(problems)
    )


def _name(cell: RowReader) -> str | None:
    """The name as it is written: a title stands right before the first name."""
    whole = cell.text("name")
    if whole is None:
        first = cell.text("first")
        if first is None:
            return None
        whole = f"{first} {cell.text('last') or ''}".strip()
    title = cell.text("title") or ""
    if not title or whole.startswith(title):
        return whole
    # ดร.ตัวอย่าง and นายตัวอย่าง, but ว่าที่ ร.ต. ตัวอย่าง keeps its space.
    return f"{title} {whole}" if " " in title else f"{title}{whole}"


def _person(table: Table, row: Row, cell: RowReader, name: str) -> Person:
    position = _joined(cell.text("position"), cell.text("standing"))
    role = cell.text("role")
    return Person(
        id=NOT_YET,
        name=name,
        position=position,
        phone=cell.text("phone"),
        email=cell.text("email"),
        is_supervisor=_mentions(f"{role or ''} {position or ''}", _SUPERVISORS),
        membership=_membership(cell, role, position),
        capacity=cell.count("capacity"),
    )


def _joined(position: str | None, standing: str | None) -> str | None:
    """ศึกษานิเทศก์ and ชำนาญการพิเศษ in two columns are one position."""
    if position and standing and not position.endswith(standing):
        return f"{position}{standing}" if _is_thai(standing) else f"{position} {standing}"
    return position or standing


def _is_thai(text: str) -> bool:
    return re.match("[ก-ฮเ-ไ]", text) is not None


def _membership(cell: RowReader, role: str | None, position: str | None) -> Membership | None:
    said = cell.text("committee")
    if said is None and role and _mentions(role, _PLAIN_MEMBER):
        said = role
    if said is None:
        return None
    seat = _seat(said) or (_seat(position or "") if _mentions(said, _PLAIN_MEMBER) else None)
    if seat is None and _mentions(said, _PLAIN_MEMBER):
        seat = CommitteeRole.EXPERT
    if seat is None:
        cell.problem("people.unknown_committee_role", "committee", typed=said)
        return None
    return Membership(role=seat, since=cell.day("since"), until=cell.day("until"))


def _seat(text: str) -> CommitteeRole | None:
    key = search_key(text)
    return next((role for word, role in _COMMITTEE if search_key(word) in key), None)


def _mentions(text: str, words: tuple[str, ...]) -> bool:
    key = search_key(text)
    return any(search_key(word) in key for word in words)
