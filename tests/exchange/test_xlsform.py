import io
import zipfile
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from builders import every_kind

from ktpn_desktop.app.sentences import PROBLEMS
from ktpn_desktop.domain.checklist import Choice, ItemTexts, ItemType, Purpose, Repeat
from ktpn_desktop.domain.expression import compile_expression
from ktpn_desktop.domain.ids import ChecklistId
from ktpn_desktop.exchange.guard import Rejected
from ktpn_desktop.exchange.xlsform import read_xlsform, write_xlsform
from ktpn_desktop.paths import resource

SETTINGS = [["form_title", "form_id", "version"], ["แบบทดลอง", "TRY", "1"]]
LEVELS = [["list_name", "name", "label", "rubric"]] + [
    ["ระดับ", level, word, f"เกณฑ์ {level}"]
    for level, word in ((5, "มากที่สุด"), (4, "มาก"), (3, "ปานกลาง"), (2, "น้อย"), (1, "น้อยที่สุด"))
]
YES_NO = [["list_name", "name", "label"], ["มีไหม", "1", "มี"], ["มีไหม", "0", "ไม่มี"]]


@pytest.fixture
def form(tmp_path):
    """Write a form of these survey rows; the other sheets may be given."""

    def write(*survey, choices=None, settings=SETTINGS, **others) -> Path:
        if choices is None and any("มีไหม" in str(row[0]) for row in survey if row):
            choices = YES_NO
        book = openpyxl.Workbook()
        book.remove(book.active)
        sheets = {"survey": survey, "choices": choices, "settings": settings, **others}
        for name, rows in sheets.items():
            if rows is None:
                continue
            sheet = book.create_sheet(name)
            for number, row in enumerate(rows, 1):
                for column, value in enumerate(row, 1):
                    sheet.cell(row=number, column=column, value=value)
        path = tmp_path / "แบบ.xlsx"
        book.save(path)
        return path

    return write


def codes_of(problems):
    return [problem.code for problem in problems]


def items_of(read):
    assert read.problems == ()
    return {item.id: item for item in read.checklist.items}


def only_item(read):
    (item,) = items_of(read).values()
    return item


HEADER = ["type", "name", "label"]


def test_a_form_is_read_with_its_settings_and_sections(form):
    path = form(
        HEADER,
        ["begin_group", "part1", "ด้านที่ ๑"],
        ["text", "a", "1.1 จุดเด่น"],
        ["end_group"],
        ["begin_group", "part2", "ด้านที่ ๒"],
        ["date", "b", "วันที่"],
        ["end_group"],
        settings=[["form_title", "form_id", "version", "instructions"], ["ช", "F", 2, "อ่าน"]],
    )

    checklist = read_xlsform(path).checklist

    assert (checklist.form_id, checklist.version, checklist.title) == ("F", "2", "ช")
    assert checklist.instructions == "อ่าน"
    assert [(s.id, s.title, [i.id for i in s.items]) for s in checklist.sections] == [
        ("part1", "ด้านที่ ๑", ["a"]),
        ("part2", "ด้านที่ ๒", ["b"]),
    ]
    assert [(i.number, i.label) for i in checklist.items] == [
        ("1.1", "จุดเด่น"),
        ("2.1", "วันที่"),
    ]


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("text", ItemType.TEXT),
        ("integer", ItemType.NUMBER),
        ("Int", ItemType.NUMBER),
        ("decimal", ItemType.NUMBER),
        ("range", ItemType.NUMBER),
        ("date", ItemType.DATE),
        ("time", ItemType.TIME),
        ("note", ItemType.NOTE),
        ("select_one มีไหม", ItemType.CHOICE),
        ("select one from มีไหม", ItemType.CHOICE),
        ("SELECT_MULTIPLE มีไหม", ItemType.MULTI),
        ("select all that apply from มีไหม", ItemType.MULTI),
        ("acknowledge", ItemType.MULTI),
        ("image", ItemType.PHOTO),
        ("photo", ItemType.PHOTO),
        ("dateTime", ItemType.DATE),
        ("barcode", ItemType.TEXT),
        ("geopoint", ItemType.TEXT),
        ("audio", ItemType.NOTE),
    ],
)
def test_a_type_makes_this_kind_of_item(form, cell, kind):
    assert only_item(read_xlsform(form(HEADER, [cell, "a", "ก"]))).type is kind


@pytest.mark.parametrize(
    ("scale", "kind"), [("yesno", ItemType.YESNO), ("done", ItemType.DONE)]
)
def test_a_scale_of_two_is_read(form, scale, kind):
    read = read_xlsform(form([*HEADER, "level_scale"], ["select_one มีไหม", "a", "ก", scale]))

    item = only_item(read)
    assert item.type is kind
    assert item.choices == (Choice(value="1", label="มี"), Choice(value="0", label="ไม่มี"))


def test_a_scale_is_read_highest_first_with_its_rubric(form):
    path = form(
        [*HEADER, "level_scale"],
        ["select_one ระดับ", "a", "ก", "scale5"],
        choices=[LEVELS[0], *reversed(LEVELS[1:])],
    )

    item = only_item(read_xlsform(path))

    assert item.type is ItemType.SCALE5
    assert [choice.value for choice in item.choices] == ["5", "4", "3", "2", "1"]
    assert item.choices[0] == Choice(value="5", label="มากที่สุด", rubric="เกณฑ์ 5")


def test_every_column_of_an_item_is_read(form):
    path = form(
        ["type", "name", "label", "number", "hint", "required", "required message", "relevant",
         "constraint", "constraint_message", "default", "unit", "na_allowed",
         "evidence_required", "critical", "weight", "standard_ref", "prefill",
         "make_followup_when"],
        ["integer", "a", "นักเรียน", "๑.๒", "นับ", "yes", "ต้องตอบ", "1 = 1",
         ". >= 0 and . <= 500 and . != 7", "เกิน", 12, "คน", "ใช่", "TRUE", 1, 2.5, "มฐ.1",
         "pupils", ". > 100"],
    )  # fmt: skip

    item = only_item(read_xlsform(path))

    assert (item.number, item.label, item.hint, item.unit) == ("1.2", "นักเรียน", "นับ", "คน")
    assert (item.required, item.required_message) == (True, "ต้องตอบ")
    assert (item.na_allowed, item.evidence_expected, item.critical) == (True, True, True)
    assert (item.relevant, item.constraint) == ("1 = 1", ". >= 0 and . <= 500 and . != 7")
    assert (item.constraint_message, item.default) == ("เกิน", "12")
    assert item.whole
    assert (item.weight, item.standard_ref, item.prefill) == (Decimal("2.5"), "มฐ.1", "pupils")
    assert item.followup_when == ". > 100"
    assert item.extras == {}


@pytest.mark.parametrize(
    ("constraint", "low", "high"),
    [
        (". >= 0 and . <= 500", 0, 500),
        (".>=-1.5", Decimal("-1.5"), None),
        (". <= 9 and . >= 3", 3, 9),
    ],
)
def test_a_constraint_that_only_sets_limits_becomes_them(form, constraint, low, high):
    path = form([*HEADER, "constraint"], ["integer", "a", "ก", constraint])

    item = only_item(read_xlsform(path))

    assert (item.minimum, item.maximum, item.constraint) == (low, high, None)


@pytest.mark.parametrize(("column", "text"), [("unit", "%"), ("level_scale", "percent")])
def test_per_cent_is_a_kind_of_its_own_with_limits(form, column, text):
    item = only_item(read_xlsform(form([*HEADER, column], ["decimal", "a", "ก", text])))

    assert (item.type, item.minimum, item.maximum) == (ItemType.PERCENT, 0, 100)


def test_a_range_has_its_limits_from_its_parameters(form):
    path = form([*HEADER, "parameters"], ["range", "a", "ก", "start=1 end=9 step=2"])

    item = only_item(read_xlsform(path))

    assert (item.minimum, item.maximum, item.whole) == (1, 9, True)


def test_a_calculation_is_read(form):
    path = form(
        [*HEADER, "calculation"],
        ["integer", "a", "ก"],
        ["calculate", "b", "", "${a} * 2"],
    )

    item = items_of(read_xlsform(path))["b"]

    assert (item.type, item.calculation, item.label) == (ItemType.CALC, "${a} * 2", "")


def test_the_condition_of_a_group_holds_for_each_of_its_items(form):
    path = form(
        [*HEADER, "relevant"],
        ["integer", "a", "ก"],
        ["begin_group", "g", "ก", "${a} > 1"],
        ["begin_group", "h", "ข", "${a} < 9"],
        ["text", "b", "ข", "${a} != 5"],
        ["end_group"],
        ["text", "c", "ค"],
        ["end_group"],
    )

    items = items_of(read_xlsform(path))

    assert items["b"].relevant == "((${a} > 1) and (${a} < 9)) and (${a} != 5)"
    assert items["c"].relevant == "${a} > 1"


@pytest.mark.parametrize(
    "header",
    [
        ["Type", "NAME", "label::Thai (th)", "bind:relevant"],
        [" type ", "name", "label:ไทย", "relevance"],
        ["command", "value", "caption", "bind::relevant"],
    ],
)
def test_dialects_of_headers_are_understood(form, header):
    path = form(header, ["text", "a", "ก", "1 = 1"])

    item = only_item(read_xlsform(path))

    assert (item.label, item.relevant) == ("ก", "1 = 1")


def test_the_header_may_stand_below_titles_and_empty_rows(form):
    path = form(["แบบนิเทศ"], [], HEADER, *[[]] * 1000, ["text", "a", "ก"], [" "] * 3)

    assert only_item(read_xlsform(path)).label == "ก"


def test_of_several_languages_thai_is_shown_and_the_others_are_kept(form):
    path = form(
        ["type", "name", "label::English (en)", "label::Thai (th)"],
        ["text", "a", "Strengths", "จุดเด่น"],
    )

    read = read_xlsform(path)

    item = only_item(read)
    assert item.label == "จุดเด่น"
    assert item.translations == {"en": ItemTexts(label="Strengths")}
    assert read.checklist.language == "th"
    assert codes_of(read.warnings) == ["xlsform.languages_kept"]


def test_numeric_choice_names_are_read_as_people_see_them(form):
    path = form(HEADER, ["select_one x", "a", "ก"], choices=[YES_NO[0], ["x", 1.0, "ก"]])

    assert only_item(read_xlsform(path)).choices == (Choice(value="1", label="ก"),)


def test_or_other_adds_a_choice_and_asks_what_it_is(form):
    read = read_xlsform(form(HEADER, ["select_one มีไหม or_other", "a", "ก"]))

    items = items_of(read)
    assert items["a"].choices[-1] == Choice(value="other", label="อื่น ๆ")
    assert items["a_other"].type is ItemType.TEXT
    assert items["a_other"].relevant == "selected(${a}, 'other')"
    assert codes_of(read.warnings) == ["xlsform.other_with_text"]


def test_scores_of_choices_are_read(form):
    choices = [["list_name", "name", "label", "score"], ["x", "a", "ก", "๑.๕"]]

    item = only_item(read_xlsform(form(HEADER, ["select_one x", "a", "ก"], choices=choices)))

    assert item.choices[0].score == Decimal("1.5")


WRONG = {
    "unknown type": (["txt", "a", "ก"], "xlsform.unknown_type", "type"),
    "no name": (["text", None, "ก"], "xlsform.no_name", "name"),
    "bad name": (["text", "1.1", "ก"], "xlsform.bad_name", "name"),
    "no type": ([None, "a", "ก"], "xlsform.no_type", "type"),
    "no such list": (["select_one ไม่มี", "a", "ก"], "xlsform.no_such_list", "type"),
    "end without begin": (["end_group"], "xlsform.end_without_begin", "type"),
    "group not closed": (["begin_group", "g", "ก"], "xlsform.group_not_closed", "type"),
    "calculate without": (["calculate", "a", "ก"], "xlsform.no_calculation", "calculation"),
}


@pytest.mark.parametrize("kind", WRONG)
def test_what_is_wrong_in_a_row_is_told_with_its_place(form, kind):
    row, code, column = WRONG[kind]

    read = read_xlsform(form(HEADER, ["note", "n", "ข"], row))

    assert read.checklist is None
    (problem,) = read.problems
    assert problem.code == code
    assert PROBLEMS[code].th.format(**problem.values)
    assert (problem.where.file, problem.where.sheet) == ("แบบ.xlsx", "survey")
    assert (problem.where.row, problem.where.column) == (3, column)


WRONG_CELLS = {
    "formula": ("relevant", "${a} >", "expression.syntax"),
    "bare word": ("constraint", "a > 1", "expression.bare_word"),
    "item not there": ("relevant", "${zz} > 1", "form.no_such_item"),
    "weight": ("weight", "หนัก", "xlsform.bad_weight"),
    "flag": ("critical", "อาจจะ", "xlsform.not_yes_or_no"),
    "default": ("default", "สิบ", "xlsform.bad_default"),
    "scale": ("level_scale", "scale9", "xlsform.bad_scale"),
}


@pytest.mark.parametrize("kind", WRONG_CELLS)
def test_what_is_wrong_in_a_cell_is_told_with_its_place(form, kind):
    column, text, code = WRONG_CELLS[kind]

    read = read_xlsform(form([*HEADER, column], ["integer", "a", "ก", text]))

    (problem,) = read.problems
    assert (problem.code, problem.where.row, problem.where.column) == (code, 2, column)


def test_all_problems_are_told_at_once(form):
    read = read_xlsform(form(HEADER, *[row for row, _, _ in WRONG.values()]))

    assert len(read.problems) >= len(WRONG)


def test_a_name_used_twice_is_told(form):
    read = read_xlsform(form(HEADER, ["text", "a", "ก"], ["text", "a", "ข"]))

    (problem,) = read.problems
    assert (problem.code, problem.where.row, problem.values["first"]) == (
        "xlsform.name_twice",
        3,
        "2",
    )


def test_computed_items_that_wait_for_one_another_are_told(form):
    path = form(
        [*HEADER, "calculation"],
        ["calculate", "a", "", "${b} + 1"],
        ["calculate", "b", "", "${c} + ${a}"],
        ["calculate", "c", "", "2"],
    )

    problems = read_xlsform(path).problems

    (problem,) = problems
    assert (problem.code, problem.where.row, problem.where.column) == (
        "form.circle",
        2,
        "calculation",
    )


@pytest.mark.parametrize(
    ("choices", "code"),
    [
        ([["x", None, "ก"]], "xlsform.choice_incomplete"),
        ([["x", "a b", "ก"]], "xlsform.choice_space"),
        ([["x", "a", "ก"], ["x", "a", "ข"]], "xlsform.choice_twice"),
    ],
)
def test_what_is_wrong_in_a_list_is_told(form, choices, code):
    read = read_xlsform(form(HEADER, ["text", "q", "ก"], choices=[YES_NO[0], *choices]))

    assert codes_of(read.problems) == [code]
    assert read.problems[0].where.sheet == "choices"


def test_a_scale_that_misses_a_level_is_told(form):
    path = form(
        [*HEADER, "level_scale"], ["select_one ระดับ", "a", "ก", "scale5"], choices=LEVELS[:-1]
    )

    assert codes_of(read_xlsform(path).problems) == ["xlsform.scale_mismatch"]


@pytest.mark.parametrize(
    ("sheets", "code"),
    [({"survey": None}, "xlsform.no_sheet"), ({"survey": [["a", "b"]]}, "xlsform.no_header")],
)
def test_a_workbook_that_is_no_form_is_told(form, tmp_path, sheets, code):
    book = openpyxl.Workbook()
    book.active.title = "อื่น" if sheets["survey"] is None else "survey"
    book.active.append(["a", "b"])
    path = tmp_path / "ไม่ใช่แบบ.xlsx"
    book.save(path)

    assert code in codes_of(read_xlsform(path).problems)


def test_what_is_no_workbook_is_refused(tmp_path):
    path = tmp_path / "แบบ.xlsx"
    path.write_text("type,name,label", encoding="utf-8")

    with pytest.raises(Rejected) as rejected:
        read_xlsform(path)

    assert rejected.value.code == "file.text_not_workbook"


KEPT = {
    "sound": ([["audio", "a", "ก"]], "type_only_shown"),
    "line": ([["geotrace", "a", "ก"]], "type_only_shown"),
    "place": ([["geopoint", "a", "ก"]], "geopoint_asked"),
    "moment": ([["dateTime", "a", "ก"]], "datetime_asked"),
    "list in a file": ([["select_one_from_file x.csv", "a", "ก"]], "no_such_file"),
    "recorded": ([["start", "start"], ["text", "a", "ก"]], "type_not_asked"),
    "no label": ([["text", "a"]], "no_label"),
}


@pytest.mark.parametrize("kind", KEPT)
def test_what_is_not_run_is_kept_and_told(form, kind):
    rows, code = KEPT[kind]

    read = read_xlsform(form(HEADER, *rows))

    assert only_item(read).id == "a"
    assert all(PROBLEMS[one.code].th.format(**one.values) for one in read.warnings)
    assert f"xlsform.{code}" in codes_of(read.warnings)


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        ("relevant", "pulldata('x', 'y') = 1", "condition_not_run"),
        ("required", "${a} > 1", "condition_not_run"),
        ("default", "pulldata('x', 'y')", "default_not_run"),
        ("media::audio", "a.mp3", "column_kept"),
        ("trigger", "${a}", "column_kept"),
    ],
)
def test_a_cell_that_is_not_run_is_kept_and_told(form, column, text, code):
    read = read_xlsform(form([*HEADER, column], ["date", "a", "ก", text]))

    assert list(only_item(read).extras.values()) == [text]
    assert codes_of(read.warnings) == [f"xlsform.{code}"]


def test_missing_settings_are_told_and_filled_in(form):
    read = read_xlsform(form(HEADER, ["text", "a", "ก"], settings=None))

    assert codes_of(read.warnings) == ["xlsform.setting_missing"] * 2
    assert (read.checklist.form_id, read.checklist.version) == ("แบบ", "1")


STARTERS = sorted(path.name for path in resource("checklists").glob("*.xlsx"))


def unnamed(checklist):
    return replace(checklist, id=ChecklistId(""))


def round_trip(checklist, tmp_path):
    path = tmp_path / "อีกครั้ง.xlsx"
    path.write_bytes(write_xlsform(checklist))
    return read_xlsform(path)


def parts(data):
    """What is in a package; how it is packed differs between machines."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("name", STARTERS)
def test_a_starter_checklist_is_read_without_a_word_and_written_as_it_is(name, tmp_path):
    path = resource("checklists", name)

    read = read_xlsform(path)

    assert (read.problems, read.warnings) == ((), ())
    assert parts(write_xlsform(read.checklist)) == parts(path.read_bytes())


@pytest.mark.parametrize(
    ("name", "items"), [("QA-READY", 32), ("LIT-ACH", 30), ("DLTV-SMALL", 30)]
)
def test_the_starter_checklists_are_there(name, items):
    checklist = read_xlsform(resource("checklists", f"{name}.xlsx")).checklist

    assert (checklist.form_id, checklist.version) == (name, "1")
    assert sum(1 for _ in checklist.items) == items


@pytest.mark.parametrize("name", STARTERS)
def test_pyxform_takes_what_is_written(name):
    from pyxform.xls2xform import convert

    result = convert(io.BytesIO(resource("checklists", name).read_bytes()), file_type=".xlsx")

    assert "<h:html" in result.xform
    assert result.warnings == []


def test_a_checklist_made_here_reads_back_as_it_was(tmp_path):
    checklist = every_kind()

    again = round_trip(checklist, tmp_path)

    assert (again.problems, again.warnings) == ((), ())
    limits = {"minimum": Decimal(0), "maximum": Decimal(100)}  # those of a percentage
    assert list(again.checklist.items) == [
        replace(item, **limits) if item.type is ItemType.PERCENT else item
        for item in checklist.items
    ]


def test_the_same_checklist_gives_the_same_bytes():
    checklist = read_xlsform(resource("checklists", STARTERS[0])).checklist

    assert write_xlsform(checklist) == write_xlsform(checklist)


def test_lists_that_differ_only_in_what_is_not_run_stay_apart(form, tmp_path):
    choices = [
        ["list_name", "name", "label", "zone"],
        ["n", "a", "ก", "1"],
        ["s", "a", "ก", "2"],
    ]
    path = form(HEADER, ["select_one n", "x", "ก"], ["select_one s", "y", "ข"], choices=choices)
    read = read_xlsform(path)

    again = round_trip(read.checklist, tmp_path)

    zones = [item.choices[0].attributes for item in read.checklist.items]
    assert zones == [{"zone": "1"}, {"zone": "2"}]
    assert unnamed(again.checklist) == unnamed(read.checklist)


def test_a_form_with_everything_reads_back_as_it_was(form, tmp_path):
    path = form(
        [*HEADER, "label::English (en)", "appearance", "parameters", "relevant", "default",
         "calculation", "level_scale", "required", "constraint"],
        ["start", "start"],
        ["note", "n", "=อ่านก่อน", "Read"],
        ["begin_group", "g", "กลุ่ม", None, None, None, "1 = 1"],
        ["range", "r", "ช่วง", None, None, "start=0 end=4"],
        ["integer", "i", "จำนวน", None, None, None, None, "3", None, None, "yes", ". >= 0"],
        ["select_one มีไหม", "y", "มีไหม", None, "minimal", None, "${i} > 1", "1", None, "yesno"],
        ["select_multiple มีไหม", "m", "หลายข้อ", None, None, None, None, "1 0"],
        ["acknowledge", "k", "รับทราบ"],
        ["image", "p", "ภาพ"],
        ["geopoint", "w", "ที่ไหน"],
        ["date", "d", "วันที่", None, None, None, None, "today()"],
        ["calculate", "c", "ผล", None, None, None, None, None, "${i} + 1"],
        ["end_group"],
        settings=[["form_title", "form_id", "version", "default_language", "style"],
                  ["แบบทดลอง", "TRY", "1", "Thai (th)", "pages"]],
    )  # fmt: skip
    read = read_xlsform(path)

    again = round_trip(read.checklist, tmp_path)

    assert again.problems == ()
    assert unnamed(again.checklist) == unnamed(read.checklist)


def test_items_may_have_thai_names_with_their_marks(form):
    path = form(
        [*HEADER, "calculation"],
        ["integer", "จำนวนครู", "ครู"],
        ["calculate", "ที่เหลือ", "เหลือ", "20 - ${จำนวนครู}"],
    )

    item = items_of(read_xlsform(path))["ที่เหลือ"]

    assert compile_expression(item.calculation).evaluate_text({"จำนวนครู": "8"}) == "12"


def test_limits_that_nothing_can_meet_are_told(form):
    path = form([*HEADER, "constraint"], ["integer", "a", "ก", ". >= 10 and . <= 5"])

    (problem,) = read_xlsform(path).problems

    assert (problem.code, problem.where.column) == ("xlsform.limits_reversed", "constraint")
    assert PROBLEMS[problem.code].th.format(**problem.values)


def test_what_others_record_is_known_to_the_formulas_that_look_at_it(form):
    path = form(
        [*HEADER, "relevant", "default"],
        ["username", "who"],
        ["hidden", "kind", None, None, "เล็ก"],
        ["deviceid", "device"],
        ["text", "a", "ก", "${kind} = 'เล็ก' and ${who} != 'x'"],
    )

    read = read_xlsform(path)

    items = items_of(read)
    assert (items["kind"].calculation, items["who"].calculation) == ("'เล็ก'", "''")
    assert "device" not in items
    assert {"xlsform.recorded_empty", "xlsform.type_not_asked"} <= set(codes_of(read.warnings))


@pytest.mark.parametrize(
    ("said", "found"),
    [("วิชาการ", "academic"), ("ด้านบริหารงานบุคคล", "personnel"), ("budget", "budget")],
)
def test_a_work_domain_and_purposes_are_read_in_thai_too(form, said, found):
    path = form(
        [*HEADER, "work_domain", "purposes"], ["text", "a", "ก", said, "ติดตาม, ประเมินผล"]
    )

    item = only_item(read_xlsform(path))

    assert item.work_domain == found
    assert item.purposes == (Purpose.FOLLOW, Purpose.ASSESS)


def test_a_repeat_is_a_section_of_rows_with_its_limits(form):
    path = form(
        [*HEADER, "repeat_minimum", "repeat_maximum", "row_label"],
        ["begin_group", "g", "ครู"],
        ["begin_repeat", "r", "รายบุคคล", 1, "๑๐", "คนที่"],
        ["text", "a", "ชื่อ"],
        ["begin_repeat", "inner", "ห้อง"],
        ["text", "b", "ห้อง"],
        ["end_repeat"],
        ["end_repeat"],
        ["text", "c", "สรุป"],
        ["end_group"],
    )

    read = read_xlsform(path)

    assert [(one.id, one.title) for one in read.checklist.sections] == [
        ("r", "ครู – รายบุคคล"),
        ("g_1", "ครู"),
    ]
    assert read.checklist.sections[0].repeat == Repeat(minimum=1, maximum=10, row_label="คนที่")
    assert [item.id for item in read.checklist.sections[0].items] == ["a", "inner", "b"]
    assert codes_of(read.warnings) == ["xlsform.inner_repeat_once"]
