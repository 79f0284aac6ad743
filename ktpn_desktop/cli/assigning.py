"""`ktpn rounds assign`, `hand-over`, `take-back`, `plan-day`, `join`, `leave`."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path

from ktpn_desktop.app.session import Session
from ktpn_desktop.cli.call import Call, command, typed_date
from ktpn_desktop.cli.named import round_named, supervisor_named
from ktpn_desktop.cli.output import Answer, Words
from ktpn_desktop.cli.shown import round_data
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.domain.visit import Visit


def add_to_rounds(inner: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
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


def _assign(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.planning import apply_assignments, plan_assignments

    round_ = round_named(session, call.args.round)
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
            "round": round_data(round_),
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

    person = supervisor_named(session, call.args.to)
    return _corrected(
        session,
        call,
        lambda chosen: hand_over(session, chosen, person),
        lambda count: (
            f"เปลี่ยนผู้นิเทศเป็น {person.name} แล้ว {count} โรงเรียน",
            f"Handed {count} schools to {person.name}",
        ),
    )


def _take_back(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.assigning import take_back

    return _corrected(
        session,
        call,
        lambda chosen: take_back(session, chosen),
        lambda count: (f"ถอนแล้ว {count} โรงเรียน", f"Took back {count} schools"),
    )


def _plan_day(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.assigning import plan_day

    day = typed_date(call.args.on, "--on")
    return _corrected(
        session,
        call,
        lambda chosen: plan_day(session, chosen, day),
        lambda count: (
            f"เปลี่ยนวันนัดแล้ว {count} โรงเรียน",
            f"Gave {count} visits another day",
        ),
    )


def _join(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.assigning import accompany

    person = supervisor_named(session, call.args.companion)
    return _corrected(
        session,
        call,
        lambda chosen: accompany(session, chosen, person),
        lambda count: (
            f"เพิ่ม {person.name} เป็นผู้ร่วมนิเทศแล้ว {count} โรงเรียน",
            f"{person.name} supervises {count} more schools with others",
        ),
    )


def _leave(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.assigning import leave

    person = supervisor_named(session, call.args.companion)
    return _corrected(
        session,
        call,
        lambda chosen: leave(session, chosen, person),
        lambda count: (
            f"นำ {person.name} ออกจากผู้ร่วมนิเทศแล้ว {count} โรงเรียน",
            f"{person.name} stays away from {count} schools",
        ),
    )


def _corrected(
    session: Session,
    call: Call,
    correct: Callable[[Sequence[VisitId]], int],
    told: Callable[[int], Words],
) -> Answer:
    """Correct the visits of the schools that are named; tell how many have changed."""
    with call.writing(session):
        chosen = _visits(session, call)
        count = correct([one.id for one in chosen])
    return Answer(
        data={"visits": [_named(one) for one in chosen], "changed": count},
        lines=[told(count)],
    )


def _visits(session: Session, call: Call) -> list[Visit]:
    """Return the visits of the schools that are named. Raises BadData, `round.missing`."""
    from ktpn_desktop.app.assigning import visits_of_schools

    round_ = round_named(session, call.args.round)
    holder = supervisor_named(session, call.args.holder) if call.args.holder else None
    return visits_of_schools(session, round_, call.args.schools, holder)


def _named(visit: Visit) -> dict[str, object]:
    return {
        "id": visit.id,
        "school": visit.school.name,
        "person": visit.person.name,
        "planned_on": visit.planned_on,
    }
