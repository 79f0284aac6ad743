from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.thai.differing import differences

SYLLABLES = st.sampled_from(["นักเรียน", "อ่าน", "คล่อง", " ", "9", "คน", "ควร", "มี", "แผน", "7"])
TEXTS = st.lists(SYLLABLES, max_size=8).map("".join)


def test_words_that_changed_are_told_apart_from_those_that_stayed():
    parts = differences("อ่านไม่คล่อง 9 คน", "อ่านไม่คล่อง 7 คน จาก 31 คน")

    assert [part.text for part in parts if part.removed] == ["9"]
    assert not parts[0].added and not parts[0].removed


def test_equal_texts_have_no_differences():
    assert all(not part.added and not part.removed for part in differences("เดิม", "เดิม"))


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_from_the_parts(before, after):
    parts = differences(before, after)

    assert "".join(part.text for part in parts if not part.removed) == after
    assert "".join(part.text for part in parts if not part.added) == before
