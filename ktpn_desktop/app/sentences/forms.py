"""Sentences about checklists and their answers."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "expression.bare_word": Sentence(
        th=(
            "ในสูตร {expression} คำว่า “{word}” ไม่มีความหมาย "
            "หากหมายถึงข้ออื่นให้เขียน {reference} "
            "หากเป็นข้อความให้ใส่เครื่องหมายคำพูด"
        ),
        en=(
            "In {expression} the word “{word}” means nothing. Write {reference} for "
            "an item, or put a text in quotation marks."
        ),
    ),
    "expression.not_understood": Sentence(
        th=(
            "อ่านสูตร {expression} ไม่ได้ตั้งแต่ “{part}” ใช้ได้เฉพาะชื่อข้อ ตัวเลข "
            "ข้อความในเครื่องหมายคำพูด เครื่องหมายคำนวณ และฟังก์ชันที่รองรับ"
        ),
        en=(
            "The expression {expression} is not understood from “{part}” on. Only "
            "items, numbers, quoted texts, operators and the supported functions can "
            "be used."
        ),
    ),
    "expression.syntax": Sentence(
        th=(
            "สูตร {expression} เขียนไม่ถูกรูปแบบ ({reason}) โปรดตรวจวงเล็บ "
            "เครื่องหมาย และจำนวนค่าในฟังก์ชัน"
        ),
        en=(
            "The expression {expression} is not well-formed ({reason}). Check its "
            "brackets, operators and the number of arguments."
        ),
    ),
    "expression.too_long": Sentence(
        th=(
            "สูตร {expression}… ยาวหรือซ้อนกันมากเกินไป (ไม่เกิน {limit} ตัวอักษร) โปรดแยกเป็นหลายข้อคำนวณ"
        ),
        en=(
            "The expression {expression}… is too long or too deeply nested (at most "
            "{limit} letters). Split it into several computed items."
        ),
    ),
    "expression.unknown_function": Sentence(
        th=("สูตร {expression} ใช้ฟังก์ชัน {function}() ซึ่งโปรแกรมไม่รองรับ โปรดใช้ฟังก์ชันอื่นหรือลบสูตรนี้"),
        en=(
            "The expression {expression} uses the function {function}(), which is "
            "not supported. Use another one or remove the expression."
        ),
    ),
}


# What each edit did, as history and the undo menu name it: "เลิกทำ: บันทึกคำตอบ".
}
