"""The one entry for all tasks: what it sets up, once, also when two start together."""

import hashlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import zipfile
from importlib.metadata import distributions
from pathlib import Path

import pytest
from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
LOCK = ROOT / "requirements.lock"


@pytest.fixture
def tasks():
    """Give the module, fresh: a test may point it elsewhere."""
    spec = importlib.util.spec_from_file_location("tasks", ROOT / "tasks.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def make_wheel(folder, version):
    """Write the smallest package there can be; return its line in a lock."""
    path = folder / f"tiny-{version}-py3-none-any.whl"
    info = f"tiny-{version}.dist-info"
    with zipfile.ZipFile(path, "w") as wheel:
        wheel.writestr("tiny.py", f"VERSION = {version!r}\n")
        wheel.writestr(
            f"{info}/METADATA", f"Metadata-Version: 2.1\nName: tiny\nVersion: {version}\n"
        )
        wheel.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        wheel.writestr(f"{info}/RECORD", "")
    return f"./{path.name} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """Give a checkout of a small project under a Thai name, with the real tasks.py."""
    folder = tmp_path_factory.mktemp("งาน")
    shutil.copy(ROOT / "tasks.py", folder)
    (folder / "ktpn_desktop").mkdir()
    (folder / "ktpn_desktop" / "__init__.py").write_text("NAME = 'small'\n")
    (folder / "requirements.lock").write_text(make_wheel(folder, "1"))
    bench = folder / "tests" / "bench"
    bench.mkdir(parents=True)
    (folder / "tests" / "shared.py").write_text("END = '.'\n")
    (bench / "pieces.py").write_text("raise RuntimeError('only something to import')\n")
    (bench / "both.py").write_text(
        "import ktpn_desktop, shared, tiny\n"
        "def main(options):\n"
        "    print(ktpn_desktop.NAME, tiny.VERSION, *options, shared.END)\n"
        "    return 7 if '--fail' in options else 0\n"
    )
    return folder


def start(checkout, *arguments):
    command = [sys.executable, "tasks.py", *arguments]
    return subprocess.Popen(
        command, cwd=checkout, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )


def run(checkout, *arguments):
    process = start(checkout, *arguments)
    said, _ = process.communicate(timeout=300)
    return process.returncode, said


def test_a_fresh_checkout_is_set_up_once_also_by_two_runs_at_a_time(checkout):
    together = [start(checkout, "bench"), start(checkout, "bench")]
    said = [process.communicate(timeout=300)[0] for process in together]

    assert [process.returncode for process in together] == [0, 0], said
    assert all("small 1 .\n" in each for each in said), said
    assert sum("making .venv" in each for each in said) == 1

    status, later = run(checkout, "bench", "both", "--rounds", "3")
    assert (status, later.splitlines()[-1]) == (0, "small 1 --rounds 3 .")
    assert "making" not in later
    assert "installing" not in later


def test_a_changed_lock_is_installed_at_the_next_run(checkout):
    (checkout / "requirements.lock").write_text(make_wheel(checkout, "2"))

    status, said = run(checkout, "bench")

    assert (status, said.splitlines()[-1]) == (0, "small 2 .")
    assert "making .venv" not in said


def test_a_file_with_another_hash_is_not_installed(checkout):
    good = make_wheel(checkout, "3")
    (checkout / "requirements.lock").write_text(good[:-9] + "00000000\n")

    status, said = run(checkout, "bench")

    assert status != 0
    assert "small" not in said.splitlines()[-1]
    assert "hash" in said.lower()

    (checkout / "requirements.lock").write_text(good)
    status, said = run(checkout, "bench")
    assert (status, said.splitlines()[-1]) == (0, "small 3 .")


def test_the_status_of_what_is_run_is_the_status_of_the_task(checkout):
    (checkout / "requirements.lock").write_text(make_wheel(checkout, "4"))

    assert run(checkout, "bench", "--fail")[0] == 7
    status, said = run(checkout, "bench", "nothing")
    assert (status, "it has both" in said) == (2, True)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("merge", "merge_steps"),
        ("merge_steps", "merge_steps"),
        ("files", "hostile_files"),
        ("power", None),
        ("power_cuts", "power_cuts"),
        ("merg", None),
    ],
)
def test_one_word_is_enough_where_no_other_name_has_it(tasks, name, meant):
    there = ["hostile_files", "merge_steps", "power_cut_exports", "power_cuts"]

    assert tasks.called(name, there) == meant


def test_without_a_task_all_are_listed(tasks, capsys):
    assert tasks.main([]) == 2
    listed = capsys.readouterr().out
    assert all(f"tasks.py {name}" in listed for name in tasks.TASKS)

    assert tasks.main(["--help"]) == 0
    assert tasks.main(["no such"]) == 2


def test_an_old_python_is_told_what_is_needed(tasks, monkeypatch, capsys):
    monkeypatch.setattr(tasks, "OLDEST", (99, 0))

    assert tasks.main(["test"]) == 2
    assert "3.11 or newer is needed" in capsys.readouterr().err


@pytest.fixture
def system(tmp_path, monkeypatch):
    """Give a folder that is the whole PATH, where a test puts the system's programs."""
    (tmp_path / "libraries").write_text("0 libs found\n")
    monkeypatch.setenv("PATH", str(tmp_path))
    program(tmp_path, "ldconfig", f"/bin/cat {tmp_path}/libraries")
    return tmp_path


def program(folder, name, script):
    path = folder / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="apt is for Linux")


@linux_only
def test_every_library_is_found_missing_and_asked_for_by_hand(tasks, system, monkeypatch):
    program(system, "apt-get", "exit 1")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    (system / "libraries").write_text(
        "1 libs found\n\tlibGL.so.1 (libc6,x86-64) => /usr/lib/libGL.so.1\n"
    )

    with pytest.raises(tasks.Stop) as stop:
        tasks.install_libraries(tasks.SCREEN_PROGRAMS)

    assert stop.value.status == 2
    line = str(stop.value).splitlines()[-1].strip()
    assert line.startswith("sudo apt-get update && sudo apt-get install -y libegl1 ")
    assert "libgl1" not in line
    assert line.endswith("libthai0 xvfb xauth xdotool x11-xkb-utils")


@linux_only
def test_root_installs_what_is_missing_and_looks_again(tasks, system, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    found = "".join(f"\\t{name} (libc6)\\n" for name in tasks.LIBRARIES)
    program(
        system,
        "apt-get",
        f'echo "$@" >> {system}/asked\n'
        f"case \"$*\" in *install*) printf '{found}' >> {system}/libraries;; esac",
    )

    tasks.install_libraries()
    tasks.install_libraries()

    update, install = (system / "asked").read_text().splitlines()
    assert update.endswith("update")
    assert install.split("--no-install-recommends ")[1].split() == list(
        tasks.LIBRARIES.values()
    )


@linux_only
def test_an_installation_that_changes_nothing_stops(tasks, system, monkeypatch):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    program(system, "apt-get", "exit 0")

    with pytest.raises(tasks.Stop, match="still missing"):
        tasks.install_libraries()


@linux_only
def test_what_cannot_be_had_for_some_tests_stops_no_others(tasks, system, monkeypatch, capsys):
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    program(system, "apt-get", "echo no network >&2; exit 100")

    tasks.install_if_possible(tasks.CHECKING_PROGRAMS)

    said = capsys.readouterr().out
    assert "libreoffice-calc strace" in said
    assert "no network" in said
    assert "skipped" in said


def test_translations_are_compiled_when_they_are_older_than_their_source(
    tasks, tmp_path, monkeypatch
):
    source = tmp_path / "i18n" / "ktpn_en.ts"
    source.parent.mkdir()
    source.write_text('<!DOCTYPE TS><TS version="2.1" language="en"></TS>')
    compiled = source.with_suffix(".qm")
    monkeypatch.setattr(tasks, "ROOT", tmp_path)

    tasks.build_translations()
    first = compiled.read_bytes()
    os.utime(compiled, (1, 1))
    tasks.build_translations()

    assert first
    assert compiled.stat().st_mtime > 1
    assert sorted(path.name for path in source.parent.iterdir()) == ["ktpn_en.qm", "ktpn_en.ts"]


def pins():
    """Return name and version of every package in the lock."""
    found = re.findall(r"^([a-z0-9-]+)==(\S+) \\$", LOCK.read_text("utf-8"), re.MULTILINE)
    return dict(found)


def test_every_package_of_the_lock_has_hashes_and_nothing_says_where_it_comes_from():
    blocks = re.split(r"^(?=[a-z0-9])", LOCK.read_text("utf-8"), flags=re.MULTILINE)[1:]

    assert len(blocks) == len(pins()) > 40
    assert all("--hash=sha256:" in block for block in blocks)
    assert not re.search(r"://|index-url|find-links|trusted-host|@ ", LOCK.read_text("utf-8"))


@pytest.mark.parametrize("system", [("linux", "Linux", "posix"), ("win32", "Windows", "nt")])
@pytest.mark.parametrize("python", ["3.11", "3.12", "3.13"])
def test_the_lock_names_what_its_packages_need_on_every_system(system, python):
    sys_platform, platform_system, os_name = system
    environment = default_environment() | {
        "sys_platform": sys_platform,
        "platform_system": platform_system,
        "os_name": os_name,
        "python_version": python,
        "python_full_version": f"{python}.0",
        "extra": "",
    }
    locked = pins()
    missing = [
        f"{package.metadata['Name']} needs {requirement}"
        for package in distributions()
        if canonicalize_name(package.metadata["Name"]) in locked
        for requirement in map(Requirement, package.requires or [])
        if requirement.marker is None or requirement.marker.evaluate(environment)
        if canonicalize_name(requirement.name) not in locked
    ]

    assert missing == []


def test_the_locked_versions_are_the_installed_ones():
    installed = {
        canonicalize_name(package.metadata["Name"]): package.version
        for package in distributions()
    }
    different = {
        name: (version, installed.get(name))
        for name, version in pins().items()
        if installed.get(name) != version
    }

    assert different == {}


def test_the_continuous_check_runs_the_command_of_the_readme():
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    commands = [line for line in lines if line and not line.startswith(("#", "set ", "cd "))]

    assert commands == ["export CI=true", "exec python3 tasks.py test"]
    assert "python3 tasks.py test" in (ROOT / "README.md").read_text("utf-8")


def test_a_later_demonstration_does_not_touch_an_earlier_one(tasks, tmp_path, monkeypatch):
    monkeypatch.setattr(tasks, "ROOT", tmp_path)
    assert tasks.unused_folder("demo") == tmp_path / "demo"

    (tmp_path / "demo").mkdir()
    (tmp_path / "demo-2").mkdir()

    assert tasks.unused_folder("demo") == tmp_path / "demo-3"
