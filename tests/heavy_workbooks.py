"""More workbooks against a reader: those that keep it busy, and those that lie."""

import io
import struct
import zipfile

from hostile_workbooks import (
    HEAD,
    MAIN,
    OFFICE,
    packed,
    relations,
    sheet,
    sound_parts,
    strings,
    with_part,
    with_rows,
)

SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
STYLES = "xl/styles.xml"
WORKBOOK = "xl/workbook.xml"


def shared(body):
    """A workbook with these shared strings."""
    return with_part(STRINGS, f'{HEAD}<sst xmlns="{MAIN}">{body}</sst>')


def styled(body):
    """A workbook with these styles."""
    rows = '<row r="1"><c r="A1" s="1"><v>1</v></c></row>'
    part = f'{HEAD}<styleSheet xmlns="{MAIN}">{body}</styleSheet>'
    return packed({**sound_parts(rows), STYLES: part})


def listing(*sheets):
    """A workbook that lists these sheets: pairs of name and relation."""
    body = "".join(
        f'<sheet name="{name}" sheetId="1" r:id="{relation}"/>' for name, relation in sheets
    )
    listed = (
        f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{body}</sheets></workbook>'
    )
    return with_part(WORKBOOK, listed)


def leading_to(*pairs):
    """A workbook whose relations are these."""
    return with_part("xl/_rels/workbook.xml.rels", relations(*pairs))


def in_words(data, part=SHEET):
    """A workbook with one part of these bytes."""
    return with_part(part, data)


def compressed_as(method):
    """A workbook packed in a way that suites do not use."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as package:
        for name, part in sound_parts().items():
            package.writestr(name, part)
    return buffer.getvalue()


def called_otherwise():
    """The local header of the sheet has another name than the directory."""
    data = packed(sound_parts())
    at = data.find(SHEET.encode())
    return data[:at] + SHEET.replace("sheet1", "sheet9").encode() + data[at + len(SHEET) :]


def beyond_the_end():
    """The directory says that a part begins after the end of the file."""
    data = bytearray(packed(sound_parts()))
    at = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 42, 0x7FFFFFF0)
    return bytes(data)


def directory_of_noise():
    """A directory that is none."""
    data = bytearray(packed(sound_parts()))
    at = data.find(b"PK\x01\x02")
    data[at : at + 4] = b"XXXX"
    return bytes(data)


def many_attributes(names):
    """A row with attributes of different names."""
    return with_rows("<row " + " ".join(f'a{n}="1"' for n in range(names)) + "/>")


def rows_with_new_names(rows):
    """Rows whose attributes have new names each time; a parser keeps every name."""
    return with_rows("".join(_row_with_new_names(row) for row in range(rows)))


def _row_with_new_names(row):
    return "<row " + " ".join(f"x{row}y{n}=''" for n in range(90)) + "/>"


HEAVY = {
    "ten million empty rows": (lambda: with_rows("<row/>" * 10_000_000), "file.bomb"),
    "as many empty rows as fit": (
        lambda: with_rows("<row/>" * 3_100_000),
        "file.too_many_cells",
    ),
    "one row three million times": (
        lambda: with_rows('<row r="5"/>' * 3_100_000),
        "file.too_heavy",
    ),
    "three million empty cells": (
        lambda: with_rows('<row r="1">' + "<c/>" * 3_100_000 + "</row>"),
        "file.too_many_cells",
    ),
    "three million unknown elements": (
        lambda: with_rows("<a/>" * 3_100_000),
        "file.too_many_cells",
    ),
    "more cells than are read": (
        lambda: with_rows('<row r="1">' + "<c><v>1</v></c>" * 800_000 + "</row>"),
        "file.too_many_cells",
    ),
    "elements within elements": (lambda: with_rows("<a>" * 2_500_000), "file.too_heavy"),
    "closed elements within elements": (
        lambda: with_rows("<a>" * 1_400_000 + "</a>" * 1_400_000),
        "file.too_heavy",
    ),
    "a hundred thousand attributes": (lambda: many_attributes(100_000), "file.too_heavy"),
    "attributes with ever new names": (lambda: rows_with_new_names(1_000), "file.too_heavy"),
    "three million attributes": (
        lambda: with_rows('<row a="" b="" c="" d=""/>' * 1_000_000),
        "file.too_heavy",
    ),
    "an attribute of many megabytes": (
        lambda: with_rows(f'<row r="1"><c r="A1" x="{"a" * 3_000_000}"/></row>'),
        "file.too_heavy",
    ),
    "a comment of many megabytes": (
        lambda: with_rows(f"<!--{'a' * 3_000_000}-->"),
        "file.too_heavy",
    ),
    "a text of many megabytes": (
        lambda: shared(f"<si><t>{'ก' * 3_000_000}</t></si>"),
        "file.too_heavy",
    ),
    "a number of many megabytes": (
        lambda: with_rows(f'<row r="1"><c r="A1"><v>{"9" * 3_000_000}</v></c></row>'),
        "file.too_heavy",
    ),
    "escapes by the million": (
        lambda: shared(f"<si>{'<t>_x000D_</t>' * 1_010_000}</si>"),
        "file.too_heavy",
    ),
    "pieces of a text by the million": (
        lambda: shared("<si>" + "<t/>" * 3_100_000 + "</si>"),
        "file.too_many_cells",
    ),
    "styles by the hundred thousand": (
        lambda: styled("<cellXfs>" + '<xf numFmtId="14"/>' * 150_000 + "</cellXfs>"),
        "file.bomb",
    ),
    "one part for a hundred sheets": (
        lambda: listing(*((f"s{n}", "rId1") for n in range(100))),
        "file.duplicate_parts",
    ),
    "a sheet that is its own strings": (
        lambda: leading_to(
            ("worksheet", "worksheets/sheet1.xml"), ("sharedStrings", "worksheets/sheet1.xml")
        ),
        "file.duplicate_parts",
    ),
    "a sheet that is the workbook": (
        lambda: leading_to(("worksheet", "workbook.xml")),
        "file.duplicate_parts",
    ),
    "a sheet from the network": (
        lambda: with_part(
            "xl/_rels/workbook.xml.rels",
            relations(("worksheet", "http://example.invalid/x.xml")),
        ),
        "file.sheet_missing",
    ),
    "an encoding that nobody knows": (
        lambda: in_words(sheet("").replace("UTF-8", "EBCDIC-EXTRA")),
        "file.bad_xml",
    ),
    "bytes that are no UTF-8": (
        lambda: in_words(sheet("<row/>").encode().replace(b"<row/>", b"<row>\xff\xfe</row>")),
        "file.bad_xml",
    ),
    "a NUL in the sheet": (
        lambda: in_words(sheet("\x01").encode().replace(b"\x01", b"\0")),
        "file.bad_xml",
    ),
    "two roots": (lambda: in_words(sheet("") + "<x/>"), "file.bad_xml"),
    "nothing in the sheet": (lambda: in_words(b""), "file.bad_xml"),
    "a reference to no entity": (lambda: with_rows("&nothing;"), "file.bad_xml"),
    "a style that is no number": (
        lambda: with_rows('<row r="1"><c r="A1" s="x"><v>1</v></c></row>'),
        "file.bad_xml",
    ),
    "a format that is no number": (
        lambda: styled('<cellXfs><xf numFmtId="-"/><xf numFmtId="-"/></cellXfs>'),
        "file.bad_xml",
    ),
    "packed as bzip2": (lambda: compressed_as(zipfile.ZIP_BZIP2), "file.damaged"),
    "packed as LZMA": (lambda: compressed_as(zipfile.ZIP_LZMA), "file.damaged"),
    "a part with two names": (called_otherwise, "file.damaged"),
    "a part beyond the end": (beyond_the_end, "file.damaged"),
    "a directory of noise": (directory_of_noise, "file.damaged"),
    "a program before the package": (
        lambda: b"MZ" + b"\0" * 200 + packed(sound_parts()),
        "file.not_workbook",
    ),
}

ODD = {
    "errors of formulas": lambda: with_rows(
        '<row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
    ),
    "a formula without a result": lambda: with_rows(
        '<row r="1"><c r="A1"><f>X()</f></c></row>'
    ),
    "a kind of cell that nobody knows": lambda: with_rows(
        '<row r="1"><c r="A1" t="zz"><v>x</v></c></row>'
    ),
    "a style that is not there": lambda: with_rows(
        '<row r="1"><c r="A1" s="99999999999"><v>1</v></c></row>'
    ),
    "a style below zero": lambda: with_rows('<row r="1"><c r="A1" s="-1"><v>1</v></c></row>'),
    "a long number": lambda: with_rows(
        f'<row r="1"><c r="A1"><v>{"9" * 900_000}</v></c></row>'
    ),
    "a long text": lambda: shared(f"<si><t>{'ก' * 300_000}</t></si>"),
    "elements fifty thousand deep": lambda: with_rows("<a>" * 50_000 + "</a>" * 50_000),
    "a part of a workbook nobody reads": lambda: with_part("xl/calcChain.xml", "not XML"),
    "something after the package": lambda: packed(sound_parts()) + b"\0" * 3000,
    "no strings and no styles": lambda: packed(
        {k: v for k, v in sound_parts().items() if k not in (STRINGS, STYLES)}
    ),
    "texts in all shapes": lambda: packed(
        {
            **sound_parts('<row r="1"><c r="A1" t="s"><v>0</v></c></row>'),
            STRINGS: strings("_x0000__xFFFF__xD800_\u200b\ufeff"),
        }
    ),
}
