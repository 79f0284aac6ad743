"""The summary of a visit whose form has sections that are filled for each teacher."""

from dataclasses import replace

from builders import a_checklist, an_item, handed_out, item_id

from ktpn_desktop.app.answering import save_answer, save_findings
from ktpn_desktop.domain.answer import Answer
from ktpn_desktop.domain.checklist import ItemType, Repeat, Section
from ktpn_desktop.domain.finding import Finding, FindingKind
from ktpn_desktop.domain.ids import FindingId, ItemId
from ktpn_desktop.store.visits import visit as read_visit
from ktpn_desktop.ui.pages.summary.finding_row import FindingRow
from ktpn_desktop.ui.pages.summary.page import SummaryPage


def test_a_finding_keeps_its_link_to_an_item_in_a_row(qtbot, hub):
    items = (an_item("5.1", ItemType.TEXT), an_item("5.2", ItemType.SCALE5))
    rows = Section(id="t", title="ครูรายคน", items=items, repeat=Repeat())
    plain = a_checklist(("ตอน", [an_item("1.1")]))
    form = replace(plain, sections=(*plain.sections, rows))
    (visit,) = handed_out(hub.session, form, "บ้านตัวอย่าง")
    in_row = ItemId("q5_2[0001]")
    save_answer(hub.session, visit.id, in_row, Answer(value="1"))
    finding = Finding(
        id=FindingId("f"),
        kind=FindingKind.IMPROVEMENT,
        text="ควรนิเทศเป็นรายคน",
        position=1,
        items=(in_row,),
    )
    save_findings(hub.session, visit.id, [finding])
    page = SummaryPage(hub)
    qtbot.addWidget(page)
    page.show()
    page.restore({"visit": visit.id})

    (row,) = page.findings.findChildren(FindingRow)
    row.toggle_item(item_id("1.1"))
    page.leave()

    (kept,) = read_visit(hub.store, visit.id).findings
    assert kept.items == (item_id("1.1"), in_row)
