import time
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.domain.expression import compile_expression, compile_filter, is_formula
from ktpn_desktop.domain.expression_patterns import matches
from ktpn_desktop.domain.expression_values import LONGEST_TEXT
from ktpn_desktop.domain.problem import BadData

ANSWERS = {
    "five": "5",
    "n": Decimal(5),
    "empty": "",
    "word": "abc",
    "day": "2026-07-14",
    "several": "tv box",
    "with-dash": "7",
    "truth": True,
    ".": "50",
    "..": Decimal(2),
    "rows": ("2", "5", None, Decimal(2)),
    "rows[]": ("2", "5", None, Decimal(2)),
}
LABELS = {("five", "5"): "มากที่สุด"}
TODAY = date(2026, 7, 20)


def value_of(source: str):
    return compile_expression(source).evaluate(ANSWERS, today=TODAY, labels=label)


def label(item, value):
    return LABELS.get((item, value))


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("${five} + 1", Decimal(6)),
        ("${n}-1", Decimal(4)),
        ("${with-dash}-1", Decimal(6)),
        ("-${n}", Decimal(-5)),
        ("(1 + 2) * 3", Decimal(9)),
        ("1 + 2 * 3", Decimal(7)),
        ("7 mod 4", Decimal(3)),
        (".5 + .", Decimal("50.5")),
        ("round(${n} div 3, 2)", Decimal("1.67")),
        ("round(2.5)", Decimal(3)),
        ("round(-2.5)", Decimal(-3)),
        ("int(2.9)", Decimal(2)),
        ("floor(-2.1)", Decimal(-3)),
        ("ceiling(2.1)", Decimal(3)),
        ("abs(-3)", Decimal(3)),
        ("pow(2, 10)", Decimal(1024)),
        ("sum(${five}, ${empty}, 3)", Decimal(8)),
        ("count(${five}, ${empty}, 3)", Decimal(2)),
        ("min(${five}, 3)", Decimal(3)),
        ("max(${five}, 3)", Decimal(5)),
        ("today() - ${day}", Decimal(6)),
        ("today()", TODAY),
        ("date('2026-07-14')", date(2026, 7, 14)),
        ("if(${five} > 3, 'สูง', 'ต่ำ')", "สูง"),
        ("coalesce(${empty}, ${missing}, 'ค')", "ค"),
        ("concat(${word}, '-', ${n})", "abc-5"),
        ("count-selected(${several})", Decimal(2)),
        ("selected-at(${several}, 1)", "box"),
        ("substr('abcd', 1, 3)", "bc"),
        ("substring('abcd', 2, 2)", "bc"),
        ("substring-before('1/2569', '/')", "1"),
        ("substring-after('1/2569', '/')", "2569"),
        ("translate('๑๒', '๑๒', '12')", "12"),
        ("normalize-space('  ก   ข ')", "ก ข"),
        ("string(7.0)", "7"),
        ('"(a) ${five} ."', "(a) ${five} ."),
        ("sqrt(9)", Decimal(3)),
        ("round(9999999999999999999999, 5)", Decimal("9999999999999999999999")),
        ("date(20648)", date(2026, 7, 14)),
        ("decimal-date-time(${day})", Decimal(20648)),
        ("decimal-time('06:00')", Decimal("0.25")),
        ("decimal-date-time('2026-07-14T12:00')", Decimal("20648.5")),
        ("date('2026-07-14T12:00')", date(2026, 7, 14)),
        ("format-date(${day}, '%d/%m/%Y %n %e %y %%')", "14/07/2026 7 14 26 %"),
        ("format-date-time('2026-07-14T09:05', '%H.%M %b')", "09.05 ก.ค."),
        ("int((today() - ${day}) div 3)", Decimal(2)),
        ("once(9)", "50"),
        ("join(', ', ${word}, ${n})", "abc, 5"),
        ("position(..)", Decimal(2)),
        ("jr:choice-name(${five}, '${five}')", "มากที่สุด"),
        ("jr:choice-name(${word}, '${five}')", None),
        ("sum(${rows})", Decimal(9)),
        ("count(${rows})", Decimal(4)),
        ("count-non-empty(${rows})", Decimal(3)),
        ("max(${rows}) - min(${rows}, 1)", Decimal(4)),
        ("join('|', ${rows})", "2|5||2"),
        ("${rows}", "2"),
        ("${rows} + 1", Decimal(3)),
        ("indexed-repeat(${rows}, ${group}, 2)", "5"),
        ("indexed-repeat(${rows}, ${group}, position(..) - 1)", "2"),
        ("indexed-repeat(${rows}, ${group}, 9)", None),
        ("indexed-repeat(${n}, ${group}, 1)", None),
    ],
)
def test_an_expression_has_this_value(source, value):
    assert value_of(source) == value


@pytest.mark.parametrize(
    "condition",
    [
        "${five} = 5",
        "${five} = ${n}",
        "${five} = '5'",
        "${word} != 5",
        "${missing} = ''",
        "${empty} = ${missing}",
        "${n} != ''",
        "${missing} != 5",
        "not(${missing} > 3)",
        "not(${missing} < 3)",
        ". >= 0 and . <= 100",
        "${word} = 'x' or ${five} >= '4'",
        "selected(${several}, 'box')",
        "not(selected(${several}, 'bo'))",
        "regex(${word}, 'a.c')",
        "not(regex(${word}, 'a'))",
        "${day} < today()",
        "${truth} = true()",
        "${rows} = 5 and not(${rows} > 5) and 5 <= ${rows}",
        "now() > today() - 1",
        "decimal-time('13:30') > decimal-time('09:00')",
        "string-length(${word}) > 2",
        "starts-with(${word}, 'ab') and ends-with(${word}, 'bc') and contains(${word}, 'b')",
    ],
)
def test_a_condition_holds(condition):
    assert compile_expression(condition).holds(ANSWERS, today=TODAY)


@pytest.mark.parametrize(
    "source",
    ["${n} div 0", "${missing} + 1", "${word} * 2", "sum(${missing})", "round(${empty})",
     "5 mod 0", "pow(10, 5000)", "${missing}", "date('2026-02-30')", "date(99999999999)",
     "sqrt(-1)", "pow(10, 20) * pow(10, 20)", "sum(pow(10, 24) * 9, pow(10, 24) * 9)",
     "decimal-time('x')", "format-date('x', '%Y')", "round(1, 99)"],
)  # fmt: skip
def test_what_cannot_be_computed_is_not_known_and_never_zero(source):
    assert value_of(source) is None


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("${a} +", "expression.syntax"),
        ("", "expression.syntax"),
        ("1 2", "expression.syntax"),
        ("if(1, 2)", "expression.syntax"),
        ("count()", "expression.syntax"),
        ("pulldata('a', 'b')", "expression.unknown_function"),
        ("a + 1", "expression.bare_word"),
        ("/data/a", "expression.not_understood"),
        ("..", "expression.not_understood"),
        ("${a}[1]", "expression.not_understood"),
        ("$a", "expression.not_understood"),
        ("'ไม่ปิด", "expression.syntax"),
        ("(" * 60 + "1" + ")" * 60, "expression.too_long"),
        ("1" + "+1" * 300, "expression.too_long"),
        ("1" * 3000, "expression.too_long"),
        ("regex(., '(')", "expression.syntax"),
        ("regex(., ${a})", "expression.costly_pattern"),
        ("regex(., '(a+)+b')", "expression.costly_pattern"),
        ("regex(., '((ab)*c)*')", "expression.costly_pattern"),
        ("regex(., '(a|aa){1,}')", "expression.costly_pattern"),
        ("regex(., '.*.*.*.*.*x')", "expression.costly_pattern"),
        ("regex(., '(a?){30}a{30}')", "expression.costly_pattern"),
        ("regex(., '" + "a?" * 30 + "')", "expression.costly_pattern"),
        ("regex(., '" + "(a|a)" * 20 + "')", "expression.costly_pattern"),
        ("-" * 390 + "1", "expression.too_long"),
        ("jr:choice-name(${a}, 'b')", "expression.syntax"),
        ("indexed-repeat(1, ${a}, 1)", "expression.syntax"),
        ("indexed-repeat(${a}, 1, 1)", "expression.syntax"),
        ("position(1)", "expression.syntax"),
        ("อำเภอ = 1", "expression.bare_word"),
    ],
)
def test_what_is_no_expression_is_refused_with_its_reason(source, code):
    with pytest.raises(BadData) as raised:
        compile_expression(source)

    assert raised.value.problems[0].code == code


@pytest.mark.parametrize(
    "pattern",
    [
        "(ก|ข|ค|ง)-?[0-9]{1,3}",
        "|".join("กขคงจฉชซ"),
        r"^\S+@\S+\.\S+$",
        "^[0-9]{10}$",
        "(99|10)[0-9]+",
        r"[ก-๙ .()+*]+",
        r"0\d{1,2}-?(\d{3}){2}",
        "[(a+)+]*",
    ],
)
def test_an_ordinary_pattern_is_taken(pattern):
    compile_expression(f"regex(., '{pattern}')")


def test_the_names_of_the_items_looked_at_are_known():
    assert compile_expression("${b} + ${ a } * ${b}").names == ("b", "a")


def test_a_name_inside_a_text_is_no_item():
    assert compile_expression("'${a}'").names == ()


def test_a_result_is_told_in_the_stored_form_of_an_answer():
    assert compile_expression("${n} div 2").evaluate_text(ANSWERS) == "2.5"
    assert compile_expression("100 * 100").evaluate_text(ANSWERS) == "10000"
    assert compile_expression("${missing} + 1").evaluate_text(ANSWERS) is None


@given(st.integers(-(10**12), 10**12), st.integers(-(10**12), 10**12))
def test_arithmetic_is_exact(a, b):
    expression = compile_expression("${a} * ${b} - ${a}")

    assert expression.evaluate({"a": str(a), "b": Decimal(b)}) == Decimal(a * b - a)


@given(st.text(alphabet="${}ab15 +-*()=<>!.,'\"/[]@divmodsum", max_size=40))
def test_any_text_compiles_or_is_refused(source):
    try:
        compile_expression(source).evaluate({"a": "1", "b": "x"})
    except BadData as refused:
        assert refused.problems[0].code.startswith("expression.")


def test_the_library_s_own_parser_is_left_as_it_was():
    from elementpath import XPathContext
    from elementpath.xpath1 import XPath1Parser

    compile_expression("round(2.5, 0)")

    assert "selected" not in XPath1Parser.symbol_table
    root = XPath1Parser().parse("round(2.4)")
    assert root.evaluate(XPathContext(None, item=1)) == 2


def test_the_names_that_are_looked_at_in_all_rows_and_by_their_labels_are_known():
    expression = compile_expression(
        "jr:choice-name(1, '${a}') + indexed-repeat(${b}, ${g}, ${c})"
    )

    assert expression.names == ("b", "c", "a")
    assert (expression.in_rows, expression.groups) == ({"b"}, ("g",))


def test_a_filter_looks_at_the_attributes_of_a_choice():
    of_district = compile_filter("อำเภอ = ${d} and name != 'x'")

    assert of_district.attributes == ("อำเภอ", "name")
    assert of_district.holds({"@อำเภอ": "01", "@name": "a", "d": "01"})
    assert not of_district.holds({"@อำเภอ": "02", "@name": "a", "d": "01"})
    assert not of_district.holds({"@อำเภอ": "01", "@name": "x", "d": "01"})


def test_a_text_that_would_grow_without_end_is_not_known():
    doubled = compile_expression("concat(${a}, ${a})")
    text = "ก"

    for _ in range(40):
        text = doubled.evaluate({"a": text}) or ""

    assert len(text) <= LONGEST_TEXT


@pytest.mark.parametrize(
    "pattern", [".*.*.*.*x", r"^\S+@\S+\.\S+$", "a?a?a?a?a?a?a?a?a?a?.*.*b", "[a-z]+[a-z]+1"]
)
def test_no_text_keeps_a_pattern_busy(pattern):
    begun = time.process_time()

    for length in (30, 60, 150, 1000, 40_000):
        assert not matches(pattern, "a" * length)

    assert time.process_time() - begun < 2  # it would be years


@pytest.mark.parametrize("default", ["${a} + 1", "today()", " coalesce('a', 'b') "])
def test_a_default_that_is_worked_out_is_known(default):
    assert is_formula(default)


@pytest.mark.parametrize("default", ["ครู (ชำนาญการ)", "5", "2026-07-14", "a-b", "today", ""])
def test_a_default_that_stands_as_it_is_is_known(default):
    assert not is_formula(default)
