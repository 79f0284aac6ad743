"""The last resort: what is written when nobody caught an error, and what is not."""

import subprocess
import sys
import textwrap
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ktpn_desktop import crash

NAMES = ("สมหญิง ตัวอย่าง", "Somying Tuayang", "โรงเรียนบ้านสมมุติ", "somying@example.org")
AT = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def raised(error):
    try:
        raise error
    except type(error) as caught:
        return caught


def run(folder, code):
    """Run the code in a process of its own, with the reports going to the folder."""
    start = f"from ktpn_desktop import crash\nwatch = crash.install({str(folder)!r}_path)\n"
    start = start.replace(
        f"{str(folder)!r}_path", f"__import__('pathlib').Path({str(folder)!r})"
    )
    return subprocess.run(
        [sys.executable, "-c", start + textwrap.dedent(code)],
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(
    "text",
    [
        "no school {name!r} here",
        "no school {name} here",
        "{name}",
        "open('/home/{name}/ktpn.db')",
    ],
)
def test_a_report_holds_no_name(name, text, tmp_path):
    report = crash.write_report(raised(KeyError(text.format(name=name))), tmp_path).read_text(
        "utf-8"
    )

    for word in name.split():
        assert word not in report


@given(st.text(alphabet=st.characters(min_codepoint=0x0E01, max_codepoint=0x0E5B), min_size=1))
@example("ก")
def test_no_thai_letter_passes(text):
    report = crash.report_text(raised(ValueError(f"{text} and {text!r}")), AT)

    assert not any("\u0e00" <= letter <= "\u0e7f" for letter in report)


def test_a_report_says_where_the_code_was_without_folders_and_values(tmp_path):
    secret = "1-2345-67890-12-3"

    def look_up():
        number = secret
        raise LookupError(f"nobody has {number}")

    with pytest.raises(LookupError) as caught:
        look_up()
    report = crash.write_report(caught.value, tmp_path).read_text("utf-8")

    assert "builtins.LookupError: nobody has …" in report
    assert "test_crash.py:" in report
    assert "in look_up" in report
    assert "67890" not in report
    assert str(tmp_path) not in report
    assert "tests/" not in report
    assert "/" not in report.replace("KTPN Desktop", "")


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (
            ModuleNotFoundError("No module named '_cffi_backend'"),
            "No module named '_cffi_backend'",
        ),
        (AttributeError("'NoneType' object has no attribute 'id'"), "no attribute 'id'"),
        (ImportError("/home/x/lib.so: cannot open"), "…: cannot open"),
        (AttributeError("'สมหญิง' has no attribute 'id'"), "'…' has no attribute '…'"),
    ],
)
def test_an_error_about_code_may_quote_code(error, said):
    assert said in crash.report_text(raised(error), AT)


def test_an_error_that_cannot_say_what_it_is_still_has_its_report():
    class Mute(Exception):
        def __str__(self):
            raise RuntimeError("no words")

    report = crash.report_text(raised(Mute()), AT)

    assert "Mute: …" in report
    assert "test_crash.py:" in report


def test_a_report_names_the_causes():
    inner = raised(ZeroDivisionError("division by zero"))
    outer = ValueError("the mean is unknown")
    outer.__cause__ = inner

    report = crash.report_text(raised(outer), AT)

    assert "ValueError: the mean is unknown" in report
    assert "caused by builtins.ZeroDivisionError: division by zero" in report


def test_an_error_that_is_its_own_context_ends_the_chain():
    error = ValueError("round and round")
    other = ValueError("and round")
    error.__context__, other.__context__ = other, error

    assert crash.report_text(error, AT).count("ValueError") == 2


def test_an_uncaught_error_leaves_a_report_that_is_offered_until_seen(tmp_path):
    ended = run(tmp_path, "raise RuntimeError('x')")

    [report] = crash.pending_reports(tmp_path)
    assert ended.returncode == 1
    assert "RuntimeError" in report.read_text("utf-8")

    seen = crash.mark_seen(report)
    assert crash.pending_reports(tmp_path) == []
    assert seen.exists()


def test_an_error_in_a_thread_leaves_a_report(tmp_path):
    run(
        tmp_path,
        """
        import threading
        def work():
            raise RuntimeError("in a thread")
        thread = threading.Thread(target=work)
        thread.start()
        thread.join()
        """,
    )

    [report] = crash.pending_reports(tmp_path)
    assert "in a thread" in report.read_text("utf-8")


def test_an_error_while_showing_a_report_is_not_reported_again(tmp_path):
    def show(_path):
        watch.caught(ValueError, ValueError("while showing"))
        raise ValueError("the dialog broke")

    watch = crash.install(tmp_path, show)
    try:
        watch.caught(RuntimeError, raised(RuntimeError("first")))
    finally:
        watch.remove()

    [report] = crash.pending_reports(tmp_path)
    assert "RuntimeError" in report.read_text("utf-8")


def test_ctrl_c_is_no_bug(tmp_path):
    ended = run(tmp_path, "raise KeyboardInterrupt")

    assert "KeyboardInterrupt" in ended.stderr
    assert crash.pending_reports(tmp_path) == []


def test_a_fatal_signal_is_reported_at_the_next_start(tmp_path):
    ended = run(tmp_path, "import os; os.abort()")
    assert ended.returncode != 0
    assert crash.pending_reports(tmp_path) == []

    crash.install(tmp_path).remove()

    [report] = crash.pending_reports(tmp_path)
    text = report.read_text("utf-8")
    assert "Fatal Python error: Aborted" in text
    assert 'File "<string>"' in text


def test_a_clean_end_leaves_nothing(tmp_path):
    run(tmp_path, "watch.remove()")

    assert list(tmp_path.iterdir()) == []


def test_only_the_newest_reports_are_kept(tmp_path):
    for number in range(crash.MOST_REPORTS + 5):
        crash.mark_seen(crash.write_report(raised(ValueError(f"number {number}")), tmp_path))
    crash.write_report(raised(ValueError("the last")), tmp_path)

    kept = sorted(tmp_path.iterdir(), key=lambda path: path.name.removeprefix("seen-"))
    assert len(kept) == crash.MOST_REPORTS
    assert "the last" in kept[-1].read_text("utf-8")


def test_a_folder_that_is_gone_does_not_raise(tmp_path, caplog):
    watch = crash.install(tmp_path / "logs")
    try:
        (tmp_path / "file").write_text("")
        watch._folder = tmp_path / "file" / "logs"
        watch.caught(RuntimeError, raised(RuntimeError("x")))
    finally:
        watch._folder = tmp_path / "logs"
        watch.remove()

    assert "could not be finished" in caplog.text
