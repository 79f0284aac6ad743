"""A JSON file that somebody wrote, read within bounds."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any  # JSON

from ktpn_desktop.domain.problem import BadData, Place, Problem, Refused


def read_object(path: Path, *, otherwise: str) -> Mapping[str, Any]:
    """Return the one object of a JSON file.

    Raises Refused `files.missing_file`, BadData `file.*`, or BadData with the code `otherwise`
    when it holds no object.
    """
    from ktpn_desktop.exchange.guard import read_bounded

    if not path.exists():
        raise Refused(Problem(code="files.missing_file", where=Place(file=str(path))))
    try:
        body = json.loads(read_bounded(path).decode("utf-8-sig"))
        json.dumps(body, ensure_ascii=False).encode()  # half a surrogate pair is no text
    except (UnicodeError, json.JSONDecodeError, RecursionError) as error:
        where = Place(file=path.name, row=getattr(error, "lineno", None))
        raise BadData(Problem(code=otherwise, where=where)) from error
    if not isinstance(body, dict):
        raise BadData(Problem(code=otherwise, where=Place(file=path.name)))
    return body
