"""What an office calls means, and when it would put a school into a group: its own choice."""

from decimal import Decimal, InvalidOperation
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QComboBox, QLineEdit

from ktpn_desktop.app.score_rules import change_group_rule, choose_bands, rules_of
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.bands import Bands
from ktpn_desktop.domain.grouping import GroupRule
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.thai.numerals import to_arabic
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.card import Card
from ktpn_desktop.ui.widgets.field import Field, line_edit
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import STRETCH, row
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

LEVELS = (5, 4, 3)


class ScoreChoice(Card):
    """One list of bands for each scale, and the limits of the groups on the scale of five."""

    def __init__(self, hub: Hub) -> None:
        super().__init__()
        self.set_title(self.tr("การแปลผลคะแนน"))
        self._hub = hub
        self.lists: dict[int, QComboBox] = {}
        self._ranges: dict[int, WrapLabel] = {}
        for level in LEVELS:
            words = self.tr("แบบ {level} ระดับ").format(level=level)
            self.lists[level] = QComboBox()
            self._ranges[level] = WrapLabel("", Text.CAPTION, "text2")
            self.body.addWidget(Field(words, self.lists[level]))
            self.body.addWidget(self._ranges[level])
            self.lists[level].activated.connect(partial(self._choose, level))
        self.ready, self.urgent = line_edit(), line_edit()
        self._ready = Field(self.tr("กลุ่มพร้อม: ค่าเฉลี่ยตั้งแต่"), self.ready)
        self._urgent = Field(self.tr("กลุ่มเร่งรัดพิเศษ: ค่าเฉลี่ยต่ำกว่า"), self.urgent)
        for edit in (self.ready, self.urgent):
            edit.setMaximumWidth(px(120))
            edit.editingFinished.connect(self._limit)
        self.body.addLayout(row(self._ready, self._urgent, STRETCH, gap=16))
        note = self.tr("แบบนิเทศที่ระบุเกณฑ์ไว้เองใช้เกณฑ์ของแบบ กลุ่มโรงเรียนเป็นเพียงข้อเสนอ ผู้นิเทศเป็นผู้ตัดสิน")
        self.body.addWidget(WrapLabel(note, Text.CAPTION, "text2"))
        self.show_rules()

    def show_rules(self) -> None:
        """Show what holds now."""
        rules, _problems = rules_of(self._hub.session)
        for level in LEVELS:
            known = [one for one in rules.bands.known.values() if one.highest == level]
            holds = rules.bands.bands_for(None, level)
            box = self.lists[level]
            box.clear()
            for one in known:
                box.addItem(one.title, one.name)
            if holds is not None:
                box.setCurrentIndex(box.findData(holds.bands.name))
                self._ranges[level].setText(_ranges(holds.bands))
        rule = rules.groups[LEVELS[0]]
        self.ready.setText(str(rule.ready_from))
        self.urgent.setText(str(rule.urgent_below))

    @Slot(int)
    def _choose(self, level: int, _place: int) -> None:
        try:
            choose_bands(self._hub.session, self.lists[level].currentData())
        except Trouble as error:  # the file cannot be written
            self._ranges[level].setText(trouble_text(error, self._hub.session.language))
            return
        self.show_rules()

    @Slot()
    def _limit(self) -> None:
        """Keep the limits of the groups; what is no limit is marked and not kept."""
        ready, urgent = _limit(self.ready), _limit(self.urgent)
        words = self.tr("พิมพ์ค่าเฉลี่ย 1.00–5.00")
        self._ready.set_error("" if ready else words)
        self._urgent.set_error("" if urgent else words)
        if ready is None or urgent is None:
            return
        if urgent > ready:
            self._urgent.set_error(self.tr("ต้องไม่เกินค่าของกลุ่มพร้อม"))
            return
        before = rules_of(self._hub.session)[0].groups[LEVELS[0]]
        rule = GroupRule(
            ready_from=ready,
            ready_failures=before.ready_failures,
            urgent_below=urgent,
            urgent_failures=before.urgent_failures,
        )
        if rule == before:
            return
        try:
            change_group_rule(self._hub.session, LEVELS[0], rule)
        except Trouble as error:  # the file cannot be written
            self._urgent.set_error(trouble_text(error, self._hub.session.language))


def _limit(edit: QLineEdit) -> Decimal | None:
    try:
        value = Decimal(to_arabic(edit.text()).strip())
    except InvalidOperation:
        return None
    return value if value.is_finite() and 1 <= value <= LEVELS[0] else None


def _ranges(bands: Bands) -> str:
    return " · ".join(f"{bands.range_text(one)} {one.label}" for one in bands.bands)
