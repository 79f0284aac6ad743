"""Colours, sizes, icons and the style sheet agree with each other and with the tokens."""

import ast
import json
import re
from pathlib import Path

import pytest

from ktpn_desktop.app.settings import Theme
from ktpn_desktop.paths import resource
from ktpn_desktop.ui import theme
from ktpn_desktop.ui.icons import icon, pixmap
from ktpn_desktop.ui.theme import Tone

UI = Path(theme.__file__).parent
TOKENS = json.loads(resource("tokens.json").read_text("utf-8"))
SOURCES = sorted(UI.rglob("*.py"))


@pytest.fixture
def restored(qapp):
    yield qapp

    theme.apply(qapp, Theme.LIGHT)


@pytest.mark.parametrize("wanted", [Theme.LIGHT, Theme.DARK, Theme.CONTRAST])
def test_each_appearance_has_every_colour(restored, wanted):
    theme.apply(restored, wanted)

    for name, value in TOKENS["color"][wanted].items():
        if value.startswith("#"):
            assert theme.color(name).name() == value.lower()
    assert restored.palette().window().color() == theme.color("bg")


def luminance(name):
    """Return how bright a colour is, as WCAG 2.2 counts it."""
    parts = theme.color(name).getRgbF()[:3]
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(ink, ground):
    darker, lighter = sorted((luminance(ink), luminance(ground)))
    return (lighter + 0.05) / (darker + 0.05)


def test_in_high_contrast_every_text_stands_out_seven_times(restored):
    theme.apply(restored, Theme.CONTRAST)
    grounds = ("bg", "surface", "sunken", "hover", "selected", "pressed")
    inks = ("text", "text2", "text3", "accentText", *(tone.ink for tone in Tone))
    pairs = [(ink, ground) for ink in inks for ground in grounds]
    pairs += [(tone.ink, tone.ground) for tone in Tone]
    pairs += [("onAccent", "accent"), ("onTooltip", "tooltip"), ("disabled", "sunken")]
    pairs += [("hText", f"h{step}") for step in range(1, 6)]

    assert {pair: contrast(*pair) for pair in pairs if contrast(*pair) < 7} == {}
    assert all(contrast(line, "surface") > 7 for line in ("border", "borderStrong", "focus"))


@pytest.mark.parametrize("tone", Tone)
def test_every_tone_has_its_colours(qapp, tone):
    for name in (tone.ink, tone.ground, tone.line, tone.fill):
        assert theme.color(name).isValid()


def test_zoom_changes_lengths_and_letters_and_stays_within_bounds(restored):
    theme.apply(restored, Theme.LIGHT, 150)

    assert theme.px(20) == 30
    assert theme.font(14).pixelSize() == 21
    theme.apply(restored, Theme.LIGHT, 900)
    assert theme.zoom() == 150


@pytest.mark.parametrize(
    ("weight", "style"), [(400, "Regular"), (500, "Medium"), (600, "SemiBold")]
)
def test_each_weight_is_a_bundled_font_of_its_own(qapp, weight, style):
    from PySide6.QtGui import QRawFont

    raw = QRawFont.fromFont(theme.font(14, weight))

    assert raw.familyName().startswith("IBM Plex Sans Thai Looped")
    assert raw.styleName() == style


def test_the_indicators_have_the_colours_of_the_tokens():
    for name in ("light", "dark", "contrast"):
        chevron = resource("icons", "indicators", f"chevron-{name}.svg").read_text("utf-8")
        assert TOKENS["color"][name]["text2"] in chevron


def test_an_icon_follows_the_appearance_by_itself(restored):
    made = icon("school", "text")
    theme.apply(restored, Theme.LIGHT)
    light = made.pixmap(18, 18).toImage()

    theme.apply(restored, Theme.DARK)

    assert made.pixmap(18, 18).toImage() != light
    assert not pixmap("school", "text", 18).isNull()


def constants(path: Path) -> set[str]:
    return {
        node.value
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(UI)))
def test_every_icon_that_is_named_is_there(path):
    tree = ast.parse(path.read_text("utf-8"))
    named = {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and getattr(node.func, "id", getattr(node.func, "attr", ""))
        in {"icon", "Icon", "Disc", "Empty"}
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }
    named |= {
        keyword.value.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for keyword in node.keywords
        if keyword.arg == "icon"
        and isinstance(keyword.value, ast.Constant)
        and keyword.value.value
    }

    for name in named:
        assert resource("icons", f"{name}.svg").is_file(), name


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(UI)))
def test_no_colour_is_written_in_the_code(path):
    assert not [text for text in constants(path) if re.fullmatch(r"#[0-9A-Fa-f]{3,8}", text)]


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(UI)))
def test_every_colour_that_is_named_is_in_the_tokens(path):
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if (
            isinstance(node, ast.Call)
            and getattr(node.func, "id", "") == "color"
            and node.args
            and isinstance(node.args[0], ast.Constant)
        ):
            assert node.args[0].value in TOKENS["color"]["light"]
