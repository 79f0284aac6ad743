"""Thai shapes in TH Sarabun New: which variant of a letter or mark stands where.

In this font every shape that Thai needs is a glyph of its own with a private code, and no mark
is ever moved. So shaping turns a text into another text of the same letters, and what has been
shaped can be printed by anything that prints text.
"""

import re

# Marks are written by their codes: an editor may show or reorder them wrongly.
UPPER_VOWELS = "\u0e31\u0e34\u0e35\u0e36\u0e37\u0e47\u0e4d"
LOWER_VOWELS = "\u0e38\u0e39\u0e3a"
TONES = "\u0e48\u0e49\u0e4a\u0e4b\u0e4c"
MAITAIKHU = "\u0e47"
SARA_AM = "\u0e33"
LEFT_SARA_AM = "\uf8a0"
TALL = "ปฝฟ"

# Over a tall consonant marks stand further left; without an upper vowel tones sink down to it.
_UPPER_LEFT = dict(zip(UPPER_VOWELS, "\uf710\uf701\uf702\uf703\uf704\uf712\uf711", strict=True))
_TONE_LOW_LEFT = dict(zip(TONES, "\uf705\uf706\uf707\uf708\uf709", strict=True))
_TONE_LOW = dict(zip(TONES, "\uf70a\uf70b\uf70c\uf70d\uf70e", strict=True))
_TONE_LEFT = dict(zip(TONES, "\uf713\uf714\uf715\uf716\uf717", strict=True))
# Under a consonant with a tail, the tail goes or the vowel sinks.
_LOWER_DOWN = dict(zip(LOWER_VOWELS, "\uf718\uf719\uf71a", strict=True))
_WITHOUT_TAIL = {"ญ": "\uf70f", "ฐ": "\uf700"}
_SHORT_TAIL = {"ฎ": "\uf71b", "ฏ": "\uf71c"}
_RING = "\u0e4d"
_LOW_LO_CHULA = "\uf71d"
_OVER_LOW_LO_CHULA = "\u0e34\u0e35\u0e36\u0e37\u0e47"
_LIGATURES = {"ฤๅ": "\uf881", "ฦๅ": "\uf882", "ฤา": "\uf8a1", "ฦา": "\uf8a2"}

TO_UNICODE: dict[str, str] = {
    **{
        shape: letter
        for table in (
            _UPPER_LEFT,
            _TONE_LOW_LEFT,
            _TONE_LOW,
            _TONE_LEFT,
            _LOWER_DOWN,
            _WITHOUT_TAIL,
            _SHORT_TAIL,
            _LIGATURES,
        )
        for letter, shape in table.items()
    },
    _LOW_LO_CHULA: "ฬ",
    LEFT_SARA_AM: SARA_AM,
}
"""What each private code means to a reader who copies or searches it."""

MARKS: frozenset[str] = frozenset(UPPER_VOWELS + LOWER_VOWELS + TONES + "\u0e4e").union(
    *map(dict.values, (_UPPER_LEFT, _TONE_LOW_LEFT, _TONE_LOW, _TONE_LEFT, _LOWER_DOWN))
)
"""Characters and shapes that stand on, or under, the letter before them and take no room."""

VARIANTS_LEFT: tuple[tuple[str, str], ...] = (*_UPPER_LEFT.items(), *_TONE_LEFT.items())
"""Marks and their variants that stand further left."""

VARIANTS_LOW: tuple[tuple[str, str], ...] = (
    *_TONE_LOW.items(),
    *_TONE_LOW_LEFT.items(),
    *_LOWER_DOWN.items(),
)
"""Marks and their variants that stand lower."""

COMMON_SHAPES = frozenset(TO_UNICODE) - {*_LIGATURES.values(), LEFT_SARA_AM}
"""Shapes that the national Thai fonts have under the same private codes."""

OWN_SHAPES = {
    **{shape: letters for letters, shape in _LIGATURES.items()},
    LEFT_SARA_AM: f"{_UPPER_LEFT[_RING]}\u0e32",
}
"""Shapes of the program's own font, and what another font has for them."""

_CLUSTER = re.compile(
    f"([ก-ฮ])(?=[{LOWER_VOWELS}{UPPER_VOWELS}{TONES}{SARA_AM}])"
    f"([{LOWER_VOWELS}]?)([{UPPER_VOWELS}]?)([{TONES}]?)({SARA_AM}?)"
)
# What a text has to have in it, what is then looked for, and what stands there instead.
_ORDER = (
    ("", re.compile(f"([{TONES}])([{LOWER_VOWELS}{UPPER_VOWELS}])"), r"\2\1"),
    (SARA_AM, re.compile(f"{SARA_AM}([{TONES}])"), r"\1" + SARA_AM),
    ("\u0e4d", re.compile(f"\u0e4d([{TONES}]?)\u0e32"), r"\1" + SARA_AM),
    ("เเ", re.compile("เเ"), "แ"),
)
_PLAIN: dict[int, str | None] = {
    **{code: None for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n"},
    **dict.fromkeys(map(ord, "\u00ad\u061c\ufe0e\ufe0f\ufeff"), None),
    **dict.fromkeys((*range(0x200B, 0x2010), *range(0x2060, 0x2070)), None),
    **dict.fromkeys(range(0x202A, 0x202F), None),  # which way a run is to be read
    **dict.fromkeys(map(ord, "\x0b\x0c\x85\u2028\u2029"), " "),  # line ends of other programs
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),  # halves of letters: no file can hold one
    **dict.fromkeys(map(ord, "\t\u2002\u2003\u2009"), " "),
    **dict.fromkeys(map(ord, "\u2007\u202f"), "\u00a0"),
    **dict.fromkeys(map(ord, "\u2010\u2011"), "-"),
}
_NOT_PLAIN = re.compile(f"[{''.join(map(re.escape, map(chr, _PLAIN)))}]")


def normalise(text: str) -> str:
    """Return the text as it can be printed: marks in the one right order, nothing invisible."""
    if text.isascii() and text.isprintable():
        return text
    if _NOT_PLAIN.search(text):  # looking is far faster than translating
        text = text.translate(_PLAIN)
    for hint, pattern, right in _ORDER:
        if hint in text:
            text = pattern.sub(right, text)
    return text


def shape(text: str) -> str:
    """Return a normal text with each letter in the shape it takes beside its neighbours."""
    text = _CLUSTER.sub(_known_shape, text)
    if "ฤ" in text or "ฦ" in text:
        for letters, ligature in _LIGATURES.items():
            text = text.replace(letters, ligature)
    return text


def _known_shape(match: re.Match[str]) -> str:
    return _shapes[match[0]]


class _Shapes(dict[str, str]):
    """The shapes of clusters, each found when first met: there are few hundred in use."""

    def __missing__(self, letters: str) -> str:
        match = _CLUSTER.match(letters)
        shaped = self[letters] = _shape_cluster(*match.groups()) if match else letters
        return shaped


_shapes = _Shapes()


def _shape_cluster(consonant: str, lower: str, upper: str, tone: str, am: str) -> str:
    if consonant in TALL:
        tone = _tall_tone(tone, upper, am)
        upper = _UPPER_LEFT.get(upper, "")
        am = am and LEFT_SARA_AM
    elif not am and (not upper or upper == MAITAIKHU):
        tone = _TONE_LOW.get(tone, "")
    if consonant == "ฬ" and upper and upper in _OVER_LOW_LO_CHULA:
        consonant = _LOW_LO_CHULA
        upper = _UPPER_LEFT[upper] if upper == MAITAIKHU else upper
    if lower:
        if consonant in _WITHOUT_TAIL:
            consonant = _WITHOUT_TAIL[consonant]
        elif consonant in "ฎฏฤฦ":
            consonant = _SHORT_TAIL.get(consonant, consonant)
            lower = _LOWER_DOWN[lower]
    return consonant + lower + upper + tone + am


def _tall_tone(tone: str, upper: str, am: str) -> str:
    if upper == MAITAIKHU:
        return _TONE_LOW.get(tone, "")
    return (_TONE_LEFT if upper or am else _TONE_LOW_LEFT).get(tone, "")
