import openpyxl
import pytest

from ktpn_desktop.paths import resource

FORM = resource("checklists", "LIT-ACH.xlsx")


@pytest.fixture
def form(ktpn, secretary):
    return ktpn("checklists", "import", FORM).json["checklist"]


def draft(ktpn, *words):
    return ktpn("checklists", "draft", *words)


def test_a_version_is_written_in_a_spreadsheet_and_brought_into_use(ktpn, form, tmp_path):
    begun = draft(ktpn, "new", "--next", "LIT-ACH").json["draft"]
    assert (begun["form_id"], begun["version"]) == ("LIT-ACH", "2")

    out = tmp_path / "ร่าง.xlsx"
    assert draft(ktpn, "export", begun["id"], out).status == 0
    book = openpyxl.load_workbook(out)
    sheet = book["survey"]
    label = next(cell.column for cell in sheet[1] if str(cell.value).startswith("label"))
    name = next(cell.column for cell in sheet[1] if cell.value == "name")
    for row in range(2, sheet.max_row + 1):
        if sheet.cell(row, name).value == "q1_1":
            sheet.cell(row, label).value = "วิเคราะห์ผลย้อนหลังสามปีอย่างเป็นระบบ"
    book.save(out)
    assert draft(ktpn, "load", "LIT-ACH", out).status == 0

    shown = draft(ktpn, "show", "LIT-ACH").json
    assert [(one["kind"], one["item"]) for one in shown["changes"]] == [("reworded", "q1_1")]

    published = draft(ktpn, "publish", "LIT-ACH").json
    assert published["checklist"]["version"] == "2"
    assert draft(ktpn, "list").json["drafts"] == []
    versions = ktpn("checklists", "list").json["checklists"]
    assert {one["version"] for one in versions} == {"1", "2"}


def test_a_new_form_is_begun_empty_from_a_starter_or_from_another(ktpn, form):
    empty = draft(ktpn, "new", "แบบของเขต", "--form-id", "OWN-1").json["draft"]
    starter = draft(ktpn, "new", "แบบที่สอง", "--starter", "QA-READY").json["draft"]
    copy = draft(ktpn, "new", "แบบที่สาม", "--copy", "LIT-ACH").json["draft"]

    assert (empty["form_id"], len(empty["items"])) == ("OWN-1", 0)
    assert (starter["title"], len(starter["items"])) == ("แบบที่สอง", 32)
    assert (copy["parent"], len(copy["items"])) == (None, len(form["items"]))
    assert len(draft(ktpn, "list").json["drafts"]) == 3


def test_what_is_unfinished_is_told_and_not_brought_into_use(ktpn, secretary):
    begun = draft(ktpn, "new", "แบบว่าง").json["draft"]

    refused = draft(ktpn, "publish", begun["id"])

    assert refused.status == 1
    assert refused.codes == {"draft.section_empty"}
    assert ktpn("checklists", "list").json["checklists"] == []


def test_trying_writes_nothing(ktpn, form):
    assert draft(ktpn, "new", "--next", "LIT-ACH", "--dry-run").status == 0
    assert draft(ktpn, "list").json["drafts"] == []
    draft(ktpn, "new", "--next", "LIT-ACH")

    assert draft(ktpn, "publish", "LIT-ACH", "--dry-run").json["checklist"]["version"] == "2"
    assert draft(ktpn, "delete", "LIT-ACH", "--dry-run").status == 0

    assert len(draft(ktpn, "list").json["drafts"]) == 1
    assert len(ktpn("checklists", "list").json["checklists"]) == 1


def test_a_deleted_draft_is_gone_and_comes_back_with_undo(ktpn, form):
    draft(ktpn, "new", "--next", "LIT-ACH")

    assert draft(ktpn, "delete", "LIT-ACH").status == 0
    assert draft(ktpn, "show", "LIT-ACH").status == 3

    ktpn("undo")
    assert draft(ktpn, "show", "LIT-ACH").status == 0
