"""A visit is signed by those who made it and by the school; what is not is left to paper."""

from dataclasses import replace

import pytest
from builders import a_session, every_kind, handed_out

from ktpn_desktop.app.answering import complete, open_visit, save_header
from ktpn_desktop.app.signing import places, sign, unsign
from ktpn_desktop.domain.ids import PersonId
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.domain.signature import Signer, decode
from ktpn_desktop.domain.visit import PersonThen
from ktpn_desktop.store import visits

HAND = decode("12,30 15,33;200,40")


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "sup")
    yield session
    session.close()


@pytest.fixture
def visit(session):
    return handed_out(session, every_kind(), "บ้านตัวอย่าง")[0]


def there(session, visit):
    return places(session, open_visit(session, visit.id)[0])


def test_the_supervisor_and_the_school_sign(session, visit):
    now = replace(visit, informant="นายสมมุติ บริหารดี", informant_position="ผู้อำนวยการ")
    save_header(session, now)

    supervisor, school = there(session, visit)

    assert (supervisor.signer, supervisor.name) == (Signer.SUPERVISOR, session.person.name)
    assert (school.signer, school.name, school.position) == (
        Signer.INFORMANT,
        "นายสมมุติ บริหารดี",
        "ผู้อำนวยการ",
    )
    assert not (supervisor.strokes or school.strokes)


def test_who_fills_the_visit_of_another_signs_beside_that_one(session, visit):
    other = PersonThen(id=PersonId("p9"), name="นายจำลอง ตั้งใจ")
    handed = replace(visit, person=other)

    assert [one.person for one in places(session, handed)] == ["p9", session.person.id, None]


def test_a_signature_keeps_the_name_that_it_was_made_under(session, visit):
    save_header(session, replace(visit, informant="นายสมมุติ บริหารดี"))
    sign(session, visit.id, there(session, visit)[1], HAND)

    save_header(session, replace(open_visit(session, visit.id)[0], informant="นางอื่น ทดสอบ"))
    school = there(session, visit)[1]

    assert (school.name, school.strokes) == ("นายสมมุติ บริหารดี", HAND)
    assert school.signed is not None


def test_signing_again_takes_the_place_of_the_first_and_is_undone(session, visit):
    place = there(session, visit)[0]
    sign(session, visit.id, place, HAND)
    sign(session, visit.id, place, decode("1,1"))
    (again,) = open_visit(session, visit.id)[0].signatures
    session.store.undo()
    (before,) = open_visit(session, visit.id)[0].signatures
    unsign(session, visit.id, place)

    assert (again.strokes, before.strokes) == (decode("1,1"), HAND)
    assert open_visit(session, visit.id)[0].signatures == ()


def test_a_finished_visit_is_not_signed_any_more(session, visit):
    place = there(session, visit)[0]
    complete(session, visit.id)

    with pytest.raises(Refused, match=r"visit\.locked"):
        sign(session, visit.id, place, HAND)


def test_a_visit_is_read_again_with_its_signatures_after_an_edit(session, visit):
    before, _checklist = open_visit(session, visit.id)
    sign(session, visit.id, there(session, visit)[0], HAND)

    after = visits.visit_after(session.store, before, session.store.last_edit)

    assert after == open_visit(session, visit.id)[0]
