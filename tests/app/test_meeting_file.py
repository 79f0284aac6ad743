import json
from datetime import date, time

import pytest

from ktpn_desktop.app.meeting_file import read_meeting_file
from ktpn_desktop.domain.meeting import Presence
from ktpn_desktop.domain.problem import BadData, Refused
from ktpn_desktop.domain.resolution import Due, DueKind, Verb
from ktpn_desktop.paths import resource


@pytest.fixture
def body():
    """The body of a good file, for a test to spoil."""
    return json.loads(resource("sample", "meeting.json").read_text("utf-8"))


@pytest.fixture
def read(tmp_path):
    def write_and_read(body):
        path = tmp_path / "ประชุม.json"
        text = body if isinstance(body, str) else json.dumps(body, ensure_ascii=False)
        path.write_text(text, "utf-8")
        return read_meeting_file(path)

    return write_and_read


def troubles(read, body):
    """Return code and path of every problem of a file."""
    with pytest.raises(BadData) as caught:
        read(body)
    assert {problem.where.file for problem in caught.value.problems} == {"ประชุม.json"}
    return [(problem.code, problem.where.column) for problem in caught.value.problems]


def test_the_whole_record_is_read(read, body):
    meeting = read(body)

    assert (meeting.number, meeting.year, meeting.held_on) == (2, 2026, date(2026, 7, 15))
    assert (meeting.starts, meeting.actual_end) == (time(13, 30), time(16, 10))
    assert (meeting.quorum.members, meeting.quorum.counted, meeting.quorum.needed) == (9, 7, 5)
    assert [one.reason for one in meeting.absent] == ["ติดราชการ", "ลาป่วย"]
    numbers = [item.number for item in meeting.items()]
    assert numbers[:5] == ["1", "2", "3", "3.1", "4"]
    appointed = next(item for item in meeting.items() if item.number == "5.1").resolutions[0]
    assert (appointed.verb, appointed.assignees) == (Verb.APPOINT, ("นายทดสอบ ขยันยิ่ง",))
    assert appointed.due == Due(kind=DueKind.DATE, on=date(2026, 8, 15))


def test_a_recurring_duty_keeps_its_first_and_last_day(read, body):
    meeting = read(body)

    due = next(item for item in meeting.items() if item.number == "5.1").resolutions[1].due

    assert due == Due(
        kind=DueKind.RECURRING, start=date(2026, 8, 5), end=date(2027, 3, 31), every="month"
    )


@pytest.mark.parametrize(
    ("due", "kind"),
    [
        ({"date": "2026-08-15"}, DueKind.DATE),
        ({"from": "2026-08-01", "to": "2026-08-15"}, DueKind.PERIOD),
        ({"every": "week", "until": "2026-12-31"}, DueKind.RECURRING),
        ({"text": "เมื่อได้รับงบประมาณ"}, DueKind.CONDITION),
        ({}, DueKind.NONE),
        (None, DueKind.NONE),
    ],
)
def test_what_is_said_of_a_due_day_without_its_kind_is_not_lost(read, body, due, kind):
    body["agenda"][0]["resolutions"][0]["due"] = due

    assert read(body).agenda[0].resolutions[0].due.kind is kind


def test_somebody_who_was_represented_counts(read, body):
    body["attendance"][7] |= {"status": "represented", "by": "นางแทน จำลอง"}

    meeting = read(body)

    one = meeting.attendees[7]
    assert (one.presence, one.represented_by) == (Presence.REPRESENTED, "นางแทน จำลอง")
    assert meeting.quorum.counted == 8


def test_numbers_are_texts_where_people_write_them_so(read, body):
    body["agenda"][0]["no"] = 1

    assert read(body).agenda[0].number == "1"


SPOILED = {
    "no committee": ({"committee": ""}, "meeting.no_text", "committee"),
    "a number that is a text": ({"number": "2"}, "meeting.no_number", "number"),
    "a number that is a flag": ({"number": True}, "meeting.no_number", "number"),
    "a year of the common era": ({"year_be": 2026}, "meeting.no_year", "year_be"),
    "a day that does not exist": ({"date": "2026-02-31"}, "meeting.not_a_date", "date"),
    "a Buddhist year in a day": ({"date": "2569-07-15"}, "meeting.not_a_date", "date"),
    "no day": ({"date": None}, "meeting.not_a_date", "date"),
    "a time that is none": ({"starts": "13.30 น."}, "meeting.not_a_time", "starts"),
    "a place that is a list": ({"place": ["ห้อง"]}, "meeting.not_a_text", "place"),
    "attendance that is no list": ({"attendance": {}}, "meeting.not_a_list", "attendance"),
    "attendance of texts": ({"attendance": ["ก"]}, "meeting.not_a_list", "attendance"),
    "a note taker that is a text": ({"note_taker": "ก"}, "meeting.not_an_object", "note_taker"),
}


@pytest.mark.parametrize("case", SPOILED)
def test_what_is_wrong_is_named_with_its_path(read, body, case):
    change, code, path = SPOILED[case]

    assert troubles(read, body | change) == [(code, path)]


DEEP = {
    "a person without a name": ("attendance", 1, {"name": " "}, "meeting.no_text", "name"),
    "an unknown status": (
        "attendance",
        0,
        {"status": "late"},
        "meeting.no_such_word",
        "status",
    ),
    "an item without a title": ("agenda", 1, {"title": None}, "meeting.no_text", "title"),
    "items that are no list": ("agenda", 3, {"items": "ก"}, "meeting.not_a_list", "items"),
}


@pytest.mark.parametrize("case", DEEP)
def test_the_path_leads_into_lists(read, body, case):
    part, place, change, code, name = DEEP[case]
    body[part][place] |= change

    assert troubles(read, body) == [(code, f"{part}[{place}].{name}")]


RESOLUTIONS = {
    "an unknown verb": ({"verb": "decide"}, "meeting.no_such_word", "verb"),
    "no text": ({"text": ""}, "meeting.no_text", "text"),
    "one name instead of a list": (
        {"assignees": "ก"},
        "meeting.not_a_list_of_texts",
        "assignees",
    ),
    "a day as the whole due": ({"due": "2026-08-15"}, "meeting.not_an_object", "due"),
    "a date without its day": ({"due": {"kind": "date"}}, "meeting.due_incomplete", "due.date"),
    "a period without its end": (
        {"due": {"kind": "period", "from": "2026-08-01"}},
        "meeting.due_incomplete",
        "due.to",
    ),
    "a period that runs backwards": (
        {"due": {"from": "2026-08-02", "to": "2026-08-01"}},
        "meeting.due_backwards",
        "due.to",
    ),
    "an unknown rhythm": ({"due": {"every": "day"}}, "meeting.no_such_word", "due.every"),
    "a condition without words": (
        {"due": {"kind": "condition"}},
        "meeting.due_incomplete",
        "due.text",
    ),
}


@pytest.mark.parametrize("case", RESOLUTIONS)
def test_a_resolution_that_cannot_be_read_is_named(read, body, case):
    change, code, name = RESOLUTIONS[case]
    body["agenda"][4]["items"][0]["resolutions"][0] |= change

    assert troubles(read, body) == [(code, f"agenda[4].items[0].resolutions[0].{name}")]


def test_every_problem_is_named_at_once(read, body):
    body |= {"number": 0, "date": "?"}
    body["agenda"][0]["title"] = ""

    assert len(troubles(read, body)) == 3


def test_an_agenda_that_nests_for_ever_is_refused(read, body):
    item = {"title": "ข้อ"}
    for _ in range(50):
        item = {"title": "ข้อ", "items": [item]}
    body["agenda"] = [item]

    ((code, path),) = troubles(read, body)

    assert code == "meeting.too_deep"
    assert path.startswith("agenda[0].items[0].items")


@pytest.mark.parametrize("text", ["", "{", "[]", "\x00", "3", r'{"place": "\ud800"}'])
def test_what_is_no_object_of_json_is_refused(read, text):
    with pytest.raises(BadData) as caught:
        read(text)

    assert {problem.code for problem in caught.value.problems} <= {
        "meeting.not_json",
        "file.empty",
        "file.placeholder",
    }


def test_a_file_that_is_not_there_or_a_folder_is_refused(tmp_path):
    with pytest.raises(Refused, match=r"files\.missing_file"):
        read_meeting_file(tmp_path / "ไม่มี.json")
    with pytest.raises(BadData, match=r"file\.not_a_file"):
        read_meeting_file(tmp_path)
