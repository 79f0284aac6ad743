"""A suggested group and the rule that made it, in words."""

from ktpn_desktop.domain.checklist import Checklist
from ktpn_desktop.domain.grouping import Because, GroupSuggestion
from ktpn_desktop.domain.school import SchoolGroup

GROUPS = {
    SchoolGroup.READY: ("พร้อม", "ready"),
    SchoolGroup.GENERAL: ("ทั่วไป", "general"),
    SchoolGroup.URGENT: ("เร่งรัดพิเศษ", "urgent"),
}

_REASONS = {
    Because.MANY_FAILURES: (
        "ไม่ผ่านรายการสำคัญ {failures} ข้อ (เกณฑ์ ตั้งแต่ {urgent_failures} ข้อ)",
        "{failures} critical items failed (the rule: {urgent_failures} or more)",
    ),
    Because.LOW_MEAN: (
        "ค่าเฉลี่ย {mean} ต่ำกว่า {urgent_below}",
        "the mean {mean} is below {urgent_below}",
    ),
    Because.HIGH_MEAN: (
        "ค่าเฉลี่ย {mean} ไม่ต่ำกว่า {ready_from} และไม่ผ่านรายการสำคัญ {failures} ข้อ",
        "the mean {mean} is at least {ready_from}, and {failures} critical items failed",
    ),
    Because.FAILURES: (
        "ค่าเฉลี่ย {mean} ถึงเกณฑ์ แต่ไม่ผ่านรายการสำคัญ {failures} ข้อ (เกณฑ์ ไม่เกิน {ready_failures} ข้อ)",
        "the mean {mean} would do, but {failures} critical items failed "
        "(the rule: at most {ready_failures})",
    ),
    Because.BETWEEN: (
        "ค่าเฉลี่ย {mean} อยู่ระหว่าง {urgent_below} กับ {ready_from}",
        "the mean {mean} lies between {urgent_below} and {ready_from}",
    ),
}

_ALL_WELL = (
    "ค่าเฉลี่ย {mean} ไม่ต่ำกว่า {ready_from} และไม่มีรายการสำคัญที่ไม่ผ่าน",
    "the mean {mean} is at least {ready_from}, and no critical item failed",
)


def group_words(suggestion: GroupSuggestion, checklist: Checklist) -> tuple[str, str]:
    """Return the suggestion in Thai and in English; a person decides."""
    thai, english = GROUPS[suggestion.group]
    told = _REASONS[suggestion.because]
    if suggestion.because is Because.HIGH_MEAN and not suggestion.failures:
        told = _ALL_WELL
    reasons = [reason.format(**_values(suggestion)) for reason in told]
    failed = [item.number for item in checklist.items if item.id in suggestion.failures]
    which = ("", "")
    if failed:
        numbers = ", ".join(failed)
        which = (f": ข้อ {numbers}", f": {numbers}")
    return (
        f"กลุ่มที่แนะนำ: {thai} เพราะ{reasons[0]}{which[0]}",
        f"Suggested group: {english}, as {reasons[1]}{which[1]}",
    )


def _values(suggestion: GroupSuggestion) -> dict[str, object]:
    rule = suggestion.rule
    return {
        "mean": suggestion.mean,
        "failures": len(suggestion.failures),
        "ready_from": rule.ready_from,
        "ready_failures": rule.ready_failures,
        "urgent_below": rule.urgent_below,
        "urgent_failures": rule.urgent_failures,
    }
