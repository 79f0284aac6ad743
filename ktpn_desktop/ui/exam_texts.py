"""What exams are called, and the levels of quality."""

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from ktpn_desktop.domain.school_result import Exam
from ktpn_desktop.ui.theme import Tone
from ktpn_desktop.ui.widgets.painting import Pill

translate = QCoreApplication.translate


def exam_name(exam: Exam) -> str:
    """Return O-NET ป.6."""
    match exam:
        case Exam.RT:
            return translate("exams", "RT ป.1")
        case Exam.NT:
            return translate("exams", "NT ป.3")
        case Exam.ONET_P6:
            return translate("exams", "O-NET ป.6")
        case Exam.ONET_M3:
            return translate("exams", "O-NET ม.3")
        case Exam.QUALITY:
            return translate("exams", "ประกันคุณภาพภายใน")


def quality_pill(level: Decimal | None) -> Pill:
    """Return the word for a level of quality."""
    match None if level is None else int(level):
        case 1:
            return Pill(translate("exams", "กำลังพัฒนา"), Tone.BAD)
        case 2:
            return Pill(translate("exams", "ปานกลาง"), Tone.WARN)
        case 3:
            return Pill(translate("exams", "ดี"), Tone.NEUTRAL)
        case 4:
            return Pill(translate("exams", "ดีเลิศ"), Tone.INFO)
        case 5:
            return Pill(translate("exams", "ยอดเยี่ยม"), Tone.OK)
        case _:
            return Pill("–", Tone.NEUTRAL)
