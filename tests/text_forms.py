"""Forms written as text: a heading for each sheet, then its rows with | between the cells."""

import openpyxl


def write_form(path, text):
    """Write a workbook; `# survey` begins a sheet, empty cells are left out."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    sheet, row = None, 0
    for line in filter(None, map(str.strip, text.splitlines())):
        if line.startswith("# "):
            sheet, row = book.create_sheet(line.removeprefix("# ")), 0
            continue
        row += 1
        for column, cell in enumerate(line.split("|"), 1):
            if said := cell.strip():
                sheet.cell(row=row, column=column, value=said)
    book.save(path)
    return path
