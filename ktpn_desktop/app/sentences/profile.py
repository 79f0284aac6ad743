"""Sentences about profiles and settings."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "settings.bad_value": Sentence(
        th=(
            "ค่าที่ตั้งไว้ของ {name} ใช้ไม่ได้ ({value}) โปรแกรมจึงใช้ค่าปกติแทน "
            "ข้อมูลงานไม่ได้รับผลกระทบ โปรดตรวจสอบในหน้าตั้งค่า"
        ),
        en=(
            "The setting {name} had a value that cannot be used ({value}), so the usual one is "
            "in force. Your work is not affected. Check it on the settings page."
        ),
    ),
    "settings.unreadable": Sentence(
        th=(
            "อ่านไฟล์การตั้งค่าไม่ได้ โปรแกรมจึงใช้ค่าปกติทั้งหมด ข้อมูลงานไม่ได้รับผลกระทบ "
            "ไฟล์เดิมเก็บไว้ที่ {file} โปรดตั้งค่าใหม่ในหน้าตั้งค่า"
        ),
        en=(
            "The settings file could not be read, so the usual settings are in force. Your "
            "work is not affected. The old file is kept at {file}; choose again on the "
            "settings page."
        ),
    ),
}
