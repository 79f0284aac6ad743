"""The photographs of a visit, or of one item of it: shown, added, put in order, opened."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ktpn_desktop.app.developing import small_picture
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.photographs import (
    Source,
    Taken,
    TakingPlan,
    delete_photograph,
    keep,
    move_photograph,
    picture_path,
    plan_taking,
    take,
)
from ktpn_desktop.app.wording import located_text
from ktpn_desktop.domain.ids import ItemId, PhotographId, VisitId
from ktpn_desktop.domain.photograph import Photograph, of_item
from ktpn_desktop.domain.problem import Problem, Trouble
from ktpn_desktop.store import photographs
from ktpn_desktop.store.database import Change
from ktpn_desktop.ui.choosing import ask_files
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.clipboard_pictures import pictures_in_clipboard
from ktpn_desktop.ui.widgets.photo_row import SUFFIXES, PhotoRow
from ktpn_desktop.ui.widgets.photo_tiles import HEIGHT, WIDTH, AddTile, Coming, Tile
from ktpn_desktop.ui.widgets.strip import Strip
from ktpn_desktop.ui.widgets.toast import Toast

_SHARP = 2  # a small picture has so many dots for a pixel, before the screen's own
_MOST_TOLD = 4


class PhotoStrip(QWidget):
    """Keeps itself up to date. What its owner has to say in the window, it tells.

    It may be given another visit or item while photographs are on their way: they arrive where
    they were put, and what is wrong with them is said there.
    """

    told = Signal(object)  # Toast

    def __init__(self, hub: Hub, visit_id: VisitId, item: ItemId | None = None) -> None:
        super().__init__()
        self._hub = hub
        self._visit_id = visit_id
        self._item = item
        self._photographs: tuple[Photograph, ...] = ()
        self._coming: dict[_Of, list[str]] = {}
        self._wrong: dict[_Of, str] = {}
        self._asked: set[str] = set()
        self.row = PhotoRow()
        self.problems = Strip("", Tone.WARN, "triangle-alert", action=self.tr("รับทราบ"))
        self.problems.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addWidget(self.row)
        layout.addWidget(self.problems)
        self._connect()
        self._reload()

    @property
    def photographs(self) -> tuple[Photograph, ...]:
        """The photographs that it shows."""
        return self._photographs

    @property
    def busy(self) -> bool:
        """Whether photographs are being taken in."""
        return any(self._coming.values())

    def show_visit(self, visit_id: VisitId, item: ItemId | None = None) -> None:
        """Show those of another visit or item."""
        self._visit_id, self._item = visit_id, item
        self._reload()
        self._show_problems()

    def set_locked(self, locked: bool) -> None:
        """Let photographs only be looked at, or be changed."""
        if locked != self.row.locked:
            self.row.locked = locked
            self._show()

    @Slot()
    def add(self) -> None:
        """Ask for files, and take them in."""
        if self.row.locked:
            return
        kinds = self.tr("ภาพถ่าย ({kinds})").format(
            kinds=" ".join(f"*{suffix}" for suffix in SUFFIXES)
        )
        if files := ask_files(self._hub, self, self.tr("เลือกภาพถ่าย"), kinds):
            self.add_files(files)

    @Slot()
    def paste(self) -> bool:
        """Take in what lies in the clipboard; False when that is no picture."""
        name = self.tr("ภาพที่วาง")
        sources = [] if self.row.locked else pictures_in_clipboard(name)
        if sources:
            self.add_sources(sources)
        return bool(sources)

    @Slot(object)
    def add_files(self, files: Sequence[Path]) -> None:
        """Take in files."""
        self.add_sources([Source.of(path) for path in files])

    def add_sources(self, sources: Sequence[Source]) -> None:
        """Take in what somebody chose; a tile shows each that is on its way."""
        of = self._shown()
        self._forget_problems()
        try:
            plan = plan_taking(self._hub.session, self._visit_id, sources, self._item)
        except Trouble as trouble:
            self._tell(of, trouble.problems)
            return
        names = [one.name for one in sources]
        self._coming.setdefault(of, []).extend(names)
        self._show()
        job = self._hub.jobs.run(
            partial(take, plan),
            partial(self._keep, of, plan),
            failed=lambda trouble: self._tell(of, trouble.problems),
            owner=self,
        )
        job.ended.connect(partial(self._arrived, of, names))

    @Slot(object)
    def open_viewer(self, photograph: PhotographId | None = None) -> None:
        """Show one photograph large, with its caption; the others are beside it."""
        # Here, for most visits are filled without a look at a photograph.
        from ktpn_desktop.ui.dialogs.photo_viewer import PhotoViewer

        if self._photographs:
            chosen = photograph or self._photographs[0].id
            viewer = PhotoViewer(self._hub, self._visit_id, chosen, self)
            viewer.set_locked(self.row.locked)
            viewer.exec()

    def _connect(self) -> None:
        self.row.opened.connect(self.open_viewer)
        self.row.deleted.connect(self._delete)
        self.row.moved.connect(self._move)
        self.row.add_wanted.connect(self.add)
        self.row.paste_wanted.connect(self.paste)
        self.row.dropped.connect(self.add_files)
        self.problems.acted.connect(self._forget_problems)
        self._hub.changed.connect(self._on_change)
        self._hub.pictures_came.connect(self._show_come)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if "photograph" in change.tables:
            self._reload()

    @Slot(object)
    def _show_come(self, hashes: frozenset[str]) -> None:
        self._asked -= hashes
        self._show()

    def _reload(self) -> None:
        known = photographs.photographs(self._hub.store, self._visit_id)
        self._photographs = of_item(known, self._item)
        self._show()

    def _show(self) -> None:
        coming = self._coming.get(self._shown(), ())
        tiles: list[Tile] = [*self._photographs, *(Coming(name) for name in coming)]
        if not self.row.locked:
            tiles.append(AddTile(self.tr("เพิ่มภาพ F3")))
        self.row.show_tiles(tiles)
        self.row.setVisible(bool(tiles))
        for one in self._photographs:
            self._load(one)

    def _load(self, photograph: Photograph) -> None:
        """Ask the worker for a small picture, once."""
        if photograph.hash in self._asked:
            return
        self._asked.add(photograph.hash)
        sharp = _SHARP * self.devicePixelRatioF()
        size = round(px(WIDTH) * sharp), round(px(HEIGHT) * sharp)
        path = picture_path(self._hub.session, photograph)
        self._hub.jobs.run(
            partial(_small, path, size),
            partial(self._loaded, photograph.hash),
            failed=partial(self._not_loaded, photograph.hash),
            owner=self,
        )

    def _loaded(self, hash_: str, data: bytes) -> None:
        picture = QPixmap()
        picture.loadFromData(data)
        self.row.tiles.show_picture(hash_, picture)

    def _not_loaded(self, hash_: str, _trouble: Trouble) -> None:
        """Leave its place empty; it may still come, and is asked for at the next look."""
        self._asked.discard(hash_)
        self.row.tiles.show_picture(hash_, None)

    def _keep(self, of: "_Of", plan: TakingPlan, taken: Taken) -> None:
        try:
            added = keep(self._hub.session, plan, taken)
        except Trouble as trouble:
            self._tell(of, trouble.problems)
            return
        if taken.problems:
            self._tell(of, taken.problems)
        if added:
            words = self.tr("เพิ่มภาพแล้ว {count} ภาพ").format(count=len(added))
            removed = self.tr("ลบตำแหน่งที่ถ่ายออกแล้ว") if taken.located else ""
            self.told.emit(Toast(words, detail=removed, icon="image-plus", undo=True))
        elif taken.pictures:
            self.told.emit(Toast(self.tr("มีภาพนี้อยู่แล้ว"), icon="image"))

    def _arrived(self, of: "_Of", names: Sequence[str]) -> None:
        for name in names:
            self._coming[of].remove(name)
        self._show()

    @Slot(object)
    def _delete(self, photograph: PhotographId) -> None:
        try:
            delete_photograph(self._hub.session, self._visit_id, photograph)
        except Trouble as trouble:
            self._tell(self._shown(), trouble.problems)
            return
        self.told.emit(Toast(self.tr("ลบภาพแล้ว"), icon="trash-2", undo=True))

    @Slot(object, int)
    def _move(self, photograph: PhotographId, to: int) -> None:
        try:
            move_photograph(self._hub.session, self._visit_id, photograph, to)
        except Trouble as trouble:
            self._tell(self._shown(), trouble.problems)

    def _shown(self) -> "_Of":
        return self._visit_id, self._item

    def _tell(self, of: "_Of", problems: Sequence[Problem]) -> None:
        language = self._hub.session.language
        lines = [located_text(one, language) for one in problems[:_MOST_TOLD]]
        if len(problems) > _MOST_TOLD:
            more = self.tr("และอีก {count} รายการ")
            lines.append(more.format(count=len(problems) - _MOST_TOLD))
        self._wrong[of] = "\n".join(lines)
        if of == self._shown():
            self._show_problems()
        else:
            self.told.emit(Toast(self._wrong[of], icon="triangle-alert"))

    def _show_problems(self) -> None:
        words = self._wrong.get(self._shown(), "")
        if words:
            self.problems.set_text(words, self.tr("รับทราบ"))
        self.problems.setVisible(bool(words))

    @Slot()
    def _forget_problems(self) -> None:
        self._wrong.pop(self._shown(), None)
        self._show_problems()


_Of = tuple[VisitId, ItemId | None]  # what photographs are of


def _small(path: Path, size: tuple[int, int], _progress: Progress) -> bytes:
    return small_picture(path, size)
