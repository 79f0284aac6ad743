import pytest


@pytest.fixture
def conflict(merged):
    (one,) = merged.sec("conflicts", "list").json["conflicts"]
    return one


def resolve(merged, conflict, *words):
    return merged.sec("conflicts", "resolve", conflict["id"], *words)


def value(merged, conflict):
    return merged.sec("visits", "show", conflict["visit"]).json["visit"]["answers"].get("q1_3")


def test_a_conflict_shows_every_side(merged, conflict):
    assert (conflict["field"], conflict["base"]) == ("answer:q1_3", None)
    assert (conflict["mine"], conflict["theirs"]) == ("3", "4")
    (candidate,) = conflict["candidates"]
    assert (candidate["person"], candidate["revision"]) == ("นางสาวตัวอย่าง ใจดี", 1)


@pytest.mark.parametrize(("side", "kept"), [("mine", "3"), ("theirs", "4"), ("base", None)])
def test_a_side_is_taken(merged, conflict, side, kept):
    told = resolve(merged, conflict, "--take", side, "--note", "ยึดตามหลักฐาน")

    (one,) = told.json["conflicts"]
    assert (one["state"], one["choice"], one["note"]) == ("resolved", side, "ยึดตามหลักฐาน")
    assert value(merged, conflict) == kept
    assert merged.sec("conflicts", "list").json["conflicts"] == []
    assert len(merged.sec("conflicts", "list", "--all").json["conflicts"]) == 1


def test_a_value_is_written_anew(merged, conflict):
    told = resolve(merged, conflict, "--value", "๕")

    assert (told.json["conflicts"][0]["chosen"], value(merged, conflict)) == ("5", "5")


def test_a_candidate_is_named_by_the_beginning_of_its_hash(merged, conflict):
    begins = conflict["candidates"][0]["payload"][:8]

    assert resolve(merged, conflict, "--take", "theirs", "--from", begins).status == 0
    assert value(merged, conflict) == "4"


def test_what_cannot_be_decided_is_refused(merged, conflict):
    other = resolve(merged, conflict, "--take", "theirs", "--from", "zzz")
    wrong = resolve(merged, conflict, "--value", "9")
    missing = merged.sec("conflicts", "resolve", "ไม่มี", "--take", "mine")

    assert (other.status, other.codes) == (1, {"conflict.which_candidate"})
    assert (wrong.status, wrong.codes) == (1, {"answer.no_such_choice"})
    assert (missing.status, missing.codes) == (3, {"conflict.missing"})
    resolve(merged, conflict, "--take", "mine")
    again = resolve(merged, conflict, "--take", "theirs")
    assert (again.status, again.codes) == (3, {"conflict.resolved"})


def test_people_read_where_and_whose(merged, conflict):
    line = merged.sec("conflicts", "list", as_json=False).out

    assert "บ้านหนองจำลอง" in line
    assert "ข้อ 1.3" in line
    assert "นางสาวตัวอย่าง ใจดี" in line


def test_all_are_decided_at_once_for_one_side(merged, conflict):
    told = merged.sec("conflicts", "resolve", "all", "--take", "theirs")

    assert (told.json["resolved"], told.json["conflicts"]) == (1, [])
    assert value(merged, conflict) == "4"


def test_what_needs_a_person_is_not_decided_for_all(merged, conflict):
    every = merged.sec("conflicts", "resolve", "all", "--value", "5")
    level = resolve(merged, conflict, "--take", "both")

    assert (every.status, every.codes) == (1, {"conflict.one_by_one"})
    assert (level.status, level.codes) == (1, {"conflict.nothing_to_join"})
    assert len(merged.sec("conflicts", "list").json["conflicts"]) == 1
