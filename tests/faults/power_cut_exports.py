"""Cut the power, and fail system calls, while files leave: forms, rounds, returns, backups …

A child process writes every kind of file that leaves this program, while `strace` writes down
what it does to the disk. From that come the states after a power cut at each moment: what was
not flushed is there, missing, or torn; names that were not flushed come in order, folder by
folder, up to some point. In every state a file has its old content or its new one, whole; and
what the child spoke of as written is there; a backup that has its name has its pictures and
settings too, and a database that was restored has what belongs to it. In a second loop single
calls fail with ENOSPC, EIO or EACCES: the child says a Problem, old files are whole, and
nothing is left lying about.

Run it: python tasks.py faults power_cut_exports
"""

import argparse
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import uuid
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from functools import lru_cache
from hashlib import sha256
from pathlib import Path, PurePosixPath

from faults.power_cuts import SECTOR, Chance, plain, possible, unhex
from made_up_visits import CHECKLIST, WRITTEN_AT, payload, signed
from nacl.signing import SigningKey
from store.builders import a_photograph, a_visit, fill

from ktpn_desktop.app.reporting import write_document
from ktpn_desktop.app.settings import Settings, save_settings
from ktpn_desktop.domain.device import DeviceKey, Receipt, ReceiptState
from ktpn_desktop.domain.ids import DeviceId, RoundId, VisitId
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.domain.round import Round
from ktpn_desktop.exchange import receipts_file
from ktpn_desktop.exchange.files import is_leftover, write_new
from ktpn_desktop.exchange.folder import RoundFolder, prepare, write_return
from ktpn_desktop.exchange.payload import payload_hash
from ktpn_desktop.exchange.pictures import put_picture
from ktpn_desktop.exchange.round_workbook import RoundPackage, round_workbook
from ktpn_desktop.exchange.visit_workbook import visit_workbook
from ktpn_desktop.paths import Profile
from ktpn_desktop.store import backup, backup_files, photographs, visits
from ktpn_desktop.store.database import Author, Store
from ktpn_desktop.store.restore import restore

__all__ = ["WAYS", "cut_everywhere", "inject", "main", "possible"]

SECRET = SigningKey(bytes(range(32)))
KEY = DeviceKey(
    id=DeviceId("a" * 32),
    public_key=bytes(SECRET.verify_key).hex(),
    secret_key=bytes(SECRET).hex(),
)
"""The same in every process, so that the same things are the same bytes."""

ROUND = Round(id=RoundId("2" * 32), number=1, year=2026, checklist_id=CHECKLIST.id)
PROFILE = "โปรไฟล์"
"""The folder of the database that the backup is of; nothing leaves from here."""

PICTURES = (b"\xff\xd8 one" * 900, b"\xff\xd8 two" * 700)
ARRIVED = b"PK" + bytes(range(256)) * 40
MADE = "ktpn_2026-07-14_09-30-00_e000001_asked.sqlite3"
"""The backup that is restored."""


def form(folder: Path) -> None:
    """Publish the form of a visit."""
    text, signature = signed(payload(), KEY)
    data = visit_workbook(
        payload(), text, signature, KEY.public_key, CHECKLIST, round_label="1/2569"
    )
    RoundFolder(folder, ROUND).write_form(payload(), payload_hash(text), data)


def round_(folder: Path) -> None:
    """Publish a round."""
    package = RoundPackage(
        round=ROUND,
        area="สพป.ตัวอย่าง เขต 1",
        checklist=CHECKLIST,
        schools=(),
        people=(),
        payloads=(signed(payload(), KEY),),
        public_key=KEY.public_key,
    )
    RoundFolder(folder, ROUND).write_round(package, round_workbook)


def return_(folder: Path) -> None:
    """Return a visit."""
    one = payload(revision=1)
    text, signature = signed(one, KEY)
    data = visit_workbook(one, text, signature, KEY.public_key, CHECKLIST, round_label="1/2569")
    write_return(folder, one, payload_hash(text), data, ROUND)


def receipts(folder: Path) -> None:
    """Answer a device that was answered before."""
    told = [
        Receipt(visit_id=payload().id, revision=n, state=ReceiptState.MERGED, at=WRITTEN_AT)
        for n in (1, 2)
    ]
    receipts_file.write_all(folder, KEY, {payload().device: told})


def read_me(folder: Path) -> None:
    """Write the page that explains the folder anew."""
    prepare(folder)


def settings(folder: Path) -> None:
    """Keep changed choices."""
    save_settings(folder / "settings.json", Settings(zoom=125))


def document(folder: Path) -> None:
    """Print into a file that is there already."""
    write_document(folder / "รายงาน.pdf", b"%PDF-1.4 " + b"new " * 20_000)


def archive(folder: Path) -> None:
    """Keep a file that arrived."""
    write_new(folder / f"{'a' * 64}.xlsx", b"PK" + bytes(range(256)) * 300)


def copy_of_database(folder: Path) -> None:
    """Make a backup."""
    store = Store.open(folder.parent / PROFILE / "ktpn.db", author=AUTHOR)
    try:
        backup.back_up(store, folder, "merge")
    finally:
        store.close()


def restored(folder: Path) -> None:
    """Bring everything back from a backup."""
    source = folder.parent / PROFILE / "backups" / MADE
    restore(source, folder / "ktpn.db", keep_in=folder.parent / PROFILE / "kept")


def picture(folder: Path) -> None:
    """Put a photograph into the shared folder."""
    put_picture(folder, sha256(PICTURES[0]).hexdigest(), PICTURES[0])


WAYS: Mapping[str, Callable[[Path], None]] = {
    "form": form,
    "round": round_,
    "return": return_,
    "receipts": receipts,
    "read_me": read_me,
    "settings": settings,
    "document": document,
    "archive": archive,
    "picture": picture,
    "backup": copy_of_database,
    "restore": restored,
}
AUTHOR = Author(person="p1", device="d1")
VISIT = VisitId("v1")


def plainly(folder: Path) -> None:
    """Write as most programs do, to see it fail."""
    (folder / "รายงาน.pdf").write_bytes(b"%PDF-1.4 " + b"new " * 20_000)


def without_the_folder(folder: Path) -> None:
    """Write with care but for the name itself, to see it fail."""
    unfinished = folder / f"~ktpn-{0:032x}.tmp"
    with unfinished.open("xb") as file:
        file.write(b"%PDF-1.4 " + b"new " * 20_000)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(folder / "รายงาน.pdf")


def files_after(folder: Path) -> None:
    """Give a backup its name before its pictures are beside it, to see it fail."""
    keep = backup_files.keep
    backup_files.keep = lambda _profile, _copy: None
    copy_of_database(folder)
    backup_files.keep = keep
    (made,) = folder.glob("ktpn_*.sqlite3")
    keep(Profile(folder.parent / PROFILE), made)


BAD_WAYS = {
    "plainly": plainly,
    "without_the_folder": without_the_folder,
    "files_after": files_after,
}

Tree = Mapping[str, bytes]


def begin(root: Path) -> None:
    """Make the folders as they are before: with the old ones of what will be replaced."""
    for way in (*WAYS, *BAD_WAYS):
        (root / way).mkdir()
    begin_profile(root / PROFILE)
    old = Store.open(root / "restore" / "ktpn.db", author=AUTHOR)
    fill(old)
    old.close()
    (root / "restore" / "office.json").write_text("old", "utf-8")
    told = [Receipt(visit_id=payload().id, revision=1, state=ReceiptState.MERGED)]
    receipts_file.write_all(root / "receipts", KEY, {payload().device: told})
    prepare(root / "read_me")
    (root / "read_me" / "อ่านก่อน.txt").write_text("ข้อความเดิม", "utf-8")
    save_settings(root / "settings" / "settings.json", Settings())
    write_document(root / "document" / "รายงาน.pdf", b"%PDF-1.4 " + b"old " * 30_000)


def begin_profile(folder: Path) -> None:
    """Make a profile with everything that a backup holds, and one backup of it."""
    profile = Profile(folder)
    profile.ensure()
    (profile.archive / f"{sha256(ARRIVED).hexdigest()}.xlsx").write_bytes(ARRIVED)
    (folder / "office.json").write_text("new", "utf-8")
    (folder / "emblem.png").write_bytes(b"emblem" * 500)
    store = Store.open(profile.database, author=AUTHOR)
    fill(store)
    visits.add_visits(store, [a_visit()])
    for number, data in enumerate(PICTURES):
        hash_ = sha256(data).hexdigest()
        (profile.photographs / f"{hash_}.jpg").write_bytes(data)
        one = a_photograph(f"p{number}", hash=hash_, position=number)
        photographs.save_photographs(store, VISIT, [one], "add_photographs")
    made = backup.back_up(store, profile.backups, "asked")
    store.close()
    made.with_suffix(".json").rename(profile.backups / MADE.replace(".sqlite3", ".json"))
    made.rename(profile.backups / MADE)


def work(root: Path, ways: Sequence[str]) -> int:
    """Write everything; speak of each thing once it is written, or of what hindered it."""
    numbers = iter(range(1, 10_000))
    # So that the name of every unfinished file is known beforehand.
    uuid.uuid4 = lambda: uuid.UUID(int=next(numbers))  # type: ignore[assignment]
    for way in ways:
        try:
            {**WAYS, **BAD_WAYS}[way](root / way)
        except Trouble as error:
            print("PROBLEM", error.problems[0].code, flush=True)
            return SAID_A_PROBLEM
        print(f"DONE {way}", flush=True)
    return 0


SAID_A_PROBLEM = 3
MOST_PRINTED = 30
CHILD = (
    "import sys; sys.path[:0] = ['.', 'tests']\n"
    "from pathlib import Path\n"
    "from faults.power_cut_exports import work\n"
    "sys.exit(work(Path(sys.argv[1]), sys.argv[2:]))"
)
CALLS = (
    "openat,write,pwrite64,ftruncate,fsync,fdatasync,link,linkat,unlink,unlinkat"
    ",rename,renameat,renameat2,mkdir,mkdirat"
)


@dataclass(slots=True)
class Tally:
    """What was looked at, and what was wrong with it."""

    states: int = 0
    runs: int = 0
    findings: list[str] = field(default_factory=list)
    said: Counter[str] = field(default_factory=Counter)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run both loops; return 1 when anything was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--variants", type=int, default=12, help="random ones of each moment")
    parser.add_argument("--cuts-only", action="store_true")
    parser.add_argument("--way", choices=WAYS, action="append", help="only this one")
    wanted = parser.parse_args(arguments)
    if not possible():
        print("strace is not here, and it is for Linux: nothing was tried")
        return 0
    ways = tuple(wanted.way or WAYS)
    tally = cut_everywhere(wanted.variants, ways)
    print(f"power cuts: {tally.states} states, findings: {len(tally.findings)}")
    if not wanted.cuts_only:
        for way in ways:
            for fault in faults_of(way):
                inject(way, fault, tally)
        said = ", ".join(f"{code} {count}" for code, count in sorted(tally.said.items()))
        print(f"failed calls: {tally.runs} runs; said: {said}")
    for finding, count in Counter(tally.findings).most_common(MOST_PRINTED):
        print(f"{count} × {finding}")
    return 1 if tally.findings else 0


# The power is cut.


class Kind(Enum):
    """What a system call does to the disk."""

    CREATE = auto()
    FOLDER = auto()
    LINK = auto()
    RENAME = auto()
    UNLINK = auto()
    WRITE = auto()
    TRUNCATE = auto()
    FLUSH = auto()
    SAID = auto()


NAMES = frozenset({Kind.CREATE, Kind.FOLDER, Kind.LINK, Kind.RENAME, Kind.UNLINK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One system call; `file` is the number of a file, whatever it is called."""

    kind: Kind
    name: str
    other: str = ""  # the name it comes from
    file: int = 0
    at: int = 0
    data: bytes = b""

    @property
    def folder(self) -> str:
        """Where the name stands."""
        return str(PurePosixPath(self.name).parent)


def cut_everywhere(variants: int, ways: Sequence[str] = tuple(WAYS)) -> Tally:
    """Let a child write, and look at every state that a power cut can leave of it."""
    tally = Tally()
    with tempfile.TemporaryDirectory(prefix="ktpn-cut-") as there:
        root = Path(there) / "แฟ้ม"
        root.mkdir()
        begin(root)
        before = tree(root)
        calls = record(root, ways, before)
        after = tree(root)
        said = [call.name for call in calls if call.kind is Kind.SAID]
        if said != list(ways):
            tally.findings.append(f"the child wrote only {said}")
        seen = set()
        for spoken, state in states(before, calls, variants):
            key = hash((spoken, tuple(sorted(state.items()))))
            if key not in seen:
                seen.add(key)
                tally.states += 1
                tally.findings += look(state, before, after, spoken)
    return tally


def tree(root: Path) -> dict[str, bytes]:
    """Return the files below a folder, but those of the profile, by their names in it."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and path.relative_to(root).parts[0] != PROFILE
    }


def record(root: Path, ways: Sequence[str], before: Tree) -> list[Call]:
    """Let a child write, and return what it did to the files."""
    log = root.with_name("strace.log")
    command = ["strace", "-f", "-xx", "-y", "-s", "4000000", "-e", f"trace={CALLS}"]
    subprocess.run(
        [*command, "-o", log, sys.executable, "-c", CHILD, root, *ways],
        check=True,
        stdout=subprocess.DEVNULL,
        cwd=Path(__file__).parents[2],
    )
    with log.open("rb") as lines:
        reader = _Record(str(root), before)
        return [call for line in lines for call in reader.read(line.decode("ascii", "replace"))]


_HEX = r'"((?:\\x[0-9a-f]{2})*)"'
_SAID = re.compile(rf"write\(1<.*?>, {_HEX}, \d+\)\s+= \d+")
_OPENED = re.compile(rf"openat\(.*?, {_HEX}, (\S+?)[,)].*= (\d+)<")
_WRITTEN = re.compile(rf"p?write(?:64)?\((\d+)<(.*?)>, {_HEX}, \d+(?:, (\d+))?\)\s+= (\d+)")
_CUT = re.compile(r"ftruncate\(\d+<(.*?)>, (\d+)\)\s+= 0")
_FLUSHED = re.compile(r"f(?:data)?sync\(\d+<(.*?)>\)\s+= 0")
_TWO_NAMES = re.compile(rf"(link|rename)\w*\(.*?{_HEX}, (?:.*?, )?{_HEX}.*= 0")
_ONE_NAME = re.compile(rf"(unlink|mkdir)\w*\(.*?{_HEX}.*= 0")


class _Record:
    """Reads what strace wrote, line by line."""

    def __init__(self, root: str, before: Tree) -> None:
        self._root = root + "/"
        self._before = before
        self._files: dict[str, int] = {}
        self._next = 0
        self._positions: dict[str, int] = {}

    def read(self, line: str) -> Iterator[Call]:
        """Yield what one line does to the files below the root."""
        line = re.sub(r"^\d+\s+", "", line)
        if match := _SAID.match(line):
            text = unhex(match[1]).decode()
            if text.startswith("DONE "):
                yield Call(kind=Kind.SAID, name=text.split()[1])
        elif match := _OPENED.match(line):
            yield from self._opened(plain(match[1]), match[2], match[3])
        elif match := _WRITTEN.match(line):
            yield from self._written(match)
        elif match := _CUT.match(line):
            if name := self._below(match[1]):
                yield Call(
                    kind=Kind.TRUNCATE, name=name, file=self._file(name), at=int(match[2])
                )
        elif match := _FLUSHED.match(line):
            if name := self._below(match[1]):
                yield Call(kind=Kind.FLUSH, name=name, file=self._files.get(name, 0))
        elif match := _TWO_NAMES.match(line):
            yield from self._named(match[1], match[2], match[3])
        elif (match := _ONE_NAME.match(line)) and (name := self._below(match[2])):
            kind = Kind.FOLDER if match[1] == "mkdir" else Kind.UNLINK
            yield Call(kind=kind, name=name, file=self._files.pop(name, 0))

    def _below(self, path: str) -> str:
        path = plain(path)
        name = path.removeprefix(self._root)
        inside = path.startswith(self._root) and not name.startswith(PROFILE)
        return name if inside else ""

    def _file(self, name: str) -> int:
        if name not in self._files:
            self._next += 1
            self._files[name] = self._next
        return self._files[name]

    def _opened(self, path: str, flags: str, handle: str) -> Iterator[Call]:
        self._positions[handle] = 0
        name = self._below(path)
        # SQLite asks for a database that is there to be made, and leaves it as it is.
        kept = name in self._before and "O_TRUNC" not in flags
        if name and "O_CREAT" in flags and name not in self._files and not kept:
            yield Call(kind=Kind.CREATE, name=name, file=self._file(name))
        if name and "O_TRUNC" in flags:
            yield Call(kind=Kind.TRUNCATE, name=name, file=self._file(name))

    def _written(self, match: "re.Match[str]") -> Iterator[Call]:
        handle, name, data = match[1], self._below(match[2]), unhex(match[3])[: int(match[5])]
        at = int(match[4]) if match[4] else self._positions.get(handle, 0)
        if not match[4]:
            self._positions[handle] = at + len(data)
        if name:
            yield Call(kind=Kind.WRITE, name=name, file=self._file(name), at=at, data=data)

    def _named(self, call: str, source: str, target: str) -> Iterator[Call]:
        old, new = self._below(source), self._below(target)
        if new and not old:  # of a file of the profile, which is on the disk already
            data = Path(plain(source)).read_bytes()
            file = self._file(new)
            yield Call(kind=Kind.WRITE, name=new, file=file, data=data)
            yield Call(kind=Kind.FLUSH, name=new, file=file)
            yield Call(kind=Kind.CREATE, name=new, file=file)
        elif new:
            kind = Kind.LINK if call == "link" else Kind.RENAME
            file = self._file(old)
            if kind is Kind.RENAME:
                del self._files[old]
            self._files[new] = file
            yield Call(kind=kind, name=new, other=old, file=file)


def states(
    before: Tree, calls: Sequence[Call], variants: int
) -> Iterator[tuple[frozenset[str], dict[str, bytes]]]:
    """Yield (ways spoken of, files) for every moment and fate of what was not flushed."""
    chance = random.Random(1)
    spoken: frozenset[str] = frozenset()
    for moment in range(len(calls) + 1):
        if moment and calls[moment - 1].kind is Kind.SAID:
            spoken |= {calls[moment - 1].name}
        for fate in (Chance.ALL, Chance.NONE, *[Chance.SOME] * variants):
            yield spoken, after_cut(before, calls[:moment], fate, chance)


def after_cut(
    before: Tree, calls: Sequence[Call], fate: Chance, chance: random.Random
) -> dict[str, bytes]:
    """Return the files as a disk may have them after these calls and a power cut."""
    flushed = {
        call.file: number for number, call in enumerate(calls) if call.kind is Kind.FLUSH
    }
    bodies: dict[int, bytearray] = {}
    for number, call in enumerate(calls):
        body = bodies.setdefault(call.file, bytearray())
        if call.kind in (Kind.WRITE, Kind.TRUNCATE):
            certain = flushed.get(call.file, -1) > number
            _change(body, call, call.data if certain else _survives(call, fate, chance))
    names: dict[str, int | bytes] = dict(before)
    for number in sorted(_names_kept(calls, fate, chance)):
        call = calls[number]
        if call.kind is Kind.UNLINK:
            names.pop(call.name, None)
        elif call.kind is not Kind.FOLDER:
            names[call.name] = call.file
        if call.kind is Kind.RENAME:
            names.pop(call.other, None)
    return {
        name: file if isinstance(file, bytes) else bytes(bodies.get(file, b""))
        for name, file in names.items()
    }


def _names_kept(calls: Sequence[Call], fate: Chance, chance: random.Random) -> set[int]:
    """Return which calls about names have reached the disk: of each folder, the first ones.

    What stands in a folder that did not get its own name is not there either.
    """
    folders: dict[str, list[int]] = {}
    certain: dict[str, int] = {}
    for number, call in enumerate(calls):
        if call.kind in NAMES:
            folders.setdefault(call.folder, []).append(number)
        elif call.kind is Kind.FLUSH:
            certain[call.name] = number
    kept: set[int] = set()
    for folder, numbers in folders.items():
        sure = sum(number < certain.get(folder, -1) for number in numbers)
        more = {Chance.ALL: len(numbers), Chance.NONE: sure}
        kept |= set(numbers[: more.get(fate, chance.randint(sure, len(numbers)))])
    lost = {
        call.name
        for number, call in enumerate(calls)
        if call.kind is Kind.FOLDER and number not in kept
    }
    return {
        number
        for number in kept
        if not any(str(one) in lost for one in PurePosixPath(calls[number].name).parents)
    }


def _survives(call: Call, fate: Chance, chance: random.Random) -> bytes | None:
    """Return what is left of a write that was not flushed; None when nothing is."""
    if fate is Chance.ALL:
        return call.data
    if fate is Chance.NONE or chance.random() < 0.5:
        return None
    if chance.random() < 0.5:
        return call.data[: chance.randrange(len(call.data) + 1) // SECTOR * SECTOR]
    return call.data


def _change(body: bytearray, call: Call, part: bytes | None) -> None:
    if part is None:
        return
    if len(body) < call.at:
        body.extend(bytes(call.at - len(body)))
    if call.kind is Kind.TRUNCATE:
        del body[call.at :]
    else:
        body[call.at : call.at + len(part)] = part


def look(state: Tree, before: Tree, after: Tree, spoken: frozenset[str]) -> Iterator[str]:
    """Yield what is wrong with a state."""
    for name, body in state.items():
        if not unfinished(name) and body not in (before.get(name), after.get(name)):
            yield f"{name} has {len(body)} bytes that are neither its old nor its new ones"
    for name in before:
        if name not in state:
            yield f"{name} is gone"
    for copy in [name for name in state if name.endswith(".sqlite3") and not unfinished(name)]:
        top = copy.split("/", 1)[0] + "/"
        beside = [name for name in after if name.startswith(top)]
        yield from (f"{name} is not beside its backup" for name in beside if name not in state)
    if state.get(_DATABASE) == after.get(_DATABASE) != before.get(_DATABASE):
        with_it = [name for name in after if name.startswith("restore/")]
        yield from (f"{name} did not come back" for name in with_it if name not in state)
    for name, body in after.items():
        if name.split("/", 1)[0] in spoken and state.get(name) != body:
            yield f"{name} was spoken of, and is not there"


def unfinished(name: str) -> bool:
    """Tell whether a name is one that nobody takes for a finished file.

    The log of a database is read with it: it is looked at where the database is opened.
    """
    last = PurePosixPath(name).name
    ours = last.startswith("~") and (last.endswith(".tmp") or ".tmp-" in last)
    return is_leftover(last) or ours or last.endswith(("-wal", "-shm"))


_DATABASE = "restore/ktpn.db"


# Calls fail.


FAULTS = {
    "write": ("ENOSPC", "EIO"),
    "fsync": ("EIO", "ENOSPC"),
    "link,linkat": ("EACCES", "EIO", "ENOSPC"),
    "rename": ("EACCES", "EIO"),
    "mkdir": ("EACCES", "ENOSPC"),
    "unlink": ("EIO", "EACCES"),
    "openat": ("EACCES", "ENOSPC", "EIO"),
    "pwrite64": ("ENOSPC", "EIO"),
    "fdatasync": ("EIO",),
}
MOST_OF_A_KIND = 4
"""How many calls of one kind are let fail, each in a run of its own."""


def faults_of(way: str) -> list[str]:
    """Return the faults to try on a way: one for each call that it makes, or nearly."""
    with tempfile.TemporaryDirectory(prefix="ktpn-count-") as there:
        root = Path(there)
        begin(root)
        log = root / "strace.log"
        made = Counter[str]()
        for calls in FAULTS:
            _traced(root, way, ["-o", str(log), "-e", f"trace={calls}"], calls)
            made.update(re.findall(r"^\d+\s+(\w+)\(", log.read_text(), re.MULTILINE))
            shutil.rmtree(root)
            root.mkdir()
            begin(root)
    return [
        f"{calls}:error={error}:when={number}"
        for calls, errors in FAULTS.items()
        for error in errors
        for number in range(1, min(made[calls.split(",")[0]], MOST_OF_A_KIND) + 1)
    ]


def inject(way: str, fault: str, tally: Tally) -> None:
    """Let one call fail in a child that writes one thing; see what it says and leaves."""
    with tempfile.TemporaryDirectory(prefix="ktpn-fault-") as there:
        root = Path(there)
        begin(root)
        before = tree(root)
        calls = fault.split(":", 1)[0]
        done = _traced(root, way, ["-o", "/dev/null", "-e", f"inject={fault}"], calls)
        tally.runs += 1
        said = [line.split() for line in done.stdout.splitlines()]
        tally.said.update(line[1] for line in said if line[0] == "PROBLEM")
        where = f"{way}, {fault}"
        if done.returncode not in (0, SAID_A_PROBLEM):
            tally.findings.append(f"{where}: {done.stderr.strip().splitlines()[-1:]}")
        wrong = _left_wrong(root, way, before, tree(root))
        tally.findings += [f"{where}: {one}" for one in wrong if not _excused(fault, one)]


def _excused(fault: str, finding: str) -> bool:
    """Tell what must be forgiven: where nothing can be removed, an unfinished file stays."""
    return fault.startswith("unlink") and finding.endswith(" was left")


def _traced(
    root: Path, way: str, options: Sequence[str], calls: str
) -> "subprocess.CompletedProcess[str]":
    # The name of an unfinished backup is not known beforehand, and nothing else writes then.
    copies = way in ("backup", "restore")
    anywhere = calls == "mkdir" or (copies and calls not in ("openat", "write"))
    there = [] if anywhere else _only_there(root / way)
    child = [sys.executable, "-c", CHILD, str(root), way]
    return subprocess.run(
        ["strace", "-f", *there, *options, *child],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )


def _only_there(folder: Path) -> list[str]:
    """Return the options that let only calls on unfinished files of the folder fail."""
    names = [f"~ktpn-{number:032x}.tmp" for number in range(1, 12)]
    folders = [folder, *(path for path in _folders_of(folder))]
    paths = [str(one / name) for one in folders for name in names] + list(map(str, folders))
    return [word for path in paths for word in ("-P", path)]


def _folders_of(folder: Path) -> Iterator[Path]:
    yield folder / "rounds" / "2569-1"
    yield folder / "rounds" / "2569-1" / "forms"
    yield folder / "returns" / payload().device[:8]
    yield folder / "receipts"


def _left_wrong(root: Path, way: str, before: Tree, now: Tree) -> Iterator[str]:
    """Yield what a failed call has left behind that should not be there."""
    after = written_well(way)
    for name, body in now.items():
        whole = (before.get(name), after.get(name))
        if unfinished(name):
            yield f"{name} was left"
        elif name.startswith("backup/") and name.endswith((".sqlite3", ".json")):
            copy = (root / name).with_suffix(".sqlite3")
            if not backup.is_good(copy) or not copy.with_suffix(".json").is_file():
                yield f"{name} is no good backup"
        elif name == _DATABASE:
            if not backup.is_good(root / name):
                yield f"{name} is no good database"
        elif body not in whole:
            yield f"{name} is half"
    yield from (f"{name} is gone" for name in before if name not in now)


@lru_cache
def written_well(way: str) -> Tree:
    """Return what one way comes to when nothing fails."""
    with tempfile.TemporaryDirectory(prefix="ktpn-good-") as there:
        good = Path(there)
        begin(good)
        WAYS[way](good / way)
        return tree(good)


if __name__ == "__main__":
    sys.exit(main())
