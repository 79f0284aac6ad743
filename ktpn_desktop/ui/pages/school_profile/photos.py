"""The photographs of a school's visits, the newest first; a press shows one large."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.photographs import picture_path
from ktpn_desktop.app.school_profile import SchoolProfile, VisitPhotograph
from ktpn_desktop.domain.ids import PhotographId
from ktpn_desktop.domain.photograph import Photograph
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.photo_row import PhotoRow
from ktpn_desktop.ui.widgets.photo_tiles import HEIGHT, WIDTH

MOST = 12  # that are shown; the others stand with their visits
_SHARP = 2  # a small picture has so many dots for a pixel, before the screen's own


class SchoolPhotos(QWidget):
    """Small pictures, made beside the window."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self._hub = hub
        self._shown: dict[PhotographId, VisitPhotograph] = {}
        self._asked: set[str] = set()
        self.row = PhotoRow()
        self.row.locked = True
        self.setFocusProxy(self.row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.row)
        self.row.opened.connect(self._open)
        hub.pictures_came.connect(self._show_come)

    def show_profile(self, known: SchoolProfile) -> None:
        """Show the newest photographs of a school."""
        newest = known.photographs[:MOST]
        self._shown = {one.photograph.id: one for one in newest}
        self.row.show_tiles([one.photograph for one in newest])
        self._load_all()

    def _load_all(self) -> None:
        for one in self._shown.values():
            if one.photograph.hash not in self._asked:
                self._asked.add(one.photograph.hash)
                self._load(one.photograph)

    def _load(self, photograph: Photograph) -> None:
        sharp = _SHARP * self.devicePixelRatioF()
        size = round(px(WIDTH) * sharp), round(px(HEIGHT) * sharp)
        self._hub.jobs.run(
            partial(_small, picture_path(self._hub.session, photograph), size),
            partial(self._loaded, photograph.hash),
            failed=partial(self._not_loaded, photograph.hash),
            owner=self,
        )

    def _loaded(self, hash_: str, data: bytes) -> None:
        picture = QPixmap()
        picture.loadFromData(data)
        self.row.tiles.show_picture(hash_, picture)

    def _not_loaded(self, hash_: str, _trouble: Trouble) -> None:
        """Leave its place empty: the file may still come from who took it."""
        self._asked.discard(hash_)
        self.row.tiles.show_picture(hash_, None)

    @Slot(object)
    def _show_come(self, hashes: frozenset[str]) -> None:
        self._asked -= hashes
        self._load_all()

    @Slot(object)
    def _open(self, photograph: PhotographId) -> None:
        # Here, for most profiles are read without a look at a photograph.
        from ktpn_desktop.ui.dialogs.photo_viewer import PhotoViewer

        viewer = PhotoViewer(self._hub, self._shown[photograph].visit, photograph, self)
        viewer.set_locked(True)
        viewer.exec()


def _small(path: Path, size: tuple[int, int], _progress: Progress) -> bytes:
    from ktpn_desktop.app.developing import small_picture

    return small_picture(path, size)
