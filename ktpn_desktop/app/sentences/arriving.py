"""Sentences about files that arrive."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "file.bad_csv": Sentence(
        th=(
            "ไฟล์ {name} บรรทัดที่ {line} "
            "มีเครื่องหมายคำพูดไม่ครบคู่หรือข้อความผิดรูปแบบ ({reason}) โปรดแก้ไข "
            "หรือเปิดด้วย Excel แล้วบันทึกเป็น .xlsx"
        ),
        en=(
            "Line {line} of {name} has an unpaired quotation mark or is malformed "
            "({reason}). Correct it, or open the file in Excel and save it as .xlsx."
        ),
    ),
    "file.bad_part_name": Sentence(
        th=(
            "ไฟล์ {name} มีชื่อส่วนประกอบภายในที่ไม่ปลอดภัย โปรแกรมจึงไม่เปิดไฟล์นี้ "
            "ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดขอไฟล์ใหม่จากผู้ส่ง"
        ),
        en=(
            "The file {name} has unsafe names inside it, so it was not opened. "
            "Nothing here has changed. Ask the sender for a new file."
        ),
    ),
    "file.bad_reference": Sentence(
        th=(
            "ไฟล์ {name} อ้างถึงเซลล์ที่ไม่มีอยู่จริง ({reference}) จึงอ่านไม่ได้ "
            "ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดเปิดไฟล์ด้วย Excel หรือ LibreOffice "
            "แล้วบันทึกเป็น .xlsx อีกครั้ง"
        ),
        en=(
            "The file {name} refers to a cell that cannot exist ({reference}), so it "
            "was not read. Nothing here has changed. Open it in Excel or LibreOffice "
            "and save it as .xlsx again."
        ),
    ),
    "file.bad_xml": Sentence(
        th=(
            "เนื้อหาภายในไฟล์ {name} ไม่สมบูรณ์ จึงอ่านไม่ได้ ({reason}) "
            "ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดเปิดไฟล์ด้วย Excel หรือ LibreOffice "
            "แล้วบันทึกเป็น .xlsx อีกครั้ง"
        ),
        en=(
            "The contents of {name} are damaged and could not be read ({reason}). "
            "Nothing here has changed. Open it in Excel or LibreOffice and save it "
            "as .xlsx again."
        ),
    ),
    "file.binary_workbook": Sentence(
        th=(
            "ไฟล์ {name} เป็นชนิด .xlsb ซึ่งโปรแกรมไม่อ่าน โปรดเปิดด้วย Excel "
            "แล้วบันทึกเป็น “Excel Workbook (.xlsx)”"
        ),
        en=(
            "The file {name} is an .xlsb workbook, which is not read. Open it in "
            "Excel and save it as “Excel Workbook (.xlsx)”."
        ),
    ),
    "file.bomb": Sentence(
        th=(
            "ไฟล์ {name} ขยายตัวใหญ่ผิดปกติ ({size} MB) โปรแกรมจึงไม่เปิดไฟล์นี้ "
            "ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดขอไฟล์ใหม่จากผู้ส่ง"
        ),
        en=(
            "The file {name} unpacks to far more than it should ({size} MB), so it "
            "was not opened. Nothing here has changed. Ask the sender for a new file."
        ),
    ),
    "file.cloud_only": Sentence(
        th=(
            "ไฟล์ {name} ยังอยู่บนคลาวด์ ยังไม่ได้ดาวน์โหลดลงเครื่องนี้ "
            "โปรดเชื่อมต่ออินเทอร์เน็ต แล้วเลือก “เก็บไว้ในอุปกรณ์นี้เสมอ” "
            "ที่ไฟล์นั้น"
        ),
        en=(
            "The file {name} is still in the cloud and not on this computer. Connect "
            "to the internet and choose “Always keep on this device” for it."
        ),
    ),
    "file.damaged": Sentence(
        th=("ไฟล์ {name} เสียหาย จึงอ่านไม่ได้ ({reason}) ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดขอไฟล์ใหม่จากผู้ส่ง"),
        en=(
            "The file {name} is damaged and could not be read ({reason}). Nothing "
            "here has changed. Ask the sender for a new file."
        ),
    ),
    "file.doctype": Sentence(
        th=(
            "ไฟล์ {name} มีคำสั่งแฝง (DOCTYPE) ซึ่งไฟล์ตารางทั่วไปไม่มี "
            "โปรแกรมจึงไม่เปิดไฟล์นี้ ข้อมูลในเครื่องไม่เปลี่ยนแปลง "
            "โปรดขอไฟล์ใหม่จากผู้ส่ง"
        ),
        en=(
            "The file {name} holds a hidden instruction (DOCTYPE) that no ordinary "
            "workbook has, so it was not opened. Nothing here has changed. Ask the "
            "sender for a new file."
        ),
    ),
    "file.duplicate_parts": Sentence(
        th=(
            "ไฟล์ {name} มีส่วนประกอบภายในซ้ำกัน โปรแกรมจึงไม่เปิดไฟล์นี้ "
            "ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดขอไฟล์ใหม่จากผู้ส่ง"
        ),
        en=(
            "The file {name} holds two parts of one name, so it was not opened. "
            "Nothing here has changed. Ask the sender for a new file."
        ),
    ),
    "file.empty": Sentence(
        th=("ไฟล์ {name} ว่างเปล่า (0 ไบต์) โปรดรอให้คัดลอกเสร็จ หรือขอไฟล์ใหม่จากผู้ส่ง"),
        en=(
            "The file {name} is empty (0 bytes). Wait until copying has finished, or "
            "ask the sender for a new file."
        ),
    ),
    "file.encrypted": Sentence(
        th=(
            "ไฟล์ {name} ตั้งรหัสผ่านไว้ โปรแกรมจึงอ่านไม่ได้ โปรดเปิดด้วย Excel "
            "ยกเลิกรหัสผ่าน แล้วบันทึกเป็น .xlsx"
        ),
        en=(
            "The file {name} is locked with a password and cannot be read. Open it "
            "in Excel, remove the password and save it as .xlsx."
        ),
    ),
    "file.incomplete": Sentence(
        th=(
            "ไฟล์ {name} ยังมาไม่ครบ อาจกำลังคัดลอกหรือซิงก์อยู่ "
            "ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดรอสักครู่แล้วลองใหม่ หากยังไม่ได้ "
            "โปรดขอไฟล์ใหม่จากผู้ส่ง"
        ),
        en=(
            "The file {name} is not complete; it may still be copying or "
            "synchronising. Nothing here has changed. Wait and try again, or ask the "
            "sender for a new file."
        ),
    ),
    "file.lock_or_temporary": Sentence(
        th=("{name} เป็นไฟล์ชั่วคราวหรือไฟล์ล็อกของโปรแกรมอื่น ไม่ใช่ไฟล์ข้อมูล จึงข้ามไป"),
        en=(
            "{name} is another program's temporary or lock file and no data, so it "
            "was passed over."
        ),
    ),
    "file.macros": Sentence(
        th=(
            "ไฟล์ {name} มีมาโคร โปรแกรมจึงไม่เปิดไฟล์นี้ โปรดเปิดด้วย Excel "
            "แล้วบันทึกเป็น “Excel Workbook (.xlsx)” ที่ไม่มีมาโคร"
        ),
        en=(
            "The file {name} contains macros, so it was not opened. Save it in Excel "
            "as “Excel Workbook (.xlsx)” without macros."
        ),
    ),
    "file.missing": Sentence(
        th=("ไม่พบไฟล์ {name} อาจถูกย้าย เปลี่ยนชื่อ หรือลบไปแล้ว โปรดเลือกไฟล์อีกครั้ง"),
        en=(
            "The file {name} was not found; it may have been moved, renamed or "
            "deleted. Choose it again."
        ),
    ),
    "file.not_a_file": Sentence(
        th="{name} ไม่ใช่ไฟล์ (อาจเป็นโฟลเดอร์) โปรดเลือกไฟล์ .xlsx หรือ .csv",
        en="{name} is not a file (perhaps a folder). Choose an .xlsx or .csv file.",
    ),
    "file.not_workbook": Sentence(
        th="ไฟล์ {name} ไม่ใช่ไฟล์ตาราง Excel โปรดเลือกไฟล์ชนิด .xlsx",
        en="The file {name} is not an Excel workbook. Choose an .xlsx file.",
    ),
    "file.old_excel": Sentence(
        th=(
            "ไฟล์ {name} เป็น Excel รุ่นเก่า (.xls) หรือเอกสาร Office รุ่นเก่า "
            "โปรดเปิดด้วย Excel หรือ LibreOffice แล้วบันทึกเป็น .xlsx"
        ),
        en=(
            "The file {name} is an old Excel (.xls) or old Office document. Open it "
            "in Excel or LibreOffice and save it as .xlsx."
        ),
    ),
    "file.opendocument": Sentence(
        th=("ไฟล์ {name} เป็นชนิด OpenDocument (.ods) โปรดเปิดด้วย LibreOffice แล้วบันทึกเป็น .xlsx"),
        en=(
            "The file {name} is an OpenDocument (.ods). Open it in LibreOffice and "
            "save it as .xlsx."
        ),
    ),
    "file.other_document": Sentence(
        th=("ไฟล์ {name} เป็นเอกสาร Word หรือ PowerPoint ไม่ใช่ตาราง โปรดเลือกไฟล์ชนิด .xlsx"),
        en=(
            "The file {name} is a Word or PowerPoint document, not a table. Choose "
            "an .xlsx file."
        ),
    ),
    "file.placeholder": Sentence(
        th=("ไฟล์ {name} มีแต่ที่ว่างจองไว้ เนื้อหายังมาไม่ถึง โปรดรอให้โปรแกรมซิงก์ทำงานเสร็จแล้วลองใหม่"),
        en=(
            "The file {name} is only a placeholder; its contents have not arrived. "
            "Let the synchroniser finish and try again."
        ),
    ),
    "file.sheet_missing": Sentence(
        th=(
            "ไฟล์ {name} ระบุว่ามีแผ่นงาน “{sheet}” แต่ไม่มีเนื้อหา "
            "ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดขอไฟล์ใหม่จากผู้ส่ง"
        ),
        en=(
            "The file {name} lists a sheet “{sheet}” that is not in it. Nothing here "
            "has changed. Ask the sender for a new file."
        ),
    ),
    "file.still_arriving": Sentence(
        th="ไฟล์ {name} กำลังถูกเขียนอยู่ โปรดรอสักครู่แล้วลองใหม่",
        en="The file {name} is being written right now. Wait a moment and try again.",
    ),
    "file.text_not_workbook": Sentence(
        th=(
            "ไฟล์ {name} ตั้งชื่อเป็น .xlsx แต่ข้างในเป็นข้อความ ไม่ใช่ตาราง Excel "
            "โปรดเปิดด้วย Excel แล้วบันทึกเป็น .xlsx หรือเปลี่ยนนามสกุลเป็น .csv "
            "หากเป็นไฟล์ CSV"
        ),
        en=(
            "The file {name} is named .xlsx but holds plain text. Open it in Excel "
            "and save it as .xlsx, or rename it to .csv if that is what it is."
        ),
    ),
    "file.too_big": Sentence(
        th=(
            "ไฟล์ {name} ใหญ่เกินไป ({size} MB อ่านได้ไม่เกิน {limit} MB) "
            "โปรดลบรูปภาพและแผ่นงานที่ไม่ใช้ออกแล้วบันทึกใหม่"
        ),
        en=(
            "The file {name} is too big ({size} MB, at most {limit} MB). Remove "
            "pictures and sheets that are not needed and save it again."
        ),
    ),
    "file.too_heavy": Sentence(
        th=(
            "ไฟล์ {name} มีโครงสร้างภายในมากผิดปกติ โปรแกรมจึงไม่อ่าน ข้อมูลในเครื่องไม่เปลี่ยนแปลง "
            "โปรดคัดลอกเฉพาะข้อมูลที่ใช้ไปไว้ในสมุดงานใหม่ แล้วบันทึกเป็น .xlsx"
        ),
        en=(
            "The file {name} holds far more inside than it should, so it was not read. Your "
            "data is unchanged. Copy what you need into a new workbook and save it as .xlsx."
        ),
    ),
    "file.too_many_cells": Sentence(
        th=(
            "ไฟล์ {name} มีเกิน {limit} เซลล์ (นับเซลล์ว่างที่ตกแต่งไว้ด้วย) โปรแกรมจึงไม่อ่าน "
            "ข้อมูลในเครื่องไม่เปลี่ยนแปลง โปรดคัดลอกเฉพาะแถวและคอลัมน์ที่ใช้ไปไว้ในสมุดงานใหม่ "
            "หรือแบ่งเป็นหลายไฟล์"
        ),
        en=(
            "The file {name} holds more than {limit} cells (empty ones that are decorated "
            "count too), so it was not read. Your data is unchanged. Copy the rows and "
            "columns you need into a new workbook, or split the file."
        ),
    ),
    "file.too_many_parts": Sentence(
        th=(
            "ไฟล์ {name} มีส่วนประกอบมากผิดปกติ ({count} ส่วน) "
            "โปรแกรมจึงไม่เปิดไฟล์นี้ "
            "โปรดลบรูปภาพและแผ่นงานที่ไม่ใช้ออกแล้วบันทึกใหม่"
        ),
        en=(
            "The file {name} has an unusual number of parts ({count}), so it was not "
            "opened. Remove pictures and sheets that are not needed and save it "
            "again."
        ),
    ),
    "file.too_many_sheets": Sentence(
        th=("ไฟล์ {name} มีแผ่นงานมากเกินไป ({count} แผ่น) โปรดลบแผ่นงานที่ไม่ใช้ออกแล้วบันทึกใหม่"),
        en=(
            "The file {name} has too many sheets ({count}). Remove those that are "
            "not needed and save it again."
        ),
    ),
    "file.unknown_encoding": Sentence(
        th=("อ่านตัวอักษรในไฟล์ {name} ไม่ได้ โปรดเปิดด้วย Excel แล้วบันทึกเป็น “CSV UTF-8” หรือ .xlsx"),
        en=(
            "The letters in {name} could not be read. Open it in Excel and save it "
            "as “CSV UTF-8” or .xlsx."
        ),
    ),
    "file.unreadable": Sentence(
        th=(
            "เปิดอ่านไฟล์ {name} ไม่ได้ ({reason}) โปรดตรวจสิทธิ์ของไฟล์ หรือปิดโปรแกรมที่เปิดไฟล์นี้อยู่แล้วลองใหม่"
        ),
        en=(
            "The file {name} could not be opened ({reason}). Check its permissions, "
            "or close the program that has it open, and try again."
        ),
    ),
    "file.letters_lost": Sentence(
        th=(
            "ตัวอักษรไทยในไฟล์ {name} กลายเป็นเครื่องหมาย ? ทั้งหมด "
            "กู้คืนจากไฟล์นี้ไม่ได้ โปรดเปิดไฟล์ต้นฉบับแล้วบันทึกเป็น “CSV UTF-8” "
            "หรือ .xlsx"
        ),
        en=(
            "All Thai letters in {name} have become question marks and cannot be "
            "recovered from it. Save the original as “CSV UTF-8” or .xlsx."
        ),
    ),
}
