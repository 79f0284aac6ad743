"""What is copied from a spreadsheet becomes levels with their rubric, or choices."""

from decimal import Decimal

import pytest

from ktpn_desktop.domain.answer_kinds import first_choices
from ktpn_desktop.domain.checklist import ItemType
from ktpn_desktop.domain.copied_choices import choices_of, rubric_of

LEVELS = first_choices(ItemType.SCALE3)


@pytest.mark.parametrize(
    "text",
    [
        "ครบทุกห้อง\nบางห้อง\nไม่มี",
        "ครบทุกห้อง\r\nบางห้อง\r\nไม่มี\r\n",
        "ครบทุกห้อง\tบางห้อง\tไม่มี",
        "3\tครบทุกห้อง\n2\tบางห้อง\n1\tไม่มี",
        "๑\tไม่มี\n๒\tบางห้อง\n๓\tครบทุกห้อง",
    ],
)
def test_a_rubric_may_be_copied_in_several_shapes(text):
    levels = rubric_of(text, LEVELS)

    assert [(one.value, one.rubric) for one in levels] == [
        ("3", "ครบทุกห้อง"),
        ("2", "บางห้อง"),
        ("1", "ไม่มี"),
    ]
    assert [one.label for one in levels] == [one.label for one in LEVELS]


def test_names_and_texts_of_levels_come_together_and_a_cell_may_have_lines():
    levels = rubric_of('มาก\t"ครบ\nทุกห้อง"\nกลาง\tบางห้อง\nน้อย\tไม่มี', LEVELS)

    assert [one.label for one in levels] == ["มาก", "กลาง", "น้อย"]
    assert levels[0].rubric == "ครบ\nทุกห้อง"


@pytest.mark.parametrize("text", ["", "หนึ่ง\nสอง", " \n \n "])
def test_too_few_lines_are_no_rubric(text):
    assert rubric_of(text, LEVELS) is None


def test_lines_become_choices_with_or_without_values():
    assert [(one.value, one.label) for one in choices_of("PLC\nสังเกตชั้นเรียน")] == [
        ("1", "PLC"),
        ("2", "สังเกตชั้นเรียน"),
    ]
    assert [one.value for one in choices_of("own school\tของโรงเรียน\n๒\tอื่น ๆ")] == [
        "own_school",
        "2",
    ]
    assert choices_of("  ") == ()


def test_headings_bring_scores_and_columns_to_filter_by():
    text = "ค่า\tข้อความ\tคะแนน\tamphoe\nt1\tตำบลหนึ่ง\t๒\ta1\nt2\tตำบลสอง\tไม่มี\ta2\n\t\t\t"

    first, second = choices_of(text)

    assert (first.value, first.label, first.score) == ("t1", "ตำบลหนึ่ง", Decimal(2))
    assert (dict(first.attributes), second.score) == ({"amphoe": "a1"}, None)
