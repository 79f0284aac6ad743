"""Asks for files and folders, beginning where the person last was."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ktpn_desktop.ui.hub import Hub


def ask_file(hub: Hub, parent: QWidget, title: str, kinds: str) -> Path | None:
    """Return the file to read that the person chose."""
    name, _kind = QFileDialog.getOpenFileName(parent, title, str(last_folder(hub)), kinds)
    return _remembered(hub, name)


def ask_files(hub: Hub, parent: QWidget, title: str, kinds: str) -> list[Path]:
    """Return the files to read that the person chose."""
    names, _kind = QFileDialog.getOpenFileNames(parent, title, str(last_folder(hub)), kinds)
    return [path for name in names if (path := _remembered(hub, name))]


def ask_new_file(
    hub: Hub, parent: QWidget, title: str, *, name: str, kinds: str
) -> Path | None:
    """Return the file to write that the person chose; `name` is offered."""
    offered = str(last_folder(hub) / name)
    chosen, _kind = QFileDialog.getSaveFileName(parent, title, offered, kinds)
    return _remembered(hub, chosen)


def ask_shared_folder(hub: Hub, parent: QWidget, title: str) -> Path | None:
    """Return the shared folder that the person chose, and remember it as such."""
    start = hub.session.settings.shared_folder or last_folder(hub)
    chosen = QFileDialog.getExistingDirectory(parent, title, str(start))
    if not chosen:
        return None
    hub.change_settings(shared_folder=Path(chosen))
    return Path(chosen)


def last_folder(hub: Hub) -> Path:
    """Return the folder of the newest file that was chosen, else the person's documents."""
    for path in hub.session.settings.recent_files:
        if path.parent.is_dir():
            return path.parent
    documents = QStandardPaths.StandardLocation.DocumentsLocation
    return Path(QStandardPaths.writableLocation(documents))


def _remembered(hub: Hub, name: str) -> Path | None:
    if not name:
        return None
    path = Path(name)
    recent = hub.session.settings.with_recent_file(path).recent_files
    hub.change_settings(recent_files=recent)
    return path
