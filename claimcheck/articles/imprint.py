"""What newsrooms print beside a date, in one line with it: the outlet's name, the writer's, the number of the issue."""

import re
from collections.abc import Set

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
    r"(?:no|nr|issue|vol|volume|edition|number|page|pp?|section|ref|release)\b\.?\s?#?[\w/-]{1,12}|[ivxlcdm]+"
    r"|(?:update|bulletin|version|statement|take)\s(?:no\.?\s)?\d{1,4}"
    # "TX 0742": when it was transmitted.
    r"|(?:tx|rx|air)\s\d{1,2}[.:]?\d\d(?:\s?(?:am|pm|hrs|gmt|bst|utc|cet|est))?"
    r"|\d{1,2}[ -]min(?:ute)?s?(?: read)?|(?:[01]\d|2[0-3])[0-5]\d|\d{1,3}",
    re.IGNORECASE,
)
_OF_ISSUE = lazy_regex(r"\b(?:issue|edition|bulletin|newsletter|magazine)\s(?:of|for|dated)\s*\Z", re.IGNORECASE)
# What stands in small letters beside names: "Words", "script as read", "Ann de Vries, business reporter".
# fmt: off
_IN_PRINT = frozenset(
    {
        "as", "by", "for", "from", "in", "of", "the", "our", "script", "read", "words", "text", "picture",
        "pictures", "report", "reporter", "correspondent", "editor", "newsreader", "presenter", "transcript",
        "bulletin", "broadcast", "aired", "edition", "issue", "page", "print", "online", "web", "late", "early",
        "final", "first", "morning", "evening", "afternoon", "daily", "weekly", "monthly", "city", "exclusive",
        "staff", "min", "brief", "briefs", "business", "political", "health", "education", "sport", "sports",
        "science", "crime", "court", "home", "writer", "columnist",
        "live", "reporting", "updates", "with", "at", "desk",
    }
)
# fmt: on
_CONNECTIVES = frozenset({"of", "and", "the", "for", "in", "on", "de", "la", "le", "&"})
_MOST_WORDS = 6
_LONGEST_ASIDE = 9
_MARKS = ",|:–—-·•()[/."


def segments(text: str) -> list[str]:
    """What a stretch of a line holds, as its marks part it."""
    return [part for each in _PARTING.split(text) if (part := each.strip(EDGES))]


def is_set_off(text: str) -> bool:
    """Whether what stands before a date is parted from it: by a mark, by being the number of something, by capitals."""
    if _OF_ISSUE.search(text):
        return True
    last = segments(text)[-1:]
    return not last or text.rstrip()[-1] in _MARKS or text.isupper() or bool(_ISSUE.fullmatch(last[0].split()[-1]))


def is_imprint(text: str) -> bool:
    """Whether newsrooms print this beside a date: a name, "No 4", "Words", "script as read"."""
    return bool(_ISSUE.fullmatch(text)) or _is_made_of(text, _CONNECTIVES | _IN_PRINT)


def is_aside(text: str) -> bool:
    """Whether a few words hold no number: "Effie Strang and Bram Tollard at the keyboard"."""
    return is_imprint(text) or (len(text.split()) <= _LONGEST_ASIDE and not _NUMBER.search(text))


def is_name(text: str) -> bool:
    return _is_made_of(text, _CONNECTIVES)


def _is_made_of(text: str, small: Set[str]) -> bool:
    """Whether a few words, none of them a number, begin with capitals but for some."""
    words = text.split()
    return (
        len(words) <= _MOST_WORDS
        and not _NUMBER.search(text)
        and all(w[0].isupper() or not w[0].isalnum() or w in small for w in words)
    )
