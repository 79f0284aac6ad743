"""Sentences about what an office prints on its papers."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "office.bad_value": Sentence(
        th="ค่า “{value}” ใช้กับ {field} ของสำนักงานไม่ได้ โปรดพิมพ์ค่าใหม่",
        en="“{value}” makes no sense for {field} of the office. Type another value.",
    ),
    "office.no_such_field": Sentence(
        th="ไม่มีรายการ {field} ในข้อมูลสำนักงาน โปรดตรวจชื่อรายการ",
        en="The office has no field {field}. Check the name.",
    ),
    "office.unreadable": Sentence(
        th="อ่านข้อมูลสำนักงานจาก {file} ไม่ได้ จึงพิมพ์ด้วยถ้อยคำมาตรฐาน โปรดบันทึกข้อมูลสำนักงานใหม่",
        en=(
            "What the office prints could not be read from {file}, so the usual wording is "
            "printed. Save the fields of the office again."
        ),
    ),
    "orders.no_members": Sentence(
        th="ยังไม่มีรายชื่อที่จะแต่งตั้ง จึงยังไม่มีคำสั่งให้พิมพ์ โปรดระบุรายชื่อก่อน",
        en="There is nobody to appoint yet, so no order was printed. Name the people first.",
    ),
}
