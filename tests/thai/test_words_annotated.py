"""Where real lines break, against what people marked: tests/data/words."""

import re

import annotated_words
import pytest

from ktpn_desktop.thai import dictionary, words

SENTENCES = annotated_words.sentences()
LEAST = 0.90  # of the places that are wanted


@pytest.fixture(autouse=True)
def no_names(monkeypatch):
    """Forget the names that other tests have added, and afterwards those that this one adds."""
    monkeypatch.setattr(dictionary, "_known", dictionary._Known())


@pytest.fixture
def known_names(no_names):
    words.add_names(annotated_words.names())


def share_found(sentences):
    wanted = sum(len(sentence.wanted) for sentence in sentences)
    found = [
        sentence.wanted & set(words.break_opportunities(sentence.text))
        for sentence in sentences
    ]
    return sum(map(len, found)) / wanted


def test_no_line_breaks_inside_a_word(known_names):
    wrong = [w for s in SENTENCES for w in s.wrong(words.break_opportunities(s.text))]

    assert wrong == []


def test_without_the_names_only_names_are_cut():
    invented = re.compile("สมมุติ|จำลอง|ทดสอบ|ตัวอย่าง|ธรรมาราม")

    wrong = [w for s in SENTENCES for w in s.wrong(words.break_opportunities(s.text))]

    assert [w for w in wrong if not invented.search(w.replace("|", ""))] == []
    assert len(wrong) < 20


def test_most_wanted_places_are_found_with_and_without_names():
    assert share_found(SENTENCES) > LEAST

    words.add_names(annotated_words.names())

    assert share_found(SENTENCES) > LEAST


@pytest.mark.parametrize("source", sorted({sentence.source for sentence in SENTENCES}))
def test_most_wanted_places_are_found_in_texts_of_every_kind(known_names, source):
    assert share_found([s for s in SENTENCES if s.source == source]) > 0.75


def test_there_are_enough_sentences_to_judge_by():
    assert len(SENTENCES) > 250
    assert len({sentence.text for sentence in SENTENCES}) == len(SENTENCES)
    assert sum(len(sentence.wanted) for sentence in SENTENCES) > 2_300


@pytest.mark.parametrize(
    "line",
    ["แนวทาง|การ¦ดำเนิน¦งาน", "รายงาน|การ¦มา", "ตำบล|บางกระทึก", "เด็ก|ตากลม", "ซื้อ|ขนมอบ¦กรอบ"],
)
def test_what_a_longest_match_reads_wrongly_is_read_right_or_left_whole(line):
    sentence = annotated_words.sentence(line)

    places = words.break_opportunities(sentence.text)

    assert sentence.wrong(places) == []
    assert sentence.wanted <= set(places)
