import importlib.util
import io
import sys
import zipfile
from pathlib import Path

import pytest

from ktpn_desktop.paths import resource

PACKAGING = Path(__file__).parents[2] / "packaging"


def recipe(name):
    """Load a recipe of the packaging folder, which is no package."""
    spec = importlib.util.spec_from_file_location(name, PACKAGING / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def contents(path):
    if path.suffix != ".xlsx":
        return path.read_bytes()
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize(
    ("name", "folder"), [("make_checklists", "checklists"), ("make_sample", "sample")]
)
def test_a_recipe_makes_what_the_program_carries(name, folder, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "path", [str(PACKAGING), *sys.path])
    made = recipe(name)
    monkeypatch.setattr(made, "TARGET", tmp_path)

    made.main()

    carried = {path.name: contents(path) for path in resource(folder).iterdir()}
    assert {path.name: contents(path) for path in tmp_path.iterdir()} == carried
