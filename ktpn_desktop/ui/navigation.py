"""The pages of the window: what each is called, who has it, where it stands in the menu."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ktpn_desktop.domain.person import Role
from ktpn_desktop.ui.hub import Hub

if TYPE_CHECKING:
    from ktpn_desktop.ui.pages.page import Page

EVERYONE = frozenset(Role)
SECRETARY = frozenset({Role.SECRETARY})
SUPERVISOR = frozenset({Role.SUPERVISOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpec:
    """One page. The factory imports it, so a page costs nothing before it is opened."""

    id: str
    title: str  # Thai; translated when shown
    icon: str
    factory: "Callable[[Hub], Page]"
    roles: frozenset[Role] = EVERYONE
    under: str | None = None  # the menu page it belongs to; None: it is in the menu itself
    narrow_menu: bool = False  # a working page: the menu shows icons only
    count: Callable[[Hub], int] | None = None  # how many things wait there, for the menu

    @property
    def shown_title(self) -> str:
        """The title in the language of the window."""
        return QCoreApplication.translate("pages", self.title)


def _home(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.home import HomePage

    return HomePage(hub)


def _matters(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.matters import MattersPage

    return MattersPage(hub)


def _visits(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.visits import VisitsPage

    return VisitsPage(hub)


def _unfinished_visits(hub: Hub) -> int:
    from ktpn_desktop.store.visits import count_unfinished

    return count_unfinished(hub.store, hub.session.person.id)


def _visit(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.visit.page import VisitPage

    return VisitPage(hub)


def _summary(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.summary.page import SummaryPage

    return SummaryPage(hub)


def _paper_twin(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.paper_twin.page import PaperTwinPage

    return PaperTwinPage(hub)


def _dashboard(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.dashboard import DashboardPage

    return DashboardPage(hub)


def _rounds(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.rounds import RoundsPage

    return RoundsPage(hub)


def _exchange(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.exchange import ExchangePage

    return ExchangePage(hub)


def _open_conflicts(hub: Hub) -> int:
    from ktpn_desktop.store.conflicts import count_open

    return count_open(hub.store)[0]


def _conflicts(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.conflicts import ConflictsPage

    return ConflictsPage(hub)


def _checklists(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.checklists import ChecklistsPage

    return ChecklistsPage(hub)


def _builder(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.builder.page import BuilderPage

    return BuilderPage(hub)


def _checklist_trial(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.builder.trial import TrialPage

    return TrialPage(hub)


def _checklist_languages(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.builder.translating import TranslatingPage

    return TranslatingPage(hub)


def _meetings(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.meetings import MeetingsPage

    return MeetingsPage(hub)


def _meeting(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.meeting.page import MeetingPage

    return MeetingPage(hub)


def _minutes(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.minutes import MinutesPage

    return MinutesPage(hub)


def _schools(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.schools import SchoolsPage

    return SchoolsPage(hub)


def _school(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.school_profile.page import SchoolProfilePage

    return SchoolProfilePage(hub)


def _people(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.people import PeoplePage

    return PeoplePage(hub)


def _settings(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.settings import SettingsPage

    return SettingsPage(hub)


def _office(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.office import OfficePage

    return OfficePage(hub)


def _history(hub: Hub) -> "Page":
    from ktpn_desktop.ui.pages.edit_history import EditHistoryPage

    return EditHistoryPage(hub)


# The working pages of one visit: a supervisor fills it, the secretary corrects what came back.
_VISIT = PageSpec(
    id="visit",
    title=str(QT_TRANSLATE_NOOP("pages", "แบบนิเทศ")),
    icon="clipboard-check",
    factory=_visit,
    roles=SUPERVISOR,
    under="visits",
    narrow_menu=True,
)
_SUMMARY = PageSpec(
    id="summary",
    title=str(QT_TRANSLATE_NOOP("pages", "สรุปผลการนิเทศ")),
    icon="list-checks",
    factory=_summary,
    roles=SUPERVISOR,
    under="visits",
    narrow_menu=True,
)

_PAPER_TWIN = PageSpec(
    id="paper_twin",
    title=str(QT_TRANSLATE_NOOP("pages", "กรอกจากแบบกระดาษ")),
    icon="keyboard",
    factory=_paper_twin,
    roles=SUPERVISOR,
    under="visits",
    narrow_menu=True,
)

# In the order of the menu. Titles are marked for translation here, and translated when shown.
PAGES: tuple[PageSpec, ...] = (
    PageSpec(
        id="home",
        title=str(QT_TRANSLATE_NOOP("pages", "หน้าหลัก")),
        icon="house",
        factory=_home,
        roles=SUPERVISOR,
    ),
    PageSpec(
        id="matters",
        title=str(QT_TRANSLATE_NOOP("pages", "เรื่องที่ต้องติดตาม")),
        icon="list-checks",
        factory=_matters,
        roles=SUPERVISOR,
        under="home",
    ),
    PageSpec(
        id="visits",
        title=str(QT_TRANSLATE_NOOP("pages", "การนิเทศของฉัน")),
        icon="clipboard-check",
        factory=_visits,
        roles=SUPERVISOR,
        count=_unfinished_visits,
    ),
    _VISIT,
    _SUMMARY,
    _PAPER_TWIN,
    PageSpec(
        id="dashboard",
        title=str(QT_TRANSLATE_NOOP("pages", "ภาพรวม")),
        icon="layout-grid",
        factory=_dashboard,
        roles=SECRETARY,
    ),
    PageSpec(
        id="rounds",
        title=str(QT_TRANSLATE_NOOP("pages", "แผนการนิเทศ")),
        icon="calendar-days",
        factory=_rounds,
        roles=SECRETARY,
    ),
    replace(_VISIT, roles=SECRETARY, under="rounds"),
    replace(_SUMMARY, roles=SECRETARY, under="rounds"),
    replace(_PAPER_TWIN, roles=SECRETARY, under="rounds"),
    PageSpec(
        id="exchange",
        title=str(QT_TRANSLATE_NOOP("pages", "รับ–ส่งไฟล์")),
        icon="folder-sync",
        factory=_exchange,
        roles=SECRETARY,
        count=_open_conflicts,
    ),
    PageSpec(
        id="conflicts",
        title=str(QT_TRANSLATE_NOOP("pages", "แก้ข้อมูลที่ไม่ตรงกัน")),
        icon="git-compare",
        factory=_conflicts,
        roles=SECRETARY,
        under="exchange",
        narrow_menu=True,
    ),
    PageSpec(
        id="schools",
        title=str(QT_TRANSLATE_NOOP("pages", "โรงเรียน")),
        icon="school",
        factory=_schools,
    ),
    PageSpec(
        id="school",
        title=str(QT_TRANSLATE_NOOP("pages", "โปรไฟล์โรงเรียน")),
        icon="school",
        factory=_school,
        under="schools",
        narrow_menu=True,
    ),
    PageSpec(
        id="people",
        title=str(QT_TRANSLATE_NOOP("pages", "บุคลากร")),
        icon="users",
        factory=_people,
        roles=SECRETARY,
    ),
    PageSpec(
        id="checklists",
        title=str(QT_TRANSLATE_NOOP("pages", "แบบนิเทศ")),
        icon="list-checks",
        factory=_checklists,
        roles=SECRETARY,
    ),
    PageSpec(
        id="builder",
        title=str(QT_TRANSLATE_NOOP("pages", "สร้างแบบนิเทศ")),
        icon="pencil",
        factory=_builder,
        roles=SECRETARY,
        under="checklists",
        narrow_menu=True,
    ),
    PageSpec(
        id="checklist_trial",
        title=str(QT_TRANSLATE_NOOP("pages", "ลองทำแบบ")),
        icon="eye",
        factory=_checklist_trial,
        roles=SECRETARY,
        under="checklists",
        narrow_menu=True,
    ),
    PageSpec(
        id="checklist_languages",
        title=str(QT_TRANSLATE_NOOP("pages", "ภาษาของแบบ")),
        icon="languages",
        factory=_checklist_languages,
        roles=SECRETARY,
        under="checklists",
        narrow_menu=True,
    ),
    PageSpec(
        id="meetings",
        title=str(QT_TRANSLATE_NOOP("pages", "การประชุม")),
        icon="presentation",
        factory=_meetings,
        roles=SECRETARY,
    ),
    PageSpec(
        id="meeting",
        title=str(QT_TRANSLATE_NOOP("pages", "จดรายงานการประชุม")),
        icon="pencil",
        factory=_meeting,
        roles=SECRETARY,
        under="meetings",
        narrow_menu=True,
    ),
    PageSpec(
        id="minutes",
        title=str(QT_TRANSLATE_NOOP("pages", "ดูก่อนพิมพ์")),
        icon="printer",
        factory=_minutes,
        roles=SECRETARY,
        under="meetings",
        narrow_menu=True,
    ),
    PageSpec(
        id="settings",
        title=str(QT_TRANSLATE_NOOP("pages", "ตั้งค่า")),
        icon="settings",
        factory=_settings,
    ),
    PageSpec(
        id="office",
        title=str(QT_TRANSLATE_NOOP("pages", "ข้อมูลสำนักงานในเอกสาร")),
        icon="building-2",
        factory=_office,
        under="settings",
    ),
    PageSpec(
        id="history",
        title=str(QT_TRANSLATE_NOOP("pages", "ประวัติการแก้ไข")),
        icon="history",
        factory=_history,
        under="settings",
    ),
)


def pages_for(role: Role) -> tuple[PageSpec, ...]:
    """Return the pages that this role has, in the order of the menu."""
    return tuple(spec for spec in PAGES if role in spec.roles)
