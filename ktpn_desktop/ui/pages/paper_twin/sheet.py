"""A whole form as lines in the order of the paper, section by section, with their totals."""

from collections.abc import Iterator, Mapping
from decimal import Decimal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from ktpn_desktop.app.forms import FormState
from ktpn_desktop.domain.answer import NO_ANSWER, Answer
from ktpn_desktop.domain.checklist import BINARIES, SCALES, Checklist, Section
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.scoring import score_section
from ktpn_desktop.ui.pages.paper_twin.line import PaperLine
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.card import Card, Look
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import row

_KEYS = {
    Qt.Key.Key_Return: 1,
    Qt.Key.Key_Enter: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
}
_PAGES = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class PaperSection(Card):
    """The lines of one section; at its foot the totals that stand on the paper as well."""

    def __init__(self, section: Section, language: str) -> None:
        super().__init__(section.title, padding=12, gap=0)
        self.section = section
        self.lines = [PaperLine(item, language) for item in section.items]
        for line in self.lines:
            self.body.addWidget(line)
        self._totals = Label("", Text.BODY_STRONG, "text2")
        foot = Card(look=Look.SUNKEN, padding=8)
        foot.body.addLayout(row(self._totals))
        self.body.addWidget(foot)

    def show_totals(self, answers: Mapping[ItemId, Answer], state: FormState) -> None:
        """Show what is answered, the sum and mean of the levels, and how often มี."""
        asked = [item for item in self.section.items if item.id in state.asked]
        given = sum(1 for item in asked if _given(answers, item.id))
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
        for label, count in self._binaries(answers, state).items():
            words.append(f"{label} {count}")
        self._totals.setText(" · ".join(words))

    def _binaries(self, answers: Mapping[ItemId, Answer], state: FormState) -> dict[str, int]:
        counts: dict[str, int] = {}
        for item in self.section.items:
            if item.type not in BINARIES or item.id not in state.asked:
                continue
            for choice in item.choices:
                chosen = answers.get(item.id, NO_ANSWER).value == choice.value
                counts[choice.label] = counts.get(choice.label, 0) + chosen
        return counts


class PaperSheet(QScrollArea):
    """Enter and the arrows go from line to line, Page Up and Down from section to section."""

    answered = Signal(str, object)
    typed = Signal(str, object)
    left = Signal()

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._form: Checklist | None = None
        self.sections: list[PaperSection] = []
        self.goes_on = True  # to the next line, after a key that is a whole answer
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inner = QWidget()
        self._box = QVBoxLayout(inner)
        self._box.setContentsMargins(px(20), px(10), px(20), px(12))
        self._box.setSpacing(px(12))
        self._box.addStretch(1)
        self.setWidget(inner)

    def lines(self) -> Iterator[PaperLine]:
        """Yield every line, in the order of the paper."""
        for section in self.sections:
            yield from section.lines

    def show_form(
        self,
        form: Checklist,
        answers: Mapping[ItemId, Answer],
        state: FormState,
        *,
        locked: bool,
    ) -> None:
        """Show the lines that are asked, with what is known."""
        if form is not self._form:
            self._build(form)
        for section in self.sections:
            for line in section.lines:
                item = line.item.id
                line.setVisible(item in state.shown)
                line.show_answer(
                    answers.get(item, NO_ANSWER),
                    computed=state.computed.get(item),
                    doubtful=item in state.doubtful,
                    locked=locked or line.item.read_only,
                )
            section.show_totals(answers, state)

    def begin(self, item: ItemId | None) -> None:
        """Put the cursor where this item is typed, else at the first line without an answer."""
        lines = self._open_lines()
        wanted = next((line for line in lines if line.item.id == item), None)
        empty = next((line for line in lines if not line.answer.text()), None)
        if line := wanted or empty or next(iter(lines), None):
            self._go(line)

    def current(self) -> ItemId | None:
        """Return the item whose line has the cursor."""
        return next((line.item.id for line in self.lines() if _has_focus(line)), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            self._step(_KEYS[key])
        elif key in _PAGES:
            self._step_section(_PAGES[key])
        else:
            super().keyPressEvent(event)

    @Slot()
    def go_to_unanswered(self) -> None:
        """Go to the next line without an answer, round at the end."""
        lines = self._open_lines()
        at = self._place(lines)
        for line in (*lines[at + 1 :], *lines[: at + 1]):
            if not line.answer.text():
                self._go(line)
                return

    def _build(self, form: Checklist) -> None:
        focused = self.current()
        for section in self.sections:
            section.hide()
            section.deleteLater()
        self._form = form
        self.sections = [PaperSection(one, self._language) for one in form.sections]
        for place, section in enumerate(self.sections):
            self._box.insertWidget(place, section)
            for line in section.lines:
                line.answered.connect(self.answered)
                line.typed.connect(self.typed)
                line.left.connect(self.left)
                line.whole.connect(self._go_on)
        if focused is not None:
            self.begin(focused)

    def _open_lines(self) -> list[PaperLine]:
        return [one for one in self.lines() if one.takes_keys and not one.isHidden()]

    def _place(self, lines: list[PaperLine]) -> int:
        return next((at for at, line in enumerate(lines) if _has_focus(line)), -1)

    def _step(self, by: int) -> None:
        lines = self._open_lines()
        there = self._place(lines) + by
        if 0 <= there < len(lines):
            self._go(lines[there])

    def _step_section(self, by: int) -> None:
        lines = self._open_lines()
        at = self._place(lines)
        if at < 0:
            return
        here = next(one for one in self.sections if lines[at] in one.lines)
        there = self.sections.index(here) + by
        if 0 <= there < len(self.sections):
            first = (one for one in lines if one in self.sections[there].lines)
            if line := next(first, None):
                self._go(line)

    def _go(self, line: PaperLine) -> None:
        line.begin()
        self.ensureWidgetVisible(line, 0, px(120))

    @Slot()
    def _go_on(self) -> None:
        if self.goes_on:
            self._step(1)


def _given(answers: Mapping[ItemId, Answer], item: ItemId) -> bool:
    return answers.get(item, NO_ANSWER).given


def _has_focus(line: PaperLine) -> bool:
    return line.answer.hasFocus() or line.note.hasFocus()
