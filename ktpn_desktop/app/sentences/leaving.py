"""Sentences about files that are written."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
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
    "files.closed_folder": Sentence(
        th=(
            "ระบบไม่ยอมให้เปิดดู {folder} ({reason}) สิ่งที่อยู่ในนั้นจึงยังไม่ได้อ่าน "
            "ข้อมูลในโปรแกรมยังอยู่ครบ โปรดขอสิทธิ์อ่านจากผู้ดูแล หรือตรวจการเชื่อมต่อ แล้วลองใหม่"
        ),
        en=(
            "{folder} could not be looked into ({reason}), so what is in it has not been "
            "read. The data in the program is safe. Ask for permission to read it or check "
            "the connection, then try again."
        ),
    ),
    "files.missing_folder": Sentence(
        th=(
            "ไม่พบโฟลเดอร์ {folder} จึงยังไม่ได้อ่านหรือบันทึกไฟล์ใด "
            "ข้อมูลในโปรแกรมยังอยู่ครบ โปรดเสียบอุปกรณ์หรือเลือกโฟลเดอร์อีกครั้ง"
        ),
        en=(
            "The folder {folder} was not found, so no file was read or written. The data "
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
    "printing.failed": Sentence(
        th="เครื่องพิมพ์ไม่รับงาน ข้อมูลในโปรแกรมไม่เปลี่ยน โปรดตรวจเครื่องพิมพ์ หรือส่งออกเป็น PDF แล้วพิมพ์",
        en=(
            "The printer did not take the document. Nothing has changed in the program. "
            "Check the printer, or export a PDF and print that."
        ),
    ),
}
