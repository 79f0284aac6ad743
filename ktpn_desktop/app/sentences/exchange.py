"""Sentences about what travels through the shared folder."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "conflict.missing": Sentence(
        th="ไม่พบข้อมูลที่ไม่ตรงกันรายการนี้ โปรดดูรายการใหม่อีกครั้ง",
        en="This conflict is not here. Look at the list again.",
    ),
    "conflict.resolved": Sentence(
        th="ข้อมูลที่ไม่ตรงกันรายการนี้ตัดสินแล้ว ค่าที่เลือกไว้ยังอยู่ หากต้องการเปลี่ยน โปรดเลิกทำการตัดสินก่อน",
        en=(
            "This conflict is decided; what was chosen stands. To change it, undo the "
            "decision first."
        ),
    ),
    "conflict.which_candidate": Sentence(
        th="มีผู้นิเทศหลายคนให้ค่าต่างกัน จึงยังไม่ตัดสิน โปรดระบุว่าใช้ของใคร: {candidates}",
        en=(
            "Several people gave different values, so nothing was decided. Say whose: "
            "{candidates}."
        ),
    ),
    "payload.lost": Sentence(
        th="ไม่พบข้อมูลต้นทางที่ใช้เทียบเมื่อรวมของโรงเรียนนี้ คำตอบปัจจุบันยังอยู่ครบ โปรดกู้คืนจากไฟล์สำรอง",
        en=(
            "The text that merging compares with is missing for this school; its present "
            "answers are safe. Restore a backup."
        ),
    ),
    "payload.unknown_checklist": Sentence(
        th=(
            "ไฟล์นี้ใช้แบบนิเทศรุ่นที่ไม่มีในเครื่อง จึงยังไม่รับ ข้อมูลในเครื่องไม่เปลี่ยนแปลง "
            "โปรดรับแผนหรือนำเข้าแบบนิเทศรุ่นนั้นก่อน"
        ),
        en=(
            "This file uses a version of a checklist that is not here, so it was not taken "
            "in. Nothing here has changed. Take in the plan or import that version first."
        ),
    ),
    "receive.name_twice": Sentence(
        th=(
            "รอบการนิเทศนี้มีชื่อ “{person}” มากกว่าหนึ่งคน จึงยังไม่รับ ข้อมูลในเครื่องไม่เปลี่ยนแปลง "
            "โปรดแจ้งเลขานุการให้ระบุชื่อให้ต่างกัน"
        ),
        en=(
            "This round has “{person}” more than once, so it was not taken in. Nothing here "
            "has changed. Ask the secretary to tell the names apart."
        ),
    ),
    "receive.not_in_round": Sentence(
        th=(
            "รอบการนิเทศนี้ไม่มีชื่อ “{person}” จึงยังไม่รับ ข้อมูลในเครื่องไม่เปลี่ยนแปลง "
            "โปรดแจ้งเลขานุการให้มอบหมาย หรือตรวจชื่อในไฟล์งาน"
        ),
        en=(
            "“{person}” is not in this round, so it was not taken in. Nothing here has "
            "changed. Ask the secretary, or check the name of this profile."
        ),
    ),
    "returns.unknown_visit": Sentence(
        th=(
            "ไฟล์นี้เป็นของการนิเทศที่ไม่มีในเครื่องนี้ จึงยังไม่รวม ไฟล์ยังอยู่ที่เดิม โปรดตรวจว่าเป็นของสำนักงานและรอบนี้"
        ),
        en=(
            "This file is about a visit that is not here, so it was not merged; the file is "
            "untouched. Check that it is of this office and round."
        ),
    ),
}
