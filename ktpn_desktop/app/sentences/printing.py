"""Sentences about typefaces, pictures and letters on paper."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "printing.font_collection": Sentence(
        th=(
            "ไฟล์ {font} เป็นชุดรวมหลายแบบอักษร (.ttc) ซึ่งโปรแกรมใช้ไม่ได้ "
            "โปรดเลือกไฟล์ TrueType (.ttf) ที่มีแบบเดียว"
        ),
        en=(
            "The file {font} is a collection of several fonts (.ttc), which cannot be used. "
            "Choose a TrueType file (.ttf) of one font."
        ),
    ),
    "printing.font_damaged": Sentence(
        th="ไฟล์ฟอนต์ {font} ชำรุดหรือไม่ครบ โปรดติดตั้งฟอนต์นี้ใหม่ หรือเลือกฟอนต์อื่น",
        en="The font file {font} is damaged. Install it again or choose another font.",
    ),
    "printing.font_incomplete": Sentence(
        th=(
            "ใช้ฟอนต์ {font} กับเอกสารไม่ได้ เพราะไม่มีรูปอักษร {count} ตัวที่ภาษาไทยต้องใช้ "
            "({letters}) โปรดเลือก TH Sarabun New, TH SarabunPSK หรือ TH SarabunIT๙"
        ),
        en=(
            "The font {font} cannot be used: {count} shapes that Thai needs are not in it "
            "({letters}). Choose TH Sarabun New, TH SarabunPSK or TH SarabunIT๙."
        ),
    ),
    "printing.font_missing": Sentence(
        th="ไม่พบฟอนต์ {font} ในเครื่องนี้ โปรดติดตั้งฟอนต์ หรือเลือกไฟล์ฟอนต์ (.ttf)",
        en="The font {font} is not on this computer. Install it or choose a font file (.ttf).",
    ),
    "printing.font_moves_marks": Sentence(
        th=(
            "ใช้ฟอนต์ {font} กับเอกสารไม่ได้ เพราะสระหรือวรรณยุกต์ ({letter}) จะวางผิดที่ "
            "โปรดเลือก TH Sarabun New, TH SarabunPSK หรือ TH SarabunIT๙"
        ),
        en=(
            "The font {font} cannot be used: vowels or tones ({letter}) would stand wrongly. "
            "Choose TH Sarabun New, TH SarabunPSK or TH SarabunIT๙."
        ),
    ),
    "printing.font_not_embeddable": Sentence(
        th="ผู้ผลิตฟอนต์ {font} ไม่อนุญาตให้ฝังในเอกสาร โปรดเลือกฟอนต์อื่น",
        en="The maker of the font {font} does not let documents carry it. Choose another font.",
    ),
    "printing.font_postscript": Sentence(
        th=(
            "ฟอนต์ {font} วาดแบบ PostScript (.otf) ซึ่งโปรแกรมฝังในเอกสารไม่ได้ "
            "โปรดเลือกฟอนต์ TrueType (.ttf)"
        ),
        en=(
            "The font {font} is drawn in PostScript (.otf), which documents made here cannot "
            "carry. Choose a TrueType font (.ttf)."
        ),
    ),
    "printing.font_too_large": Sentence(
        th="ไฟล์ {font} ใหญ่เกินกว่าจะเป็นฟอนต์ไทย โปรดตรวจว่าเลือกไฟล์ถูกต้อง หรือเลือกฟอนต์อื่น",
        en="The file {font} is too large for a Thai font. Choose another font.",
    ),
    "printing.font_too_tall": Sentence(
        th="ใช้ฟอนต์ {font} กับเอกสารไม่ได้ เพราะตัวอักษรสูงเกินระยะบรรทัด โปรดเลือกฟอนต์อื่น",
        en="The letters of the font {font} are too tall for the lines. Choose another font.",
    ),
    "printing.font_unknown": Sentence(
        th="ไฟล์ {font} ไม่ใช่ไฟล์ฟอนต์ โปรดเลือกไฟล์ TrueType (.ttf)",
        en="The file {font} is not a font. Choose a TrueType file (.ttf).",
    ),
    "printing.font_unreadable": Sentence(
        th="เปิดไฟล์ฟอนต์ {font} ไม่ได้ ({reason}) โปรดตรวจสิทธิ์การเปิดไฟล์ หรือเลือกฟอนต์อื่น",
        en=(
            "The font file {font} cannot be opened ({reason}). Check that you may open it, or "
            "choose another font."
        ),
    ),
    "printing.letters_missing": Sentence(
        th=(
            "ไม่มีฟอนต์สำหรับอักขระ {letters} เอกสารจึงพิมพ์เครื่องหมาย \ufffd แทน "
            "โปรดแก้เป็นข้อความอื่น ข้อมูลที่บันทึกไว้ไม่เปลี่ยน"
        ),
        en=(
            "No font has the characters {letters}, so the sign \ufffd is printed instead of "
            "them. Write them in another way. What is saved stays as it is."
        ),
    ),
    "printing.too_high": Sentence(
        th="มีภาพหรือแผนภูมิ {count} รายการที่สูงเกินหนึ่งหน้า จึงย่อให้พอดีหน้ากระดาษ โปรดดูว่ายังอ่านออก",
        en=(
            "{count} pictures or charts are higher than a page and were made smaller to fit. "
            "See whether they can still be read."
        ),
    ),
    "school.missing": Sentence(
        th="ไม่พบโรงเรียนนี้ในทะเบียน โปรดระบุรหัสโรงเรียน หรือชื่อเต็มตามทะเบียน",
        en="This school is not in the register. Name it by its code or its whole name.",
    ),
    "printing.no_returns": Sentence(
        th="ยังไม่มีผลการนิเทศที่รับจาก {person} จึงไม่มีใบรับให้พิมพ์ โปรดตรวจชื่อให้ตรงกับทะเบียน",
        en=(
            "Nothing has come back from {person} yet, so there is no receipt to print. Check "
            "the name in the register."
        ),
    ),
    "printing.not_adopted": Sentence(
        th=(
            "รายงานการประชุม ครั้งที่ {meeting} ยังไม่ได้รับรอง จึงยังเผยแพร่สรุปไม่ได้ "
            "โปรดรับรองรายงานในการประชุมครั้งถัดไปก่อน"
        ),
        en=(
            "The record of meeting {meeting} is not adopted, so no summary of it may be "
            "published. Adopt the record at a later meeting first."
        ),
    ),
    "printing.picture_missing": Sentence(
        th="ไม่พบไฟล์ภาพ {picture} เอกสารจึงพิมพ์โดยไม่มีภาพนี้ โปรดเลือกไฟล์อีกครั้ง",
        en=(
            "The picture {picture} was not found, so the document is printed without it. "
            "Choose the file again."
        ),
    ),
    "printing.picture_too_fine": Sentence(
        th=(
            "ภาพ {picture} ละเอียดเกินไป ({across} × {down} จุด) เอกสารจึงพิมพ์โดยไม่มีภาพนี้ "
            "โปรดย่อภาพแล้วพิมพ์ใหม่"
        ),
        en=(
            "The picture {picture} has too many dots ({across} × {down}). The document is "
            "printed without it. Make the picture smaller and print again."
        ),
    ),
    "printing.picture_too_large": Sentence(
        th=(
            "ภาพ {picture} มีขนาด {size} MB ซึ่งเกิน {most} MB เอกสารจึงพิมพ์โดยไม่มีภาพนี้ "
            "โปรดย่อภาพแล้วพิมพ์ใหม่"
        ),
        en=(
            "The picture {picture} has {size} MB, more than {most} MB. The document is printed "
            "without it. Make the picture smaller and print again."
        ),
    ),
    "printing.picture_unreadable": Sentence(
        th=(
            "เปิดภาพ {picture} ไม่ได้ ไฟล์อาจเสียหาย หรือไม่ใช่ภาพชนิด JPEG, PNG, GIF, BMP, TIFF, "
            "WebP เอกสารจึงพิมพ์โดยไม่มีภาพนี้ โปรดตรวจไฟล์ หรือบันทึกเป็น JPEG ใหม่"
        ),
        en=(
            "The picture {picture} cannot be read: it is damaged, or no JPEG, PNG, GIF, BMP, "
            "TIFF or WebP. The document is printed without it. Check the file or save it as "
            "JPEG again."
        ),
    ),
}
