import csv
from datetime import date

import pytest

from ktpn_desktop.domain.person import CommitteeRole, Membership
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.exchange.assignments_table import read_assignments
from ktpn_desktop.exchange.people_table import read_people
from ktpn_desktop.paths import resource


@pytest.fixture
def listed(tmp_path):
    def write(*rows):
        path = tmp_path / "รายชื่อ.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(rows)
        return path

    return write


def only_person(read):
    (row,) = read.rows
    return row.person


def codes_of(problems):
    return [problem.code for problem in problems]


def test_a_supervisor_is_read(listed):
    path = listed(
        ["ชื่อ-สกุล", "ตำแหน่ง", "โทรศัพท์", "อีเมล", "จำนวนโรงเรียนที่รับได้"],
        ["นางสาวตัวอย่าง ใจดี", "ศึกษานิเทศก์ชำนาญการ", "0 0000 0001", "a@example.com", "7"],
    )

    person = only_person(read_people(path))

    assert (person.name, person.position) == ("นางสาวตัวอย่าง ใจดี", "ศึกษานิเทศก์ชำนาญการ")
    assert (person.phone, person.email, person.capacity) == ("0 0000 0001", "a@example.com", 7)
    assert person.is_supervisor
    assert person.membership is None


@pytest.mark.parametrize(
    ("header", "row", "name"),
    [
        (["คำนำหน้า", "ชื่อ", "นามสกุล"], ["นาง", "จำลอง", "รักเรียน"], "นางจำลอง รักเรียน"),
        (["คำนำหน้า", "ชื่อ-สกุล"], ["นาย", "นายสมมุติ ตั้งใจ"], "นายสมมุติ ตั้งใจ"),
        (["คำนำหน้า", "ชื่อ", "สกุล"], ["ว่าที่ ร.ต.", "ทดสอบ", "ดี"], "ว่าที่ ร.ต. ทดสอบ ดี"),
        (["ชื่อ"], ["พระครูตัวอย่าง"], "พระครูตัวอย่าง"),
    ],
)
def test_a_name_is_put_together_as_it_is_written(listed, header, row, name):
    assert only_person(read_people(listed(header, row))).name == name


@pytest.mark.parametrize(
    ("committee", "position", "role"),
    [
        ("ประธานกรรมการ", "ผู้อำนวยการ สพป.ตัวอย่าง เขต 1", CommitteeRole.CHAIR),
        ("กรรมการและเลขานุการ", "", CommitteeRole.SECRETARY),
        ("กรรมการและผู้ช่วยเลขานุการ", "", CommitteeRole.ASSISTANT_SECRETARY),
        ("กรรมการ", "ผู้แทนผู้บริหารสถานศึกษาของรัฐ", CommitteeRole.PUBLIC_SCHOOL_REP),
        ("กรรมการ", "ผู้แทนผู้บริหารสถานศึกษาเอกชน", CommitteeRole.PRIVATE_SCHOOL_REP),
        ("กรรมการผู้ทรงคุณวุฒิ", "", CommitteeRole.EXPERT),
        ("กรรมการ", "", CommitteeRole.EXPERT),
    ],
)
def test_a_seat_in_the_committee_is_read(listed, committee, position, role):
    path = listed(
        ["ชื่อ-สกุล", "ตำแหน่ง", "ตำแหน่งในคณะกรรมการ", "วาระเริ่ม", "วาระสิ้นสุด"],
        ["นายทดสอบ วัดผล", position, committee, "1 ต.ค. 2566", "30/9/2570"],
    )

    assert only_person(read_people(path)).membership == Membership(
        role=role, since=date(2023, 10, 1), until=date(2027, 9, 30)
    )


def test_a_seat_nobody_knows_is_told_and_the_person_is_read(listed):
    read = read_people(listed(["ชื่อ-สกุล", "ก.ต.ป.น."], ["นายทดสอบ วัดผล", "ที่ปรึกษา"]))

    assert codes_of(read.problems) == ["people.unknown_committee_role"]
    assert only_person(read).membership is None


def test_people_listed_twice_or_without_a_name_are_told(listed):
    read = read_people(listed(["ชื่อ-สกุล", "ตำแหน่ง"], ["นาย ก", "ข"], ["นายก", "ค"], ["", "ง"]))

    assert codes_of(read.problems) == ["people.listed_twice", "people.no_name"]
    assert (len(read.rows), read.skipped) == (1, 2)


def test_a_date_that_is_none_is_told(listed):
    read = read_people(listed(["ชื่อ", "คณะกรรมการ", "วาระเริ่ม"], ["ก", "กรรมการ", "เมื่อวาน"]))

    assert codes_of(read.problems) == ["table.not_a_date"]


def test_a_list_without_names_is_refused(listed):
    with pytest.raises(BadData) as raised:
        read_people(listed(["ตำแหน่ง", "โทรศัพท์"], ["ก", "1"]))

    assert codes_of(raised.value.problems) == ["people.no_name_column"]


def test_the_sample_people_are_a_committee_of_nine_and_eight_supervisors():
    people = [row.person for row in read_people(resource("sample", "people.xlsx")).rows]

    assert sum(person.is_supervisor for person in people) == 8
    assert sum(person.membership is not None for person in people) == 9


def test_an_assignment_is_read_by_name_and_by_code(listed):
    read = read_assignments(
        listed(
            ["รหัสโรงเรียน", "โรงเรียน", "อำเภอ", "ผู้นิเทศ", "วันที่นัด"],
            ["99010001", "โรงเรียนบ้านก", "อ.ตัวอย่างเหนือ", "นาย ก", "14 ก.ค. 2569"],
            ["99010002", "", "", "นาย ข", ""],
        )
    )

    first, second = read.rows
    assert (first.school, first.code, first.district) == ("บ้านก", "99010001", "ตัวอย่างเหนือ")
    assert (first.person, first.planned_on, first.row) == ("นาย ก", date(2026, 7, 14), 2)
    assert (second.school, second.code, second.planned_on) == ("", "99010002", None)


def test_two_people_for_one_school_are_two_assignments(listed):
    read = read_assignments(listed(["โรงเรียน", "ผู้นิเทศ"], ["บ้านก", "นาย ก, นาย ข"]))

    assert [row.person for row in read.rows] == ["นาย ก", "นาย ข"]


def test_rows_without_school_or_person_are_told(listed):
    read = read_assignments(
        listed(["โรงเรียน", "ผู้นิเทศ"], ["บ้านก", ""], ["", "นาย ก"], ["บ้านข", "นาย ก"])
    )

    assert codes_of(read.problems) == ["assignments.no_person", "assignments.no_school"]
    assert (len(read.rows), read.skipped) == (1, 2)


@pytest.mark.parametrize(
    ("header", "code"),
    [
        (["โรงเรียน", "อำเภอ"], "assignments.no_person_column"),
        (["ผู้นิเทศ", "อำเภอ"], "assignments.no_school_column"),
    ],
)
def test_a_table_without_schools_or_people_is_refused(listed, header, code):
    with pytest.raises(BadData) as raised:
        read_assignments(listed(header, ["ก", "ข"]))

    assert codes_of(raised.value.problems) == [code]


def test_the_sample_round_gives_every_supervisor_six_schools():
    read = read_assignments(resource("sample", "assignments.xlsx"))

    counts = {row.person: 0 for row in read.rows}
    for row in read.rows:
        counts[row.person] += 1
    assert (len(read.rows), read.problems) == (48, ())
    assert set(counts.values()) == {6}
