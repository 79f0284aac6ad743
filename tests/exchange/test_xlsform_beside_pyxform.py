"""Any form of the usual constructs is understood here as pyxform understands it.

The forms are made up with the many ways in which people write the same thing: names of types
and columns, languages, groups within groups.
"""

import io
import tempfile
from pathlib import Path

import openpyxl
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pyxform.xls2json import workbook_to_json
from pyxform.xls2json_backends import get_xlsform

from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.languages import language_code
from ktpn_desktop.exchange.xlsform import read_xlsform
from ktpn_desktop.exchange.xlsform_limits import limits_text

KINDS = {
    "text": ItemType.TEXT,
    "string": ItemType.TEXT,
    "integer": ItemType.NUMBER,
    "int": ItemType.NUMBER,
    "decimal": ItemType.NUMBER,
    "date": ItemType.DATE,
    "time": ItemType.TIME,
    "note": ItemType.NOTE,
    "photo": ItemType.PHOTO,
    "image": ItemType.PHOTO,
    "calculate": ItemType.CALC,
    "select one": ItemType.CHOICE,
    "select all that apply": ItemType.MULTI,
}
"""What pyxform calls a type, and what it is here."""

TYPES = (
    "text",
    "string",
    "integer",
    "int",
    "decimal",
    "date",
    "time",
    "note",
    "image",
    "photo",
)
CHOOSES = ("select_one", "select one", "select_multiple", "select all that apply from")
CONDITIONS = ("${%s} != ''", "string-length(${%s}) > 1 or true()", "not(${%s} = 'ก')")
LIMITS = (". != 13", "(. = 1) or (. = 2)", ". > 1 and . mod 2 = 0")
COLUMNS = {
    "relevant": ("relevant", "bind::relevant", "relevance"),
    "required": ("required", "bind::required", "Required"),
    "constraint": ("constraint", "bind::constraint"),
    "hint": ("hint", "Hint"),
    "calculation": ("calculation", "bind::calculate"),
}
LANGUAGES = (
    ("label",),
    ("label::Thai (th)", "label::English (en)"),
    ("label::Thai", "label::Lao"),
)
WORDS = st.sampled_from(["จุดเด่น", "การนิเทศ", "Strengths (a)", "ร้อยละ 80", "ก & ข < ค"])
FEW = settings(
    max_examples=12,
    deadline=None,
    phases=[Phase.generate],  # a form that fails is read soon enough as it is
    suppress_health_check=[HealthCheck.too_slow],
)


@st.composite
def forms(draw):
    """Sheets of a form: rows by the names of its columns."""
    labels = draw(st.sampled_from(LANGUAGES))
    headers = {name: draw(st.sampled_from(ways)) for name, ways in COLUMNS.items()}
    rows, names = [], []
    for group in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(["group", "repeat"]))
        apart = draw(st.sampled_from("_ "))
        titles = dict.fromkeys(labels, f"กลุ่มที่ {group}")
        rows.append({"type": f"begin{apart}{kind}", "name": f"g{group}", **titles})
        inner = draw(st.booleans())
        for at in range(draw(st.integers(1, 4))):
            if inner and at == 1:
                rows.append({"type": "begin_group", "name": f"g{group}_in", **titles})
            name = f"q{group}_{at}"
            rows.append(draw(questions(name, names, labels, headers)))
            if kind == "group":
                names = [*names, name]
        if inner and rows[-1]["name"] != f"q{group}_0":
            rows.append({"type": "end_group"})
        rows.append({"type": f"end{apart}{kind}"})
    choices = [
        {"list_name": f"l{one}", "name": value, **{label: draw(WORDS) for label in labels}}
        for one in range(2)
        for value in ("a", "b-1", "2")
    ]
    settings_ = {"form_title": "แบบทดลอง", "form_id": "TRY", "version": "1"}
    if labels[0].startswith("label::"):
        settings_["default_language"] = "Thai (th)"
    return {"survey": rows, "choices": choices, "settings": [settings_]}


@st.composite
def questions(draw, name, names, labels, headers):
    """A row that asks something; it may look at what was asked before."""
    chosen = f"{draw(st.sampled_from(CHOOSES))} l{draw(st.integers(0, 1))}"
    kind = draw(st.sampled_from([*TYPES, "calculate", chosen, chosen]))
    row = {"type": kind, "name": name, **{label: draw(WORDS) for label in labels}}
    if kind == "calculate":
        return {
            **row,
            headers["calculation"]: draw(st.sampled_from(["1 + 1", "concat('ก', 2)"])),
        }
    if draw(st.booleans()):
        row[headers["hint"]] = draw(WORDS)
    if names and draw(st.booleans()):
        looked_at = draw(st.sampled_from(names))
        row[headers["relevant"]] = draw(st.sampled_from(CONDITIONS)) % looked_at
    if kind != "note":
        row[headers["required"]] = draw(st.sampled_from(["yes", "no", "TRUE", ""]))
    if kind in ("integer", "int", "decimal") and draw(st.booleans()):
        row[headers["constraint"]] = draw(st.sampled_from(LIMITS))
    return row


def written(form):
    """Return the form as a workbook."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in form.items():
        sheet = book.create_sheet(name)
        columns = list(dict.fromkeys(column for row in rows for column in row))
        sheet.append(columns)
        for row in rows:
            sheet.append([row.get(column) or None for column in columns])
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def asked_there(data):
    """Return what pyxform makes of a form: each question with what is known of it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "แบบ.xlsx")
        path.write_bytes(data)
        survey = workbook_to_json(workbook_dict=get_xlsform(xlsform=path), form_name="data")
    return list(questions_in(survey["children"], repeated=False))


def questions_in(children, *, repeated):
    for one in children:
        if one["name"] == "meta":
            continue
        if one["type"] in ("group", "repeat"):
            within = repeated or one["type"] == "repeat"
            yield from questions_in(one["children"], repeated=within)
            continue
        bind = one.get("bind", {})
        choices = one.get("choices") or ()
        yield {
            "name": one["name"],
            "type": KINDS[one["type"]],
            "label": said(one.get("label")),
            "hint": one.get("hint"),
            "required": bind.get("required", "").casefold() in ("yes", "true", "true()"),
            "relevant": bind.get("relevant"),
            "constraint": bind.get("constraint"),
            "calculation": bind.get("calculate"),
            "choices": [(choice["name"], said(choice["label"])) for choice in choices],
            "repeated": repeated,
        }


def said(label):
    """Return a label by language; one without a language is that of the form."""
    if isinstance(label, dict):
        return {language_code(name): text for name, text in label.items()}
    return {"": label}


def asked_here(checklist):
    """Return the same of a form as it was read here.

    The title of a group within a repeat is a line to read here, as a table has no headings.
    """
    for section in checklist.sections:
        for item in section.items:
            if item.id.endswith("_in"):
                continue
            own = checklist.language or ""
            others = {code: texts.label for code, texts in item.translations.items()}
            yield {
                "name": item.id,
                "type": item.type,
                "label": {own: item.label, **others},
                "hint": item.hint,
                "required": item.required,
                "relevant": item.relevant,
                "constraint": limits_text(item),
                "calculation": item.calculation,
                "choices": [
                    (one.value, {own: one.label, **one.translations}) for one in item.choices
                ],
                "repeated": section.repeat is not None,
            }


@given(forms())
@FEW
def test_a_form_says_here_what_it_says_there(form):
    data = written(form)
    there = asked_there(data)

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "แบบ.xlsx")
        path.write_bytes(data)
        read = read_xlsform(path)

    assert read.problems == ()
    assert list(asked_here(read.checklist)) == there
