"""`ktpn visits scores`, `rounds scores`, `schools trend`, `bands list`, `bands use`."""

import argparse
from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any  # Any: JSON

from ktpn_desktop.app.session import Session
from ktpn_desktop.cli.call import Call, command, subcommands
from ktpn_desktop.cli.named import checklist_named, round_named
from ktpn_desktop.cli.output import Answer, Words
from ktpn_desktop.domain.ids import VisitId

if TYPE_CHECKING:
    from ktpn_desktop.app.round_scores import ItemFigures, RoundScores
    from ktpn_desktop.app.scores import ScoredVisit, ScoreThen
    from ktpn_desktop.domain.bands import Band
    from ktpn_desktop.domain.score_explanation import Explanation
    from ktpn_desktop.domain.statistics import Summary, Tally


def add(group: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare the commands that are about scores alone."""
    inner = subcommands(group, "bands", "what means are called")
    command(inner, "list", _bands, "list the known bands and those that hold")
    use = command(inner, "use", _use, "let means be called by these bands", writes=True)
    use.add_argument("name")


def add_to_visits(inner: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare `ktpn visits scores`."""
    show = command(inner, "scores", _visit, "show the scores of a visit")
    show.add_argument("visit")
    show.add_argument("--explain", action="store_true", help="tell where each comes from")


def add_to_rounds(inner: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare `ktpn rounds scores`."""
    show = command(inner, "scores", _round, "show the scores of a round's finished visits")
    show.add_argument("round", help="id, or 1/2569")


def add_to_schools(inner: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Declare `ktpn schools trend`."""
    show = command(inner, "trend", _trend, "show a school's means from visit to visit")
    show.add_argument("school", help="its code, or its whole name")
    show.add_argument("--form", required=True, metavar="ID", help="a version of the form")


def _visit(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.scores import score_before, scored_visit
    from ktpn_desktop.domain.score_explanation import explanation_lines

    scored = scored_visit(session, VisitId(call.args.visit))
    before = score_before(session, scored)
    explained = scored.explanations
    lines: list[Words] = []
    for one in explained:
        lines.append(_score_line(one, _mean_before(before, one.section)))
        if call.args.explain:
            lines += [(f"    {line}",) * 2 for line in explanation_lines(one)]
    yes = scored.scores.yes
    if yes.counted:
        share = f"{yes.yes}/{yes.counted} ({yes.percent}%)"
        lines.append((f"มี/ปฏิบัติ {share}", f"Yes {share}"))
    lines += _suggestion_lines(scored)
    data: dict[str, Any] = {
        "visit": scored.visit.id,
        "checklist": scored.checklist.form_id,
        "version": scored.checklist.version,
        "scores": scored.scores,
        "suggestion": scored.suggestion,
        "before": before and _before_data(before),
    }
    if call.args.explain:
        data["explanations"] = [_explanation_data(one) for one in explained]
    return Answer(data=data, lines=lines)


def _mean_before(before: "ScoreThen | None", section: str | None) -> Decimal | None:
    if before is None:
        return None
    return before.overall if section is None else before.section(section)


def _before_data(before: "ScoreThen") -> dict[str, Any]:
    then = before.scored
    return {"visit": then.visit.id, "label": before.label, "scores": then.scores}


def _score_line(one: "Explanation", before: Decimal | None) -> Words:
    score = one.score
    mean = "–" if score.mean is None else str(score.mean)
    band = f"  {score.band.label}" if score.band else ""
    start = f"{one.title}  {mean}{band}"
    then = ("", "") if before is None else (f"  ครั้งก่อน {before}", f"  before {before}")
    return f"{start}  ({score.rated} ข้อ){then[0]}", f"{start}  ({score.rated} items){then[1]}"


def _suggestion_lines(scored: "ScoredVisit") -> list[Words]:
    from ktpn_desktop.app.group_words import group_words

    suggestion = scored.suggestion
    return [] if suggestion is None else [group_words(suggestion, scored.checklist)]


def _explanation_data(one: "Explanation") -> dict[str, Any]:
    from ktpn_desktop.domain.score_explanation import explanation_lines

    return {
        "section": one.section,
        "title": one.title,
        "score": one.score,
        "total": one.total,
        "divisor": one.divisor,
        "lines": one.lines,
        "parts": one.parts,
        "bands": one.bands,
        "words": explanation_lines(one),
    }


def _round(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.round_scores import round_scores

    told = round_scores(session, round_named(session, call.args.round).id)
    lines: list[Words] = [
        (
            f"{told.round.label}: นิเทศเสร็จแล้ว {len(told.schools)} จาก {told.visits} ครั้ง  "
            f"ค่าเฉลี่ยของค่าเฉลี่ยโรงเรียน {_figures(told.overall, told.band)}",
            f"{told.round.label}: {len(told.schools)} of {told.visits} visits finished  "
            f"mean of the schools' means {_figures(told.overall, told.band)}",
        )
    ]
    for school in told.schools:
        overall = school.scored.scores.overall
        figures = replace(school.figures, mean=overall.mean)  # weighted, as its record has it
        name = school.scored.visit.school.name
        lines.append(_same(f"  {name}  {_figures(figures, overall.band)}"))
    for section in told.sections:
        lines.append(
            _same(f"{section.section.title}  {_figures(section.figures, section.band)}")
        )
    lines += [_same(f"  {_item_line(item)}") for item in told.items]
    return Answer(data=_round_data(told), lines=lines)


def _round_data(told: "RoundScores") -> dict[str, Any]:
    return {
        "round": told.round.id,
        "visits": told.visits,
        "finished": len(told.schools),
        "overall": told.overall,
        "band": told.band,
        "schools": [
            {
                "visit": one.scored.visit.id,
                "school": one.scored.visit.school,
                "overall": one.scored.scores.overall,
                "figures": one.figures,
                "critical": one.scored.scores.critical,
                "suggestion": one.scored.suggestion,
            }
            for one in told.schools
        ],
        "sections": [
            {"section": one.section.id, "figures": one.figures, "band": one.band}
            for one in told.sections
        ],
        "items": [
            {
                "item": one.item.id,
                "number": one.item.number,
                "figures": one.figures,
                "band": one.band,
                "yes": one.yes and _tally_data(one.yes),
            }
            for one in told.items
        ],
    }


def _tally_data(one: "Tally") -> dict[str, Any]:
    return {"yes": one.yes, "counted": one.counted, "percent": one.percent}


def _trend(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.school_pack import school_named
    from ktpn_desktop.app.scores import school_trend

    school = school_named(session, call.args.school)
    points = school_trend(session, school.id, checklist_named(session, call.args.form).form_id)
    lines: list[Words] = []
    for one in points:
        if one.changed:
            lines.append(
                (f"── แบบเปลี่ยนที่นี่: รุ่น {one.version}", f"── form changed here: {one.version}")
            )
        mean = "–" if one.mean is None else str(one.mean)
        lines.append(
            _same(f"{one.label}  {mean}  {one.band.label if one.band else ''}".rstrip())
        )
    return Answer(data={"school": school.id, "points": list(points)}, lines=lines)


def _bands(session: Session, _call: Call) -> Answer:
    from ktpn_desktop.app.score_rules import rules_of

    rules, problems = rules_of(session)
    known = sorted(rules.bands.known.values(), key=lambda one: (-one.highest, one.name))
    lines: list[Words] = []
    listed = []
    for one in known:
        holds = rules.bands.bands_for(None, one.highest)
        used = holds is not None and holds.bands.name == one.name
        ranges = ", ".join(f"{one.range_text(band)} {band.label}" for band in one.bands)
        lines.append(_same(f"{'*' if used else ' '} {one.name}  {one.title}: {ranges}"))
        listed.append(
            {
                "name": one.name,
                "title": one.title,
                "highest": one.highest,
                "used": used,
                "bands": list(one.bands),
            }
        )
    return Answer(data={"bands": listed}, lines=lines, problems=problems)


def _use(session: Session, call: Call) -> Answer:
    from ktpn_desktop.app.score_rules import checked_bands, choose_bands

    bands = checked_bands(session, call.args.name)
    if not call.dry_run:
        choose_bands(session, bands.name)
    words = (f"ใช้เกณฑ์ {bands.title}", f"Means are called by {bands.name}")
    return Answer(data={"bands": bands.name, "dry_run": call.dry_run}, lines=[words])


def _figures(figures: "Summary", band: "Band | None") -> str:
    mean = "–" if figures.mean is None else str(figures.mean)
    deviation = "–" if figures.deviation is None else str(figures.deviation)
    return (
        f"x̄ {mean}  S.D. {deviation}  n {figures.count}  {band.label if band else ''}".rstrip()
    )


def _item_line(one: "ItemFigures") -> str:
    start = f"{one.item.number}  {one.item.label}"
    if one.yes is not None:
        return f"{start}  {one.yes.yes}/{one.yes.counted} ({one.yes.percent or '–'}%)"
    return f"{start}  {_figures(one.figures, one.band)}"


def _same(line: str) -> Words:
    return line, line
