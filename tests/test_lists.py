"""Lists that check themselves: sentences and their codes, words for people, sizes of files."""

import ast
import re
import string
from collections import Counter
from pathlib import Path

import pytest

import ktpn_desktop
from ktpn_desktop.app.sentences import EDITS, PROBLEMS

ROOT = Path(ktpn_desktop.__file__).parent
MODULES = sorted(ROOT.rglob("*.py"))
MOST_LINES = 500
MOST_LINES_OF_THE_MAIN_WINDOW = 400
THAI = range(0x0E00, 0x0E80)


def relative(path):
    return str(path.relative_to(ROOT))


def calls(path):
    """Return every call in the file with the name that is called, without what is before it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call):
            if isinstance(node.func, ast.Name):
                yield node.func.id, node
            elif isinstance(node.func, ast.Attribute):
                yield node.func.attr, node


def texts(path):
    """Return every text constant of the file that stands alone, not inside an f-string."""
    tree = ast.parse(path.read_text("utf-8"))
    inside = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in node.values
    }
    for node in ast.walk(tree):
        text = node.value if isinstance(node, ast.Constant) else None
        if isinstance(text, str) and id(node) not in inside:
            yield text


def patterns(path):
    """Return every f-string of the file as a pattern, a word in the place of each field."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.JoinedStr):
            yield "".join(
                re.escape(part.value) if isinstance(part, ast.Constant) else "[a-z0-9_]+"
                for part in node.values
            )


def areas():
    """Return the first words of all codes: those with a sentence, those given to Problem."""
    given = (
        node.value
        for path in MODULES
        for name, call in calls(path)
        for keyword in call.keywords
        if name == "Problem" and keyword.arg == "code"
        for node in ast.walk(keyword.value)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    )
    return {code.partition(".")[0] for code in (*given, *PROBLEMS)}


AREAS = areas()
CODE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+")
FILE_NAME = re.compile(r".*\.(csv|db|json|lock|log|md|pdf|py|qm|tmp|toml|ts|txt|xlsx|xml)")


def codes_in(path):
    """Return every text of the file that has the form of a code and the area of one.

    Many codes are chosen in a table or handed to a small function before they reach a Problem,
    so a code counts wherever it stands.
    """
    plain = {
        text
        for text in texts(path)
        if CODE.fullmatch(text)
        and not FILE_NAME.fullmatch(text)
        and text.partition(".")[0] in AREAS
    }
    made = {
        code
        for pattern in patterns(path)
        if re.match(r"[a-z]", pattern)
        for code in PROBLEMS
        if re.fullmatch(pattern, code)
    }
    return plain | made


def fields(text):
    """Return the names in braces; raise if one has no name or a format."""
    parts = list(string.Formatter().parse(text))
    assert all(not spec and not conversion for _, name, spec, conversion in parts if name)
    names = {name for _, name, _, _ in parts if name is not None}
    assert all(name.isidentifier() for name in names), names
    return names


def test_no_code_has_two_sentences():
    codes = [
        key.value
        for path in MODULES
        if is_sentences(path)
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    ]

    assert [code for code, times in Counter(codes).items() if times > 1] == []


def test_every_edit_has_its_name_and_every_name_its_edit():
    labels = {
        call.args[0].value
        for path in MODULES
        for name, call in calls(path)
        if name == "edit" and call.args and isinstance(call.args[0], ast.Constant)
    }
    said = {text for path in MODULES if not is_sentences(path) for text in texts(path)}

    assert labels - set(EDITS) == set()
    assert set(EDITS) - said == set()


def share_of_thai(text):
    """Return how much of the words is Thai, fields aside."""
    letters = [letter for letter in re.sub(r"{.*?}", "", text) if letter.isalpha()]
    return sum(ord(letter) in THAI for letter in letters) / len(letters)


def is_sentences(path):
    return "sentences" in path.relative_to(ROOT).as_posix()


USED = {code: path for path in MODULES if not is_sentences(path) for code in codes_in(path)}


def test_every_code_has_a_sentence():
    missing = {code: relative(path) for code, path in USED.items() if code not in PROBLEMS}

    assert missing == {}


def test_every_sentence_is_said_somewhere():
    assert set(PROBLEMS) - set(USED) == set()


@pytest.mark.parametrize("code", sorted(PROBLEMS))
def test_a_sentence_says_the_same_in_both_languages(code):
    sentence = PROBLEMS[code]

    assert fields(sentence.th) == fields(sentence.en)
    # Names of programs and columns stay as they are; an example of what to type may be Thai.
    assert share_of_thai(sentence.th) > max(0.3, share_of_thai(sentence.en))
    assert ord(sentence.en[0]) not in THAI
    assert sentence.en.endswith((".", "?", "!", ":", "}", ")", "”"))
    for text in (sentence.th, sentence.en):
        assert text == text.strip()
        assert "  " not in text


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_words_for_people_are_found_by_the_translation_tool(path):
    """Qt's tool reads `tr("…")` from the source: an f-string or a sum never matches."""
    wrong = [
        call.lineno
        for name, call in calls(path)
        if name in ("tr", "translate")
        and isinstance(call.func, ast.Attribute)
        and not _is_translatable(name, call)
    ]

    assert wrong == []


def _is_translatable(name, call):
    """Tell whether the tool can read the source text here, or where it was marked for later."""
    if name == "translate":
        if len(call.args) < 2:  # str.translate(table) is another thing
            return True
        if isinstance(call.args[1], ast.Name | ast.Attribute):  # marked by QT_TRANSLATE_NOOP
            return True
    text = call.args[0 if name == "tr" else 1]
    return isinstance(text, ast.Constant) and isinstance(text.value, str)


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_no_file_is_too_long_to_read_at_once(path):
    most = MOST_LINES_OF_THE_MAIN_WINDOW if path.name == "main_window.py" else MOST_LINES

    assert len(path.read_text("utf-8").splitlines()) <= most


@pytest.mark.parametrize("path", MODULES, ids=relative)
def test_a_file_begins_by_saying_what_lives_in_it(path):
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")))

    if path.name == "__init__.py" and not path.read_text("utf-8").strip():
        return
    assert docstring
    assert docstring.splitlines()[0].rstrip().endswith((".", "?", "!"))


# Below these a caller may add what it knows to a Problem that passes through.
FRONT = [
    path for path in MODULES if relative(path).startswith(("app/", "cli/", "ui/", "start"))
]
WHERE = {"file", "sheet", "row", "column", "record"}


def given(call):
    """Return code and names of values of a Problem that is written out; None if it is not."""
    keywords = {keyword.arg: keyword.value for keyword in call.keywords}
    code, values = keywords.get("code"), keywords.get("values", ast.Dict([], []))
    if not isinstance(code, ast.Constant) or not isinstance(values, ast.Dict):
        return None
    if not all(isinstance(key, ast.Constant) for key in values.keys):
        return None
    return code.value, {key.value for key in values.keys}


@pytest.mark.parametrize("path", FRONT, ids=relative)
def test_a_problem_gives_the_values_that_its_sentence_names(path):
    problems = [given(call) for name, call in calls(path) if name == "Problem"]

    missing = {
        code: names
        for code, values in filter(None, problems)
        if code in PROBLEMS
        if (names := fields(PROBLEMS[code].th) - values - WHERE)
    }
    assert missing == {}
