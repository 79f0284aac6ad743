"""Problems as a person reads them: what happened and what to do, where, and the code."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ktpn_desktop.app.wording import place_text, problem_text
from ktpn_desktop.domain.problem import Problem
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.badge import Icon
from ktpn_desktop.ui.widgets.label import Text
from ktpn_desktop.ui.widgets.layout import clear, column, row
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

MOST = 200  # more rows than that help nobody; the rest is counted


class ProblemList(QWidget):
    """One framed row for each problem; put it into `scrolled(...)`."""

    def __init__(self, tone: Tone = Tone.WARN) -> None:
        super().__init__()
        self._tone = tone
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(6))

    def show_problems(self, problems: Sequence[Problem], language: str = "th") -> None:
        """Show these problems instead of those before."""
        clear(self._column)
        for problem in problems[:MOST]:
            self._column.addWidget(_Row(problem, self._tone, language))
        if len(problems) > MOST:
            more = self.tr("และอีก {count} รายการ").format(count=len(problems) - MOST)
            self._column.addWidget(WrapLabel(more, Text.CAPTION, "text2"))
        self._column.addStretch(1)


class _Row(QFrame):
    def __init__(self, problem: Problem, tone: Tone, language: str) -> None:
        super().__init__()
        self.setProperty("look", tone.value)
        words = column(WrapLabel(problem_text(problem, language), Text.BODY, "text"), gap=0)
        where = " · ".join(filter(None, (place_text(problem.where, language), problem.code)))
        words.addWidget(WrapLabel(where, Text.CAPTION, "text3"))
        layout = row(gap=10, margins=(12, 8))
        layout.addLayout(column(Icon("triangle-alert", tone.ink), margins=(0, 3)))
        layout.addLayout(words, 1)
        self.setLayout(layout)
