"""Forms in the manner of those that are public: their patterns, with contents made up here."""

import io
from datetime import date

import pytest
from pyxform.xls2xform import convert
from text_forms import write_form

from ktpn_desktop.app.forms import form_state
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import ItemType, Repeat
from ktpn_desktop.domain.checklist_json import checklist_text
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.repeats import expanded, plain_rows, row_item
from ktpn_desktop.exchange.xlsform import read_xlsform, write_xlsform

HOUSEHOLD = """
# survey
type | name | label | relevant | constraint | constraint_message | required \
| repeat_count | calculation
start | start
end | end
today | today
begin_group | who | ข้อมูลโรงเรียน
text | head | ชื่อผู้ให้ข้อมูล | | | | yes
integer | teachers | จำนวนครูที่สังเกต | | . >= 1 and . <= 20 | ต้องเป็น 1 ถึง 20 คน | yes
date | seen_on | วันที่สังเกต | | . <= ${today} | ต้องไม่เกินวันนี้
end_group
begin_repeat | teacher | ครูที่สังเกต | | | | | ${teachers}
begin_group | person | ครู
text | name | ชื่อครู
integer | pupils | นักเรียนในห้อง | | . > 0
integer | reading | อ่านคล่อง | ${pupils} > 0 | . <= ${pupils} | มากกว่านักเรียนในห้อง
calculate | share | | | | | | | round(${reading} div ${pupils} * 100, 2)
end_group
end_repeat
begin_group | totals | รวม
calculate | all_pupils | นักเรียนทั้งหมด | | | | | | sum(${pupils})
calculate | best | ร้อยละสูงสุด | | | | | | max(${share})
note | low | พบห้องที่ต้องช่วยเหลือ | ${best} < 50
end_group
# settings
form_title | form_id | version
แบบสังเกตชั้นเรียน | CLASS | 3
"""

CASCADE = """
# survey
type | name | label | choice_filter | appearance
select_one province | province | จังหวัด | | minimal
select_one district | district | อำเภอ | province=${province} | minimal
select_one subdistrict | subdistrict | ตำบล \
| province=${province} and district=${district} | minimal
select_one yes_no or_other | reason | เหตุผล
# choices
list_name | name | label | province | district
province | p1 | ตัวอย่าง
province | p2 | สมมุติ
district | d1 | เมืองตัวอย่าง | p1
district | d2 | ตัวอย่างเหนือ | p1
district | d3 | เมืองสมมุติ | p2
subdistrict | s1 | ในเมือง | p1 | d1
subdistrict | s2 | หนองจำลอง | p1 | d2
subdistrict | s3 | บ้านใหม่ | p2 | d3
yes_no | yes | ใช่
yes_no | no | ไม่ใช่
# settings
form_title | form_id | version
แบบที่ตั้ง | PLACE | 1
"""

LANGUAGES = """
# survey
type | name | label::English (en) | label::ภาษาไทย (th) | hint::English (en) \
| hint::ภาษาไทย (th) | constraint | constraint_message::English (en) \
| constraint_message::ภาษาไทย (th) | guidance_hint::ภาษาไทย (th)
begin group | safety | Safety | ความปลอดภัย
integer | exits | Exits | ทางออกฉุกเฉิน | Count them | นับจากสถานที่จริง \
| . < 50 | Too many | มากเกินไป | รวมบันไดหนีไฟ
select_one cond | state | State | สภาพ
end group
# choices
list name | name | label::English (en) | label::ภาษาไทย (th)
cond | good | Good | ดี
cond | bad | Bad | ชำรุด
# settings
form_title | form_id | version | default_language
Safety check | SAFE | 2026-1 | English (en)
"""

LIKERT = """
# survey
Type | Name | Label | Appearance | Required | Relevance
begin_group | opinion | ความคิดเห็นต่อการนิเทศ | table-list
select_one agree | o1 | ได้รับประโยชน์ | likert | TRUE
select_one agree | o2 | นำไปใช้ได้จริง | likert | TRUE
end_group
begin_group | support
begin_group | tools | สื่อและอุปกรณ์
select_multiple tool | used | ใช้สื่อใด
text | other_tool | สื่ออื่น | | | selected(${used}, 'other')
end_group
begin_group | people | บุคลากร
rank need | needs | เรียงความต้องการ
image | photo | ภาพห้องเรียน
image | sign | ลายมือชื่อ | signature
geopoint | where | พิกัด
acknowledge | done | ยืนยันว่าครบถ้วน
end_group
end_group
# choices
list_name | name | label
agree | 5 | มากที่สุด
agree | 4 | มาก
agree | 3 | ปานกลาง
agree | 2 | น้อย
agree | 1 | น้อยที่สุด
tool | tv | โทรทัศน์
tool | net | อินเทอร์เน็ต
tool | other | อื่น ๆ
need | money | งบประมาณ
need | time | เวลา
# settings
form_title | form_id | version
แบบความคิดเห็น | OPINION | 1
"""

FORMS = {"household": HOUSEHOLD, "cascade": CASCADE, "languages": LANGUAGES, "likert": LIKERT}


@pytest.fixture
def read(tmp_path):
    def of(text):
        return read_xlsform(write_form(tmp_path / "แบบ.xlsx", text))

    return of


def items_of(checklist):
    return {str(item.id): item for item in checklist.items}


def answered(**values):
    return {ItemId(name): Answer(value=value) for name, value in values.items()}


@pytest.mark.parametrize("name", FORMS)
def test_a_form_of_this_pattern_is_read_written_and_taken_by_others(name, read, tmp_path):
    first = read(FORMS[name])
    written = write_xlsform(first.checklist)
    path = tmp_path / "อีกครั้ง.xlsx"
    path.write_bytes(written)

    again = read_xlsform(path)

    assert (first.problems, again.problems) == ((), ())
    assert checklist_text(again.checklist) == checklist_text(first.checklist)
    assert "<h:html" in convert(io.BytesIO(written), file_type=".xlsx").xform


def test_a_repeat_with_its_count_is_filled_for_each_teacher(read):
    checklist = read(HOUSEHOLD).checklist
    rows = plain_rows(2)
    answers = answered(teachers="2") | {
        row_item(ItemId(name), row): Answer(value=value)
        for row, pupils, reading in ((rows[0], "20", "15"), (rows[1], "30", "10"))
        for name, value in (("pupils", pupils), ("reading", reading))
    }

    whole = expanded(checklist, answers)
    state = form_state(whole, answers, today=date(2026, 7, 1))

    teacher = next(one for one in checklist.sections if one.id == "teacher")
    assert teacher.repeat == Repeat(count="${teachers}")
    assert [one.title for one in whole.sections][1:3] == ["ครูที่สังเกต (1)", "ครูที่สังเกต (2)"]
    assert state.computed["all_pupils"] == "50"
    assert (state.computed["best"], "low" in state.shown) == ("75", False)
    assert state.computed[row_item(ItemId("share"), rows[1])] == "33.33"


def test_a_form_may_look_at_the_day_that_others_record(read):
    checklist = read(HOUSEHOLD).checklist
    late = answered(seen_on="2026-07-02")

    state = form_state(checklist, late, today=date(2026, 7, 1))

    assert items_of(checklist)["today"].type is ItemType.CALC
    assert ItemId("seen_on") in state.doubtful


def test_a_cascade_offers_what_lies_in_what_was_chosen(read):
    items = items_of(read(CASCADE).checklist)

    subdistrict = items["subdistrict"]

    assert subdistrict.choice_filter == "province=${province} and district=${district}"
    assert [choice.attributes for choice in subdistrict.choices] == [
        {"province": "p1", "district": "d1"},
        {"province": "p1", "district": "d2"},
        {"province": "p2", "district": "d3"},
    ]
    assert items["reason_other"].relevant == "selected(${reason}, 'other')"


def test_of_several_languages_thai_is_shown_and_english_is_kept(read):
    checklist = read(LANGUAGES).checklist
    items = items_of(checklist)

    exits = items["exits"]

    assert (checklist.language, checklist.sections[0].title) == ("th", "ความปลอดภัย")
    assert checklist.sections[0].translations == {"en": "Safety"}
    assert (exits.label, exits.constraint_message) == ("ทางออกฉุกเฉิน", "มากเกินไป")
    assert exits.hint == "นับจากสถานที่จริง\nรวมบันไดหนีไฟ"
    assert exits.translations["en"].constraint_message == "Too many"
    assert items["state"].choices[0].translations == {"en": "Good"}


def test_a_likert_table_and_groups_that_only_hold_groups_are_read(read):
    found = read(LIKERT)
    items = items_of(found.checklist)

    assert [(one.id, one.title) for one in found.checklist.sections] == [
        ("opinion", "ความคิดเห็นต่อการนิเทศ"),
        ("tools", "สื่อและอุปกรณ์"),
        ("people", "บุคลากร"),
    ]
    assert items["o1"].type is ItemType.SCALE5
    assert "xlsform.likert_scale" in [one.code for one in found.warnings]
    assert items["other_tool"].relevant == "selected(${used}, 'other')"
    kinds = [items[name].type for name in ("photo", "sign", "where", "done")]
    assert kinds == [ItemType.PHOTO, ItemType.SIGNATURE, ItemType.TEXT, ItemType.MULTI]


def test_a_ranking_is_asked_place_by_place_and_known_as_a_whole(read):
    checklist = read(LIKERT).checklist

    state = form_state(
        checklist, answered(needs_1="time", needs_2="time"), today=date(2026, 7, 1)
    )
    ranked = form_state(
        checklist, answered(needs_1="time", needs_2="money"), today=date(2026, 7, 1)
    )

    assert state.doubtful == {ItemId("needs_2")}
    assert (ranked.doubtful, ranked.computed["needs"]) == (frozenset(), "time money")


@pytest.mark.parametrize("text", ["16.43 102.83", "16.43, 102.83", "-7.5 100 210 5"])
def test_a_place_is_typed_in_degrees(read, text):
    checklist = read(LIKERT).checklist

    good = form_state(checklist, answered(where=text), today=date(2026, 7, 1))
    bad = form_state(checklist, answered(where="หน้าโรงเรียน"), today=date(2026, 7, 1))

    assert (good.doubtful, bad.doubtful) == (frozenset(), {ItemId("where")})
