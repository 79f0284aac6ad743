import pytest

from ktpn_desktop.domain.school import SizeClass


def test_a_list_is_taken_in_whole_and_listed_in_dictionary_order(ktpn, secretary, schools_file):
    taken = ktpn("schools", "import", schools_file)

    assert taken.status == 0
    assert taken.json["added"] == 3
    listed = ktpn("schools", "list").json["schools"]
    assert [one["name"] for one in listed] == ["บ้านเขาจำลอง", "บ้านหนองจำลอง", "วัดตัวอย่างวนาราม"]
    assert listed[2]["pupils"] == 176
    assert listed[0]["size_class"] == SizeClass.SMALL
    assert listed[0]["codes"]["smis"] == "99010003"


def test_the_same_list_again_changes_nothing(ktpn, secretary, schools_file):
    ktpn("schools", "import", schools_file)
    before = ktpn("check").json["records"]

    again = ktpn("schools", "import", schools_file)

    assert (again.json["added"], again.json["updated"], again.json["unchanged"]) == (0, 0, 3)
    assert ktpn("check").json["records"] == before


def test_a_changed_list_updates(ktpn, secretary, schools_file):
    ktpn("schools", "import", schools_file)
    text = schools_file.read_text("utf-8-sig").replace("214", "220")
    schools_file.write_text(text, "utf-8-sig")

    changed = ktpn("schools", "import", schools_file)

    assert (changed.json["updated"], changed.json["unchanged"]) == (1, 2)
    (found,) = ktpn("schools", "list", "--search", "หนองจำลอง").json["schools"]
    assert found["pupils"] == 220


def test_a_dry_run_writes_nothing(ktpn, secretary, schools_file):
    before = ktpn("check").json["records"]

    told = ktpn("schools", "import", schools_file, "--dry-run")

    assert (told.status, told.json["added"]) == (0, 3)
    assert ktpn("check").json["records"] == before


@pytest.mark.parametrize("text", ["หนอง จำลอง", "๙๙๐๑๐๐๐๑", "โรงเรียนบ้านหนองจำลอง"])
def test_a_search_forgives_spaces_digits_and_the_prefix(ktpn, secretary, schools_file, text):
    ktpn("schools", "import", schools_file)

    (found,) = ktpn("schools", "list", "--search", text).json["schools"]

    assert found["name"] == "บ้านหนองจำลอง"


HEADER = "รหัส SMIS,ชื่อโรงเรียน,อำเภอ,จำนวนนักเรียน\n"
BAD_LISTS = {
    "an empty file": ("", "table.empty"),
    "no known column": ("ก,ข\n1,2\n3,4\n", "table.no_known_column"),
    "two header rows": (
        HEADER + HEADER + "99010001,บ้านตัวอย่าง,ตัวอย่างเหนือ,54\n",
        "table.two_headers",
    ),
    "duplicate codes": (
        HEADER + "99010001,บ้านตัวอย่าง,ตัวอย่างเหนือ,54\n99010001,บ้านสมมุติ,จำลองบุรี,60\n",
        "schools.code_twice",
    ),
    "a school twice": (
        HEADER + "99010001,บ้านตัวอย่าง,ตัวอย่างเหนือ,54\n,บ้านตัวอย่าง,ตัวอย่างเหนือ,54\n",
        "schools.listed_twice",
    ),
    "a number that is none": (
        HEADER + "99010001,บ้านตัวอย่าง,ตัวอย่างเหนือ,ห้าสิบ\n",
        "table.not_a_count",
    ),
}


@pytest.mark.parametrize(("text", "code"), BAD_LISTS.values(), ids=BAD_LISTS)
def test_a_bad_list_is_named_and_changes_nothing(ktpn, secretary, tmp_path, text, code):
    path = tmp_path / "รายชื่อ.csv"
    path.write_text(text, "utf-8-sig")
    before = ktpn("check").json["records"]

    told = ktpn("schools", "import", path)

    assert told.status == 1
    assert code in told.codes
    problem = next(one for one in told.json["problems"] if one["code"] == code)
    assert problem["where"]["file"] == "รายชื่อ.csv"
    assert len(problem["message"]) > len(code)
    assert ktpn("check").json["records"] == before


def test_a_text_file_called_a_workbook_is_named(ktpn, secretary, tmp_path):
    path = tmp_path / "โรงเรียน.xlsx"
    path.write_text("นี่คือข้อความ ไม่ใช่สมุดงาน", "utf-8")

    told = ktpn("schools", "import", path)

    assert (told.status, told.codes) == (1, {"file.text_not_workbook"})


def test_a_list_that_is_not_there_is_refused(ktpn, secretary, tmp_path):
    assert ktpn("schools", "import", tmp_path / "ไม่มี.xlsx").status in (1, 3)


def test_the_good_rows_can_be_taken_in_without_the_bad(ktpn, secretary, tmp_path):
    path = tmp_path / "รายชื่อ.csv"
    path.write_text(
        BAD_LISTS["a number that is none"][0] + "99010002,บ้านสมมุติ,จำลองบุรี,60\n", "utf-8-sig"
    )

    told = ktpn("schools", "import", path, "--skip-bad")

    assert told.status == 0
    assert told.json["added"] >= 1
    assert "table.not_a_count" in told.codes


def test_all_that_is_known_of_a_school_is_shown(ktpn, secretary, schools_file):
    ktpn("schools", "import", schools_file)

    shown = ktpn("schools", "show", "99010001")

    assert (shown.status, shown.json["school"]["name"]) == (0, "บ้านหนองจำลอง")
    assert (shown.json["visits"], shown.json["findings"], shown.json["trend"]) == ([], [], [])
    assert shown.json["people"] == []


def test_a_school_that_is_not_known_is_not_shown(ktpn, secretary, schools_file):
    ktpn("schools", "import", schools_file)

    assert ktpn("schools", "show", "99019999").status == 3


def test_results_of_tests_are_taken_in_and_shown(ktpn, secretary, schools_file, tmp_path):
    ktpn("schools", "import", schools_file)
    path = tmp_path / "ผลสอบ.csv"
    path.write_text(
        "รหัสโรงเรียน,ปีการศึกษา,การทดสอบ,วิชา,คะแนนโรงเรียน\n99010001,2568,NT,ภาษาไทย,56\n",
        "utf-8-sig",
    )

    rehearsed = ktpn("schools", "import-results", path, "--dry-run")
    taken = ktpn("schools", "import-results", path)

    assert (rehearsed.json["added"], taken.json["added"]) == (1, 1)
    (one,) = ktpn("schools", "show", "99010001").json["results"]
    assert (one["year"], one["exam"], one["subject"]) == (2025, "nt", "ภาษาไทย")
    assert "2568  nt  ภาษาไทย  56" in ktpn("schools", "show", "99010001", as_json=False).out


def test_results_with_a_wrong_row_are_taken_in_only_when_that_is_said(
    ktpn, secretary, schools_file, tmp_path
):
    ktpn("schools", "import", schools_file)
    path = tmp_path / "ผลสอบ.csv"
    rows = "99010001,2568,NT,ภาษาไทย,560\n99010001,2568,NT,คณิตศาสตร์,48\n"
    path.write_text("รหัสโรงเรียน,ปีการศึกษา,การทดสอบ,วิชา,คะแนนโรงเรียน\n" + rows, "utf-8-sig")

    refused = ktpn("schools", "import-results", path)
    taken = ktpn("schools", "import-results", path, "--skip-bad")

    assert (refused.status, refused.codes) == (1, {"results.bad_score"})
    assert (taken.json["added"], taken.json["skipped"]) == (1, 1)
