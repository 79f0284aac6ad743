"""`ktpn conflicts list`, `conflicts resolve`."""

import argparse
import json
from typing import Any  # JSON

from ktpn_desktop.app.session import Session
from ktpn_desktop.cli.call import Call, command, subcommands
from ktpn_desktop.cli.output import Answer
from ktpn_desktop.domain.conflict import Choice, Conflict
from ktpn_desktop.domain.ids import ConflictId
from ktpn_desktop.domain.problem import BadData, Place, Problem


def add(group: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    inner = subcommands(group, "conflicts", "fields that several sides changed")
    show = command(inner, "list", _list, "list what a person has to decide")
    show.add_argument("--all", action="store_true", help="the decided ones too")
    solve = command(inner, "resolve", _resolve, "decide one", writes=True)
    solve.add_argument("id", help="of a conflict, or `all`")
    how = solve.add_mutually_exclusive_group(required=True)
    how.add_argument("--take", choices=["mine", "theirs", "base", "both"])
    how.add_argument("--value", metavar="V", help="a value written anew, as people type it")
    solve.add_argument(
        "--from", dest="candidate", metavar="HASH", help="whose, of several: its beginning"
    )
    solve.add_argument("--note", metavar="T")


def _list(session: Session, call: Call) -> Answer:
    from ktpn_desktop.store.conflicts import conflicts, open_conflicts

    known = conflicts(session.store) if call.args.all else open_conflicts(session.store)
    return Answer(
        data={"conflicts": [_data(one) for one in known]},
        lines=[(line := _line(session, one), line) for one in known],
    )


def _resolve(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.resolving import Decision, resolve

    args = call.args
    if args.id == "all":
        return _resolve_all(session, call)
    both = args.take == "both"
    decision = Decision(
        choice=Choice(args.take) if args.take and not both else Choice.OWN,
        typed=_both(session, args.id) if both else args.value,
        candidate=args.candidate,
        note=args.note,
    )
    with call.writing(session):
        conflict = resolve(session, ConflictId(args.id), decision)
    return Answer(
        data={"conflicts": [_data(conflict)]},
        lines=[("บันทึกการตัดสินแล้ว", "The decision is saved.")],
    )


def _resolve_all(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.resolving import resolve_all
    from ktpn_desktop.store.conflicts import open_conflicts

    if call.args.take not in ("mine", "theirs", "base"):
        raise BadData(Problem(code="conflict.one_by_one"))
    with call.writing(session):
        count = resolve_all(session, Choice(call.args.take), call.args.note)
        left = open_conflicts(session.store)
    words = (f"ตัดสินแล้ว {count} จุด เหลือ {len(left)} จุด", f"Decided {count}, {len(left)} left")
    return Answer(
        data={"resolved": count, "conflicts": [_data(one) for one in left]}, lines=[words]
    )


def _both(session: Session, id_: str) -> str | None:
    """Return the text with the changes of both sides; whoever resolves refuses a wrong id."""
    from ktpn_desktop.app.describing import describe_field
    from ktpn_desktop.app.resolving import joined_text
    from ktpn_desktop.store.conflicts import conflict

    one = conflict(session.store, ConflictId(id_))
    text = joined_text(one, describe_field(session, one)) if one else None
    if one is not None and text is None:
        raise BadData(Problem(code="conflict.nothing_to_join", where=Place(record=id_)))
    return text


def _data(one: Conflict) -> dict[str, Any]:
    return {
        "id": one.id,
        "visit": one.visit_id,
        "field": one.field,
        "base": _value(one.base),
        "mine": _value(one.mine),
        "theirs": _value(one.candidates[0].value) if one.candidates else None,
        "candidates": [
            {
                "value": _value(candidate.value),
                "payload": candidate.payload,
                "person": candidate.person,
                "device": candidate.device,
                "revision": candidate.revision,
            }
            for candidate in one.candidates
        ],
        "state": one.state,
        "choice": one.choice,
        "chosen": _value(one.chosen),
        "note": one.note,
    }


def _value(text: str | None) -> Any:
    """Return a field's text as JSON: answers and findings are objects, the rest plain text."""
    if text and text.startswith("{"):
        try:
            body = json.loads(text)
        except json.JSONDecodeError:
            return text  # a note that happens to begin with a brace
        return body.get("value", body) if isinstance(body, dict) else text
    return text


def _line(session: Session, one: Conflict) -> str:
    """Return a conflict as people read it: where, then the three sides."""
    from ktpn_desktop.app.describing import describe_field

    words = describe_field(session, one)
    sides = [
        words.read(one.base),
        words.read(one.mine),
        *(f"{words.read(side.value)} ({side.person})" for side in one.candidates),
    ]
    told = " | ".join(side or "–" for side in sides)
    return f"{one.id}  {words.school}  {words.title}: {told}"
