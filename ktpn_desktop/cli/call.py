"""What a command is given, and how commands are declared."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.cli.output import Answer, Voice
from ktpn_desktop.domain.problem import BadData, Problem
from ktpn_desktop.paths import Profile

if TYPE_CHECKING:
    from ktpn_desktop.app.session import Session


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call of one command."""

    args: argparse.Namespace
    folder: Path  # of the profile
    voice: Voice

    @property
    def dry_run(self) -> bool:
        """Whether to say what would change and write nothing."""
        return bool(getattr(self.args, "dry_run", False))

    @contextmanager
    def writing(self, session: "Session") -> Iterator[None]:
        """Let the edits inside happen; with --dry-run take all of them back."""
        with session.store.rehearsal() if self.dry_run else nullcontext():
            yield

    @property
    def progress(self) -> Progress:
        """Progress that is drawn for a person who is looking."""
        return Progress(self.voice.step)

    @property
    def profile(self) -> Profile:
        """The folders of the profile."""
        return Profile(self.folder)


Run = Callable[["Session", Call], Answer]
RunWithout = Callable[[Call], Answer]


def command(
    group: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: Run,
    summary: str,
    *,
    writes: bool = False,
) -> argparse.ArgumentParser:
    """Declare a command that works on an open profile."""
    parser = group.add_parser(name, help=summary, description=summary)
    parser.set_defaults(run=run)
    if writes:
        _can_be_tried(parser)
    return parser


def command_without_profile(
    group: "argparse._SubParsersAction[argparse.ArgumentParser]",
    name: str,
    run: RunWithout,
    summary: str,
    *,
    writes: bool = False,
) -> argparse.ArgumentParser:
    """Declare a command that opens profiles by itself, or none."""
    parser = group.add_parser(name, help=summary, description=summary)
    parser.set_defaults(run_without_profile=run)
    if writes:
        _can_be_tried(parser)
    return parser


def subcommands(
    group: "argparse._SubParsersAction[argparse.ArgumentParser]", name: str, summary: str
) -> "argparse._SubParsersAction[argparse.ArgumentParser]":
    """Declare a group of commands: `ktpn schools …`."""
    parser = group.add_parser(name, help=summary, description=summary)
    return parser.add_subparsers(metavar="COMMAND", required=True)


def _can_be_tried(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would change, write nothing"
    )


def typed_date(text: str | None, option: str) -> date | None:
    """Read a date from the command line, as people type it. Raises BadData `dates.*`."""
    from ktpn_desktop.thai.dates import UnreadableDate, parse_date

    if not text:
        return None
    try:
        return parse_date(text, today=date.today())
    except UnreadableDate as error:
        values = {**error.values, "option": option}
        raise BadData(Problem(code=error.code, values=values)) from error
