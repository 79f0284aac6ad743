import errno
import os
import shutil
import zipfile
from dataclasses import replace

import pytest
from edited_workbooks import filled, with_parts
from hostile_workbooks import with_rows
from offices import SUPERVISOR, an_office

from ktpn_desktop.app import merging, planning, publishing, rehearsing
from ktpn_desktop.app.arriving import plan_merge, read_returns
from ktpn_desktop.app.jobs import Progress
from ktpn_desktop.app.returned_file import FileState
from ktpn_desktop.domain.ids import PersonId, new_id
from ktpn_desktop.domain.person import Person
from ktpn_desktop.domain.problem import Refused
from ktpn_desktop.domain.school import SchoolStatus
from ktpn_desktop.exchange import guard, visit_workbook
from ktpn_desktop.store import people, rounds, schools


def sent(office, number="2.1", value="4", visit=0):
    """Return the path of a visit that is answered and returned."""
    office.answer(number, value, visit=visit)
    (one,) = office.finish(visit)
    return one.path


def only(found):
    (one,) = found.files
    return one


def codes(one):
    return {problem.code for problem in one.problems}


@pytest.fixture
def parsed(monkeypatch):
    """Count the files that are unpacked, which is the dear part of a look."""
    names = []
    guard_bytes = guard.guard_bytes

    def counting(name, data):
        names.append(name)
        return guard_bytes(name, data)

    monkeypatch.setattr(guard, "guard_bytes", counting)
    return names


def test_a_second_look_reads_nothing_that_has_not_changed(office, parsed):
    path = sent(office)
    first = office.look()

    again = office.look()

    assert parsed == [path.name]
    assert again is first


def test_a_file_that_was_changed_is_read_again(office, parsed):
    path = sent(office)
    office.look()
    path.write_bytes(filled(path.read_bytes(), q2_1="5 ดีเยี่ยม"))

    again = only(office.look())

    assert len(parsed) == 2
    assert again.by_hand


def test_after_a_merge_nothing_is_unpacked_again_even_by_another_program(office, parsed):
    path = sent(office)
    office.merge()
    parsed.clear()
    office.secretary.looked_at.clear()  # as in a new process

    found = only(office.look())

    assert parsed == []
    assert found.state is FileState.ALREADY_MERGED
    assert (found.school, found.person, found.revision) == ("บ้านทุ่งตัวอย่าง", SUPERVISOR, 1)
    assert (found.visit_id, found.path) == (office.visits[0], path)


def test_after_the_merge_is_undone_the_file_is_ready_again(office):
    sent(office)
    outcome = office.merge()
    assert only(office.look()).state is FileState.ALREADY_MERGED

    office.secretary.store.undo(outcome.edit)

    assert only(office.look()).state is FileState.READY


def test_an_answer_given_here_since_the_last_look_counts(office):
    sent(office)
    assert office.look().clashes == 0

    office.answer("2.1", "3", on=office.secretary)

    assert office.look().clashes == 1


def test_a_file_that_could_not_be_read_is_tried_again(office):
    path = sent(office)
    whole = path.read_bytes()
    path.write_text("กำลังคัดลอก", "utf-8")
    assert only(office.look()).state is FileState.UNREADABLE

    path.write_bytes(whole)

    assert only(office.look()).state is FileState.READY


def test_what_is_wrong_for_good_is_found_out_once(office, parsed):
    strange = office.shared / "returns" / "รายชื่อ.xlsx"
    strange.parent.mkdir(exist_ok=True)
    strange.write_bytes(with_rows('<row r="1"><c r="A1" t="s"><v>99</v></c></row>'))
    first = office.look()

    again = office.look()
    os.utime(strange, ns=(1, 1))
    office.look()

    assert codes(only(first)) == {"file.bad_reference"}
    assert again is first
    assert parsed == [strange.name]


def test_a_file_brought_again_without_a_change_is_not_read_again(office, parsed):
    path = sent(office)
    first = only(office.look())
    copy = path.with_name("สำเนา.tmp")
    shutil.copy(path, copy)
    copy.replace(path)  # another file on the disk, another time

    again = only(office.look())

    assert parsed == [path.name]
    assert (again.state, again.changes) == (first.state, first.changes)


def test_another_file_of_the_same_size_and_time_is_read(office, parsed):
    path = sent(office)
    office.look()
    changed = filled(path.read_bytes(), q2_1="5 ดีเยี่ยม")
    whole = path.read_bytes()
    longer = max(len(whole), len(changed))
    path.write_bytes(whole.ljust(longer, b"\0"))
    os.utime(path, ns=(10**18, 10**18))
    office.look()
    other = path.with_name("ใหม่.tmp")
    other.write_bytes(changed.ljust(longer, b"\0"))
    os.utime(other, ns=(10**18, 10**18))
    other.replace(path)

    assert only(office.look()).by_hand


def test_a_big_file_is_not_kept_in_memory_and_still_archived_byte_for_byte(office):
    path = sent(office)
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/media/image1.jpeg", os.urandom(200_000))
    office.look()
    assert office.secretary.looked_at[str(path)].data == b""

    assert office.merge().merged == 1

    (archived,) = office.secretary.profile.archive.iterdir()
    assert archived.read_bytes() == path.read_bytes()


def test_a_big_file_that_changed_since_the_look_stops_the_merge_before_it_begins(office):
    path = sent(office)
    with zipfile.ZipFile(path, "a") as package:
        package.writestr("xl/media/image1.jpeg", os.urandom(200_000))
    rehearsal = office.look()
    path.write_bytes(path.read_bytes() + b"\0")
    before = office.secretary.store.records_hash()

    with pytest.raises(Refused, match=r"returns\.changed_since"):
        merging.apply_merge(office.secretary, rehearsal)

    assert office.secretary.store.records_hash() == before


def test_a_folder_that_may_not_be_seen_is_one_line_and_stops_no_other(office, monkeypatch):
    path = sent(office)
    closed = path.parent.with_name("ปิด")
    closed.mkdir()
    scandir = os.scandir

    def refusing(where):
        if where == closed:
            raise PermissionError(errno.EACCES, "Permission denied")
        return scandir(where)

    monkeypatch.setattr(os, "scandir", refusing)

    outcome = office.merge()

    states = {one.path: (one.state, codes(one)) for one in outcome.files}
    assert states[closed] == (FileState.UNREADABLE, {"files.closed_folder"})
    assert (outcome.merged, outcome.refused) == (1, 1)


def test_a_checklist_that_came_later_makes_its_files_readable(office):
    path = sent(office)
    plan = replace(plan_merge(office.secretary, [path]), checklists={})
    found = only(rehearsing.rehearse(office.secretary, read_returns(plan, Progress())))
    assert (found.state, codes(found)) == (FileState.UNREADABLE, {"payload.unknown_checklist"})

    assert only(office.look(path)).state is FileState.READY


def test_a_form_that_nobody_filled_is_no_return(office):
    form = next((office.shared / "rounds").rglob("forms/*.xlsx"))
    returned = office.shared / "returns" / "ส่งคืน.xlsx"
    returned.parent.mkdir(exist_ok=True)
    shutil.copy(form, returned)

    outcome = office.merge()

    found = only(outcome)
    assert (found.state, codes(found)) == (FileState.NOT_FILLED, {"returns.not_filled"})
    assert (outcome.merged, outcome.waiting, outcome.edit) == (0, 1, None)


def test_a_form_filled_by_hand_is_merged_and_said_to_be_unverified(office):
    form = next((office.shared / "rounds").rglob("forms/*บ้านทุ่งตัวอย่าง*.xlsx"))
    form.write_bytes(filled(form.read_bytes(), q2_1="4 ดีมาก"))

    found = only(office.merge())

    assert (found.state, found.by_hand, found.verified) == (FileState.MERGED, True, False)
    assert office.value("2.1") == "4"


def test_cells_that_cannot_be_read_are_told_and_the_rest_is_merged(office):
    form = next((office.shared / "rounds").rglob("forms/*บ้านทุ่งตัวอย่าง*.xlsx"))
    form.write_bytes(filled(form.read_bytes(), q2_1="4 ดีมาก", q2_2="สิบกว่าคน"))

    outcome = office.merge()

    found = only(outcome)
    assert (outcome.merged, outcome.refused) == (1, 0)
    assert codes(found) == {"answer.not_a_number"}
    assert found.problems[0].where.row is not None
    assert (office.value("2.1"), office.value("2.2")) == ("4", None)


def test_a_workbook_that_lost_its_payload_is_known_by_what_was_published(office):
    form = next((office.shared / "rounds").rglob("forms/*บ้านทุ่งตัวอย่าง*.xlsx"))
    data = filled(form.read_bytes(), q2_1="4 ดีมาก")
    form.write_bytes(with_parts(data, lambda _name, body: body.replace(b"ktpn:carried", b"-")))
    plan = plan_merge(office.secretary, [form])

    (known,) = read_returns(plan, Progress()).files
    (unknown,) = read_returns(replace(plan, published={}), Progress()).files

    assert (known.state, known.by_hand) == (FileState.READY, True)
    assert known.payload.fields["answer:q2_1"] == '{"value":"4"}'
    assert codes(unknown) == {"workbook.payload_missing"}


def test_a_file_of_another_office_is_put_aside(office, tmp_path):
    with an_office(_folder(tmp_path, "other")) as other:
        with other.secretary.store.edit("make_profile") as edit:
            edit.execute("UPDATE profile SET area = 'สพม.สมมุติ'")
        (round_,) = rounds.all_rounds(other.secretary.store)
        school = schools.all_schools(other.secretary.store)[0]
        person = Person(id=PersonId(new_id()), name="นายสมมุติ ตั้งใจ", is_supervisor=True)
        people.save_person(other.secretary.store, person)
        (visit,) = planning.assign(other.secretary, round_, [(school, person)])
        publishing.publish(other.secretary, round_.id, other.shared, Progress())
        theirs = other.join(tmp_path / "third", "นายสมมุติ ตั้งใจ")
        path = sent(theirs)
        theirs.supervisor.close()

        outcome = office.merge(path)

    found = only(outcome)
    assert visit.id == found.visit_id
    assert (found.state, codes(found)) == (FileState.UNKNOWN_VISIT, {"returns.other_area"})
    assert (outcome.refused, outcome.edit) == (1, None)


def _folder(parent, name):
    folder = parent / name
    folder.mkdir()
    return folder


def test_a_file_of_a_visit_that_is_not_here_is_put_aside(office, tmp_path):
    with an_office(_folder(tmp_path, "other")) as other:
        path = sent(other)

        found = only(office.look(path))

    assert (found.state, codes(found)) == (FileState.UNKNOWN_VISIT, {"returns.unknown_visit"})


def test_the_return_of_a_school_that_has_closed_since_is_merged(office):
    sent(office)
    store = office.secretary.store
    (school,) = (one for one in schools.all_schools(store) if "ทุ่ง" in one.name)
    schools.save_school(store, replace(school, status=SchoolStatus.CLOSED))

    found = only(office.merge())

    assert (found.state, found.problems) == (FileState.MERGED, ())
    assert office.value("2.1") == "4"
    assert schools.school(store, school.id).status is SchoolStatus.CLOSED


def test_a_reader_that_fails_costs_only_its_own_file(office, monkeypatch):
    sent(office)
    sent(office, visit=1)
    read = visit_workbook.read_visit_workbook

    def failing(package, *known):
        if "หนองจำลอง" in package.name:
            raise RuntimeError("a mistake in the reader")
        return read(package, *known)

    monkeypatch.setattr(visit_workbook, "read_visit_workbook", failing)

    outcome = office.merge()

    assert (outcome.merged, outcome.refused) == (1, 1)
    assert {"returns.reader_failed"} in [codes(one) for one in outcome.files]


def test_a_file_that_is_still_coming_waits(office):
    path = sent(office)
    path.write_bytes(path.read_bytes()[:3000])

    outcome = office.merge()

    assert only(outcome).state is FileState.ARRIVING
    assert (outcome.waiting, outcome.refused) == (1, 0)


def test_zeros_that_a_synchroniser_has_not_filled_yet_wait(office):
    path = sent(office)
    path.write_bytes(bytes(path.stat().st_size))
    os.utime(path, (1_000_000_000, 1_000_000_000))

    assert only(office.look()).state is FileState.PLACEHOLDER


def test_copies_of_one_return_are_merged_once(office):
    path = sent(office)
    shutil.copy(path, path.with_name(f"{path.stem} (1).xlsx"))

    outcome = office.merge()

    assert (outcome.merged, outcome.unchanged) == (1, 1)
    assert sorted(one.state for one in outcome.files) == ["already_merged", "merged"]
    assert office.merge().unchanged == 2


def test_a_path_that_is_not_there_is_refused(office, tmp_path):
    with pytest.raises(Refused, match=r"files\.missing_file"):
        office.look(tmp_path / "ไม่มี")
