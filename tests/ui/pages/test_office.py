"""What the office prints is changed on its page, saves itself, and is looked through."""

import pytest
from PIL import Image
from PySide6.QtWidgets import QFileDialog

from ktpn_desktop.app.office import load_office, office_path
from ktpn_desktop.app.papers import furnish, plan_house
from ktpn_desktop.domain.ids import PersonId
from ktpn_desktop.domain.office import MeetingNumbering
from ktpn_desktop.domain.person import CommitteeRole, Membership, Person
from ktpn_desktop.store import people
from ktpn_desktop.ui.pages.office import OfficePage


@pytest.fixture
def page(qtbot, hub):
    people.save_person(
        hub.store,
        Person(
            id=PersonId("head"),
            name="นายตัวแบบ นำทาง",
            membership=Membership(role=CommitteeRole.CHAIR),
        ),
    )
    page = OfficePage(hub)
    qtbot.addWidget(page)
    page.resize(1150, 650)
    page.show()
    page.restore({})
    return page


def kept(page):
    return load_office(office_path(page.hub.session))[0]


def write(page, name, text):
    edit = page.fields[name].widget
    edit.clear()
    (edit.insert if hasattr(edit, "insert") else edit.insertPlainText)(text)
    return page.leave()


def test_what_is_typed_is_kept(page):
    assert write(page, "address", "99 หมู่ 9\nจังหวัดตัวอย่าง")
    assert write(page, "labels.present", "กรรมการผู้มาประชุม")
    assert write(page, "margins.left", "3.5")
    page.numbering.chosen.emit(MeetingNumbering.FISCAL)

    office = kept(page)
    assert office.address == "99 หมู่ 9\nจังหวัดตัวอย่าง"
    assert office.labels.present == "กรรมการผู้มาประชุม"
    assert (office.margins.left, office.numbering) == (3.5, MeetingNumbering.FISCAL)


def test_what_follows_from_the_registers_stands_in_pale_letters(page):
    fields = page.fields

    assert fields["name"].widget.text() == ""
    assert fields["name"].widget.placeholderText().startswith("สำนักงานเขตพื้นที่การศึกษา")
    assert fields["chair"].widget.placeholderText() == "นายตัวแบบ นำทาง"


def test_an_emptied_label_is_the_usual_one_again(page):
    write(page, "labels.minutes", "บันทึกประชุม")

    write(page, "labels.minutes", "")

    assert kept(page).labels.minutes == "รายงานการประชุม"


def test_a_slip_in_the_wording_is_shown_under_its_field_and_kept_all_the_same(page):
    write(page, "labels.note_taker", "ผู้บันทึกการประชุม")

    assert "ผู้จดรายงานการประชุม" in page.fields["labels.note_taker"].error
    assert kept(page).labels.note_taker == "ผู้บันทึกการประชุม"
    assert page.fields["labels.checker"].error == ""


def test_a_margin_that_is_none_is_told_and_not_kept(page):
    assert not write(page, "margins.left", "กว้าง")

    assert page.fields["margins.left"].error
    assert kept(page).margins.left == 3.0


def test_the_emblem_is_copied_into_the_profile_printed_and_taken_away(
    page, tmp_path, monkeypatch
):
    picture = tmp_path / "ครุฑ.png"
    Image.new("RGBA", (40, 60), "black").save(picture)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(picture), ""))
    assert page.remove.isHidden()

    page.choose.click()
    picture.unlink()

    house, problems = furnish(plan_house(page.hub.session))
    assert house.krut is not None
    assert problems == ()
    assert page.emblem.isVisibleTo(page)
    page.remove.click()
    assert furnish(plan_house(page.hub.session))[0].krut is None


def test_what_is_no_picture_changes_nothing(page, tmp_path):
    told = []
    page.hub.jobs.troubled.connect(told.append)
    text = tmp_path / "ครุฑ.png"
    text.write_text("ไม่ใช่ภาพ", "utf-8")

    page.take_emblem(text)

    assert [one.code for one in told[0].problems] == ["printing.picture_unreadable"]
    assert kept(page).krut == ""
