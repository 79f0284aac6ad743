"""Damage files at random, for minutes on end, and see that no reader fails but with a Trouble.

Whole files are cut and scribbled over; packages are opened and their parts changed, so that the
damage gets past the checks of the package. Every file follows from its number alone. A reader
that takes more than five seconds or 300 MB has failed, too.

Run it: python tasks.py faults files
"""

import argparse
import io
import random
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

from faults.power_cut_exports import KEY, receipts, round_
from hostile_workbooks import packed, sound_parts
from made_up_visits import CHECKLIST, payload, signed

from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.exchange.assignments_table import read_assignments
from ktpn_desktop.exchange.checklist_file import read_checklist
from ktpn_desktop.exchange.people_table import read_people
from ktpn_desktop.exchange.receipts_file import read_receipts
from ktpn_desktop.exchange.round_workbook import read_round_workbook
from ktpn_desktop.exchange.schools_table import read_schools
from ktpn_desktop.exchange.visit_workbook import read_visit_workbook, visit_workbook
from ktpn_desktop.paths import resource

KNOWN = {checklist_hash(CHECKLIST): CHECKLIST}
READERS: Sequence[Callable[[Path], object]] = (
    lambda path: read_visit_workbook(path, KNOWN.get),
    read_round_workbook,
    read_receipts,
    read_schools,
    read_people,
    read_assignments,
    read_checklist,
)
WORDS = (
    b"",
    b"0",
    b"-1",
    b"9" * 400,
    b"1E999",
    b"ktpn:visit",
    b"&#0;",
    b"\xff",
    b"{}",
    b"[",
    b'"',
)
MOST_SECONDS = 5  # of a processor
MOST_MEMORY = 300 << 20
SCHOOLS = "รหัสโรงเรียน,ชื่อโรงเรียน,จำนวนนักเรียน\n99010001,บ้านตัวอย่าง,85\n".encode()

DRAWN = "ที่,รายการ,5,4,3,2,1\nด้านที่ 1 แผน\n1,มีแผนการนิเทศ\n,รวม\nข้อเสนอแนะ........\n".encode()


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the loop; return 1 when something else than a Trouble came out."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--first", type=int, default=0, help="the number of the first file")
    wanted = parser.parse_args(arguments)
    until = time.monotonic() + wanted.minutes * 60
    files, number, found = sound_files(), wanted.first, 0
    try_one(number, files)  # what the readers import is there before the memory is limited
    limit_memory()
    while time.monotonic() < until:
        for finding in try_one(number, files):
            found += 1
            print(finding, flush=True)
        number += 1
    print(f"files {wanted.first} to {number - 1}, findings: {found}")
    return 1 if found else 0


def sound_files() -> list[bytes]:
    """Return one good file of every kind that arrives."""
    text, signature = signed(payload(), KEY)
    visit = visit_workbook(
        payload(), text, signature, KEY.public_key, CHECKLIST, round_label="1/2569"
    )
    with tempfile.TemporaryDirectory(prefix="ktpn-sound-") as there:
        round_(Path(there))
        receipts(Path(there))
        paths = sorted(Path(there).rglob("*.*"))
        written = [one.read_bytes() for one in paths if one.suffix in (".xlsx", ".json")]
    form = resource("checklists", "LIT-ACH.xlsx").read_bytes()
    return [visit, *written, packed(sound_parts()), SCHOOLS, form, DRAWN]


def try_one(number: int, files: Sequence[bytes]) -> list[str]:
    """Damage one file and give it to every reader; return what came out but Troubles."""
    chance = random.Random(number)
    data = damaged(chance.choice(files), chance)
    findings = []
    with tempfile.TemporaryDirectory(prefix="ktpn-hostile-") as there:
        path = Path(there) / chance.choice(["a.xlsx", "a.csv", "a.json"])
        path.write_bytes(data)
        for place, reader in enumerate(READERS):
            start = time.process_time()
            try:
                reader(path)
            except Trouble:
                pass
            except Exception as error:
                findings.append(f"file {number}, reader {place}: {error!r}"[:300])
            if (took := time.process_time() - start) > MOST_SECONDS:
                findings.append(f"file {number}, reader {place}: took {took:.1f} s")
    return findings


def limit_memory() -> None:
    """Let whatever asks for much more than there is now fail with a MemoryError, on Linux."""
    if sys.platform.startswith("linux"):
        import resource

        pages = int(Path("/proc/self/statm").read_text("utf-8").split()[0])
        most = pages * resource.getpagesize() + MOST_MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Return the bytes as somebody or something has left them."""
    if not data.startswith(b"PK") or chance.random() < 0.2:
        return scribbled(data, chance)
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as after,
    ):
        names = before.namelist()
        chosen = set(chance.choices(names, k=chance.randint(1, 3)))
        for name in names:
            part = before.read(name)
            after.writestr(name, scribbled(part, chance) if name in chosen else part)
    return out.getvalue()


def scribbled(data: bytes, chance: random.Random) -> bytes:
    """Put words over bytes, take bytes away, double them."""
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(data) + 1)
        length = chance.choice((0, 1, 1, 8, 200))
        piece = chance.choice(
            (*WORDS, data[at : at + length] * 2, bytes([chance.randrange(256)]))
        )
        data = data[:at] + piece + data[at + length :]
    return data


if __name__ == "__main__":
    sys.exit(main())
