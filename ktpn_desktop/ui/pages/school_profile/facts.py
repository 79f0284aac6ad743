"""The strip of facts at the top of a school's profile."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ktpn_desktop.app.school_profile import SchoolProfile
from ktpn_desktop.domain.school import School
from ktpn_desktop.thai.text import UNKNOWN
from ktpn_desktop.ui.texts import size_text
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, row, vertical_line
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class Facts(Card):
    """Five facts beside each other; each is as high as its words need."""

    def __init__(self) -> None:
        super().__init__(padding=14)
        self.principal = Fact("user", self.tr("ผู้อำนวยการ"))
        self.people = Fact("users", self.tr("นักเรียน / ครู"))
        self.size_class = Fact("school", self.tr("ขนาด · ระดับที่เปิดสอน"))
        self.supervisor = Fact("clipboard-check", self.tr("ศึกษานิเทศก์"))
        self.cluster = Fact("handshake", self.tr("กลุ่มเครือข่าย"))
        line = QHBoxLayout()
        line.setSpacing(px(14))
        for place, fact in enumerate(self.all()):
            if place:
                line.addWidget(vertical_line())
            line.addWidget(fact, 1)
        self.body.addLayout(line)

    def all(self) -> "tuple[Fact, ...]":
        """Return the facts, in order."""
        return self.principal, self.people, self.size_class, self.supervisor, self.cluster

    def show_profile(self, known: SchoolProfile) -> None:
        """Show the facts of a school."""
        school = known.school
        self.principal.show_words(school.principal)
        self.people.show_words(self._counts(school))
        size = size_text(school.size) if school.size else None
        self.size_class.show_words(" · ".join(filter(None, (size, school.levels))))
        self.supervisor.show_words(known.supervisor.name if known.supervisor else None)
        self.cluster.show_words(school.cluster)

    def _counts(self, school: School) -> str | None:
        if school.pupils is None and school.teachers is None:
            return None
        counts = (school.pupils, school.teachers)
        pupils, teachers = (UNKNOWN if one is None else f"{one:,}" for one in counts)
        return self.tr("{pupils} / {teachers} คน").format(pupils=pupils, teachers=teachers)


class Fact(QWidget):
    """An icon, what the fact is, and its words."""

    def __init__(self, icon: str, title: str) -> None:
        super().__init__()
        self._words = WrapLabel("", Text.BODY_STRONG)
        words = column(WrapLabel(title, Text.CAPTION, "text2"), self._words, STRETCH, gap=2)
        line = row(gap=10)
        line.addLayout(column(Icon(icon), STRETCH))
        line.addLayout(words, 1)
        self.setLayout(line)

    def show_words(self, words: str | None) -> None:
        """Show these words, or that they are not known."""
        self._words.setText(words or UNKNOWN)

    @property
    def words(self) -> str:
        """What is shown."""
        return self._words.text()
