"""A suggested group in words."""

from decimal import Decimal

import pytest
from builders import a_checklist, an_item, item_id

from ktpn_desktop.app.group_words import group_words
from ktpn_desktop.domain.grouping import USUAL_GROUP_RULES, Because, GroupSuggestion
from ktpn_desktop.domain.school import SchoolGroup


@pytest.mark.parametrize("because", list(Because))
@pytest.mark.parametrize("failures", [(), (item_id("1.2"),)])
def test_every_reason_is_told_in_both_languages(because, failures):
    suggestion = GroupSuggestion(
        group=SchoolGroup.GENERAL,
        because=because,
        rule=USUAL_GROUP_RULES[5],
        mean=Decimal("3.20"),
        failures=failures,
    )
    form = a_checklist(("ด้าน", [an_item("1.1"), an_item("1.2")]))

    thai, english = group_words(suggestion, form)

    assert thai.startswith("กลุ่มที่แนะนำ: ทั่วไป เพราะ")
    assert english.startswith("Suggested group: general, as ")
    assert ("1.2" in thai, "1.2" in english) == (bool(failures), bool(failures))
    assert "{" not in thai + english


def test_no_failure_is_not_counted():
    suggestion = GroupSuggestion(
        group=SchoolGroup.READY,
        because=Because.HIGH_MEAN,
        rule=USUAL_GROUP_RULES[5],
        mean=Decimal("4.20"),
        failures=(),
    )

    assert "0 ข้อ" not in group_words(suggestion, a_checklist(("ด้าน", [])))[0]
