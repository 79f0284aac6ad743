"""A file that came back: what could be read of it, and what is to be done with it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.domain.problem import Problem
from ktpn_desktop.exchange.payload import Payload

if TYPE_CHECKING:
    from ktpn_desktop.exchange.folder import Stamp


class FileState(StrEnum):
    """What is to be done with a file that lies there, or was done with it."""

    READY = "ready"
    CLASHES = "clashes"
    UNREADABLE = "unreadable"
    UNKNOWN_VISIT = "unknown_visit"
    NOT_FILLED = "not_filled"  # a form exactly as it was handed out
    ARRIVING = "arriving"
    PLACEHOLDER = "placeholder"
    OLDER = "older"
    ALREADY_MERGED = "already_merged"
    MERGED = "merged"  # by the merge that tells it
    REFUSED = "refused"  # a person decided not to take it


MERGEABLE = frozenset({FileState.READY, FileState.CLASHES})


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnedFile:
    """One file, as far as it could be read. `verified`: the signature holds.

    `file_hash` is that of its bytes; of a file with too many, of its name, size and time.
    """

    path: Path
    state: FileState
    size: int = 0
    modified: int = 0  # nanoseconds
    inode: int = 0
    file_hash: str = ""
    data: bytes = b""  # of a small file; `whole_file` gives that of any
    payload: Payload | None = None
    text: str = ""
    hash: str = ""
    signature: str | None = None
    public_key: str | None = None
    verified: bool = False
    by_hand: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def stamp(self) -> "Stamp":
        """What told of the file that nobody had touched it."""
        return self.size, self.modified, self.inode


@dataclass(frozen=True, slots=True, kw_only=True)
class Returns:
    """All files that were looked at; `folder` is the shared folder, where there is one."""

    files: tuple[ReturnedFile, ...]
    folder: Path | None


DOUBTS = frozenset(
    {"payload.bad_signature", "returns.changed_key", "returns.own_device", "returns.two_keys"}
)
"""What is told of a file whose signature speaks against it."""
