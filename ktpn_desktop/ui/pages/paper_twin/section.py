"""The lines of one section of a paper form; at its foot the totals that stand there as well."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from decimal import Decimal

from PySide6.QtCore import Signal, Slot

from ktpn_desktop.app.form_rows import RepeatShown, row_of
from ktpn_desktop.app.forms import FormState
from ktpn_desktop.domain.answer import NO_ANSWER, Answer
from ktpn_desktop.domain.checklist import BINARIES, SCALES, Checklist, Item, Section
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.scoring import score_section
from ktpn_desktop.ui.pages.paper_twin.line import PaperLine, takes_keys
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import column, holder, row

_LINE = 42  # height of a line that is not built yet, about


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperForm:
    """A form as it is typed in: its rows, what is known, what of it is news."""

    form: Checklist
    answers: Mapping[ItemId, Answer]
    state: FormState
    changed: Collection[ItemId] = ()
    repeats: tuple[RepeatShown, ...] = field(default=())
    locked: bool = False

    def open_items(self, section: Section | None = None) -> list[Item]:
        """Return what can be typed now, of the form or of one section, in order."""
        items = section.items if section is not None else self.form.items
        return [one for one in items if takes_keys(one) and one.id in self.state.shown]

    def is_given(self, item: ItemId) -> bool:
        """Return whether an item is answered."""
        return self.answers.get(item, NO_ANSWER).given


class PaperSection(Card):
    """A section; its lines are built when they are wanted."""

    delete_wanted = Signal(object)  # Section: a row that is on no paper

    def __init__(self, section: Section, language: str) -> None:
        super().__init__(section.title, padding=12, gap=0)
        self.section = section
        self.lines: list[PaperLine] = []
        self.is_built = False
        self._language = language
        self._totals = Label("", Text.BODY_STRONG, "text2")
        self.delete: Button | None = None
        if row_of(section) is not None:
            tip = self.tr("ลบแถวนี้พร้อมคำตอบ (Ctrl+Shift+Delete)")
            self.delete = Button("", Kind.ICON, icon="trash-2", tip=tip)
            self.delete.clicked.connect(self._want_deleted)
            self.title_row.addWidget(self.delete)
        self._foot = Card(look=Look.SUNKEN, padding=8)
        self._foot.body.addLayout(row(self._totals))
        self._room = holder(column())  # of the lines, until they are there
        self._room.setFixedHeight(px(_LINE) * len(section.items))
        self.body.addWidget(self._room)
        self.body.addWidget(self._foot)

    def build(self, paper: PaperForm) -> None:
        """Make the lines, and show what is known."""
        self.is_built = True
        self.lines = [PaperLine(item, self._language) for item in self.section.items]
        # Laid out once they are all there: shown one by one, each would measure all of them.
        lines = holder(column(*self.lines, gap=0))
        self.show_lines(paper, whole=True)
        self.body.replaceWidget(self._room, lines)
        self._room.hide()
        self._room.deleteLater()
        lines.show()  # now, so that the cursor can be put into one of them

    def show_lines(self, paper: PaperForm, *, whole: bool) -> None:
        """Show what is known: all of it, or what of it is news."""
        ids = {item.id for item in self.section.items}
        changed = ids if whole else ids.intersection(paper.changed)
        if not changed:
            return
        for line in self.lines:
            item = line.item.id
            if item in changed:
                line.setVisible(item in paper.state.shown)
                line.show_answer(
                    paper.answers.get(item, NO_ANSWER),
                    computed=paper.state.computed.get(item),
                    doubtful=item in paper.state.doubtful,
                    locked=paper.locked or line.item.read_only,
                )
        if self.delete is not None:
            self.delete.setVisible(not paper.locked)
        self.setVisible(bool(ids & paper.state.shown))
        self._show_totals(paper)

    def _show_totals(self, paper: PaperForm) -> None:
        """Show what is answered, the sum and mean of the levels, and how often มี."""
        answers = paper.answers
        asked = [item for item in self.section.items if item.id in paper.state.asked]
        given = sum(1 for item in asked if paper.is_given(item.id))
        words = [self.tr("ตอบ {given} จาก {count} ข้อ").format(given=given, count=len(asked))]
        levels = [
            Decimal(value)
            for item in asked
            if item.type in SCALES and (value := answers.get(item.id, NO_ANSWER).value)
        ]
        if levels:
            mean = score_section(self.section, answers).mean
            told = self.tr("รวมระดับ {total} · เฉลี่ย {mean}")
            figure = "–" if mean is None else f"{mean:.2f}"
            words.append(told.format(total=f"{sum(levels):f}", mean=figure))
        words += [f"{label} {count}" for label, count in _chosen(asked, answers).items()]
        self._totals.setText(" · ".join(words))

    @Slot()
    def _want_deleted(self) -> None:
        self.delete_wanted.emit(self.section)


def _chosen(asked: list[Item], answers: Mapping[ItemId, Answer]) -> dict[str, int]:
    """Return how often each of two words was chosen: มี, ไม่มี."""
    counts: dict[str, int] = {}
    for item in asked:
        for choice in item.choices if item.type in BINARIES else ():
            chosen = answers.get(item.id, NO_ANSWER).value == choice.value
            counts[choice.label] = counts.get(choice.label, 0) + chosen
    return counts
