"""Make resources/sample: an invented area of 117 schools, its people, a round, a meeting.

    python packaging/make_sample.py

Nobody and nothing here exists. The story is that of the pictures in the help: 117 schools, 44
of them small, 25 ready and 3 urgent; round 1/2569 goes to 48 schools by 8 supervisors.
"""

import io
import itertools
import random
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.styles import Font

from ktpn_desktop.exchange.timeless import timeless

SOURCE = Path(__file__).parent / "sample"
TARGET = Path(__file__).parents[1] / "resources" / "sample"

SCHOOLS, SMALL, READY, IN_ROUND = 117, 44, 25, 48
DISTRICTS = {
    "ตัวอย่างเหนือ": ("หนองจำลอง", "โคกสมมุติ", "ทดสอบเหนือ"),
    "ตัวอย่างใต้": ("ทุ่งตัวอย่าง", "นาสมมุติ", "ทดสอบใต้"),
    "จำลองบุรี": ("เขาจำลอง", "ท่าจำลอง", "บึงทดสอบ"),
    "สมมุติธานี": ("ในเมืองสมมุติ", "สวนสมมุติ", "คลองทดสอบ"),
}
PLACES = ("หนอง", "โคก", "ทุ่ง", "นา", "ห้วย", "ดอน", "ท่า", "คลอง", "ป่า", "โนน", "วัง", "บึง")
PLACES += ("เขา", "ไร่", "ลาด", "กุด", "สวน", "ดง", "สระ", "เนิน")
ROOTS = ("ตัวอย่าง", "จำลอง", "สมมุติ", "ทดสอบ")
FIRST_NAMES = ("สมมุติ", "ตัวอย่าง", "จำลอง", "ทดสอบ", "สาธิต", "ต้นแบบ", "ตัวแบบ", "ลองทำ")
LAST_NAMES = ("บริหารดี", "นำพา", "พัฒนา", "มั่นคง", "ร่วมใจ", "สร้างสรรค์", "ก้าวไกล", "ใฝ่รู้")
LAST_NAMES += ("เพียรสอน", "รักถิ่น", "สุขใจ", "คงมั่น", "เจริญดี", "ใจเย็น", "ยั่งยืน")
PRIMARY, EXTENDED = "อนุบาล–ประถมศึกษา", "อนุบาล–มัธยมศึกษาตอนต้น"


class Known(NamedTuple):
    """A school of the story."""

    name: str
    code: int
    district: str
    pupils: int
    group: str = "ทั่วไป"


STORY = (
    Known("บ้านตัวอย่าง 1", 1, "สมมุติธานี", 388, "พร้อม"),
    Known("อนุบาลตัวอย่าง", 2, "สมมุติธานี", 1204, "พร้อม"),
    Known("ชุมชนบ้านสมมุติ", 3, "สมมุติธานี", 862, "พร้อม"),
    Known("บ้านหนองจำลอง", 7, "ตัวอย่างเหนือ", 214),
    Known("วัดตัวอย่างวนาราม", 9, "จำลองบุรี", 176),
    Known("บ้านโคกจำลอง", 11, "ตัวอย่างเหนือ", 86, "เร่งรัดพิเศษ"),
    Known("วัดสมมุติธรรม", 12, "สมมุติธานี", 251, "พร้อม"),
    Known("บ้านทุ่งตัวอย่าง", 15, "ตัวอย่างใต้", 97),
    Known("บ้านห้วยสมมุติ", 18, "ตัวอย่างใต้", 72),
    Known("บ้านนาสมมุติ", 21, "ตัวอย่างใต้", 61),
    Known("บ้านเขาจำลอง", 24, "จำลองบุรี", 54, "เร่งรัดพิเศษ"),
    Known("บ้านท่าจำลอง", 27, "จำลองบุรี", 133),
    Known("บ้านสวนตัวอย่าง", 30, "ตัวอย่างเหนือ", 48, "เร่งรัดพิเศษ"),
    Known("บ้านหนองตัวอย่าง", 33, "จำลองบุรี", 88),
)

SCHOOL_HEADER = (
    "ที่", "รหัสโรงเรียน 10 หลัก", "รหัส SMIS", "ชื่อโรงเรียน", "ตำบล", "อำเภอ", "จังหวัด",
    "กลุ่มเครือข่าย", "ระดับที่เปิดสอน", "จำนวนนักเรียน", "จำนวนครู", "ผู้อำนวยการโรงเรียน",
    "โทรศัพท์", "กลุ่มการนิเทศ", "สถานะ",
)  # fmt: skip

PEOPLE_HEADER = ("ที่", "ชื่อ-สกุล", "ตำแหน่ง", "บทบาท", "ตำแหน่งในคณะกรรมการ", "วาระเริ่ม",
                 "วาระสิ้นสุด", "โทรศัพท์")  # fmt: skip
CHIEF = "ผู้อำนวยการกลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา"
SUPERVISORS = {
    "นางสาวตัวอย่าง ใจดี": "ศึกษานิเทศก์ชำนาญการ",
    "นายสมมุติ ตั้งใจ": "ศึกษานิเทศก์ชำนาญการพิเศษ",
    "นางจำลอง รักเรียน": "ศึกษานิเทศก์ชำนาญการพิเศษ",
    "นายทดสอบ ขยันยิ่ง": "ศึกษานิเทศก์ชำนาญการพิเศษ",
    "นางลองทำ อดทน": "ศึกษานิเทศก์ชำนาญการ",
    "นายต้นแบบ มุ่งมั่น": "ศึกษานิเทศก์ชำนาญการ",
    "นายเทียบเคียง สุขุม": "ศึกษานิเทศก์ชำนาญการพิเศษ",
    "นางสาวสาธิต เพียรดี": "ศึกษานิเทศก์",
}
COMMITTEE = (
    ("นายตัวแบบ นำทาง", "ผู้อำนวยการ สพป.ตัวอย่าง เขต 1", "ประธานกรรมการ"),
    ("นายสมมุติ ชำนาญการ", "ผู้แทนผู้บริหารสถานศึกษาของรัฐ", "กรรมการ"),
    ("นางสาวประสาน สมมุติ", "ผู้แทนผู้บริหารสถานศึกษาเอกชน", "กรรมการ"),
    ("นางจำลอง พัฒนา", "ผู้ทรงคุณวุฒิด้านการศึกษาปฐมวัย", "กรรมการ"),
    ("นายทดสอบ วัดผล", "ผู้ทรงคุณวุฒิด้านการวิจัยและประเมินผล", "กรรมการ"),
    ("นางลองทำ ร่วมมือ", "ผู้ทรงคุณวุฒิด้านศาสนา ศิลปะและวัฒนธรรม", "กรรมการ"),
    ("นายเกณฑ์ดี มาตรฐาน", "ผู้ทรงคุณวุฒิด้านการบริหารการศึกษา", "กรรมการ"),
    ("นายวาดแผน ก้าวหน้า", "ผู้ทรงคุณวุฒิด้านเทคโนโลยีทางการศึกษา", "กรรมการ"),
    ("นางสมมุติ เรียบร้อย", CHIEF, "กรรมการและเลขานุการ"),
)
TERM = ("1 ต.ค. 2566", "30 ก.ย. 2570")

APPOINTED = {  # the story's own days; June and July are filled up with others
    "บ้านหนองจำลอง": ("นางสาวตัวอย่าง ใจดี", "14 ก.ค. 2569"),
    "วัดตัวอย่างวนาราม": ("นางสาวตัวอย่าง ใจดี", "16 ก.ค. 2569"),
    "บ้านหนองตัวอย่าง": ("นางสาวตัวอย่าง ใจดี", ""),
    "บ้านตัวอย่าง 1": ("นางสาวตัวอย่าง ใจดี", "18 มิ.ย. 2569"),
    "บ้านทุ่งตัวอย่าง": ("นายสมมุติ ตั้งใจ", "2 ก.ค. 2569"),
    "ชุมชนบ้านสมมุติ": ("นายสมมุติ ตั้งใจ", "19 มิ.ย. 2569"),
    "บ้านห้วยสมมุติ": ("นางจำลอง รักเรียน", ""),
    "วัดสมมุติธรรม": ("นางจำลอง รักเรียน", "23 มิ.ย. 2569"),
    "บ้านนาสมมุติ": ("นายทดสอบ ขยันยิ่ง", "9 ก.ค. 2569"),
    "บ้านท่าจำลอง": ("นายทดสอบ ขยันยิ่ง", "24 มิ.ย. 2569"),
    "บ้านเขาจำลอง": ("นางลองทำ อดทน", "21 ก.ค. 2569"),
    "บ้านโคกจำลอง": ("นายต้นแบบ มุ่งมั่น", ""),
    "บ้านสวนตัวอย่าง": ("นายต้นแบบ มุ่งมั่น", ""),
}
OTHER_DAYS = tuple(f"{day} มิ.ย. 2569" for day in (17, 18, 19, 22, 23, 24, 25, 26, 29, 30))
OTHER_DAYS += tuple(f"{day} ก.ค. 2569" for day in (1, 2, 3, 6, 7, 8, 9, 10, 13, 14, 20, 22))

Line = Sequence[str | int]


def main() -> None:
    """Write the files."""
    TARGET.mkdir(parents=True, exist_ok=True)
    schools = list(all_schools())
    title = "บัญชีรายชื่อโรงเรียนในสังกัด สพป.ตัวอย่าง เขต 1 ปีการศึกษา 2569 (ข้อมูลสมมุติ)"
    _write("schools.xlsx", [title, SCHOOL_HEADER, *schools])
    _write("people.xlsx", [f"รายชื่อบุคลากร {AREA} (ข้อมูลสมมุติ)", PEOPLE_HEADER, *people()])
    title = "การมอบหมายโรงเรียน รอบการนิเทศ ครั้งที่ 1/2569 (ข้อมูลสมมุติ)"
    header = ("ที่", "รหัส SMIS", "ชื่อโรงเรียน", "อำเภอ", "ผู้นิเทศ", "วันที่นัด")
    _write("assignments.xlsx", [title, header, *assignments(schools)])
    for written in SOURCE.glob("*.json"):
        (TARGET / written.name).write_bytes(written.read_bytes())


AREA = "สพป.ตัวอย่าง เขต 1"


def all_schools() -> Iterable[Line]:
    """The schools of the story, and as many others as make up the area."""
    chance = random.Random(2569)
    story = {known.code: known for known in STORY}
    told = {known.name for known in STORY}
    names = (name for name in _other_names(chance) if name not in told)
    small = {known.code for known in STORY if known.pupils <= 120}
    rest = [code for code in range(1, SCHOOLS + 1) if code not in story]
    small |= set(chance.sample(rest, SMALL - len(small)))
    big = [code for code in rest if code not in small]
    ready = set(chance.sample(big, READY - sum(k.group == "พร้อม" for k in STORY)))
    heads = _principals(chance)
    for code in range(1, SCHOOLS + 1):
        district = list(DISTRICTS)[code % len(DISTRICTS)]
        pupils = chance.randint(28, 119) if code in small else chance.randint(125, 590)
        group = "พร้อม" if code in ready else "ทั่วไป"
        known = story.get(code) or Known(next(names), code, district, pupils, group)
        yield _school(known, chance, next(heads))


def _school(known: Known, chance: random.Random, principal: str) -> Line:
    subdistrict = chance.choice(DISTRICTS[known.district])
    clusters = list(DISTRICTS).index(known.district) * 2
    return (
        known.code,
        f"9901{known.code:06d}",
        f"9901{known.code:04d}",
        f"โรงเรียน{known.name}",
        "หนองจำลอง" if known.name == "บ้านหนองจำลอง" else subdistrict,
        known.district,
        "ตัวอย่าง",
        f"เครือข่ายที่ {clusters + 1 + known.code % 2}",
        EXTENDED if known.pupils > 120 and chance.random() < 0.25 else PRIMARY,
        known.pupils,
        13 if known.code == 7 else max(3, round(known.pupils / 17)),
        "นายสมมุติ บริหารดี" if known.code == 7 else principal,
        f"0 0000 {known.code:04d}",
        known.group,
        "เปิดสอน",
    )


def _other_names(chance: random.Random) -> Iterable[str]:
    names = [f"บ้าน{place}{root}" for place, root in itertools.product(PLACES, ROOTS)]
    names += [f"วัด{place}{root}" for place, root in itertools.product(PLACES[:8], ROOTS)]
    names += [f"บ้านตัวอย่าง {number}" for number in range(2, 13)]
    chance.shuffle(names)
    return names


def _principals(chance: random.Random) -> Iterable[str]:
    names = [f"{first} {last}" for first, last in itertools.product(FIRST_NAMES, LAST_NAMES)]
    names.remove("สมมุติ บริหารดี")
    chance.shuffle(names)
    return (f"{chance.choice(('นาย', 'นาง', 'นางสาว'))}{name}" for name in names)


def people() -> Iterable[Line]:
    """The committee, then the supervisors."""
    lines = [(name, position, "", seat, *TERM) for name, position, seat in COMMITTEE]
    lines[-1] = (*lines[-1][:2], "เลขานุการ", *lines[-1][3:])
    lines += [(name, where, "ศึกษานิเทศก์", "", "", "") for name, where in SUPERVISORS.items()]
    for number, line in enumerate(lines, 1):
        yield (number, *line, f"0 0000 1{number:03d}")


def assignments(schools: Sequence[Line]) -> Iterable[Line]:
    """The round: six schools for each supervisor."""
    chance = random.Random(1)
    by_name = {str(school[3]).removeprefix("โรงเรียน"): school for school in schools}
    picked = [(by_name[name], who, day) for name, (who, day) in APPOINTED.items()]
    free = [school for name, school in by_name.items() if name not in APPOINTED]
    chance.shuffle(free)
    each = IN_ROUND // len(SUPERVISORS)
    for who in SUPERVISORS:
        while sum(person == who for _, person, _ in picked) < each:
            day = chance.choice(OTHER_DAYS) if chance.random() < 0.8 else ""
            picked.append((free.pop(), who, day))
    order = list(SUPERVISORS)
    picked.sort(key=lambda one: (order.index(one[1]), str(one[0][2])))
    for number, (school, who, day) in enumerate(picked, 1):
        yield (number, school[2], school[3], school[5], who, day)


def _write(name: str, lines: Sequence[str | Line]) -> None:
    """Write a list as offices keep it: a title, an empty row, the header, the rows."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "ข้อมูล"
    title, header, *rows = lines
    sheet["A1"] = str(title)
    sheet["A1"].font = Font(bold=True, size=14)
    for column, text in enumerate(header, 1):
        sheet.cell(row=3, column=column, value=text).font = Font(bold=True)
    for number, row in enumerate(rows, 4):
        for column, value in enumerate(row, 1):
            if value != "":
                cell = sheet.cell(row=number, column=column, value=value)
                if isinstance(value, str):
                    cell.number_format = "@"
    for column, text in enumerate(header, 1):
        letters = sheet.cell(row=3, column=column).column_letter
        sheet.column_dimensions[letters].width = max(10, len(text) + 6)
    sheet.freeze_panes = "A4"
    buffer = io.BytesIO()
    book.save(buffer)
    (TARGET / name).write_bytes(timeless(buffer.getvalue()))


if __name__ == "__main__":
    main()
