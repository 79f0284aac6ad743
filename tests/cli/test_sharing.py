import shutil

SCHOOL = "บ้านหนองจำลอง"


def test_publishing_writes_a_workbook_for_each_visit_once(chain, tmp_path):
    chain.shared.mkdir()

    first = chain.sec("publish", "1/2569", chain.shared)
    again = chain.sec("publish", "1/2569", chain.shared)

    assert len(first.json["written"]) == 3
    assert all(path.startswith(str(chain.shared)) for path in first.json["written"])
    assert (again.status, again.json["written"]) == (0, [])


def test_receiving_tells_what_is_new(chain):
    chain.published()
    who = ("--area", "สพป.ตัวอย่าง เขต 1", "--person", "นางสาวตัวอย่าง ใจดี")
    chain.sup("init", "--role", "supervisor", *who)

    first = chain.sup("receive", chain.shared)
    again = chain.sup("receive", chain.shared)

    assert (len(first.json["rounds"]), len(first.json["visits"])) == (1, 2)
    assert (again.json["rounds"], again.json["visits"], again.json["receipts"]) == ([], [], [])


def test_somebody_who_is_in_no_round_is_told_so(chain):
    chain.published()
    who = ("--area", "สพป.ตัวอย่าง เขต 1", "--person", "นางทดสอบ ผู้มาใหม่")
    chain.sup("init", "--role", "supervisor", *who)

    told = chain.sup("receive", chain.shared)

    assert (told.status, told.codes) == (1, {"receive.not_in_round"})


def test_what_is_complete_is_sent_once(out):
    out.answer(SCHOOL, answers={"1.1": "มี"})

    sent = out.returned(SCHOOL)
    again = out.sup("send", out.shared)

    (one,) = sent.json["written"]
    assert (one["visit"], one["revision"]) == (out.visits()[SCHOOL], 1)
    assert one["file"].endswith("_r1.xlsx")
    assert again.json["written"] == []


def test_a_merge_tells_of_every_file(merged):
    told = merged.sec("merge", merged.shared)

    assert (told.status, told.json["merged"], told.json["unchanged"]) == (0, 0, 1)
    (one,) = told.json["files"]
    assert (one["state"], one["school"], one["revision"]) == ("already_merged", SCHOOL, 1)
    assert (one["visit"], one["reason"]) == (merged.visits()[SCHOOL], None)


def test_a_trial_of_a_merge_tells_what_it_would_do(out):
    out.answer(SCHOOL, answers={"1.1": "มี"})
    out.returned(SCHOOL)
    before = out.records()

    tried = out.sec("merge", out.shared, "--dry-run")

    assert (tried.json["merged"], tried.json["dry_run"], tried.json["edit"]) == (1, True, None)
    assert tried.json["files"][0]["state"] == "ready"
    assert out.records() == before
    done = out.sec("merge", out.shared)
    assert (done.json["merged"], done.json["files"][0]["state"]) == (1, "merged")
    assert isinstance(done.json["edit"], int)


def test_a_bad_file_ends_with_one_and_the_others_are_merged(out):
    out.answer(SCHOOL, answers={"1.1": "มี"})
    out.returned(SCHOOL)
    (out.shared / "returns" / "ปลอม.xlsx").write_text("นี่ไม่ใช่สมุดงาน", "utf-8")

    told = out.sec("merge", out.shared)

    assert (told.status, told.json["merged"], told.json["refused"]) == (1, 1, 1)
    assert "file.text_not_workbook" in told.codes


def test_visits_that_clash_can_be_left_out(out):
    out.answer(SCHOOL, answers={"1.3": 4})
    out.answer(SCHOOL, run=out.sec, answers={"1.3": 3})
    out.returned(SCHOOL)

    tried = out.sec("merge", out.shared, "--only-clean", "--dry-run")
    told = out.sec("merge", out.shared, "--only-clean")

    assert (tried.json["merged"], told.json["merged"], told.json["clashes"]) == (0, 0, 0)
    assert told.json["edit"] is None
    assert told.json["files"][0]["state"] == "clashes"


def test_files_are_merged_from_a_stick_too(out, tmp_path):
    out.answer(SCHOOL, answers={"1.1": "มี"})
    (sent,) = out.returned(SCHOOL).json["written"]
    stick = tmp_path / "stick"
    stick.mkdir()
    shutil.move(sent["file"], stick / "ผล.xlsx")

    assert out.sec("merge", stick / "ผล.xlsx").json["merged"] == 1


def test_folders_that_are_not_there_are_refused(out, tmp_path):
    gone = tmp_path / "ไม่มี"

    for told in (
        out.sec("publish", "1/2569", gone),
        out.sup("receive", gone),
        out.sup("send", gone),
        out.sec("merge", gone),
    ):
        assert told.status == 3
        assert told.codes <= {"files.missing_folder", "files.missing_file"}


def test_a_file_is_refused_with_a_reason_and_looked_at_again(out):
    out.answer(SCHOOL, answers={"1.1": "มี"})
    out.returned(SCHOOL)
    (path,) = out.shared.glob("returns/*/*.xlsx")

    tried = out.sec("refuse", path, "--reason", "ส่งผิดโรงเรียน", "--dry-run")
    refused = out.sec("refuse", path, "--reason", "ส่งผิดโรงเรียน")
    left_out = out.sec("merge", out.shared)
    told = out.sup("receive", out.shared)
    out.sec("refuse", path, "--again")
    merged = out.sec("merge", out.shared)

    assert (tried.status, refused.status, left_out.json["merged"]) == (0, 0, 0)
    (one,) = left_out.json["files"]
    assert (one["state"], one["refused_for"]) == ("refused", "ส่งผิดโรงเรียน")
    assert told.json["refused"] == [{"school": SCHOOL, "reason": "ส่งผิดโรงเรียน"}]
    assert merged.json["merged"] == 1


def test_refusing_without_a_reason_is_refused(out):
    out.answer(SCHOOL, answers={"1.1": "มี"})
    out.returned(SCHOOL)
    (path,) = out.shared.glob("returns/*/*.xlsx")

    told = out.sec("refuse", path, "--reason", " ")

    assert (told.status, told.codes) == (1, {"refusal.no_reason"})


def test_how_the_shared_folder_is_can_be_asked(out, tmp_path):
    out.answer(SCHOOL, answers={"1.1": "มี"})
    out.returned(SCHOOL)

    told = out.sec("folder", out.shared)
    gone = out.sec("folder", tmp_path / "ไม่มี")

    assert (told.status, told.json["writable"], told.json["waiting"]) == (0, True, 1)
    assert (gone.status, gone.json["hindrance"]) == (1, "missing")
