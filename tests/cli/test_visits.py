import pytest
from printing.reading import letters, page_texts

SCHOOL = "บ้านหนองจำลอง"


@pytest.fixture
def visit(out):
    return out.visits()[SCHOOL]


def test_visits_are_listed_as_they_are_planned(out):
    first, second = out.sup("visits", "list").json["visits"]

    assert (first["school"]["name"], first["state"]) == (SCHOOL, "assigned")
    assert (first["planned_on"], second["planned_on"]) == ("2026-07-14", None)


def test_answers_come_back_with_scores_and_progress(out):
    told = out.answer(
        SCHOOL,
        answers={"1.1": "มี", "q1_3": "๔", "1.4": 12},
        notes={"1.3": "ดูจากแผน"},
        findings={"strengths": ["ครูใช้สื่อหลากหลาย"]},
        visit={"held_on": "14/7/2569", "started": "9.00"},
    )

    visit = told.json["visit"]
    assert (visit["state"], visit["school"]["name"]) == ("in_progress", SCHOOL)
    assert visit["answers"]["q1_3"] == "4"
    assert visit["notes"] == {"q1_3": "ดูจากแผน"}
    assert (visit["held_on"], visit["started"]) == ("2026-07-14", "09:00")
    assert [one["text"] for one in visit["findings"]["strength"]] == ["ครูใช้สื่อหลากหลาย"]
    assert visit["progress"]["answered"] >= 3
    assert "q1_2" in visit["progress"]["missing"]
    assert visit["scores"]
    assert out.sup("visits", "show", visit["id"]).json["visit"] == visit


def test_one_bad_answer_keeps_all_of_them_out(out):
    before = out.records(out.sup)

    told = out.answer(SCHOOL, answers={"1.1": "มี", "1.3": 9, "9.9": 1})

    assert told.status == 1
    assert told.codes == {"answer.no_such_choice", "answers_file.no_such_item"}
    assert out.records(out.sup) == before


@pytest.mark.parametrize("text", ["{", "[]"])
def test_a_file_that_is_no_object_of_json_is_refused(out, visit, tmp_path, text):
    path = tmp_path / "a.json"
    path.write_text(text, "utf-8")

    told = out.sup("visits", "answer", visit, path)

    assert (told.status, told.codes) == (1, {"answers_file.not_json"})


def test_a_file_that_is_not_there_is_refused(out, visit, tmp_path):
    told = out.sup("visits", "answer", visit, tmp_path / "a.json")

    assert (told.status, told.codes) == (3, {"files.missing_file"})


def test_a_finished_visit_is_opened_again_with_a_reason_only(out, visit):
    assert out.sup("visits", "complete", visit).json["visit"]["state"] == "complete"

    locked = out.answer(SCHOOL, answers={"1.1": "มี"})
    twice = out.sup("visits", "complete", visit)
    silent = out.sup("visits", "reopen", visit, "--reason", " ")
    opened = out.sup("visits", "reopen", visit, "--reason", "เพิ่มข้อสังเกต")

    assert (locked.status, locked.codes) == (3, {"visit.locked"})
    assert (twice.status, twice.codes) == (3, {"visit.locked"})
    assert (silent.status, silent.codes) == (1, {"visit.no_reason"})
    assert opened.json["visit"]["state"] == "in_progress"
    again = out.sup("visits", "reopen", visit, "--reason", "อีกครั้ง")
    assert (again.status, again.codes) == (3, {"visit.not_complete"})


def test_the_record_of_a_visit_is_printed(out, visit, tmp_path):
    out.answer(SCHOOL, answers={"1.1": "มี"})
    path = tmp_path / "ผล.pdf"

    printed = out.sup("visits", "print", visit, path)

    assert (printed.status, printed.json["file"]) == (0, str(path))
    assert path.read_bytes().startswith(b"%PDF")


def test_what_is_not_wanted_is_left_out_of_the_record(out, visit, tmp_path):
    out.answer(SCHOOL, answers={"1.3": "4"})
    out.sup("visits", "print", visit, tmp_path / "ครบ.pdf")
    out.sup("visits", "print", visit, tmp_path / "ย่อ.pdf", "--no-names", "--no-explanations")

    whole, short = (
        letters("".join(page_texts((tmp_path / name).read_bytes())))
        for name in ("ครบ.pdf", "ย่อ.pdf")
    )

    for words in ("ที่มาของคะแนน", "(นางสาวตัวอย่างใจดี)"):
        assert (words in whole, words in short) == (True, False)


@pytest.mark.parametrize("command", ["show", "complete"])
def test_a_visit_that_is_not_here_is_refused(out, command):
    told = out.sup("visits", command, "ไม่มี")

    assert (told.status, told.codes) == (3, {"visit.missing"})


def test_people_read_what_is_answered(out, visit):
    out.answer(SCHOOL, answers={"1.1": "มี"})

    shown = out.sup("visits", "show", visit, as_json=False).out

    assert SCHOOL in shown
    assert "1.1" in shown
