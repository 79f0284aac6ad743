"""The words of checklists that people draw as a table: columns, kinds of answers, levels."""

import re
from collections.abc import Mapping, Sequence

from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.exchange.table_headers import header_key
from ktpn_desktop.thai.numerals import to_arabic

FIELDS: Mapping[str, Sequence[str]] = {
    "label": (
        *(
            "รายการ",
            "รายการนิเทศ",
            "รายการประเมิน",
            "รายการตรวจสอบ",
            "รายการปฏิบัติ",
            "รายการพิจารณา",
        ),
        *("ประเด็น", "ประเด็นการนิเทศ", "ประเด็นพิจารณา", "ประเด็นการประเมิน", "ตัวชี้วัด", "ตัวบ่งชี้"),
        *("ข้อคำถาม", "คำถาม", "หัวข้อ", "กิจกรรม", "พฤติกรรม", "พฤติกรรมบ่งชี้", "สิ่งที่ตรวจสอบ"),
        *("item", "items", "question", "indicator", "description"),
    ),
    "number": ("ที่", "ลำดับ", "ลำดับที่", "ข้อ", "ข้อที่", "no", "number", "itemno"),
    "type": (
        "ชนิด",
        "ชนิดข้อ",
        "ชนิดคำตอบ",
        "ประเภท",
        "ประเภทคำตอบ",
        "รูปแบบคำตอบ",
        "วิธีตอบ",
        "type",
    ),
    "criteria": (
        *("เกณฑ์", "เกณฑ์การประเมิน", "เกณฑ์การพิจารณา", "เกณฑ์การให้คะแนน", "คำอธิบาย", "แนวทาง"),
        *("แนวการพิจารณา", "แนวทางการพิจารณา", "criteria", "hint"),
    ),
    "choices": ("ตัวเลือก", "ตัวเลือกคำตอบ", "คำตอบ", "choices", "options"),
    "unit": ("หน่วย", "หน่วยนับ", "unit"),
    "required": ("บังคับ", "บังคับตอบ", "จำเป็น", "จำเป็นต้องตอบ", "required"),
    "weight": ("น้ำหนัก", "น้ำหนักคะแนน", "ค่าน้ำหนัก", "weight"),
    "full": ("คะแนนเต็ม", "เต็ม", "fullscore"),
    "evidence": (
        *("หลักฐาน", "ร่องรอย", "ร่องรอยหลักฐาน", "หลักฐานร่องรอย", "เอกสารหลักฐาน", "แหล่งข้อมูล"),
        *("หลักฐานอ้างอิง", "เอกสารอ้างอิง", "evidence"),
    ),
    "section": ("ด้าน", "ตอน", "หมวด", "หมวดหมู่", "องค์ประกอบ", "มาตรฐาน", "section"),
    "note": (
        *("หมายเหตุ", "ข้อสังเกต", "ข้อเสนอแนะ", "บันทึก", "บันทึกเพิ่มเติม", "ข้อค้นพบ"),
        *("ความคิดเห็น", "ข้อสังเกตข้อเสนอแนะ", "remark", "remarks", "note", "notes"),
    ),
    "answer": (
        *("ผล", "ผลการนิเทศ", "ผลการประเมิน", "ผลการตรวจสอบ", "ผลการปฏิบัติ", "ระดับ"),
        *("ระดับคุณภาพ", "ระดับการปฏิบัติ", "คะแนน", "คะแนนที่ได้", "ได้", "result", "answer", "score"),
    ),
}
"""Headers by what their column is; the first of a field is the surest."""

LABEL_BEGINS = ("รายการ", "ประเด็น", "ตัวชี้วัด", "ตัวบ่งชี้", "ข้อคำถาม", "พฤติกรรม")

_KINDS: Mapping[ItemType, Sequence[str]] = {
    ItemType.SCALE5: ("5ระดับ", "มาตราส่วน5ระดับ", "ระดับ5", "ระดับ15", "15", "54321", "scale5"),
    ItemType.SCALE4: ("4ระดับ", "มาตราส่วน4ระดับ", "ระดับ4", "ระดับ14", "14", "4321", "scale4"),
    ItemType.SCALE3: ("3ระดับ", "มาตราส่วน3ระดับ", "ระดับ3", "ระดับ13", "13", "321", "scale3"),
    ItemType.YESNO: ("มีไม่มี", "ใช่ไม่ใช่", "ผ่านไม่ผ่าน", "ถูกผิด", "yesno"),
    ItemType.DONE: ("ปฏิบัติไม่ปฏิบัติ", "ทำไม่ทำ", "ดำเนินการไม่ดำเนินการ", "done"),
    ItemType.NUMBER: ("ตัวเลข", "จำนวน", "จำนวนเต็ม", "ทศนิยม", "number", "integer", "decimal"),
    ItemType.PERCENT: ("ร้อยละ", "เปอร์เซ็นต์", "percent"),
    ItemType.TEXT: (
        *("ข้อความ", "บรรยาย", "ปลายเปิด", "เขียนตอบ", "เขียนบรรยาย", "เติมคำ", "พิมพ์", "text"),
    ),
    ItemType.DATE: ("วันที่", "วันเดือนปี", "date"),
    ItemType.TIME: ("เวลา", "time"),
    ItemType.CHOICE: (
        *("เลือก", "เลือกตอบ", "เลือก1", "เลือก1ข้อ", "เลือกข้อเดียว", "เลือกหนึ่งข้อ", "ตัวเลือก"),
        *("เลือกคำตอบเดียว", "choice", "selectone"),
    ),
    ItemType.MULTI: (
        *("เลือกหลายข้อ", "เลือกได้หลายข้อ", "หลายข้อ", "หลายคำตอบ", "เลือกได้มากกว่า1ข้อ"),
        *("multi", "selectmultiple"),
    ),
    ItemType.PHOTO: ("ภาพ", "ภาพถ่าย", "รูป", "รูปถ่าย", "รูปภาพ", "photo", "image"),
    ItemType.SIGNATURE: ("ลงนาม", "ลงชื่อ", "ลายเซ็น", "ลายมือชื่อ", "signature"),
    ItemType.NOTE: ("อ่าน", "อ่านอย่างเดียว", "คำชี้แจง", "หมายเหตุ", "note"),
}
_BY_KEY = {header_key(word): kind for kind, words in _KINDS.items() for word in words}

LEVELS: Mapping[int, Sequence[str]] = {
    5: ("มากที่สุด", "มาก", "ปานกลาง", "น้อย", "น้อยที่สุด"),
    4: ("ดีมาก", "ดี", "พอใช้", "ปรับปรุง"),
    3: ("ดี", "พอใช้", "ปรับปรุง"),
}
"""What levels are called, highest first, when a file only numbers them."""

SCALE_OF = {3: ItemType.SCALE3, 4: ItemType.SCALE4, 5: ItemType.SCALE5}

_HIGH = (
    *("มากที่สุด", "ดีเยี่ยม", "ยอดเยี่ยม", "ดีเด่น", "ดีเลิศ", "ดีมาก", "มาก", "ดี", "สูง"),
    *("สม่ำเสมอ", "ทุกครั้ง", "ครบถ้วน", "เห็นด้วยอย่างยิ่ง"),
)
_LOW = (
    *("น้อยที่สุด", "ปรับปรุง", "ต้องปรับปรุง", "ควรปรับปรุง", "น้อย", "กำลังพัฒนา", "ต่ำ"),
    *("ไม่ปฏิบัติ", "ยังไม่ปฏิบัติ", "ไม่เห็นด้วยอย่างยิ่ง"),
)
_BETWEEN = ("ปานกลาง", "พอใช้", "บางครั้ง", "ปฏิบัติบางครั้ง", "เห็นด้วย", "ไม่เห็นด้วย", "ไม่แน่ใจ")
_NOT_APPLICABLE = ("ไม่เกี่ยวข้อง", "ไม่ประเมิน", "ไม่มีข้อมูล", "na", "n/a")
_NEGATIONS = ("ไม่", "ไม่ได้", "ยังไม่", "ยังไม่ได้")
_DONE_WORDS = ("ปฏิบัติ", "ทำ", "ดำเนินการ")

_TITLE = r"(?:ด้าน|ตอน|หมวด|ส่วน|องค์ประกอบ|มาตรฐาน|ประเด็น|ภาค)(?:ที่|เรื่อง)?"
HEADING = re.compile(rf"{_TITLE}\s*(?:[0-9๐-๙]+|[ก-ฮ]\.)?")
TOTAL = re.compile(r"(?:คะแนน)?(?:รวม|เฉลี่ย|ค่าเฉลี่ย|ผลรวม|สรุปผล|คิดเป็นร้อยละ|x̄|s\.?d\.?)", re.I)
LEADERS = re.compile(r"\.{4,}|…{2,}|_{4,}|ฯ{4,}")
SIGNING = re.compile(r"\(?\s*(?:ลงชื่อ|ลงนาม|ผู้นิเทศ|ผู้รับการนิเทศ|ตำแหน่ง)")
OPEN_QUESTION = re.compile(
    r"(?:ข้อเสนอแนะ|ข้อคิดเห็น|ความคิดเห็น|จุดเด่น|จุดที่ควร|สิ่งที่|ปัญหา|อุปสรรค|ข้อค้นพบ|ผลงาน"
    r"|แนวทาง|บันทึก|สรุป|นวัตกรรม|ความต้องการ|อื่น)"
)


def kind_of(said: str) -> ItemType | None:
    """The kind of item that a word in the column ชนิด means."""
    return _BY_KEY.get(header_key(said)) or (ItemType.PERCENT if said.strip() == "%" else None)


def is_level_word(word: str) -> bool:
    """Whether a header is the name of a level."""
    return word in (*_HIGH, *_LOW, *_BETWEEN) or word.startswith(("ดี", "มาก", "น้อย"))


def is_ascending(words: Sequence[str]) -> bool:
    """Whether levels begin with the lowest."""
    return words[0] in _LOW and words[-1] not in _LOW


def is_not_applicable(word: str) -> bool:
    """Whether a column is for what does not concern a school."""
    return word.casefold().replace(" ", "") in _NOT_APPLICABLE


def binary_kind(one: str, other: str) -> ItemType | None:
    """The kind of item when the second word denies the first: มี and ไม่มี."""
    if other not in [negation + one for negation in _NEGATIONS]:
        return None
    return ItemType.DONE if one.startswith(_DONE_WORDS) else ItemType.YESNO


def level_of(text: str) -> tuple[int | None, str]:
    """The number and the word of a level: `ระดับ 5 (มากที่สุด)` is 5 and มากที่สุด."""
    plain = to_arabic(text)
    numbers = re.findall(r"\d+", plain)
    number = int(numbers[0]) if len(numbers) == 1 and len(numbers[0]) == 1 else None
    word = re.sub(r"\d|[()\[\]=:]|ระดับ|คะแนน|หมายถึง|คุณภาพ", " ", plain)
    return number, re.sub(r"\s+", " ", word).strip(" -–")


def legend(text: str) -> dict[int, str]:
    """What levels are called in a text: `5 = มากที่สุด, 4 หมายถึง มาก`."""
    found = re.findall(
        r"(?<![\d.])([0-5])\s*(?:=|หมายถึง|คือ|:)\s*([^,;\n\d=]{1,60})", to_arabic(text)
    )
    return {int(level): re.sub(r"\s*(?:ระดับ|และ|หรือ)?\s*$", "", word) for level, word in found}
