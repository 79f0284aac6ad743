"""Schools, people, checklists, rounds, the profile: what goes in comes out."""

from dataclasses import replace
from datetime import date

import pytest
from store.builders import MOMENT, a_checklist, a_person, a_round, a_school, fill

from ktpn_desktop.domain.checklist_json import checklist_hash
from ktpn_desktop.domain.device import DeviceKey
from ktpn_desktop.domain.ids import DeviceId, PersonId, SchoolId
from ktpn_desktop.domain.person import CommitteeRole, Membership, Role
from ktpn_desktop.domain.problem import BadData
from ktpn_desktop.domain.round import RoundState
from ktpn_desktop.domain.school import Codes, SchoolGroup, SchoolStatus
from ktpn_desktop.store import checklists, payloads, people, profile, rounds, schools
from ktpn_desktop.store.database import Store


def test_a_school_comes_back_as_it_was_saved(store: Store) -> None:
    full = replace(
        a_school(),
        codes=Codes(ministry="9900000001", smis="99000001", obec="990001"),
        subdistrict="ในเมือง",
        district="เมืองตัวอย่าง",
        province="ตัวอย่าง",
        cluster="กลุ่ม 1",
        levels="อนุบาล–ประถมศึกษา",
        principal="นายสมมุติ ทดสอบ",
        phone="0-0000-0000",
        pupils=0,
        teachers=5,
        group=SchoolGroup.URGENT,
        status=SchoolStatus.NO_PUPILS,
    )
    bare = a_school("s2")

    schools.save_schools(store, [full, bare])

    assert schools.school(store, SchoolId("s1")) == full
    assert schools.school(store, SchoolId("s2")) == bare
    assert schools.school(store, SchoolId("s3")) is None


def test_schools_are_in_the_order_of_a_thai_dictionary(store: Store) -> None:
    names = ["แม่ทดสอบ", "บ้านสมมุติ", "เกาะจำลอง", "ก้าวหน้า"]
    schools.save_schools(store, (a_school(f"s{n}", name) for n, name in enumerate(names)))

    found = [one.name for one in schools.all_schools(store)]

    assert found == ["ก้าวหน้า", "เกาะจำลอง", "บ้านสมมุติ", "แม่ทดสอบ"]


def test_saving_again_updates_and_saving_the_same_is_no_edit(store: Store) -> None:
    schools.save_school(store, a_school())
    schools.save_school(store, a_school())
    schools.save_schools(store, [replace(a_school(), pupils=12)])

    (found,) = schools.all_schools(store)
    assert found.pupils == 12
    assert [one.label for one in store.history()] == ["save_schools", "save_school"]


def test_no_schools_to_save_is_fine(store: Store) -> None:
    schools.save_schools(store, [])

    assert schools.all_schools(store) == []


def test_a_person_comes_back_as_saved(store: Store) -> None:
    member = replace(
        a_person("p2", "นายจำลอง สมมุติ"),
        position="ผู้อำนวยการโรงเรียน",
        phone="0-0000-0000",
        email="someone@example.org",
        is_supervisor=False,
        membership=Membership(
            role=CommitteeRole.EXPERT,
            since=date(2025, 10, 1),
            until=date(2029, 9, 30),
            counts_for_quorum=False,
            may_be_represented=True,
        ),
        capacity=12,
        active=False,
    )
    people.save_people(store, [member, a_person()])

    assert people.person(store, PersonId("p2")) == member
    assert people.all_people(store) == [a_person(), member]
    assert people.supervisors(store) == [a_person()]


def test_a_person_is_found_by_name_unless_two_have_it(store: Store) -> None:
    people.save_person(store, a_person())

    assert people.person_named(store, "นางสาวตัวอย่าง   ใจดี") == a_person()
    people.save_person(store, a_person("p2"))
    assert people.person_named(store, "นางสาวตัวอย่าง ใจดี") is None
    assert people.person_named(store, "ใครก็ไม่รู้") is None


def test_a_checklist_is_found_by_id_hash_form_and_version(store: Store) -> None:
    versions = [a_checklist(f"c{n}", version=str(n)) for n in (9, 10)]
    for one in versions:
        checklists.add_checklist(store, one)

    assert checklists.checklist(store, versions[0].id) == versions[0]
    assert checklists.checklist_with_hash(store, checklist_hash(versions[1])) == versions[1]
    by_hash = {checklist_hash(one): one for one in versions}
    assert checklists.checklists_by_hash(store) == by_hash
    assert checklists.find_checklist(store, "c9") == versions[0]
    assert checklists.find_checklist(store, "reading") == versions[1]
    assert checklists.find_checklist(store, "reading@9") == versions[0]
    assert checklists.find_checklist(store, "writing") is None
    assert checklists.all_checklists(store) == [versions[1], versions[0]]


def test_the_same_checklist_is_kept_once(store: Store) -> None:
    first = checklists.add_checklist(store, a_checklist("c1"))

    again = checklists.add_checklist(store, a_checklist("c2"))

    assert again == first
    assert len(checklists.all_checklists(store)) == 1


def test_another_text_under_a_version_that_exists_is_refused(store: Store) -> None:
    checklists.add_checklist(store, a_checklist())

    with pytest.raises(BadData) as error:
        checklists.add_checklist(store, replace(a_checklist("c2"), title="อื่น"))

    assert error.value.problems[0].code == "checklists.version_exists"


def test_a_round_comes_back_as_saved_and_is_found_by_number(store: Store) -> None:
    fill(store)
    full = replace(
        a_round("r2", number=2),
        name="ภาคเรียนที่ 2",
        opens=date(2026, 11, 1),
        closes=date(2027, 2, 28),
        area="สพป.ตัวอย่าง เขต 1",
        secretary="นางสาวตัวอย่าง ใจดี",
    )
    rounds.save_round(store, full)

    assert rounds.round_(store, full.id) == full
    assert rounds.find_round(store, "r2") == full
    assert rounds.find_round(store, "2/2569") == full
    assert rounds.find_round(store, " ๒ / ๒๕๖๙ ") == full
    assert rounds.find_round(store, "2/2570") is None
    assert rounds.all_rounds(store) == [full, a_round()]


def test_a_round_stays_published_when_it_is_saved_again(store: Store) -> None:
    fill(store)
    rounds.mark_published(store, a_round().id, MOMENT)
    (published,) = rounds.all_rounds(store)

    rounds.save_round(store, replace(published, name="ใหม่"))

    assert published.state is RoundState.PUBLISHED
    (row,) = store.rows("SELECT published_at FROM round")
    assert row["published_at"] == MOMENT.isoformat()


def test_the_profile_says_who_uses_the_database(store: Store) -> None:
    assert profile.profile(store) is None
    record = profile.ProfileRecord(
        role=Role.SUPERVISOR, area="สพป.ตัวอย่าง เขต 1", person=a_person()
    )

    profile.make_profile(store, record)

    assert profile.profile(store) == record
    people.save_person(store, a_person("p9", "นางตัวอย่าง อื่น"))
    profile.change_person(store, PersonId("p9"))
    found = profile.profile(store)
    assert found is not None
    assert found.person.id == "p9"
    assert store.next_undo() == "change_person"


def test_the_secret_key_is_kept_out_of_the_journal(store: Store) -> None:
    key = DeviceKey(id=DeviceId("d1"), public_key="ab", secret_key="5ec2e7")
    assert profile.device_key(store) is None

    profile.keep_device_key(store, key)

    assert profile.device_key(store) == key
    (device,) = store.rows("SELECT epoch FROM device")
    assert device["epoch"]
    assert "5ec2e7" not in "".join(
        str(tuple(row)) for row in store.rows("SELECT before, after FROM change")
    )


def test_a_key_is_pinned_the_first_time_and_never_changes_silently(store: Store) -> None:
    device = DeviceId("d2")
    assert profile.pinned_key(store, device) is None

    profile.pin_key(store, device, "first", "นางสาวตัวอย่าง ใจดี")
    profile.pin_key(store, device, "second", "นางสาวตัวอย่าง ใจดี")

    assert profile.pinned_key(store, device) == "first"
    assert set(profile.pinned_keys(store)) == {device}


def test_a_payload_is_kept_as_it_came_first(store: Store) -> None:
    payloads.keep_payload(store, hash="h1", body="{}")
    payloads.keep_payload(store, hash="h1", body="other", signature="s")

    assert payloads.payload_body(store, "h1") == "{}"
    assert payloads.payload_body(store, "h2") is None
