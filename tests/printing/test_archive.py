"""What a document says of itself to archives: its colours, its title and author."""

from io import BytesIO

import pypdf
import pytest
from PIL import Image, ImageCms
from printing.all_papers import PAPERS
from printing.reading import metadata
from printing.sample_papers import HOUSE

from ktpn_desktop.printing.archive import srgb_profile, xmp
from ktpn_desktop.printing.house import USUAL
from ktpn_desktop.printing.paper import write_pdf
from ktpn_desktop.printing.paragraph import ThaiParagraph
from ktpn_desktop.printing.style import Style


def a_document(title: str = "รายงานการประชุม", author: str = "สพป.ตัวอย่าง เขต 1") -> bytes:
    return write_pdf([ThaiParagraph("ก", Style())], USUAL.paper(title, author=author))


def test_the_profile_means_the_same_colours_as_everybodys_srgb():
    image = Image.new("RGB", (6, 1))
    colours = [
        (0, 0, 0),
        (255, 255, 255),
        (255, 0, 0),
        (0, 255, 0),
        (31, 74, 125),
        (128, 128, 128),
    ]
    image.putdata(colours)
    ours = ImageCms.getOpenProfile(BytesIO(srgb_profile()))

    turned = ImageCms.profileToProfile(image, ours, ImageCms.createProfile("sRGB"))

    assert turned is not None
    for place, given in enumerate(colours):
        seen = turned.getpixel((place, 0))
        assert max(abs(one - other) for one, other in zip(given, seen, strict=True)) <= 1
    assert ours.profile.profile_description == "sRGB IEC61966-2.1"
    assert ours.profile.device_class == "mntr"


def test_a_document_says_which_colours_it_means():
    catalog = pypdf.PdfReader(BytesIO(a_document())).root_object

    (intent,) = catalog["/OutputIntents"]

    profile = intent["/DestOutputProfile"]
    assert intent["/S"] == "/GTS_PDFA1"
    assert (profile["/N"], profile.get_data()) == (3, srgb_profile())


@pytest.mark.parametrize("title", ["รายงานการประชุม ครั้งที่ ๒/๒๕๖๘", "ก < ข & “ค”", "😀\x07ก\n\nข"])
def test_title_and_author_are_the_same_in_both_places(title: str):
    pdf = a_document(title)

    found = pypdf.PdfReader(BytesIO(pdf)).xmp_metadata

    assert found is not None
    plain = "".join(one for one in " ".join(title.split()) if one.isprintable())
    assert found.dc_title == {"x-default": metadata_title(plain)}
    assert found.dc_creator == ["สพป.ตัวอย่าง เขต 1"]
    assert found.dc_language == ["th-TH"]


def metadata_title(title: str) -> str:
    """Return a title with the digits that the document has."""
    return title.translate(str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙"))


def test_the_words_can_be_found_without_unpacking_the_file():
    title = "บันทึกการนิเทศ"

    assert title.encode() in a_document(title)
    assert b"dc:creator" not in xmp(title=title, author="", creator="ก")


@pytest.mark.parametrize("name", ["minutes_with_amendment", "visit", "school_pack"])
def test_papers_have_it_all(name: str):
    pdf = PAPERS[name](HOUSE)
    reader = pypdf.PdfReader(BytesIO(pdf), strict=True)

    assert reader.xmp_metadata is not None
    assert "/OutputIntents" in reader.root_object
    assert metadata(pdf)["Title"] == reader.xmp_metadata.dc_title["x-default"]


def test_the_same_document_is_the_same_bytes():
    assert a_document() == a_document()
