"""What the search over the whole program finds: schools, visits, pages, orders."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QCoreApplication

from ktpn_desktop.app.searching import find_schools
from ktpn_desktop.app.settings import Language, Theme
from ktpn_desktop.store.visits import visits
from ktpn_desktop.thai.text import search_key
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.navigation import PageSpec
from ktpn_desktop.ui.pages.page import State
from ktpn_desktop.ui.texts import visit_pill

MOST_OF_A_KIND = 5

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing to go to or, with `act`, to do."""

    group: str
    title: str
    sub: str = ""
    icon: str
    page: str = ""
    state: State = field(default_factory=dict)
    act: Callable[[], None] | None = None


def find(hub: Hub, specs: Collection[PageSpec], text: str) -> list[Found]:
    """Return what a text finds, by kind; without a text, the pages."""
    wanted = search_key(text)
    pages = _pages(specs, wanted)
    if not wanted:
        return pages
    ids = {spec.id for spec in specs}
    found = []
    if "visit" in ids:
        found += _visits(hub, wanted)
    if "school" in ids:
        found += _schools(hub, text)
    return found + pages + _orders(hub, wanted)


def _pages(specs: Collection[PageSpec], wanted: str) -> list[Found]:
    group = translate("finding", "ไปที่หน้า")
    return [
        Found(group=group, title=spec.shown_title, icon=spec.icon, page=spec.id, state={})
        for spec in specs
        if spec.under is None and wanted in search_key(spec.shown_title)
    ]


def _orders(hub: Hub, wanted: str) -> list[Found]:
    """What can be done from anywhere: the colours, the language."""
    group = translate("finding", "คำสั่ง")
    known = (
        (translate("finding", "ใช้สีสว่าง"), "sun", {"theme": Theme.LIGHT}),
        (translate("finding", "ใช้สีมืด"), "moon", {"theme": Theme.DARK}),
        (translate("finding", "ใช้สีตัดกันชัด"), "contrast", {"theme": Theme.CONTRAST}),
        (translate("finding", "ใช้สีตามเครื่อง"), "monitor", {"theme": Theme.SYSTEM}),
        (translate("finding", "ภาษาไทย"), "languages", {"language": Language.THAI}),
        ("English", "languages", {"language": Language.ENGLISH}),
    )
    return [
        Found(group=group, title=title, icon=icon, act=partial(hub.change_settings, **values))
        for title, icon, values in known
        if wanted in search_key(title)
    ]


def _schools(hub: Hub, text: str) -> list[Found]:
    group = translate("finding", "โรงเรียน")
    wanted = search_key(text)
    # Those whose name has it come before those that are only near a place of that name.
    hits = sorted(
        find_schools(hub.session, text),
        key=lambda school: wanted not in search_key(school.name),
    )
    return [
        Found(
            group=group,
            title=school.name,
            sub=" · ".join(filter(None, (*school.codes.known()[:1], school.district))),
            icon="school",
            page="school",
            state={"school": school.id},
        )
        for school in hits[:MOST_OF_A_KIND]
    ]


def _visits(hub: Hub, wanted: str) -> list[Found]:
    group = translate("finding", "การนิเทศ")
    known = [summary.visit for summary in visits(hub.store)]
    hits = [visit for visit in known if wanted in search_key(visit.school.name)]
    return [
        Found(
            group=group,
            title=visit.school.name,
            sub=visit_pill(visit.state, visit.planned_on).text,
            icon="clipboard-check",
            page="visit",
            state={"visit": visit.id},
        )
        for visit in hits[:MOST_OF_A_KIND]
    ]
