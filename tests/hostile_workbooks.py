"""Builds workbooks by hand: sound ones part by part, and every kind of attack on a reader."""

import io
import struct
import zipfile
from collections.abc import Callable, Iterable

HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"

Parts = dict[str, str | bytes]


def sound_parts(rows: str = '<row r="1"><c r="A1"><v>1</v></c></row>') -> Parts:
    """The parts of a small workbook with one sheet `งาน` of these rows."""
    return {
        "[Content_Types].xml": f"{HEAD}<Types/>",
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
        '<sheet name="งาน" sheetId="1" r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            ("worksheet", "worksheets/sheet1.xml"),
            ("sharedStrings", "sharedStrings.xml"),
            ("styles", "styles.xml"),
        ),
        "xl/worksheets/sheet1.xml": sheet(rows),
        "xl/sharedStrings.xml": strings("ก", "ข"),
        "xl/styles.xml": f'{HEAD}<styleSheet xmlns="{MAIN}"/>',
    }


def relations(*pairs: tuple[str, str]) -> str:
    """A relations part; ids count from rId1."""
    body = "".join(
        f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(pairs, 1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}">{body}</Relationships>'


def sheet(rows: str) -> str:
    """A sheet part."""
    return f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


def strings(*texts: str) -> str:
    """A part of shared strings."""
    body = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return f'{HEAD}<sst xmlns="{MAIN}">{body}</sst>'


def packed(parts: Parts, extra: Iterable[tuple[str, bytes]] = ()) -> bytes:
    """Zip the parts; `extra` may repeat names."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, data in [*parts.items(), *extra]:
            package.writestr(name, data)
    return buffer.getvalue()


def with_part(name: str, data: str | bytes) -> bytes:
    """A sound workbook with one part replaced or added."""
    return packed({**sound_parts(), name: data})


def with_rows(rows: str) -> bytes:
    """A workbook with these rows."""
    return packed(sound_parts(rows))


def zeros(megabytes: int) -> bytes:
    """Much that packs into little."""
    return b" " * (megabytes << 20)


def laughs(part: str) -> bytes:
    """A thousand million laughs in one part."""
    entities = "".join(
        f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ฮ่า"}">' for n in range(10)
    )
    return with_part(part, f"{HEAD}<!DOCTYPE x [{entities}]><x>&l9;</x>")


def in_utf16(parts: Parts, part: str) -> bytes:
    """The workbook with one part in UTF-16."""
    text = str(parts[part]).replace("UTF-8", "UTF-16")
    return packed({**parts, part: text.encode("utf-16")})


def lying_about_size() -> bytes:
    """A directory that says 10 bytes where 50 MB come out."""
    data = bytearray(with_part("xl/worksheets/sheet1.xml", zeros(50)))
    for signature, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = data.find(b"xl/worksheets/sheet1.xml", data.find(signature))
        start = data.rfind(signature, 0, at)
        if signature == b"PK\x01\x02":
            at = data.rfind(b"xl/worksheets/sheet1.xml")
            start = data.rfind(signature, 0, at)
        struct.pack_into("<I", data, start + offset, 10)
    return bytes(data)


def encrypted_flag() -> bytes:
    """A package whose first entry says that it is encrypted."""
    data = bytearray(packed(sound_parts()))
    at = data.find(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


def flipped() -> bytes:
    """One bit of a stored sheet turned over."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as package:
        for name, part in sound_parts().items():
            package.writestr(name, part)
    data = bytearray(buffer.getvalue())
    data[data.find(b"<v>1</v>") + 3] ^= 1
    return bytes(data)


def overlapping() -> bytes:
    """Three hundred directory entries for the same packed megabytes."""
    extra = [(f"xl/worksheets/sheet{n}.xml", zeros(39)) for n in range(2, 5)]
    return packed(sound_parts(), extra)


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

ATTACKS: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "file.empty"),
    "zero filled placeholder": (lambda: b"\0" * 4096, "file.placeholder"),
    "text renamed": ("รหัส,ชื่อ\n1,ก\n".encode, "file.text_not_workbook"),
    "utf-16 text renamed": (lambda: "รหัส,ชื่อ".encode("utf-16"), "file.text_not_workbook"),
    "html renamed": (lambda: b"<html><table></table></html>", "file.text_not_workbook"),
    "picture renamed": (lambda: b"\xff\xd8\xff\xe0\0\x10JFIF\0", "file.not_workbook"),
    "old Excel renamed": (lambda: OLE + b"\0" * 600, "file.old_excel"),
    "password": (
        lambda: OLE + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
        "file.encrypted",
    ),
    "zip password": (encrypted_flag, "file.encrypted"),
    "OpenDocument renamed": (
        lambda: packed({"mimetype": "x", "content.xml": "<x/>"}),
        "file.opendocument",
    ),
    "Word renamed": (lambda: with_part("word/document.xml", "<x/>"), "file.other_document"),
    "xlsb renamed": (lambda: with_part("xl/workbook.bin", b"x"), "file.binary_workbook"),
    "any zip": (lambda: packed({"a.txt": "a"}), "file.not_workbook"),
    "no workbook part": (
        lambda: packed({k: v for k, v in sound_parts().items() if k != "xl/workbook.xml"}),
        "file.not_workbook",
    ),
    "macros": (lambda: with_part("xl/vbaProject.bin", b"x"), "file.macros"),
    "macro type": (
        lambda: with_part(
            "[Content_Types].xml", "<Types>application/vnd.ms-excel.sheet.macroEnabled</Types>"
        ),
        "file.macros",
    ),
    "cut in half": (
        lambda: packed(sound_parts())[: len(packed(sound_parts())) // 2],
        "file.incomplete",
    ),
    "tail not synchronised": (
        lambda: packed(sound_parts())[:-400] + b"\0" * 400,
        "file.incomplete",
    ),
    "flipped bit": (flipped, "file.damaged"),
    "garbage inside": (lambda: b"PK\x03\x04" + b"\x07" * 200 + b"PK\x05\x06", "file.damaged"),
    "bomb in a sheet": (
        lambda: with_part("xl/worksheets/sheet1.xml", zeros(59)),
        "file.bomb",
    ),
    "bomb in many": (overlapping, "file.bomb"),
    "bomb in the styles": (lambda: with_part("xl/styles.xml", zeros(5)), "file.bomb"),
    "bomb in an unused part": (lambda: with_part("xl/unused.bin", zeros(70)), "file.bomb"),
    "lying directory": (lying_about_size, "file.damaged"),
    "a thousand parts": (
        lambda: packed(sound_parts(), [(f"x{n}", b"") for n in range(1000)]),
        "file.too_many_parts",
    ),
    "same part twice": (
        lambda: packed(sound_parts(), [("XL/Workbook.xml", b"<x/>")]),
        "file.duplicate_parts",
    ),
    "traversing name": (lambda: with_part("../../evil.xml", "<x/>"), "file.bad_part_name"),
    "absolute name": (lambda: with_part("/etc/passwd", "x"), "file.bad_part_name"),
    "drive name": (lambda: with_part("c:\\evil.xml", "x"), "file.bad_part_name"),
    "laughs in the sheet": (lambda: laughs("xl/worksheets/sheet1.xml"), "file.doctype"),
    "laughs in the strings": (lambda: laughs("xl/sharedStrings.xml"), "file.doctype"),
    "laughs in the workbook": (lambda: laughs("xl/workbook.xml"), "file.doctype"),
    "laughs in the types": (lambda: laughs("[Content_Types].xml"), "file.doctype"),
    "laughs in a comment part": (lambda: laughs("xl/comments1.xml"), "file.doctype"),
    "entity from a file": (
        lambda: with_part(
            "xl/sharedStrings.xml",
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>',
        ),
        "file.doctype",
    ),
    "doctype in UTF-16": (
        lambda: with_part(
            "xl/workbook.xml",
            '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE x><x/>'.encode("utf-16"),
        ),
        "file.doctype",
    ),
    "not XML": (lambda: with_part("xl/worksheets/sheet1.xml", "<a><b></a>"), "file.bad_xml"),
    "row number without end": (
        lambda: with_rows('<row r="99999999999"><c><v>1</v></c></row>'),
        "file.bad_reference",
    ),
    "row number zero": (lambda: with_rows('<row r="0"/>'), "file.bad_reference"),
    "cell reference nonsense": (
        lambda: with_rows('<row r="1"><c r="1A"><v>1</v></c></row>'),
        "file.bad_reference",
    ),
    "string number negative": (
        lambda: with_rows('<row r="1"><c r="A1" t="s"><v>-1</v></c></row>'),
        "file.bad_reference",
    ),
    "string number too high": (
        lambda: with_rows('<row r="1"><c r="A1" t="s"><v>2</v></c></row>'),
        "file.bad_reference",
    ),
    "string number nonsense": (
        lambda: with_rows('<row r="1"><c r="A1" t="s"><v>x</v></c></row>'),
        "file.bad_xml",
    ),
    "sheet not there": (
        lambda: with_part(
            "xl/_rels/workbook.xml.rels", relations(("worksheet", "worksheets/other.xml"))
        ),
        "file.sheet_missing",
    ),
    "sheet outside": (
        lambda: with_part(
            "xl/_rels/workbook.xml.rels", relations(("worksheet", "../../../../etc/passwd"))
        ),
        "file.sheet_missing",
    ),
    "two hundred sheets": (
        lambda: with_part(
            "xl/workbook.xml",
            f'<workbook xmlns:r="{OFFICE}">'
            + '<sheet name="a" r:id="rId1"/>' * 200
            + "</workbook>",
        ),
        "file.too_many_sheets",
    ),
}

HARMLESS: dict[str, Callable[[], bytes]] = {
    "last cell of all": lambda: with_rows(
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    ),
    "a million empty rows": lambda: with_rows('<row r="5" ht="20"/>' * 300_000),
    "deeply nested": lambda: with_rows("<row>" * 50_000 + "</row>" * 50_000),
    "a far cell in every row": lambda: with_rows(
        "".join(f'<row r="{n}"><c r="XFD{n}"><v>1</v></c></row>' for n in range(1, 2001))
    ),
    "number that is none": lambda: with_rows('<row r="1"><c r="A1"><v>NaN</v></c></row>'),
    "number without end": lambda: with_rows('<row r="1"><c r="A1"><v>1E999999</v></c></row>'),
    "a date beyond all": lambda: with_rows('<row r="1"><c r="A1" s="1"><v>1E9</v></c></row>'),
    "huge merge": lambda: with_part(
        "xl/worksheets/sheet1.xml",
        f'<worksheet xmlns="{MAIN}"><dimension ref="A1:XFD1048576"/><sheetData/>'
        '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>',
    ),
    "formula that would call out": lambda: with_rows(
        '<row r="1"><c r="A1" t="str"><f>HYPERLINK("http://x","y")</f><v>y</v></c></row>'
    ),
    "external link part": lambda: with_part("xl/externalLinks/externalLink1.xml", "<x/>"),
}
