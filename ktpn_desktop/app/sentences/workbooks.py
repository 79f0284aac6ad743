"""Sentences about visit workbooks, what they carry, and what people wrote into them."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "payload.bad_signature": Sentence(
        th=(
            "ลายเซ็นของไฟล์นี้ไม่ตรงกับข้อมูล ข้อมูลอาจถูกแก้หลังจากโปรแกรมของ {person} "
            "บันทึก ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดสอบถามผู้ส่งก่อนรวม"
        ),
        en=(
            "The signature of this file does not fit its data, which may have been "
            "changed after the program of {person} wrote it. Nothing here has changed. "
            "Ask the sender before merging."
        ),
    ),
    "payload.bad_value": Sentence(
        th=(
            "ข้อมูลที่มากับไฟล์มีค่าที่ใช้ไม่ได้ ({field}) จึงไม่รับ ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดขอไฟล์ใหม่จากผู้ส่ง"
        ),
        en=(
            "The data in this file has a value that cannot be ({field}), so it was not "
            "taken in. Nothing here has changed. Ask the sender for a new file."
        ),
    ),
    "payload.hash_differs": Sentence(
        th=(
            "ข้อมูลที่มากับไฟล์ไม่ตรงกับที่โปรแกรมบันทึกไว้ อาจถูกแก้ไขหรือเสียหาย "
            "ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดขอไฟล์ใหม่จากผู้ส่ง"
        ),
        en=(
            "The data in this file is not what the program wrote: it was changed or "
            "damaged. Nothing here has changed. Ask the sender for a new file."
        ),
    ),
    "payload.newer": Sentence(
        th=(
            "ไฟล์นี้สร้างจากโปรแกรมรุ่นใหม่กว่า (รูปแบบที่ {format}) จึงยังไม่รับ "
            "ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดปรับรุ่นโปรแกรมแล้วรับไฟล์อีกครั้ง"
        ),
        en=(
            "This file was made by a newer version of the program (format {format}), so "
            "it was not taken in. Nothing here has changed. Update the program and take "
            "it in again."
        ),
    ),
    "payload.not_canonical": Sentence(
        th=("ข้อมูลที่มากับไฟล์ถูกจัดรูปแบบใหม่หรือแก้ไข จึงไม่รับ ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดขอไฟล์ใหม่จากผู้ส่ง"),
        en=(
            "The data in this file was rewritten by something else, so it was not taken "
            "in. Nothing here has changed. Ask the sender for a new file."
        ),
    ),
    "payload.other_kind": Sentence(
        th=("ไฟล์นี้เก็บข้อมูลชนิดอื่น ({kind}) จึงไม่รับที่นี่ ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดเลือกไฟล์ให้ตรงกับงาน"),
        en=(
            "This file holds something else ({kind}), so it was not taken in here. "
            "Nothing here has changed. Choose the file that belongs here."
        ),
    ),
    "payload.too_long": Sentence(
        th=("ข้อมูลที่มากับไฟล์ยาวผิดปกติ จึงไม่รับ ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดขอไฟล์ใหม่จากผู้ส่ง"),
        en=(
            "The data in this file is far too long, so it was not taken in. Nothing "
            "here has changed. Ask the sender for a new file."
        ),
    ),
    "payload.unreadable": Sentence(
        th=("อ่านข้อมูลที่มากับไฟล์ไม่ได้ ({reason}) ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดขอไฟล์ใหม่จากผู้ส่ง"),
        en=(
            "The data in this file cannot be read ({reason}). Nothing here has changed. "
            "Ask the sender for a new file."
        ),
    ),
    "receipts.bad_signature": Sentence(
        th=(
            "ลายเซ็นของไฟล์คำตอบรับ {name} ไม่ถูกต้อง จึงไม่ใช้ "
            "สถานะการส่งในเครื่องไม่เปลี่ยนแปลง โปรดแจ้งเลขานุการ"
        ),
        en=(
            "The signature of the receipts {name} is wrong, so they were not used. What "
            "is shown as sent has not changed. Tell the secretary."
        ),
    ),
    "receipts.other_device": Sentence(
        th="ไฟล์คำตอบรับ {name} เป็นของเครื่องอื่น จึงไม่ใช้ โปรดแจ้งเลขานุการ",
        en=(
            "The receipts {name} are for another computer, so they were not used. Tell "
            "the secretary."
        ),
    ),
    "receipts.unreadable": Sentence(
        th=(
            "อ่านไฟล์คำตอบรับ {name} ไม่ได้ สถานะการส่งในเครื่องไม่เปลี่ยนแปลง "
            "โปรดรอให้โฟลเดอร์กลางปรับให้ตรงกันแล้วลองใหม่"
        ),
        en=(
            "The receipts {name} cannot be read. What is shown as sent has not changed. "
            "Wait for the shared folder to settle and try again."
        ),
    ),
    "round.bad_signature": Sentence(
        th=(
            "ลายเซ็นของแผนในโฟลเดอร์ {name} ไม่ตรงกับข้อมูล จึงยังไม่รับ "
            "ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดแจ้งเลขานุการให้เผยแพร่แผนอีกครั้ง"
        ),
        en=(
            "The signatures of the plan in {name} do not fit its data, so it was not "
            "taken in. Nothing here has changed. Ask the secretary to publish it again."
        ),
    ),
    "round.not_a_round": Sentence(
        th=(
            "ไฟล์ในโฟลเดอร์ {name} ไม่ใช่แผนการนิเทศที่เผยแพร่จากโปรแกรม จึงไม่รับ "
            "ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดแจ้งเลขานุการ"
        ),
        en=(
            "The file in {name} is not a plan that the program published, so it was not "
            "taken in. Nothing here has changed. Tell the secretary."
        ),
    ),
    "round.other_visits": Sentence(
        th=(
            "แผนในโฟลเดอร์ {name} มีการนิเทศของรอบอื่นปนอยู่ จึงยังไม่รับ "
            "ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดแจ้งเลขานุการให้เผยแพร่แผนอีกครั้ง"
        ),
        en=(
            "The plan in {name} has visits of another round in it, so it was not taken "
            "in. Nothing here has changed. Ask the secretary to publish it again."
        ),
    ),
    "workbook.finding_missing": Sentence(
        th=(
            "แถวของ “{item}” ถูกลบออกจากแผ่นสรุป ข้อความเดิมยังเก็บไว้ หากต้องการลบ "
            "โปรดล้างข้อความในแถวนั้นหรือลบในโปรแกรม"
        ),
        en=(
            "The row of “{item}” was deleted from the summary; its text is kept. To "
            "take it away, clear the text of the row or delete it in the program."
        ),
    ),
    "workbook.finding_without_kind": Sentence(
        th=("แถวนี้มีข้อความ “{typed}” แต่ไม่ทราบประเภท จึงยังไม่รับเฉพาะส่วนนี้ โปรดเลือกประเภท: {allowed}"),
        en=(
            "This row says “{typed}” but not what kind it is, so this was not taken "
            "over. Choose its kind: {allowed}."
        ),
    ),
    "workbook.finding_without_text": Sentence(
        th=("แถวนี้ไม่มีข้อความ จึงไม่รับแถวนี้ ข้อมูลอื่นรับครบ โปรดเติมข้อความหากต้องการบันทึก"),
        en=(
            "This row has no text, so it was not taken over; the rest was. Write the "
            "text if it is meant to count."
        ),
    ),
    "workbook.form_missing": Sentence(
        th=(
            "ไม่พบแผ่นแบบนิเทศในไฟล์ จึงใช้เฉพาะข้อมูลที่โปรแกรมบันทึกมากับไฟล์ "
            "คำตอบที่พิมพ์เองในไฟล์นี้ไม่ได้อ่าน โปรดขอไฟล์ที่มีแผ่นแบบนิเทศ"
        ),
        en=(
            "The form is not in this file, so only what the program had saved in it "
            "counts; nothing typed by hand was read. Ask for the file with the form."
        ),
    ),
    "workbook.formula_error": Sentence(
        th=("ช่องของข้อ {item} เป็นสูตรที่ไม่มีผลลัพธ์ ({typed}) จึงไม่รับเฉพาะช่องนี้ โปรดพิมพ์คำตอบแทนสูตร"),
        en=(
            "The cell of item {item} is a formula without a result ({typed}), so this "
            "cell was not taken over. Type the answer instead."
        ),
    ),
    "workbook.identities_differ": Sentence(
        th=(
            "ข้อมูลระบุตัวที่ {place} (ฉบับที่ {revision}) เป็นของไฟล์อื่น "
            "อาจมีการคัดลอกแผ่นงานจากไฟล์อื่นมา "
            "โปรดตรวจว่าคำตอบเป็นของโรงเรียนนี้ก่อนรวม"
        ),
        en=(
            "What {place} says (revision {revision}) belongs to another file; a sheet "
            "may have been copied from there. Check that the answers are of this school "
            "before merging."
        ),
    ),
    "workbook.more_forms": Sentence(
        th=(
            "ไฟล์นี้มีแบบนิเทศมากกว่าหนึ่งแผ่น อ่านเฉพาะแผ่น {read} ยังไม่ได้อ่านแผ่น "
            "{sheets} โปรดแยกเป็นไฟล์ละหนึ่งโรงเรียน"
        ),
        en=(
            "This file has more than one form: sheet {read} was read, {sheets} was not. "
            "Save one file for each school."
        ),
    ),
    "workbook.no_item_rows": Sentence(
        th=(
            "แผ่น {sheet} ไม่มีรหัสข้อในคอลัมน์แรก จึงจับคู่คำตอบกับข้อไม่ได้ "
            "และใช้เฉพาะข้อมูลที่โปรแกรมบันทึกมากับไฟล์ โปรดกรอกใหม่ในไฟล์ต้นฉบับ"
        ),
        en=(
            "Sheet {sheet} has no item ids in its first column, so answers cannot be "
            "matched; only what the program had saved counts. Fill in the original file "
            "again."
        ),
    ),
    "workbook.no_such_item": Sentence(
        th=("ไม่มีข้อ {typed} ในแบบนิเทศนี้ จึงไม่รับเฉพาะช่องข้อที่เกี่ยวข้อง โปรดแก้เลขข้อ"),
        en=(
            "There is no item {typed} in this checklist, so only the cell of related "
            "items was not taken over. Correct the number."
        ),
    ),
    "workbook.not_a_visit": Sentence(
        th=(
            "ไฟล์นี้ไม่ใช่แบบนิเทศที่โปรแกรมสร้าง หรือข้อมูลระบุตัวหายทั้งหมด จึงไม่รับ ไฟล์ยังอยู่ที่เดิม โปรดขอไฟล์ต้นฉบับ"
        ),
        en=(
            "This file is not a form that the program made, or all that identifies it "
            "was lost, so it was not taken in; the file is untouched. Ask for the "
            "original."
        ),
    ),
    "workbook.not_applicable_not_allowed": Sentence(
        th=("ข้อ {item} ตอบว่าไม่เกี่ยวข้องไม่ได้ จึงไม่รับเฉพาะช่องนี้ โปรดเลือก: {allowed}"),
        en=(
            "Item {item} cannot be “not applicable”, so this cell was not taken over. "
            "Choose: {allowed}."
        ),
    ),
    "workbook.not_yes_or_no": Sentence(
        th=(
            "ช่องต้องติดตามมีคำว่า “{typed}” ซึ่งอ่านไม่ได้ จึงไม่รับเฉพาะช่องนี้ "
            "โปรดเลือก “{allowed}” หรือเว้นว่าง"
        ),
        en=(
            "The cell of follow-up says “{typed}”, which cannot be read, so only this "
            "cell was not taken over. Choose “{allowed}” or leave it empty."
        ),
    ),
    "workbook.out_of_range": Sentence(
        th=("ข้อ {item} มีค่า {typed} ซึ่งอยู่นอกช่วง {limits} จึงไม่รับเฉพาะช่องนี้ โปรดตรวจตัวเลข"),
        en=(
            "Item {item} says {typed}, outside {limits}, so this cell was not taken "
            "over. Check the number."
        ),
    ),
    "workbook.payload_missing": Sentence(
        th=(
            "ไฟล์นี้เหลือเพียงรหัสของแบบนิเทศ และไม่พบต้นฉบับในเครื่องนี้ จึงยังไม่รับ "
            "ไฟล์ยังอยู่ที่เดิม โปรดขอไฟล์ต้นฉบับ หรือรวมในเครื่องที่เผยแพร่แผน"
        ),
        en=(
            "This file kept only the id of its form, and the original is not here, so "
            "it was not taken in; the file is untouched. Ask for the original, or merge "
            "where the plan was published."
        ),
    ),
    "workbook.row_missing": Sentence(
        th=("แถวของข้อ {item} ถูกลบออกจากแบบนิเทศ คำตอบเดิมของข้อนี้ยังเก็บไว้ โปรดตรวจข้อนี้กับผู้ส่ง"),
        en=(
            "The row of item {item} was deleted from the form; its former answer is "
            "kept. Check this item with the sender."
        ),
    ),
    "workbook.row_twice": Sentence(
        th=(
            "มีแถวของ {item} มากกว่าหนึ่งแถวและไม่ตรงกัน (แถว {rows}) "
            "จึงไม่รับเฉพาะข้อนี้ โปรดเหลือไว้แถวเดียว"
        ),
        en=(
            "There are several rows of {item} that differ (rows {rows}), so this one "
            "was not taken over. Leave one row."
        ),
    ),
    "workbook.row_without_item": Sentence(
        th=("แถวนี้ไม่มีรหัสข้อ ข้อความ “{typed}” จึงยังไม่ได้รับ โปรดย้ายข้อความไปไว้ในช่องของข้อที่เกี่ยวข้อง"),
        en=(
            "This row belongs to no item, so “{typed}” was not taken over. Move the "
            "words into the cells of an item."
        ),
    ),
    "workbook.summary_missing": Sentence(
        th=("ไม่พบแผ่นสรุปในไฟล์ คำตอบรับครบ ส่วนข้อสรุปใช้ตามที่โปรแกรมบันทึกมากับไฟล์ โปรดตรวจข้อสรุปกับผู้ส่ง"),
        en=(
            "The summary is not in this file. The answers were read; findings are as "
            "the program had saved them. Check them with the sender."
        ),
    ),
    "workbook.not_offered": Sentence(
        th=(
            "ข้อ {item} เลือก “{typed}” ซึ่งไม่อยู่ในตัวเลือกตามคำตอบของข้ออื่น จึงยังไม่รับเฉพาะข้อนี้ "
            "โปรดเลือกใหม่ (เลือกได้: {allowed})"
        ),
        en=(
            "Item {item} says “{typed}”, which is not among its choices after the other "
            "answers; this one was not taken over. Choose again (possible: {allowed})."
        ),
    ),
    "workbook.table_missing": Sentence(
        th=("ไม่พบแผ่นงานของตอน “{section}” คำตอบเดิมของตอนนี้ยังเก็บไว้ ส่วนอื่นรับครบ โปรดตรวจตอนนี้กับผู้ส่ง"),
        en=(
            "The sheet of the section “{section}” is not in this file; its former answers are "
            "kept and all else was read. Check this section with the sender."
        ),
    ),
    "workbook.table_row_missing": Sentence(
        th=(
            "แถวที่ {row} ของตอน “{section}” ถูกลบออกจากตาราง คำตอบเดิมของแถวนี้ยังเก็บไว้ "
            "หากต้องการลบจริงให้ล้างข้อความในแถวแทน"
        ),
        en=(
            "Row {row} of the section “{section}” was deleted from its table; its former "
            "answers are kept. To take it away, clear the cells of the row instead."
        ),
    ),
    "workbook.too_many_rows": Sentence(
        th=("ตอน “{section}” มีได้ไม่เกิน {count} แถว แถวนี้จึงยังไม่ได้รับ โปรดรวมหรือลบแถวที่เกิน"),
        en=(
            "The section “{section}” takes at most {count} rows, so this one was not taken "
            "over. Put rows together or leave some out."
        ),
    ),
    "workbook.too_many_findings": Sentence(
        th=(
            "แผ่นสรุปมีข้อความใหม่มากกว่า {count} แถว จึงรับเฉพาะ {count} แถวแรก "
            "แถวนี้ยังไม่ได้รับ โปรดรวมข้อความให้สั้นลง"
        ),
        en=(
            "The summary has more than {count} new rows; the first {count} were taken "
            "over, this one was not. Put them together in fewer rows."
        ),
    ),
    "workbook.too_many_problems": Sentence(
        th=(
            "ไฟล์นี้มีจุดที่อ่านไม่ได้มากกว่า {count} จุด จึงแสดงเพียงเท่านี้ "
            "ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดตรวจว่าเป็นไฟล์แบบนิเทศที่ถูกต้อง"
        ),
        en=(
            "More than {count} places of this file cannot be read; no more are listed. "
            "Nothing here has changed. Check that it is the right form."
        ),
    ),
}
