"""`ktpn rounds create`, `show`, `list`; what is handed out is in `assigning`."""

import argparse
import re

from ktpn_desktop.app.session import Session
from ktpn_desktop.cli import assigning, scores
from ktpn_desktop.cli.call import Call, command, subcommands, typed_date
from ktpn_desktop.cli.named import checklist_named, round_named
from ktpn_desktop.cli.output import Answer
from ktpn_desktop.cli.shown import round_data, summary_data, summary_line
from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.thai.numerals import to_arabic

_NUMBERED = re.compile(r"\s*(\d{1,3})\s*(?:/\s*\d{4}\s*)?(?!\d)")


def add(group: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    inner = subcommands(group, "rounds", "rounds of supervision")
    new = command(inner, "create", _create, "make a round", writes=True)
    new.add_argument("--name", required=True, help="its number in the year, or a name with one")
    new.add_argument("--year", required=True, type=int, metavar="BE", help="Buddhist year")
    new.add_argument("--number", type=int, help="its number in the year")
    new.add_argument("--checklist", required=True, metavar="ID")
    new.add_argument("--opens", metavar="DATE")
    new.add_argument("--closes", metavar="DATE")
    assigning.add_to_rounds(inner)
    scores.add_to_rounds(inner)
    show = command(inner, "show", _show, "show a round and its visits")
    show.add_argument("round", help="id, or 1/2569")
    command(inner, "list", _list, "list the rounds")


def _create(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.planning import NewRound, create_round
    from ktpn_desktop.thai.dates import ce_year

    args = call.args
    if not 2400 <= args.year <= 2700:
        values = {"typed": str(args.year)}
        raise BadData(Problem(code="round.not_a_buddhist_year", values=values))
    new = NewRound(
        number=_number(session, args.name, ce_year(args.year))
        if args.number is None
        else args.number,
        year=ce_year(args.year),
        checklist_id=checklist_named(session, args.checklist).id,
        name=None if _NUMBERED.fullmatch(to_arabic(args.name)) else args.name,
        opens=typed_date(args.opens, "--opens"),
        closes=typed_date(args.closes, "--closes"),
    )
    with call.writing(session):
        round_ = create_round(session, new)
    label = round_.number_label
    return Answer(
        data={"round": round_data(round_), "visits": []},
        lines=[(f"สร้างรอบการนิเทศ ครั้งที่ {label} แล้ว", f"Made round {label}")],
    )


def _show(session: Session, call: Call) -> Answer:
    from ktpn_desktop.store.visits import visits

    round_ = round_named(session, call.args.round)
    known = visits(session.store, round_id=round_.id)
    return Answer(
        data={
            "round": round_data(round_),
            "visits": [summary_data(one) for one in known],
        },
        lines=[summary_line(one) for one in known],
    )


def _list(session: Session, _call: Call) -> Answer:
    from ktpn_desktop.store.rounds import all_rounds

    known = all_rounds(session.store)
    return Answer(
        data={"rounds": [round_data(one) for one in known]},
        lines=[
            (line := f"{one.number_label}  {one.name or ''}  {one.state}", line)
            for one in known
        ],
    )


def _number(session: Session, name: str, year: int) -> int:
    """Take the number the name begins with, else the next one of the year."""
    from ktpn_desktop.store.rounds import all_rounds

    if found := _NUMBERED.match(to_arabic(name)):
        return int(found[1])
    taken = [one.number for one in all_rounds(session.store) if one.year == year]
    return max(taken, default=0) + 1
