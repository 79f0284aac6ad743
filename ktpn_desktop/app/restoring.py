"""Putting a verified copy in the place of a profile's database."""

from pathlib import Path

from ktpn_desktop import places
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.paths import Profile
from ktpn_desktop.store import backup
from ktpn_desktop.store.restore import Restored, restore


def refuse_unfit(profile: Profile, source: Path) -> None:
    """Raise if a file is no copy that this profile could go on with.

    Raises BadData `store.bad_backup`, Refused `files.missing_file`, `store.newer_version` or
    `places.*`.
    """
    if not source.exists():
        raise Refused(Problem(code="files.missing_file", where=Place(file=str(source))))
    if not source.is_file() or not backup.is_good(source):
        raise BadData(Problem(code="store.bad_backup", where=Place(file=str(source))))
    backup.refuse_newer(source)
    places.check(profile.folder)


def restore_profile(profile: Profile, source: Path) -> Restored:
    """Make a profile what it was when the copy was made; it must not be open.

    What it was until now is kept beside the other copies, so a restoration can be taken back
    by another. Raises what `refuse_unfit` raises, and Refused `profile.unwritable`, `store.*`.
    """
    refuse_unfit(profile, source)
    try:
        profile.ensure()  # a new computer has none yet
    except OSError as error:
        values = {
            "folder": str(profile.folder),
            "reason": error.strerror or type(error).__name__,
        }
        raise Refused(Problem(code="profile.unwritable", values=values)) from error
    return restore(source, profile.database, keep_in=profile.backups)


def lacking(restored: Restored) -> Problem | None:
    """Return what is to be said of files that should lie beside the copy and do not."""
    if not restored.missing:
        return None
    return Problem(code="backup.files_missing", values={"count": str(len(restored.missing))})
