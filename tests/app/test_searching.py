import pytest
from builders import a_school, a_session

from ktpn_desktop.app.searching import find_schools
from ktpn_desktop.domain.person import Role
from ktpn_desktop.store import schools


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "sec", Role.SECRETARY)
    register = [
        a_school("บ้านหนองจำลอง", "99010001", subdistrict="หนองสมมุติ", cluster="เครือข่ายที่ 8"),
        a_school("วัดตัวอย่างวนาราม", "99010002", principal="นางจำลอง รักเรียน"),
        a_school("บ้านเขาสมมุติ", "99010003", district="จำลองบุรี"),
    ]
    schools.save_schools(session.store, register)
    yield session
    session.close()


def names(session, text):
    return [school.name for school in find_schools(session, text)]


def test_an_empty_text_finds_every_school_in_the_order_of_a_dictionary(session):
    assert names(session, " ") == ["บ้านเขาสมมุติ", "บ้านหนองจำลอง", "วัดตัวอย่างวนาราม"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("หนอง จำลอง", ["บ้านหนองจำลอง"]),
        ("โรงเรียนบ้านหนองจำลอง", ["บ้านหนองจำลอง"]),
        ("๙๙๐๑๐๐๐๓", ["บ้านเขาสมมุติ"]),
        ("หนองสมมุติ", ["บ้านหนองจำลอง"]),
        ("จำลองบุรี", ["บ้านเขาสมมุติ"]),
        ("รักเรียน", ["วัดตัวอย่างวนาราม"]),
        ("เครือข่ายที่ ๘", ["บ้านหนองจำลอง"]),
        ("ไม่มีโรงเรียนนี้", []),
    ],
)
def test_a_school_is_found_by_whatever_people_know_of_it(session, text, found):
    assert names(session, text) == found
