"""`ktpn init`, `backup`, `restore`, `check`."""

import argparse
from pathlib import Path

from ktpn_desktop.app.opening import NewProfile, create_profile, new_record
from ktpn_desktop.app.session import Session
from ktpn_desktop.cli.call import Call, command, command_without_profile
from ktpn_desktop.cli.output import Answer
from ktpn_desktop.domain.person import Role


def add(group: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands."""
    init = command_without_profile(group, "init", _init, "make the profile", writes=True)
    init.add_argument("--role", required=True, choices=[role.value for role in Role])
    init.add_argument("--area", required=True, help="the area office")
    init.add_argument("--person", required=True, help="title, name and surname")
    init.add_argument("--position", help="position of the person")
    summary = "make a verified copy of the database, with photographs, archive and settings"
    backup = command(group, "backup", _backup, summary, writes=True)
    backup.add_argument("--to", type=Path, metavar="FOLDER", help="another folder, as a stick")
    summary = "put a verified copy in the database's place"
    restore = command_without_profile(group, "restore", _restore, summary, writes=True)
    restore.add_argument("file", type=Path)
    command(group, "check", _check, "check database, journal, payloads and archive")


def _init(call: Call) -> Answer:
    from ktpn_desktop import places
    from ktpn_desktop.domain.problem import Place, Problem, Refused

    args = call.args
    new = NewProfile(
        role=Role(args.role), area=args.area, person=args.person, position=args.position
    )
    if call.dry_run:
        new_record(new)
        places.check(call.folder)
        if call.profile.database.exists():
            raise Refused(Problem(code="profile.exists", where=Place(file=str(call.folder))))
        return Answer(data={"profile": call.folder, "person": None, "device": None})
    session = create_profile(call.folder, new)
    try:
        data = {"profile": call.folder, "person": session.person, "device": session.device}
        return Answer(
            data=data,
            lines=[
                (
                    f"สร้างไฟล์งานของ{session.person.name}ไว้ที่ {call.folder}",
                    f"Made the profile of {session.person.name} in {call.folder}",
                )
            ],
        )
    finally:
        session.close()


def _backup(session: Session, call: Call) -> Answer:
    from ktpn_desktop.store import backup_files
    from ktpn_desktop.store.backup import back_up

    folder: Path = call.args.to or session.profile.backups
    if call.dry_run:
        return Answer(data={"file": None, "folder": folder})
    path = back_up(session.store, folder, "by_hand")
    beside = backup_files.contents(path) or backup_files.Contents()
    held = (
        f"ภาพถ่าย {beside.pictures} ไฟล์ที่รับไว้ {beside.arrived} การตั้งค่า {len(beside.settings)}",
        f"photographs {beside.pictures}, arrived files {beside.arrived}, "
        f"settings {len(beside.settings)}",
    )
    return Answer(
        data={
            "file": path,
            "ok": True,
            "findings": [],
            "pictures": beside.pictures,
            "arrived": beside.arrived,
            "settings": list(beside.settings),
        },
        lines=[(f"สำรองและตรวจสอบแล้ว: {path}", f"Backed up and verified: {path}"), held],
    )


def _restore(call: Call) -> Answer:
    from ktpn_desktop.app.restoring import lacking, refuse_unfit, restore_profile

    source: Path = call.args.file
    if call.dry_run:
        refuse_unfit(call.profile, source)
        return Answer(data={"file": source, "ok": True, "kept": None, "missing": []})
    done = restore_profile(call.profile, source)
    problem = lacking(done)
    return Answer(
        data={"file": source, "ok": True, "kept": done.kept, "missing": list(done.missing)},
        lines=[
            (
                f"กู้คืนจาก {source.name} แล้ว ไฟล์งานเดิมเก็บไว้ที่ {done.kept}",
                f"Restored from {source.name}; the former database is kept at {done.kept}",
            )
        ],
        problems=[problem] if problem else [],
    )


def _check(session: Session, _call: Call) -> Answer:
    from ktpn_desktop.app.checking import check

    report = check(session)
    words = ("ตรวจแล้ว ไม่พบปัญหา", "Checked; nothing found.")
    return Answer(
        data={
            "ok": report.ok,
            "findings": [problem.code for problem in report.findings],
            "sqlite": session.store.sqlite_report(),
            "records": session.store.records_hash(),
        },
        lines=[words] if report.ok else [],
        problems=report.findings,
        failed=not report.ok,
    )
