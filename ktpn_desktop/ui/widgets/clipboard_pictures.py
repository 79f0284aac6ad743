"""Pictures that somebody copied, as files or as what a program drew."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter

from ktpn_desktop.app.photographs import Source
from ktpn_desktop.ui.widgets.drop_area import wanted_paths
from ktpn_desktop.ui.widgets.photo_row import SUFFIXES

_RAW = ("image/jpeg", "image/png", "image/webp")  # kinds that the clipboard may hold as a file


def pictures_in_clipboard(name: str) -> list[Source]:
    """Return the pictures in the clipboard; one that has no name of its own gets this one."""
    data = QGuiApplication.clipboard().mimeData()
    files = [path for path in wanted_paths(data, SUFFIXES) if not path.is_dir()]
    if files:
        return [Source.of(path) for path in files]
    if raw := _raw_picture(data):
        return [Source(name=name, data=raw)]
    image = QGuiApplication.clipboard().image()
    return [] if image.isNull() else [Source(name=name, data=_png(image))]


def _raw_picture(data: QMimeData) -> bytes:
    """Return a picture as whoever copied it wrote it, with what says how it is turned."""
    for kind in _RAW:
        if data.hasFormat(kind) and (raw := bytes(data.data(kind).data())):
            return raw
    return b""


def _png(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    writer.setCompression(0)  # packing would take a second
    writer.write(image)
    return bytes(buffer.data().data())
