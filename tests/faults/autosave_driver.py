"""The program with an ear to it: what its form shows, and one act at a set moment.

The loop of `autosave` starts it, reads its lines and kills it. Keys come from outside; what has
no key of its own is done here, by the program's own buttons: photographs dropped on an item,
the end of the visit, the file of results.
"""

import json
import os
import sys
import time

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QApplication

from ktpn_desktop.start import run
from ktpn_desktop.ui import application, opening

PLAN = json.loads(sys.argv.pop(1))
"""The visit, the item to begin at, the act and after how many milliseconds; files to drop."""


def tell(**what):
    """Print what happened, at once."""
    print(json.dumps({**what, "at": time.monotonic()}), flush=True)


def told(answer):
    """Return an answer as it is told."""
    return [answer.value, answer.note]


class Spy:
    """Tells what the form shows, what is to be written, and what it says is saved."""

    def __init__(self, page):
        self.page, self.fresh = page, {}
        self.save, page.saver._save = page.saver._save, self.write
        page.saver.waiting.connect(self.waits)
        page.saver.saved.connect(self.saved)
        page.form.items.typed.connect(lambda item, one: tell(typed=item, state=told(one)))
        page.form.opened.connect(lambda item: tell(opened=item))
        page.form.finished.connect(lambda: tell(left=True))
        page.hub.changed.connect(self.changed)

    def write(self, item, answer, step):
        tell(writing=item, state=told(answer))
        done = self.save(item, answer, step)
        self.fresh[item] = answer
        return done

    def waits(self):
        assert "กำลัง" in self.page.header.save_state.text  # the page's own slot came first

    def saved(self):
        assert self.page.header.save_state.isVisible()
        assert self.page.header.save_state.text.startswith("บันทึกแล้ว")
        for item, answer in self.fresh.items():
            tell(saved=item, state=told(answer))
        self.fresh.clear()

    def changed(self, change):
        strip = strip_of(self.page)
        if "photograph" in change.tables and strip is not None:
            tell(photographs=[one.hash for one in strip.photographs])


def strip_of(page):
    """Return the photographs of the item that is open."""
    card = page.form.items.current
    return card.opened.strip if card is not None and card.opened is not None else None


def take_photographs(window):
    """Drop pictures on the item that is open."""
    page = window.page("visit")
    page.form.go(PLAN["item"])
    tell(act="photographs")
    strip_of(page).row.dropped.emit(opened_files())


def opened_files():
    """Return the paths of the pictures to drop."""
    from pathlib import Path

    return [Path(one) for one in PLAN["files"]]


def show_signature(window):
    """Open the item to be signed, and tell where; the strokes come from outside."""
    from ktpn_desktop.ui.widgets.signature_pad import SigningArea

    page = window.page("visit")
    page.form.go(PLAN["sign"])

    def say():
        area = page.form.items.current.findChild(SigningArea)
        if area is None:  # a last key has opened another item
            show_signature(window)
            return
        corner = area.mapToGlobal(QPoint(0, 0))
        tell(act="signature", place=[corner.x(), corner.y(), area.width(), area.height()])

    QTimer.singleShot(150, say)


def finish(window):
    """End the visit, although items are not answered yet."""
    window.page("visit").review.click()
    summary = window.page("summary")
    summary.toast.connect(lambda _toast: tell(finished=True))
    QTimer.singleShot(0, agree)
    tell(act="finish")
    summary.finish.click()


def agree():
    """Say yes to a visit that lacks answers."""
    dialog = QApplication.activeModalWidget()
    if dialog is not None:
        dialog.finish.click()


def send(window):
    """Write the file of results."""
    window.open("summary", {"visit": PLAN["visit"]})
    summary = window.page("summary")
    summary.sharing.told.connect(lambda _toast: tell(sent=True))
    tell(act="send")
    summary.send.click()


def listen_to_places():
    """Tell of every place that is noted for the next start."""
    from ktpn_desktop.ui.pages.visit import place_note

    note_open = place_note.note_open

    def note(profile, visit, item):
        note_open(profile, visit, item)
        tell(noted=item)

    place_note.note_open = note


ACTS = {
    "photographs": take_photographs,
    "signature": show_signature,
    "finish": finish,
    "send": send,
}


def begin(window):
    """Tell where the form was opened, then let whoever types begin."""
    listen_to_places()
    if window.current[0] != "visit":
        window.open("visit", {"visit": PLAN["visit"]})
    page = window.page("visit")
    window.spy = Spy(page)
    notice = page.notices.restored
    (flushing,) = window.hub.store.connection.execute("PRAGMA synchronous").fetchone()
    tell(
        ready=page.form.current,
        said=notice.text(),
        seen=notice.isVisible(),
        flushing=flushing,
        window=int(window.winId()),
        process=os.getpid(),
    )
    page.form.go(PLAN["item"])  # not always from where the one before has come to
    if act := ACTS.get(PLAN["act"]):
        QTimer.singleShot(PLAN["after"], lambda: act(window))


class Desktop(application.Desktop):
    """The program's own, which tells when it can be used."""

    def _after_paint(self):
        super()._after_paint()
        begin(self.window)


opening.Desktop = Desktop
if __name__ == "__main__":
    sys.exit(run(sys.argv[1:]))
