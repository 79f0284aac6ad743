from datetime import date

import pytest
from printing.sample_meeting import resolution

from ktpn_desktop.domain.meeting import Attendee, Presence
from ktpn_desktop.domain.resolution import Due, DueKind, Verb
from ktpn_desktop.printing.wording import VERBS, due_words, resolution_words, seat_words


@pytest.mark.parametrize(
    ("verb", "text", "expected"),
    [
        (Verb.ACKNOWLEDGE, "", "รับทราบ"),
        (Verb.ACKNOWLEDGE, "และให้นิเทศให้ครบ", "รับทราบและให้นิเทศให้ครบ"),
        (Verb.APPROVE, "เห็นชอบแผนนิเทศ", "เห็นชอบแผนนิเทศ"),
        (Verb.APPROVE, "แผนนิเทศ", "เห็นชอบ แผนนิเทศ"),
        (Verb.APPROVE, "ให้จัดประชุมร่วม", "เห็นชอบให้จัดประชุมร่วม"),
        (Verb.ASSIGN, "ให้แต่งตั้งคณะอนุกรรมการ", "มอบหมายให้แต่งตั้งคณะอนุกรรมการ"),
        (Verb.ASSIGN, "จับคู่โรงเรียนคู่พัฒนา", "มอบหมายให้จับคู่โรงเรียนคู่พัฒนา"),
        (Verb.ASSIGN, "มอบหมายกลุ่มนิเทศ", "มอบหมายกลุ่มนิเทศ"),
        (Verb.APPOINT, "คณะอนุกรรมการ", "แต่งตั้งคณะอนุกรรมการ"),
        (Verb.APPOINT, "ให้แต่งตั้งคณะอนุกรรมการ", "ให้แต่งตั้งคณะอนุกรรมการ"),
        (Verb.REFER, "เสนอความเห็นต่อหน่วยงาน", "ให้เสนอความเห็นต่อหน่วยงาน"),
        (Verb.REFER, "ให้ประสานเทศบาล", "ให้ประสานเทศบาล"),
        (Verb.DEFER, "ไปครั้งหน้า", "ให้เลื่อนการพิจารณา ไปครั้งหน้า"),
    ],
)
def test_a_resolution_says_its_verb_once(verb: Verb, text: str, expected: str):
    assert resolution_words(resolution(verb, text)) == expected


def test_every_verb_has_words():
    assert set(VERBS) == set(Verb)


@pytest.mark.parametrize(
    ("due", "expected"),
    [
        (Due(), None),
        (Due(kind=DueKind.DATE, on=date(2025, 10, 31)), "ภายในวันที่ 31 ตุลาคม 2568"),
        (
            Due(kind=DueKind.PERIOD, start=date(2025, 10, 1), end=date(2025, 11, 30)),
            "ตุลาคม – พฤศจิกายน 2568",
        ),
        (
            Due(kind=DueKind.PERIOD, start=date(2025, 10, 6), end=date(2025, 10, 10)),
            "6 – 10 ตุลาคม 2568",
        ),
        (
            Due(
                kind=DueKind.RECURRING,
                every="month",
                start=date(2025, 11, 5),
                text="จนกว่าจะรับการประเมินแล้วเสร็จ",
            ),
            "ทุกเดือน ตั้งแต่วันที่ 5 พฤศจิกายน 2568 จนกว่าจะรับการประเมินแล้วเสร็จ",
        ),
        (Due(kind=DueKind.IMMEDIATE), "โดยเร่งด่วน"),
        (Due(kind=DueKind.CONDITION, text="เมื่อรับการประเมินครบ"), "เมื่อรับการประเมินครบ"),
    ],
)
def test_when_a_resolution_is_due(due: Due, expected: str | None):
    assert due_words(due) == expected


def test_who_sat_in_a_seat():
    came = Attendee(name="นายสมมุติ ชำนาญการ")
    sent = Attendee(
        name="นายสมมุติ ชำนาญการ",
        presence=Presence.REPRESENTED,
        represented_by="นางจำลอง มีสุข",
    )

    assert seat_words(came) == "นายสมมุติ ชำนาญการ"
    assert seat_words(sent) == "นางจำลอง มีสุข แทน นายสมมุติ ชำนาญการ"
