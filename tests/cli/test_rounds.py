import pytest

ROUND = ("rounds", "create", "--year", "2569", "--checklist", "QA-READY")


def test_a_round_and_its_visits_are_shown(chain):
    shown = chain.sec("rounds", "show", "1/2569").json

    round_ = shown["round"]
    assert (round_["label"], round_["number"], round_["year"]) == ("1/2569", 1, 2026)
    assert (round_["year_be"], round_["state"], round_["name"]) == (2569, "draft", None)
    names = {one["school"]["name"]: one["planned_on"] for one in shown["visits"]}
    assert names == {"บ้านหนองจำลอง": "2026-07-14", "บ้านเขาจำลอง": None}
    assert chain.sec("rounds", "list").json["rounds"] == [round_]


@pytest.mark.parametrize(
    ("name", "number", "kept"),
    [("3", 3, None), ("๓", 3, None), ("2/2569", 2, None), ("รอบพิเศษ", 2, "รอบพิเศษ")],
)
def test_a_round_is_numbered_by_its_name_or_after_the_last(chain, name, number, kept):
    made = chain.sec(*ROUND, "--name", name, "--opens", "1/6/2569", "--closes", "31 ก.ค. 69")

    round_ = made.json["round"]
    assert (round_["number"], round_["name"]) == (number, kept)
    assert (round_["opens"], round_["closes"]) == ("2026-06-01", "2026-07-31")


BAD = {
    "a number that is taken": (("--name", "1"), 1, "round.exists"),
    "no number": (("--name", "x", "--number", "0"), 1, "round.no_number"),
    "a day that is none": (("--name", "2", "--opens", "31/2/2569"), 1, "dates.no_such_day"),
    "closed before it opens": (
        ("--name", "2", "--opens", "2/6/2569", "--closes", "1/6/2569"),
        1,
        "round.closes_before",
    ),
}


@pytest.mark.parametrize("case", BAD)
def test_a_round_that_cannot_be_is_named(chain, case):
    words, status, code = BAD[case]
    before = chain.records()

    told = chain.sec(*ROUND, *words)

    assert (told.status, told.codes) == (status, {code})
    assert chain.records() == before


def test_a_year_of_the_common_era_is_taken_for_a_mistake(chain):
    words = ("--name", "2", "--year", "2026", "--checklist", "QA-READY")

    told = chain.sec("rounds", "create", *words)

    assert (told.status, told.codes) == (1, {"round.not_a_buddhist_year"})


def test_bad_rows_keep_the_table_out_until_it_is_told_otherwise(chain, tmp_path):
    path = tmp_path / "เพิ่ม.csv"
    rows = "รหัส SMIS,ผู้นิเทศ\n99010002,นางสาวตัวอย่าง ใจดี\n99999999,นางสาวตัวอย่าง ใจดี\n"
    path.write_text(rows, "utf-8-sig")

    refused = chain.sec("rounds", "assign", "1/2569", path)
    taken = chain.sec("rounds", "assign", "1/2569", path, "--skip-bad")

    assert (refused.status, refused.codes) == (1, {"assignments.no_such_school"})
    assert refused.json["problems"][0]["row"] == 3
    assert [one["school"] for one in taken.json["visits"]] == ["วัดตัวอย่างวนาราม"]
    assert len(chain.sec("rounds", "show", "1/2569").json["visits"]) == 3


@pytest.mark.parametrize("command", ["show", "assign"])
def test_a_round_that_is_not_here_is_refused(chain, command, tmp_path):
    words = [tmp_path / "x.csv"] if command == "assign" else []

    told = chain.sec("rounds", command, "9/2569", *words)

    assert (told.status, told.codes) == (3, {"round.missing"})


def handed(chain):
    """Return who has which school of the round, and when."""
    shown = chain.sec("rounds", "show", "1/2569").json["visits"]
    return {one["school"]["name"]: (one["person"]["name"], one["planned_on"]) for one in shown}


def test_assignments_are_corrected_by_school(chain):
    held = handed(chain)["บ้านหนองจำลอง"][0]
    chain.sec("people", "add", "--name", "นายทดสอบ รับช่วง", "--supervisor")

    over = chain.sec("rounds", "hand-over", "1/2569", "99010001", "--to", "นายทดสอบ รับช่วง")
    day = chain.sec("rounds", "plan-day", "1/2569", "โรงเรียนบ้านหนองจำลอง", "--on", "1/8/2569")

    assert (over.json["changed"], day.json["changed"]) == (1, 1)
    assert handed(chain)["บ้านหนองจำลอง"] == ("นายทดสอบ รับช่วง", "2026-08-01")

    words = ("rounds", "take-back", "1/2569", "บ้านหนองจำลอง", "--from")
    assert chain.sec(*words, held).codes == {"assignments.no_such_school"}
    assert chain.sec(*words, "นายทดสอบ รับช่วง", "--dry-run").json["changed"] == 1
    assert chain.sec(*words, "นายทดสอบ รับช่วง").status == 0
    assert set(handed(chain)) == {"บ้านเขาจำลอง"}
    chain.sec("undo")
    assert handed(chain)["บ้านหนองจำลอง"] == ("นายทดสอบ รับช่วง", "2026-08-01")


def test_what_cannot_be_corrected_is_named(chain):
    words = ("rounds", "hand-over", "1/2569", "99010001", "--to")

    assert chain.sec(*words, "นางไม่มี ในรายชื่อ").codes == {"assignments.no_such_person"}


def test_a_table_hands_published_schools_on_only_when_told_to(chain, tmp_path):
    chain.sec("people", "add", "--name", "นายทดสอบ รับช่วง", "--supervisor")
    shared = tmp_path / "กลาง"
    shared.mkdir()
    chain.sec("publish", "1/2569", shared)
    table = tmp_path / "ย้าย.csv"
    table.write_text("โรงเรียน,ผู้นิเทศ\nบ้านหนองจำลอง,นายทดสอบ รับช่วง\n", "utf-8-sig")

    refused = chain.sec("rounds", "assign", "1/2569", table)
    moved = chain.sec("rounds", "assign", "1/2569", table, "--move-published")

    assert (refused.status, refused.codes) == (1, {"assignments.published"})
    assert [one["person"] for one in moved.json["moved"]] == ["นายทดสอบ รับช่วง"]
    assert handed(chain)["บ้านหนองจำลอง"][0] == "นายทดสอบ รับช่วง"
