"""Every path of the program: what ships with it, and what one person's profile holds."""

import re
from dataclasses import dataclass
from pathlib import Path

APPLICATION = "KTPN Desktop"

_CHOICE = re.compile(r"[a-z][a-z0-9_-]*\.json|emblem\.[a-z]{1,5}")
_PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """Return the path of a file that ships with the program."""
    return _shipped("resources").joinpath(*parts)


def translations() -> Path:
    """Return the folder of the built translations (`ktpn_en.qm`)."""
    return _shipped("i18n")


def default_profile() -> "Profile":
    """Return the profile used when none is named.

    It lies in the part of the user's folder that stays on this computer: the roaming part of a
    Windows domain is copied about at every logon, which an open database does not survive, and
    the documents folder is often a synchronised one.
    """
    import platformdirs

    return Profile(platformdirs.user_data_path(APPLICATION, appauthor=False, roaming=False))


@dataclass(frozen=True, slots=True)
class Profile:
    """The folder that holds all that one person's program keeps, and the names in it."""

    folder: Path

    @property
    def database(self) -> Path:
        """The one database."""
        return self.folder / "ktpn.db"

    @property
    def backups(self) -> Path:
        """Verified copies of the database."""
        return self.folder / "backups"

    @property
    def archive(self) -> Path:
        """Files that arrived, untouched."""
        return self.folder / "archive"

    @property
    def photographs(self) -> Path:
        """Photographs of visits."""
        return self.folder / "photographs"

    @property
    def logs(self) -> Path:
        """Logs and crash reports."""
        return self.folder / "logs"

    @property
    def settings(self) -> Path:
        """The person's choices."""
        return self.folder / "settings.json"

    @property
    def open_form(self) -> Path:
        """Which visit is being filled; it is there after an end by force."""
        return self.folder / "open-form.json"

    @property
    def lock(self) -> Path:
        """The file that keeps a second program away."""
        return self.folder / "profile.lock"

    def choices(self) -> list[Path]:
        """Return the files that hold what a person and an office have chosen."""
        if not self.folder.is_dir():
            return []
        files = sorted(path for path in self.folder.iterdir() if self.is_choice(path.name))
        return [path for path in files if path.is_file() and path != self.open_form]

    @staticmethod
    def is_choice(name: str) -> bool:
        """Tell whether a name is that of such a file: settings, wording, the emblem."""
        return _CHOICE.fullmatch(name) is not None

    def ensure(self) -> None:
        """Make the folders that are not there yet, readable by this person only."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for folder in (self.backups, self.archive, self.photographs, self.logs):
            folder.mkdir(mode=0o700, exist_ok=True)


def _shipped(name: str) -> Path:
    """Find the folder inside an installed package, or beside the package in a checkout."""
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name
