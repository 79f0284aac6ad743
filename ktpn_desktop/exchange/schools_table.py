"""A list of schools that someone else made, as schools of the register."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.domain.school import Codes, School, SchoolGroup, SchoolStatus, short_name
from ktpn_desktop.exchange.csv_sheet import read_list
from ktpn_desktop.exchange.list_values import RowReader, is_total, without_prefix
from ktpn_desktop.exchange.tables import Row, Table, find_table
from ktpn_desktop.thai.text import search_key

Kind = TypeVar("Kind", SchoolStatus, SchoolGroup)

NOT_YET = SchoolId("")
"""The register gives the id when it takes the school in."""

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": (
        "ชื่อโรงเรียน",
        "ชื่อสถานศึกษา",
        "โรงเรียน",
        "สถานศึกษา",
        "รายชื่อโรงเรียน",
        "ชื่อโรงเรียน สถานศึกษา",
        "school name",
        "school",
        "name",
        "schoolname th",
        "ชื่อ",
    ),
    "ministry": (
        "รหัสสถานศึกษา 10 หลัก",
        "รหัสโรงเรียน 10 หลัก",
        "รหัส 10 หลัก",
        "รหัสกระทรวง",
        "รหัสกระทรวงศึกษาธิการ",
        "ministry code",
        "moe code",
        "school id 10",
    ),
    "smis": ("รหัส SMIS", "SMIS", "SMIS 8 หลัก", "รหัส SMIS 8 หลัก", "รหัส 8 หลัก", "smis code"),
    "obec": (
        "รหัส OBEC",
        "OBEC",
        "รหัส 6 หลัก",
        "รหัสโรงเรียน 6 หลัก",
        "รหัส PERCODE",
        "percode",
        "obec code",
    ),
    "code": (
        "รหัสโรงเรียน",
        "รหัสสถานศึกษา",
        "รหัส",
        "รหัส DMC",
        "DMC",
        "school code",
        "code",
        "school id",
    ),
    "subdistrict": ("ตำบล", "ตำบล แขวง", "ที่ตั้ง ตำบล", "tambon", "subdistrict", "sub district"),
    "district": ("อำเภอ", "อำเภอ เขต", "ที่ตั้ง อำเภอ", "amphoe", "district", "amphur"),
    "province": ("จังหวัด", "ที่ตั้ง จังหวัด", "province", "changwat"),
    "cluster": (
        "กลุ่มโรงเรียน",
        "กลุ่มเครือข่าย",
        "เครือข่าย",
        "ศูนย์เครือข่าย",
        "กลุ่มเครือข่ายโรงเรียน",
        "เครือข่ายโรงเรียน",
        "ชื่อกลุ่มโรงเรียน",
        "cluster",
        "network",
    ),
    "levels": (
        "ระดับที่เปิดสอน",
        "ระดับชั้นที่เปิดสอน",
        "ระดับการศึกษา",
        "ระดับชั้น",
        "เปิดสอนระดับ",
        "เปิดสอน",
        "levels",
        "level",
    ),
    "principal": (
        "ผู้อำนวยการโรงเรียน",
        "ผู้อำนวยการ",
        "ชื่อผู้อำนวยการ",
        "ชื่อผู้บริหาร",
        "ผู้บริหารสถานศึกษา",
        "ผู้บริหาร",
        "ผอ.",
        "principal",
        "director",
    ),
    "phone": ("โทรศัพท์", "เบอร์โทรศัพท์", "หมายเลขโทรศัพท์", "โทร", "เบอร์โทร", "phone", "tel"),
    "pupils": (
        "จำนวนนักเรียนรวม",
        "จำนวนนักเรียนทั้งหมด",
        "นักเรียนรวม",
        "รวมนักเรียน",
        "นักเรียนทั้งหมด",
        "จำนวนนักเรียน",
        "นักเรียน",
        "pupils",
        "students",
        "รวม",
        "รวมทั้งสิ้น",
        "total",
    ),
    "teachers": (
        "จำนวนครูรวม",
        "จำนวนครูทั้งหมด",
        "ครูรวม",
        "รวมครู",
        "จำนวนครู",
        "ครู",
        "ข้าราชการครู",
        "teachers",
    ),
    "status": ("สถานะ", "สถานภาพ", "สถานะโรงเรียน", "สถานะสถานศึกษา", "status"),
    "group": ("กลุ่มการนิเทศ", "กลุ่มความพร้อม", "ระดับความพร้อม", "group"),
}

_STATUSES = {
    SchoolStatus.ACTIVE: ("เปิดสอน", "เปิดทำการสอน", "เปิด", "ปกติ", "active", "open"),
    SchoolStatus.CO_LEARNING: ("เรียนรวม", "ไปเรียนรวม", "มาเรียนรวม", "co_learning"),
    SchoolStatus.NO_PUPILS: ("ไม่มีนักเรียน", "no_pupils"),
    SchoolStatus.CLOSED: (
        "ยุบ",
        "เลิก",
        "ปิด",
        "ยุบเลิก",
        "ยุบรวม",
        "รวมสถานศึกษา",
        "เลิกสถานศึกษา",
        "closed",
    ),
}
_GROUPS = {
    SchoolGroup.READY: ("พร้อม", "กลุ่มพร้อม", "ready"),
    SchoolGroup.GENERAL: ("ทั่วไป", "กลุ่มทั่วไป", "ปกติ", "general"),
    SchoolGroup.URGENT: ("เร่งรัดพิเศษ", "กลุ่มเร่งรัดพิเศษ", "เร่งรัด", "ต้องเร่งรัดเป็นกรณีพิเศษ", "urgent"),
}
_ONLY_ODD = frozenset({"table.code_length", "table.column_twice"})
_KINDS = {10: "ministry", 8: "smis", 6: "obec"}
_SHORT_FOR_SCHOOL = re.compile(r"^(ร\.?ร\.)\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolRow:
    """One line of the list; what it does not say stands at the default of `School`."""

    row: int
    school: School


@dataclass(frozen=True, slots=True, kw_only=True)
class SchoolsRead:
    """What a list of schools says, what of it could not be taken, and what looks odd."""

    rows: tuple[SchoolRow, ...]
    skipped: int
    problems: tuple[Problem, ...]
    warnings: tuple[Problem, ...]


def read_schools(
    path: Path, *, sheet: str | None = None, mapping: Mapping[str, str] | None = None
) -> SchoolsRead:
    """Read a list of schools; raise `BadData` when there is none in the file."""
    _check_mapping(mapping or {})
    table = find_table(read_list(path), COLUMNS, sheet=sheet, mapping=mapping)
    if not table.has("name"):
        names = ", ".join(column.header for column in table.columns)
        values = {"headers": names, "expected": COLUMNS["name"][0]}
        raise BadData(
            Problem(code="schools.no_name_column", where=table.place(), values=values)
        )
    problems = list(table.problems)
    if not table.rows:
        problems.append(Problem(code="table.no_rows", where=table.place()))
    rows: list[SchoolRow] = []
    lines = [row for row in table.rows if not is_total(row.get("name"))]
    seen: dict[str, int] = {}
    for row in lines:
        school = _school(table, row, problems)
        if school and not _is_double(table, row, school, seen, problems):
            rows.append(SchoolRow(row=row.number, school=school))
    return SchoolsRead(
        rows=tuple(rows),
        skipped=len(lines) - len(rows),
        problems=tuple(one for one in problems if one.code not in _ONLY_ODD),
        warnings=tuple(one for one in problems if one.code in _ONLY_ODD),
    )


def _check_mapping(mapping: Mapping[str, str]) -> None:
    for name in mapping:
        if name not in COLUMNS:
            values = {"field": name, "fields": ", ".join(COLUMNS)}
            raise BadData(Problem(code="table.no_such_field", values=values))


def _school(table: Table, row: Row, problems: list[Problem]) -> School | None:
    cell = RowReader(table, row, problems)
    name = cell.text("name")
    if name is None:
        cell.problem("schools.no_name", "name")
        return None
    return School(
        id=NOT_YET,
        name=short_name(_SHORT_FOR_SCHOOL.sub("", name)),
        codes=_codes(cell),
        subdistrict=without_prefix(cell.text("subdistrict"), "ตำบล", "ต."),
        district=without_prefix(cell.text("district"), "อำเภอ", "อ."),
        province=without_prefix(cell.text("province"), "จังหวัด", "จ."),
        cluster=cell.text("cluster"),
        levels=cell.text("levels"),
        principal=cell.text("principal"),
        phone=cell.text("phone"),
        pupils=cell.count("pupils"),
        teachers=cell.count("teachers"),
        status=_word(cell, "status", _STATUSES) or SchoolStatus.ACTIVE,
        group=_word(cell, "group", _GROUPS) or SchoolGroup.GENERAL,
    )


def _codes(cell: RowReader) -> Codes:
    found = {
        "ministry": cell.code("ministry", lengths=(10,)),
        "smis": cell.code("smis", lengths=(8,)),
        "obec": cell.code("obec", lengths=(6,)),
    }
    code = cell.code("code", lengths=(10, 8, 6))
    if code:
        # A code of no known length is told, and kept where it comes closest.
        kind = _KINDS[min(_KINDS, key=lambda length: abs(length - len(code)))]
        found[kind] = found[kind] or code
    return Codes(**found)


def _word(cell: RowReader, field: str, words: Mapping[Kind, tuple[str, ...]]) -> Kind | None:
    text = cell.text(field)
    if text is None:
        return None
    for kind, names in words.items():
        if search_key(text) in map(search_key, names):
            return kind
    allowed = ", ".join(names[0] for names in words.values())
    cell.problem("table.unknown_word", field, typed=text, allowed=allowed)
    return None


def _is_double(
    table: Table, row: Row, school: School, seen: dict[str, int], problems: list[Problem]
) -> bool:
    """Whether an earlier line is about this school: by a code, else by name and place."""
    place = search_key(f"{school.subdistrict}/{school.district}")
    keys = [f"{kind}:{code}" for kind, code in _kinds(school)]
    keys = keys or [f"name:{search_key(school.name)}/{place}"]
    for key in keys:
        if key in seen:
            values = {"name": school.official_name, "first": str(seen[key])}
            code = "schools.listed_twice" if key.startswith("name:") else "schools.code_twice"
            values["code"] = key.partition(":")[2]
            problems.append(Problem(code=code, where=table.place(row, "name"), values=values))
            return True
    seen.update(dict.fromkeys([*keys, f"name:{search_key(school.name)}/{place}"], row.number))
    return False


def _kinds(school: School) -> list[tuple[str, str]]:
    codes = {"ministry": school.codes.ministry, "smis": school.codes.smis}
    codes["obec"] = school.codes.obec
    return [(kind, code) for kind, code in codes.items() if code]
