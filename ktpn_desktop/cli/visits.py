"""`ktpn visits list`, `show`, `answer`, `complete`, `reopen`, `scores`, `print`."""

import argparse
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any  # Any: JSON

from ktpn_desktop.app.session import Session
from ktpn_desktop.cli import scores
from ktpn_desktop.cli.call import Call, command, subcommands
from ktpn_desktop.cli.output import Answer, vars_of
from ktpn_desktop.cli.shown import summary_data, summary_line
from ktpn_desktop.domain.ids import VisitId


def add(group: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    inner = subcommands(group, "visits", "visits to schools")
    command(inner, "list", _list, "list the visits")
    command(inner, "show", _show, "show one visit").add_argument("visit")
    fill = command(inner, "answer", _answer, "take in answers from JSON", writes=True)
    fill.add_argument("visit")
    fill.add_argument("file", type=Path)
    command(inner, "complete", _complete, "finish a visit", writes=True).add_argument("visit")
    again = command(inner, "reopen", _reopen, "open a finished visit again", writes=True)
    again.add_argument("visit")
    again.add_argument("--reason", required=True)
    scores.add_to_visits(inner)
    paper = command(inner, "print", _print, "print the record of a visit", writes=True)
    paper.add_argument("visit")
    paper.add_argument("out", type=Path)
    paper.add_argument(
        "--photo", type=Path, action="append", default=[], help="a photograph at its end"
    )
    paper.add_argument("--no-names", action="store_true", help="of those who sign by hand")
    paper.add_argument("--no-chart", action="store_true", help="of the means")
    paper.add_argument(
        "--no-explanations", action="store_true", help="of where the scores come from"
    )


def _list(session: Session, _call: Call) -> Answer:
    from ktpn_desktop.store.visits import visits

    known = visits(session.store)
    return Answer(
        data={"visits": [summary_data(one) for one in known]},
        lines=[summary_line(one) for one in known],
    )


def _show(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.answering import shown_visit
    from ktpn_desktop.domain.answer_value import words
    from ktpn_desktop.domain.repeats import expanded

    visit_id = VisitId(call.args.visit)
    visit, checklist = shown_visit(session, visit_id)
    lines = [f"{visit.school.name}  {visit.person.name}  {visit.state}"]
    for item in expanded(checklist, visit.answers).items:
        answer = visit.answer(item.id)
        if answer.given or answer.note:
            value = words(item, answer.value) if answer.value else answer.mark or ""
            lines.append(
                f"  {item.number}  {item.label}: {value}  {answer.note or ''}".rstrip()
            )
    return Answer(
        data={"visit": visit_data(session, visit_id)}, lines=[(line, line) for line in lines]
    )


def _answer(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.answering import apply_answers
    from ktpn_desktop.app.json_file import read_object

    body = read_object(call.args.file, otherwise="answers_file.not_json")
    with call.writing(session):
        apply_answers(session, VisitId(call.args.visit), body)
        return _visit_answer(session, VisitId(call.args.visit))


def _complete(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.answering import complete

    with call.writing(session):
        complete(session, VisitId(call.args.visit))
        return _visit_answer(session, VisitId(call.args.visit))


def _reopen(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.answering import reopen

    with call.writing(session):
        reopen(session, VisitId(call.args.visit), call.args.reason)
        return _visit_answer(session, VisitId(call.args.visit))


def _print(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.photographs import KeptPicture
    from ktpn_desktop.app.reporting import pages, plan_visit_paper, print_visit, write_document
    from ktpn_desktop.printing.visit_record import VisitOptions

    paper = plan_visit_paper(session, VisitId(call.args.visit))
    added = (KeptPicture(path=path, caption=path.stem) for path in call.args.photo)
    photographs = (*paper.photographs, *added)
    options = VisitOptions(
        names=not call.args.no_names,
        chart=not call.args.no_chart,
        explanations=not call.args.no_explanations,
    )
    made = print_visit(replace(paper, photographs=photographs, options=options))
    if not call.dry_run:
        write_document(call.args.out, made.data)
    words = (f"บันทึกแล้ว: {call.args.out}", f"Written: {call.args.out}")
    return Answer(
        data={"file": call.args.out, "pages": pages(made.data)},
        lines=[words],
        problems=(*made.problems, *(one.problem for one in made.remarks)),
    )


def visit_data(session: Session, visit_id: VisitId) -> dict[str, Any]:
    """Return a visit as the command line's page describes it."""
    from ktpn_desktop.app.answering import open_visit
    from ktpn_desktop.app.forms import form_state
    from ktpn_desktop.app.score_rules import rules_of
    from ktpn_desktop.app.scores import score
    from ktpn_desktop.app.who_answered import who_answered

    visit, checklist = open_visit(session, visit_id)
    state = form_state(checklist, visit.answers, today=date.today())
    findings: dict[str, list[dict[str, Any]]] = {}
    for finding in visit.findings:
        findings.setdefault(finding.kind, []).append(vars_of(finding))
    return {
        "id": visit.id,
        "school": visit.school,
        "person": visit.person,
        "companions": visit.companions,
        "order": visit.order,
        "round": visit.round_id,
        "checklist": checklist.form_id,
        "state": visit.state,
        "planned_on": visit.planned_on,
        "held_on": visit.held_on,
        "started": visit.started,
        "ended": visit.ended,
        "informant": visit.informant,
        "informant_position": visit.informant_position,
        "revision": visit.revision,
        "answers": {item: answer.value for item, answer in visit.answers.items()},
        "marks": {item: one.mark for item, one in visit.answers.items() if one.mark},
        "notes": {item: one.note for item, one in visit.answers.items() if one.note},
        "written_by": who_answered(session, visit),
        "computed": state.computed,
        "findings": findings,
        "scores": score(visit, checklist, rules_of(session)[0]).scores,
        "progress": {
            "answered": state.answered,
            "total": state.total,
            "missing": state.missing,
        },
    }


def _visit_answer(session: Session, visit_id: VisitId) -> Answer:
    data = visit_data(session, visit_id)
    progress = data["progress"]
    words = (
        f"ตอบแล้ว {progress['answered']} จาก {progress['total']} ข้อ "
        f"ยังขาดข้อที่จำเป็น {len(progress['missing'])} ข้อ",
        f"Answered {progress['answered']} of {progress['total']}, "
        f"{len(progress['missing'])} required ones missing",
    )
    return Answer(data={"visit": data}, lines=[words])
