"""Qt's own words in Thai, English for ours, and no text that can never be translated."""

import ast
import re
import string
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QDialogButtonBox

import ktpn_desktop.ui
from ktpn_desktop.domain.ids import ChecklistId, RoundId
from ktpn_desktop.domain.round import Round
from ktpn_desktop.ui import days, texts
from ktpn_desktop.ui.translation import Translation
from ktpn_desktop.ui.widgets.thai_date import ThaiDateEdit

ROOT = Path(__file__).parents[2]
UI = Path(ktpn_desktop.ui.__file__).parent
SOURCES = sorted(UI.rglob("*.py"))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Return a folder with the translations, built from their sources."""
    folder = tmp_path_factory.mktemp("i18n")
    compiler = Path(PySide6.__file__).parent / (
        "lrelease.exe" if sys.platform == "win32" else "lrelease"
    )
    for source in (ROOT / "i18n").glob("*.ts"):
        target = folder / f"{source.stem}.qm"
        subprocess.run([compiler, "-silent", source, "-qm", target], check=True)
    return folder


@pytest.fixture
def translation(qapp, built, monkeypatch):
    monkeypatch.setattr("ktpn_desktop.ui.translation.translations", lambda: built)
    translation = Translation(qapp)

    yield translation

    for translator in translation._installed:
        qapp.removeTranslator(translator)


def messages(name):
    for context in ElementTree.parse(ROOT / "i18n" / name).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name"), message


def test_the_standard_buttons_are_thai(qtbot, translation):
    translation.speak("th")

    kinds = QDialogButtonBox.StandardButton
    box = QDialogButtonBox(kinds.Save | kinds.Cancel | kinds.Discard | kinds.Close)
    qtbot.addWidget(box)

    assert {button.text() for button in box.buttons()} == {"บันทึก", "ยกเลิก", "ไม่บันทึก", "ปิด"}


def test_the_menu_of_a_text_field_is_thai(qtbot, translation):
    from PySide6.QtWidgets import QLineEdit

    translation.speak("th")
    edit = QLineEdit()
    qtbot.addWidget(edit)

    menu = edit.createStandardContextMenu()

    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert words == ["เลิกทำ", "ทำซ้ำ", "ตัด", "คัดลอก", "วาง", "ลบ", "เลือกทั้งหมด"]
    menu.deleteLater()


def test_every_word_of_qt_that_is_translated_is_one_that_qt_says():
    german = QTranslator()
    folder = Path(PySide6.__file__).parent / "Qt" / "translations"
    assert german.load(str(folder / "qtbase_de.qm"))

    strangers = [
        (context, message.findtext("source"))
        for context, message in messages("qtbase_th.ts")
        if not german.translate(context, message.findtext("source"), None, 1)
    ]

    assert strangers == []


def test_another_language_replaces_the_one_before(qapp, translation):
    translation.speak("th")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "ยกเลิก"

    translation.speak("en")

    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def tr_calls(tree):
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            if name == "tr":
                yield node, node.args[0]
            elif name in ("translate", "QT_TRANSLATE_NOOP") and len(node.args) > 1:
                yield node, node.args[1]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(UI)))
def test_what_is_translated_is_a_literal_and_its_fields_have_names(path):
    for node, text in tr_calls(ast.parse(path.read_text("utf-8"))):
        if path.name == "navigation.py" and isinstance(text, ast.Attribute):
            continue  # the titles are marked where they are written
        assert isinstance(text, ast.Constant), f"{path.name}:{node.lineno}"
        fields = [
            name for _, name, _, _ in string.Formatter().parse(text.value) if name is not None
        ]
        assert all(name.isidentifier() for name in fields), f"{path.name}:{node.lineno}"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(UI)))
def test_thai_words_pass_through_tr(path):
    tree = ast.parse(path.read_text("utf-8"))
    wrapped = {id(text) for _, text in tr_calls(tree)}
    docs = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    # A docstring of a constant, and the letters and titles that are data rather than words.
    docs |= {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    loose = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and re.search("[ก-ฮ]", node.value)
        and id(node) not in wrapped | docs
    ]

    assert [text for text in loose if text not in DATA] == []


DATA = {
    *("นางสาว", "นาย", "นาง", "น.ส.", "ดร.", "ว่าที่ร้อยตรี"),  # titles before a name
    "เแโใไ",
    *("ต.", "อ.", "จ."),  # before the names of places in an address
    "ไทย",  # the language, in itself
    "โรงเรียน",  # stands before the name of a school, which is Thai in every language
    "ร้อยละ",  # the unit as checklists name it
}


def fields(text):
    return sorted(name for _, name, _, _ in string.Formatter().parse(text) if name is not None)


def test_every_english_text_is_finished_and_has_the_fields_of_the_thai_one():
    wrong = [
        message.findtext("source")
        for _, message in messages("ktpn_en.ts")
        if message.find("translation").get("type") == "unfinished"
        or not message.findtext("translation")
        or fields(message.findtext("translation")) != fields(message.findtext("source"))
    ]

    assert wrong == []


def test_every_text_of_the_window_is_in_the_english_file(tmp_path):
    # A new text is brought in by `python3 tasks.py strings` and then translated in the file.
    fresh = tmp_path / "fresh.ts"
    program = "lupdate.exe" if sys.platform == "win32" else "lupdate"
    command = [Path(PySide6.__file__).parent / program, *SOURCES, "-silent", "-ts", fresh]
    subprocess.run(command, check=True, capture_output=True)

    def texts(path):
        return {
            (context.findtext("name"), message.findtext("source"))
            for context in ElementTree.parse(path).getroot().iter("context")
            for message in context.iter("message")
        }

    assert texts(fresh) - texts(ROOT / "i18n" / "ktpn_en.ts") == set()


def test_the_window_speaks_english_also_through_what_it_inherits(qtbot, translation):
    from ktpn_desktop.ui.widgets.save_state import SaveState

    class Inherits(SaveState):
        pass

    translation.speak("en")
    state = Inherits()
    qtbot.addWidget(state)
    state.show_saving()

    assert state.text == "Saving…"


def test_in_english_days_are_of_the_common_era_and_what_is_official_keeps_its_number(
    translation,
):
    translation.speak("en")
    day, moment = date(2026, 7, 14), datetime(2026, 7, 14, 13, 30)

    assert texts.short_date(day) == "14 Jul 2026"
    assert texts.long_date(day) == "Tuesday 14 July 2026"
    assert texts.moment_text(moment, today=date(2026, 7, 15)) == "14 Jul 2026 13:30"
    assert days.short_weekday(1) == "Tu"
    round_ = Round(id=RoundId("r"), number=1, year=2026, checklist_id=ChecklistId("c"))
    assert "1/2569" in texts.round_name(round_)


def test_what_a_date_field_shows_in_english_is_read_as_the_same_day(qtbot, translation):
    translation.speak("en")
    edit = ThaiDateEdit(date(2026, 7, 14))
    qtbot.addWidget(edit)
    assert edit.text() == "14 Jul 2026"

    edit.editingFinished.emit()
    assert edit.value() == date(2026, 7, 14)

    edit.setText("15/8/2569")
    edit.editingFinished.emit()
    assert (edit.value(), edit.text()) == (date(2026, 8, 15), "15 Aug 2026")
