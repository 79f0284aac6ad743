"""The names that a profile knows: of people, schools and places, for lines to keep whole."""

from ktpn_desktop.store.database import Store


def all_names(store: Store) -> list[str]:
    """Return every name once: of the registers, of plans that came, of those at meetings."""
    rows = store.rows(
        """
        SELECT name FROM person UNION SELECT name FROM school
        UNION SELECT principal FROM school UNION SELECT subdistrict FROM school
        UNION SELECT district FROM school UNION SELECT cluster FROM school
        UNION SELECT school_name FROM visit UNION SELECT school_district FROM visit
        UNION SELECT person_name FROM visit
        UNION SELECT name FROM attendee UNION SELECT represented_by FROM attendee
        """
    )
    return [row["name"] for row in rows if row["name"]]
