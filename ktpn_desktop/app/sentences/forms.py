"""Sentences about checklists and their answers."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "answer.na_not_allowed": Sentence(
        th="ข้อ {item} ต้องตอบทุกโรงเรียน จึงใช้ “{typed}” ไม่ได้ โปรดใส่คำตอบ",
        en="Item {item} applies to every school and cannot be “{typed}”. Answer it.",
    ),
    "answer.no_such_choice": Sentence(
        th="ข้อ {item} ไม่มีคำตอบ “{typed}” โปรดเลือกจาก {allowed}",
        en="Item {item} has no answer “{typed}”. Choose one of: {allowed}.",
    ),
    "answer.not_a_number": Sentence(
        th="ข้อ {item} ต้องเป็นตัวเลข แต่ได้ “{typed}” โปรดพิมพ์เฉพาะตัวเลข",
        en="Item {item} takes a number, not “{typed}”. Type digits only.",
    ),
    "answer.not_a_time": Sentence(
        th="ข้อ {item} ต้องเป็นเวลา แต่ได้ “{typed}” โปรดพิมพ์ เช่น 09.30",
        en="Item {item} takes a time, not “{typed}”. Type it like 09.30.",
    ),
    "answer.not_answerable": Sentence(
        th="ข้อ {item} โปรแกรมคำนวณให้เอง จึงรับคำตอบ “{typed}” ไม่ได้ โปรดตัดข้อนี้ออก",
        en=(
            "Item {item} is worked out by the program and takes no answer such as "
            "“{typed}”. Leave it out."
        ),
    ),
    "answer.not_whole": Sentence(
        th="ข้อ {item} ต้องเป็นจำนวนเต็ม แต่ได้ “{typed}” โปรดพิมพ์โดยไม่มีทศนิยม",
        en="Item {item} takes a whole number, not “{typed}”. Type it without decimals.",
    ),
    "answers_file.no_such_item": Sentence(
        th="แบบนิเทศ {form} ไม่มีข้อ “{item}” จึงไม่บันทึกคำตอบใด โปรดใช้รหัสหรือเลขข้อที่มีในแบบ",
        en=(
            "The checklist {form} has no item “{item}”, so no answer was saved. Use an id "
            "or a number of the form."
        ),
    ),
    "answers_file.no_such_list": Sentence(
        th=(
            "ไม่มีรายการข้อค้นพบชื่อ “{list}” จึงไม่บันทึกคำตอบใด โปรดใช้ strengths, improvements, "
            "suggestions หรือ agreements"
        ),
        en=(
            "There is no list of findings “{list}”, so no answer was saved. Use strengths, "
            "improvements, suggestions or agreements."
        ),
    ),
    "answers_file.not_a_value": Sentence(
        th="ค่าของ “{name}” ในไฟล์คำตอบไม่ใช่ข้อความหรือตัวเลข จึงไม่บันทึกคำตอบใด โปรดแก้ไฟล์แล้วลองใหม่",
        en=(
            "The value of “{name}” in the file of answers is no text or number, so no answer "
            "was saved. Mend the file and try again."
        ),
    ),
    "answers_file.not_an_object": Sentence(
        th="ส่วน “{part}” ของไฟล์คำตอบต้องเป็นวัตถุ JSON จึงไม่บันทึกคำตอบใด โปรดแก้ไฟล์แล้วลองใหม่",
        en=(
            "The part “{part}” of the file of answers must be a JSON object, so no answer "
            "was saved. Mend the file and try again."
        ),
    ),
    "answers_file.not_json": Sentence(
        th="ไฟล์คำตอบนี้ไม่ใช่ JSON ที่สมบูรณ์ จึงไม่บันทึกคำตอบใด โปรดตรวจไฟล์แล้วลองใหม่",
        en=(
            "This file of answers is not complete JSON, so no answer was saved. Check the "
            "file and try again."
        ),
    ),
    "checklist.missing": Sentence(
        th="ไม่พบแบบนิเทศนี้ในเครื่อง โปรดตรวจรหัสแบบ หรือนำเข้าแบบนิเทศก่อน",
        en="This checklist is not here. Check its id, or import it first.",
    ),
    "expression.bare_word": Sentence(
        th=(
            "ในสูตร {expression} คำว่า “{word}” ไม่มีความหมาย หากหมายถึงข้ออื่นให้เขียน {reference} "
            "หากเป็นข้อความให้ใส่เครื่องหมายคำพูด"
        ),
        en=(
            "In {expression} the word “{word}” means nothing. Write {reference} for an "
            "item, or put a text in quotation marks."
        ),
    ),
    "expression.not_understood": Sentence(
        th=(
            "อ่านสูตร {expression} ไม่ได้ตั้งแต่ “{part}” ใช้ได้เฉพาะชื่อข้อ ตัวเลข "
            "ข้อความในเครื่องหมายคำพูด เครื่องหมายคำนวณ และฟังก์ชันที่รองรับ"
        ),
        en=(
            "The expression {expression} is not understood from “{part}” on. Only items, "
            "numbers, quoted texts, operators and the supported functions can be used."
        ),
    ),
    "expression.syntax": Sentence(
        th=(
            "สูตร {expression} เขียนไม่ถูกรูปแบบ ({reason}) โปรดตรวจวงเล็บ เครื่องหมาย "
            "และจำนวนค่าในฟังก์ชัน"
        ),
        en=(
            "The expression {expression} is not well-formed ({reason}). Check its brackets, "
            "operators and the number of arguments."
        ),
    ),
    "expression.too_long": Sentence(
        th=(
            "สูตร {expression}… ยาวหรือซ้อนกันมากเกินไป (ไม่เกิน {limit} ตัวอักษร) โปรดแยกเป็นหลายข้อคำนวณ"
        ),
        en=(
            "The expression {expression}… is too long or too deeply nested (at most {limit} "
            "letters). Split it into several computed items."
        ),
    ),
    "expression.unknown_function": Sentence(
        th="สูตร {expression} ใช้ฟังก์ชัน {function}() ซึ่งโปรแกรมไม่รองรับ โปรดใช้ฟังก์ชันอื่นหรือลบสูตรนี้",
        en=(
            "The expression {expression} uses the function {function}(), which is not "
            "supported. Use another one or remove the expression."
        ),
    ),
    "form.no_such_item": Sentence(
        th="สูตรของ {item} อ้างถึง {name} ซึ่งไม่มีในแบบนี้ โปรดแก้ชื่อข้อในสูตร หรือเพิ่มข้อนั้น",
        en=(
            "The formula of {item} names {name}, which is not in this form. Correct the name, "
            "or add the item."
        ),
    ),
    "form.circle": Sentence(
        th="สูตรของ {item} วนกลับมาหาตัวเอง ({way}) จึงคำนวณไม่ได้ โปรดแก้สูตรของข้อใดข้อหนึ่งในวงนี้",
        en=(
            "The formula of {item} comes back to itself ({way}) and cannot be worked out. "
            "Change the formula of one of these items."
        ),
    ),
    "form.no_rows": Sentence(
        th=(
            "สูตรของ {item} ใช้ indexed-repeat() กับ {name} ซึ่งไม่ใช่ตอนที่กรอกซ้ำหลายแถว "
            "โปรดใส่ชื่อตอนที่กรอกซ้ำ"
        ),
        en=(
            "The formula of {item} uses indexed-repeat() with {name}, which is no repeating "
            "section. Name the section that repeats."
        ),
    ),
    "form.count_within": Sentence(
        th=("จำนวนแถวของตอนนี้นับจาก {name} ซึ่งอยู่ในตอนที่กรอกซ้ำ โปรดนับจากข้อที่อยู่นอกตอนที่กรอกซ้ำ"),
        en=(
            "The number of rows of this section is counted from {name}, which is in a "
            "repeating section itself. Count from an item outside."
        ),
    ),
    "form.no_attribute": Sentence(
        th=(
            "ตัวกรองตัวเลือกของ {item} ใช้คอลัมน์ {name} ซึ่งไม่มีในรายการตัวเลือก "
            "โปรดเพิ่มคอลัมน์นี้ หรือแก้ชื่อในตัวกรอง"
        ),
        en=(
            "The choice filter of {item} uses the column {name}, which its list of choices "
            "does not have. Add the column, or correct the filter."
        ),
    ),
    "visit.locked": Sentence(
        th="การนิเทศนี้เสร็จสิ้นแล้วจึงแก้ไขไม่ได้ คำตอบเดิมยังอยู่ครบ โปรดเปิดแก้ไขใหม่พร้อมระบุเหตุผล",
        en=(
            "This visit is finished and cannot be changed; its answers are safe. Reopen it "
            "with a reason."
        ),
    ),
    "visit.missing": Sentence(
        th="ไม่พบการนิเทศนี้ในเครื่อง โปรดตรวจรหัส หรือรับแผนจากโฟลเดอร์กลางก่อน",
        en=(
            "This visit is not here. Check its id, or take in the plan from the shared "
            "folder first."
        ),
    ),
    "visit.no_checklist": Sentence(
        th="ไม่พบแบบนิเทศของการนิเทศนี้ โปรดรับแผนจากโฟลเดอร์กลางอีกครั้ง",
        en=(
            "The checklist of this visit is not here. Take in the plan from the shared "
            "folder again."
        ),
    ),
    "visit.no_reason": Sentence(
        th="การเปิดแก้ไขใหม่ต้องระบุเหตุผล การนิเทศยังคงเสร็จสิ้นตามเดิม โปรดพิมพ์เหตุผล",
        en="Reopening needs a reason; the visit is still finished. Type the reason.",
    ),
    "visit.not_complete": Sentence(
        th="การนิเทศนี้ยังไม่เสร็จสิ้น จึงแก้ไขได้อยู่แล้วโดยไม่ต้องเปิดใหม่",
        en="This visit is not finished, so it can be changed without reopening.",
    ),
    "expression.costly_pattern": Sentence(
        th=(
            "สูตร {expression} ใช้รูปแบบ regex ที่อาจคำนวณนานไม่รู้จบ "
            "หรือไม่ได้เขียนรูปแบบเป็นข้อความตรง ๆ โปรดใช้รูปแบบที่ง่ายกว่า "
            "ไม่ทำซ้ำซ้อนกัน"
        ),
        en=(
            "The expression {expression} has a pattern that could take for ever, or "
            "one that is not a plain text. Use a simpler pattern without repetitions "
            "inside repetitions."
        ),
    ),
}
