"""Sentences about where the database may lie."""

from ktpn_desktop.app.sentences.sentence import Sentence

SENTENCES: dict[str, Sentence] = {
    "places.network": Sentence(
        th=(
            "โฟลเดอร์ {folder} อยู่บนเครือข่าย ฐานข้อมูลที่เปิดผ่านเครือข่ายอาจเสียหายได้ "
            "โปรแกรมจึงไม่ใช้โฟลเดอร์นี้ และยังไม่ได้เปลี่ยนแปลงข้อมูลใด "
            "โปรดเลือกโฟลเดอร์ในเครื่องนี้ แล้วใช้โฟลเดอร์กลางสำหรับรับส่งไฟล์เท่านั้น"
        ),
        en=(
            "The folder {folder} is on a network. A database opened over a network can be "
            "damaged, so this folder is not used; nothing has changed. Choose a folder on this "
            "computer, and keep the shared folder for exchanging files only."
        ),
    ),
    "places.removable": Sentence(
        th=(
            "โฟลเดอร์ {folder} อยู่บนไดรฟ์ที่ถอดออกได้ หากถอดไดรฟ์ระหว่างทำงานข้อมูลอาจเสียหาย "
            "โปรแกรมจึงไม่ใช้โฟลเดอร์นี้ และยังไม่ได้เปลี่ยนแปลงข้อมูลใด "
            "โปรดเลือกโฟลเดอร์ในเครื่องนี้ ส่วนไดรฟ์ที่ถอดได้ใช้เก็บสำเนาสำรองได้"
        ),
        en=(
            "The folder {folder} is on a drive that can be pulled out, which can damage the "
            "data while you work, so it is not used; nothing has changed. Choose a folder on "
            "this computer; the drive is fine for backup copies."
        ),
    ),
    "places.shared": Sentence(
        th=(
            "โฟลเดอร์ {folder} คือโฟลเดอร์กลางหรืออยู่ในโฟลเดอร์กลาง ซึ่งผู้อื่นเปิดและแก้ไขได้ "
            "โปรแกรมจึงไม่เก็บฐานข้อมูลไว้ที่นั่น และยังไม่ได้เปลี่ยนแปลงข้อมูลใด "
            "โปรดเลือกโฟลเดอร์อื่นในเครื่องนี้"
        ),
        en=(
            "The folder {folder} is the shared folder or lies inside it, where other people "
            "can open and change files, so the database is not kept there; nothing has "
            "changed. Choose another folder on this computer."
        ),
    ),
    "places.synchronised": Sentence(
        th=(
            "โฟลเดอร์ {folder} ซิงก์ด้วย {service} ซึ่งอาจคัดลอกฐานข้อมูลขณะที่ยังเขียนไม่เสร็จ "
            "แล้วทำให้ข้อมูลเสียหาย โปรแกรมจึงไม่ใช้โฟลเดอร์นี้ และยังไม่ได้เปลี่ยนแปลงข้อมูลใด "
            "โปรดเลือกโฟลเดอร์ในเครื่องนี้ที่ไม่ได้ซิงก์"
        ),
        en=(
            "The folder {folder} is synchronised by {service}, which can copy the database "
            "while it is half-written and damage it, so it is not used; nothing has changed. "
            "Choose a folder on this computer that is not synchronised."
        ),
    ),
}
