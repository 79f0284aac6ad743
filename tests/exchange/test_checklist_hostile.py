"""Forms that nobody means well with: a Problem each, and soon."""

import time

import openpyxl
import pytest
from hostile_workbooks import zeros

from ktpn_desktop.app.sentences import PROBLEMS
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.exchange.checklist_file import read_checklist

HEADER = ["type", "name", "label", "relevant", "constraint", "calculation", "choice_filter"]
MOST_SECONDS = 5  # of the processor; a form as large as is allowed takes about two


def nested(word, depth):
    inner = ["text", "a", "ก"]
    begins = [[f"begin_{word}", f"g{place}", "ก"] for place in range(depth)]
    return [*begins, inner, *[[f"end_{word}"]] * depth]


def group_with(condition, items):
    rows = [["text", f"q{place}", "ก", f"{place} = {place}"] for place in range(items)]
    return [["begin_group", "g", "ก", condition], *rows, ["end_group"]]


LONG = " and ".join(f"{place} = {place}" for place in range(90))
FORMS = {
    "a hundred groups in one another": (nested("group", 100), "xlsform.too_deep"),
    "a hundred repeats in one another": (nested("repeat", 100), "xlsform.too_deep"),
    "a formula without end": (
        [["text", "a", "ก", "1 = 1 and " * 400]],
        "xlsform.text_too_long",
    ),
    "a formula of many parts": ([["text", "a", "ก", "1+" * 900 + "1"]], "expression.too_long"),
    "brackets in brackets": (
        [["text", "a", "ก", "(" * 300 + "1" + ")" * 300]],
        "expression.too_long",
    ),
    "a long text": ([["text", "a", "ก" * 5_000]], "xlsform.text_too_long"),
    "too many rows": (
        [["text", f"q{place}", "ก"] for place in range(3_001)],
        "xlsform.too_many",
    ),
    "a condition on very many items": (group_with(LONG, 600), "xlsform.too_many_formulas"),
    "very many formulas": (
        [["text", f"q{place}", "ก", LONG] for place in range(400)],
        "xlsform.too_many_formulas",
    ),
    "a circle of a thousand": (
        [
            ["calculate", f"q{place}", "", None, None, f"${{q{(place + 1) % 1000}}} + 1"]
            for place in range(1_000)
        ],
        "form.circle",
    ),
    "a filter that cannot be read": (
        [["select_one x", "a", "ก", None, None, None, "zone = ("]],
        "expression.syntax",
    ),
    "a list that is not there": ([["select_one y", "a", "ก"]], "xlsform.no_such_list"),
}


def written(path, rows, **sheets):
    book = openpyxl.Workbook(write_only=True)
    for name, lines in {"survey": [HEADER, *rows], **sheets}.items():
        sheet = book.create_sheet(name)
        for line in lines:
            sheet.append(line)
    book.save(path)
    return path


@pytest.mark.parametrize("name", FORMS)
def test_a_form_that_asks_too_much_is_refused_and_soon(name, tmp_path):
    rows, code = FORMS[name]
    choices = [["list_name", "name", "label"], ["x", "a", "ก"]]
    path = written(tmp_path / "แบบ.xlsx", rows, choices=choices)
    begun = time.process_time()

    read = read_checklist(path)

    assert time.process_time() - begun < MOST_SECONDS
    assert read.checklist is None
    assert code in {one.code for one in read.problems}
    assert all(PROBLEMS[one.code].th.format(**one.values) for one in read.problems)


def test_a_pattern_that_takes_for_ever_is_kept_and_not_run(tmp_path):
    rows = [["text", "a", "ก", None, "regex(., '(a+)+b')"]]

    read = read_checklist(written(tmp_path / "แบบ.xlsx", rows))

    (item,) = read.checklist.items
    assert (item.constraint, item.extras["constraint"]) == (None, "regex(., '(a+)+b')")
    assert "xlsform.condition_not_run" in [one.code for one in read.warnings]


def test_a_sheet_of_forty_megabytes_is_not_even_unpacked(tmp_path):
    path = tmp_path / "แบบ.xlsx"
    path.write_bytes(zeros(41))

    with pytest.raises(BadData) as refused:
        read_checklist(path)

    assert refused.value.problems[0].code == "file.too_big"


@pytest.mark.parametrize(
    "rows",
    [
        [["รายการ", *["ดี"] * 390]] * 60,
        [["ที่", "รายการ", *range(9)] * 30] * 60,
        [["รายการ", "มี", "ไม่มี"], *[["ก" * 2_900, None, None]] * 50],
        [["รายการ", "5 = " * 700], ["ก" * 90 + "." * 2_000]],
        [["รายการ", "ที่"], *[[f"{place}.1 ก", None] for place in range(3_500)]],
    ],
)
def test_a_strange_table_is_read_or_refused_soon(rows, tmp_path):
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("ก")
    for row in rows:
        sheet.append(row)
    path = tmp_path / "ตาราง.xlsx"
    book.save(path)
    begun = time.process_time()

    try:
        read = read_checklist(path)
    except BadData as refused:
        assert refused.problems
    else:
        assert read.problems or read.checklist
    assert time.process_time() - begun < MOST_SECONDS
