import json
from datetime import date

import pytest
from made_up_meetings import a_meeting_file

from ktpn_desktop.paths import resource


@pytest.fixture
def second(ktpn, secretary):
    return ktpn("meetings", "import", resource("sample", "meeting.json")).json["meeting"]


@pytest.fixture
def first(ktpn, secretary, tmp_path):
    path = a_meeting_file(tmp_path, 1, date(2026, 5, 20))
    return ktpn("meetings", "import", path).json["meeting"]


def test_a_meeting_is_told_in_numbers_and_its_own_words(second):
    assert (second["number"], second["year"], second["year_be"]) == (2, 2026, 2569)
    assert (second["label"], second["state"], second["date"]) == (
        "2/2569",
        "draft",
        "2026-07-15",
    )
    assert second["quorum"] == {"members": 9, "counted": 7, "needed": 5, "reached": True}
    resolution = next(one for one in second["resolutions"] if one["agenda_item"] == "5.1")
    assert (resolution["verb"], resolution["status"]) == ("appoint", "pending")
    assert resolution["due"]["on"] == "2026-08-15"


def test_meetings_are_listed_and_shown_by_number_and_year(ktpn, first, second):
    listed = ktpn("meetings", "list").json["meetings"]

    assert [one["label"] for one in listed] == ["2/2569", "1/2569"]
    assert ktpn("meetings", "show", "๒/๒๕๖๙").json["meeting"] == second
    assert ktpn("meetings", "show", second["id"]).json["meeting"] == second


def test_a_meeting_taken_in_again_is_replaced(ktpn, second, tmp_path):
    before = ktpn("check").json["records"]
    again = ktpn("meetings", "import", resource("sample", "meeting.json"))
    assert ktpn("check").json["records"] == before
    assert again.json["meeting"]["id"] == second["id"]

    changed = ktpn("meetings", "import", a_meeting_file(tmp_path, 2, place="ห้องใหม่"))

    assert (changed.status, changed.json["meeting"]["id"]) == (0, second["id"])


def test_adopting_locks_a_record(ktpn, first, second, tmp_path):
    adopted = ktpn("meetings", "adopt", "1/2569", "--by", "2/2569")
    refused = ktpn("meetings", "import", a_meeting_file(tmp_path, 1, date(2026, 5, 20)))

    meeting = adopted.json["meeting"]
    assert (meeting["state"], meeting["adopted_by"]) == ("adopted", second["id"])
    assert (refused.status, refused.codes) == (3, {"meeting.adopted"})


def test_a_correction_stands_in_the_later_record(ktpn, first, second):
    words = ("--by", "2/2569", "--correction", "หน้า 2 แก้คำผิด")

    assert ktpn("meetings", "adopt", "1/2569", *words).status == 0

    later = ktpn("meetings", "show", "2/2569").json["meeting"]
    resolution = next(one for one in later["resolutions"] if one["agenda_item"] == "2")
    assert (resolution["verb"], resolution["text"]) == ("certify_with_changes", "หน้า 2 แก้คำผิด")


def test_adopting_too_early_or_without_a_meeting_is_refused(ktpn, first, second):
    early = ktpn("meetings", "adopt", "2/2569", "--by", "1/2569")
    missing = ktpn("meetings", "adopt", "1/2569", "--by", "9/2569")

    assert (early.status, early.codes) == (1, {"meeting.adopted_too_early"})
    assert (missing.status, missing.codes) == (3, {"meeting.missing"})


@pytest.mark.parametrize("document", ["minutes", "agenda", "attendance"])
@pytest.mark.parametrize("numerals", ["thai", "arabic"])
def test_documents_are_printed_in_either_numerals(ktpn, second, tmp_path, document, numerals):
    out = tmp_path / "เอกสาร.pdf"
    words = ("--document", document, "--numerals", numerals)

    printed = ktpn("meetings", "print", "2/2569", out, *words)

    assert (printed.status, printed.json["file"]) == (0, str(out))
    assert out.read_bytes().startswith(b"%PDF")
    assert printed.json["pages"] >= 1


def test_every_problem_of_a_file_is_named_with_its_path(ktpn, secretary, tmp_path):
    path = a_meeting_file(tmp_path, 2, place=3, starts="บ่ายโมง", committee="")
    body = json.loads(path.read_text("utf-8"))
    body["agenda"][0]["resolutions"][0]["verb"] = "decide"
    path.write_text(json.dumps(body), "utf-8")

    told = ktpn("meetings", "import", path)

    assert told.status == 1
    assert {one["column"] for one in told.json["problems"]} == {
        "committee",
        "starts",
        "agenda[0].resolutions[0].verb",
    }
    assert ktpn("meetings", "list").json["meetings"] == []


def test_resolutions_are_followed_up(ktpn, second):
    every = ktpn("resolutions", "list").json["resolutions"]
    still_open = ktpn("resolutions", "list", "--open").json["resolutions"]
    assert len(still_open) < len(every)
    duty = next(one for one in still_open if one["agenda_item"] == "5.1")
    assert (duty["meeting"], duty["meeting_label"]) == (second["id"], "2/2569")

    words = ("--status", "done", "--note", "แต่งตั้งแล้ว")
    updated = ktpn("resolutions", "update", duty["id"], *words)

    assert updated.json["resolutions"] == [
        {"id": duty["id"], "status": "done", "status_note": "แต่งตั้งแล้ว"}
    ]
    now = ktpn("resolutions", "list").json["resolutions"]
    kept = next(one for one in now if one["id"] == duty["id"])
    assert (kept["status"], kept["status_note"]) == ("done", "แต่งตั้งแล้ว")
    assert len(ktpn("resolutions", "list", "--open").json["resolutions"]) == len(still_open) - 1


def test_only_what_is_late_is_overdue(ktpn, secretary, tmp_path):
    path = a_meeting_file(tmp_path)
    body = json.loads(path.read_text("utf-8"))
    dues = [{"date": "2020-01-31"}, {"date": "2199-01-31"}, {}]
    item = body["agenda"][0]
    item["resolutions"] = [
        {"verb": "assign", "text": f"ข้อ {n}", "assignees": ["ก ข"], "due": due}
        for n, due in enumerate(dues)
    ]
    body["agenda"] = [item]
    path.write_text(json.dumps(body), "utf-8")
    ktpn("meetings", "import", path)

    (late,) = ktpn("resolutions", "list", "--overdue").json["resolutions"]

    assert (late["text"], late["days_late"] > 365) == ("ข้อ 0", True)
    ktpn("resolutions", "update", late["id"], "--status", "done")
    assert ktpn("resolutions", "list", "--overdue").json["resolutions"] == []


def test_what_is_not_here_is_refused(ktpn, secretary, tmp_path):
    shown = ktpn("meetings", "show", "9/2569")
    updated = ktpn("resolutions", "update", "ไม่มี", "--status", "done")
    taken = ktpn("meetings", "import", tmp_path / "ไม่มี.json")

    assert (shown.status, shown.codes) == (3, {"meeting.missing"})
    assert (updated.status, updated.codes) == (3, {"resolution.missing"})
    assert (taken.status, taken.codes) == (3, {"files.missing_file"})
