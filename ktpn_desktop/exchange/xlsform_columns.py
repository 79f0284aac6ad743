"""The columns of an XLSForm's sheets, and the many ways in which people write their headers."""

import re
from collections.abc import Mapping

from ktpn_desktop.domain.languages import language_code
from ktpn_desktop.exchange.xlsform_languages import OWN_TRANSLATED, TRANSLATED
from ktpn_desktop.thai.text import normal_form

SURVEY = (
    "type",
    "name",
    "number",
    "label",
    "hint",
    "guidance_hint",
    "required",
    "required_message",
    "relevant",
    "constraint",
    "constraint_message",
    "calculation",
    "default",
    "appearance",
    "read_only",
    "choice_filter",
    "repeat_count",
    "repeat_minimum",
    "repeat_maximum",
    "row_label",
    "level_scale",
    "unit",
    "na_allowed",
    "evidence_required",
    "critical",
    "weight",
    "standard_ref",
    "prefill",
    "make_followup_when",
    "work_domain",
    "purposes",
    "parents",
)
CHOICES = ("list_name", "name", "label", "score", "rubric")
SETTINGS = (
    "form_title",
    "form_id",
    "version",
    "instructions",
    "default_language",
    "bands",
    "overall",
    "parent",
)

_DIALECTS: Mapping[str, Mapping[str, str]] = {
    "survey": {
        "relevance": "relevant",
        "calculate": "calculation",
        "constraint_msg": "constraint_message",
        "required_msg": "required_message",
        "readonly": "read_only",
        "choice_filters": "choice_filter",
        "guidance": "guidance_hint",
        "caption": "label",
        "count": "repeat_count",
        "jr:count": "repeat_count",
        "value": "name",
        "command": "type",
        "na": "na_allowed",
        "evidence": "evidence_required",
        "followup_when": "make_followup_when",
        "scale": "level_scale",
        "domain": "work_domain",
        "purpose": "purposes",
    },
    "choices": {
        "list": "list_name",
        "listname": "list_name",
        "value": "name",
        "caption": "label",
    },
    "settings": {"id_string": "form_id", "title": "form_title"},
}
_COLUMNS = {"survey": SURVEY, "choices": CHOICES, "settings": SETTINGS}
_IN_LANGUAGE = re.compile(f"(?i)^({'|'.join(OWN_TRANSLATED)})_in_(.+)")
_WRAPPERS = ("bind", "body", "control")


def column_name(header: str, sheet: str) -> str:
    """The standard's name of a column: Bind:Relevance and relevant are one.

    What the standard does not name keeps its spelling: formulas may look at it.
    """
    text = normal_form(header)
    spoken = _IN_LANGUAGE.sub(r"\1::\2", text)
    parts = re.sub(r"\s*::?\s*", ":", spoken).split(":")
    name, rest = _known(parts[0], sheet), parts[1:]
    if parts[0].casefold() in _WRAPPERS and rest:
        inner = _known(":".join(rest), sheet)
        if inner in _COLUMNS[sheet]:
            return inner
    if name in TRANSLATED and name in _COLUMNS[sheet] and rest:
        return f"{name}::{language_code(':'.join(rest))}"
    if name == "media" and len(rest) > 1:
        return f"media::{rest[0]}::{language_code(':'.join(rest[1:]))}"
    if rest:
        return "::".join(parts)
    return name if name in _COLUMNS[sheet] else text


def _known(text: str, sheet: str) -> str:
    name = re.sub(r"\s+", "_", text.strip()).casefold()
    return _DIALECTS[sheet].get(name, name)
