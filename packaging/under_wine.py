"""Runs tests, or the window, as Windows would: with its Python and Qt, under Wine.

    python packaging/under_wine.py tests/store tests/exchange     # tests without a window
    python packaging/under_wine.py --window PROFILE               # the program on this screen

Whoever has no Windows finds with it what differs there: codepages, drives, names of files, how
a key is numbered. It is no Windows: what it shows wrong is worth a look, what it shows right is
not yet proved. All lies in build/wine. Python's own libraries for Windows come out of Panda3D's
wheel, which carries them to pack programs with; its modules are those of this Python, the other
libraries the locked ones in their Windows wheels.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import zipfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tasks import install_debian  # noqa: E402 - the task runner is beside this folder

HOME = ROOT / "build" / "wine"
PYTHON = HOME / "python"
SITE = PYTHON / "Lib" / "site-packages"
WINE = "/usr/lib/wine/wine64"  # of Debian's package wine64
COMPILER = "x86_64-w64-mingw32-gcc"
LIBRARIES = "panda3d==1.10.16"
NOT_RUN = re.compile(r"(mypy|ruff|build|pip-tools|wheel|hatchling|types-|pyinstaller|nlpo3)")
"""Of the locked packages those that no test runs, or that are not made for Windows."""

MAIN = """
#include <windows.h>
typedef int (*main_t)(int, wchar_t **);
int wmain(int count, wchar_t **given) {
    HMODULE python = LoadLibraryW(L"python311.dll");
    return python ? ((main_t)GetProcAddress(python, "Py_Main"))(count, given) : 99;
}
"""
LIBRARY = "int __stdcall DllMain(void *a, unsigned long b, void *c) { return 1; }\n"
NO_CONVERTER = "__declspec(dllexport) void *{name}(void *a, int *failed) {{ return 0; }}\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Make what is not there yet; return the status of the tests or the program."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--window", metavar="PROFILE", help="open the program on a profile")
    parser.add_argument("tests", nargs="*", help="files, folders and options for pytest")
    given, more = parser.parse_known_args(arguments)
    if sys.version_info[:2] != (3, 11):
        parser.error("this needs Python 3.11, of which there are libraries for Windows")
    if not (HOME / "ready").exists():
        make()
    if given.window:
        profile = windows_path(Path(given.window))
        return wine("-m", "ktpn_desktop", "--profile", profile, window=True)
    options = ["-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:pytest-qt", "-q"]
    options += ["-c", windows_path(HOME / "pytest.ini"), "--import-mode=importlib"]
    return wine("-m", "pytest", "--rootdir", windows_path(ROOT), *options, *given.tests, *more)


def make() -> None:
    """Put together a Python for Windows with the locked libraries."""
    if not Path(WINE).exists() or not shutil.which(COMPILER):
        install_debian(["wine64", "wine", "gcc-mingw-w64-x86-64"])
    shutil.rmtree(HOME, ignore_errors=True)
    (PYTHON / "DLLs").mkdir(parents=True)
    fetch("--dest", str(HOME), LIBRARIES, call="download")
    (wheel,) = HOME.glob("panda3d-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        for name in archive.namelist():
            if name.startswith("deploy_libs/"):
                unpack(archive, name)
    left_out = shutil.ignore_patterns("site-packages", "lib-dynload", "test", "__pycache__")
    shutil.copytree(sysconfig.get_path("stdlib"), PYTHON / "Lib", ignore=left_out)
    locked = re.findall(
        r"^([\w.-]+==[\w.]+)", (ROOT / "requirements.lock").read_text("utf-8"), re.M
    )
    fetch("--target", str(SITE), *(name for name in locked if not NOT_RUN.match(name)))
    compile_programs()
    (HOME / "pytest.ini").write_text(f"[pytest]\npythonpath = {ROOT / 'tests'}\n", "utf-8")
    subprocess.run(["wineboot", "-i"], env=environment(), check=True)
    (HOME / "ready").touch()


def unpack(archive: zipfile.ZipFile, name: str) -> None:
    """Put one library where Python looks for it."""
    file = Path(name).name
    beside = file.lower().startswith(("python", "vcruntime", "api-ms"))
    (PYTHON / file if beside else PYTHON / "DLLs" / file).write_bytes(archive.read(name))


def fetch(*arguments: str, call: str = "install") -> None:
    """Have pip bring wheels for Windows."""
    kind = ["--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp"]
    pip = [sys.executable, "-m", "pip", call, "-q", "--no-deps", "--only-binary=:all:", *kind]
    subprocess.run([*pip, *arguments], check=True)


def compile_programs() -> None:
    """Make python.exe, the library of the stable interface, and what Wine lacks for Qt."""
    compiled("python.exe", MAIN, "-municode")
    interface = exported(PYTHON / "python311.dll")
    names = "".join(f"  {name} = python311.{name}\n" for name in interface)
    (HOME / "python3.def").write_text(f"LIBRARY python3.dll\nEXPORTS\n{names}", "utf-8")
    bare = ["-shared", "-nostdlib", "-e", "DllMain"]
    compiled("python3.dll", LIBRARY, *bare, str(HOME / "python3.def"))
    core = SITE / "PySide6" / "Qt6Core.dll"
    converters = sorted(set(re.findall(rb"\bucnv_\w+|\bUCNV_\w+", core.read_bytes())))
    body = "".join(NO_CONVERTER.format(name=name.decode()) for name in converters)
    compiled("Lib/site-packages/PySide6/icuuc.dll", body + LIBRARY, *bare)


def compiled(name: str, source: str, *options: str) -> None:
    """Compile one C source for Windows."""
    path = HOME / "source.c"
    path.write_text(source, "utf-8")
    subprocess.run([COMPILER, "-O1", "-o", PYTHON / name, path, *options], check=True)


def exported(library: Path) -> list[str]:
    """Return the names that a library gives out."""
    dump = [COMPILER.replace("gcc", "objdump"), "-p", library]
    told = subprocess.run(dump, capture_output=True, text=True, check=True).stdout
    return re.findall(
        r"^\t\[ *\d+\] (\w+)$", told.split("[Ordinal/Name Pointer] Table")[1], re.M
    )


def wine(*arguments: str, window: bool = False) -> int:
    """Run Windows' Python. Its streams are pipes: a terminal of Linux is none of Windows'."""
    desktop = ["explorer", "/desktop=ktpn,1366x768"] if window else []
    command = [WINE, *desktop, windows_path(PYTHON / "python.exe"), *arguments]
    with subprocess.Popen(
        command,
        env=environment(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    ) as running:
        assert running.stdout is not None
        for line in running.stdout:
            sys.stdout.write(line.decode("utf-8", "replace"))
            sys.stdout.flush()
    return running.returncode


def environment() -> dict[str, str]:
    """Return what tells Wine where it lives, and Python where its modules are."""
    places = [ROOT, ROOT / "tests", PYTHON / "DLLs", SITE]
    return {
        **os.environ,
        "WINEPREFIX": str(HOME / "prefix"),
        "WINEDEBUG": "-all",
        "WINEDLLOVERRIDES": "mscoree,mshtml=",  # it would offer to download them
        "PYTHONHOME": windows_path(PYTHON),
        "PYTHONPATH": ";".join(windows_path(place) for place in places),
        "PYTHONIOENCODING": "utf-8",
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def windows_path(path: Path) -> str:
    """Return the path as Wine shows it: Z: is the root."""
    return "Z:" + str(path.resolve()).replace("/", "\\")


if __name__ == "__main__":
    sys.exit(main())
