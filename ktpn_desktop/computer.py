"""What a computer knows of its folders: its mounts, its drives, where services have theirs."""

import os
import re
import sys
import unicodedata
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from types import MappingProxyType


@dataclass(frozen=True, slots=True, kw_only=True)
class Mount:
    """One folder that another disk or computer stands behind."""

    folder: str
    type: str
    removable: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Drive:
    """One drive letter of Windows; `stands_for` is the folder that `subst` put behind it."""

    network: bool = False
    removable: bool = False
    stands_for: str | None = None


def _no_names(_folder: str) -> Collection[str]:
    return ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """What a computer knows of its folders; a test can describe any computer."""

    windows: bool = False
    home: str
    variables: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    mounts: tuple[Mount, ...] = ()
    drives: Mapping[str, Drive] = field(default_factory=lambda: MappingProxyType({}))
    names_in: Callable[[str], Collection[str]] = _no_names

    def path(self, text: str) -> PurePath:
        """Return the path as this computer reads it."""
        text = unicodedata.normalize("NFC", text)
        return PureWindowsPath(_without_prefix(text)) if self.windows else PurePosixPath(text)


def this_computer() -> Environment:
    """Return the environment of the computer that the program runs on."""
    return Environment(
        windows=sys.platform == "win32",
        home=str(Path.home().resolve()),
        variables=dict(os.environ),
        mounts=_mounts(),
        drives=_drives(),
        names_in=_names_in,
    )


def mounts_from_mountinfo(
    text: str, *, devices: Path = Path("/sys/dev/block")
) -> tuple[Mount, ...]:
    """Read Linux's table of mounts; `devices` tells which disks can be pulled out."""
    mounts = []
    for line in text.splitlines():
        before, _, after = line.partition(" - ")
        _, _, device, _, folder = before.split()[:5]
        removable = _is_removable(devices / device)
        mounts.append(
            Mount(folder=_unescape(folder), type=after.split()[0], removable=removable)
        )
    return tuple(mounts)


def mounts_from_mount_command(text: str) -> tuple[Mount, ...]:
    """Read what `mount` prints on macOS: `//me@host/share on /Volumes/share (smbfs, nodev)`."""
    found = re.findall(r"^.+? on (.+) \((\w+)[,)]", text, re.MULTILINE)
    return tuple(Mount(folder=folder, type=type_) for folder, type_ in found)


def _without_prefix(text: str) -> str:
    r"""Take away the `\\?\` with which Windows allows long paths."""
    text = text.replace("/", "\\")
    if text.startswith("\\\\?\\UNC\\"):
        return "\\\\" + text[8:]
    return text.removeprefix("\\\\?\\")


def _mounts() -> tuple[Mount, ...]:
    if sys.platform.startswith("linux"):
        return mounts_from_mountinfo(Path("/proc/self/mountinfo").read_text("utf-8"))
    if sys.platform == "darwin":
        import subprocess

        command = ["/sbin/mount"]
        done = subprocess.run(command, capture_output=True, encoding="utf-8", check=True)
        return mounts_from_mount_command(done.stdout)
    return ()


def _unescape(folder: str) -> str:
    r"""Give back the blanks that the table of mounts writes as `\040`."""
    return re.sub(r"\\([0-7]{3})", lambda match: chr(int(match[1], 8)), folder)


def _is_removable(device: Path) -> bool:
    """Tell whether the disk, or the partition's disk, is on USB or says it is removable."""
    disk = device.resolve()
    if any(part.startswith("usb") for part in disk.parts):
        return True
    flags = (disk / "removable", disk.parent / "removable")
    return any(flag.is_file() and flag.read_text("ascii").strip() == "1" for flag in flags)


def _drives() -> Mapping[str, Drive]:
    """Return every drive letter of Windows; nothing elsewhere."""
    if sys.platform != "win32":
        return {}
    import ctypes

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)
    removable, remote = 2, 4  # what GetDriveTypeW calls them
    drives = {}
    for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ":
        kind = kernel.GetDriveTypeW(f"{letter}:\\")
        target = ctypes.create_unicode_buffer(1024)
        length = kernel.QueryDosDeviceW(f"{letter}:", target, len(target))
        # `subst` makes a link to a folder: \??\C:\Users\… or \??\UNC\server\share.
        folder = target.value.removeprefix("\\??\\") if length else ""
        stands_for = folder if folder and folder != target.value else None
        if stands_for and stands_for.startswith("UNC\\"):
            stands_for = "\\\\" + stands_for.removeprefix("UNC\\")
        drives[f"{letter}:"] = Drive(
            network=kind == remote, removable=kind == removable, stands_for=stands_for
        )
    return drives


def _names_in(folder: str) -> Collection[str]:
    """Return what lies in the folder; nothing when it does not exist yet or may not be read."""
    try:
        return [path.name for path in Path(folder).iterdir()]
    except OSError:
        return ()
