"""Where Thai may break on screen. Until the dictionary is loaded, text is shown as it is."""

from functools import cache

from PySide6.QtCore import QObject, Signal

_LONGEST_TIP = 60  # letters that may stand in one line


class Wrapping(QObject):
    """Announces once that the dictionary is there; labels then break their text anew."""

    became_ready = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.ready = False

    def set_ready(self) -> None:
        """Say that the dictionary has been loaded."""
        self.ready = True
        self.became_ready.emit()


@cache
def wrapping() -> Wrapping:
    """Return the one there is."""
    return Wrapping()


def load_dictionary() -> None:
    """Load the dictionary; it is read from a file, so that is done after the first paint.

    It may run in a worker thread; `set_ready` is then called on the main thread.
    """
    from ktpn_desktop.thai import words

    words.load()


def breakable(text: str) -> str:
    """Return the text with invisible marks where a line may break."""
    if not wrapping().ready:
        return text
    from ktpn_desktop.thai import words

    return words.display(text)


def as_given(text: str) -> str:
    """Return what `breakable` was given, for text that is copied from the screen."""
    from ktpn_desktop.thai import words

    return words.undisplay(text)


def tip(text: str) -> str:
    """Return a tool tip with this text; a long one is made such that Qt lets it wrap."""
    if len(text) <= _LONGEST_TIP and "<" not in text:
        return text
    from html import escape

    lines = escape(breakable(text)).replace("\n", "<br>")
    return f"<qt>{lines}</qt>"
