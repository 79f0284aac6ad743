"""What stands where the list of schools is empty: there are none yet, or none is found."""

from PySide6.QtCore import QCoreApplication, Signal

from ktpn_desktop.ui.widgets.button import Button, Kind
from ktpn_desktop.ui.widgets.empty import Empty

translate = QCoreApplication.translate


class NoSchools(Empty):
    """The register is empty: take in a list, or see how one looks."""

    def __init__(self) -> None:
        words = translate("NoSchools", "นำเข้ารายชื่อโรงเรียน…")
        self.begin = Button(words, Kind.PRIMARY, icon="upload")
        words = translate("NoSchools", "บันทึกไฟล์ตัวอย่าง…")
        self.sample = Button(words, icon="file-spreadsheet")
        super().__init__(
            "school",
            translate("NoSchools", "ยังไม่มีรายชื่อโรงเรียน"),
            translate(
                "NoSchools",
                "นำเข้าจากไฟล์ Excel หรือ csv ที่สำนักงานมีอยู่ โปรแกรมหาหัวตารางให้เอง",
            ),
            self.begin,
            self.sample,
        )


class NoSchoolFound(Empty):
    """A search without a hit: what was looked for, and the way back to all."""

    cleared = Signal()

    def __init__(self) -> None:
        words = translate("NoSchoolFound", "ล้างคำค้นและตัวกรอง")
        again = Button(words, Kind.PRIMARY)
        super().__init__("search", "", "", again)
        again.clicked.connect(self.cleared)

    def explain(self, text: str, filters: int) -> None:
        """Say what was looked for in vain, with how many filters, and what to try."""
        title = self.tr("ไม่พบโรงเรียนในกลุ่มที่เลือก")
        if text:
            title = self.tr("ไม่พบโรงเรียนที่ตรงกับ “{text}”").format(text=text)
        words = self.tr("ลองตรวจตัวสะกด หรือค้นด้วยรหัส ตำบล หรือชื่อผู้อำนวยการ")
        if filters:
            words = self.tr("ลองตรวจตัวสะกด ค้นด้วยรหัส หรือล้างตัวกรอง {count} รายการที่ใช้อยู่")
        self.set_words(title, words.format(count=filters))
