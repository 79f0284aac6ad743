"""The page of one school."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent

from ktpn_desktop.app.school_profile import SchoolProfile
from ktpn_desktop.domain.ids import SchoolId
from ktpn_desktop.domain.visit import Visit, VisitState
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.pages.page import Page, State
from ktpn_desktop.ui.pages.school_profile.view import SchoolProfileView
from ktpn_desktop.ui.texts import group_pill
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.empty import Empty


class SchoolProfilePage(Page):
    """Shows a school; from here its next visit is prepared and made."""

    def __init__(self, hub: Hub) -> None:
        super().__init__(hub)
        self._school: SchoolId | None = None
        self.view = SchoolProfileView(hub)
        self.prepare = Button(
            self.tr("เตรียมนิเทศ"),
            icon="printer",
            shortcut="Ctrl+P",
            tip=self.tr("ข้อมูลโรงเรียนสองหน้าสำหรับพิมพ์ไปด้วย"),
        )
        self.begin = Button("", Kind.PRIMARY, icon="clipboard-check")
        self.header.add(self.prepare, self.begin)
        choose = Button(self.tr("ไปรายชื่อโรงเรียน"), Kind.PRIMARY, icon="school")
        self.nothing = Empty(
            "school",
            self.tr("ไม่พบโรงเรียนนี้"),
            self.tr("เลือกโรงเรียนจากรายชื่อเพื่อดูข้อมูล"),
            choose,
        )
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.nothing, 1)
        choose.clicked.connect(self._go_to_list)
        self.prepare.clicked.connect(self._prepare)
        self.begin.clicked.connect(self._begin)
        self.view.navigate.connect(self.navigate)
        self.view.told.connect(self.toast)
        self.view.shown.connect(self._show_head)
        self._show_head(None)

    def state(self) -> State:
        return {"school": self._school, "tab": self.view.tabs.currentIndex()}

    def restore(self, state: State) -> None:
        self._school = state.get("school") or self._school
        self.view.show_tab(state.get("tab", 0))
        self.view.show_school(self._school)
        self._focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back.emit()
        else:
            super().keyPressEvent(event)

    @property
    def _visit(self) -> Visit | None:
        """The own visit that is still to be made."""
        known = self.view.known
        visit = known.next_visit if known else None
        me = self.hub.session.person.id
        return visit if visit and me in {one.id for one in visit.team} else None

    def _focus(self) -> None:
        """Put the focus where Enter goes on with the work."""
        places = (self.begin, self.view.tabs, self.nothing)
        seen = next(one for one in places if one.isVisibleTo(self))
        seen.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _show_head(self, known: SchoolProfile | None) -> None:
        self.nothing.setVisible(known is None)
        self.view.setVisible(known is not None)
        self.prepare.setVisible(known is not None)
        visit = self._visit
        self.begin.setVisible(visit is not None)
        if visit is not None:
            begun = visit.state is VisitState.IN_PROGRESS
            self.begin.setText(self.tr("ทำแบบนิเทศต่อ") if begun else self.tr("เริ่มนิเทศ"))
        if known is None:
            self.header.set_title(self.tr("โปรไฟล์โรงเรียน"))
            self.header.set_badge(None)
            return
        school = known.school
        place = (
            school.code and self.tr("รหัส {code}").format(code=school.code),
            place_words(known),
            self.hub.session.area,
        )
        self.header.set_title(school.official_name, " · ".join(part for part in place if part))
        self.header.set_badge(group_pill(school.group))

    @Slot()
    def _prepare(self) -> None:
        from ktpn_desktop.ui.dialogs.school_pack import show_school_pack

        if (known := self.view.known) is not None:
            begin = self._begin if self._visit is not None else None
            name = known.school.official_name
            show_school_pack(self.hub, known.school.id, name, self, begin)

    @Slot()
    def _begin(self) -> None:
        if (visit := self._visit) is not None:
            self.navigate.emit("visit", {"visit": visit.id})

    @Slot()
    def _go_to_list(self) -> None:
        self.navigate.emit("schools", {})


def place_words(known: SchoolProfile) -> str:
    """Return ต.หนองจำลอง อ.ตัวอย่างเหนือ."""
    school = known.school
    parts = (
        school.subdistrict and f"ต.{school.subdistrict}",
        school.district and f"อ.{school.district}",
    )
    return " ".join(part for part in parts if part)
