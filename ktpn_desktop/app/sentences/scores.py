"""Sentences about scores and how an office interprets them."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "scores.bad_rule": Sentence(
        th=(
            "ค่า {value} ของ {name} ในเกณฑ์แปลผลของสำนักงานใช้ไม่ได้ จึงใช้เกณฑ์ทั่วไปแทน "
            "คำตอบและคะแนนไม่เปลี่ยน โปรดแก้ค่านั้น"
        ),
        en=(
            "{value} of {name} makes no sense in the office's rules for scores, so the usual "
            "rule is used. Answers and scores are as they were. Correct the value."
        ),
    ),
    "scores.no_such_bands": Sentence(
        th="ไม่มีเกณฑ์แปลผลชื่อ “{name}” โปรดเลือกจาก {known}",
        en="There are no bands called “{name}”. Choose one of {known}.",
    ),
    "scores.unreadable_rules": Sentence(
        th=(
            "อ่านเกณฑ์แปลผลของสำนักงานจาก {file} ไม่ได้ จึงใช้เกณฑ์ทั่วไป คำตอบและคะแนนไม่เปลี่ยน "
            "โปรดเลือกเกณฑ์ใหม่"
        ),
        en=(
            "The office's rules for scores could not be read from {file}, so the usual ones "
            "are used. Answers and scores are as they were. Choose the bands again."
        ),
    ),
}
