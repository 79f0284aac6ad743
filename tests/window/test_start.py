"""Starting and ending the real program on a real screen."""

import sqlite3

from ktpn_desktop.app.opening import NewProfile, create_profile, open_session
from ktpn_desktop.domain.person import Role
from ktpn_desktop.store import backup

HEAVY = {
    "openpyxl",
    "reportlab",
    "sqlite_utils",
    "pyxform",
    "elementpath",
    "nacl",
    "PIL",
    "pypdfium2",
    "PySide6.QtNetwork",
}
LATER = {
    "concurrent.futures",
    "hashlib",
    "platform",
    "subprocess",
    "uuid",
    "ktpn_desktop.app.sentences",
    "ktpn_desktop.app.wording",
    "ktpn_desktop.domain.merge",
    "ktpn_desktop.domain.visit",
    "ktpn_desktop.exchange",
    "ktpn_desktop.printing",
    "ktpn_desktop.store.backup",
    "ktpn_desktop.store.undo",
    "ktpn_desktop.store.visits",
    "ktpn_desktop.thai.words",
    "ktpn_desktop.ui.pages",
    "ktpn_desktop.ui.widgets.toast_host",
}
"""What the frame of the window is painted without."""

NOT_FOR_HOME = {
    "ktpn_desktop.app.folder_health",
    "ktpn_desktop.app.following_up",
    "ktpn_desktop.app.sentences",
    "ktpn_desktop.domain.checklist",
    "ktpn_desktop.domain.meeting",
    "ktpn_desktop.domain.signature",
    "ktpn_desktop.store.backup",
    "ktpn_desktop.thai.words",
    "ktpn_desktop.ui.window_keys",
}
"""What the first page of a supervisor is painted without."""

FRAME = """
def when_framed(desktop):
    tell(modules=sorted(sys.modules), page=desktop.window.current)

def when_painted(desktop):
    tell(page=desktop.window.current[0])
    desktop.window.close()
"""

HOME = """
def when_painted(desktop):
    import builtins
    tell(modules=sorted(sys.modules), page=desktop.window.current[0],
         own_import=builtins.__import__ is builtins.__orig_import__)
    desktop.window.close()
"""

CLOSE = """
def when_painted(desktop):
    tell(modules=sorted(sys.modules), title=desktop.window.windowTitle(),
         platform=desktop._application.qt.platformName())
    desktop.window.close()
"""

STAY = """
def when_painted(desktop):
    original = desktop.window.raise_to_front
    def raised():
        original()
        tell(raised=True)
        desktop.window.close()
    desktop.window.raise_to_front = raised
    from PySide6.QtCore import QTimer
    QTimer.singleShot(0, lambda: tell(shown=True))
"""

FILL_IN = """
def when_first_run(wizard):
    from PySide6.QtCore import QTimer
    def fill_in():
        wizard.next.click()
        wizard.person.name.insert("นายสมมุติ ตั้งใจ")
        wizard.person.area.insert("สพป.ตัวอย่าง เขต 1")
        for _ in range(3):
            wizard.next.click()
    QTimer.singleShot(0, fill_in)

def when_painted(desktop):
    tell(person=desktop.hub.session.person.name)
    desktop.window.close()
"""

CLOSE_WIZARD = """
def when_first_run(wizard):
    from PySide6.QtCore import QTimer
    QTimer.singleShot(0, wizard.close)

def when_painted(desktop):
    tell(person=desktop.hub.session.person.name)
    desktop.window.close()
"""

CRASH = """
def when_painted(desktop):
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    def close():
        dialog = QApplication.activeModalWidget()
        tell(dialog=type(dialog).__name__)
        dialog.accept()
        desktop.window.close()
    QTimer.singleShot(500, close)
    raise ZeroDivisionError("a bug")
"""

KILL = """
def when_painted(desktop):
    import os, signal
    os.kill(os.getpid(), signal.SIGSEGV)
"""

TELL_DIALOG = """
def when_painted(desktop):
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    def close():
        dialog = QApplication.activeModalWidget()
        tell(dialog=type(dialog).__name__)
        dialog.accept()
        desktop.window.close()
    QTimer.singleShot(500, close)
"""


def test_the_window_opens_without_what_it_does_not_need_yet(start, profile):
    program = start(CLOSE, "--profile", profile)
    told = program.line()

    assert program.end() == 0
    assert told["platform"] == "xcb"
    assert told["title"] == "งาน – KTPN Desktop"
    assert HEAVY.isdisjoint(told["modules"])


def test_the_frame_is_there_before_any_page_and_what_pages_need(start, profile):
    program = start(FRAME, "--profile", profile)
    frame, page = program.line(), program.line()

    assert program.end() == 0
    assert (frame["page"], page["page"]) == (None, "dashboard")
    assert sorted((HEAVY | LATER) & set(frame["modules"])) == []


def test_the_first_page_is_there_before_what_only_comes_later(start, tmp_path):
    new = NewProfile(role=Role.SUPERVISOR, area="สพป.ตัวอย่าง เขต 1", person="นางสาวตัวอย่าง ใจดี")
    create_profile(tmp_path / "งาน", new).close()

    program = start(HOME, "--profile", tmp_path / "งาน")
    told = program.line()

    assert program.end() == 0
    assert told["page"] == "home"
    assert sorted((HEAVY | NOT_FOR_HOME) & set(told["modules"])) == []
    assert told["own_import"]  # PySide6's reads the source of all that is imported


def test_closing_leaves_one_whole_file_and_no_lock(start, profile):
    program = start(CLOSE, "--profile", profile)
    program.line()
    assert program.end() == 0

    assert not list(profile.glob("*-wal")) or not (profile / "ktpn.db-wal").stat().st_size
    assert not (profile / "profile.lock").exists()
    with sqlite3.connect(profile / "ktpn.db") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_a_second_start_raises_the_first_window(start, profile):
    first = start(STAY, "--profile", profile)
    assert first.line() == {"shown": True}

    second = start(CLOSE, "--profile", profile)

    assert second.end() == 0
    assert first.line() == {"raised": True}
    assert first.end() == 0


def test_the_first_start_makes_the_profile_and_opens_it(start, tmp_path):
    program = start(FILL_IN, "--profile", tmp_path / "ใหม่")

    assert program.line() == {"person": "นายสมมุติ ตั้งใจ"}
    assert program.end() == 0
    session = open_session(tmp_path / "ใหม่")
    assert session.role is Role.SUPERVISOR
    session.close()


def test_a_first_start_that_is_closed_makes_nothing(start, tmp_path):
    program = start(CLOSE_WIZARD, "--profile", tmp_path / "ใหม่")

    assert program.end() == 0
    assert not (tmp_path / "ใหม่" / "ktpn.db").exists()


def test_an_error_of_the_program_is_reported_and_work_goes_on(start, profile):
    program = start(CRASH, "--profile", profile)

    assert program.line() == {"dialog": "CrashDialog"}
    assert program.end() == 0
    assert len(list((profile / "logs").glob("seen-crash-*.txt"))) == 1


def test_a_crash_that_ended_the_program_is_told_at_the_next_start(start, profile):
    killed = start(KILL, "--profile", profile)
    assert killed.end() != 0

    program = start(TELL_DIALOG, "--profile", profile)

    assert program.line() == {"dialog": "CrashDialog"}
    assert program.end() == 0
    (report,) = (profile / "logs").glob("seen-crash-*.txt")
    assert "Fatal Python error" in report.read_text("utf-8")


RESTORE = """
seen = []

def when_painted(desktop):
    from PySide6.QtCore import QTimer
    from ktpn_desktop.store import backup
    from ktpn_desktop.store.schools import all_schools, save_school
    from ktpn_desktop.domain.school import School
    from ktpn_desktop.domain.ids import SchoolId
    store, profile = desktop.hub.store, desktop.hub.session.profile
    tell(schools=len(all_schools(store)))
    if seen:
        desktop.window.close()
        return
    seen.append(desktop)
    copy = backup.back_up(store, profile.backups, "asked")
    save_school(store, School(id=SchoolId("99010001"), name="บ้านหนองจำลอง"))
    tell(schools=len(all_schools(store)))
    desktop.hub.restore_wanted.emit(copy)
"""


def test_a_copy_is_restored_and_the_window_opens_again_on_it(start, profile):
    program = start(RESTORE, "--profile", profile)
    told = [program.line()["schools"] for _ in range(3)]

    assert program.end() == 0
    assert told == [0, 1, 0]


RESCUE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog
from ktpn_desktop.ui.dialogs import backups

def choose(dialog):
    tell(dialog=dialog.windowTitle(), chosen=dialog.table.selected().path.name)
    QTimer.singleShot(0, dialog.restore.click)
    return QDialog.exec(dialog)

backups.BackupsDialog.exec = choose
backups.RestoreDialog.exec = lambda dialog: 1

def when_painted(desktop):
    tell(person=desktop.hub.session.person.name)
    desktop.window.close()
"""


def test_a_damaged_work_file_is_replaced_by_its_newest_copy_when_that_is_wanted(start, profile):
    session = open_session(profile)
    copy = backup.back_up(session.store, session.profile.backups, "asked")
    session.close()
    session.profile.database.write_bytes(b"SQLite format 3\0" + b"\xee" * 8000)

    program = start(RESCUE, "--profile", profile)
    offered, opened = program.line(), program.line()

    assert program.end() == 0
    assert (offered["dialog"], offered["chosen"]) == ("เปิดไฟล์งานไม่ได้", copy.name)
    assert opened["person"] == "นางสมมุติ เรียบร้อย"
    assert list(profile.glob("ktpn.db.damaged-*"))
