"""Sentences about dates and times."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
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
}
