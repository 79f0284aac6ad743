import subprocess
import sys

SHOW = """
import sys
import ktpn_desktop.printing.agenda
import ktpn_desktop.printing.attendance
import ktpn_desktop.printing.blank_form
import ktpn_desktop.printing.minutes
import ktpn_desktop.printing.visit_report
print(sorted({name.split(".")[0] for name in sys.modules} & {"reportlab", "PIL"}))
"""


def test_naming_a_document_loads_nothing_heavy():
    done = subprocess.run(
        [sys.executable, "-c", SHOW], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
