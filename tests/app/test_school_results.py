"""Results of tests and quality assurance: taken in from a list, told to whoever goes there."""

from decimal import Decimal

import pytest
from builders import a_school, a_session

from ktpn_desktop.app import publishing
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.school_profile import school_profile
from ktpn_desktop.app.school_results import apply_results, plan_results
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.domain.school_result import Exam, SchoolResult, year_scores
from ktpn_desktop.store import rounds
from ktpn_desktop.store.school_results import school_results
from ktpn_desktop.store.schools import save_schools

SCHOOL = a_school("บ้านทุ่งตัวอย่าง", "99010002")
HEADER = "รหัสโรงเรียน,โรงเรียน,ปีการศึกษา,การทดสอบ,วิชา,คะแนนโรงเรียน,คะแนนเขต,คะแนนประเทศ\n"
LINE = "99010002,โรงเรียนบ้านทุ่งตัวอย่าง,{year},{exam},{subject},{score},37.95,38.10\n"


@pytest.fixture
def session(tmp_path):
    session = a_session(tmp_path / "profile", Role.SECRETARY)
    save_schools(session.store, [SCHOOL])
    yield session
    session.close()


@pytest.fixture
def listed(tmp_path):
    """Return a function that writes a list of these lines."""

    def write(*lines):
        path = tmp_path / "ผลสอบ.csv"
        path.write_text(HEADER + "".join(lines), "utf-8-sig")
        return path

    return write


def line(year="2568", exam="O-NET ป.6", subject="ภาษาไทย", score="36.42"):
    return LINE.format(year=year, exam=exam, subject=subject, score=score)


def test_a_list_is_taken_in_and_taken_back(session, listed):
    plan = plan_results(session, listed(line(), line(year="2567", score="33.9")))
    apply_results(session, plan)

    newest, older = school_profile(session, SCHOOL.id).results
    assert newest == SchoolResult(
        school=SCHOOL.id,
        year=2025,
        exam=Exam.ONET_P6,
        subject="ภาษาไทย",
        score=Decimal("36.42"),
        area=Decimal("37.95"),
        country=Decimal("38.10"),
    )
    assert (older.year, older.score) == (2024, Decimal("33.90"))
    session.store.undo()
    assert school_profile(session, SCHOOL.id).results == ()


def test_the_same_list_again_changes_nothing_and_another_score_is_put_right(session, listed):
    apply_results(session, plan_results(session, listed(line())))

    again = plan_results(session, listed(line()))
    changed = plan_results(session, listed(line(score="40")))
    apply_results(session, changed)

    assert (len(again.added), len(again.updated), len(again.unchanged)) == (0, 0, 1)
    assert (len(changed.added), len(changed.updated)) == (0, 1)
    (one,) = school_results(session.store, {SCHOOL.id})
    assert one.score == Decimal(40)


@pytest.mark.parametrize(
    ("said", "exam"),
    [
        ("RT", Exam.RT),
        ("การประเมินความสามารถด้านการอ่าน (RT) ป.1", Exam.RT),
        ("NT ป.3", Exam.NT),
        ("N.T.", Exam.NT),
        ("O-NET ป.6", Exam.ONET_P6),
        ("ONET ป.๖", Exam.ONET_P6),
        ("O-NET ม.3", Exam.ONET_M3),
        ("O-NET มัธยมศึกษาปีที่ 3", Exam.ONET_M3),
        ("ประกันคุณภาพภายใน", Exam.QUALITY),
    ],
)
def test_exams_are_known_by_what_offices_call_them(session, listed, said, exam):
    plan = plan_results(session, listed(line(exam=said, score="4").replace("37.95,38.10", ",")))

    assert [one.exam for one in plan.added] == [exam]


def test_levels_of_quality_may_be_words(session, listed):
    row = line(exam="ประกันคุณภาพภายใน", subject="1 คุณภาพของผู้เรียน", score="ดีเลิศ")

    (one,) = plan_results(session, listed(row.replace("37.95,38.10", ","))).added

    assert (one.score, one.area, one.country) == (Decimal(4), None, None)


def test_who_nobody_sat_for_is_not_known_and_never_zero(session, listed):
    (one,) = plan_results(session, listed(line(score="-"))).added

    assert one.score is None


BAD = {
    "a score beyond the scale": (line(score="101"), "results.bad_score"),
    "a level beyond the scale": (line(exam="ประกันคุณภาพ", score="6"), "results.bad_score"),
    "a word": (line(score="ดีมาก"), "results.bad_score"),
    "a year of two digits": (line(year="68"), "results.bad_year"),
    "another test": (line(exam="สอบปลายภาค"), "results.unknown_exam"),
    "no subject": (line(subject=""), "results.no_subject"),
    "a strange school": (
        line().replace("99010002", "99019999").replace("ทุ่ง", "ไร่"),
        "results.no_such_school",
    ),
    "no school": (line().replace("99010002,โรงเรียนบ้านทุ่งตัวอย่าง", ","), "results.no_school"),
}


@pytest.mark.parametrize(("row", "code"), BAD.values(), ids=BAD)
def test_a_row_that_cannot_be_taken_is_told_and_stops_no_other(session, listed, row, code):
    plan = plan_results(session, listed(row, line()))

    assert [one.code for one in plan.problems] == [code]
    assert plan.problems[0].where.row == 2
    assert (len(plan.added), plan.skipped) == (1, 1)


def test_of_two_rows_for_one_thing_the_first_is_used(session, listed):
    plan = plan_results(session, listed(line(), line(score="50")))

    assert [one.code for one in plan.problems] == ["results.twice"]
    assert [one.score for one in plan.added] == [Decimal("36.42")]


def test_a_table_without_a_column_says_which(session, tmp_path):
    path = tmp_path / "อื่น.csv"
    path.write_text("โรงเรียน,ปีการศึกษา,วิชา\nบ้านทุ่งตัวอย่าง,2568,ภาษาไทย\n", "utf-8-sig")

    with pytest.raises(BadData) as error:
        plan_results(session, path)

    assert error.value.problems[0].code == "results.no_column"
    assert error.value.problems[0].values["expected"] == "การทดสอบ"


def result(year, subject, score):
    return SchoolResult(
        school=SCHOOL.id,
        year=year,
        exam=Exam.ONET_P6,
        subject=subject,
        score=None if score is None else Decimal(score),
    )


def test_a_year_that_lacks_a_subject_has_no_mean_and_a_year_between_is_told():
    scores = year_scores(
        [
            result(2025, "ภาษาไทย", "40"),
            result(2025, "คณิตศาสตร์", "31"),
            result(2024, "ภาษาไทย", "40"),
            result(2024, "คณิตศาสตร์", None),
            result(2022, "ภาษาไทย", "30.5"),
        ]
    )

    assert [(one.year, one.score) for one in scores] == [
        (2022, Decimal("30.50")),
        (2023, None),
        (2024, None),
        (2025, Decimal("35.50")),
    ]


def test_who_goes_to_a_school_is_told_its_results_of_the_last_years(office, listed):
    path = listed(line(), line(year="2560"))
    apply_results(office.secretary, plan_results(office.secretary, path))
    (round_,) = rounds.all_rounds(office.secretary.store)
    publishing.publish(office.secretary, round_.id, office.shared, Progress())

    office.receive()

    told, other = (
        school_profile(office.supervisor, office.visit(office.supervisor, at).school.id).results
        for at in (0, 1)
    )
    assert [(one.year, one.score) for one in told] == [(2025, Decimal("36.42"))]
    assert other == ()
