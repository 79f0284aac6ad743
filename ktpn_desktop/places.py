"""Is a folder a safe place for the database? Not where a service, a network or a hand reaches.

A synchronising service copies a database while it is half-written and brings old halves back;
a network folder promises locks that it does not keep; a stick is pulled out. The rules look at
whole names of folders and at what the computer knows of its drives, never at parts of names.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path, PurePath, PureWindowsPath
from types import MappingProxyType

from ktpn_desktop.computer import Drive, Environment, Mount, this_computer
from ktpn_desktop.domain.problem import Problem, Refused

ONEDRIVE = "OneDrive"
GOOGLE_DRIVE = "Google Drive"
NEXTCLOUD = "Nextcloud"

ANYWHERE = {
    ONEDRIVE: r"onedrive( - .+)?",
    "Dropbox": r"dropbox( \(.+\))?",
    GOOGLE_DRIVE: r"google ?drive",
    "iCloud": r"icloud ?drive|com~apple~clouddocs|mobile documents",
    NEXTCLOUD: r"nextcloud\d*",
    "ownCloud": r"owncloud\d*",
    "MEGA": r"megasync( downloads)?",
    "pCloud": r"pcloud ?drive",
    "Yandex Disk": r"yandex\.?disk",
    "Synology Drive": r"synology ?drive",
}
"""Names that a service gives to its own folder and hardly anyone else gives to theirs."""

ONLY_AT_HOME = {
    "Box": r"box( sync)?",
    "Dropbox": r".+ dropbox",
    "MEGA": r"mega",
    "Seafile": r"seafile",
}
"""Names that are somebody's own words elsewhere, but a service's folder in the home folder."""

ONLY_AT_A_DRIVE = {GOOGLE_DRIVE: r"my drive|shared drives|ไดรฟ์ของฉัน|ไดรฟ์ที่แชร์"}
"""Names at the top of the drive that a service makes up."""

MARKERS = {
    "Syncthing": r"\.stfolder",
    "Dropbox": r"\.dropbox\.cache",
    GOOGLE_DRIVE: r"\.tmp\.drive(up|down)load",
    NEXTCLOUD: r"\.nextcloudsync\.log|\._?sync_[0-9a-f]+\.db",
    "ownCloud": r"\.owncloudsync\.log",
    "Synology Drive": r"\.synologyworkingdirectory",
}
"""Files that a service leaves in the folder it looks after, whatever that folder is called."""

VARIABLES = {
    "OneDrive": ONEDRIVE,
    "OneDriveConsumer": ONEDRIVE,
    "OneDriveCommercial": ONEDRIVE,
}
"""Variables in which a service tells where its folder is, also when it was moved."""

# fmt: off
NETWORK_TYPES = frozenset({
    "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "fuse.curlftpfs",
    "fuse.davfs2", "fuse.glusterfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs",
    "fuse.vmhgfs-fuse", "gfs2", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4",
    "prl_fs", "smb2", "smb3", "smbfs", "vboxsf", "webdav",
})
# fmt: on
SERVICE_TYPES = MappingProxyType(
    {
        "fuse.onedriver": ONEDRIVE,
        "fuse.google-drive-ocamlfuse": GOOGLE_DRIVE,
        "fuse.pcloud": "pCloud",
        "fuse.pfs": "pCloud",
    }
)


def check(folder: Path, *, shared: Iterable[Path] = ()) -> None:
    """Refuse a folder of this computer in which the database would be in danger."""
    resolved = [str(path.expanduser().resolve()) for path in (folder, *shared)]
    if problem := danger(resolved[0], this_computer(), shared=resolved[1:]):
        raise Refused(problem)


def danger(
    folder: str, environment: Environment, *, shared: Iterable[str] = ()
) -> Problem | None:
    """Return why the folder is not safe on that computer; None when it is."""
    path = environment.path(folder)
    drive = environment.drives.get(path.drive.upper())
    if drive and drive.stands_for:
        path = environment.path(drive.stands_for).joinpath(*path.parts[1:])
    if any(path.is_relative_to(environment.path(each)) for each in shared):
        return _problem("places.shared", path)
    if service := _service_by_its_word(path, environment) or _service_by_name(
        path, environment
    ):
        return _problem("places.synchronised", path, service=service)
    if _is_network(path, environment):
        return _problem("places.network", path)
    if service := _service_by_marker(path, environment):  # only now: it asks the disk
        return _problem("places.synchronised", path, service=service)
    if _is_removable(path, environment):
        return _problem("places.removable", path)
    return None


def _problem(code: str, path: PurePath, **values: str) -> Problem:
    return Problem(code=code, values={"folder": str(path), **values})


def _service_by_its_word(path: PurePath, environment: Environment) -> str | None:
    """Return the service that says itself, by a variable or a mount, that the folder is its."""
    for name, service in VARIABLES.items():
        root = environment.variables.get(name)
        if root and path.is_relative_to(environment.path(root)):
            return service
    mount = _mount(path, environment)
    return SERVICE_TYPES.get(mount.type) if mount else None


def _service_by_name(path: PurePath, environment: Environment) -> str | None:
    home = environment.path(environment.home)
    for folder in (path, *path.parents):
        if folder.parent == home / "Library" / "CloudStorage":
            return folder.name.partition("-")[0]
        tables = [ANYWHERE]
        if folder.parent == home:
            tables.append(ONLY_AT_HOME)
        if environment.windows and folder.parent == PureWindowsPath(folder.anchor):
            tables.append(ONLY_AT_A_DRIVE)
        for table in tables:
            if service := _matching(table, folder.name):
                return service
    return None


def _service_by_marker(path: PurePath, environment: Environment) -> str | None:
    for folder in (path, *path.parents):
        for name in environment.names_in(str(folder)):
            if service := _matching(MARKERS, name):
                return service
    return None


def _matching(table: Mapping[str, str], name: str) -> str | None:
    """Return the first service whose pattern is the whole name."""
    folded = name.casefold()
    if not _any_of(tuple(table.values())).fullmatch(folded):
        return None
    return next(service for service in table if re.fullmatch(table[service], folded))


@cache
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    """Return one pattern for all: folders above a profile may hold thousands of names."""
    return re.compile("|".join(f"(?:{each})" for each in patterns))


def _is_network(path: PurePath, environment: Environment) -> bool:
    if environment.windows:
        drive = environment.drives.get(path.drive.upper(), Drive())
        return path.drive.startswith("\\\\") or drive.network
    mount = _mount(path, environment)
    return mount is not None and mount.type in NETWORK_TYPES


def _is_removable(path: PurePath, environment: Environment) -> bool:
    if environment.windows:
        return environment.drives.get(path.drive.upper(), Drive()).removable
    mount = _mount(path, environment)
    return mount is not None and mount.removable


def _mount(path: PurePath, environment: Environment) -> Mount | None:
    """Return the mount that holds the path: the deepest, and of equals the one made last."""
    holding = [
        mount
        for mount in environment.mounts
        if path.is_relative_to(environment.path(mount.folder))
    ]
    return max(
        reversed(holding),
        key=lambda mount: len(environment.path(mount.folder).parts),
        default=None,
    )
