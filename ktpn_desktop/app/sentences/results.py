"""Sentences about lists of results of tests."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "results.no_column": Sentence(
        th=(
            "ไม่พบคอลัมน์ “{expected}” จึงยังไม่นำเข้า หัวตารางที่พบคือ {headers} "
            "โปรดใช้ตารางที่มีหนึ่งแถวต่อหนึ่งวิชา มีคอลัมน์ โรงเรียน ปีการศึกษา การทดสอบ "
            "วิชา คะแนนโรงเรียน และถ้ามี คะแนนเขต คะแนนประเทศ"
        ),
        en=(
            "There is no column “{expected}”, so nothing was taken in. The headers found are "
            "{headers}. Use a table with a row for each subject and the columns school, year, "
            "test, subject, score and, where known, area and country."
        ),
    ),
    "results.no_school": Sentence(
        th="แถวนี้ไม่ระบุโรงเรียน จึงข้ามไป โปรดใส่ชื่อหรือรหัสโรงเรียนแล้วนำเข้าอีกครั้ง",
        en="This row names no school, so it was left out. Fill in its name or code.",
    ),
    "results.no_subject": Sentence(
        th="แถวนี้ไม่ระบุวิชา ด้าน หรือมาตรฐาน จึงข้ามไป โปรดใส่ให้ครบแล้วนำเข้าอีกครั้ง",
        en="This row names no subject, so it was left out. Fill it in, and import again.",
    ),
    "results.bad_year": Sentence(
        th="“{typed}” ไม่ใช่ปีการศึกษา จึงข้ามแถวนี้ โปรดใส่ปี พ.ศ. สี่หลัก เช่น 2568 แล้วนำเข้าอีกครั้ง",
        en="“{typed}” is no school year, so this row was left out. Write it as 2568.",
    ),
    "results.unknown_exam": Sentence(
        th=(
            "ไม่รู้จักการทดสอบ “{typed}” จึงข้ามแถวนี้ ใช้ได้คือ RT, NT, O-NET ป.6, O-NET ม.3 "
            "และประกันคุณภาพภายใน"
        ),
        en=(
            "The test “{typed}” is not known, so this row was left out. Known are RT, NT, "
            "O-NET ป.6, O-NET ม.3 and ประกันคุณภาพภายใน."
        ),
    ),
    "results.bad_score": Sentence(
        th="“{typed}” ไม่ใช่คะแนนระหว่าง {lowest} ถึง {highest} จึงข้ามแถวนี้ โปรดแก้ไขแล้วนำเข้าอีกครั้ง",
        en=(
            "“{typed}” is no score from {lowest} to {highest}, so this row was left out. "
            "Correct it, and import again."
        ),
    ),
    "results.no_such_school": Sentence(
        th="ไม่พบโรงเรียน “{school}” ในทะเบียน จึงข้ามแถวนี้ โปรดตรวจชื่อหรือรหัส หรือนำเข้ารายชื่อโรงเรียนก่อน",
        en=(
            "“{school}” is not in the register of schools, so this row was left out. Check its "
            "name or code, or import the list of schools first."
        ),
    ),
    "results.several_schools": Sentence(
        th="มีหลายโรงเรียนชื่อ “{school}” จึงข้ามแถวนี้ โปรดใส่รหัสโรงเรียนหรืออำเภอแล้วนำเข้าอีกครั้ง",
        en=(
            "Several schools are called “{school}”, so this row was left out. Add the code or "
            "the district, and import again."
        ),
    ),
    "results.twice": Sentence(
        th="โรงเรียน ปี การทดสอบ และวิชานี้มีในตารางแล้ว จึงใช้แถวแรกและข้ามแถวนี้",
        en=(
            "This school, year, test and subject stand in the table already: the first row "
            "was used, and this one left out."
        ),
    ),
}
