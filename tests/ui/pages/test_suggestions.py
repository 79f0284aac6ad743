"""Which items are offered to be written into the summary of a visit."""

from dataclasses import replace

from builders import a_checklist, a_round, a_school, a_visit, an_item

from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import ItemType, Repeat, Section
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import FindingId, ItemId, PersonId
from ktpn_desktop.domain.person import Person
from ktpn_desktop.ui.pages.summary.suggestions import suggestions

FORM = a_checklist(
    (
        "ตอน",
        [
            an_item("1.1", ItemType.SCALE5),
            an_item("1.2", ItemType.NUMBER, followup_when=". > 3", label="ครูที่ยังไม่อบรม"),
            an_item("1.3", ItemType.SCALE5, relevant="${q1_2} > 9"),
        ],
    )
)
ROWS = Section(
    id="t", title="ครู", items=(an_item("2.1", followup_when=". = 0"),), repeat=Repeat()
)
FORM = replace(FORM, sections=(*FORM.sections, ROWS))


def offered(*findings, **answers):
    named = {ItemId(name): answer for name, answer in answers.items()}
    named[ItemId("q2_1[0002]")] = Answer(value="0", note="ยังไม่มีแผน")
    person = Person(id=PersonId("p"), name="นางสาวตัวอย่าง ใจดี", is_supervisor=True)
    visit = a_visit(a_round(FORM), a_school(), person, answers=named, findings=findings)
    return [
        (one.item.id, one.kind, one.text, one.follow_up) for one in suggestions(visit, FORM)
    ]


def test_what_the_form_asks_to_follow_is_offered_with_levels_high_and_low():
    assert offered(q1_1=Answer(value="5"), q1_2=Answer(value="4"), q1_3=Answer(value="1")) == [
        ("q1_1", FindingKind.STRENGTH, "รายการที่ 1.1", False),
        ("q1_2", FindingKind.IMPROVEMENT, "ครูที่ยังไม่อบรม", True),
        ("q2_1[0002]", FindingKind.IMPROVEMENT, "ยังไม่มีแผน", True),
    ]


def test_what_a_finding_mentions_is_not_offered_again():
    finding = Finding(
        id=FindingId("f"),
        kind=FindingKind.AGREEMENT,
        text="จะทำแผน",
        position=1,
        items=(ItemId("q2_1[0002]"),),
    )

    assert offered(finding, q1_2=Answer(value="3")) == []
