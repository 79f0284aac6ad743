"""Work domains, purposes and the like in a cell: their own words and the Thai ones."""

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from ktpn_desktop.domain.checklist import Overall, Purpose, WorkDomain
from ktpn_desktop.exchange.xlsform_notes import RowCells

Word = TypeVar("Word", bound=StrEnum)

WORK_DOMAINS: Mapping[str, WorkDomain] = {
    **{str(one): one for one in WorkDomain},
    "วิชาการ": WorkDomain.ACADEMIC,
    "งบประมาณ": WorkDomain.BUDGET,
    "บุคคล": WorkDomain.PERSONNEL,
    "งานบุคคล": WorkDomain.PERSONNEL,
    "บริหารงานบุคคล": WorkDomain.PERSONNEL,
    "ทั่วไป": WorkDomain.GENERAL,
    "บริหารทั่วไป": WorkDomain.GENERAL,
}
PURPOSES: Mapping[str, Purpose] = {
    **{str(one): one for one in Purpose},
    "ติดตาม": Purpose.FOLLOW,
    "ตรวจสอบ": Purpose.INSPECT,
    "ประเมินผล": Purpose.ASSESS,
    "ประเมิน": Purpose.ASSESS,
    "นิเทศ": Purpose.SUPERVISE,
}
OVERALLS: Mapping[str, Overall] = {str(one): one for one in Overall}


def read_work_domain(cells: RowCells) -> WorkDomain | None:
    """The domain of an item: one of four words, with ด้าน or งาน before it or not."""
    said = cells.text("work_domain")
    if said is None:
        return None
    plain = re.sub(r"^(ด้าน|งาน|การ)+", "", said.replace(" ", ""))
    return _word(cells, "work_domain", plain, WORK_DOMAINS)


def read_purposes(cells: RowCells) -> tuple[Purpose, ...]:
    """The purposes of an item, each once."""
    said = [one for one in re.split(r"[\s,;/]+", cells.text("purposes") or "") if one]
    found = [_word(cells, "purposes", one, PURPOSES) for one in said]
    return tuple(dict.fromkeys(one for one in found if one is not None))


def _word(cells: RowCells, column: str, said: str, known: Mapping[str, Word]) -> Word | None:
    found = known.get(said.casefold())
    if found is None:
        allowed = ", ".join(known)
        cells.notes.wrong("xlsform.bad_word", cells.place(column), typed=said, allowed=allowed)
    return found
