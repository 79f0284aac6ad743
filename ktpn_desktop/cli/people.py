"""`ktpn people import`, `people add`, `people list`."""

import argparse
from pathlib import Path

from ktpn_desktop.app.session import Session
from ktpn_desktop.cli.call import Call, command, subcommands
from ktpn_desktop.cli.output import Answer
from ktpn_desktop.domain.person import CommitteeRole, Membership, Person
from ktpn_desktop.domain.problem import BadData


def add(group: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    inner = subcommands(group, "people", "supervisors and members of the committee")
    take = command(inner, "import", _import, "take in a list of people", writes=True)
    take.add_argument("file", type=Path)
    take.add_argument(
        "--skip-bad", action="store_true", help="take in the rest when some rows have problems"
    )
    one = command(inner, "add", _add, "add a person", writes=True)
    one.add_argument("--name", required=True, help="title, name and surname")
    one.add_argument("--position")
    one.add_argument("--phone")
    one.add_argument("--email")
    one.add_argument("--supervisor", action="store_true", help="may be handed schools")
    one.add_argument("--member", choices=[role.value for role in CommitteeRole])
    command(inner, "list", _list, "list the people in Thai order")


def _import(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.importing import apply_people, plan_people

    plan = plan_people(session, call.args.file)
    if plan.problems and not call.args.skip_bad:
        raise BadData(plan.problems)
    if not call.dry_run:
        apply_people(session, plan)
    added, updated, unchanged = len(plan.added), len(plan.updated), len(plan.unchanged)
    return Answer(
        data={
            "people": [*plan.added, *plan.updated],
            "added": added,
            "updated": updated,
            "unchanged": unchanged,
            "skipped": plan.skipped,
        },
        lines=[
            (
                f"เพิ่ม {added} ปรับข้อมูล {updated} เหมือนเดิม {unchanged} คน",
                f"People added {added}, updated {updated}, unchanged {unchanged}",
            )
        ],
        problems=plan.problems,
    )


def _add(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.importing import add_person
    from ktpn_desktop.domain.ids import PersonId, new_id

    args = call.args
    person = Person(
        id=PersonId(new_id()),
        name=args.name,
        position=args.position,
        phone=args.phone,
        email=args.email,
        is_supervisor=args.supervisor,
        membership=Membership(role=CommitteeRole(args.member)) if args.member else None,
    )
    with call.writing(session):
        person = add_person(session, person)
    words = (f"เพิ่ม{person.name}แล้ว", f"Added {person.name}")
    return Answer(data={"people": [person]}, lines=[words])


def _list(session: Session, _call: Call) -> Answer:
    from ktpn_desktop.store.people import all_people

    everyone = all_people(session.store)
    return Answer(
        data={"people": everyone},
        lines=[(line := f"{one.name}  {one.position or ''}".strip(), line) for one in everyone],
    )
