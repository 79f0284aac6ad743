"""What each kind of edit is called in history and undo."""

from ktpn_desktop.app.sentences.sentence import Sentence

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
