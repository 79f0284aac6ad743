import datetime
import io
from decimal import Decimal

import openpyxl
import pytest
from hostile_workbooks import HEAD, STRICT, packed, sheet, sound_parts, strings, with_rows
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.packaging.custom import StringProperty

from ktpn_desktop.exchange.cell_values import date_text, decoded, is_date_format, number_text
from ktpn_desktop.exchange.guard import guard_bytes
from ktpn_desktop.exchange.sheets import (
    LAST_ROW,
    Cell,
    CellKind,
    column_letters,
    parse_workbook,
)


def read(data: bytes, **wanted):
    return parse_workbook(guard_bytes("a.xlsx", data), **wanted)


def saved(book: openpyxl.Workbook) -> bytes:
    buffer = io.BytesIO()
    book.save(buffer)
    return buffer.getvalue()


def written(*rows) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    return saved(book)


def test_what_openpyxl_writes_is_read_back():
    day = datetime.date(2026, 7, 14)
    moment = datetime.datetime(2026, 7, 14, 13, 30)

    cells = (
        read(written(["ก", 1, 1.5, True, day, moment, datetime.time(13, 30)])).sheets[0].cells
    )

    assert cells[1] == {
        1: Cell("ก"),
        2: Cell("1", CellKind.NUMBER),
        3: Cell("1.5", CellKind.NUMBER),
        4: Cell("TRUE", CellKind.BOOLEAN),
        5: Cell("2026-07-14", CellKind.DATE),
        6: Cell("2026-07-14 13:30:00", CellKind.DATE),
        7: Cell("13:30:00", CellKind.DATE),
    }


def test_leading_zeros_and_spaces_of_texts_stay():
    assert read(written(["00123", " x "])).sheets[0].cells[1] == {
        1: Cell("00123"),
        2: Cell(" x "),
    }


def test_shared_strings_join_rich_text_and_leave_out_phonetic_hints():
    parts = sound_parts('<row r="2"><c r="B2" t="s"><v>0</v></c></row>')
    parts["xl/sharedStrings.xml"] = strings("x").replace(
        "<t>x</t>", "<r><t>โรง</t></r><r><t>เรียน</t></r><rPh><t>ไม่</t></rPh>"
    )

    assert read(packed(parts)).sheets[0].text(2, 2) == "โรงเรียน"


def test_cells_without_reference_follow_one_another():
    data = with_rows("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>")

    assert read(data).sheets[0].cells == {
        1: {1: Cell("1", CellKind.NUMBER), 2: Cell("2", CellKind.NUMBER)},
        2: {1: Cell("3", CellKind.NUMBER)},
    }


def test_a_formula_keeps_its_last_value_and_says_that_it_is_one():
    data = with_rows(
        '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>NOW()</f></c></row>'
    )

    assert read(data).sheets[0].cells[1] == {
        1: Cell("2", CellKind.NUMBER, formula=True),
        2: Cell("", CellKind.NUMBER, formula=True),
    }


def test_errors_are_told_from_texts():
    data = with_rows('<row r="1"><c r="A1" t="e"><v>#REF!</v></c></row>')

    assert read(data).sheets[0].cells[1][1] == Cell("#REF!", CellKind.ERROR)


def test_what_lies_beyond_the_bounds_is_left_out_and_told():
    data = with_rows(f'<row r="{LAST_ROW + 1}"><c r="A{LAST_ROW + 1}"><v>1</v></c></row>')

    sheet_read = read(data).sheets[0]

    assert (sheet_read.cells, sheet_read.cut) == ({}, True)


def test_an_empty_formatted_cell_far_away_is_nothing_to_tell():
    data = with_rows('<row r="1048576"><c r="XFD1048576" s="1"/></row>')

    assert not read(data).sheets[0].cut


def test_a_dimension_that_lies_loses_no_row():
    parts = sound_parts('<row r="1"><c><v>1</v></c></row><row r="9"><c><v>9</v></c></row>')
    part = str(parts["xl/worksheets/sheet1.xml"])
    parts["xl/worksheets/sheet1.xml"] = part.replace(
        "<sheetData>", '<dimension ref="A1"/><sheetData>'
    )

    assert list(read(packed(parts)).sheets[0].cells) == [1, 9]


def test_strict_workbooks_are_read():
    parts = sound_parts('<row r="1"><c r="A1" t="d"><v>2026-07-14T00:00:00</v></c></row>')
    parts["xl/workbook.xml"] = str(parts["xl/workbook.xml"]).replace(
        "http://schemas", "http://x"
    )
    parts["xl/worksheets/sheet1.xml"] = (
        str(parts["xl/worksheets/sheet1.xml"])
        .replace("http://schemas.openxmlformats.org/spreadsheetml/2006/main", STRICT)
        .replace("<worksheet ", "<worksheet conformance='strict' ")
    )

    assert read(packed(parts)).sheets[0].cells[1][1] == Cell("2026-07-14", CellKind.DATE)


def test_prefixed_elements_are_read():
    body = sheet('<row r="1"><c r="A1"><v>1</v></c></row>')
    for tag in ("worksheet", "sheetData", "row", "c", "v"):
        body = body.replace(f"<{tag}", f"<x:{tag}").replace(f"</{tag}", f"</x:{tag}")
    parts = {**sound_parts(), "xl/worksheets/sheet1.xml": body.replace("xmlns=", "xmlns:x=")}

    assert read(packed(parts)).sheets[0].text(1, 1) == "1"


def test_only_the_wanted_sheets_are_read_and_hidden_ones_are_told():
    book = openpyxl.Workbook()
    book.active.title = "แบบนิเทศ"
    book.create_sheet("_ktpn").sheet_state = "veryHidden"
    book["_ktpn"]["A1"] = "x"

    workbook = read(saved(book), only={"_ktpn"})

    assert [(s.name, s.state, s.text(1, 1)) for s in workbook.sheets] == [
        ("_ktpn", "veryHidden", "x")
    ]


def test_text_properties_of_the_document_are_read():
    book = openpyxl.Workbook()
    book.custom_doc_props.append(StringProperty(name="ktpn_record", value="a1b2"))

    assert read(saved(book)).properties == {"ktpn_record": "a1b2"}


def test_a_sheet_is_found_without_regard_to_capitals():
    book = openpyxl.Workbook()
    book.active.title = "Survey"

    assert read(saved(book)).sheet(" survey ") is not None


def test_days_count_from_1904_where_the_workbook_says_so():
    book = openpyxl.Workbook()
    book.epoch = openpyxl.utils.datetime.CALENDAR_MAC_1904
    book.active["A1"] = datetime.date(2026, 7, 14)

    assert read(saved(book)).sheets[0].text(1, 1) == "2026-07-14"


@given(st.dates(min_value=datetime.date(1900, 3, 1)))
def test_every_day_is_read_as_openpyxl_writes_it(day):
    serial = openpyxl.utils.datetime.to_excel(day)

    assert date_text(str(serial), since_1904=False) == day.isoformat()


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("1.0", "1"),
        ("1.05E+09", "1050000000"),
        ("1050130001.0", "1050130001"),
        ("0.30000000000000004", "0.3"),
        ("-0.0", "0"),
        ("12345678901234567890", "12345678901234600000"),
        ("1E+300", "1E+300"),
        ("NaN", "NaN"),
        ("007", "7"),
        ("-2.50", "-2.5"),
        ("x", "x"),
    ],
)
def test_a_number_reads_as_a_person_sees_it(raw, text):
    assert number_text(raw) == text


@given(st.integers(-(10**14), 10**14))
def test_whole_numbers_keep_all_their_digits(number):
    assert number_text(repr(float(number))) == str(number)
    assert number_text(f"{Decimal(number):E}") == str(number)


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("ก_x000D_\nข", "ก\nข"),
        ("_x0E01_", "ก"),
        ("_x005F_x0041_", "_x0041_"),
        ("ก\r\nข\rค", "ก\nข\nค"),
        ("_x0000_\x01", ""),
        ("_xD800_", ""),
    ],
)
def test_escapes_and_line_ends_of_texts_are_undone(raw, text):
    assert decoded(raw) == text


@pytest.mark.parametrize(
    ("number", "code", "is_date"),
    [
        (14, None, True),
        (0, None, False),
        (164, "[$-41E]d mmm bbbb", True),
        (164, "0.00E+00", False),
        (164, '"วัน" 0', False),
        (164, "[Red]#,##0", False),
        (164, "[h]:mm", True),
        (164, "General", False),
        (164, r"\d0", False),
    ],
)
def test_a_format_shows_a_day_or_not(number, code, is_date):
    assert is_date_format(number, code) is is_date


@pytest.mark.parametrize(
    ("column", "letters"), [(1, "A"), (26, "Z"), (27, "AA"), (16384, "XFD")]
)
def test_columns_have_letters(column, letters):
    assert column_letters(column) == letters


def test_the_helper_writes_the_head_once():
    assert sheet("").count(HEAD) == 1
