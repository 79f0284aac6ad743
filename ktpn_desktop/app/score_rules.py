"""How an office interprets scores: its bands and its rules for groups, as JSON in the profile.

What a newer version has added is kept as it stands; a value that makes no sense is replaced by
the usual one and reported.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from decimal import Decimal, InvalidOperation
from itertools import pairwise
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any  # Any: JSON

from ktpn_desktop.domain.bands import BANDS, USUAL_RULES, Band, BandRules, Bands
from ktpn_desktop.domain.grouping import USUAL_GROUP_RULES, GroupRule, GroupRules
from ktpn_desktop.domain.problem import BadData, Place, Problem
from ktpn_desktop.thai.text import normal_form

if TYPE_CHECKING:
    from ktpn_desktop.app.session import Session

_HIGHEST = 100  # level of any scale


@dataclass(frozen=True, slots=True, kw_only=True)
class ScoreRules:
    """How means are called, and when a school is suggested for a group."""

    bands: BandRules = USUAL_RULES
    groups: GroupRules = field(default_factory=lambda: USUAL_GROUP_RULES)


def rules_path(session: "Session") -> Path:
    """Return where the profile keeps how its office interprets scores."""
    return session.profile.folder / "scoring.json"


def rules_of(session: "Session") -> tuple[ScoreRules, tuple[Problem, ...]]:
    """Return the rules of a profile, with what had to be repaired."""
    return load_rules(rules_path(session))


def load_rules(path: Path) -> tuple[ScoreRules, tuple[Problem, ...]]:
    """Read the rules; return them with what had to be repaired. No file is the usual rules."""
    try:
        body = json.loads(path.read_text("utf-8-sig"))
    except FileNotFoundError:
        return ScoreRules(), ()
    except (OSError, ValueError, RecursionError):  # not JSON, or not even text
        return ScoreRules(), (_problem("scores.unreadable_rules", path),)
    if not isinstance(body, dict):
        return ScoreRules(), (_problem("scores.unreadable_rules", path),)
    problems: list[Problem] = []
    known = dict(BANDS)
    for one in _list(body.get("own_bands")):
        try:
            bands = _bands(one)
            known[bands.name] = bands
        except (LookupError, TypeError, ValueError, InvalidOperation):
            problems.append(_bad(path, "own_bands", one))
    chosen: dict[int, str] = {}
    for highest, name in _mapping(body.get("bands")).items():
        if highest.isdecimal() and isinstance(name, str) and name in known:
            chosen[int(highest)] = name
        else:
            problems.append(_bad(path, f"bands.{highest}", name))
    groups = dict(USUAL_GROUP_RULES)
    for highest, one in _mapping(body.get("groups")).items():
        try:
            groups[int(highest)] = _group_rule(one)
        except (LookupError, TypeError, ValueError, InvalidOperation):
            problems.append(_bad(path, f"groups.{highest}", one))
    rules = ScoreRules(
        bands=BandRules(known=MappingProxyType(known), chosen=MappingProxyType(chosen)),
        groups=MappingProxyType(groups),
    )
    return rules, tuple(problems)


def checked_bands(session: "Session", name: str) -> Bands:
    """Return the bands that a person names. Raises BadData `scores.no_such_bands`."""
    known = rules_of(session)[0].bands.known
    if name not in known:
        values = {"name": name, "known": ", ".join(sorted(known))}
        raise BadData(Problem(code="scores.no_such_bands", values=values))
    return known[name]


def choose_bands(session: "Session", name: str) -> ScoreRules:
    """Let means on the scale of these bands be called by them from now on.

    Raises BadData `scores.no_such_bands`, Refused `files.*`.
    """
    bands = checked_bands(session, name)
    path = rules_path(session)
    body = _object(path)
    _write(path, {**body, "bands": {**_mapping(body.get("bands")), str(bands.highest): name}})
    return load_rules(path)[0]


def change_group_rule(session: "Session", highest: int, rule: GroupRule) -> ScoreRules:
    """Let schools be suggested by this rule from now on. Raises Refused `files.*`."""
    path = rules_path(session)
    body = _object(path)
    told = {each.name: _plain(getattr(rule, each.name)) for each in fields(GroupRule)}
    _write(path, {**body, "groups": {**_mapping(body.get("groups")), str(highest): told}})
    return load_rules(path)[0]


def _bands(body: Any) -> Bands:
    """Return the office's own bands; raises when they are no interpretation of a scale."""
    rows = tuple(
        Band(least=_decimal(least), label=normal_form(label)) for least, label in body["bands"]
    )
    name, highest = normal_form(body["name"]), int(body["highest"])
    least = [band.least for band in rows]
    falls = all(above > below for above, below in pairwise(least))
    said = all(band.label for band in rows)
    if not rows or not name or not said or not falls or not least[0] <= highest <= _HIGHEST:
        raise ValueError(name)
    title = normal_form(body.get("title") or name)
    return Bands(name=name, title=title, highest=highest, bands=rows)


def _group_rule(body: Any) -> GroupRule:
    rule = GroupRule(
        ready_from=_decimal(body["ready_from"]),
        ready_failures=int(body.get("ready_failures", 0)),
        urgent_below=_decimal(body["urgent_below"]),
        urgent_failures=int(body.get("urgent_failures", 2)),
    )
    if rule.urgent_below > rule.ready_from or rule.urgent_failures <= rule.ready_failures:
        raise ValueError(rule)
    return rule


def _decimal(value: object) -> Decimal:
    number = Decimal(str(value))
    if not number.is_finite() or not 0 <= number <= _HIGHEST:
        raise ValueError(value)
    return number


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _mapping(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _object(path: Path) -> dict[str, Any]:
    """Return what the file holds; a file that cannot be read is written anew."""
    try:
        body = json.loads(path.read_text("utf-8-sig"))
    except (OSError, ValueError, RecursionError):
        return {}
    return _mapping(body)


def _write(path: Path, body: Mapping[str, Any]) -> None:
    from ktpn_desktop.exchange.files import write_whole  # reading the rules has no need of it

    write_whole(path, json.dumps(body, ensure_ascii=False, indent=2).encode() + b"\n")


def _plain(value: Decimal | int) -> str | int:
    return str(value) if isinstance(value, Decimal) else value


def _problem(code: str, path: Path) -> Problem:
    return Problem(code=code, where=Place(file=str(path)), values={"file": str(path)})


def _bad(path: Path, name: str, value: object) -> Problem:
    shown = json.dumps(value, ensure_ascii=False)[:80]
    return Problem(
        code="scores.bad_rule",
        where=Place(file=str(path), record=name),
        values={"name": name, "value": shown},
    )
