"""Checklists with every feature, made up by Hypothesis: what a form may be, and no more."""

from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType

from hypothesis import strategies as st

from ktpn_desktop.domain.checklist import (
    BINARIES,
    NUMBERS,
    Checklist,
    Choice,
    FormTexts,
    Item,
    ItemTexts,
    ItemType,
    Overall,
    Purpose,
    Repeat,
    Section,
    WorkDomain,
)
from ktpn_desktop.domain.ids import ChecklistId, ItemId

WORDS = st.sampled_from(
    [
        "จุดเด่น",
        "การนิเทศภายใน",
        "1.1 ไม่ใช่เลขข้อ",
        "=1+1",
        "Strengths (ก)",
        "ร้อยละ",
        "ข้อ\nสอง",
        "ก&<ข>",
    ]
)
MAYBE = st.none() | WORDS
LANGUAGES = st.sampled_from(["en", "lo", "my", "kok"])
FLAGS = st.booleans()
LEVELS = {ItemType.SCALE3: "321", ItemType.SCALE4: "4321", ItemType.SCALE5: "54321"}
CALLS = ("1 = 1", "'ก' != 'ข'", "string-length('ก') > 2")


def mappings(values):
    """Mappings by language."""
    return st.dictionaries(LANGUAGES, values, max_size=2).map(MappingProxyType)


@st.composite
def choices(draw, values, *, scored=False):
    """Choices of these values."""
    attributes = st.dictionaries(st.sampled_from(["จังหวัด", "Zone"]), WORDS, max_size=2)
    return tuple(
        Choice(
            value=value,
            label=draw(WORDS),
            rubric=draw(MAYBE),
            score=draw(st.sampled_from([None, Decimal("0.5"), Decimal(2)])) if scored else None,
            attributes=MappingProxyType({"Zone": "ก", **draw(attributes)}),
            translations=draw(mappings(WORDS)),
            rubrics=draw(mappings(WORDS)),
        )
        for value in values
    )


@st.composite
def an_item(draw, name, names):
    """An item of any type; it may look at the items of `names`."""
    kind = draw(st.sampled_from(ItemType))
    item = Item(
        id=ItemId(name),
        number=draw(st.sampled_from(["", "1.1", "ก.2"])),
        label=draw(WORDS),
        type=kind,
        hint=draw(MAYBE),
        required_message=draw(MAYBE),
        na_allowed=draw(FLAGS),
        evidence_expected=draw(FLAGS),
        critical=draw(FLAGS),
        weight=draw(st.sampled_from([Decimal(1), Decimal("0.5"), Decimal(3)])),
        unit=draw(st.sampled_from([None, "คน"])),
        relevant=draw(formulas(names)),
        constraint_message=draw(MAYBE),
        prefill=draw(st.sampled_from([None, "pupils"])),
        standard_ref=draw(MAYBE),
        followup_when=draw(st.sampled_from([None, ". = 1"])),
        work_domain=draw(st.none() | st.sampled_from(WorkDomain)),
        purposes=tuple(draw(st.lists(st.sampled_from(Purpose), max_size=2, unique=True))),
        parents=tuple(draw(st.sampled_from([(), ("q1",), ("q1", "q2")]))),
        translations=draw(mappings(texts())),
        extras=MappingProxyType(draw(extras())),
    )
    return draw(finished(item, names))


@st.composite
def finished(draw, item, names):
    """The item with what only its type has."""
    kind = item.type
    if kind is ItemType.CALC:
        return replace(item, calculation=draw(formulas(names)) or "1 + 1")
    if kind is ItemType.NOTE:
        return item
    item = replace(item, required=draw(FLAGS), read_only=draw(FLAGS))
    if kind in NUMBERS:
        low, high = draw(st.sampled_from([(None, None), (0, 100), (Decimal("-1.5"), 7)]))
        item = replace(item, whole=draw(FLAGS))
        if kind is ItemType.PERCENT and low is None:
            low, high = 0, 100
        limits = [None if one is None else Decimal(one) for one in (low, high)]
        rest = draw(st.sampled_from([None, ". mod 2 = 0", "(. = 1) or (. = 3)"]))
        item = replace(item, minimum=limits[0], maximum=limits[1], constraint=rest)
    elif kind is ItemType.TEXT:
        default = draw(st.sampled_from([None, "เดิม (ก)"]))
        item = replace(item, constraint=draw(formulas(names)), default=default)
    elif kind in LEVELS:
        item = replace(item, choices=draw(choices(LEVELS[kind])))
    elif kind in BINARIES:
        item = replace(item, choices=draw(choices("10")))
    elif kind in (ItemType.CHOICE, ItemType.MULTI):
        filter_ = draw(st.sampled_from([None, "Zone = 'ก'"]))
        given = draw(choices(("a", "b", "ค"), scored=True))
        item = replace(item, choices=given, choice_filter=filter_)
    return item


@st.composite
def formulas(draw, names):
    """A formula that looks at one of the names, if there are any; or none."""
    plain = st.sampled_from([None, *CALLS])
    if not names:
        return draw(plain)
    name = draw(st.sampled_from(names))
    return draw(plain | st.just(f"${{{name}}} = 1 and 1 = 1"))


def texts():
    """Texts of an item in another language, at least one of them."""
    made = st.builds(
        ItemTexts, label=MAYBE, hint=MAYBE, required_message=MAYBE, constraint_message=MAYBE
    )
    return made.filter(lambda one: one != ItemTexts())


def extras():
    """What is only kept."""
    known = {"appearance": "minimal", "media::image": "a.png", "Bemerkung": "ก\nข"}
    return st.sets(st.sampled_from(sorted(known))).map(
        lambda columns: {column: known[column] for column in sorted(columns)}
    )


@st.composite
def checklists(draw):
    """A checklist of one to three sections."""
    names: list[str] = []
    outside: list[str] = []
    sections = []
    for place in range(1, draw(st.integers(1, 3)) + 1):
        items = []
        for _ in range(draw(st.integers(1, 3))):
            name = f"q{len(names) + 1}"
            items.append(draw(an_item(name, names)))
            names.append(name)
        repeat = draw(st.none() | repeats(outside))
        if repeat is None:
            outside += [item.id for item in items]
        sections.append(
            Section(
                id=f"part{place}",
                title=draw(WORDS),
                items=tuple(items),
                repeat=repeat,
                translations=draw(mappings(WORDS)),
            )
        )
    titles = st.builds(FormTexts, title=MAYBE, instructions=MAYBE)
    return Checklist(
        id=ChecklistId(""),
        form_id="TRY",
        version="2-ก",
        title=draw(WORDS),
        instructions=draw(MAYBE),
        sections=tuple(sections),
        parent=draw(st.sampled_from([None, "ab" * 32])),
        language=draw(st.sampled_from([None, "th"])),
        bands=draw(st.sampled_from([None, "quality"])),
        overall=draw(st.sampled_from(Overall)),
        translations=draw(mappings(titles.filter(lambda one: one != FormTexts()))),
        extras=MappingProxyType(draw(st.sampled_from([{}, {"settings.style": "pages"}]))),
    )


@st.composite
def repeats(draw, names):
    """How often a section is filled."""
    return Repeat(
        count=draw(st.sampled_from([None, "3", *(f"${{{name}}}" for name in names)])),
        minimum=draw(st.sampled_from([0, 1])),
        maximum=draw(st.sampled_from([None, 12])),
        row_label=draw(MAYBE),
    )
