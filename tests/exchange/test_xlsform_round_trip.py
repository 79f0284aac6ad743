# A form that fails is not made smaller: writing and reading it takes too long to do it often.

import io
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from made_up_checklists import checklists

from ktpn_desktop.domain.checklist_json import checklist_text
from ktpn_desktop.domain.ids import ChecklistId
from ktpn_desktop.exchange.xlsform import read_xlsform, write_xlsform

FEW = settings(
    max_examples=40,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow],
)


def read_back(data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "แบบ.xlsx")
        path.write_bytes(data)
        return read_xlsform(path)


@given(checklists())
@FEW
def test_what_is_written_reads_back_as_it_was(checklist):
    read = read_back(write_xlsform(checklist))

    assert read.problems == ()
    assert checklist_text(read.checklist) == checklist_text(checklist)
    assert replace(read.checklist, id=ChecklistId("")) == checklist


@given(checklists())
@settings(FEW, max_examples=12)
def test_another_program_takes_what_is_written(checklist):
    from pyxform.xls2xform import convert

    result = convert(io.BytesIO(write_xlsform(checklist)), file_type=".xlsx")

    assert "<h:html" in result.xform
