"""A school's profile under its tabs, as its page shows it and as it stands over a form."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QStackedWidget, QTabBar, QVBoxLayout, QWidget

from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.previous_visit import follow_up
from ktpn_desktop.app.school_profile import SchoolProfile, school_profile
from ktpn_desktop.domain.ids import FindingId, SchoolId, VisitId
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.domain.resolution import ResolutionStatus
from ktpn_desktop.store.database import Change
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.school_profile.exams import SchoolExams
from ktpn_desktop.ui.pages.school_profile.findings_tab import SchoolFindings
from ktpn_desktop.ui.pages.school_profile.history import SchoolHistory
from ktpn_desktop.ui.pages.school_profile.overview import SchoolOverview
from ktpn_desktop.ui.pages.school_profile.quality import SchoolQuality
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.hint_bar import Hint
from ktpn_desktop.ui.widgets.toast import Toast

TABLES = frozenset(
    {
        "school",
        "visit",
        "answer",
        "round",
        "finding",
        "follow_up",
        "photograph",
        "resolution",
        "school_result",
    }
)

HISTORY, FINDINGS = 3, 4
"""Tabs that others lead to."""


class SchoolProfileView(QWidget):
    """Keeps itself up to date while it is seen; what leads elsewhere, it tells."""

    navigate = Signal(str, object)  # page id, state
    told = Signal(object)  # Toast
    shown = Signal(object)  # SchoolProfile, or None: it is not here any more

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self._hub = hub
        self._school: SchoolId | None = None
        self.known: SchoolProfile | None = None
        self.tabs = QTabBar()
        self.tabs.setDrawBase(False)
        self.tabs.setExpanding(False)
        self.tabs.setAccessibleName(self.tr("ส่วนของโปรไฟล์"))
        for title in (
            self.tr("ภาพรวม"),
            self.tr("ผลสัมฤทธิ์"),
            self.tr("ประกันคุณภาพ"),
            self.tr("ประวัติการนิเทศ"),
            self.tr("ข้อค้นพบและการติดตาม"),
        ):
            self.tabs.addTab(title)
        self.overview = SchoolOverview(hub)
        self.exams = SchoolExams(hub)
        self.quality = SchoolQuality(hub)
        self.history = SchoolHistory()
        self.findings = SchoolFindings()
        self._parts = (self.overview, self.exams, self.quality, self.history, self.findings)
        self._filled: set[int] = set()  # the parts that show the school as it is known now
        self._stack = QStackedWidget()
        for part in self._parts:
            self._stack.addWidget(part)
        head = QFrame()
        head.setProperty("look", "header")
        line = QVBoxLayout(head)
        line.setContentsMargins(px(12), 0, px(12), 0)
        line.addWidget(self.tabs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._stack, 1)
        self._connect()

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._turn_to)
        for part in (self.overview, self.history):
            part.visit_wanted.connect(self._open_visit)
        self.overview.told.connect(self.told)
        self.overview.explanation_wanted.connect(self._open_summary)
        self.history.summary_wanted.connect(self._open_summary)
        self.history.paper_wanted.connect(self._show_paper)
        self.overview.all_visits_wanted.connect(self._show_history)
        self.overview.all_findings_wanted.connect(self._show_findings)
        self.overview.followed.status_wanted.connect(self._follow_up)
        self.findings.status_wanted.connect(self._follow_up)
        self.exams.import_wanted.connect(self._import_results)
        self.quality.import_wanted.connect(self._import_results)
        self._hub.changed.connect(self._on_change)
        for keys, by in (("Ctrl+Tab", 1), ("Ctrl+Shift+Tab", -1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(self._next_tab if by > 0 else self._last_tab)

    def own_keys(self) -> Sequence[Hint]:
        """Return the keys that go through its parts, for the sheet of keys."""
        return (Hint(("Ctrl+Tab", "Ctrl+Shift+Tab"), self.tr("ส่วนถัดไป / ก่อนหน้า ของโปรไฟล์")),)

    def show_school(self, school: SchoolId | None) -> None:
        """Show a school, or none; `shown` tells which."""
        self._school = school
        self._reload()

    def show_tab(self, tab: int) -> None:
        """Show another part."""
        self.tabs.setCurrentIndex(tab)

    def _reload(self) -> None:
        try:
            known = school_profile(self._hub.session, self._school) if self._school else None
        except Refused:  # an undo took it away
            known = None
        self.known = known
        self.setVisible(known is not None)
        if known is not None:
            self._filled.clear()
            self._fill(self.tabs.currentIndex())
            self._count(HISTORY, self.tr("ประวัติการนิเทศ"), len(known.visits))
            self._count(FINDINGS, self.tr("ข้อค้นพบและการติดตาม"), len(known.findings))
        self.shown.emit(known)

    @Slot(int)
    def _turn_to(self, tab: int) -> None:
        self._fill(tab)
        self._stack.setCurrentIndex(tab)

    def _fill(self, tab: int) -> None:
        """Show the school in a part that is looked at; the others wait until they are."""
        if self.known is not None and tab not in self._filled:
            self._filled.add(tab)
            self._parts[tab].show_profile(self.known)

    def _count(self, tab: int, title: str, count: int) -> None:
        self.tabs.setTabText(tab, f"{title}  {count}" if count else title)

    @Slot(object)
    def _on_change(self, change: Change) -> None:
        if change.tables & TABLES and self.isVisible():
            self._reload()

    @Slot()
    def _next_tab(self) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + 1) % self.tabs.count())

    @Slot()
    def _last_tab(self) -> None:
        self.tabs.setCurrentIndex((self.tabs.currentIndex() - 1) % self.tabs.count())

    @Slot()
    def _show_history(self) -> None:
        self.show_tab(HISTORY)
        self.history.table.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _show_findings(self) -> None:
        self.show_tab(FINDINGS)

    @Slot(str)
    def _open_visit(self, visit: str) -> None:
        self.navigate.emit("visit", {"visit": visit})

    @Slot(str)
    def _open_summary(self, visit: str) -> None:
        self.navigate.emit("summary", {"visit": visit})

    @Slot(str, object)
    def _follow_up(self, finding: FindingId, status: ResolutionStatus) -> None:
        follow_up(self._hub.session, finding, status)
        self.told.emit(Toast(self.tr("เปลี่ยนสถานะการติดตามแล้ว"), undo=True))

    @Slot()
    def _import_results(self) -> None:
        # Here, for lists are taken in once a year.
        from ktpn_desktop.ui.results_import import ask_results

        if told := ask_results(self._hub, self):
            self.told.emit(told)

    @Slot(str)
    def _show_paper(self, visit: VisitId) -> None:
        # Paper is heavy to load: looking at a school does not need it.
        from ktpn_desktop.app.papers import MadePaper
        from ktpn_desktop.app.reporting import plan_visit_paper, print_visit
        from ktpn_desktop.store.visits import visit as whole_visit
        from ktpn_desktop.ui.dialogs.visit_paper import VisitPaperDialog

        whole = whole_visit(self._hub.store, visit)
        if whole is None:
            return
        paper = plan_visit_paper(self._hub.session, visit)

        def work(_progress: Progress) -> MadePaper:
            return print_visit(paper)

        def show(made: MadePaper) -> None:
            VisitPaperDialog(self._hub, whole, made, self).exec()

        self._hub.jobs.run(work, show, owner=self)
