"""Make resources/words/fingerprint.txt, the words in which the key of a device is shown.

    python packaging/pick_fingerprint_words.py WORDS_TH TNC_FREQ

The two lists come from PyThaiNLP (CC0): words of the dictionary, and how often each stands in
the Thai National Corpus. Taken are the 2,048 most frequent short words that sound different
from each other over the telephone, without those that nobody wants to read out in an office.
"""

import re
import sys
from pathlib import Path

COUNT = 2048
TARGET = Path(__file__).parents[1] / "resources" / "words" / "fingerprint.txt"

_SHORT = re.compile("[ก-ฮะ-ูเ-ไ็-๋]{3,5}")
_CONSONANT = re.compile("[ก-ฮ]")
_TONES = re.compile("[็-๋]")

UNWANTED = """
ตาย ศพ ฆ่า ผัว เมีย ไอ้ ขี้ ตีน โจร ฆาตกร ปืน อาวุธ ยักษ์ ผี นรก บ้า โง่ เลว ควาย สัตว์ ชั่ว ลามก
กาม อสุจิ มดลูก เฮ้ย ซวย เหี้ย ตอแหล โกหก ทรยศ กบฏ ขบถ ปีศาจ อ้วก โคตร อัปรีย์ จัญไร ระยำ
ข่มขืน โสเภณี โสด เสียว ถีบ กระทืบ ชก ตบ เตะ ต่อย แทง เชือด ฟัน ตัณหา กิเลส บาป เวร สาป แช่ง
ศัตรู ทหาร ตำรวจ สงคราม ระเบิด ปล้น ขโมย สินบน โกง คุก จำคุก จำเลย โจทก์ นักโทษ โทษ ลงโทษ
ขัง ทาส ทาสี คนใช้ ไพร่ บ่าว ขอทาน คนจน ยากจน พิการ ตาบอด ใบ้ บอด คนตาย สุสาน เมรุ ฝิ่น
ยาสูบ เหล้า สุรา เบียร์ พนัน หวย บ่อน เมา เสพ ติดยา มะเร็ง เอดส์ โรค ไวรัส พยาธิ ระบาด แผล
เลือด โลหิต สลบ สำลัก หายนะ วิบาก ทรมาน ทารุณ โหด เหี้ยม สยอง ขนลุก อาฆาต ริษยา อิจฉา
ด่า นินทา สกปรก ขยะ เน่า เหม็น ซาก ส้วม อุจจาระ ปัสสาวะ ฉี่ ตด ก้น นม น้ำนม สะโพก สะดือ
ทวาร จูบ กอด เซ็กส์ เปลือย โป๊ ยั่ว ชู้ กิ๊ก เกย์ กะเทย แฟน หมวย เจ๊ก แขก ฝรั่ง พม่า ลาว เขมร
จีน ญวน ยวน ยิว ฮินดู พุทธ คริสต์ อิสลาม ศาสนา พระ เณร ภิกษุ สงฆ์ เถร พรหม เทวดา เทพ
วิษณุ เสด็จ ราช ราชา ราชินี มเหสี โอรส ธิดา สนม ทรง ตรัส เสวย บรรทม สวรรคต เพคะ มหิดล
จักรี หม่อม พระยา กษัตริย์ เจ้า นาย ขุน หลวง รัชกาล พรรค นายก สภา มนตรี โหวต ชุมนุม รัฐ
อำนาจ อาญา ศาล คดี อัยการ ทนาย เดวิด เชลซี ลีโอ อิรัก เนปาล ทิเบต ชิลี สเปน อินเดีย ยุโรป โรมัน
กรีก สหรัฐ สวิส บรูไน ภูฏาน ลังกา มลายู อาหม ขอม มอญ ฮั่น ซาตาน มาร พญา ผู้ดี อ้วน ผอม เตี้ย
ขี้เกียจ เกเร ดื้อ แต่ ครับ ค่ะ จ้ะ เถอะ แหละ หรอก เนี่ย ซิ่ง เอ๊ะ ฮือ อุ๊ย โอ๊ย เฮ้อ เออ หือ อือ ฮึ่ม
กระผม อิฉัน ดิฉัน หล่อน มั้ย มั้ง ยังไง ทีนี้ กระไร หาไม่ เฟ้ย เว้ย โว้ย อืม หงึก กึก วัส อัส ทัต
ภัทร ณรงค์ ชวลิต พงศกร ชาลี อาลี สุดา นันท สิต กฤช พหล ชุษณะ กฤษณา ปรีดี ชานุ นลิน
กรณ พัทธ ภาณุ จิต เบส ดิส เมน บัล คาส มิส แอด ฉุด เสียบ ชำเรา สาด จาม เปร แกล อุร คลา วสา
"""


def main(words: Path, frequencies: Path) -> None:
    """Write the list, most frequent first."""
    known = set(words.read_text("utf-8").split()) - set(UNWANTED.split())
    picked: dict[str, str] = {}
    for line in frequencies.read_text("utf-8").splitlines():
        word = line.split("\t")[0]
        if word in known and _usable(word):
            picked.setdefault(_sound(word), word)
        if len(picked) == COUNT:
            break
    TARGET.write_text("\n".join(picked.values()) + "\n", "utf-8", newline="\n")


def _usable(word: str) -> bool:
    return _SHORT.fullmatch(word) is not None and len(_CONSONANT.findall(word)) >= 2


def _sound(word: str) -> str:
    """What is left of a word on a bad line: no tones, one of the two ai."""
    return _TONES.sub("", word).replace("ใ", "ไ")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
