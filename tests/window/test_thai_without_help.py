"""On Windows nothing helps Qt to break Thai; here its helper is replaced by an empty one."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MEASURE = """
import json
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QToolTip, QWidget
from ktpn_desktop.app.settings import Settings
from ktpn_desktop.thai.words import break_opportunities
from ktpn_desktop.ui.application import Application
from ktpn_desktop.ui.theme import font
from ktpn_desktop.ui.widgets.field import Notes
from ktpn_desktop.ui.widgets.row_model import Column
from ktpn_desktop.ui.widgets.table import RowTable
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel
from ktpn_desktop.ui.wrapping import breakable, load_dictionary, tip, wrapped, wrapping

application = Application(["ktpn-desktop"])
application.use(Settings())
load_dictionary()
wrapping().set_ready()
TEXT = (
    "ประธานสอบถามสาเหตุผู้แทนศึกษานิเทศก์ชี้แจงว่าครูไม่ครบชั้นและยังไม่มีแผนซ่อมเสริมการอ่าน"
    "รายบุคคลกรรมการผู้ทรงคุณวุฒิเสนอ"
)

def plain():
    label = QLabel(TEXT)
    label.setWordWrap(True)
    return label.minimumSizeHint().width()

def label():
    made = WrapLabel(TEXT)
    made.resize(150, 600)
    made.show()
    return QLabel.text(made).split("\\n")

def painted():
    return [wrapped(TEXT, font(14), width) for width in (90, 150, 300)]

def by_qt():
    wrap = Qt.TextFlag.TextWordWrap
    return QFontMetrics(font(14)).boundingRect(QRect(0, 0, 1, 9), wrap, breakable(TEXT)).width()

def cell():
    column = Column("ข้อค้นพบ", lambda row: row, may_cut=True)
    table = RowTable([column], key=lambda row: row)
    table.set_rows([TEXT])
    shown = table.model().index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    return table.columnWidth(0), tip_of(shown)

def tool_tip():
    return tip_of(tip(TEXT))

def tip_of(text):
    anchor = QWidget()
    anchor.show()
    QToolTip.showText(QPoint(9, 9), text, anchor)
    (shown,) = (w for w in application.qt.topLevelWidgets() if w.inherits("QTipLabel"))
    return shown.text(), QLabel.minimumSizeHint(shown).width()

def read_only():
    notes = Notes(TEXT, lines=(1, 40))
    notes.setReadOnly(True)
    notes.resize(300, 400)
    notes.show()
    block = notes.document().firstBlock()
    lines = [block.layout().lineAt(at) for at in range(block.layout().lineCount())]
    ends = [line.textStart() + line.textLength() for line in lines[:-1]]
    text = block.text()
    places = break_opportunities(text)
    cut = [text[end - 9 : end] for end in ends if end not in places]
    assert notes.toPlainText() == TEXT
    notes.selectAll()
    assert notes.createMimeDataFromSelection().text() == TEXT
    return len(lines), cut

print(json.dumps({
    "plain": plain(), "by_qt": by_qt(), "label": label(), "painted": painted(), "cell": cell(),
    "tip": tool_tip(), "read_only": read_only(),
    "height": WrapLabel(TEXT).heightForWidth(300),
}))
"""


@pytest.fixture(scope="module")
def no_libthai(tmp_path_factory):
    """Return a folder with a libthai that can do nothing."""
    compiler = shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        pytest.skip("an empty libthai is made with a C compiler, on Linux")
    folder = tmp_path_factory.mktemp("no-libthai")
    source = folder / "empty.c"
    source.write_text("int ktpn_empty;\n", "ascii")
    library = folder / "libthai.so.0"
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-Wl,-soname,libthai.so.0", "-o", library, source],
        check=True,
    )
    return folder


def measured(**environment):
    done = subprocess.run(
        [sys.executable, "-c", MEASURE],
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONPATH": str(ROOT),
            **environment,
        },
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.fixture(scope="module")
def with_help(no_libthai):
    found = measured()
    if found["plain"] > 2 * found["by_qt"]:
        pytest.skip("there is no libthai here to compare with")
    return found


@pytest.fixture(scope="module")
def without(no_libthai):
    return measured(LD_LIBRARY_PATH=str(no_libthai))


def test_the_helper_is_really_gone(with_help, without):
    assert without["plain"] > 3 * with_help["plain"]


@pytest.mark.parametrize("kind", ["label", "painted", "height", "cell", "tip", "read_only"])
def test_lines_are_the_same_without_the_helper(with_help, without, kind):
    assert without[kind] == with_help[kind]


def test_lines_are_many_and_no_wider_than_the_room(without):
    assert len(without["label"]) > 3
    assert [len(lines) for lines in without["painted"]] == sorted(
        (len(lines) for lines in without["painted"]), reverse=True
    )
    assert without["tip"][1] < 440
    assert without["read_only"][0] > 1


def test_what_can_only_be_read_breaks_between_words(without):
    _lines, cut = without["read_only"]

    assert cut == []


def test_text_that_qt_breaks_itself_gets_about_as_narrow(with_help, without):
    assert without["by_qt"] <= 1.5 * with_help["plain"]
