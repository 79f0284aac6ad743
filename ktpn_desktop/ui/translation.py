"""The language of the window: Thai is the source, English and Qt's own words are files."""

import logging

from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from ktpn_desktop.paths import translations

_log = logging.getLogger(__name__)


class Translation:
    """The translators that are installed now."""

    def __init__(self, app: QCoreApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []

    def speak(self, language: str) -> None:
        """Use this language for everything that is built from now on."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        # Qt has English of its own; its Thai words are ours, for it ships none.
        name = "ktpn_en.qm" if language == "en" else "qtbase_th.qm"
        self._installed = [self._load(name)]
        # Digits and file sizes as Thai offices write them; dates never come from a locale.
        QLocale.setDefault(QLocale("en_US" if language == "en" else "th_TH"))

    def _load(self, name: str) -> QTranslator:
        translator = QTranslator()
        if translator.load(str(translations() / name)):
            self._app.installTranslator(translator)
        else:
            _log.error("the translation %s could not be loaded", name)
        return translator
