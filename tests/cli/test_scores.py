"""Scores on the command line."""

import pytest

SCHOOL = "บ้านหนองจำลอง"


@pytest.fixture
def answered(out):
    out.answer(SCHOOL, answers={"1.3": "4", "1.1": "มี"})
    return out.visits()[SCHOOL]


def test_a_visit_tells_its_scores_and_where_they_come_from(out, answered):
    told = out.sup("visits", "scores", answered, "--explain").json

    assert told["scores"]["overall"]["mean"] == "4.00"
    first = told["explanations"][0]
    assert first["words"][0].endswith("(4) ÷ 1 = 4 ÷ 1 = 4.00")
    assert first["bands"]["chosen_by"] == "usual"
    assert [one["number"] for one in first["lines"] if one["left_out"] is None] == ["1.3"]
    assert told["before"] is None


def test_a_round_tells_only_finished_visits(out, answered):
    told = out.sup("rounds", "scores", "1/2569").json

    assert (told["finished"], told["visits"]) == (0, 2)
    assert told["overall"] == {"count": 0, "mean": None, "deviation": None}


def test_other_bands_call_the_same_mean_otherwise(out, answered):
    def band():
        scores = out.sup("visits", "scores", answered).json["scores"]
        return scores["overall"]["band"]["label"]

    assert band() == "มาก"
    out.answer(SCHOOL, answers={"1.3": "5"})
    assert out.sup("bands", "use", "quality5").json["bands"] == "quality5"

    assert band() == "ยอดเยี่ยม"
    listed = out.sup("bands", "list").json["bands"]
    assert [one["name"] for one in listed if one["used"]] == ["quality5", "level4", "level3"]


def test_bands_that_nobody_knows_are_refused(out):
    told = out.sup("bands", "use", "nobody")

    assert (told.status, told.codes) == (1, {"scores.no_such_bands"})


def test_a_trend_is_told_by_the_name_of_the_form(out):
    form = out.sup("checklists", "list").json["checklists"][0]["form_id"]

    told = out.sup("schools", "trend", SCHOOL, "--form", form)

    assert (told.status, told.json["points"]) == (0, [])
