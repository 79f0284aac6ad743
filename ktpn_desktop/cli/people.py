"""`ktpn people import`, `add`, `change`, `retire`, `bring-back`, `list`."""

import argparse
from dataclasses import replace
from pathlib import Path

from ktpn_desktop.app.session import Session
from ktpn_desktop.cli.call import Call, command, subcommands
from ktpn_desktop.cli.output import Answer, vars_of
from ktpn_desktop.domain.person import CommitteeRole, Membership, Person
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused


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
    other = command(inner, "change", _change, "change what is known about one", writes=True)
    other.add_argument("person", help="name, or id")
    other.add_argument("--name", help="title, name and surname")
    for parser in (one, other):
        parser.add_argument("--position")
        parser.add_argument("--phone")
        parser.add_argument("--email")
        parser.add_argument(
            "--supervisor",
            action=argparse.BooleanOptionalAction,
            default=None,
            help="may be handed schools",
        )
        parser.add_argument("--capacity", type=int, help="schools that one can take in a round")
        parser.add_argument("--member", choices=[role.value for role in CommitteeRole])
    away = command(inner, "retire", _retire, "keep out of new assignments", writes=True)
    away.add_argument("person", help="name, or id")
    back = command(inner, "bring-back", _bring_back, "end a retirement", writes=True)
    back.add_argument("person", help="name, or id")
    command(inner, "list", _list, "list the people in Thai order, with schools in hand")


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
    from ktpn_desktop.app.people import add_person
    from ktpn_desktop.domain.ids import PersonId, new_id

    person = _said(call, Person(id=PersonId(new_id()), name=call.args.name))
    with call.writing(session):
        person = add_person(session, person)
    return _told(person, (f"เพิ่ม{person.name}แล้ว", f"Added {person.name}"))


def _change(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.people import change_person

    person = _said(call, _find(session, call.args.person))
    with call.writing(session):
        person = change_person(session, person)
    return _told(person, (f"แก้ไขข้อมูล{person.name}แล้ว", f"Changed {person.name}"))


def _retire(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.people import retire_person

    with call.writing(session):
        person = retire_person(session, _find(session, call.args.person).id)
    return _told(person, (f"{person.name} พ้นหน้าที่แล้ว", f"{person.name} has retired"))


def _bring_back(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.people import employ_again

    with call.writing(session):
        person = employ_again(session, _find(session, call.args.person).id)
    words = (f"{person.name} กลับมาปฏิบัติหน้าที่แล้ว", f"{person.name} is back")
    return _told(person, words)


def _list(session: Session, _call: Call) -> Answer:
    from ktpn_desktop.app.people import standings

    everyone = standings(session)
    lines = []
    for one in everyone:
        words = f"{one.person.name}  {one.person.position or ''}".strip()
        lines.append((f"{words}  {one.schools} โรงเรียน", f"{words}  {one.schools} schools"))
    return Answer(
        data={
            "people": [
                {
                    **vars_of(one.person),
                    "schools": one.schools,
                    "waiting": one.waiting,
                    "devices": one.devices,
                }
                for one in everyone
            ]
        },
        lines=lines,
    )


def _said(call: Call, person: Person) -> Person:
    """Return the person with what the options say; what they do not say stays."""
    args = call.args
    said = {
        name: value
        for name in ("name", "position", "phone", "email", "capacity")
        if (value := getattr(args, name)) is not None
    }
    if args.supervisor is not None:
        said["is_supervisor"] = args.supervisor
    if args.member:
        said["membership"] = Membership(role=CommitteeRole(args.member))
    return replace(person, **said)


def _find(session: Session, named: str) -> Person:
    from ktpn_desktop.domain.ids import PersonId
    from ktpn_desktop.store.people import person, person_named

    found = person(session.store, PersonId(named)) or person_named(session.store, named)
    if found is None:
        raise Refused(Problem(code="people.missing", where=Place(record=named)))
    return found


def _told(person: Person, words: tuple[str, str]) -> Answer:
    return Answer(data={"people": [person]}, lines=[words])
