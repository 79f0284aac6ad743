SCHOOL = "บ้านหนองจำลอง"


def test_history_tells_the_newest_first_and_how_much(merged):
    edits = merged.sec("history", "--limit", 2).json["edits"]

    assert edits[0]["label"] == "merge_returns"
    assert len(edits) == 2
    assert edits[0]["edit"] > edits[1]["edit"]
    assert edits[0]["at"].endswith("+00:00")


def test_the_history_of_a_visit_holds_its_answers_and_nothing_else(merged):
    visit = merged.visits()[SCHOOL]

    labels = [one["label"] for one in merged.sec("history", visit).json["edits"]]

    assert labels == ["merge_returns", "apply_answers", "publish_round", "assign_schools"]


def test_undo_and_redo_bring_back_exactly_what_was(merged):
    after = merged.records()

    undone = merged.sec("undo")
    before = merged.records()
    redone = merged.sec("redo")

    assert undone.json["label"] == redone.json["label"] == "merge_returns"
    assert undone.json["kept_back"] == []
    assert before != after
    assert merged.records() == after


def test_any_edit_can_be_taken_back_and_what_moved_on_is_told(merged):
    (edit,) = [
        one["edit"]
        for one in merged.sec("history").json["edits"]
        if one["label"] == "apply_answers"
    ]
    before = merged.records()

    told = merged.sec("undo", edit)

    assert (told.status, told.json["undone"]) == (0, edit)
    assert merged.records() != before
    again = merged.sec("undo", edit)
    assert (again.status, again.codes) == (3, {"store.already_undone"})


def test_a_trial_says_what_would_be_undone(merged):
    before = merged.records()

    assert merged.sec("undo", "--dry-run").json["label"] == "merge_returns"
    assert merged.sec("undo", 99_999, "--dry-run").codes == {"store.no_such_edit"}
    assert merged.sec("redo", "--dry-run").codes == {"store.nothing_to_redo"}
    assert merged.records() == before


def test_there_is_an_end_to_what_can_be_undone(ktpn, secretary):
    told = ktpn("undo")
    tried = ktpn("undo", "--dry-run")
    first = ktpn("undo", 1)

    assert (told.status, told.codes) == (3, {"store.nothing_to_undo"})
    assert (tried.status, tried.codes) == (3, {"store.nothing_to_undo"})
    assert (first.status, first.codes) == (3, {"store.cannot_undo"})
