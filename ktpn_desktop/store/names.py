"""The names that a profile knows: of people, schools and places, for lines to keep whole."""

from ktpn_desktop.store.database import Store


def all_names(store: Store) -> list[str]:
    """Return every name once."""
    rows = store.rows(
        """
        SELECT name FROM person UNION SELECT name FROM school
        UNION SELECT principal FROM school UNION SELECT subdistrict FROM school
        UNION SELECT district FROM school
        """
    )
    return [row["name"] for row in rows if row["name"]]
