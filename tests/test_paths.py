"""Where the program finds its own files and a person's."""

import stat
import sys
from pathlib import Path

import pytest

from ktpn_desktop import paths
from ktpn_desktop.paths import Profile, default_profile, resource, translations


def test_resources_are_found_in_a_checkout():
    assert resource("fonts").is_dir()
    assert resource("fonts", "THSarabunNew-Regular.ttf").is_file()
    assert translations() == resource().parent / "i18n"


def test_resources_are_found_in_an_installed_package(tmp_path, monkeypatch):
    (tmp_path / "ktpn_desktop" / "_resources" / "fonts").mkdir(parents=True)
    monkeypatch.setattr(paths, "_PACKAGE", tmp_path / "ktpn_desktop")

    assert resource("fonts") == tmp_path / "ktpn_desktop" / "_resources" / "fonts"


def test_everything_of_a_profile_lies_in_its_folder(tmp_path):
    profile = Profile(tmp_path / "โปรไฟล์ ของฉัน")
    names = ["database", "backups", "archive", "photographs", "logs", "settings", "lock"]

    places = [getattr(profile, name) for name in names]

    assert {place.parent for place in places} == {profile.folder}
    assert len(set(places)) == len(names)


def test_a_profile_is_made_once_and_for_this_person_only(tmp_path):
    profile = Profile(tmp_path / "a" / "b")

    profile.ensure()
    (profile.backups / "kept").write_text("")
    profile.ensure()

    assert (profile.backups / "kept").exists()
    for folder in (profile.backups, profile.archive, profile.photographs, profile.logs):
        assert folder.is_dir()
    if sys.platform != "win32":
        assert stat.S_IMODE(profile.folder.stat().st_mode) == 0o700


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="names Linux's folders")
def test_the_usual_profile_is_in_the_part_of_the_home_that_stays_here(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("HOME", "/home/x")
    assert default_profile() == Profile(tmp_path / "KTPN Desktop")

    monkeypatch.delenv("XDG_DATA_HOME")
    assert default_profile() == Profile(Path("/home/x/.local/share/KTPN Desktop"))
