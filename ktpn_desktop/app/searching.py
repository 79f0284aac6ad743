"""Finding things the way people look for them."""

from ktpn_desktop.app.session import Session
from ktpn_desktop.domain.school import School
from ktpn_desktop.store.schools import all_schools
from ktpn_desktop.thai.text import search_key


def find_schools(session: Session, text: str) -> list[School]:
    """Return the schools that a text finds, in Thai order; all of them for an empty text.

    Spaces, the script of digits and slips in tone marks do not matter.
    """
    wanted = search_key(text)
    known = all_schools(session.store)
    return [school for school in known if wanted in _haystack(school)] if wanted else known


def _haystack(school: School) -> str:
    parts = (
        school.official_name,
        *school.codes.known(),
        school.subdistrict,
        school.district,
        school.cluster,
        school.principal,
    )
    return "\n".join(search_key(part) for part in parts if part)
