"""How quickly checklists are read, answered and scored, beside the least that is possible.

Reading is a form of 600 items with 5,000 choices in the XLSForm standard, beside openpyxl's own
reading of its cells and beside unzipping and parsing its parts. Answering is one answer in a
form as large, worked out with all that hangs on it (conditions, totals, cascades, rows),
beside one raw UPDATE with its COMMIT and beside working the whole form out anew. Scoring is
1,000 visits of 60 items, beside a plain loop over floats. It is time of the processor, since
other work on the machine would be counted by the clock. Run it: python tasks.py bench checklist
"""

import io
import sqlite3
import statistics
import sys
import tempfile
import time
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from itertools import cycle
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))  # the small things that tests are made of

import openpyxl
from builders import SCALE5, a_checklist, an_item

from ktpn_desktop.app.form_model import FormModel
from ktpn_desktop.app.forms import form_state
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import Checklist, Choice, Item, ItemType, Repeat, Section
from ktpn_desktop.domain.ids import ItemId
from ktpn_desktop.domain.repeats import expanded
from ktpn_desktop.domain.scoring import score_visit
from ktpn_desktop.exchange.xlsform import read_xlsform

ITEMS = 600
CHOICES = 5_000
LISTS = 50
ANSWERS = 1_000
ROWS = 100
VISITS = 1_000
MOST_READING = 1.0  # seconds
MOST_ANSWER = (0.005, 0.020)  # seconds: median, and 99 of 100
MOST_SCORING = 1.0  # seconds
TODAY = date(2026, 7, 14)


def main(_arguments: Sequence[str] | None = None) -> int:
    """Measure all three; fail when one takes longer than people are promised."""
    return int(not all([reading(), answering(), scoring()]))


def reading() -> bool:
    """Say how long a large form takes to be read."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "แบบใหญ่.xlsx"
        _write_form(path)
        ours = _best(lambda: read_xlsform(path))
        cells = _best(lambda: _cells(path))
        parsed = _best(lambda: _parsed(path))
        problems = read_xlsform(path).problems
    print(f"reading {ITEMS} items, {CHOICES} choices: {ours:.2f} s (goal {MOST_READING} s)")
    print(f"  {ours / cells:.1f}x openpyxl's cells, {ours / parsed:.1f}x unzip and parse")
    if problems:
        print(f"  not read: {', '.join(problem.code for problem in problems[:5])}")
    return ours <= MOST_READING and not problems


def answering() -> bool:
    """Say how long one answer takes until all that hangs on it is worked out."""
    floor = statistics.median(_updates())
    fine = True
    for name, checklist in (("no rows", _large_form()), (f"{ROWS} rows", _form_with_rows())):
        times, anew = _answers(checklist)
        median, slowest = statistics.median(times), statistics.quantiles(times, n=100)[98]
        goals = " and ".join(f"{goal * 1000:g}" for goal in MOST_ANSWER)
        print(
            f"answering, {name}: median {median * 1000:.2f} ms, 99 of 100 within"
            f" {slowest * 1000:.2f} ms (goals {goals})"
        )
        print(f"  {median / floor:.2f}x one UPDATE with COMMIT, {median / anew:.3f}x all anew")
        fine = fine and median <= MOST_ANSWER[0] and slowest <= MOST_ANSWER[1]
    return fine


def scoring() -> bool:
    """Say how long the scores of a year take."""
    items = [an_item(f"{place}", ItemType.SCALE5) for place in range(60)]
    checklist = a_checklist(*((f"ด้าน {at}", items[at::6]) for at in range(6)))
    levels = cycle("54321")
    visits = [
        {item.id: Answer(value=next(levels)) for item in items if next(levels) != "3"}
        for _ in range(VISITS)
    ]
    ours = _best(lambda: [score_visit(checklist, answers) for answers in visits])
    plain = _best(lambda: [_mean_of_floats(answers) for answers in visits])
    print(f"scoring {VISITS} visits of 60 items: {ours:.2f} s (goal {MOST_SCORING} s)")
    print(f"  {ours / plain:.0f}x a plain loop over floats")
    return ours <= MOST_SCORING


def _best(work: Callable[[], object], times: int = 3) -> float:
    def once() -> float:
        begun = time.process_time()
        work()
        return time.process_time() - begun

    return min(once() for _ in range(times))


def _write_form(path: Path) -> None:
    book = openpyxl.Workbook(write_only=True)
    survey, choices = book.create_sheet("survey"), book.create_sheet("choices")
    survey.append(["type", "name", "label", "required", "relevant"])
    choices.append(["list_name", "name", "label"])
    for place in range(ITEMS):
        kind = f"select_one list{place % LISTS}" if place % 3 else "integer"
        relevant = f"${{q{place - 1}}} != ''" if place % 3 == 1 else None
        survey.append([kind, f"q{place}", f"รายการจำลองที่ {place}", "yes", relevant])
    for place in range(CHOICES):
        choices.append([f"list{place % LISTS}", f"c{place}", f"ตัวเลือกจำลองที่ {place}"])
    book.create_sheet("settings").append(["form_title", "form_id", "version"])
    book["settings"].append(["แบบใหญ่", "BIG", "1"])
    book.save(path)


def _cells(path: Path) -> int:
    book = openpyxl.load_workbook(path, read_only=True)
    return sum(len(row) for sheet in book for row in sheet.iter_rows(values_only=True))


def _parsed(path: Path) -> int:
    with zipfile.ZipFile(io.BytesIO(path.read_bytes())) as parts:
        xml = [parts.read(name) for name in parts.namelist() if name.endswith(".xml")]
    return sum(sum(1 for _ in ET.fromstring(part).iter()) for part in xml)


def _large_form() -> Checklist:
    """600 items: numbers, conditions, running totals, and cascades over 5,000 choices."""
    tambons = tuple(
        Choice(value=f"t{at}", label=f"ตำบล {at}", attributes={"amphoe": f"a{at % 100}"})
        for at in range(CHOICES)
    )
    amphoes = tuple(Choice(value=f"a{at}", label=f"อำเภอ {at}") for at in range(100))
    items: list[Item] = []
    for place in range(ITEMS // 6):
        at = 6 * place
        before = f"${{q{at - 1}}}" if place else "0"
        items += [
            an_item(f"{at}", ItemType.NUMBER, constraint=f". >= ${{q{at + 4}}}"),
            an_item(f"{at + 1}", ItemType.SCALE5, choices=SCALE5, relevant=f"${{q{at}}} > 2"),
            an_item(f"{at + 2}", ItemType.TEXT, relevant=f"${{q{at + 1}}} < 3"),
            an_item(f"{at + 3}", ItemType.CHOICE, choices=amphoes),
            _tambon(f"{at + 4}", tambons if place % 50 == 0 else (), f"${{q{at + 3}}}"),
            an_item(
                f"{at + 5}",
                ItemType.CALC,
                calculation=f"coalesce(${{q{at}}}, 0) + {before if place % 10 else '0'}",
            ),
        ]
    return a_checklist(*((f"ตอน {at}", items[at : at + 60]) for at in range(0, ITEMS, 60)))


def _tambon(number: str, tambons: tuple[Choice, ...], amphoe: str) -> Item:
    if not tambons:
        return an_item(number, ItemType.NUMBER)
    wanted = f"amphoe = {amphoe}"
    return an_item(number, ItemType.CHOICE, choices=tambons, choice_filter=wanted)


def _form_with_rows() -> Checklist:
    rows = [
        an_item("9.1", ItemType.TEXT),
        an_item("9.2", ItemType.NUMBER, constraint=". <= ${q0}"),
        an_item("9.3", ItemType.SCALE5, choices=SCALE5, relevant="${q9_2} > 1"),
        an_item("9.4", ItemType.CALC, calculation="${q9_2} * position(..)"),
    ]
    outside = [
        an_item("0", ItemType.NUMBER),
        an_item("1", ItemType.CALC, calculation="sum(${q9_2}) div count(${rows})"),
    ]
    section = Section(id="rows", title="ครู", items=tuple(rows), repeat=Repeat(minimum=ROWS))
    plain = a_checklist(("ตอน", outside))
    return Checklist(
        id=plain.id,
        form_id="ROWS",
        version="1",
        title="แบบรายคน",
        sections=(*plain.sections, section),
    )


def _answers(checklist: Checklist) -> tuple[list[float], float]:
    """Return how long each of many answers took, and how long it takes to begin anew."""
    model = FormModel(checklist)
    answers: dict[ItemId, Answer] = {}
    model.show(answers, today=TODAY)
    asked = [item for item in expanded(checklist, {}).items if item.takes_answer]
    times = []
    for number, item in zip(range(ANSWERS), cycle(asked), strict=False):
        answers = {**answers, item.id: Answer(value=_value(item, number))}
        begun = time.process_time()
        model.show(answers, today=TODAY)
        times.append(time.process_time() - begun)
    for item in [item for item in asked if item.choice_filter][:1]:
        took = _best(lambda item=item: model.choices(item.id)) * 1000
        print(f"  filtering {len(item.choices)} choices, when they are opened: {took:.1f} ms")
    return times, _best(lambda: form_state(checklist, answers, today=TODAY))


def _value(item: Item, number: int) -> str:
    return item.choices[number % len(item.choices)].value if item.choices else str(number % 9)


def _updates() -> list[float]:
    with tempfile.TemporaryDirectory() as folder:
        database = sqlite3.connect(Path(folder) / "floor.db", isolation_level=None)
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("PRAGMA synchronous = FULL")
        database.execute("CREATE TABLE answer (id INTEGER PRIMARY KEY, value TEXT)")
        database.execute("INSERT INTO answer VALUES (1, '')")
        times = []
        for number in range(100):
            begun = time.perf_counter()
            database.execute("UPDATE answer SET value = ? WHERE id = 1", (str(number),))
            times.append(time.perf_counter() - begun)
        database.close()
    return times


def _mean_of_floats(answers: dict[ItemId, Answer]) -> float:
    known = [float(answer.value) for answer in answers.values() if answer.value]
    return float(Decimal(sum(known) / len(known)).quantize(Decimal("0.01")))


if __name__ == "__main__":
    sys.exit(main())
