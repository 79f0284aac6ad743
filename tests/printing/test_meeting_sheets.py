from dataclasses import replace

from printing.reading import letters, outline, page_texts, printed
from printing.sample_meeting import MEETING

from ktpn_desktop.domain.meeting import AttendeeKind
from ktpn_desktop.printing.agenda import agenda_pdf
from ktpn_desktop.printing.attendance import attendance_pdf
from ktpn_desktop.printing.house import House
from ktpn_desktop.thai.numerals import Numerals

ARABIC = House(numerals=Numerals.ARABIC)


def test_the_agenda_names_time_place_and_every_item_but_no_resolution():
    text = letters("".join(page_texts(agenda_pdf(MEETING))))

    assert letters("วันพฤหัสบดีที่ ๒๕ กันยายน ๒๕๖๘ เวลา ๑๓.๐๐ – ๑๖.๓๐ น.") in text
    assert all(printed(item.title) in text for item in MEETING.items())
    assert "มติที่ประชุม" not in text
    assert letters("ผู้แทนศึกษานิเทศก์ชี้แจง") not in text


def test_the_agenda_without_a_planned_time_gives_the_day():
    pdf = agenda_pdf(replace(MEETING, starts=None, ends=None), ARABIC)

    assert letters("เมื่อวันพฤหัสบดีที่ 25 กันยายน 2568") in letters("".join(page_texts(pdf)))


def test_the_outline_of_the_agenda_has_the_main_items():
    titles = [title for level, title in outline(agenda_pdf(MEETING)) if level == 0]

    assert len(titles) == 6
    assert titles[5] == "ระเบียบวาระที่ ๖ เรื่องอื่น ๆ"


def test_everybody_who_may_come_has_a_row_to_sign():
    text = letters("".join(page_texts(attendance_pdf(MEETING))))

    assert all(printed(one.name) in text for one in MEETING.attendees)
    members = sum(one.kind is AttendeeKind.MEMBER for one in MEETING.attendees)
    assert f"{members}." in letters("".join(page_texts(attendance_pdf(MEETING, ARABIC))))


def test_there_are_rows_for_people_who_were_not_expected():
    pdf = attendance_pdf(replace(MEETING, attendees=()), ARABIC)

    assert "1.2.3.4." in letters("".join(page_texts(pdf)))
