import re
from dataclasses import replace
from pathlib import Path

import pytest
from printing.reading import letters, metadata, outline, page_texts, picture, printed
from printing.sample_meeting import ATTENDEES, MEETING, resolution

from ktpn_desktop.domain.meeting import MeetingState, Presence, count_quorum
from ktpn_desktop.domain.resolution import Verb
from ktpn_desktop.printing.flow import Fitted, FittedTogether, paginate
from ktpn_desktop.printing.house import House
from ktpn_desktop.printing.minutes import MinutesOptions, minutes_blocks, minutes_pdf
from ktpn_desktop.printing.paper import A4, page_count
from ktpn_desktop.printing.paragraph import FittedParagraph
from ktpn_desktop.printing.style import Space
from ktpn_desktop.thai.numerals import Numerals

ADOPTED = replace(MEETING, state=MeetingState.ADOPTED)
ARABIC = House(numerals=Numerals.ARABIC)
GOLDEN = Path(__file__).parent / "minutes_of_the_sample_meeting.txt"


@pytest.fixture(scope="module")
def draft() -> bytes:
    return minutes_pdf(MEETING)


@pytest.fixture(scope="module")
def adopted() -> bytes:
    return minutes_pdf(ADOPTED)


def whole(pdf: bytes) -> str:
    """Return the letters of all pages, without page numbers."""
    return letters("".join(re.sub(r"- [๐-๙\d]+ -", "", text) for text in page_texts(pdf)))


def test_the_record_reads_as_the_one_that_was_looked_at(adopted: bytes):
    assert whole(adopted) == letters(GOLDEN.read_text("utf-8"))


def test_the_official_labels_stand_in_their_order(adopted: bytes):
    labels = [
        "รายงานการประชุมคณะกรรมการติดตาม ตรวจสอบ ประเมินผลและนิเทศการศึกษา",
        "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต ๑",
        "ครั้งที่ ๒/๒๕๖๘",
        "เมื่อวันพฤหัสบดีที่ ๒๕ กันยายน ๒๕๖๘",
        "ณ ห้องประชุมตัวอย่าง",
        "ผู้มาประชุม",
        "ผู้ไม่มาประชุม",
        "ผู้เข้าร่วมประชุม",
        "เริ่มประชุมเวลา ๑๓.๑๐ น.",
        "เมื่อกรรมการมาครบองค์ประชุมแล้ว",
        *(f"ระเบียบวาระที่ {number}" for number in "๑๒๓๔๕๖"),
        "เลิกประชุมเวลา ๑๖.๒๐ น.",
        "(นายสมมุติ ใจมั่น)",
        "ผู้จดรายงานการประชุม",
        "(นางสมมุติ เรียบร้อย)",
        "ผู้ตรวจรายงานการประชุม",
    ]
    text = whole(adopted)

    places = []
    for label in labels:
        places.append(text.index(letters(label), places[-1] + 1 if places else 0))
    assert places == sorted(places)


@pytest.mark.parametrize("numerals", Numerals)
def test_everything_that_was_typed_can_be_copied(numerals: Numerals):
    text = whole(minutes_pdf(ADOPTED, House(numerals=numerals)))

    typed = [one.name for one in MEETING.attendees]
    typed += [one.reason for one in MEETING.attendees if one.reason]
    for item in MEETING.items():
        typed += [item.title, *(item.text or "").split("\n")]
        typed += [one.text for one in item.resolutions]
        typed += [name for one in item.resolutions for name in one.assignees]
    assert [one for one in typed if printed(one, numerals) not in text] == []


def test_only_what_is_not_adopted_is_marked_as_a_draft(draft: bytes, adopted: bytes):
    assert all(text.startswith("ร่าง") for text in page_texts(draft))
    assert not any("ร่าง" in text for text in page_texts(adopted))


def test_the_mark_of_a_draft_can_be_left_out():
    pdf = minutes_pdf(MEETING, options=MinutesOptions(draft_mark=False))

    assert not any("ร่าง" in text for text in page_texts(pdf))


def test_the_mark_of_a_draft_lies_under_the_text(draft: bytes):
    shades = set(picture(draft).tobytes())

    assert min(shades) < 40, "the text is black"
    assert max(shade for shade in shades if shade < 250) > 225, "the mark is pale"


def test_pages_are_numbered_from_the_second_with_thai_digits(adopted: bytes):
    first, *others = page_texts(adopted)

    assert not first.startswith("-")
    assert [text.split("\n")[0] for text in others] == [
        f"- {n} -" for n in "๒๓๔"[: len(others)]
    ]
    assert page_count(adopted) == len(others) + 1


def test_the_digits_of_the_paper_can_be_arabic():
    text = whole(minutes_pdf(ADOPTED, ARABIC))

    assert not re.search("[๐-๙]", text)
    assert "ครั้งที่2/2568" in text


def test_an_item_without_anything_says_so(adopted: bytes):
    assert letters("ระเบียบวาระที่ ๓ เรื่องสืบเนื่องจากการประชุมครั้งก่อน ไม่มีเรื่องสืบเนื่อง") in whole(adopted)


def test_a_representative_is_named_before_the_one_in_whose_place(adopted: bytes):
    assert letters("พระมหาสมมุติ จำลองธมฺโม แทน") in whole(adopted)


def test_absentees_and_the_checker_can_be_left_out():
    options = MinutesOptions(absentees=False, checker=False, duties=False, positions=False)
    text = whole(minutes_pdf(ADOPTED, options=options))

    for label in ("ผู้ไม่มาประชุม", "ลาป่วย", "ผู้ตรวจรายงานการประชุม", "ผู้รับผิดชอบ", "วิจัยและ"):
        assert letters(label) not in text
    assert "ผู้จดรายงานการประชุม" in text


def test_without_a_quorum_none_is_claimed():
    few = tuple(replace(one, presence=Presence.ABSENT) for one in ATTENDEES[:6])
    meeting = replace(ADOPTED, attendees=few + ATTENDEES[6:])

    assert not count_quorum(meeting.attendees).reached
    assert "ครบองค์ประชุม" not in whole(minutes_pdf(meeting))


def test_what_is_not_known_yet_is_left_to_be_written():
    empty = replace(
        MEETING, actual_start=None, actual_end=None, note_taker=None, attendees=(), agenda=()
    )
    text = whole(minutes_pdf(empty))

    assert letters("เริ่มประชุมเวลา ................ น.") in text
    assert "ผู้มาประชุม" not in text
    assert letters("ผู้จดรายงานการประชุม") in text


def test_the_outline_leads_to_the_agenda(adopted: bytes):
    entries = outline(adopted)

    assert entries[0] == (0, "ระเบียบวาระที่ ๑ เรื่องที่ประธานแจ้งให้ที่ประชุมทราบ")
    assert entries[1] == (1, "๑.๑ จุดเน้นปีงบประมาณ ๒๕๖๙")
    assert len(entries) == sum(1 for _ in MEETING.items())


def test_title_and_author_are_in_the_file(adopted: bytes):
    known = metadata(adopted)

    assert known["Title"].startswith("รายงานการประชุมคณะกรรมการ")
    assert known["Title"].endswith("ครั้งที่ ๒/๒๕๖๘")
    assert known["Author"] == MEETING.office
    assert not known["CreationDate"], "the same record gives the same file on every day"


@pytest.mark.parametrize("lines", range(1, 40, 3))
def test_the_places_to_sign_stay_together_with_the_end_of_the_record(lines: int):
    last = MEETING.agenda[-1]
    text = "\n".join(["ที่ประชุมรับทราบและมอบเลขานุการดำเนินการต่อไป"] * lines)
    meeting = replace(ADOPTED, agenda=(replace(last, text=text),), attendees=())
    fitted = [block.fit(Space(A4.inner_width)) for block in minutes_blocks(meeting)]

    pages = paginate(fitted, A4.inner_height)

    (signs,) = (
        place for page in pages for place in page if isinstance(place.block, FittedTogether)
    )
    assert signs is pages[-1][-1]
    assert signs.y + signs.block.height <= A4.inner_height
    ends = next(each for each in signs.block.placed if each.block.style.keep_with_next)
    assert _text(ends.block) == "เลิกประชุมเวลา ๑๖.๒๐ น."


def test_nobody_signs_a_page_that_says_nothing():
    short = replace(MEETING.agenda[-1], text="ที่ประชุมรับทราบ")
    meeting = replace(ADOPTED, agenda=(short,))

    *_, end = (block.fit(Space(A4.inner_width)) for block in minutes_blocks(meeting))

    assert _text(end.placed[0].block) == "ที่ประชุมรับทราบ"


def _text(block: Fitted) -> str:
    assert isinstance(block, FittedParagraph)
    return "".join(line.text for line in block.lines)


def test_a_long_record_is_printed_whole():
    items = tuple(
        replace(item, number=str(number)) for number, item in enumerate(MEETING.agenda * 12)
    )
    pdf = minutes_pdf(replace(ADOPTED, agenda=items))

    assert page_count(pdf) == len(page_texts(pdf)) > 15
    assert whole(pdf).count(letters("ไม่มีเรื่องสืบเนื่อง")) == 12


def test_every_kind_of_resolution_has_words():
    items = tuple(
        replace(MEETING.agenda[2], number=str(number), resolutions=(resolution(verb),))
        for number, verb in enumerate(Verb, start=1)
    )
    text = whole(minutes_pdf(replace(ADOPTED, agenda=items)))

    assert text.count("มติที่ประชุม") == len(Verb)
