import re

from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.thai.differing import differences, joined

WORDS = ["นักเรียน", "อ่าน", "คล่อง", "9", "คน", "ควร", "มี", "แผน", "7"]
TEXTS = st.lists(st.sampled_from([*WORDS, " "]), max_size=8).map("".join)


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


def test_two_changes_that_do_not_meet_are_joined():
    base = "นักเรียนอ่านไม่คล่อง 9 คน ควรมีแผนซ่อมเสริม"
    mine = "นักเรียนอ่านไม่คล่อง 9 คน ควรมีแผนซ่อมเสริมรายบุคคล"
    theirs = "นักเรียนอ่านไม่คล่อง 7 คน ควรมีแผนซ่อมเสริม"

    assert joined(base, mine, theirs) == "นักเรียนอ่านไม่คล่อง 7 คน ควรมีแผนซ่อมเสริมรายบุคคล"


def test_where_two_changes_meet_both_stand_there():
    assert joined("อ่านไม่คล่อง 9 คน", "อ่านไม่คล่อง 8 คน", "อ่านไม่คล่อง 7 คน") == ("อ่านไม่คล่อง 8 7 คน")
    assert joined("", "ควรมีแผน", "ควรอ่านทุกวัน") == "ควรมีแผน ควรอ่านทุกวัน"


def test_two_texts_that_are_mostly_the_same_are_joined_without_a_text_before():
    mine, theirs = "นักเรียนอ่านไม่คล่อง ควรมีแผนซ่อมเสริมรายบุคคล", "นักเรียนชั้น ป.3 อ่านไม่คล่อง ควรมีแผน"

    assert joined("", mine, theirs) == "นักเรียนชั้น ป.3 อ่านไม่คล่อง ควรมีแผนซ่อมเสริมรายบุคคล"


@given(TEXTS, TEXTS)
def test_joined_with_what_did_not_change_a_text_is_the_changed_one(base, changed):
    assert joined(base, changed, base) == changed
    assert joined(base, base, changed) == changed
    assert joined(base, changed, changed) == changed


@given(TEXTS, TEXTS, TEXTS)
def test_nothing_that_either_has_added_is_missing_from_the_joined_text(base, mine, theirs):
    told = joined(base, mine, theirs)

    for side in (mine, theirs):
        for part in differences(base, side):
            if part.added:
                assert stands_in_order(part.text, told)


def stands_in_order(text, whole):
    """Whether all words of a text stand in another, in their order, whatever is between."""
    at = 0
    for word in re.findall("|".join(WORDS), text):
        at = whole.find(word, at)
        if at < 0:
            return False
        at += len(word)
    return True
