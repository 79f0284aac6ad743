import pytest
from made_up_meetings import a_meeting

from ktpn_desktop.app.proofreading import proofread


def an_item(number="5", text="เลขานุการเสนอ", **fields):
    return {"no": number, "title": "เรื่องเสนอให้ที่ประชุมพิจารณา", "text": text, **fields}


def resolved(verb, assignees=(), due=None):
    one = {"verb": verb, "text": "ตามที่เสนอ", "assignees": list(assignees)}
    return an_item(resolutions=[one | {"due": due or {"kind": "none"}}])


def test_the_sample_meeting_has_nothing_amiss_but_its_empty_last_item(tmp_path):
    proof = proofread(a_meeting(tmp_path))

    assert proof.quorum.reached
    assert (proof.quorum.counted, proof.quorum.members) == (7, 9)
    assert proof.unassigned == ()
    assert not proof.untimed
    assert not proof.unsigned


@pytest.mark.parametrize(
    ("item", "found"),
    [
        (resolved("acknowledge"), ()),
        (resolved("approve"), ()),
        (resolved("assign"), ("5",)),
        (resolved("assign", ["กลุ่มนิเทศ"]), ()),
        (resolved("approve", due={"kind": "date", "date": "2026-08-15"}), ("5",)),
    ],
    ids=["taken note of", "agreed", "handed to nobody", "handed to someone", "due, nobody's"],
)
def test_only_a_resolution_that_asks_for_something_needs_a_name(tmp_path, item, found):
    assert proofread(a_meeting(tmp_path, agenda=[item])).unassigned == found


def test_an_item_without_text_is_found_unless_others_stand_under_it(tmp_path):
    agenda = [
        an_item("1", text=None),
        an_item("2", text=None, items=[an_item("2.1")]),
        an_item("3", text=None, items=[an_item("3.1", text=None)]),
    ]

    assert proofread(a_meeting(tmp_path, agenda=agenda)).empty == ("1", "3.1")


def test_missing_times_and_names_are_found(tmp_path):
    proof = proofread(a_meeting(tmp_path, actual_end=None, note_taker=None))

    assert proof.untimed
    assert proof.unsigned
