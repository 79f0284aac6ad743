"""Sentences about the wording of official text, and about what cannot be printed as it is."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "documents.double_space": Sentence(
        th="มีวรรคซ้ำกันกลางข้อความ โปรดเคาะวรรคเดียว",
        en="There are several spaces in a row. One is enough.",
    ),
    "documents.mixed_digits": Sentence(
        th="จำนวน “{found}” มีทั้งเลขไทยและเลขอารบิก ควรเป็น “{suggestion}”",
        en="The number “{found}” has Thai and Arabic digits. Write “{suggestion}”.",
    ),
    "documents.no_honorific": Sentence(
        th="ชื่อ “{found}” ไม่มีคำนำหน้า โปรดตรวจสอบ (เช่น {suggestion})",
        en="The name “{found}” has no title before it. Check it (for example {suggestion}).",
    ),
    "documents.supervisor_spelling": Sentence(
        th="“{found}” เขียนให้ถูกว่า “{suggestion}”",
        en="“{found}” is spelt “{suggestion}”.",
    ),
    "documents.unpaired": Sentence(
        th="เครื่องหมาย “{found}” ไม่มีคู่ โปรดตรวจสอบว่าขาด {suggestion} หรือไม่",
        en="“{found}” stands alone. Check whether {suggestion} is missing.",
    ),
    "documents.wrong_word": Sentence(
        th="ในเอกสารราชการใช้ “{suggestion}” แทน “{found}”",
        en="Official papers say “{suggestion}” for “{found}”.",
    ),
    "documents.wrong_year": Sentence(
        th="ปี “{found}” ไม่น่าถูกต้อง โปรดตรวจสอบ พ.ศ. กับ ค.ศ. (น่าจะเป็น {suggestion})",
        en="The year “{found}” is unlikely. Check which era it is of (perhaps {suggestion}).",
    ),
}
