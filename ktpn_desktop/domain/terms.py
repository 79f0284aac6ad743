"""The field's own words for what a visit holds, as paper, workbooks and histories name them."""

from collections.abc import Mapping
from types import MappingProxyType

from ktpn_desktop.domain.answer import Mark
from ktpn_desktop.domain.finding import FindingKind
from ktpn_desktop.domain.school import SchoolGroup, SchoolStatus, SizeClass
from ktpn_desktop.domain.school_result import Exam
from ktpn_desktop.domain.signature import Signer

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

GROUPS: Mapping[SchoolGroup, str] = MappingProxyType(
    {
        SchoolGroup.READY: "กลุ่มพร้อม",
        SchoolGroup.GENERAL: "กลุ่มทั่วไป",
        SchoolGroup.URGENT: "กลุ่มเร่งรัดพิเศษ",
    }
)

SIZES: Mapping[SizeClass, str] = MappingProxyType(
    {
        SizeClass.NONE: "ไม่มีนักเรียน",
        SizeClass.SMALL: "ขนาดเล็ก",
        SizeClass.MEDIUM: "ขนาดกลาง",
        SizeClass.LARGE: "ขนาดใหญ่",
        SizeClass.EXTRA_LARGE: "ขนาดใหญ่พิเศษ",
    }
)

STATUSES: Mapping[SchoolStatus, str] = MappingProxyType(
    {
        SchoolStatus.ACTIVE: "เปิดสอนปกติ",
        SchoolStatus.CO_LEARNING: "เรียนรวม",
        SchoolStatus.NO_PUPILS: "ไม่มีนักเรียน",
        SchoolStatus.CLOSED: "ยุบเลิก",
    }
)

EXAMS: Mapping[Exam, str] = MappingProxyType(
    {
        Exam.RT: "RT ป.1",
        Exam.NT: "NT ป.3",
        Exam.ONET_P6: "O-NET ป.6",
        Exam.ONET_M3: "O-NET ม.3",
        Exam.QUALITY: "ระดับคุณภาพภายใน",
    }
)

QUALITY = ("กำลังพัฒนา", "ปานกลาง", "ดี", "ดีเลิศ", "ยอดเยี่ยม")
"""What the five levels of quality are called, the lowest first."""

SIGNERS: Mapping[Signer, str] = MappingProxyType(
    {Signer.SUPERVISOR: "ผู้นิเทศ", Signer.INFORMANT: "ผู้รับการนิเทศ"}
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
