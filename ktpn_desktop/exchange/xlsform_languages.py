"""Columns of an XLSForm in several languages: `label::ภาษาไทย (th)` is `label::th` here."""

import re
from collections.abc import Iterable

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

_NAMES = {
    "th": ("ภาษาไทย", "ไทย", "thai"),
    "en": ("English", "อังกฤษ", "ภาษาอังกฤษ"),
    "lo": ("ລາວ", "lao", "ลาว", "ภาษาลาว"),
    "km": ("ខ្មែរ", "khmer", "เขมร", "ภาษาเขมร"),
    "my": ("မြန်မာ", "burmese", "myanmar", "พม่า", "ภาษาพม่า"),
    "ms": ("Melayu", "malay", "มลายู", "ภาษามลายู"),
    "zh": ("中文", "chinese", "จีน", "ภาษาจีน"),
    "fr": ("Français", "french"),
    "es": ("Español", "spanish"),
}
_CODES = {name.casefold(): code for code, names in _NAMES.items() for name in names}
_IN_BRACKETS = re.compile(r"\(\s*([a-z]{2,3}(?:-[a-z0-9]+)*)\s*\)$")


def language_code(said: str) -> str:
    """The code of a language in a header: that in brackets, a known name's, or itself."""
    text = said.strip().casefold()
    if match := _IN_BRACKETS.search(text):
        return match[1]
    return _CODES.get(text, text)


def language_name(code: str) -> str:
    """What a header calls a language: its own name with the code, as the standard asks."""
    names = _NAMES.get(code)
    return f"{names[0]} ({code})" if names else code


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
