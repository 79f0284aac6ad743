import io

import openpyxl
import pytest
from hostile_workbooks import packed, sound_parts, with_rows

from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.exchange.csv_sheet import parse_csv
from ktpn_desktop.exchange.guard import guard_bytes
from ktpn_desktop.exchange.sheets import parse_workbook
from ktpn_desktop.exchange.table_headers import header_key
from ktpn_desktop.exchange.tables import find_table

KNOWN = {
    "name": ("ชื่อโรงเรียน", "โรงเรียน", "school name"),
    "district": ("อำเภอ", "district"),
    "pupils": ("จำนวนนักเรียนรวม", "จำนวนนักเรียน", "รวม"),
}
HEADER = ["ชื่อโรงเรียน", "อำเภอ", "จำนวนนักเรียน"]
ROW = ["บ้านตัวอย่าง", "ตัวอย่างเหนือ", 54]


def book(*rows, **sheets):
    """A workbook of one sheet, or of several by name; an empty list is an empty row."""
    made = openpyxl.Workbook()
    made.remove(made.active)
    for name, lines in (sheets or {"ข้อมูล": rows}).items():
        sheet = made.create_sheet(name)
        for number, line in enumerate(lines, 1):
            for column, value in enumerate(line, 1):
                sheet.cell(row=number, column=column, value=value)
    buffer = io.BytesIO()
    made.save(buffer)
    return parse_workbook(guard_bytes("รายชื่อ.xlsx", buffer.getvalue()))


def values(table):
    return [(row.number, dict(row.values)) for row in table.rows]


def first_row(number=2, **changed):
    row = {"name": "บ้านตัวอย่าง", "district": "ตัวอย่างเหนือ", "pupils": "54"}
    return (number, {**row, **changed})


def test_a_plain_list_is_read():
    table = find_table(book(HEADER, ROW), KNOWN)

    assert values(table) == [first_row()]
    assert (table.file, table.sheet, table.header_row) == ("รายชื่อ.xlsx", "ข้อมูล", 1)


def test_titles_and_empty_rows_above_the_header_are_passed_over():
    rows = [["บัญชีรายชื่อโรงเรียน"], ["สพป.ตัวอย่าง เขต 1"], [], HEADER, [], ROW]

    assert values(find_table(book(*rows), KNOWN)) == [first_row(6)]


def test_a_thousand_empty_rows_do_no_harm():
    table = find_table(book(HEADER, *[[]] * 1000, ROW, *[[None, " "]] * 1000), KNOWN)

    assert values(table) == [first_row(1002)]


@pytest.mark.parametrize(
    "header",
    [
        [" ชื่อ โรงเรียน ", "อำเภอ.", "จำนวนนักเรียน (คน)"],
        ["School Name", "DISTRICT", "รวม"],
        ["ชื่อโรงเรียน/สถานศึกษา", "อำเภอ\n(ที่ตั้ง)", "จำนวน\u200bนักเรียน"],
        ["โรงเรียน", "อําเภอ", "จํานวนนักเรียน"],
    ],
)
def test_a_header_is_known_however_it_is_written(header):
    assert values(find_table(book(header, ROW), KNOWN)) == [first_row()]


def test_a_second_tier_under_a_group_of_columns_is_read_with_it():
    rows = [
        ["ที่", "ชื่อโรงเรียน", "อำเภอ", "จำนวนนักเรียน"],
        [None, None, None, "ชาย", "หญิง", "รวม"],
        [1, "บ้านตัวอย่าง", "ตัวอย่างเหนือ", 30, 24, 54],
    ]

    assert values(find_table(book(*rows), KNOWN)) == [first_row(3)]


def test_a_header_that_comes_again_on_every_page_is_no_row():
    other = ["บ้านจำลอง", "จำลองบุรี", 61]

    table = find_table(book(HEADER, ROW, HEADER, other), KNOWN)

    assert [number for number, _ in values(table)] == [2, 4]


def test_two_lists_in_one_sheet_are_a_question():
    rows = [HEADER, ROW, [], ["อำเภอ", "ชื่อโรงเรียน", "จำนวนนักเรียน"], ["ข", "ก", 1]]

    with pytest.raises(BadData) as raised:
        find_table(book(*rows), KNOWN)

    problem = raised.value.problems[0]
    assert (problem.code, problem.where.sheet, problem.where.row) == (
        "table.two_headers",
        "ข้อมูล",
        4,
    )


def test_the_sheet_with_the_list_is_found_and_hidden_ones_are_left():
    made = book(คำชี้แจง=[["อ่านก่อน"]], ข้อมูล=[HEADER, ROW])

    assert find_table(made, KNOWN).sheet == "ข้อมูล"


def test_a_sheet_may_be_named():
    made = book(ก=[HEADER, ROW], ข=[HEADER, ROW, ROW])

    assert len(find_table(made, KNOWN, sheet="ข").rows) == 2
    with pytest.raises(BadData) as raised:
        find_table(made, KNOWN, sheet="ค")
    assert raised.value.problems[0].values["sheets"] == "ก, ข"


def test_columns_may_be_named_by_header_or_letter():
    made = book(["ชื่อเรียก", "เขตพื้นที่", "ยอด"], ROW)

    table = find_table(made, KNOWN, mapping={"name": "ชื่อเรียก", "district": "B", "pupils": "c"})

    assert values(table) == [first_row()]


def test_a_named_column_that_is_not_there_is_told():
    with pytest.raises(BadData) as raised:
        find_table(book(HEADER, ROW), KNOWN, mapping={"name": "ไม่มี"})

    assert raised.value.problems[0].code == "table.no_such_columns"


@pytest.mark.parametrize(
    ("rows", "code"),
    [([], "table.empty"), ([["ก", "ข"], ["ค", "ง"]], "table.no_known_column")],
)
def test_a_file_without_a_list_is_told(rows, code):
    with pytest.raises(BadData) as raised:
        find_table(book(*rows), KNOWN)

    assert raised.value.problems[0].code == code
    assert raised.value.problems[0].where.file == "รายชื่อ.xlsx"


def test_of_two_columns_with_one_name_the_first_is_used_and_the_other_told():
    table = find_table(book([*HEADER, "อำเภอ"], [*ROW, "อื่น"]), KNOWN)

    assert values(table) == [first_row()]
    (problem,) = table.problems
    assert (problem.code, problem.values["letter"]) == ("table.column_twice", "D")


def test_the_surest_name_of_a_column_wins():
    made = book(["รวม", "ชื่อโรงเรียน", "อำเภอ", "จำนวนนักเรียน"], [9, *ROW])

    assert values(find_table(made, KNOWN)) == [first_row()]


def test_cells_with_errors_and_formulas_never_computed_are_told_and_empty():
    data = with_rows(
        '<row r="1"><c r="A1" t="str"><v>โรงเรียน</v></c><c r="B1" t="str"><v>รวม</v></c></row>'
        '<row r="2"><c r="A2" t="str"><v>ก</v></c><c r="B2" t="e"><v>#REF!</v></c></row>'
        '<row r="3"><c r="A3" t="str"><v>ข</v></c><c r="B3"><f>1+1</f></c></row>'
    )

    table = find_table(parse_workbook(guard_bytes("ก.xlsx", data)), KNOWN)

    assert [row.get("pupils") for row in table.rows] == [None, None]
    assert [(p.code, p.where.row, p.where.column) for p in table.problems] == [
        ("table.cell_error", 2, "รวม"),
        ("table.formula_not_computed", 3, "รวม"),
    ]


def test_a_list_that_goes_on_for_ever_is_cut_and_told():
    parts = sound_parts(
        '<row r="1"><c r="A1" t="str"><v>ชื่อโรงเรียน</v></c></row>'
        '<row r="90000"><c r="A90000" t="str"><v>ไกล</v></c></row>'
    )

    table = find_table(parse_workbook(guard_bytes("ก.xlsx", packed(parts))), KNOWN)

    assert [problem.code for problem in table.problems] == ["table.cut"]


def test_headers_that_differ_in_a_vowel_are_different():
    assert header_key("ชื่อ") != header_key("ชอ")
    assert header_key("รหัส ๑๐ หลัก") == header_key("รหัส10หลัก")


TEXT = "ชื่อโรงเรียน;อำเภอ;จำนวนนักเรียน\nบ้านตัวอย่าง;ตัวอย่างเหนือ;54\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp874"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_a_csv_file_is_read_in_any_encoding_and_with_any_delimiter(encoding, delimiter):
    data = TEXT.replace(";", delimiter).encode(encoding)

    assert values(find_table(parse_csv("ก.csv", data), KNOWN)) == [first_row()]


def test_a_csv_cell_may_hold_delimiters_quotes_and_line_breaks():
    data = 'ชื่อโรงเรียน,อำเภอ\n"บ้าน ""ก"", ข","บรรทัด\nสอง"\n'.encode()

    table = find_table(parse_csv("ก.csv", data), KNOWN)

    assert table.rows[0].values == {"name": 'บ้าน "ก", ข', "district": "บรรทัด\nสอง"}


def test_excel_s_own_delimiter_hint_is_followed():
    data = "sep=|\nชื่อโรงเรียน|อำเภอ\nก,ข;ค|ง\n".encode()

    table = find_table(parse_csv("ก.csv", data), KNOWN)

    assert values(table) == [(3, {"name": "ก,ข;ค", "district": "ง"})]


@pytest.mark.parametrize(
    ("data", "code"),
    [
        ('ก,ข\n"ไม่ปิด,ค\n'.encode(), "file.bad_csv"),
        ("ก,ข".encode("utf-16-le"), "file.unknown_encoding"),
        (b"\xff\x00\x80\x81", "file.unknown_encoding"),
        (TEXT.encode("ascii", "replace") * 3, "file.letters_lost"),
    ],
)
def test_a_csv_file_that_cannot_be_read_is_told(data, code):
    with pytest.raises(BadData) as raised:
        parse_csv("ก.csv", data)

    assert raised.value.problems[0].code == code
