import csv
from pathlib import Path

import openpyxl
import pytest

from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.domain.school import Codes, SchoolGroup, SchoolStatus
from ktpn_desktop.exchange.schools_table import read_schools
from ktpn_desktop.paths import resource


@pytest.fixture
def listed(tmp_path):
    """Write a list as a CSV file, or as a workbook when the name says so."""

    def write(*rows, name="รายชื่อ.csv") -> Path:
        path = tmp_path / name
        if path.suffix == ".xlsx":
            book = openpyxl.Workbook()
            for row in rows:
                book.active.append(row)
            book.save(path)
        else:
            with path.open("w", encoding="utf-8-sig", newline="") as file:
                csv.writer(file).writerows(rows)
        return path

    return write


def only_school(read):
    (row,) = read.rows
    return row.school


def codes_of(problems):
    return [problem.code for problem in problems]


def test_every_column_a_list_may_have_is_read(listed):
    path = listed(
        ["รหัส 10 หลัก", "SMIS", "รหัส 6 หลัก", "ชื่อโรงเรียน", "ตำบล", "อำเภอ", "จังหวัด",
         "กลุ่มโรงเรียน", "ระดับที่เปิดสอน", "ผู้อำนวยการ", "โทรศัพท์", "นักเรียน", "ครู", "สถานะ",
         "กลุ่มความพร้อม"],
        ["9901000001", "99010001", "990001", "โรงเรียนบ้านตัวอย่าง", "ต.หนองจำลอง",
         "อำเภอตัวอย่างเหนือ", "จ.ตัวอย่าง", "เครือข่ายที่ 1", "อนุบาล–ประถมศึกษา",
         "นายสมมุติ บริหารดี", "0 0000 0001", "๑,๒๐๔ คน", "13", "ไม่มีนักเรียน", "เร่งรัดพิเศษ"],
    )  # fmt: skip

    read = read_schools(path)

    school = only_school(read)
    assert read.problems == ()
    assert school.name == "บ้านตัวอย่าง"
    assert school.codes == Codes(ministry="9901000001", smis="99010001", obec="990001")
    assert (school.subdistrict, school.district, school.province) == (
        "หนองจำลอง",
        "ตัวอย่างเหนือ",
        "ตัวอย่าง",
    )
    assert (school.cluster, school.levels) == ("เครือข่ายที่ 1", "อนุบาล–ประถมศึกษา")
    assert (school.principal, school.phone) == ("นายสมมุติ บริหารดี", "0 0000 0001")
    assert (school.pupils, school.teachers) == (1204, 13)
    assert (school.status, school.group) == (SchoolStatus.NO_PUPILS, SchoolGroup.URGENT)


@pytest.mark.parametrize(
    ("code", "codes"),
    [
        ("9901000001.0", Codes(ministry="9901000001")),
        ("๙๙๐๑๐๐๐๑", Codes(smis="99010001")),
        ("990001", Codes(obec="990001")),
        ("99-01-0001", Codes(smis="99010001")),
        ("'99010001", Codes(smis="99010001")),
        ("-", Codes()),
    ],
)
def test_a_code_is_repaired_and_known_by_its_length(listed, code, codes):
    read = read_schools(listed(["รหัสโรงเรียน", "ชื่อโรงเรียน"], [code, "ก"]))

    assert only_school(read).codes == codes
    assert read.problems == ()


def test_a_code_that_a_spreadsheet_rounded_is_refused_and_the_row_is_read(listed):
    read = read_schools(listed(["รหัสโรงเรียน", "ชื่อโรงเรียน"], ["9.90E+09", "ก"]))

    (problem,) = read.problems
    assert (problem.code, problem.where.row, problem.where.column) == (
        "table.code_rounded",
        2,
        "รหัสโรงเรียน",
    )
    assert only_school(read).codes == Codes()


def test_a_code_of_an_odd_length_is_taken_with_a_warning(listed):
    read = read_schools(listed(["รหัสโรงเรียน", "ชื่อโรงเรียน"], ["9901001", "ก"]))

    assert (codes_of(read.problems), codes_of(read.warnings)) == ([], ["table.code_length"])
    assert only_school(read).codes == Codes(smis="9901001")


def test_a_code_that_is_none_is_left_out_and_told(listed):
    read = read_schools(listed(["รหัสโรงเรียน", "ชื่อโรงเรียน"], ["ก123", "ก"]))

    assert codes_of(read.problems) == ["table.code_not_digits"]
    assert only_school(read).codes == Codes()


def test_a_number_cell_and_a_text_cell_give_the_same_code(listed):
    rows = (["รหัสโรงเรียน", "ชื่อโรงเรียน"], [9901000001, "ก"], ["9901000002", "ข"])

    read = read_schools(listed(*rows, name="ก.xlsx"))

    assert [row.school.codes.ministry for row in read.rows] == ["9901000001", "9901000002"]


@pytest.mark.parametrize("typed", ["", "-", "–", "n/a", "ไม่มีข้อมูล"])
def test_a_missing_number_is_not_known_and_not_zero(listed, typed):
    read = read_schools(listed(["ชื่อโรงเรียน", "นักเรียน"], ["ก", typed]))

    assert only_school(read).pupils is None
    assert read.problems == ()


def test_zero_pupils_are_zero(listed):
    assert only_school(read_schools(listed(["โรงเรียน", "นักเรียน"], ["ก", "0"]))).pupils == 0


@pytest.mark.parametrize("typed", ["ร้อย", "-5", "12.5", "9999999"])
def test_a_number_that_is_none_is_told_with_its_place(listed, typed):
    read = read_schools(listed(["ชื่อโรงเรียน", "นักเรียน"], ["ก", typed]))

    (problem,) = read.problems
    assert (problem.code, problem.where.row, problem.where.column) == (
        "table.not_a_count",
        2,
        "นักเรียน",
    )
    assert only_school(read).pupils is None


def test_a_school_listed_twice_is_taken_once(listed):
    header = ["SMIS", "ชื่อโรงเรียน", "อำเภอ"]
    by_code = ["99010001", "ก", "ตัวอย่างเหนือ"]

    read = read_schools(
        listed(header, by_code, ["99010001", "ข", "อื่น"], ["", "ก", "ตัวอย่างเหนือ"])
    )

    assert codes_of(read.problems) == ["schools.code_twice", "schools.listed_twice"]
    assert [problem.values["first"] for problem in read.problems] == ["2", "2"]
    assert (len(read.rows), read.skipped) == (1, 2)


def test_two_schools_of_one_name_in_different_places_are_two(listed):
    read = read_schools(listed(["ชื่อโรงเรียน", "อำเภอ"], ["บ้านหนอง", "ก"], ["บ้านหนอง", "ข"]))

    assert (len(read.rows), read.problems) == (2, ())


def test_a_row_without_a_name_is_told_and_the_rest_is_read(listed):
    read = read_schools(listed(["SMIS", "ชื่อโรงเรียน"], ["99010001", ""], ["99010002", "ก"]))

    assert codes_of(read.problems) == ["schools.no_name"]
    assert (len(read.rows), read.skipped) == (1, 1)


def test_the_sum_under_a_list_is_no_school(listed):
    read = read_schools(listed(["ชื่อโรงเรียน", "นักเรียน"], ["ก", "5"], ["รวมทั้งสิ้น", "5"]))

    assert (len(read.rows), read.skipped, read.problems) == (1, 0, ())


@pytest.mark.parametrize("name", ["โรงเรียนบ้านก", "รร.บ้านก", "ร.ร. บ้านก", " บ้านก "])
def test_the_word_school_is_left_out_of_a_name(listed, name):
    assert only_school(read_schools(listed(["โรงเรียน"], [name]))).name == "บ้านก"


def test_a_status_nobody_knows_is_told_and_left_out(listed):
    read = read_schools(listed(["ชื่อโรงเรียน", "สถานะ"], ["ก", "พักผ่อน"]))

    assert codes_of(read.problems) == ["table.unknown_word"]
    assert only_school(read).status is SchoolStatus.ACTIVE


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([["อำเภอ", "จังหวัด"], ["ก", "ข"]], "schools.no_name_column"),
        ([["ก", "ข"], ["1", "2"]], "table.no_known_column"),
        ([[""]], "table.empty"),
    ],
)
def test_a_file_that_lists_no_schools_is_refused(listed, rows, code):
    with pytest.raises(BadData) as raised:
        read_schools(listed(*rows))

    assert codes_of(raised.value.problems) == [code]


def test_a_header_alone_is_told(listed):
    read = read_schools(listed(["ชื่อโรงเรียน", "อำเภอ"]))

    assert (codes_of(read.problems), read.rows) == (["table.no_rows"], ())


def test_columns_may_be_named_by_hand_and_unknown_fields_are_told(listed):
    path = listed(["เรียกว่า", "ยอด"], ["ก", "5"])

    assert (
        only_school(read_schools(path, mapping={"name": "เรียกว่า", "pupils": "ยอด"})).pupils == 5
    )
    with pytest.raises(BadData) as raised:
        read_schools(path, mapping={"ชื่อ": "เรียกว่า"})
    assert codes_of(raised.value.problems) == ["table.no_such_field"]


def test_the_sample_list_is_the_area_the_help_shows():
    read = read_schools(resource("sample", "schools.xlsx"))

    schools = [row.school for row in read.rows]
    assert (len(schools), read.problems) == (117, ())
    assert sum((school.pupils or 0) <= 120 for school in schools) == 44
    assert sum(school.group is SchoolGroup.URGENT for school in schools) == 3
    assert sum(school.group is SchoolGroup.READY for school in schools) == 25
    assert {school.codes.smis[:2] for school in schools if school.codes.smis} == {"99"}
