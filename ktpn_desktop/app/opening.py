"""Opening a profile, and making one."""

from dataclasses import dataclass
from pathlib import Path

from ktpn_desktop import places
from ktpn_desktop.app.session import Session, no_profile
from ktpn_desktop.app.settings import load_settings
from ktpn_desktop.domain.ids import DeviceId, PersonId, new_id
from ktpn_desktop.domain.person import Person, Role
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused, Trouble
from ktpn_desktop.paths import Profile
from ktpn_desktop.store import profile as profiles
from ktpn_desktop.store.database import Author, Store
from ktpn_desktop.store.profile import ProfileRecord
from ktpn_desktop.thai.text import normal_form


@dataclass(frozen=True, slots=True, kw_only=True)
class NewProfile:
    """What the first run asks for."""

    role: Role
    area: str
    person: str
    position: str | None = None


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
        raise no_profile(folder)
    store = Store.open(profile.database, author=Author(None, ""), backups=profile.backups)
    try:
        record, key = profiles.profile(store), profiles.device_key(store)
        if record is None or key is None:
            raise no_profile(folder)
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
