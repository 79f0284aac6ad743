"""What the search over the whole program finds: schools, visits, resolutions, pages, orders."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ktpn_desktop.app.searching import find_schools
from ktpn_desktop.app.settings import Language, Theme
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.school import PREFIX, School
from ktpn_desktop.store.meetings import all_resolutions
from ktpn_desktop.store.visits import visits
from ktpn_desktop.thai.text import search_key
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.meeting_texts import meeting_name
from ktpn_desktop.ui.navigation import PageSpec
from ktpn_desktop.ui.pages.page import State
from ktpn_desktop.ui.texts import follow_up_pill, visit_pill

MOST_OF_A_KIND = 3  # among everything; where only one kind is searched, MOST
MOST = 20
_FEW = 2  # schools that are found, for which there are orders of their own

translate = QCoreApplication.translate


class Scope(StrEnum):
    """Where is searched; the order in which Tab goes through."""

    ALL = ""
    SCHOOLS = "schools"
    VISITS = "visits"
    ORDERS = ">"
    RESOLUTIONS = "#"


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


def scope_of(text: str, scope: Scope) -> tuple[Scope, str]:
    """Return where a text searches, and what: a sign in front of it says where."""
    for one in (Scope.ORDERS, Scope.RESOLUTIONS):
        if text.startswith(one.value):
            return one, text.removeprefix(one.value)
    return scope, text


@dataclass(frozen=True, slots=True, kw_only=True)
class Finder:
    """Looks through what a profile holds, as far as the role has pages for it."""

    hub: Hub
    specs: Collection[PageSpec]
    window: QWidget  # over which what is done may be shown

    def scopes(self) -> tuple[Scope, ...]:
        """Return where this role can search."""
        needed = {
            Scope.SCHOOLS: "school",
            Scope.VISITS: "visit",
            Scope.RESOLUTIONS: "meetings",
        }
        ids = {spec.id for spec in self.specs}
        return tuple(one for one in Scope if one not in needed or needed[one] in ids)

    def find(self, text: str, scope: Scope = Scope.ALL) -> list[Found]:
        """Return what a text finds, by kind; without a text, the pages.

        A text that begins with > finds orders only, with # resolutions.
        """
        scope, text = scope_of(text, scope)
        wanted = search_key(text)
        most = MOST_OF_A_KIND if scope is Scope.ALL else MOST
        if scope is Scope.ALL and not wanted:
            return self._pages(wanted)
        schools = self._schools(text)[:most] if scope in (Scope.ALL, Scope.SCHOOLS) else []
        made = self._visits(wanted)[:most] if scope in (Scope.ALL, Scope.VISITS) else []
        # Who goes there looks for the form, who plans for the school.
        supervises = self.hub.session.role is Role.SUPERVISOR
        found = made + schools if supervises else schools + made
        if scope in (Scope.ALL, Scope.ORDERS):
            found += self._orders(text) + self._pages(wanted)
        if scope in (Scope.ALL, Scope.RESOLUTIONS):
            found += self._resolutions(wanted)[:most]
        return found

    def _has(self, page: str) -> bool:
        return any(spec.id == page for spec in self.specs)

    def _pages(self, wanted: str) -> list[Found]:
        group = translate("finding", "ไปที่หน้า")
        return [
            Found(group=group, title=spec.shown_title, icon=spec.icon, page=spec.id, state={})
            for spec in self.specs
            if spec.under is None and wanted in search_key(spec.shown_title)
        ]

    def _orders(self, text: str) -> list[Found]:
        """What can be done from anywhere, and to the few schools that are found."""
        wanted = search_key(text)
        hub, group = self.hub, translate("finding", "คำสั่ง")
        known = (
            (translate("finding", "ใช้สีสว่าง"), "sun", {"theme": Theme.LIGHT}),
            (translate("finding", "ใช้สีมืด"), "moon", {"theme": Theme.DARK}),
            (translate("finding", "ใช้สีตัดกันชัด"), "contrast", {"theme": Theme.CONTRAST}),
            (translate("finding", "ใช้สีตามเครื่อง"), "monitor", {"theme": Theme.SYSTEM}),
            (translate("finding", "ภาษาไทย"), "languages", {"language": Language.THAI}),
            ("English", "languages", {"language": Language.ENGLISH}),
        )
        settings = translate("finding", "ตั้งค่า")
        orders = [
            Found(
                group=group,
                title=title,
                sub=settings,
                icon=icon,
                act=partial(hub.change_settings, **values),
            )
            for title, icon, values in known
            if wanted in search_key(title)
        ]
        return [*self._school_orders(text), *orders]

    def _school_orders(self, text: str) -> list[Found]:
        if not search_key(text) or not self._has("school"):
            return []
        from ktpn_desktop.ui.dialogs.school_pack import show_school_pack

        words = translate("finding", "เตรียมนิเทศ{school}")
        return [
            Found(
                group=translate("finding", "คำสั่ง"),
                title=words.format(school=school.name),
                sub=translate("finding", "ข้อมูลโรงเรียนสองหน้า"),
                icon="printer",
                act=partial(
                    show_school_pack, self.hub, school.id, PREFIX + school.name, self.window
                ),
            )
            for school in self._hits(text)[:_FEW]
        ]

    def _schools(self, text: str) -> list[Found]:
        if not search_key(text) or not self._has("school"):
            return []
        district = translate("finding", "อ.{name}")
        return [
            Found(
                group=translate("finding", "โรงเรียน"),
                title=school.name,
                sub=" · ".join(
                    filter(
                        None,
                        (
                            school.code,
                            district.format(name=school.district) if school.district else "",
                        ),
                    )
                ),
                icon="school",
                page="school",
                state={"school": school.id},
            )
            for school in self._hits(text)[:MOST]
        ]

    def _hits(self, text: str) -> list[School]:
        """Return schools: those whose name has it before those only near such a place."""
        wanted = search_key(text)
        return sorted(
            find_schools(self.hub.session, text),
            key=lambda school: wanted not in search_key(school.name),
        )

    def _visits(self, wanted: str) -> list[Found]:
        if not wanted or not self._has("visit"):
            return []
        known = [summary.visit for summary in visits(self.hub.store)]
        hits = [visit for visit in known if wanted in search_key(visit.school.name)]
        hits.sort(key=lambda visit: visit.locked)
        return [
            Found(
                group=translate("finding", "การนิเทศ"),
                title=visit.school.name,
                sub=visit_pill(visit.state, visit.planned_on).text,
                icon="clipboard-check",
                page="visit",
                state={"visit": visit.id},
            )
            for visit in hits[:MOST]
        ]

    def _resolutions(self, wanted: str) -> list[Found]:
        if not self._has("meetings"):
            return []
        return [
            Found(
                group=translate("finding", "การประชุมและมติ"),
                title=one.resolution.text,
                sub=" · ".join(
                    (meeting_name(one.meeting), follow_up_pill(one.resolution.status).text)
                ),
                icon="gavel",
                page="meetings",
                state={"meeting": one.meeting.id},
            )
            for one in all_resolutions(self.hub.store)
            if wanted in search_key(one.resolution.text)
        ]
