"""The shared folder: who writes what under which name, and what lies in it.

Each name has one writer, and a published name is never written again: a synchroniser can then
never meet two versions of one file.
"""

from collections.abc import Callable
from pathlib import Path

from ktpn_desktop.domain.problem import Problem, Refused, Trouble
from ktpn_desktop.domain.round import Round
from ktpn_desktop.exchange.files import write_new, write_whole, writing_at
from ktpn_desktop.exchange.folder_names import (
    FORMS,
    READ_ME,
    RECEIPTS,
    RETURNS,
    ROUNDS,
    form_name,
    make_folder,
    receipts_path,
    return_name,
    returns_folder,
    round_folder,
    round_name,
)
from ktpn_desktop.exchange.folder_scan import (
    Found,
    FoundReturns,
    FoundState,
    Stamp,
    filled_forms_in,
    find_returns,
    plans_in,
    returns_in,
    rounds_in,
    scan,
    shared_folder,
)
from ktpn_desktop.exchange.guard import guard, guard_bytes
from ktpn_desktop.exchange.payload import Payload
from ktpn_desktop.exchange.round_workbook import RoundPackage
from ktpn_desktop.exchange.visit_workbook_read import hash_in

__all__ = [
    "Found",
    "FoundReturns",
    "FoundState",
    "RoundFolder",
    "Stamp",
    "filled_forms_in",
    "find_returns",
    "form_name",
    "plans_in",
    "prepare",
    "receipts_path",
    "return_name",
    "returns_folder",
    "returns_in",
    "round_folder",
    "rounds_in",
    "scan",
    "shared_folder",
    "write_return",
]

_MOST_EDITIONS = 1000

_READ_ME_TEXT = """\
โฟลเดอร์กลางของงานนิเทศ

โฟลเดอร์นี้ใช้รับส่งแบบนิเทศระหว่างเลขานุการ ก.ต.ป.น. กับผู้นิเทศ ด้วยโปรแกรม KTPN Desktop

rounds     รอบการนิเทศที่เลขานุการเผยแพร่ ในโฟลเดอร์ forms มีแบบนิเทศของแต่ละโรงเรียน
returns    ผลการนิเทศที่ผู้นิเทศส่งกลับ
receipts   คำตอบรับจากเลขานุการ

ผู้ที่ไม่มีโปรแกรม: เปิดไฟล์ของท่านในโฟลเดอร์ forms ด้วย Excel หรือ LibreOffice กรอกช่องสีเหลือง
แล้วบันทึกเป็นไฟล์ .xlsx ไว้ในโฟลเดอร์ returns หรือส่งให้เลขานุการ

โปรดอย่าลบหรือย้ายไฟล์อื่นในโฟลเดอร์นี้
ไฟล์ที่โปรแกรมของท่านบันทึกไว้แล้วมีสำเนาอยู่ในเครื่องของท่านเสมอ
"""


def prepare(shared: Path) -> None:
    """Make the folders and the page that explains them. Raises Refused `files.*`."""
    # Notepad of older Windows needs the mark and both characters at the end of a line.
    text = _READ_ME_TEXT.replace("\n", "\r\n").encode("utf-8-sig")
    path = shared / READ_ME
    with writing_at(path):
        if not shared.is_dir():
            raise Refused(Problem(code="files.missing_folder", values={"folder": str(shared)}))
        for name in (ROUNDS, RETURNS, RECEIPTS):
            make_folder(shared / name)
        if not path.is_file() or path.read_bytes() != text:
            write_whole(path, text)


class RoundFolder:
    """The folder of one round, as its publisher writes it. All raise Refused `files.*`."""

    def __init__(self, shared: Path, round_: Round) -> None:
        prepare(shared)
        self._round = round_
        self.path = round_folder(shared, round_)

    def has_form(self, payload: Payload, hash_: str) -> bool:
        """Tell whether this person's workbook of the visit is there, of this day or another."""
        hashes = (hash_, *payload.ancestors)
        with writing_at(self.path):
            return any(self._form(payload, one).is_file() for one in hashes)

    def write_form(self, payload: Payload, hash_: str, data: bytes) -> Path:
        """Write the workbook of a payload, and read it back."""
        make_folder(self.path / FORMS)
        with writing_at(self.path / FORMS):
            return _write(self._form(payload, hash_), data, hash_)

    def write_round(
        self, package: RoundPackage, to_bytes: Callable[[RoundPackage], bytes]
    ) -> Path | None:
        """Write the round, as one more edition when it has changed; None when it has not."""
        make_folder(self.path)
        data = to_bytes(package)
        names = [round_name(edition) for edition in range(1, _MOST_EDITIONS)]
        with writing_at(self.path):
            present = {path.name for path in self.path.iterdir()}
            there = [at for at, name in enumerate(names) if name in present]
            # Only the newest counts: one that is as an older one was is one more edition.
            if there and (self.path / names[there[-1]]).read_bytes() == data:
                return None
        following = there[-1] + 1 if there else 0
        if following == len(names):
            values = {"folder": str(self.path), "name": names[-1]}
            raise Refused(Problem(code="files.name_taken", values=values))
        write_new(self.path / names[following], data)
        return self.path / names[following]

    def _form(self, payload: Payload, hash_: str) -> Path:
        folder = self.path / FORMS
        usual = folder / form_name(payload, self._round)
        if _is_free(usual, hash_):
            return usual
        return folder / form_name(payload, self._round, told_apart=True)


def write_return(
    shared: Path, payload: Payload, hash_: str, data: bytes, round_: Round
) -> Path:
    """Write a returned workbook into this device's folder, and read it back.

    Raises Refused `files.*`.
    """
    prepare(shared)
    folder = returns_folder(shared, payload.device)
    make_folder(folder)
    with writing_at(folder):
        usual = folder / return_name(payload, round_)
        if not _is_free(usual, hash_):
            usual = folder / return_name(payload, round_, told_apart=True)
        return _write(usual, data, hash_)


def _is_free(path: Path, hash_: str) -> bool:
    """Tell whether a name is this payload's: nothing is there, or a workbook of it."""
    return not path.exists() or _hash_at(path) == hash_


def _hash_at(path: Path) -> str | None:
    try:
        return hash_in(guard(path))
    except Trouble:  # whatever it is, it is not ours
        return None


def _write(path: Path, data: bytes, hash_: str) -> Path:
    if path.exists() and _hash_at(path) == hash_:
        return path  # written before; somebody may have filled it since

    def verify(read_back: bytes) -> None:
        if hash_in(guard_bytes(path.name, read_back)) != hash_:
            values = {"folder": str(path.parent), "name": path.name}
            raise Refused(Problem(code="files.read_back_differs", values=values))

    write_new(path, data, verify=verify)
    return path
