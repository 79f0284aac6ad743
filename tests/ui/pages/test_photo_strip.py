"""Photographs in the window: added, captioned, put in order, deleted, and brought back."""

from io import BytesIO

import pytest
from builders import item_id
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest

from ktpn_desktop.app.answering import complete
from ktpn_desktop.app.photographs import add_photographs, picture_path
from ktpn_desktop.store import photographs
from ktpn_desktop.ui.dialogs.photo_viewer import PhotoViewer
from ktpn_desktop.ui.widgets.photo_strip import PhotoStrip

KEY, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier
PATIENCE = 8_000


@pytest.fixture
def visit(visits):
    return visits[0]


@pytest.fixture
def photos(tmp_path):
    files = []
    for colour in ("red", "green", "blue"):
        file = BytesIO()
        Image.new("RGB", (60, 40), colour).save(file, "JPEG")
        files.append(tmp_path / f"{colour}.jpg")
        files[-1].write_bytes(file.getvalue())
    return files


@pytest.fixture
def strip(qtbot, hub, visit):
    strip = PhotoStrip(hub, visit.id)
    qtbot.addWidget(strip)
    strip.resize(500, 200)
    strip.show()
    return strip


@pytest.fixture
def kept(hub, visit):
    """Return a function that returns the photographs of the visit."""
    return lambda: photographs.photographs(hub.store, visit.id)


def loaded(strip):
    known = strip.row.tiles.pictures
    return all(known.get(one.hash) for one in strip.photographs)


@pytest.fixture
def full(strip, hub, visit, photos):
    """Return a strip with three photographs."""
    add_photographs(hub.session, visit.id, photos)
    return strip


def test_files_are_taken_in_beside_the_window_and_told(qtbot, hub, kept, strip, photos):
    told = []
    strip.told.connect(told.append)

    strip.add_files(photos)
    coming = len(strip.row.tiles.tiles)
    qtbot.waitUntil(lambda: not strip.busy and loaded(strip), timeout=PATIENCE)

    assert coming == 4  # three on their way, and the tile that adds
    assert len(kept()) == len(strip.photographs) == 3
    assert [toast.undo for toast in told] == [True]
    hub.store.undo()
    assert strip.photographs == ()


def test_what_is_no_picture_is_told_until_it_was_read(qtbot, strip, tmp_path):
    bad = tmp_path / "เสีย.jpg"
    bad.write_bytes(b"\xff\xd8 broken")

    strip.add_files([bad])
    qtbot.waitUntil(lambda: not strip.problems.isHidden(), timeout=PATIENCE)

    assert "เสีย.jpg" in strip.problems.text()
    qtbot.mouseClick(strip.problems.button, Qt.MouseButton.LeftButton)
    assert strip.problems.isHidden()


def test_what_is_on_its_way_arrives_where_it_was_put(qtbot, visit, kept, strip, photos):
    bad = photos[0].with_name("เสีย.jpg")
    bad.write_bytes(b"\xff\xd8 broken")
    told = []
    strip.told.connect(told.append)
    strip.show_visit(visit.id, item_id("1.1"))
    strip.add_files([photos[0], bad])

    strip.show_visit(visit.id, item_id("1.2"))
    tiles = len(strip.row.tiles.tiles)
    qtbot.waitUntil(lambda: not strip.busy, timeout=PATIENCE)

    assert tiles == 1  # nothing is on its way to this item
    assert [one.item for one in kept()] == [item_id("1.1")]
    assert strip.problems.isHidden()
    assert any("เสีย.jpg" in toast.text for toast in told)
    strip.show_visit(visit.id, item_id("1.1"))
    assert len(strip.photographs) == 1
    assert strip.problems.isVisible()
    strip.problems.acted.emit()
    assert strip.problems.isHidden()


def test_a_picture_from_the_clipboard_is_taken_in(qtbot, kept, strip):
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.red)
    QGuiApplication.clipboard().setImage(image)

    assert strip.paste()
    qtbot.waitUntil(lambda: len(kept()) == 1, timeout=PATIENCE)

    QGuiApplication.clipboard().setText("ไม่ใช่ภาพ")
    assert not strip.paste()


def test_files_are_dropped_on_it(qtbot, kept, strip, photos, tmp_path):
    data = QMimeData()
    paths = [*photos[:2], tmp_path, tmp_path / "ข้อความ.txt"]
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, buttons, keys)

    strip.row.dropEvent(drop)
    qtbot.waitUntil(lambda: len(kept()) == 2, timeout=PATIENCE)

    assert drop.isAccepted()


def test_keys_delete_and_move_and_open(kept, full, monkeypatch):
    strip = full
    first, second, third = (one.id for one in kept())
    strip.row.setFocus()
    strip.row.setCurrentIndex(strip.row.tiles.index(0))

    QTest.keyClick(strip.row, KEY.Key_Right, ALT)
    moved = [one.id for one in kept()]
    chosen = strip.row.chosen()
    QTest.keyClick(strip.row, KEY.Key_Delete)
    left = [one.id for one in kept()]
    opened = []
    monkeypatch.setattr(PhotoViewer, "exec", lambda viewer: opened.append(viewer.shown.id))
    QTest.keyClick(strip.row, KEY.Key_Return)

    assert moved == [second, first, third] and chosen == first
    assert left == [second, third]
    assert opened == [third]  # in the place of the one that was deleted


def test_a_locked_strip_shows_and_changes_nothing(hub, visit, kept, full):
    strip = full
    complete(hub.session, visit.id)

    strip.set_locked(True)
    QTest.keyClick(strip.row, KEY.Key_Delete)
    strip.add()

    assert len(strip.row.tiles.tiles) == len(kept()) == 3
    assert not strip.paste()


def test_only_the_photographs_of_its_item_are_in_it(qtbot, hub, visit, photos):
    add_photographs(hub.session, visit.id, photos[:2], item_id("1.1"))
    add_photographs(hub.session, visit.id, photos[2:])
    strip = PhotoStrip(hub, visit.id, item_id("1.1"))
    qtbot.addWidget(strip)

    assert len(strip.photographs) == 2
    strip.show_visit(visit.id)
    assert len(strip.photographs) == 1


def test_every_tile_can_be_spoken_of(hub, visit, strip, photos):
    add_photographs(hub.session, visit.id, photos[:1])

    tiles = strip.row.tiles
    words = [tiles.data(tiles.index(at), Qt.ItemDataRole.AccessibleTextRole) for at in (0, 1)]

    assert words[0].startswith("ภาพที่ 1 จาก 1")
    assert "เพิ่มภาพ" in words[1]
    assert strip.row.accessibleName()


@pytest.fixture
def viewer(qtbot, hub, visit, kept, photos):
    add_photographs(hub.session, visit.id, photos)
    viewer = PhotoViewer(hub, visit.id, kept()[0].id)
    qtbot.addWidget(viewer)
    viewer.show()
    return viewer


def test_the_viewer_goes_through_the_photographs(kept, viewer):
    ids = [one.id for one in kept()]

    seen = [viewer.shown.id]
    for key in (KEY.Key_Right, KEY.Key_PageDown, KEY.Key_Right, KEY.Key_Left):
        QTest.keyClick(viewer.picture, key)
        seen.append(viewer.shown.id)

    assert seen == [ids[0], ids[1], ids[2], ids[2], ids[1]]
    assert not viewer.picture._picture.isNull()


def test_a_caption_saves_itself_and_stays_with_its_photograph(kept, viewer):
    viewer.caption.setFocus()
    viewer.caption.insert("หน้าเสาธง")
    QTest.keyClick(viewer.caption, KEY.Key_Return)
    viewer.show_after()
    other = viewer.caption.text()
    viewer.caption.insert("ห้องสมุด")
    viewer.done(0)

    assert other == ""
    assert [one.caption for one in kept()] == ["หน้าเสาธง", "ห้องสมุด", None]


def test_deleting_in_the_viewer_is_undone_there(qtbot, kept, viewer):
    viewer.picture.setFocus()
    QTest.keyClick(viewer.picture, KEY.Key_Delete)
    left = len(kept())
    qtbot.mouseClick(viewer.told.button, Qt.MouseButton.LeftButton)

    assert (left, len(kept())) == (2, 3)
    for _ in range(3):
        QTest.keyClick(viewer.picture, KEY.Key_Delete)
    assert viewer.shown is None
    assert not viewer.delete.isEnabled()


def test_a_picture_that_is_not_here_yet_says_so(hub, kept, viewer):
    picture_path(hub.session, kept()[1]).unlink()

    viewer.show_after()

    assert viewer.picture.accessibleDescription()


def test_the_row_grows_with_its_photographs(strip, hub, visit, photos):
    low = strip.row.sizeHint().height()
    strip.resize(200, 200)
    add_photographs(hub.session, visit.id, photos)

    assert strip.row.sizeHint().height() > low
    assert strip.row.indexAt(QPoint(10, 10)).isValid()
