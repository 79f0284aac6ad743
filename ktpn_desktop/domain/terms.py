"""The field's own words for what a visit holds, as paper, workbooks and histories name them."""

from collections.abc import Mapping
from types import MappingProxyType

from ktpn_desktop.domain.answer import Mark
from ktpn_desktop.domain.finding import FindingKind

FINDINGS: Mapping[FindingKind, str] = MappingProxyType(
    {
        FindingKind.STRENGTH: "จุดเด่น",
        FindingKind.IMPROVEMENT: "จุดที่ควรพัฒนา",
        FindingKind.SUGGESTION: "ข้อเสนอแนะ",
        FindingKind.AGREEMENT: "ข้อตกลงร่วม",
    }
)

MARKS: Mapping[Mark, str] = MappingProxyType(
    {Mark.NOT_APPLICABLE: "ไม่เกี่ยวข้อง", Mark.NOT_OBSERVED: "ไม่ได้สังเกต"}
)

PLAIN_FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "held_on": "วันที่นิเทศ",
        "started": "เวลาเริ่ม",
        "ended": "เวลาสิ้นสุด",
        "informant": "ผู้ให้ข้อมูล",
        "informant_position": "ตำแหน่งผู้ให้ข้อมูล",
    }
)
"""The names of the fields in `fields.PLAIN`."""
