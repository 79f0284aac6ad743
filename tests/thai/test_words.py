"""Lines break between words, and what belongs together stays on one line."""

import subprocess
import sys
import threading
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.thai import dictionary, words

# Every place where a person would let a line break; `|` stands for each.
SENTENCES = """
ที่ประชุม|มี|มติ|เห็นชอบ|แผน|นิเทศ |ครั้งที่ ๒/๒๕๖๘ |ตาม|ที่ |ก.ต.ป.น. |เสนอ
มอบหมาย|ให้|กลุ่ม|นิเทศ|ติดตาม|และ|ประเมินผล|การ|จัด|การศึกษา|ดำเนิน|การ|ต่อไป
เรื่อง|รับรอง|รายงาน|การ|ประชุม |ครั้งที่ 1/2569 |เมื่อ|วันที่ 14 กรกฎาคม |2569
นายสมชาย ตัวอย่างดี |ผู้อำนวยการ|โรงเรียน|บ้าน|สมมุติ|เป็น|ประธาน|ใน|ที่ประชุม
ผู้มาประชุม |นางสาวมาลี สมมุติวงศ์ |และ|นางจำลอง ทดสอบพงษ์ |กรรมการ
เด็ก|นักเรียน|มี|ภาวะ|ทุพโภชนาการ|ร้อยละ |12.50 |ของ|นักเรียน|ทั้งหมด
ขอ|ให้|โรงเรียน|จัดทำ|แผน|พัฒนา|คุณภาพ|การศึกษา|และ|รายงาน|ผล|ภาย|ใน|วันที่ ๓๐ กันยายน |พ.ศ. ๒๕๖๙
แนวทาง|การ|ดำเนิน|งาน|ประกัน|คุณภาพ|ภายใน|ของ|สถาน|ศึกษา|ขนาด|เล็ก
ครู|ผู้|สอน|จัด|กิจกรรม|การ|เรียน|รู้|เชิง|รุก |(Active |Learning) |อย่าง|ต่อ|เนื่อง
โครงการ|นิเทศ|ภายใน|และ|โครงการ|อาหาร|กลางวัน|ของ|โรงเรียน|ขยาย|โอกาส
ผล|การ|ประเมิน|คุณภาพ|ภายนอก|รอบ|สาม|อยู่|ใน|ระดับ|ดี|มาก
จึง|เรียน|มา|เพื่อ|โปรด|ทราบ|และ|เข้า|ร่วม|ประชุม|ตาม|วัน |เวลา |และ|สถาน|ที่|ดัง|กล่าว
ระเบียบ|วาระ|ที่ ๕ |เรื่อง|อื่น ๆ |(ถ้า|มี) |ฯลฯ
ผู้|บริหาร|สถาน|ศึกษา/|ผู้|แทน|ลง|ลายมือ|ชื่อ|ใน|ใบ|ลง|ทะเบียน
รายงาน|ความ|ก้าวหน้า|ของ|โรงเรียน|ต่อ|คณะ|กรรมการ|และ|ดำเนิน|การ|ตาม|ระเบียบ|วาระ
หนังสือ|สำนัก|งาน|เขต|พื้น|ที่|การศึกษา |ที่ ศธ 04123/ว 45 |ลง|วันที่ 1 ต.ค. |2568
""".strip().splitlines()


@pytest.fixture
def no_names(monkeypatch):
    """Forget the names that other tests have added, and afterwards those that this one adds."""
    monkeypatch.setattr(dictionary, "_known", dictionary._Known())


@pytest.mark.parametrize("sentence", SENTENCES)
def test_no_line_breaks_inside_a_word(no_names, sentence):
    wanted, place = set(), 0
    for piece in sentence.split("|")[:-1]:
        place += len(piece)
        wanted.add(place)

    found = words.break_opportunities(sentence.replace("|", ""))

    assert set(found) - wanted == set()


def test_most_places_to_break_are_found(no_names):
    wanted = sum(sentence.count("|") for sentence in SENTENCES)
    found = sum(len(words.break_opportunities(s.replace("|", ""))) for s in SENTENCES)

    assert found / wanted > 0.65


@pytest.mark.parametrize(
    "whole",
    [
        "พ.ศ. ๒๕๖๘",
        "ค.ศ. 2026",
        "ก.ต.ป.น.",
        "อื่น ๆ",
        "ต่าง ๆ",
        "ฯลฯ",
        "ว 123",
        "ว PA",
        "ครั้งที่ 2/2568",
        "มาตรา 20",
        "เขต 1",
        "13.00 น.",
        "21 พฤศจิกายน",
        "21 พ.ย.",
        "21 พฤศจิกายน 2568",
        "๓๑ ส.ค. ๖๙",
        "1,250.50",
        "27/09/2554",
        "O-NET",
        "https://example.go.th/a/b?c=1",
        "office@example.go.th",
        "80 %",
        "ณ ห้อง",
        "นายสมชาย ตัวอย่างดี",
        "นาย สมชาย ตัวอย่างดี",
        "นางสาวมาลี สมมุติวงศ์",
        "ดร.จำลอง ทดสอบพงษ์",
        "รองศาสตราจารย์จำลอง ทดสอบพงษ์",
        "ผศ.ดร.จำลอง ทดสอบพงษ์",
        "ว่าที่ร้อยตรีสมมุติ ตัวอย่างกุล",
        "เด็กหญิงใจดี ทดสอบ",
        "นายแพทย์สมมุติ จำลองเวช",
        "ดร.ทดสอบ สมมุติชัย ณ อยุธยา",
        "ผู้ช่วยศาสตราจารย์ ดร.มาลี ตัวอย่างสุข",
        "ว่าที่ พ.ต.หญิง จำลอง ทดสอบกุล",
        "อ.เมืองตัวอย่าง",
        "ต.บางสมมุติ",
        "ร.ร.บ้านสมมุติ",
        "โทร. 0 2345 6789",
        "0 2345 6789",
        "ชั้น ป.๔/๒",
        "ชั้น ๒",
        "พุทธศักราช ๒๕๕๑",
        "ภาคผนวก ก",
        "ท ๑๔๑๐๑",
        "38 °C",
        "พีแอลซี",
        "เอสดีคิว",
        "กราฟิกส์",
        "และ/หรือ",
        "บาท/คน/วัน",
        "“28 โรงเรียน”",
        "1,250 คน",
        "๙ หน้า",
    ],
)
def test_what_belongs_together_is_not_parted(no_names, whole):
    before, after = "ข้อความ ", " ข้อความ"

    places = words.break_opportunities(before + whole + after)

    assert [p for p in places if len(before) < p <= len(before) + len(whole)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "นายกเทศมนตรี |แถลง",
        "แล้ว |2 ข้อ",
        "นายสมชาย|เป็น|ประธาน |ที่ประชุม|รับทราบ",
        "มอบ|นายสมชาย|และ|นางสาวมาลี |เป็น|ผู้ตรวจ",
        "อำเภอ|นางรอง |จังหวัด|บุรีรัมย์",
        "ผู้อำนวยการ|โรงเรียน/|ผู้บริหาร",
        "กรุงเทพฯ|และ|ปริมณฑล",
        "เอกสาร|PDF|ฉบับ|จริง",
        "พื้นที่ |3 แห่ง",
        "จ.นครปฐม|และ|จังหวัด|อื่น",
        "ตำบล|บางสมมุติ |อำเภอ|เมืองสมมุติ |73000",
        "จังหวัด|ที่|มี|เกาะ",
        "นายสมชาย |ณ ห้องประชุม",
        "เกณฑ์ |ก.ค.ศ. |กำหนด",
        "ปี |10 |2569 |2570",
        "บรรทัด\n|ใหม่",
    ],
)
def test_what_only_looks_like_it_may_part(no_names, sentence):
    assert words.segments(sentence.replace("|", "")) == sentence.split("|")


@pytest.mark.parametrize("text", ["เรื่องการประชุม", "ขาดความสามารถพิเศษ", "ทราบผลการเยี่ยมบ้าน"])
def test_no_line_ends_with_what_begins_the_next_word(no_names, text):
    assert not any(piece.endswith(("การ", "ความ")) for piece in words.segments(text))
    assert len(words.segments(text)) > 1


def test_a_name_that_was_added_stays_whole(no_names):
    text = "ตำบลบางกระทึมอำเภอ"
    assert "บางกระทึม" not in words.segments(text)

    words.add_names(["ตำบลบางกระทึม"])

    assert words.segments(text) == ["ตำบล", "บางกระทึม", "อำเภอ"]


def test_a_name_is_not_seen_inside_other_words(no_names):
    words.add_names(["บ้านนา", "วัดตัวอย่าง", "สมชาย"])

    assert words.segments("บ้านนายกเทศมนตรี") == ["บ้าน", "นายกเทศมนตรี"]
    assert words.segments("ที่บ้านนาและวัดตัวอย่าง") == ["ที่", "บ้านนา", "และ", "วัดตัวอย่าง"]


def test_very_long_names_may_break_and_very_short_ones_do_not_count(no_names):
    words.add_names(["โรงเรียนวัดตัวอย่างสมมุติวิทยาคารราษฎร์บำรุง", "ดี"])

    assert dictionary._known.names == frozenset()


def test_adding_the_same_names_again_forgets_nothing(no_names):
    words.add_names(["บางกระทึม"])
    before = dictionary.names()

    words.add_names(["บางกระทึม", "ตำบลบางกระทึม"])

    assert dictionary.names() is before


LIKELY_TEXT = st.text(
    alphabet=[
        *map(chr, range(0x0E01, 0x0E3B)),
        *map(chr, range(0x0E3F, 0x0E5C)),
        *" \n.()/-1a๑",
    ],
    max_size=60,
)
SAMPLES = st.lists(st.sampled_from([s.replace("|", "") for s in SENTENCES]), max_size=3)


@given(LIKELY_TEXT | st.text(max_size=60))
def test_segments_make_the_text_and_begin_nowhere_wrong(text):
    pieces = words.segments(text)

    assert "".join(pieces) == text
    assert all(pieces)
    marks = frozenset("ัิีึืฺุู็่้๊๋์ํ๎ะาำๅๆฯ")
    for before, piece in pairwise(pieces):
        if not before[-1].isspace() and before[-1] != "\u200b":
            assert piece[0] not in marks
            assert before[-1] not in "เแโใไ(["


@given(SAMPLES.map(" ".join) | st.text(alphabet="กขคาิ่ ๆฯ(1a\n", max_size=40))
def test_what_is_displayed_differs_by_signs_to_break_at_alone(text):
    shown = words.display(text)

    assert shown.replace("\u200b", "").replace("\u00a0", " ") == text


def test_qt_is_told_where_it_may_and_may_not_break():
    assert words.display("พ.ศ. ๒๕๖๘ ประชุมคณะอื่น ๆ") == (
        "พ.ศ.\u00a0๒๕๖๘ ประชุม\u200bคณะ\u200bอื่น\u00a0ๆ"
    )


def test_threads_that_come_at_once_load_the_dictionary_once():
    program = """
import threading
from itertools import pairwise
from ktpn_desktop.thai import words
answers, together = [], threading.Barrier(8)
def ask():
    together.wait()
    answers.append(words.segments("ที่ประชุมมีมติเห็นชอบแผนนิเทศ"))
threads = [threading.Thread(target=ask) for _ in range(8)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert len(answers) == 8 and all(answer == answers[0] for answer in answers), answers
assert len(answers[0]) > 3, answers
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def test_a_dictionary_that_cannot_be_loaded_is_no_empty_one(no_names, monkeypatch, tmp_path):
    monkeypatch.setattr(dictionary.paths, "resource", tmp_path.joinpath)

    with pytest.raises(FileNotFoundError):
        words.load()
    with pytest.raises(FileNotFoundError):  # the next one who asks hears it too
        words.segments("ที่ประชุม" * 7)


def test_the_dictionary_waits_until_it_is_asked():
    program = """
from ktpn_desktop.thai import dates, dictionary, text, words
words.add_names(["บางสมมุติ"])
assert dictionary._known.vocabulary is None
words.load()
assert dictionary._known.vocabulary is not None
assert words.segments("ตำบลบางสมมุติ") == ["ตำบล", "บางสมมุติ"]
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)


def test_names_may_be_added_while_others_ask(no_names):
    def add():
        for number in range(50):
            words.add_names([f"บ้าน{'กขคงจ'[number % 5]}า{'กขคงจ'[number // 10]}าตัวอย่าง"])

    adding = threading.Thread(target=add)
    adding.start()
    for _ in range(200):
        assert "".join(words.segments("บ้านกากาตัวอย่างและบ้านขาขาตัวอย่าง"))
    adding.join()

    assert words.segments("ที่บ้านกากาตัวอย่างเอง")[1] == "บ้านกากาตัวอย่าง"


def test_the_terms_are_whole_words_named_once():
    path = dictionary.paths.resource("words", "education_terms.txt")
    terms = [t for t in path.read_text("utf-8").splitlines() if t and not t.startswith("#")]

    assert len(terms) > 200
    assert len(terms) == len(set(terms))
    assert [t for t in terms if not dictionary._WHOLE_WORD.fullmatch(t)] == []


TITLES = [
    *(
        "นาย",
        "นาง",
        "นางสาว",
        "น.ส.",
        "เด็กชาย",
        "เด็กหญิง",
        "ด.ช.",
        "ด.ญ.",
        "ม.ร.ว.",
    ),
    *(
        "ม.ล.",
        "หม่อมหลวง",
        "หม่อมราชวงศ์",
        "นายแพทย์",
        "แพทย์หญิง",
        "นพ.",
        "พญ.",
    ),
    *(
        "ว่าที่ร้อยตรี",
        "ร้อยเอก",
        "พันโทหญิง",
        "พันตำรวจเอก",
        "ร้อยตำรวจตรีหญิง",
        "พ.ต.อ.",
        "ร.ต.",
    ),
    *(
        "จ.ส.อ.",
        "ส.อ.",
        "จ.ท.",
        "ดร.",
        "อ.ดร.",
        "ผศ.ดร.",
        "ผศ.",
    ),
    *(
        "รศ.",
        "ศ.",
        "ศาสตราจารย์",
        "รองศาสตราจารย์",
        "ผู้ช่วยศาสตราจารย์",
        "พระครู",
        "พระมหา",
    ),
]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_stays_with_its_name(title):
    text = f"เรียน {title}จำลอง ทดสอบ"

    assert max(words.break_opportunities(text), default=0) <= len("เรียน ")
