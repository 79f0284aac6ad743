"""A checklist with rows, pictures, signatures, conditions and choices that depend on others."""

from dataclasses import replace

from printing.sample_full_visit import FULL_CHECKLIST
from printing.sample_visit import YESNO, item

from ktpn_desktop.domain.checklist import Checklist, Choice, ItemType, Section

AMPHOE = (
    Choice(value="n", label="ตัวอย่างเหนือ"),
    Choice(value="s", label="ตัวอย่างใต้"),
)
TAMBON = tuple(
    Choice(value=f"{amphoe.value}{place}", label=label, attributes={"amphoe": amphoe.value})
    for amphoe, labels in zip(
        AMPHOE, (("หนองจำลอง", "นาสมมุติ"), ("เขาจำลอง", "ท่าทดสอบ", "บ้านตัวแบบ")), strict=True
    )
    for place, label in enumerate(labels)
)
MANY = tuple(Choice(value=f"c{n}", label=f"หลักสูตรจำลองที่ {n}") for n in range(5000))
ASKED = Section(
    id="s5",
    title="ด้านที่ 5 ที่ตั้งและการอบรม",
    items=(
        item("5.1", "อำเภอ", ItemType.CHOICE, choices=AMPHOE),
        item("5.2", "ตำบล", ItemType.CHOICE, choices=TAMBON, choice_filter="amphoe = ${i5.1}"),
        item("5.3", "มีการอบรมครูในปีนี้", ItemType.YESNO, choices=YESNO),
        item(
            "5.4",
            "จำนวนครูที่ผ่านการอบรม",
            ItemType.NUMBER,
            unit="คน",
            relevant="${i5.3} = '1' and ${i1.2} >= 3",
        ),
        item("5.5", "หลักสูตรที่อบรม", ItemType.MULTI, choices=MANY, relevant="${i5.4} + 1 > 2"),
    ),
)
FULL_FORM: Checklist = replace(FULL_CHECKLIST, sections=(*FULL_CHECKLIST.sections, ASKED))
