"""`ktpn visits list`, `show`, `answer`, `complete`, `reopen`, `print`."""

import argparse
import json
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any  # Any: JSON

from ktpn_desktop.app.session import Session
from ktpn_desktop.cli.call import Call, command, subcommands
from ktpn_desktop.cli.output import Answer
from ktpn_desktop.domain.ids import VisitId
from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused

if TYPE_CHECKING:
    from ktpn_desktop.store.visits import VisitSummary


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
    paper = command(inner, "print", _print, "print the record of a visit", writes=True)
    paper.add_argument("visit")
    paper.add_argument("out", type=Path)


def _list(session: Session, _call: Call) -> Answer:
    from ktpn_desktop.store.visits import visits

    known = visits(session.store)
    return Answer(
        data={"visits": [summary_data(session, one) for one in known]},
        lines=[summary_line(session, one) for one in known],
    )


def _show(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.answering import open_visit
    from ktpn_desktop.domain.answer import words

    visit_id = VisitId(call.args.visit)
    visit, checklist = open_visit(session, visit_id)
    lines = [f"{visit.school.name}  {visit.person.name}  {visit.state}"]
    for item in checklist.items:
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

    visit_id, body = VisitId(call.args.visit), _body(call.args.file)
    if call.dry_run:
        with session.store.rehearsal():
            apply_answers(session, visit_id, body)
            return _visit_answer(session, visit_id)
    apply_answers(session, visit_id, body)
    return _visit_answer(session, visit_id)


def _complete(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.answering import complete

    visit_id = VisitId(call.args.visit)
    if call.dry_run:
        with session.store.rehearsal():
            complete(session, visit_id)
            return _visit_answer(session, visit_id)
    complete(session, visit_id)
    return _visit_answer(session, visit_id)


def _reopen(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.answering import reopen

    visit_id = VisitId(call.args.visit)
    if call.dry_run:
        with session.store.rehearsal():
            reopen(session, visit_id, call.args.reason)
            return _visit_answer(session, visit_id)
    reopen(session, visit_id, call.args.reason)
    return _visit_answer(session, visit_id)


def _print(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.reporting import pages, visit_bytes, write_document

    pdf = visit_bytes(session, VisitId(call.args.visit))
    if not call.dry_run:
        write_document(call.args.out, pdf)
    words = (f"บันทึกแล้ว: {call.args.out}", f"Written: {call.args.out}")
    return Answer(data={"file": call.args.out, "pages": pages(pdf)}, lines=[words])


def visit_data(session: Session, visit_id: VisitId) -> dict[str, Any]:
    """Return a visit as the command line's page describes it."""
    from ktpn_desktop.app.answering import open_visit
    from ktpn_desktop.app.forms import form_state
    from ktpn_desktop.domain.scoring import score_visit

    visit, checklist = open_visit(session, visit_id)
    state = form_state(checklist, visit.answers, today=date.today())
    findings: dict[str, list[dict[str, Any]]] = {}
    for finding in visit.findings:
        one: dict[str, Any] = {"id": finding.id, "text": finding.text, "items": finding.items}
        findings.setdefault(finding.kind, []).append(one)
    return {
        "id": visit.id,
        "school": visit.school,
        "person": visit.person,
        "round": visit.round_id,
        "checklist": checklist.form_id,
        "state": visit.state,
        "held_on": visit.held_on,
        "revision": visit.revision,
        "answers": {item: answer.value for item, answer in visit.answers.items()},
        "marks": {item: one.mark for item, one in visit.answers.items() if one.mark},
        "notes": {item: one.note for item, one in visit.answers.items() if one.note},
        "computed": state.computed,
        "findings": findings,
        "scores": score_visit(checklist, visit.answers),
        "progress": {
            "answered": state.answered,
            "total": state.total,
            "missing": state.missing,
        },
    }


def summary_data(session: Session, summary: "VisitSummary") -> dict[str, Any]:
    """Return a visit as lists show it."""
    visit = summary.visit
    return {
        "id": visit.id,
        "school": visit.school,
        "person": visit.person,
        "round": visit.round_id,
        "state": visit.state,
        "planned_on": visit.planned_on,
        "held_on": visit.held_on,
        "revision": visit.revision,
        "answered": summary.answered,
    }


def summary_line(_session: Session, summary: "VisitSummary") -> tuple[str, str]:
    """Return a visit as one line."""
    visit = summary.visit
    line = f"{visit.id}  {visit.school.name}  {visit.person.name}  {visit.state}"
    return line, line


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


def _body(path: Path) -> dict[str, Any]:
    try:
        body = json.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise Refused(
            Problem(code="files.missing_file", where=Place(file=str(path)))
        ) from error
    except (UnicodeDecodeError, json.JSONDecodeError, RecursionError) as error:
        where = Place(file=path.name, row=getattr(error, "lineno", None))
        raise BadData(Problem(code="answers_file.not_json", where=where)) from error
    if not isinstance(body, dict):
        raise BadData(Problem(code="answers_file.not_json", where=Place(file=path.name)))
    return body
