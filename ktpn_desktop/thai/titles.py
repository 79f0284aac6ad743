"""What stands before the name of a person: titles, ranks, degrees."""

TITLE = r"""
    นายแพทย์ | แพทย์หญิง | นางสาว | นาง | นาย | เด็กชาย | เด็กหญิง
  | น\.ส\. | ด\.ช\. | ด\.ญ\. | ม\.ร\.ว\. | ม\.ล\. | หม่อม(?:หลวง|ราชวงศ์)
  | (?:ว่าที่[ ]?)?(?:ร้อย(?:ตรี|โท|เอก)|พัน(?:ตรี|โท|เอก)|(?:พัน|ร้อย)ตำรวจ(?:ตรี|โท|เอก))(?:หญิง)?
  | (?:ว่าที่[ ]?)?[พร]\.(?:ต\.)?[ตทอ]\.(?:หญิง)? | จ\.ส\.[ตทอ]\. | [จส]\.[ตทอ]\.
  | (?:(?:ศ|รศ|ผศ|อ)\.[ ]?)?ดร\. | ศ\. | รศ\. | ผศ\. | นพ\. | พญ\.
  | (?:ผู้ช่วย|รอง)?ศาสตราจารย์ | พระครู | พระมหา
"""  # a verbose pattern, longest first where one begins like another

TITLE_FIRST = "จดนผพมรวศสหอเแ"
"""The letters that titles begin with: where none stands nothing else is looked for."""
