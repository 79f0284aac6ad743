"""Can the shared folder be used from this computer? It is tried, not guessed."""

from dataclasses import dataclass
from pathlib import Path

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.domain.ids import new_id
from ktpn_desktop.domain.problem import Problem, Refused

_PROBE = b"KTPN Desktop\r\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderAccess:
    """What lies in a shared folder that can be read and written."""

    folder: Path
    rounds: int
    returns: int


def try_folder(folder: Path, progress: Progress) -> FolderAccess:
    """Write a small file, read it back, remove it; count what is there.

    Raises Refused `files.*`. Runs beside the window: a network that is away answers late.
    """
    from ktpn_desktop.exchange.files import is_folder, write_new
    from ktpn_desktop.exchange.folder import returns_in, rounds_in

    if not is_folder(folder):
        raise Refused(Problem(code="files.missing_folder", values={"folder": str(folder)}))
    probe = folder / f"ktpn-{new_id()}.txt"
    write_new(probe, _PROBE)
    try:
        probe.unlink()
    except OSError as error:
        values = {"name": probe.name, "folder": str(folder), "reason": str(error)}
        raise Refused(Problem(code="files.not_writable", values=values)) from error
    progress.step(1, 2)
    rounds, returns = len(rounds_in(folder)), len(returns_in(folder))
    progress.step(2, 2)
    return FolderAccess(folder=folder, rounds=rounds, returns=returns)


def folder_with_plans(path: Path) -> Path | None:
    """Return the shared folder that a path is, or lies in, if a plan lies in it too."""
    from ktpn_desktop.exchange.folder import plans_in, shared_folder

    folder = shared_folder(path)
    return folder if folder is not None and plans_in(folder) else None
