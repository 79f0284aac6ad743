"""The names in a shared folder. They are for people; what a file is says its content."""

import re
from pathlib import Path

from ktpn_desktop.domain.ids import DeviceId
from ktpn_desktop.domain.problem import Place, Problem, Refused
from ktpn_desktop.domain.round import Round
from ktpn_desktop.exchange.files import looking_into, safe_name, sync_folder
from ktpn_desktop.exchange.payload import Payload
from ktpn_desktop.thai.dates import be_label

READ_ME = "อ่านก่อน.txt"
ROUNDS = "rounds"
FORMS = "forms"
RETURNS = "returns"
RECEIPTS = "receipts"
PHOTOGRAPHS = "photographs"
ROUND_MARK = ".ktpn"
"""In the name of every published round, also of its conflict copies."""

_SHORT = 8  # characters of an id that tell devices and visits of one office apart


def round_folder(shared: Path, round_: Round) -> Path:
    """Return the folder of a round; it keeps its name when the round gets another."""
    number = _number(round_)
    rounds = shared / ROUNDS
    there = sorted(rounds.glob(f"{number} *")) if rounds.is_dir() else []
    name = safe_name(f"{number} {round_.name}" if round_.name else number)
    return rounds / name if rounds / name in there or not there else there[0]


def form_name(payload: Payload, round_: Round, *, told_apart: bool = False) -> str:
    """Return the name of a visit's workbook; `told_apart` when that name is another visit's."""
    return safe_name(
        _number(round_),
        payload.school.code or "",
        payload.school.name,
        payload.person.name,
        payload.id[:_SHORT] if told_apart else "",
        f"r{payload.revision}",
        suffix=".xlsx",
    )


def return_name(payload: Payload, round_: Round, *, told_apart: bool = False) -> str:
    """Return the name of a returned workbook."""
    return form_name(payload, round_, told_apart=told_apart)


def returns_folder(shared: Path, device: DeviceId) -> Path:
    """Return the one folder that a device writes into."""
    return shared / RETURNS / safe_name(device[:_SHORT])


def receipts_path(shared: Path, device: DeviceId, secretary: DeviceId | None = None) -> Path:
    """Return where the secretary answers a device; a second one writes beside the first."""
    own = secretary[:_SHORT] if secretary else ""
    return shared / RECEIPTS / safe_name(device, own, suffix=".json")


def receipts_paths(shared: Path, device: DeviceId) -> list[Path]:
    """Return every file that answers a device: conflict copies of one are not among them.

    Raises Refused `files.closed_folder`.
    """
    usual = receipts_path(shared, device)
    beside = re.compile(re.escape(usual.stem) + r"(_[0-9a-z]{1,8})?\.json", re.IGNORECASE)
    with looking_into(usual.parent):
        if not usual.parent.is_dir():
            return []
        found = [path for path in usual.parent.iterdir() if beside.fullmatch(path.name)]
    return sorted(found, key=lambda path: (len(path.name), path.name))


def round_name(edition: int) -> str:
    """Return the name of a published round: the first, and those published again."""
    return f"round{'' if edition == 1 else f'_{edition}'}{ROUND_MARK}.xlsx"


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, to stay. Raises Refused `files.not_writable`."""
    try:
        new = [one for one in (folder, *folder.parents) if not one.exists()]
        folder.mkdir(parents=True, exist_ok=True)
        for one in new:
            sync_folder(one.parent)
    except OSError as error:
        values = {"name": folder.name, "folder": str(folder.parent), "reason": str(error)}
        problem = Problem(
            code="files.not_writable", where=Place(file=folder.name), values=values
        )
        raise Refused(problem) from error


def _number(round_: Round) -> str:
    """Year before number, so that folders sort."""
    return f"{be_label(round_.year)}-{round_.number}"
