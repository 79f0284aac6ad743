"""What a round tells of earlier visits to its schools, so that supervisors can look back."""

import json
from dataclasses import dataclass, fields
from datetime import date
from typing import Any  # JSON

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.checklist_json import checklist_of, checklist_text
from ktpn_desktop.domain.follow_up import FollowUp
from ktpn_desktop.domain.ids import ChecklistId, RoundId
from ktpn_desktop.domain.round import Round, RoundState
from ktpn_desktop.exchange.follow_up_json import follow_up_bodies, follow_ups_of
from ktpn_desktop.exchange.payload import payload_of
from ktpn_desktop.exchange.payload_json import JsonReader, bad, canonical

MOST_VISITS = 5_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundHistory:
    """Earlier visits as payload texts, with the rounds and forms that they were made in."""

    visits: tuple[str, ...] = ()
    rounds: tuple[Round, ...] = ()
    checklists: tuple[Checklist, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()


NO_HISTORY = RoundHistory()


def history_text(history: RoundHistory) -> str:
    """Return the canonical text of a history, which is signed as a whole."""
    return canonical(
        {
            "visits": [json.loads(text) for text in history.visits],
            "rounds": [_round_body(one) for one in history.rounds],
            "checklists": [
                {"id": one.id, "body": json.loads(checklist_text(one))}
                for one in history.checklists
            ],
            "follow_ups": follow_up_bodies(history.follow_ups),
        }
    )


def history_of(body: JsonReader) -> RoundHistory:
    """Return the history that a body holds, or raise BadData with `payload.*`."""
    visits = tuple(canonical(one.body) for one in body.objects("visits"))
    if len(visits) > MOST_VISITS:
        raise body.bad("visits")
    for text in visits:
        payload_of(text)
    return RoundHistory(
        visits=visits,
        rounds=tuple(round_in(one) for one in body.objects("rounds")),
        checklists=tuple(
            checklist_in(ChecklistId(one.name("id")), one.inner("body"))
            for one in body.objects("checklists")
        ),
        follow_ups=follow_ups_of(body),
    )


def checklist_in(checklist_id: ChecklistId, body: JsonReader) -> Checklist:
    """Return the checklist of a body, or raise BadData `payload.bad_value`."""
    try:
        return checklist_of(checklist_id, canonical(body.body))
    except (LookupError, ValueError, TypeError, AttributeError, ArithmeticError) as error:
        raise bad("payload.bad_value", field="checklist") from error


def round_in(body: JsonReader) -> Round:
    """Return the round of a body, or raise BadData `payload.bad_value`."""
    if body.text("state") not in list(RoundState):
        raise body.bad("state")
    return Round(
        id=RoundId(body.name("id")),
        number=body.number("number"),
        year=body.number("year"),
        name=body.text_or_none("name"),
        checklist_id=ChecklistId(body.name("checklist_id")),
        opens=body.day_or_none("opens"),
        closes=body.day_or_none("closes"),
        state=RoundState(body.text("state")),
        area=body.text_or_none("area"),
        secretary=body.text_or_none("secretary"),
    )


def _round_body(one: Round) -> dict[str, Any]:
    values = {field.name: getattr(one, field.name) for field in fields(one)}
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in values.items()
    }
