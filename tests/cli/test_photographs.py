"""`ktpn photos`, and what `ktpn backup` and `restore` hold of them."""

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from builders import a_session, every_kind, handed_out
from PIL import Image


@pytest.fixture
def visit(tmp_path):
    session = a_session(tmp_path / "profile")
    visit = handed_out(session, every_kind(), "บ้านตัวอย่าง")[0]
    session.close()
    return visit.id


@pytest.fixture
def photos(tmp_path):
    exif = Image.Exif()
    exif[0x8825] = {1: "N", 2: (18.0, 47.0, 12.0)}
    files = []
    for colour in ("red", "green"):
        file = BytesIO()
        Image.new("RGB", (60, 40), colour).save(file, "JPEG", exif=exif)
        files.append(tmp_path / f"{colour}.jpg")
        files[-1].write_bytes(file.getvalue())
    return files


def test_photographs_are_added_captioned_moved_and_deleted(ktpn, visit, photos):
    added = ktpn("photos", "add", visit, *photos, "--item", "q2_1")
    first, second = (one["id"] for one in added.json["photos"])

    captioned = ktpn("photos", "caption", visit, first, "หน้าเสาธง")
    moved = ktpn("photos", "move", visit, second, "1")
    deleted = ktpn("photos", "delete", visit, second)
    undone = ktpn("undo")

    assert (added.status, added.json["located"]) == (0, 2)
    assert [one["item"] for one in added.json["photos"]] == ["q2_1", "q2_1"]
    assert captioned.json["photos"][0]["caption"] == "หน้าเสาธง"
    assert [one["id"] for one in moved.json["photos"]] == [second, first]
    assert [one["id"] for one in deleted.json["photos"]] == [first]
    assert undone.status == 0
    listed = ktpn("photos", "list", visit).json["photos"]
    assert [(one["id"], one["here"]) for one in listed] == [(second, True), (first, True)]


def test_a_dry_run_adds_nothing_to_the_visit(ktpn, visit, photos):
    tried = ktpn("photos", "add", visit, *photos, "--dry-run")

    assert len(tried.json["photos"]) == 2
    assert ktpn("photos", "list", visit).json["photos"] == []


def test_what_is_no_picture_is_told(ktpn, visit, photos, tmp_path):
    bad = tmp_path / "ไฟล์.heic"
    bad.write_bytes(b"\0\0\0\x18ftypheic\0\0\0\0mif1heic")

    ran = ktpn("photos", "add", visit, bad, photos[0])

    assert ran.status == 1 and ran.codes == {"photographs.heic"}
    assert len(ran.json["added"]) == 1


def test_a_backup_says_what_it_holds_and_a_restore_brings_it_back(
    ktpn, visit, photos, tmp_path
):
    ktpn("photos", "add", visit, *photos)
    profile = tmp_path / "profile"
    (profile / "office.json").write_text("{}")

    made = ktpn("backup", "--to", tmp_path / "stick")
    for path in (profile / "photographs").iterdir():
        path.unlink()
    broken = ktpn("check")
    restored = ktpn("restore", made.json["file"])
    elsewhere = ktpn("restore", made.json["file"], profile="another computer")

    assert (made.json["pictures"], made.json["settings"]) == (2, ["office.json"])
    assert broken.status == 1 and broken.codes == {"photographs.lost"}
    assert restored.json["missing"] == elsewhere.json["missing"] == []
    assert len(ktpn("photos", "list", visit, profile="another computer").json["photos"]) == 2
    assert ktpn("check").json["ok"]


def test_a_picture_that_was_altered_is_found(ktpn, visit, photos, tmp_path):
    ktpn("photos", "add", visit, photos[0])
    (path,) = (tmp_path / "profile" / "photographs").iterdir()
    path.write_bytes(path.read_bytes() + b"x")

    assert ktpn("check").codes == {"photographs.altered"}


def test_a_copy_alone_says_how_many_files_it_lacks(ktpn, visit, photos, tmp_path):
    ktpn("photos", "add", visit, *photos)
    made = ktpn("backup").json["file"]
    alone = Path(shutil.copy(made, tmp_path))

    ran = ktpn("restore", alone, profile="other")

    assert ran.codes == {"backup.files_missing"} and len(ran.json["missing"]) == 2
