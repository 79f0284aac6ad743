"""Goes through a page by Tab alone; finds what is not reached, out of order, or not marked."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from ktpn_desktop.ui.main_window import MainWindow
from ktpn_desktop.ui.pages.visit.opened import OpenItem

MOST = 400  # presses: no page has so many stops


@dataclass(frozen=True, slots=True)
class Stop:
    """Where Tab went: the widget, the item it served then, and its place in what scrolls."""

    widget: QWidget
    item: str
    area: QWidget
    place: QRect


def tab_faults(window: MainWindow, name: str) -> list[str]:
    """Return what is wrong with the stops of Tab on the page that is shown, one line each."""
    page = window.page(name)
    stops, faults = _walk(window)
    if not faults:
        # A card that opens when it is reached brings controls of its own: they are stops too.
        reached = {one.widget for one in stops}
        faults += [f"UNREACHED {_told(one)}" for one in _stops_of(page) if one not in reached]
    return [*faults, *_out_of_order(page, stops)]


def _walk(window: MainWindow) -> tuple[list[Stop], list[str]]:
    """Press Tab until the first stop comes again."""
    stops: list[Stop] = []
    seen: set[tuple[QWidget, str]] = set()
    faults: list[str] = []
    for _ in range(MOST):
        before = QApplication.focusWidget()
        QTest.keyClick(before or window, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        if now is None or now is before:
            return stops, [f"TRAP {_told(before)}"]
        stop = _stop(now)
        if (now, stop.item) in seen:
            if now is not stops[0].widget:
                faults.append(f"LOOP {_told(now)}")
            return stops, faults
        seen.add((now, stop.item))
        if not _is_marked(window, now):
            faults.append(f"UNMARKED {_told(now)}")
        stops.append(stop)
    return stops, [f"ENDLESS {_told(now)}"]


def _stop(widget: QWidget) -> Stop:
    area = _area_of(widget)
    place = QRect(widget.mapTo(area, QPoint(0, 0)), widget.size())
    return Stop(widget, _item_of(widget), area, place)


def _item_of(widget: QWidget) -> str:
    """Return the item of a control: one set of controls serves whichever is open."""
    above: QWidget | None = widget
    while above is not None and not isinstance(above, OpenItem):
        above = above.parentWidget()
    return above.control.item.id if above is not None else ""


def _is_marked(window: MainWindow, focused: QWidget) -> bool:
    """Tell whether the picture of the window shows where the focus is."""
    corner = focused.mapTo(window, QPoint(0, 0))
    area = QRect(corner, focused.size()).adjusted(-8, -8, 8, 8) & window.rect()
    with_focus = window.grab(area).toImage()
    focused.clearFocus()
    without = window.grab(area).toImage()
    focused.setFocus(Qt.FocusReason.TabFocusReason)
    return with_focus != without


def _stops_of(page: QWidget) -> Iterator[QWidget]:
    for widget in page.findChildren(QWidget):
        if (
            widget.isVisible()
            and widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and widget.focusProxy() is None
            and not widget.objectName().startswith("qt_")
        ):
            yield widget


def _out_of_order(page: QWidget, stops: list[Stop]) -> Iterator[str]:
    """Yield the stops that lie above the one before them, in the same column."""
    for one, following in pairwise(stops):
        same_item = one.item and one.item == following.item  # its flag and its menu come last
        on_page = page.isAncestorOf(one.widget) and page.isAncestorOf(following.widget)
        if same_item or not on_page or one.area is not following.area:
            continue
        first, then = one.place, following.place
        shared = min(first.right(), then.right()) - max(first.left(), then.left())
        if first.top() > then.bottom() and shared > 0:
            yield f"BACK {_told(one.widget)} → {_told(following.widget)}"


def _area_of(widget: QWidget) -> QWidget:
    """Return what scrolls with the widget in it, or the window."""
    above = widget
    while not above.isWindow():
        scrolls = above.parentWidget()
        if scrolls is not None and isinstance(scrolls.parentWidget(), QAbstractScrollArea):
            return above
        above = above.parentWidget()
    return above


def _told(widget: QWidget | None) -> str:
    if widget is None:
        return "nothing"
    name = widget.accessibleName() or getattr(widget, "text", str)()
    return f"{type(widget).__name__} {' '.join(str(name).split())[:50]}"
