"""`ktpn meetings import`, `new`, `list`, `show`, `submit`, `adopt`, `print`; `resolutions`."""

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any  # JSON

from ktpn_desktop.app.meetings import meeting_label
from ktpn_desktop.app.session import Session
from ktpn_desktop.cli.call import Call, command, subcommands, typed_date
from ktpn_desktop.cli.named import meeting_named
from ktpn_desktop.cli.output import Answer, vars_of
from ktpn_desktop.domain.document import remarks_on_meeting
from ktpn_desktop.domain.ids import ResolutionId
from ktpn_desktop.domain.meeting import Meeting
from ktpn_desktop.domain.paper_note import PaperNote
from ktpn_desktop.domain.resolution import ResolutionStatus, days_late
from ktpn_desktop.thai.dates import be_label

if TYPE_CHECKING:
    from ktpn_desktop.app.paperwork import Listed, Wish

DOCUMENTS = ("minutes", "agenda", "invitation", "memo", "attendance", "summary")


def add(group: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    inner = subcommands(group, "meetings", "meetings of the committee")
    take = command(inner, "import", _import, "take in a meeting from JSON", writes=True)
    take.add_argument("file", type=Path)
    new = command(inner, "new", _new, "prepare the next meeting", writes=True)
    new.add_argument("--date", required=True, help="day of the meeting")
    new.add_argument("--number", type=int, help="in its year; the next one otherwise")
    new.add_argument("--place")
    command(inner, "list", _list, "list the meetings")
    command(inner, "show", _show, "show one meeting").add_argument("meeting")
    submit = command(inner, "submit", _submit, "put a record up for adoption", writes=True)
    submit.add_argument("meeting")
    adopt = command(inner, "adopt", _adopt, "adopt a record at a later meeting", writes=True)
    adopt.add_argument("meeting")
    way = adopt.add_mutually_exclusive_group(required=True)
    way.add_argument("--by", metavar="MEETING", help="the later meeting that adopted it")
    way.add_argument(
        "--circulated", action="store_true", help="sent round, and nobody wanted it changed"
    )
    adopt.add_argument(
        "--correction", metavar="TEXT", help="what the later meeting changed in the record"
    )
    _add_print(inner)
    _add_resolutions(group)


def _add_print(inner: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    paper = command(inner, "print", _print, "print a document of a meeting", writes=True)
    paper.add_argument("meeting")
    paper.add_argument("out", type=Path, help="a PDF; a .txt for the words of a summary")
    paper.add_argument("--document", choices=DOCUMENTS, default="minutes")
    paper.add_argument("--numerals", choices=["thai", "arabic"], default="thai")
    paper.add_argument("--number", help="of the invitation, after the office's prefix")
    paper.add_argument("--dated", help="day of the invitation")
    paper.add_argument("--to", action="append", default=[], help="whom the invitation is for")
    paper.add_argument("--answer-by", help="last day for the reply slip")


def _add_resolutions(group: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    duties = subcommands(group, "resolutions", "the register of resolutions")
    show = command(duties, "list", _resolutions, "list resolutions")
    show.add_argument("--open", action="store_true", help="only those not done")
    show.add_argument("--overdue", action="store_true", help="only those that are late")
    register = command(duties, "print", _register, "print the register", writes=True)
    register.add_argument("out", type=Path)
    register.add_argument("--open", action="store_true", help="only those not done")
    register.add_argument("--overdue", action="store_true", help="only those that are late")
    update = command(duties, "update", _update, "say how far one is", writes=True)
    update.add_argument("id")
    update.add_argument(
        "--status", required=True, choices=[one.value for one in ResolutionStatus]
    )
    update.add_argument("--note")


def _import(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.meeting_file import read_meeting_file
    from ktpn_desktop.app.meetings import import_meeting

    meeting = read_meeting_file(call.args.file)
    with call.writing(session):
        meeting = import_meeting(session, meeting)
    label = meeting_label(meeting)
    words = (f"นำเข้าการประชุม ครั้งที่ {label} แล้ว", f"Imported meeting {label}")
    remarks = [one.problem for one in remarks_on_meeting(meeting)]
    return Answer(data={"meeting": _data(meeting)}, lines=[words], problems=remarks)


def _new(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.meeting_writing import NewMeeting, create_meeting

    args = call.args
    day = typed_date(args.date, "--date") or date.today()
    with call.writing(session):
        new = NewMeeting(held_on=day, number=args.number, place=args.place)
        meeting = create_meeting(session, new)
    label = meeting_label(meeting)
    words = (f"เตรียมการประชุม ครั้งที่ {label} แล้ว", f"Prepared meeting {label}")
    return Answer(data={"meeting": _data(meeting)}, lines=[words])


def _list(session: Session, _call: Call) -> Answer:
    from ktpn_desktop.store.meetings import all_meetings

    known = all_meetings(session.store)
    return Answer(
        data={"meetings": [_data(one) for one in known]},
        lines=[
            (line := f"{meeting_label(one)}  {one.held_on}  {one.state}", line) for one in known
        ],
    )


def _show(session: Session, call: Call) -> Answer:
    meeting = meeting_named(session, call.args.meeting)
    lines = [f"{meeting_label(meeting)}  {meeting.committee}"]
    lines += [f"{item.number}  {item.title}" for item in meeting.items()]
    return Answer(data={"meeting": _data(meeting)}, lines=[(line, line) for line in lines])


def _submit(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.meetings import submit

    meeting = meeting_named(session, call.args.meeting)
    with call.writing(session):
        meeting = submit(session, meeting.id)
    label = meeting_label(meeting)
    words = (f"เสนอรับรองรายงานการประชุม ครั้งที่ {label} แล้ว", f"Put up the record {label}")
    return Answer(data={"meeting": _data(meeting)}, lines=[words])


def _adopt(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.meetings import adopt, adopt_circulated

    meeting = meeting_named(session, call.args.meeting)
    by = None if call.args.circulated else meeting_named(session, call.args.by)
    with call.writing(session):
        if by is None:
            meeting = adopt_circulated(session, meeting.id)
        else:
            meeting = adopt(session, meeting.id, by.id, call.args.correction)
    label = meeting_label(meeting)
    words = (f"รับรองรายงานการประชุม ครั้งที่ {label} แล้ว", f"Adopted the record {label}")
    return Answer(data={"meeting": _data(meeting)}, lines=[words])


def _print(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.paperwork import Wish
    from ktpn_desktop.app.reporting import MeetingDocument
    from ktpn_desktop.thai.numerals import Numerals

    args = call.args
    meeting, document = meeting_named(session, args.meeting), MeetingDocument(args.document)
    if document is MeetingDocument.SUMMARY and args.out.suffix == ".txt":
        return _summary_text(session, call, meeting)
    note = PaperNote(
        number=args.number,
        dated=typed_date(args.dated, "--dated"),
        people=tuple(args.to),
        answer_by=typed_date(args.answer_by, "--answer-by"),
    )
    wish = Wish(
        document=document,
        meeting=meeting,
        note=note,
        numerals=Numerals(args.numerals),
    )
    return print_paper(session, call, wish)


def _summary_text(session: Session, call: Call, meeting: Meeting) -> Answer:
    """Write the summary as text, for a web page."""
    from ktpn_desktop.app.paperwork import summary_words
    from ktpn_desktop.app.reporting import write_document

    words, out = summary_words(session, meeting), call.args.out
    if not call.dry_run:
        write_document(out, f"{words}\n".encode())
    return Answer(
        data={"file": out, "text": words}, lines=[(f"บันทึกแล้ว: {out}", f"Written: {out}")]
    )


def print_paper(session: Session, call: Call, wish: "Wish") -> Answer:
    """Write a paper where the command says; what is worth a second look is told with it."""
    from ktpn_desktop.app.paperwork import make_paper, plan_paper
    from ktpn_desktop.app.reporting import pages, write_document

    made, out = make_paper(plan_paper(session, wish)), call.args.out
    if not call.dry_run:
        write_document(out, made.data)
    return Answer(
        data={"file": out, "pages": pages(made.data)},
        lines=[(f"บันทึกแล้ว: {out}", f"Written: {out}")],
        problems=(*made.problems, *(one.problem for one in made.remarks)),
    )


def _register(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.paperwork import OfficePaper, Wish

    wish = Wish(document=OfficePaper.REGISTER, listed=_listed(call.args))
    return print_paper(session, call, wish)


def _listed(args: argparse.Namespace) -> "Listed":
    from ktpn_desktop.app.paperwork import Listed

    return Listed.OVERDUE if args.overdue else Listed.OPEN if args.open else Listed.ALL


def _resolutions(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.paperwork import listed_resolutions

    today = date.today()
    known = listed_resolutions(session, _listed(call.args), today)
    lines = [
        f"{one.resolution.id}  {meeting_label(one.meeting)}–{one.item}"
        f"  {one.resolution.status}  {one.resolution.text}"
        for one in known
    ]
    return Answer(
        data={
            "resolutions": [
                {
                    **vars_of(one.resolution),
                    "meeting": one.meeting.id,
                    "meeting_label": meeting_label(one.meeting),
                    "agenda_item": one.item,
                    "days_late": days_late(one.resolution.due, today),
                }
                for one in known
            ]
        },
        lines=[(line, line) for line in lines],
    )


def _update(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.meetings import update_resolution

    args = call.args
    status, resolution = ResolutionStatus(args.status), ResolutionId(args.id)
    with call.writing(session):
        update_resolution(session, resolution, status, args.note)
    words = ("บันทึกสถานะของมติแล้ว", "The resolution's status is saved.")
    told = {"id": resolution, "status": status, "status_note": args.note}
    return Answer(data={"resolutions": [told]}, lines=[words])


def _data(meeting: Meeting) -> dict[str, Any]:
    quorum = meeting.quorum
    return {
        "id": meeting.id,
        "label": meeting_label(meeting),
        "number": meeting.number,
        "year": meeting.year,
        "year_be": int(be_label(meeting.year)),
        "committee": meeting.committee,
        "office": meeting.office,
        "date": meeting.held_on,
        "state": meeting.state,
        "adopted_by": meeting.adopted_by,
        "quorum": None if quorum is None else {**vars_of(quorum), "reached": quorum.reached},
        "attendance": meeting.attendees,
        "agenda": meeting.agenda,
        "resolutions": [
            {**vars_of(one), "agenda_item": item.number}
            for item in meeting.items()
            for one in item.resolutions
        ],
    }
