"""How much of a form is answered, in words and as a bar."""

from PySide6.QtWidgets import QSizePolicy, QWidget

from ktpn_desktop.app.forms import FormState
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, column, row
from ktpn_desktop.ui.widgets.progress import Bar


class FormProgress(QWidget):
    """ตอบแล้ว 31 จาก 48 ข้อ, the share in percent, and a bar below."""

    def __init__(self) -> None:
        super().__init__()
        self._answered = Label("", Text.BODY_STRONG)
        self._of = Label("", Text.CAPTION, "text2")
        self._share = Label("", Text.CAPTION, "text2")
        self._bar = Bar()
        words = row(
            Label(self.tr("ตอบแล้ว"), Text.CAPTION, "text2"),
            self._answered,
            self._of,
            STRETCH,
            self._share,
            gap=5,
        )
        self.setLayout(column(STRETCH, words, self._bar, STRETCH, gap=2))
        self.setMinimumWidth(px(176))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_state(self, state: FormState) -> None:
        """Show how far the form is."""
        self._answered.setText(str(state.answered))
        self._of.setText(self.tr("จาก {total} ข้อ").format(total=state.total))
        # Rounded down: 100 % is said when everything is answered, not before.
        self._share.setText(f"{int(state.share * 100)}%")
        self._bar.set_share(state.answered, state.total)
        words = self.tr("ตอบแล้ว {answered} จาก {total} ข้อ")
        self.setAccessibleName(words.format(answered=state.answered, total=state.total))
