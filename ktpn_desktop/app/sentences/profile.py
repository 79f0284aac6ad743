"""Sentences about profiles and settings."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "cli.bad_map": Sentence(
        th="“{typed}” ไม่ใช่การจับคู่คอลัมน์ โปรดเขียน เช่น name=ชื่อโรงเรียน",
        en="“{typed}” does not name a column. Write it like name=ชื่อโรงเรียน.",
    ),
    "cli.cancelled": Sentence(
        th="ยกเลิกแล้ว ไม่มีข้อมูลใดบันทึกไว้ครึ่งเดียว สั่งใหม่ได้ทุกเมื่อ",
        en="Cancelled; nothing was half-saved. Run the command again at any time.",
    ),
    "cli.failed": Sentence(
        th=("โปรแกรมทำงานผิดพลาด ข้อมูลที่บันทึกแล้วไม่สูญหาย รายงานอยู่ที่ {report} โปรดส่งให้ผู้พัฒนาโปรแกรม"),
        en=(
            "The program failed; what was saved is safe. A report is at {report}; send it to "
            "the makers of the program."
        ),
    ),
    "demo.not_empty": Sentence(
        th=(
            "โฟลเดอร์นี้มีไฟล์อื่นอยู่ จึงไม่สร้างข้อมูลตัวอย่าง ไฟล์เดิมยังอยู่ครบ โปรดเลือกโฟลเดอร์ใหม่หรือโฟลเดอร์ว่าง"
        ),
        en=(
            "This folder has files in it, so no demonstration was made; they are safe. "
            "Choose a new or empty folder."
        ),
    ),
    "profile.exists": Sentence(
        th="โฟลเดอร์นี้มีไฟล์งานอยู่แล้ว จึงไม่สร้างทับ ไฟล์งานเดิมยังอยู่ครบ โปรดเลือกโฟลเดอร์อื่น",
        en=(
            "This folder has a profile already, so none was made over it; it is safe. "
            "Choose another folder."
        ),
    ),
    "profile.missing": Sentence(
        th="ไม่พบไฟล์งานในโฟลเดอร์นี้ โปรดสร้างไฟล์งานก่อน (ktpn init) หรือระบุโฟลเดอร์อื่น",
        en=(
            "There is no profile in this folder. Make one first (ktpn init), or name "
            "another folder."
        ),
    ),
    "profile.in_use": Sentence(
        th=(
            "โปรแกรมเปิดไฟล์งานนี้อยู่แล้วในหน้าต่างอื่นหรือบัญชีผู้ใช้อื่น ข้อมูลไม่ได้รับผลกระทบ "
            "โปรดใช้หน้าต่างที่เปิดอยู่ หรือปิดก่อนแล้วเปิดใหม่"
        ),
        en=(
            "The program already has this work file open, in another window or for another "
            "user. Your data is not affected. Use that window, or close it and start again."
        ),
    ),
    "profile.no_area": Sentence(
        th="ยังไม่ได้ระบุสำนักงานเขตพื้นที่ จึงยังไม่สร้างไฟล์งาน โปรดพิมพ์ชื่อสำนักงาน",
        en="The area office is not named, so no profile was made. Type its name.",
    ),
    "profile.no_person": Sentence(
        th="ยังไม่ได้ระบุชื่อผู้ใช้ จึงยังไม่สร้างไฟล์งาน โปรดพิมพ์คำนำหน้า ชื่อ และนามสกุล",
        en="The person is not named, so no profile was made. Type title, name and surname.",
    ),
    "profile.unwritable": Sentence(
        th=(
            "เขียนลงโฟลเดอร์ {folder} ไม่ได้ ({reason}) โปรแกรมจึงยังไม่เริ่มทำงาน "
            "และไม่มีข้อมูลใดเปลี่ยนแปลง โปรดตรวจสิทธิ์และพื้นที่ว่าง หรือเลือกโฟลเดอร์อื่น"
        ),
        en=(
            "The folder {folder} cannot be written to ({reason}), so the program did not start "
            "and nothing has changed. Check your rights and the free space, or choose another "
            "folder."
        ),
    ),
    "settings.bad_value": Sentence(
        th=(
            "ค่าที่ตั้งไว้ของ {name} ใช้ไม่ได้ ({value}) โปรแกรมจึงใช้ค่าปกติแทน ข้อมูลงานไม่ได้รับผลกระทบ "
            "โปรดตรวจสอบในหน้าตั้งค่า"
        ),
        en=(
            "The setting {name} had a value that cannot be used ({value}), so the usual one "
            "is in force. Your work is not affected. Check it on the settings page."
        ),
    ),
    "settings.unreadable": Sentence(
        th=(
            "อ่านไฟล์การตั้งค่าไม่ได้ โปรแกรมจึงใช้ค่าปกติทั้งหมด ข้อมูลงานไม่ได้รับผลกระทบ ไฟล์เดิมเก็บไว้ที่ "
            "{file} โปรดตั้งค่าใหม่ในหน้าตั้งค่า"
        ),
        en=(
            "The settings file could not be read, so the usual settings are in force. Your "
            "work is not affected. The old file is kept at {file}; choose again on the "
            "settings page."
        ),
    ),
}
