"""Sentences about the database."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "archive.altered": Sentence(
        th=(
            "ไฟล์ต้นฉบับในคลังถูกแก้ไขหลังจากรวมแล้ว ข้อมูลที่รวมแล้วยังอยู่ครบ "
            "โปรดนำไฟล์เดิมกลับมาจากโฟลเดอร์กลางหรือไฟล์สำรอง"
        ),
        en=(
            "The original of a merged file was changed in the archive; what was merged is "
            "safe. Bring the file back from the shared folder or a backup."
        ),
    ),
    "archive.lost": Sentence(
        th=(
            "ไม่พบไฟล์ต้นฉบับที่เคยรวมแล้วในคลัง ข้อมูลที่รวมแล้วยังอยู่ครบ "
            "โปรดนำไฟล์กลับมาจากโฟลเดอร์กลางหรือไฟล์สำรอง"
        ),
        en=(
            "The original of a merged file is missing from the archive; what was merged is "
            "safe. Bring it back from the shared folder or a backup."
        ),
    ),
    "checklists.version_exists": Sentence(
        th=(
            "มีแบบนิเทศ {form} รุ่น {version} อยู่แล้ว แต่เนื้อหาไม่เหมือนกัน จึงไม่ได้บันทึก “{title}” "
            "โปรดเปลี่ยนเลขรุ่นแล้วนำเข้าอีกครั้ง"
        ),
        en=(
            "There is a checklist {form} of version {version} already, with other contents, "
            "so “{title}” was not saved. Change its version and import it again."
        ),
    ),
    "store.already_undone": Sentence(
        th="รายการที่ {edit} เลิกทำไปแล้ว ข้อมูลไม่เปลี่ยนแปลง",
        en="Entry {edit} has been undone already. Nothing has changed.",
    ),
    "store.bad_backup": Sentence(
        th="ไฟล์สำรอง {file} ไม่สมบูรณ์ จึงไม่ได้นำมาใช้ ข้อมูลปัจจุบันไม่เปลี่ยนแปลง โปรดเลือกไฟล์สำรองอื่น",
        en=(
            "The backup {file} is not complete, so it was not used. Your present data has "
            "not changed. Choose another backup."
        ),
    ),
    "store.cannot_open": Sentence(
        th="เปิดฐานข้อมูล {file} ไม่ได้ โปรดตรวจว่าโฟลเดอร์นี้มีอยู่จริง และท่านมีสิทธิ์อ่านและเขียน",
        en=(
            "The database {file} cannot be opened. Check that the folder is there and that "
            "you may read and write in it."
        ),
    ),
    "store.cannot_undo": Sentence(
        th="รายการที่ {edit} เลิกทำไม่ได้ เพราะเป็นการเริ่มใช้โปรแกรม ข้อมูลไม่เปลี่ยนแปลง",
        en="Entry {edit} cannot be undone: it set up the program. Nothing has changed.",
    ),
    "store.damaged": Sentence(
        th=("ฐานข้อมูล {file} เสียหาย โปรแกรมไม่ได้แก้ไขไฟล์นี้ โปรดกู้คืนจากไฟล์สำรองล่าสุดที่ใช้ได้: {backup}"),
        en=(
            "The database {file} is damaged. The program has not altered it. Restore the "
            "newest good backup: {backup}"
        ),
    ),
    "store.damaged_pages": Sentence(
        th=(
            "พบส่วนที่เสียหายในฐานข้อมูล {file} ({detail}) โปรดสำรองไฟล์นี้ไว้ แล้วกู้คืนจากไฟล์สำรองล่าสุดที่ใช้ได้"
        ),
        en=(
            "A part of the database {file} is damaged ({detail}). Keep a copy of the file, "
            "then restore the newest good backup."
        ),
    ),
    "store.disk_full": Sentence(
        th=(
            "บันทึกไม่สำเร็จ เพราะพื้นที่ดิสก์เต็ม ข้อมูลที่บันทึกไว้ก่อนหน้านี้ยังอยู่ครบ โปรดลบไฟล์ที่ไม่ใช้แล้วลองอีกครั้ง "
            "({file})"
        ),
        en=(
            "Not saved: the disk is full. Everything saved before is safe. Free some space "
            "and try again. ({file})"
        ),
    ),
    "store.io_error": Sentence(
        th=(
            "บันทึกไม่สำเร็จ เพราะเครื่องอ่านหรือเขียนดิสก์ไม่ได้ ข้อมูลที่บันทึกไว้ก่อนหน้านี้ยังอยู่ โปรดลองอีกครั้ง "
            "หากยังเกิดขึ้นอีก โปรดสำรองข้อมูลแล้วตรวจดิสก์: {file}"
        ),
        en=(
            "Not saved: the computer could not read or write the disk. What was saved "
            "before is still there. Try again; if it goes on, back up and have the disk "
            "checked: {file}"
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
            "ฐานข้อมูล {file} กำลังถูกใช้งานโดยโปรแกรมอื่นหรือหน้าต่างอื่นของโปรแกรมนี้ ข้อมูลไม่เปลี่ยนแปลง "
            "โปรดปิดหน้าต่างหรือโปรแกรมนั้นก่อน แล้วลองอีกครั้ง"
        ),
        en=(
            "The database {file} is in use by another program or another window of this "
            "one. Nothing has changed. Close it and try again."
        ),
    ),
    "store.newer_version": Sentence(
        th=(
            "ฐานข้อมูล {file} สร้างด้วยโปรแกรมรุ่นใหม่กว่า จึงไม่ได้เปิด ข้อมูลไม่เปลี่ยนแปลง "
            "โปรดติดตั้งโปรแกรมรุ่นล่าสุด"
        ),
        en=(
            "The database {file} was made by a newer version of the program, so it was not "
            "opened. Nothing has changed. Install the newest version."
        ),
    ),
    "store.no_such_edit": Sentence(
        th="ไม่มีรายการที่ {edit} ในประวัติ ข้อมูลไม่เปลี่ยนแปลง โปรดดูเลขรายการจากประวัติ",
        en="There is no entry {edit} in the history. Nothing has changed. See the history.",
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
            "บันทึกไม่สำเร็จ เพราะฐานข้อมูล {file} เปิดได้อย่างเดียว ข้อมูลที่บันทึกไว้ก่อนหน้านี้ยังอยู่ครบ "
            "โปรดตรวจสิทธิ์การเขียนของโฟลเดอร์"
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
}
