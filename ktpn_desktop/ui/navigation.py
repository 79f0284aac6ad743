"""The pages of the window: what each is called, who has it, where it stands in the menu."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ktpn_desktop.domain.person import Role
from ktpn_desktop.ui import page_factories
from ktpn_desktop.ui.hub import Hub

if TYPE_CHECKING:
    from ktpn_desktop.ui.pages.page import Page

EVERYONE = frozenset(Role)
SECRETARY = frozenset({Role.SECRETARY})
SUPERVISOR = frozenset({Role.SUPERVISOR})


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSpec:
    """One page; its factory builds it when it is first opened."""

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


# The working pages of one visit: a supervisor fills it, the secretary corrects what came back.
_VISIT = PageSpec(
    id="visit",
    title=str(QT_TRANSLATE_NOOP("pages", "แบบนิเทศ")),
    icon="clipboard-check",
    factory=page_factories.visit,
    roles=SUPERVISOR,
    under="visits",
    narrow_menu=True,
)
_SUMMARY = PageSpec(
    id="summary",
    title=str(QT_TRANSLATE_NOOP("pages", "สรุปผลการนิเทศ")),
    icon="list-checks",
    factory=page_factories.summary,
    roles=SUPERVISOR,
    under="visits",
    narrow_menu=True,
)

_PAPER_TWIN = PageSpec(
    id="paper_twin",
    title=str(QT_TRANSLATE_NOOP("pages", "กรอกจากแบบกระดาษ")),
    icon="keyboard",
    factory=page_factories.paper_twin,
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
        factory=page_factories.home,
        roles=SUPERVISOR,
    ),
    PageSpec(
        id="matters",
        title=str(QT_TRANSLATE_NOOP("pages", "เรื่องที่ต้องติดตาม")),
        icon="list-checks",
        factory=page_factories.matters,
        roles=SUPERVISOR,
        under="home",
    ),
    PageSpec(
        id="visits",
        title=str(QT_TRANSLATE_NOOP("pages", "การนิเทศของฉัน")),
        icon="clipboard-check",
        factory=page_factories.visits,
        roles=SUPERVISOR,
        count=page_factories.unfinished_visits,
    ),
    _VISIT,
    _SUMMARY,
    _PAPER_TWIN,
    PageSpec(
        id="dashboard",
        title=str(QT_TRANSLATE_NOOP("pages", "ภาพรวม")),
        icon="layout-grid",
        factory=page_factories.dashboard,
        roles=SECRETARY,
    ),
    PageSpec(
        id="rounds",
        title=str(QT_TRANSLATE_NOOP("pages", "แผนการนิเทศ")),
        icon="calendar-days",
        factory=page_factories.rounds,
        roles=SECRETARY,
    ),
    replace(_VISIT, roles=SECRETARY, under="rounds"),
    replace(_SUMMARY, roles=SECRETARY, under="rounds"),
    replace(_PAPER_TWIN, roles=SECRETARY, under="rounds"),
    PageSpec(
        id="exchange",
        title=str(QT_TRANSLATE_NOOP("pages", "รับ–ส่งไฟล์")),
        icon="folder-sync",
        factory=page_factories.exchange,
        roles=SECRETARY,
        count=page_factories.open_conflicts,
    ),
    PageSpec(
        id="conflicts",
        title=str(QT_TRANSLATE_NOOP("pages", "แก้ข้อมูลที่ไม่ตรงกัน")),
        icon="git-compare",
        factory=page_factories.conflicts,
        roles=SECRETARY,
        under="exchange",
        narrow_menu=True,
    ),
    PageSpec(
        id="schools",
        title=str(QT_TRANSLATE_NOOP("pages", "โรงเรียน")),
        icon="school",
        factory=page_factories.schools,
    ),
    PageSpec(
        id="school",
        title=str(QT_TRANSLATE_NOOP("pages", "โปรไฟล์โรงเรียน")),
        icon="school",
        factory=page_factories.school,
        under="schools",
        narrow_menu=True,
    ),
    PageSpec(
        id="people",
        title=str(QT_TRANSLATE_NOOP("pages", "บุคลากร")),
        icon="users",
        factory=page_factories.people,
        roles=SECRETARY,
    ),
    PageSpec(
        id="checklists",
        title=str(QT_TRANSLATE_NOOP("pages", "แบบนิเทศ")),
        icon="list-checks",
        factory=page_factories.checklists,
        roles=SECRETARY,
    ),
    PageSpec(
        id="builder",
        title=str(QT_TRANSLATE_NOOP("pages", "สร้างแบบนิเทศ")),
        icon="pencil",
        factory=page_factories.builder,
        roles=SECRETARY,
        under="checklists",
        narrow_menu=True,
    ),
    PageSpec(
        id="checklist_trial",
        title=str(QT_TRANSLATE_NOOP("pages", "ลองทำแบบ")),
        icon="eye",
        factory=page_factories.checklist_trial,
        roles=SECRETARY,
        under="checklists",
        narrow_menu=True,
    ),
    PageSpec(
        id="checklist_languages",
        title=str(QT_TRANSLATE_NOOP("pages", "ภาษาของแบบ")),
        icon="languages",
        factory=page_factories.checklist_languages,
        roles=SECRETARY,
        under="checklists",
        narrow_menu=True,
    ),
    PageSpec(
        id="meetings",
        title=str(QT_TRANSLATE_NOOP("pages", "การประชุม")),
        icon="presentation",
        factory=page_factories.meetings,
        roles=SECRETARY,
    ),
    PageSpec(
        id="meeting",
        title=str(QT_TRANSLATE_NOOP("pages", "จดรายงานการประชุม")),
        icon="pencil",
        factory=page_factories.meeting,
        roles=SECRETARY,
        under="meetings",
        narrow_menu=True,
    ),
    PageSpec(
        id="minutes",
        title=str(QT_TRANSLATE_NOOP("pages", "ดูก่อนพิมพ์")),
        icon="printer",
        factory=page_factories.minutes,
        roles=SECRETARY,
        under="meetings",
        narrow_menu=True,
    ),
    PageSpec(
        id="settings",
        title=str(QT_TRANSLATE_NOOP("pages", "ตั้งค่า")),
        icon="settings",
        factory=page_factories.settings,
    ),
    PageSpec(
        id="office",
        title=str(QT_TRANSLATE_NOOP("pages", "ข้อมูลสำนักงานในเอกสาร")),
        icon="building-2",
        factory=page_factories.office,
        under="settings",
    ),
    PageSpec(
        id="history",
        title=str(QT_TRANSLATE_NOOP("pages", "ประวัติการแก้ไข")),
        icon="history",
        factory=page_factories.history,
        under="settings",
    ),
)


def pages_for(role: Role) -> tuple[PageSpec, ...]:
    """Return the pages that this role has, in the order of the menu."""
    return tuple(spec for spec in PAGES if role in spec.roles)
