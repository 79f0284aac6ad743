"""A form with rows, cascading lists and totals, from its spreadsheet to the printed record."""

import json

import openpyxl
import pytest

from ktpn_desktop.paths import resource

NAME = "นางสาวตัวอย่าง ใจดี"
AREA = "สพป.ตัวอย่าง เขต 1"
SURVEY = """
type|name|label|relevant|calculation|choice_filter|constraint|required|make_followup_when
begin group|general|ตอนที่ 1 ข้อมูลทั่วไป||||||
select_one amphoe|amphoe|อำเภอ||||||
select_one tambon|tambon|ตำบล|||amphoe = ${amphoe}|||
integer|pupils|จำนวนนักเรียน|||||yes|. < 20
calculate|taught|ชั่วโมงสอนรวม||sum(${hours})|||
calculate|teachers|จำนวนครูที่นิเทศ||count(${teacher})|||
end group|||||||
begin repeat|teacher|ตอนที่ 2 ครูรายคน||||||
text|who|ชื่อครู|||||yes|
integer|hours|ชั่วโมงสอนต่อสัปดาห์||||. <= 40||
select_one level|level|การจัดการเรียนรู้|${hours} > 0||||yes|
calculate|so_far|ชั่วโมงสะสม||ABOVE|||
end repeat|||||||
"""
ABOVE = "${hours} + coalesce(indexed-repeat(${so_far}, ${teacher}, position(..) - 1), 0)"
CHOICES = """
list_name|name|label|amphoe
amphoe|a1|อำเภอตัวอย่าง|
amphoe|a2|อำเภอสมมุติ|
tambon|t1|ตำบลจำลอง|a1
tambon|t2|ตำบลทดสอบ|a2
level|5|มากที่สุด|
level|4|มาก|
level|3|ปานกลาง|
level|2|น้อย|
level|1|น้อยที่สุด|
"""
SETTINGS = """
form_title|form_id|version
แบบนิเทศรายคน|PER-TEACHER|1
"""
ANSWERS = {
    "answers": {
        "amphoe": "อำเภอตัวอย่าง",
        "tambon": "t1",
        "pupils": 12,
        "who[0001]": "ครูตัวอย่าง",
        "hours[0001]": 20,
        "level[0001]": 4,
        "who[0002]": "ครูสมมุติ",
        "hours[0002]": 15,
    },
    "notes": {"who[0002]": "สอนแทนสองวัน"},
    "visit": {"held_on": "14/7/2569"},
}


@pytest.fixture
def form(tmp_path):
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, text in (("survey", SURVEY), ("choices", CHOICES), ("settings", SETTINGS)):
        sheet = book.create_sheet(name)
        for line in text.strip().split("\n"):
            sheet.append([cell or None for cell in line.replace("ABOVE", ABOVE).split("|")])
    path = tmp_path / "แบบรายคน.xlsx"
    book.save(path)
    return path


@pytest.fixture
def told(ktpn):
    def run(profile, *words):
        ran = ktpn(*words, profile=profile)
        assert (ran.status, ran.err) == (0, ""), (words, ran.out, ran.err)
        return ran.json

    return run


def test_a_form_with_rows_goes_the_whole_way(told, form, tmp_path):
    shared = tmp_path / "โฟลเดอร์กลาง"
    shared.mkdir()
    told("sec", "init", "--role", "secretary", "--area", AREA, "--person", "นางสมมุติ เรียบร้อย")
    told("sec", "schools", "import", resource("sample", "schools.xlsx"))
    told("sec", "people", "import", resource("sample", "people.xlsx"))
    imported = told("sec", "checklists", "import", form)
    assert imported["problems"] == []
    new = ("--year", "2569", "--checklist", imported["checklist"]["id"], "--opens", "1/6/2569")
    told("sec", "rounds", "create", "--name", "1", *new)
    told("sec", "rounds", "assign", "1/2569", resource("sample", "assignments.xlsx"))
    told("sec", "publish", "1/2569", shared)
    told("sup", "init", "--role", "supervisor", "--area", AREA, "--person", NAME)
    visit = told("sup", "receive", shared)["visits"][0]["id"]
    answers = tmp_path / "คำตอบ.json"
    answers.write_text(json.dumps(ANSWERS, ensure_ascii=False), "utf-8")

    told("sup", "visits", "answer", visit, answers)
    told("sup", "visits", "complete", visit)
    told("sup", "send", shared)
    merged = told("sec", "merge", shared)
    shown = told("sec", "visits", "show", visit)["visit"]
    printed = told("sec", "visits", "print", visit, tmp_path / "ผล.pdf")

    assert (merged["merged"], merged["refused"]) == (1, 0)
    assert (shown["answers"]["tambon"], shown["answers"]["hours[0002]"]) == ("t1", "15")
    assert shown["notes"] == {"who[0002]": "สอนแทนสองวัน"}
    assert shown["computed"] == {
        "taught": "35",
        "teachers": "2",
        "so_far[0001]": "20",
        "so_far[0002]": "35",
    }
    assert shown["progress"] == {"answered": 8, "total": 9, "missing": ["level[0002]"]}
    assert printed["pages"] >= 1


@pytest.mark.parametrize(
    ("written", "instead", "code"),
    [
        ("sum(${hours})", "sum(${taught})", "form.circle"),
        ("count(${teacher})", "count(${nobody})", "form.no_such_item"),
        ("amphoe = ${amphoe}", "province = ${amphoe}", "form.no_attribute"),
    ],
)
def test_a_formula_that_cannot_work_is_told_with_its_cell(ktpn, form, written, instead, code):
    book = openpyxl.load_workbook(form)
    cells = [cell for row in book["survey"] for cell in row if cell.value == written]
    cells[0].value = instead
    book.save(form)
    ktpn("init", "--role", "secretary", "--area", AREA, "--person", "นางสมมุติ เรียบร้อย")

    ran = ktpn("checklists", "import", form)

    told = [(one["code"], one["sheet"], one["row"]) for one in ran.json["problems"]]
    assert (ran.status, told) == (1, [(code, "survey", cells[0].row)])
