<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="th">
<context>
    <name>Acts</name>
    <message>
        <source>ลบข้อ {number} แล้ว แต่ข้อ {others} ยังอ้างถึง</source>
        <translation>Item {number} deleted, but items {others} still refer to it</translation>
    </message>
    <message>
        <source>ลบข้อ {number} แล้ว</source>
        <translation>Item {number} deleted</translation>
    </message>
    <message>
        <source>ย้ายข้อไปไว้ที่ {section} แล้ว</source>
        <translation>Item moved to {section}</translation>
    </message>
    <message>
        <source>ลบตอน {title} พร้อม {count} ข้อแล้ว</source>
        <translation>Section {title} deleted with its {count} items</translation>
    </message>
    <message>
        <source>นำมาใช้แล้ว {count} ข้อ</source>
        <translation>{count} items taken in</translation>
    </message>
</context>
<context>
    <name>AdoptDialog</name>
    <message>
        <source>รับรองรายงานการประชุม {meeting}</source>
        <translation>Adopt the minutes of {meeting}</translation>
    </message>
    <message>
        <source>ประชุมเมื่อ{date} · {count} มติ</source>
        <translation>Held on {date} · {count} resolutions</translation>
    </message>
    <message>
        <source>มีถ้อยคำที่ควรตรวจ {count} แห่ง ดูได้ที่หน้าดูก่อนพิมพ์</source>
        <translation>{count} places in the wording are worth a look: see the print preview</translation>
    </message>
    <message>
        <source>รับรองในการประชุม</source>
        <translation>Adopted at meeting</translation>
    </message>
    <message>
        <source>รับรองโดยไม่มีการแก้ไข</source>
        <translation>Adopted as it is</translation>
    </message>
    <message>
        <source>รับรองโดยมีการแก้ไข</source>
        <translation>Adopted with changes</translation>
    </message>
    <message>
        <source>แจ้งเวียนรายงานแล้ว ไม่มีผู้ขอแก้ไข</source>
        <translation>Sent round, and nobody wanted it changed</translation>
    </message>
    <message>
        <source>เช่น แก้ไขหน้า 2 บรรทัดที่ 5 จาก “31 โรงเรียน” เป็น “32 โรงเรียน”</source>
        <translation>such as: page 2 line 5 from “31 schools” to “32 schools”</translation>
    </message>
    <message>
        <source>ข้อความนี้บันทึกเป็นมติของการประชุมที่รับรอง</source>
        <translation>This is written as a resolution of the adopting meeting.</translation>
    </message>
    <message>
        <source>สิ่งที่แก้ไข</source>
        <translation>What was corrected</translation>
    </message>
    <message>
        <source>เมื่อรับรองแล้ว รายงานจะถูกล็อกและเอาลายน้ำ “ร่าง” ออก เลิกทำได้จากประวัติการแก้ไข</source>
        <translation>Once adopted, the minutes are locked and the “draft” watermark goes away. It can be undone from the history.</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>รับรองรายงานการประชุม</source>
        <translation>Adopt minutes</translation>
    </message>
    <message>
        <source>ยังไม่มีการประชุมหลังจากครั้งนี้ โปรดนำเข้าบันทึกการประชุมครั้งถัดไปก่อน</source>
        <translation>There is no meeting after this one yet. Import the record of the next meeting first.</translation>
    </message>
    <message>
        <source>มติในการประชุมนั้น: {resolved}</source>
        <translation>Resolved at that meeting: {resolved}</translation>
    </message>
    <message>
        <source>โปรดระบุสิ่งที่แก้ไข</source>
        <translation>Say what was corrected.</translation>
    </message>
</context>
<context>
    <name>AppointmentRow</name>
    <message>
        <source>อ.{name}</source>
        <translation>{name} district</translation>
    </message>
    <message>
        <source>นักเรียน {count} คน</source>
        <translation>{count} pupils</translation>
    </message>
    <message>
        <source>ส่งออกไฟล์ผล</source>
        <translation>Send results</translation>
    </message>
    <message>
        <source>เปิด</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>กำหนดวันนัด</source>
        <translation>Set a date</translation>
    </message>
    <message>
        <source>เตรียมนิเทศ</source>
        <translation>Prepare</translation>
    </message>
    <message>
        <source>เริ่มนิเทศ</source>
        <translation>Start visit</translation>
    </message>
</context>
<context>
    <name>Appointments</name>
    <message>
        <source>ไม่มีการนิเทศที่ยังไม่เสร็จ</source>
        <translation>No unfinished visits</translation>
    </message>
    <message>
        <source>เลือกโรงเรียน</source>
        <translation>Choose a school</translation>
    </message>
    <message>
        <source>ทำงานของโรงเรียนที่เลือก</source>
        <translation>Do what is next for the school</translation>
    </message>
    <message>
        <source>เลยวันนัด</source>
        <translation>Date passed</translation>
    </message>
    <message>
        <source>วันนี้</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>สัปดาห์นี้</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>ถัดไป</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>เสร็จแล้ว รอส่งผล</source>
        <translation>Done, waiting to be sent</translation>
    </message>
    <message>
        <source>ส่งผลแล้ว</source>
        <translation>Sent</translation>
    </message>
</context>
<context>
    <name>AssignSchoolsDialog</name>
    <message>
        <source>มอบหมายโรงเรียน</source>
        <translation>Hand out schools</translation>
    </message>
    <message>
        <source>ค้นหาชื่อโรงเรียน รหัส หรืออำเภอ</source>
        <translation>Search by school name, code or district</translation>
    </message>
    <message>
        <source>โรงเรียนที่ยังไม่มอบหมาย</source>
        <translation>Schools not handed out yet</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation>District</translation>
    </message>
    <message>
        <source>{person} (มีแล้ว {count} โรงเรียน)</source>
        <translation>{person} (has {count} schools)</translation>
    </message>
    <message>
        <source>วันนัด (ถ้ามี)</source>
        <translation>Planned day (if known)</translation>
    </message>
    <message>
        <source>ผู้นิเทศ</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>ยังไม่มีผู้นิเทศ โปรดเพิ่มที่หน้าบุคลากรก่อน</source>
        <translation>There is no supervisor yet. Add one on the people page</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>มอบหมาย</source>
        <translation>Hand out</translation>
    </message>
    <message>
        <source>เลือกแล้ว {count} จาก {total} โรงเรียน</source>
        <translation>{count} of {total} schools chosen</translation>
    </message>
    <message>
        <source>ทุกโรงเรียนมอบหมายในรอบนี้แล้ว</source>
        <translation>Every school is handed out in this round</translation>
    </message>
    <message>
        <source>อ่านวันที่ไม่ได้ โปรดพิมพ์แบบ 15/8/2569</source>
        <translation>The date cannot be read. Type it like 15/8/2026</translation>
    </message>
</context>
<context>
    <name>AssignmentsDialog</name>
    <message>
        <source>มอบหมายโรงเรียนจากตาราง</source>
        <translation>Hand out schools from a table</translation>
    </message>
    <message>
        <source>มอบหมายใหม่</source>
        <translation>New</translation>
    </message>
    <message>
        <source>เปลี่ยนผู้นิเทศ</source>
        <translation>Other supervisor</translation>
    </message>
    <message>
        <source>เปลี่ยนวันนัด</source>
        <translation>Other day</translation>
    </message>
    <message>
        <source>เหมือนเดิม</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>ใช้ไม่ได้</source>
        <translation>Unusable</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>บันทึก {count} รายการ</source>
        <translation>Save {count} changes</translation>
    </message>
    <message>
        <source>จาก {before} ไปเป็น {after}</source>
        <translation>from {before} to {after}</translation>
    </message>
    <message>
        <source>จาก {before} ไปเป็น {after} วันนัด {day}</source>
        <translation>from {before} to {after}, planned on {day}</translation>
    </message>
    <message>
        <source>วันนัด {day}</source>
        <translation>planned on {day}</translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>คำนำหน้า ชื่อ และสกุล</source>
        <translation>Title, name and surname</translation>
    </message>
    <message>
        <source>ตำแหน่ง</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>เพิ่มผู้เข้าร่วมประชุม</source>
        <translation>Add participant</translation>
    </message>
    <message>
        <source>ผู้มาประชุม</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>ผู้เข้าร่วมประชุมเพิ่ม</source>
        <translation>One more participant</translation>
    </message>
</context>
<context>
    <name>AttendeeRow</name>
    <message>
        <source>มา</source>
        <translation>Came</translation>
    </message>
    <message>
        <source>ไม่มา</source>
        <translation>Absent</translation>
    </message>
    <message>
        <source>มีผู้แทน</source>
        <translation>Represented</translation>
    </message>
    <message>
        <source>เอาออกจากรายชื่อ</source>
        <translation>Take off the list</translation>
    </message>
    <message>
        <source>เหตุผลที่ไม่มา</source>
        <translation>Reason of the absence</translation>
    </message>
    <message>
        <source>ผู้มาแทน</source>
        <translation>Who came instead</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>สำเนาสำรองของไฟล์งาน</source>
        <translation>Backups of the work file</translation>
    </message>
    <message>
        <source>เวลา</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>เหตุ</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>พร้อมกับฐานข้อมูล</source>
        <translation>With the database</translation>
    </message>
    <message>
        <source>ขนาด</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>สำเนาสำรอง</source>
        <translation>Backups</translation>
    </message>
    <message>
        <source>ทุกสำเนาเปิดตรวจแล้ว และมีภาพถ่าย ไฟล์ที่รับไว้ การตั้งค่าและตราของสำนักงานครบ โปรแกรมเก็บสำเนาล่าสุด 10 ชุด และรายวัน รายสัปดาห์ รายเดือน</source>
        <translation>Every copy was opened and checked, and has the photographs, the files that arrived, the settings and the emblem of the office with it. The newest 10 are kept, and one of each day, week and month.</translation>
    </message>
    <message>
        <source>เปิดไฟล์งานไม่ได้</source>
        <translation>The work file cannot be opened</translation>
    </message>
    <message>
        <source>กู้คืนจากสำเนาที่เลือก…</source>
        <translation>Restore the chosen copy…</translation>
    </message>
    <message>
        <source>กู้คืนจากไฟล์อื่น…</source>
        <translation>Restore another file…</translation>
    </message>
    <message>
        <source>สำรองไปที่อื่น…</source>
        <translation>Back up elsewhere…</translation>
    </message>
    <message>
        <source>เปิดโฟลเดอร์</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ภาพ {pictures} · ไฟล์ที่รับ {arrived} · ตั้งค่า {settings}</source>
        <translation>Photographs {pictures} · files {arrived} · settings {settings}</translation>
    </message>
    <message>
        <source>สั่งสำรอง</source>
        <translation>Asked for</translation>
    </message>
    <message>
        <source>ตามเวลา</source>
        <translation>By the clock</translation>
    </message>
    <message>
        <source>ก่อนปิดโปรแกรม</source>
        <translation>Before closing</translation>
    </message>
    <message>
        <source>ก่อนนำเข้า</source>
        <translation>Before an import</translation>
    </message>
    <message>
        <source>ก่อนรวมข้อมูล</source>
        <translation>Before a merge</translation>
    </message>
    <message>
        <source>ก่อนกู้คืน</source>
        <translation>Before a restore</translation>
    </message>
    <message>
        <source>ก่อนปรับรุ่นไฟล์งาน</source>
        <translation>Before an update</translation>
    </message>
    <message>
        <source>เลือกสำเนาสำรอง</source>
        <translation>Choose a backup</translation>
    </message>
    <message>
        <source>สำเนาของไฟล์งาน</source>
        <translation>Copies of the work file</translation>
    </message>
    <message>
        <source>เลือกแฟลชไดรฟ์หรือโฟลเดอร์ที่จะเก็บสำเนา</source>
        <translation>Choose a stick or folder to keep the copy in</translation>
    </message>
</context>
<context>
    <name>BuilderPage</name>
    <message>
        <source>ลองทำแบบ</source>
        <translation>Try it out</translation>
    </message>
    <message>
        <source>ไปรายการแบบนิเทศ</source>
        <translation>Go to the checklists</translation>
    </message>
    <message>
        <source>ไม่พบร่างแบบนิเทศนี้</source>
        <translation>This draft is not there</translation>
    </message>
    <message>
        <source>อาจถูกลบหรือออกใช้งานไปแล้ว เลือกจากรายการแบบนิเทศ</source>
        <translation>It may have been deleted or brought into use. Choose from the list of checklists</translation>
    </message>
    <message>
        <source>เพิ่มข้อ</source>
        <translation>Add item</translation>
    </message>
    <message>
        <source>แก้ข้อ</source>
        <translation>Edit item</translation>
    </message>
    <message>
        <source>ทำสำเนา</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>ลบ</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>ย้าย</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>ไปอีกช่อง</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>ไปจุดที่ต้องแก้</source>
        <translation>Go to what must be mended</translation>
    </message>
    <message>
        <source>ออกใช้งาน</source>
        <translation>Bring into use</translation>
    </message>
</context>
<context>
    <name>CalendarPopup</name>
    <message>
        <source>เดือนก่อน</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>เดือนถัดไป</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>วันนี้</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>ChecklistItems</name>
    <message>
        <source>ต้องตอบ</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>ข้อสำคัญ</source>
        <translation>Important</translation>
    </message>
    <message>
        <source>ควรมีหลักฐาน</source>
        <translation>Evidence wanted</translation>
    </message>
    <message>
        <source>แสดงตามเงื่อนไข</source>
        <translation>Shown on a condition</translation>
    </message>
    <message>
        <source>ตอบว่าไม่เกี่ยวข้องได้</source>
        <translation>May be not applicable</translation>
    </message>
</context>
<context>
    <name>ChecklistsPage</name>
    <message>
        <source>ส่งออก Excel…</source>
        <translation>Save as Excel…</translation>
    </message>
    <message>
        <source>พิมพ์แบบเปล่า</source>
        <translation>Print blank form</translation>
    </message>
    <message>
        <source>นำเข้าแบบนิเทศ</source>
        <translation>Import checklist</translation>
    </message>
    <message>
        <source>สร้างแบบใหม่…</source>
        <translation>New checklist…</translation>
    </message>
    <message>
        <source>แก้เป็นรุ่นใหม่</source>
        <translation>Make a new version</translation>
    </message>
    <message>
        <source>ใช้แบบนิเทศตั้งต้น 3 แบบ</source>
        <translation>Use the 3 starter checklists</translation>
    </message>
    <message>
        <source>มีแบบนิเทศนี้อยู่แล้ว ไม่มีอะไรเปลี่ยน</source>
        <translation>This checklist is already there; nothing has changed</translation>
    </message>
    <message>
        <source>นำเข้าแบบนิเทศ {title} แล้ว</source>
        <translation>The checklist {title} was imported</translation>
    </message>
    <message>
        <source>แบบนิเทศ</source>
        <translation>Checklists</translation>
    </message>
    <message>
        <source>ตอน</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>ยังไม่มีแบบนิเทศ</source>
        <translation>No checklists yet</translation>
    </message>
    <message>
        <source>เริ่มจากแบบตั้งต้นที่มากับโปรแกรม หรือนำเข้าแบบที่สำนักงานใช้อยู่จากไฟล์ Excel</source>
        <translation>Begin with the forms that come with the program, or import the forms your office uses from Excel files</translation>
    </message>
    <message>
        <source>มีร่างของรุ่นถัดไปอยู่แล้ว เขียนต่อจากร่างนั้น</source>
        <translation>The next version is being written already: go on with that draft</translation>
    </message>
    <message>
        <source>แบบนิเทศ (*.xlsx *.csv)</source>
        <translation>Forms (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>{count} แบบ</source>
        <translation>{count} checklists</translation>
    </message>
    <message>
        <source>{form} รุ่น {version} · {sections} ตอน {items} ข้อ</source>
        <translation>{form} version {version} · {sections} sections, {items} items</translation>
    </message>
    <message>
        <source>{count} ข้อ</source>
        <translation>{count} items</translation>
    </message>
    <message>
        <source>เลือกไฟล์แบบนิเทศ</source>
        <translation>Choose a checklist file</translation>
    </message>
    <message>
        <source>เพิ่มแบบนิเทศตั้งต้นแล้ว {count} แบบ</source>
        <translation>{count} starter checklists were added</translation>
    </message>
    <message>
        <source>ส่งออกแบบนิเทศ</source>
        <translation>Save checklist</translation>
    </message>
    <message>
        <source>ส่งออกแบบนิเทศแล้ว: {file}</source>
        <translation>Checklist saved: {file}</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>เลือก…</source>
        <translation>Choose…</translation>
    </message>
</context>
<context>
    <name>ChoiceRow</name>
    <message>
        <source>ค่า</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>ข้อความของตัวเลือก {value}</source>
        <translation>Text of choice {value}</translation>
    </message>
    <message>
        <source>คะแนน</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>เกณฑ์ของระดับ {value}</source>
        <translation>Rubric of level {value}</translation>
    </message>
    <message>
        <source>เลื่อนขึ้น</source>
        <translation>Move up</translation>
    </message>
    <message>
        <source>ลบตัวเลือกนี้</source>
        <translation>Delete this choice</translation>
    </message>
</context>
<context>
    <name>ChoiceTable</name>
    <message>
        <source>ตัวเลือก</source>
        <translation>Choice</translation>
    </message>
</context>
<context>
    <name>ChoicesEditor</name>
    <message>
        <source>วางจาก Excel</source>
        <translation>Paste from Excel</translation>
    </message>
    <message>
        <source>คัดลอกเซลล์จาก Excel แล้วกดที่นี่ หนึ่งบรรทัดต่อหนึ่งระดับ</source>
        <translation>Copy cells in Excel, then press here: one line for each level</translation>
    </message>
    <message>
        <source>ชุดชื่อระดับ</source>
        <translation>Names of the levels</translation>
    </message>
    <message>
        <source>ตั้งชื่อเอง</source>
        <translation>Names of your own</translation>
    </message>
    <message>
        <source>เพิ่มตัวเลือก</source>
        <translation>Add choice</translation>
    </message>
    <message>
        <source>ชื่อคอลัมน์ใหม่ แล้วกด Enter</source>
        <translation>Name of a new column, then Enter</translation>
    </message>
    <message>
        <source>Enter แก้ · Ctrl+↑ ↓ ย้าย · Ctrl+Delete ลบ</source>
        <translation>Enter edits · Ctrl+↑ ↓ moves · Ctrl+Delete deletes</translation>
    </message>
    <message>
        <source>ตัวเลือก</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>เกณฑ์การให้ระดับ</source>
        <translation>Rubric</translation>
    </message>
    <message>
        <source>ตัวเลือก {count} รายการ</source>
        <translation>{count} choices</translation>
    </message>
    <message>
        <source>ชื่อคอลัมน์ใช้ไม่ได้ หรือมีอยู่แล้ว ใช้ตัวอักษรโดยไม่เว้นวรรค</source>
        <translation>This name cannot be used or is there already. Use letters without spaces.</translation>
    </message>
    <message>
        <source>ในคลิปบอร์ดไม่มี {count} บรรทัด โปรดคัดลอกเกณฑ์ครบทุกระดับจาก Excel ก่อน</source>
        <translation>The clipboard does not have {count} lines. Copy the rubric of every level in Excel first</translation>
    </message>
    <message>
        <source>ในคลิปบอร์ดไม่มีข้อความ โปรดคัดลอกตัวเลือกจาก Excel ก่อน</source>
        <translation>The clipboard has no text. Copy the choices in Excel first</translation>
    </message>
    <message>
        <source>วางจาก Excel แล้ว {count} บรรทัด</source>
        <translation>{count} lines pasted from Excel</translation>
    </message>
</context>
<context>
    <name>ChoosePersonDialog</name>
    <message>
        <source>เปลี่ยนผู้นิเทศ</source>
        <translation>Hand over</translation>
    </message>
    <message>
        <source>ผู้นิเทศ</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>โรงเรียนในรอบนี้</source>
        <translation>Schools in this round</translation>
    </message>
    <message>
        <source>{count} โรงเรียน</source>
        <translation>{count} schools</translation>
    </message>
    <message>
        <source>ยังไม่มีผู้นิเทศ โปรดเพิ่มที่หน้าบุคลากรก่อน</source>
        <translation>There is no supervisor yet. Add one on the people page</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>{count} จาก {most}</source>
        <translation>{count} of {most}</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>วันที่นิเทศ</source>
        <translation>Day of the visit</translation>
    </message>
    <message>
        <source>ผู้ให้ข้อมูลของโรงเรียน</source>
        <translation>Informant at the school</translation>
    </message>
    <message>
        <source>ตำแหน่ง</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>เวลาเริ่ม</source>
        <translation>Start time</translation>
    </message>
    <message>
        <source>เวลาสิ้นสุด</source>
        <translation>End time</translation>
    </message>
    <message>
        <source>เมื่อเสร็จสิ้นแล้วคำตอบจะถูกล็อก เปิดแก้ไขใหม่ได้โดยระบุเหตุผล</source>
        <translation>Once finished, the answers are locked. They can be reopened with a reason.</translation>
    </message>
    <message>
        <source>เช่น 09:30</source>
        <translation>e.g. 09:30</translation>
    </message>
    <message>
        <source>พิมพ์แบบ 15/8/2569</source>
        <translation>Type it like 15/8/2026</translation>
    </message>
    <message>
        <source>วันที่นี้ยังมาไม่ถึง</source>
        <translation>This day is still to come</translation>
    </message>
    <message>
        <source>พิมพ์แบบ 09:30</source>
        <translation>Type it like 09:30</translation>
    </message>
</context>
<context>
    <name>CompanionsDialog</name>
    <message>
        <source>ผู้ร่วมนิเทศ</source>
        <translation>Companions</translation>
    </message>
    <message>
        <source>ผู้ร่วมนิเทศกรอกแบบเดียวกันในเครื่องของตน เมื่อส่งผลมา โปรแกรมรวมเป็นฉบับเดียว</source>
        <translation>Companions fill the same form on their own computers; what comes back becomes one record.</translation>
    </message>
    <message>
        <source>ไม่มีผู้นิเทศคนอื่น โปรดเพิ่มที่หน้าบุคลากรก่อน</source>
        <translation>There is no other supervisor. Please add one on the page of people first.</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>บันทึกผู้ร่วมนิเทศ</source>
        <translation>Save companions</translation>
    </message>
</context>
<context>
    <name>ConditionEditor</name>
    <message>
        <source>เพิ่มเงื่อนไข</source>
        <translation>Add condition</translation>
    </message>
    <message>
        <source>เขียนเป็นสูตร</source>
        <translation>Write a formula</translation>
    </message>
    <message>
        <source>ครบทุกเงื่อนไข</source>
        <translation>All of them</translation>
    </message>
    <message>
        <source>เงื่อนไขใดก็ได้</source>
        <translation>Any of them</translation>
    </message>
    <message>
        <source>อ้างถึงข้ออื่นด้วยรหัสข้อ เช่น ${q1} = &apos;1&apos; and ${q2} &gt; 3</source>
        <translation>Name other items by their ids, as in ${q1} = &apos;1&apos; and ${q2} &gt; 3</translation>
    </message>
    <message>
        <source>สูตร</source>
        <translation>Formula</translation>
    </message>
    <message>
        <source>เลือกจากรายการ</source>
        <translation>Choose from lists</translation>
    </message>
</context>
<context>
    <name>ConflictList</name>
    <message>
        <source>ข้อความแก้ทั้งสองฝ่าย</source>
        <translation>Text changed on both sides</translation>
    </message>
    <message>
        <source> กับ </source>
        <translation> and </translation>
    </message>
    <message>
        <source>เลือกแล้ว: ค่าเดิม</source>
        <translation>Chosen: original</translation>
    </message>
    <message>
        <source>เลือกแล้ว: ของเลขานุการ</source>
        <translation>Chosen: secretary&apos;s</translation>
    </message>
    <message>
        <source>เลือกแล้ว: ของผู้นิเทศ</source>
        <translation>Chosen: supervisor&apos;s</translation>
    </message>
    <message>
        <source>เลือกแล้ว: แก้เอง</source>
        <translation>Chosen: edited</translation>
    </message>
</context>
<context>
    <name>ConflictsPage</name>
    <message>
        <source>เช่น ยึดจำนวนที่นับ ณ วันนิเทศ</source>
        <translation>e.g. as counted on the day of the visit</translation>
    </message>
    <message>
        <source>ใช้ค่านี้และไปต่อ</source>
        <translation>Use this and go on</translation>
    </message>
    <message>
        <source>ข้ามไว้ก่อน</source>
        <translation>Skip for now</translation>
    </message>
    <message>
        <source>ใช้ของผู้นิเทศทั้งหมด</source>
        <translation>Take all from the supervisor</translation>
    </message>
    <message>
        <source>เลือกค่า</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>รวมข้อความ</source>
        <translation>Join the texts</translation>
    </message>
    <message>
        <source>แก้ค่าเอง</source>
        <translation>Edit yourself</translation>
    </message>
    <message>
        <source>จุดก่อน / ถัดไป</source>
        <translation>Previous / next difference</translation>
    </message>
    <message>
        <source>ตัดสินครบทั้ง {total} จุดแล้ว</source>
        <translation>All {total} conflicts are decided</translation>
    </message>
    <message>
        <source>กลับไปรับ–ส่งไฟล์</source>
        <translation>Back to the files</translation>
    </message>
    <message>
        <source>เพิ่มเข้ามา</source>
        <translation>added</translation>
    </message>
    <message>
        <source>ตัดออก</source>
        <translation>removed</translation>
    </message>
    <message>
        <source>{added} ขีดเส้นใต้ · {removed} ขีดฆ่า</source>
        <translation>{added} underlined · {removed} struck out</translation>
    </message>
    <message>
        <source>ยังไม่ได้เลือก</source>
        <translation>nothing chosen yet</translation>
    </message>
    <message>
        <source>แก้เอง</source>
        <translation>written anew</translation>
    </message>
    <message>
        <source>ที่มา: {source}</source>
        <translation>From: {source}</translation>
    </message>
    <message>
        <source>บันทึกการตัดสินแล้ว: {title}</source>
        <translation>Decision saved: {title}</translation>
    </message>
    <message>
        <source>ใช้ค่าของผู้นิเทศแล้ว {count} จุด</source>
        <translation>Took {count} values from the supervisor</translation>
    </message>
    <message>
        <source>ผลที่จะบันทึก</source>
        <translation>What will be saved</translation>
    </message>
    <message>
        <source>หมายเหตุการเลือก</source>
        <translation>Note on the choice</translation>
    </message>
    <message>
        <source>ไม่มีข้อมูลที่ไม่ตรงกัน</source>
        <translation>Nothing differs</translation>
    </message>
    <message>
        <source>รวมข้อความทั้งสองฝ่าย</source>
        <translation>Join both texts</translation>
    </message>
    <message>
        <source>ค่าเดิมอยู่ในประวัติ เลิกทำได้</source>
        <translation>Earlier values stay in history; can be undone</translation>
    </message>
    <message>
        <source>เมื่อสองฝ่ายแก้ข้อมูลเดียวกันต่างกัน จุดนั้นจะมารอให้ตัดสินที่นี่</source>
        <translation>When both sides change the same thing differently, it waits here for a decision.</translation>
    </message>
    <message>
        <source>จุดก่อน (Alt+↑)</source>
        <translation>Previous (Alt+↑)</translation>
    </message>
    <message>
        <source>จุดถัดไป (Alt+↓)</source>
        <translation>Next (Alt+↓)</translation>
    </message>
    <message>
        <source>แก้แล้ว {done} จาก {total} จุด</source>
        <translation>{done} of {total} decided</translation>
    </message>
    <message>
        <source>แก้ข้อมูลที่ไม่ตรงกัน</source>
        <translation>Resolve differences</translation>
    </message>
</context>
<context>
    <name>Corrections</name>
    <message>
        <source>เปลี่ยนผู้นิเทศแล้ว {count} โรงเรียน</source>
        <translation>Handed over {count} schools</translation>
    </message>
    <message>
        <source>บันทึกผู้ร่วมนิเทศแล้ว {count} โรงเรียน</source>
        <translation>Companions of {count} schools saved</translation>
    </message>
    <message>
        <source>กำหนดวันนัดแล้ว {count} โรงเรียน</source>
        <translation>Fixed the day of {count} visits</translation>
    </message>
    <message>
        <source>ถอนโรงเรียนจากผู้นิเทศแล้ว {count} โรงเรียน</source>
        <translation>Took back {count} schools</translation>
    </message>
    <message>
        <source>มอบหมายแล้ว {count} โรงเรียน</source>
        <translation>{count} schools handed out</translation>
    </message>
    <message>
        <source>โรงเรียน{school} ขณะนี้เป็นของ {person}</source>
        <translation>{school}, now with {person}</translation>
    </message>
    <message>
        <source>{count} โรงเรียนที่เลือก</source>
        <translation>{count} chosen schools</translation>
    </message>
    <message>
        <source>ผู้นิเทศจะทราบเมื่อเผยแพร่แผนอีกครั้ง</source>
        <translation>Supervisors learn of it when the round is published again</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>โปรแกรมพบข้อผิดพลาดที่ไม่คาดคิด</source>
        <translation>The program met an unexpected error</translation>
    </message>
    <message>
        <source>ข้อมูลที่ขึ้นว่าบันทึกแล้วยังอยู่ครบ รายการที่ทำอยู่เมื่อครู่อาจไม่สำเร็จ โปรดตรวจดูแล้วทำรายการนั้นอีกครั้ง</source>
        <translation>Everything shown as saved is still there. What you were just doing may not have worked. Check it and do it again.</translation>
    </message>
    <message>
        <source>โปรแกรมเขียนรายงานไว้ที่ {file} รายงานไม่มีชื่อบุคคล ชื่อโรงเรียน หรือคำตอบ ท่านส่งไฟล์นี้ให้ผู้ดูแลโปรแกรมได้</source>
        <translation>The program wrote a report to {file}. It holds no names of people or schools and no answers. You may send it to whoever looks after the program.</translation>
    </message>
    <message>
        <source>เปิดโฟลเดอร์รายงาน</source>
        <translation>Open the folder of reports</translation>
    </message>
    <message>
        <source>ทำงานต่อ</source>
        <translation>Go on working</translation>
    </message>
</context>
<context>
    <name>DashboardPage</name>
    <message>
        <source>รับไฟล์ผลนิเทศ</source>
        <translation>Receive results</translation>
    </message>
    <message>
        <source>รวมผลแล้ว</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>ข้อมูลไม่ตรงกัน</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>กลุ่มเร่งรัดพิเศษ</source>
        <translation>Urgent schools</translation>
    </message>
    <message>
        <source>มติเกินกำหนด</source>
        <translation>Overdue resolutions</translation>
    </message>
    <message>
        <source>นำเข้ารายชื่อโรงเรียน</source>
        <translation>Import schools</translation>
    </message>
    <message>
        <source>สร้างรอบการนิเทศ</source>
        <translation>New round</translation>
    </message>
    <message>
        <source>เริ่มจากรายชื่อโรงเรียนและรอบการนิเทศ</source>
        <translation>Begin with the list of schools and a round</translation>
    </message>
    <message>
        <source>เมื่อมีรอบการนิเทศแล้ว หน้านี้จะบอกว่าใครส่งผลแล้ว และมีเรื่องใดรอท่าน</source>
        <translation>Once there is a round, this page tells who has returned results and what waits for you.</translation>
    </message>
    <message>
        <source>ภาพรวม</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>เหลือ {days} วันก่อนปิดรอบ</source>
        <translation>{days} days until it closes</translation>
    </message>
    <message>
        <source>เลยกำหนดปิดรอบ {days} วัน</source>
        <translation>closed {days} days ago</translation>
    </message>
    <message>
        <source>จาก {count} โรงเรียน</source>
        <translation>of {count} schools</translation>
    </message>
    <message>
        <source>จากทั้งหมด {count} โรงเรียน</source>
        <translation>of {count} schools in all</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>schools</translation>
    </message>
    <message>
        <source>ใน {count} โรงเรียน</source>
        <translation>in {count} schools</translation>
    </message>
    <message>
        <source>ไม่มีจุดที่รอตัดสิน</source>
        <translation>nothing to decide</translation>
    </message>
    <message>
        <source>จุด</source>
        <translation>fields</translation>
    </message>
    <message>
        <source>จากมติค้าง {count} เรื่อง</source>
        <translation>of {count} open</translation>
    </message>
    <message>
        <source>มติที่ถึงกำหนดแล้วแต่ยังไม่เสร็จ</source>
        <translation>due, and not done</translation>
    </message>
    <message>
        <source>ไม่มีมติที่เกินกำหนด</source>
        <translation>none overdue</translation>
    </message>
</context>
<context>
    <name>DateTile</name>
    <message>
        <source>กำหนดวันนัด</source>
        <translation>Set a date</translation>
    </message>
    <message>
        <source>ยังไม่นัด</source>
        <translation>No date</translation>
    </message>
</context>
<context>
    <name>DayDialog</name>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>อ่านวันที่ไม่ได้ โปรดพิมพ์แบบ 15/8/2569</source>
        <translation>The date cannot be read. Type it like 15/8/2026</translation>
    </message>
</context>
<context>
    <name>DoubtfulDialog</name>
    <message>
        <source>ลายเซ็นของบางไฟล์น่าสงสัย</source>
        <translation>The signatures of some files are doubtful</translation>
    </message>
    <message>
        <source>โปรดโทรศัพท์เทียบคำทั้งหกกับผู้นิเทศก่อนรวม ไฟล์ที่เว้นไว้จะรอเหมือนเดิม</source>
        <translation>Compare the six words with the supervisor by telephone before merging. Files left out wait as before.</translation>
    </message>
    <message>
        <source>รวมด้วย ตรวจกับผู้นิเทศแล้ว</source>
        <translation>Merge them too, I have checked</translation>
    </message>
    <message>
        <source>เว้นไฟล์เหล่านี้ไว้ก่อน</source>
        <translation>Leave these files out</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>DraftList</name>
    <message>
        <source>ร่างที่กำลังเขียน</source>
        <translation>Drafts</translation>
    </message>
    <message>
        <source>ร่าง {form} รุ่น {version} · {count} ข้อ</source>
        <translation>Draft of {form}, version {version} · {count} items</translation>
    </message>
</context>
<context>
    <name>EditHistoryPage</name>
    <message>
        <source>เลิกทำรายการนี้</source>
        <translation>Undo this</translation>
    </message>
    <message>
        <source>เวลา</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>ผู้ทำ</source>
        <translation>By</translation>
    </message>
    <message>
        <source>ข้อมูลที่เปลี่ยน</source>
        <translation>What changed</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>ประวัติการแก้ไข</source>
        <translation>History</translation>
    </message>
    <message>
        <source>สิ่งที่แก้ไขภายหลังจะคงไว้ แล้วแจ้งให้ทราบ</source>
        <translation>What was changed later is kept, and you are told.</translation>
    </message>
    <message>
        <source>{count} รายการล่าสุด</source>
        <translation>The latest {count}</translation>
    </message>
    <message>
        <source>{what}: {about}</source>
        <translation>{what}: {about}</translation>
    </message>
    <message>
        <source>เลิกทำแล้ว</source>
        <translation>Undone</translation>
    </message>
    <message>
        <source>ทำซ้ำรายการนี้</source>
        <translation>Do this again</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>ภาพรวมของการนิเทศ วางหรือลากไฟล์มาใส่ได้</source>
        <translation>Of the visit as a whole; paste or drop files here</translation>
    </message>
    <message>
        <source>ภาพถ่าย</source>
        <translation>Photographs</translation>
    </message>
</context>
<context>
    <name>ExchangePage</name>
    <message>
        <source>แก้ข้อมูลที่ไม่ตรงกัน</source>
        <translation>Resolve differences</translation>
    </message>
    <message>
        <source>ส่งแผนและแบบนิเทศ</source>
        <translation>Send plan and checklists</translation>
    </message>
    <message>
        <source>รวมข้อมูล</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>ลากไฟล์ผลนิเทศมาวางที่นี่</source>
        <translation>Drop result files here</translation>
    </message>
    <message>
        <source>วางได้ทั้งไฟล์และโฟลเดอร์</source>
        <translation>Files or whole folders</translation>
    </message>
    <message>
        <source>ตัวอย่างก่อนรวม</source>
        <translation>Preview of the merge</translation>
    </message>
    <message>
        <source>ไม่รับไฟล์นี้</source>
        <translation>Refuse this file</translation>
    </message>
    <message>
        <source>{name}: ไฟล์จะอยู่ที่เดิมและเก็บสำเนาไว้ ผู้ส่งจะเห็นเหตุผลเมื่อรับข้อมูลจากโฟลเดอร์กลาง เลิกทำได้</source>
        <translation>{name}: the file stays where it is and a copy is kept. Its sender sees the reason at the next look into the shared folder. This can be undone.</translation>
    </message>
    <message>
        <source>ไม่ทราบว่ามาจากเครื่องใด โปรดแจ้งผู้ส่งด้วยตนเอง</source>
        <translation>It is not known which computer it came from: please tell its sender yourself</translation>
    </message>
    <message>
        <source>ไม่รับไฟล์แล้ว</source>
        <translation>File refused</translation>
    </message>
    <message>
        <source>รับพิจารณาไฟล์อีกครั้งแล้ว</source>
        <translation>The file is looked at again</translation>
    </message>
    <message>
        <source>เลือกไฟล์…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>ยังไม่มีไฟล์ผลนิเทศ</source>
        <translation>No result files yet</translation>
    </message>
    <message>
        <source>ไฟล์ที่ผู้นิเทศส่งมาในโฟลเดอร์กลางจะปรากฏที่นี่</source>
        <translation>Files that supervisors put into the shared folder appear here.</translation>
    </message>
    <message>
        <source>รอบการนิเทศ {round} · รวมผลแล้ว {done} จาก {total} โรงเรียน</source>
        <translation>Round {round} · {done} of {total} schools merged</translation>
    </message>
    <message>
        <source>รับ–ส่งไฟล์</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>แก้ข้อมูลที่ไม่ตรงกัน {count} จุด</source>
        <translation>Resolve {count} differences</translation>
    </message>
    <message>
        <source>รวมข้อมูล ({count})</source>
        <translation>Merge ({count})</translation>
    </message>
    <message>
        <source>ไฟล์ผลนิเทศ (*.xlsx)</source>
        <translation>Result files (*.xlsx)</translation>
    </message>
    <message>
        <source>เลือกไฟล์ผลนิเทศ</source>
        <translation>Choose result files</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์กลาง</source>
        <translation>Choose the shared folder</translation>
    </message>
    <message>
        <source>กำลังตรวจไฟล์ {done} จาก {total} · {name}</source>
        <translation>Checking {done} of {total} files · {name}</translation>
    </message>
</context>
<context>
    <name>ExplanationDialog</name>
    <message>
        <source>ที่มาของคะแนน</source>
        <translation>Where the score comes from</translation>
    </message>
    <message>
        <source>ข้อ</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>คำตอบ</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>คะแนน</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>น้ำหนัก</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>คะแนน × น้ำหนัก</source>
        <translation>Points × weight</translation>
    </message>
    <message>
        <source>คัดลอก</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>วัน เวลา และสถานที่</source>
        <translation>Day, time and place</translation>
    </message>
    <message>
        <source>กำหนดเริ่ม (เช่น 13:30)</source>
        <translation>Planned to begin (such as 13:30)</translation>
    </message>
    <message>
        <source>กำหนดเลิก</source>
        <translation>Planned to end</translation>
    </message>
    <message>
        <source>เริ่มประชุมจริง</source>
        <translation>Really began</translation>
    </message>
    <message>
        <source>เลิกประชุมจริง</source>
        <translation>Really ended</translation>
    </message>
    <message>
        <source>สถานที่</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>วันประชุม</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>ผู้ลงนามในรายงาน</source>
        <translation>Who signs the record</translation>
    </message>
    <message>
        <source>ผู้จดรายงานการประชุม</source>
        <translation>Note taker</translation>
    </message>
    <message>
        <source>ตำแหน่งผู้จด</source>
        <translation>Position of the note taker</translation>
    </message>
    <message>
        <source>ผู้ตรวจรายงานการประชุม</source>
        <translation>Checker</translation>
    </message>
    <message>
        <source>ตำแหน่งผู้ตรวจ</source>
        <translation>Position of the checker</translation>
    </message>
    <message>
        <source>ผู้อำนวยการ</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>นักเรียน / ครู</source>
        <translation>Pupils / teachers</translation>
    </message>
    <message>
        <source>ขนาด · ระดับที่เปิดสอน</source>
        <translation>Size · grades taught</translation>
    </message>
    <message>
        <source>ศึกษานิเทศก์</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>กลุ่มเครือข่าย</source>
        <translation>Network group</translation>
    </message>
    <message>
        <source>{pupils} / {teachers} คน</source>
        <translation>{pupils} / {teachers}</translation>
    </message>
</context>
<context>
    <name>FindingLinks</name>
    <message>
        <source>เชื่อมกับข้อ</source>
        <translation>Link to an item</translation>
    </message>
    <message>
        <source>ข้อ {number}</source>
        <translation>Item {number}</translation>
    </message>
    <message>
        <source>และอีก {count} ข้อ</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>ติดตาม {day}</source>
        <translation>Follow up {day}</translation>
    </message>
</context>
<context>
    <name>FindingRow</name>
    <message>
        <source>ติดตามในการนิเทศครั้งหน้า</source>
        <translation>Follow up at the next visit</translation>
    </message>
    <message>
        <source>แก้ไข ย้าย หรือลบ</source>
        <translation>Edit, move or delete</translation>
    </message>
    <message>
        <source>กำหนด</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>แก้ไข</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>ย้ายไปหมวดอื่น</source>
        <translation>Move to another list</translation>
    </message>
    <message>
        <source>ลบ</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>เปิดไฟล์งานที่มีอยู่แล้ว…</source>
        <translation>Open a work file that exists…</translation>
    </message>
    <message>
        <source>ย้อนกลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>เริ่มใช้งาน</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>ถัดไป</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>ศึกษานิเทศก์</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>เลขานุการ ก.ต.ป.น.</source>
        <translation>Committee secretary</translation>
    </message>
    <message>
        <source>กำหนดภายหลัง</source>
        <translation>Set it later</translation>
    </message>
    <message>
        <source>เลือกบทบาท</source>
        <translation>Choose a role</translation>
    </message>
</context>
<context>
    <name>FoldedItem</name>
    <message>
        <source>ปักธงไว้ตรวจทาน</source>
        <translation>Flagged for review</translation>
    </message>
    <message>
        <source>{count} ภาพ</source>
        <translation>{count} photographs</translation>
    </message>
    <message>
        <source>ยังไม่ตอบ</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>เลือก {count} ข้อ</source>
        <translation>{count} chosen</translation>
    </message>
</context>
<context>
    <name>FolderCard</name>
    <message>
        <source>โฟลเดอร์กลาง</source>
        <translation>Shared folder</translation>
    </message>
    <message>
        <source>ส่งผลล่าสุด</source>
        <translation>Last sent</translation>
    </message>
    <message>
        <source>รับแผนล่าสุด</source>
        <translation>Last plan received</translation>
    </message>
    <message>
        <source>เปลี่ยน…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>กำหนดโฟลเดอร์กลาง…</source>
        <translation>Set the shared folder…</translation>
    </message>
    <message>
        <source>ยังไม่กำหนด</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>กำลังตรวจ…</source>
        <translation>Checking…</translation>
    </message>
</context>
<context>
    <name>FolderLine</name>
    <message>
        <source>ตรวจไฟล์ใหม่</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>ยังไม่ได้กำหนดโฟลเดอร์กลาง</source>
        <translation>No shared folder chosen yet</translation>
    </message>
    <message>
        <source>ยังไม่กำหนด</source>
        <translation>Not chosen</translation>
    </message>
    <message>
        <source>กด F5 เพื่อเลือกโฟลเดอร์ที่ผู้นิเทศส่งไฟล์มา</source>
        <translation>Press F5 to choose the folder that supervisors send to</translation>
    </message>
    <message>
        <source>กำลังตรวจ…</source>
        <translation>Looking…</translation>
    </message>
</context>
<context>
    <name>Followed</name>
    <message>
        <source>กดเพื่อเปลี่ยนสถานะ</source>
        <translation>Press to change the state</translation>
    </message>
    <message>
        <source>ติดตามล่าสุด {day} โดย {person}</source>
        <translation>Last looked at on {day} by {person}</translation>
    </message>
    <message>
        <source>กำหนด {day}</source>
        <translation>Due {day}</translation>
    </message>
    <message>
        <source>เกินกำหนด {days} วัน</source>
        <translation>{days} days late</translation>
    </message>
</context>
<context>
    <name>FormInspector</name>
    <message>
        <source>ชื่อแบบนิเทศ</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>คำชี้แจง</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>รุ่น</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>ให้เลขข้อตามลำดับเสมอ</source>
        <translation>Always number items in order</translation>
    </message>
    <message>
        <source>คะแนนรวมคิดจาก</source>
        <translation>The overall score is</translation>
    </message>
    <message>
        <source>เกณฑ์แปลผลค่าเฉลี่ย</source>
        <translation>Means are called by</translation>
    </message>
    <message>
        <source>ลบร่างนี้</source>
        <translation>Delete this draft</translation>
    </message>
    <message>
        <source>ข้อมูลของแบบ</source>
        <translation>The form</translation>
    </message>
    <message>
        <source>รหัสแบบ {form}</source>
        <translation>Form id {form}</translation>
    </message>
    <message>
        <source>ค่าเฉลี่ยของทุกข้อที่มีระดับ</source>
        <translation>the mean of all rated items</translation>
    </message>
    <message>
        <source>ค่าเฉลี่ยของแต่ละตอน</source>
        <translation>the mean of the sections&apos; means</translation>
    </message>
    <message>
        <source>ตามที่สำนักงานเลือกไว้</source>
        <translation>As the office has chosen</translation>
    </message>
    <message>
        <source>ตั้งชื่อแบบนิเทศ</source>
        <translation>Give the checklist a title</translation>
    </message>
</context>
<context>
    <name>FormLanguage</name>
    <message>
        <source>ภาษาของแบบ: {language}</source>
        <translation>Checklist language: {language}</translation>
    </message>
</context>
<context>
    <name>FormProgress</name>
    <message>
        <source>ตอบแล้ว</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>จาก {total} ข้อ</source>
        <translation>of {total} items</translation>
    </message>
    <message>
        <source>ตอบแล้ว {answered} จาก {total} ข้อ</source>
        <translation>Answered {answered} of {total} items</translation>
    </message>
</context>
<context>
    <name>Grip</name>
    <message>
        <source>ลากเพื่อย้ายลำดับ (Ctrl+↑ ↓)</source>
        <translation>Drag to reorder (Ctrl+↑ ↓)</translation>
    </message>
    <message>
        <source>ลากเพื่อย้ายลำดับ</source>
        <translation>Drag to reorder</translation>
    </message>
</context>
<context>
    <name>Head</name>
    <message>
        <source>ชื่อ คำชี้แจง และกติกาของแบบ</source>
        <translation>Title, instructions and rules of the form</translation>
    </message>
    <message>
        <source>คัดลอกข้อจากแบบนิเทศอื่น</source>
        <translation>Copy items of another checklist</translation>
    </message>
    <message>
        <source>นำข้อมาใช้…</source>
        <translation>Copy items…</translation>
    </message>
    <message>
        <source>ลองทำแบบ</source>
        <translation>Try it out</translation>
    </message>
    <message>
        <source>ออกใช้งาน…</source>
        <translation>Bring into use…</translation>
    </message>
    <message>
        <source>สร้างแบบนิเทศ</source>
        <translation>Build a checklist</translation>
    </message>
    <message>
        <source>แบบนิเทศ {form} รุ่น {version}</source>
        <translation>Checklist {form}, version {version}</translation>
    </message>
    <message>
        <source>ร่าง</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>ใช้กับรอบ {round}…</source>
        <translation>Use in {round}…</translation>
    </message>
    <message>
        <source>ภาษาของแบบ: {count} ภาษา</source>
        <translation>Checklist languages: {count}</translation>
    </message>
    <message>
        <source>ลบร่าง {title} แล้ว</source>
        <translation>Draft {title} deleted</translation>
    </message>
    <message>
        <source>{title} · {sections} ตอน {items} ข้อ</source>
        <translation>{title} · {sections} sections, {items} items</translation>
    </message>
    <message>
        <source>ต่อจากรุ่น {version}</source>
        <translation>follows version {version}</translation>
    </message>
    <message>
        <source>ออกแบบนิเทศ {title} รุ่น {version} แล้ว</source>
        <translation>{title}, version {version}, is in use now</translation>
    </message>
</context>
<context>
    <name>HeldDialog</name>
    <message>
        <source>แก้วันที่นิเทศ</source>
        <translation>Day of the visit</translation>
    </message>
    <message>
        <source>วันที่นิเทศจริง</source>
        <translation>The visit was held on</translation>
    </message>
    <message>
        <source>วันที่พิมพ์ในบันทึกการนิเทศและรายงาน</source>
        <translation>This day is printed in the record of the visit and in reports</translation>
    </message>
    <message>
        <source>บันทึกวันที่นิเทศ</source>
        <translation>Save the day</translation>
    </message>
    <message>
        <source>วันที่นี้ยังมาไม่ถึง โปรดตรวจวันที่</source>
        <translation>This day is still to come. Check the date</translation>
    </message>
</context>
<context>
    <name>HintBar</name>
    <message>
        <source>ปุ่มลัดทั้งหมด</source>
        <translation>All keys</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>รับแผนจากโฟลเดอร์กลาง</source>
        <translation>Get plans from the shared folder</translation>
    </message>
    <message>
        <source>ส่งออกไฟล์ผล</source>
        <translation>Send results</translation>
    </message>
    <message>
        <source>เปิดจากโฟลเดอร์อื่น…</source>
        <translation>Open from another folder…</translation>
    </message>
    <message>
        <source>ยังไม่มีแผนการนิเทศในเครื่องนี้</source>
        <translation>There is no plan on this computer yet</translation>
    </message>
    <message>
        <source>รับแผนและแบบนิเทศจากโฟลเดอร์กลาง หรือจากแฟลชไดรฟ์ที่เลขานุการให้มา</source>
        <translation>Get the plan and checklist from the shared folder, or from the stick the secretary gave you.</translation>
    </message>
    <message>
        <source> · รอบการนิเทศ {round}</source>
        <translation> · Round {round}</translation>
    </message>
    <message>
        <source>หน้าหลัก</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>กำหนดวันนัดแล้ว</source>
        <translation>The date was set</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ImportChecklistDialog</name>
    <message>
        <source>นำเข้าแบบนิเทศ</source>
        <translation>Import checklist</translation>
    </message>
    <message>
        <source>มี / ไม่มี</source>
        <translation>Yes / No</translation>
    </message>
    <message>
        <source>ข้อที่ไฟล์ไม่บอกชนิด ให้ตอบแบบ</source>
        <translation>Items of which the file does not say it are answered with</translation>
    </message>
    <message>
        <source>ต้องแก้ในไฟล์</source>
        <translation>To correct in the file</translation>
    </message>
    <message>
        <source>ควรทราบ</source>
        <translation>Worth knowing</translation>
    </message>
    <message>
        <source>นำเข้าโดยไม่มี {count} แถวที่มีปัญหา</source>
        <translation>Import without {count} wrong rows</translation>
    </message>
    <message>
        <source>ยังนำเข้าไม่ได้ โปรดแก้ไฟล์ตามรายการด้านล่าง แล้วนำเข้าอีกครั้ง</source>
        <translation>This cannot be imported yet. Correct the file as listed below, then import it again</translation>
    </message>
    <message>
        <source>{title} · {form} รุ่น {version} · {sections} ตอน {items} ข้อ</source>
        <translation>{title} · {form} version {version} · {sections} sections, {items} items</translation>
    </message>
    <message>
        <source>{title} (กรอกเป็นตาราง หลายแถว)</source>
        <translation>{title} (filled as a table of rows)</translation>
    </message>
    <message>
        <source>และอีก {count} ข้อ</source>
        <translation>and {count} more items</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>ImportPeopleDialog</name>
    <message>
        <source>นำเข้ารายชื่อบุคลากร</source>
        <translation>Import people</translation>
    </message>
    <message>
        <source>เพิ่มใหม่</source>
        <translation>New</translation>
    </message>
    <message>
        <source>ปรับข้อมูล</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>เหมือนเดิม</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>ข้าม</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>ตัวอย่างที่อ่านได้</source>
        <translation>As it was read</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>นำเข้า {count} คน</source>
        <translation>Import {count} people</translation>
    </message>
    <message>
        <source>ชื่อ</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ตำแหน่ง</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>บทบาท</source>
        <translation>Role</translation>
    </message>
</context>
<context>
    <name>ImportResultsDialog</name>
    <message>
        <source>นำเข้าผลสอบและผลประกันคุณภาพ</source>
        <translation>Import results of tests and levels of quality</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>เพิ่มใหม่</source>
        <translation>New</translation>
    </message>
    <message>
        <source>ปรับข้อมูล</source>
        <translation>Updated</translation>
    </message>
    <message>
        <source>เหมือนเดิม</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>ข้าม</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>นำเข้า {count} รายการ</source>
        <translation>Import {count} results</translation>
    </message>
</context>
<context>
    <name>ImportSchoolsDialog</name>
    <message>
        <source>นำเข้ารายชื่อโรงเรียน</source>
        <translation>Import schools</translation>
    </message>
    <message>
        <source>เพิ่มใหม่</source>
        <translation>New</translation>
    </message>
    <message>
        <source>ปรับข้อมูล</source>
        <translation>Update</translation>
    </message>
    <message>
        <source>เหมือนเดิม</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>ข้าม</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>ตัวอย่างที่อ่านได้</source>
        <translation>As it was read</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>นำเข้า {count} โรงเรียน</source>
        <translation>Import {count} schools</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>ตำบล</source>
        <translation>Subdistrict</translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation>District</translation>
    </message>
    <message>
        <source>นักเรียน</source>
        <translation>Pupils</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>ปิดแผงนี้</source>
        <translation>Close this pane</translation>
    </message>
</context>
<context>
    <name>ItemEditor</name>
    <message>
        <source>ชื่อเรื่อง</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>เว้นบรรทัดว่างระหว่างย่อหน้า</source>
        <translation>Leave an empty line between paragraphs</translation>
    </message>
    <message>
        <source>ข้อมูลและการอภิปราย</source>
        <translation>Facts and discussion</translation>
    </message>
    <message>
        <source>เพิ่มมติ</source>
        <translation>Add a resolution</translation>
    </message>
    <message>
        <source>ระเบียบวาระที่ {number}</source>
        <translation>Agenda item {number}</translation>
    </message>
</context>
<context>
    <name>ItemInspector</name>
    <message>
        <source>ข้อความ</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>คำอธิบายใต้ข้อ (ถ้ามี)</source>
        <translation>Hint below the item (if any)</translation>
    </message>
    <message>
        <source>ชนิดคำตอบ</source>
        <translation>Kind of answer</translation>
    </message>
    <message>
        <source>แทนด้วยข้อใหม่</source>
        <translation>Replace with a new item</translation>
    </message>
    <message>
        <source>เช่น round(${q2} div ${q1} * 100, 2)</source>
        <translation>Such as round(${q2} div ${q1} * 100, 2)</translation>
    </message>
    <message>
        <source>สูตรคำนวณ</source>
        <translation>Calculation</translation>
    </message>
    <message>
        <source>ข้อ {number}</source>
        <translation>Item {number}</translation>
    </message>
    <message>
        <source>รหัส {name}</source>
        <translation>Id {name}</translation>
    </message>
    <message>
        <source>ข้อนี้มีคำตอบแล้วใน {count} การนิเทศ จึงเปลี่ยนชนิดคำตอบไม่ได้ คำตอบเดิมจะอ่านผิดความหมาย หากต้องการถามแบบอื่น ให้แทนด้วยข้อใหม่ คำตอบเดิมยังอยู่ในรุ่นก่อน</source>
        <translation>This item has answers in {count} visits, so its kind of answer stays: those answers would say something else. To ask in another way, replace it with a new item; the answers stay with the version before</translation>
    </message>
</context>
<context>
    <name>ItemLinks</name>
    <message>
        <source>เติมให้ล่วงหน้า</source>
        <translation>Filled in beforehand</translation>
    </message>
    <message>
        <source>คำตอบที่ใส่ไว้ให้ก่อน แก้ได้</source>
        <translation>An answer to begin with; it can be changed</translation>
    </message>
    <message>
        <source>ค่าเริ่มต้น</source>
        <translation>Start value</translation>
    </message>
    <message>
        <source>เช่น มฐ. 2 ข้อ 2.4</source>
        <translation>Such as Std. 2 item 2.4</translation>
    </message>
    <message>
        <source>มาตรฐานหรือตัวชี้วัด</source>
        <translation>Standard or indicator</translation>
    </message>
    <message>
        <source>งาน 4 ฝ่าย</source>
        <translation>Domain of work</translation>
    </message>
    <message>
        <source>ใช้อ้างถึงข้อนี้ในสูตร และเทียบผลข้ามรุ่น</source>
        <translation>Names this item in formulas and across versions</translation>
    </message>
    <message>
        <source>รหัสข้อ</source>
        <translation>Item id</translation>
    </message>
    <message>
        <source>เลขข้อ</source>
        <translation>Item number</translation>
    </message>
    <message>
        <source>มาจากข้อเดิม</source>
        <translation>Comes from item</translation>
    </message>
    <message>
        <source>เมื่อแยกหรือเปลี่ยนข้อเดิมเป็นข้อนี้ จะเทียบผลกับรุ่นก่อนได้</source>
        <translation>Where an earlier item was split or became this one, results can be compared</translation>
    </message>
    <message>
        <source>ไม่ระบุ</source>
        <translation>Not said</translation>
    </message>
    <message>
        <source>วัตถุประสงค์</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>จำนวนนักเรียน</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>จำนวนครู</source>
        <translation>Teachers</translation>
    </message>
    <message>
        <source>ผู้อำนวยการ</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>กลุ่มเครือข่าย</source>
        <translation>Network group</translation>
    </message>
    <message>
        <source>อำเภอ</source>
        <translation>District</translation>
    </message>
    <message>
        <source>คำตอบของการนิเทศครั้งก่อน</source>
        <translation>The answer of the visit before</translation>
    </message>
    <message>
        <source>ไม่เติม</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>เป็นข้อใหม่</source>
        <translation>A new item</translation>
    </message>
</context>
<context>
    <name>ItemNumbers</name>
    <message>
        <source>หน่วย</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>เช่น คน</source>
        <translation>Such as people</translation>
    </message>
    <message>
        <source>ต่ำสุด</source>
        <translation>Smallest</translation>
    </message>
    <message>
        <source>สูงสุด</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>จำนวนเต็มเท่านั้น</source>
        <translation>Whole numbers only</translation>
    </message>
</context>
<context>
    <name>ItemPane</name>
    <message>
        <source>แก้ชื่อและกติกาของตอน</source>
        <translation>Title and rules of the section</translation>
    </message>
    <message>
        <source>ลบตอนนี้</source>
        <translation>Delete this section</translation>
    </message>
    <message>
        <source>เพิ่มข้อ</source>
        <translation>Add item</translation>
    </message>
    <message>
        <source>ข้อ</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>ตอนนี้ยังไม่มีข้อ</source>
        <translation>No items yet</translation>
    </message>
    <message>
        <source>กด เพิ่มข้อ (Ctrl+N) หรือนำข้อจากแบบอื่นมาใช้</source>
        <translation>Press Add item (Ctrl+N), or take items from another checklist</translation>
    </message>
    <message>
        <source>{count} ข้อ</source>
        <translation>{count} items</translation>
    </message>
</context>
<context>
    <name>ItemRules</name>
    <message>
        <source>ต้องตอบก่อนเสร็จสิ้น</source>
        <translation>Must be answered</translation>
    </message>
    <message>
        <source>ต้องมีภาพหรือหลักฐาน</source>
        <translation>Photograph or evidence expected</translation>
    </message>
    <message>
        <source>ตอบว่าไม่เกี่ยวข้องได้</source>
        <translation>May be not applicable</translation>
    </message>
    <message>
        <source>ข้อสำคัญ (ไม่ผ่านข้อนี้ต้องเร่งรัด)</source>
        <translation>Critical (failing it is urgent)</translation>
    </message>
    <message>
        <source>แสดงค่าที่เติมให้ แก้ไม่ได้</source>
        <translation>Shown only, not changed</translation>
    </message>
    <message>
        <source>ข้อความเตือนเมื่อยังไม่ตอบ (ถ้ามี)</source>
        <translation>Words when it is not answered (if any)</translation>
    </message>
    <message>
        <source>ข้อความเตือนเมื่อยังไม่ตอบ</source>
        <translation>Words when it is not answered</translation>
    </message>
    <message>
        <source>แสดงข้อนี้เมื่อ</source>
        <translation>Ask this item when</translation>
    </message>
    <message>
        <source>เสนอเป็นเรื่องที่ต้องติดตามเมื่อคำตอบ</source>
        <translation>Suggest a follow-up when the answer is</translation>
    </message>
    <message>
        <source>ใช้จุด (.) แทนคำตอบของข้อนี้ เช่น . &lt;= ${q1}</source>
        <translation>A point (.) is this item&apos;s answer, as in . &lt;= ${q1}</translation>
    </message>
    <message>
        <source>คำตอบต้องเป็นไปตามสูตร</source>
        <translation>The answer must meet</translation>
    </message>
    <message>
        <source>ข้อความเมื่อคำตอบไม่ตรงสูตร</source>
        <translation>Words when it does not</translation>
    </message>
    <message>
        <source>กรองตัวเลือกตามคำตอบของข้ออื่น เทียบกับคอลัมน์เพิ่มของตัวเลือก</source>
        <translation>Offers choices by the answers to other items, compared with the choices&apos; extra columns</translation>
    </message>
    <message>
        <source>กรองตัวเลือก</source>
        <translation>Filter of choices</translation>
    </message>
    <message>
        <source>น้ำหนักคะแนน</source>
        <translation>Weight</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>ปุ่มลัด</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>หน้านี้</source>
        <translation>This page</translation>
    </message>
    <message>
        <source>ทุกหน้า</source>
        <translation>Every page</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Line</name>
    <message>
        <source>เช่น 09:30</source>
        <translation>e.g. 09:30</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>กด F2 หรือ Enter เพื่อพิมพ์</source>
        <translation>Press F2 or Enter to type</translation>
    </message>
</context>
<context>
    <name>LongChoices</name>
    <message>
        <source>พิมพ์เพื่อค้นหาคำตอบ</source>
        <translation>Type to find an answer</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>เลขานุการ ก.ต.ป.น.</source>
        <translation>Committee secretary</translation>
    </message>
    <message>
        <source>ศึกษานิเทศก์</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>ไฟล์งาน: {name}</source>
        <translation>Work file: {name}</translation>
    </message>
    <message>
        <source>บันทึกแล้ว {time}</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>บันทึกข้อมูลทั้งหมดแล้ว</source>
        <translation>Everything is saved</translation>
    </message>
    <message>
        <source>จอนี้ขยายได้ไม่เกิน {percent}%</source>
        <translation>This screen allows {percent}% at most</translation>
    </message>
</context>
<context>
    <name>MatterLine</name>
    <message>
        <source>กดเพื่อเปลี่ยนสถานะ</source>
        <translation>Press to change the status</translation>
    </message>
    <message>
        <source>เปิดโรงเรียน</source>
        <translation>Open school</translation>
    </message>
    <message>
        <source>ให้ไว้ {day}</source>
        <translation>Given {day}</translation>
    </message>
    <message>
        <source>กำหนด {day}</source>
        <translation>Due {day}</translation>
    </message>
    <message>
        <source>มติ {meeting}</source>
        <translation>Resolution of meeting {meeting}</translation>
    </message>
    <message>
        <source>ติดตามล่าสุด {day}</source>
        <translation>Last looked at {day}</translation>
    </message>
</context>
<context>
    <name>MatterRow</name>
    <message>
        <source>มติ {meeting}</source>
        <translation>Resolution of meeting {meeting}</translation>
    </message>
    <message>
        <source>กำหนด {day}</source>
        <translation>Due {day}</translation>
    </message>
    <message>
        <source>กำลังดำเนินการ</source>
        <translation>In progress</translation>
    </message>
</context>
<context>
    <name>MattersCard</name>
    <message>
        <source>เรื่องที่ต้องติดตาม</source>
        <translation>Matters to follow up</translation>
    </message>
    <message>
        <source>ดูทั้งหมด</source>
        <translation>See all</translation>
    </message>
    <message>
        <source>ไม่มีเรื่องค้าง</source>
        <translation>Nothing is open</translation>
    </message>
    <message>
        <source>{count} เรื่อง</source>
        <translation>{count} matters</translation>
    </message>
</context>
<context>
    <name>MattersPage</name>
    <message>
        <source>ค้างอยู่</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>ปิดแล้ว</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>ดูเรื่องที่ปิดแล้ว</source>
        <translation>See closed matters</translation>
    </message>
    <message>
        <source>ไม่มีเรื่องค้าง</source>
        <translation>Nothing is open</translation>
    </message>
    <message>
        <source>ทุกข้อเสนอแนะได้รับการติดตามแล้ว เรื่องใหม่จะมาจากการนิเทศครั้งถัดไป</source>
        <translation>Every recommendation has been followed up; new ones will come from the next visits</translation>
    </message>
    <message>
        <source>เลือกเรื่อง</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>เปิดโรงเรียน</source>
        <translation>Open school</translation>
    </message>
    <message>
        <source>เปลี่ยนสถานะ</source>
        <translation>Change status</translation>
    </message>
    <message>
        <source>ค้าง {count} เรื่อง · เกินกำหนด {late} เรื่อง</source>
        <translation>{count} open · {late} overdue</translation>
    </message>
    <message>
        <source>เรื่องที่ต้องติดตาม</source>
        <translation>Matters to follow up</translation>
    </message>
    <message>
        <source>แสดงอีก {count} เรื่อง</source>
        <translation>Show {count} more</translation>
    </message>
    <message>
        <source>ยังไม่มีเรื่องที่ปิดแล้ว</source>
        <translation>Nothing has been closed yet</translation>
    </message>
    <message>
        <source>เรื่องที่ดำเนินการแล้วจะอยู่ที่นี่</source>
        <translation>Matters that are done will be here</translation>
    </message>
    <message>
        <source>สถานะของมติ เลขานุการเป็นผู้บันทึก</source>
        <translation>The secretary keeps the status of a resolution</translation>
    </message>
</context>
<context>
    <name>MeanRow</name>
    <message>
        <source>ที่มาของคะแนน</source>
        <translation>Where the score comes from</translation>
    </message>
    <message>
        <source>{name} ครั้งก่อน {before}</source>
        <translation>{name}, before {before}</translation>
    </message>
</context>
<context>
    <name>MeetingPage</name>
    <message>
        <source>ดูก่อนพิมพ์</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>เสร็จสิ้นการจดรายงาน</source>
        <translation>Finish the record</translation>
    </message>
    <message>
        <source>รายงานนี้รับรองแล้ว จึงแก้ไขไม่ได้ ดูหรือพิมพ์ได้ตามปกติ</source>
        <translation>This record is adopted and cannot be changed. It can be seen and printed as usual.</translation>
    </message>
    <message>
        <source>เพิ่มเรื่อง</source>
        <translation>Add item</translation>
    </message>
    <message>
        <source>เพิ่มเรื่องย่อยในวาระที่เลือก</source>
        <translation>Add an item under the chosen one</translation>
    </message>
    <message>
        <source>ลบเรื่องที่เลือก</source>
        <translation>Remove the chosen item</translation>
    </message>
    <message>
        <source>เลือกวาระ</source>
        <translation>Choose an item</translation>
    </message>
    <message>
        <source>เพิ่มมติ</source>
        <translation>Add a resolution</translation>
    </message>
    <message>
        <source>การประชุม</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>จดรายงานการประชุม {meeting}</source>
        <translation>Record of {meeting}</translation>
    </message>
    <message>
        <source>ข้อมูลการประชุม</source>
        <translation>Facts</translation>
    </message>
    <message>
        <source>ผู้มาประชุม</source>
        <translation>Attendance</translation>
    </message>
    <message>
        <source>{count} มติ</source>
        <translation>{count} resolutions</translation>
    </message>
    <message>
        <source>เรื่องใหม่</source>
        <translation>New item</translation>
    </message>
    <message>
        <source>ลบเรื่องออกจากระเบียบวาระแล้ว</source>
        <translation>The item is taken off the agenda</translation>
    </message>
    <message>
        <source>จดรายงานการประชุม {meeting} เสร็จแล้ว รอรับรองในการประชุมครั้งถัดไป</source>
        <translation>The record of {meeting} is finished and waits for adoption at the next meeting</translation>
    </message>
</context>
<context>
    <name>MeetingPeek</name>
    <message>
        <source>ดูก่อนพิมพ์</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>เอกสาร</source>
        <translation>Papers</translation>
    </message>
    <message>
        <source>เอกสารทุกอย่างของการประชุม</source>
        <translation>Every paper of the meeting</translation>
    </message>
    <message>
        <source>เขียนรายงาน</source>
        <translation>Write</translation>
    </message>
    <message>
        <source>เสนอรับรอง</source>
        <translation>Put up for adoption</translation>
    </message>
    <message>
        <source>รับรอง…</source>
        <translation>Adopt…</translation>
    </message>
    <message>
        <source>ระเบียบวาระและมติ</source>
        <translation>Agenda and resolutions</translation>
    </message>
    <message>
        <source>เลือกการประชุมเพื่อดูข้อมูล</source>
        <translation>Choose a meeting to see it</translation>
    </message>
    <message>
        <source>รายงานการประชุม</source>
        <translation>Record of the meeting</translation>
    </message>
    <message>
        <source>ระเบียบวาระการประชุม</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>หนังสือเชิญประชุม (ภายนอก)</source>
        <translation>Invitation (letter)</translation>
    </message>
    <message>
        <source>บันทึกข้อความเชิญประชุม</source>
        <translation>Invitation (memo)</translation>
    </message>
    <message>
        <source>บัญชีลายมือชื่อผู้มาประชุม</source>
        <translation>Sheet for signatures</translation>
    </message>
    <message>
        <source>สรุปผลการประชุมเพื่อเผยแพร่</source>
        <translation>Summary for the public</translation>
    </message>
    <message>
        <source>คำสั่งแต่งตั้งคณะอนุกรรมการ</source>
        <translation>Order: sub-committee</translation>
    </message>
    <message>
        <source>วันที่</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>เวลา</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>สถานที่</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>ผู้มาประชุม</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>เปลี่ยนสถานะของมติ</source>
        <translation>Change the state of a resolution</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>เอกสารของสำนักงาน</source>
        <translation>Papers of the office</translation>
    </message>
    <message>
        <source>การประชุมใหม่</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>นำเข้า…</source>
        <translation>Import…</translation>
    </message>
    <message>
        <source>นำเข้าการประชุม {meeting} แล้ว</source>
        <translation>Meeting {meeting} was imported</translation>
    </message>
    <message>
        <source>รับรองรายงาน {meeting}…</source>
        <translation>Adopt the record of {meeting}…</translation>
    </message>
    <message>
        <source>รับรองรายงานการประชุม {meeting} แล้ว</source>
        <translation>The minutes of {meeting} were adopted</translation>
    </message>
    <message>
        <source>การประชุม</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>ผู้มาประชุม</source>
        <translation>Present</translation>
    </message>
    <message>
        <source>{count} มติ</source>
        <translation>{count} resolutions</translation>
    </message>
    <message>
        <source>องค์ประชุม</source>
        <translation>Quorum</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>นำเข้าบันทึกการประชุม…</source>
        <translation>Import a record…</translation>
    </message>
    <message>
        <source>ยังไม่มีการประชุม</source>
        <translation>No meetings yet</translation>
    </message>
    <message>
        <source>เตรียมการประชุมครั้งแรก แล้วพิมพ์หนังสือเชิญ จดรายงาน และพิมพ์รายงานได้จากที่นี่</source>
        <translation>Prepare the first meeting: invite to it, write its record and print it from here</translation>
    </message>
    <message>
        <source>{count} ครั้ง · มติที่ยังต้องติดตาม {open} เรื่อง</source>
        <translation>{count} meetings · {open} resolutions to follow up</translation>
    </message>
    <message>
        <source>เสนอรับรองรายงานการประชุม {meeting} ในการประชุมครั้งถัดไป</source>
        <translation>The record of {meeting} is put up for adoption at the next meeting</translation>
    </message>
    <message>
        <source>บันทึกสถานะของมติแล้ว</source>
        <translation>The state of the resolution was saved</translation>
    </message>
    <message>
        <source>เลือกไฟล์บันทึกการประชุม</source>
        <translation>Choose a meeting record</translation>
    </message>
    <message>
        <source>บันทึกการประชุม (*.json)</source>
        <translation>Meeting records (*.json)</translation>
    </message>
</context>
<context>
    <name>MergeFlow</name>
    <message>
        <source>หยุดแล้ว ยังไม่ได้รวมไฟล์ใด</source>
        <translation>Stopped; nothing was merged</translation>
    </message>
    <message>
        <source>รวมแล้ว {files} ไฟล์ · {count} โรงเรียน</source>
        <translation>Merged {files} files · {count} schools</translation>
    </message>
    <message>
        <source>สำรองไฟล์งานไว้ก่อนรวมแล้ว</source>
        <translation>A backup was made first</translation>
    </message>
</context>
<context>
    <name>MergeSummaryDialog</name>
    <message>
        <source>เลิกทำการรวมนี้</source>
        <translation>Undo this merge</translation>
    </message>
    <message>
        <source>เสร็จสิ้น</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>สำรองไฟล์งานก่อนรวมไว้ที่</source>
        <translation>Backup made before the merge:</translation>
    </message>
    <message>
        <source>แก้ข้อมูลที่ไม่ตรงกัน {count} จุด</source>
        <translation>Decide {count} conflicts</translation>
    </message>
    <message>
        <source>ไว้ภายหลัง</source>
        <translation>Later</translation>
    </message>
    <message>
        <source>หยุดรวมแล้ว รวมได้ {files} จาก {total} ไฟล์ ที่เหลือรอรวมเหมือนเดิม</source>
        <translation>Stopped: {files} of {total} files are merged, the rest waits as before</translation>
    </message>
    <message>
        <source>รวมข้อมูลแล้ว มีข้อมูลไม่ตรงกัน {count} จุดรอตัดสิน</source>
        <translation>Merged; {count} conflicts wait for a decision</translation>
    </message>
    <message>
        <source>รวมข้อมูลเรียบร้อย ไม่มีข้อมูลที่ไม่ตรงกัน</source>
        <translation>Merged without any conflict</translation>
    </message>
    <message>
        <source>{count} ไฟล์</source>
        <translation>{count} files</translation>
    </message>
    <message>
        <source>และอีก {count} คน</source>
        <translation>and {count} more people</translation>
    </message>
    <message>
        <source>การนิเทศที่เพิ่ม</source>
        <translation>Visits added</translation>
    </message>
    <message>
        <source>ข้อมูลที่ปรับ</source>
        <translation>Values changed</translation>
    </message>
    <message>
        <source>จุดที่ไม่ตรงกัน</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>เรื่องติดตามใหม่</source>
        <translation>New follow-ups</translation>
    </message>
    <message>
        <source>รวมผลแล้ว {before} → {now} จาก {total} โรงเรียน ({percent}%)</source>
        <translation>Merged {before} → {now} of {total} schools ({percent}%)</translation>
    </message>
</context>
<context>
    <name>MergingDialog</name>
    <message>
        <source>กำลังรวมข้อมูล</source>
        <translation>Merging</translation>
    </message>
    <message>
        <source>หยุด</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>หยุดได้ทุกเมื่อ โรงเรียนที่รวมแล้วจะรวมครบทั้งไฟล์ ที่เหลือรอรวมเหมือนเดิม</source>
        <translation>You can stop at any time: schools that are merged are merged whole, the rest waits as before.</translation>
    </message>
    <message>
        <source>กำลังเก็บไฟล์ต้นฉบับ…</source>
        <translation>Keeping the original files…</translation>
    </message>
    <message>
        <source>กำลังสำรองไฟล์งาน…</source>
        <translation>Making a backup…</translation>
    </message>
    <message>
        <source>กำลังเก็บไฟล์ต้นฉบับ {done} จาก {total}</source>
        <translation>Keeping original file {done} of {total}</translation>
    </message>
    <message>
        <source>รวมแล้ว {done} จาก {total} โรงเรียน · {school}</source>
        <translation>Merged {done} of {total} schools · {school}</translation>
    </message>
</context>
<context>
    <name>MinutesPage</name>
    <message>
        <source>คัดลอกข้อความ</source>
        <translation>Copy as text</translation>
    </message>
    <message>
        <source>ส่งออก PDF</source>
        <translation>Save PDF</translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>เปลี่ยนหน้า</source>
        <translation>Turn pages</translation>
    </message>
    <message>
        <source>ย่อ–ขยาย</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>กลับไปการประชุม</source>
        <translation>Back to the meeting</translation>
    </message>
    <message>
        <source>ส่งออก PDF แล้ว: {file}</source>
        <translation>PDF saved: {file}</translation>
    </message>
    <message>
        <source>กำลังจัดหน้า…</source>
        <translation>Laying out…</translation>
    </message>
    <message>
        <source>ยังไม่มีเอกสารให้แสดง</source>
        <translation>There is no paper to show yet</translation>
    </message>
    <message>
        <source>{count} หน้า</source>
        <translation>{count} pages</translation>
    </message>
    <message>
        <source>ดูก่อนพิมพ์</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>ร่าง ยังไม่รับรอง</source>
        <translation>Draft, not adopted</translation>
    </message>
    <message>
        <source>ข้อความนี้ไม่ได้พิมพ์ในเอกสารที่เลือก</source>
        <translation>These words are not printed on the chosen paper</translation>
    </message>
    <message>
        <source>คัดลอกสรุปผลการประชุมแล้ว วางในหน้าเว็บได้ทันที</source>
        <translation>The summary is copied and can be pasted into a web page</translation>
    </message>
    <message>
        <source>ส่งไปเครื่องพิมพ์แล้ว {count} หน้า</source>
        <translation>{count} pages were sent to the printer</translation>
    </message>
</context>
<context>
    <name>MissingItemsDialog</name>
    <message>
        <source>ยังไม่ตอบข้อที่ต้องตอบ {count} ข้อ</source>
        <translation>{count} required items are not answered</translation>
    </message>
    <message>
        <source>เสร็จสิ้นได้ทั้งที่ยังไม่ครบ แต่ข้อเหล่านี้จะว่างอยู่ในบันทึกการนิเทศและรายงาน</source>
        <translation>The visit can be finished without them, but they stay empty in its record and in reports</translation>
    </message>
    <message>
        <source>ข้อ</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>ข้อที่ยังไม่ตอบ</source>
        <translation>Items not answered</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>เสร็จสิ้นทั้งที่ยังไม่ครบ</source>
        <translation>Finish without them</translation>
    </message>
    <message>
        <source>ไปตอบข้อนี้</source>
        <translation>Answer this item</translation>
    </message>
</context>
<context>
    <name>NeedChecklistDialog</name>
    <message>
        <source>รอบการนิเทศต้องมีแบบนิเทศ</source>
        <translation>A round needs a checklist</translation>
    </message>
    <message>
        <source>ยังไม่มีแบบนิเทศในเครื่องนี้ ใช้แบบนิเทศตั้งต้นที่มากับโปรแกรมได้ทันที หรือนำเข้าแบบของสำนักงานจากไฟล์ XLSForm แล้วสร้างรอบต่อได้เลย</source>
        <translation>There is no checklist here yet. Use those that come with the program, or import one of your office from an XLSForm file; then the round is made at once.</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>นำเข้าจากไฟล์…</source>
        <translation>Import from a file…</translation>
    </message>
    <message>
        <source>ใช้แบบนิเทศตั้งต้น</source>
        <translation>Use the starter checklists</translation>
    </message>
</context>
<context>
    <name>NewDraftDialog</name>
    <message>
        <source>สร้างแบบนิเทศใหม่</source>
        <translation>New checklist</translation>
    </message>
    <message>
        <source>เช่น แบบนิเทศการจัดการเรียนรู้เชิงรุก</source>
        <translation>Such as Active learning</translation>
    </message>
    <message>
        <source>ชื่อแบบนิเทศ</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>เช่น ACTIVE (เว้นว่างไว้ โปรแกรมตั้งให้)</source>
        <translation>Such as ACTIVE (empty: made by the program)</translation>
    </message>
    <message>
        <source>รหัสเดียวกันทุกรุ่น ใช้เทียบผลข้ามปี เปลี่ยนภายหลังไม่ได้</source>
        <translation>The same in every version, to compare years; cannot be changed later</translation>
    </message>
    <message>
        <source>รหัสแบบ (ถ้ามี)</source>
        <translation>Form id (if any)</translation>
    </message>
    <message>
        <source>เริ่มจาก</source>
        <translation>Begin with</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>สร้างร่าง</source>
        <translation>Make the draft</translation>
    </message>
    <message>
        <source>แบบว่าง</source>
        <translation>Nothing</translation>
    </message>
    <message>
        <source>มีตอนเดียว เพิ่มข้อเอง</source>
        <translation>One section; you add the items</translation>
    </message>
    <message>
        <source>คัดลอกจาก {form} รุ่น {version} · {count} ข้อ</source>
        <translation>Copied from {form} version {version} · {count} items</translation>
    </message>
</context>
<context>
    <name>NewMeetingDialog</name>
    <message>
        <source>การประชุมใหม่</source>
        <translation>New meeting</translation>
    </message>
    <message>
        <source>เว้นว่างไว้ใช้ที่เดิม</source>
        <translation>Empty: where the last one was</translation>
    </message>
    <message>
        <source>วันประชุม</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>เวลาเริ่ม</source>
        <translation>Begins</translation>
    </message>
    <message>
        <source>เวลาเลิก</source>
        <translation>Ends</translation>
    </message>
    <message>
        <source>โปรแกรมเตรียมรายชื่อกรรมการ ระเบียบวาระ และมติที่ยังค้างให้ แก้ไขได้ภายหลัง</source>
        <translation>Members, agenda and open resolutions are prepared for you and can be changed later</translation>
    </message>
    <message>
        <source>สถานที่</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>สร้างการประชุม</source>
        <translation>Make the meeting</translation>
    </message>
    <message>
        <source>ครั้งที่ {number}/{year}</source>
        <translation>No. {number}/{year}</translation>
    </message>
    <message>
        <source>โปรดพิมพ์วันประชุม เช่น 15/8/2569</source>
        <translation>Type the day, such as 15/8/2569</translation>
    </message>
</context>
<context>
    <name>NewRoundDialog</name>
    <message>
        <source>สร้างรอบการนิเทศ</source>
        <translation>New round</translation>
    </message>
    <message>
        <source>เช่น ภาคเรียนที่ 1</source>
        <translation>e.g. first term</translation>
    </message>
    <message>
        <source>ครั้งที่</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>ปี พ.ศ.</source>
        <translation>Year (B.E.)</translation>
    </message>
    <message>
        <source>แบบนิเทศ</source>
        <translation>Checklist</translation>
    </message>
    <message>
        <source>ชื่อรอบ (ถ้ามี)</source>
        <translation>Name (optional)</translation>
    </message>
    <message>
        <source>วันเปิด</source>
        <translation>Opens</translation>
    </message>
    <message>
        <source>วันปิด</source>
        <translation>Closes</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>สร้างรอบ</source>
        <translation>Make round</translation>
    </message>
    <message>
        <source>พิมพ์เลขครั้งที่ เช่น 1</source>
        <translation>Type the number, e.g. 1</translation>
    </message>
    <message>
        <source>พิมพ์ปี พ.ศ. เช่น 2569</source>
        <translation>Type the year, e.g. 2569</translation>
    </message>
    <message>
        <source>ยังไม่มีแบบนิเทศ โปรดนำเข้าแบบนิเทศก่อน</source>
        <translation>There is no checklist yet. Import one first.</translation>
    </message>
</context>
<context>
    <name>NewVersionDialog</name>
    <message>
        <source>ใช้แบบนิเทศรุ่น {version}</source>
        <translation>Use version {version} of the form</translation>
    </message>
    <message>
        <source>ทำต่อด้วยรุ่นเดิม</source>
        <translation>Go on as it is</translation>
    </message>
    <message>
        <source>ข้อใหม่ {new} · ตัดออก {gone} · ปรับถ้อยคำ {reworded} · เปลี่ยนวิธีตอบ {retyped}</source>
        <translation>{new} new items · {gone} gone · {reworded} reworded · {retyped} answered otherwise</translation>
    </message>
    <message>
        <source>เสร็จหรือส่งผลแล้ว {count} ครั้ง คงรุ่นเดิมและคะแนนเดิมไว้</source>
        <translation>{count} finished or returned visits keep their version and their scores</translation>
    </message>
    <message>
        <source>ผู้นิเทศจะได้รับรุ่นใหม่เมื่อท่านเผยแพร่แผนครั้งต่อไป</source>
        <translation>Supervisors get the new version when you publish the plan next</translation>
    </message>
    <message>
        <source>รุ่น {version} · คำตอบที่ย้ายได้ {kept} · ข้อใหม่ที่ต้องตอบ {fresh}</source>
        <translation>Version {version} · {kept} answers move · {fresh} new items to answer</translation>
    </message>
    <message>
        <source>คำตอบที่ไม่มีที่ในรุ่นใหม่ {count} ข้อ ยังดูได้ในประวัติ:</source>
        <translation>{count} answers without a place in the new version; they stay in the history:</translation>
    </message>
    <message>
        <source>และอีก {count} ข้อ</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>ใช้รุ่นใหม่กับรอบ ย้าย {count} ฉบับ</source>
        <translation>Use it in the round, move {count}</translation>
    </message>
    <message>
        <source>ย้าย {count} ฉบับ</source>
        <translation>Move {count}</translation>
    </message>
</context>
<context>
    <name>NewestCard</name>
    <message>
        <source>{exam} ปี {year}</source>
        <translation>{exam} in {year}</translation>
    </message>
</context>
<context>
    <name>NoSchoolFound</name>
    <message>
        <source>ล้างคำค้นและตัวกรอง</source>
        <translation>Clear search and filters</translation>
    </message>
    <message>
        <source>ไม่พบโรงเรียนในกลุ่มที่เลือก</source>
        <translation>No school in the chosen groups</translation>
    </message>
    <message>
        <source>ไม่พบโรงเรียนที่ตรงกับ “{text}”</source>
        <translation>No school matches “{text}”</translation>
    </message>
    <message>
        <source>ลองตรวจตัวสะกด หรือค้นด้วยรหัส ตำบล หรือชื่อผู้อำนวยการ</source>
        <translation>Check the spelling, or search by code, subdistrict or principal</translation>
    </message>
    <message>
        <source>ลองตรวจตัวสะกด ค้นด้วยรหัส หรือล้างตัวกรอง {count} รายการที่ใช้อยู่</source>
        <translation>Check the spelling, search by code, or clear the {count} filters in use</translation>
    </message>
</context>
<context>
    <name>NoSchools</name>
    <message>
        <source>นำเข้ารายชื่อโรงเรียน…</source>
        <translation>Import a list of schools…</translation>
    </message>
    <message>
        <source>บันทึกไฟล์ตัวอย่าง…</source>
        <translation>Save a sample file…</translation>
    </message>
    <message>
        <source>ยังไม่มีรายชื่อโรงเรียน</source>
        <translation>There are no schools yet</translation>
    </message>
    <message>
        <source>นำเข้าจากไฟล์ Excel หรือ csv ที่สำนักงานมีอยู่ โปรแกรมหาหัวตารางให้เอง</source>
        <translation>Import the Excel or csv file your office has; the program finds the header row itself.</translation>
    </message>
</context>
<context>
    <name>NotePlace</name>
    <message>
        <source>ข้อสังเกต</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>Offer</name>
    <message>
        <source>ข้อที่ได้ระดับสูงสุด {high} ข้อ และข้อที่ได้ระดับ 1–2 จำนวน {low} ข้อ ยังไม่ถูกเขียนในสรุป</source>
        <translation>{high} items at the highest level and {low} items at level 1–2 are not in the summary yet</translation>
    </message>
    <message>
        <source>เลือกมาใส่…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>{list} · {item}</source>
        <translation>{list} · {item}</translation>
    </message>
    <message>
        <source>{list} · {item} · แบบเสนอให้ติดตาม</source>
        <translation>{list} · {item} · the checklist suggests to follow it up</translation>
    </message>
</context>
<context>
    <name>OfficePage</name>
    <message>
        <source>ปี พ.ศ.</source>
        <translation>Calendar year</translation>
    </message>
    <message>
        <source>ปีงบประมาณ</source>
        <translation>Fiscal year</translation>
    </message>
    <message>
        <source>นับต่อเนื่อง</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>เลือกไฟล์ภาพ…</source>
        <translation>Choose a picture…</translation>
    </message>
    <message>
        <source>ไม่ใช้ภาพ</source>
        <translation>No picture</translation>
    </message>
    <message>
        <source>ข้อมูลสำนักงานในเอกสาร</source>
        <translation>The office on its papers</translation>
    </message>
    <message>
        <source>บันทึกเองเมื่อพิมพ์ ใช้กับเอกสารทุกฉบับ</source>
        <translation>Saved as you type, for every paper</translation>
    </message>
    <message>
        <source>สำนักงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>ผู้ลงนาม</source>
        <translation>Who signs</translation>
    </message>
    <message>
        <source>ถ้อยคำทางกฎหมายในคำสั่ง</source>
        <translation>Legal wording of orders</translation>
    </message>
    <message>
        <source>คำในรายงานการประชุม</source>
        <translation>Labels of the record</translation>
    </message>
    <message>
        <source>ชื่อสำนักงาน</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>ชื่อย่อ</source>
        <translation>Short name</translation>
    </message>
    <message>
        <source>ที่อยู่ (บรรทัดตามที่พิมพ์ในหนังสือ)</source>
        <translation>Address (lines as on a letter)</translation>
    </message>
    <message>
        <source>โทรศัพท์</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>ไปรษณีย์อิเล็กทรอนิกส์</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>กลุ่มงานเจ้าของเรื่อง</source>
        <translation>Responsible unit</translation>
    </message>
    <message>
        <source>ชื่อคณะกรรมการ</source>
        <translation>Name of the committee</translation>
    </message>
    <message>
        <source>เลขที่หนังสือขึ้นต้นด้วย</source>
        <translation>Letter numbers begin with</translation>
    </message>
    <message>
        <source>คำเรียกกลุ่มโรงเรียน</source>
        <translation>Word for a school cluster</translation>
    </message>
    <message>
        <source>ผู้อำนวยการสำนักงาน</source>
        <translation>Director</translation>
    </message>
    <message>
        <source>ตำแหน่งผู้อำนวยการ</source>
        <translation>Position of the director</translation>
    </message>
    <message>
        <source>ประธานกรรมการ</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>ตำแหน่งประธาน</source>
        <translation>Position of the chair</translation>
    </message>
    <message>
        <source>อาศัยอำนาจตามความใน</source>
        <translation>By virtue of</translation>
    </message>
    <message>
        <source>หน้าที่ของคณะกรรมการ</source>
        <translation>Duties of the committee</translation>
    </message>
    <message>
        <source>ชื่อเอกสาร</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>ระเบียบวาระ</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>กรรมการที่มา</source>
        <translation>Members present</translation>
    </message>
    <message>
        <source>กรรมการที่ไม่มา</source>
        <translation>Members absent</translation>
    </message>
    <message>
        <source>ผู้ที่ไม่ใช่กรรมการ</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>เวลาเริ่ม</source>
        <translation>Began at</translation>
    </message>
    <message>
        <source>เวลาเลิก</source>
        <translation>Ended at</translation>
    </message>
    <message>
        <source>หัวข้อวาระ</source>
        <translation>Agenda item</translation>
    </message>
    <message>
        <source>มติ</source>
        <translation>Resolution</translation>
    </message>
    <message>
        <source>ผู้รับผิดชอบมติ</source>
        <translation>Carried out by</translation>
    </message>
    <message>
        <source>ผู้จด</source>
        <translation>Note taker</translation>
    </message>
    <message>
        <source>ผู้ตรวจ</source>
        <translation>Checker</translation>
    </message>
    <message>
        <source>ขอบซ้าย (ซม.)</source>
        <translation>Left margin (cm)</translation>
    </message>
    <message>
        <source>ขอบขวา (ซม.)</source>
        <translation>Right margin (cm)</translation>
    </message>
    <message>
        <source>ขอบบน (ซม.)</source>
        <translation>Top margin (cm)</translation>
    </message>
    <message>
        <source>ขอบล่าง (ซม.)</source>
        <translation>Bottom margin (cm)</translation>
    </message>
    <message>
        <source>หน้ากระดาษและแบบอักษร</source>
        <translation>Page and typeface</translation>
    </message>
    <message>
        <source>แบบอักษรของเอกสาร</source>
        <translation>Typeface of papers</translation>
    </message>
    <message>
        <source>เลขครั้งที่ประชุมเริ่มใหม่ทุก</source>
        <translation>Meeting numbers begin again each</translation>
    </message>
    <message>
        <source>ตราครุฑ</source>
        <translation>State emblem (Garuda)</translation>
    </message>
    <message>
        <source>พิมพ์สูง 3 ซม. ในหนังสือและคำสั่ง และ 1.5 ซม. ในบันทึกข้อความ</source>
        <translation>Printed 3 cm high on letters and orders, 1.5 cm on memos</translation>
    </message>
    <message>
        <source>ไม่พบไฟล์ภาพเดิม เอกสารจึงเว้นที่ไว้ โปรดเลือกไฟล์ใหม่</source>
        <translation>The picture is gone, so its room is left empty. Choose another file.</translation>
    </message>
    <message>
        <source>ยังไม่มีภาพ เอกสารเว้นที่ไว้ให้พอดีกับตรา โปรดเลือกไฟล์ภาพของสำนักงาน</source>
        <translation>No picture yet: papers leave exactly its room. Choose the picture your office uses.</translation>
    </message>
    <message>
        <source>ภาพ (*.png *.jpg *.jpeg *.webp *.bmp *.tif)</source>
        <translation>Pictures (*.png *.jpg *.jpeg *.webp *.bmp *.tif)</translation>
    </message>
    <message>
        <source>เลือกภาพตราครุฑ</source>
        <translation>Choose the emblem</translation>
    </message>
    <message>
        <source>ใช้ตราครุฑจาก {file} แล้ว</source>
        <translation>The emblem is now {file}</translation>
    </message>
</context>
<context>
    <name>OneVisitPage</name>
    <message>
        <source>ไปการนิเทศของฉัน</source>
        <translation>Go to my visits</translation>
    </message>
    <message>
        <source>แบบนิเทศ</source>
        <translation>Visit form</translation>
    </message>
    <message>
        <source>เลือกโรงเรียนที่จะนิเทศจากรายการการนิเทศของฉัน</source>
        <translation>Choose the school to visit from the list of your visits</translation>
    </message>
    <message>
        <source>ยังไม่ได้เลือกการนิเทศ</source>
        <translation>No visit chosen yet</translation>
    </message>
</context>
<context>
    <name>OpenItem</name>
    <message>
        <source>ข้อสังเกต</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>ปักธงไว้ตรวจทาน (F7)</source>
        <translation>Flag for review (F7)</translation>
    </message>
    <message>
        <source>คำสั่งของข้อนี้</source>
        <translation>Commands for this item</translation>
    </message>
    <message>
        <source>ตอบข้อนี้</source>
        <translation>Answer this item</translation>
    </message>
    <message>
        <source>ปักธงแล้ว</source>
        <translation>Flagged</translation>
    </message>
    <message>
        <source>ผู้บันทึก {people}</source>
        <translation>Written by {people}</translation>
    </message>
    <message>
        <source>ภาพหลักฐาน</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>ต้องตอบ</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>บันทึกร่องรอยหลักฐานที่พบไว้ในข้อสังเกต</source>
        <translation>Write down the evidence you saw in the note</translation>
    </message>
    <message>
        <source>ล้างคำตอบ</source>
        <translation>Clear the answer</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>ไปดู</source>
        <translation>Go there</translation>
    </message>
    <message>
        <source>คะแนนเฉลี่ยรายตอน</source>
        <translation>Mean by section</translation>
    </message>
    <message>
        <source>ค่าเฉลี่ยทั้งฉบับแต่ละครั้ง</source>
        <translation>Overall mean, visit by visit</translation>
    </message>
    <message>
        <source>เฉลี่ยทั้งฉบับ</source>
        <translation>Overall</translation>
    </message>
    <message>
        <source>ภาพหลักฐาน {count} ภาพ</source>
        <translation>{count} photographs</translation>
    </message>
    <message>
        <source>ไม่เกี่ยวข้อง {count} ข้อ</source>
        <translation>{count} not applicable</translation>
    </message>
    <message>
        <source>ไม่ได้สังเกต {count} ข้อ</source>
        <translation>{count} not observed</translation>
    </message>
    <message>
        <source>รายการสำคัญที่ไม่ผ่าน {count} ข้อ · {items}</source>
        <translation>{count} critical items failed · {items}</translation>
    </message>
    <message>
        <source>คิดจาก {count} ข้อที่ได้คะแนน</source>
        <translation>From {count} scored items</translation>
    </message>
    <message>
        <source>มี/ปฏิบัติ {yes} จาก {count} ข้อ (ร้อยละ {percent})</source>
        <translation>Yes in {yes} of {count} items ({percent}%)</translation>
    </message>
    <message>
        <source>ขีดบนแถบ: ครั้งก่อน ({label})</source>
        <translation>Mark on the bar: the visit before ({label})</translation>
    </message>
    <message>
        <source>ขีดบนแถบ: ครั้งก่อน ({label} แบบคนละรุ่น)</source>
        <translation>Mark on the bar: the visit before ({label}, another version of the form)</translation>
    </message>
    <message>
        <source>แถบสีส้ม: ต่ำกว่า {low}</source>
        <translation>Orange bars: below {low}</translation>
    </message>
    <message>
        <source>ตอบครบ {answered} จาก {total} ข้อ</source>
        <translation>All answered: {answered} of {total} items</translation>
    </message>
    <message>
        <source>ตอบแล้ว {answered} จาก {total} ข้อ</source>
        <translation>Answered {answered} of {total} items</translation>
    </message>
    <message>
        <source>ข้อที่ต้องตอบยังขาด {count} ข้อ: {items}</source>
        <translation>{count} required items are missing: {items}</translation>
    </message>
    <message>
        <source>ไปข้อที่ขาด</source>
        <translation>Go to the missing item</translation>
    </message>
    <message>
        <source>ปักธงไว้ {count} ข้อ · {items}</source>
        <translation>{count} flagged · {items}</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>ย้อนกลับ (Alt+←)</source>
        <translation>Back (Alt+←)</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>ค้นหาหรือสั่งงาน</source>
        <translation>Search or command</translation>
    </message>
    <message>
        <source>ค้นหาโรงเรียน การนิเทศ หน้าในโปรแกรม หรือคำสั่ง</source>
        <translation>Search schools, visits, pages or orders</translation>
    </message>
    <message>
        <source>เปลี่ยนขอบเขตการค้นหา</source>
        <translation>Search elsewhere</translation>
    </message>
    <message>
        <source>ผลการค้นหา</source>
        <translation>What was found</translation>
    </message>
    <message>
        <source>ไม่พบ ลองพิมพ์เพียงบางส่วนของชื่อหรือรหัส</source>
        <translation>Nothing found. Try only a part of the name or code.</translation>
    </message>
    <message>
        <source>เลือก</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>เปิด</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>เฉพาะคำสั่ง</source>
        <translation>commands only</translation>
    </message>
    <message>
        <source>มติ</source>
        <translation>Resolutions</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>ทุกอย่าง</source>
        <translation>Everything</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>Schools</translation>
    </message>
    <message>
        <source>การนิเทศ</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>คำสั่ง</source>
        <translation>Commands</translation>
    </message>
    <message>
        <source>ล่าสุด</source>
        <translation>Recent</translation>
    </message>
</context>
<context>
    <name>PaperForm</name>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ค้างอยู่</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>เกินกำหนด</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>เช่น 123 หรือ ว 45</source>
        <translation>such as 123</translation>
    </message>
    <message>
        <source>ใส่ชื่อกรรมการทุกคน</source>
        <translation>Write every member</translation>
    </message>
    <message>
        <source>เว้นว่างไว้ใช้หน้าที่ตามปกติ</source>
        <translation>Empty: the usual duties</translation>
    </message>
    <message>
        <source>แนบแบบตอบรับ</source>
        <translation>With a reply slip</translation>
    </message>
    <message>
        <source>เรียน (คนละหนึ่งบรรทัด)</source>
        <translation>To (one on each line)</translation>
    </message>
    <message>
        <source>มติที่แต่งตั้ง</source>
        <translation>Appointing resolution</translation>
    </message>
    <message>
        <source>รอบการนิเทศ</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>รับจาก</source>
        <translation>Received from</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>รายชื่อ: ประธานก่อน เลขานุการท้าย</source>
        <translation>People: chair first, secretary last</translation>
    </message>
    <message>
        <source>เลขที่</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>ลงวันที่</source>
        <translation>Dated</translation>
    </message>
    <message>
        <source>หน้าที่ (ข้อละหนึ่งบรรทัด)</source>
        <translation>Duties (one on each line)</translation>
    </message>
    <message>
        <source>ตอบรับภายในวันที่</source>
        <translation>Answer by</translation>
    </message>
</context>
<context>
    <name>PaperLine</name>
    <message>
        <source>เพิ่มในหน้าแบบนิเทศ</source>
        <translation>Added in the form itself</translation>
    </message>
</context>
<context>
    <name>PaperOptions</name>
    <message>
        <source>รายงานการประชุม</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>ระเบียบวาระการประชุม</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>หนังสือเชิญประชุม (ภายนอก)</source>
        <translation>Invitation (letter)</translation>
    </message>
    <message>
        <source>บันทึกข้อความเชิญประชุม</source>
        <translation>Invitation (memo)</translation>
    </message>
    <message>
        <source>บัญชีลายมือชื่อผู้มาประชุม</source>
        <translation>Attendance sheet</translation>
    </message>
    <message>
        <source>ใช้เลขไทย</source>
        <translation>Thai digits</translation>
    </message>
    <message>
        <source>แสดงผู้ไม่มาประชุมและเหตุผล</source>
        <translation>Show who was absent and why</translation>
    </message>
    <message>
        <source>แสดงตำแหน่งผู้มาประชุม</source>
        <translation>Show positions</translation>
    </message>
    <message>
        <source>แสดงผู้รับผิดชอบและกำหนดเสร็จ</source>
        <translation>Show duties and due dates</translation>
    </message>
    <message>
        <source>แสดงผู้ตรวจรายงานการประชุม</source>
        <translation>Show who checked the record</translation>
    </message>
    <message>
        <source>แบบอักษร {typeface} 16 พอยต์ กระดาษ A4</source>
        <translation>{typeface}, 16 points, A4</translation>
    </message>
    <message>
        <source>สรุปผลการประชุมเพื่อเผยแพร่</source>
        <translation>Summary for the public</translation>
    </message>
    <message>
        <source>ทะเบียนมติที่ประชุม</source>
        <translation>Register of resolutions</translation>
    </message>
    <message>
        <source>คำสั่งแต่งตั้งคณะกรรมการ</source>
        <translation>Order: committee</translation>
    </message>
    <message>
        <source>คำสั่งแต่งตั้งคณะอนุกรรมการ</source>
        <translation>Order: sub-committee</translation>
    </message>
    <message>
        <source>คำสั่งแต่งตั้งคณะนิเทศ</source>
        <translation>Order: visiting teams</translation>
    </message>
    <message>
        <source>ใบรับผลการนิเทศ</source>
        <translation>Receipt of results</translation>
    </message>
    <message>
        <source>ลายน้ำ “ร่าง” จนกว่าจะรับรอง</source>
        <translation>“Draft” watermark until adopted</translation>
    </message>
    <message>
        <source>ข้อมูลเตรียมนิเทศ</source>
        <translation>School pack for a visit</translation>
    </message>
    <message>
        <source>รูปแบบเอกสาร</source>
        <translation>Document options</translation>
    </message>
    <message>
        <source>เอกสาร</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>ตรวจก่อนพิมพ์</source>
        <translation>Before printing</translation>
    </message>
</context>
<context>
    <name>PaperSection</name>
    <message>
        <source>ลบแถวนี้พร้อมคำตอบ (Ctrl+Shift+Delete)</source>
        <translation>Delete this row with its answers (Ctrl+Shift+Delete)</translation>
    </message>
    <message>
        <source>ตอบ {given} จาก {count} ข้อ</source>
        <translation>{given} of {count} answered</translation>
    </message>
    <message>
        <source>รวมระดับ {total} · เฉลี่ย {mean}</source>
        <translation>Levels add up to {total} · mean {mean}</translation>
    </message>
</context>
<context>
    <name>PaperTwinPage</name>
    <message>
        <source>เปิดแบบนิเทศ</source>
        <translation>Open the form</translation>
    </message>
    <message>
        <source>ตรวจทานและเสร็จสิ้น</source>
        <translation>Review and finish</translation>
    </message>
    <message>
        <source>เพิ่มแถว</source>
        <translation>Add a row</translation>
    </message>
    <message>
        <source>ระดับ หรือลำดับของตัวเลือก</source>
        <translation>level, or place of a choice</translation>
    </message>
    <message>
        <source>ไม่เกี่ยวข้อง</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>ไม่ได้สังเกต</source>
        <translation>Not observed</translation>
    </message>
    <message>
        <source>ข้อถัดไป</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>ข้อสังเกต</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>ไปข้อที่ยังไม่ตอบ</source>
        <translation>Next unanswered</translation>
    </message>
    <message>
        <source>เปลี่ยนตอน</source>
        <translation>Other section</translation>
    </message>
    <message>
        <source>เพิ่มแถว ในตอนที่กรอกเป็นแถว</source>
        <translation>Add a row, in a section of rows</translation>
    </message>
    <message>
        <source>ลบแถว ในตอนที่กรอกเป็นแถว</source>
        <translation>Delete the row, in a section of rows</translation>
    </message>
    <message>
        <source>กรอกจากแบบกระดาษ · {about}</source>
        <translation>Typing in from paper · {about}</translation>
    </message>
    <message>
        <source>ลบแถวแล้ว</source>
        <translation>Row deleted</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <source>ข้อที่เป็นเงื่อนไข</source>
        <translation>Item of the condition</translation>
    </message>
    <message>
        <source>เทียบอย่างไร</source>
        <translation>How it compares</translation>
    </message>
    <message>
        <source>คำตอบ</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>ค่า</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>เอาเงื่อนไขนี้ออก</source>
        <translation>Remove this condition</translation>
    </message>
</context>
<context>
    <name>PdfDialog</name>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>พิมพ์</source>
        <translation>Print</translation>
    </message>
    <message>
        <source>บันทึกเป็นไฟล์ PDF…</source>
        <translation>Save as PDF…</translation>
    </message>
    <message>
        <source>บันทึกเป็นไฟล์ PDF</source>
        <translation>Save as PDF</translation>
    </message>
    <message>
        <source>บันทึกแล้วที่ {path}</source>
        <translation>Saved to {path}</translation>
    </message>
    <message>
        <source>ส่งไปเครื่องพิมพ์แล้ว {count} หน้า</source>
        <translation>Sent {count} pages to the printer</translation>
    </message>
    <message>
        <source>เปิดโฟลเดอร์</source>
        <translation>Open folder</translation>
    </message>
</context>
<context>
    <name>PdfThumbnail</name>
    <message>
        <source>หน้า {page}</source>
        <translation>Page {page}</translation>
    </message>
</context>
<context>
    <name>PdfView</name>
    <message>
        <source>พอดีความกว้าง</source>
        <translation>Fit width</translation>
    </message>
    <message>
        <source>หน้ากระดาษ</source>
        <translation>Pages of the paper</translation>
    </message>
    <message>
        <source>เปลี่ยนหน้า</source>
        <translation>Turn pages</translation>
    </message>
    <message>
        <source>หน้าแรก / หน้าสุดท้าย</source>
        <translation>First / last page</translation>
    </message>
    <message>
        <source>ขยาย / ย่อ</source>
        <translation>Zoom in / out</translation>
    </message>
    <message>
        <source>หน้าก่อน (PgUp)</source>
        <translation>Previous page (PgUp)</translation>
    </message>
    <message>
        <source>หน้าถัดไป (PgDn)</source>
        <translation>Next page (PgDn)</translation>
    </message>
    <message>
        <source>ย่อ</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>ขยาย</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>หน้า {page} จาก {count}</source>
        <translation>Page {page} of {count}</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>การส่งผลของศึกษานิเทศก์</source>
        <translation>Returns by supervisor</translation>
    </message>
    <message>
        <source>ผู้นิเทศ</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>ส่งผลแล้ว</source>
        <translation>Returned</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>นำเข้ารายชื่อ…</source>
        <translation>Import a list…</translation>
    </message>
    <message>
        <source>เพิ่มบุคลากร</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>ค้นหาชื่อหรือตำแหน่ง</source>
        <translation>Search by name or position</translation>
    </message>
    <message>
        <source>ผู้นิเทศ</source>
        <translation>Supervisors</translation>
    </message>
    <message>
        <source>กรรมการ ก.ต.ป.น.</source>
        <translation>Committee members</translation>
    </message>
    <message>
        <source>พ้นหน้าที่</source>
        <translation>Retire</translation>
    </message>
    <message>
        <source>บุคลากร</source>
        <translation>People</translation>
    </message>
    <message>
        <source>ผู้พ้นหน้าที่</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>แก้ไข…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>ล้างคำค้นและตัวกรอง</source>
        <translation>Clear search and filters</translation>
    </message>
    <message>
        <source>ไม่พบบุคลากรที่ตรงกับคำค้น</source>
        <translation>Nobody matches the search</translation>
    </message>
    <message>
        <source>ลองพิมพ์เพียงบางส่วนของชื่อ</source>
        <translation>Try typing only a part of the name</translation>
    </message>
    <message>
        <source>นำเข้าแล้ว เพิ่ม {added} ปรับข้อมูล {updated} คน</source>
        <translation>Imported: {added} added, {updated} updated</translation>
    </message>
    <message>
        <source>ชื่อ</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>บทบาท</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>ส่งผลแล้วในรอบนี้</source>
        <translation>Returned</translation>
    </message>
    <message>
        <source>{done} จาก {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>เครื่องที่เคยส่งผล</source>
        <translation>Computers seen</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>แสดง {shown} จาก {total} คน</source>
        <translation>{shown} of {total} people</translation>
    </message>
    <message>
        <source>เครื่องนี้</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>{count} เครื่อง</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>กลับมาปฏิบัติหน้าที่</source>
        <translation>Bring back</translation>
    </message>
    <message>
        <source>บันทึกข้อมูล {person} แล้ว</source>
        <translation>Saved {person}</translation>
    </message>
    <message>
        <source>เลือกไฟล์รายชื่อบุคลากร</source>
        <translation>Choose a list of people</translation>
    </message>
    <message>
        <source>ตารางรายชื่อ (*.xlsx *.csv)</source>
        <translation>Lists (*.xlsx *.csv)</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>แก้ไขข้อมูลบุคลากร</source>
        <translation>Change a person</translation>
    </message>
    <message>
        <source>เพิ่มบุคลากร</source>
        <translation>Add a person</translation>
    </message>
    <message>
        <source>เป็นผู้นิเทศ มอบหมายโรงเรียนให้ได้</source>
        <translation>Is a supervisor and may be handed schools</translation>
    </message>
    <message>
        <source>ไม่เป็นกรรมการ</source>
        <translation>Not a member</translation>
    </message>
    <message>
        <source>คำนำหน้า ชื่อ และสกุล</source>
        <translation>Title, name and surname</translation>
    </message>
    <message>
        <source>เช่น นางสาวตัวอย่าง ใจดี</source>
        <translation>Such as นางสาวตัวอย่าง ใจดี</translation>
    </message>
    <message>
        <source>จำนวนโรงเรียนที่รับได้ต่อรอบ (ถ้ามี)</source>
        <translation>Most schools in a round (if any)</translation>
    </message>
    <message>
        <source>ตำแหน่ง</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>ตำแหน่งใน ก.ต.ป.น.</source>
        <translation>Seat in the committee</translation>
    </message>
    <message>
        <source>โทรศัพท์</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>อีเมล</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>บันทึก</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>กุญแจของเครื่องที่เคยส่งผล (คำทั้งหกไว้เทียบทางโทรศัพท์):
{words}</source>
        <translation>Keys of the computers that have sent (six words to compare by telephone):
{words}</translation>
    </message>
    <message>
        <source>โปรดพิมพ์ชื่อ</source>
        <translation>Type a name</translation>
    </message>
    <message>
        <source>พิมพ์เป็นจำนวนเต็ม เช่น 7</source>
        <translation>Type a whole number, such as 7</translation>
    </message>
</context>
<context>
    <name>PersonStep</name>
    <message>
        <source>ข้อมูลผู้ใช้</source>
        <translation>User</translation>
    </message>
    <message>
        <source>ชื่อและตำแหน่งจะปรากฏในบันทึกการนิเทศและรายงานการประชุม</source>
        <translation>Your name and position appear on visit records and minutes.</translation>
    </message>
    <message>
        <source>เช่น นางสาวตัวอย่าง ใจดี</source>
        <translation>e.g. นางสาวตัวอย่าง ใจดี</translation>
    </message>
    <message>
        <source>เช่น ศึกษานิเทศก์ชำนาญการพิเศษ</source>
        <translation>e.g. ศึกษานิเทศก์ชำนาญการพิเศษ</translation>
    </message>
    <message>
        <source>เช่น สพป.ตัวอย่าง เขต 1</source>
        <translation>e.g. สพป.ตัวอย่าง เขต 1</translation>
    </message>
    <message>
        <source>คำนำหน้า ชื่อ–สกุล</source>
        <translation>Title and full name</translation>
    </message>
    <message>
        <source>พิมพ์ให้ตรงกับที่เลขานุการใช้ในแผนการนิเทศ</source>
        <translation>Write it as the secretary does in the plan</translation>
    </message>
    <message>
        <source>ตำแหน่ง</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>สำนักงานเขตพื้นที่การศึกษา</source>
        <translation>Area office</translation>
    </message>
    <message>
        <source>โปรดกรอกช่องนี้</source>
        <translation>Please fill this in</translation>
    </message>
</context>
<context>
    <name>PhotoAnswer</name>
    <message>
        <source>กด F3 เพื่อเลือกไฟล์ภาพ ลากภาพมาวาง หรือวางด้วย Ctrl+V</source>
        <translation>Press F3 to choose picture files, drop pictures here, or paste with Ctrl+V</translation>
    </message>
</context>
<context>
    <name>PhotoModel</name>
    <message>
        <source>ภาพที่ {number} จาก {count}</source>
        <translation>Photograph {number} of {count}</translation>
    </message>
</context>
<context>
    <name>PhotoRow</name>
    <message>
        <source>ภาพถ่าย</source>
        <translation>Photographs</translation>
    </message>
    <message>
        <source>เปิดภาพ หรือเพิ่มภาพ</source>
        <translation>Open the picture, or add one</translation>
    </message>
    <message>
        <source>ย้ายภาพ</source>
        <translation>Move the picture</translation>
    </message>
    <message>
        <source>ลบภาพ</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>วางภาพ</source>
        <translation>Paste a picture</translation>
    </message>
</context>
<context>
    <name>PhotoStrip</name>
    <message>
        <source>รับทราบ</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>ภาพถ่าย ({kinds})</source>
        <translation>Photographs ({kinds})</translation>
    </message>
    <message>
        <source>เลือกภาพถ่าย</source>
        <translation>Choose photographs</translation>
    </message>
    <message>
        <source>เพิ่มภาพ F3</source>
        <translation>Add F3</translation>
    </message>
    <message>
        <source>เพิ่มภาพแล้ว {count} ภาพ</source>
        <translation>{count} photographs added</translation>
    </message>
    <message>
        <source>ลบตำแหน่งที่ถ่ายออกแล้ว</source>
        <translation>The place where they were taken was removed</translation>
    </message>
    <message>
        <source>มีภาพนี้อยู่แล้ว</source>
        <translation>This photograph is there already</translation>
    </message>
    <message>
        <source>ลบภาพแล้ว</source>
        <translation>Photograph deleted</translation>
    </message>
    <message>
        <source>และอีก {count} รายการ</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>ภาพที่วาง</source>
        <translation>Pasted picture</translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>ภาพถ่าย</source>
        <translation>Photographs</translation>
    </message>
    <message>
        <source>เลิกทำ</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>ภาพก่อนหน้า</source>
        <translation>Photograph before</translation>
    </message>
    <message>
        <source>ภาพถัดไป</source>
        <translation>Next photograph</translation>
    </message>
    <message>
        <source>ลบภาพ</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>คำบรรยายภาพ</source>
        <translation>Caption</translation>
    </message>
    <message>
        <source>{number} จาก {count}</source>
        <translation>{number} of {count}</translation>
    </message>
    <message>
        <source>ไม่มีภาพแล้ว</source>
        <translation>No photograph is left</translation>
    </message>
    <message>
        <source>ไฟล์ภาพยังมาไม่ถึงเครื่องนี้</source>
        <translation>The picture has not come to this computer yet</translation>
    </message>
    <message>
        <source>ลบภาพแล้ว</source>
        <translation>Photograph deleted</translation>
    </message>
</context>
<context>
    <name>PictureView</name>
    <message>
        <source>ภาพถ่าย</source>
        <translation>Photographs</translation>
    </message>
</context>
<context>
    <name>PlacesStep</name>
    <message>
        <source>ที่เก็บข้อมูลและโฟลเดอร์กลาง</source>
        <translation>Data and shared folder</translation>
    </message>
    <message>
        <source>ข้อมูลเก็บในเครื่องนี้ ส่วนโฟลเดอร์กลางใช้รับแผนและส่งไฟล์ผลเท่านั้น</source>
        <translation>Your data stays on this computer. The shared folder is only for getting plans and sending results.</translation>
    </message>
    <message>
        <source>เช่น Z:\นิเทศ</source>
        <translation>e.g. Z:\นิเทศ</translation>
    </message>
    <message>
        <source>โฟลเดอร์กลาง</source>
        <translation>Shared folder</translation>
    </message>
    <message>
        <source>เว้นว่างไว้แล้วกำหนดภายหลังได้</source>
        <translation>Leave it empty to set it later</translation>
    </message>
    <message>
        <source>เลือก…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>ทดสอบการเข้าถึง</source>
        <translation>Test access</translation>
    </message>
    <message>
        <source>ข้อมูลในเครื่องนี้</source>
        <translation>Data on this computer</translation>
    </message>
    <message>
        <source>โปรดระบุที่อยู่เต็มของโฟลเดอร์ หรือกดเลือก…</source>
        <translation>Give the full path of the folder, or press Choose…</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์กลาง</source>
        <translation>Choose the shared folder</translation>
    </message>
    <message>
        <source>โปรดเลือกโฟลเดอร์กลางก่อนทดสอบ</source>
        <translation>Choose a shared folder before testing</translation>
    </message>
    <message>
        <source>กำลังทดสอบ…</source>
        <translation>Testing…</translation>
    </message>
    <message>
        <source>เข้าถึงได้ อ่านและเขียนไฟล์ได้</source>
        <translation>Reachable: files can be read and written</translation>
    </message>
</context>
<context>
    <name>PreviousPanel</name>
    <message>
        <source>ปิดข้อมูลครั้งก่อน (F4)</source>
        <translation>Close the last visit (F4)</translation>
    </message>
    <message>
        <source>ยังไม่มีข้อมูลครั้งก่อน</source>
        <translation>There is no earlier visit yet</translation>
    </message>
    <message>
        <source>ครั้งก่อน</source>
        <translation>Last visit</translation>
    </message>
    <message>
        <source>ครั้งก่อนยังไม่มีคำตอบของข้อนี้</source>
        <translation>This item was not answered before</translation>
    </message>
    <message>
        <source>ข้อ {number}</source>
        <translation>Item {number}</translation>
    </message>
    <message>
        <source>เท่าเดิม</source>
        <translation>Unchanged</translation>
    </message>
    <message>
        <source>{figure} ระดับ</source>
        <translation>{figure} levels</translation>
    </message>
    <message>
        <source>ครั้งนี้</source>
        <translation>This visit</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>และอีก {count} รายการ</source>
        <translation>and {count} more</translation>
    </message>
</context>
<context>
    <name>ProofLines</name>
    <message>
        <source>ไม่พบถ้อยคำที่ควรตรวจ</source>
        <translation>Nothing to mark in the wording</translation>
    </message>
    <message>
        <source>และอีก {count} รายการ</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>ดูในเอกสาร</source>
        <translation>Show on paper</translation>
    </message>
</context>
<context>
    <name>PublishChecklistDialog</name>
    <message>
        <source>ออกแบบนิเทศฉบับใช้งาน</source>
        <translation>Bring a checklist into use</translation>
    </message>
    <message>
        <source>รุ่น</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>ใช้กับรอบ</source>
        <translation>Use in round</translation>
    </message>
    <message>
        <source>ออกใช้งาน</source>
        <translation>Bring into use</translation>
    </message>
    <message>
        <source>{title} · {sections} ตอน {items} ข้อ</source>
        <translation>{title} · {sections} sections, {items} items</translation>
    </message>
    <message>
        <source>รุ่นที่ออกใช้งานแล้วแก้ไขไม่ได้อีก หากต้องการแก้ ให้ทำเป็นรุ่นใหม่ รุ่นก่อนและคำตอบเดิมอยู่ครบ</source>
        <translation>A version in use never changes. To change it, make a new version; the one before and its answers stay</translation>
    </message>
    <message>
        <source>ยังไม่ใช้กับรอบใด</source>
        <translation>In no round yet</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>มีรุ่นนี้แล้ว โปรดใช้เลขอื่น</source>
        <translation>There is such a version. Use another number</translation>
    </message>
    <message>
        <source>ต้องแก้ก่อน {count} จุด</source>
        <translation>{count} things to put right first</translation>
    </message>
    <message>
        <source>เป็นแบบใหม่ ยังไม่มีรุ่นก่อนให้เทียบ</source>
        <translation>A new form: there is no version before it to compare with</translation>
    </message>
    <message>
        <source>เทียบกับรุ่น {version}: เหมือนเดิม {same} ข้อ เปลี่ยน {changed} ข้อ</source>
        <translation>Compared with version {version}: {same} items the same, {changed} changed</translation>
    </message>
</context>
<context>
    <name>PublishDialog</name>
    <message>
        <source>เผยแพร่แผนรอบ {round}</source>
        <translation>Publish round {round}</translation>
    </message>
    <message>
        <source>โรงเรียนในแผน</source>
        <translation>Schools planned</translation>
    </message>
    <message>
        <source>เพิ่มใหม่</source>
        <translation>New</translation>
    </message>
    <message>
        <source>เปลี่ยนผู้นิเทศ</source>
        <translation>Other supervisor</translation>
    </message>
    <message>
        <source>เปลี่ยนผู้ร่วมนิเทศ</source>
        <translation>Other companions</translation>
    </message>
    <message>
        <source>เปลี่ยนวันนัด</source>
        <translation>Other day</translation>
    </message>
    <message>
        <source>ถอนออก</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>แบบรุ่นใหม่</source>
        <translation>new form</translation>
    </message>
    <message>
        <source>ไม่มีสิ่งใดเปลี่ยนจากครั้งก่อน จะเขียนเฉพาะไฟล์ที่หายไปจากโฟลเดอร์</source>
        <translation>Nothing has changed since the last time; only files missing from the folder are written</translation>
    </message>
    <message>
        <source>ยังไม่กำหนดวันนัด {count} โรงเรียน ผู้นิเทศกำหนดเองได้</source>
        <translation>{count} schools have no planned day; supervisors can choose it</translation>
    </message>
    <message>
        <source>ไปที่โฟลเดอร์กลาง</source>
        <translation>Into the shared folder</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>เขียนไฟล์ที่หายไป</source>
        <translation>Write missing files</translation>
    </message>
    <message>
        <source>เผยแพร่</source>
        <translation>Publish</translation>
    </message>
    <message>
        <source>ผู้นิเทศ</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>Schools</translation>
    </message>
    <message>
        <source>ใหม่หรือเปลี่ยน</source>
        <translation>New or changed</translation>
    </message>
    <message>
        <source>จาก {before} ไปเป็น {after}</source>
        <translation>from {before} to {after}</translation>
    </message>
    <message>
        <source>ผู้นิเทศ {people}</source>
        <translation>Supervised by {people}</translation>
    </message>
    <message>
        <source>วันนัด {day}</source>
        <translation>planned on {day}</translation>
    </message>
    <message>
        <source>ถอนจาก {person}</source>
        <translation>taken back from {person}</translation>
    </message>
    <message>
        <source>แบบนิเทศรุ่น {version}</source>
        <translation>version {version} of the form</translation>
    </message>
</context>
<context>
    <name>ReadyStep</name>
    <message>
        <source>พร้อมใช้งาน</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>ตรวจสอบข้อมูล แล้วกดเริ่มใช้งาน</source>
        <translation>Look it over, then press Start</translation>
    </message>
    <message>
        <source>บทบาท</source>
        <translation>Role</translation>
    </message>
    <message>
        <source>ผู้ใช้</source>
        <translation>User</translation>
    </message>
    <message>
        <source>สำนักงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>ข้อมูลในเครื่องนี้</source>
        <translation>Data on this computer</translation>
    </message>
    <message>
        <source>โฟลเดอร์กลาง</source>
        <translation>Shared folder</translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>เหตุผล</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>โปรดระบุเหตุผล</source>
        <translation>Please give a reason</translation>
    </message>
</context>
<context>
    <name>Recommendations</name>
    <message>
        <source>ของข้อนี้</source>
        <translation>About this item</translation>
    </message>
    <message>
        <source>ของตอนนี้</source>
        <translation>About this section</translation>
    </message>
    <message>
        <source>เรื่องอื่นของโรงเรียน</source>
        <translation>Others of the school</translation>
    </message>
    <message>
        <source>ข้อเสนอแนะที่ต้องติดตาม</source>
        <translation>To be followed up</translation>
    </message>
    <message>
        <source>{count} เรื่อง</source>
        <translation>{count} matters</translation>
    </message>
</context>
<context>
    <name>RefusedStrip</name>
    <message>
        <source>เลขานุการไม่รับผลของโรงเรียน{school}: {reason}</source>
        <translation>The secretary did not take the result of {school}: {reason}</translation>
    </message>
    <message>
        <source> · และอีก {count} โรงเรียน</source>
        <translation> · and {count} more schools</translation>
    </message>
    <message>
        <source>เปิดแบบนิเทศ</source>
        <translation>Open form</translation>
    </message>
</context>
<context>
    <name>RehearsalPanel</name>
    <message>
        <source>ตัวอย่างก่อนรวม</source>
        <translation>Before merging</translation>
    </message>
    <message>
        <source>ยังไม่บันทึก</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>รวมข้อมูล</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>รวมเฉพาะที่ตรงกัน</source>
        <translation>Merge only what agrees</translation>
    </message>
    <message>
        <source>ไม่รับไฟล์นี้…</source>
        <translation>Refuse this file…</translation>
    </message>
    <message>
        <source>รับพิจารณาอีกครั้ง</source>
        <translation>Look at it again</translation>
    </message>
    <message>
        <source>สำรองไฟล์งานให้ก่อนรวม เลิกทำได้</source>
        <translation>The work file is backed up first; merging can be undone</translation>
    </message>
    <message>
        <source>การนิเทศ</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>คำตอบที่ปรับ</source>
        <translation>Changed answers</translation>
    </message>
    <message>
        <source>จุดที่ไม่ตรงกัน</source>
        <translation>Differences</translation>
    </message>
    <message>
        <source>และอีก {count} โรงเรียน</source>
        <translation>and {count} more schools</translation>
    </message>
    <message>
        <source>ไม่มีไฟล์ที่รอรวม</source>
        <translation>No files wait to be merged</translation>
    </message>
    <message>
        <source>{name}: ไม่รับเพราะ {reason}</source>
        <translation>{name}: refused because {reason}</translation>
    </message>
    <message>
        <source>ปรับ {count} คำตอบ</source>
        <translation>{count} answers changed</translation>
    </message>
    <message>
        <source>ไม่ตรงกัน {count} จุด</source>
        <translation>{count} differences</translation>
    </message>
    <message>
        <source>กรอกโดยไม่ใช้โปรแกรม</source>
        <translation>Filled without the program</translation>
    </message>
    <message>
        <source>ลายเซ็นน่าสงสัย จะถามก่อนรวม</source>
        <translation>doubtful signature, asked before the merge</translation>
    </message>
    <message>
        <source>ลายเซ็นไม่ผ่านการตรวจ</source>
        <translation>The signature did not check out</translation>
    </message>
</context>
<context>
    <name>ResolutionCard</name>
    <message>
        <source>มติข้อ {number}</source>
        <translation>Resolution {number}</translation>
    </message>
    <message>
        <source>ลบมติ</source>
        <translation>Remove the resolution</translation>
    </message>
    <message>
        <source>ข้อความมติ</source>
        <translation>Words of the resolution</translation>
    </message>
    <message>
        <source>ผู้รับผิดชอบ (คั่นด้วยจุลภาค)</source>
        <translation>Carried out by (with commas between)</translation>
    </message>
    <message>
        <source>เงื่อนไขหรือข้อความของกำหนด</source>
        <translation>Condition, or words of the due date</translation>
    </message>
    <message>
        <source>ประเภทมติ</source>
        <translation>Kind of resolution</translation>
    </message>
    <message>
        <source>กำหนดเสร็จ</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>กำหนดเดิม: {due}</source>
        <translation>Due as it was: {due}</translation>
    </message>
</context>
<context>
    <name>Resolutions</name>
    <message>
        <source>การประชุม{meeting} วาระ {item}</source>
        <translation>{meeting}, agenda item {item}</translation>
    </message>
    <message>
        <source>กำหนด {day}</source>
        <translation>Due {day}</translation>
    </message>
</context>
<context>
    <name>ResolutionsCard</name>
    <message>
        <source>มติที่ต้องติดตาม</source>
        <translation>Resolutions to follow up</translation>
    </message>
    <message>
        <source>ไม่มีมติที่ค้างอยู่</source>
        <translation>No open resolutions</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>กู้คืนไฟล์งานจากสำเนา</source>
        <translation>Restore the work file from a copy</translation>
    </message>
    <message>
        <source>ไฟล์งานจะกลับไปเป็นอย่างที่บันทึกไว้ในสำเนา {name} งานที่ทำหลังจากนั้นจะไม่อยู่ในไฟล์งาน</source>
        <translation>The work file becomes what it was in the copy {name}. What was done since is not in it any more.</translation>
    </message>
    <message>
        <source>โปรแกรมเก็บไฟล์งานปัจจุบันไว้เป็นสำเนา “ก่อนกู้คืน” ให้ก่อน จึงกู้คืนกลับได้ หน้าต่างจะปิดแล้วเปิดใหม่เอง</source>
        <translation>The present work file is kept as a copy first (“Before a restore”), so this can be taken back. The window closes and opens again by itself.</translation>
    </message>
    <message>
        <source>ไม่มีไฟล์ใดถูกลบ ไฟล์งานที่เปิดไม่ได้จะเก็บไว้ตามเดิมในโฟลเดอร์เดียวกัน</source>
        <translation>No file is deleted. A work file that cannot be opened stays as it is in the same folder.</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>กู้คืน</source>
        <translation>Restore</translation>
    </message>
</context>
<context>
    <name>ResumeCard</name>
    <message>
        <source>กด</source>
        <translation>Press</translation>
    </message>
    <message>
        <source>เพื่อทำต่อ</source>
        <translation>to go on</translation>
    </message>
    <message>
        <source>เริ่มเมื่อ {moment}</source>
        <translation>Started {moment}</translation>
    </message>
    <message>
        <source>ตอบแล้ว {answered} จาก {total} ข้อ</source>
        <translation>Answered {answered} of {total} items</translation>
    </message>
    <message>
        <source>ค้างที่ข้อ {item}</source>
        <translation>At item {item}</translation>
    </message>
    <message>
        <source>ทำแบบนิเทศต่อ</source>
        <translation>Go on with the visit</translation>
    </message>
    <message>
        <source>เริ่มแบบนิเทศ</source>
        <translation>Start the visit</translation>
    </message>
</context>
<context>
    <name>ReturnedFiles</name>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ไฟล์ผลนิเทศ</source>
        <translation>Result files</translation>
    </message>
    <message>
        <source>ผู้นิเทศ / ไฟล์</source>
        <translation>Supervisor / file</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>ได้รับเมื่อ</source>
        <translation>Received</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>ยังไม่พบไฟล์ในโฟลเดอร์กลาง</source>
        <translation>No file in the shared folder yet</translation>
    </message>
    <message>
        <source>เหตุผล: {reason}</source>
        <translation>Reason: {reason}</translation>
    </message>
    <message>
        <source>กรอกโดยไม่ใช้โปรแกรม</source>
        <translation>Filled in without the program</translation>
    </message>
    <message>
        <source>ส่งครั้งที่ {revision}</source>
        <translation>Revision {revision}</translation>
    </message>
    <message>
        <source>ลายเซ็นน่าสงสัย</source>
        <translation>Doubtful signature</translation>
    </message>
    <message>
        <source>ควรตรวจ {count} จุด</source>
        <translation>{count} things to check</translation>
    </message>
    <message>
        <source>พร้อมรวม</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>ไม่ตรงกัน</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>มีปัญหา</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>ยังมาไม่ครบ</source>
        <translation>Not all here</translation>
    </message>
    <message>
        <source>รวมแล้ว</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>ไม่รับ</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>ยังไม่ส่ง</source>
        <translation>Not sent</translation>
    </message>
</context>
<context>
    <name>RoleStep</name>
    <message>
        <source>ท่านใช้โปรแกรมนี้ในบทบาทใด</source>
        <translation>What do you use this program as?</translation>
    </message>
    <message>
        <source>บทบาทกำหนดเมนูและงานที่ทำได้ในเครื่องนี้</source>
        <translation>The role decides the menu and what can be done on this computer.</translation>
    </message>
    <message>
        <source>ศึกษานิเทศก์</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>ออกนิเทศโรงเรียน ทำแบบนิเทศ และส่งผลให้เลขานุการ</source>
        <translation>Visit schools, fill checklists and send results to the secretary</translation>
    </message>
    <message>
        <source>รับแผนและแบบนิเทศจากโฟลเดอร์กลาง</source>
        <translation>Get plans and checklists from the shared folder</translation>
    </message>
    <message>
        <source>ทำแบบนิเทศได้แม้ไม่มีอินเทอร์เน็ต</source>
        <translation>Fill checklists without the internet</translation>
    </message>
    <message>
        <source>ส่งออกไฟล์ผลนิเทศไปโฟลเดอร์กลาง</source>
        <translation>Send result files to the shared folder</translation>
    </message>
    <message>
        <source>เลขานุการ ก.ต.ป.น.</source>
        <translation>Committee secretary</translation>
    </message>
    <message>
        <source>วางแผนการนิเทศ รวมผล และจัดการประชุมคณะกรรมการ</source>
        <translation>Plan supervision, merge results and run committee meetings</translation>
    </message>
    <message>
        <source>นำเข้าโรงเรียน วางแผนรอบ มอบหมายงาน</source>
        <translation>Import schools, plan rounds, assign visits</translation>
    </message>
    <message>
        <source>รวมผลและแก้ข้อมูลที่ไม่ตรงกัน</source>
        <translation>Merge results and resolve differences</translation>
    </message>
    <message>
        <source>จัดทำรายงานการประชุมและบันทึกการนิเทศ</source>
        <translation>Write minutes and visit records</translation>
    </message>
</context>
<context>
    <name>RoundCard</name>
    <message>
        <source>ส่งผลแล้ว</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>เสร็จแล้ว รอส่ง</source>
        <translation>Finished, to be sent</translation>
    </message>
    <message>
        <source>กำลังนิเทศ</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>ยังไม่นิเทศ</source>
        <translation>Not visited</translation>
    </message>
    <message>
        <source>ความก้าวหน้ารอบ {number}/{year}</source>
        <translation>Progress of round {number}/{year}</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>เลยกำหนดส่งผล {day} มาแล้ว {days} วัน</source>
        <translation>Results were due {day}, {days} days ago</translation>
    </message>
    <message>
        <source>ส่งผลภายในวันนี้ {day}</source>
        <translation>Results are due today, {day}</translation>
    </message>
    <message>
        <source>ส่งผลภายใน {day} · เหลือ {days} วัน</source>
        <translation>Results are due {day} · {days} days left</translation>
    </message>
</context>
<context>
    <name>RoundScoresButton</name>
    <message>
        <source>คะแนน…</source>
        <translation>Scores…</translation>
    </message>
    <message>
        <source>x̄ และ S.D. รายโรงเรียน รายตอน และรายข้อ</source>
        <translation>x̄ and S.D. by school, section and item</translation>
    </message>
</context>
<context>
    <name>RoundScoresDialog</name>
    <message>
        <source>คะแนน {round}</source>
        <translation>Scores of {round}</translation>
    </message>
    <message>
        <source>รายโรงเรียน</source>
        <translation>By school</translation>
    </message>
    <message>
        <source>รายตอน</source>
        <translation>By section</translation>
    </message>
    <message>
        <source>รายข้อ</source>
        <translation>By item</translation>
    </message>
    <message>
        <source>รายการ</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>แปลผล</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>มี/ปฏิบัติ</source>
        <translation>Yes</translation>
    </message>
    <message>
        <source>กลุ่มที่แนะนำ</source>
        <translation>Suggested group</translation>
    </message>
    <message>
        <source>คัดลอกตาราง</source>
        <translation>Copy table</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>นิเทศเสร็จแล้ว {done} จาก {all} ครั้ง · ค่าเฉลี่ยของค่าเฉลี่ยโรงเรียน {mean} · S.D. {deviation} {band}</source>
        <translation>{done} of {all} visits finished · mean of the schools’ means {mean} · S.D. {deviation} {band}</translation>
    </message>
</context>
<context>
    <name>RoundVisits</name>
    <message>
        <source>การนิเทศในรอบนี้</source>
        <translation>Visits of this round</translation>
    </message>
    <message>
        <source>เปลี่ยนผู้นิเทศ…</source>
        <translation>Hand over…</translation>
    </message>
    <message>
        <source>วันนัด…</source>
        <translation>Day…</translation>
    </message>
    <message>
        <source>ถอน</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>ถอนโรงเรียนที่เลือกจากผู้นิเทศ</source>
        <translation>Take the chosen schools back from their supervisors</translation>
    </message>
    <message>
        <source>มอบหมายโรงเรียน…</source>
        <translation>Hand out schools…</translation>
    </message>
    <message>
        <source>จากตาราง…</source>
        <translation>From a table…</translation>
    </message>
    <message>
        <source>ค้นหาโรงเรียนหรือผู้นิเทศในรอบนี้ (Ctrl+F)</source>
        <translation>Find a school or supervisor of this round (Ctrl+F)</translation>
    </message>
    <message>
        <source>ผู้ร่วมนิเทศ…</source>
        <translation>Companions…</translation>
    </message>
    <message>
        <source>ผู้ที่ไปนิเทศโรงเรียนที่เลือกด้วยกัน</source>
        <translation>Who else goes to the schools that are marked</translation>
    </message>
    <message>
        <source>มอบหมาย…</source>
        <translation>Hand out…</translation>
    </message>
    <message>
        <source>มอบหมายโรงเรียนที่ยังไม่มีผู้นิเทศ</source>
        <translation>Hand out schools that have no supervisor</translation>
    </message>
    <message>
        <source>มอบหมายจากตาราง Excel หรือ csv</source>
        <translation>Hand out from an Excel or csv table</translation>
    </message>
    <message>
        <source>ล้างคำค้น</source>
        <translation>Clear the search</translation>
    </message>
    <message>
        <source>ไม่พบโรงเรียนหรือผู้นิเทศที่ตรงกับคำค้น</source>
        <translation>No school or supervisor matches the search</translation>
    </message>
    <message>
        <source>มอบหมายแล้ว {count} โรงเรียน</source>
        <translation>{count} schools handed out</translation>
    </message>
    <message>
        <source>โรงเรียนในตารางนี้มอบหมายไว้แล้วทั้งหมด</source>
        <translation>All schools of this table are handed out already</translation>
    </message>
    <message>
        <source>บันทึกการมอบหมายแล้ว {count} รายการ</source>
        <translation>Saved {count} assignments</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>ผู้นิเทศ</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>วันนัด</source>
        <translation>Planned day</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>ร่วมกับ {people}</source>
        <translation>with {people}</translation>
    </message>
    <message>
        <source>รอเผยแพร่</source>
        <translation>To be published</translation>
    </message>
    <message>
        <source>มอบหมายจากตาราง…</source>
        <translation>Hand out from a table…</translation>
    </message>
    <message>
        <source>ยังไม่มอบหมายโรงเรียนในรอบนี้</source>
        <translation>No school of this round is handed out</translation>
    </message>
    <message>
        <source>เลือกโรงเรียนแล้วมอบให้ผู้นิเทศ หรือนำเข้าตารางที่มีโรงเรียน ผู้นิเทศ และวันนัด</source>
        <translation>Choose schools and hand them to a supervisor, or import a table of schools, supervisors and days</translation>
    </message>
    <message>
        <source>ค้นหาในหน้านี้</source>
        <translation>Search on this page</translation>
    </message>
    <message>
        <source>เลือกตารางมอบหมายโรงเรียน</source>
        <translation>Choose a table of assignments</translation>
    </message>
    <message>
        <source>ตาราง (*.xlsx *.csv)</source>
        <translation>Tables (*.xlsx *.csv)</translation>
    </message>
</context>
<context>
    <name>RoundsPage</name>
    <message>
        <source>สร้างรอบการนิเทศ</source>
        <translation>New round</translation>
    </message>
    <message>
        <source>เผยแพร่แผน</source>
        <translation>Publish plan</translation>
    </message>
    <message>
        <source>รอบการนิเทศ</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>ส่งผลแล้ว</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>ยังไม่มีรอบการนิเทศ</source>
        <translation>No rounds yet</translation>
    </message>
    <message>
        <source>สร้างรอบ เลือกแบบนิเทศ แล้วมอบหมายโรงเรียนให้ผู้นิเทศ</source>
        <translation>Make a round, choose a checklist, then assign schools to supervisors.</translation>
    </message>
    <message>
        <source>แผนการนิเทศ</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>{done} จาก {total}</source>
        <translation>{done} of {total}</translation>
    </message>
    <message>
        <source>เผยแพร่แผน…</source>
        <translation>Publish…</translation>
    </message>
    <message>
        <source>เผยแพร่อีกครั้ง…</source>
        <translation>Publish again…</translation>
    </message>
    <message>
        <source>เลือกแบบนิเทศ</source>
        <translation>Choose a checklist</translation>
    </message>
    <message>
        <source>สร้างรอบการนิเทศ {round} แล้ว</source>
        <translation>Round {round} was made</translation>
    </message>
    <message>
        <source>เผยแพร่ที่เปลี่ยน {count} รายการ…</source>
        <translation>Publish {count} changes…</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์กลาง</source>
        <translation>Choose the shared folder</translation>
    </message>
    <message>
        <source>กำลังเผยแพร่แผนรอบ {round}…</source>
        <translation>Publishing round {round}…</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>เผยแพร่แผนแล้ว {count} ไฟล์</source>
        <translation>Published {count} files</translation>
    </message>
</context>
<context>
    <name>RowBar</name>
    <message>
        <source>ลบแถวนี้พร้อมคำตอบและภาพ (Ctrl+Shift+Delete)</source>
        <translation>Delete this row with its answers and photographs (Ctrl+Shift+Delete)</translation>
    </message>
    <message>
        <source>ลบแถวนี้</source>
        <translation>Delete this row</translation>
    </message>
    <message>
        <source>{title} · แถวที่ {number} จาก {count}</source>
        <translation>{title} · row {number} of {count}</translation>
    </message>
    <message>
        <source>เพิ่ม{label} {number}</source>
        <translation>Add {label} {number}</translation>
    </message>
    <message>
        <source>เพิ่มแถว</source>
        <translation>Add a row</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>เลือกแถว</source>
        <translation>Choose a row</translation>
    </message>
    <message>
        <source>เปิดแถวที่เลือก</source>
        <translation>Open the chosen row</translation>
    </message>
    <message>
        <source>ดูรายละเอียดข้างตาราง</source>
        <translation>Show details beside the table</translation>
    </message>
</context>
<context>
    <name>SaveState</name>
    <message>
        <source>บันทึกแล้ว {time} น.</source>
        <translation>Saved {time}</translation>
    </message>
    <message>
        <source>กำลังบันทึก…</source>
        <translation>Saving…</translation>
    </message>
    <message>
        <source>บันทึกไม่สำเร็จ</source>
        <translation>Not saved</translation>
    </message>
</context>
<context>
    <name>ScheduleDialog</name>
    <message>
        <source>กำหนดวันนัด</source>
        <translation>Set a date</translation>
    </message>
    <message>
        <source>วันที่นัด</source>
        <translation>Date of the visit</translation>
    </message>
    <message>
        <source>เว้นว่างไว้เมื่อยังไม่นัด</source>
        <translation>Leave it empty when there is none yet</translation>
    </message>
    <message>
        <source>บันทึกวันนัด</source>
        <translation>Save date</translation>
    </message>
</context>
<context>
    <name>SchoolButton</name>
    <message>
        <source>โปรไฟล์โรงเรียน</source>
        <translation>School profile</translation>
    </message>
    <message>
        <source>โปรไฟล์โรงเรียน (F9)</source>
        <translation>School profile (F9)</translation>
    </message>
</context>
<context>
    <name>SchoolExams</name>
    <message>
        <source>ผลสัมฤทธิ์</source>
        <translation>Test results</translation>
    </message>
    <message>
        <source>นำเข้าผลสอบ…</source>
        <translation>Import results…</translation>
    </message>
    <message>
        <source>ผลสอบมากับแผนการนิเทศที่เลขานุการเผยแพร่ เมื่อสำนักงานนำเข้าแล้ว</source>
        <translation>Results come with the plan that the secretary publishes, once the office has taken them in</translation>
    </message>
    <message>
        <source>นำเข้าตารางที่มีหนึ่งแถวต่อโรงเรียน ปีการศึกษา และวิชา จาก Excel หรือ csv</source>
        <translation>Import a table with a row for each school, year and subject, from Excel or csv</translation>
    </message>
    <message>
        <source>ยังไม่มีข้อมูล O-NET NT และ RT</source>
        <translation>No results of O-NET, NT and RT are known yet</translation>
    </message>
    <message>
        <source>ดูเป็นแผนภูมิ</source>
        <translation>Show as a chart</translation>
    </message>
    <message>
        <source>ดูเป็นตาราง</source>
        <translation>Show as a table</translation>
    </message>
</context>
<context>
    <name>SchoolFindings</name>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ที่ต้องติดตาม</source>
        <translation>To follow up</translation>
    </message>
    <message>
        <source>มติที่ต้องติดตาม</source>
        <translation>Open resolutions</translation>
    </message>
    <message>
        <source>ยังไม่มีข้อค้นพบของโรงเรียนนี้</source>
        <translation>Nothing is known to have been found at this school yet</translation>
    </message>
    <message>
        <source>จุดเด่น จุดที่ควรพัฒนา ข้อเสนอแนะ และข้อตกลงจากการนิเทศที่เสร็จแล้วจะแสดงที่นี่</source>
        <translation>Strengths, things to improve, suggestions and agreements of finished visits appear here</translation>
    </message>
</context>
<context>
    <name>SchoolHistory</name>
    <message>
        <source>รอบ</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>วันที่</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>ศึกษานิเทศก์</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>ค่าเฉลี่ย</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>ระดับ</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>ประวัติการนิเทศ</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>เปิดแบบนิเทศ</source>
        <translation>Open the form</translation>
    </message>
    <message>
        <source>สรุปผลการนิเทศ</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>พิมพ์บันทึกการนิเทศ…</source>
        <translation>Print the record…</translation>
    </message>
    <message>
        <source>ยังไม่มีการนิเทศโรงเรียนนี้ในเครื่องนี้</source>
        <translation>No visit to this school is on this computer yet</translation>
    </message>
    <message>
        <source>การนิเทศที่มอบหมายแล้วและที่ผ่านมาจะแสดงที่นี่</source>
        <translation>Visits that are assigned and those that were made appear here</translation>
    </message>
</context>
<context>
    <name>SchoolOverview</name>
    <message>
        <source>ค่าเฉลี่ยรายตอน</source>
        <translation>Means of the sections</translation>
    </message>
    <message>
        <source>ภาพถ่าย</source>
        <translation>Photographs</translation>
    </message>
    <message>
        <source>ประวัติการนิเทศ</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>ดูทั้งหมด</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>เรื่องที่ต้องติดตาม</source>
        <translation>To follow up</translation>
    </message>
    <message>
        <source>ไม่มีเรื่องที่ค้างอยู่</source>
        <translation>Nothing is open</translation>
    </message>
    <message>
        <source>มติที่ต้องติดตาม</source>
        <translation>Open resolutions</translation>
    </message>
    <message>
        <source>บุคคลที่ติดต่อได้</source>
        <translation>People to speak with</translation>
    </message>
    <message>
        <source>ครั้งที่ {last} เทียบกับ {before}</source>
        <translation>Round {last} beside {before}</translation>
    </message>
    <message>
        <source>ครั้งที่ {last}</source>
        <translation>Round {last}</translation>
    </message>
    <message>
        <source>ยังไม่มีการนิเทศโรงเรียนนี้ในเครื่องนี้</source>
        <translation>No visit to this school is on this computer yet</translation>
    </message>
    <message>
        <source>คัดลอกหมายเลขโทรศัพท์ของ{person}</source>
        <translation>Copy the phone number of {person}</translation>
    </message>
    <message>
        <source>คัดลอก {phone} แล้ว</source>
        <translation>Copied {phone}</translation>
    </message>
</context>
<context>
    <name>SchoolPackDialog</name>
    <message>
        <source>ข้อมูลเตรียมนิเทศ {school}</source>
        <translation>Before the visit: {school}</translation>
    </message>
    <message>
        <source>เปิดแบบนิเทศ</source>
        <translation>Open the form</translation>
    </message>
</context>
<context>
    <name>SchoolPeek</name>
    <message>
        <source>ปิดแผงนี้</source>
        <translation>Close this panel</translation>
    </message>
    <message>
        <source>เปิดโปรไฟล์</source>
        <translation>Open the profile</translation>
    </message>
    <message>
        <source>ค่าเฉลี่ยทั้งฉบับแต่ละครั้ง</source>
        <translation>Overall mean, visit by visit</translation>
    </message>
    <message>
        <source>เลือกโรงเรียนเพื่อดูข้อมูล</source>
        <translation>Choose a school to see it</translation>
    </message>
    <message>
        <source>ขนาด{size}</source>
        <translation>Size: {size}</translation>
    </message>
    <message>
        <source>การนิเทศ</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>{round} · {state}</source>
        <translation>{round} · {state}</translation>
    </message>
    <message>
        <source>{person} · {day}</source>
        <translation>{person} · {day}</translation>
    </message>
    <message>
        <source>ยังไม่มีการนิเทศโรงเรียนนี้ในเครื่องนี้</source>
        <translation>There is no visit to this school here</translation>
    </message>
    <message>
        <source>{count} คน</source>
        <translation>{count}</translation>
    </message>
    <message>
        <source>รหัส</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>ผู้อำนวยการ</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>โทรศัพท์</source>
        <translation>Telephone</translation>
    </message>
    <message>
        <source>ที่ตั้ง</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>กลุ่มเครือข่าย</source>
        <translation>Network group</translation>
    </message>
    <message>
        <source>นักเรียน / ครู</source>
        <translation>Pupils / teachers</translation>
    </message>
    <message>
        <source>เปิดสอน</source>
        <translation>Grades</translation>
    </message>
    <message>
        <source>เตรียมนิเทศ</source>
        <translation>Prepare visit</translation>
    </message>
    <message>
        <source>ข้อมูลโรงเรียนสองหน้าสำหรับพิมพ์ไปด้วย</source>
        <translation>Two pages about the school to take along</translation>
    </message>
</context>
<context>
    <name>SchoolProfileDialog</name>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SchoolProfilePage</name>
    <message>
        <source>เตรียมนิเทศ</source>
        <translation>Prepare the visit</translation>
    </message>
    <message>
        <source>ข้อมูลโรงเรียนสองหน้าสำหรับพิมพ์ไปด้วย</source>
        <translation>Two pages about the school to take along</translation>
    </message>
    <message>
        <source>ไปรายชื่อโรงเรียน</source>
        <translation>Go to the list of schools</translation>
    </message>
    <message>
        <source>ไม่พบโรงเรียนนี้</source>
        <translation>This school is not here</translation>
    </message>
    <message>
        <source>เลือกโรงเรียนจากรายชื่อเพื่อดูข้อมูล</source>
        <translation>Choose a school from the list to see it</translation>
    </message>
    <message>
        <source>ทำแบบนิเทศต่อ</source>
        <translation>Go on with the form</translation>
    </message>
    <message>
        <source>เริ่มนิเทศ</source>
        <translation>Begin the visit</translation>
    </message>
    <message>
        <source>โปรไฟล์โรงเรียน</source>
        <translation>School profile</translation>
    </message>
    <message>
        <source>รหัส {code}</source>
        <translation>Code {code}</translation>
    </message>
</context>
<context>
    <name>SchoolProfileView</name>
    <message>
        <source>ส่วนของโปรไฟล์</source>
        <translation>Parts of the profile</translation>
    </message>
    <message>
        <source>ภาพรวม</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>ผลสัมฤทธิ์</source>
        <translation>Test results</translation>
    </message>
    <message>
        <source>ประกันคุณภาพ</source>
        <translation>Quality assurance</translation>
    </message>
    <message>
        <source>ประวัติการนิเทศ</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>ข้อค้นพบและการติดตาม</source>
        <translation>Findings and follow-up</translation>
    </message>
    <message>
        <source>ส่วนถัดไป / ก่อนหน้า ของโปรไฟล์</source>
        <translation>Next / previous part of the profile</translation>
    </message>
    <message>
        <source>เปลี่ยนสถานะการติดตามแล้ว</source>
        <translation>The state is changed</translation>
    </message>
</context>
<context>
    <name>SchoolQuality</name>
    <message>
        <source>ระดับคุณภาพภายในสถานศึกษา</source>
        <translation>Levels of internal quality</translation>
    </message>
    <message>
        <source>นำเข้าผลประกันคุณภาพ…</source>
        <translation>Import levels of quality…</translation>
    </message>
    <message>
        <source>ผลมากับแผนการนิเทศที่เลขานุการเผยแพร่ เมื่อสำนักงานนำเข้าแล้ว</source>
        <translation>They come with the plan that the secretary publishes, once the office has taken them in</translation>
    </message>
    <message>
        <source>นำเข้าตารางที่มีหนึ่งแถวต่อโรงเรียน ปีการศึกษา และมาตรฐาน จาก Excel หรือ csv</source>
        <translation>Import a table with a row for each school, year and standard, from Excel or csv</translation>
    </message>
    <message>
        <source>ยังไม่มีข้อมูลประกันคุณภาพ</source>
        <translation>No levels of quality are known yet</translation>
    </message>
</context>
<context>
    <name>SchoolsPage</name>
    <message>
        <source>นำเข้ารายชื่อโรงเรียน</source>
        <translation>Import schools</translation>
    </message>
    <message>
        <source>นำเข้าผลสอบ…</source>
        <translation>Import results…</translation>
    </message>
    <message>
        <source>ค้นหาชื่อโรงเรียน รหัส ตำบล หรือผู้อำนวยการ</source>
        <translation>Search by name, code, subdistrict or principal</translation>
    </message>
    <message>
        <source>ล้างตัวกรอง</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>นักเรียน</source>
        <translation>Pupils</translation>
    </message>
    <message>
        <source>กลุ่ม</source>
        <translation>Group</translation>
    </message>
    <message>
        <source>ตำบล</source>
        <translation>Subdistrict</translation>
    </message>
    <message>
        <source>สถานะรอบนี้</source>
        <translation>State in this round</translation>
    </message>
    <message>
        <source>ค้นหาในหน้านี้</source>
        <translation>Search on this page</translation>
    </message>
    <message>
        <source>ไปอีกช่อง</source>
        <translation>Next pane</translation>
    </message>
    <message>
        <source>พบ {found} จาก {total} โรงเรียน</source>
        <translation>{found} of {total} schools</translation>
    </message>
    <message>
        <source>เลือกไฟล์รายชื่อโรงเรียน</source>
        <translation>Choose a list of schools</translation>
    </message>
    <message>
        <source>ตารางรายชื่อ (*.xlsx *.csv)</source>
        <translation>Lists of schools (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>ตัวอย่างรายชื่อโรงเรียน</source>
        <translation>Sample list of schools</translation>
    </message>
    <message>
        <source>นำเข้าแล้ว เพิ่ม {added} ปรับข้อมูล {updated} โรงเรียน</source>
        <translation>Imported: {added} schools added, {updated} updated</translation>
    </message>
</context>
<context>
    <name>ScoreCard</name>
    <message>
        <source>ค่าเฉลี่ยทั้งฉบับแต่ละครั้ง</source>
        <translation>Overall mean of each visit</translation>
    </message>
    <message>
        <source>รอบ</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>วันนิเทศ</source>
        <translation>Visited on</translation>
    </message>
    <message>
        <source>ค่าเฉลี่ย</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>ระดับ</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>แบบรุ่น</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>ยังไม่มีการนิเทศที่เสร็จแล้วในเครื่องนี้ ค่าเฉลี่ยจะแสดงที่นี่เมื่อเสร็จสิ้นการนิเทศครั้งแรก</source>
        <translation>No finished visit is on this computer yet. Means appear here once the first visit is finished.</translation>
    </message>
    <message>
        <source>ดูเป็นแผนภูมิ</source>
        <translation>Show as a chart</translation>
    </message>
    <message>
        <source>ดูเป็นตาราง</source>
        <translation>Show as a table</translation>
    </message>
</context>
<context>
    <name>ScoreChoice</name>
    <message>
        <source>การแปลผลคะแนน</source>
        <translation>What means are called</translation>
    </message>
    <message>
        <source>แบบ {level} ระดับ</source>
        <translation>{level} levels</translation>
    </message>
    <message>
        <source>กลุ่มพร้อม: ค่าเฉลี่ยตั้งแต่</source>
        <translation>Ready: a mean from</translation>
    </message>
    <message>
        <source>กลุ่มเร่งรัดพิเศษ: ค่าเฉลี่ยต่ำกว่า</source>
        <translation>Urgent: a mean below</translation>
    </message>
    <message>
        <source>แบบนิเทศที่ระบุเกณฑ์ไว้เองใช้เกณฑ์ของแบบ กลุ่มโรงเรียนเป็นเพียงข้อเสนอ ผู้นิเทศเป็นผู้ตัดสิน</source>
        <translation>A form that names its own levels keeps them. The group is only a suggestion: a person decides.</translation>
    </message>
    <message>
        <source>พิมพ์ค่าเฉลี่ย 1.00–5.00</source>
        <translation>Type a mean from 1.00 to 5.00</translation>
    </message>
    <message>
        <source>ต้องไม่เกินค่าของกลุ่มพร้อม</source>
        <translation>Not above that of the ready ones</translation>
    </message>
</context>
<context>
    <name>SectionBar</name>
    <message>
        <source>ตอนก่อนหน้า (PgUp)</source>
        <translation>Previous section (PgUp)</translation>
    </message>
    <message>
        <source>ตอนถัดไป (PgDn)</source>
        <translation>Next section (PgDn)</translation>
    </message>
    <message>
        <source>ตอนของแบบนิเทศ</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>ข้อที่ยังไม่ตอบ</source>
        <translation>Unanswered items</translation>
    </message>
    <message>
        <source>{title} · {answered} / {count} ข้อ</source>
        <translation>{title} · {answered} / {count} items</translation>
    </message>
</context>
<context>
    <name>SectionHead</name>
    <message>
        <source>{answered} / {count} ข้อ</source>
        <translation>{answered} / {count} items</translation>
    </message>
</context>
<context>
    <name>SectionInspector</name>
    <message>
        <source>ชื่อตอน</source>
        <translation>Title of the section</translation>
    </message>
    <message>
        <source>ตอบซ้ำได้หลายแถว</source>
        <translation>Filled several times, in rows</translation>
    </message>
    <message>
        <source>เช่น หนึ่งแถวต่อครูหนึ่งคน ผู้นิเทศเพิ่มแถวเองได้ และพิมพ์เป็นตาราง</source>
        <translation>Such as a row for each teacher; supervisors add rows, and it is printed as a table</translation>
    </message>
    <message>
        <source>เช่น ครูคนที่</source>
        <translation>Such as Teacher</translation>
    </message>
    <message>
        <source>เรียกแต่ละแถวว่า</source>
        <translation>A row is called</translation>
    </message>
    <message>
        <source>อย่างน้อย (แถว)</source>
        <translation>At least (rows)</translation>
    </message>
    <message>
        <source>ไม่เกิน (แถว)</source>
        <translation>At most (rows)</translation>
    </message>
    <message>
        <source>เว้นว่างไว้ให้เพิ่มแถวเอง หรือใส่ข้อที่บอกจำนวน เช่น ${q2}</source>
        <translation>Empty: rows are added by hand. Or the item that says how many, such as ${q2}</translation>
    </message>
    <message>
        <source>จำนวนแถวตามสูตร</source>
        <translation>Number of rows by formula</translation>
    </message>
    <message>
        <source>ตอน · {count} ข้อ</source>
        <translation>Section · {count} items</translation>
    </message>
</context>
<context>
    <name>SectionPane</name>
    <message>
        <source>สรุปผลการนิเทศ</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>ไปข้อที่ยังไม่ตอบ</source>
        <translation>Go to the next open item</translation>
    </message>
    <message>
        <source>ตอนของแบบนิเทศ</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>{count} รายการ</source>
        <translation>{count} entries</translation>
    </message>
    <message>
        <source>ยังไม่เริ่ม</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>เพิ่มตอน</source>
        <translation>Add section</translation>
    </message>
    <message>
        <source>ตอน</source>
        <translation>Sections</translation>
    </message>
    <message>
        <source>ลากเพื่อย้าย หรือกด Ctrl+↑ ↓</source>
        <translation>Drag to move, or press Ctrl+↑ ↓</translation>
    </message>
    <message>
        <source>ต้องแก้ {count} จุด</source>
        <translation>{count} to put right</translation>
    </message>
</context>
<context>
    <name>SectionRow</name>
    <message>
        <source>ปักธง {count}</source>
        <translation>{count} flagged</translation>
    </message>
    <message>
        <source>ครบ {count} ข้อ</source>
        <translation>All {count} items</translation>
    </message>
    <message>
        <source>{answered} / {count} ข้อ</source>
        <translation>{answered} / {count} items</translation>
    </message>
    <message>
        <source>ยังไม่เริ่ม · {count} ข้อ</source>
        <translation>Not started · {count} items</translation>
    </message>
</context>
<context>
    <name>SendDialog</name>
    <message>
        <source>ส่งออกไฟล์ผลนิเทศ</source>
        <translation>Send results</translation>
    </message>
    <message>
        <source>ส่งออก</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>ไปที่โฟลเดอร์กลาง</source>
        <translation>To the shared folder</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>ภาพ {count} ภาพ</source>
        <translation>{count} photographs</translation>
    </message>
    <message>
        <source>ส่งออก {count} ไฟล์</source>
        <translation>Send {count} files</translation>
    </message>
    <message>
        <source>ไฟล์ผล {files} ไฟล์ และภาพ {pictures} ภาพ {size} MB</source>
        <translation>{files} result files and {pictures} photographs, {size} MB</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>ตามเครื่อง</source>
        <translation>As the computer</translation>
    </message>
    <message>
        <source>สว่าง</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>มืด</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>ตัดกันชัด</source>
        <translation>High contrast</translation>
    </message>
    <message>
        <source>ย่อ (Ctrl+−)</source>
        <translation>Smaller (Ctrl+−)</translation>
    </message>
    <message>
        <source>ขยาย (Ctrl+=)</source>
        <translation>Larger (Ctrl+=)</translation>
    </message>
    <message>
        <source>ตอบแล้วไปข้อถัดไปเอง</source>
        <translation>Go to the next item after an answer</translation>
    </message>
    <message>
        <source>เลขไทย ๑๒๓</source>
        <translation>Thai digits ๑๒๓</translation>
    </message>
    <message>
        <source>เลขอารบิก 123</source>
        <translation>Arabic digits 123</translation>
    </message>
    <message>
        <source>ตามที่พิมพ์</source>
        <translation>As typed</translation>
    </message>
    <message>
        <source>แก้ชื่อ ผู้ลงนาม ถ้อยคำ และตราครุฑ…</source>
        <translation>Names, signatures, wording, emblem…</translation>
    </message>
    <message>
        <source>เลือก…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>ทดสอบการเข้าถึง</source>
        <translation>Test access</translation>
    </message>
    <message>
        <source>สำรองตอนนี้</source>
        <translation>Back up now</translation>
    </message>
    <message>
        <source>ดูสำเนา…</source>
        <translation>See backups…</translation>
    </message>
    <message>
        <source>ดูประวัติและเลิกทำ</source>
        <translation>History and undo</translation>
    </message>
    <message>
        <source>ตรวจสอบไฟล์งาน</source>
        <translation>Check the work file</translation>
    </message>
    <message>
        <source>เปิดโฟลเดอร์</source>
        <translation>Open folder</translation>
    </message>
    <message>
        <source>ตั้งค่า</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>มีผลทันที ไม่ต้องกดบันทึก</source>
        <translation>Changes apply at once; there is nothing to save</translation>
    </message>
    <message>
        <source>การแสดงผล</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>สี</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>ขนาดตัวอักษร</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>ภาษา</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>การกรอกแบบและเอกสาร</source>
        <translation>Filling forms and documents</translation>
    </message>
    <message>
        <source>ตัวเลขในเอกสารพิมพ์</source>
        <translation>Digits in printed documents</translation>
    </message>
    <message>
        <source>แบบอักษรของเอกสาร</source>
        <translation>Typeface of papers</translation>
    </message>
    <message>
        <source>ข้อมูลสำนักงานในเอกสาร</source>
        <translation>The office on its papers</translation>
    </message>
    <message>
        <source>ที่เก็บข้อมูล</source>
        <translation>Where data is kept</translation>
    </message>
    <message>
        <source>โฟลเดอร์กลาง</source>
        <translation>Shared folder</translation>
    </message>
    <message>
        <source>ไฟล์งาน</source>
        <translation>Work file</translation>
    </message>
    <message>
        <source>สำรองล่าสุด</source>
        <translation>Last backup</translation>
    </message>
    <message>
        <source>ประวัติการแก้ไข</source>
        <translation>History</translation>
    </message>
    <message>
        <source>ผู้ใช้และโปรแกรม</source>
        <translation>User and program</translation>
    </message>
    <message>
        <source>ผู้ใช้</source>
        <translation>User</translation>
    </message>
    <message>
        <source>สำนักงาน</source>
        <translation>Office</translation>
    </message>
    <message>
        <source>โปรแกรม</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>ยังไม่กำหนด</source>
        <translation>Not set</translation>
    </message>
    <message>
        <source>ยังไม่เคยสำรอง</source>
        <translation>Never backed up</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์กลาง</source>
        <translation>Choose the shared folder</translation>
    </message>
    <message>
        <source>กำลังทดสอบ…</source>
        <translation>Testing…</translation>
    </message>
    <message>
        <source>อ่านและเขียนได้ · แผน {rounds} ไฟล์ · ไฟล์ผล {returns} ไฟล์</source>
        <translation>Can be read and written · {rounds} plan files · {returns} result files</translation>
    </message>
    <message>
        <source>สำรองและตรวจสำเนาแล้ว: {file}</source>
        <translation>Backed up and checked: {file}</translation>
    </message>
    <message>
        <source>ไฟล์งานสมบูรณ์ ไม่พบปัญหา</source>
        <translation>The work file is sound; no problems were found</translation>
    </message>
</context>
<context>
    <name>Sharing</name>
    <message>
        <source>เลือกโฟลเดอร์ที่มีแผนการนิเทศ</source>
        <translation>Choose the folder that has the plan</translation>
    </message>
    <message>
        <source>กำลังอ่านแผนจากโฟลเดอร์กลาง…</source>
        <translation>Reading plans from the shared folder…</translation>
    </message>
    <message>
        <source>ไม่พบแผนการนิเทศในสิ่งที่วาง</source>
        <translation>No plan was found in what you dropped</translation>
    </message>
    <message>
        <source>โปรดวางโฟลเดอร์กลาง หรือโฟลเดอร์ที่เลขานุการให้มาทั้งโฟลเดอร์</source>
        <translation>Drop the shared folder, or the whole folder that the secretary gave you</translation>
    </message>
    <message>
        <source>ยังไม่มีการนิเทศที่เสร็จแล้วรอส่ง</source>
        <translation>There are no finished visits to send</translation>
    </message>
    <message>
        <source>กำลังส่งออกไฟล์ผลนิเทศ…</source>
        <translation>Sending result files…</translation>
    </message>
    <message>
        <source>เลือกโฟลเดอร์กลาง</source>
        <translation>Choose the shared folder</translation>
    </message>
    <message>
        <source>เลขานุการไม่รับไฟล์ผลบางไฟล์</source>
        <translation>The secretary did not take some results</translation>
    </message>
    <message>
        <source>บางโรงเรียนที่ท่านเริ่มแล้วเปลี่ยนผู้นิเทศ</source>
        <translation>Schools you have begun are somebody else’s now</translation>
    </message>
    <message>
        <source>การนิเทศใหม่ {count} โรงเรียน</source>
        <translation>New visits: {count} schools</translation>
    </message>
    <message>
        <source>ใบตอบรับจากเลขานุการ {count} รายการ</source>
        <translation>{count} receipts from the secretary</translation>
    </message>
    <message>
        <source>ออกจากแผนของท่าน {schools}</source>
        <translation>no longer yours: {schools}</translation>
    </message>
    <message>
        <source>เปลี่ยนวันนัด {count} โรงเรียน</source>
        <translation>{count} with another day</translation>
    </message>
    <message>
        <source>ไม่มีแผนใหม่ในโฟลเดอร์กลาง</source>
        <translation>There is no new plan in the shared folder</translation>
    </message>
    <message>
        <source>รับแผนจากโฟลเดอร์กลางแล้ว</source>
        <translation>Plans were taken in from the shared folder</translation>
    </message>
    <message>
        <source>ส่งออกไฟล์ผลไปโฟลเดอร์กลางแล้ว {count} ไฟล์</source>
        <translation>{count} result files were sent to the shared folder</translation>
    </message>
    <message>
        <source>ภาพถ่ายบางภาพไม่ได้ส่ง</source>
        <translation>Some photographs were not sent</translation>
    </message>
    <message>
        <source>กำลังรับส่ง {done} จาก {total} · {name}</source>
        <translation>Exchanging {done} of {total} · {name}</translation>
    </message>
</context>
<context>
    <name>SignDialog</name>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>ใช้ลายมือชื่อนี้</source>
        <translation>Use this signature</translation>
    </message>
</context>
<context>
    <name>SignaturePad</name>
    <message>
        <source>เลิกเส้นล่าสุด</source>
        <translation>Take back the last stroke</translation>
    </message>
    <message>
        <source>ล้าง</source>
        <translation>Clear</translation>
    </message>
    <message>
        <source>ลงนามบนกระดาษ</source>
        <translation>Sign on paper</translation>
    </message>
</context>
<context>
    <name>SignaturePicture</name>
    <message>
        <source>ลงนามแล้ว</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>ยังไม่ได้ลงนาม</source>
        <translation>Not signed yet</translation>
    </message>
</context>
<context>
    <name>Signing</name>
    <message>
        <source>ลงนามบนจอได้ หรือเว้นไว้ลงนามบนกระดาษ</source>
        <translation>Sign on the screen, or leave it to be signed on paper</translation>
    </message>
    <message>
        <source>ลงนาม</source>
        <translation>Sign</translation>
    </message>
    <message>
        <source>แก้ไข</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>ยังไม่ได้ระบุชื่อ</source>
        <translation>Name not given yet</translation>
    </message>
    <message>
        <source>ยังไม่ได้ลงนาม</source>
        <translation>Not signed yet</translation>
    </message>
    <message>
        <source>ลงนามเมื่อ {time}</source>
        <translation>Signed {time}</translation>
    </message>
    <message>
        <source>ลงนาม{who}</source>
        <translation>Sign: {who}</translation>
    </message>
    <message>
        <source>ผู้นิเทศ</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>ผู้รับการนิเทศ</source>
        <translation>For the school</translation>
    </message>
</context>
<context>
    <name>SigningArea</name>
    <message>
        <source>ลงนามด้วยปากกา นิ้ว หรือเมาส์</source>
        <translation>Sign with a pen, a finger or the mouse</translation>
    </message>
    <message>
        <source>ช่องลงนาม</source>
        <translation>Place to sign</translation>
    </message>
    <message>
        <source>ลงนามแล้ว</source>
        <translation>Signed</translation>
    </message>
    <message>
        <source>ยังไม่ได้ลงนาม</source>
        <translation>Not signed yet</translation>
    </message>
</context>
<context>
    <name>StatusBar</name>
    <message>
        <source>ใช้งานได้โดยไม่ต้องต่ออินเทอร์เน็ต</source>
        <translation>Works without the internet</translation>
    </message>
    <message>
        <source>ช่วยเหลือ</source>
        <translation>Help</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>ขั้นที่ {number} จาก {count}</source>
        <translation>Step {number} of {count}</translation>
    </message>
</context>
<context>
    <name>SuggestionsDialog</name>
    <message>
        <source>ใส่ในสรุป {count} ข้อ</source>
        <translation>Add {count} to the summary</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>ใส่ในสรุป</source>
        <translation>Add to the summary</translation>
    </message>
    <message>
        <source>เลือกข้อมาใส่ในสรุป</source>
        <translation>Choose items for the summary</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>ส่งออกไฟล์ผล</source>
        <translation>Send results</translation>
    </message>
    <message>
        <source>พิมพ์บันทึก</source>
        <translation>Print record</translation>
    </message>
    <message>
        <source>เสร็จสิ้นการนิเทศ</source>
        <translation>Finish visit</translation>
    </message>
    <message>
        <source>เพิ่มข้อ</source>
        <translation>Add one</translation>
    </message>
    <message>
        <source>ข้อถัดไป</source>
        <translation>Next one</translation>
    </message>
    <message>
        <source>ย้ายลำดับ</source>
        <translation>Reorder</translation>
    </message>
    <message>
        <source>แก้ไข</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>ลบ</source>
        <translation>Delete</translation>
    </message>
    <message>
        <source>เพิ่มภาพ</source>
        <translation>Add photographs</translation>
    </message>
    <message>
        <source>เลิกพิมพ์</source>
        <translation>Stop typing</translation>
    </message>
    <message>
        <source>สรุปผลการนิเทศ</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>เสร็จสิ้นการนิเทศแล้ว</source>
        <translation>The visit is finished</translation>
    </message>
    <message>
        <source>ส่งออกไฟล์ผลเลย</source>
        <translation>Send the results now</translation>
    </message>
    <message>
        <source>ลบข้อค้นพบแล้ว</source>
        <translation>The finding was deleted</translation>
    </message>
</context>
<context>
    <name>TakeItemsDialog</name>
    <message>
        <source>นำข้อจากแบบอื่นมาใช้</source>
        <translation>Take items from another checklist</translation>
    </message>
    <message>
        <source>แบบต้นทาง</source>
        <translation>From checklist</translation>
    </message>
    <message>
        <source>จากไฟล์ Excel…</source>
        <translation>From an Excel file…</translation>
    </message>
    <message>
        <source>ตอนและข้อที่จะนำมาใช้</source>
        <translation>Sections and items to take</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>นำมาใช้</source>
        <translation>Take</translation>
    </message>
    <message>
        <source>{title} ({form} รุ่น {version})</source>
        <translation>{title} ({form} version {version})</translation>
    </message>
    <message>
        <source>นำมาใช้ {count} ข้อ</source>
        <translation>Take {count} items</translation>
    </message>
    <message>
        <source>แบบนิเทศ XLSForm (*.xlsx)</source>
        <translation>XLSForm checklists (*.xlsx)</translation>
    </message>
    <message>
        <source>เลือกไฟล์แบบนิเทศ</source>
        <translation>Choose a checklist file</translation>
    </message>
</context>
<context>
    <name>TextTable</name>
    <message>
        <source>ข้อ</source>
        <translation>Item</translation>
    </message>
    <message>
        <source>ส่วน</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>ข้อความ</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>คำแปล</source>
        <translation>Translation</translation>
    </message>
    <message>
        <source>ข้อความของแบบ</source>
        <translation>Texts of the checklist</translation>
    </message>
</context>
<context>
    <name>ThaiDateEdit</name>
    <message>
        <source>เลือกจากปฏิทิน</source>
        <translation>Pick from the calendar</translation>
    </message>
    <message>
        <source>เช่น 15/8/2569</source>
        <translation>e.g. 15/8/2569</translation>
    </message>
    <message>
        <source>เลือกจากปฏิทิน (F4)</source>
        <translation>Choose from the calendar (F4)</translation>
    </message>
</context>
<context>
    <name>TranslatingPage</name>
    <message>
        <source>เพิ่มภาษา</source>
        <translation>Add a language</translation>
    </message>
    <message>
        <source>ลองทำแบบ</source>
        <translation>Try it out</translation>
    </message>
    <message>
        <source>ลบภาษานี้ออกจากแบบ</source>
        <translation>Take this language out of the checklist</translation>
    </message>
    <message>
        <source>ภาษา</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>ยังไม่แปล</source>
        <translation>Not translated</translation>
    </message>
    <message>
        <source>แบบนี้มีภาษาเดียว</source>
        <translation>This checklist is in one language</translation>
    </message>
    <message>
        <source>เพิ่มภาษาเพื่อแปลข้อ ตัวเลือก และเกณฑ์ ผู้นิเทศเลือกภาษาได้ขณะกรอกแบบ</source>
        <translation>Add a language to translate items, choices and rubrics; supervisors choose a language while they fill the form</translation>
    </message>
    <message>
        <source>แปลข้อความที่เลือก</source>
        <translation>Translate the chosen text</translation>
    </message>
    <message>
        <source>ข้อความถัดไป</source>
        <translation>Next text</translation>
    </message>
    <message>
        <source>ไปข้อความที่ยังไม่แปล</source>
        <translation>Next text that is not translated</translation>
    </message>
    <message>
        <source>แปลเป็น</source>
        <translation>Translate into</translation>
    </message>
    <message>
        <source>ภาษาของแบบ</source>
        <translation>Checklist languages</translation>
    </message>
    <message>
        <source>ลบ{language}ออกจากแบบแล้ว</source>
        <translation>Took {language} out of the checklist</translation>
    </message>
</context>
<context>
    <name>Translation</name>
    <message>
        <source>Ctrl+↓ ข้อความถัดไป · Esc กลับไปที่รายการ</source>
        <translation>Ctrl+↓ next text · Esc back to the list</translation>
    </message>
</context>
<context>
    <name>Trend</name>
    <message>
        <source>กราฟ: {points}</source>
        <translation>Chart: {points}</translation>
    </message>
    <message>
        <source>แบบเปลี่ยนที่นี่</source>
        <translation>The form changed here</translation>
    </message>
    <message>
        <source>อ่านค่าทีละจุดของกราฟ</source>
        <translation>Read the points of the chart one by one</translation>
    </message>
    <message>
        <source>คัดลอกค่าของกราฟ</source>
        <translation>Copy the values of the chart</translation>
    </message>
</context>
<context>
    <name>TrialPage</name>
    <message>
        <source>โหมดทดลอง คำตอบไม่ถูกบันทึก</source>
        <translation>Trial: answers are not saved</translation>
    </message>
    <message>
        <source>กลับไปแก้แบบ</source>
        <translation>Back to the builder</translation>
    </message>
    <message>
        <source>เริ่มลองใหม่</source>
        <translation>Begin again</translation>
    </message>
    <message>
        <source>ยังลองทำแบบนี้ไม่ได้</source>
        <translation>This form cannot be tried yet</translation>
    </message>
    <message>
        <source>แก้สูตรหรือเงื่อนไขด้านล่างก่อน หรือเพิ่มข้อให้มีสิ่งที่จะตอบ แล้วกด F5 อีกครั้ง</source>
        <translation>Put the formulas below right first, or add items to answer, then press F5 again</translation>
    </message>
    <message>
        <source>ลองทำแบบ</source>
        <translation>Try it out</translation>
    </message>
    <message>
        <source>ครบทุกข้อแล้ว ในการนิเทศจริงจะไปหน้าสรุปผลต่อ</source>
        <translation>That was the last item. In a real visit the summary comes next</translation>
    </message>
</context>
<context>
    <name>TroubleDialog</name>
    <message>
        <source>ทำรายการนี้ไม่สำเร็จ</source>
        <translation>This could not be done</translation>
    </message>
    <message>
        <source>คัดลอกข้อความ</source>
        <translation>Copy text</translation>
    </message>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>TypefaceChoice</name>
    <message>
        <source>แบบอักษรของเอกสาร</source>
        <translation>Typeface of papers</translation>
    </message>
    <message>
        <source>{family} (มากับโปรแกรม)</source>
        <translation>{family} (comes with the program)</translation>
    </message>
    <message>
        <source>เลือกไฟล์ฟอนต์…</source>
        <translation>Choose a font file…</translation>
    </message>
    <message>
        <source>ฟอนต์ TrueType (*.ttf)</source>
        <translation>TrueType fonts (*.ttf)</translation>
    </message>
    <message>
        <source>เลือกไฟล์ฟอนต์ของเอกสาร</source>
        <translation>Choose the font file of papers</translation>
    </message>
    <message>
        <source>เอกสารใช้ {family} แล้ว</source>
        <translation>Papers are now set in {family}</translation>
    </message>
    <message>
        <source>กำลังลองฟอนต์…</source>
        <translation>Trying the font…</translation>
    </message>
    <message>
        <source>ฟอนต์นี้แสดงตัวเลขเป็นเลขไทยทุกตัว</source>
        <translation>This font shows every digit as a Thai one</translation>
    </message>
    <message>
        <source>ตัวหนาหรือตัวเอียงที่ฟอนต์นี้ไม่มีใช้ {family} แทน</source>
        <translation>{family} stands in for the bold or italic it lacks</translation>
    </message>
</context>
<context>
    <name>ValueColumns</name>
    <message>
        <source>เครื่องนี้</source>
        <translation>This computer</translation>
    </message>
    <message>
        <source>เลขานุการไม่ได้แก้</source>
        <translation>Not changed by the secretary</translation>
    </message>
    <message>
        <source>ค่าเดิม</source>
        <translation>Before</translation>
    </message>
    <message>
        <source>ก่อนแก้ไข</source>
        <translation>before any change</translation>
    </message>
    <message>
        <source>ของเลขานุการ</source>
        <translation>The secretary&apos;s</translation>
    </message>
    <message>
        <source>ของผู้นิเทศ</source>
        <translation>The supervisor&apos;s</translation>
    </message>
</context>
<context>
    <name>VersionStrip</name>
    <message>
        <source>ใช้แบบรุ่น {version} แล้ว ย้าย {count} ฉบับ</source>
        <translation>Version {version} is in use, {count} moved</translation>
    </message>
    <message>
        <source>แบบนิเทศของรอบนี้มีรุ่น {version} แล้ว</source>
        <translation>There is version {version} of this round’s form</translation>
    </message>
    <message>
        <source>แบบนิเทศนี้มีรุ่น {version} แล้ว จะทำต่อด้วยรุ่นเดิมหรือย้ายไปรุ่นใหม่ก็ได้</source>
        <translation>There is version {version} of this form. Finish it as it is, or move it to the new version</translation>
    </message>
    <message>
        <source>ดูก่อนย้าย…</source>
        <translation>See what would move…</translation>
    </message>
</context>
<context>
    <name>VisitNotices</name>
    <message>
        <source>เปิดแก้ไขการนิเทศใหม่</source>
        <translation>Reopen the visit</translation>
    </message>
    <message>
        <source>เหตุผลจะเก็บไว้ในประวัติ หลังแก้ไขแล้วให้กดเสร็จสิ้นและส่งออกไฟล์ผลอีกครั้ง</source>
        <translation>The reason is kept in the history. When you have made your changes, finish the visit and send it again.</translation>
    </message>
    <message>
        <source>เปิดแก้ไข</source>
        <translation>Reopen</translation>
    </message>
    <message>
        <source>เสร็จสิ้นแล้วเมื่อ {moment} คำตอบอ่านได้อย่างเดียว</source>
        <translation>Finished {moment}. The answers are read-only.</translation>
    </message>
    <message>
        <source>เปิดแก้ไขใหม่…</source>
        <translation>Reopen…</translation>
    </message>
    <message>
        <source>บันทึกคำตอบล่าสุดไม่สำเร็จ คำตอบยังอยู่บนหน้าจอ อย่าปิดโปรแกรม {reason}</source>
        <translation>The last answer could not be saved. It is still on the screen; do not close the program. {reason}</translation>
    </message>
    <message>
        <source>ลองบันทึกอีกครั้ง</source>
        <translation>Try to save again</translation>
    </message>
    <message>
        <source>ครั้งก่อนโปรแกรมปิดกลางคัน เปิดแบบนิเทศที่ข้อ {number} ให้ทำต่อแล้ว</source>
        <translation>The program ended unexpectedly last time. The form is open again at item {number}</translation>
    </message>
    <message>
        <source>คำตอบที่บันทึกไว้ล่าสุดคือข้อ {number} เมื่อ{moment} คำตอบก่อนหน้านั้นอยู่ครบ</source>
        <translation>The last answer that was saved is item {number}, {moment}; all before it are there</translation>
    </message>
    <message>
        <source>รับทราบ</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>การนิเทศนี้มอบหมายให้ {person} และยังไม่เผยแพร่ สิ่งที่กรอกที่นี่จะติดไปกับแบบที่เผยแพร่</source>
        <translation>This visit is planned for {person} and not published yet. What you enter here goes out with the published form.</translation>
    </message>
    <message>
        <source>การนิเทศนี้เป็นของ {person} และยังไม่ส่งผล สิ่งที่กรอกที่นี่เป็นการแก้ไขของท่าน เมื่อ {person} ส่งผลมา ค่าที่ต่างกันจะรอให้ท่านตัดสิน</source>
        <translation>This visit belongs to {person}, who has not returned it yet. What you enter here is your correction; where the result of {person} differs, you will be asked.</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>ตรวจทานและเสร็จสิ้น</source>
        <translation>Review and finish</translation>
    </message>
    <message>
        <source>แก้วันที่นิเทศ (F6)</source>
        <translation>Day of the visit (F6)</translation>
    </message>
    <message>
        <source>กรอกจากแบบกระดาษ (Ctrl+T)</source>
        <translation>Type in from paper (Ctrl+T)</translation>
    </message>
    <message>
        <source>ลบแถวแล้ว</source>
        <translation>The row was deleted</translation>
    </message>
    <message>
        <source>แก้วันที่นิเทศแล้ว</source>
        <translation>The day of the visit was changed</translation>
    </message>
</context>
<context>
    <name>VisitPaperDialog</name>
    <message>
        <source>บันทึกการนิเทศ</source>
        <translation>Record of a visit</translation>
    </message>
    <message>
        <source>เพิ่มภาพถ่าย…</source>
        <translation>Add photographs…</translation>
    </message>
    <message>
        <source>และอีก {count} รายการ</source>
        <translation>and {count} more</translation>
    </message>
    <message>
        <source>พิมพ์ชื่อผู้ลงนาม</source>
        <translation>Names of those who sign</translation>
    </message>
    <message>
        <source>แผนภูมิคะแนน</source>
        <translation>Chart of the scores</translation>
    </message>
    <message>
        <source>ที่มาของคะแนน</source>
        <translation>Where scores come from</translation>
    </message>
</context>
<context>
    <name>VisitsCard</name>
    <message>
        <source>นัดหมายการนิเทศของฉัน</source>
        <translation>My appointments</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ยังไม่เสร็จ</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>{count} โรงเรียน</source>
        <translation>{count} schools</translation>
    </message>
</context>
<context>
    <name>VisitsPage</name>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>รอบ</source>
        <translation>Round</translation>
    </message>
    <message>
        <source>วันนัด</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>วันนิเทศ</source>
        <translation>Visit date</translation>
    </message>
    <message>
        <source>ตอบแล้ว</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>สถานะ</source>
        <translation>State</translation>
    </message>
    <message>
        <source>ทั้งหมด</source>
        <translation>All</translation>
    </message>
    <message>
        <source>ยังไม่เสร็จ</source>
        <translation>Unfinished</translation>
    </message>
    <message>
        <source>รอส่งผล</source>
        <translation>Waiting to be sent</translation>
    </message>
    <message>
        <source>ส่งผลแล้ว</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>กำหนดวันนัด…</source>
        <translation>Set a date…</translation>
    </message>
    <message>
        <source>เปิดแบบนิเทศ</source>
        <translation>Open checklist</translation>
    </message>
    <message>
        <source>ไปหน้าหลัก</source>
        <translation>Go to the home page</translation>
    </message>
    <message>
        <source>ยังไม่มีการนิเทศในเครื่องนี้</source>
        <translation>There are no visits on this computer yet</translation>
    </message>
    <message>
        <source>รับแผนจากโฟลเดอร์กลางที่หน้าหลัก แล้วการนิเทศของท่านจะอยู่ที่นี่</source>
        <translation>Get plans from the shared folder on the home page; your visits will then be here.</translation>
    </message>
    <message>
        <source>ดูทั้งหมด</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>ไม่มีการนิเทศในกลุ่มนี้</source>
        <translation>No visit in this group</translation>
    </message>
    <message>
        <source>{count} โรงเรียน</source>
        <translation>{count} schools</translation>
    </message>
    <message>
        <source>การนิเทศของฉัน</source>
        <translation>My visits</translation>
    </message>
    <message>
        <source>{count} ข้อ</source>
        <translation>{count} items</translation>
    </message>
    <message>
        <source>กำหนดวันนัดแล้ว</source>
        <translation>The date was set</translation>
    </message>
</context>
<context>
    <name>YearsCard</name>
    <message>
        <source>วิชา</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>ทุกวิชา</source>
        <translation>All subjects</translation>
    </message>
    <message>
        <source>{exam} คะแนนเฉลี่ย {count} วิชา</source>
        <translation>{exam}: mean of {count} subjects</translation>
    </message>
</context>
<context>
    <name>_Choices</name>
    <message>
        <source>ค่า</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>ข้อความ</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>คะแนน</source>
        <translation>Score</translation>
    </message>
</context>
<context>
    <name>_Entry</name>
    <message>
        <source>กดเพื่อเปลี่ยนสถานะ</source>
        <translation>Press to change the status</translation>
    </message>
    <message>
        <source>กำหนด {day}</source>
        <translation>Due {day}</translation>
    </message>
    <message>
        <source>เกินกำหนด {days} วัน</source>
        <translation>{days} days late</translation>
    </message>
</context>
<context>
    <name>_Fact</name>
    <message>
        <source>ยังไม่มี</source>
        <translation>Not yet</translation>
    </message>
</context>
<context>
    <name>_Fold</name>
    <message>
        <source>{count} โรงเรียน</source>
        <translation>{count} schools</translation>
    </message>
    <message>
        <source>กางอยู่</source>
        <translation>Expanded</translation>
    </message>
    <message>
        <source>พับอยู่</source>
        <translation>Collapsed</translation>
    </message>
</context>
<context>
    <name>_List</name>
    <message>
        <source>{count} ข้อ</source>
        <translation>{count} items</translation>
    </message>
</context>
<context>
    <name>_RubricRow</name>
    <message>
        <source>ครั้งก่อน</source>
        <translation>Last time</translation>
    </message>
</context>
<context>
    <name>_Search</name>
    <message>
        <source>ค้นหา/สั่งงาน</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>ค้นหาหรือสั่งงาน (Ctrl+K)</source>
        <translation>Search or run a command (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>_Shown</name>
    <message>
        <source>ปิด</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>เลิกทำ</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>_Side</name>
    <message>
        <source>เลือกบทบาท</source>
        <translation>Choose a role</translation>
    </message>
    <message>
        <source>ใช้กำหนดเมนูและสิทธิ์</source>
        <translation>It decides the menu and what you can do</translation>
    </message>
    <message>
        <source>ข้อมูลผู้ใช้</source>
        <translation>User</translation>
    </message>
    <message>
        <source>ชื่อ ตำแหน่ง สำนักงานเขต</source>
        <translation>Name, position, area office</translation>
    </message>
    <message>
        <source>ที่เก็บข้อมูลและโฟลเดอร์กลาง</source>
        <translation>Data and shared folder</translation>
    </message>
    <message>
        <source>ที่เก็บข้อมูลและที่รับ–ส่งไฟล์</source>
        <translation>Where data is kept and exchanged</translation>
    </message>
    <message>
        <source>พร้อมใช้งาน</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>ตรวจสอบและเริ่มต้น</source>
        <translation>Look over and start</translation>
    </message>
    <message>
        <source>ข้อมูลทั้งหมดเก็บอยู่ในเครื่องนี้ โปรแกรมไม่ส่งข้อมูลขึ้นอินเทอร์เน็ต</source>
        <translation>All data stays on this computer. The program sends nothing to the internet.</translation>
    </message>
    <message>
        <source>ระบบติดตาม ตรวจสอบ ประเมินผล และนิเทศการศึกษา</source>
        <translation>Monitoring, inspection, evaluation and supervision of education</translation>
    </message>
    <message>
        <source>ก.ต.ป.น. เดสก์ท็อป</source>
        <translation>KTPN Desktop</translation>
    </message>
    <message>
        <source>รุ่น {version}</source>
        <translation>Version {version}</translation>
    </message>
</context>
<context>
    <name>builder</name>
    <message>
        <source>{count} ตัวเลือก</source>
        <translation>{count} choices</translation>
    </message>
    <message>
        <source>(ยังไม่มีข้อความ)</source>
        <translation>(no text yet)</translation>
    </message>
    <message>
        <source>ทำสำเนา (Ctrl+D)</source>
        <translation>Copy (Ctrl+D)</translation>
    </message>
    <message>
        <source>ลบ (Delete)</source>
        <translation>Delete (Delete)</translation>
    </message>
    <message>
        <source>ต้องแก้ {count} จุด</source>
        <translation>{count} to put right</translation>
    </message>
    <message>
        <source>(ยังไม่มีชื่อ)</source>
        <translation>(no title yet)</translation>
    </message>
    <message>
        <source>{title} {count} ข้อ</source>
        <translation>{title}, {count} items</translation>
    </message>
    <message>
        <source>ต้องตอบ</source>
        <translation>Required</translation>
    </message>
    <message>
        <source>ข้อสำคัญ</source>
        <translation>Important</translation>
    </message>
    <message>
        <source>ต้องมีหลักฐาน</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>แสดงเมื่อ {condition}</source>
        <translation>Asked when {condition}</translation>
    </message>
    <message>
        <source>แสดงตามเงื่อนไข</source>
        <translation>Shown on a condition</translation>
    </message>
    <message>
        <source>ติดตามต่อ</source>
        <translation>Follow-up</translation>
    </message>
    <message>
        <source>เติมให้</source>
        <translation>Filled in</translation>
    </message>
    <message>
        <source>ไม่เกี่ยวข้องได้</source>
        <translation>N/A allowed</translation>
    </message>
    <message>
        <source>น้ำหนัก {weight}</source>
        <translation>Weight {weight}</translation>
    </message>
    <message>
        <source>มี / ไม่มี</source>
        <translation>Present / absent</translation>
    </message>
    <message>
        <source>ปฏิบัติ / ไม่ปฏิบัติ</source>
        <translation>Done / not done</translation>
    </message>
    <message>
        <source>ระดับ 1–3 มีเกณฑ์</source>
        <translation>Level 1–3 with rubric</translation>
    </message>
    <message>
        <source>ระดับ 1–4 มีเกณฑ์</source>
        <translation>Level 1–4 with rubric</translation>
    </message>
    <message>
        <source>ระดับ 1–5 มีเกณฑ์</source>
        <translation>Level 1–5 with rubric</translation>
    </message>
    <message>
        <source>เลือก 1 คำตอบ</source>
        <translation>One choice</translation>
    </message>
    <message>
        <source>เลือกได้หลายคำตอบ</source>
        <translation>Several choices</translation>
    </message>
    <message>
        <source>ตัวเลข</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>ร้อยละ</source>
        <translation>Percent</translation>
    </message>
    <message>
        <source>ข้อความ</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>วันที่</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>เวลา</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>โปรแกรมคำนวณให้</source>
        <translation>Computed</translation>
    </message>
    <message>
        <source>คำชี้แจง (ไม่ต้องตอบ)</source>
        <translation>Note (not answered)</translation>
    </message>
    <message>
        <source>ภาพหลักฐาน</source>
        <translation>Evidence</translation>
    </message>
    <message>
        <source>ลายมือชื่อ</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>เท่ากับ (=)</source>
        <translation>equals (=)</translation>
    </message>
    <message>
        <source>ไม่เท่ากับ (≠)</source>
        <translation>is not (≠)</translation>
    </message>
    <message>
        <source>ตั้งแต่ (≥)</source>
        <translation>at least (≥)</translation>
    </message>
    <message>
        <source>ไม่เกิน (≤)</source>
        <translation>at most (≤)</translation>
    </message>
    <message>
        <source>มากกว่า (&gt;)</source>
        <translation>more than (&gt;)</translation>
    </message>
    <message>
        <source>น้อยกว่า (&lt;)</source>
        <translation>less than (&lt;)</translation>
    </message>
    <message>
        <source>เลือก</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>ไม่ได้เลือก</source>
        <translation>not chosen</translation>
    </message>
    <message>
        <source>ตอบแล้ว</source>
        <translation>Answered</translation>
    </message>
    <message>
        <source>ยังไม่ตอบ</source>
        <translation>Not answered</translation>
    </message>
    <message>
        <source>วิชาการ</source>
        <translation>Academic</translation>
    </message>
    <message>
        <source>งบประมาณ</source>
        <translation>Budget</translation>
    </message>
    <message>
        <source>บริหารงานบุคคล</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>บริหารทั่วไป</source>
        <translation>General</translation>
    </message>
    <message>
        <source>ติดตาม</source>
        <translation>Follow up</translation>
    </message>
    <message>
        <source>ตรวจสอบ</source>
        <translation>Inspect</translation>
    </message>
    <message>
        <source>ประเมินผล</source>
        <translation>Assess</translation>
    </message>
    <message>
        <source>นิเทศ</source>
        <translation>Supervise</translation>
    </message>
    <message>
        <source>ชื่อแบบนิเทศ</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>คำชี้แจง</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>ชื่อตอน</source>
        <translation>Section title</translation>
    </message>
    <message>
        <source>ข้อความของข้อ</source>
        <translation>Item text</translation>
    </message>
    <message>
        <source>คำอธิบายใต้ข้อ</source>
        <translation>Hint</translation>
    </message>
    <message>
        <source>คำเตือนเมื่อไม่ตอบ</source>
        <translation>Message when not answered</translation>
    </message>
    <message>
        <source>คำเตือนเมื่อไม่ตรงกติกา</source>
        <translation>Message when against the rule</translation>
    </message>
    <message>
        <source>ตัวเลือก</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>เกณฑ์</source>
        <translation>Rubric</translation>
    </message>
    <message>
        <source>พิมพ์น้ำหนักเป็นตัวเลขตั้งแต่ 0 ถึง 1,000</source>
        <translation>Type the weight as a number from 0 to 1,000</translation>
    </message>
    <message>
        <source>พิมพ์เฉพาะตัวเลข เช่น 0 หรือ 12.5</source>
        <translation>Type a number, such as 0 or 12.5</translation>
    </message>
</context>
<context>
    <name>changes</name>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>การเปลี่ยนแปลง</source>
        <translation>Change</translation>
    </message>
</context>
<context>
    <name>checklists</name>
    <message>
        <source>เลือก 1 คำตอบ</source>
        <translation>One choice</translation>
    </message>
    <message>
        <source>ระดับ 1–3</source>
        <translation>Levels 1–3</translation>
    </message>
    <message>
        <source>ระดับ 1–4</source>
        <translation>Levels 1–4</translation>
    </message>
    <message>
        <source>ระดับ 1–5</source>
        <translation>Levels 1–5</translation>
    </message>
    <message>
        <source>เลือกได้หลายคำตอบ</source>
        <translation>Several choices</translation>
    </message>
    <message>
        <source>ตัวเลข</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>ร้อยละ</source>
        <translation>Percent</translation>
    </message>
    <message>
        <source>ข้อความ</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>วันที่</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>เวลา</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>โปรแกรมคำนวณให้</source>
        <translation>Computed</translation>
    </message>
    <message>
        <source>คำชี้แจง</source>
        <translation>Instructions</translation>
    </message>
    <message>
        <source>ภาพถ่าย</source>
        <translation>Photographs</translation>
    </message>
    <message>
        <source>ลายมือชื่อ</source>
        <translation>Signature</translation>
    </message>
</context>
<context>
    <name>conflicts</name>
    <message>
        <source>ระดับ</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>ตัวเลือก</source>
        <translation>Choice</translation>
    </message>
    <message>
        <source>ตัวเลข</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>วันที่</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>ข้อความ</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>ข้อสังเกต</source>
        <translation>Remark</translation>
    </message>
    <message>
        <source>ข้อค้นพบ</source>
        <translation>Finding</translation>
    </message>
    <message>
        <source>ภาพถ่าย</source>
        <translation>Photograph</translation>
    </message>
    <message>
        <source>ลายมือชื่อ</source>
        <translation>Signature</translation>
    </message>
</context>
<context>
    <name>days</name>
    <message>
        <source>th</source>
        <comment>the code of your language: en</comment>
        <translation>en</translation>
    </message>
</context>
<context>
    <name>exams</name>
    <message>
        <source>RT ป.1</source>
        <translation>RT grade 1</translation>
    </message>
    <message>
        <source>NT ป.3</source>
        <translation>NT grade 3</translation>
    </message>
    <message>
        <source>O-NET ป.6</source>
        <translation>O-NET grade 6</translation>
    </message>
    <message>
        <source>O-NET ม.3</source>
        <translation>O-NET grade 9</translation>
    </message>
    <message>
        <source>ประกันคุณภาพภายใน</source>
        <translation>Internal quality assurance</translation>
    </message>
    <message>
        <source>กำลังพัฒนา</source>
        <translation>Developing</translation>
    </message>
    <message>
        <source>ปานกลาง</source>
        <translation>Fair</translation>
    </message>
    <message>
        <source>ดี</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>ดีเลิศ</source>
        <translation>Very good</translation>
    </message>
    <message>
        <source>ยอดเยี่ยม</source>
        <translation>Excellent</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>เขตพื้นที่</source>
        <translation>Area</translation>
    </message>
    <message>
        <source>ประเทศ</source>
        <translation>Country</translation>
    </message>
    <message>
        <source>ปีการศึกษา</source>
        <translation>School year</translation>
    </message>
    <message>
        <source>การทดสอบ</source>
        <translation>Test</translation>
    </message>
    <message>
        <source>วิชา</source>
        <translation>Subject</translation>
    </message>
    <message>
        <source>ต่างจากประเทศ</source>
        <translation>From the country</translation>
    </message>
</context>
<context>
    <name>fetching</name>
    <message>
        <source>ภาพถ่าย {count} ภาพยังมาไม่ถึง</source>
        <translation>{count} photographs have not come yet</translation>
    </message>
    <message>
        <source>จะรับเข้าเองเมื่อไฟล์มาถึงโฟลเดอร์กลาง</source>
        <translation>They are taken in when they come to the shared folder</translation>
    </message>
    <message>
        <source>บางไฟล์ไม่ใช่ภาพตามชื่อ โปรดให้ผู้นิเทศส่งออกไฟล์ผลอีกครั้ง</source>
        <translation>Some files are not the pictures of their names; ask the supervisor to send the result again</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>ไปที่หน้า</source>
        <translation>Go to page</translation>
    </message>
    <message>
        <source>คำสั่ง</source>
        <translation>Orders</translation>
    </message>
    <message>
        <source>ใช้สีสว่าง</source>
        <translation>Light colours</translation>
    </message>
    <message>
        <source>ใช้สีมืด</source>
        <translation>Dark colours</translation>
    </message>
    <message>
        <source>ใช้สีตัดกันชัด</source>
        <translation>Use high-contrast colours</translation>
    </message>
    <message>
        <source>ใช้สีตามเครื่อง</source>
        <translation>Colours of the computer</translation>
    </message>
    <message>
        <source>ภาษาไทย</source>
        <translation>ภาษาไทย (Thai)</translation>
    </message>
    <message>
        <source>ตั้งค่า</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>เตรียมนิเทศ{school}</source>
        <translation>Prepare a visit to {school}</translation>
    </message>
    <message>
        <source>ข้อมูลโรงเรียนสองหน้า</source>
        <translation>two pages about the school</translation>
    </message>
    <message>
        <source>อ.{name}</source>
        <translation>{name} district</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>School</translation>
    </message>
    <message>
        <source>การนิเทศ</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>การประชุมและมติ</source>
        <translation>Meetings and resolutions</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>จุดเด่น</source>
        <translation>Strengths</translation>
    </message>
    <message>
        <source>จุดที่ควรพัฒนา</source>
        <translation>To improve</translation>
    </message>
    <message>
        <source>ข้อเสนอแนะ</source>
        <translation>Recommendations</translation>
    </message>
    <message>
        <source>ข้อตกลงร่วม</source>
        <translation>Agreements</translation>
    </message>
    <message>
        <source>สิ่งที่ทำได้ดีและควรขยายผล</source>
        <translation>What works well and should spread</translation>
    </message>
    <message>
        <source>สิ่งที่ต้องเร่งแก้ไข</source>
        <translation>What needs attention now</translation>
    </message>
    <message>
        <source>แนวทางที่โรงเรียนนำไปปฏิบัติได้</source>
        <translation>What the school can do</translation>
    </message>
    <message>
        <source>สิ่งที่โรงเรียนและผู้นิเทศตกลงทำร่วมกัน</source>
        <translation>What the school and the supervisor agreed to do</translation>
    </message>
    <message>
        <source>เพิ่ม{kind}</source>
        <translation>Add: {kind}</translation>
    </message>
</context>
<context>
    <name>folder</name>
    <message>
        <source>เข้าไม่ได้</source>
        <translation>Cannot be reached</translation>
    </message>
    <message>
        <source>เขียนไม่ได้</source>
        <translation>Cannot be written</translation>
    </message>
    <message>
        <source>อ่านและเขียนได้</source>
        <translation>Read and write</translation>
    </message>
    <message>
        <source>รอรวม {count} ไฟล์</source>
        <translation>{count} files wait</translation>
    </message>
    <message>
        <source>ยังไม่ดาวน์โหลด {count} ไฟล์</source>
        <translation>{count} not downloaded</translation>
    </message>
    <message>
        <source>กำลังคัดลอกมา {count} ไฟล์</source>
        <translation>{count} still arriving</translation>
    </message>
    <message>
        <source>รับส่งล่าสุด {moment}</source>
        <translation>last exchange {moment}</translation>
    </message>
    <message>
        <source>ยังไม่เคยรับส่ง</source>
        <translation>nothing exchanged yet</translation>
    </message>
    <message>
        <source>ไม่พบโฟลเดอร์นี้ อาจถูกย้าย หรือยังไม่ได้เชื่อมต่อ</source>
        <translation>the folder is not there: moved, or not connected</translation>
    </message>
    <message>
        <source>ไม่มีสิทธิ์ในโฟลเดอร์นี้</source>
        <translation>no right to this folder</translation>
    </message>
    <message>
        <source>ที่เก็บข้อมูลเต็ม</source>
        <translation>no room left</translation>
    </message>
    <message>
        <source>โฟลเดอร์นี้อ่านได้อย่างเดียว</source>
        <translation>this folder can only be read</translation>
    </message>
    <message>
        <source>ยังไม่ส่งผล {count} โรงเรียน นาน {days} วัน</source>
        <translation>{count} results not sent for {days} days</translation>
    </message>
    <message>
        <source>ยังไม่ส่งผล {count} โรงเรียน</source>
        <translation>{count} results not sent</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>ค้นหาหรือสั่งงาน</source>
        <translation>Search or run a command</translation>
    </message>
    <message>
        <source>ย้อนกลับ</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>เปิดหน้าตามเมนู</source>
        <translation>Open a page of the menu</translation>
    </message>
    <message>
        <source>ตั้งค่า</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>เลิกทำ / ทำซ้ำ</source>
        <translation>Undo / redo</translation>
    </message>
    <message>
        <source>บันทึกทันที (ปกติบันทึกให้เอง)</source>
        <translation>Save now (it usually saves by itself)</translation>
    </message>
    <message>
        <source>ย่อหรือขยายเมนู</source>
        <translation>Narrow or widen the menu</translation>
    </message>
    <message>
        <source>ขยาย / ย่อตัวอักษร</source>
        <translation>Larger / smaller text</translation>
    </message>
    <message>
        <source>ขนาดตัวอักษรปกติ</source>
        <translation>Usual text size</translation>
    </message>
    <message>
        <source>ไปส่วนถัดไป / ก่อนหน้า</source>
        <translation>Next / previous part</translation>
    </message>
    <message>
        <source>ปุ่มลัดของหน้านี้</source>
        <translation>Keys of this page</translation>
    </message>
    <message>
        <source>ปิดหน้าต่างย่อยหรือออกจากช่อง</source>
        <translation>Close a dialog or leave a field</translation>
    </message>
</context>
<context>
    <name>meetings</name>
    <message>
        <source>ครั้งที่ {number}/{year}</source>
        <translation>No. {number}/{year}</translation>
    </message>
    <message>
        <source>{counted} จาก {members} คน</source>
        <translation>{counted} of {members}</translation>
    </message>
    <message>
        <source>ครบองค์ประชุม</source>
        <translation>Quorum reached</translation>
    </message>
    <message>
        <source>ไม่ครบองค์ประชุม</source>
        <translation>No quorum</translation>
    </message>
    <message>
        <source>รับทราบ</source>
        <translation>Acknowledged</translation>
    </message>
    <message>
        <source>รับรอง</source>
        <translation>Adopted</translation>
    </message>
    <message>
        <source>รับรองโดยมีการแก้ไข</source>
        <translation>Adopted with changes</translation>
    </message>
    <message>
        <source>เห็นชอบ</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>เห็นชอบในหลักการ</source>
        <translation>Approved in principle</translation>
    </message>
    <message>
        <source>เห็นชอบโดยมีเงื่อนไข</source>
        <translation>Approved with conditions</translation>
    </message>
    <message>
        <source>อนุมัติ</source>
        <translation>Authorised</translation>
    </message>
    <message>
        <source>มอบหมาย</source>
        <translation>Assigned</translation>
    </message>
    <message>
        <source>แต่งตั้ง</source>
        <translation>Appointed</translation>
    </message>
    <message>
        <source>ไม่เห็นชอบ</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>ให้เลื่อนการพิจารณา</source>
        <translation>Deferred</translation>
    </message>
    <message>
        <source>ให้ชะลอ</source>
        <translation>Suspended</translation>
    </message>
    <message>
        <source>ให้เสนอ</source>
        <translation>Referred</translation>
    </message>
    <message>
        <source>โดยเร่งด่วน</source>
        <translation>Urgently</translation>
    </message>
    <message>
        <source>ทุกสัปดาห์</source>
        <translation>Weekly</translation>
    </message>
    <message>
        <source>ทุกเดือน</source>
        <translation>Monthly</translation>
    </message>
    <message>
        <source>ทุกไตรมาส</source>
        <translation>Quarterly</translation>
    </message>
    <message>
        <source>ทุกภาคเรียน</source>
        <translation>Every term</translation>
    </message>
    <message>
        <source>ทุกปี</source>
        <translation>Yearly</translation>
    </message>
    <message>
        <source>เป็นประจำ</source>
        <translation>Regularly</translation>
    </message>
</context>
<context>
    <name>opening</name>
    <message>
        <source>กู้คืนแล้ว แต่ไฟล์ประกอบไม่ครบ</source>
        <translation>Restored, but files beside it are missing</translation>
    </message>
    <message>
        <source>กู้คืนไฟล์งานจากสำเนาแล้ว</source>
        <translation>The work file was restored from a copy</translation>
    </message>
    <message>
        <source>ไฟล์งานก่อนหน้านี้เก็บไว้ที่ {file}</source>
        <translation>What it was before is kept as {file}</translation>
    </message>
</context>
<context>
    <name>pages</name>
    <message>
        <source>หน้าหลัก</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>การนิเทศของฉัน</source>
        <translation>My visits</translation>
    </message>
    <message>
        <source>แบบนิเทศ</source>
        <translation>Checklists</translation>
    </message>
    <message>
        <source>สรุปผลการนิเทศ</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>กรอกจากแบบกระดาษ</source>
        <translation>Type in from paper</translation>
    </message>
    <message>
        <source>เรื่องที่ต้องติดตาม</source>
        <translation>Matters to follow up</translation>
    </message>
    <message>
        <source>ภาพรวม</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>แผนการนิเทศ</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>รับ–ส่งไฟล์</source>
        <translation>Exchange</translation>
    </message>
    <message>
        <source>แก้ข้อมูลที่ไม่ตรงกัน</source>
        <translation>Resolve differences</translation>
    </message>
    <message>
        <source>โรงเรียน</source>
        <translation>Schools</translation>
    </message>
    <message>
        <source>โปรไฟล์โรงเรียน</source>
        <translation>School profile</translation>
    </message>
    <message>
        <source>บุคลากร</source>
        <translation>People</translation>
    </message>
    <message>
        <source>สร้างแบบนิเทศ</source>
        <translation>Build a checklist</translation>
    </message>
    <message>
        <source>ลองทำแบบ</source>
        <translation>Try it out</translation>
    </message>
    <message>
        <source>ภาษาของแบบ</source>
        <translation>Checklist languages</translation>
    </message>
    <message>
        <source>การประชุม</source>
        <translation>Meetings</translation>
    </message>
    <message>
        <source>จดรายงานการประชุม</source>
        <translation>Record of a meeting</translation>
    </message>
    <message>
        <source>ดูก่อนพิมพ์</source>
        <translation>Print preview</translation>
    </message>
    <message>
        <source>ตั้งค่า</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>ข้อมูลสำนักงานในเอกสาร</source>
        <translation>The office on its papers</translation>
    </message>
    <message>
        <source>ประวัติการแก้ไข</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>people</name>
    <message>
        <source>ประธานกรรมการ</source>
        <translation>Chair</translation>
    </message>
    <message>
        <source>กรรมการผู้แทนสถานศึกษาของรัฐ</source>
        <translation>Member for state schools</translation>
    </message>
    <message>
        <source>กรรมการผู้แทนสถานศึกษาเอกชน</source>
        <translation>Member for private schools</translation>
    </message>
    <message>
        <source>กรรมการผู้ทรงคุณวุฒิ</source>
        <translation>Expert member</translation>
    </message>
    <message>
        <source>กรรมการและเลขานุการ</source>
        <translation>Member and secretary</translation>
    </message>
    <message>
        <source>ผู้ช่วยเลขานุการ</source>
        <translation>Assistant secretary</translation>
    </message>
    <message>
        <source>ผู้นิเทศ</source>
        <translation>Supervisor</translation>
    </message>
    <message>
        <source>ปฏิบัติหน้าที่</source>
        <translation>Working</translation>
    </message>
    <message>
        <source>พ้นหน้าที่</source>
        <translation>Retired</translation>
    </message>
</context>
<context>
    <name>proof</name>
    <message>
        <source>วาระที่ {items} ยังไม่มีข้อความ</source>
        <translation>Agenda items {items} have no text yet</translation>
    </message>
    <message>
        <source>ยังไม่ระบุเวลาเริ่มหรือเวลาเลิกประชุม</source>
        <translation>The start or end of the meeting is not given</translation>
    </message>
    <message>
        <source>ยังไม่ระบุผู้จดรายงานการประชุม</source>
        <translation>The minute taker is not given</translation>
    </message>
    <message>
        <source>ครบองค์ประชุม {counted} จาก {members} คน</source>
        <translation>Quorum reached: {counted} of {members}</translation>
    </message>
    <message>
        <source>ไม่ครบองค์ประชุม {counted} จาก {members} คน</source>
        <translation>No quorum: {counted} of {members}</translation>
    </message>
    <message>
        <source>มติที่ต้องติดตามมีผู้รับผิดชอบทุกข้อ</source>
        <translation>Every resolution to follow up has somebody responsible</translation>
    </message>
    <message>
        <source>มติในวาระที่ {items} ยังไม่มีผู้รับผิดชอบ</source>
        <translation>Resolutions under agenda {items} have nobody responsible</translation>
    </message>
</context>
<context>
    <name>results</name>
    <message>
        <source>เลือกไฟล์ผลสอบหรือผลประกันคุณภาพ</source>
        <translation>Choose a list of results</translation>
    </message>
    <message>
        <source>ตารางผลสอบ (*.xlsx *.csv)</source>
        <translation>Tables of results (*.xlsx *.csv)</translation>
    </message>
    <message>
        <source>นำเข้าแล้ว เพิ่ม {added} ปรับข้อมูล {updated} รายการ</source>
        <translation>Imported: {added} new, {updated} updated</translation>
    </message>
</context>
<context>
    <name>rounds</name>
    <message>
        <source>บางโรงเรียนเผยแพร่ให้ผู้นิเทศเดิมแล้ว เมื่อเผยแพร่แผนอีกครั้งและผู้นิเทศเดิมรับแผน โรงเรียนจะออกจากรายการของเขา แต่ถ้าเริ่มกรอกแล้วคำตอบยังอยู่และโปรแกรมจะแจ้ง หากผู้นิเทศทั้งสองคนส่งผล ค่าที่ต่างกันจะรอให้ท่านตัดสิน</source>
        <translation>Some schools are published for their supervisor already. When you publish again and that person takes the plan in, the school leaves their list; if the form was begun, the answers stay and they are told. If both return it, you will be asked where the two differ.</translation>
    </message>
</context>
<context>
    <name>samples</name>
    <message>
        <source>บันทึกไฟล์ตัวอย่าง</source>
        <translation>Save a sample file</translation>
    </message>
    <message>
        <source>ตาราง Excel (*.xlsx)</source>
        <translation>Excel table (*.xlsx)</translation>
    </message>
    <message>
        <source>บันทึกไฟล์ตัวอย่างแล้ว</source>
        <translation>Sample file saved</translation>
    </message>
</context>
<context>
    <name>taking_back</name>
    <message>
        <source>คงไว้ {count} รายการที่แก้ไขภายหลัง</source>
        <translation>{count} later changes were kept</translation>
    </message>
    <message>
        <source>ทำซ้ำแล้ว: {what}</source>
        <translation>Redone: {what}</translation>
    </message>
    <message>
        <source>เลิกทำแล้ว: {what}</source>
        <translation>Undone: {what}</translation>
    </message>
</context>
<context>
    <name>texts</name>
    <message>
        <source>วันนี้</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>ครั้งที่ {number}/{year}</source>
        <translation>No. {number}/{year}</translation>
    </message>
    <message>
        <source>ยังไม่นัด</source>
        <translation>No date yet</translation>
    </message>
    <message>
        <source>นัดแล้ว</source>
        <translation>Date set</translation>
    </message>
    <message>
        <source>กำลังนิเทศ</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>เสร็จแล้ว</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>ส่งผลแล้ว</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>รวมผลแล้ว</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>พร้อมรวม</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>ไม่ตรงกัน {count} จุด</source>
        <translation>{count} differences</translation>
    </message>
    <message>
        <source>ไฟล์เปิดไม่ได้</source>
        <translation>Cannot be opened</translation>
    </message>
    <message>
        <source>มีไฟล์ที่ใหม่กว่า</source>
        <translation>There is a newer file</translation>
    </message>
    <message>
        <source>รวมแล้ว</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>กำลังคัดลอกมา</source>
        <translation>Being copied</translation>
    </message>
    <message>
        <source>ยังไม่ได้ดาวน์โหลด</source>
        <translation>Not downloaded yet</translation>
    </message>
    <message>
        <source>ไม่พบการนิเทศนี้</source>
        <translation>Visit not found</translation>
    </message>
    <message>
        <source>ยังไม่ได้กรอก</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>ไม่รับ</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>ยังไม่ส่ง</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>เกินกำหนด {days} วัน</source>
        <translation>{days} days overdue</translation>
    </message>
    <message>
        <source>ยังไม่ดำเนินการ</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>กำลังดำเนินการ</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>ดำเนินการแล้ว</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>ยกเลิก</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>พร้อม</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>ทั่วไป</source>
        <translation>General</translation>
    </message>
    <message>
        <source>เร่งรัดพิเศษ</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>เล็ก</source>
        <translation>Small</translation>
    </message>
    <message>
        <source>กลาง</source>
        <translation>Medium</translation>
    </message>
    <message>
        <source>ใหญ่</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>ใหญ่พิเศษ</source>
        <translation>Extra large</translation>
    </message>
    <message>
        <source>ร่าง ยังไม่เผยแพร่</source>
        <translation>Draft, not published</translation>
    </message>
    <message>
        <source>เผยแพร่แล้ว</source>
        <translation>Published</translation>
    </message>
    <message>
        <source>ปิดรอบแล้ว</source>
        <translation>Closed</translation>
    </message>
    <message>
        <source>กำลังจดรายงาน</source>
        <translation>Minutes being written</translation>
    </message>
    <message>
        <source>รอรับรอง</source>
        <translation>Awaiting adoption</translation>
    </message>
    <message>
        <source>รับรองแล้ว</source>
        <translation>Adopted</translation>
    </message>
</context>
<context>
    <name>versions</name>
    <message>
        <source>เหมือนเดิม</source>
        <translation>Same</translation>
    </message>
    <message>
        <source>ปรับถ้อยคำ</source>
        <translation>Reworded</translation>
    </message>
    <message>
        <source>เปลี่ยนชนิดคำตอบ</source>
        <translation>Answered otherwise</translation>
    </message>
    <message>
        <source>แยกจากข้อเดิม</source>
        <translation>Split</translation>
    </message>
    <message>
        <source>รวมหลายข้อ</source>
        <translation>Joined</translation>
    </message>
    <message>
        <source>ข้อใหม่</source>
        <translation>New</translation>
    </message>
    <message>
        <source>ตัดออก</source>
        <translation>Gone</translation>
    </message>
    <message>
        <source>เดิม: {text}</source>
        <translation>Before: {text}</translation>
    </message>
</context>
<context>
    <name>visit</name>
    <message>
        <source>เลิกพิมพ์</source>
        <translation>Stop typing</translation>
    </message>
    <message>
        <source>ข้อถัดไป</source>
        <translation>Next item</translation>
    </message>
    <message>
        <source>ไปข้อที่ยังไม่ตอบ</source>
        <translation>Next open item</translation>
    </message>
    <message>
        <source>ข้อก่อน / ถัดไป</source>
        <translation>Previous / next item</translation>
    </message>
    <message>
        <source>ปักธง</source>
        <translation>Flag</translation>
    </message>
    <message>
        <source>ข้อสังเกต</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>ล้างคำตอบ</source>
        <translation>Clear answer</translation>
    </message>
    <message>
        <source>เปลี่ยนตอน</source>
        <translation>Section</translation>
    </message>
    <message>
        <source>แนบภาพ</source>
        <translation>Photographs</translation>
    </message>
    <message>
        <source>ครั้งก่อน</source>
        <translation>Last visit</translation>
    </message>
    <message>
        <source>โปรไฟล์โรงเรียน</source>
        <translation>School profile</translation>
    </message>
    <message>
        <source>ตอบแล้วอยู่ที่ข้อเดิม</source>
        <translation>Answer and stay</translation>
    </message>
    <message>
        <source>วางภาพ</source>
        <translation>Paste a picture</translation>
    </message>
    <message>
        <source>ข้อถัดไป ขณะพิมพ์</source>
        <translation>Next item, while typing</translation>
    </message>
    <message>
        <source>ไปช่องลงนาม</source>
        <translation>Go to the signature</translation>
    </message>
    <message>
        <source>เลือกหรือไม่เลือก</source>
        <translation>Choose or not</translation>
    </message>
    <message>
        <source>ตอบและไปข้อถัดไป</source>
        <translation>Answer, next item</translation>
    </message>
    <message>
        <source>ค้นหาคำตอบ</source>
        <translation>Find an answer</translation>
    </message>
    <message>
        <source>พิมพ์ตัวเลขได้ทันที</source>
        <translation>Type the number</translation>
    </message>
    <message>
        <source>พิมพ์ข้อความ</source>
        <translation>Type the text</translation>
    </message>
    <message>
        <source>พิมพ์ได้ทันที</source>
        <translation>Type it</translation>
    </message>
    <message>
        <source>ไม่เกี่ยวข้อง</source>
        <translation>Not applicable</translation>
    </message>
    <message>
        <source>ไม่ได้สังเกต</source>
        <translation>Not observed</translation>
    </message>
    <message>
        <source>{low} ถึง {high}</source>
        <translation>{low} to {high}</translation>
    </message>
    <message>
        <source>ตั้งแต่ {low} ขึ้นไป</source>
        <translation>At least {low}</translation>
    </message>
    <message>
        <source>ไม่เกิน {high}</source>
        <translation>At most {high}</translation>
    </message>
    <message>
        <source>ตัวเลขอยู่นอกช่วง {limits} โปรดตรวจอีกครั้ง</source>
        <translation>The number is outside its limits: {limits}. Check it again.</translation>
    </message>
    <message>
        <source>คำตอบไม่ตรงตามเงื่อนไขของข้อนี้ โปรดตรวจอีกครั้ง</source>
        <translation>The answer does not meet the condition of this item. Check it again.</translation>
    </message>
    <message>
        <source>ครั้งก่อน {answer}</source>
        <translation>Before: {answer}</translation>
    </message>
</context>
</TS>
