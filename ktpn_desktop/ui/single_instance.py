"""One program for each profile: a second start raises the window of the first."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal, Slot

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_PATIENCE = 500  # ms for the first program to answer


class SingleInstance(QObject):
    """Holds the profile's lock while the program runs."""

    raise_wanted = Signal()

    def __init__(self, lock: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = lock
        self._lock = QLockFile(str(lock))
        # The lock of a program that was ended counts as gone by its process, never by its age:
        # a laptop may sleep for a week with the window open.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def acquire(self) -> bool:
        """Take the profile; False when another program has it."""
        return self._lock.tryLock(0)

    def listen(self) -> None:
        """Hear from now on of other starts."""
        if self._server is not None:
            return
        from PySide6.QtNetwork import QLocalServer

        QLocalServer.removeServer(self._name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._called)
        self._server.listen(self._name)

    def call_first(self) -> bool:
        """Ask the program that has the profile to raise its window; False when none answers."""
        from PySide6.QtNetwork import QLocalSocket

        socket = QLocalSocket()
        socket.connectToServer(self._name)
        answered = socket.waitForConnected(_PATIENCE)
        socket.disconnectFromServer()
        return answered

    def release(self) -> None:
        """Let go of the profile."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    @cached_property
    def _name(self) -> str:
        """The name of the socket, which is this profile's alone."""
        from hashlib import sha256

        return f"ktpn-{sha256(str(self._path.resolve()).encode()).hexdigest()[:24]}"

    @Slot()
    def _called(self) -> None:
        if self._server is not None:
            self._server.nextPendingConnection().close()
            self.raise_wanted.emit()
