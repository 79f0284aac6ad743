"""What the office prints on its papers, kept as JSON in the profile.

What a newer version has added is kept as it stands; a value that makes no sense is replaced by
the usual one and reported.
"""

import json
from collections.abc import Mapping
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any  # Any: JSON

from ktpn_desktop.domain.document import remarks_on_office
from ktpn_desktop.domain.office import (
    LABELS,
    Labels,
    Margins,
    MeetingNumbering,
    Office,
    full_office_name,
)
from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.exchange.files import write_whole
from ktpn_desktop.thai.text import normal_form

if TYPE_CHECKING:
    from ktpn_desktop.app.session import Session

_WIDEST_MARGIN = 6.0  # centimetres


def office_path(session: "Session") -> Path:
    """Return where the profile keeps what its office prints."""
    return session.profile.folder / "office.json"


def office_of(session: "Session") -> tuple[Office, tuple[Problem, ...]]:
    """Return the office of a profile, its name at least, with what had to be repaired."""
    office, problems = load_office(office_path(session))
    return with_usual(office, session.area), problems


def with_usual(office: Office, area: str) -> Office:
    """Return an office with the names that follow from its area, where it has none itself."""
    return replace(
        office,
        name=office.name or full_office_name(area),
        short_name=office.short_name or area,
    )


def load_office(path: Path) -> tuple[Office, tuple[Problem, ...]]:
    """Read an office; return it with what had to be repaired. No file is the usual office."""
    try:
        body = json.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        return Office(), ()
    except (OSError, ValueError, RecursionError):  # not JSON, or not even text
        return Office(), (_problem("office.unreadable", path),)
    if not isinstance(body, dict):
        return Office(), (_problem("office.unreadable", path),)
    office, problems = Office(), []
    for name, value in _flat(body).items():
        try:
            office = with_field(office, name, value)
        except BadData as error:
            problems += [replace(each, where=Place(file=str(path))) for each in error.problems]
    return office, tuple(problems)


def save_office(path: Path, office: Office) -> None:
    """Write an office whole. Raises Refused `files.*`."""
    kept: dict[str, Any] = {}
    if path.is_file():
        kept = _json_object(path)
    body = kept | {name: _plain(getattr(office, name)) for name in _FIELDS}
    write_whole(path, json.dumps(body, ensure_ascii=False, indent=2).encode() + b"\n")


def with_field(office: Office, name: str, value: object) -> Office:
    """Return an office with one field changed, as in labels.present or margins.left.

    An empty text brings the usual wording back.
    Raises BadData `office.no_such_field`, `office.bad_value`.
    """
    first, _, inner = name.partition(".")
    if first == "labels" and inner in _LABELS:
        return replace(
            office,
            labels=replace(
                office.labels, **{inner: _text(name, value) or getattr(LABELS, inner)}
            ),
        )
    if first == "margins" and inner in _MARGINS:
        number = _number(name, value, _WIDEST_MARGIN)
        return replace(office, margins=replace(office.margins, **{inner: number}))
    if first == "numbering":
        try:
            return replace(office, numbering=MeetingNumbering(str(value)))
        except ValueError as error:
            raise _bad_value(name, value) from error
    if inner or first not in _FIELDS or first in ("labels", "margins"):
        raise BadData(Problem(code="office.no_such_field", values={"field": name}))
    changed: dict[str, Any] = {first: _text(name, value) or getattr(_USUAL, first)}
    return replace(office, **changed)


def office_fields(office: Office) -> dict[str, str]:
    """Return every field of an office by the name that `with_field` takes."""
    shown = {name: _plain(getattr(office, name)) for name in _FIELDS}
    return {name: str(value) for name, value in _flat(shown).items()}


def check_office(office: Office) -> tuple[Problem, ...]:
    """Return what is worth a second look in the wording of an office."""
    return tuple(remark.problem for remark in remarks_on_office(office))


_USUAL = Office()
_FIELDS = tuple(each.name for each in fields(Office))
_LABELS = frozenset(each.name for each in fields(Labels))
_MARGINS = frozenset(each.name for each in fields(Margins))


def _flat(body: Mapping[str, Any]) -> dict[str, Any]:
    """Return labels and margins as fields of their own; what is not known stays behind."""
    flat: dict[str, Any] = {}
    for name, value in body.items():
        if name in ("labels", "margins") and isinstance(value, Mapping):
            flat |= {f"{name}.{inner}": each for inner, each in value.items()}
        elif name in _FIELDS:
            flat[name] = value
    known = {*_FIELDS, *(f"labels.{name}" for name in _LABELS)}
    known |= {f"margins.{name}" for name in _MARGINS}
    return {name: value for name, value in flat.items() if name in known}


def _text(name: str, value: object) -> str:
    if not isinstance(value, str) or "\0" in value:
        raise _bad_value(name, value)
    return "\n".join(normal_form(line) for line in value.split("\n")).strip()


def _number(name: str, value: object, most: float) -> float:
    try:
        number = float(str(value))
    except ValueError as error:
        raise _bad_value(name, value) from error
    if not 0 <= number <= most:
        raise _bad_value(name, value)
    return number


def _plain(value: object) -> object:
    """Return a field as JSON has it."""
    if isinstance(value, Labels | Margins):
        return {each.name: getattr(value, each.name) for each in fields(value)}
    return value


def _json_object(path: Path) -> dict[str, Any]:
    """Return what the file holds; a file that cannot be read is written anew."""
    try:
        body = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return {}
    return body if isinstance(body, dict) else {}


def _bad_value(name: str, value: object) -> BadData:
    values = {"field": name, "value": str(value)[:80]}
    return BadData(Problem(code="office.bad_value", values=values))


def _problem(code: str, path: Path) -> Problem:
    return Problem(code=code, where=Place(file=str(path)), values={"file": str(path)})
