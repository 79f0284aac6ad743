"""Sentences about lists that are imported."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "assignments.begun": Sentence(
        th=(
            "โรงเรียน{school} มีคำตอบของ {person} ในเครื่องนี้แล้ว จึงไม่เปลี่ยนผู้นิเทศ คำตอบยังอยู่ครบ "
            "หากต้องเปลี่ยนจริง โปรดล้างคำตอบในแบบนิเทศก่อน"
        ),
        en=(
            "{school} has answers of {person} here, so it stays with that person; the answers "
            "are safe. To hand it on all the same, clear them in the form first."
        ),
    ),
    "assignments.has_school": Sentence(
        th="{person} มีโรงเรียน{school} ในรอบนี้อยู่แล้ว จึงไม่เปลี่ยน โปรดถอนโรงเรียนจากผู้นิเทศเดิมแทน",
        en=(
            "{person} has {school} in this round already, so nothing was changed. Take the "
            "school from the other supervisor instead."
        ),
    ),
    "assignments.person_retired": Sentence(
        th=(
            "{person} พ้นจากหน้าที่แล้ว จึงไม่มอบหมายโรงเรียนให้ โปรดเลือกผู้อื่น "
            "หรือให้กลับมาปฏิบัติหน้าที่ในหน้าบุคลากร"
        ),
        en=(
            "{person} has retired, so no school was handed out. Choose somebody else, or bring "
            "them back on the people page."
        ),
    ),
    "assignments.published": Sentence(
        th=(
            "โรงเรียน{school} เผยแพร่ให้ {person} ไปแล้ว จึงยังไม่เปลี่ยนผู้นิเทศ "
            "หากต้องการเปลี่ยน ใช้ --move-published แล้วเผยแพร่แผนอีกครั้ง"
        ),
        en=(
            "{school} is published for {person}, so it was not handed on. To do so, use "
            "--move-published, and publish the round again."
        ),
    ),
    "assignments.returned": Sentence(
        th="โรงเรียน{school} ส่งผลการนิเทศโดย {person} แล้ว จึงไม่เปลี่ยน ผลการนิเทศยังอยู่ครบ",
        en="{school} has been returned by {person}, so it was not changed. The result is safe.",
    ),
    "assignments.which_person": Sentence(
        th=(
            "โรงเรียน{school} มีผู้นิเทศหลายคนในรอบนี้ ({people}) จึงไม่ทราบว่าจะรับต่อจากผู้ใด "
            "โปรดเปลี่ยนผู้นิเทศที่หน้าแผนการนิเทศ"
        ),
        en=(
            "{school} has several supervisors in this round ({people}), so it is not clear "
            "whom to take it from. Hand it over on the page of the rounds."
        ),
    ),
    "assignments.no_person": Sentence(
        th="แถวนี้ไม่ระบุผู้นิเทศ จึงยังไม่ได้มอบหมาย โปรดใส่ชื่อผู้นิเทศแล้วนำเข้าอีกครั้ง",
        en=(
            "This row names no supervisor, so nothing was assigned. Fill in the name and "
            "import again."
        ),
    ),
    "assignments.no_person_column": Sentence(
        th="ไม่พบคอลัมน์ผู้นิเทศ (หัวตารางที่พบ: {headers}) โปรดตั้งชื่อหัวคอลัมน์ว่า “{expected}”",
        en=(
            "There is no column for the supervisor (headers found: {headers}). Name one "
            "“{expected}”."
        ),
    ),
    "assignments.no_school": Sentence(
        th="แถวนี้ไม่ระบุโรงเรียน จึงยังไม่ได้มอบหมาย โปรดใส่ชื่อหรือรหัสโรงเรียนแล้วนำเข้าอีกครั้ง",
        en=(
            "This row names no school, so nothing was assigned. Fill in its name or code "
            "and import again."
        ),
    ),
    "assignments.no_school_column": Sentence(
        th="ไม่พบคอลัมน์โรงเรียน (หัวตารางที่พบ: {headers}) โปรดตั้งชื่อหัวคอลัมน์ว่า “{expected}”",
        en=(
            "There is no column for the school (headers found: {headers}). Name one "
            "“{expected}”."
        ),
    ),
    "assignments.no_such_person": Sentence(
        th="ไม่พบ “{person}” ในรายชื่อบุคคล แถวนี้จึงยังไม่มอบหมาย โปรดนำเข้ารายชื่อ หรือแก้ชื่อให้ตรงกัน",
        en=(
            "“{person}” is not among the people, so this row is not handed out. Import the "
            "person, or mend the name."
        ),
    ),
    "assignments.no_such_school": Sentence(
        th=(
            "ไม่พบโรงเรียน “{school}” ในทะเบียน แถวนี้จึงยังไม่มอบหมาย โปรดนำเข้าโรงเรียน หรือแก้ชื่อให้ตรงกัน"
        ),
        en=(
            "The school “{school}” is not in the register, so this row is not handed out. "
            "Import it, or mend the name."
        ),
    ),
    "assignments.several_schools": Sentence(
        th="มีโรงเรียนชื่อ “{school}” หลายแห่ง แถวนี้จึงยังไม่มอบหมาย โปรดระบุรหัสหรืออำเภอ",
        en=(
            "Several schools are called “{school}”, so this row is not handed out. Add its "
            "code or district."
        ),
    ),
    "files.missing_file": Sentence(
        th="ไม่พบไฟล์นี้ โปรดตรวจชื่อไฟล์และที่อยู่",
        en="This file is not there. Check its name and folder.",
    ),
    "people.empty_name": Sentence(
        th="ชื่อบุคคลว่างเปล่า จึงไม่เพิ่ม โปรดพิมพ์ชื่อ-สกุล",
        en="The name is empty, so nobody was added. Type the name and surname.",
    ),
    "people.exists": Sentence(
        th="มีชื่อ “{person}” อยู่แล้ว จึงไม่เพิ่มซ้ำ",
        en="“{person}” is there already and was not added again.",
    ),
    "people.has_schools": Sentence(
        th=(
            "{person} ยังมีโรงเรียนที่ไม่ได้ส่งผล {count} โรงเรียน ({schools}) จึงยังไม่พ้นหน้าที่ "
            "โปรดเปลี่ยนผู้นิเทศของโรงเรียนเหล่านั้นที่หน้าแผนการนิเทศก่อน"
        ),
        en=(
            "{person} still has {count} schools to return ({schools}), so nothing was changed. "
            "Hand those to somebody else on the page of the rounds first."
        ),
    ),
    "people.in_use": Sentence(
        th="{person} เป็นผู้ใช้โปรแกรมในเครื่องนี้ จึงไม่เปลี่ยนเป็นพ้นหน้าที่ ข้อมูลไม่เปลี่ยนแปลง",
        en="{person} uses the program here, so nothing was changed.",
    ),
    "people.missing": Sentence(
        th="ไม่พบบุคคลนี้ในทะเบียน ข้อมูลไม่เปลี่ยนแปลง โปรดตรวจชื่อจากรายการบุคลากร",
        en="This person is not in the register; nothing was changed. See the list of people.",
    ),
    "people.listed_twice": Sentence(
        th="{name} มีอยู่แล้วในแถวที่ {first} จึงใช้แถวแรก โปรดลบแถวที่ซ้ำ",
        en=(
            "{name} is already in row {first}; the first row was used. Remove the row that "
            "repeats it."
        ),
    ),
    "people.no_name": Sentence(
        th="แถวนี้ไม่มีชื่อ จึงข้ามไป โปรดใส่ชื่อ-สกุลแล้วนำเข้าอีกครั้ง",
        en="This row has no name and was passed over. Fill it in and import again.",
    ),
    "people.no_name_column": Sentence(
        th="ไม่พบคอลัมน์ชื่อบุคคล (หัวตารางที่พบ: {headers}) โปรดตั้งชื่อหัวคอลัมน์ว่า “{expected}”",
        en=(
            "There is no column with people's names (headers found: {headers}). Name one "
            "“{expected}”."
        ),
    ),
    "people.unknown_committee_role": Sentence(
        th=(
            "ไม่รู้จักตำแหน่งในคณะกรรมการ “{typed}” จึงนำเข้าเฉพาะชื่อ โปรดใช้คำว่า ประธานกรรมการ "
            "กรรมการ หรือ กรรมการและเลขานุการ"
        ),
        en=(
            "The committee role “{typed}” is not known; only the person was taken in. Use "
            "ประธานกรรมการ, กรรมการ or กรรมการและเลขานุการ."
        ),
    ),
    "schools.code_twice": Sentence(
        th="{name} มีรหัส {code} ซ้ำกับแถวที่ {first} จึงใช้แถวแรก โปรดแก้รหัสหรือลบแถวที่ซ้ำ",
        en=(
            "{name} has the code {code} of row {first}; the first row was used. Correct the "
            "code or remove the row."
        ),
    ),
    "schools.listed_twice": Sentence(
        th=(
            "{name} มีอยู่แล้วในแถวที่ {first} (ชื่อ ตำบล และอำเภอเดียวกัน) จึงใช้แถวแรก โปรดลบแถวที่ซ้ำ "
            "หรือใส่รหัสโรงเรียนให้ต่างกัน"
        ),
        en=(
            "{name} is already in row {first} (same name, subdistrict and district); the "
            "first row was used. Remove the row, or give both schools their codes."
        ),
    ),
    "schools.no_name": Sentence(
        th="แถวนี้ไม่มีชื่อโรงเรียน จึงข้ามไป โปรดใส่ชื่อแล้วนำเข้าอีกครั้ง",
        en="This row has no school name and was passed over. Fill it in and import again.",
    ),
    "schools.no_name_column": Sentence(
        th=(
            "ไม่พบคอลัมน์ชื่อโรงเรียน (หัวตารางที่พบ: {headers}) โปรดตั้งชื่อหัวคอลัมน์ว่า “{expected}” "
            "หรือเลือกคอลัมน์เอง"
        ),
        en=(
            "There is no column with the schools' names (headers found: {headers}). Name "
            "one “{expected}”, or choose the column."
        ),
    ),
    "table.cell_error": Sentence(
        th="เซลล์นี้เป็นค่าผิดพลาด {text} จึงถือว่าว่าง โปรดแก้สูตรแล้วนำเข้าอีกครั้ง",
        en=(
            "This cell holds the error {text} and counts as empty. Correct the formula and "
            "import again."
        ),
    ),
    "table.code_length": Sentence(
        th=(
            "รหัส {typed} มี {length} หลัก (ปกติ {expected} หลัก) นำเข้าตามที่เขียนไว้แล้ว "
            "โปรดตรวจว่าเลขศูนย์ข้างหน้าไม่หายไป"
        ),
        en=(
            "The code {typed} has {length} digits (usually {expected}). It was taken as "
            "written; check that no leading zero was lost."
        ),
    ),
    "table.code_not_digits": Sentence(
        th="รหัส “{typed}” ไม่ใช่ตัวเลข จึงไม่ได้นำเข้ารหัสนี้ โปรดตรวจและแก้ไข",
        en="The code “{typed}” is not made of digits and was left out. Please correct it.",
    ),
    "table.code_rounded": Sentence(
        th=(
            "รหัส “{typed}” ถูกโปรแกรมตารางปัดเป็นเลขยกกำลัง ตัวเลขท้ายหายไปแล้ว จึงไม่ได้นำเข้ารหัสนี้ "
            "โปรดจัดคอลัมน์เป็นข้อความ แล้วใส่รหัสใหม่จากต้นฉบับ"
        ),
        en=(
            "A spreadsheet rounded the code “{typed}” and its last digits are gone, so it "
            "was left out. Format the column as text and fill the codes in from the "
            "original."
        ),
    ),
    "table.column_twice": Sentence(
        th="มีคอลัมน์ “{column}” มากกว่าหนึ่งคอลัมน์ ใช้คอลัมน์แรก ไม่ใช้คอลัมน์ {letter} โปรดตรวจว่าถูกต้อง",
        en=(
            "There is more than one column “{column}”. The first was used, not column "
            "{letter}; check that this is right."
        ),
    ),
    "table.cut": Sentence(
        th="แผ่นงานนี้มีข้อมูลเลยขอบเขตที่อ่านได้ (60,000 แถว 400 คอลัมน์) ส่วนที่เกินไม่ได้นำเข้า โปรดแบ่งไฟล์",
        en=(
            "This sheet goes beyond what is read (60,000 rows, 400 columns); what lies "
            "beyond was left out. Split the file."
        ),
    ),
    "table.empty": Sentence(
        th="ไฟล์ {name} ไม่มีข้อมูล โปรดเลือกไฟล์ที่มีคอลัมน์ เช่น {columns}",
        en="The file {name} has no data. Choose one with columns such as {columns}.",
    ),
    "table.formula_not_computed": Sentence(
        th="เซลล์นี้เป็นสูตรที่ยังไม่ได้คำนวณ จึงถือว่าว่าง โปรดเปิดไฟล์ด้วย Excel แล้วบันทึกอีกครั้ง",
        en=(
            "This cell is a formula that was never computed and counts as empty. Open the "
            "file in Excel and save it again."
        ),
    ),
    "table.no_known_column": Sentence(
        th="ไม่พบหัวตารางที่รู้จักในไฟล์ {name} โปรดให้แถวหัวตารางมีชื่อคอลัมน์ เช่น {columns}",
        en=(
            "No known column header was found in {name}. Give the header row names such as "
            "{columns}."
        ),
    ),
    "table.no_rows": Sentence(
        th="พบหัวตาราง แต่ใต้หัวตารางไม่มีข้อมูล จึงไม่มีอะไรให้นำเข้า",
        en="There is a header but no data under it, so there was nothing to import.",
    ),
    "table.no_such_columns": Sentence(
        th="ในไฟล์ {name} ไม่พบคอลัมน์ที่เลือกไว้ครบทุกคอลัมน์ ({columns}) โปรดตรวจชื่อหัวคอลัมน์",
        en="Not all of the columns chosen are in {name} ({columns}). Check the headers.",
    ),
    "table.no_such_field": Sentence(
        th="ไม่มีข้อมูลชื่อ “{field}” ใช้ได้: {fields}",
        en="There is no field “{field}”. These can be used: {fields}",
    ),
    "table.no_such_sheet": Sentence(
        th="ในไฟล์ {name} ไม่มีแผ่นงาน “{sheet}” มีแต่: {sheets}",
        en="The file {name} has no sheet “{sheet}”, only: {sheets}",
    ),
    "table.not_a_count": Sentence(
        th="“{typed}” ไม่ใช่จำนวนเต็มตั้งแต่ 0 ขึ้นไป จึงถือว่ายังไม่ทราบ โปรดแก้เป็นตัวเลข",
        en=(
            "“{typed}” is not a whole number from 0 up and counts as not known. Please make "
            "it a number."
        ),
    ),
    "table.not_a_date": Sentence(
        th="อ่าน “{typed}” เป็นวันที่ไม่ได้ จึงถือว่ายังไม่ทราบ โปรดเขียนเช่น 14 ก.ค. 2569",
        en=(
            "“{typed}” could not be read as a date and counts as not known. Write it like "
            "14 ก.ค. 2569."
        ),
    ),
    "table.two_headers": Sentence(
        th=(
            "พบหัวตารางสองแถว แถวที่ {first} และแถวที่ {second} จึงไม่ทราบว่าต้องใช้แถวใด "
            "โปรดลบแถวที่ซ้ำ หรือแยกตารางเป็นคนละแผ่นงาน"
        ),
        en=(
            "There are two header rows, {first} and {second}, and no telling which is "
            "meant. Remove one, or put the tables on sheets of their own."
        ),
    ),
    "table.unknown_word": Sentence(
        th="ไม่รู้จักคำว่า “{typed}” จึงไม่ได้ใช้ค่านี้ คำที่ใช้ได้: {allowed}",
        en="“{typed}” is not known and was left out. These can be used: {allowed}",
    ),
}
