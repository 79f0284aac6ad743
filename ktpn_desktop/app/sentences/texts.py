"""Where a text stands in a document, as the remarks on its wording name the place."""

import re

from ktpn_desktop.app.sentences.sentence import Sentence

_PLACES: dict[str, Sentence] = {
    r"committee": Sentence("ชื่อคณะกรรมการ", "name of the committee"),
    r"office": Sentence("ชื่อสำนักงาน", "name of the office"),
    r"place": Sentence("สถานที่ประชุม", "place of the meeting"),
    r"attendees\.(?P<at>\d+)\.(name|represented_by)": Sentence(
        "รายชื่อผู้มาประชุม ลำดับที่ {at}", "attendance, line {at}"
    ),
    r"attendees\.(?P<at>\d+)\.(position|role)": Sentence(
        "ตำแหน่งในรายชื่อผู้มาประชุม ลำดับที่ {at}", "position in the attendance, line {at}"
    ),
    r"agenda\.(?P<item>.+)\.title": Sentence(
        "ชื่อเรื่องในระเบียบวาระที่ {item}", "title of agenda item {item}"
    ),
    r"agenda\.(?P<item>[^a-z]+)\.text": Sentence("ระเบียบวาระที่ {item}", "agenda item {item}"),
    r"agenda\.(?P<item>[^a-z]+)\.resolutions\.(?P<at>\d+)\.text": Sentence(
        "มติในระเบียบวาระที่ {item} ข้อที่ {at}", "resolution {at} of agenda item {item}"
    ),
    r"agenda\.(?P<item>[^a-z]+)\.resolutions\.(?P<at>\d+)\.due": Sentence(
        "กำหนดของมติในระเบียบวาระที่ {item} ข้อที่ {at}",
        "due date of resolution {at} of agenda item {item}",
    ),
    r"agenda\.(?P<item>[^a-z]+)\.resolutions\.(?P<at>\d+)\.assignees\.\d+": Sentence(
        "ผู้รับผิดชอบมติในระเบียบวาระที่ {item} ข้อที่ {at}",
        "who carries out resolution {at} of agenda item {item}",
    ),
    r"note_taker\.name": Sentence("ผู้จดรายงานการประชุม", "who wrote the record"),
    r"checker\.name": Sentence("ผู้ตรวจรายงานการประชุม", "who checked the record"),
    r"order\.(issuer|subject)": Sentence("หัวคำสั่ง", "heading of the order"),
    r"order\.(reason|decision)": Sentence("ข้อความนำของคำสั่ง", "preamble of the order"),
    r"order\.people\.(?P<number>\d+)\.\w+": Sentence(
        "รายชื่อในคำสั่ง ลำดับที่ {number}", "person {number} of the order"
    ),
    r"order\.duties\.(?P<number>\d+)": Sentence(
        "หน้าที่ในคำสั่ง ข้อที่ {number}", "duty {number} of the order"
    ),
    r"informant": Sentence("ผู้ให้ข้อมูล", "who gave the answers"),
    r"visit\.answers\.(?P<item>.+)": Sentence("คำตอบข้อ {item}", "answer to item {item}"),
    r"visit\.notes\.(?P<item>.+)": Sentence("หมายเหตุข้อ {item}", "note on item {item}"),
    r"visit\.photographs\.(?P<number>\d+)": Sentence(
        "คำบรรยายภาพที่เพิ่มลำดับที่ {number}", "caption of photograph {number}"
    ),
    r"visit\.findings\.\w+": Sentence("สรุปผลการนิเทศ", "summary of the visit"),
}
TEXTS = tuple((re.compile(pattern), sentence) for pattern, sentence in _PLACES.items())
