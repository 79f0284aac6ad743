"""A session: one open profile, as every front end and every use case is given it."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.app.settings import Settings, save_settings
from ktpn_desktop.domain.device import DeviceKey
from ktpn_desktop.domain.ids import DeviceId, EditId
from ktpn_desktop.domain.person import Person, Role
from ktpn_desktop.domain.problem import Place, Problem, Refused
from ktpn_desktop.paths import Profile
from ktpn_desktop.store import names
from ktpn_desktop.store import profile as profiles
from ktpn_desktop.store.database import Author, Change, Store
from ktpn_desktop.store.profile import ProfileRecord

if TYPE_CHECKING:
    from ktpn_desktop.app.rehearsal import Rehearsal
    from ktpn_desktop.app.returned_file import ReturnedFile

_WHO = frozenset({"profile", "person"})
_NAMED = frozenset({"person", "school", "attendee"})  # a plan brings its schools along


@dataclass(slots=True, kw_only=True)
class Session:
    """The store, the settings and the folders of one profile. Lives on the main thread.

    What was read of returned files is remembered here, so that looking again is quick.
    """

    store: Store
    settings: Settings
    profile: Profile
    device: DeviceId
    repaired: tuple[Problem, ...] = ()  # what could not be read when it was opened
    looked_at: "dict[str, ReturnedFile]" = field(default_factory=dict)  # by path
    rehearsed: "Rehearsal | None" = None
    answered: tuple[EditId, Path] | None = None  # receipts: up to which edit, in which folder
    forms_in: str | None = None  # the language of forms for this run alone
    _record: ProfileRecord | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self.store.subscribe(self._on_change)

    @property
    def record(self) -> ProfileRecord:
        """Who uses this profile, as the database has it now."""
        if self.store.editing:
            return self._read_record()  # what an open edit changes is not announced yet
        if self._record is None:
            self._record = self._read_record()
        return self._record

    @property
    def role(self) -> Role:
        """Secretary or supervisor."""
        return self.record.role

    @property
    def area(self) -> str:
        """The area office the profile belongs to."""
        return self.record.area

    @property
    def person(self) -> Person:
        """The person who uses the profile."""
        return self.record.person

    @property
    def language(self) -> str:
        """The language of the words: `th` or `en`."""
        return self.settings.language

    @property
    def form_language(self) -> str | None:
        """The language in which forms are shown that have several; None is the form's own."""
        return self.forms_in or self.settings.form_language

    @property
    def key(self) -> DeviceKey:
        """The signing key of this computer; made at the first start."""
        key = profiles.device_key(self.store)
        if key is None:
            raise no_profile(self.profile.folder)
        return key

    def learn_names(self) -> None:
        """Let lines keep the names whole that this profile has now."""
        from ktpn_desktop.thai.words import add_names  # with all that knows words

        add_names(names.all_names(self.store))

    def change_settings(self, settings: Settings) -> None:
        """Keep changed settings, in the file first."""
        save_settings(self.profile.settings, settings)
        self.settings = settings

    def close(self) -> None:
        """Close the database; nothing else is held open."""
        self.store.close()

    def _read_record(self) -> ProfileRecord:
        record = profiles.profile(self.store)
        if record is None:
            raise no_profile(self.profile.folder)
        return record

    def _on_change(self, change: Change) -> None:
        if change.tables & _WHO:
            self._record = None
            self.store.author = Author(self.person.id, self.device)
        if change.tables & _NAMED:
            self.learn_names()


def now() -> datetime:
    """Return this moment with the computer's offset, to the second."""
    return datetime.now().astimezone().replace(microsecond=0)


def no_profile(folder: Path) -> Refused:
    return Refused(Problem(code="profile.missing", where=Place(file=str(folder))))
