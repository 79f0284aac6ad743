"""Sentences about versions of a form that visits are under way with."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "receive.new_version": Sentence(
        th=(
            "แบบนิเทศของรอบมีรุ่นใหม่ (รุ่น {version}) โรงเรียน{school} ที่ท่านเริ่มกรอกไว้ยังใช้รุ่นเดิม "
            "คำตอบอยู่ครบ จะทำต่อจนเสร็จด้วยรุ่นเดิม หรือย้ายไปรุ่นใหม่จากหน้าแบบนิเทศก็ได้"
        ),
        en=(
            "The form of the round has a new version ({version}). {school}, which you have "
            "begun, keeps the version it was begun with; every answer is there. Finish it so, "
            "or move it to the new version from its form."
        ),
    ),
    "receive.other_version": Sentence(
        th=(
            "โรงเรียน{school} ทำด้วยแบบนิเทศรุ่นก่อนที่ไม่มีในเครื่องนี้ จึงยังไม่นำเข้ามา "
            "ผลที่เคยส่งยังอยู่ที่เลขานุการ หากต้องแก้ไขโปรดแจ้งเลขานุการ"
        ),
        en=(
            "{school} was made with an earlier version of the form that is not on this "
            "computer, so it was not taken in. What was returned is safe with the secretary; "
            "speak to them if it has to be changed."
        ),
    ),
    "returns.older_version": Sentence(
        th=(
            "ไฟล์ของโรงเรียน{school} ทำด้วยแบบรุ่น {version} แต่มีผลที่ทำด้วยรุ่น {newest} แล้ว "
            "คำตอบที่ไม่มีที่ในรุ่น {newest} จะไม่ถูกรวม และยังอยู่ในไฟล์ต้นฉบับที่เก็บไว้: {dropped}"
        ),
        en=(
            "The file of {school} was made with version {version} of the form, and there is "
            "work with version {newest}. Answers without a place in version {newest} are not "
            "merged; they stay in the file that is kept: {dropped}"
        ),
    ),
    "returns.older_version_whole": Sentence(
        th=(
            "ไฟล์ของโรงเรียน{school} ทำด้วยแบบรุ่น {version} รวมเข้ากับผลที่ทำด้วยรุ่น {newest} "
            "ได้ครบทุกคำตอบ"
        ),
        en=(
            "The file of {school} was made with version {version} of the form. Every answer "
            "has its place in the work with version {newest}."
        ),
    ),
    "returns.record_moved": Sentence(
        th=(
            "ผลที่ส่งมาของโรงเรียน{school} ทำด้วยแบบรุ่น {version} บันทึกในเครื่องนี้จะเป็นรุ่นนั้นตามผล "
            "สิ่งที่ไม่มีที่ในรุ่น {version} จะพ้นจากบันทึก แต่ยังอยู่ในประวัติ: {dropped}"
        ),
        en=(
            "What came back of {school} was made with version {version} of the form, and the "
            "record here follows it. What has no place in version {version} leaves the record "
            "and stays in the history: {dropped}"
        ),
    ),
    "versions.changed": Sentence(
        th=(
            "โรงเรียน{school} มีการแก้ไขหลังจากดูตัวอย่าง จึงยังไม่ย้ายสิ่งใด ข้อมูลเดิมอยู่ครบ "
            "โปรดดูตัวอย่างใหม่แล้วลองอีกครั้ง"
        ),
        en=(
            "{school} was changed after the rehearsal, so nothing was moved and everything is "
            "as it was. Look at the rehearsal again and repeat."
        ),
    ),
    "versions.finished": Sentence(
        th=("การนิเทศโรงเรียน{school} เสร็จหรือส่งผลแล้ว จึงคงรุ่นของแบบและคะแนนเดิมไว้ ไม่มีสิ่งใดเปลี่ยน"),
        en=(
            "The visit to {school} is finished or returned, so it keeps its version of the "
            "form and its scores. Nothing was changed."
        ),
    ),
    "versions.not_newer": Sentence(
        th=("“{form}” รุ่น {new} ไม่ใหม่กว่ารุ่น {version} ที่ใช้อยู่ จึงไม่มีสิ่งใดเปลี่ยน โปรดเลือกรุ่นที่ใหม่กว่า"),
        en=(
            "Version {new} of “{form}” is not newer than version {version}, which is in use. "
            "Nothing was changed. Choose a newer version."
        ),
    ),
    "versions.not_of_round": Sentence(
        th=(
            "แบบรุ่น {version} ยังไม่ใช่รุ่นของรอบ จึงยังไม่ย้ายโรงเรียน{school} คำตอบอยู่ครบ "
            "โปรดให้เลขานุการเผยแพร่แผนด้วยรุ่นนั้นก่อน"
        ),
        en=(
            "Version {version} is not that of the round, so {school} was not moved and every "
            "answer is there. Have the secretary publish the round with it first."
        ),
    ),
    "versions.other_form": Sentence(
        th=(
            "“{other}” เป็นแบบนิเทศคนละแบบกับ “{form}” ย้ายคำตอบข้ามแบบไม่ได้ ไม่มีสิ่งใดเปลี่ยน "
            "โปรดเลือกรุ่นของแบบเดียวกัน"
        ),
        en=(
            "“{other}” is another form than “{form}”, and answers cannot move between forms. "
            "Nothing was changed. Choose a version of the same form."
        ),
    ),
}
