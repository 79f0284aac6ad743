"""Canonical JSON: written in one way only, and read with every value checked."""

import json
import re
import unicodedata
from datetime import date, datetime
from typing import Any, NoReturn  # Any: JSON

from ktpn_desktop.domain.answer import Mark
from ktpn_desktop.domain.finding import FindingKind
from ktpn_desktop.domain.ids import PersonId
from ktpn_desktop.domain.photograph import LONGEST_CAPTION
from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.domain.signature import Signer, is_readable, signature_key

LONGEST = 16_000_000
"""Characters; a visit has some thousands, a round of 500 visits about a million."""

_LONGEST_TEXT = 200_000
_LONGEST_NAME = 500
_HASH = re.compile("[0-9a-f]{64}")


def canonical(body: Any) -> str:
    """Return the one text of a JSON value."""
    return json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def parse_canonical(text: str) -> dict[str, Any]:
    """Return the object that a canonical text holds, or raise BadData with `payload.*`."""
    body = parse(text)
    if canonical(body) != text or not unicodedata.is_normalized("NFC", text):
        raise bad("payload.not_canonical")
    return body


def parse(text: str) -> dict[str, Any]:
    """Return the object that a JSON text holds, or raise BadData with `payload.*`."""
    if len(text) > LONGEST:
        raise bad("payload.too_long")
    try:
        body = json.loads(text, parse_float=_no_float, parse_constant=_no_float)
        # Half a surrogate pair is no text, written plainly or as an escape.
        (canonical(body) if "\\u" in text.lower() else text).encode()
    except (ValueError, RecursionError) as error:
        raise bad("payload.unreadable", reason=str(error)[:100]) from error
    if not isinstance(body, dict):
        raise bad("payload.unreadable", reason=type(body).__name__)
    return body


def bad(code: str, **values: str) -> BadData:
    """Return the error for a payload that cannot be used."""
    return BadData(Problem(code=code, values=values))


class JsonReader:
    """An object of a payload; each method returns one checked value or raises BadData."""

    def __init__(self, body: dict[str, Any], path: str = "") -> None:
        self.body = body
        self._path = path

    def bad(self, key: str) -> BadData:
        """Return the error for a value that should not be there."""
        return bad("payload.bad_value", field=self._path + key)

    def inner(self, key: str) -> "JsonReader":
        """Return an object inside this one."""
        return JsonReader(self._typed(key, dict), f"{self._path}{key}.")

    def inners(self, key: str) -> dict[str, "JsonReader"]:
        """Return the objects inside an object, by their keys."""
        group = self.inner(key)
        self._check_keys(key, group.body)
        return {name: group.inner(name) for name in group.body}

    def texts(self, key: str) -> dict[str, str]:
        """Return the texts inside an object, by their keys."""
        group = self.inner(key)
        self._check_keys(key, group.body)
        return {name: group.name(name, longest=_LONGEST_TEXT) for name in group.body}

    def objects(self, key: str) -> list["JsonReader"]:
        """Return the objects of a list."""
        bodies = self._typed(key, list)
        if not all(isinstance(body, dict) for body in bodies):
            raise self.bad(key)
        return [JsonReader(body, f"{self._path}{key}[{i}].") for i, body in enumerate(bodies)]

    def text(self, key: str, *, longest: int = _LONGEST_TEXT) -> str:
        """Return a text, which may be empty."""
        value: str = self._typed(key, str)
        if len(value) > longest:
            raise self.bad(key)
        return value

    def name(self, key: str, *, longest: int = _LONGEST_NAME) -> str:
        """Return a text that says something."""
        value = self.text(key, longest=longest)
        if not value:
            raise self.bad(key)
        return value

    def text_or_none(self, key: str) -> str | None:
        """Return a text, or None when it is not known."""
        return None if self.body.get(key) is None else self.text(key)

    def name_or_none(self, key: str, *, longest: int = _LONGEST_NAME) -> str | None:
        """Return a text that says something, or None when it is not known."""
        return None if self.body.get(key) is None else self.name(key, longest=longest)

    def number(self, key: str) -> int:
        """Return a count."""
        value = self.body.get(key)
        if type(value) is not int or not 0 <= value < 1 << 31:
            raise self.bad(key)
        return value

    def number_or_none(self, key: str) -> int | None:
        """Return a count, or None when it is not known."""
        return None if self.body.get(key) is None else self.number(key)

    def flag(self, key: str) -> bool:
        """Return true or false."""
        value: bool = self._typed(key, bool)
        return value

    def hash(self, key: str) -> str:
        """Return a hash."""
        value = self.text(key)
        if not _HASH.fullmatch(value):
            raise self.bad(key)
        return value

    def hash_or_none(self, key: str) -> str | None:
        """Return a hash, or None when there is none."""
        return None if self.body.get(key) is None else self.hash(key)

    def hashes(self, key: str, *, most: int) -> list[str]:
        """Return a list of hashes."""
        values = self.names(key)
        if len(values) > most or not all(_HASH.fullmatch(value) for value in values):
            raise self.bad(key)
        return values

    def names(self, key: str) -> list[str]:
        """Return a list of short texts."""
        values: list[str] = self._typed(key, list)
        if not all(isinstance(one, str) and 0 < len(one) <= _LONGEST_NAME for one in values):
            raise self.bad(key)
        return values

    def day_or_none(self, key: str) -> date | None:
        """Return a date, or None when it is not known."""
        text = self.text_or_none(key)
        if text is None:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError as error:
            raise self.bad(key) from error

    def moment(self, key: str) -> datetime:
        """Return a moment with its offset."""
        try:
            moment = datetime.fromisoformat(self.text(key))
        except ValueError as error:
            raise self.bad(key) from error
        if moment.tzinfo is None:
            raise self.bad(key)
        return moment

    def moment_or_none(self, key: str) -> datetime | None:
        """Return a moment with its offset, or None when it is not known."""
        return None if self.body.get(key) is None else self.moment(key)

    def check_answer(self) -> None:
        """Refuse what is neither a value nor a mark."""
        if self.body.keys() == {"value"}:
            self.name("value", longest=_LONGEST_TEXT)
        elif self.body.keys() != {"mark"} or self.text("mark") not in list(Mark):
            raise self.bad("")

    def check_finding(self) -> None:
        """Refuse what is not a finding."""
        if self.body.keys() != {"kind", "text", "position", "items", "follow_up", "due"}:
            raise self.bad("")
        if self.text("kind") not in list(FindingKind):
            raise self.bad("kind")
        self.name("text", longest=_LONGEST_TEXT)
        self.number("position")
        self.names("items")
        self.flag("follow_up")
        self.day_or_none("due")

    def check_photograph(self, _key: str) -> None:
        """Refuse what is not a photograph."""
        if self.body.keys() != {"hash", "item", "caption", "position"}:
            raise self.bad("")
        self.hash("hash")
        self.name_or_none("item")
        self.name_or_none("caption", longest=LONGEST_CAPTION)
        self.number("position")

    def check_signature(self, key: str) -> None:
        """Refuse what is not a signature, or is one under another key than its own."""
        if self.body.keys() != {"signer", "person", "name", "position", "strokes", "signed"}:
            raise self.bad("")
        if self.text("signer") not in list(Signer):
            raise self.bad("signer")
        person = self.name_or_none("person")
        if signature_key(Signer(self.text("signer")), PersonId(person or "")) != key:
            raise self.bad("key")
        self.name_or_none("name")
        self.name_or_none("position")
        if self.moment("signed").isoformat() != self.text("signed"):
            raise self.bad("signed")
        if not is_readable(self.text("strokes")):
            raise self.bad("strokes")

    def _typed(self, key: str, kind: type) -> Any:
        value = self.body.get(key)
        if type(value) is not kind:
            raise self.bad(key)
        return value

    def _check_keys(self, key: str, group: dict[str, Any]) -> None:
        if not all(0 < len(name) <= _LONGEST_NAME for name in group):
            raise self.bad(key)


def _no_float(text: str) -> NoReturn:
    raise ValueError(f"not a whole number: {text[:20]}")
