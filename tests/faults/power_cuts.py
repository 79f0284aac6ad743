"""Cut the power before every write of a session that saves answers, and look at what is left.

A child process saves answers through the store while `strace` writes down every system call
that touches the database. From that record come the states that a disk can be in after a power
cut at each moment: what was flushed is there, what was not is there, missing, or torn at a
sector. Every state is opened by the store; the answers that the child spoke of as saved must be
in it.

Run it: python tasks.py faults power_cuts --saves 40
"""

import argparse
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from faults.kill_answers import AUTHOR, VISIT, item_of, saved_numbers
from store.builders import a_visit, fill

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.store import visits
from ktpn_desktop.store.database import Store

SECTOR = 512
CALLS = (
    "openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2"
)

Files = Mapping[str, bytes]


class Kind(Enum):
    """What a system call does to the disk."""

    CREATE = auto()
    UNLINK = auto()
    WRITE = auto()
    TRUNCATE = auto()
    FLUSH = auto()
    SAVED = auto()  # the child said so


NAMES = frozenset({Kind.CREATE, Kind.UNLINK})


@dataclass(frozen=True, slots=True)
class Call:
    """One system call on a file of the database; `at` is an offset, a length or a number."""

    kind: Kind
    name: str
    at: int = 0
    data: bytes = b""


class Chance(Enum):
    """What becomes of writes that were not flushed."""

    ALL = auto()
    NONE = auto()
    SOME = auto()


@dataclass(slots=True)
class Tally:
    """What was looked at, and what was wrong with it."""

    states: int = 0
    lost: int = 0
    broken: int = 0

    @property
    def ok(self) -> bool:
        """Whether every state was whole and held what was saved."""
        return self.states > 0 and self.lost == self.broken == 0


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the loop; return 1 when a state was broken or had lost something."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--saves", type=int, default=40)
    parser.add_argument("--variants", type=int, default=4, help="random ones of each moment")
    parser.add_argument("--flushing", default="FULL", help="PRAGMA synchronous, to see it fail")
    parser.add_argument("--save-in", type=Path, help=argparse.SUPPRESS)  # the child's work
    wanted = parser.parse_args(arguments)
    if wanted.save_in:
        save(wanted.save_in, wanted.saves, wanted.flushing)
        return 0
    tally = cut_everywhere(wanted.saves, wanted.variants, wanted.flushing)
    print(f"states {tally.states}, lost {tally.lost}, broken {tally.broken}")
    return 0 if tally.ok else 1


def cut_everywhere(saves: int, variants: int, flushing: str = "FULL") -> Tally:
    """Record a session, and look at every state that a power cut can leave of it."""
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="ktpn-cut-") as there:
        path = Path(there) / "ktpn.sqlite3"
        store = Store.open(path, author=AUTHOR)
        fill(store)
        visits.add_visits(store, [a_visit()])
        store.close()
        first = {path.name: path.read_bytes()}
        calls = record(path, saves, flushing)
        assert sum(call.kind is Kind.SAVED for call in calls) == saves
        seen = set()
        for said, files in states(first, calls, variants):
            key = hash((said, tuple(sorted(files.items()))))
            if key not in seen:
                seen.add(key)
                look(files, said, tally)
    return tally


def save(path: Path, saves: int, flushing: str) -> None:
    """Answer item after item, and speak of every save once it is done."""
    store = Store.open(path, author=AUTHOR)
    store.connection.execute(f"PRAGMA synchronous = {flushing}")
    store.connection.execute("PRAGMA wal_autocheckpoint = 24").fetchone()  # cut these as well
    for number in range(1, saves + 1):
        answer = Answer(value=str(number % 5 + 1), note=f"อ่านออกเสียงได้ {number}")
        visits.save_answer(store, VISIT, item_of(number), answer)
        print(f"SAVED {number}", flush=True)
    store.close()


def record(path: Path, saves: int, flushing: str) -> list[Call]:
    """Let a child save, and return what it did to the files beside the database."""
    log = path.with_name("strace.log")
    options = ["--saves", str(saves), "--flushing", flushing, "--save-in", str(path)]
    subprocess.run(
        [*STRACE, "-e", f"trace={CALLS}", "-o", log, sys.executable, "-c", CHILD, *options],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd=Path(__file__).parents[2],
    )
    lines = log.read_text("utf-8").splitlines()
    log.unlink()
    return [call for line in lines for call in parse(line, str(path.parent))]


STRACE = ("strace", "-f", "-xx", "-y", "-s", "1000000")
CHILD = (
    "import sys; sys.path[:0] = ['.', 'tests']\n"
    "from faults.power_cuts import main\n"
    "sys.exit(main(sys.argv[1:]))"
)

HEX = r"((?:\\x[0-9a-f]{2})*)"
OPENED = re.compile(rf'openat\(.*?, "{HEX}", (\S+?)[,)].*= \d+<')
WRITTEN = re.compile(rf'pwrite64\(\d+<(.*?)>, "{HEX}", \d+, (\d+)\)\s+= \d+')
SAID = re.compile(rf'write\(1<.*?>, "{HEX}", \d+\)\s+= \d+')
CUT = re.compile(r"ftruncate\(\d+<(.*?)>, (\d+)\)\s+= 0")
FLUSHED = re.compile(r"(?:fsync|fdatasync)\(\d+<(.*?)>\)\s+= 0")
GONE = re.compile(rf'unlink(?:at)?\(.*?"{HEX}".*= 0')


def parse(line: str, folder: str) -> Iterator[Call]:
    """Yield what one line of the record does to the files in the folder."""
    line = re.sub(r"^\d+\s+", "", line)
    if match := SAID.match(line):
        text = unhex(match[1]).decode()
        if text.startswith("SAVED "):
            yield Call(Kind.SAVED, "", int(text.split()[1]))
        return
    for pattern, kind in PATTERNS:
        match = pattern.match(line)
        if match is None:
            continue
        path = plain(match[1])
        if not path.startswith(folder + "/"):
            return
        name = path.removeprefix(folder + "/")
        if kind is Kind.WRITE:
            yield Call(kind, name, int(match[3]), unhex(match[2]))
        elif kind is Kind.TRUNCATE:
            yield Call(kind, name, int(match[2]))
        elif kind is not Kind.CREATE or "O_CREAT" in match[2]:
            yield Call(kind, name)
    assert not line.startswith(("rename", "fallocate")), "the model knows no such call"


PATTERNS = (
    (OPENED, Kind.CREATE),
    (WRITTEN, Kind.WRITE),
    (CUT, Kind.TRUNCATE),
    (FLUSHED, Kind.FLUSH),
    (GONE, Kind.UNLINK),
)


def states(
    first: Files, calls: Sequence[Call], variants: int
) -> Iterator[tuple[int, dict[str, bytes]]]:
    """Yield (last save spoken of, files) for every moment and fate of what was not flushed."""
    chance = random.Random(1)
    said = 0
    for moment in range(1, len(calls) + 1):
        if calls[moment - 1].kind is Kind.SAVED:
            said = calls[moment - 1].at
        for fate in (Chance.ALL, Chance.NONE, *[Chance.SOME] * variants):
            yield said, after_cut(first, calls[:moment], fate, chance)


def after_cut(
    first: Files, calls: Sequence[Call], fate: Chance, chance: random.Random
) -> dict[str, bytes]:
    """Return the files as a disk may have them after these calls and a power cut.

    Names come and go in order, as file systems with a journal keep them; the contents of a file
    that was flushed are there up to the flush.
    """
    flushed = {
        call.name: number for number, call in enumerate(calls) if call.kind is Kind.FLUSH
    }
    kept_names = names_kept(calls, flushed, fate, chance)
    disk = {name: bytearray(body) for name, body in first.items()}
    there = set(first)
    for number, call in enumerate(calls):
        if call.kind in NAMES:
            if number in kept_names:
                there = there | {call.name} if call.kind is Kind.CREATE else there - {call.name}
                if call.kind is Kind.UNLINK:
                    disk.pop(call.name, None)
        elif call.kind in (Kind.WRITE, Kind.TRUNCATE):
            certain = flushed.get(call.name, -1) > number
            part = call.data if certain else survives(call, fate, chance)
            if part is not None:
                change(disk.setdefault(call.name, bytearray()), call, part)
    return {name: bytes(disk.get(name, b"")) for name in there}


def names_kept(
    calls: Sequence[Call], flushed: Mapping[str, int], fate: Chance, chance: random.Random
) -> set[int]:
    """Return which calls that make or remove a name have reached the disk."""
    named = [number for number, call in enumerate(calls) if call.kind in NAMES]
    certain = [n for n in named if flushed.get(calls[n].name, -1) > n]
    last = max(certain, default=-1)
    open_ = [number for number in named if number > last]
    count = {Chance.ALL: len(open_), Chance.NONE: 0}.get(fate, chance.randint(0, len(open_)))
    return {number for number in named if number <= last} | set(open_[:count])


def survives(call: Call, fate: Chance, chance: random.Random) -> bytes | None:
    """Return what is left of a write that was not flushed; None when nothing is."""
    if fate is Chance.ALL:
        return call.data
    if fate is Chance.NONE or chance.random() < 0.5:
        return None
    if call.kind is Kind.WRITE and chance.random() < 0.4:
        return call.data[: chance.randrange(len(call.data) + 1) // SECTOR * SECTOR]
    return call.data


def change(body: bytearray, call: Call, part: bytes) -> None:
    """Do to a file what a call did, with as much of the data as got there."""
    if len(body) < call.at:
        body.extend(bytes(call.at - len(body)))
    if call.kind is Kind.TRUNCATE:
        del body[call.at :]
    else:
        body[call.at : call.at + len(part)] = part


def look(files: Files, said: int, tally: Tally) -> None:
    """Open a state as the program would after the power is back."""
    tally.states += 1
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as there:
        for name, body in files.items():
            (Path(there) / name).write_bytes(body)
        try:
            store = Store.open(Path(there) / "ktpn.sqlite3", author=AUTHOR)
        except Trouble:
            tally.broken += 1
            return
        try:
            tally.broken += bool(store.check())
            tally.lost += max(saved_numbers(store).values(), default=0) < said
        finally:
            store.close()


def unhex(text: str) -> bytes:
    """Return the bytes that strace wrote as \\x2f\\x74…"""
    return bytes.fromhex(text.replace("\\x", ""))


def plain(text: str) -> str:
    """Return a path that strace may have written in hexadecimal."""
    return unhex(text).decode() if text.startswith("\\x") else text


def possible() -> bool:
    """Return whether this computer can record system calls."""
    return sys.platform.startswith("linux") and shutil.which("strace") is not None


if __name__ == "__main__":
    sys.exit(main())
