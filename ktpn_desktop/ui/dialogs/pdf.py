"""A document as it will be printed, to look at, to save, to print."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from ktpn_desktop.app.reporting import write_document
from ktpn_desktop.app.wording import trouble_text
from ktpn_desktop.domain.problem import Trouble
from ktpn_desktop.ui.dialogs.dialog import Dialog
from ktpn_desktop.ui.theme import Tone, px
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.pdf_view import PdfView
from ktpn_desktop.ui.widgets.strip import Strip


class PdfDialog(Dialog):
    """Shows the very bytes that are saved and printed."""

    def __init__(
        self,
        title: str,
        data: bytes,
        name: str,
        *,
        language: str = "th",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, parent, width=900)
        self._data = data
        self._name = name
        self._language = language
        self.view = PdfView()
        self.view.setMinimumHeight(px(440))
        self.told = Strip("", Tone.OK, "circle-check")
        self.told.hide()
        self.body.setContentsMargins(0, px(8), 0, 0)
        self.body.addWidget(self.told)
        self.body.addWidget(self.view, 1)
        close = Button(self.tr("ปิด"))
        self.print_button = Button(self.tr("พิมพ์"), icon="printer", shortcut="Ctrl+P")
        self.save_button = Button(
            self.tr("บันทึกเป็นไฟล์ PDF…"), Kind.PRIMARY, icon="save", shortcut="Ctrl+E"
        )
        self.add_buttons(close, self.print_button, self.save_button)
        close.clicked.connect(self.reject)
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        self.told.acted.connect(self._open_folder)
        self._saved: Path | None = None
        self.view.show_pdf(data)
        self.resize(px(1000), px(640))

    def done(self, result: int) -> None:
        self.view.close_pdf()
        super().done(result)

    @Slot()
    def _save(self) -> None:
        chosen, _filter = QFileDialog.getSaveFileName(
            self, self.tr("บันทึกเป็นไฟล์ PDF"), self._name, "PDF (*.pdf)"
        )
        if chosen:
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> bool:
        """Write the document there; say why when it cannot be."""
        try:
            write_document(path, self._data)
        except Trouble as trouble:
            self._tell(trouble_text(trouble, self._language), Tone.BAD, "circle-alert")
            return False
        self._saved = path
        self._tell(self.tr("บันทึกแล้วที่ {path}").format(path=path), Tone.OK, "circle-check")
        return True

    def show_data(self, data: bytes) -> None:
        """Show the document as it was made anew."""
        self._data = data
        self.view.show_pdf(data)

    def tell_remarks(self, lines: Sequence[str]) -> None:
        """Say what is worth a look before this is printed, or that nothing is."""
        if lines:
            self._tell("\n".join(lines), Tone.WARN, "triangle-alert")
        else:
            self.told.hide()

    @Slot()
    def _print(self) -> None:
        # Printing is loaded when it is asked for: starting does not need it.
        from ktpn_desktop.ui.pdf_printing import ask_and_print

        try:
            count = ask_and_print(self._data, self.windowTitle(), self)
        except Trouble as trouble:
            self._tell(trouble_text(trouble, self._language), Tone.BAD, "circle-alert")
            return
        if count:
            words = self.tr("ส่งไปเครื่องพิมพ์แล้ว {count} หน้า").format(count=count)
            self._tell(words, Tone.OK, "circle-check")

    @Slot()
    def _open_folder(self) -> None:
        if self._saved is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._saved.parent)))

    def _tell(self, words: str, tone: Tone, icon: str) -> None:
        saved = tone is Tone.OK and self._saved is not None
        self.told.set_text(words, self.tr("เปิดโฟลเดอร์") if saved else "")
        self.told.set_tone(tone, icon)
        self.told.show()
