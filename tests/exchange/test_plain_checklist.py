import openpyxl
import pytest

from ktpn_desktop.app.sentences import PROBLEMS
from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.exchange.checklist_file import read_checklist


@pytest.fixture
def table(tmp_path):
    """Write a workbook with these rows on its sheets."""

    def write(*rows, name="แบบนิเทศภายใน", **sheets):
        book = openpyxl.Workbook()
        book.active.title = "Sheet1"
        for title, lines in {"Sheet1": rows, **sheets}.items():
            sheet = book[title] if title in book.sheetnames else book.create_sheet(title)
            for number, row in enumerate(lines, 1):
                for column, value in enumerate(row, 1):
                    sheet.cell(row=number, column=column, value=value)
        path = tmp_path / f"{name}.xlsx"
        book.save(path)
        return path

    return write


def codes_of(problems):
    return [problem.code for problem in problems]


def outline(read):
    """Sections with their items, as number, text and kind."""
    assert read.problems == ()
    return [
        (one.title, [(item.number, item.label, item.type) for item in one.items])
        for one in read.checklist.sections
    ]


RATED = (
    ["แบบนิเทศ ติดตาม การจัดการเรียนรู้"],
    ["ปีการศึกษา 2569"],
    ["โรงเรียน......................................อำเภอ....................."],
    ["คำชี้แจง โปรดทำเครื่องหมาย / ลงในช่องที่ตรงกับความเป็นจริง"],
    ["5 หมายถึง ดีเยี่ยม", None, "4 หมายถึง ดีมาก"],
    ["3 หมายถึง ดี, 2 หมายถึง พอใช้, 1 หมายถึง ปรับปรุง"],
    ["ที่", "รายการนิเทศ", "ระดับการปฏิบัติ", None, None, None, None, "หมายเหตุ"],
    [None, None, 5, 4, 3, 2, 1],
    ["ด้านที่ 1 การเตรียมการสอน"],
    ["1", "มีแผนการจัดการเรียนรู้"],
    ["๒", "จัดเตรียมสื่อการสอน"],
    ["ด้านที่ 2 การจัดกิจกรรม"],
    [3, "ใช้คำถามกระตุ้นความคิด"],
    [None, "รวม"],
    [None, "เฉลี่ย"],
    ["ข้อเสนอแนะเพิ่มเติม......................................................"],
    ["..........................................................................."],
    ["ลงชื่อ..................................ผู้นิเทศ"],
)


def test_a_rating_table_with_headings_is_understood(table):
    read = read_checklist(table(*RATED))

    assert outline(read) == [
        (
            "ด้านที่ 1 การเตรียมการสอน",
            [
                ("1", "มีแผนการจัดการเรียนรู้", ItemType.SCALE5),
                ("2", "จัดเตรียมสื่อการสอน", ItemType.SCALE5),
            ],
        ),
        ("ด้านที่ 2 การจัดกิจกรรม", [("3", "ใช้คำถามกระตุ้นความคิด", ItemType.SCALE5)]),
        ("สรุปและข้อเสนอแนะ", [("", "ข้อเสนอแนะเพิ่มเติม", ItemType.TEXT)]),
    ]


def test_title_instructions_and_the_names_of_levels_come_from_above_the_table(table):
    checklist = read_checklist(table(*RATED)).checklist

    assert checklist.title == "แบบนิเทศ ติดตาม การจัดการเรียนรู้ ปีการศึกษา 2569"
    assert checklist.instructions.startswith("คำชี้แจง โปรดทำเครื่องหมาย")
    levels = [choice.label for choice in next(checklist.items).choices]
    assert levels == ["ดีเยี่ยม", "ดีมาก", "ดี", "พอใช้", "ปรับปรุง"]
    assert (checklist.form_id, checklist.version) == ("แบบนิเทศภายใน", "1")


def test_what_was_understood_is_told_first_and_what_was_left_out_after_it(table):
    told = read_checklist(table(*RATED)).warnings

    assert codes_of(told) == ["plain.understood", "plain.rows_left_out"]
    assert told[0].where.row == 7
    assert "รายการนิเทศ" in told[0].values["columns"]
    assert "รวม" in told[1].values["rows"]
    assert all(PROBLEMS[one.code].th.format(**one.values) for one in told)


def test_numbers_with_others_under_them_are_headings(table):
    path = table(
        ["ลำดับ", "ประเด็นการนิเทศ", "มี", "ไม่มี", "ร่องรอย/หลักฐาน"],
        [1, "การบริหารจัดการ"],
        ["1.1", "คำสั่งแต่งตั้งคณะกรรมการ", None, None, "คำสั่ง"],
        ["1.2", "แผนการนิเทศภายใน"],
        ["1.2.1", "ปฏิทินการนิเทศ"],
        [2, "การใช้ข้อมูล"],
        ["2.1", "รายงานผลการนิเทศ"],
    )

    assert outline(read_checklist(path)) == [
        (
            "1. การบริหารจัดการ",
            [
                ("1.1", "คำสั่งแต่งตั้งคณะกรรมการ", ItemType.YESNO),
                ("1.2", "แผนการนิเทศภายใน", ItemType.NOTE),
                ("1.2.1", "ปฏิทินการนิเทศ", ItemType.YESNO),
            ],
        ),
        ("2. การใช้ข้อมูล", [("2.1", "รายงานผลการนิเทศ", ItemType.YESNO)]),
    ]


def test_evidence_that_is_named_becomes_a_hint(table):
    path = table(
        ["ที่", "รายการ", "มี", "ไม่มี", "หลักฐาน"], ["1", "แผนปฏิบัติการ", None, None, "เล่มแผน"]
    )

    (item,) = read_checklist(path).checklist.items

    assert (item.hint, item.evidence_expected) == ("หลักฐาน: เล่มแผน", True)


@pytest.mark.parametrize(
    ("columns", "kind", "labels"),
    [
        (["มี", "ไม่มี"], ItemType.YESNO, ["มี", "ไม่มี"]),
        (["ไม่ผ่าน", "ผ่าน"], ItemType.YESNO, ["ผ่าน", "ไม่ผ่าน"]),
        (["ปฏิบัติ", "ไม่ได้ปฏิบัติ"], ItemType.DONE, ["ปฏิบัติ", "ไม่ได้ปฏิบัติ"]),
        ([3, 2, 1], ItemType.SCALE3, ["ดี", "พอใช้", "ปรับปรุง"]),
        (["๑", "๒", "๓", "๔"], ItemType.SCALE4, ["ดีมาก", "ดี", "พอใช้", "ปรับปรุง"]),
        (
            ["ระดับ 5 (ดีเลิศ)", "4", "3", "2", "1"],
            ItemType.SCALE5,
            ["ดีเลิศ", "มาก", "ปานกลาง", "น้อย", "น้อยที่สุด"],
        ),
        (["ปรับปรุง", "พอใช้", "ดี", "ดีมาก"], ItemType.SCALE4, ["ดีมาก", "ดี", "พอใช้", "ปรับปรุง"]),
        ([2, 1, 0], ItemType.CHOICE, ["2", "1", "0"]),
    ],
)
def test_columns_to_tick_make_a_kind(table, columns, kind, labels):
    path = table(["ข้อ", "รายการประเมิน", *columns, "หมายเหตุ"], ["1", "มีการนิเทศ"])

    (item,) = read_checklist(path).checklist.items

    assert (item.type, [choice.label for choice in item.choices]) == (kind, labels)


def test_a_column_for_what_does_not_concern_a_school_allows_that(table):
    path = table(["ที่", "รายการ", "มี", "ไม่มี", "ไม่เกี่ยวข้อง"], ["1", "สระว่ายน้ำ"])

    (item,) = read_checklist(path).checklist.items

    assert (item.type, item.na_allowed, len(item.choices)) == (ItemType.YESNO, True, 2)


def test_two_questions_in_one_row_are_two_items(table):
    path = table(
        ["ที่", "รายการ", "การปฏิบัติ", None, "ระดับคุณภาพ", None, None],
        [None, None, "มี", "ไม่มี", 3, 2, 1],
        ["1", "แผนการสอน"],
    )

    assert outline(read_checklist(path))[0][1] == [
        ("1", "แผนการสอน", ItemType.YESNO),
        ("1 (2)", "แผนการสอน – ระดับคุณภาพ", ItemType.SCALE3),
    ]


def test_what_cells_say_of_levels_is_the_rubric(table):
    path = table(
        ["ที่", "รายการ", "3", "2", "1"],
        ["1", "การอ่าน", "อ่านคล่องทุกคำ", "อ่านได้บางคำ", "อ่านไม่ได้"],
    )

    (item,) = read_checklist(path).checklist.items

    assert [choice.rubric for choice in item.choices] == [
        "อ่านคล่องทุกคำ",
        "อ่านได้บางคำ",
        "อ่านไม่ได้",
    ]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("5 ระดับ", ItemType.SCALE5),
        ("มาตราส่วน ๓ ระดับ", ItemType.SCALE3),
        ("มี/ไม่มี", ItemType.YESNO),
        ("ปฏิบัติ / ไม่ปฏิบัติ", ItemType.DONE),
        ("จำนวน", ItemType.NUMBER),
        ("ร้อยละ", ItemType.PERCENT),
        ("ข้อความ", ItemType.TEXT),
        ("วันที่", ItemType.DATE),
        ("รูปถ่าย", ItemType.PHOTO),
        ("ลายมือชื่อ", ItemType.SIGNATURE),
        ("พร้อม/เกือบพร้อม/ยังไม่พร้อม", ItemType.CHOICE),
        ("เลือกได้หลายข้อ", ItemType.MULTI),
    ],
)
def test_the_column_of_kinds_is_understood(table, said, kind):
    path = table(
        ["ที่", "รายการ", "ชนิด", "เกณฑ์", "ตัวเลือก"], ["1", "ข้อแรก", said, "ดูจากแผน", "ก / ข"]
    )

    (item,) = read_checklist(path).checklist.items

    assert (item.type, item.hint) == (kind, "ดูจากแผน")


def test_a_number_has_its_unit_from_its_text_and_its_limit_from_the_full_score(table):
    path = table(["ที่", "รายการ", "คะแนนเต็ม", "คะแนนที่ได้"], ["1", "ผลการอ่าน (คะแนน)", 20])

    (item,) = read_checklist(path).checklist.items

    assert (item.type, item.unit, item.minimum, item.maximum) == (
        ItemType.NUMBER,
        "คะแนน",
        0,
        20,
    )


def test_a_kind_that_is_not_known_is_told_with_its_row_and_the_rest_can_be_had(table):
    path = table(["ที่", "รายการ", "ชนิด"], ["1", "ข้อแรก", "โฮโลแกรม"], ["2", "ข้อสอง", "ข้อความ"])

    read = read_checklist(path)

    assert read.checklist is None
    (problem,) = read.problems
    assert (problem.code, problem.where.row) == ("plain.unknown_type", 2)
    assert PROBLEMS[problem.code].th.format(**problem.values)
    assert read.partial.rows == (2,)
    assert [item.label for item in read.partial.checklist.items] == ["ข้อสอง"]


@pytest.mark.parametrize("kind", [ItemType.TEXT, ItemType.YESNO, ItemType.SCALE5])
def test_what_a_file_does_not_say_a_person_may(table, kind):
    path = table(["ที่", "รายการ", "หมายเหตุ"], ["1", "ข้อแรก"], ["2", "ข้อสอง"])

    read = read_checklist(path, unsaid=kind)

    assert {item.type for item in read.checklist.items} == {kind}
    assert "plain.not_said_how" in codes_of(read.warnings)


def test_every_sheet_with_a_table_is_a_part_of_the_form(table):
    header = ["ที่", "รายการ", "มี", "ไม่มี"]
    path = table(
        header, ["1", "ข้อแรก"], **{"ด้านบุคคล": [header, ["1", "ข้อสอง"]], "ว่าง": [["บันทึก"]]}
    )

    read = read_checklist(path)

    assert [section.title for section in read.checklist.sections] == ["แบบนิเทศภายใน", "ด้านบุคคล"]
    assert len({item.id for item in read.checklist.items}) == 2


def test_a_header_that_is_printed_again_on_the_next_page_is_no_item(table):
    header = ["ที่", "รายการ", "มี", "ไม่มี"]

    read = read_checklist(table(header, ["1", "ข้อแรก"], header, ["2", "ข้อสอง"]))

    assert [item.number for item in read.checklist.items] == ["1", "2"]


def test_a_lone_text_among_numbered_items_is_the_heading_of_those_below(table):
    path = table(
        ["ที่", "รายการ", "มี", "ไม่มี"],
        [None, "งานวิชาการ"],
        ["1", "ข้อแรก"],
        [None, "งานบุคคล"],
        ["2", "ข้อสอง"],
    )

    titles = [section.title for section in read_checklist(path).checklist.sections]

    assert titles == ["งานวิชาการ", "งานบุคคล"]


def test_a_table_may_come_as_csv(tmp_path):
    path = tmp_path / "แบบ.csv"
    path.write_text("ที่,รายการ,มี,ไม่มี\n1,ข้อแรก,,\n", encoding="utf-8")

    (item,) = read_checklist(path).checklist.items

    assert (item.number, item.type) == ("1", ItemType.YESNO)


def test_a_file_without_any_checklist_is_refused(table):
    with pytest.raises(BadData) as refused:
        read_checklist(table(["ชื่อ", "สกุล"], ["สมมุติ", "ตัวอย่าง"]))

    (problem,) = refused.value.problems
    assert problem.code == "plain.no_table"
    assert PROBLEMS[problem.code].en.format(**problem.values)
