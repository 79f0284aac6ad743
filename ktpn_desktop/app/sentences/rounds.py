"""Sentences about rounds and meetings."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "assignments.several_people": Sentence(
        th="มีบุคคลชื่อ “{person}” มากกว่าหนึ่งคน จึงไม่มอบหมายแถวนี้ โปรดทำให้ชื่อต่างกันก่อน",
        en=(
            "“{person}” is the name of several people, so this row was not handed out. Tell "
            "the names apart first."
        ),
    ),
    "meeting.adopted": Sentence(
        th=(
            "รายงานการประชุมครั้งนี้รับรองแล้วจึงแก้ไขไม่ได้ รายงานเดิมยังอยู่ครบ "
            "โปรดบันทึกการแก้ไขในการประชุมครั้งถัดไป"
        ),
        en=(
            "The record of this meeting is adopted and cannot be changed; it is safe. Note "
            "the change at the next meeting."
        ),
    ),
    "meeting.adopted_too_early": Sentence(
        th=("การประชุมที่รับรองต้องอยู่หลังการประชุมที่ถูกรับรอง รายงานยังไม่ได้รับรอง โปรดเลือกการประชุมครั้งหลัง"),
        en=("A record is adopted at a later meeting; nothing was adopted. Choose a later one."),
    ),
    "meeting.due_backwards": Sentence(
        th="กำหนดเวลาของมติมีวันสิ้นสุดก่อนวันเริ่ม จึงไม่นำเข้า โปรดแก้ไฟล์",
        en=(
            "What is due under this resolution ends before it begins, so the meeting was not "
            "taken in. Mend the file."
        ),
    ),
    "meeting.due_incomplete": Sentence(
        th="กำหนดเวลาของมติเป็นแบบ {kind} แต่ไม่ได้ระบุส่วนนี้ จึงไม่นำเข้า โปรดเติมในไฟล์",
        en=(
            "What is due under this resolution is of the kind {kind} and lacks this part, so "
            "the meeting was not taken in. Complete the file."
        ),
    ),
    "meeting.missing": Sentence(
        th="ไม่พบการประชุมนี้ โปรดระบุรหัส หรือครั้งที่ต่อปี เช่น 2/2568",
        en="This meeting is not here. Name it by its id, or like 2/2568.",
    ),
    "meeting.not_submitted": Sentence(
        th="รายงานนี้ยังไม่ได้เสนอรับรอง จึงยังรับรองโดยแจ้งเวียนไม่ได้ โปรดเสนอรับรองและแจ้งเวียนก่อน",
        en=(
            "This record was not put up for adoption, so it was not adopted by sending it "
            "round. Put it up and send it round first."
        ),
    ),
    "meeting.number_taken": Sentence(
        th="มีการประชุม ครั้งที่ {meeting} อยู่แล้ว ยังไม่ได้สร้างใหม่ โปรดใช้เลขครั้งที่อื่น",
        en="There is a meeting {meeting} already; none was made. Use another number.",
    ),
    "meeting.no_adoption_item": Sentence(
        th=(
            "การประชุม ครั้งที่ {later} ไม่มีวาระรับรองรายงานการประชุม ครั้งที่ {meeting} ที่ชัดเจน "
            "จึงยังไม่รับรอง โปรดเพิ่มวาระนั้นในการประชุมครั้งหลัง แล้วลองใหม่"
        ),
        en=(
            "Meeting {later} has no one agenda item at which the record of {meeting} was "
            "adopted, so it was not adopted. Add the item to the later meeting and try again."
        ),
    ),
    "meeting.no_number": Sentence(
        th="เลขครั้งที่ของการประชุมต้องเป็นจำนวนเต็มตั้งแต่ 1 จึงไม่นำเข้า โปรดแก้ไฟล์",
        en=(
            "The number of the meeting must be a whole number from 1, so it was not taken "
            "in. Mend the file."
        ),
    ),
    "meeting.no_such_word": Sentence(
        th="“{typed}” ไม่ใช่คำที่โปรแกรมรู้จัก จึงไม่นำเข้า โปรดใช้คำใดคำหนึ่งต่อไปนี้: {allowed}",
        en=(
            "“{typed}” is not a word the program knows, so the meeting was not taken in. "
            "Use one of: {allowed}."
        ),
    ),
    "meeting.no_text": Sentence(
        th="ไม่มีข้อความในส่วนนี้ของไฟล์การประชุม จึงไม่นำเข้า โปรดเติมข้อความ",
        en=(
            "This part of the meeting file has no text, so it was not taken in. Write the text."
        ),
    ),
    "meeting.no_year": Sentence(
        th="ปีของการประชุมต้องเป็นปี พ.ศ. เช่น 2568 จึงไม่นำเข้า โปรดแก้ไฟล์",
        en=(
            "The year of the meeting must be a Buddhist year such as 2568, so it was not "
            "taken in. Mend the file."
        ),
    ),
    "meeting.not_a_date": Sentence(
        th="“{typed}” ไม่ใช่วันที่แบบ 2025-09-25 จึงไม่นำเข้า โปรดแก้ไฟล์",
        en=(
            "“{typed}” is not a date like 2025-09-25, so the meeting was not taken in. Mend "
            "the file."
        ),
    ),
    "meeting.not_a_list": Sentence(
        th="ส่วนนี้ของไฟล์การประชุมต้องเป็นรายการของวัตถุ JSON จึงไม่นำเข้า โปรดแก้ไฟล์",
        en=(
            "This part of the meeting file must be a list of JSON objects, so it was not "
            "taken in. Mend the file."
        ),
    ),
    "meeting.not_a_time": Sentence(
        th="“{typed}” ไม่ใช่เวลาแบบ 13:00 จึงไม่นำเข้า โปรดแก้ไฟล์",
        en=(
            "“{typed}” is not a time like 13:00, so the meeting was not taken in. Mend the "
            "file."
        ),
    ),
    "meeting.not_a_list_of_texts": Sentence(
        th="ส่วนนี้ของไฟล์การประชุมต้องเป็นรายการข้อความ จึงไม่นำเข้า โปรดแก้ไฟล์",
        en=(
            "This part of the meeting file must be a list of texts, so it was not taken in. "
            "Mend the file."
        ),
    ),
    "meeting.not_a_text": Sentence(
        th="ส่วนนี้ของไฟล์การประชุมต้องเป็นข้อความ จึงไม่นำเข้า โปรดแก้ไฟล์",
        en=("This part of the meeting file must be a text, so it was not taken in. Mend it."),
    ),
    "meeting.not_an_object": Sentence(
        th="ส่วนนี้ของไฟล์การประชุมต้องเป็นวัตถุ JSON จึงไม่นำเข้า โปรดแก้ไฟล์",
        en=(
            "This part of the meeting file must be a JSON object, so it was not taken in. Mend "
            "the file."
        ),
    ),
    "meeting.not_json": Sentence(
        th="ไฟล์การประชุมนี้ไม่ใช่ JSON ที่สมบูรณ์ จึงไม่นำเข้า โปรดตรวจไฟล์แล้วลองใหม่",
        en=(
            "This meeting file is not complete JSON, so it was not taken in. Check the file "
            "and try again."
        ),
    ),
    "meeting.too_deep": Sentence(
        th="วาระซ้อนกันลึกเกินไป จึงไม่นำเข้า โปรดลดระดับข้อย่อย",
        en="The agenda is nested too deep, so it was not taken in. Use fewer levels.",
    ),
    "resolution.missing": Sentence(
        th="ไม่พบมตินี้ โปรดดูรหัสจากรายการมติอีกครั้ง",
        en="This resolution is not here. Look its id up in the list again.",
    ),
    "round.closes_before": Sentence(
        th="รอบการนิเทศ ครั้งที่ {number} มีวันปิดก่อนวันเปิด จึงไม่สร้าง โปรดแก้วันที่",
        en="Round {number} closes before it opens, so it was not made. Mend the dates.",
    ),
    "round.exists": Sentence(
        th="มีรอบการนิเทศ ครั้งที่ {number} ของปีนี้อยู่แล้ว จึงไม่สร้างใหม่ โปรดใช้เลขครั้งอื่น",
        en=(
            "Round {number} of this year is there already, so none was made. Use another "
            "number."
        ),
    ),
    "round.missing": Sentence(
        th="ไม่พบรอบการนิเทศนี้ โปรดระบุรหัส หรือครั้งที่ต่อปี เช่น 1/2569",
        en="This round is not here. Name it by its id, or like 1/2569.",
    ),
    "round.no_number": Sentence(
        th="“{typed}” ใช้เป็นเลขครั้งที่ของรอบการนิเทศไม่ได้ จึงไม่สร้าง โปรดใช้เลขตั้งแต่ 1 ถึง 999",
        en="“{typed}” cannot be the number of a round, so none was made. Use 1 to 999.",
    ),
    "round.no_visits": Sentence(
        th="รอบการนิเทศนี้ยังไม่ได้มอบหมายโรงเรียน จึงยังไม่มีสิ่งที่จะเผยแพร่ โปรดมอบหมายก่อน",
        en=(
            "No school of this round is handed out, so there is nothing to publish. Hand "
            "out schools first."
        ),
    ),
    "round.not_a_buddhist_year": Sentence(
        th="ปี “{typed}” ไม่ใช่ปี พ.ศ. โปรดระบุ เช่น 2569",
        en="“{typed}” is not a Buddhist year. Write it like 2569.",
    ),
}
