"""On Windows nothing helps Qt to break Thai; here its helper is replaced by an empty one."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MEASURE = """
from PySide6.QtWidgets import QLabel
from ktpn_desktop.app.settings import Settings
from ktpn_desktop.ui.application import Application
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel
from ktpn_desktop.ui.wrapping import load_dictionary, wrapping

application = Application(["ktpn-desktop"])
application.use(Settings())
load_dictionary()
wrapping().set_ready()
text = (
    "ประธานสอบถามสาเหตุผู้แทนศึกษานิเทศก์ชี้แจงว่าครูไม่ครบชั้นและยังไม่มีแผนซ่อมเสริมการอ่าน"
    "รายบุคคลกรรมการผู้ทรงคุณวุฒิเสนอ"
)
plain = QLabel(text)
plain.setWordWrap(True)
print(plain.heightForWidth(300), WrapLabel(text).heightForWidth(300))
"""


@pytest.fixture
def no_libthai(tmp_path):
    """Return a folder with a libthai that can do nothing."""
    compiler = shutil.which("cc")
    if compiler is None or not sys.platform.startswith("linux"):
        pytest.skip("an empty libthai is made with a C compiler, on Linux")
    source = tmp_path / "empty.c"
    source.write_text("int ktpn_empty;\n", "ascii")
    library = tmp_path / "libthai.so.0"
    subprocess.run(
        [compiler, "-shared", "-fPIC", "-Wl,-soname,libthai.so.0", "-o", library, source],
        check=True,
    )
    return tmp_path


def heights(**environment):
    done = subprocess.run(
        [sys.executable, "-c", MEASURE],
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        check=True,
        capture_output=True,
        text=True,
    )
    return tuple(map(int, done.stdout.split()))


def test_text_wraps_in_as_many_lines_without_the_helper(no_libthai):
    _, with_help = heights()

    plain, without = heights(LD_LIBRARY_PATH=str(no_libthai))

    assert without == with_help
    assert plain < without  # or the empty one was not used, and this says nothing
