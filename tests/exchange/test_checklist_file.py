import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from text_forms import write_form

from ktpn_desktop.app.sentences import PROBLEMS
from ktpn_desktop.domain.checklist import Choice, ItemType
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.exchange.checklist_file import read_checklist
from ktpn_desktop.exchange.plain_checklist import read_plain_checklist
from ktpn_desktop.exchange.sheets import Cell, Sheet, Workbook
from ktpn_desktop.exchange.xlsform import write_xlsform
from ktpn_desktop.exchange.xlsform_read import parse_xlsform

SURVEY = "type,name,label\nselect_one ways,q1,วิธีนิเทศ\ninteger,q2,จำนวนครู\n"
CHOICES = "list_name,name,label\nways,a,สังเกตชั้นเรียน\nways,b,สัมภาษณ์\n"


def codes_of(problems):
    return [problem.code for problem in problems]


def items_of(read):
    assert read.problems == ()
    return {str(item.id): item for item in read.checklist.items}


def test_a_form_may_come_as_csv_files_in_one_folder(tmp_path):
    for name, text in {"survey": SURVEY, "choices": CHOICES}.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")

    by_folder, by_file = read_checklist(tmp_path), read_checklist(tmp_path / "survey.csv")

    assert [choice.label for choice in items_of(by_folder)["q1"].choices] == [
        "สังเกตชั้นเรียน",
        "สัมภาษณ์",
    ]
    assert items_of(by_folder).keys() == items_of(by_file).keys()


def test_a_form_may_come_as_one_csv_file_that_names_its_sheets(tmp_path):
    parts = {"survey": SURVEY, "choices": CHOICES, "settings": "form_id,version\nCSV,4\n"}
    lines = []
    for name, text in parts.items():
        lines += [name, *(f",{line}" for line in text.splitlines())]
    path = tmp_path / "แบบ.csv"
    path.write_text("\n".join(lines), encoding="utf-8")

    read = read_checklist(path)

    assert (read.checklist.form_id, read.checklist.version) == ("CSV", "4")
    assert len(items_of(read)["q1"].choices) == 2


def test_a_survey_alone_in_csv_is_a_form(tmp_path):
    path = tmp_path / "แบบ.csv"
    path.write_text("type,name,label\ntext,q1,จุดเด่น\n", encoding="utf-8")

    assert items_of(read_checklist(path))["q1"].type is ItemType.TEXT


def test_what_is_wrong_in_csv_is_told_with_the_row_of_the_file(tmp_path):
    path = tmp_path / "แบบ.csv"
    path.write_text("survey,type,name,label\n,text,q1,ก\n,hologram,q2,ข\n", encoding="utf-8")

    (problem,) = read_checklist(path).problems

    assert (problem.code, problem.where.row) == ("xlsform.unknown_type", 3)


FROM_FILE = """
# survey
type | name | label | choice_filter
select_one_from_file villages.csv | village | หมู่บ้าน | district = 'เมือง'
"""


def test_a_list_in_a_file_beside_the_form_is_taken_in(tmp_path):
    lines = "name,label,district\nv1,บ้านตัวอย่าง,เมือง\nv2,บ้านสมมุติ,เหนือ\n"
    (tmp_path / "villages.csv").write_text(lines, encoding="utf-8")

    read = read_checklist(write_form(tmp_path / "แบบ.xlsx", FROM_FILE))

    item = items_of(read)["village"]
    assert item.choices[0] == Choice(
        value="v1", label="บ้านตัวอย่าง", attributes={"district": "เมือง"}
    )
    assert "xlsform.file_read" in codes_of(read.warnings)
    assert items_of(written_again(read.checklist, tmp_path))["village"].choices == item.choices


def written_again(checklist, folder):
    path = folder / "อีกครั้ง.xlsx"
    path.write_bytes(write_xlsform(checklist))
    return read_checklist(path)


@pytest.mark.parametrize("name", ["ไม่มี.csv", "../villages.csv", "villages.xml", ".csv"])
def test_a_list_that_is_not_beside_the_form_is_told(tmp_path, name):
    (tmp_path / "villages.csv").write_text("name,label\nv1,ก\n", encoding="utf-8")
    folder = tmp_path / "form"
    folder.mkdir()
    text = FROM_FILE.replace("villages.csv", name).replace("district = 'เมือง'", "")

    read = read_checklist(write_form(folder / "แบบ.xlsx", text))

    assert items_of(read)["village"].type is ItemType.NOTE
    assert "xlsform.no_such_file" in codes_of(read.warnings)


def test_a_form_with_wrong_rows_is_had_without_them_and_what_hangs_on_them(tmp_path):
    text = """
    # survey
    type | name | label | relevant
    text | a | ก
    hologram | b | ข
    text | c | ค | ${b} = '1'
    text | d | ง | ${c} = '1'
    text | e | จ | ${a} = '1'
    """

    read = read_checklist(write_form(tmp_path / "แบบ.xlsx", text))

    assert read.checklist is None
    assert read.partial.rows == (3, 4, 5)
    assert [item.id for item in read.partial.checklist.items] == ["a", "e"]


@pytest.mark.parametrize(
    "row", ["end_group", "begin_group | g | ก", "begin_group | g | ก | ${zz"]
)
def test_a_form_with_a_broken_group_is_not_had_in_part(tmp_path, row):
    text = f"# survey\ntype | name | label | relevant\ntext | a | ก\n{row}\ntext | b | ข"

    read = read_checklist(write_form(tmp_path / "แบบ.xlsx", text))

    assert read.problems
    assert read.partial is None


CELLS = st.sampled_from(
    [
        *("", "", "", "ที่", "รายการ", "5", "4", "3", "๒", "1", "มี", "ไม่มี", "หมายเหตุ", "ชนิด"),
        *("ข้อความ", "1.1", "1.1.1", "ด้านที่ 1 งาน", "ข้อเสนอแนะ......", "ลงชื่อ.....", "รวม"),
        *("คะแนนเต็ม", "20", "จำนวน", "type", "name", "label", "text", "q1", "begin_group"),
        *("end_group", "select_one x", "${q1}", "5 = มาก", "ไม่เกี่ยวข้อง", "ระดับคุณภาพ"),
        *("ด้าน", "น้ำหนัก", "-", "หลักฐาน", "begin_repeat", "rank x"),
    ]
)
TABLES = st.lists(st.lists(CELLS, max_size=9), max_size=14)


def workbook(rows, name):
    cells = {
        number: {column: Cell(text) for column, text in enumerate(row, 1) if text}
        for number, row in enumerate(rows, 1)
    }
    sheet = Sheet(name=name, cells={number: row for number, row in cells.items() if row})
    return Workbook(file="แบบ.xlsx", sha256="", sheets=(sheet,))


@given(TABLES)
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_stands_in_a_table_is_read_or_told(rows):
    for read in (
        read_plain_checklist(workbook(rows, "ก")),
        parse_xlsform(workbook([["type", "name", "label", "relevant"], *rows], "survey")),
    ):
        if read is not None:
            assert (read.checklist is None) == bool(read.problems)
            told = [*read.problems, *read.warnings]
            assert all(PROBLEMS[one.code].en.format(**one.values) for one in told)
            for made in (read.checklist, read.partial and read.partial.checklist):
                ids = [item.id for item in made.items] if made else []
                assert len(set(ids)) == len(ids)


@given(TABLES)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_table_that_was_read_can_be_written_as_a_form_and_read_again(rows):
    header = ["ที่", "รายการ", "ชนิด", "มี", "ไม่มี"]
    read = read_plain_checklist(workbook([header, *rows], "ก"))

    if read.checklist:
        again = parse_written(write_xlsform(read.checklist))
        assert again.problems == ()
        assert list(again.checklist.items) == list(read.checklist.items)


def parse_written(data):
    from ktpn_desktop.exchange.guard import guard_bytes
    from ktpn_desktop.exchange.sheets import parse_workbook

    return parse_xlsform(parse_workbook(guard_bytes("แบบ.xlsx", data)))


def test_a_workbook_without_any_form_says_what_one_looks_like(tmp_path):
    text = "# ก\nชื่อ | สกุล\nสมมุติ | ตัวอย่าง"

    with pytest.raises(BadData, match=r"plain\.no_table"):
        read_checklist(write_form(tmp_path / "แบบ.xlsx", text))
