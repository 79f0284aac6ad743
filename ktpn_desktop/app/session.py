"""A session: one open profile, as every front end and every use case is given it."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop import places
from ktpn_desktop.app.settings import Settings, load_settings, save_settings
from ktpn_desktop.domain.device import DeviceKey
from ktpn_desktop.domain.ids import DeviceId, EditId, PersonId, new_id
from ktpn_desktop.domain.person import Person, Role
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused, Trouble
from ktpn_desktop.paths import Profile
from ktpn_desktop.store import names
from ktpn_desktop.store import profile as profiles
from ktpn_desktop.store.database import Author, Change, Store
from ktpn_desktop.store.profile import ProfileRecord
from ktpn_desktop.thai.text import normal_form

if TYPE_CHECKING:
    from ktpn_desktop.app.arriving import ReturnedFile
    from ktpn_desktop.app.rehearsal import Rehearsal

_WHO = frozenset({"profile", "person"})
_NAMED = frozenset({"person", "school", "attendee"})  # a plan brings its schools along


@dataclass(frozen=True, slots=True, kw_only=True)
class NewProfile:
    """What the first run asks for."""

    role: Role
    area: str
    person: str
    position: str | None = None


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
    def key(self) -> DeviceKey:
        """The signing key of this computer; made at the first start."""
        key = profiles.device_key(self.store)
        if key is None:
            raise _missing(self.profile.folder)
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
            raise _missing(self.profile.folder)
        return record

    def _on_change(self, change: Change) -> None:
        if change.tables & _WHO:
            self._record = None
            self.store.author = Author(self.person.id, self.device)
        if change.tables & _NAMED:
            self.learn_names()


def open_session(folder: Path) -> Session:
    """Open the profile in a folder, ready for everything.

    Raises Refused: `profile.missing`, `places.*` or `store.*`.
    """
    session = open_at_once(folder)
    session.learn_names()
    return session


def open_at_once(folder: Path) -> Session:
    """Open the profile for a window, which calls `learn_names` when it stands on the screen.

    Raises what `open_session` raises.
    """
    places.check(folder)
    profile = Profile(folder)
    if not profile.database.is_file():
        raise _missing(folder)
    store = Store.open(profile.database, author=Author(None, ""), backups=profile.backups)
    try:
        record, key = profiles.profile(store), profiles.device_key(store)
        if record is None or key is None:
            raise _missing(folder)
        store.author = Author(record.person.id, key.id)
        settings, repaired = load_settings(profile.settings)
        session = Session(
            store=store, settings=settings, profile=profile, device=key.id, repaired=repaired
        )
        if profile.photographs.is_dir():
            session.repaired += _taken_over(session)
        return session
    except BaseException:
        store.close()
        raise


def create_profile(folder: Path, new: NewProfile) -> Session:
    """Make a profile in a folder that has none, and open it.

    A database that was never finished, since the program was stopped, is finished now.
    Raises BadData `profile.no_person`, `profile.no_area`, Refused `profile.exists`,
    `profile.unwritable`, `places.*` or `store.*`.
    """
    # Imported here: only the first start makes a key.
    from ktpn_desktop.exchange.signatures import new_key

    record = new_record(new)
    places.check(folder)
    profile = Profile(folder)
    try:
        profile.ensure()
    except OSError as error:
        values = {"folder": str(folder), "reason": error.strerror or type(error).__name__}
        raise Refused(Problem(code="profile.unwritable", values=values)) from error
    person = record.person
    key = new_key(DeviceId(new_id()))
    author = Author(person.id, key.id)
    store = Store.open(profile.database, author=author, backups=profile.backups)
    try:
        if profiles.profile(store) is not None:
            raise Refused(Problem(code="profile.exists", where=Place(file=str(folder))))
        with store.edit("make_profile"):
            profiles.keep_device_key(store, key)
            profiles.make_profile(store, record)
        settings, _none = load_settings(profile.settings)
        session = Session(store=store, settings=settings, profile=profile, device=key.id)
        session.learn_names()
        return session
    except BaseException:
        store.close()
        raise


def _taken_over(session: Session) -> tuple[Problem, ...]:
    """Take over what an earlier version left; the profile opens, whatever comes of it."""
    pictures = session.profile.photographs
    if not pictures.is_dir() or not any(path.is_dir() for path in pictures.iterdir()):
        return ()
    # Imported here: hardly any profile has something to take over.
    from ktpn_desktop.app.loose_photographs import take_over

    try:
        return take_over(session)
    except Trouble as error:
        return error.problems


def new_record(new: NewProfile) -> ProfileRecord:
    """Return who is to use a new profile.

    Raises BadData `profile.no_person`, `profile.no_area`.
    """
    person, area = normal_form(new.person), normal_form(new.area)
    lacking = {"profile.no_person": person, "profile.no_area": area}
    if problems := [Problem(code=code) for code, text in lacking.items() if not text]:
        raise BadData(problems)
    return ProfileRecord(
        role=new.role,
        area=area,
        person=Person(
            id=PersonId(new_id()),
            name=person,
            position=normal_form(new.position) if new.position else None,
            is_supervisor=new.role is Role.SUPERVISOR,
        ),
    )


def now() -> datetime:
    """Return this moment with the computer's offset, to the second."""
    return datetime.now().astimezone().replace(microsecond=0)


def _missing(folder: Path) -> Refused:
    return Refused(Problem(code="profile.missing", where=Place(file=str(folder))))
