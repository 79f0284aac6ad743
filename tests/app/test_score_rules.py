"""How an office interprets scores, as its profile keeps it."""

import json
from decimal import Decimal

import pytest

from ktpn_desktop.app.score_rules import (
    ScoreRules,
    change_group_rule,
    choose_bands,
    load_rules,
    rules_of,
    rules_path,
)
from ktpn_desktop.domain.grouping import GroupRule
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.paths import Profile

OWN = {
    "name": "ours",
    "title": "เกณฑ์ของเรา",
    "highest": 5,
    "bands": [["4.00", "ดีมาก"], ["3.00", "ดี"], ["1.00", "ต้องพัฒนา"]],
}


def written(tmp_path, body):
    path = tmp_path / "scoring.json"
    path.write_text(body if isinstance(body, str) else json.dumps(body), "utf-8")
    return load_rules(path)


def test_without_a_file_the_usual_rules_hold(tmp_path):
    assert load_rules(tmp_path / "none.json") == (ScoreRules(), ())


def test_bands_that_were_chosen_hold_from_then_on(office):
    choose_bands(office.secretary, "practice5_equal")

    rules, problems = rules_of(office.secretary)
    assert Profile.is_choice(rules_path(office.secretary).name)  # backups hold it
    assert rules.bands.bands_for(None, 5).bands.name == "practice5_equal"
    assert problems == ()


def test_bands_that_nobody_knows_cannot_be_chosen(office):
    with pytest.raises(BadData) as raised:
        choose_bands(office.secretary, "nobody")

    assert raised.value.problems[0].code == "scores.no_such_bands"
    assert not rules_path(office.secretary).exists()


def test_an_office_may_have_bands_of_its_own(tmp_path):
    rules, problems = written(tmp_path, {"own_bands": [OWN], "bands": {"5": "ours"}})

    assert problems == ()
    assert rules.bands.bands_for(None, 5).bands.of(Decimal("3.99")).label == "ดี"


def test_a_rule_for_groups_is_kept_beside_what_another_version_wrote(office):
    rules_path(office.secretary).write_text(json.dumps({"later": 1}), "utf-8")
    rule = GroupRule(ready_from=Decimal("4.00"), urgent_below=Decimal("3.00"))

    change_group_rule(office.secretary, 5, rule)

    assert rules_of(office.secretary)[0].groups[5] == rule
    assert json.loads(rules_path(office.secretary).read_text("utf-8"))["later"] == 1


@pytest.mark.parametrize(
    ("body", "code"),
    [
        ("{", "scores.unreadable_rules"),
        ("[]", "scores.unreadable_rules"),
        ({"bands": {"5": "nobody"}}, "scores.bad_rule"),
        ({"bands": {"five": "practice5"}}, "scores.bad_rule"),
        ({"own_bands": [{**OWN, "bands": [["1", "ต่ำ"], ["2", "สูง"]]}]}, "scores.bad_rule"),
        ({"own_bands": [{**OWN, "bands": []}]}, "scores.bad_rule"),
        ({"own_bands": [{**OWN, "bands": [["9", "เกิน"]]}]}, "scores.bad_rule"),
        ({"own_bands": ["ours"]}, "scores.bad_rule"),
        ({"groups": {"5": {"ready_from": "x", "urgent_below": "1"}}}, "scores.bad_rule"),
        ({"groups": {"5": {"ready_from": "2", "urgent_below": "3"}}}, "scores.bad_rule"),
        ({"groups": {"5": {"ready_from": "NaN", "urgent_below": "3"}}}, "scores.bad_rule"),
    ],
)
def test_what_makes_no_sense_is_told_and_the_usual_rules_hold(tmp_path, body, code):
    rules, problems = written(tmp_path, body)

    assert [one.code for one in problems] == [code]
    assert rules.groups == ScoreRules().groups
    assert rules.bands.bands_for(None, 5).bands.name == "practice5"
