"""The scores of a visit on paper: by section and in all, beside those before, and why."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.score_explanation import Explanation, explanation_lines
from ktpn_desktop.domain.scoring import Score
from ktpn_desktop.domain.statistics import Tally
from ktpn_desktop.printing.chart import Chart, ChartKind, Series
from ktpn_desktop.printing.flow import Block
from ktpn_desktop.printing.paragraph import Bookmark, ThaiParagraph
from ktpn_desktop.printing.style import CM, Align, Run, Style, Text
from ktpn_desktop.printing.table import Column, Frame, Row, ThaiTable
from ktpn_desktop.printing.visit_record import Before, Scored, VisitOptions
from ktpn_desktop.printing.visit_sections import SIZE, UNKNOWN, mean_words

_TITLE, _WHY = "สรุปผลการนิเทศ", "ที่มาของคะแนน"
_NOW = "ครั้งนี้"
_TOTAL = "รวมทุกด้าน"
_HEADING = Style(bold=True, before=10, keep_with_next=True)
_FOOTNOTE = Style(size=13, left=0.5 * CM)
_FOOTNOTES = Style(size=13, bold=True, before=6, keep_with_next=True)
_HIGHEST = 5.0
_FEWEST = 2  # sections or visits that are worth a table or a chart
_BARS = 20  # sections in one chart


def scores(checklist: Checklist, scored: Scored, options: VisitOptions) -> Iterator[Block]:
    """Yield what the answers come to; nothing when nothing is rated or counted.

    The checklist is the expanded one: a row of a repeating section is a section.
    """
    overall, counted = scored.scores.overall, scored.scores.yes
    if overall.mean is None and not counted.counted:
        return
    rated = [one for one in checklist.sections if _has_figures(one.id, scored)]
    if len(rated) >= _FEWEST or scored.before is not None:
        yield ThaiParagraph(_TITLE, _HEADING, Bookmark(title=_TITLE))
        yield _table([(one.id, one.title) for one in rated], scored)
    if overall.mean is not None:
        words = f"คะแนนเฉลี่ยรวม {mean_words(overall)}"
        told: list[str | Run] = [
            Run(f"{words} จากรายการที่ให้ระดับ {overall.rated} รายการ", bold=True)
        ]
        if scored.before is not None and scored.before.overall is not None:
            told.append(f"  {_since(overall.mean, scored.before.overall, scored.before)}")
        yield ThaiParagraph(told, Style(before=6))
    if counted.counted:
        yield ThaiParagraph(f"มีหรือปฏิบัติแล้ว {tally_words(counted)}", Style())
    yield from _critical(checklist, scored)
    if options.chart:
        yield from _charts([(one.id, one.title) for one in rated], scored)
    if options.explanations:
        yield from _explanations(scored.explanations)


def tally_words(tally: Tally) -> str:
    """Return how many of how many, and the share: 9 จาก 12 ข้อ (ร้อยละ 75.00)."""
    share = f" (ร้อยละ {tally.percent:.2f})" if tally.percent is not None else ""
    return f"{tally.yes} จาก {tally.counted} ข้อ{share}"


def _has_figures(section: str, scored: Scored) -> bool:
    score, tally = scored.scores.sections[section], scored.scores.section_yes[section]
    return score.mean is not None or tally.counted > 0


def _table(sections: Sequence[tuple[str, str]], scored: Scored) -> ThaiTable:
    before = scored.before
    heading = ["ด้าน", "เฉลี่ย", "ระดับ", *(["ครั้งก่อน"] if before else []), "มี/ปฏิบัติ"]
    figures = scored.scores
    rows = [
        _row(title, figures.sections[one], figures.section_yes[one], before, one)
        for one, title in sections
    ]
    rows.append(_row(_TOTAL, figures.overall, figures.yes, before, None))
    return ThaiTable(
        columns=[Column(share=6), *[Column(share=2, align=Align.CENTRE)] * (len(heading) - 1)],
        heading=[Row(cells=heading)],
        rows=rows,
        frame=Frame(size=SIZE - 1, before=2),
    )


def _row(
    title: str, score: Score, tally: Tally, before: Before | None, section: str | None
) -> Row:
    cells: list[Text] = [title, _mean(score.mean), score.band.label if score.band else UNKNOWN]
    if before is not None:
        then = before.overall if section is None else before.sections.get(section)
        cells.append(_mean(then))
    cells.append(f"{tally.yes}/{tally.counted}" if tally.counted else UNKNOWN)
    return Row(cells=cells, bold=section is None)


def _mean(mean: Decimal | None) -> str:
    return UNKNOWN if mean is None else f"{mean:.2f}"


def _since(now: Decimal, then: Decimal, before: Before) -> str:
    if now == then:
        return f"เท่ากับ{before.label}"
    word = "เพิ่มขึ้น" if now > then else "ลดลง"
    return f"{word} {abs(now - then):.2f} จาก{before.label} ({then:.2f})"


def _critical(checklist: Checklist, scored: Scored) -> Iterator[Block]:
    failed = [one for one in checklist.items if one.id in scored.scores.critical]
    if failed:
        numbers = ", ".join(item.number for item in failed)
        words = f"ข้อสำคัญที่ยังไม่ผ่าน {len(failed)} ข้อ ได้แก่ ข้อ {numbers}"
        yield ThaiParagraph(words, Style(bold=True))


def _charts(sections: Sequence[tuple[str, str]], scored: Scored) -> Iterator[Block]:
    """Yield the means of the sections as bars: their names are long."""
    figures, before = scored.scores, scored.before
    rated = [(one, title) for one, title in sections if figures.sections[one].mean is not None]
    if len(rated) < _FEWEST:
        return
    now = [float(figures.sections[one].mean or 0) for one, _title in rated]
    series = [Series(name=_NOW, values=now)]
    if before is not None:
        then = [before.sections.get(one) for one, _title in rated]
        values = [None if mean is None else float(mean) for mean in then]
        series.append(Series(name=before.label, values=values))
    highest = figures.overall.highest
    chart = Chart(
        kind=ChartKind.BARS,
        categories=[title for _one, title in rated],
        series=series,
        title="คะแนนเฉลี่ยรายด้าน",
        highest=float(highest) if highest else max(_HIGHEST, *now),
    )
    yield from chart.parts(_BARS)


def _explanations(explanations: Sequence[Explanation]) -> Iterator[Block]:
    """Yield where the scores come from; by which bands they are called is said once."""
    if not explanations:
        return
    yield ThaiParagraph(_WHY, _FOOTNOTES, Bookmark(title=_WHY))
    usual = explanations[-1].bands
    for one in explanations:
        *told, called = explanation_lines(one)
        if one is explanations[-1] or one.bands != usual:
            told.append(called)
        elif one.score.band is not None:
            told[0] += f" ({one.score.band.label})"
        yield ThaiParagraph("  ".join(told), _FOOTNOTE)
