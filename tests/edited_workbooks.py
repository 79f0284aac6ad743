"""Workbooks as people and programs change them: cells typed over, sheets and parts lost."""

import io
import re
import zipfile
from contextlib import contextmanager

import openpyxl


@contextmanager
def opened(data):
    """Open a workbook in memory, as a suite does; `saved` holds the bytes afterwards."""
    edited = Edited(openpyxl.load_workbook(io.BytesIO(data)))
    yield edited
    out = io.BytesIO()
    edited.book.save(out)
    edited.saved = out.getvalue()


class Edited:
    """An open workbook, and the ways people find their cells in it."""

    def __init__(self, book):
        self.book = book
        self.form = book["แบบนิเทศ"]
        self.summary = book["สรุป"]
        self.saved = b""

    def row(self, name):
        """Find the row of an item on the form."""
        return next(row for row in range(1, 200) if self.form.cell(row, 1).value == name)

    def type(self, name, text, column="D"):
        """Type into a cell of an item; None clears it."""
        self.form[f"{column}{self.row(name)}"].value = text

    def empty_row(self):
        """Find a row of the summary that nobody has filled."""
        return next(row for row in range(5, 200) if not self.summary.cell(row, 3).value)


def filled(data, **typed):
    """Return the workbook with other answers in the cells of some items."""
    with opened(data) as edited:
        for name, text in typed.items():
            edited.type(name, text)
    return edited.saved


def with_parts(data, change):
    """Return the package with each part as `change(name, content)` gives it; None drops it."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as before,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            content = change(name, before.read(name))
            if content is not None:
                after.writestr(name, content)
    return out.getvalue()


def without_properties(data):
    """Return the workbook as a suite leaves it that knows no custom properties."""

    def change(name, content):
        if name == "docProps/custom.xml":
            return None
        if name in ("_rels/.rels", "[Content_Types].xml"):
            content = re.sub(rb"<(Relationship|Override) [^>]*custom[^>]*/>", b"", content)
        return content

    return with_parts(data, change)


def without_sheets(data, *names):
    """Return the workbook without some sheets."""
    with opened(data) as edited:
        for name in names:
            del edited.book[name]
    return edited.saved


def replaced(data, find, put):
    """Return the workbook with one text for another in all its parts."""
    return with_parts(data, lambda _name, part: part.replace(find.encode(), put.encode()))
