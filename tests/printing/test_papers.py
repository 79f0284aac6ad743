"""Letters, orders, registers: what they say, beside what was looked at on paper once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from printing.all_papers import GOLDEN, PAPERS, TODAY
from printing.laid_out import first_difference, second_reading
from printing.reading import letters, page_texts, picture, printed
from printing.sample_meeting import MEETING, resolution
from printing.sample_papers import (
    ADOPTED,
    CORRECTION,
    GROUPS,
    HOUSE,
    INVITATION,
    LATER,
    OFFICE,
    PEOPLE,
)
from printing.sample_visit import CHECKLIST

from ktpn_desktop.domain.invitation import Invitation
from ktpn_desktop.domain.office import Labels, Margins, Office
from ktpn_desktop.domain.order import committee_order
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.domain.resolution import Due, DueKind, ResolutionStatus, Verb
from ktpn_desktop.printing.amendment import amendment_at
from ktpn_desktop.printing.house import House
from ktpn_desktop.printing.invitation import invitation_pdf, memo_pdf
from ktpn_desktop.printing.minutes import minutes_pdf
from ktpn_desktop.printing.order import order_pdf
from ktpn_desktop.printing.paper import page_count
from ktpn_desktop.printing.picture import Picture
from ktpn_desktop.printing.register import Registered, register_pdf
from ktpn_desktop.printing.style import CM
from ktpn_desktop.printing.summary import summary_pdf, summary_text
from ktpn_desktop.thai.numerals import Numerals


def whole(pdf: bytes) -> str:
    return letters("".join(page_texts(pdf)))


@pytest.mark.parametrize("name", PAPERS)
@pytest.mark.parametrize("read", [page_texts, second_reading])
def test_a_paper_reads_as_the_one_that_was_looked_at(
    name: str, read: Callable[[bytes], list[str]]
):
    text = "\n".join(read(PAPERS[name](HOUSE)))

    assert first_difference((GOLDEN / f"{name}.txt").read_text("utf-8"), text) is None


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_has_only_the_digits_that_were_asked_for(name: str):
    text = whole(PAPERS[name](replace(HOUSE, numerals=Numerals.ARABIC)))

    assert not any(digit in text for digit in "๐๑๒๓๔๕๖๗๘๙")


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_keeps_the_margins_of_its_office(name: str):
    office = replace(OFFICE, margins=Margins(left=4, right=3, top=4, bottom=3))
    pdf = PAPERS[name](replace(HOUSE, office=office))

    for page in range(page_count(pdf)):
        image = picture(pdf, page, 1.0)
        width, height = image.size
        left, right = (4, 3) if width < height else (3, 3)
        assert image.crop((0, 0, round(left * CM) - 3, height)).getextrema()[0] > 240
        assert (
            image.crop((width - round(right * CM) + 3, 0, width, height)).getextrema()[0] > 240
        )
        assert image.crop((0, height - round(3 * CM) + 4, width, height)).getextrema()[0] > 240


@pytest.mark.parametrize("name", ["invitation", "memo", "order_committee"])
def test_the_emblem_stands_in_the_room_that_is_left_for_it(name: str):
    dark = Picture(name="ครุฑ", data=b"\0" * 100, pixels=(10, 10), colours=1, jpeg=False)
    with_it, without = PAPERS[name](replace(HOUSE, krut=dark)), PAPERS[name](HOUSE)

    assert page_texts(with_it) == page_texts(without), "the text stands in the same places"
    side = 1.5 * CM if name == "memo" else 3 * CM
    left = 3 * CM if name == "memo" else 3 * CM + (16 * CM - side) / 2
    box = (
        round(left) + 2,
        round(2.5 * CM) + 2,
        round(left + side) - 2,
        round(2.5 * CM + side) - 2,
    )
    assert picture(with_it, 0, 1.0).crop(box).getextrema()[1] < 60
    assert picture(without, 0, 1.0).crop(box).getextrema()[0] > 240


def test_each_recipient_has_a_letter_and_a_reply_slip_of_its_own():
    pages = [letters(text) for text in page_texts(invitation_pdf(MEETING, INVITATION, HOUSE))]

    assert len(pages) == 4
    assert [text.startswith("แบบตอบรับ") for text in pages] == [False, True, False, True]
    assert "เรียนนายสมมุติชำนาญการ" in pages[0]
    assert "เรียนกรรมการทุกท่าน" in pages[2]


def test_an_invitation_without_anything_known_leaves_room_to_write():
    pages = page_texts(invitation_pdf(MEETING, Invitation(reply_slip=False)))

    assert len(pages) == 1
    assert "ที่......" in letters(pages[0])
    assert printed(MEETING.office) in letters(pages[0])


def test_a_memo_has_no_salutation():
    text = whole(memo_pdf(MEETING, INVITATION, HOUSE))

    assert "บันทึกข้อความ" in text
    assert letters("ขอแสดงความนับถือ") not in text


def test_labels_that_an_office_has_changed_are_printed():
    labels = Labels(present="กรรมการผู้มาประชุม", checker="ผู้รับรองความถูกต้อง", resolved="มติ")
    text = whole(minutes_pdf(ADOPTED, House(office=Office(labels=labels))))

    assert "กรรมการผู้มาประชุม" in text
    assert "ผู้รับรองความถูกต้อง" in text
    assert "ผู้ตรวจรายงานการประชุม" not in text
    assert "มติที่ประชุม" not in text


def test_kinds_of_text_are_kept_apart_and_nothing_is_lost():
    text = (
        "ความเป็นมา: ตามที่ประชุมครั้งก่อน\n\nความเห็นแย้ง: นายสมมุติ ชำนาญการ ไม่เห็นด้วย\n\n"
        "ความเห็นของที่ประชุม  ให้ทบทวน\n\nความเห็นทั่วไปไม่ใช่หัวข้อ"
    )
    item = replace(MEETING.agenda[0], items=(), text=text)

    read = whole(minutes_pdf(replace(ADOPTED, agenda=(item,))))

    for paragraph in text.split("\n\n"):
        assert printed(paragraph) in read


def test_items_under_items_under_items_are_printed_with_their_own_resolutions():
    one = resolution(Verb.ASSIGN, "ให้ดำเนินการ ก")
    deep = replace(MEETING.agenda[2], number="5.2.1.1", title="ลึกสุด", resolutions=(one,))
    item = deep
    for number in ("5.2.1", "5.2", "5"):
        item = replace(MEETING.agenda[2], number=number, title=f"เรื่อง {number}", items=(item,))

    read = whole(minutes_pdf(replace(ADOPTED, agenda=(item,))))

    assert letters("๕.๒.๑.๑ ลึกสุด มติที่ประชุม มอบหมายให้ดำเนินการ ก") in read


def test_corrections_stand_by_page_and_line_on_a_page_of_their_own():
    plain = minutes_pdf(ADOPTED)
    bound = minutes_pdf(ADOPTED, amendment=amendment_at(LATER, LATER.agenda[0]))

    assert page_count(bound) == page_count(plain) + 1
    page = letters(page_texts(bound)[-1])
    assert letters("๑ ๔ ๑๒ ๒๗ โรงเรียน ๒๘ โรงเรียน") in page
    assert letters("๒ ๕ ๓ คณะกรรมการ คณะอนุกรรมการ") in page


@pytest.mark.parametrize(
    ("verb", "text", "expected"),
    [
        (Verb.CERTIFY, "", "โดยไม่มีข้อแก้ไข"),
        (Verb.CERTIFY_WITH_CHANGES, "ให้เพิ่มชื่อกรรมการที่ตกหล่น", "ให้เพิ่มชื่อกรรมการที่ตกหล่น"),
    ],
)
def test_an_adoption_says_what_was_resolved(verb: Verb, text: str, expected: str):
    item = replace(LATER.agenda[0], resolutions=(resolution(verb, text),))

    page = page_texts(minutes_pdf(ADOPTED, amendment=amendment_at(LATER, item)))[-1]

    assert letters(expected) in letters(page)
    assert printed(CORRECTION) not in letters(page)


def test_nothing_of_a_record_that_is_not_adopted_is_published():
    for make in (summary_pdf, summary_text):
        with pytest.raises(Refused) as caught:
            make(MEETING)
        assert caught.value.problems[0].code == "printing.not_adopted"
        assert caught.value.problems[0].values["meeting"] == "2/2568"


def test_the_public_is_told_what_was_decided_but_not_who_owes_it():
    text = letters(summary_text(ADOPTED, HOUSE))

    assert "เห็นชอบให้จัดประชุมร่วม" in text
    assert "ผู้รับผิดชอบ" not in text
    assert "กลุ่มอำนวยการ" not in text
    assert "รับทราบ" not in text
    assert whole(summary_pdf(ADOPTED, replace(HOUSE, numerals=Numerals.AS_TYPED))).startswith(
        "สรุปผลการประชุม"
    )


@pytest.mark.parametrize(
    ("status", "late"),
    [
        (ResolutionStatus.PENDING, True),
        (ResolutionStatus.IN_PROGRESS, True),
        (ResolutionStatus.DONE, False),
        (ResolutionStatus.CANCELLED, False),
    ],
)
def test_only_what_is_still_owed_is_late(status: ResolutionStatus, late: bool):
    due = Due(kind=DueKind.DATE, on=date(2025, 12, 20))
    one = resolution(Verb.ASSIGN, "รายงาน", due=due, status=status)

    text = whole(register_pdf([Registered(meeting=MEETING, item="5", resolution=one)], TODAY))

    assert ("เกินกำหนด๕วัน" in text) is late


def test_an_empty_register_says_so():
    assert "ไม่มีมติ" in whole(register_pdf([], TODAY))


def test_the_seats_of_the_committee_stand_in_their_order():
    order = committee_order(reversed(PEOPLE), OFFICE)

    assert [one.role for one in order.groups[0].people][::7] == [
        "ประธานกรรมการ",
        "กรรมการและเลขานุการ",
    ]
    assert OFFICE.legal_basis_text in order.decision


def test_an_order_is_never_signed_on_a_page_without_its_text():
    for people in range(1, 40):
        order = replace(
            committee_order(PEOPLE, OFFICE),
            groups=(replace(GROUPS[0], people=GROUPS[0].people[:1] * people),),
        )
        last = letters(page_texts(order_pdf(order, HOUSE))[-1])
        assert "ทั้งนี้ตั้งแต่บัดนี้เป็นต้นไป" in last
        assert "สั่งณวันที่" in last


def test_the_code_on_a_blank_form_says_which_form_it_is():
    from ktpn_desktop.printing.blank_form import form_code

    assert form_code(CHECKLIST) == f"ktpn:checklist:{CHECKLIST.form_id}:{CHECKLIST.version}"


@pytest.mark.parametrize("name", PAPERS)
def test_a_paper_can_be_archived_fonts_inside_and_nothing_transparent(name: str):
    pdf = PAPERS[name](HOUSE)

    assert pdf.count(b"/FontFile2") == pdf.count(b"/Subtype /TrueType") > 0
    for word in (b"/SMask", b"/ca ", b"/CA ", b"/Helvetica", b"/JavaScript", b"/Encrypt"):
        assert word not in pdf
