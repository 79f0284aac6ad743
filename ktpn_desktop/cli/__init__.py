"""The program without a window: every use case as a command."""

import argparse
import os
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from tempfile import gettempdir

from ktpn_desktop import __version__, crash
from ktpn_desktop.app.jobs import Cancelled
from ktpn_desktop.cli import (
    checklists,
    conflicts,
    demo,
    journal,
    meetings,
    papers,
    people,
    photographs,
    profile,
    rounds,
    schools,
    scores,
    sharing,
    visits,
)
from ktpn_desktop.cli.call import Call
from ktpn_desktop.cli.output import Answer, Voice
from ktpn_desktop.domain.languages import language_code
from ktpn_desktop.domain.problem import BadData, Problem, Trouble
from ktpn_desktop.paths import default_profile

DONE, BAD_DATA, REFUSED, BUG, STOPPED = 0, 1, 3, 70, 130
NOBODY_READS = 141  # as a shell tells it of any program whose `| head` has had enough

AREAS = (
    profile,
    schools,
    people,
    checklists,
    rounds,
    sharing,
    visits,
    photographs,
    scores,
    conflicts,
    journal,
    meetings,
    papers,
    demo,
)


def run() -> None:
    """Run the command line and end the process with its status."""
    try:
        status = main(sys.argv[1:])
        sys.stdout.flush()
    except BrokenPipeError:
        # What Python still has to write at its end goes nowhere, silently.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = NOBODY_READS
    sys.exit(status)


def main(argv: Sequence[str]) -> int:
    """Run one command and return its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):  # a test may have put something simpler there
            stream.reconfigure(encoding="utf-8", errors="replace")
    args = parser().parse_args(argv)
    folder = Path(args.profile) if args.profile else default_profile().folder
    call = Call(args=args, folder=folder.absolute(), voice=Voice(as_json=args.json))
    try:
        call.voice.language = _language(call)
        answer = _run(call)
    except Trouble as error:
        call.voice.refuse(error.problems)
        return BAD_DATA if isinstance(error, BadData) else REFUSED
    except (KeyboardInterrupt, Cancelled):
        call.voice.refuse([Problem(code="cli.cancelled")])
        return STOPPED
    except Exception as error:  # the last resort: a report instead of a traceback
        logs = call.profile.logs if call.folder.is_dir() else Path(gettempdir())
        report = str(crash.write_report(error, logs))
        call.voice.refuse([Problem(code="cli.failed", values={"report": report})])
        return BUG
    call.voice.answer(answer)
    return BAD_DATA if answer.failed else DONE


@cache  # to declare a hundred commands takes longer than to do most of them
def parser() -> argparse.ArgumentParser:
    """Return the parser of every command."""
    top = argparse.ArgumentParser(
        prog="ktpn", description="KTPN Desktop without a window: every use case as a command."
    )
    top.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    _common(top, default=None)
    group = top.add_subparsers(metavar="COMMAND", required=True)
    for area in AREAS:
        area.add(group)
    _common_everywhere(group)
    return top


def _common(one: argparse.ArgumentParser, default: object) -> None:
    one.add_argument("--profile", metavar="DIR", default=default, help="folder of the profile")
    one.add_argument(
        "--json",
        action="store_true",
        default=False if default is None else default,
        help="print one JSON document",
    )
    one.add_argument(
        "--form-language",
        metavar="CODE",
        default=default,
        help="show, print and hand out forms in this language, where they have it: en, ms",
    )


def _common_everywhere(
    group: "argparse._SubParsersAction[argparse.ArgumentParser]",
) -> None:
    """Take these after the command too, without undoing what came before it."""
    for one in set(group.choices.values()):
        inner = [
            action for action in one._actions if isinstance(action, argparse._SubParsersAction)
        ]
        if inner:
            _common_everywhere(inner[0])
        else:
            _common(one, argparse.SUPPRESS)


def _language(call: Call) -> str:
    """Return the language of the profile, also when it cannot be opened."""
    from ktpn_desktop.app.settings import load_settings

    settings, _repaired = load_settings(call.profile.settings)
    return settings.language


def _run(call: Call) -> Answer:
    run_without = getattr(call.args, "run_without_profile", None)
    if run_without is not None:
        answer: Answer = run_without(call)
        return answer
    from ktpn_desktop.app.opening import open_session

    session = open_session(call.folder)
    call.voice.problems(session.repaired)
    if call.args.form_language:
        session.forms_in = language_code(call.args.form_language)
    try:
        answer = call.args.run(session, call)
    finally:
        session.close()
    return answer
