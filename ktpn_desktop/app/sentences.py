"""What each Problem says to a person, in Thai and in English.

A sentence tells what happened, whether the data is safe where that is in question, and what to
do. The fields in braces are filled from `Problem.values`.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """One thing to say, in both languages, with the same fields."""

    th: str
    en: str


PROBLEMS: dict[str, Sentence] = {
    # Each area adds its block below, in alphabetical order of the codes' first word.
    # Dates and times that a person typed. What stood in the field before is still there.
    "dates.ambiguous_year": Sentence(
        th=("ปี “{year}” ใน “{text}” อ่านได้ทั้ง พ.ศ. {be} และ ค.ศ. {ce} โปรดพิมพ์ปีให้ครบสี่หลัก"),
        en=(
            'The year "{year}" in "{text}" can mean {be} of the Buddhist era or {ce} of the '
            "common era. Type all four digits of the year."
        ),
    ),
    "dates.empty": Sentence(
        th="ยังไม่ได้ระบุวันที่ โปรดพิมพ์วันที่ เช่น 21/11/2569 หรือ 21 พ.ย. 2569",
        en="No date was given. Type one, for example 21/11/2569 or 21 Nov 2026.",
    ),
    "dates.far_year": Sentence(
        th=(
            "ปี “{year}” ใน “{text}” อยู่นอกช่วงที่รับได้ (พ.ศ. 2400–2700 หรือ "
            "ค.ศ. 1900–2100) โปรดตรวจสอบปีแล้วพิมพ์ใหม่"
        ),
        en=(
            'The year "{year}" in "{text}" is outside 2400–2700 of the Buddhist era and '
            "1900–2100 of the common era. Check the year and type it again."
        ),
    ),
    "dates.no_such_day": Sentence(
        th="ไม่มีวันที่ “{text}” ในปฏิทิน โปรดตรวจสอบวัน เดือน และปี (เรียงวัน/เดือน/ปี)",
        en='There is no day "{text}". Check the day, the month and the year, in this order.',
    ),
    "dates.no_year": Sentence(
        th="“{text}” ไม่ได้ระบุปี โปรดพิมพ์ปีให้ครบสี่หลัก เช่น 21/11/2569",
        en='"{text}" has no year. Type it with all four digits, for example 21/11/2569.',
    ),
    "dates.unreadable": Sentence(
        th="อ่าน “{text}” เป็นวันที่ไม่ได้ โปรดพิมพ์เช่น 21/11/2569 หรือ 21 พ.ย. 2569",
        en='"{text}" cannot be read as a date. Type for example 21/11/2569 or 21 Nov 2026.',
    ),
    "dates.wrong_weekday": Sentence(
        th="“{text}” ไม่ตรงกับปฏิทิน วันที่นี้เป็นวัน{weekday} โปรดตรวจสอบวันหรือวันที่",
        en=(
            '"{text}" does not agree with the calendar: that day is {weekday}. '
            "Check the weekday or the date."
        ),
    ),
    # Files that arrive. The original is never changed, and nothing has been read from it.
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
    "file.too_many_cells": Sentence(
        th=("ไฟล์ {name} มีข้อมูลเกิน {limit} เซลล์ โปรแกรมจึงไม่อ่าน โปรดแบ่งไฟล์หรือลบข้อมูลที่ไม่ใช้ออก"),
        en=(
            "The file {name} holds more than {limit} cells, so it was not read. "
            "Split it or remove what is not needed."
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
    "file.unreadable": Sentence(
        th=(
            "เปิดอ่านไฟล์ {name} ไม่ได้ ({reason}) โปรดตรวจสิทธิ์ของไฟล์ หรือปิดโปรแกรมที่เปิดไฟล์นี้อยู่แล้วลองใหม่"
        ),
        en=(
            "The file {name} could not be opened ({reason}). Check its permissions, "
            "or close the program that has it open, and try again."
        ),
    ),
    # Files that leave. What was there before is untouched, and nothing half-written stays.
    "files.disk_full": Sentence(
        th=(
            "บันทึก {name} ไม่ได้ เพราะพื้นที่ใน {folder} เต็ม "
            "ข้อมูลในโปรแกรมและไฟล์เดิมยังอยู่ครบ โปรดเพิ่มพื้นที่ว่างแล้วลองใหม่"
        ),
        en=(
            "{name} could not be written because {folder} is full. The data in the "
            "program and the old file are safe. Free some space and try again."
        ),
    ),
    "files.in_use": Sentence(
        th=(
            "บันทึก {name} ไม่ได้ เพราะโปรแกรมอื่นเปิดไฟล์นี้อยู่ ไฟล์เดิมยังอยู่ครบ "
            "โปรดปิดไฟล์ใน Excel หรือรอให้ซิงก์เสร็จ แล้วลองใหม่"
        ),
        en=(
            "{name} could not be written because another program has it open. The "
            "old file is safe. Close it in Excel, or let the synchroniser finish, "
            "and try again."
        ),
    ),
    "files.missing_folder": Sentence(
        th=(
            "ไม่พบโฟลเดอร์ {folder} จึงบันทึก {name} ไม่ได้ "
            "ข้อมูลในโปรแกรมยังอยู่ครบ โปรดเสียบอุปกรณ์หรือเลือกโฟลเดอร์อีกครั้ง"
        ),
        en=(
            "The folder {folder} was not found, so {name} was not written. The data "
            "in the program is safe. Plug the device in or choose the folder again."
        ),
    ),
    "files.name_taken": Sentence(
        th=(
            "ใน {folder} มีไฟล์ชื่อ {name} ที่เนื้อหาต่างกันอยู่แล้ว "
            "โปรแกรมไม่เขียนทับไฟล์ที่เผยแพร่แล้ว โปรดย้ายไฟล์นั้นออก หรือใช้ชื่ออื่น"
        ),
        en=(
            "{folder} already has another file named {name}. What was published is "
            "never written over. Move that file away or use another name."
        ),
    ),
    "files.name_too_long": Sentence(
        th=("ชื่อไฟล์ {name} ยาวเกินไปสำหรับ {folder} โปรดใช้ชื่อหรือโฟลเดอร์ที่สั้นลง"),
        en="The name {name} is too long for {folder}. Use a shorter name or folder.",
    ),
    "files.not_a_folder": Sentence(
        th=("{folder} ไม่ใช่โฟลเดอร์ จึงบันทึก {name} ไม่ได้ โปรดเลือกโฟลเดอร์อีกครั้ง"),
        en=("{folder} is not a folder, so {name} was not written. Choose a folder again."),
    ),
    "files.not_writable": Sentence(
        th=(
            "ไม่มีสิทธิ์เขียน {name} ใน {folder} "
            "ข้อมูลในโปรแกรมและไฟล์เดิมยังอยู่ครบ โปรดเลือกโฟลเดอร์อื่น "
            "หรือขอสิทธิ์จากผู้ดูแล"
        ),
        en=(
            "{name} may not be written in {folder}. The data in the program and the "
            "old file are safe. Choose another folder or ask for permission."
        ),
    ),
    "files.read_back_differs": Sentence(
        th=(
            "เขียน {name} ลงใน {folder} แล้วอ่านกลับมาไม่ตรงกัน อุปกรณ์อาจชำรุด "
            "ไฟล์เดิมยังอยู่ครบ โปรดใช้อุปกรณ์หรือโฟลเดอร์อื่น"
        ),
        en=(
            "What was written for {name} in {folder} does not read back the same; "
            "the device may be failing. The old file is safe. Use another device or "
            "folder."
        ),
    ),
    "files.write_failed": Sentence(
        th=(
            "บันทึก {name} ใน {folder} ไม่สำเร็จ ({reason}) "
            "ข้อมูลในโปรแกรมและไฟล์เดิมยังอยู่ครบ โปรดลองใหม่หรือเลือกโฟลเดอร์อื่น"
        ),
        en=(
            "{name} could not be written in {folder} ({reason}). The data in the "
            "program and the old file are safe. Try again or choose another folder."
        ),
    ),
    # Where the database may lie. Nothing was made or moved.
    "places.network": Sentence(
        th=(
            "โฟลเดอร์ {folder} อยู่บนเครือข่าย ฐานข้อมูลที่เปิดผ่านเครือข่ายอาจเสียหายได้ "
            "โปรแกรมจึงไม่ใช้โฟลเดอร์นี้ และยังไม่ได้เปลี่ยนแปลงข้อมูลใด "
            "โปรดเลือกโฟลเดอร์ในเครื่องนี้ แล้วใช้โฟลเดอร์กลางสำหรับรับส่งไฟล์เท่านั้น"
        ),
        en=(
            "The folder {folder} is on a network. A database opened over a network can be "
            "damaged, so this folder is not used; nothing has changed. Choose a folder on this "
            "computer, and keep the shared folder for exchanging files only."
        ),
    ),
    "places.removable": Sentence(
        th=(
            "โฟลเดอร์ {folder} อยู่บนไดรฟ์ที่ถอดออกได้ หากถอดไดรฟ์ระหว่างทำงานข้อมูลอาจเสียหาย "
            "โปรแกรมจึงไม่ใช้โฟลเดอร์นี้ และยังไม่ได้เปลี่ยนแปลงข้อมูลใด "
            "โปรดเลือกโฟลเดอร์ในเครื่องนี้ ส่วนไดรฟ์ที่ถอดได้ใช้เก็บสำเนาสำรองได้"
        ),
        en=(
            "The folder {folder} is on a drive that can be pulled out, which can damage the "
            "data while you work, so it is not used; nothing has changed. Choose a folder on "
            "this computer; the drive is fine for backup copies."
        ),
    ),
    "places.shared": Sentence(
        th=(
            "โฟลเดอร์ {folder} คือโฟลเดอร์กลางหรืออยู่ในโฟลเดอร์กลาง ซึ่งผู้อื่นเปิดและแก้ไขได้ "
            "โปรแกรมจึงไม่เก็บฐานข้อมูลไว้ที่นั่น และยังไม่ได้เปลี่ยนแปลงข้อมูลใด "
            "โปรดเลือกโฟลเดอร์อื่นในเครื่องนี้"
        ),
        en=(
            "The folder {folder} is the shared folder or lies inside it, where other people "
            "can open and change files, so the database is not kept there; nothing has "
            "changed. Choose another folder on this computer."
        ),
    ),
    "places.synchronised": Sentence(
        th=(
            "โฟลเดอร์ {folder} ซิงก์ด้วย {service} ซึ่งอาจคัดลอกฐานข้อมูลขณะที่ยังเขียนไม่เสร็จ "
            "แล้วทำให้ข้อมูลเสียหาย โปรแกรมจึงไม่ใช้โฟลเดอร์นี้ และยังไม่ได้เปลี่ยนแปลงข้อมูลใด "
            "โปรดเลือกโฟลเดอร์ในเครื่องนี้ที่ไม่ได้ซิงก์"
        ),
        en=(
            "The folder {folder} is synchronised by {service}, which can copy the database "
            "while it is half-written and damage it, so it is not used; nothing has changed. "
            "Choose a folder on this computer that is not synchronised."
        ),
    ),
    # A person's choices. The data of the work is elsewhere.
    "settings.bad_value": Sentence(
        th=(
            "ค่าที่ตั้งไว้ของ {name} ใช้ไม่ได้ ({value}) โปรแกรมจึงใช้ค่าปกติแทน "
            "ข้อมูลงานไม่ได้รับผลกระทบ โปรดตรวจสอบในหน้าตั้งค่า"
        ),
        en=(
            "The setting {name} had a value that cannot be used ({value}), so the usual one is "
            "in force. Your work is not affected. Check it on the settings page."
        ),
    ),
    "settings.unreadable": Sentence(
        th=(
            "อ่านไฟล์การตั้งค่าไม่ได้ โปรแกรมจึงใช้ค่าปกติทั้งหมด ข้อมูลงานไม่ได้รับผลกระทบ "
            "ไฟล์เดิมเก็บไว้ที่ {file} โปรดตั้งค่าใหม่ในหน้าตั้งค่า"
        ),
        en=(
            "The settings file could not be read, so the usual settings are in force. Your "
            "work is not affected. The old file is kept at {file}; choose again on the "
            "settings page."
        ),
    ),
    # Lists that someone else made. What could not be taken is named; the rest is read.
    "assignments.no_person": Sentence(
        th=("แถวนี้ไม่ระบุผู้นิเทศ จึงยังไม่ได้มอบหมาย โปรดใส่ชื่อผู้นิเทศแล้วนำเข้าอีกครั้ง"),
        en=(
            "This row names no supervisor, so nothing was assigned. Fill in the name "
            "and import again."
        ),
    ),
    "assignments.no_person_column": Sentence(
        th=("ไม่พบคอลัมน์ผู้นิเทศ (หัวตารางที่พบ: {headers}) โปรดตั้งชื่อหัวคอลัมน์ว่า “{expected}”"),
        en=(
            "There is no column for the supervisor (headers found: {headers}). Name "
            "one “{expected}”."
        ),
    ),
    "assignments.no_school": Sentence(
        th=("แถวนี้ไม่ระบุโรงเรียน จึงยังไม่ได้มอบหมาย โปรดใส่ชื่อหรือรหัสโรงเรียนแล้วนำเข้าอีกครั้ง"),
        en=(
            "This row names no school, so nothing was assigned. Fill in its name or "
            "code and import again."
        ),
    ),
    "assignments.no_school_column": Sentence(
        th=("ไม่พบคอลัมน์โรงเรียน (หัวตารางที่พบ: {headers}) โปรดตั้งชื่อหัวคอลัมน์ว่า “{expected}”"),
        en=(
            "There is no column for the school (headers found: {headers}). Name one "
            "“{expected}”."
        ),
    ),
    "people.listed_twice": Sentence(
        th="{name} มีอยู่แล้วในแถวที่ {first} จึงใช้แถวแรก โปรดลบแถวที่ซ้ำ",
        en=(
            "{name} is already in row {first}; the first row was used. Remove the "
            "row that repeats it."
        ),
    ),
    "people.no_name": Sentence(
        th="แถวนี้ไม่มีชื่อ จึงข้ามไป โปรดใส่ชื่อ-สกุลแล้วนำเข้าอีกครั้ง",
        en="This row has no name and was passed over. Fill it in and import again.",
    ),
    "people.no_name_column": Sentence(
        th=("ไม่พบคอลัมน์ชื่อบุคคล (หัวตารางที่พบ: {headers}) โปรดตั้งชื่อหัวคอลัมน์ว่า “{expected}”"),
        en=(
            "There is no column with people's names (headers found: {headers}). Name "
            "one “{expected}”."
        ),
    ),
    "people.unknown_committee_role": Sentence(
        th=(
            "ไม่รู้จักตำแหน่งในคณะกรรมการ “{typed}” จึงนำเข้าเฉพาะชื่อ โปรดใช้คำว่า "
            "ประธานกรรมการ กรรมการ หรือ กรรมการและเลขานุการ"
        ),
        en=(
            "The committee role “{typed}” is not known; only the person was taken "
            "in. Use ประธานกรรมการ, กรรมการ or กรรมการและเลขานุการ."
        ),
    ),
    "schools.code_twice": Sentence(
        th=("{name} มีรหัส {code} ซ้ำกับแถวที่ {first} จึงใช้แถวแรก โปรดแก้รหัสหรือลบแถวที่ซ้ำ"),
        en=(
            "{name} has the code {code} of row {first}; the first row was used. "
            "Correct the code or remove the row."
        ),
    ),
    "schools.listed_twice": Sentence(
        th=(
            "{name} มีอยู่แล้วในแถวที่ {first} (ชื่อ ตำบล และอำเภอเดียวกัน) "
            "จึงใช้แถวแรก โปรดลบแถวที่ซ้ำ หรือใส่รหัสโรงเรียนให้ต่างกัน"
        ),
        en=(
            "{name} is already in row {first} (same name, subdistrict and district); "
            "the first row was used. Remove the row, or give both schools their "
            "codes."
        ),
    ),
    "schools.no_name": Sentence(
        th="แถวนี้ไม่มีชื่อโรงเรียน จึงข้ามไป โปรดใส่ชื่อแล้วนำเข้าอีกครั้ง",
        en=("This row has no school name and was passed over. Fill it in and import again."),
    ),
    "schools.no_name_column": Sentence(
        th=(
            "ไม่พบคอลัมน์ชื่อโรงเรียน (หัวตารางที่พบ: {headers}) "
            "โปรดตั้งชื่อหัวคอลัมน์ว่า “{expected}” หรือเลือกคอลัมน์เอง"
        ),
        en=(
            "There is no column with the schools' names (headers found: {headers}). "
            "Name one “{expected}”, or choose the column."
        ),
    ),
    "table.cell_error": Sentence(
        th=("เซลล์นี้เป็นค่าผิดพลาด {text} จึงถือว่าว่าง โปรดแก้สูตรแล้วนำเข้าอีกครั้ง"),
        en=(
            "This cell holds the error {text} and counts as empty. Correct the "
            "formula and import again."
        ),
    ),
    "table.code_length": Sentence(
        th=(
            "รหัส {typed} มี {length} หลัก (ปกติ {expected} หลัก) "
            "นำเข้าตามที่เขียนไว้แล้ว โปรดตรวจว่าเลขศูนย์ข้างหน้าไม่หายไป"
        ),
        en=(
            "The code {typed} has {length} digits (usually {expected}). It was taken "
            "as written; check that no leading zero was lost."
        ),
    ),
    "table.code_not_digits": Sentence(
        th="รหัส “{typed}” ไม่ใช่ตัวเลข จึงไม่ได้นำเข้ารหัสนี้ โปรดตรวจและแก้ไข",
        en=("The code “{typed}” is not made of digits and was left out. Please correct it."),
    ),
    "table.code_rounded": Sentence(
        th=(
            "รหัส “{typed}” ถูกโปรแกรมตารางปัดเป็นเลขยกกำลัง ตัวเลขท้ายหายไปแล้ว "
            "จึงไม่ได้นำเข้ารหัสนี้ โปรดจัดคอลัมน์เป็นข้อความ "
            "แล้วใส่รหัสใหม่จากต้นฉบับ"
        ),
        en=(
            "A spreadsheet rounded the code “{typed}” and its last digits are gone, "
            "so it was left out. Format the column as text and fill the codes in "
            "from the original."
        ),
    ),
    "table.column_twice": Sentence(
        th=("มีคอลัมน์ “{column}” มากกว่าหนึ่งคอลัมน์ ใช้คอลัมน์แรก ไม่ใช้คอลัมน์ {letter} โปรดตรวจว่าถูกต้อง"),
        en=(
            "There is more than one column “{column}”. The first was used, not "
            "column {letter}; check that this is right."
        ),
    ),
    "table.cut": Sentence(
        th=("แผ่นงานนี้มีข้อมูลเลยขอบเขตที่อ่านได้ (60,000 แถว 400 คอลัมน์) ส่วนที่เกินไม่ได้นำเข้า โปรดแบ่งไฟล์"),
        en=(
            "This sheet goes beyond what is read (60,000 rows, 400 columns); what "
            "lies beyond was left out. Split the file."
        ),
    ),
    "table.empty": Sentence(
        th="ไฟล์ {name} ไม่มีข้อมูล โปรดเลือกไฟล์ที่มีคอลัมน์ เช่น {columns}",
        en="The file {name} has no data. Choose one with columns such as {columns}.",
    ),
    "table.formula_not_computed": Sentence(
        th=("เซลล์นี้เป็นสูตรที่ยังไม่ได้คำนวณ จึงถือว่าว่าง โปรดเปิดไฟล์ด้วย Excel แล้วบันทึกอีกครั้ง"),
        en=(
            "This cell is a formula that was never computed and counts as empty. "
            "Open the file in Excel and save it again."
        ),
    ),
    "table.no_known_column": Sentence(
        th=("ไม่พบหัวตารางที่รู้จักในไฟล์ {name} โปรดให้แถวหัวตารางมีชื่อคอลัมน์ เช่น {columns}"),
        en=(
            "No known column header was found in {name}. Give the header row names "
            "such as {columns}."
        ),
    ),
    "table.no_rows": Sentence(
        th="พบหัวตาราง แต่ใต้หัวตารางไม่มีข้อมูล จึงไม่มีอะไรให้นำเข้า",
        en="There is a header but no data under it, so there was nothing to import.",
    ),
    "table.no_such_columns": Sentence(
        th=("ในไฟล์ {name} ไม่พบคอลัมน์ที่เลือกไว้ครบทุกคอลัมน์ ({columns}) โปรดตรวจชื่อหัวคอลัมน์"),
        en=("Not all of the columns chosen are in {name} ({columns}). Check the headers."),
    ),
    "table.no_such_field": Sentence(
        th="ไม่มีข้อมูลชื่อ “{field}” ใช้ได้: {fields}",
        en="There is no field “{field}”. These can be used: {fields}",
    ),
    "table.no_such_sheet": Sentence(
        th="ในไฟล์ {name} ไม่มีแผ่นงาน “{sheet}” มีแต่: {sheets}",
        en="The file {name} has no sheet “{sheet}”, only: {sheets}",
    ),
    "table.not_a_count": Sentence(
        th=("“{typed}” ไม่ใช่จำนวนเต็มตั้งแต่ 0 ขึ้นไป จึงถือว่ายังไม่ทราบ โปรดแก้เป็นตัวเลข"),
        en=(
            "“{typed}” is not a whole number from 0 up and counts as not known. "
            "Please make it a number."
        ),
    ),
    "table.not_a_date": Sentence(
        th=("อ่าน “{typed}” เป็นวันที่ไม่ได้ จึงถือว่ายังไม่ทราบ โปรดเขียนเช่น 14 ก.ค. 2569"),
        en=(
            "“{typed}” could not be read as a date and counts as not known. Write it "
            "like 14 ก.ค. 2569."
        ),
    ),
    "table.two_headers": Sentence(
        th=(
            "พบหัวตารางสองแบบ แถวที่ {first} และแถวที่ {second} "
            "จึงไม่ทราบว่าต้องใช้ตารางใด โปรดแยกเป็นคนละแผ่นงาน "
            "หรือลบตารางที่ไม่ใช้ออก"
        ),
        en=(
            "There are two different header rows, {first} and {second}, and no "
            "telling which is meant. Put the tables on sheets of their own, or "
            "remove one."
        ),
    ),
    "table.unknown_word": Sentence(
        th="ไม่รู้จักคำว่า “{typed}” จึงไม่ได้ใช้ค่านี้ คำที่ใช้ได้: {allowed}",
        en="“{typed}” is not known and was left out. These can be used: {allowed}",
    ),
    # CSV files.
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
    "file.unknown_encoding": Sentence(
        th=("อ่านตัวอักษรในไฟล์ {name} ไม่ได้ โปรดเปิดด้วย Excel แล้วบันทึกเป็น “CSV UTF-8” หรือ .xlsx"),
        en=(
            "The letters in {name} could not be read. Open it in Excel and save it "
            "as “CSV UTF-8” or .xlsx."
        ),
    ),
    # The database.
    "store.already_undone": Sentence(
        th="รายการที่ {edit} เลิกทำไปแล้ว ข้อมูลไม่เปลี่ยนแปลง",
        en="Entry {edit} has been undone already. Nothing has changed.",
    ),
    "store.bad_backup": Sentence(
        th=("ไฟล์สำรอง {file} ไม่สมบูรณ์ จึงไม่ได้นำมาใช้ ข้อมูลปัจจุบันไม่เปลี่ยนแปลง โปรดเลือกไฟล์สำรองอื่น"),
        en=(
            "The backup {file} is not complete, so it was not used. Your present data "
            "has not changed. Choose another backup."
        ),
    ),
    "store.cannot_open": Sentence(
        th=("เปิดฐานข้อมูล {file} ไม่ได้ โปรดตรวจว่าโฟลเดอร์นี้มีอยู่จริง และท่านมีสิทธิ์อ่านและเขียน"),
        en=(
            "The database {file} cannot be opened. Check that the folder is there and "
            "that you may read and write in it."
        ),
    ),
    "store.cannot_undo": Sentence(
        th="รายการที่ {edit} เลิกทำไม่ได้ เพราะเป็นการเริ่มใช้โปรแกรม ข้อมูลไม่เปลี่ยนแปลง",
        en="Entry {edit} cannot be undone: it set up the program. Nothing has changed.",
    ),
    "store.damaged": Sentence(
        th=("ฐานข้อมูล {file} เสียหาย โปรแกรมไม่ได้แก้ไขไฟล์นี้ โปรดกู้คืนจากไฟล์สำรองล่าสุดที่ใช้ได้: {backup}"),
        en=(
            "The database {file} is damaged. The program has not altered it. Restore "
            "the newest good backup: {backup}"
        ),
    ),
    "store.damaged_pages": Sentence(
        th=(
            "พบส่วนที่เสียหายในฐานข้อมูล {file} ({detail}) โปรดสำรองไฟล์นี้ไว้ แล้วกู้คืนจากไฟล์สำรองล่าสุดที่ใช้ได้"
        ),
        en=(
            "A part of the database {file} is damaged ({detail}). Keep a copy of the "
            "file, then restore the newest good backup."
        ),
    ),
    "store.disk_full": Sentence(
        th=(
            "บันทึกไม่สำเร็จ เพราะพื้นที่ดิสก์เต็ม ข้อมูลที่บันทึกไว้ก่อนหน้านี้ยังอยู่ครบ "
            "โปรดลบไฟล์ที่ไม่ใช้แล้วลองอีกครั้ง ({file})"
        ),
        en=(
            "Not saved: the disk is full. Everything saved before is safe. Free some "
            "space and try again. ({file})"
        ),
    ),
    "store.io_error": Sentence(
        th=(
            "บันทึกไม่สำเร็จ เพราะเครื่องอ่านหรือเขียนดิสก์ไม่ได้ "
            "ข้อมูลที่บันทึกไว้ก่อนหน้านี้ยังอยู่ โปรดลองอีกครั้ง "
            "หากยังเกิดขึ้นอีก โปรดสำรองข้อมูลแล้วตรวจดิสก์ ({file})"
        ),
        en=(
            "Not saved: the computer could not read or write the disk. What was saved "
            "before is still there. Try again; if it goes on, back up and have the disk "
            "checked. ({file})"
        ),
    ),
    "store.journal_broken": Sentence(
        th=(
            "ประวัติการแก้ไขถูกเปลี่ยนจากภายนอกโปรแกรม ตั้งแต่รายการที่ {edit} "
            "โปรดเทียบกับไฟล์สำรองก่อนใช้งานต่อ"
        ),
        en=(
            "The history was altered from outside the program, from entry {edit} on. "
            "Compare with a backup before you go on."
        ),
    ),
    "store.locked": Sentence(
        th=(
            "ฐานข้อมูล {file} กำลังถูกใช้งานโดยโปรแกรมอื่นหรือหน้าต่างอื่นของโปรแกรมนี้ "
            "ข้อมูลไม่เปลี่ยนแปลง โปรดปิดหน้าต่างหรือโปรแกรมนั้นก่อน แล้วลองอีกครั้ง"
        ),
        en=(
            "The database {file} is in use by another program or another window of this "
            "one. Nothing has changed. Close it and try again."
        ),
    ),
    "store.newer_version": Sentence(
        th=(
            "ฐานข้อมูล {file} สร้างด้วยโปรแกรมรุ่นใหม่กว่า จึงไม่ได้เปิด "
            "ข้อมูลไม่เปลี่ยนแปลง โปรดติดตั้งโปรแกรมรุ่นล่าสุด"
        ),
        en=(
            "The database {file} was made by a newer version of the program, so it was "
            "not opened. Nothing has changed. Install the newest version."
        ),
    ),
    "store.no_such_edit": Sentence(
        th="ไม่มีรายการที่ {edit} ในประวัติ ข้อมูลไม่เปลี่ยนแปลง โปรดดูเลขรายการจากประวัติ",
        en="There is no entry {edit} in the history. Nothing has changed. See the history.",
    ),
    "store.no_such_record": Sentence(
        th="ไม่พบข้อมูล {record} ในฐานข้อมูล อาจถูกเลิกทำไปแล้ว โปรดเปิดหน้านี้ใหม่",
        en="{record} is not in the database; it may have been undone. Open the page again.",
    ),
    "store.not_ours": Sentence(
        th="ไฟล์ {file} เป็นฐานข้อมูลของโปรแกรมอื่น จึงไม่ได้เปิดและไม่ได้แก้ไข โปรดเลือกโฟลเดอร์อื่น",
        en=(
            "The file {file} is a database of another program. It was neither opened nor "
            "altered. Choose another folder."
        ),
    ),
    "store.nothing_to_redo": Sentence(
        th="ไม่มีรายการให้ทำซ้ำ",
        en="There is nothing to redo.",
    ),
    "store.nothing_to_undo": Sentence(
        th="ไม่มีรายการให้เลิกทำ",
        en="There is nothing to undo.",
    ),
    "store.orphan": Sentence(
        th="มีข้อมูลในตาราง {table} ที่อ้างถึง {parent} ซึ่งไม่มีอยู่ โปรดแจ้งผู้ดูแลโปรแกรม",
        en="A record in {table} refers to {parent} that is not there. Report this.",
    ),
    "store.read_only": Sentence(
        th=(
            "บันทึกไม่สำเร็จ เพราะฐานข้อมูล {file} เปิดได้อย่างเดียว "
            "ข้อมูลที่บันทึกไว้ก่อนหน้านี้ยังอยู่ครบ โปรดตรวจสิทธิ์การเขียนของโฟลเดอร์"
        ),
        en=(
            "Not saved: the database {file} can only be read. Everything saved before is "
            "safe. Check that you may write in its folder."
        ),
    ),
    "store.record_differs": Sentence(
        th=(
            "ข้อมูล {row} ในตาราง {table} ไม่ตรงกับประวัติการแก้ไข อาจถูกแก้จากภายนอกโปรแกรม "
            "โปรดเทียบกับไฟล์สำรอง"
        ),
        en=(
            "The record {row} in {table} is not as the history has it; it may have been "
            "altered from outside the program. Compare with a backup."
        ),
    ),
    "store.setting_refused": Sentence(
        th=("ดิสก์ที่เก็บ {file} ไม่รองรับการบันทึกอย่างปลอดภัย ({setting}) โปรดย้ายข้อมูลไปไว้บนดิสก์ในเครื่อง"),
        en=(
            "The disk that holds {file} does not allow safe saving ({setting}). Keep the "
            "data on a disk inside this computer."
        ),
    ),
    "times.empty": Sentence(
        th="ยังไม่ได้ระบุเวลา โปรดพิมพ์เวลา เช่น 13.30 หรือ 13:30",
        en="No time was given. Type one, for example 13.30 or 13:30.",
    ),
    "times.no_such_time": Sentence(
        th="ไม่มีเวลา “{text}” โปรดพิมพ์ชั่วโมง 0–23 และนาที 0–59 เช่น 13.30",
        en='There is no time "{text}". Hours go from 0 to 23 and minutes to 59, as in 13.30.',
    ),
    "times.unreadable": Sentence(
        th="อ่าน “{text}” เป็นเวลาไม่ได้ โปรดพิมพ์เช่น 13.30 หรือ 13:30",
        en='"{text}" cannot be read as a time. Type for example 13.30 or 13:30.',
    ),
    # Expressions of checklists.
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
EDITS: dict[str, Sentence] = {
    "add_checklist": Sentence(th="เพิ่มแบบนิเทศ", en="Add checklist"),
    "add_return": Sentence(th="รับไฟล์ผลนิเทศ", en="Take in a result file"),
    "add_visits": Sentence(th="เพิ่มการนิเทศ", en="Add visits"),
    "keep_device_key": Sentence(th="สร้างกุญแจของเครื่องนี้", en="Make this computer's key"),
    "keep_payload": Sentence(th="เก็บข้อมูลที่รับส่ง", en="Keep what was sent or received"),
    "make_profile": Sentence(th="เริ่มใช้โปรแกรม", en="Set up the program"),
    "mark_published": Sentence(th="เผยแพร่แผน", en="Publish the round"),
    "pin_key": Sentence(th="จดจำกุญแจของผู้ส่ง", en="Remember a sender's key"),
    "redo": Sentence(th="ทำซ้ำ", en="Redo"),
    "replace_contents": Sentence(th="ปรับผลนิเทศ", en="Bring a visit up to date"),
    "resolve_conflict": Sentence(th="ตัดสินข้อมูลไม่ตรงกัน", en="Resolve a conflict"),
    "save_answer": Sentence(th="บันทึกคำตอบ", en="Save an answer"),
    "save_conflicts": Sentence(th="บันทึกข้อมูลไม่ตรงกัน", en="Note conflicts"),
    "save_correction": Sentence(th="แก้ไขผลนิเทศ", en="Correct a visit"),
    "save_findings": Sentence(th="บันทึกสรุปผลนิเทศ", en="Save findings"),
    "save_meeting": Sentence(th="บันทึกการประชุม", en="Save a meeting"),
    "save_people": Sentence(th="บันทึกรายชื่อบุคคล", en="Save people"),
    "save_person": Sentence(th="บันทึกข้อมูลบุคคล", en="Save a person"),
    "save_receipts": Sentence(th="บันทึกผลการรับไฟล์", en="Save receipts"),
    "save_round": Sentence(th="บันทึกรอบการนิเทศ", en="Save a round"),
    "save_school": Sentence(th="บันทึกข้อมูลโรงเรียน", en="Save a school"),
    "save_schools": Sentence(th="บันทึกรายชื่อโรงเรียน", en="Save schools"),
    "undo": Sentence(th="เลิกทำ", en="Undo"),
    "update_resolution": Sentence(th="ติดตามมติ", en="Follow up a resolution"),
}
