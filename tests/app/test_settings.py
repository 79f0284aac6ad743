"""A person's choices survive whatever happens to their file."""

import json
import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.app.settings import (
    MOST_RECENT_FILES,
    UNREADABLE,
    Language,
    Settings,
    Theme,
    load_settings,
    save_settings,
)
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.thai.numerals import Numerals

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
NAMES = ["language", "theme", "zoom", "shared_folder", "auto_advance", "numerals"]

CHOSEN = Settings(
    language=Language.ENGLISH,
    theme=Theme.DARK,
    zoom=125,
    shared_folder=Path("/กลาง"),
    auto_advance=False,
    numerals=Numerals.ARABIC,
    recent_files=(Path("/งาน/ผล.xlsx"), Path("/งาน/รายงาน.pdf")),
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "settings.json"


def test_a_first_start_has_the_usual_choices_and_no_problem(path):
    assert load_settings(path) == (Settings(), ())
    assert not path.exists()


def test_what_is_chosen_comes_back(path):
    save_settings(path, CHOSEN)

    assert load_settings(path) == (CHOSEN, ())


def test_what_a_newer_version_wrote_is_kept(path):
    path.write_text(json.dumps({"theme": "dark", "from_later": {"a": [1, "ข"]}}), "utf-8")

    settings, problems = load_settings(path)
    save_settings(path, replace(settings, zoom=110))

    assert problems == ()
    raw = json.loads(path.read_text("utf-8"))
    assert raw["from_later"] == {"a": [1, "ข"]}
    assert (raw["theme"], raw["zoom"]) == ("dark", 110)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", "fr"),
        ("language", None),
        ("language", ["th"]),
        ("theme", 3),
        ("zoom", "100"),
        ("zoom", 1000),
        ("zoom", True),
        ("zoom", 99.5),
        ("shared_folder", ""),
        ("shared_folder", 7),
        ("shared_folder", "a\0b"),
        ("auto_advance", 1),
        ("numerals", "roman"),
        ("recent_files", "a.xlsx"),
        ("recent_files", [None]),
    ],
)
def test_a_value_without_sense_is_replaced_and_reported(path, name, value):
    path.write_text(json.dumps({"auto_advance": False, name: value}), "utf-8")

    settings, [problem] = load_settings(path)

    assert getattr(settings, name) == getattr(Settings(), name)
    assert (problem.code, problem.values["name"]) == ("settings.bad_value", name)
    if name != "auto_advance":
        assert settings.auto_advance is False


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b"[" * 100_000])
def test_a_file_that_cannot_be_read_is_put_aside_and_reported(path, data):
    path.write_bytes(data)

    settings, [problem] = load_settings(path)
    save_settings(path, settings)

    assert settings == Settings()
    assert problem.code == "settings.unreadable"
    assert path.with_name(UNREADABLE).read_bytes() == data


@pytest.mark.skipif(os.name == "nt", reason="names of files are text there")
def test_a_folder_whose_name_is_no_text_comes_back(path):
    folder = Path(os.fsdecode(b"/\xe0\xb8"))

    save_settings(path, Settings(shared_folder=folder))

    assert load_settings(path) == (Settings(shared_folder=folder), ())


def test_the_newest_recent_file_comes_first_and_once(path):
    settings = Settings()
    for number in [*range(MOST_RECENT_FILES + 3), 5]:
        settings = settings.with_recent_file(Path(f"{number}.xlsx"))

    names = [each.stem for each in settings.recent_files]
    assert names == ["5", "12", "11", "10", "9", "8", "7", "6", "4", "3"]


def test_settings_that_cannot_be_written_are_refused(tmp_path):
    with pytest.raises(Refused):
        save_settings(tmp_path / "gone" / "settings.json", CHOSEN)


@given(st.dictionaries(st.sampled_from(NAMES) | st.text(), JSON, max_size=5))
def test_any_json_object_gives_settings_that_can_be_saved(tmp_path_factory, raw):
    path = tmp_path_factory.mktemp("any") / "settings.json"
    path.write_text(json.dumps(raw), "utf-8")

    settings, _ = load_settings(path)
    save_settings(path, settings)

    again, problems = load_settings(path)
    assert problems == ()
    assert repr(again) == repr(settings)  # by text: not-a-number is unlike itself
