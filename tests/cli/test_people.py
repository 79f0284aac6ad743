import pytest

from ktpn_desktop.paths import resource

PEOPLE = resource("sample", "people.xlsx")


def test_a_list_is_taken_in_and_the_same_list_again_changes_nothing(ktpn, secretary):
    taken = ktpn("people", "import", PEOPLE)
    before = ktpn("check").json["records"]

    again = ktpn("people", "import", PEOPLE)

    assert (taken.status, taken.json["skipped"]) == (0, 0)
    assert len(taken.json["people"]) == taken.json["added"] + taken.json["updated"]
    assert (again.json["added"], again.json["updated"]) == (0, 0)
    assert ktpn("check").json["records"] == before


def test_members_keep_role_and_term(ktpn, secretary):
    ktpn("people", "import", PEOPLE)

    listed = ktpn("people", "list").json["people"]

    chair = next(one for one in listed if one["name"] == "นายตัวแบบ นำทาง")
    assert chair["membership"]["role"] == "chair"
    assert (chair["membership"]["since"], chair["membership"]["until"]) == (
        "2023-10-01",
        "2027-09-30",
    )


def test_one_person_is_added_and_listed_in_thai_order(ktpn, secretary):
    added = ktpn(
        *("people", "add", "--name", "นายทดสอบ  จำลอง", "--position", "ศึกษานิเทศก์"),
        *("--supervisor", "--member", "assistant_secretary"),
    )

    (one,) = added.json["people"]
    assert (one["name"], one["is_supervisor"]) == ("นายทดสอบ จำลอง", True)
    listed = ktpn("people", "list").json["people"]
    assert [person["name"] for person in listed] == ["นางสมมุติ เรียบร้อย", "นายทดสอบ จำลอง"]
    assert listed[1]["membership"]["role"] == "assistant_secretary"


@pytest.mark.parametrize(
    ("name", "code"), [("นางสมมุติ เรียบร้อย", "people.exists"), (" ", "people.empty_name")]
)
def test_nobody_is_added_twice_or_without_a_name(ktpn, secretary, name, code):
    before = ktpn("check").json["records"]

    told = ktpn("people", "add", "--name", name)
    tried = ktpn("people", "add", "--name", name, "--dry-run")

    assert (told.status, told.codes) == (tried.status, tried.codes) == (1, {code})
    assert ktpn("check").json["records"] == before


def test_a_bad_row_keeps_the_list_out_until_it_is_told_otherwise(ktpn, secretary, tmp_path):
    path = tmp_path / "บุคคล.csv"
    path.write_text("ชื่อ-สกุล,ตำแหน่ง\nนายทดสอบ จำลอง,ครู\n,ครู\n", "utf-8-sig")

    refused = ktpn("people", "import", path)
    taken = ktpn("people", "import", path, "--skip-bad")

    assert (refused.status, refused.codes) == (1, {"people.no_name"})
    assert (taken.status, taken.json["added"], taken.codes) == (0, 1, {"people.no_name"})


def test_a_person_is_changed_retired_and_brought_back(ktpn, secretary):
    ktpn("people", "add", "--name", "นายทดสอบ จำลอง", "--supervisor")

    words = ("--position", "ศึกษานิเทศก์ชำนาญการ", "--capacity", "7")
    changed = ktpn("people", "change", "นายทดสอบ จำลอง", *words).json["people"][0]
    assert (changed["position"], changed["capacity"], changed["is_supervisor"]) == (
        "ศึกษานิเทศก์ชำนาญการ",
        7,
        True,
    )

    assert ktpn("people", "retire", "นายทดสอบ จำลอง").json["people"][0]["active"] is False
    assert ktpn("people", "bring-back", "นายทดสอบ จำลอง").json["people"][0]["active"] is True
    assert ktpn("people", "list").json["people"][-1]["schools"] == 0
    assert ktpn("people", "retire", "นางไม่มี จริง").codes == {"people.missing"}
