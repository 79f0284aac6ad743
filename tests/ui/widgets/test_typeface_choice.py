"""A typeface for the papers is tried before it is taken."""

import pytest
from printing.fonts_made import OWN, it9, psk
from PySide6.QtWidgets import QFileDialog

from ktpn_desktop.app.office import load_office, office_path
from ktpn_desktop.app.typefaces import chosen_typeface
from ktpn_desktop.printing import typeface as trying
from ktpn_desktop.printing.font_files import find_family, thai_families
from ktpn_desktop.ui.widgets.typeface_choice import TypefaceChoice


@pytest.fixture(autouse=True)
def computer(tmp_path, monkeypatch):
    """Return the only folder with fonts that this computer seems to have."""
    folder = tmp_path / "fonts"
    folder.mkdir()
    monkeypatch.setattr(trying, "find_family", lambda name: find_family(name, [folder]))
    families = thai_families
    monkeypatch.setattr(
        "ktpn_desktop.ui.widgets.typeface_choice.installed_typefaces",
        lambda: families([folder]),
    )
    return folder


@pytest.fixture
def make(qtbot, hub):
    def made():
        choice = TypefaceChoice(hub)
        qtbot.addWidget(choice)
        choice.show()
        qtbot.waitUntil(lambda: not hub.jobs.busy)
        return choice

    return made


@pytest.fixture
def take(qtbot, hub, monkeypatch):
    """Return a function that chooses an entry; `file` is what is picked when it asks."""

    def taken(choice, data, file=None):
        picked = (str(file or ""), "")
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: picked)
        index = choice.box.findData(data)
        choice.box.setCurrentIndex(index)
        choice.box.activated.emit(index)
        qtbot.waitUntil(lambda: not hub.jobs.busy)

    return taken


def test_the_program_brings_its_own_and_lists_those_of_the_computer(make, computer):
    psk(computer)
    it9(computer)

    choice = make()

    shown = [choice.box.itemText(at) for at in range(choice.box.count())]
    assert shown == [
        "TH Sarabun New (มากับโปรแกรม)",
        "TH SarabunIT๙",
        "TH SarabunPSK",
        "เลือกไฟล์ฟอนต์…",
    ]
    assert choice.box.currentIndex() == 0


def test_an_installed_family_is_taken_and_kept(hub, make, take, computer):
    psk(computer)
    choice = make()

    take(choice, "TH SarabunPSK")

    assert load_office(office_path(hub.session))[0].font == "TH SarabunPSK"
    assert "TH SarabunPSK" in choice.told.text()
    assert "TH Sarabun New" in choice.told.text(), "of the italic that it has not"
    assert make().box.currentText() == "TH SarabunPSK"


def test_a_face_that_draws_thai_digits_says_so(make, take, computer):
    it9(computer)
    choice = make()

    take(choice, "TH SarabunIT๙")

    assert "เลขไทย" in choice.told.text()


def test_one_that_cannot_be_set_right_is_refused_with_the_reason(hub, make, take):
    choice = make()
    other = OWN.parent / "IBMPlexSansThaiLooped_400Regular.ttf"

    take(choice, None, other)

    assert chosen_typeface(hub.session) == ""
    assert choice.box.currentIndex() == 0
    assert other.name in choice.told.text()
    assert "TH SarabunPSK" in choice.told.text(), "what to do instead"


def test_a_file_is_taken_and_the_own_one_again(hub, make, take, tmp_path):
    path = psk(tmp_path)
    choice = make()
    take(choice, None, path)
    assert chosen_typeface(hub.session) == str(path)
    assert choice.box.currentText() == path.name

    take(choice, "")

    assert chosen_typeface(hub.session) == ""
    assert choice.box.currentIndex() == 0


def test_choosing_no_file_changes_nothing(hub, make, take):
    choice = make()

    take(choice, None)

    assert choice.box.currentIndex() == 0
    assert not office_path(hub.session).exists()
