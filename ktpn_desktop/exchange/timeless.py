"""Packages without the moment they were written: the same contents are the same bytes."""

import io
import re
import zipfile

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can say
_UNIX = 3


def timeless(data: bytes) -> bytes:
    """Give the workbook with the times of its parts and of its making set to a fixed day."""
    buffer = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(data)) as old,
        zipfile.ZipFile(buffer, "w") as new,
    ):
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(
                    rb"(<dcterms:(?:modified|created)[^>]*>)[^<]*",
                    rb"\g<1>2000-01-01T00:00:00Z",
                    part,
                )
            entry = zipfile.ZipInfo(name, _FIRST_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = _UNIX
            new.writestr(entry, part)
    return buffer.getvalue()
