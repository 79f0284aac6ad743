"""What the sheets of a visit workbook have in common for who writes and who reads them.

Rows are found by the id in their first column, columns by the words over them; sheets by the
marks in their first column. Names and positions are for people and may change.
"""

FORM_SHEET = "แบบนิเทศ"
SUMMARY_SHEET = "สรุป"
HELP_SHEET = "คำชี้แจง"
LISTS_SHEET = "_lists"

FORM_MARK = "ktpn:visit"
FORM_HEAD = "ktpn:visit:columns"
SUMMARY_MARK = "ktpn:summary"
SUMMARY_HEAD = "ktpn:summary:columns"
PLAIN_ROW = "visit:"
"""How the id of a row begins that holds a field of the visit itself."""

ID_COLUMN = 1
FORM_COLUMNS = ("ที่", "รายการ", "คำตอบ", "หมายเหตุ", "หลักฐาน")
SUMMARY_COLUMNS = ("ประเภท", "ข้อความ", "ข้อที่เกี่ยวข้อง", "ต้องติดตาม", "กำหนดติดตาม")
ANSWER, NOTE, EVIDENCE = FORM_COLUMNS[2:]
KIND, TEXT, ITEMS, FOLLOW_UP, DUE = SUMMARY_COLUMNS

FORM_WIDTHS = (2, 7, 62, 26, 34, 28)
SUMMARY_WIDTHS = (2, 20, 78, 20, 15, 18)

FOLLOWED_UP = "ติดตาม"

RECORD_PROPERTY = "ktpn_record"
REVISION_PROPERTY = "ktpn_revision"
HASH_PROPERTY = "ktpn_hash"
