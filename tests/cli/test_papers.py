import json
from datetime import date
from io import BytesIO

import pytest
from made_up_meetings import a_meeting_file
from PIL import Image
from printing.fonts_made import it9, psk
from printing.reading import letters, page_texts

from ktpn_desktop.paths import resource


@pytest.fixture
def second(ktpn, secretary):
    return ktpn("meetings", "import", resource("sample", "meeting.json")).json["meeting"]


@pytest.fixture
def read(tmp_path):
    """Return what stands on a paper that a command has written."""

    def text(name):
        return letters("".join(page_texts((tmp_path / name).read_bytes())))

    return text


def photo(path, mode="RGB", kind="JPEG"):
    file = BytesIO()
    Image.new(mode, (60, 40), "black").save(file, kind)
    path.write_bytes(file.getvalue())
    return path


def test_an_invitation_is_printed_for_each_of_its_people(ktpn, second, read, tmp_path):
    ktpn("office", "set", "director", "นายตัวแบบ นำทาง")
    printed = ktpn(
        *("meetings", "print", "2/2569", tmp_path / "i.pdf", "--document", "invitation"),
        *("--number", "ว 12", "--dated", "1 ก.ค. 2569"),
        *("--to", "นายสมมุติ ชำนาญการ", "--to", "กรรมการทุกท่าน"),
    )

    assert (printed.status, printed.json["pages"]) == (0, 4)
    text = read("i.pdf")
    for words in ("ว๑๒", "๑กรกฎาคม๒๕๖๙", "เรียนกรรมการทุกท่าน", "(นายตัวแบบนำทาง)"):
        assert words in text


@pytest.mark.parametrize("document", ["memo", "agenda", "attendance", "minutes"])
def test_every_document_of_a_draft_is_printed(ktpn, second, tmp_path, document):
    out = tmp_path / f"{document}.pdf"

    assert ktpn("meetings", "print", "2/2569", out, "--document", document).status == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_a_summary_waits_for_adoption_and_corrections_are_bound_to_the_record(
    ktpn, second, read, tmp_path
):
    later = a_meeting_file(tmp_path, 3, date(2026, 9, 15))
    ktpn("meetings", "import", later)
    out = tmp_path / "s.pdf"
    early = ktpn("meetings", "print", "2/2569", out, "--document", "summary")
    words = "โดยแก้ไขหน้า 4 บรรทัดที่ 12 จาก “27 โรงเรียน” เป็น “28 โรงเรียน”"
    ktpn("meetings", "adopt", "2/2569", "--by", "3/2569", "--correction", words)

    assert (early.status, early.codes) == (3, {"printing.not_adopted"})
    assert ktpn("meetings", "print", "2/2569", out, "--document", "summary").status == 0
    ktpn("meetings", "print", "2/2569", tmp_path / "m.pdf")
    assert "๑๔๑๒๒๗โรงเรียน๒๘โรงเรียน" in read("m.pdf")
    ktpn("meetings", "print", "2/2569", tmp_path / "s.txt", "--document", "summary")
    assert (tmp_path / "s.txt").read_text("utf-8").startswith("สรุปผลการประชุมคณะกรรมการ")


def test_slips_in_a_record_are_pointed_out_where_they_stand(ktpn, secretary, tmp_path):
    file = a_meeting_file(tmp_path, place="ห้องประชุมศึกษานิเทศ ชั้น ๒5")
    taken = ktpn("meetings", "import", file)
    printed = ktpn("meetings", "print", "2/2569", tmp_path / "m.pdf")

    for told in (taken, printed):
        assert told.status == 0
        assert told.codes == {"documents.supervisor_spelling", "documents.mixed_digits"}
        assert {one["where"]["record"] for one in told.json["problems"]} == {"place"}
        assert all(one["message"].startswith("สถานที่ประชุม: ") for one in told.json["problems"])


def test_a_record_is_put_up_for_adoption_and_sent_round(ktpn, second):
    early = ktpn("meetings", "adopt", "2/2569", "--circulated")
    assert (early.status, early.codes) == (3, {"meeting.not_submitted"})
    put = ktpn("meetings", "submit", "2/2569")
    unknown = ktpn("meetings", "submit", "9/2569")

    assert (put.status, put.json["meeting"]["state"]) == (0, "awaiting_adoption")
    adopted = ktpn("meetings", "adopt", "2/2569", "--circulated")
    assert (adopted.status, adopted.json["meeting"]["state"]) == (0, "adopted")
    assert (unknown.status, unknown.codes) == (3, {"meeting.missing"})


def test_the_next_meeting_is_prepared_and_its_invitation_printed(ktpn, second, read, tmp_path):
    made = ktpn("meetings", "new", "--date", "23 ก.ย. 2569", "--place", "ห้องประชุม 9")
    again = ktpn("meetings", "new", "--date", "23 ก.ย. 2569", "--number", "3")
    ktpn("meetings", "print", "3/2569", tmp_path / "i.pdf", "--document", "invitation")

    assert (made.status, made.json["meeting"]["label"]) == (0, "3/2569")
    assert (again.status, again.codes) == (1, {"meeting.number_taken"})
    assert "วันพุธที่๒๓กันยายน๒๕๖๙" in read("i.pdf")
    assert "ห้องประชุม๙" in read("i.pdf")


def test_the_register_is_printed_with_what_is_late(ktpn, second, read, tmp_path):
    printed = ktpn("resolutions", "print", tmp_path / "r.pdf", "--open")

    assert printed.status == 0
    assert "ทะเบียนมติที่ประชุม" in read("r.pdf")


def test_an_order_names_who_has_a_seat(ktpn, secretary, read, tmp_path):
    empty = ktpn("orders", "print", "committee", tmp_path / "o.pdf")
    ktpn("people", "add", "--name", "นายตัวแบบ นำทาง", "--member", "chair")
    ktpn("people", "add", "--name", "นางสมมุติ ชำนาญ", "--member", "member_expert")
    printed = ktpn(
        *("orders", "print", "committee", tmp_path / "o.pdf", "--number", "12"),
        *("--dated", "1 ก.ค. 2569"),
    )

    assert (empty.status, empty.codes) == (3, {"orders.no_members"})
    assert printed.status == 0
    assert "คำสั่งสำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่างเขต๑ที่๑๒/๒๕๖๙" in read("o.pdf")
    assert read("o.pdf").index("นายตัวแบบ") < read("o.pdf").index("นางสมมุติชำนาญ")


def test_a_sub_committee_is_appointed_by_its_resolution(ktpn, second, read, tmp_path):
    resolution = next(one for one in second["resolutions"] if one["verb"] == "appoint")
    out = tmp_path / "o.pdf"
    people = [f"นายสมมุติ ลำดับ{number}" for number in "กขค"]
    members = [word for name in people for word in ("--member", name)]

    unknown = ktpn("orders", "print", "subcommittee", out, "--resolution", "no", *members)
    printed = ktpn(
        "orders", "print", "subcommittee", out, "--resolution", resolution["id"], *members
    )

    assert (unknown.status, unknown.codes) == (3, {"resolution.missing"})
    assert printed.status == 0
    text = read("o.pdf")
    assert letters(f"๑. {people[0]} ประธานอนุกรรมการ") in text
    assert letters(f"๓. {people[2]} อนุกรรมการและเลขานุการ") in text


def test_the_office_says_what_its_papers_say(ktpn, second, read, tmp_path):
    ktpn("office", "set", "labels.present", "ผู้มาประชุมวันนี้")
    ktpn("office", "set", "margins.left", "4")
    ktpn("office", "set", "address", r"บรรทัดแรก\nบรรทัดสอง")
    ktpn("meetings", "print", "2/2569", tmp_path / "m.pdf")

    shown = ktpn("office", "show").json["office"]

    assert shown["name"] == "สำนักงานเขตพื้นที่การศึกษาประถมศึกษาตัวอย่าง เขต 1"
    assert shown["short_name"] == "สพป.ตัวอย่าง เขต 1"
    assert (shown["labels.present"], shown["margins.left"]) == ("ผู้มาประชุมวันนี้", "4.0")
    assert shown["address"] == "บรรทัดแรก\nบรรทัดสอง"
    assert "ผู้มาประชุมวันนี้" in read("m.pdf")


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("colour", "แดง", "office.no_such_field"),
        ("labels.colour", "แดง", "office.no_such_field"),
        ("margins.left", "กว้าง", "office.bad_value"),
        ("margins.left", "40", "office.bad_value"),
        ("numbering", "บางที", "office.bad_value"),
    ],
)
def test_fields_of_an_office_that_make_no_sense_are_refused(
    ktpn, secretary, field, value, code
):
    refused = ktpn("office", "set", field, value)

    assert (refused.status, refused.codes) == (1, {code})


def test_wording_that_is_no_official_wording_is_pointed_out(ktpn, secretary):
    changed = ktpn("office", "set", "labels.note_taker", "ผู้บันทึกการประชุม")

    assert (changed.status, changed.codes) == (0, {"documents.wrong_word"})


def test_without_a_usable_typeface_or_emblem_a_paper_is_printed_all_the_same(
    ktpn, second, read, tmp_path
):
    font = psk(tmp_path)
    ktpn("office", "set", "font", font)
    font.write_text("ไม่ใช่ฟอนต์แล้ว", "utf-8")
    ktpn("office", "set", "krut", tmp_path / "ไม่มี.png")

    printed = ktpn("meetings", "print", "2/2569", tmp_path / "m.pdf")

    assert printed.status == 0
    assert printed.codes == {"printing.font_unknown", "printing.picture_missing"}
    assert "รายงานการประชุม" in read("m.pdf")


def test_a_typeface_that_papers_cannot_be_set_in_is_refused_with_the_reason(
    ktpn, secretary, tmp_path
):
    bad = tmp_path / "ไม่ใช่ฟอนต์.ttf"
    bad.write_text("ไม่ใช่ฟอนต์", "utf-8")

    refused = ktpn("office", "set", "font", bad)

    assert (refused.status, refused.codes) == (1, {"printing.font_unknown"})
    assert ktpn("office", "show").json["office"]["font"] == ""
    assert ktpn("office", "set", "font", "").status == 0


def test_letters_that_no_font_has_are_told(ktpn, secretary, tmp_path):
    ktpn("meetings", "import", a_meeting_file(tmp_path, place="ห้อง 漢字 ☎ 😀"))

    printed = ktpn("meetings", "print", "2/2569", tmp_path / "m.pdf")

    assert printed.status == 0
    assert "printing.letters_missing" in printed.codes


def test_a_chosen_typeface_and_emblem_are_printed(ktpn, second, tmp_path):
    ktpn("office", "set", "font", it9(tmp_path))
    ktpn("office", "set", "krut", photo(tmp_path / "ครุฑ.png", "RGBA", "PNG"))

    printed = ktpn(
        "meetings", "print", "2/2569", tmp_path / "i.pdf", "--document", "invitation"
    )

    assert printed.json["problems"] == []
    pdf = (tmp_path / "i.pdf").read_bytes()
    assert b"THSarabunIT" in pdf
    assert b"/Subtype /Image" in pdf


def test_a_file_of_the_office_that_cannot_be_read_is_named(ktpn, secretary, tmp_path):
    (tmp_path / "profile" / "office.json").write_text("{", "utf-8")

    assert ktpn("office", "show").codes == {"office.unreadable"}


def test_what_a_newer_version_has_added_to_the_office_is_kept(ktpn, secretary, tmp_path):
    path = tmp_path / "profile" / "office.json"
    path.write_text(json.dumps({"seal": "กลม", "name": 7}), "utf-8")

    assert ktpn("office", "show").codes == {"office.bad_value"}
    ktpn("office", "set", "phone", "0 9999 9999")

    kept = json.loads(path.read_text("utf-8"))
    assert (kept["seal"], kept["phone"]) == ("กลม", "0 9999 9999")


def test_photographs_stand_at_the_end_of_a_visit_and_bad_ones_are_named(chain, tmp_path):
    visit = chain.visits(chain.sec)["บ้านหนองจำลอง"]
    good, bad = photo(tmp_path / "ห้องเรียน.jpg"), tmp_path / "เสีย.jpg"
    bad.write_bytes(b"\xff\xd8 broken")

    printed = chain.run(
        *("visits", "print", visit, tmp_path / "v.pdf", "--photo", good, "--photo", bad),
        *("--photo", tmp_path / "ไม่มี.jpg"),
    )

    assert printed.status == 0
    assert printed.codes == {"printing.picture_unreadable", "printing.picture_missing"}
    text = letters("".join(page_texts((tmp_path / "v.pdf").read_bytes())))
    assert "ภาพประกอบการนิเทศภาพที่๑ห้องเรียน" in text


def test_the_schools_of_a_round_are_in_the_order_of_its_teams(chain, read, tmp_path):
    printed = chain.sec("orders", "print", "team", tmp_path / "t.pdf", "--round", "1/2569")

    assert printed.status == 0
    text = read("t.pdf")
    assert letters("นางสาวตัวอย่าง ใจดี หัวหน้าคณะ") in text
    assert letters("๑. โรงเรียนบ้านหนองจำลอง ๒. โรงเรียนบ้านเขาจำลอง") in text


def test_a_receipt_names_what_a_person_sent_back(merged, read, tmp_path):
    printed = merged.sec("receipts", "print", "นางสาวตัวอย่าง ใจดี", tmp_path / "r.pdf")
    nobody = merged.sec("receipts", "print", "นายไม่มี ตัวตน", tmp_path / "n.pdf")

    assert printed.status == 0
    assert letters("บ้านหนองจำลอง ๑") in read("r.pdf")
    assert "รับและรวมผลแล้ว๑จาก๑ฉบับ" in read("r.pdf")
    assert (nobody.status, nobody.codes) == (3, {"printing.no_returns"})


def test_what_is_known_of_a_school_is_printed_for_the_way(ktpn, secretary, read, tmp_path):
    ktpn("schools", "import", resource("sample", "schools.xlsx"))
    (school,) = ktpn("schools", "list").json["schools"][:1]
    code = school["codes"]["smis"]

    printed = ktpn("print", "school-pack", code, tmp_path / "p.pdf")

    assert (printed.status, printed.json["pages"]) == (0, 1)
    assert letters(school["official_name"]) in read("p.pdf")
    assert ktpn("print", "school-pack", "99999999", tmp_path / "q.pdf").status == 3
    assert not (tmp_path / "q.pdf").exists()
