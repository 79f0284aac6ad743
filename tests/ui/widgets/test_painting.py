"""Small things that are painted: the keys on a cap, the letter of a person."""

import pytest

from ktpn_desktop.ui.widgets.painting import initial, key_names


@pytest.mark.parametrize(
    ("keys", "names"),
    [
        ("F2", ["F2"]),
        ("Ctrl+K", ["Ctrl", "K"]),
        ("Ctrl+Return", ["Ctrl", "Enter"]),
        ("+", ["+"]),
        ("↑", ["↑"]),
    ],
)
def test_keys_are_named_as_on_a_keyboard(keys, names):
    assert key_names(keys) == names


@pytest.mark.parametrize(
    ("name", "letter"),
    [
        ("นางสาวตัวอย่าง ใจดี", "ต"),
        ("นายเทียบเคียง สุขุม", "ท"),
        ("ดร.สมมุติ ตั้งใจ", "ส"),
        ("", "–"),
    ],
)
def test_a_person_is_shown_by_the_first_consonant_of_the_name(name, letter):
    assert initial(name) == letter
