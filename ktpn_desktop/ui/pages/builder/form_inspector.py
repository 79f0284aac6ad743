"""What is said of the form as a whole, and of one of its sections."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ktpn_desktop.domain.bands import BANDS
from ktpn_desktop.domain.checklist import Checklist, Overall, Repeat, Section
from ktpn_desktop.domain.checklist_draft import Draft, change_section, renumbered
from ktpn_desktop.thai.numerals import to_arabic
from ktpn_desktop.ui.pages.builder.combo import Combo
from ktpn_desktop.ui.pages.builder.writing import Writing
from ktpn_desktop.ui.theme import px
from ktpn_desktop.ui.widgets.autosave import Autosave
from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.field import Field, Notes, line_edit
from ktpn_desktop.ui.widgets.label import Label, Text
from ktpn_desktop.ui.widgets.layout import STRETCH, holder, row
from ktpn_desktop.ui.widgets.switch import Switch
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel


class SectionInspector(QWidget):
    """The title of a section, and whether it is filled several times."""

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        self.heading = Label("", Text.H2)
        self.title = Field(self.tr("ชื่อตอน"), Notes(lines=(1, 4)), required=True)
        self.repeats = Switch(self.tr("ตอบซ้ำได้หลายแถว"))
        words = self.tr("เช่น หนึ่งแถวต่อครูหนึ่งคน ผู้นิเทศเพิ่มแถวเองได้ และพิมพ์เป็นตาราง")
        self.told = WrapLabel(words, Text.CAPTION, "text2")
        called = line_edit(placeholder=self.tr("เช่น ครูคนที่"))
        self.row_label = Field(self.tr("เรียกแต่ละแถวว่า"), called)
        self.least = Field(self.tr("อย่างน้อย (แถว)"), line_edit())
        self.most = Field(self.tr("ไม่เกิน (แถว)"), line_edit())
        hint = self.tr("เว้นว่างไว้ให้เพิ่มแถวเอง หรือใส่ข้อที่บอกจำนวน เช่น ${q2}")
        self.count = Field(self.tr("จำนวนแถวตามสูตร"), line_edit(), hint=hint)
        self._texts: list[tuple[Field, Autosave, Callable[[Section], str]]] = []
        self._watch(self.title, "title", lambda one: one.title, _with_title)
        self._watch(self.row_label, "row_label", _row_label, _with_row_label)
        self._watch(self.least, "minimum", _least, _with_least)
        self._watch(self.most, "maximum", _most, _with_most)
        self._watch(self.count, "count", _count, _with_count)
        self._rows = holder(row(self.least, self.most, gap=8))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(12), px(16), px(16))
        layout.setSpacing(px(10))
        for part in (
            self.heading,
            self.title,
            self.repeats,
            self.told,
            self.row_label,
            self._rows,
            self.count,
        ):
            layout.addWidget(part)
        layout.addStretch(1)
        self.repeats.clicked.connect(self._keep_repeats)

    def show_section(self, section: Section) -> None:
        """Show a section; what is being typed stays."""
        self.heading.setText(self.tr("ตอน · {count} ข้อ").format(count=len(section.items)))
        repeats = section.repeat is not None
        self.repeats.setChecked(repeats)
        for part in (self.row_label, self._rows, self.count):
            part.setVisible(repeats)
        for field, saver, read in self._texts:
            _show(field, saver, read(section))
        for field, name in ((self.title, "title"), (self.count, "count")):
            field.set_error(self._writing.problem_words(section.id, name))
        self.most.set_error(self._writing.problem_words(section.id, "maximum"))

    def flush(self) -> bool:
        """Keep what is typed."""
        kept = [saver.flush() for _field, saver, _read in self._texts]
        return all(kept)

    def write(self) -> None:
        """Put the cursor into the title, all of it chosen."""
        edit = self.title.widget
        assert isinstance(edit, Notes)
        edit.setFocus()
        edit.selectAll()

    def _watch(
        self,
        field: Field,
        name: str,
        read: Callable[[Section], str],
        write: Callable[[Section, str], Section],
    ) -> None:
        def change(text: str, draft: Draft) -> Draft:
            section = draft.section(self._writing.section)
            return change_section(draft, write(section, text)) if section else draft

        saver = self._writing.watch(field, f"section.{name}", "draft_section", change)
        self._texts.append((field, saver, read))

    @Slot(bool)
    def _keep_repeats(self, on: bool) -> None:
        def change(draft: Draft) -> Draft:
            section = draft.section(self._writing.section)
            if section is None:
                return draft
            return change_section(draft, replace(section, repeat=Repeat() if on else None))

        self._writing.change_draft("draft_section", change)


class FormInspector(QWidget):
    """Title, instructions and the rules that hold for all items."""

    deleted = Signal()  # the whole draft is not wanted any more

    def __init__(self, writing: Writing) -> None:
        super().__init__()
        self._writing = writing
        self.title = Field(self.tr("ชื่อแบบนิเทศ"), Notes(lines=(1, 4)), required=True)
        self.instructions = Field(self.tr("คำชี้แจง"), Notes(lines=(2, 10)))
        self.version = Field(self.tr("รุ่น"), line_edit())
        self.numbered = Switch(self.tr("ให้เลขข้อตามลำดับเสมอ"))
        self.overall = Combo(self.tr("คะแนนรวมคิดจาก"))
        self._overall = Field(self.tr("คะแนนรวมคิดจาก"), self.overall)
        self.bands = Combo(self.tr("เกณฑ์แปลผลค่าเฉลี่ย"))
        self._bands = Field(self.tr("เกณฑ์แปลผลค่าเฉลี่ย"), self.bands)
        self._form = WrapLabel("", Text.CAPTION, "text2")
        self.delete = Button(self.tr("ลบร่างนี้"), Kind.DANGER, icon="trash-2")
        self._texts: list[tuple[Field, Autosave, Callable[[Checklist], str]]] = []
        self._watch(self.title, "title", lambda one: one.title)
        self._watch(self.instructions, "instructions", lambda one: one.instructions or "")
        self._watch(self.version, "version", lambda one: one.version)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(16), px(12), px(16), px(16))
        layout.setSpacing(px(10))
        layout.addWidget(Label(self.tr("ข้อมูลของแบบ"), Text.H2))
        for part in (
            self._form,
            self.title,
            self.version,
            self.instructions,
            self._overall,
            self._bands,
            self.numbered,
        ):
            layout.addWidget(part)
        layout.addLayout(row(self.delete, STRETCH))
        layout.addStretch(1)
        self.delete.clicked.connect(self.deleted)
        self.numbered.clicked.connect(self._keep_numbered)
        self.overall.chosen.connect(self._keep_overall)
        self.bands.chosen.connect(self._keep_bands)

    def show_draft(self, draft: Draft) -> None:
        """Show what the form says of itself."""
        self._form.setText(self.tr("รหัสแบบ {form}").format(form=draft.checklist.form_id))
        self.numbered.setChecked(draft.numbered)
        self.overall.set_choices(
            [
                (Overall.ITEMS, self.tr("ค่าเฉลี่ยของทุกข้อที่มีระดับ"), ""),
                (Overall.SECTIONS, self.tr("ค่าเฉลี่ยของแต่ละตอน"), ""),
            ]
        )
        self.overall.set_value(draft.checklist.overall)
        known = [(one.name, one.title, "") for one in BANDS.values()]
        self.bands.set_choices([("", self.tr("ตามที่สำนักงานเลือกไว้"), ""), *known])
        self.bands.set_value(draft.checklist.bands or "")
        for field, saver, read in self._texts:
            _show(field, saver, read(draft.checklist))
        wrong = [one for one in self._writing.problems if one.code == "draft.no_title"]
        self.title.set_error(self.tr("ตั้งชื่อแบบนิเทศ") if wrong else "")

    def flush(self) -> bool:
        """Keep what is typed."""
        kept = [saver.flush() for _field, saver, _read in self._texts]
        return all(kept)

    def _watch(self, field: Field, name: str, read: Callable[[Checklist], str]) -> None:
        def change(text: str, draft: Draft) -> Draft:
            checklist = draft.checklist
            if name == "title":
                changed = replace(checklist, title=text)
            elif name == "version":
                changed = replace(checklist, version=text.strip() or checklist.version)
            else:
                changed = replace(checklist, instructions=text if text.strip() else None)
            return replace(draft, checklist=changed)

        saver = self._writing.watch(field, f"form.{name}", "draft_form", change)
        self._texts.append((field, saver, read))

    @Slot(bool)
    def _keep_numbered(self, on: bool) -> None:
        self._writing.change_draft("draft_form", lambda draft: renumbered(draft, in_order=on))

    @Slot(object)
    def _keep_overall(self, overall: Overall) -> None:
        self._writing.change_draft(
            "draft_form",
            lambda draft: replace(draft, checklist=replace(draft.checklist, overall=overall)),
        )

    @Slot(object)
    def _keep_bands(self, bands: str) -> None:
        self._writing.change_draft(
            "draft_form",
            lambda draft: replace(
                draft, checklist=replace(draft.checklist, bands=bands or None)
            ),
        )


def _show(field: Field, saver: Autosave, text: str) -> None:
    edit = field.widget
    if saver.pending:
        return
    if isinstance(edit, Notes):
        saver.accept(text)
        edit.set_text(text)
    elif isinstance(edit, QLineEdit) and edit.text() != text and not edit.hasFocus():
        saver.accept(text)
        edit.setText(text)


def _with_title(section: Section, text: str) -> Section:
    return replace(section, title=text)


def _row_label(section: Section) -> str:
    return (section.repeat.row_label or "") if section.repeat else ""


def _with_row_label(section: Section, text: str) -> Section:
    repeat = section.repeat or Repeat()
    return replace(section, repeat=replace(repeat, row_label=text if text.strip() else None))


def _least(section: Section) -> str:
    return str(section.repeat.minimum) if section.repeat and section.repeat.minimum else ""


def _with_least(section: Section, text: str) -> Section:
    repeat = section.repeat or Repeat()
    return replace(section, repeat=replace(repeat, minimum=_whole(text) or 0))


def _most(section: Section) -> str:
    known = section.repeat.maximum if section.repeat else None
    return "" if known is None else str(known)


def _with_most(section: Section, text: str) -> Section:
    repeat = section.repeat or Repeat()
    return replace(section, repeat=replace(repeat, maximum=_whole(text)))


def _count(section: Section) -> str:
    return (section.repeat.count or "") if section.repeat else ""


def _with_count(section: Section, text: str) -> Section:
    repeat = section.repeat or Repeat()
    return replace(section, repeat=replace(repeat, count=text.strip() or None))


def _whole(text: str) -> int | None:
    figures = to_arabic(text).strip()
    return int(figures) if figures.isdecimal() and len(figures) < 5 else None
