"""Every paper is gathered from the profile, made from what was gathered, and looked through."""

from dataclasses import replace
from datetime import date

import pytest
from builders import a_session
from made_up_meetings import a_meeting
from printing.reading import letters, page_texts

from ktpn_desktop.app.meetings import import_meeting
from ktpn_desktop.app.office import load_office, office_path, save_office
from ktpn_desktop.app.papers import plan_house
from ktpn_desktop.app.paperwork import Listed, OfficePaper, Wish, make_paper, plan_paper
from ktpn_desktop.app.reporting import MeetingDocument
from ktpn_desktop.domain.ids import PersonId
from ktpn_desktop.domain.paper_note import PaperNote
from ktpn_desktop.domain.person import CommitteeRole, Membership, Person, Role
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.store import people

HEAD = Person(
    id=PersonId("p-head"),
    name="นายตัวแบบ นำทาง",
    position="ผู้อำนวยการ สพป.ตัวอย่าง เขต 1",
    membership=Membership(role=CommitteeRole.CHAIR),
)


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "sec", Role.SECRETARY, "นางสมมุติ เรียบร้อย")
    yield session
    session.close()


@pytest.fixture
def meeting(session, tmp_path):
    return import_meeting(session, a_meeting(tmp_path))


def read(session, wish):
    return letters("".join(page_texts(make_paper(plan_paper(session, wish)).data)))


def test_a_paper_is_set_as_the_office_says(session, meeting):
    office = replace(load_office(office_path(session))[0], group="กลุ่มทดลอง", phone="0 9999")
    save_office(office_path(session), office)

    text = read(session, Wish(document=MeetingDocument.INVITATION, meeting=meeting))

    assert "กลุ่มทดลอง" in text
    assert letters("โทร. ๐ ๙๙๙๙") in text


def test_the_head_of_the_office_signs_when_the_office_names_nobody(session):
    people.save_person(session.store, HEAD)

    office = plan_house(session).office

    assert office.chair == office.director == HEAD.name
    assert office.director_position.startswith("ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา")


def test_a_note_stands_on_the_paper(session, meeting):
    people.save_person(session.store, HEAD)
    note = PaperNote(number="ว 45", dated=date(2026, 7, 1), people=("กรรมการทุกท่าน",))

    letter = read(session, Wish(document=MeetingDocument.MEMO, meeting=meeting, note=note))
    order = read(session, Wish(document=OfficePaper.COMMITTEE_ORDER, note=note))

    assert letters("ว ๔๕ วันที่ ๑ กรกฎาคม ๒๕๖๙") in letter
    assert letters("เรียนกรรมการทุกท่าน") in letter
    assert letters("ที่ ว ๔๕/๒๕๖๙") in order


def test_the_register_lists_what_was_asked_for(session, meeting):
    every = read(session, Wish(document=OfficePaper.REGISTER))
    undone = read(session, Wish(document=OfficePaper.REGISTER, listed=Listed.OPEN))

    assert letters("ทั้งหมด ๘ มติ ยังไม่แล้วเสร็จ ๕ มติ") in every
    assert letters("ทั้งหมด ๕ มติ ยังไม่แล้วเสร็จ ๕ มติ") in undone


def test_slips_are_found_in_every_paper_that_has_words_of_ones_own(session, tmp_path):
    people.save_person(session.store, HEAD)
    careless = import_meeting(session, a_meeting(tmp_path, place="ห้องศึกษานิเทศ"))
    appointing = next(
        one for item in careless.items() for one in item.resolutions if one.verb == "appoint"
    )
    note = PaperNote(people=("นายตัวแบบ นำทาง", "ไม่มี คำนำหน้า"), duties=("ดู  ๒5 แห่ง",))
    order = Wish(document=OfficePaper.SUBCOMMITTEE_ORDER, about=appointing.id, note=note)

    record = plan_paper(session, Wish(document=MeetingDocument.AGENDA, meeting=careless))

    assert [one.where for one in record.remarks] == ["place"]
    assert {one.code for one in plan_paper(session, order).remarks} == {
        "documents.no_honorific",
        "documents.double_space",
        "documents.mixed_digits",
    }


@pytest.mark.parametrize(
    ("wish", "code"),
    [
        (Wish(document=MeetingDocument.MINUTES), "meeting.missing"),
        (Wish(document=OfficePaper.COMMITTEE_ORDER), "orders.no_members"),
        (Wish(document=OfficePaper.SUBCOMMITTEE_ORDER, about="no"), "resolution.missing"),
        (Wish(document=OfficePaper.TEAM_ORDER, about="9/2599"), "round.missing"),
        (Wish(document=OfficePaper.RECEIPT, about="นายไม่มี ตัวตน"), "printing.no_returns"),
    ],
    ids=lambda value: getattr(value, "document", value),
)
def test_what_cannot_be_printed_yet_is_refused_with_the_reason(session, wish, code):
    with pytest.raises(Refused) as refused:
        plan_paper(session, wish)

    assert [one.code for one in refused.value.problems] == [code]
