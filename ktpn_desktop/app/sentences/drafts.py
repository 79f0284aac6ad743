"""Sentences about checklists that are written here."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "draft.bad_form_id": Sentence(
        th=(
            "รหัสแบบ “{form}” ใช้ไม่ได้ โปรดใช้ตัวอักษร ตัวเลข ขีด หรือจุด ไม่เว้นวรรค "
            "ไม่เกิน 40 ตัว เช่น ACTIVE-2569"
        ),
        en=(
            "The form id “{form}” cannot be used. Use letters, digits, hyphens or points, "
            "without spaces, at most 40, such as ACTIVE-2569."
        ),
    ),
    "draft.bad_name": Sentence(
        th="รหัสข้อ “{name}” ใช้ไม่ได้ โปรดใช้อักษรอังกฤษนำหน้า ตามด้วยอักษร ตัวเลข ขีดล่าง หรือจุด เช่น AL_02",
        en=(
            "The item id “{name}” cannot be used. Begin with a Latin letter, then letters, "
            "digits, underscores or points, such as AL_02."
        ),
    ),
    "draft.choice_spaced": Sentence(
        th="ข้อ {item} มีค่าของตัวเลือกที่มีช่องว่าง โปรดใช้ค่าที่ไม่เว้นวรรค เช่น 1 หรือ own_school",
        en="Item {item} has a choice whose value has a space. Use a value without spaces.",
    ),
    "draft.choice_twice": Sentence(
        th="ข้อ {item} มีตัวเลือกสองตัวที่ใช้ค่า “{choice}” เหมือนกัน โปรดเปลี่ยนให้ต่างกัน",
        en="Item {item} has two choices with the value “{choice}”. Change one of them.",
    ),
    "draft.choice_unnamed": Sentence(
        th="ข้อ {item} มีตัวเลือกที่ยังไม่มีค่าหรือข้อความ โปรดเติมให้ครบ หรือลบตัวเลือกนั้น",
        en="Item {item} has a choice without a value or a text. Fill it in or delete it.",
    ),
    "draft.empty": Sentence(
        th="แบบนี้ยังไม่มีตอน โปรดเพิ่มตอนและข้อก่อนใช้งาน",
        en="This form has no section yet. Add a section with items before it is used.",
    ),
    "draft.few_choices": Sentence(
        th="ข้อ {item} ต้องมีตัวเลือกอย่างน้อย 2 ตัว โปรดเพิ่มตัวเลือก",
        en="Item {item} needs at least 2 choices. Add some.",
    ),
    "draft.form_id_taken": Sentence(
        th="มีแบบที่ใช้รหัส “{form}” อยู่แล้ว โปรดใช้รหัสอื่น หรือแก้แบบเดิมเป็นรุ่นใหม่",
        en=(
            "There is a form with the id “{form}” already. Use another id, or make a new "
            "version of that form."
        ),
    ),
    "draft.missing": Sentence(
        th="ไม่พบร่างแบบนิเทศนี้ อาจถูกลบหรือออกใช้งานไปแล้ว โปรดเลือกจากรายการแบบนิเทศ",
        en=(
            "This draft is not there. It may have been deleted or brought into use. Choose "
            "from the list of checklists."
        ),
    ),
    "draft.name_taken": Sentence(
        th="มีข้อที่ใช้รหัส “{name}” อยู่แล้วในแบบนี้ โปรดใช้รหัสอื่น",
        en="Another item of this form has the id “{name}”. Use another one.",
    ),
    "draft.no_calculation": Sentence(
        th="ข้อ {item} ให้โปรแกรมคำนวณ แต่ยังไม่มีสูตร โปรดใส่สูตร",
        en="Item {item} is worked out by the program but has no formula. Write one.",
    ),
    "draft.no_text": Sentence(
        th="ข้อ {item} ยังไม่มีข้อความ โปรดพิมพ์สิ่งที่จะถามหรือให้สังเกต",
        en="Item {item} has no text. Type what is asked or looked at.",
    ),
    "draft.no_title": Sentence(
        th="แบบนิเทศยังไม่มีชื่อ โปรดตั้งชื่อแบบ",
        en="The checklist has no title. Give it one.",
    ),
    "draft.range_reversed": Sentence(
        th="ข้อ {item} มีค่าสูงสุดน้อยกว่าค่าต่ำสุด โปรดแก้ช่วงของตัวเลข",
        en="The largest value of item {item} is below its smallest. Correct the range.",
    ),
    "draft.round_answered": Sentence(
        th="รอบ {round} มีการนิเทศที่เริ่มตอบแล้ว จึงเปลี่ยนแบบไม่ได้ คำตอบเดิมอยู่ครบ โปรดใช้แบบนี้กับรอบอื่น",
        en=(
            "Visits of {round} have answers already, so its checklist was not changed; the "
            "answers are safe. Use this checklist in another round."
        ),
    ),
    "draft.round_published": Sentence(
        th="รอบ {round} เผยแพร่แล้ว จึงเปลี่ยนแบบไม่ได้ โปรดใช้แบบนี้กับรอบที่ยังไม่เผยแพร่",
        en=(
            "{round} is published, so its checklist was not changed. Use this one in a round "
            "that is not published yet."
        ),
    ),
    "draft.rows_reversed": Sentence(
        th="ตอน “{section}” มีจำนวนแถวมากที่สุดน้อยกว่าน้อยที่สุด โปรดแก้จำนวนแถว",
        en="The section “{section}” allows fewer rows than it needs. Correct the numbers.",
    ),
    "draft.section_empty": Sentence(
        th="ตอน “{section}” ยังไม่มีข้อ โปรดเพิ่มข้อ หรือลบตอนนี้",
        en="The section “{section}” has no items. Add some or delete it.",
    ),
    "draft.section_untitled": Sentence(
        th="มีตอนที่ยังไม่มีชื่อ โปรดตั้งชื่อตอน",
        en="A section has no title. Give it one.",
    ),
    "draft.type_with_answers": Sentence(
        th=(
            "ข้อ {item} มีคำตอบแล้วใน {count} การนิเทศ จึงเปลี่ยนชนิดคำตอบไม่ได้ คำตอบเดิมอยู่ครบ "
            "โปรดใช้ชนิดเดิม หรือแทนด้วยข้อใหม่ที่มีรหัสอื่น"
        ),
        en=(
            "Item {item} has answers in {count} visits, so it cannot be answered in another "
            "way; they are safe. Use the kind it had, or a new item with another id."
        ),
    ),
    "draft.several": Sentence(
        th="มีร่างของแบบ {form} หลายฉบับ โปรดระบุรหัสร่าง: {drafts}",
        en="There are several drafts of {form}. Name one of them: {drafts}.",
    ),
}
