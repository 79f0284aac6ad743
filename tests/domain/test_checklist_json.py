from dataclasses import replace
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from ktpn_desktop.domain.checklist import (
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
from ktpn_desktop.domain.checklist_json import checklist_hash, checklist_of, checklist_text
from ktpn_desktop.domain.ids import ChecklistId, ItemId

TEXTS = st.text(min_size=1, max_size=12)
OPTIONAL = st.none() | TEXTS
DECIMALS = st.none() | st.decimals(
    allow_nan=False, allow_infinity=False, places=2, min_value=-1000, max_value=1000
)
NAMED = st.dictionaries(TEXTS, TEXTS, max_size=2)
LANGUAGES = st.sampled_from(["en", "ms", "th"])
CHOICES = st.builds(
    Choice,
    value=TEXTS,
    label=TEXTS,
    rubric=OPTIONAL,
    score=DECIMALS,
    attributes=NAMED,
    translations=st.dictionaries(LANGUAGES, TEXTS, max_size=2),
)
ITEM_TEXTS = st.builds(ItemTexts, label=OPTIONAL, hint=OPTIONAL, required_message=OPTIONAL)
ITEMS = st.builds(
    Item,
    id=st.uuids().map(lambda one: ItemId(one.hex)),
    number=TEXTS,
    label=TEXTS,
    type=st.sampled_from(ItemType),
    hint=OPTIONAL,
    choices=st.lists(CHOICES, max_size=3).map(tuple),
    required=st.booleans(),
    critical=st.booleans(),
    minimum=DECIMALS,
    relevant=OPTIONAL,
    read_only=st.booleans(),
    choice_filter=OPTIONAL,
    work_domain=st.none() | st.sampled_from(WorkDomain),
    purposes=st.lists(st.sampled_from(Purpose), max_size=2, unique=True).map(tuple),
    parents=st.lists(TEXTS.map(ItemId), max_size=2).map(tuple),
    translations=st.dictionaries(LANGUAGES, ITEM_TEXTS, max_size=1),
    extras=NAMED,
)
REPEATS = st.builds(
    Repeat,
    count=OPTIONAL,
    minimum=st.integers(0, 9),
    maximum=st.none() | st.integers(0, 9),
    row_label=OPTIONAL,
)
SECTIONS = st.builds(
    Section,
    id=TEXTS,
    title=TEXTS,
    items=st.lists(ITEMS, max_size=2).map(tuple),
    repeat=st.none() | REPEATS,
    translations=st.dictionaries(LANGUAGES, TEXTS, max_size=1),
)
FORM_TEXTS = st.builds(FormTexts, title=OPTIONAL, instructions=OPTIONAL)
CHECKLISTS = st.builds(
    Checklist,
    id=st.just(ChecklistId("c1")),
    form_id=TEXTS,
    version=TEXTS,
    title=TEXTS,
    instructions=OPTIONAL,
    sections=st.lists(SECTIONS, max_size=2).map(tuple),
    parent=OPTIONAL,
    language=OPTIONAL,
    bands=OPTIONAL,
    overall=st.sampled_from(Overall),
    translations=st.dictionaries(LANGUAGES, FORM_TEXTS, max_size=1),
    extras=NAMED,
)


@given(CHECKLISTS)
def test_a_checklist_is_its_text(checklist):
    assert checklist_of(checklist.id, checklist_text(checklist)) == checklist


@given(CHECKLISTS)
def test_the_hash_does_not_know_the_id_in_this_database(checklist):
    elsewhere = replace(checklist, id=ChecklistId("other"))

    assert checklist_hash(elsewhere) == checklist_hash(checklist)


def test_a_changed_item_changes_the_hash():
    item = Item(id=ItemId("q"), number="1", label="เดิม", type=ItemType.NUMBER)
    before = Checklist(
        id=ChecklistId("c"),
        form_id="F",
        version="1",
        title="แบบ",
        sections=(Section(id="s", title="ด้าน", items=(item,)),),
    )
    changed = replace(item, maximum=Decimal(100))
    after = replace(before, sections=(replace(before.sections[0], items=(changed,)),))

    assert checklist_hash(before) != checklist_hash(after)


def test_a_checklist_of_the_first_version_of_this_program_keeps_its_hash():
    item = Item(
        id=ItemId("q"),
        number="1.1",
        label="มีแผนความปลอดภัย",
        type=ItemType.YESNO,
        choices=(Choice(value="1", label="มี", score=Decimal("2.50")),),
        required=True,
        minimum=Decimal("0.0"),
        relevant="${a} > 1",
        extras={"guide": "ดูแฟ้ม"},
    )
    form = Checklist(
        id=ChecklistId("c"),
        form_id="F",
        version="1",
        title="แบบ",
        sections=(
            Section(id="s", title="ด้าน", items=(item,)),
            Section(id="t", title="", items=()),
        ),
    )

    assert (
        checklist_hash(form)
        == "800a589c889e79a796f463db9bfed0f6344ebe5ad9a16012f0ee1880cbb3b940"
    )


def test_a_repeat_without_any_limit_is_still_a_repeat():
    rows = Section(id="s", title="ครู", items=(), repeat=Repeat())
    form = Checklist(
        id=ChecklistId("c"), form_id="F", version="1", title="แบบ", sections=(rows,)
    )

    assert checklist_of(form.id, checklist_text(form)) == form
