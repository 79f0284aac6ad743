"""What a document says of itself to archives: which colours it means, its title and author.

The colours are sRGB (IEC 61966-2-1). The profile is worked out here from what that standard
defines, so that no file of another maker's has to be carried.
"""

import struct
from functools import cache
from html import escape  # that of xml.sax brings all of the network with it
from typing import Any  # ReportLab leaves its objects untyped

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFCatalog,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
)

_NAME = "sRGB IEC61966-2.1"
_COPYRIGHT = "No copyright, use freely"
_WHITE = (0.9642, 1.0, 0.8249)  # D50, which profiles are given for
_PRIMARIES = {  # of sRGB, adapted to that white
    b"rXYZ": (0.43607, 0.22249, 0.01392),
    b"gXYZ": (0.38515, 0.71687, 0.09708),
    b"bXYZ": (0.14307, 0.06061, 0.71410),
}
_STEPS = 256  # of the curve
_HEADER = 128
_VERSION = 0x02100000  # 2.1

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<dc:format>application/pdf</dc:format>
<dc:language><rdf:Bag><rdf:li>th-TH</rdf:li></rdf:Bag></dc:language>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>
{author}<xmp:CreatorTool>{creator}</xmp:CreatorTool>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="r"?>
"""
_AUTHOR = "<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>\n"


def describe(document: Any, *, title: str, author: str, creator: str) -> None:
    """Put into a document what archives ask of it."""
    catalog = document.Catalog
    catalog.__NoDefault__ = [*PDFCatalog.__NoDefault__, "OutputIntents"]
    catalog.Metadata = _Plain(
        {"Type": PDFName("Metadata"), "Subtype": PDFName("XML")},
        xmp(title=title, author=author, creator=creator),
    )
    profile: Any = PDFStream(PDFDictionary({"N": 3}), srgb_profile())
    intent = {
        "Type": PDFName("OutputIntent"),
        "S": PDFName("GTS_PDFA1"),
        "OutputConditionIdentifier": PDFString(_NAME),
        "Info": PDFString(_NAME),
        "DestOutputProfile": document.Reference(profile),
    }
    catalog.OutputIntents = PDFArray([PDFDictionary(intent)])


def xmp(*, title: str, author: str, creator: str) -> bytes:
    """Return title and author as XMP. The same words stand in the document's information."""
    said = _AUTHOR.format(author=_plain(author)) if author else ""
    return _XMP.format(title=_plain(title), author=said, creator=creator).encode()


@cache
def srgb_profile() -> bytes:
    """Return the ICC profile of sRGB (version 2, three primaries and one curve)."""
    curve = b"curv" + struct.pack(f">LL{_STEPS}H", 0, _STEPS, *_curve())
    tags = {
        b"desc": _description(_NAME),
        b"cprt": b"text\0\0\0\0" + _COPYRIGHT.encode() + b"\0",
        b"wtpt": _xyz(_WHITE),
        **{name: _xyz(values) for name, values in _PRIMARIES.items()},
    }
    table, data = b"", b""
    first = _HEADER + 4 + 12 * (len(tags) + 3)
    for name, body in tags.items():
        table += name + struct.pack(">LL", first + len(data), len(body))
        data += body + bytes(-len(body) % 4)
    for name in (b"rTRC", b"gTRC", b"bTRC"):
        table += name + struct.pack(">LL", first + len(data), len(curve))
    body = struct.pack(">L", len(tags) + 3) + table + data + curve
    return _header(_HEADER + len(body)) + body


def _header(size: int) -> bytes:
    kind = b"mntrRGB XYZ "  # of a screen, three colours, connected through XYZ
    made = struct.pack(">6H", 2000, 1, 1, 0, 0, 0)
    start = struct.pack(">L4xL", size, _VERSION) + kind + made + b"acsp"
    white = struct.pack(">3l", *map(_fixed, _WHITE))
    return (start + bytes(28) + white).ljust(_HEADER, b"\0")


def _curve() -> list[int]:
    """Return how much light each step means, as the standard defines it."""
    steps = [step / (_STEPS - 1) for step in range(_STEPS)]
    light = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in steps]
    return [round(one * 0xFFFF) for one in light]


def _xyz(values: tuple[float, float, float]) -> bytes:
    return b"XYZ \0\0\0\0" + struct.pack(">3l", *map(_fixed, values))


def _fixed(value: float) -> int:
    return round(value * 0x10000)


def _description(text: str) -> bytes:
    words = text.encode() + b"\0"
    return b"desc\0\0\0\0" + struct.pack(">L", len(words)) + words + bytes(4 + 4 + 2 + 1 + 67)


def _plain(text: str) -> str:
    """Return a text as it may stand in XML: without the signs that nobody sees."""
    printable = "".join(one for one in " ".join(text.split()) if one.isprintable())
    return escape(printable, quote=False)


class _Plain(PDFStream):
    """A stream that search programs can read without unpacking it."""

    def __init__(self, entries: dict[str, Any], content: bytes) -> None:
        super().__init__(PDFDictionary(entries), content)
        self.filters: Any = ()
