import io
from dataclasses import replace
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from edited_workbooks import replaced, with_parts
from made_up_visits import CHECKLIST, KEY, payload, signed

from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.ids import PersonId, RoundId, SchoolId, VisitId
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.domain.round import Round, RoundState
from ktpn_desktop.domain.school import Codes, School, SchoolGroup
from ktpn_desktop.exchange.payload import payload_hash
from ktpn_desktop.exchange.round_workbook import (
    RoundPackage,
    read_round_workbook,
    round_workbook,
)
from ktpn_desktop.exchange.signatures import verified

ROUND = Round(
    id=RoundId("2" * 32),
    number=1,
    year=2026,
    name="ภาคเรียนที่ 2",
    checklist_id=CHECKLIST.id,
    opens=date(2026, 11, 1),
    closes=date(2026, 12, 31),
    state=RoundState.PUBLISHED,
    area="สพป.ตัวอย่าง เขต 1",
    secretary="นายสมมุติ ทดสอบ",
)
SCHOOL = School(
    id=SchoolId("3" * 32),
    name="บ้านตัวอย่าง",
    codes=Codes(smis="99010001", ministry="9900000001"),
    district="จำลอง",
    pupils=85,
    group=SchoolGroup.URGENT,
)
PERSON = Person(
    id=PersonId("4" * 32), name="นางสาวตัวอย่าง ใจดี", position="ศึกษานิเทศก์", is_supervisor=True
)


def package(count=3, **changes):
    made = RoundPackage(
        round=ROUND,
        area="สพป.ตัวอย่าง เขต 1",
        checklist=CHECKLIST,
        schools=(SCHOOL,),
        people=(PERSON,),
        payloads=tuple(signed(payload(id=VisitId(f"{n:032x}"))) for n in range(count)),
        public_key=KEY.public_key,
    )
    return replace(made, **changes)


@pytest.fixture
def kept(tmp_path):
    """Keep bytes as the file of a round; give its path."""

    def keep(data):
        path = tmp_path / "round.ktpn.xlsx"
        path.write_bytes(data)
        return path

    return keep


def test_a_round_comes_back_whole(kept):
    again = read_round_workbook(kept(round_workbook(package())))

    assert again == package()
    assert checklist_hash(again.checklist) == checklist_hash(CHECKLIST)
    assert again.checklist.item("q2_3").maximum == Decimal(100)


def test_a_round_of_500_visits_comes_back_whole(kept):
    whole = package(500)

    assert read_round_workbook(kept(round_workbook(whole))) == whole


def test_the_same_round_is_the_same_bytes():
    assert round_workbook(package()) == round_workbook(package())


def test_numbers_and_addresses_of_people_stay_at_home(kept):
    person = replace(PERSON, phone="099-999-9999", email="someone@example.invalid")

    path = kept(round_workbook(package(people=(person,))))

    cells = [
        str(cell.value)
        for sheet in openpyxl.load_workbook(path)
        for row in sheet.iter_rows()
        for cell in row
    ]
    assert not any("099-999" in text or "someone@" in text for text in cells)
    assert read_round_workbook(path).people == (PERSON,)


def test_the_first_sheet_is_for_people():
    book = openpyxl.load_workbook(io.BytesIO(round_workbook(package())))

    texts = [str(cell.value) for row in book.worksheets[0].iter_rows() for cell in row]
    assert "รอบการนิเทศ ครั้งที่ 1/2569 ภาคเรียนที่ 2" in texts
    assert "บ้านตัวอย่าง" in texts
    assert "20 พ.ย. 2569" in texts
    assert book["_ktpn"].sheet_state == "veryHidden"


def test_a_visit_changed_on_the_way_costs_the_whole_round(kept):
    text, _signature = signed(payload())
    forged = text.replace("บ้านตัวอย่าง", "บ้านอื่น")
    data = round_workbook(package(payloads=((forged, _signature),)))

    with pytest.raises(BadData) as refused:
        read_round_workbook(kept(data))

    assert refused.value.problems[0].code == "round.bad_signature"


@pytest.mark.parametrize(
    ("find", "put", "code"),
    [
        ("ภาคเรียนที่ 2", "ภาคเรียนที่ 3", "payload.hash_differs"),
        ("ktpn:carried", "ktpn:unknown", "round.not_a_round"),
    ],
)
def test_what_was_changed_in_the_file_is_noticed(kept, find, put, code):
    with pytest.raises(BadData) as refused:
        read_round_workbook(kept(replaced(round_workbook(package()), find, put)))

    assert [problem.code for problem in refused.value.problems] == [code]


def test_visits_of_another_round_are_not_taken_in(kept):
    other = signed(payload(round_id=RoundId("f" * 32)))

    with pytest.raises(BadData) as refused:
        read_round_workbook(kept(round_workbook(package(payloads=(other,)))))

    assert refused.value.problems[0].code == "round.other_visits"


def test_a_key_put_in_place_of_another_verifies_nothing(kept):
    data = replaced(round_workbook(package()), KEY.public_key, "0" * 64)

    with pytest.raises(BadData):
        read_round_workbook(kept(data))


def test_losing_the_properties_and_the_page_does_no_harm(kept):
    def change(name, content):
        return None if name == "docProps/core.xml" else content

    assert read_round_workbook(kept(with_parts(round_workbook(package()), change))) == package()


def test_the_signatures_are_those_of_the_publisher(kept):
    again = read_round_workbook(kept(round_workbook(package())))

    assert all(
        verified(KEY.public_key, payload_hash(text), signature)
        for text, signature in again.payloads
    )
