"""Marks on stretches of a text change neither its lines nor what is read aloud."""

import re
from html import unescape

import pytest
from PySide6.QtWidgets import QLabel

from ktpn_desktop.ui.widgets.marked_label import MarkedLabel, Stretch
from ktpn_desktop.ui.widgets.wrap_label import WrapLabel
from ktpn_desktop.ui.wrapping import load_dictionary, wrapped, wrapping

STRETCHES = [
    Stretch("ครูจัดกิจกรรมที่โรงเรียนวัดสมมุติธรรมาราม "),
    Stretch("จ.นครปฐม <ร่าง>\n", "<s>", "</s>"),
    Stretch("อย่างต่อเนื่อง  ", "<u>", "</u>"),
    Stretch("ร้อยละ ๗๕.๐๐ ของนักเรียนทั้งหมดในภาคเรียนที่ ๑"),
]
TEXT = "".join(one.text for one in STRETCHES)


@pytest.fixture
def label(qtbot):
    load_dictionary()
    wrapping().set_ready()
    label = MarkedLabel("")
    qtbot.addWidget(label)
    label.resize(160, 400)
    label.show()

    yield label

    wrapping().ready = False


def shown(label):
    return QLabel.text(label)


def test_lines_are_those_of_a_label_without_marks(label):
    label.set_stretches(STRETCHES)

    lines = re.sub("</?[pus][^>]*>", "", shown(label)).split("<br>")

    assert [unescape(line).rstrip() for line in lines] == wrapped(TEXT, label.font(), 160)


@pytest.mark.parametrize("width", [90, 160, 420])
def test_it_is_as_high_as_its_lines(qtbot, label, width):
    plain = WrapLabel(TEXT)
    qtbot.addWidget(plain)
    label.set_stretches(STRETCHES)
    label.resize(width, 600)

    assert label.heightForWidth(width) == plain.heightForWidth(width)
    assert QLabel.heightForWidth(label, width) == label.heightForWidth(width)


def test_what_is_marked_stands_in_its_marks(label):
    label.set_stretches(STRETCHES)

    (removed,) = re.findall("<s>(.*)</s>", shown(label))
    assert unescape(removed.replace("<br>", "")).strip() == "จ.นครปฐม <ร่าง>"


def test_it_is_read_without_the_marks(label):
    label.set_stretches(STRETCHES)

    assert label.text() == label.accessibleName() == TEXT


def test_a_plain_text_stands_after_a_marked_one(label):
    label.set_stretches(STRETCHES)

    label.setText("<b>ข้อความ</b>")

    assert shown(label) == label.text() == "<b>ข้อความ</b>"
