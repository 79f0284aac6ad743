"""Scores of visits with what is known around them."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from builders import a_checklist, a_school, a_session, an_item

from ktpn_desktop.app.round_scores import round_scores
from ktpn_desktop.app.scores import newest_trend, school_trend, score_before, scored_visit
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import ItemType, Repeat
from ktpn_desktop.domain.ids import ItemId, RoundId, VisitId, new_id
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.round import Round
from ktpn_desktop.domain.school import SchoolGroup
from ktpn_desktop.domain.visit import PersonThen, SchoolThen, Visit, VisitState
from ktpn_desktop.store.checklists import add_checklist
from ktpn_desktop.store.rounds import save_round
from ktpn_desktop.store.schools import save_schools
from ktpn_desktop.store.visits import add_visits

LEVEL, YES = ItemType.SCALE5, ItemType.YESNO


@pytest.fixture
def session(tmp_path):
    one = a_session(tmp_path / "profile", Role.SECRETARY, "นางสมมุติ เรียบร้อย")
    yield one
    one.close()


class Years:
    """A school that is visited once a year."""

    def __init__(self, session):
        self.session = session
        self.rounds = []
        self.school = a_school()
        save_schools(session.store, [self.school])

    def visited(self, year, checklist, school=None, state=VisitState.MERGED, **answers):
        store, school = self.session.store, school or self.school
        kept = add_checklist(store, checklist)
        rounds_ = [one for one in self.rounds if one.year == year]
        if not rounds_:
            made = Round(id=RoundId(new_id()), number=1, year=year, checklist_id=kept.id)
            save_round(store, made)
            self.rounds.append(made)
            rounds_ = [made]
        visit = Visit(
            id=VisitId(new_id()),
            round_id=rounds_[0].id,
            checklist_id=kept.id,
            school=SchoolThen(id=school.id, code=school.code, name=school.name),
            person=PersonThen(id=self.session.person.id, name=self.session.person.name),
            held_on=date(year, 7, 14),
            state=state,
            answers={ItemId(name): Answer(value=value) for name, value in answers.items()},
        )
        add_visits(store, [visit])
        return visit.id


@pytest.fixture
def years(session):
    return Years(session)


def form(version="1", **more):
    items = [an_item("1.1", LEVEL), an_item("1.2", LEVEL), an_item("1.3", YES)]
    return a_checklist(("ด้านที่ 1", items), version=version, **more)


def test_a_visit_is_scored_beside_the_visit_before(session, years):
    first = form()
    years.visited(2024, first, q1_1="3", q1_2="3")
    years.visited(2025, first, q1_1="4", q1_2="3")
    now = years.visited(2026, first, state=VisitState.IN_PROGRESS, q1_1="5", q1_2="4")

    scored = scored_visit(session, now)
    before = score_before(session, scored)

    assert scored.scores.overall.mean == Decimal("4.50")
    assert scored.scores.overall.band.label == "มาก"
    assert (before.overall, before.section("s1")) == (Decimal("3.50"), Decimal("3.50"))
    assert (before.label, before.same_version) == ("ครั้งที่ 1/2568", True)


def test_a_first_visit_has_none_before(session, years):
    assert score_before(session, scored_visit(session, years.visited(2026, form()))) is None


def test_an_item_that_is_not_asked_scores_nothing(session, years):
    items = [an_item("1.1", YES), an_item("1.2", LEVEL, relevant="${q1_1} = '1'")]
    visit = years.visited(2026, a_checklist(("ด้าน", items)), q1_1="0", q1_2="1")

    assert scored_visit(session, visit).scores.overall.rated == 0


def test_the_group_is_suggested_and_nothing_is_changed(session, years):
    visit = years.visited(2026, form(), q1_1="2", q1_2="2")

    assert scored_visit(session, visit).suggestion.group is SchoolGroup.URGENT
    assert years.school.group is SchoolGroup.GENERAL


def test_the_rows_of_a_repeated_section_are_scored(session, years):
    one = a_checklist(("ครู", [an_item("1.1", LEVEL)]))
    repeated = replace(one, sections=(replace(one.sections[0], repeat=Repeat()),))
    visit = years.visited(2026, repeated, **{"q1_1[0001]": "5", "q1_1[0002]": "4"})

    scored = scored_visit(session, visit)

    assert scored.scores.overall.mean == Decimal("4.50")
    assert [one.title for one in scored.explanations][:2] == ["ครู (1)", "ครู (2)"]


def test_a_trend_marks_where_the_form_changed(session, years):
    years.visited(2024, form(), q1_1="3")
    years.visited(2025, form(), q1_1="4")
    years.visited(2026, form("2"), q1_1="5")
    years.visited(2027, form("2"), state=VisitState.IN_PROGRESS, q1_1="1")

    points = school_trend(session, years.school.id, "TEST")

    assert [(one.label, one.mean, one.changed) for one in points] == [
        ("ครั้งที่ 1/2567", Decimal("3.00"), False),
        ("ครั้งที่ 1/2568", Decimal("4.00"), False),
        ("ครั้งที่ 1/2569", Decimal("5.00"), True),
    ]


def test_a_round_is_summed_up_over_its_finished_visits(session, years):
    other = a_school("วัดตัวอย่างวนาราม", "99010002")
    save_schools(session.store, [other])
    years.visited(2026, form(), q1_1="5", q1_2="4", q1_3="1")
    years.visited(2026, form(), school=other, q1_1="3", q1_2="4", q1_3="0")
    years.visited(2026, form(), state=VisitState.IN_PROGRESS, q1_1="1", q1_2="1")

    told = round_scores(session, years.rounds[0].id)
    first, second, third = told.items

    assert (len(told.schools), told.visits) == (2, 3)
    assert (told.overall.mean, told.overall.deviation) == (Decimal("4.00"), Decimal("0.71"))
    assert told.band.label == "มาก"
    assert (first.figures.mean, first.figures.deviation) == (Decimal("4.00"), Decimal("1.41"))
    assert (second.figures.deviation, second.band.label) == (Decimal("0.00"), "มาก")
    assert (third.yes.yes, third.yes.counted) == (1, 2)
    assert told.sections[0].figures.mean == Decimal("4.00")


def test_answers_to_an_older_version_count_by_lineage(session, years):
    old = form()
    items = [an_item("9.9", LEVEL, parents=(ItemId("q1_1"),)), an_item("1.3", YES)]
    new = a_checklist(("ด้านที่ 1", items), version="2")
    years.visited(2026, new, q9_9="5")
    years.visited(2026, old, q1_1="3", q1_2="1")

    told = round_scores(session, years.rounds[0].id)

    assert [one.figures.mean for one in told.items if one.item.type is LEVEL] == [
        Decimal("4.00")
    ]


def test_the_trend_of_a_school_is_that_of_the_form_it_was_visited_with_last(session, years):
    years.visited(2024, form(), q1_1="3")
    years.visited(2025, form(form_id="OTHER"), q1_1="2")
    years.visited(2026, form(), q1_1="5")

    means = [one.mean for one in newest_trend(session, years.school.id)]

    assert means == [Decimal("3.00"), Decimal("5.00")]


def test_a_school_without_visits_has_no_trend(session, years):
    assert newest_trend(session, years.school.id) == ()
