"""One text of a form and what it is in another language, typed and kept."""

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.checklist_translating import FormText, say
from ktpn_desktop.domain.languages import language_title
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.pages.builder.words import text_kind_words
from ktpn_desktop.ui.pages.builder.writing import Writing
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.autosave import Autosave
from ktpn_desktop.ui.widgets.card import Look
from ktpn_desktop.ui.widgets.field import Field, Notes
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import column
from ktpn_desktop.ui.widgets.save_state import SaveState
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel

WIDTH = 384


class Translation(QFrame):
    """Shows a text whole; what is typed below is kept in the language that is worked on."""

    stepped = Signal(int)  # to the text that follows, or the one before
    left = Signal()  # back to the list

    def __init__(self, writing: Writing, state: SaveState) -> None:
        super().__init__()
        self.setProperty("look", Look.RIGHT.value)
        self.setFixedWidth(px(WIDTH))
        self._writing = writing
        self.text: FormText | None = None
        self.language = ""
        self._kind = Label("", Text.LABEL, "text2")
        self._own = WrapLabel("", Text.BODY_LARGE)
        self.edit = Notes(lines=(3, 10))
        self.field = Field(" ", self.edit)
        words = self.tr("Ctrl+↓ ข้อความถัดไป · Esc กลับไปที่รายการ")
        self._keys = WrapLabel(words, Text.CAPTION, "text2")
        self._saver = Autosave(self.edit, self._save, state)
        self._saver.failed.connect(self._tell_failed)
        self._saver.recovered.connect(partial(self.field.set_error, ""))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(14), px(16), px(16))
        layout.addLayout(column(self._kind, self._own, self.field, self._keys, gap=10))
        layout.addStretch(1)
        self.edit.installEventFilter(self)

    def show_text(self, text: FormText | None, language: str) -> None:
        """Show a text, or that none is chosen; what is being typed stays."""
        other = self._of(text, language) != self._of(self.text, self.language)
        if other:
            self.flush()
        self.text, self.language = text, language
        for part in (self._kind, self._own, self.field, self._keys):
            part.setVisible(text is not None and bool(language))
        if text is None or not language:
            return
        kind = text_kind_words(text.key.kind)
        self._kind.setText(f"{text.place}  {kind}" if text.place else kind)
        self._own.setText(text.text)
        self.field.set_label(language_title(language))
        if other or not self._saver.pending:
            said = text.said.get(language, "")
            self._saver.accept(said)
            self.edit.set_text(said)

    def flush(self) -> bool:
        """Keep what is typed."""
        return self._saver.flush()

    def write(self) -> None:
        """Put the cursor into the translation, all of it chosen."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            if control and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _save(self, words: str) -> None:
        if self.text is None or not self.language:
            return
        said = {self.text.key: words}
        change = partial(say, language=self.language, words=said)
        self._writing.save("draft_translate", change, f"{self.language}:{self.text.key}")

    def _tell_failed(self, trouble: Trouble) -> None:
        self.field.set_error(trouble_text(trouble, self._writing.language))

    @staticmethod
    def _of(text: FormText | None, language: str) -> tuple[object, str]:
        return (text.key if text else None, language)
