"""`ktpn rounds create`, `assign`, corrections of the plan, `show`, `list`."""

import argparse
import re
from pathlib import Path

from ktpn_desktop.app.session import Session
from ktpn_desktop.cli import scores
from ktpn_desktop.cli.call import Call, command, subcommands, typed_date
from ktpn_desktop.cli.checklists import named
from ktpn_desktop.cli.output import Answer
from ktpn_desktop.cli.visits import summary_data, summary_line
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.visit import Visit
from ktpn_desktop.thai.dates import be_label
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
    hand = command(inner, "assign", _assign, "hand out schools from a table", writes=True)
    hand.add_argument("round", help="id, or 1/2569")
    hand.add_argument("file", type=Path)
    hand.add_argument(
        "--skip-bad", action="store_true", help="hand out the rest when some rows have problems"
    )
    hand.add_argument(
        "--move-published",
        action="store_true",
        help="hand on schools also where another person has them in a published round",
    )
    _add_corrections(inner)
    scores.add_to_rounds(inner)
    show = command(inner, "show", _show, "show a round and its visits")
    show.add_argument("round", help="id, or 1/2569")
    command(inner, "list", _list, "list the rounds")


def _add_corrections(inner: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    over = command(inner, "hand-over", _hand_over, "give schools to somebody else", writes=True)
    back = command(inner, "take-back", _take_back, "take schools out of a round", writes=True)
    day = command(inner, "plan-day", _plan_day, "fix the day of visits", writes=True)
    join = command(inner, "join", _join, "let somebody supervise with them", writes=True)
    gone = command(inner, "leave", _leave, "let a companion stay away", writes=True)
    for one in (join, gone):
        one.add_argument("--with", dest="companion", required=True, metavar="PERSON")
    for one in (over, back, day, join, gone):
        one.add_argument("round", help="id, or 1/2569")
        one.add_argument("schools", nargs="+", metavar="SCHOOL", help="code, or name")
        one.add_argument("--from", dest="holder", metavar="PERSON", help="of two who have it")
    over.add_argument("--to", required=True, metavar="PERSON")
    day.add_argument("--on", metavar="DATE", help="without it the day is taken away")


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
        checklist_id=named(session, args.checklist).id,
        name=None if _NUMBERED.fullmatch(to_arabic(args.name)) else args.name,
        opens=typed_date(args.opens, "--opens"),
        closes=typed_date(args.closes, "--closes"),
    )
    with call.writing(session):
        round_ = create_round(session, new)
    label = _label(round_)
    return Answer(
        data={"round": _data(round_), "visits": []},
        lines=[(f"สร้างรอบการนิเทศ ครั้งที่ {label} แล้ว", f"Made round {label}")],
    )


def _assign(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.planning import apply_assignments, plan_assignments

    round_ = find(session, call.args.round)
    plan = plan_assignments(session, round_, call.args.file)
    if not call.args.move_published:
        plan = plan.without_published_moves()
    if plan.problems and not call.args.skip_bad:
        raise BadData(plan.problems)
    if not call.dry_run:
        apply_assignments(session, plan)
    added, moved, redated = len(plan.visits), len(plan.moved), len(plan.redated)
    words = (
        f"มอบหมาย {added} โรงเรียน เปลี่ยนผู้นิเทศ {moved} เปลี่ยนวันนัด {redated}",
        f"Handed out {added} schools, handed over {moved}, gave {redated} another day",
    )
    return Answer(
        data={
            "round": _data(round_),
            "visits": [_named(one) for one in plan.visits],
            "moved": [
                {**_named(one.after), "from": one.before.person.name} for one in plan.moved
            ],
            "redated": [_named(one) for one in plan.redated],
            "unchanged": plan.unchanged,
        },
        lines=[words],
        problems=plan.problems,
    )


def _hand_over(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.assigning import hand_over

    person = _person(session, call.args.to)
    with call.writing(session):
        chosen = _visits(session, call)
        count = hand_over(session, [one.id for one in chosen], person)
    words = (
        f"เปลี่ยนผู้นิเทศเป็น {person.name} แล้ว {count} โรงเรียน",
        f"Handed {count} schools to {person.name}",
    )
    return _corrected(chosen, count, words)


def _take_back(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.assigning import take_back

    with call.writing(session):
        chosen = _visits(session, call)
        count = take_back(session, [one.id for one in chosen])
    return _corrected(chosen, count, (f"ถอนแล้ว {count} โรงเรียน", f"Took back {count} schools"))


def _plan_day(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.assigning import plan_day

    day = typed_date(call.args.on, "--on")
    with call.writing(session):
        chosen = _visits(session, call)
        count = plan_day(session, [one.id for one in chosen], day)
    words = (f"เปลี่ยนวันนัดแล้ว {count} โรงเรียน", f"Gave {count} visits another day")
    return _corrected(chosen, count, words)


def _join(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.assigning import accompany

    person = _person(session, call.args.companion)
    with call.writing(session):
        chosen = _visits(session, call)
        count = accompany(session, [one.id for one in chosen], person)
    words = (
        f"เพิ่ม {person.name} เป็นผู้ร่วมนิเทศแล้ว {count} โรงเรียน",
        f"{person.name} supervises {count} more schools with others",
    )
    return _corrected(chosen, count, words)


def _leave(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.assigning import leave

    person = _person(session, call.args.companion)
    with call.writing(session):
        chosen = _visits(session, call)
        count = leave(session, [one.id for one in chosen], person)
    words = (
        f"นำ {person.name} ออกจากผู้ร่วมนิเทศแล้ว {count} โรงเรียน",
        f"{person.name} stays away from {count} schools",
    )
    return _corrected(chosen, count, words)


def _corrected(chosen: list[Visit], count: int, words: tuple[str, str]) -> Answer:
    return Answer(
        data={"visits": [_named(one) for one in chosen], "changed": count}, lines=[words]
    )


def _visits(session: Session, call: Call) -> list[Visit]:
    """Return the visits of the schools that are named. Raises BadData, `round.missing`."""
    from ktpn_desktop.app.assigning import visits_of_schools

    round_ = find(session, call.args.round)
    holder = _person(session, call.args.holder) if call.args.holder else None
    return visits_of_schools(session, round_, call.args.schools, holder)


def _person(session: Session, name: str) -> Person:
    from ktpn_desktop.store.people import person_named

    if (person := person_named(session.store, name)) is None:
        values = {"person": name}
        raise BadData(Problem(code="assignments.no_such_person", values=values))
    return person


def _named(visit: Visit) -> dict[str, object]:
    return {
        "id": visit.id,
        "school": visit.school.name,
        "person": visit.person.name,
        "planned_on": visit.planned_on,
    }


def _show(session: Session, call: Call) -> Answer:
    from ktpn_desktop.store.visits import visits

    round_ = find(session, call.args.round)
    known = visits(session.store, round_id=round_.id)
    return Answer(
        data={
            "round": _data(round_),
            "visits": [summary_data(session, one) for one in known],
        },
        lines=[summary_line(session, one) for one in known],
    )


def _list(session: Session, _call: Call) -> Answer:
    from ktpn_desktop.store.rounds import all_rounds

    known = all_rounds(session.store)
    return Answer(
        data={"rounds": [_data(one) for one in known]},
        lines=[
            (line := f"{_label(one)}  {one.name or ''}  {one.state}", line) for one in known
        ],
    )


def find(session: Session, name: str) -> Round:
    """Return the round that a person names. Raises Refused `round.missing`."""
    from ktpn_desktop.store.rounds import find_round

    round_ = find_round(session.store, name)
    if round_ is None:
        raise Refused(Problem(code="round.missing", where=Place(record=name)))
    return round_


def _data(round_: Round) -> dict[str, object]:
    return {
        "id": round_.id,
        "label": _label(round_),
        "number": round_.number,
        "year": round_.year,
        "year_be": int(be_label(round_.year)),
        "name": round_.name,
        "checklist": round_.checklist_id,
        "opens": round_.opens,
        "closes": round_.closes,
        "state": round_.state,
    }


def _label(round_: Round) -> str:
    from ktpn_desktop.app.planning import round_label

    return round_label(round_)


def _number(session: Session, name: str, year: int) -> int:
    """Take the number the name begins with, else the next one of the year."""
    from ktpn_desktop.store.rounds import all_rounds

    if found := _NUMBERED.match(to_arabic(name)):
        return int(found[1])
    taken = [one.number for one in all_rounds(session.store) if one.year == year]
    return max(taken, default=0) + 1
