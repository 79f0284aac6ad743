"""Make resources/words/places.txt, names of tambon, amphoe and provinces that stay whole.

    python packaging/make_places.py FOLDER

The folder is `geothai/_data` of the package geothai 3.2.1, whose data is licensed CC BY 4.0.
Only names are taken, and of those only what the general list of words has not.
"""

import json
import sys
from pathlib import Path

from ktpn_desktop.thai import dictionary
from ktpn_desktop.thai.frequency import Vocabulary

FOLDER = Path(__file__).parents[1] / "resources" / "words"


def main(data: Path) -> None:
    """Write the list, in the order of its letters."""
    names = {
        row[1].removeprefix("เขต")  # as the districts of Bangkok are called
        for level in ("provinces", "districts", "subdistricts")
        for row in json.loads((data / f"{level}.json").read_text("utf-8"))
    }
    known = Vocabulary((FOLDER / "words.txt").read_text("utf-8")).words()
    new = filter(dictionary.is_name, names.difference(known))
    (FOLDER / "places.txt").write_text("\n".join(sorted(new)) + "\n", "utf-8", newline="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
