"""`ktpn demo`: the main job from end to end, in a folder of its own."""

import argparse
from pathlib import Path

from ktpn_desktop.cli.call import Call, command_without_profile
from ktpn_desktop.cli.output import Answer


def add(group: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the command."""
    summary = "do the whole job once, with invented people"
    demo = command_without_profile(group, "demo", _demo, summary)
    demo.add_argument("folder", type=Path, metavar="DIR")
    demo.add_argument("--schools", type=Path, metavar="FILE", help="a list of schools")


def _demo(call: Call) -> Answer:
    from ktpn_desktop.app.demo import run_demo

    told = run_demo(call.args.folder.absolute(), call.progress, schools=call.args.schools)
    lines = [
        ("เลขานุการ", "Secretary", told.secretary),
        ("โฟลเดอร์กลาง", "Shared folder", told.shared),
        *(("ศึกษานิเทศก์", "Supervisor", path) for path in told.supervisors),
        *(("เอกสาร", "Document", path) for path in told.documents),
    ]
    return Answer(
        data={
            "secretary": told.secretary,
            "supervisors": told.supervisors,
            "shared": told.shared,
            "documents": told.documents,
            "merge": told.merge,
        },
        lines=[(f"{thai}: {path}", f"{english}: {path}") for thai, english, path in lines],
    )
