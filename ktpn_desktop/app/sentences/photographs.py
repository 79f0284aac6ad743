"""Sentences about photographs and signatures of visits, and what backups hold of them."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "photographs.broken": Sentence(
        th=(
            "ภาพ {picture} เสียหายหรือมาไม่ครบ จึงยังไม่ได้เพิ่มภาพนี้ "
            "โปรดคัดลอกจากกล้องหรือโทรศัพท์ใหม่ แล้วเพิ่มอีกครั้ง"
        ),
        en=(
            "The picture {picture} is damaged or not all there, so it was not added. Copy it "
            "from the camera or telephone again."
        ),
    ),
    "photographs.cannot_open": Sentence(
        th=("เปิดไฟล์ {picture} ไม่ได้ ({reason}) จึงยังไม่ได้เพิ่มภาพนี้ โปรดตรวจว่าไฟล์ยังอยู่ แล้วเพิ่มอีกครั้ง"),
        en=(
            "The file {picture} cannot be opened ({reason}), so it was not added. See that it "
            "is still there and add it again."
        ),
    ),
    "photographs.gone": Sentence(
        th="ไม่พบภาพนี้แล้ว อาจถูกลบไปก่อนหน้า ข้อมูลอื่นไม่เปลี่ยน โปรดเลิกทำหากต้องการภาพคืน",
        en=(
            "This photograph is not there any more. Nothing else has changed. Undo brings a "
            "deleted one back."
        ),
    ),
    "photographs.heic": Sentence(
        th=(
            "ภาพ {picture} เป็นชนิด HEIC ของโทรศัพท์ ซึ่งโปรแกรมเปิดไม่ได้ จึงยังไม่ได้เพิ่มภาพนี้ "
            "โปรดส่งออกเป็น JPEG ก่อน (iPhone: การตั้งค่า › กล้อง › รูปแบบ › เข้ากันได้มากที่สุด)"
        ),
        en=(
            "The picture {picture} is of the kind HEIC, which cannot be opened, so it was not "
            "added. Export it as JPEG first (iPhone: Settings › Camera › Formats › Most "
            "Compatible)."
        ),
    ),
    "photographs.lost": Sentence(
        th=(
            "ไม่พบไฟล์ภาพ {picture} ของการนิเทศ {school} ในเครื่องนี้ ข้อมูลอื่นครบ "
            "โปรดรวมข้อมูลจากโฟลเดอร์กลางอีกครั้ง หรือกู้คืนจากสำเนาสำรอง"
        ),
        en=(
            "The picture {picture} of the visit to {school} is not on this computer. "
            "Everything else is there. Merge from the shared folder again, or restore a backup."
        ),
    ),
    "photographs.altered": Sentence(
        th=(
            "ไฟล์ภาพ {picture} ของการนิเทศ {school} ถูกแก้ไขหรือเสียหาย ข้อมูลอื่นครบ "
            "โปรดกู้คืนจากสำเนาสำรอง"
        ),
        en=(
            "The picture {picture} of the visit to {school} was altered or is damaged. "
            "Everything else is in order. Restore a backup."
        ),
    ),
    "photographs.no_picture": Sentence(
        th=(
            "ไฟล์ {picture} ไม่ใช่ภาพชนิด JPEG, PNG, WebP, TIFF, GIF หรือ BMP "
            "จึงยังไม่ได้เพิ่มไฟล์นี้ โปรดเลือกไฟล์ภาพ"
        ),
        en=(
            "The file {picture} is no picture of the kinds JPEG, PNG, WebP, TIFF, GIF or BMP, "
            "so it was not added. Choose a picture."
        ),
    ),
    "photographs.not_here": Sentence(
        th="ไฟล์ภาพ {picture} ยังมาไม่ถึงเครื่องนี้ ข้อมูลอื่นครบ ภาพจะแสดงเองเมื่อไฟล์มาถึง",
        en=(
            "The picture {picture} has not come to this computer yet. Everything else is "
            "here; it is shown when it comes."
        ),
    ),
    "photographs.not_sent": Sentence(
        th=(
            "ส่งภาพ {picture} ของ {school} ไม่ได้ เพราะไม่พบไฟล์ภาพในเครื่องนี้หรือไฟล์เสียหาย "
            "คำตอบและภาพอื่นส่งครบแล้ว โปรดกู้คืนภาพจากสำเนาสำรองแล้วส่งอีกครั้ง"
        ),
        en=(
            "The picture {picture} of {school} was not sent: it is not on this computer, or is "
            "damaged. Answers and other pictures were sent. Restore it from a backup and send "
            "again."
        ),
    ),
    "photographs.strange": Sentence(
        th=(
            "ไฟล์ {picture} ในโฟลเดอร์กลางไม่ใช่ภาพตามชื่อ จึงไม่ได้รับไฟล์นี้ ข้อมูลอื่นรวมครบแล้ว "
            "โปรดแจ้งผู้ส่งให้ส่งออกไฟล์ผลอีกครั้ง"
        ),
        en=(
            "The file {picture} in the shared folder is not the picture of that name, so it "
            "was not taken. Everything else is merged. Ask the sender to send the result again."
        ),
    ),
    "photographs.to_come": Sentence(
        th="ภาพถ่าย {count} ภาพยังมาไม่ถึง ข้อมูลอื่นรวมครบแล้ว ภาพจะรับเข้าเองเมื่อไฟล์มาถึงโฟลเดอร์กลาง",
        en=(
            "{count} photographs have not come yet. Everything else is here; they are taken in "
            "when they come to the shared folder."
        ),
    ),
    "photographs.too_large": Sentence(
        th=("ไฟล์ {picture} มีขนาด {size} MB ซึ่งเกิน {most} MB จึงยังไม่ได้เพิ่มภาพนี้ โปรดย่อภาพก่อน"),
        en=(
            "The file {picture} has {size} MB, more than {most} MB, so it was not added. Make "
            "the picture smaller first."
        ),
    ),
    "photographs.too_many": Sentence(
        th="ภาพของการนิเทศครั้งหนึ่งมีได้ไม่เกิน {most} ภาพ ยังไม่ได้เพิ่มภาพใด โปรดเลือกน้อยลง",
        en="A visit has at most {most} photographs. None was added. Choose fewer.",
    ),
    "photographs.too_many_dots": Sentence(
        th=(
            "ภาพ {picture} ละเอียดเกินไป ({across} × {down} จุด) จึงยังไม่ได้เพิ่มภาพนี้ "
            "โปรดย่อภาพ หรือบันทึกเป็น JPEG ก่อน"
        ),
        en=(
            "The picture {picture} has too many dots ({across} × {down}), so it was not added. "
            "Make it smaller or save it as JPEG first."
        ),
    ),
    "backup.files_missing": Sentence(
        th=(
            "กู้คืนไฟล์งานครบแล้ว แต่ไม่พบไฟล์ประกอบ {count} ไฟล์ (ภาพถ่าย ไฟล์ที่รับไว้ หรือการตั้งค่า) "
            "ข้างสำเนาสำรอง โปรดกู้คืนจากโฟลเดอร์สำรองทั้งโฟลเดอร์"
        ),
        en=(
            "The database is restored whole, but {count} files beside the backup (photographs, "
            "arrived files or settings) were not found. Restore from the whole backup folder."
        ),
    ),
    "conflict.typed_signature": Sentence(
        th="ลายมือชื่อพิมพ์แทนไม่ได้ ยังไม่ได้เปลี่ยนข้อมูล โปรดเลือกลายมือชื่อของฝ่ายใดฝ่ายหนึ่ง",
        en="A signature cannot be typed. Nothing has changed. Choose one of those that came.",
    ),
    "signature.unreadable": Sentence(
        th="ลายมือชื่อที่เก็บไว้อ่านไม่ได้ ข้อมูลอื่นครบ โปรดลงลายมือชื่อใหม่",
        en="The signature that is kept cannot be read. Everything else is there. Sign again.",
    ),
}
