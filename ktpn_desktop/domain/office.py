"""What an area office prints on its papers: names, numbers, legal texts, labels, margins.

All of it differs from office to office and from year to year, so none of it is fixed: each
field has the usual wording, and the office may change every one.
"""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from enum import StrEnum

LEGAL_BASIS = "พระราชบัญญัติระเบียบบริหารราชการกระทรวงศึกษาธิการ พ.ศ. ๒๕๔๖ มาตรา ๒๐"
COMMITTEE = "คณะกรรมการติดตาม ตรวจสอบ ประเมินผลและนิเทศการศึกษา"
GROUP = "กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา"
DUTY = (
    "ศึกษา วิเคราะห์ วิจัย นิเทศ ติดตาม ตรวจสอบ และประเมินผลการบริหารและการดำเนินงาน "
    "โดยมุ่งเน้นผลสัมฤทธิ์ของหน่วยงานและสถานศึกษาในเขตพื้นที่การศึกษา"
)


class MeetingNumbering(StrEnum):
    """When the numbers of meetings begin again."""

    CALENDAR = "calendar"
    FISCAL = "fiscal"
    RUNNING = "running"


@dataclass(frozen=True, slots=True, kw_only=True)
class Margins:
    """Empty edges of a page, in centimetres."""

    left: float = 3.0
    right: float = 2.0
    top: float = 2.5
    bottom: float = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Labels:
    """The labels of the record of a meeting (แบบที่ 11) and of what goes with it."""

    minutes: str = "รายงานการประชุม"
    present: str = "ผู้มาประชุม"
    absent: str = "ผู้ไม่มาประชุม"
    participants: str = "ผู้เข้าร่วมประชุม"
    started: str = "เริ่มประชุมเวลา"
    ended: str = "เลิกประชุมเวลา"
    note_taker: str = "ผู้จดรายงานการประชุม"
    checker: str = "ผู้ตรวจรายงานการประชุม"
    agenda: str = "ระเบียบวาระการประชุม"
    item: str = "ระเบียบวาระที่"
    resolved: str = "มติที่ประชุม"
    assignees: str = "ผู้รับผิดชอบ"


LABELS = Labels()
MARGINS = Margins()


_SHORT_NAMES = {
    "สพป.": "สำนักงานเขตพื้นที่การศึกษาประถมศึกษา",
    "สพม.": "สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา",
}


def full_office_name(area: str) -> str:
    """Return the name of an area office as papers have it: สพป. is written out."""
    for short, full in _SHORT_NAMES.items():
        if area.startswith(short):
            return full + area.removeprefix(short).strip()
    return area


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """One area office as its papers show it; what is empty is left to be written."""

    name: str = ""
    short_name: str = ""  # สพป.ตัวอย่าง เขต 1
    address: str = ""  # lines as they stand on a letter
    phone: str = ""
    email: str = ""
    group: str = GROUP
    committee: str = COMMITTEE
    document_prefix: str = ""  # ศธ 04123/
    legal_basis_text: str = LEGAL_BASIS
    duty_text: str = DUTY
    cluster_label: str = "กลุ่มโรงเรียน"
    director: str = ""
    director_position: str = ""
    chair: str = ""
    chair_position: str = f"ประธาน{COMMITTEE}"
    numbering: MeetingNumbering = MeetingNumbering.CALENDAR
    labels: Labels = LABELS
    margins: Margins = MARGINS
    krut: str = ""  # where the picture of the state emblem is; its room is left when empty
    font: str = ""  # another typeface for the paper: a file, or an installed family

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield the wordings that are printed, each with the name of its field."""
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, str) and each.name not in _NOT_PRINTED:
                yield each.name, value
        for each in fields(self.labels):
            yield f"labels.{each.name}", getattr(self.labels, each.name)


_NOT_PRINTED = frozenset({"krut", "font", "email", "numbering"})
