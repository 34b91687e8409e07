"""Ages, in the forms that newspapers print: "23-year-old", "aged 47", "Port, 47,", "in his 30s", "the youngest, 21"."""

import re

_AFTER = re.compile(
    r"(?:\s{1,3}|[-‐‑–])?(years?|yrs?|months?|weeks?|days?)"
    r"(?:(?:\s{1,3}|[-‐‑–])(?:olds?|of\s{1,3}age)(?![\w])|['’]?\s{0,2}of\s{1,3}age\b)",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?:aged?|ages|turn(?:s|ed|ing)?|at\s{1,3}the\s{1,3}age\s{1,3}of|the\s{1,3}age\s{1,3}of|age\s{1,3}group)"
    r"(?:\s{1,3}(?:about|around|between|just|only|from|over|under|at\s{1,3}least))?\s{1,3}$",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:[^\W\d_][\w'’.-]*|[”\"’)])\s?,\s{1,3}(?:now\s{1,3}|then\s{1,3}|both\s{1,3}|who\s{1,3}is\s{1,3}|just\s{1,3}|only\s{1,3})?$"
)
_CAPITAL_OR_PERSON = re.compile(
    r"(?:\b[A-Z][\w'’.-]*|\b(?:man|woman|boy|girl|youngest|oldest|eldest|son|daughter|brother|sister|mother|father|wife|husband|"
    r"driver|victim|teenager|student|pensioner|other|third|second|first|child|partner|officer|widow|friend))['’”\")]{0,2}\s?,\s{1,3}(?:now\s{1,3}|then\s{1,3}|both\s{1,3})?$"
)
_CLOSED = re.compile(r"\s?(?:[,;.)]|$|\s(?:and|was|is|were|who|from|of|has|had|said|told|died|pleaded)\b)")
_OF = re.compile(
    r"\b(?:man|woman|boy|girl|child|baby|teenager|pensioner|youth|lad|student|son|daughter)\s{1,3}of\s{1,3}(?:about\s{1,3}|around\s{1,3}|just\s{1,3}|only\s{1,3})?$"
)
_DECADE = re.compile(
    r"\b(?:in|into)\s{1,3}(?:his|her|their|my|your|our|the)\s{1,3}(?:early|mid|late)?[\s-]{0,2}$", re.IGNORECASE
)

_UNIT = {"y": "year", "m": "month", "w": "week", "d": "day"}


def age_after(text: str, at: int, end: int) -> tuple[str, int] | None:
    """ "-year-old", "years of age" after a number → (unit, where it ends)."""
    match = _AFTER.match(text, at, end)
    return (_UNIT[match.group(1)[0].lower()], match.end()) if match else None


def age_by_context(text: str, start: int, at: int, floor: int, end: int) -> int | None:
    """Where an age begins that is told by what stands around a bare number: "aged", "Port, 47,", "a girl of 12"."""
    left = text[max(floor, start - 48) : start]
    match = _BEFORE.search(left)
    if match:
        return start
    if _CAPITAL_OR_PERSON.search(left) and _CLOSED.match(text, at, end):
        return start
    if _OF.search(left) and _CLOSED.match(text, at, end):
        return start
    if left.endswith("(") and text[at : at + 1] == ")" and re.search(r"[A-Z][\w'’.-]*\s\($", left):
        return start
    return None
