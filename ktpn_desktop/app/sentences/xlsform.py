"""Sentences about checklists in spreadsheets: what stops an import, then what does not."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "xlsform.bad_default": Sentence(
        th="ค่าเริ่มต้น “{typed}” ใช้กับข้อชนิดนี้ไม่ได้ โปรดแก้หรือเว้นว่าง",
        en=(
            "The default “{typed}” does not fit this kind of item. Correct it or "
            "leave it empty."
        ),
    ),
    "xlsform.bad_name": Sentence(
        th=("ชื่อข้อ “{typed}” ใช้ไม่ได้ โปรดใช้ตัวอักษร ตัวเลข _ - . และขึ้นต้นด้วยตัวอักษร เช่น q1_1"),
        en=(
            "The name “{typed}” cannot be used. Use letters, digits, _ - . and begin "
            "with a letter, like q1_1."
        ),
    ),
    "xlsform.bad_range": Sentence(
        th="อ่านช่วงตัวเลขในคอลัมน์นี้ไม่ได้ โปรดเขียนเช่น start=0 end=10 step=1",
        en=("The range in this cell is not understood. Write it like start=0 end=10 step=1."),
    ),
    "xlsform.bad_scale": Sentence(
        th=("ไม่รู้จักมาตราส่วน “{typed}” สำหรับข้อชนิดนี้ ใช้ได้กับ select_one เท่านั้น: {allowed}"),
        en=(
            "The scale “{typed}” is not known for this kind of item. With select_one "
            "these can be used: {allowed}"
        ),
    ),
    "xlsform.bad_score": Sentence(
        th="คะแนน “{typed}” ไม่ใช่ตัวเลข โปรดแก้เป็นตัวเลขหรือเว้นว่าง",
        en="The score “{typed}” is not a number. Make it one or leave it empty.",
    ),
    "xlsform.bad_weight": Sentence(
        th=("น้ำหนัก “{typed}” ไม่ใช่ตัวเลขตั้งแต่ 0 ขึ้นไป โปรดแก้หรือเว้นว่าง (เว้นว่าง = 1)"),
        en=(
            "The weight “{typed}” is not a number from 0 up. Correct it or leave it "
            "empty (which is 1)."
        ),
    ),
    "xlsform.choice_incomplete": Sentence(
        th="ตัวเลือกแถวนี้ไม่มี {column} โปรดใส่ทั้ง list_name และ name",
        en="This choice has no {column}. Fill in both list_name and name.",
    ),
    "xlsform.choice_space": Sentence(
        th=("รหัสตัวเลือก “{value}” มีช่องว่าง โปรดใช้ _ แทนช่องว่าง (ข้อความที่แสดงอยู่ในคอลัมน์ label)"),
        en=(
            "The choice “{value}” has a space in its name. Use _ instead; the text "
            "shown is in the column label."
        ),
    ),
    "xlsform.choice_twice": Sentence(
        th="รหัสตัวเลือก “{value}” ซ้ำในรายการ {list} โปรดแก้ให้ต่างกัน",
        en=("The choice “{value}” is in the list {list} twice. Give each its own name."),
    ),
    "xlsform.end_without_begin": Sentence(
        th="พบ {word} ที่ไม่มีคู่เปิดด้านบน โปรดเพิ่ม begin_group หรือลบแถวนี้",
        en=(
            "There is an {word} without its begin above. Add a begin_group or remove this row."
        ),
    ),
    "xlsform.group_not_closed": Sentence(
        th="กลุ่ม {name} ไม่มี end_group โปรดเพิ่มแถว end_group",
        en="The group {name} has no end_group. Add that row.",
    ),
    "xlsform.name_twice": Sentence(
        th="ชื่อ {name} ซ้ำกับแถวที่ {first} โปรดตั้งชื่อให้ต่างกัน",
        en="The name {name} is already used in row {first}. Give each its own.",
    ),
    "xlsform.no_calculation": Sentence(
        th="ข้อ calculate นี้ไม่มีสูตร โปรดใส่สูตรในคอลัมน์ calculation",
        en="This calculate has no formula. Fill in the column calculation.",
    ),
    "xlsform.no_header": Sentence(
        th=("ในแผ่นงาน {sheet} ไม่พบหัวตารางที่มีคอลัมน์ {columns} ครบ โปรดตรวจชื่อหัวคอลัมน์"),
        en=(
            "The sheet {sheet} has no header row with all of the columns {columns}. "
            "Check the headers."
        ),
    ),
    "xlsform.no_name": Sentence(
        th="ข้อนี้ไม่มีชื่อในคอลัมน์ name โปรดตั้งชื่อ เช่น q1_1",
        en="This item has no name in the column name. Give it one, like q1_1.",
    ),
    "xlsform.no_sheet": Sentence(
        th=(
            "ไม่พบแผ่นงาน {sheet} ไฟล์นี้มีแต่: {sheets} โปรดใช้ไฟล์แบบ XLSForm "
            "ที่มีแผ่นงาน survey และ choices"
        ),
        en=(
            "There is no sheet {sheet}, only: {sheets}. Use an XLSForm with the "
            "sheets survey and choices."
        ),
    ),
    "xlsform.no_such_list": Sentence(
        th=("ไม่พบรายการตัวเลือก “{list}” ในแผ่นงาน choices (มี: {lists}) โปรดเพิ่มรายการหรือแก้ชื่อ"),
        en=(
            "There is no list “{list}” on the sheet choices (there are: {lists}). "
            "Add it or correct the name."
        ),
    ),
    "xlsform.no_type": Sentence(
        th=("แถวนี้มีชื่อหรือข้อความ แต่ไม่มีชนิดข้อในคอลัมน์ type โปรดใส่ชนิด เช่น text"),
        en=(
            "This row has a name or a label but no type. Fill in the column type, "
            "for example text."
        ),
    ),
    "xlsform.not_yes_or_no": Sentence(
        th="ใส่ได้เฉพาะ yes หรือ no ไม่ใช่ “{typed}” โปรดแก้หรือเว้นว่าง",
        en=("Only yes or no can stand here, not “{typed}”. Correct it or leave it empty."),
    ),
    "xlsform.scale_mismatch": Sentence(
        th=(
            "มาตราส่วน {scale} ต้องมีตัวเลือก {expected} แต่รายการนี้มี {found} "
            "โปรดแก้รายการในแผ่นงาน choices"
        ),
        en=(
            "The scale {scale} needs the choices {expected}, but the list has "
            "{found}. Correct the list on the sheet choices."
        ),
    ),
    "xlsform.unknown_type": Sentence(
        th="ไม่รู้จักชนิดข้อ “{typed}” ใช้ได้: {allowed}",
        en="The type “{typed}” is not known. These can be used: {allowed}",
    ),
    "xlsform.column_kept": Sentence(
        th="คอลัมน์ {column} เก็บไว้กับแบบนิเทศแต่โปรแกรมยังไม่ใช้ ไม่ต้องแก้ไข",
        en=(
            "The column {column} is kept with the checklist but not used. Nothing "
            "has to be done."
        ),
    ),
    "xlsform.condition_not_run": Sentence(
        th=(
            "เงื่อนไขในคอลัมน์ {column} ({text}) ใช้ความสามารถที่โปรแกรมยังไม่รองรับ "
            "จึงเก็บไว้แต่ไม่ทำงาน ข้อนี้จะถามเสมอ โปรดปรับเงื่อนไขหากจำเป็น"
        ),
        en=(
            "The condition in {column} ({text}) needs what this program does not "
            "support; it is kept but not run, and the item is always asked. Change "
            "it if that matters."
        ),
    ),
    "xlsform.group_without_name": Sentence(
        th="กลุ่มนี้ไม่มีชื่อในคอลัมน์ name โปรแกรมตั้งชื่อให้ตามเลขแถว",
        en="This group has no name; it was named after its row.",
    ),
    "xlsform.lists_unused": Sentence(
        th="รายการตัวเลือก {lists} ไม่มีข้อใดใช้ จึงไม่ได้นำเข้า",
        en="No item uses the lists {lists}; they were left out.",
    ),
    "xlsform.no_label": Sentence(
        th="“{name}” ไม่มีข้อความในคอลัมน์ label จึงแสดงชื่อแทน",
        en="“{name}” has no label; its name is shown instead.",
    ),
    "xlsform.number_twice": Sentence(
        th="เลขข้อ {number} มีมากกว่าหนึ่งข้อ โปรดตรวจว่าตั้งใจ",
        en="The number {number} is used more than once. Check that this is meant.",
    ),
    "xlsform.question_computed": Sentence(
        th="ข้อนี้มีสูตรในคอลัมน์ calculation จึงเป็นข้อคำนวณ ผู้นิเทศพิมพ์เองไม่ได้",
        en="This question has a formula, so it is computed and cannot be typed.",
    ),
    "xlsform.required_not_asked": Sentence(
        th="ข้อนี้ไม่ใช่ข้อที่ตอบ จึงไม่บังคับตอบ",
        en="This item is not answered by a person, so it cannot be required.",
    ),
    "xlsform.setting_missing": Sentence(
        th=("แผ่นงาน settings ไม่มี {setting} จึงใช้ “{instead}” โปรดกำหนดเองเพื่อแยกแบบนิเทศแต่ละรุ่น"),
        en=(
            "The sheet settings has no {setting}; “{instead}” was used. Set it to "
            "tell forms and versions apart."
        ),
    ),
    "xlsform.sheet_not_used": Sentence(
        th="แผ่นงาน {sheet} ไม่ได้นำเข้า เพราะโปรแกรมยังไม่ใช้",
        en="The sheet {sheet} was left out; it is not used by this program.",
    ),
    "xlsform.type_not_asked": Sentence(
        th=("แถวชนิด {type} เก็บไว้กับแบบนิเทศแต่ไม่ถาม โปรแกรมบันทึกวัน เวลา และผู้นิเทศเอง"),
        en=(
            "Rows of type {type} are kept but not asked; the program records day, "
            "time and person itself."
        ),
    ),
    "xlsform.type_only_shown": Sentence(
        th="โปรแกรมถามข้อชนิด {type} ไม่ได้ จึงแสดงเป็นข้อความให้อ่านเท่านั้น",
        en="Items of type {type} cannot be asked here; the text is only shown.",
    ),
    "xlsform.barcode_asked": Sentence(
        th=("ข้อรหัสแท่ง (barcode) ถามเป็นข้อความ พิมพ์เอง หรือใช้เครื่องอ่านรหัสที่ต่อกับคอมพิวเตอร์ได้"),
        en=(
            "A bar code is asked as a text: type it, or use a reader that is connected "
            "to the computer."
        ),
    ),
    "xlsform.datetime_asked": Sentence(
        th=("ข้อวันและเวลา (dateTime) ถามเฉพาะวันที่ หากต้องการเวลาด้วย โปรดเพิ่มข้อชนิด time"),
        en=(
            "Of a day with its time only the day is asked. Add an item of type time if "
            "the time matters."
        ),
    ),
    "xlsform.geopoint_asked": Sentence(
        th="ข้อพิกัด (geopoint) ให้พิมพ์ละติจูดและลองจิจูดเอง เช่น 16.43 102.83",
        en="A place is typed as latitude and longitude, like 16.43 102.83.",
    ),
    "xlsform.bad_row_number": Sentence(
        th="จำนวนแถว “{typed}” ไม่ใช่จำนวนเต็มตั้งแต่ 0 ถึง {limit} โปรดแก้หรือเว้นว่าง",
        en=(
            "The number of rows “{typed}” is no whole number from 0 to {limit}. Correct "
            "it or leave it empty."
        ),
    ),
    "xlsform.bad_word": Sentence(
        th="ไม่รู้จักคำว่า “{typed}” ในช่องนี้ ใช้ได้: {allowed}",
        en="The word “{typed}” is not known here. These can be used: {allowed}",
    ),
    "xlsform.nothing_asked": Sentence(
        th="แบบนี้ไม่มีข้อใดเลย โปรดใส่ข้ออย่างน้อยหนึ่งข้อในแผ่นงาน survey",
        en="This form has no items. Put at least one on the sheet survey.",
    ),
    "xlsform.text_too_long": Sentence(
        th="ข้อความในช่องนี้ยาว {length} ตัวอักษร ใส่ได้ไม่เกิน {limit} โปรดย่อให้สั้นลง",
        en=(
            "The text of this cell has {length} letters; {limit} is the most. Make it shorter."
        ),
    ),
    "xlsform.too_deep": Sentence(
        th="กลุ่มซ้อนกันเกิน {limit} ชั้น โปรดลดจำนวนชั้นของกลุ่ม",
        en="Groups stand in one another more than {limit} deep. Use fewer levels.",
    ),
    "xlsform.too_many": Sentence(
        th="แผ่นงานนี้มี {count} แถว รับได้ไม่เกิน {limit} แถว โปรดแบ่งเป็นหลายแบบ",
        en="This sheet has {count} rows; {limit} is the most. Make several forms of it.",
    ),
    "xlsform.file_read": Sentence(
        th=("อ่านตัวเลือก {count} รายการจาก {file} มาไว้ในแบบนี้แล้ว หากรายชื่อเปลี่ยน โปรดนำเข้าเป็นรุ่นใหม่"),
        en=(
            "The {count} choices of {file} were taken into this form. When that list "
            "changes, import a new version."
        ),
    ),
    "xlsform.inner_repeat_once": Sentence(
        th=("กลุ่มซ้ำ {name} อยู่ในกลุ่มซ้ำอีกชั้น จึงถามเพียงครั้งเดียวในแต่ละแถวของกลุ่มนอก"),
        en=(
            "The repeated group {name} stands in another one; it is asked once in each "
            "row of that."
        ),
    ),
    "xlsform.languages_kept": Sentence(
        th=("แบบนี้มีหลายภาษา โปรแกรมแสดงภาษาหลักก่อน เลือกภาษาอื่น ({languages}) ได้ที่ ภาษาของแบบ"),
        en=(
            "This form has several languages. The main one is shown first; the others "
            "({languages}) can be chosen at the top of the form."
        ),
    ),
    "xlsform.no_such_file": Sentence(
        th=(
            "ไม่พบรายการตัวเลือกในไฟล์ {file} ข้อนี้จึงแสดงเป็นข้อความ "
            "โปรดวางไฟล์ไว้ข้างแบบนี้ หรือใช้ schools.csv สำหรับทะเบียนโรงเรียน"
        ),
        en=(
            "The list in the file {file} was not found, so this item is only shown. Put "
            "the file beside the form, or use schools.csv for the school register."
        ),
    ),
    "xlsform.other_with_text": Sentence(
        th="เพิ่มตัวเลือก “อื่น ๆ” และข้อ “โปรดระบุ” ที่จะถามเมื่อเลือกตัวเลือกนั้น",
        en=(
            "The choice “อื่น ๆ” was added, with an item that asks what it is when it is chosen."
        ),
    ),
    "xlsform.outer_group": Sentence(
        th="กลุ่ม {name} ครอบทั้งแบบ จึงใช้กลุ่มย่อยข้างในเป็นตอนของแบบ",
        en=("The group {name} holds the whole form, so the groups in it became the sections."),
    ),
    "xlsform.rank_asked": Sentence(
        th="ข้อจัดอันดับถามเป็น {places} ข้อ อันดับละหนึ่งข้อ และเลือกซ้ำกันไม่ได้",
        en=(
            "A ranking is asked as {places} items, one for each place; no choice can be "
            "taken twice."
        ),
    ),
    "xlsform.recorded_empty": Sentence(
        th=("สูตรในแบบนี้ใช้ค่า {type} ซึ่งโปรแกรมไม่บันทึก ค่านี้จึงว่างเสมอ โปรดตรวจสูตรที่ใช้ค่านี้"),
        en=(
            "A formula looks at {type}, which this program does not record; it is always "
            "empty. Check what uses it."
        ),
    ),
    "plain.bad_number": Sentence(
        th=("“{typed}” ในคอลัมน์ {column} ไม่ใช่ตัวเลขตั้งแต่ 0 ถึง 1,000 โปรดแก้หรือเว้นว่าง"),
        en=(
            "“{typed}” in the column {column} is no number from 0 to 1,000. Correct it "
            "or leave it empty."
        ),
    ),
    "plain.no_choices": Sentence(
        th=("ข้อนี้เป็นชนิด “{typed}” แต่ไม่มีตัวเลือก โปรดใส่ตัวเลือกในคอลัมน์ “ตัวเลือก” คั่นด้วย /"),
        en=(
            "This item is of the kind “{typed}” but has no choices. Put them into a "
            "column ตัวเลือก with / between them."
        ),
    ),
    "plain.no_items": Sentence(
        th="พบหัวตาราง แต่ไม่พบข้อใดใต้หัวตาราง โปรดตรวจว่ามีข้ออยู่ในคอลัมน์รายการ",
        en=(
            "A header was found but no items below it. Check that they stand in the "
            "column รายการ."
        ),
    ),
    "plain.no_table": Sentence(
        th=(
            "ไม่พบแบบนิเทศในไฟล์นี้ ใช้ได้สองแบบ: ตารางที่มีหัวคอลัมน์ เช่น ที่ รายการ 5 "
            "4 3 2 1 หมายเหตุ หรือ XLSForm ที่มีแผ่นงาน survey"
        ),
        en=(
            "There is no checklist in this file. Two kinds can be read: a table with "
            "headers like ที่, รายการ, 5 4 3 2 1, หมายเหตุ, and an XLSForm with a sheet "
            "survey."
        ),
    ),
    "plain.unknown_type": Sentence(
        th=("ไม่รู้จักชนิด “{typed}” ใช้ได้ เช่น 5 ระดับ มี/ไม่มี จำนวน ร้อยละ ข้อความ วันที่ เลือกตอบ ภาพถ่าย"),
        en=(
            "The kind “{typed}” is not known. These can be used, for example: 5 ระดับ, "
            "มี/ไม่มี, จำนวน, ร้อยละ, ข้อความ, วันที่, เลือกตอบ, ภาพถ่าย."
        ),
    ),
    "plain.columns_unused": Sentence(
        th="คอลัมน์ {columns} ไม่ได้นำเข้า เพราะไม่รู้จัก",
        en="The columns {columns} were left out; they are not known.",
    ),
    "plain.levels_named": Sentence(
        th=("ไฟล์ไม่บอกความหมายของระดับ จึงใช้ {words} (จากมากไปน้อย) โปรดตรวจว่าตรงกับแบบ"),
        en=(
            "The file does not say what the levels mean, so these were taken, highest "
            "first: {words}. Check that they fit."
        ),
    ),
    "plain.rows_left_out": Sentence(
        th="แถวรวมคะแนนและแถวลงชื่อไม่ได้นำเข้า เพราะโปรแกรมคำนวณและลงนามให้เอง: {rows}",
        en=(
            "Rows of totals and signatures were left out, since the program has its own: {rows}"
        ),
    ),
    "plain.understood": Sentence(
        th="เข้าใจว่าแถวนี้เป็นหัวตาราง คอลัมน์ที่ใช้: {columns} · ตอบด้วย: {answers}",
        en=(
            "This row was taken for the header. Columns used: {columns} · answered with: "
            "{answers}"
        ),
    ),
    "xlsform.default_not_run": Sentence(
        th=("ค่าเริ่มต้นแบบคำนวณ ({text}) ในคอลัมน์ {column} เก็บไว้แต่ไม่ทำงาน ข้อนี้จะเริ่มจากว่าง"),
        en=(
            "The computed default ({text}) in {column} is kept but not run; the item "
            "starts empty."
        ),
    ),
    "plain.not_said_how": Sentence(
        th=(
            "ไฟล์ไม่บอกว่าข้อนี้และข้ออื่นบางข้อตอบอย่างไร "
            "จึงใช้ชนิดที่เลือกตอนนำเข้า (ถ้าไม่เลือกเป็นข้อความ) หรือเพิ่มคอลัมน์ "
            "“ชนิด” ในไฟล์"
        ),
        en=(
            "The file does not say how this and perhaps other items are answered, so "
            "the kind chosen at import was taken (a text, if none was). Or add a "
            "column ชนิด to the file."
        ),
    ),
    "xlsform.likert_scale": Sentence(
        th=("ข้อที่แสดงแบบ likert และมีตัวเลือกเป็นระดับ ถือเป็นมาตราส่วน {scale} จึงคิดคะแนนเฉลี่ยให้"),
        en=(
            "Choices shown as likert whose values are levels became the scale "
            "{scale}, so that means are worked out."
        ),
    ),
    "xlsform.too_many_formulas": Sentence(
        th=(
            "สูตรและเงื่อนไขทั้งแบบ (รวมเงื่อนไขของกลุ่ม) ยาวเกิน {limit} ตัวอักษร "
            "โปรดย่อเงื่อนไขหรือแบ่งเป็นหลายแบบ"
        ),
        en=(
            "All formulas of this form together, with the conditions of groups, are "
            "longer than {limit} letters. Make them shorter, or make several forms."
        ),
    ),
    "xlsform.limits_reversed": Sentence(
        th=("ค่าต่ำสุด {low} มากกว่าค่าสูงสุด {high} จึงไม่มีคำตอบใดถูกต้อง โปรดแก้ในคอลัมน์ constraint"),
        en=(
            "The lowest number {low} is more than the highest {high}, so no answer "
            "would be right. Correct the constraint."
        ),
    ),
}
