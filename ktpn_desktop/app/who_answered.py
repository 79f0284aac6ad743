"""Who wrote what stands in a record that several people filled."""

from collections.abc import Mapping

from ktpn_desktop.app.rehearsing import contributions_of
from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.fields import field_item, fields_of
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.merge import writers
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.store import corrections


def who_answered(session: Session, visit: Visit) -> Mapping[str, tuple[str, ...]]:
    """Return the names of who wrote each field of a merged visit; several may agree.

    What was corrected here carries the name of who uses this profile. A field that came with
    the plan, and all of a visit that nothing came back of, has no name.
    """
    fields = fields_of(visit)
    found = dict(writers(fields, contributions_of(session.store, visit.id)))
    for field, kept in corrections.corrections_of(session.store, visit.id).items():
        value = kept.value
        if value is not None and value == fields.get(field):
            found.setdefault(field, (session.person.name,))
    return found


def writers_of_items(session: Session, visit: Visit) -> Mapping[ItemId, tuple[str, ...]]:
    """Return who answered each item, or wrote its note; nobody where one person filled it."""
    found: dict[ItemId, tuple[str, ...]] = {}
    if visit.companions:
        for field, people in who_answered(session, visit).items():
            if (item := field_item(field)) is not None:
                found[item] = tuple(dict.fromkeys((*found.get(item, ()), *people)))
    return found
