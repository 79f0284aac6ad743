"""The language in which a checklist is shown, where it has several."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.checklist_languages import languages_of, own_language
from ktpn_desktop.domain.languages import language_title
from ktpn_desktop.ui.widgets.button import Button, Kind


class FormLanguage(Button):
    """A button with the languages of a form; hidden for a form that has one."""

    chosen = Signal(str)  # code of a language

    def __init__(self) -> None:
        super().__init__("", Kind.ICON, icon="languages")
        self._languages: tuple[str, ...] = ()
        self._shown = ""
        self.hide()
        self.clicked.connect(self._ask)

    @property
    def language(self) -> str:
        """The language that is shown."""
        return self._shown

    def show_form(self, checklist: Checklist | None, language: str | None) -> None:
        """Offer the languages of a form; it is shown in that one, where it has it."""
        self._languages = languages_of(checklist) if checklist else ()
        self.setVisible(len(self._languages) > 1)
        if checklist is None:
            return
        own = own_language(checklist)
        self._shown = language if language in self._languages and language else own
        words = self.tr("ภาษาของแบบ: {language}").format(language=language_title(self._shown))
        self.setToolTip(words)
        self.setAccessibleName(words)

    def menu_of_languages(self) -> QMenu:
        """Return the languages to choose from; the one that is shown is marked."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        for code in self._languages:
            action = menu.addAction(language_title(code))
            action.setCheckable(True)
            action.setChecked(code == self._shown)
            group.addAction(action)
            action.triggered.connect(partial(self._choose, code))
        return menu

    @Slot()
    def _ask(self) -> None:
        self.menu_of_languages().popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _choose(self, code: str, _checked: bool = True) -> None:
        if code != self._shown:
            self.chosen.emit(code)
