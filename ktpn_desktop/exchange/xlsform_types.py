"""The words of XLSForm's type column, and what kind of item they make here."""

import re
from dataclasses import dataclass

from ktpn_desktop.domain.checklist import BINARIES, SCALES, ItemType

_ALIASES = {
    "int": "integer",
    "string": "text",
    "photo": "image",
    "picture": "image",
    "trigger": "acknowledge",
    "select1": "select_one",
    "select_one_prompt_using": "select_one",
    "add_select_one_prompt_using": "select_one",
    "add_select_multiple_prompt_using": "select_multiple",
    "select_all_that_apply": "select_multiple",
    "select": "select_multiple",
    "begin group": "begin_group",
    "end group": "end_group",
    "begin repeat": "begin_repeat",
    "end repeat": "end_repeat",
    "begin loop": "begin_repeat",
    "end loop": "end_repeat",
    "select one": "select_one",
    "select multiple": "select_multiple",
    "select all that apply": "select_multiple",
    "select one from file": "select_one_from_file",
    "select multiple from file": "select_multiple_from_file",
    "date time": "datetime",
    "gps": "geopoint",
    "location": "geopoint",
}

KINDS: dict[str, ItemType] = {
    "text": ItemType.TEXT,
    "integer": ItemType.NUMBER,
    "decimal": ItemType.NUMBER,
    "range": ItemType.NUMBER,
    "select_one": ItemType.CHOICE,
    "select_multiple": ItemType.MULTI,
    "select_one_from_file": ItemType.CHOICE,
    "select_multiple_from_file": ItemType.MULTI,
    "rank": ItemType.MULTI,
    "acknowledge": ItemType.MULTI,
    "date": ItemType.DATE,
    "datetime": ItemType.DATE,
    "time": ItemType.TIME,
    "note": ItemType.NOTE,
    "calculate": ItemType.CALC,
    "image": ItemType.PHOTO,
    "geopoint": ItemType.TEXT,
    "barcode": ItemType.TEXT,
}
"""Types that make an item."""

FROM_FILE = frozenset({"select_one_from_file", "select_multiple_from_file"})

REMEMBERED = frozenset({"range", "acknowledge", "datetime", "geopoint", "barcode"})
"""Types that are asked as another kind of item; the word comes back when a form is written."""

ASKED_OTHERWISE = {
    "datetime": "xlsform.datetime_asked",
    "geopoint": "xlsform.geopoint_asked",
    "barcode": "xlsform.barcode_asked",
}
"""Types that are asked in another way than elsewhere, and the warning that says so."""

RECORDED = frozenset(
    {"start", "end", "today", "username", "email", "deviceid", "phonenumber", "simserial"}
    | {"subscriberid", "audit", "hidden", "background-audio", "start-geopoint"}
    | {"calculate_here", "csv-external", "xml-external"}
)
"""What other programs record by themselves; kept with the checklist, and not asked."""

SHOWN_ONLY = frozenset(
    {"geotrace", "geoshape", "audio", "video", "file", "select_one_external"}
)
"""Types this program cannot ask; their label is shown as a note."""

PER_CENT_UNITS = frozenset({"%", "ร้อยละ"})
"""Units that make a number a percentage; with another, level_scale says percent."""

LEVEL_SCALES: dict[str, ItemType] = {
    str(kind): kind for kind in sorted(BINARIES | SCALES, key=lambda kind: kind.value)
}


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeCell:
    """A type cell taken apart: `select_one ระดับ or_other` has all three parts."""

    word: str
    list_name: str | None = None
    or_other: bool = False


def parse_type(text: str) -> TypeCell:
    """Take a type cell apart; the word is in the standard's spelling where it has one."""
    parts = text.split()
    lowered = [part.casefold() for part in parts]
    or_other = lowered[-1:] in (["or_other"], ["other"]) and len(parts) > 1
    if or_other:
        cut = 2 if lowered[-2:-1] == ["or"] else 1
        parts, lowered = parts[:-cut], lowered[:-cut]
    for length in (4, 3, 2, 1):
        head = " ".join(lowered[:length])
        word = _ALIASES.get(head) or (head if _is_word(head) else None)
        if word:
            rest = parts[length:]
            if rest and rest[0].casefold() == "from":
                rest = rest[1:]
            return TypeCell(word=word, list_name=" ".join(rest) or None, or_other=or_other)
    return TypeCell(word=" ".join(lowered))


def _is_word(head: str) -> bool:
    return (
        head in KINDS
        or head in RECORDED
        or head in SHOWN_ONLY
        or _GROUP.fullmatch(head) is not None
    )


_GROUP = re.compile(r"(begin|end)_(group|repeat)")


def known_words() -> str:
    """The types a form may use, for telling a person."""
    return ", ".join([*KINDS, "begin_group", "end_group", "begin_repeat", "end_repeat"])
