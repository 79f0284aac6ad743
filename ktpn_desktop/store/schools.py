"""The register of schools. A school that closes or merges stays in it."""

import sqlite3
from collections.abc import Iterable

from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.school import Codes, School, SchoolGroup, SchoolStatus
from ktpn_desktop.store.database import Store
from ktpn_desktop.store.rows import Row
from ktpn_desktop.thai.text import sort_key

_SELECT = """
SELECT id, name, ministry_code, smis_code, obec_code, subdistrict, district, province, cluster,
       levels, principal, phone, pupils, teachers, school_group, status
FROM school
"""


def all_schools(store: Store) -> list[School]:
    """Return every school, in the order of a Thai dictionary."""
    found = [_from_row(row) for row in store.rows(_SELECT)]
    return sorted(
        found, key=lambda one: (sort_key(one.name), sort_key(one.district or ""), one.id)
    )


def school(store: Store, school_id: SchoolId) -> School | None:
    """Return the school with that id."""
    row = store.row(f"{_SELECT} WHERE id = ?", (school_id,))
    return _from_row(row) if row else None


def save_school(store: Store, one: School) -> None:
    """Insert the school, or update the one with its id."""
    with store.edit("save_school") as edit:
        edit.put("school", _to_row(one))


def save_schools(store: Store, several: Iterable[School]) -> None:
    """Insert or update many schools at once."""
    with store.edit("save_schools") as edit:
        edit.put_all("school", map(_to_row, several))


def _from_row(row: sqlite3.Row) -> School:
    return School(
        id=SchoolId(row["id"]),
        name=row["name"],
        codes=Codes(
            ministry=row["ministry_code"], smis=row["smis_code"], obec=row["obec_code"]
        ),
        subdistrict=row["subdistrict"],
        district=row["district"],
        province=row["province"],
        cluster=row["cluster"],
        levels=row["levels"],
        principal=row["principal"],
        phone=row["phone"],
        pupils=row["pupils"],
        teachers=row["teachers"],
        group=SchoolGroup(row["school_group"]),
        status=SchoolStatus(row["status"]),
    )


def _to_row(one: School) -> Row:
    return {
        "id": one.id,
        "name": one.name,
        "ministry_code": one.codes.ministry,
        "smis_code": one.codes.smis,
        "obec_code": one.codes.obec,
        "subdistrict": one.subdistrict,
        "district": one.district,
        "province": one.province,
        "cluster": one.cluster,
        "levels": one.levels,
        "principal": one.principal,
        "phone": one.phone,
        "pupils": one.pupils,
        "teachers": one.teachers,
        "school_group": one.group,
        "status": one.status,
    }
