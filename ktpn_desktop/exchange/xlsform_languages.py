"""Columns of an XLSForm in several languages: `label::ภาษาไทย (th)` is `label::th` here."""

from collections.abc import Iterable

from ktpn_desktop.domain.languages import language_name

OWN_TRANSLATED = ("rubric", "form_title", "instructions")
"""Columns that others know in one language only, and fail over in several."""

TRANSLATED = (
    "label",
    "hint",
    "guidance_hint",
    "constraint_message",
    "required_message",
    *OWN_TRANSLATED,
)
"""Columns that may come once for each language."""


def in_language(column: str, code: str | None) -> str:
    """The name of a column in one language; None is the column without a language."""
    return f"{column}::{code}" if code else column


def column_header(column: str) -> str:
    """What stands over a column in a file that is written here."""
    name, _, code = column.rpartition("::")
    if name in OWN_TRANSLATED:
        return f"{name}_in_{code}"
    spoken = name in TRANSLATED or name.startswith("media::")
    return f"{name}::{language_name(code)}" if spoken else column


def languages_in(columns: Iterable[str], *names: str) -> list[str]:
    """The languages that columns of these names come in, in the order of the file."""
    wanted = names or TRANSLATED
    found = (column.rpartition("::") for column in columns)
    return list(dict.fromkeys(code for name, _, code in found if name in wanted))


def main_language(languages: Iterable[str], default: str | None, *, plain: bool) -> str | None:
    """The language that is shown: Thai, the form's own, the one without a name, or the first.

    None stands for the columns without a language.
    """
    known = list(languages)
    for wanted in ("th", default):
        if wanted in known:
            return wanted
    return None if plain or not known else known[0]
