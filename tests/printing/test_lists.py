import pytest
from printing.reading import letters, page_texts

from ktpn_desktop.printing.lists import STEP, ListItem, Numbering, listed
from ktpn_desktop.printing.paper import Paper, write_pdf
from ktpn_desktop.printing.style import Space, Style
from ktpn_desktop.thai.numerals import Numerals

SPACE = Space(300, Numerals.AS_TYPED)


@pytest.mark.parametrize(
    ("numbering", "marks"),
    [
        (Numbering.POINT, ["1.", "2.", "35."]),
        (Numbering.BRACKET, ["1)", "2)", "35)"]),
        (Numbering.BRACKETS, ["(1)", "(2)", "(35)"]),
        (Numbering.LETTER, ["ก.", "ข.", "ห."]),
        (Numbering.BULLET, ["•", "•", "•"]),
        (Numbering.DASH, ["–", "–", "–"]),
    ],
)
def test_items_are_numbered_in_each_way(numbering: Numbering, marks: list[str]):
    assert [numbering.mark(number) for number in (1, 2, 35)] == marks


def test_letters_go_on_after_the_last_one():
    assert [Numbering.LETTER.mark(number) for number in (36, 37, 38)] == ["อ.", "กก.", "กข."]


def test_the_lines_of_an_item_stand_under_each_other_beside_its_number():
    (item,) = listed(["ผลการนิเทศเป็นไปตามเป้าหมาย " * 6])

    fitted = item.fit(SPACE)

    assert len(fitted.lines) > 2
    assert fitted.style.left == pytest.approx(STEP)
    assert {line.indent for line in fitted.lines} == {0.0}
    assert fitted.label is not None
    assert (fitted.label.x, fitted.label.line.text) == (0.0, "1.")


def test_a_long_number_pushes_its_text_further():
    item = ListItem(mark="5.2.1.10.3", text="ข้อย่อย", style=Style(left=20)).fit(SPACE)

    assert item.label is not None
    assert item.style.left > 20 + item.label.line.width


def test_an_item_over_two_pages_has_its_number_once():
    item = ListItem(mark="9.", text="\n".join(["บรรทัด"] * 50))

    text = "".join(page_texts(write_pdf([item], Paper(title="ก", numbered=False))))

    assert letters(text).count("๙.") == 1
    assert letters(text).count("บรรทัด") == 50
