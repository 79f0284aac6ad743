"""Pictures that come later than their visits are brought in beside the window, and shown."""

import shutil
from io import BytesIO

import pytest
from offices import an_office
from PIL import Image

from ktpn_desktop.app.photographs import add_photographs, missing_pictures
from ktpn_desktop.ui.folder_watch import FolderWatch
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.picture_fetching import fetch_pictures
from ktpn_desktop.ui.widgets.photo_strip import PhotoStrip

PATIENCE = 10_000


@pytest.fixture
def office(tmp_path):
    """An office where a visit with a photograph was merged before its picture came."""
    with an_office(tmp_path) as office:
        file = BytesIO()
        Image.new("RGB", (60, 40), "green").save(file, "JPEG")
        (tmp_path / "a.jpg").write_bytes(file.getvalue())
        add_photographs(office.supervisor, office.visits[0], [tmp_path / "a.jpg"])
        office.finish()
        shutil.move(office.shared / "photographs", tmp_path / "late")
        office.merge()
        yield office


@pytest.fixture
def hub(qapp, office):
    hub = Hub(office.secretary)
    hub.change_settings(shared_folder=office.shared)
    yield hub
    hub.close()


def test_a_picture_is_shown_when_the_folder_watch_has_found_it(qtbot, hub, office, tmp_path):
    strip = PhotoStrip(hub, office.visits[0])
    qtbot.addWidget(strip)
    (photograph,) = strip.photographs
    qtbot.waitUntil(lambda: photograph.hash in strip.row.tiles.pictures, timeout=PATIENCE)
    before = strip.row.tiles.pictures[photograph.hash]
    shutil.move(tmp_path / "late", office.shared / "photographs")

    FolderWatch(hub, strip).look()
    qtbot.waitUntil(lambda: bool(strip.row.tiles.pictures[photograph.hash]), timeout=PATIENCE)

    assert before is None
    assert missing_pictures(hub.session) == frozenset()


def test_what_is_still_to_come_is_told_once_asked(qtbot, hub, office):
    told = []

    fetch_pictures(hub, [office.shared], hub, told.append)
    qtbot.waitUntil(lambda: bool(told), timeout=PATIENCE)

    assert "1" in told[0].text and told[0].detail


def test_nobody_is_told_when_nothing_is_missing(qtbot, hub, office, tmp_path):
    shutil.move(tmp_path / "late", office.shared / "photographs")
    came, told = [], []
    hub.pictures_came.connect(came.append)
    fetch_pictures(hub, [office.shared], hub, told.append)
    qtbot.waitUntil(lambda: bool(came), timeout=PATIENCE)

    fetch_pictures(hub, [office.shared], hub, told.append)

    assert told == [] and not hub.jobs.busy
