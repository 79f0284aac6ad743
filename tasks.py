"""The one entry for whoever works on the program: `python3 tasks.py TASK`.

It needs the standard library only. Every task first makes ready what it needs: the locked
packages in `.venv`, and on Linux the system libraries that Qt and the window tests load. A
second run finds all that done and starts at once.
"""

from __future__ import annotations

import contextlib
import hashlib
import importlib.util
import itertools
import os
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TextIO

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
LOCK = ROOT / "requirements.lock"
STAMP = VENV / "ready"
VERSION = f"{sys.version_info[0]}.{sys.version_info[1]}"
OLDEST = (3, 11)
WINDOWS = sys.platform == "win32"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")

# What Qt loads at run time and its wheel does not carry, and the Debian package that has it.
# libthai is loaded by name only: without it long Thai text never wraps, and nothing complains.
LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libthai.so.0": "libthai0",
}
SCREEN_PROGRAMS = {
    "Xvfb": "xvfb",
    "xauth": "xauth",
    "xdotool": "xdotool",
    "setxkbmap": "x11-xkb-utils",
}
CHECKING_PROGRAMS = {"soffice": "libreoffice-calc", "strace": "strace"}
"""What some tests run besides, and are skipped without; the continuous check has them."""

RUN_MAIN = """
import inspect, sys
from {module} import main
sys.exit(main(sys.argv[1:]) if inspect.signature(main).parameters else main())
"""


class Stop(Exception):
    """The task cannot go on; says why to the person, and with which status to end."""

    def __init__(self, message: str, status: int = 2) -> None:
        super().__init__(message)
        self.status = status


def demo(arguments: list[str]) -> int:
    """Play the main job from end to end in DIR (default: demo), then open the window on it."""
    folder = Path(arguments[0]) if arguments else unused_folder("demo")
    install_packages()
    status = run_python("-m", "ktpn_desktop.cli", "demo", str(folder))
    if status or not has_screen():
        return status
    return app(["--profile", str(folder / "เลขานุการ")])


def app(arguments: list[str]) -> int:
    """Open the window; further arguments are its own."""
    install_libraries()
    install_packages()
    build_translations()
    return run_python("-m", "ktpn_desktop", *arguments)


def test(arguments: list[str]) -> int:
    """Check style and types, then run all tests; with arguments, what they say to pytest."""
    install_libraries(SCREEN_PROGRAMS)
    if os.environ.get("CI"):
        install_if_possible(CHECKING_PROGRAMS)
    install_packages()
    build_translations()
    checked = check_code()
    # All of them on every core; a file stays in one process, for what its tests share, and the
    # files in the order of tests/conftest.py.
    spread = ("-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder")
    tested = run_python("-m", "pytest", *(arguments or spread))
    if checked:
        say("the tests were run, but the checks of style or types before them failed")
    return checked or tested


def lint(_arguments: list[str]) -> int:
    """Check style and types."""
    install_packages()
    return check_code()


def bench(arguments: list[str]) -> int:
    """Run the benchmarks of tests/bench, or the named ones (`merge`): ratios to a baseline."""
    install_libraries()
    install_packages()
    return run_modules("bench", arguments)


def faults(arguments: list[str]) -> int:
    """Run the long fault loops of tests/faults, or the named ones (`merge`, `files`)."""
    install_libraries(SCREEN_PROGRAMS)
    install_packages()
    return run_modules("faults", arguments)


def screens(arguments: list[str]) -> int:
    """Take a picture of every page into OUT (default: screens)."""
    install_libraries(SCREEN_PROGRAMS)
    install_packages()
    build_translations()
    return run_python("tests/window/screens.py", *(arguments or ["screens"]))


def strings(_arguments: list[str]) -> int:
    """Bring the window's new texts into i18n/ktpn_en.ts, to be translated there."""
    install_packages()
    install_libraries()
    sources = sorted(str(path) for path in (ROOT / "ktpn_desktop" / "ui").rglob("*.py"))
    options = ["-source-language", "th", "-target-language", "en", "-locations", "none"]
    target = str(ROOT / "i18n" / "ktpn_en.ts")
    return subprocess.call(
        [str(qt_program("lupdate")), *sources, *options, "-no-obsolete", "-ts", target]
    )


def lock(arguments: list[str]) -> int:
    """Write requirements.lock anew from pyproject.toml; --upgrade takes newer versions."""
    install_packages()
    options = [
        "--quiet",
        "--extra=test",
        "--extra=build",
        "--generate-hashes",
        "--allow-unsafe",
        "--strip-extras",
    ]
    options += ["--no-header", "--no-emit-options", "--no-emit-index-url"]
    options += ["--no-emit-trusted-host", "--no-emit-find-links"]
    status = run_python(
        "-m", "piptools", "compile", *options, *arguments, "-o", str(LOCK), "pyproject.toml"
    )
    if not status:
        head = (
            "# Every package of the program, its tests and its build, with its files' hashes.\n"
        )
        head += "# Written by `python3 tasks.py lock`; change pyproject.toml, not this file.\n"
        LOCK.write_text(head + LOCK.read_text("utf-8"), "utf-8")
    return status


def build(_arguments: list[str]) -> int:
    """Build into dist: the wheel, and the program as a folder that needs no Python."""
    install_libraries()
    install_packages()
    build_translations()
    status = run_python("-m", "hatchling", "build", "-t", "wheel", "-d", "dist")
    folders = ["--distpath", "dist", "--workpath", "build/pyinstaller"]
    spec = "packaging/ktpn_desktop.spec"
    command = ["-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR", *folders, spec]
    return status or run_python(*command)


TASKS: dict[str, Callable[[list[str]], int]] = {
    task.__name__: task
    for task in (demo, test, app, lint, bench, faults, screens, strings, lock, build)
}


def say(text: str) -> None:
    """Tell the person one line, before whatever the next command prints."""
    print(f"tasks: {text}", flush=True)


def run_python(*arguments: str, env: Mapping[str, str] | None = None) -> int:
    """Run the environment's Python in the project's folder; return its status."""
    return subprocess.call([str(PYTHON), *arguments], cwd=ROOT, env=env)


def check_code() -> int:
    """Run every check of style and types to its end; return the first bad status."""
    commands = (["ruff", "check"], ["ruff", "format", "--check"], ["mypy"])
    statuses = [run_python("-m", *command) for command in commands]
    return next((status for status in statuses if status), 0)


def run_modules(folder: str, arguments: list[str]) -> int:
    """Run `main` of the named modules of tests/FOLDER, or of all; options are theirs.

    One word of a name is enough where no other has it: `merge` for `merge_steps`.
    """
    first = next(
        (at for at, text in enumerate(arguments) if text.startswith("-")), len(arguments)
    )
    names, options = arguments[:first], arguments[first:]
    paths = sorted((ROOT / "tests" / folder).glob("*.py"))
    there = [path.stem for path in paths if "\ndef main(" in path.read_text("utf-8")]
    meant = [called(name, there) for name in names]
    if unclear := [name for name, stem in zip(names, meant, strict=True) if stem is None]:
        raise Stop(f"tests/{folder} has no {', '.join(unclear)}; it has {', '.join(there)}")
    # As under pytest, what the tests share is imported by its own name.
    env = {**os.environ, "PYTHONPATH": str(ROOT / "tests")}
    status = 0
    for name in meant or there:
        say(f"{folder}: {name}")
        call = RUN_MAIN.format(module=f"tests.{folder}.{name}")
        status = run_python("-c", call, *options, env=env) or status
    return status


def called(name: str, there: list[str]) -> str | None:
    """Return which of the names is meant by one of them, or by a word that only it has."""
    having = [stem for stem in there if name in stem.split("_")]
    return name if name in there else having[0] if len(having) == 1 else None


def unused_folder(name: str) -> Path:
    """Return the first of name, name-2, name-3 … that does not exist yet."""
    numbered = (ROOT / f"{name}-{number}" for number in itertools.count(2))
    return next(path for path in itertools.chain([ROOT / name], numbered) if not path.exists())


def has_screen() -> bool:
    """Tell whether a window can be opened for a person here."""
    if sys.platform.startswith("linux"):
        return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    return True


def install_packages() -> None:
    """Bring `.venv` to what requirements.lock says, once per version of that file."""
    if is_ready():
        return
    with only_one_at_a_time():
        if is_ready():  # another run did it while this one waited
            return
        STAMP.unlink(missing_ok=True)
        make_environment()
        install_locked()
        # A relative path is plain ASCII, which every Python reads alike, also in a Thai folder.
        site = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV)}))
        (site / "ktpn_desktop.pth").write_text(os.path.relpath(ROOT, site) + "\n", "ascii")
        STAMP.write_text(wanted_stamp(), "ascii")
        say("ready")


def is_ready() -> bool:
    """Tell whether `.venv` holds what this version of the lock and this Python ask for."""
    return PYTHON.exists() and STAMP.is_file() and STAMP.read_text("ascii") == wanted_stamp()


def wanted_stamp() -> str:
    """Return what the stamp says when everything is installed."""
    return f"{VERSION} {hashlib.sha256(LOCK.read_bytes()).hexdigest()}"


@contextlib.contextmanager
def only_one_at_a_time() -> Iterator[None]:
    """Hold the lock of this checkout's set-up; wait for it when another run has it."""
    path = ROOT / "build" / "setup.lock"
    path.parent.mkdir(exist_ok=True)
    with path.open("a") as handle:
        if not locked(handle):
            say("waiting for another run that is setting up")
            while not locked(handle):
                time.sleep(0.2)
        yield  # closing the file gives the lock back, also when the run is killed


def locked(handle: TextIO) -> bool:
    """Take the lock on the file; False when another run has it."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def make_environment() -> None:
    """Make `.venv`, or make it anew when its Python is gone or is another one than this."""
    ask = "import sys; print('%s.%s' % sys.version_info[:2])"
    if PYTHON.exists() and answer([str(PYTHON), "-c", ask]) == VERSION:
        return
    if importlib.util.find_spec("ensurepip") is None:
        install_debian([f"python{VERSION}-venv"])
    say(f"making .venv with Python {VERSION}")
    made = subprocess.call([sys.executable, "-m", "venv", "--clear", str(VENV)], cwd=ROOT)
    if made:
        raise Stop(f"could not make {VENV}", made)


def answer(command: list[str]) -> str:
    """Return what a small command prints, empty when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else ""


def install_locked() -> None:
    """Install the locked packages, each file checked by its hash; show how far it is."""
    total = sum(
        "==" in line for line in LOCK.read_text("utf-8").splitlines() if line[:1].isalnum()
    )
    say(f"installing {total} packages")
    command = [str(PYTHON), "-m", "pip", "install", "--disable-pip-version-check", "--no-input"]
    command += ["--progress-bar", "off", "--require-hashes", "-r", str(LOCK)]
    log: list[str] = []
    with subprocess.Popen(
        command, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    ) as pip:
        for line in pip.stdout or ():
            log.append(line)
            show_progress(sum(text.startswith("Collecting ") for text in log), total, line)
    if pip.returncode:
        raise Stop("".join(log[-30:]) + "could not install the packages", pip.returncode)


def show_progress(done: int, total: int, line: str) -> None:
    """Say every tenth package and the long steps after them."""
    if line.startswith("Collecting ") and done % 10 == 0:
        say(f"  {done} of {total}: {line.split()[1]}")
    elif line.startswith("Installing collected"):
        say("  unpacking")


def install_libraries(programs: Mapping[str, str] | None = None) -> None:
    """Install what Qt and the named programs need from the system, on Linux, where missing."""
    if not sys.platform.startswith("linux"):
        return
    if missing := missing_debian_packages(programs or {}):
        install_debian(missing)
        if still := missing_debian_packages(programs or {}):
            raise Stop(f"still missing after the installation: {' '.join(still)}")


def install_if_possible(programs: Mapping[str, str]) -> None:
    """Install programs that can be done without; say when they cannot be had."""
    try:
        install_libraries(programs)
    except Stop as stop:
        say(f"{stop}\n  the tests that need it are skipped")


def missing_debian_packages(programs: Mapping[str, str]) -> list[str]:
    """Return the Debian packages whose library or program is not on this machine."""
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])
    ldconfig = shutil.which("ldconfig", path=path)
    known = answer([ldconfig, "-p"]) if ldconfig else ""
    # A system without ldconfig keeps its libraries in its own way: Qt itself will complain.
    missing = [LIBRARIES[name] for name in LIBRARIES if known and f"\t{name} " not in known]
    return missing + [package for name, package in programs.items() if not shutil.which(name)]


def install_debian(packages: list[str]) -> None:
    """Install Debian packages, or stop with the very line that a person has to run."""
    names = " ".join(packages)
    by_hand = f"sudo apt-get update && sudo apt-get install -y {names}"
    if sys.platform == "win32" or not shutil.which("apt-get"):
        raise Stop(f"missing on this system; these are the names of Debian's packages: {names}")
    if os.geteuid() == 0:
        apt = ["apt-get"]
    elif (
        shutil.which("sudo")
        and subprocess.call(["sudo", "-n", "true"], stderr=subprocess.DEVNULL) == 0
    ):
        apt = ["sudo", "-n", "apt-get"]
    else:
        raise Stop(f"missing on this system; run this, then try again:\n  {by_hand}")
    say(f"installing from the system: {names}")
    env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    wait = ["-qq", "-o", "DPkg::Lock::Timeout=300"]
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        done = subprocess.run(
            [*apt, *wait, *command], env=env, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise Stop(
                f"{done.stderr}could not install; run this, then try again:\n  {by_hand}"
            )


def build_translations() -> None:
    """Compile every i18n/*.ts that is newer than its .qm."""
    for source in sorted((ROOT / "i18n").glob("*.ts")):
        target = source.with_suffix(".qm")
        if target.exists() and target.stat().st_mtime > source.stat().st_mtime:
            continue
        draft = target.with_suffix(f".{os.getpid()}.tmp")
        status = subprocess.call(
            [str(qt_program("lrelease")), "-silent", str(source), "-qm", str(draft)]
        )
        if status:
            raise Stop(f"could not compile {source}", status)
        draft.replace(target)


def qt_program(name: str) -> Path:
    """Return a program of Qt's for translations, which comes inside PySide6."""
    site = Path(sysconfig.get_path("purelib", "venv", {"base": str(VENV)}))
    return site / "PySide6" / (f"{name}.exe" if WINDOWS else name)


def main(arguments: list[str]) -> int:
    """Do one task; return the status to end with."""
    if sys.version_info < OLDEST:
        return old_python()
    name = arguments[0] if arguments else ""
    if name not in TASKS:
        for task in TASKS.values():
            print(f"python3 tasks.py {task.__name__:8} {task.__doc__}")
        return 0 if name in ("-h", "--help", "help") else 2
    say(f"{name}: {(TASKS[name].__doc__ or '').splitlines()[0]}")
    try:
        return TASKS[name](arguments[1:])
    except Stop as stop:
        print(stop, file=sys.stderr)
        return stop.status
    except KeyboardInterrupt:
        return 130


def old_python() -> int:
    """Say that this Python is too old, and which newer one is already here."""
    print(f"Python 3.11 or newer is needed; this one is {VERSION}.", file=sys.stderr)
    newer = (f"python3.{minor}" for minor in range(20, 10, -1))
    if found := next((name for name in newer if shutil.which(name)), None):
        print(f"Run it with the one that is here: {found} tasks.py", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
