"""Small things that tests are made of: a checklist with every kind of item, a visit, profiles.

All names are invented.
"""

from datetime import date
from decimal import Decimal

from ktpn_desktop.app.opening import NewProfile, create_profile
from ktpn_desktop.domain.checklist import Checklist, Choice, Item, ItemType, Section
from ktpn_desktop.domain.checklist_translating import form_texts, translated
from ktpn_desktop.domain.ids import (
    ChecklistId,
    ItemId,
    RoundId,
    SchoolId,
    VisitId,
    new_id,
)
from ktpn_desktop.domain.person import Role
from ktpn_desktop.domain.round import Round, RoundState
from ktpn_desktop.domain.school import Codes, School
from ktpn_desktop.domain.visit import PersonThen, SchoolThen, Visit
from ktpn_desktop.store.checklists import add_checklist
from ktpn_desktop.store.rounds import save_round
from ktpn_desktop.store.schools import save_schools
from ktpn_desktop.store.visits import add_visits

YESNO = (Choice(value="1", label="มี"), Choice(value="0", label="ไม่มี"))
LEVELS = (
    ("5", "ดีเยี่ยม", "ครูร้อยละ 90 ขึ้นไป จัดกิจกรรมเชิงรุกทุกสัปดาห์ มีผลงานผู้เรียนครบ"),
    ("4", "ดีมาก", "ครูร้อยละ 80–89 จัดกิจกรรมเชิงรุกสม่ำเสมอ มีผลงานผู้เรียนส่วนใหญ่"),
    ("3", "ดี", "ครูร้อยละ 70–79 จัดกิจกรรมเชิงรุกเป็นบางหน่วยการเรียนรู้"),
    ("2", "พอใช้", "ครูร้อยละ 60–69 จัดกิจกรรมเชิงรุกเป็นครั้งคราว"),
    ("1", "ปรับปรุง", "ครูต่ำกว่าร้อยละ 60 หรือไม่พบร่องรอยหลักฐาน"),
)
SCALE5 = tuple(Choice(value=value, label=label, rubric=text) for value, label, text in LEVELS)
WAYS = ("PLC", "สังเกตชั้นเรียน", "ให้คำปรึกษารายบุคคล")


def item_id(number):
    """Return the id of the item with this number: q2_1 for 2.1."""
    return ItemId("q" + number.replace(".", "_"))


def an_item(number, kind=ItemType.YESNO, **fields):
    """Return an item with this number and id; มี / ไม่มี and scales get their choices."""
    usual = {ItemType.YESNO: YESNO, ItemType.SCALE5: SCALE5}
    fields = {"label": f"รายการที่ {number}", "choices": usual.get(kind, ()), **fields}
    return Item(id=item_id(number), number=number, type=kind, **fields)


def a_checklist(*sections, **fields):
    """Return a checklist of these sections; each is a title and its items."""
    made = tuple(
        Section(id=f"s{place}", title=title, items=tuple(items))
        for place, (title, items) in enumerate(sections, start=1)
    )
    usual = {"form_id": "TEST", "version": "1", "title": "แบบนิเทศทดสอบ"}
    return Checklist(id=ChecklistId(new_id()), sections=made, **{**usual, **fields})


def every_kind():
    """Return a checklist with an item of every type, and one that hangs on another."""
    choices = tuple(
        Choice(value=f"c{place}", label=label) for place, label in enumerate(WAYS, start=1)
    )
    first = [
        an_item("1.1", label="โรงเรียนมีแผนความปลอดภัยสถานศึกษา", required=True, na_allowed=True),
        an_item(
            "1.2",
            ItemType.TEXT,
            label="ระบุเหตุผลที่ไม่มีแผนความปลอดภัย",
            relevant="${q1_1} = '0'",
        ),
        an_item("1.3", label="มีผู้รับผิดชอบงานความปลอดภัยอย่างเป็นทางการ", na_allowed=True),
    ]
    second = [
        an_item(
            "2.1",
            ItemType.SCALE5,
            label="ครูจัดกิจกรรมการเรียนรู้ที่ให้ผู้เรียนได้คิดและลงมือปฏิบัติจริง",
            required=True,
            evidence_expected=True,
        ),
        an_item(
            "2.2",
            ItemType.NUMBER,
            label="จำนวนครูที่ได้รับการนิเทศชั้นเรียนในภาคเรียนนี้",
            unit="คน",
            whole=True,
            minimum=Decimal(0),
            maximum=Decimal(13),
        ),
        an_item("2.3", ItemType.CHOICE, label="รูปแบบการนิเทศภายในที่ใช้เป็นหลัก", choices=choices),
        an_item("2.4", ItemType.MULTI, label="รูปแบบการนิเทศภายในที่เคยใช้", choices=choices),
        an_item("2.5", ItemType.DATE, label="วันที่ประชุมครูครั้งล่าสุด"),
        an_item("2.6", ItemType.TIME, label="เวลาเข้าแถวหน้าเสาธง"),
        an_item("2.7", ItemType.PERCENT, label="ร้อยละของนักเรียนที่อ่านคล่อง"),
    ]
    third = [
        an_item("3.0", ItemType.NOTE, label="ตอนนี้สรุปจากการสัมภาษณ์ผู้บริหารและครู"),
        an_item(
            "3.1",
            ItemType.CALC,
            label="ครูที่ยังไม่ได้รับการนิเทศชั้นเรียน",
            calculation="13 - ${q2_2}",
            unit="คน",
        ),
        an_item("3.2", ItemType.TEXT, label="ปัญหาและความต้องการของครู", required=True),
        an_item("3.3", ItemType.SCALE5, label="ผู้บริหารนิเทศภายในอย่างต่อเนื่อง"),
    ]
    return a_checklist(
        ("1. ความปลอดภัยในสถานศึกษา", first),
        ("2. การจัดการเรียนรู้เชิงรุก (Active Learning)", second),
        ("3. การนิเทศภายใน", third),
    )


def a_school(name="บ้านหนองจำลอง", code="99010001", **fields):
    """Return a school of an invented district."""
    usual = {"district": "ตัวอย่างเหนือ", "province": "ตัวอย่าง", "pupils": 214}
    return School(
        id=SchoolId(new_id()), name=name, codes=Codes(smis=code), **{**usual, **fields}
    )


def a_round(checklist, **fields):
    """Return the published round ครั้งที่ 1/2569."""
    usual = {
        "number": 1,
        "year": 2026,
        "opens": date(2026, 6, 1),
        "closes": date(2026, 7, 31),
        "state": RoundState.PUBLISHED,
        "area": "สพป.ตัวอย่าง เขต 1",
    }
    return Round(id=RoundId(new_id()), checklist_id=checklist.id, **{**usual, **fields})


def a_visit(round_, school, person, **fields):
    """Return a visit of a school in a round, handed out to a person."""
    return Visit(
        id=VisitId(new_id()),
        round_id=round_.id,
        checklist_id=round_.checklist_id,
        school=SchoolThen(
            id=school.id, code=school.code, name=school.name, district=school.district
        ),
        person=PersonThen(id=person.id, name=person.name, position=person.position),
        **fields,
    )


def a_session(folder, role=Role.SUPERVISOR, person="นางสาวตัวอย่าง ใจดี"):
    """Make a profile in the folder and open it; whoever asks closes it."""
    new = NewProfile(
        role=role, area="สพป.ตัวอย่าง เขต 1", person=person, position="ศึกษานิเทศก์ชำนาญการ"
    )
    return create_profile(folder, new)


def handed_out(session, checklist, *names, **fields):
    """Put a round into the session whose visits go to its person; return them in order."""
    store = session.store
    schools = [
        a_school(name, code=f"9901{number:04}") for number, name in enumerate(names, start=1)
    ]
    with store.edit("receive_round"):
        checklist = add_checklist(store, checklist)
        round_ = a_round(checklist)
        save_schools(store, schools)
        save_round(store, round_)
        visits = [a_visit(round_, school, session.person, **fields) for school in schools]
        add_visits(store, visits)
    return visits


def in_two_languages(checklist, language="en", mark="EN"):
    """Return the checklist with each of its texts in another language as well: "EN …"."""
    said = {one.key: f"{mark} {one.text}" for one in form_texts(checklist)}
    return translated(checklist, language, said)
