import openpyxl
import pypdfium2
import pytest
from builders import every_kind, in_two_languages

from ktpn_desktop.exchange.xlsform import write_xlsform
from ktpn_desktop.paths import resource

FORM = resource("checklists", "LIT-ACH.xlsx")


@pytest.fixture
def form(ktpn, secretary):
    return ktpn("checklists", "import", FORM).json["checklist"]


def test_a_form_is_taken_in_with_its_items(form):
    assert (form["form_id"], form["version"]) == ("LIT-ACH", "1")
    assert len(form["items"]) == 30
    level = next(item for item in form["items"] if item["number"] == "1.1")
    assert (level["type"], len(level["choices"])) == ("scale5", 5)
    assert form["id"] and form["title"]


def test_the_same_form_again_changes_nothing(ktpn, form):
    before = ktpn("check").json["records"]

    again = ktpn("checklists", "import", FORM)

    assert (again.json["unchanged"], again.json["checklist"]["id"]) == (True, form["id"])
    assert ktpn("check").json["records"] == before


@pytest.mark.parametrize("name", ["id", "form_id", "version"])
def test_a_form_is_shown_by_any_of_its_names(ktpn, form, name):
    names = {"id": form["id"], "form_id": "LIT-ACH", "version": "LIT-ACH@1"}

    assert ktpn("checklists", "show", names[name]).json["checklist"] == form
    (listed,) = ktpn("checklists", "list").json["checklists"]
    assert listed == form


def test_what_is_exported_is_the_same_form(ktpn, form, tmp_path):
    out = tmp_path / "ออก.xlsx"

    written = ktpn("checklists", "export", "LIT-ACH", out)

    assert (written.status, written.json["file"]) == (0, str(out))
    assert ktpn("checklists", "import", out).json["unchanged"]


def test_a_blank_form_is_printed(ktpn, form, tmp_path):
    out = tmp_path / "แบบ.pdf"

    printed = ktpn("checklists", "print", "LIT-ACH", out)

    assert printed.status == 0
    assert out.read_bytes().startswith(b"%PDF")
    assert printed.json["pages"] >= 1


def test_every_problem_of_a_form_is_named_with_its_cell(ktpn, secretary, tmp_path):
    book = openpyxl.load_workbook(FORM)
    sheet = book["survey"]
    header = [cell.value for cell in sheet[1]]
    sheet.cell(4, header.index("type") + 1).value = "select_one ไม่มีรายการนี้"
    sheet.cell(5, header.index("type") + 1).value = "hologram"
    path = tmp_path / "แบบ.xlsx"
    book.save(path)
    before = ktpn("check").json["records"]

    told = ktpn("checklists", "import", path)

    assert told.status == 1
    found = {(one["sheet"], one["row"]) for one in told.json["problems"]}
    assert {("survey", 4), ("survey", 5)} <= found
    assert all(one["message"] and one["code"] for one in told.json["problems"])
    assert ktpn("check").json["records"] == before


def test_a_form_that_is_not_here_is_refused(ktpn, secretary, tmp_path):
    told = ktpn("checklists", "print", "ไม่มี", tmp_path / "x.pdf")

    assert (told.status, told.codes) == (3, {"checklist.missing"})
    assert not (tmp_path / "x.pdf").exists()


def a_table(folder, *rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    path = folder / "ตาราง.xlsx"
    book.save(path)
    return path


def test_a_form_is_checked_without_taking_it_in(ktpn, secretary, tmp_path):
    path = a_table(tmp_path, ["ที่", "รายการ", "มี", "ไม่มี"], [1, "มีแผน"])
    before = ktpn("check").json["records"]

    told = ktpn("checklists", "check", path)

    assert (told.status, told.json["errors"]) == (0, 0)
    assert [item["type"] for item in told.json["checklist"]["items"]] == ["yesno"]
    assert "plain.understood" in told.codes
    assert ktpn("check").json["records"] == before


def test_a_form_with_wrong_rows_fails_its_check_and_comes_in_without_them(
    ktpn, secretary, tmp_path
):
    path = a_table(
        tmp_path, ["ที่", "รายการ", "ชนิด"], [1, "มีแผน", "โฮโลแกรม"], [2, "จุดเด่น", "ข้อความ"]
    )

    checked = ktpn("checklists", "check", path)
    refused = ktpn("checklists", "import", path)
    taken = ktpn("checklists", "import", "--leave-out", path)

    assert (checked.status, refused.status, taken.status) == (1, 1, 0)
    assert taken.json["left_out"] == [2]
    assert taken.json["checklist"]["version"] == "1-ไม่ครบ"


def test_a_person_says_how_items_are_answered(ktpn, secretary, tmp_path):
    path = a_table(tmp_path, ["ที่", "รายการ"], [1, "มีแผน"], [2, "มีคำสั่ง"])

    taken = ktpn("checklists", "import", path, "--unsaid", "scale5")

    assert {item["type"] for item in taken.json["checklist"]["items"]} == {"scale5"}


def test_what_a_form_on_paper_cannot_have_is_told(ktpn, secretary, tmp_path):
    ktpn("checklists", "import", resource("checklists", "QA-READY.xlsx"))
    office = tmp_path / "profile" / "office.json"
    office.write_text('{"font": "ไม่มีฟอนต์นี้"}', "utf-8")

    printed = ktpn("checklists", "print", "QA-READY", tmp_path / "f.pdf")

    assert printed.codes == {"printing.font_missing"}
    assert (tmp_path / "f.pdf").read_bytes().startswith(b"%PDF")


def test_a_form_is_shown_and_printed_in_one_of_its_languages(ktpn, secretary, tmp_path):
    source, out = tmp_path / "สองภาษา.xlsx", tmp_path / "แบบ.pdf"
    source.write_bytes(write_xlsform(in_two_languages(every_kind())))
    ktpn("checklists", "import", source)

    shown = ktpn("checklists", "show", "TEST", "--form-language", "English")
    ktpn("--form-language", "en", "checklists", "print", "TEST", out)

    labels = [item["label"] for item in shown.json["checklist"]["items"]]
    assert all(label.startswith("EN ") for label in labels)
    with pypdfium2.PdfDocument(out) as document:
        assert "EN" in document[0].get_textpage().get_text_range()
    own = ktpn("checklists", "show", "TEST").json["checklist"]["items"]
    assert not any(item["label"].startswith("EN ") for item in own)
