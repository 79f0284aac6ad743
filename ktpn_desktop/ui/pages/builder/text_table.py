"""The texts of a form in a table, each with what it is in the language that is worked on."""

from ktpn_desktop.domain.checklist_translating import FormText
from ktpn_desktop.ui.pages.builder.words import text_kind_words
from ktpn_desktop.ui.widgets.table import Column, RowTable


class TextTable(RowTable[FormText]):
    """Shows the translations in one language at a time."""

    def __init__(self) -> None:
        self.language = ""
        super().__init__(
            [
                Column(self.tr("ข้อ"), lambda one: one.place, width=64),
                Column(
                    self.tr("ส่วน"),
                    lambda one: text_kind_words(one.key.kind),
                    width=150,
                    optional=True,
                ),
                Column(self.tr("ข้อความ"), lambda one: one.text, may_cut=True, least=180),
                Column(self.tr("คำแปล"), self.said, may_cut=True, least=180),
            ],
            key=lambda one: one.key,
            row_height=40,
        )
        self.setAccessibleName(self.tr("ข้อความของแบบ"))

    def said(self, text: FormText) -> str:
        """Return what a text is in the language; "" while it is not translated."""
        return text.said.get(self.language, "")

    def lacks(self, text: FormText) -> bool:
        """Return whether a text is not translated."""
        return not self.said(text)


def changed_languages(before: FormText | None, now: FormText) -> list[str]:
    """Return the languages in which a text is another than it was."""
    said = before.said if before else {}
    codes = dict.fromkeys((*said, *now.said))
    return [code for code in codes if said.get(code) != now.said.get(code)]
