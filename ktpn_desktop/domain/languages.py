"""Names and codes of the languages that a checklist may be written in."""

import re

THAI = "th"

_NAMES = {
    THAI: ("ภาษาไทย", "ไทย", "thai"),
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

KNOWN_LANGUAGES = tuple(_NAMES)
"""Codes of the languages that have a name here, Thai first."""


def language_code(said: str) -> str:
    """The code of a language as people name it: that in brackets, a known one's, or itself."""
    text = said.strip().casefold()
    if match := _IN_BRACKETS.search(text):
        return match[1]
    return _CODES.get(text, text)


def language_title(code: str) -> str:
    """What a language calls itself; the code of one that has no name here."""
    names = _NAMES.get(code)
    return names[0] if names else code


def language_name(code: str) -> str:
    """What a header calls a language: its own name with the code, as the standard asks."""
    return f"{language_title(code)} ({code})" if code in _NAMES else code
