"""Every word of the dictionary, in all faces of the paper, beside a full text shaper.

    python tests/bench/bench_shaping.py

The usual tests take a sample of the words and every possible syllable. It ends with 1 if any
word differs; there are no exceptions.
"""

import sys

from fontTools.ttLib import TTFont
from uharfbuzz import Blob, Buffer, Face, Font, shape

from ktpn_desktop.paths import resource
from ktpn_desktop.printing import shaping
from ktpn_desktop.thai.frequency import Vocabulary

FACES = ("Regular", "Bold", "Italic", "BoldItalic")
RING, LEFT_RING, AA = "\u0e4d", "\uf711", "\u0e32"
TONES = {code for code, letter in shaping.TO_UNICODE.items() if letter in shaping.TONES} | {
    *shaping.TONES
}


def main() -> None:
    """Print how many words differ in each face; end with 1 if any does."""
    words = _words()
    different = 0
    for name in FACES:
        wrong = list(_differing(name, words))
        different += len(wrong)
        print(f"{name}: {len(words)} words, {len(wrong)} different {wrong[:20]}")
    sys.exit(1 if different else 0)


def _words() -> list[str]:
    lines = resource("words", "words.txt").read_text("utf-8").splitlines()
    return Vocabulary(dict(line.split("\t") for line in lines)).words()


def _differing(name: str, words: list[str]) -> list[str]:
    path = resource("fonts", f"THSarabunNew-{name}.ttf")
    file = TTFont(path)
    glyphs, known = file.getGlyphOrder(), file.getBestCmap()
    font = Font(Face(Blob.from_file_path(str(path))))
    wrong = []
    for word in words:
        text = shaping.normalise(word)
        buffer = Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        shape(font, buffer)
        full = [glyphs[info.codepoint] for info in buffer.glyph_infos]
        moved = any(each.x_offset or each.y_offset for each in buffer.glyph_positions)
        if moved or full != [known[ord(letter)] for letter in _apart(shaping.shape(text))]:
            wrong.append(word)
    return wrong


def _apart(shaped: str) -> str:
    """Return SARA AM as the full shaper has it: the ring before the tone, then the rest."""
    for am, ring in ((shaping.SARA_AM, RING), (shaping.LEFT_SARA_AM, LEFT_RING)):
        while am in shaped:
            place = shaped.index(am)
            tone = place - (shaped[place - 1] in TONES)
            shaped = f"{shaped[:tone]}{ring}{shaped[tone:place]}{AA}{shaped[place + 1 :]}"
    return shaped


if __name__ == "__main__":
    main()
