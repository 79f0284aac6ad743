import json
from dataclasses import dataclass

import pytest

from ktpn_desktop.cli import main


@dataclass
class Ran:
    """What a command answered."""

    status: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def codes(self):
        return {one["code"] for one in self.json["problems"]}


@pytest.fixture
def ktpn(capsys, tmp_path):
    """Run one command on a profile in the test's folder, answering in JSON."""

    def run(*words, profile="profile", as_json=True):
        argv = ["--profile", str(tmp_path / profile), *(["--json"] if as_json else [])]
        status = main([*argv, *map(str, words)])
        told = capsys.readouterr()
        return Ran(status, told.out, told.err)

    return run


@pytest.fixture
def secretary(ktpn):
    """Make a secretary's profile."""
    made = ktpn(
        "init",
        *("--role", "secretary"),
        *("--area", "สพป.ตัวอย่าง เขต 1"),
        *("--person", "นางสมมุติ เรียบร้อย"),
    )
    assert made.status == 0
    return made.json


SCHOOLS = """รหัส SMIS,ชื่อโรงเรียน,ตำบล,อำเภอ,จำนวนนักเรียน
99010003,โรงเรียนบ้านเขาจำลอง,ในเมือง,ตัวอย่างเหนือ,54
99010001,โรงเรียนบ้านหนองจำลอง,หนองสมมุติ,ตัวอย่างเหนือ,214
99010002,โรงเรียนวัดตัวอย่างวนาราม,ทดสอบ,จำลองบุรี,๑๗๖
"""


@pytest.fixture
def schools_file(tmp_path):
    path = tmp_path / "โรงเรียน.csv"
    path.write_text(SCHOOLS, "utf-8-sig")
    return path
