"""`ktpn office show`, `set`; `orders print`; `receipts print`; `print school-pack`."""

import argparse
from pathlib import Path

from ktpn_desktop.app.session import Session
from ktpn_desktop.cli.call import Call, command, subcommands, typed_date
from ktpn_desktop.cli.meetings import print_paper
from ktpn_desktop.cli.output import Answer
from ktpn_desktop.domain.paper_note import PaperNote

KINDS = ("committee", "subcommittee", "team")


def add(group: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    office = subcommands(group, "office", "what the office prints on its papers")
    command(office, "show", _show, "show names, texts, labels and margins")
    change = command(office, "set", _set, "change one of them", writes=True)
    change.add_argument(
        "field", help="name, address, labels.present, margins.left, krut, font …"
    )
    change.add_argument("value")
    orders = subcommands(group, "orders", "orders of appointment")
    paper = command(orders, "print", _order, "print an order", writes=True)
    paper.add_argument("kind", choices=KINDS)
    paper.add_argument("out", type=Path)
    paper.add_argument("--round", help="of the teams")
    paper.add_argument("--resolution", metavar="ID", help="that appoints the sub-committee")
    paper.add_argument("--member", action="append", default=[], help="of the sub-committee")
    paper.add_argument("--duty", action="append", default=[], help="in the order's words")
    paper.add_argument("--number", help="of the order in its year")
    paper.add_argument("--dated", help="day of the order")
    receipts = subcommands(group, "receipts", "what came back and was received")
    slip = command(receipts, "print", _receipt, "print the receipt of a person", writes=True)
    slip.add_argument("person")
    slip.add_argument("out", type=Path)
    every = subcommands(group, "print", "papers of the register")
    pack = command(
        every, "school-pack", _school_pack, "print what is known of a school", writes=True
    )
    pack.add_argument("school", help="its code, or its whole name")
    pack.add_argument("out", type=Path)


def _show(session: Session, _call: Call) -> Answer:
    from ktpn_desktop.app.office import check_office, office_fields, office_of

    office, problems = office_of(session)
    shown = office_fields(office)
    lines = [f"{name}: {value}" for name, value in shown.items()]
    return Answer(
        data={"office": shown},
        lines=[(line, line) for line in lines],
        problems=(*problems, *check_office(office)),
    )


def _set(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.office import (
        check_office,
        load_office,
        office_fields,
        office_path,
        save_office,
        with_field,
    )
    from ktpn_desktop.app.typefaces import try_typeface

    path = office_path(session)
    office, problems = load_office(path)
    office = with_field(office, call.args.field, call.args.value.replace("\\n", "\n"))
    if call.args.field == "font" and office.font:
        try_typeface(office.font)
    if not call.dry_run:
        save_office(path, office)
    words = (f"เปลี่ยน {call.args.field} แล้ว", f"Changed {call.args.field}")
    shown = office_fields(office)
    return Answer(
        data={"office": shown}, lines=[words], problems=(*problems, *check_office(office))
    )


def _order(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.paperwork import OfficePaper, Wish

    args = call.args
    note = PaperNote(
        number=args.number,
        dated=typed_date(args.dated, "--dated"),
        people=tuple(args.member),
        duties=tuple(args.duty),
    )
    about = args.round if args.kind == "team" else args.resolution
    document = OfficePaper(f"{args.kind}_order")
    return print_paper(session, call, Wish(document=document, about=about or "", note=note))


def _school_pack(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.paperwork import OfficePaper, Wish

    wish = Wish(document=OfficePaper.SCHOOL_PACK, about=call.args.school)
    return print_paper(session, call, wish)


def _receipt(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.paperwork import OfficePaper, Wish

    wish = Wish(document=OfficePaper.RECEIPT, about=call.args.person)
    return print_paper(session, call, wish)
