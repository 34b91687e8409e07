"""What newsrooms print beside a date, in one line with it: the outlet's name, the writer's, the number of the issue."""

import re

from claimcheck.patterns import lazy_regex

EDGES = " \t\u00a0\u202f|,.;:/()[]*_–—-·•>\ufeff"
# A name that holds one of these may be a headline. "BBC One" is a name.
_NUMBER = lazy_regex(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w{3,5}teen|(?:twen|thir|for|fif|six|seven"
    r"|eigh|nine)ty"
    r"|dozens?|scores|hundreds?|thousands?|millions?)\b",
    re.IGNORECASE,
)
# What parts the names of a date line from each other.
_PARTING = lazy_regex(r"[|•·;,:()]|[.–—](?=\s|\Z)|\s[-/]\s")
_ISSUE = lazy_regex(
    r"(?:no|nr|issue|vol|volume|edition|number|page|pp?|section|ref|release)\b\.?\s?#?[\w-]{1,12}|[ivxlcdm]+"
    r"|\d{1,2}[ -]min(?:ute)?s?(?: read)?|(?:[01]\d|2[0-3])[0-5]\d",
    re.IGNORECASE,
)
_IN_PRINT = lazy_regex(
    r"(?:(?:as|by|for|from|in|of|the|our|script|read|words|text|pictures?|report(?:er)?|correspondent|editor|newsreader"
    r"|presenter|transcript|bulletin|broadcast|aired|edition|issue|page|print|online|web|late|early|final|first|morning"
    r"|evening|afternoon|daily|weekly|city|exclusive|staff|min)\s?){1,6}",
    re.IGNORECASE,
)
_CONNECTIVES = {"of", "and", "the", "for", "in", "on", "de", "la", "le", "&"}


def segments(text: str) -> list[str]:
    """What a stretch of a line holds, as its marks part it."""
    return [part for each in _PARTING.split(text) if (part := each.strip(EDGES))]


def is_imprint(text: str) -> bool:
    """Whether newsrooms print this beside a date: a name, "No 4", "Words", "script as read"."""
    return is_name(text) or bool(_ISSUE.fullmatch(text) or _IN_PRINT.fullmatch(text))


def is_name(text: str) -> bool:
    words = text.split()
    return (
        len(words) <= 6
        and not _NUMBER.search(text)
        and all(w in _CONNECTIVES or w[0].isupper() or not w[0].isalnum() for w in words)
    )
