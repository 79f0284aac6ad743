"""Words too long for their cell: cut at words, then syllables, then clusters, none lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.thai import dictionary
from ktpn_desktop.thai.words import clusters, split_long

LIKELY_TEXT = st.text(
    alphabet=[
        *map(chr, range(0x0E01, 0x0E3B)),
        *map(chr, range(0x0E3F, 0x0E5C)),
        *" \n.()/-1a๑",
    ],
    max_size=40,
)
LONG_WORDS = st.lists(
    st.sampled_from(["ประกัน", "คุณภาพ", "ศึกษานิเทศก์", "ทุพโภชนาการ", "(ร่าง)", "O-NET", "ฯ", " "]),
    max_size=5,
).map("".join)


@pytest.fixture(autouse=True)
def no_names(monkeypatch):
    monkeypatch.setattr(dictionary, "_known", dictionary._Known())


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("น้ำ", ["น้ำ"]),
        ("เกี๊ยว", ["เกี๊", "ย", "ว"]),
        ("ศึกษานิเทศก์", ["ศึ", "ก", "ษา", "นิ", "เท", "ศก์"]),
        ("(ร่าง)", ["(ร่า", "ง)"]),
        ("พันธุ์ไม้ๆ", ["พั", "นธุ์", "ไม้ๆ"]),
        ("KT-01", ["K", "T", "-", "0", "1"]),
        ("", []),
    ],
)
def test_a_narrow_cell_cuts_no_mark_off(word, pieces):
    assert clusters(word) == pieces


@given(LIKELY_TEXT | st.text(max_size=30))
def test_clusters_make_the_word(word):
    pieces = clusters(word)

    assert "".join(pieces) == word
    assert not any(piece[0] in "ัิีึืุู่้๊๋์ะาำ" for piece in pieces[1:])


@pytest.mark.parametrize(
    ("word", "first", "second"),
    [
        ("ประกันคุณภาพ", "ประกัน|คุณภาพ", "ประ|กัน|คุณ|ภาพ"),
        ("สารสนเทศ", "สาร|สนเทศ", "สา|ร|สน|เทศ"),
        ("บรรณารักษ์", "บรร|ณา|รักษ์", "บ|ร|ร|ณา|รั|กษ์"),
        ("เฟซบุ๊ก", "เฟซ|บุ๊ก", "เฟ|ซ|บุ๊|ก"),  # no syllable of it is known
        ("บ้านหนองจำลอง", "บ้าน|หนอง|จำลอง", "บ้า|น|หน|อง|จำ|ลอง"),
        ("นางจำลอง ทดสอบวงศ์", "นางจำลอง |ทดสอบวงศ์", "นาง|จำลอง |ทดสอบ|วงศ์"),
        ("ก.ต.ป.น.", "ก.|ต.|ป.|น.", "ก|.|ต|.|ป|.|น|."),
        ("แบบKT", "แบบ|KT", "แบ|บ|K|T"),
        ("น้ำ", "น้ำ", "น้ำ"),
        ("", "", ""),
    ],
)
def test_a_word_is_cut_where_it_hurts_least(word, first, second):
    once = split_long(word)
    twice = [smaller for piece in once for smaller in split_long(piece)]

    assert "|".join(once) == first
    assert "|".join(twice) == second


@given(LIKELY_TEXT | LONG_WORDS)
def test_pieces_make_the_word_and_no_cluster_is_cut(word):
    pieces = split_long(word)

    assert "".join(pieces) == word
    assert [part for piece in pieces for part in clusters(piece)] == clusters(word)


@pytest.mark.parametrize("letter", ["ฆ", "กา", "x", "ฯ", " "])
def test_thousands_of_letters_are_no_trouble(letter):
    word = letter * 5_000

    pieces = split_long(word)

    assert "".join(pieces) == word
    assert len(pieces) > 1 or len(clusters(word)) == 1


@given(LIKELY_TEXT | LONG_WORDS)
def test_all_but_a_cluster_can_be_cut_again(word):
    pieces = split_long(word)

    assert (len(pieces) <= 1) == (len(clusters(word)) <= 1)
