"""Denominators of rates: "a day", "per 100,000", "every week"."""

import re

_TIME = r"second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|season|game|match|session"
_EACH = re.compile(
    rf"(?:\s{{1,3}}|-|/)(?:(?:a|an|per|each|every)(?:\s{{1,3}}|-)({_TIME})|(?:per)\s{{1,3}}([a-z]+))(?![\w])(?!\s{{1,3}}(?:ago|later|earlier|after|before|since|old|on)\b)",
    re.IGNORECASE,
)
_EACH_AFTER_NOUN = re.compile(rf"(?:\s{{1,3}}[a-z][\w'’-]{{1,20}}){{1,3}}?(?={_EACH.pattern})", re.IGNORECASE)


def read_per(text: str, at: int, end: int) -> tuple[str, int] | None:
    """ "a day", "per share" right at ``at`` → (denominator, where it ends)."""
    match = _EACH.match(text, at, end)
    return ((match.group(1) or match.group(2)).lower(), match.end()) if match else None


def read_per_after_noun(text: str, at: int, end: int) -> tuple[str, int] | None:
    """ "operations a year" → (denominator, where it ends)."""
    noun = _EACH_AFTER_NOUN.match(text, at, end)
    return read_per(text, noun.end(), end) if noun else None
